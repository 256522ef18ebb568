#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "random.h"
#include "view/pane.h"

/* Paragraphs of sentences of many lengths, some with wide glyphs and long words. */
static struct article *story(int paragraphs)
{
	static const char *const WORD[] = {"the", "ferry", "漢字", "Meridian", "x", "sixty-three",
	                                   "unpronounceablylongwordwithoutanybreak", "é", "of"};
	struct str text = STR_INIT;
	for (int p = 0; p < paragraphs; p++) {
		for (int s = 0, n = 1 + random_to(4); s < n; s++) {
			str_add(&text, "Word");
			for (int w = 0, words = random_to(30); w < words; w++)
				str_addf(&text, "%s%s", random_to(12) ? " " : "\n", WORD[random_to(9)]);
			str_add(&text, " end. ");
		}
		str_add(&text, "\n\n");
	}
	struct article *a = article_parse("story.txt", text.s, text.n, NULL, NULL);
	str_free(&text);
	return a;
}

static bool same_place(struct place a, struct place b)
{
	return a.unit == b.unit && a.row == b.row;
}

static int cursor_row(struct pane *p)
{
	return pane_row_of(p, pane_place(p, p->cursor), 100000);
}

/* What must hold for a pane after anything that was done to it. */
static void check(struct pane *p, int margin)
{
	uint32_t unit = pane_unit(p);
	const struct unit *u = &p->article->unit[unit];
	assert_true(p->cursor >= u->start && p->cursor < u->end);
	assert_true(pane_unit_shown(p, unit));
	int row = cursor_row(p);
	assert_in_range(row, 0, p->rows - 1);
	int most = margin < (p->rows - 1) / 2 ? margin : (p->rows - 1) / 2;
	int moved;
	pane_step(p, p->top, -1, &moved);
	assert_true(row >= most || moved == 0);
	int below;
	pane_step(p, pane_place(p, p->cursor), p->rows, &below);
	assert_true(row <= p->rows - 1 - most || row + below <= p->rows - 1);
	if (!p->aligned) {
		assert_int_equal(p->lead, 0);
		assert_true(pane_blanks_below(p) == 0 || moved == 0);
	}
	assert_true(pane_row_count(p, p->top.unit) > p->top.row && p->top.row >= -1);
	assert_in_range(pane_percent(p), 0, 100);
}

static void rows_lead_down_and_up_again(void **state)
{
	(void)state;
	for (int cols = 1; cols < 90; cols += 7) {
		struct article *a = story(12);
		struct pane p;
		pane_init(&p, a, 0);
		pane_resize(&p, cols, 10);
		int moved = 1, rows = 0;
		struct place at = {0, 0}, last;
		for (; moved == 1; rows += moved) {
			last = at;
			assert_int_equal(pane_row_of(&p, at, 100000), rows);
			assert_true(same_place(pane_step(&p, p.top, rows, NULL), at));
			at = pane_step(&p, at, 1, &moved);
		}
		assert_true(same_place(pane_step(&p, last, -rows - 5, &moved), (struct place){0, 0}));
		assert_int_equal(moved, -rows);
		assert_int_equal(last.unit, a->n_units - 1);
		/* Every byte of a unit is on a row of it. */
		for (uint32_t i = a->unit[3].start; i < a->unit[3].end; i++) {
			struct place row = pane_place(&p, i);
			assert_int_equal(row.unit, 3);
			assert_true(pane_rows(&p, 3)->item[row.row].start <= i);
		}
		pane_free(&p);
		article_free(a);
	}
}

/* False: a move that does not look at the margin. */
static bool any_move(struct pane *p, int margin)
{
	int n = random_to(2) ? 1 + random_to(4) : -1 - random_to(4);
	int what = random_to(12);
	switch (what) {
	case 0: pane_move_rows(p, n * 5, margin); break;
	case 1: pane_move_units(p, n, margin); break;
	case 2: pane_move_paras(p, n, margin); break;
	case 3: pane_move_chars(p, n * 7, margin); break;
	case 4: pane_move_words(p, n, random_to(2), margin); break;
	case 5: pane_scroll(p, n, margin); break;
	case 6: pane_page(p, n * p->rows / 2, margin); break;
	case 7: pane_goto(p, (uint32_t)random_to((int)p->article->len), margin); break;
	case 8: pane_row_edge(p, random_to(2)); break;
	case 9: pane_move_rows(p, n * 1000, margin); break;
	case 10: pane_fold_kind(p, UNIT_HEADING, random_to(2)); break;
	default: pane_scroll(p, n * 30, margin); break;
	}
	return what < 5 || what == 7 || what == 9;
}

