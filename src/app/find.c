/* find.c - searching: while typing, in one article or all, hit by hit, as a list. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "view/fold.h"

static bool searched(const struct app *app, size_t article)
{
	bool all = app->everywhere && !app->screen.selection.on;

	return all || article == app->screen.focus;
}

static size_t count_hits(const struct app *app, size_t *articles)
{
	size_t n = 0;

	*articles = 0;
	for (size_t i = 0; i < app->scene.n; i++) {
		n += app->hits[i].n;
		*articles += app->hits[i].n > 0;
	}
	return n;
}

/* Find everything anew. In the other articles too: they are marked even if n stays here. */
void find_refresh(struct app *app)
{
	bool slow = false;

	for (size_t i = 0; i < app->scene.n; i++) {
		app->hits[i].n = 0;
		if (app->regex)
			slow |= search_article(app->regex, app->scene.article[i], &app->hits[i]) ==
			        REGEX_LIMIT;
	}
	app->scene.hits = app->regex ? app->hits : NULL;
	if (app->screen.fold == FOLD_MISSES)
		screen_fold(&app->screen, app->regex ? FOLD_MISSES : FOLD_NONE,
		            app->screen.fold_around);
	if (slow)
		screen_error(&app->screen, "the pattern is too slow for some paragraphs");
}

/* Take a pattern; false: it is wrong, why (200 bytes) says how. */
static bool take_pattern(struct app *app, const char *pattern, char *why)
{
	size_t at;
	struct regex *re = regex_new(pattern, strlen(pattern), REGEX_SMARTCASE, &at, why);

	if (!re)
		return false;
	regex_free(app->regex);
	app->regex = re;
	free(app->pattern);
	app->pattern = xstrdup(pattern);
	find_refresh(app);
	return true;
}

void do_find_clear(struct app *app, const struct call *c)
{
	(void)c;
	regex_free(app->regex);
	app->regex = NULL;
	find_refresh(app);
}

/* The hit of one article beyond byte `at`; hits[].n: none. */
static size_t hit_from(const hit_vec *v, uint32_t at, int dir, bool here_too)
{
	size_t i = hit_after(v, dir > 0 && !here_too ? at + 1 : at);

	if (dir > 0)
		return i;
	if (here_too && i < v->n && v->item[i].start == at)
		return i;
	return i ? i - 1 : v->n;
}

/* The next hit from a place on: in this article, then (if all are searched) in the others in
 * the order of the panes, then from the other end. */
static bool next_hit(struct app *app, struct spot from, int dir, bool here_too, struct spot *to,
                     bool *wrapped)
{
	const struct screen *s = &app->screen;
	uint32_t n = (uint32_t)app->scene.n, at = 0;

	*wrapped = false;
	while (at < n && s->order[at] != from.article)
		at++;
	const hit_vec *v = &app->hits[from.article];
	size_t i = hit_from(v, from.byte, dir, here_too);
	if (i < v->n) {
		*to = (struct spot){from.article, v->item[i].start, 0};
		return true;
	}
	for (uint32_t k = 1; k <= n; k++) {
		uint32_t place = dir > 0 ? at + k : at + n - k % n, which = s->order[place % n];
		if (!searched(app, which) || !app->hits[which].n)
			continue;
		*wrapped = dir > 0 ? at + k >= n : k > at;
		if (*wrapped && !options_bool(app->options, OPTION_WRAPSCAN))
			return false;
		v = &app->hits[which];
		*to = (struct spot){which, v->item[dir > 0 ? 0 : v->n - 1].start, 0};
		return true;
	}
	return false;
}

/* "hit 3 of 12 (41 in 5 articles)" */
static void say_hit(struct app *app, struct spot at, bool wrapped)
{
	const hit_vec *v = &app->hits[at.article];
	size_t articles, all = count_hits(app, &articles);
	struct str s = STR_INIT;
	const char *dot = app_glyph(app, THEME_GLYPH_DOT);

	str_addf(&s, "hit %zu of %zu", hit_after(v, at.byte) + 1, v->n);
	if (app->scene.n > 1)
		str_addf(&s, " %s %zu in %zu article%s", dot, all, articles, articles == 1 ? "" : "s");
	if (wrapped)
		str_addf(&s, " %s from the other end", dot);
	screen_say(&app->screen, "%s", s.s);
	str_free(&s);
}

