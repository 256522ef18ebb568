/* move.c - the cursor in the focused pane, and the panes themselves. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"

static int margin(const struct app *app)
{
	return (int)options_int(app->options, OPTION_MARGIN);
}

/* Rows of counts are bounded: nobody needs more, and they fit an int. */
static int times(const struct call *c)
{
	return (int)call_count(c, 1) * c->value;
}

static bool in_table(const struct app *app)
{
	return screen_view(&app->screen) > VIEW_FOCUS;
}

static void edge_message(struct app *app, bool moved, int n)
{
	if (!moved && in_table(app))
		screen_say(&app->screen, n > 0 ? "last passage" : "first passage");
	else if (!moved)
		screen_say(&app->screen, n > 0 ? "end of the article" : "start of the article");
}

static void move_rows(struct app *app, const struct call *c)
{
	if (!app_pane(app))
		return;
	bool moved = screen_move_rows(&app->screen, times(c), margin(app));
	app_moved(app);
	edge_message(app, moved, c->value);
}

/* In the map an article is a row, and a passage a column. */
void do_move_rows(struct app *app, const struct call *c)
{
	if (app->screen.view != VIEW_MAP) {
		move_rows(app, c);
		return;
	}
	screen_focus_step(&app->screen, times(c));
	app_moved(app);
}

/* In a table, units and paragraphs are rows. */
#define MOVER(name, how) \
	void do_move_##name(struct app *app, const struct call *c) \
	{ \
		struct pane *p = app_pane(app); \
		if (!p || in_table(app)) { \
			move_rows(app, c); \
			return; \
		} \
		bool moved = how; \
		app_moved(app); \
		edge_message(app, moved, c->value); \
	}
MOVER(units, pane_move_units(p, times(c), margin(app)))
MOVER(paras, pane_move_paras(p, times(c), margin(app)))
MOVER(chars, pane_move_chars(p, times(c), margin(app)))
MOVER(words, pane_move_words(p, (int)call_count(c, 1) * (c->value < 0 ? -1 : 1), c->value == 2,
                             margin(app)))

void do_move_window(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	enum view v = screen_view(&app->screen);
	if (v == VIEW_SYNOPSIS || v == VIEW_MATRIX) {
		move_rows(app, c);
		return;
	}
	if (app->screen.peek || v != VIEW_COLUMNS) {
		screen_peek_scroll(&app->screen, times(c));
		return;
	}
	bool moved = p && pane_scroll(p, times(c), margin(app));
	app_moved(app);
	edge_message(app, moved, c->value);
}

void do_move_halves(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	if (!p)
		return;
	int rows = p->rows * abs(c->value) / 2;
	/* Two rows of the old page stay in sight. */
	if (abs(c->value) == 2 && rows > 4)
		rows -= 2;
	if (c->count)
		rows = abs(c->value) == 2 ? rows * (int)c->count : (int)c->count;
	rows = rows < 1 ? 1 : rows;
	bool moved = screen_page(&app->screen, c->value < 0 ? -rows : rows, margin(app));
	app_moved(app);
	edge_message(app, moved, c->value);
}

static void go_unit(struct app *app, uint32_t unit)
{
	const struct article *a = app->scene.article[app->screen.focus];
	struct spot to = {app->screen.focus, a->unit[unit].start, 0};

	if (app->screen.selection.on)
		app_go(app, to);
	else
		app_jump(app, to);
}

void do_move_edge(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	if (!p)
		return;
	size_t last = p->article->n_units - 1, n = c->count ? (size_t)c->count - 1 : 0;
	go_unit(app, (uint32_t)(n > last || (!c->count && c->value) ? last : n));
}

void do_move_percent(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);
	long n = *c->arg ? strtol(c->arg, NULL, 10) : c->count;

	if (!p)
		return;
	if (n < 1 || n > 100)
		screen_error(&app->screen, "type a number from 1 to 100 first, as 50%%");
	else
		go_unit(app, (uint32_t)((p->article->n_units - 1) * (size_t)n / 100));
}

void do_move_centre(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	(void)c;
	if (p)
		pane_centre(p, p->rows / 2);
	app_moved(app);
}

void do_move_row_edge(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	if (p)
		pane_row_edge(p, c->value);
	app_moved(app);
}

void do_pane_step_focus(struct app *app, const struct call *c)
{
	if (app->screen.peek && c->key == K_TAB) {
		do_peek_enter(app, c);
		return;
	}
	bool sideways = c->key == 'h' || c->key == 'l' || c->key == K_LEFT || c->key == K_RIGHT;
	if (app->screen.view == VIEW_MAP && sideways) {
		move_rows(app, c);
		return;
	}
	if (app->scene.n < 2)
		screen_say(&app->screen, "there is only this article");
	screen_focus_step(&app->screen, times(c));
}

