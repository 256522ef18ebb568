#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "view/help.h"

static struct list *sample(void)
{
	static const struct help_entry entry[] = {
		{"j <Down>", "down", "one row down", "Moving"},
		{"k <Up>", "up", "one row up", "Moving"},
		{"]u", "next-unique", "next unit nobody else has", "Jumping"},
		{"", "shuffle", "panes in another order", "Panes"},
	};
	return help_list("Help", "q close", 7, entry, COUNT(entry));
}

static void expect_shown(const struct list *l, const char *want)
{
	struct str got = STR_INIT;
	for (size_t i = 0; i < l->row.n; i++)
		str_addc(&got, !l->row.item[i].shown ? '-' : l->row.item[i].heading ? 'H' : 'x');
	assert_string_equal(got.s, want);
	str_free(&got);
}

static void groups_have_headings(void **state)
{
	(void)state;
	struct list *l = sample();
	expect_shown(l, "HxxHxHx");
	assert_int_equal(l->n_shown, 4);
	assert_int_equal(list_current(l)->ref, 0);
	assert_string_equal(list_current(l)->cell[2], ":down");
	list_free(l);
}

static void moves_over_headings_and_stops_at_the_ends(void **state)
{
	(void)state;
	struct list *l = sample();
	list_move(l, 2);
	assert_int_equal(list_current(l)->ref, 2);
	list_move(l, 99);
	assert_int_equal(list_current(l)->ref, 3);
	list_move(l, -1);
	assert_int_equal(list_current(l)->ref, 2);
	list_move(l, -99);
	assert_int_equal(list_current(l)->ref, 0);
	list_edge(l, true);
	assert_int_equal(list_current(l)->ref, 3);
	list_select(l, 1);
	assert_int_equal(list_current(l)->ref, 1);
	list_free(l);
}

static void filter_takes_all_words_in_any_column(void **state)
{
	(void)state;
	struct list *l = sample();
	list_edge(l, true);
	list_filter(l, "ROW");
	expect_shown(l, "Hxx----");
	assert_int_equal(list_current(l)->ref, 1);
	list_filter(l, "row :up");
	expect_shown(l, "H-x----");
	list_filter(l, "no such row");
	expect_shown(l, "-------");
	assert_null(list_current(l));
	list_move(l, 1);
	list_edge(l, true);
	assert_null(list_current(l));
	list_add(l, 9, "x", "no such row before", NULL);
	assert_int_equal(list_current(l)->ref, 9);
	list_filter(l, "");
	expect_shown(l, "HxxHxHxx");
	list_free(l);
}

static void window_follows_the_current_row(void **state)
{
	(void)state;
	struct list *l = list_new("Many", "", 0);
	list_heading(l, "Heading");
	for (int i = 0; i < 100; i++)
		list_add(l, i, i % 2 ? "odd" : "even", NULL, NULL);
	for (size_t rows = 1; rows < 130; rows += 3) {
		for (int step = 0; step < 300; step++) {
			list_move(l, step * 7919 % 61 - 30);
			list_follow(l, rows);
			assert_true(l->top <= l->current);
			assert_true(l->current < l->top + rows);
			if (rows >= 101)
				assert_int_equal(l->top, 0);
			else
				assert_true(l->top + rows <= l->row.n || l->top == 0);
		}
	}
	list_filter(l, "odd");
	list_edge(l, false);
	list_follow(l, 5);
	assert_int_equal(l->top, 0); /* with its heading */
	list_move(l, 10);
	list_follow(l, 5);
	assert_int_equal(list_current(l)->ref, 21);
	assert_int_equal(l->row.item[l->top].ref, 13);
	list_free(l);
}

static void empty_list(void **state)
{
	(void)state;
	struct list *l = list_new("Nothing", "", 0);
	list_move(l, 3);
	list_edge(l, true);
	list_filter(l, "x");
	list_follow(l, 10);
	list_select(l, 0);
	assert_null(list_current(l));
	assert_int_equal(l->row.n, 0);
	list_free(l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(groups_have_headings),
		cmocka_unit_test(moves_over_headings_and_stops_at_the_ends),
		cmocka_unit_test(filter_takes_all_words_in_any_column),
		cmocka_unit_test(window_follows_the_current_row),
		cmocka_unit_test(empty_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
