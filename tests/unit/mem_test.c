#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

static void arrays_grow_and_keep_their_items(void **state)
{
	(void)state;
	VEC(int) v = {0};
	for (int i = 0; i < 1000; i++)
		VEC_PUSH(&v, i);
	*VEC_ADD(&v) = -1;
	assert_int_equal(v.n, 1001);
	for (int i = 0; i < 1000; i++)
		assert_int_equal(v.item[i], i);
	assert_int_equal(v.item[1000], -1);
	assert_true(v.cap >= v.n && v.cap < 2000);
	free(v.item);
}

static void arena_is_aligned_and_holds_any_size(void **state)
{
	(void)state;
	struct arena *a = arena_new();
	char *small[300];
	for (size_t i = 0; i < 300; i++) {
		small[i] = arena_alloc(a, i);
		assert_int_equal((uintptr_t)small[i] % _Alignof(max_align_t), 0);
		memset(small[i], (int)i, i);
	}
	unsigned char *large = arena_zero(a, 5000000);
	assert_int_equal(large[4999999], 0);
	char *dup = arena_dup(a, "abc", 4);
	assert_string_equal(dup, "abc");
	assert_string_equal(arena_strndup(a, "abcdef", 3), "abc");
	assert_string_equal(arena_strdup(a, ""), "");
	for (size_t i = 1; i < 300; i++)
		assert_true((unsigned char)small[i][i - 1] == (i & 0xFF));
	arena_free(a);
	arena_free(NULL);
}

static void strings_are_copied_up_to_their_end(void **state)
{
	(void)state;
	char *s = xstrndup("abc", 10), *t = xstrndup("abcdef", 2), *u = xstrdup("x");
	assert_string_equal(s, "abc");
	assert_string_equal(t, "ab");
	assert_string_equal(u, "x");
	free(s);
	free(t);
	free(u);
	free(xmalloc(0));
	free(xcalloc(0, 8));
}

static void say_goodbye(void)
{
	if (write(STDOUT_FILENO, "saved", 5) != 5)
		_exit(3);
}

/* In a child: the hook runs, then the program ends with 1. */
static void lack_of_memory_calls_the_hook_and_ends(void **state)
{
	(void)state;
	int ends[2], status;
	char buf[16] = "";
	assert_int_equal(pipe(ends), 0);
	pid_t pid = fork();
	if (pid == 0) {
		dup2(ends[1], STDOUT_FILENO);
		if (!freopen("/dev/null", "w", stderr))
			_exit(2);
		mem_on_fail(say_goodbye);
		xreallocarray(NULL, SIZE_MAX / 2, 3);
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_int_equal(read(ends[0], buf, sizeof buf - 1), 5);
	assert_string_equal(buf, "saved");
	close(ends[0]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(arrays_grow_and_keep_their_items),
		cmocka_unit_test(arena_is_aligned_and_holds_any_size),
		cmocka_unit_test(strings_are_copied_up_to_their_end),
		cmocka_unit_test(lack_of_memory_calls_the_hook_and_ends),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
