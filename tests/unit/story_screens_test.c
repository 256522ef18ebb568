/* Every view at four sizes, from the same place, of the demo, of sixteen articles, and of a real
 * story that is not ours to ship: HEXAPLA_SHARED (default ../shared) has its folder, and of its
 * screens only the SHA-256 is kept, in tests/data/screen/. With GENERATE set that file is
 * rewritten. What holds for any story is asserted: cells are whole and of the right width, the
 * status line is there, the place is the same in each view and afterwards. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"

static const struct { int cols, rows; } sizes[] = {{60, 20}, {80, 24}, {120, 40}, {200, 60}};
static const struct { const char *name, *keys; } views[] = {
	{"columns", "gc"}, {"peek", "<Enter>"}, {"focus", "qgf"}, {"synopsis", "gs"}, {"map", "gm"},
	{"ledger", "gl"}, {"matrix", "gx"}, {"notes", "gcga"}, {"rules", "qgr"}, {"help", "qH"},
	{"again", "qgc"}, {"folded", "zM"}, {"open", "zR"},
};
enum { FOLDED = COUNT(views) - 2 }; /* where the unit of the others' is out of sight */

struct story {
	struct args args;
	struct app app;
	struct grid grid;
	char status[16]; /* how the status line starts */
};

static void press(struct story *s, const char *keys)
{
	for (size_t left = strlen(keys); left;) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);
		assert_true(n > 0);
		app_event(&s->app, &e);
		app_work(&s->app, 0);
		app_draw(&s->app, &s->grid);
		keys += n;
		left -= n;
	}
}

/* The args are set. The cursor goes to a unit that others have, with a note and rules. */
static void story_open(struct story *s, const char *unit)
{
	struct errs errs = {0};
	s->args.no_config = true;
	VEC_PUSH(&s->args.rules, "newsroom");
	assert_true(app_open(&s->app, &s->args, &errs));
	s->app.scripted = true;
	grid_init(&s->grid);
	app_resize(&s->app, 24, 80);
	app_work(&s->app, 0);
	press(s, ":goto ");
	press(s, unit);
	press(s, "<Enter>:note What of it? #check<Enter>");
	snprintf(s->status, sizeof s->status, " %c %s/", unit[0], unit + 1);
}

static void story_close(struct story *s)
{
	app_close(&s->app);
	args_free(&s->args);
	grid_free(&s->grid);
}

/* No half of a wide glyph without the other, nothing wider than its cells, no control byte. */
static void check_cells(const struct grid *g, int rows, int cols)
{
	assert_int_equal(g->rows, rows);
	assert_int_equal(g->cols, cols);
	for (int row = 0; row < rows; row++) {
		for (int col = 0; col < cols; col++) {
			const struct cell *c = grid_at(g, row, col);
			if (c->width == 0) {
				assert_true(col > 0 && grid_at(g, row, col - 1)->width == 2);
				assert_int_equal(c->ch[0], 0);
				continue;
			}
			assert_in_range(c->width, 1, cols - col);
			assert_int_equal(glyph_width(c->ch, strlen(c->ch)), c->width);
			assert_true((unsigned char)c->ch[0] >= ' ' && c->ch[0] != 127);
			if (c->width == 2)
				assert_int_equal(grid_at(g, row, col + 1)->width, 0);
		}
	}
}

static const char *row_text(const struct grid *g, int row, struct str *out)
{
	str_clear(out);
	for (int col = 0; col < g->cols; col++)
		str_add(out, grid_at(g, row, col)->ch);
	return out->s;
}

/* One view at one size; its digest is added to out. */
static void check_view(struct story *s, size_t size, size_t view, struct uref at, struct str *out)
{
	int rows = sizes[size].rows, cols = sizes[size].cols;
	struct str text = STR_INIT;
	char hex[65];
	press(s, views[view].keys);
	check_cells(&s->grid, rows, cols);
	if (view != FOLDED) {
		assert_int_equal(s->app.screen.focus, at.article);
		assert_int_equal(pane_unit(screen_pane(&s->app.screen)), at.unit);
	}
	const char *status = row_text(&s->grid, rows - 2, &text);
	bool elsewhere = view == FOLDED || s->app.screen.view == VIEW_LEDGER;
	char letter;
	int unit, units;
	bool right = s->app.screen.list ? strstr(status, "q close") != NULL
	             : elsewhere        ? sscanf(status, " %c %d/%d", &letter, &unit, &units) == 3
	                                : str_starts(status, s->status);
	if (!right)
		fail_msg("%s at %dx%d: status is %s", views[view].name, cols, rows, status);
	str_clear(&text);
	grid_text(&s->grid, &text);
	grid_looks(&s->grid, &text);
	file_sha256(text.s, text.n, hex);
	str_addf(out, "%s %dx%d %s\n", views[view].name, cols, rows, hex);
	str_free(&text);
}

