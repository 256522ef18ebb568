/* Libraries that are not there, or not the ones that are meant. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/lazy.h"

static void *first, *second;
static const struct lazy_symbol known[] = {{"inflate", &first}, {"inflateEnd", &second}, {NULL, NULL}};
static const struct lazy_symbol unknown[] = {{"inflate", &first}, {"inflate_no_more", &second}, {NULL, NULL}};

static void what_is_not_there_fills_nothing_in(void **state)
{
	(void)state;
	assert_false(lazy_load("libhexapla-nothing.so.7", known));
	assert_null(first);
	assert_false(lazy_load(SO_Z, unknown)); /* an older one */
	assert_null(first);
	assert_null(second);
}

/* In a child: the message, and status 1. */
static void must_die(const char *library, const struct lazy_symbol *symbol, const char *why)
{
	int ends[2], status;
	char said[400] = "";

	assert_int_equal(pipe(ends), 0);
	pid_t pid = fork();
	if (!pid) {
		dup2(ends[1], STDERR_FILENO);
		lazy_load_or_die(library, symbol);
		_exit(0);
	}
	close(ends[1]);
	assert_true(read(ends[0], said, sizeof said - 1) > 0);
	close(ends[0]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 1);
	assert_non_null(strstr(said, why));
}

static void the_program_ends_and_says_which(void **state)
{
	(void)state;
	must_die("libhexapla-nothing.so.7", known, "cannot load libhexapla-nothing.so.7");
	must_die(SO_Z, unknown, "cannot load " SO_Z);
}

static void once_is_enough(void **state)
{
	(void)state;
	assert_true(lazy_load(SO_Z, known));
	assert_non_null(first);
	assert_non_null(second);
	assert_true(lazy_load("libhexapla-nothing.so.7", known)); /* filled in before */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_not_there_fills_nothing_in),
		cmocka_unit_test(the_program_ends_and_says_which), cmocka_unit_test(once_is_enough),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
