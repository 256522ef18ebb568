/* The views of the demo story: README's three questions, a thousand sizes, going from view to
 * view. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "scratch.h"

enum { ROWS = 24, COLS = 80 };

static struct args args;
static struct app app;
static struct grid grid;
static int typed;

static int set_up(void **state)
{
	struct errs errs = {0};
	(void)state;
	args = (struct args){.no_config = true, .demo = true};
	assert_true(app_open(&app, &args, &errs));
	assert_int_equal(errs.n, 0);
	app.scripted = true;
	grid_init(&grid);
	app_resize(&app, ROWS, COLS);
	app_work(&app, 0);
	typed = 0;
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_close(&app);
	args_free(&args);
	grid_free(&grid);
	return 0;
}

static void type(const char *keys, size_t left)
{
	while (left) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);
		assert_true(n > 0);
		app_event(&app, &e);
		app_work(&app, 0);
		app_draw(&app, &grid);
		typed++;
		keys += n;
		left -= n;
	}
}

static void press(const char *keys)
{
	type(keys, strlen(keys));
}

/* Text and looks of the screen; free it. */
static char *screen(void)
{
	struct str s = STR_INIT;
	app_draw(&app, &grid);
	grid_text(&grid, &s);
	grid_looks(&grid, &s);
	return str_take(&s);
}

static void assert_shown(const char *text, size_t n)
{
	char *words = xstrndup(text, n), *now = screen();
	if (!strstr(now, words))
		fail_msg("%s is not on the screen:\n%s", words, now);
	free(words);
	free(now);
}

/* Each stretch between backquotes of [*s, end), NULL at the end. */
static const char *quoted(const char **s, const char *end, size_t *n)
{
	const char *from = memchr(*s, '`', (size_t)(end - *s));
	const char *to = from ? memchr(from + 1, '`', (size_t)(end - from - 1)) : NULL;
	if (!to)
		return NULL;
	*s = to + 1;
	*n = (size_t)(to - from - 1);
	return from + 1;
}

/* The table behind "Three questions": question | keys | answer; what stands between backquotes
 * is typed, and must be seen. */
static void readme_answers_three_questions(void **state)
{
	struct str s = STR_INIT;
	int questions = 0;
	(void)state;
	assert_true(file_read(SOURCEDIR "/README.md", 0, &s, NULL));
	const char *row = strstr(s.s, "Three questions");
	assert_non_null(row);
	row = strstr(row, "\n|---");
	assert_non_null(row);
	for (row = strchr(row + 1, '\n') + 1; *row == '|'; row = strchr(row, '\n') + 1) {
		const char *end = strchr(row, '\n'), *keys = strchr(row + 1, '|'), *word;
		const char *answer = strchr(keys + 1, '|');
		size_t n;
		while ((word = quoted(&keys, answer, &n)))
			type(word, n);
		while ((word = quoted(&answer, end, &n)))
			if (n > 2) /* not the keys named there */
				assert_shown(word, n);
		questions++;
	}
	assert_int_equal(questions, 3);
	assert_in_range(typed, 3, 12);
	str_free(&s);
}

static unsigned next_number(uint64_t *x, unsigned below)
{
	*x = *x * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(*x >> 33) % below;
}

/* A thousand sizes, many of them tiny; then the same screen as before. */
static void a_storm_of_sizes_changes_nothing(void **state)
{
	static const char *const keys[] = {
		"gc", ":A20<Enter>", "jj<Enter>", "qO", "Olll", "gfjjj", "gsjjj", "gmjj", "gljj", "gxj",
		"gczM", "jjj", "zRzw", "zR/museum<Enter>&", "&vjj",
	};
	enum { SIZES = 70, STORM_ROWS = 33, STORM_COLS = 111 };
	uint64_t x = 7;
	(void)state;
	app_resize(&app, STORM_ROWS, STORM_COLS);
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		press(":set hints<Enter>"); /* a line that all sizes can say */
		app_resize(&app, STORM_ROWS, STORM_COLS); /* as a start at this place would show it */
		char *before = screen();
		for (int k = 0; k < SIZES; k++) {
			unsigned most_rows = k % 3 ? 70 : 6, most_cols = k % 5 ? 220 : 9;
			app_resize(&app, (int)next_number(&x, most_rows) + 1,
			           (int)next_number(&x, most_cols) + 1);
			app_draw(&app, &grid);
		}
		app_resize(&app, STORM_ROWS, STORM_COLS);
		char *after = screen();
		if (strcmp(after, before))
			fail_msg("after %s\n%s\nwas\n%s", keys[i], after, before);
		free(before);
		free(after);
	}
}

