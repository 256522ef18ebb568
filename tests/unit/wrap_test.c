#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/wrap.h"

/* The rows with "|" between them, trailing blanks of a row left out. */
static void expect(const char *s, size_t cols, const char *want)
{
	row_vec rows = {0};
	struct str got = STR_INIT;
	wrap_rows(s, 0, strlen(s), cols, &rows);
	for (size_t i = 0; i < rows.n; i++) {
		size_t end = rows.item[i].end;
		while (end > rows.item[i].start && (s[end - 1] == ' ' || s[end - 1] == '\n'))
			end--;
		if (i)
			str_addc(&got, '|');
		str_addn(&got, s + rows.item[i].start, end - rows.item[i].start);
	}
	assert_string_equal(got.s, want);
	str_free(&got);
	free(rows.item);
}

static void fills_rows(void **state)
{
	(void)state;
	expect("one two three", 13, "one two three");
	expect("one two three", 12, "one two|three");
	expect("one two three", 7, "one two|three");
	expect("one two three", 6, "one|two|three");
	expect("one  two   three", 8, "one  two|three");
	expect("  indented line", 10, "  indented|line");
	expect("a", 1, "a");
	expect("", 5, "");
	expect("   ", 2, "");
}

static void cuts_long_words(void **state)
{
	(void)state;
	expect("abcdefgh", 3, "abc|def|gh");
	expect("to abcdefgh it", 4, "to|abcd|efgh|it");
	expect("well-known half/full", 6, "well-|known|half/|full");
	expect("漢字漢字", 5, "漢字|漢字");
	expect("漢字", 1, "漢|字"); /* wider than a row can be: one a row */
	expect("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301");
}

static void soft_breaks_are_blanks(void **state)
{
	(void)state;
	expect("one\ntwo three", 7, "one\ntwo|three");
	expect("one\r\ntwo", 3, "one\r|two");
	expect("a\u00A0b c", 3, "a\u00A0b|c");
	expect("in\u00ADfor\u00ADma\u00ADtion x", 11, "in\u00ADfor\u00ADma\u00ADtion|x");
	expect("in\u00ADfor\u00ADma\u00ADtion", 5, "in\u00ADfor\u00AD|ma\u00ADtio|n");
}

static void tokens_count_as_they_are_shown(void **state)
{
	(void)state;
	expect("ab\u202Ecd e", 10, "ab\u202E|cd e"); /* ab<U+202E> */
	expect("\x1b[31m x", 4, "\x1b[3|1m x");
}

/* Whatever the text and the width: the rows cover it in order, fit, and end at clusters. */
static void covers_any_text(void **state)
{
	(void)state;
	static const char *const bits[] = {"a", "word", " ", "  ", "-", "é", "漢", "e\u0301", "\n",
	                                   "\u200B", "\xFF", "👨‍👩‍👧", "longerword", "\t", "\u00AD", "."};
	unsigned seed = 7;
	for (int round = 0; round < 2000; round++) {
		struct str s = STR_INIT;
		row_vec rows = {0};
		for (int i = 0; i < 30; i++) {
			seed = seed * 1103515245 + 12345;
			str_add(&s, bits[(seed >> 16) % COUNT(bits)]);
		}
		size_t cols = 1 + (seed >> 20) % 30, at = 0;
		wrap_rows(s.s, 0, s.n, cols, &rows);
		for (size_t r = 0; r < rows.n; r++) {
			size_t start = rows.item[r].start, end = rows.item[r].end, text = end;
			assert_int_equal(start, at);
			assert_true(end > start);
			while (text > start && strchr(" \t\n", s.s[text - 1]))
				text--;
			size_t width = glyph_width(s.s + start, text - start);
			size_t first = text > start ? glyph_next(s.s + start, s.n - start).bytes : 0;
			if (width > cols && first != text - start)
				fail_msg("row of %zu columns at %zu in round %d", width, cols, round);
			at = end;
		}
		assert_int_equal(at, s.n);
		free(rows.item);
		str_free(&s);
	}
}

static void a_stretch_of_a_text(void **state)
{
	(void)state;
	row_vec rows = {0};
	wrap_rows("skip one two skip", 5, 12, 4, &rows);
	assert_int_equal(rows.n, 2);
	assert_int_equal(rows.item[0].start, 5);
	assert_int_equal(rows.item[0].end, 9);
	assert_int_equal(rows.item[1].end, 12);
	wrap_rows("x", 0, 1, 4, &rows); /* appends */
	assert_int_equal(rows.n, 3);
	free(rows.item);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fills_rows),
		cmocka_unit_test(cuts_long_words),
		cmocka_unit_test(soft_breaks_are_blanks),
		cmocka_unit_test(tokens_count_as_they_are_shown),
		cmocka_unit_test(covers_any_text),
		cmocka_unit_test(a_stretch_of_a_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
