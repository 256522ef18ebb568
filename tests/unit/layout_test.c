/* Which articles get panes, spines or nothing, and where. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "random.h"
#include "view_story.h"

static void panes_spines_and_what_is_only_counted(void **state)
{
	static const struct { int articles, cols, rows, panes, spines, hidden; } CASES[] = {
		{1, 80, 24, 1, 0, 0},   {2, 80, 24, 2, 0, 0},    {3, 80, 24, 2, 1, 0},
		{5, 80, 24, 2, 3, 0},   {5, 100, 24, 2, 3, 0},   {3, 100, 24, 3, 0, 0},
		{5, 120, 40, 3, 2, 0},  {5, 200, 60, 5, 0, 0},   {16, 200, 60, 5, 11, 0},
		{16, 80, 24, 1, 15, 0}, {16, 60, 24, 1, 9, 6},   {5, 59, 24, 1, 0, 4},
		{5, 120, 4, 1, 0, 4},   {16, 1, 1, 1, 0, 15},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(CASES); i++) {
		struct test_story t;
		test_story_open(&t, (size_t)CASES[i].articles);
		screen_resize(&t.screen, CASES[i].rows, CASES[i].cols);
		struct layout_count got = screen_count(&t.screen);
		assert_int_equal(got.panes, CASES[i].panes);
		assert_int_equal(got.spines, CASES[i].spines);
		assert_int_equal(got.hidden, CASES[i].hidden);
		test_story_close(&t);
	}
}

static void slots_do_not_overlap_and_fill_the_screen(void **state)
{
	(void)state;
	seed = 11;
	for (int run = 0; run < 60; run++) {
		struct test_story t;
		test_story_open(&t, 1 + (size_t)random_to(16));
		struct screen *s = &t.screen;
		screen_resize(s, 1 + random_to(60), 1 + random_to(220));
		for (int i = 0; i < 20; i++) {
			screen_widen(s, (uint32_t)random_to((int)s->n), random_to(500));
			screen_focus(s, (uint32_t)random_to((int)s->n));
			assert_int_equal(s->slot[s->focus].kind, SLOT_PANE);
			int col = 0;
			for (size_t k = 0; k < s->n; k++) {
				const struct slot *slot = &s->slot[s->order[k]];
				if (slot->kind == SLOT_NONE)
					continue;
				assert_int_equal(slot->col, col);
				assert_true(slot->cols > 0);
				col += slot->cols + 1;
				if (slot->kind == SLOT_PANE)
					assert_in_range(slot->in.text, 1,
					                slot->cols - slot->in.indent - slot->in.gutter);
			}
			assert_int_equal(col - 1, s->cols);
		}
		test_story_close(&t);
	}
}

/* Moving the focus among the panes shown changes no width; nothing is wrapped anew even when
 * the run of panes moves. */
static void widths_stay_while_the_focus_moves(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	struct screen *s = &t.screen;
	screen_resize(s, 24, 120);
	int cols = s->slot[0].in.text;
	struct slot before[5];
	memcpy(before, s->slot, sizeof before);
	screen_focus(s, 2);
	assert_memory_equal(before, s->slot, sizeof before);
	for (uint32_t i = 0; i < 5; i++) {
		screen_focus(s, i);
		assert_int_equal(s->slot[i].in.text, cols);
		assert_int_equal(s->slot[i].kind, SLOT_PANE);
	}
	screen_focus(s, 3); /* the neighbours stay panes */
	assert_int_equal(s->slot[4].kind, SLOT_PANE);
	assert_int_equal(s->slot[2].kind, SLOT_PANE);
	test_story_close(&t);
}

static void order_and_hiding(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 4);
	struct screen *s = &t.screen;
	screen_resize(s, 24, 200);
	screen_move_pane(s, 2);
	assert_int_equal(s->order[2], 0);
	assert_true(s->slot[1].col < s->slot[0].col && s->slot[0].col < s->slot[3].col);
	screen_move_pane(s, 99);
	assert_int_equal(s->order[3], 0);
	screen_focus_step(s, 1); /* round to the first */
	assert_int_equal(s->focus, 1);
	screen_focus_step(s, -1);
	assert_int_equal(s->focus, 0);
	assert_true(screen_hide(s, 0, true));
	assert_int_equal(s->focus, 1);
	assert_int_equal(s->slot[0].kind, SLOT_NONE);
	assert_true(screen_hide(s, 2, true) && screen_hide(s, 3, true));
	assert_false(screen_hide(s, 1, true));
	screen_focus_step(s, 5);
	assert_int_equal(s->focus, 1);
	screen_focus(s, 3); /* focusing shows it */
	assert_int_equal(s->slot[3].kind, SLOT_PANE);
	test_story_close(&t);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(panes_spines_and_what_is_only_counted),
		cmocka_unit_test(slots_do_not_overlap_and_fill_the_screen),
		cmocka_unit_test(widths_stay_while_the_focus_moves),
		cmocka_unit_test(order_and_hiding),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
