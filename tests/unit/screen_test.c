#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "cases.h"
#include "random.h"
#include "text/shift.h"
#include "view/help.h"
#include "view_story.h"

static int unit_row(struct pane *p, uint32_t unit)
{
	return pane_row_of(p, (struct place){unit, 0}, 10000);
}

static void set(struct test_story *t, enum option id, const char *value)
{
	char why[200];
	assert_true(options_set(t->options, id, value, why));
	screen_changed(&t->screen);
}

/* Screens: a list of commands, and what is to be seen then. */

static const struct hint HINTS[] = {{"]x", "conflict"}, {"Enter", "peek"}, {"F1", "help"}};

static void words(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out)
{
	static const char *const WORD[] = {"theme", "threshold", "title"};
	(void)ctx, (void)line, (void)at;
	*from = 4;
	for (size_t i = 0; i < COUNT(WORD); i++)
		VEC_PUSH(out, ((struct candidate){xstrdup(WORD[i]), xstrdup("what it does")}));
}

static void type(struct screen *s, key_code k)
{
	struct event e = {.key = k};
	prompt_key(s->prompt, &e);
}

static void help(struct screen *s, const char *filter)
{
	static const struct help_entry ENTRY[] = {
		{"j <Down>", "down", "one row down", "Moving"},
		{"k <Up>", "up", "one row up", "Moving"},
		{"]x", "next-conflict", "next unit that another article states differently", "Jumping"},
		{"", "shuffle", "panes in another order", "Panes"},
	};
	s->list = help_list("Help", "Enter do  / filter  q close", 0, ENTRY, COUNT(ENTRY));
	list_filter(s->list, filter);
	list_move(s->list, 1);
}

static void search(struct test_story *t, const char *word, hit_vec *hits)
{
	for (size_t i = 0; i < t->scene.n; i++) {
		const char *text = t->article[i]->text;
		for (const char *at = text; (at = strstr(at, word)) != NULL; at += strlen(word)) {
			uint32_t start = (uint32_t)(at - text);
			VEC_PUSH(&hits[i], ((struct hit){start, start + (uint32_t)strlen(word)}));
		}
	}
	t->scene.hits = hits;
}

static void note(struct test_story *t, struct notes *ns, const char *text)
{
	const struct pane *p = screen_pane(&t->screen);
	notes_add(ns, (const struct article *const *)t->article, p->which, p->cursor, p->cursor + 9,
	          text, 0);
	t->scene.notes = ns;
}

static void command(struct test_story *t, const char *line, hit_vec *hits, struct notes *ns)
{
	struct screen *s = &t->screen;
	char name[20] = "", arg[80] = "";
	int n = 0;
	sscanf(line, "%19s %79[^\n]", name, arg);
	n = atoi(arg);
	if (strcmp(name, "units") == 0)
		pane_move_units(screen_pane(s), n, 3);
	else if (strcmp(name, "rows") == 0)
		pane_move_rows(screen_pane(s), n, 3);
	else if (strcmp(name, "focus") == 0)
		screen_focus(s, (uint32_t)(arg[0] - 'A'));
	else if (strcmp(name, "hide") == 0)
		screen_hide(s, (uint32_t)(arg[0] - 'A'), true);
	else if (strcmp(name, "peek") == 0)
		s->peek = true;
	else if (strcmp(name, "maximise") == 0)
		s->maximised = true, screen_layout(s);
	else if (strcmp(name, "view") == 0)
		screen_set_view(s, (enum view)view_find(arg));
	else if (strcmp(name, "move") == 0)
		screen_move_rows(s, n, 3);
	else if (strcmp(name, "scroll") == 0)
		screen_peek_scroll(s, n);
	else if (strcmp(name, "unlock") == 0)
		set(t, OPTION_LOCK, "off");
	else if (strcmp(name, "plain") == 0)
		set(t, OPTION_PLAIN, "on");
	else if (strcmp(name, "progress") == 0)
		t->scene.progress = n / 100.0, t->scene.step = "finding copies";
	else if (strcmp(name, "unaligned") == 0)
		t->scene.al = NULL, screen_changed(s);
	else if (strcmp(name, "say") == 0)
		screen_say(s, "%s", arg);
	else if (strcmp(name, "prompt") == 0)
		s->prompt = prompt_new(":", arg, NULL, words, NULL);
	else if (strcmp(name, "tab") == 0)
		type(s, K_TAB), type(s, K_TAB);
	else if (strcmp(name, "help") == 0)
		help(s, arg);
	else if (strcmp(name, "search") == 0)
		search(t, arg, hits);
	else if (strcmp(name, "note") == 0)
		note(t, ns, arg);
	else if (strcmp(name, "select") == 0)
		s->selection = (struct selection){true, screen_pane(s)->cursor,
		                                  screen_pane(s)->cursor + (uint32_t)n, REACH_CHARS};
	else
		fail_msg("no such command: %s", line);
	screen_draw(s, &t->grid);
}