/* Leaves the view in a file and starts anew from it, on a screen that never had another size. Which
 * rows the cursors stood in, and which panes were shown, is no part of a view: it is told. */
static void start_again(const char *view, int rows, int cols)
{
	struct pane was[8];
	uint32_t run = app.screen.run;
	struct errs errs = {0};
	char *command = str_printf(":w! %s<Enter>", view);
	press(command);
	free(command);
	assert_in_range(app.screen.n, 1, COUNT(was));
	memcpy(was, app.screen.pane, app.screen.n * sizeof *was); /* plain members alone are looked at */
	tear_down(NULL);
	args = (struct args){.no_config = true};
	VEC_PUSH(&args.file, view);
	assert_true(app_open(&app, &args, &errs));
	app.scripted = true;
	grid_init(&grid);
	app_resize(&app, rows, cols);
	app_work(&app, 0);
	app.screen.run = run;
	screen_layout(&app.screen);
	for (size_t i = 0; i < app.screen.n; i++) {
		struct pane *p = &app.screen.pane[i];
		p->want = was[i].want;
		int row = p->want < p->rows ? p->want : p->rows - 1 - p->rows / 4;
		pane_put(p, pane_place(p, p->cursor), row, was[i].aligned);
	}
}

/* After a thousand sizes the screen is that of a fresh start at the last one, at that place. */
static void a_storm_ends_as_a_fresh_start(void **state)
{
	static const char *const places[] = {
		"", ":A20<Enter>", ":B12<Enter>", ":E9<Enter>O", ":C5<Enter>zM", ":D9<Enter>:set nohints<Enter>",
		":A9<Enter>jjzs", ":B10<Enter>^Wq", "G", "gf:A20<Enter>", "gs:D7<Enter>", "gm:A30<Enter>", "gl",
		"gx:B3<Enter>",
	};
	enum { SIZES = 72 };
	uint64_t x = 11;
	const char *view = scratch("storm.hexapla.yaml");
	for (size_t i = 0; i < COUNT(places); i++) {
		int rows = 0, cols = 0;
		press(places[i]);
		for (int k = 0; k < SIZES; k++) {
			rows = (int)next_number(&x, k % 3 ? 70 : 6) + 1;
			cols = (int)next_number(&x, k % 5 ? 220 : 9) + 1;
			app_resize(&app, rows, cols);
			app_draw(&app, &grid);
		}
		screen_quiet(&app.screen);
		char *after = screen();
		start_again(view, rows, cols);
		screen_quiet(&app.screen);
		char *fresh = screen();
		if (strcmp(after, fresh))
			fail_msg("%s at %dx%d after the storm\n%s\nfresh\n%s", places[i], cols, rows, after,
			         fresh);
		free(after);
		free(fresh);
		tear_down(NULL);
		set_up(state);
	}
}

/* Through all views and back, the place stays; ^O leads from the text back to the ledger. */
static void views_keep_the_place(void **state)
{
	static const char *const views[] = {"gf", "gs", "gm", "gx", "gc", "gs", "gf", "gm", "gc"};
	struct uref was, now;
	(void)state;
	press(":A20<Enter>");
	assert_true(app_here(&app, &was));
	for (size_t i = 0; i < COUNT(views); i++) {
		press(views[i]);
		assert_true(app_here(&app, &now));
		assert_int_equal(now.article, was.article);
		assert_int_equal(now.unit, was.unit);
	}
	press("gl");
	assert_int_equal(app.screen.view, VIEW_LEDGER);
	press("jj");
	assert_true(app_here(&app, &was));
	press("<Enter>");
	assert_int_equal(app.screen.view, VIEW_COLUMNS);
	assert_true(app_here(&app, &now));
	assert_int_equal(now.article, was.article);
	assert_int_equal(now.unit, was.unit);
	press("^O");
	assert_int_equal(app.screen.view, VIEW_LEDGER);
	press("^T");
	assert_int_equal(app.screen.view, VIEW_COLUMNS);
	press("glq");
	assert_int_equal(app.screen.view, VIEW_COLUMNS);
	assert_false(app.quit);
	press("q");
	assert_true(app.quit);
}

/* gn goes on until nothing telling is left, never to a place twice. */
static void the_most_telling_place_comes_once(void **state)
{
	struct uref seen[300], u;
	size_t n = 0;
	(void)state;
	for (;;) {
		press("gn");
		if (strstr(app.screen.message, "nothing telling"))
			break;
		assert_true(n < COUNT(seen));
		assert_true(app_here(&app, &u));
		for (size_t i = 0; i < n; i++)
			assert_false(uref_eq(seen[i], u));
		if (n == 0)
			assert_true(alignment_has_conflict(app.al, u));
		seen[n++] = u;
	}
	assert_in_range(n, 10, 200);
}