static void not_found(struct app *app)
{
	size_t articles, all = count_hits(app, &articles);

	if (all && !app->everywhere)
		screen_error(&app->screen, "not in this article; %zu in %zu other%s (g/ searches all)",
		             all, articles, articles == 1 ? "" : "s");
	else
		screen_error(&app->screen, "not found: %s", app->pattern);
}

void do_find_next(struct app *app, const struct call *c)
{
	int dir = app->direction * c->value;
	struct spot at = app_spot(app);
	bool any = false, wrapped = false;

	if (!app->pattern) {
		screen_say(&app->screen, "nothing to search for yet (/)");
		return;
	}
	if (!app->regex) { /* unmarked by :no-search */
		char why[200], *pattern = xstrdup(app->pattern);
		take_pattern(app, pattern, why);
		free(pattern);
	}
	for (long left = call_count(c, 1); left > 0; left--) {
		bool round;
		if (!next_hit(app, at, dir, false, &at, &round))
			break;
		any = true;
		wrapped |= round;
	}
	if (!any) {
		not_found(app);
		return;
	}
	if (app->screen.selection.on)
		app_go(app, at);
	else
		app_jump(app, at);
	say_hit(app, at, wrapped);
}

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

/* What is typed from here on can be taken back. */
static void begin(struct app *app)
{
	struct pane *p = app_pane(app);

	free(app->before.pattern);
	app->before.pattern = copy(app->pattern);
	app->before.marked = app->regex;
	app->before.direction = app->direction;
	app->before.everywhere = app->everywhere;
	app->from = app_spot(app);
	app->from_top = p ? pane_top_byte(p) : 0;
}

/* The pattern and the hits as they were before. */
static void take_back(struct app *app)
{
	char why[200];

	if (app->before.pattern)
		take_pattern(app, app->before.pattern, why);
	if (!app->before.marked)
		do_find_clear(app, &(struct call){.arg = ""});
	free(app->pattern);
	app->pattern = copy(app->before.pattern);
}

/* Where the search started, as if nothing had been typed. */
static void come_back(struct app *app)
{
	screen_focus(&app->screen, app->from.article);
	struct pane *p = app_pane(app);
	if (p)
		pane_restore(p, app->from_top, app->from.byte);
	app_moved(app);
}

static void typed(struct app *app, const char *text)
{
	char why[200];
	struct spot to;
	bool wrapped;

	come_back(app);
	if (!*text) {
		do_find_clear(app, &(struct call){.arg = ""});
	} else if (!take_pattern(app, text, why)) {
		prompt_set_error(app->screen.prompt, why);
	} else if (next_hit(app, app->from, app->direction, true, &to, &wrapped)) {
		prompt_set_error(app->screen.prompt, "");
		app_go(app, to);
	} else {
		prompt_set_error(app->screen.prompt, "not found");
	}
}

static void cancelled(struct app *app, const char *text)
{
	(void)text;
	take_back(app);
	app->direction = app->before.direction;
	app->everywhere = app->before.everywhere;
	come_back(app);
}

static void entered(struct app *app, const char *text)
{
	char why[200];
	struct spot to;
	bool wrapped;
	const char *pattern = *text ? text : app->before.pattern; /* empty: the same again */

	if (!pattern) {
		cancelled(app, "");
		screen_say(&app->screen, "nothing to search for");
		return;
	}
	come_back(app);
	if (!take_pattern(app, pattern, why)) {
		cancelled(app, "");
		screen_error(&app->screen, "%s", why);
	} else if (next_hit(app, app->from, app->direction, *text != 0, &to, &wrapped)) {
		if (app->screen.selection.on)
			app_go(app, to);
		else
			app_jump(app, to);
		say_hit(app, to, wrapped);
	} else {
		not_found(app);
	}
}