/* kind: "ARTICLES COLSxROWS", "looks" after it for the looks as well. */
static void show(const char *name, const char *kind, const struct str *input, struct str *actual)
{
	struct test_story t;
	hit_vec hits[16] = {{0}};
	struct notes ns = {0};
	int n = 0, cols = 0, rows = 0;
	(void)name;
	assert_int_equal(sscanf(kind, "%d %dx%d", &n, &cols, &rows), 3);
	test_story_open(&t, (size_t)n);
	t.screen.hint = HINTS;
	t.screen.n_hints = COUNT(HINTS);
	screen_resize(&t.screen, rows, cols);
	screen_draw(&t.screen, &t.grid);
	char *copy = xstrdup(input->s);
	for (char *line = strtok(copy, "\n"); line; line = strtok(NULL, "\n"))
		command(&t, line, hits, &ns);
	free(copy);
	grid_text(&t.grid, actual);
	str_addf(actual, "cursor %d %d\n", t.grid.cursor_row, t.grid.cursor_col);
	if (strstr(kind, "looks"))
		grid_looks(&t.grid, actual);
	t.scene.notes = NULL;
	notes_free(&ns);
	for (size_t i = 0; i < COUNT(hits); i++)
		free(hits[i].item);
	test_story_close(&t);
}

static void screens_are_as_written_down(void **state)
{
	size_t n;
	(void)state;
	assert_int_equal(cases_run("view/screens.case", show, &n), 0);
	assert_true(n >= 10);
}

/* Scroll lock */

static void counterparts_stand_at_one_height(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	struct screen *s = &t.screen;
	screen_resize(s, 20, 200);
	for (uint32_t u = 0; u < t.article[0]->n_units; u++) {
		pane_goto(screen_pane(s), t.article[0]->unit[u].start, 3);
		screen_sync(s);
		for (uint32_t a = 1; a < 5; a++) {
			const struct link *l = alignment_best(t.al, (struct uref){0, u}, a);
			struct pane *p = &s->pane[a];
			if (!l)
				continue;
			assert_int_equal(unit_row(p, l->b.unit), unit_row(screen_pane(s), u));
			assert_int_equal(p->ghost, NO_UNIT);
			assert_int_equal(pane_unit(p), l->b.unit);
		}
	}
	test_story_close(&t);
}

static void ghost_stands_where_the_passage_would(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	struct screen *s = &t.screen;
	screen_resize(s, 20, 200);
	pane_move_units(screen_pane(s), 2, 3); /* A3 is in C only */
	screen_sync(s);
	assert_int_equal(s->pane[1].ghost, 3); /* after B3 */
	assert_int_equal(pane_row_of(&s->pane[1], (struct place){3, -1}, 99),
	                 unit_row(screen_pane(s), 2));
	assert_int_equal(s->pane[2].ghost, NO_UNIT);
	assert_int_equal(s->pane[3].ghost, 1); /* after the last unit of D */
	pane_move_units(screen_pane(s), 1, 3);
	screen_sync(s);
	assert_int_equal(s->pane[1].ghost, NO_UNIT);
	t.scene.progress = .5; /* nothing can be said yet */
	pane_move_units(screen_pane(s), -1, 3);
	screen_sync(s);
	assert_int_equal(s->pane[1].ghost, NO_UNIT);
	t.scene.progress = 1;
	set(&t, OPTION_GHOSTS, "off");
	screen_sync(s);
	assert_int_equal(s->pane[1].ghost, NO_UNIT);
	test_story_close(&t);
}