/* What was read in A is no news in B; what B alone tells stays. */
static void what_was_read_is_no_news(void **state)
{
	char *a, *b;
	(void)state;
	press("<A-2>");
	a = screen();
	assert_null(strstr(a, "% new"));
	press("<A-1>G");
	press("ggjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj<A-2>gg");
	b = screen();
	assert_non_null(strstr(b, "% new"));
	press("zn");
	assert_shown("read elsewhere", 14);
	press("zn");
	free(a);
	free(b);
}

static void panes_hide_shuffle_and_go_blind(void **state)
{
	(void)state;
	press("^Wq");
	assert_true(app.screen.pane[0].hidden);
	assert_int_not_equal(app.screen.focus, 0);
	for (int i = 0; i < 5; i++)
		press("^Wq");
	assert_shown("the last pane stays", 19);
	press("^Wa");
	for (size_t i = 0; i < app.screen.n; i++)
		assert_false(app.screen.pane[i].hidden);
	for (int i = 0; i < 9; i++) {
		unsigned all = 0;
		press(":shuffle<Enter>");
		for (size_t k = 0; k < app.screen.n; k++)
			all |= 1u << app.screen.order[k];
		assert_int_equal(all, (1u << app.screen.n) - 1);
	}
	press("zb");
	assert_shown("are hidden", 10);
}

static int width(uint32_t article)
{
	return app.screen.slot[article].cols;
}

/* One pane gets wider, and its neighbours narrower; there can be more panes and fewer; a saved
 * view remembers. */
static void panes_have_widths_of_their_own(void **state)
{
	struct saved_view v;
	(void)state;
	app_resize(&app, ROWS, 2 * COLS);
	int usual = width(0), panes = screen_count(&app.screen).panes;
	assert_true(panes > 2);
	press("^W>^W>");
	assert_true(width(0) > usual + 5 && width(1) < usual);
	assert_in_range(width(1) - width(2), 0, 1);
	press("3^W<lt>");
	assert_true(width(0) < usual);
	state_fill(&app, &v);
	assert_int_equal(v.article[0].width, 75);
	assert_int_equal(v.article[1].width, 0);
	state_release(&v);
	press("^W=");
	assert_int_equal(width(0), usual);
	press("^W-");
	assert_int_equal(screen_count(&app.screen).panes, panes - 1);
	press("2^W+");
	assert_int_equal(screen_count(&app.screen).panes, panes + 1);
	press("9^W-");
	assert_int_equal(screen_count(&app.screen).panes, panes + 1); /* never so few: as it was */
}

/* The map's columns are passages, its rows articles. */
static void the_map_goes_where_keys_point(void **state)
{
	struct uref was, now;
	(void)state;
	press(":A4<Enter>gm");
	assert_true(app_here(&app, &was));
	press("l");
	assert_true(app_here(&app, &now));
	assert_int_equal(app.screen.focus, 0);
	assert_false(uref_eq(was, now));
	press("h");
	assert_true(app_here(&app, &now));
	assert_true(uref_eq(was, now));
	press("j");
	assert_int_equal(app.screen.focus, 1);
	press("k<Tab>");
	assert_int_equal(app.screen.focus, 1);
}

static void ghosts_of_what_several_tell(void **state)
{
	(void)state;
	app_resize(&app, ROWS, 2 * COLS);
	press(":A5<Enter>"); /* nobody else has it */
	assert_shown("only in A", 9);
	press(":set ghost-support=2<Enter>:A5<Enter>");
	char *now = screen();
	assert_null(strstr(now, "\xe2\x94\x84 only in A")); /* the row; the status line still says it */
	free(now);
	press(":A9<Enter>");
	assert_shown("leaves this out", 15);
}

/* Off at first: then y asks where to. */
static void the_clipboard_is_used_if_wanted(void **state)
{
	(void)state;
	press(":A4<Enter>y");
	assert_non_null(app.screen.prompt);
	assert_null(app.clipboard);
	press("<Esc>:set clipboard<Enter>y");
	assert_null(app.screen.prompt);
	assert_true(str_starts(app.clipboard, "The Aldermouth Museum will send"));
	assert_null(strchr(app.clipboard, '\n'));
	press(":set cite={unit}: {text}<Enter>Y");
	assert_true(str_starts(app.clipboard, "A4: The Aldermouth Museum will send"));
}