/* All views at all sizes; then everything once more, which must be the same. */
static void check_story(struct story *s, struct str *out)
{
	struct str again = STR_INIT;
	struct uref at;
	assert_true(app_here(&s->app, &at));
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < COUNT(sizes); i++) {
			app_resize(&s->app, sizes[i].rows, sizes[i].cols);
			for (size_t v = 0; v < COUNT(views); v++)
				check_view(s, i, v, at, round ? &again : out);
		}
	assert_string_equal(again.s, out->s);
	str_free(&again);
}

static void demo_screens_hold(void **state)
{
	struct story s = {.args = {.demo = true}};
	struct str out = STR_INIT;
	(void)state;
	story_open(&s, "A11");
	check_story(&s, &out);
	str_free(&out);
	story_close(&s);
}

static void screens_of_sixteen_hold(void **state)
{
	static const char *const file[] = {"a-aldermouth-courier", "b-northshore-herald",
	                                   "c-morning-brief", "d-autobrief-summary",
	                                   "e-suara-pesisir"};
	struct story s = {.status = ""};
	struct str out = STR_INIT;
	char *path[16];
	(void)state;
	for (size_t i = 0; i < COUNT(path); i++) {
		path[i] = str_printf(SOURCEDIR "/tests/stories/gamelan/%s.txt", file[i % COUNT(file)]);
		VEC_PUSH(&s.args.file, path[i]);
	}
	story_open(&s, "C3");
	check_story(&s, &out);
	str_free(&out);
	story_close(&s);
	for (size_t i = 0; i < COUNT(path); i++)
		free(path[i]);
}

/* As they were when the file was written. */
static void real_screens_are_as_before(void **state)
{
	static const char kept[] = SOURCEDIR "/tests/data/screen/gaza-force.sha256";
	const char *shared = getenv("HEXAPLA_SHARED");
	struct story s = {.status = ""};
	struct str out = STR_INIT, before = STR_INIT;
	char *path[5];
	(void)state;
	for (size_t i = 0; i < COUNT(path); i++) {
		path[i] = str_printf("%s/stories/gaza-force/%zu.txt", shared ? shared : "../shared", i + 1);
		VEC_PUSH(&s.args.file, path[i]);
	}
	if (access(path[0], R_OK)) {
		print_message("# SKIP %s is not there; HEXAPLA_SHARED names the folder\n", path[0]);
		args_free(&s.args);
		for (size_t i = 0; i < COUNT(path); i++)
			free(path[i]);
		skip();
	}
	story_open(&s, "B4");
	check_story(&s, &out);
	story_close(&s);
	for (size_t i = 0; i < COUNT(path); i++)
		free(path[i]);
	if (getenv("GENERATE")) {
		assert_true(file_save(kept, out.s, out.n, NULL, NULL));
		return;
	}
	assert_true(file_read(kept, 0, &before, NULL));
	if (strcmp(before.s, out.s))
		print_message("# screens of gaza-force changed: look at them, then GENERATE=1\n");
	for (char *was = strtok(before.s, "\n"), *is = out.s; was; was = strtok(NULL, "\n")) {
		char *end = strchr(is, '\n');
		assert_non_null(end);
		*end = 0;
		assert_string_equal(is, was);
		is = end + 1;
	}
	str_free(&out);
	str_free(&before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(demo_screens_hold),
		cmocka_unit_test(screens_of_sixteen_hold),
		cmocka_unit_test(real_screens_are_as_before),
	};
	setenv("HEXAPLA_DICTIONARIES", "", 1);
	setenv("HEXAPLA_NOW", "1700000000", 1);
	setenv("HEXAPLA_DATA", SOURCEDIR, 1);
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