static char *screen_text(struct test_story *t)
{
	struct str text = STR_INIT;
	screen_draw(&t->screen, &t->grid);
	grid_text(&t->grid, &text);
	return str_take(&text);
}

static void unlocked_panes_stay(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 3);
	struct screen *s = &t.screen;
	screen_resize(s, 12, 120);
	screen_sync(s);
	set(&t, OPTION_LOCK, "off");
	struct place top = s->pane[1].top;
	for (int i = 0; i < 6; i++) {
		pane_move_units(screen_pane(s), 1, 3);
		free(screen_text(&t));
		assert_int_equal(s->pane[1].top.unit, top.unit);
		assert_int_equal(s->pane[1].top.row, top.row);
	}
	test_story_close(&t);
}

/* Focus moves only the focus: the text of every pane stays where it is. */
static void focus_moves_no_text(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 4);
	struct screen *s = &t.screen;
	screen_resize(s, 16, 160);
	for (int u = 0; u < 7; u++) {
		free(screen_text(&t));
		struct place top[4];
		int lead[4];
		for (int i = 0; i < 4; i++) {
			top[i] = s->pane[i].top;
			lead[i] = s->pane[i].lead;
		}
		for (uint32_t f = 1; f < 5; f++) {
			screen_focus(s, f % 4);
			free(screen_text(&t));
			for (int i = 0; i < 4; i++) {
				assert_memory_equal(&top[i], &s->pane[i].top, sizeof top[i]);
				assert_int_equal(lead[i], s->pane[i].lead);
			}
			assert_in_range(t.grid.cursor_row, s->layout.text, s->layout.status - 1);
		}
		pane_move_units(screen_pane(s), 1, 3);
	}
	test_story_close(&t);
}

/* After any sizes the screen is what it was at this size. */
static void a_storm_of_sizes_leaves_the_screen_as_it_was(void **state)
{
	(void)state;
	seed = 3;
	for (int run = 0; run < 8; run++) {
		struct test_story t;
		test_story_open(&t, 5);
		screen_resize(&t.screen, 24, 100 + 20 * run);
		screen_draw(&t.screen, &t.grid);
		pane_move_units(screen_pane(&t.screen), run, 3);
		char *before = screen_text(&t);
		for (int i = 0; i < 100; i++) {
			screen_resize(&t.screen, 1 + random_to(60), 1 + random_to(200));
			free(screen_text(&t));
		}
		screen_resize(&t.screen, 24, 100 + 20 * run);
		char *after = screen_text(&t);
		assert_string_equal(before, after);
		free(before);
		free(after);
		test_story_close(&t);
	}
}

/* Tables */

static void tables_hold_what_the_focused_article_leaves_out(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	struct screen *s = &t.screen;
	screen_focus(s, 1); /* B leaves out what A3 and C2 tell: after B3, the counterpart of A2 */
	screen_set_view(s, VIEW_SYNOPSIS);
	screen_draw(s, &t.grid);
	struct uref want[] = {{1, 1}, {1, 2}, {0, 2}, {1, 3}, {1, 4}};
	screen_move_rows(s, -99, 3);
	for (size_t i = 0; i < COUNT(want); i++) {
		struct uref here = screen_here(s);
		assert_int_equal(here.article, want[i].article);
		assert_int_equal(here.unit, want[i].unit);
		screen_draw(s, &t.grid);
		assert_int_equal(screen_move_rows(s, 1, 3), i + 1 < COUNT(want));
	}
	assert_int_equal(s->focus, 1);
	assert_int_equal(pane_unit(screen_pane(s)), 4); /* the cursor went along */
	screen_move_rows(s, -2, 3);
	screen_set_view(s, VIEW_MAP);
	assert_int_equal(screen_here(s).article, 0);
	assert_true(screen_enter(s)); /* to the article that has it */
	assert_false(screen_enter(s));
	assert_int_equal(s->focus, 0);
	assert_int_equal(pane_unit(screen_pane(s)), 2);
	test_story_close(&t);
}