void do_pane_pick(struct app *app, const struct call *c)
{
	size_t n = strlen(c->arg);
	int which = n ? siglum_index(c->arg, n) : (int)(c->key & ~K_ALT) - '1';

	if (!n && which >= 0 && (size_t)which < app->scene.n)
		which = (int)app->screen.order[which]; /* by place on the screen */
	if (which < 0 || (size_t)which >= app->scene.n)
		screen_error(&app->screen, "there is no article %s", n ? c->arg : "there");
	else
		screen_focus(&app->screen, (uint32_t)which);
}

void do_pane_maximise(struct app *app, const struct call *c)
{
	(void)c;
	app->screen.maximised = !app->screen.maximised;
	screen_layout(&app->screen);
	app_moved(app);
}

void do_pane_move(struct app *app, const struct call *c)
{
	screen_move_pane(&app->screen, times(c));
}

/* Articles to compare with: the best counterpart, then each other one, round. */
void do_pane_compare(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	int which = *c->arg ? siglum_index(c->arg, strlen(c->arg)) : -1;
	char name[8];

	if (*c->arg && (which < 0 || (size_t)which >= app->scene.n || (uint32_t)which == s->focus)) {
		screen_error(s, "cannot compare with %s", c->arg);
		return;
	}
	if (which < 0) {
		which = s->compared == UINT32_MAX ? 0 : (int)s->compared + 1;
		which += (uint32_t)which == s->focus;
	}
	s->compared = (size_t)which < app->scene.n ? (uint32_t)which : UINT32_MAX;
	screen_changed(s);
	if (s->compared == UINT32_MAX)
		screen_say(s, "compared with all again: words with the best counterpart");
	else
		screen_say(s, "compared with %s: words, and ]u goes to what %s does not tell",
		           siglum(s->compared, name), name);
}

static void toggle(struct app *app, enum option o, const char *on, const char *off)
{
	char why[200];
	bool now = !options_bool(app->options, o);

	options_set(app->options, o, now ? "on" : "off", why);
	screen_changed(&app->screen);
	screen_say(&app->screen, "%s", now ? on : off);
}

void do_pane_blind(struct app *app, const struct call *c)
{
	(void)c;
	toggle(app, OPTION_BLIND, "names of outlets are hidden", "names of outlets are shown");
}

void do_pane_widen(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	int width = s->pane[s->focus].width + times(c);

	if (!c->value)
		for (uint32_t i = 0; i < s->n; i++)
			screen_widen(s, i, WIDTH_USUAL);
	else if (screen_count(s).panes < 2)
		screen_say(s, "only one pane is shown");
	else
		screen_widen(s, s->focus, width);
	app_moved(app);
}

/* The least width of a pane decides how many there are: it changes until there is one more, or one
 * fewer. */
void do_pane_count(struct app *app, const struct call *c)
{
	enum { LEAST = 12, MOST = 200 };
	struct screen *s = &app->screen;
	char value[24], why[200];
	int want = screen_count(s).panes + times(c);
	long first = options_int(app->options, OPTION_PANE_WIDTH), cols = first;

	while (cols >= LEAST && cols <= MOST && screen_count(s).panes != want) {
		cols -= c->value;
		snprintf(value, sizeof value, "%ld", cols);
		if (options_set(app->options, OPTION_PANE_WIDTH, value, why))
			screen_layout(s);
	}
	if (screen_count(s).panes != want) {
		snprintf(value, sizeof value, "%ld", first);
		options_set(app->options, OPTION_PANE_WIDTH, value, why);
	}
	screen_changed(s);
	want = screen_count(s).panes;
	screen_say(s, "%d pane%s of at least %ld columns", want, want == 1 ? "" : "s",
	           options_int(app->options, OPTION_PANE_WIDTH));
}

void do_pane_lock(struct app *app, const struct call *c)
{
	(void)c;
	toggle(app, OPTION_LOCK, "scroll lock on: the others follow", "scroll lock off");
}

void do_pane_furniture(struct app *app, const struct call *c)
{
	(void)c;
	toggle(app, OPTION_FURNITURE, "furniture is shown", "furniture is folded");
}

void do_pane_whole_pages(struct app *app, const struct call *c)
{
	size_t kept = 0, blocks = 0;

	(void)c;
	for (size_t i = 0; i < app->scene.n; i++) {
		const struct article *a = app->scene.article[i];
		kept += a->blocks_kept;
		blocks += a->blocks;
	}
	if (!blocks) {
		screen_error(&app->screen, "no web page is open");
		return;
	}
	toggle(app, OPTION_WHOLE_PAGES, "", "");
	app_read_otherwise(app);
	bool whole = options_bool(app->options, OPTION_WHOLE_PAGES);
	if (whole)
		screen_say(&app->screen, "all %zu blocks of web pages are shown", blocks);
	else
		screen_say(&app->screen, "%zu of %zu blocks of web pages are shown: the articles", kept,
		           blocks);
}
