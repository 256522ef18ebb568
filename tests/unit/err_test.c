#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <errno.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"

static void expect(struct errs *e, const char *want)
{
	struct str got = STR_INIT;
	errs_format(e, &got);
	assert_string_equal(got.s, want);
	str_free(&got);
	errs_free(e);
}

static void says_where(void **state)
{
	(void)state;
	struct errs e = {0};
	errs_add(&e, "rules.yaml", 5, 11, "%d is above %d", 200, 100);
	errs_add(&e, "rules.yaml", 6, 0, "too long");
	errs_add(&e, "rules.yaml", 0, 3, "no line");
	errs_add(&e, NULL, 0, 0, "all is lost");
	errno = ENOENT;
	errs_sys(&e, "a.txt", "open");
	assert_int_equal(errno, ENOENT);
	expect(&e, "rules.yaml:5:11: 200 is above 100\n"
	           "rules.yaml:6: too long\n"
	           "rules.yaml: no line\n"
	           "all is lost\n"
	           "a.txt: cannot open: No such file or directory\n");
}

static void points_at_the_column(void **state)
{
	(void)state;
	struct errs e = {0};
	errs_add(&e, "f", 1, 3, "a");
	errs_excerpt(&e, "ab\tcd", 5);
	errs_add(&e, "f", 2, 4, "b"); /* wide and combining characters before the column */
	errs_excerpt(&e, "漢e\xCC\x81x", 7);
	errs_add(&e, "f", 3, 6, "c"); /* behind the end */
	errs_excerpt(&e, "abcde", 5);
	errs_add(&e, "f", 4, 0, "d");
	errs_excerpt(&e, "line", 4);
	expect(&e, "f:1:3: a\n    ab cd\n      ^\n"
	           "f:2:4: b\n    漢e\xCC\x81x\n       ^\n"
	           "f:3:6: c\n    abcde\n         ^\n"
	           "f:4: d\n    line\n");
}

static void long_lines_are_cut_around_the_column(void **state)
{
	(void)state;
	struct errs e = {0};
	struct str line = STR_INIT, got = STR_INIT;
	str_fill(&line, 'a', 300);
	line.s[200] = 'X';
	errs_add(&e, "f", 1, 201, "m");
	errs_excerpt(&e, line.s, line.n);
	errs_format(&e, &got);
	const char *excerpt = strchr(got.s, '\n') + 1, *caret = strchr(excerpt, '\n') + 1;
	assert_true(caret - excerpt < 90);
	assert_int_equal(excerpt[strcspn(caret, "^")], 'X');
	errs_free(&e);
	str_clear(&got);
	errs_add(&e, "f", 1, 5000, "m"); /* past what is kept of a line */
	str_fill(&line, 'a', 10000);
	errs_excerpt(&e, line.s, line.n);
	errs_format(&e, &got);
	assert_string_equal(got.s, "f:1:5000: m\n");
	errs_free(&e);
	str_free(&line);
	str_free(&got);
}

static void hostile_names_and_messages_are_made_visible(void **state)
{
	(void)state;
	struct errs e = {0};
	errs_add(&e, "a\x1b[2Jb", 1, 1, "bad \xE2\x80\xAE key\n%s", "x\xFF");
	errs_excerpt(&e, "\x1b]0;t\a", 6);
	expect(&e, "a^[[2Jb:1:1: bad <U+202E> key x<FF>\n    ^[]0;t^G\n    ^\n");
}

static void counts_what_is_too_much(void **state)
{
	(void)state;
	struct errs e = {0};
	for (int i = 0; i < ERRS_MAX + 7; i++)
		errs_add(&e, "f", 1, 1, "m%d", i);
	errs_excerpt(&e, "dropped errors have no excerpt", 10);
	assert_int_equal(e.n, ERRS_MAX);
	assert_int_equal(e.dropped, 7);
	struct str got = STR_INIT;
	errs_format(&e, &got);
	assert_non_null(strstr(got.s, "m49\n(and 7 more)\n"));
	str_free(&got);
	errs_free(&e);
	errs_add(NULL, "f", 1, 1, "nobody cares");
	errs_sys(NULL, "f", "open");
	errs_excerpt(NULL, "x", 1);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_where),
		cmocka_unit_test(points_at_the_column),
		cmocka_unit_test(long_lines_are_cut_around_the_column),
		cmocka_unit_test(hostile_names_and_messages_are_made_visible),
		cmocka_unit_test(counts_what_is_too_much),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
