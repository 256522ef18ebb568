#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "mark/mark.h"

static void add(mark_vec *v, uint32_t start, uint32_t end, int priority, uint16_t style)
{
	struct mark m = {start, end, (int16_t)priority, style, MARK_NO_REF};

	VEC_PUSH(v, m);
}

/* "5:1,2 ..." from byte 0: until which byte which styles stand. */
static void walk(const struct marks *m, uint32_t to, char *out)
{
	uint16_t style[20];
	uint32_t until;

	for (uint32_t at = 0; at < to; at = until) {
		size_t n = marks_at(m, at, style, 20, &until);
		out += sprintf(out, "%u:", until < to ? until : to);
		for (size_t i = 0; i < n; i++)
			out += sprintf(out, "%s%u", i ? "," : "", style[i]);
		*out++ = ' ';
	}
	*out = '\0';
}

static void check(const mark_vec *v, uint32_t to, const char *expected)
{
	struct marks *m = marks_new(v);
	char out[500];

	walk(m, to, out);
	assert_string_equal(out, expected);
	marks_free(m);
}

static void no_marks(void **state)
{
	mark_vec v = {0};

	(void)state;
	check(&v, 10, "10: ");
}

static void marks_are_cut_where_they_overlap(void **state)
{
	mark_vec v = {0};

	(void)state;
	add(&v, 2, 8, MARK_CLASS, 1);
	add(&v, 5, 12, MARK_RULE, 2);
	check(&v, 15, "2: 5:1 8:1,2 12:2 15: ");
	free(v.item);
}

static void priority_beats_order_and_order_breaks_ties(void **state)
{
	mark_vec v = {0};

	(void)state;
	add(&v, 0, 4, MARK_RULE + 10, 1);
	add(&v, 0, 4, MARK_RULE, 2);
	add(&v, 0, 4, MARK_RULE, 3);
	add(&v, 0, 4, MARK_RULE - 100, 4);
	check(&v, 4, "4:4,2,3,1 ");
	free(v.item);
}

static void neighbours_with_the_same_styles_are_one(void **state)
{
	mark_vec v = {0};

	(void)state;
	add(&v, 0, 4, MARK_CLASS, 1);
	add(&v, 4, 8, MARK_CLASS, 1);
	add(&v, 9, 10, MARK_CLASS, 1);
	check(&v, 10, "8:1 9: 10:1 ");
	free(v.item);
}

static void empty_marks_mark_nothing(void **state)
{
	mark_vec v = {0};

	(void)state;
	add(&v, 3, 3, MARK_CLASS, 1);
	add(&v, 5, 4, MARK_CLASS, 1);
	check(&v, 10, "10: ");
	free(v.item);
}

static void the_topmost_are_kept(void **state)
{
	mark_vec v = {0};
	uint16_t style[4];
	uint32_t until;

	(void)state;
	for (uint16_t i = 0; i < 40; i++)
		add(&v, i, 100, MARK_RULE + i, i);
	struct marks *m = marks_new(&v);
	assert_int_equal(marks_at(m, 50, style, 4, &until), 4);
	assert_int_equal(style[3], 39);
	assert_int_equal(style[0], 36);
	assert_int_equal(until, 100);
	assert_int_equal(marks_at(m, 100, style, 4, &until), 0);
	assert_int_equal(until, UINT32_MAX);
	marks_free(m);
	free(v.item);
}

static void stepping_from_mark_to_mark(void **state)
{
	mark_vec v = {0};

	(void)state;
	add(&v, 10, 20, MARK_NOTE, 1);
	add(&v, 10, 12, MARK_RULE, 2);
	add(&v, 30, 35, MARK_RULE + 5, 2);
	add(&v, 40, 41, MARK_NOTE, 1);
	struct marks *m = marks_new(&v);
	assert_int_equal(marks_next(m, 0, 1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), 10);
	assert_int_equal(marks_next(m, 10, 1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), 40);
	assert_int_equal(marks_next(m, 40, 1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), UINT32_MAX);
	assert_int_equal(marks_next(m, 40, -1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), 10);
	assert_int_equal(marks_next(m, 10, -1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), UINT32_MAX);
	assert_int_equal(marks_next(m, 5, 1, MARK_RULE - 100, MARK_RULE + 101, MARK_NO_REF), 10);
	assert_int_equal(marks_next(m, 10, 1, MARK_RULE - 100, MARK_RULE + 101, MARK_NO_REF), 30);
	assert_int_equal(marks_next(m, UINT32_MAX, 1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), 10);
	assert_int_equal(marks_next(m, UINT32_MAX, -1, MARK_NOTE, MARK_NOTE + 1, MARK_NO_REF), 40);
	assert_int_equal(marks_next(m, 99, -1, MARK_RULE - 100, MARK_RULE + 101, MARK_NO_REF), 30);
	marks_free(m);
	free(v.item);
}

/* Against a plain look at every byte. */
static void random_marks_agree_with_a_plain_search(void **state)
{
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 50; round++) {
		mark_vec v = {0};
		for (uint16_t i = 0; i < 12; i++) {
			seed = seed * 1664525 + 1013904223;
			uint32_t start = seed >> 16 & 63, len = seed >> 24 & 15;
			add(&v, start, start + len, MARK_RULE + (int)(seed >> 8 & 3), i);
		}
		struct marks *m = marks_new(&v);
		for (uint32_t at = 0; at < 80; at++) {
			uint16_t got[16], want[16];
			uint32_t until;
			size_t n = 0, got_n = marks_at(m, at, got, 16, &until);
			for (int p = 0; p < 4; p++)
				for (size_t i = 0; i < v.n; i++)
					if (v.item[i].priority == MARK_RULE + p && v.item[i].start <= at &&
					    at < v.item[i].end)
						want[n++] = v.item[i].style;
			assert_int_equal(got_n, n);
			assert_memory_equal(got, want, n * sizeof *got);
			assert_true(until > at);
		}
		marks_free(m);
		free(v.item);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_marks),
		cmocka_unit_test(marks_are_cut_where_they_overlap),
		cmocka_unit_test(priority_beats_order_and_order_breaks_ties),
		cmocka_unit_test(neighbours_with_the_same_styles_are_one),
		cmocka_unit_test(empty_marks_mark_nothing),
		cmocka_unit_test(the_topmost_are_kept),
		cmocka_unit_test(stepping_from_mark_to_mark),
		cmocka_unit_test(random_marks_agree_with_a_plain_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