/* Walk about at random; the cursor stays in its article, on the screen, inside the margins. */
static void cursor_is_always_visible(void **state)
{
	(void)state;
	seed = 1;
	for (int run = 0; run < 40; run++) {
		struct article *a = story(1 + random_to(40));
		struct pane p;
		int margin = random_to(5);
		pane_init(&p, a, 0);
		pane_resize(&p, 1 + random_to(80), 1 + random_to(40));
		for (int i = 0; i < 200; i++) {
			check(&p, any_move(&p, margin) ? margin : 0);
		}
		pane_free(&p);
		article_free(a);
	}
}

/* Through any sizes and back: the same cursor, the same window. */
static void resizes_keep_the_place(void **state)
{
	(void)state;
	seed = 2;
	for (int run = 0; run < 30; run++) {
		struct article *a = story(30);
		struct pane p;
		int cols = 10 + random_to(70), rows = 3 + random_to(40);
		pane_init(&p, a, 0);
		pane_resize(&p, cols, rows);
		for (int i = 0; i < 20; i++)
			any_move(&p, 2);
		pane_fold_kind(&p, UNIT_HEADING, false);
		pane_centre(&p, random_to(rows));
		uint32_t cursor = p.cursor;
		struct place top = p.top;
		int row = cursor_row(&p);
		for (int i = 0; i < 60; i++) {
			pane_resize(&p, 1 + random_to(120), 1 + random_to(60));
			assert_int_equal(p.cursor, cursor);
			check(&p, 0);
		}
		pane_resize(&p, cols, rows);
		assert_true(same_place(p.top, top));
		assert_int_equal(cursor_row(&p), row);
		pane_free(&p);
		article_free(a);
	}
}

static void rows_keep_the_goal_column(void **state)
{
	(void)state;
	static const char TEXT[] = "aaaa bbbb cccc dddd. Ee.\n\nffff gggg hhhh.\n";
	struct article *a = article_parse("t", TEXT, sizeof TEXT - 1, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 10, 5);
	pane_move_chars(&p, 7, 0);
	assert_int_equal(TEXT[p.cursor], 'b');
	assert_true(pane_move_rows(&p, 2, 0));
	assert_int_equal(TEXT[p.cursor], '.'); /* "Ee." is shorter */
	assert_true(pane_move_rows(&p, 1, 0)); /* over the blank row */
	assert_int_equal(pane_col_of(&p, p.cursor), 7);
	pane_row_edge(&p, true);
	assert_true(pane_move_rows(&p, -2, 0));
	assert_int_equal(TEXT[p.cursor], '.');
	assert_true(pane_move_rows(&p, -1, 0));
	assert_int_equal(TEXT[p.cursor], 'b');
	assert_false(pane_move_rows(&p, -1, 0));
	assert_true(pane_move_rows(&p, 99, 0));
	assert_false(pane_move_rows(&p, 1, 0));
	pane_free(&p);
	article_free(a);
}

static void units_and_paragraphs(void **state)
{
	(void)state;
	static const char TEXT[] = "One bird. Two dogs. Three cats.\n\n"
	                           "Four apes. Five hens.\n\nSix rats.\n";
	struct article *a = article_parse("t", TEXT, sizeof TEXT - 1, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 40, 5);
	assert_int_equal(a->n_units, 6);
	pane_move_units(&p, 4, 1);
	assert_int_equal(pane_unit(&p), 4);
	pane_move_chars(&p, 3, 1);
	pane_move_units(&p, -1, 1); /* to the start of this one first */
	assert_int_equal(pane_unit(&p), 4);
	assert_int_equal(p.cursor, a->unit[4].start);
	pane_move_paras(&p, -1, 1);
	assert_int_equal(pane_unit(&p), 3);
	pane_move_paras(&p, -1, 1);
	assert_int_equal(pane_unit(&p), 0);
	assert_false(pane_move_paras(&p, -1, 1));
	pane_move_paras(&p, 2, 1);
	assert_int_equal(pane_unit(&p), 5);
	assert_false(pane_move_units(&p, 1, 1));
	pane_move_units(&p, -99, 1);
	assert_int_equal(pane_unit(&p), 0);
	pane_free(&p);
	article_free(a);
}