static void filter(struct app *app, const char *pattern, int around)
{
	char why[200];
	size_t articles;

	if (*pattern && !take_pattern(app, pattern, why)) {
		screen_error(&app->screen, "%s", why);
		return;
	}
	size_t all = count_hits(app, &articles);
	if (!all) {
		screen_error(&app->screen, "not found: %s", app->pattern);
		return;
	}
	screen_fold(&app->screen, FOLD_MISSES, around);
	app_moved(app);
	screen_say(&app->screen, "%zu hits in %zu article%s; & shows everything again", all, articles,
	           articles == 1 ? "" : "s");
}

static void filter_entered(struct app *app, const char *text)
{
	const char *pattern = *text ? text : app->before.pattern;

	if (pattern)
		filter(app, pattern, (int)app->ask.value);
	else
		cancelled(app, "");
}

/* With a search it filters by it, without one it asks; a second time it shows all again. */
void do_find_filter(struct app *app, const struct call *c)
{
	int around = c->count > 99 ? 99 : (int)c->count;

	if (app->screen.fold == FOLD_MISSES && !*c->arg && !c->count) {
		screen_fold(&app->screen, FOLD_NONE, 0);
		app_moved(app);
	} else if (*c->arg || app->regex) {
		filter(app, c->arg, around);
	} else {
		begin(app);
		ask(app, "show only units with: ", "", &app->searches, NULL, filter_entered);
		app->ask.changed = typed;
		app->ask.cancelled = cancelled;
		app->ask.value = around;
	}
}

void do_find_ask(struct app *app, const struct call *c)
{
	begin(app);
	app->direction = c->value < 0 ? -1 : 1;
	app->everywhere = c->value == 2;
	if (*c->arg) {
		history_add(&app->searches, c->arg);
		entered(app, c->arg);
		return;
	}
	const char *label = c->value < 0 ? "?" : app->everywhere ? "all /" : "/";
	ask(app, label, "", &app->searches, NULL, entered);
	app->ask.changed = typed;
	app->ask.cancelled = cancelled;
}

/* A hit with some text before and after it, on one line. */
static char *excerpt(const struct app *app, const struct article *a, const struct hit *h)
{
	enum { AROUND = 40 };
	size_t para = article_para_at(a, h->start);
	uint32_t from = a->para[para].start, to = a->para[para].end;
	struct str s = STR_INIT;

	if (h->start > from + AROUND) {
		from = h->start - AROUND;
		while (from < h->start && a->text[from] != ' ')
			from++;
		str_add(&s, app_glyph(app, THEME_GLYPH_MORE));
	}
	glyph_clean(&s, a->text + from, (to < h->end + 200 ? to : h->end + 200) - from);
	return str_take(&s);
}

void do_find_list(struct app *app, const struct call *c)
{
	size_t articles, all = count_hits(app, &articles);
	struct spot here = app_spot(app);
	int current = -1;

	(void)c;
	if (!app->pattern || !all) {
		screen_say(&app->screen, "no hits to list (g/ searches all)");
		return;
	}
	char *title = str_printf("%zu hits of %s", all, app->pattern);
	struct list *l = list_new(title, "Enter go  / filter  q close", LIST_HITS);
	app->row_spot.n = 0;
	for (uint32_t i = 0; i < app->scene.n; i++) {
		const struct article *a = app->scene.article[i];
		if (app->hits[i].n)
			list_heading(l, a->title);
		for (size_t k = 0; k < app->hits[i].n; k++) {
			const struct hit *h = &app->hits[i].item[k];
			char *id = unit_id((struct uref){i, (uint32_t)article_unit_at(a, h->start)});
			char *text = excerpt(app, a, h);
			if (i == here.article && h->start <= here.byte)
				current = (int)app->row_spot.n;
			list_add(l, (int)app->row_spot.n, id, text, NULL);
			VEC_PUSH(&app->row_spot, ((struct spot){i, h->start, 0}));
			free(id);
			free(text);
		}
	}
	free(title);
	list_show(app, l);
	if (current >= 0)
		list_select(l, current);
}