static void views_have_names(void **state)
{
	(void)state;
	for (int v = 0; v < VIEW_COUNT; v++)
		assert_int_equal(view_find(view_name((enum view)v)), v);
	assert_int_equal(view_find("no such view"), -1);
}

/* Going through all views at any sizes leaves the columns as they were. */
static void views_keep_the_place(void **state)
{
	(void)state;
	seed = 21;
	for (int run = 0; run < 6; run++) {
		struct test_story t;
		test_story_open(&t, 5);
		struct screen *s = &t.screen;
		screen_resize(s, 24, 120);
		screen_draw(s, &t.grid);
		pane_move_units(screen_pane(s), 1 + run, 3);
		char *before = screen_text(&t);
		for (int i = 0; i < 40; i++) {
			screen_set_view(s, (enum view)random_to(VIEW_COUNT));
			if (random_to(2))
				screen_resize(s, 1 + random_to(50), 1 + random_to(160));
			free(screen_text(&t));
		}
		screen_resize(s, 24, 120);
		screen_set_view(s, VIEW_COLUMNS);
		char *after = screen_text(&t);
		assert_string_equal(before, after);
		free(before);
		free(after);
		test_story_close(&t);
	}
}

/* Drawing */

/* What a row of a pane must hold: the text of its place, nothing, or a ghost. */
static void check_pane(struct test_story *t, struct pane *p)
{
	const struct screen *s = &t->screen;
	const struct layout *l = &s->layout;
	const struct inside *in = &s->slot[p->which].in;
	int col = s->slot[p->which].col + in->indent + in->gutter;
	struct str got = STR_INIT, want = STR_INIT;
	for (int i = 0; i < l->text_rows && p->article->n_units > 0; i++) {
		int moved;
		struct place at = pane_step(p, p->top, i - p->lead, &moved);
		cells_of(&t->grid, l->text + i, col, in->text, &got);
		str_clear(&want);
		bool beyond = i < p->lead || moved != i - p->lead;
		if (!beyond && at.row >= 0) {
			struct row r = pane_rows(p, at.unit)->item[at.row];
			glyph_clean(&want, p->article->text + r.start, r.end - r.start);
			while (want.n > 0 && want.s[want.n - 1] == ' ')
				str_erase(&want, want.n - 1, 1);
		} else if (got.n > 0) {
			assert_true(str_starts(got.s, "┄") || str_starts(got.s, "…"));
			assert_true(beyond ? p->ghost == p->article->n_units : p->ghost == at.unit);
			continue;
		}
		if (in->text > 1) /* in one column wide glyphs are left out */
			assert_string_equal(got.s, want.s);
	}
	str_free(&got);
	str_free(&want);
}

static void every_cell_is_text_or_blank_or_ghost(void **state)
{
	(void)state;
	seed = 7;
	for (int run = 0; run < 40; run++) {
		struct test_story t;
		test_story_open(&t, 1 + (size_t)random_to(8));
		struct screen *s = &t.screen;
		for (int i = 0; i < 40; i++) {
			if (random_to(3) == 0)
				screen_resize(s, 1 + random_to(30), 1 + random_to(150));
			if (random_to(4) == 0)
				screen_focus(s, (uint32_t)random_to((int)s->n));
			pane_move_rows(screen_pane(s), random_to(9) - 4, 3);
			screen_draw(s, &t.grid);
			for (size_t a = 0; a < s->n; a++)
				if (s->slot[a].kind == SLOT_PANE && s->layout.text_rows > 1)
					check_pane(&t, &s->pane[a]);
		}
		test_story_close(&t);
	}
}