static void words_and_characters(void **state)
{
	(void)state;
	static const char TEXT[] = "“Go,” e\xcc\x81t 漢字 said.\n\nNext one.\n";
	struct article *a = article_parse("t", TEXT, sizeof TEXT - 1, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 40, 5);
	pane_move_words(&p, 1, false, 0);
	assert_memory_equal(TEXT + p.cursor, "Go", 2);
	pane_move_words(&p, 1, true, 0);
	assert_memory_equal(TEXT + p.cursor, "o,", 2);
	pane_move_words(&p, 1, false, 0);
	assert_memory_equal(TEXT + p.cursor, "e\xcc\x81", 3);
	pane_move_chars(&p, 1, 0);
	assert_int_equal(TEXT[p.cursor], 't');
	pane_move_chars(&p, -1, 0);
	assert_memory_equal(TEXT + p.cursor, "e\xcc\x81", 3);
	while (pane_move_words(&p, 1, false, 0))
		;
	assert_memory_equal(TEXT + p.cursor, "one", 3);
	pane_move_chars(&p, -5, 0);
	assert_int_equal(TEXT[p.cursor], 'N');
	pane_move_chars(&p, -1, 0); /* into the unit before, on its last character */
	assert_int_equal(TEXT[p.cursor], '.');
	pane_move_chars(&p, 1, 0);
	assert_int_equal(TEXT[p.cursor], 'N');
	pane_free(&p);
	article_free(a);
}

static void folded_units_take_no_rows(void **state)
{
	(void)state;
	static const char TEXT[] = "# Head\n\nOne bird. Two dogs.\n\nThree cats.\n";
	struct article *a = article_parse("t", TEXT, sizeof TEXT - 1, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 40, 10);
	pane_fold_kind(&p, UNIT_HEADING, true);
	assert_int_equal(pane_unit(&p), 1); /* off the heading */
	assert_false(pane_has_lead(&p, 1));
	assert_false(pane_move_units(&p, -1, 0));
	bool gone[4] = {false, true, true, false};
	pane_fold_units(&p, gone);
	assert_int_equal(pane_unit(&p), 3);
	assert_int_equal(pane_row_of(&p, (struct place){3, 0}, 99), 1); /* under the fold's row */
	assert_int_equal(pane_folded_before(&p, 3), 2);
	assert_int_equal(pane_folded_before(&p, 1), 0);
	gone[3] = true; /* nothing would be left */
	pane_fold_units(&p, gone);
	assert_true(pane_unit_shown(&p, 0));
	check(&p, 0);
	pane_fold_units(&p, NULL);
	pane_fold_kind(&p, UNIT_HEADING, false);
	assert_true(pane_unit_shown(&p, 0));
	check(&p, 0);
	pane_free(&p);
	article_free(a);
}

static void ghost_row_takes_the_blank_one_or_a_row_of_its_own(void **state)
{
	(void)state;
	static const char TEXT[] = "One bird. Two dogs.\n\nThree cats.\n";
	struct article *a = article_parse("t", TEXT, sizeof TEXT - 1, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 40, 10);
	assert_int_equal(pane_row_of(&p, (struct place){2, 0}, 99), 3);
	pane_set_ghost(&p, 2);
	assert_int_equal(pane_row_of(&p, (struct place){2, 0}, 99), 3);
	pane_set_ghost(&p, 1);
	assert_int_equal(pane_row_of(&p, (struct place){2, 0}, 99), 4);
	assert_int_equal(pane_row_of(&p, (struct place){1, -1}, 99), 1);
	pane_set_ghost(&p, NO_UNIT);
	assert_int_equal(pane_row_of(&p, (struct place){2, 0}, 99), 3);
	pane_free(&p);
	article_free(a);
}

