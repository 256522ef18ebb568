/* select.c - selecting text: by characters, words, units, or passages in all articles. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/unicode.h"

static uint32_t after_cluster(const struct article *a, uint32_t byte)
{
	return byte < a->len ? byte + (uint32_t)unicode_cluster(a->text + byte, a->len - byte) : byte;
}

/* Start or end of the word at a byte of a unit. */
static uint32_t word_edge(const struct article *a, const struct unit *u, uint32_t byte, bool end)
{
	uint32_t n = u->end - u->start, at = byte - u->start;
	char *edge = xcalloc(n + 1, 1);

	unicode_words(a->text + u->start, n, edge);
	if (end)
		do
			at++;
		while (at < n && !edge[at]);
	else
		while (at && !edge[at])
			at--;
	free(edge);
	return u->start + (at < n ? at : n);
}

void select_extend(struct app *app)
{
	struct pane *p = app_pane(app);
	struct selection *sel = &app->screen.selection;

	if (!p)
		return;
	const struct article *a = p->article;
	uint32_t low = app->anchor < p->cursor ? app->anchor : p->cursor;
	uint32_t high = app->anchor < p->cursor ? p->cursor : app->anchor;
	const struct unit *first = &a->unit[article_unit_at(a, low)];
	const struct unit *last = &a->unit[article_unit_at(a, high)];
	if (sel->reach >= REACH_UNITS) {
		sel->start = first->start;
		sel->end = last->end;
	} else if (sel->reach == REACH_WORDS) {
		sel->start = word_edge(a, first, low, false);
		sel->end = word_edge(a, last, high, true);
	} else {
		sel->start = low;
		sel->end = after_cluster(a, high);
	}
}

void select_end(struct app *app)
{
	app->screen.selection = (struct selection){0};
}

void do_select_toggle(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);
	struct selection *sel = &app->screen.selection;
	static const char *const by[] = {"select", "select words", "select units",
	                                 "select passages"};
	enum reach reach = (enum reach)c->value;

	if (!p)
		return;
	screen_enter(&app->screen);
	p = app_pane(app);
	if (sel->on && sel->reach == reach) {
		select_end(app);
		return;
	}
	if (!sel->on)
		app->anchor = p->cursor;
	sel->on = true;
	sel->reach = reach;
	app->screen.peek = false;
	select_extend(app);
	screen_say(&app->screen, "%s: move the end, o the other end, a note, y copy, Esc cancel",
	           by[reach]);
}

void do_select_swap(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	(void)c;
	if (!p)
		return;
	uint32_t other = app->anchor;
	app->anchor = p->cursor;
	pane_goto(p, other, (int)options_int(app->options, OPTION_MARGIN));
	app_moved(app);
}

void do_select_cancel(struct app *app, const struct call *c)
{
	(void)c;
	select_end(app);
}

bool select_range(struct app *app, uint32_t *article, uint32_t *start, uint32_t *end)
{
	const struct selection *sel = &app->screen.selection;
	struct uref u;

	if (!app_here(app, &u))
		return false;
	const struct unit *unit = &app->scene.article[u.article]->unit[u.unit];
	*article = u.article;
	*start = sel->on ? sel->start : unit->start;
	*end = sel->on ? sel->end : unit->end;
	return *start < *end;
}

/* A unit of the focused article that is selected, then how the others tell it, in the order of the
 * panes. A passage that an earlier unit belongs to has been there. */
static void add_passage(struct app *app, uint32_t from, uint32_t unit, piece_vec *out)
{
	const struct screen *s = &app->screen;
	struct uref u = {s->focus, unit};
	const struct unit *own = &app->scene.article[u.article]->unit[unit];
	uint32_t passage = app->al ? alignment_passage_of(app->al, u) : UINT32_MAX;
	size_t n;

	VEC_PUSH(out, ((struct piece){u.article, own->start, own->end}));
	if (passage == UINT32_MAX)
		return;
	for (uint32_t i = from; i < unit; i++)
		if (alignment_passage_of(app->al, (struct uref){u.article, i}) == passage)
			return;
	const struct passage *p = &alignment_passages(app->al, &n)[passage];
	for (size_t i = 0; i < s->n; i++)
		for (uint32_t k = 0; k < p->n; k++) {
			struct uref at = p->unit[k];
			const struct unit *text = &app->scene.article[at.article]->unit[at.unit];
			if (at.article == s->order[i] && at.article != u.article)
				VEC_PUSH(out, ((struct piece){at.article, text->start, text->end}));
		}
}

bool select_pieces(struct app *app, piece_vec *out)
{
	struct piece one;
	const struct selection *sel = &app->screen.selection;

	if (!select_range(app, &one.article, &one.start, &one.end))
		return false;
	if (!sel->on || sel->reach != REACH_PASSAGES) {
		VEC_PUSH(out, one);
		return true;
	}
	const struct article *a = app->scene.article[one.article];
	uint32_t from = (uint32_t)article_unit_at(a, one.start);
	uint32_t last = (uint32_t)article_unit_at(a, one.end - 1);
	for (uint32_t i = from; i <= last; i++)
		add_passage(app, from, i, out);
	return true;
}