static void no_size_is_too_small(void **state)
{
	(void)state;
	for (int rows = 1; rows <= 6; rows++) {
		for (int cols = 1; cols <= 21; cols++) {
			struct test_story t;
			test_story_open(&t, 3);
			struct screen *s = &t.screen;
			screen_resize(s, rows, cols);
			for (int i = 0; i < 8; i++) {
				pane_move_units(screen_pane(s), 1, 3);
				screen_draw(s, &t.grid);
				assert_in_range(t.grid.cursor_row, 0, rows - 1);
				assert_in_range(t.grid.cursor_col, 0, cols - 1);
			}
			for (int v = 0; v < VIEW_COUNT; v++) {
				screen_set_view(s, (enum view)v);
				screen_move_rows(s, -1, 3);
				screen_draw(s, &t.grid);
			}
			screen_set_view(s, VIEW_COLUMNS);
			s->peek = true;
			screen_say(s, "a message that does not fit");
			screen_draw(s, &t.grid);
			s->prompt = prompt_new(":", "a long line of text", NULL, words, NULL);
			type(s, K_TAB);
			screen_draw(s, &t.grid);
			assert_in_range(t.grid.cursor_row, 0, rows - 1);
			assert_in_range(t.grid.cursor_col, 0, cols - 1);
			help(s, "");
			screen_draw(s, &t.grid);
			test_story_close(&t);
		}
	}
}

static void reloaded_articles_keep_their_place(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 2);
	struct screen *s = &t.screen;
	pane_move_units(screen_pane(s), 5, 3);
	uint32_t cursor = screen_pane(s)->cursor;
	struct article *old = t.article[0];
	t.article[0] = article_parse("story.txt", STORY[0], strlen(STORY[0]), NULL, NULL);
	struct shift *moved = shift_new(old, t.article[0]);
	screen_reload(s, 0, moved);
	shift_free(moved);
	article_free(old);
	assert_int_equal(screen_pane(s)->cursor, cursor);
	old = t.article[0];
	t.article[0] = article_parse("story.txt", "Short.\n", 7, NULL, NULL);
	t.scene.al = NULL;
	moved = shift_new(old, t.article[0]);
	screen_reload(s, 0, moved);
	shift_free(moved);
	article_free(old);
	screen_draw(s, &t.grid);
	assert_int_equal(screen_pane(s)->cursor, 0);
	test_story_close(&t);
}

static void cells_lead_back_to_bytes(void **state)
{
	struct test_story t;
	uint32_t article = 9, byte = 9;
	(void)state;
	test_story_open(&t, 3);
	struct screen *s = &t.screen;
	screen_resize(s, 24, 120);
	for (int i = 0; i < 60; i++) {
		pane_move_words(screen_pane(s), 1, false, 3);
		screen_draw(s, &t.grid);
		assert_true(screen_at(s, t.grid.cursor_row, t.grid.cursor_col, &article, &byte));
		assert_int_equal(article, s->focus);
		assert_int_equal(byte, screen_pane(s)->cursor);
	}
	assert_false(screen_at(s, 0, 3, &article, &byte));
	assert_false(screen_at(s, s->layout.status, 3, &article, &byte));
	test_story_close(&t);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(screens_are_as_written_down),
		cmocka_unit_test(counterparts_stand_at_one_height),
		cmocka_unit_test(ghost_stands_where_the_passage_would),
		cmocka_unit_test(unlocked_panes_stay),
		cmocka_unit_test(focus_moves_no_text),
		cmocka_unit_test(a_storm_of_sizes_leaves_the_screen_as_it_was),
		cmocka_unit_test(tables_hold_what_the_focused_article_leaves_out),
		cmocka_unit_test(views_have_names),
		cmocka_unit_test(views_keep_the_place),
		cmocka_unit_test(every_cell_is_text_or_blank_or_ghost),
		cmocka_unit_test(no_size_is_too_small),
		cmocka_unit_test(reloaded_articles_keep_their_place),
		cmocka_unit_test(cells_lead_back_to_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
