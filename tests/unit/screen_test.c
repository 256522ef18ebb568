#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "cases.h"
#include "view/help.h"
#include "view_story.h"

static uint32_t seed;

static int random_to(int n)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)n);
}

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
	else if (strcmp(name, "ascii") == 0)
		set(t, OPTION_ASCII, "on");
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
		                                  screen_pane(s)->cursor + (uint32_t)n, false};
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

/* Layout */

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
					assert_in_range(s->layout.text_cols, 1,
					                slot->cols - s->layout.indent - s->layout.gutter);
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
	int cols = s->layout.text_cols;
	struct slot before[5];
	memcpy(before, s->slot, sizeof before);
	screen_focus(s, 2);
	assert_memory_equal(before, s->slot, sizeof before);
	for (uint32_t i = 0; i < 5; i++) {
		screen_focus(s, i);
		assert_int_equal(s->layout.text_cols, cols);
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

static void cells_of(const struct grid *g, int row, int col, int cols, struct str *out)
{
	str_clear(out);
	for (int i = col; i < col + cols; i++)
		str_add(out, grid_at(g, row, i)->ch);
	while (out->n > 0 && out->s[out->n - 1] == ' ')
		str_erase(out, out->n - 1, 1);
}

/* What a row of a pane must hold: the text of its place, nothing, or a ghost. */
static void check_pane(struct test_story *t, struct pane *p)
{
	const struct screen *s = &t->screen;
	const struct layout *l = &s->layout;
	int col = s->slot[p->which].col + l->indent + l->gutter;
	struct str got = STR_INIT, want = STR_INIT;
	for (int i = 0; i < l->text_rows && p->article->n_units > 0; i++) {
		int moved;
		struct place at = pane_step(p, p->top, i - p->lead, &moved);
		cells_of(&t->grid, l->text + i, col, l->text_cols, &got);
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
		if (l->text_cols > 1) /* in one column wide glyphs are left out */
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

static void the_status_line_never_cuts_a_word(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	screen_resize(&t.screen, 24, 200);
	screen_draw(&t.screen, &t.grid);
	pane_move_units(screen_pane(&t.screen), 1, 3);
	t.scene.progress = .4;
	t.scene.step = "finding copies";
	struct str full = STR_INIT, got = STR_INIT;
	screen_draw(&t.screen, &t.grid);
	cells_of(&t.grid, t.screen.layout.status, 0, 200, &full);
	str_addc(&full, ' ');
	for (int cols = 199; cols > 3; cols--) {
		screen_resize(&t.screen, 24, cols);
		screen_draw(&t.screen, &t.grid);
		cells_of(&t.grid, t.screen.layout.status, 0, cols, &got);
		for (char *word = strtok(got.s, " "); word; word = strtok(NULL, " ")) {
			/* "+2", "4%": what is hidden and where the window ends depends on the width. */
			if (word[0] == '+' || strcmp(word, "not") == 0 || strcmp(word, "shown") == 0 ||
			    word[strlen(word) - 1] == '%')
				continue;
			char *whole = str_printf(" %s ", word), *before_colon = str_printf(" %s: ", word);
			assert_true(strstr(full.s, whole) || strstr(full.s, before_colon));
			free(whole);
			free(before_colon);
		}
	}
	str_free(&full);
	str_free(&got);
	test_story_close(&t);
}

static void status_line(struct test_story *t, struct str *out)
{
	screen_resize(&t->screen, 24, 120);
	screen_draw(&t->screen, &t->grid);
	cells_of(&t->grid, t->screen.layout.status, 0, 120, out);
}

/* As the mark beside the text does; a paraphrase may well have the higher score. */
static void the_class_is_that_of_the_strongest_link(void **state)
{
	struct test_story t;
	struct str line = STR_INIT;
	(void)state;
	test_story_open(&t, 3);
	t.al->link.item[0].score = .60f; /* A1-B2, edited; A1-C1 is a paraphrase of .61 */
	status_line(&t, &line);
	assert_non_null(strstr(line.s, "edited in B"));
	str_free(&line);
	test_story_close(&t);
}

/* However long the words of a conflict are, class and support stay. */
static void the_words_of_a_conflict_are_not_too_many(void **state)
{
	struct test_story t;
	struct str line = STR_INIT;
	(void)state;
	test_story_open(&t, 3);
	struct link *l = &t.al->link.item[2];
	assert_int_equal(l->n_conflicts, 1);
	const struct unit *a = &t.article[0]->unit[l->a.unit], *b = &t.article[1]->unit[l->b.unit];
	struct conflict whole = l->conflict[0];
	whole.at = (struct span_pair){a->start, a->end, b->start, b->end};
	l->conflict = &whole;
	pane_move_units(screen_pane(&t.screen), 1, 3);
	status_line(&t, &line);
	assert_non_null(strstr(line.s, "edited in B"));
	assert_non_null(strstr(line.s, "3/3"));
	assert_non_null(strstr(line.s, "number: The company will… / The operator will… (B)"));
	str_free(&line);
	test_story_close(&t);
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
	screen_reload(s, 0);
	article_free(old);
	assert_int_equal(screen_pane(s)->cursor, cursor);
	old = t.article[0];
	t.article[0] = article_parse("story.txt", "Short.\n", 7, NULL, NULL);
	t.scene.al = NULL;
	screen_reload(s, 0);
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
		cmocka_unit_test(panes_spines_and_what_is_only_counted),
		cmocka_unit_test(slots_do_not_overlap_and_fill_the_screen),
		cmocka_unit_test(widths_stay_while_the_focus_moves),
		cmocka_unit_test(order_and_hiding),
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
		cmocka_unit_test(the_status_line_never_cuts_a_word),
		cmocka_unit_test(the_class_is_that_of_the_strongest_link),
		cmocka_unit_test(the_words_of_a_conflict_are_not_too_many),
		cmocka_unit_test(reloaded_articles_keep_their_place),
		cmocka_unit_test(cells_lead_back_to_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