/* y takes words, units or passages whole; the others' text comes with passages. */
static void selections_grow_by_what_was_asked_for(void **state)
{
	(void)state;
	press(":set clipboard<Enter>:A4<Enter>Wee");
	assert_shown("selecting", 9);
	press("y");
	assert_string_equal(app.clipboard, "The Aldermouth");
	press(":A4<Enter>/trustees<Enter>vlllWy");
	assert_true(str_starts(app.clipboard, "trustees"));
	press(":A4<Enter>V)y");
	assert_non_null(strstr(app.clipboard, "decision on Monday evening."));
	press(":A4<Enter>P");
	assert_shown("how the others tell", 19);
	assert_true(screen_selects(&app.screen, alignment_best(app.al, (struct uref){0, 3}, 1)->b));
	press("y");
	assert_true(str_starts(app.clipboard, "A4  The Aldermouth Museum"));
	assert_non_null(strstr(app.clipboard, "\nB"));
	assert_non_null(strstr(app.clipboard, "\nD"));
	press(":A4<Enter>PaAll of it<Enter>");
	assert_true(app.notes.item[0].n_targets > 2);
}

static const char *const plain_story[][2] = {
	{"a.txt", "# The lamp on the pier goes out\n\nThe lamp on the old pier went out on Monday night, the "
	          "keeper said. \"We saw it from the hill,\" said Ines Falk, who keeps the log.\n\n"
	          "Repairs will cost 4,600 crowns and take three weeks. The lamp was lit in 1887.\n"},
	{"b.txt", "# Pier lamp dark\n\nThe lamp on the old pier went out on Monday night, the keeper said. "
	          "Repairs will cost 6,400 crowns and may take three weeks.\n\nShips are told to wait.\n"},
	{"c.txt", "Since Monday the lamp on the pier has been dark. \"We saw it from the hill,\" the keeper "
	          "of the log told us.\n\nThe town will pay for the repairs.\n"},
};

/* With `plain`, nothing that we draw ourselves is beyond ASCII: through all views, lists and
 * messages of a story whose text is ASCII. */
static void plain_is_ascii(void **state)
{
	static const char *const keys[] = {
		":set plain<Enter>", "<Enter>", "K", "q", "gf", "gs", "gm", "gl", "gx", "gc", "zM", "zR",
		"zw", "zw", "zn", "zn", "H", "/u<Enter>", "qq", "o", "q", "gr", "q", "Vasome words<Enter>",
		"ga", "q", "/the<Enter>", "n", "N", "g/the<Enter>", "g&", "G", "q", "ma", "V", "a", "<Esc>",
		"<Esc>", "zs", "jjjjjjjjjj", "G", "gg", "zb", ":th<Tab>", "<Esc>", "gv", "<Esc>", ">", "<lt>",
		"O", "O", "g", "<Esc>", "gn", "]x", "]u", "2^W+",
	};
	(void)state;
	tear_down(NULL);
	struct errs errs = {0};
	args = (struct args){.no_config = true};
	for (size_t i = 0; i < COUNT(plain_story); i++) {
		const char *text = plain_story[i][1], *path = scratch(plain_story[i][0]);
		assert_true(file_save(path, text, strlen(text), NULL, NULL));
		VEC_PUSH(&args.file, path);
	}
	assert_true(app_open(&app, &args, &errs));
	app.scripted = true;
	grid_init(&grid);
	app_resize(&app, ROWS, COLS);
	app_work(&app, 0);
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		char *now = screen();
		for (const char *s = now; *s; s++)
			if ((unsigned char)*s > 127)
				fail_msg("after %s:\n%s", keys[i], now);
		free(now);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(readme_answers_three_questions, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_storm_of_sizes_changes_nothing, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_storm_ends_as_a_fresh_start, set_up, tear_down),
		cmocka_unit_test_setup_teardown(views_keep_the_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_most_telling_place_comes_once, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_was_read_is_no_news, set_up, tear_down),
		cmocka_unit_test_setup_teardown(panes_hide_shuffle_and_go_blind, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_clipboard_is_used_if_wanted, set_up, tear_down),
		cmocka_unit_test_setup_teardown(ghosts_of_what_several_tell, set_up, tear_down),
		cmocka_unit_test_setup_teardown(panes_have_widths_of_their_own, set_up, tear_down),
		cmocka_unit_test_setup_teardown(selections_grow_by_what_was_asked_for, set_up, tear_down),
		cmocka_unit_test_setup_teardown(plain_is_ascii, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_map_goes_where_keys_point, set_up, tear_down),
	};
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, scratch_start, scratch_end);
}