static void windows_reach_beyond_the_ends_only_if_told(void **state)
{
	(void)state;
	struct article *a = story(20);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 30, 12);
	pane_put(&p, (struct place){0, 0}, 7, true);
	assert_int_equal(p.lead, 7);
	assert_int_equal(pane_row_of(&p, (struct place){0, 0}, 99), 7);
	assert_true(pane_scroll(&p, 3, 0));
	assert_int_equal(p.lead, 4);
	assert_false(pane_scroll(&p, -3, 0)); /* above is nothing */
	assert_true(pane_scroll(&p, 10, 0));
	assert_int_equal(p.lead, 0);
	assert_false(p.aligned);
	pane_put(&p, (struct place){0, 0}, 7, false);
	assert_int_equal(p.lead, 0);
	struct place last = {(uint32_t)a->n_units - 1, 0};
	pane_put(&p, last, 0, true);
	assert_int_equal(pane_row_of(&p, last, 99), 0);
	pane_put(&p, last, 0, false);
	assert_int_equal(pane_blanks_below(&p), 0);
	pane_free(&p);
	article_free(a);
}

static void saved_places_come_back(void **state)
{
	(void)state;
	seed = 5;
	struct article *a = story(40);
	struct pane p, q;
	pane_init(&p, a, 0);
	pane_init(&q, a, 0);
	pane_resize(&p, 50, 20);
	pane_resize(&q, 50, 20);
	for (int i = 0; i < 50; i++) {
		any_move(&p, 3);
		pane_fold_kind(&p, UNIT_HEADING, false);
		pane_restore(&q, pane_top_byte(&p), p.cursor);
		assert_int_equal(q.cursor, p.cursor);
		/* The blank row above a paragraph is not a place in the text. */
		assert_in_range(cursor_row(&p) - cursor_row(&q), 0, 1);
	}
	pane_restore(&q, 1u << 30, 1u << 30); /* from another version of the article */
	check(&q, 0);
	pane_free(&p);
	pane_free(&q);
	article_free(a);
}

static void an_empty_article_is_harmless(void **state)
{
	(void)state;
	struct article *a = article_parse("t", "", 0, NULL, NULL);
	struct pane p;
	pane_init(&p, a, 0);
	pane_resize(&p, 40, 5);
	assert_int_equal(a->n_units, 0);
	assert_int_equal(pane_unit(&p), NO_UNIT);
	seed = 3;
	assert_false(pane_move_rows(&p, 1, 0));
	assert_false(pane_move_units(&p, 1, 0));
	assert_false(pane_move_paras(&p, 1, 0));
	assert_false(pane_move_chars(&p, 1, 0));
	assert_false(pane_move_words(&p, 1, false, 0));
	assert_false(pane_scroll(&p, 1, 0));
	assert_false(pane_page(&p, 1, 0));
	pane_goto(&p, 9, 0);
	pane_row_edge(&p, true);
	pane_centre(&p, 2);
	pane_restore(&p, 3, 4);
	pane_set_ghost(&p, 0);
	assert_int_equal(pane_percent(&p), 100);
	assert_int_equal(pane_byte_at(&p, 3, 3), 0);
	pane_free(&p);
	article_free(a);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_lead_down_and_up_again),
		cmocka_unit_test(cursor_is_always_visible),
		cmocka_unit_test(resizes_keep_the_place),
		cmocka_unit_test(rows_keep_the_goal_column),
		cmocka_unit_test(units_and_paragraphs),
		cmocka_unit_test(words_and_characters),
		cmocka_unit_test(folded_units_take_no_rows),
		cmocka_unit_test(ghost_row_takes_the_blank_one_or_a_row_of_its_own),
		cmocka_unit_test(windows_reach_beyond_the_ends_only_if_told),
		cmocka_unit_test(saved_places_come_back),
		cmocka_unit_test(an_empty_article_is_harmless),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
