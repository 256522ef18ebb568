/* traces.c - what a reader has read and folded, as a saved view has it: stretches of code points.
 * Of a text that changed since they are not taken: what is new in it has not been read. */
#include <stdlib.h>

#include "app/app.h"
#include "mark/points.h"
#include "view/fold.h"
#include "view/known.h"

static struct saved_range range(const struct article *a, const struct points *p, uint32_t from,
                                uint32_t to)
{
	return (struct saved_range){(uint32_t)points_at(p, a->unit[from].start),
	                            (uint32_t)points_at(p, a->unit[to].end)};
}

/* Runs of units that were read one after the other. */
static void put_read(const struct readings *r, const struct article *a, const struct points *p,
                     struct saved_article *s)
{
	s->read = xcalloc(r->n + 1, sizeof *s->read);
	for (uint32_t u = 0, last; u < r->n; u = last + 1) {
		for (last = u; r->at[u] && last + 1 < r->n && r->at[last + 1] == r->at[last] + 1;)
			last++;
		if (r->at[u])
			s->read[s->n_read++] = (struct saved_reading){range(a, p, u, last), r->at[u]};
	}
}

static void put_folds(const bool *gone, const struct article *a, const struct points *p,
                      struct saved_article *s)
{
	uint32_t n = (uint32_t)a->n_units;

	s->fold = xcalloc(n + 1, sizeof *s->fold);
	for (uint32_t u = 0, end; u < n; u = end) {
		for (end = u; end < n && gone[end];)
			end++;
		if (end > u)
			s->fold[s->n_folds++] = range(a, p, u, end - 1);
		end += end == u;
	}
}

void traces_put(const struct app *app, uint32_t article, struct saved_article *s)
{
	const struct article *a = app->scene.article[article];
	const bool *gone = app->screen.pane[article].gone;
	struct points points;

	points_init(&points, a->text, a->len);
	put_read(&app->screen.read[article], a, &points, s);
	if (gone && app->screen.fold == FOLD_NONE)
		put_folds(gone, a, &points, s);
	points_free(&points);
}

/* The units that begin in a range: the first and, behind it, the last; false: none does. */
static bool units_in(const struct article *a, const struct points *p, struct saved_range at,
                     uint32_t *from, uint32_t *to)
{
	size_t start = points_byte(p, at.start), end = points_byte(p, at.end);

	*from = (uint32_t)article_unit_at(a, start);
	for (*to = *from; *to + 1 < a->n_units && a->unit[*to + 1].start < end;)
		++*to;
	return a->unit[*from].start >= start && a->unit[*from].start < end;
}

static void take(struct app *app, uint32_t article, const struct saved_article *s)
{
	const struct article *a = app->scene.article[article];
	bool *gone = xcalloc(a->n_units + 1, sizeof *gone);
	struct points points;
	uint32_t from, to;

	points_init(&points, a->text, a->len);
	for (size_t i = 0; i < s->n_read; i++)
		if (units_in(a, &points, s->read[i].at, &from, &to))
			screen_was_read(&app->screen, article, from, to, s->read[i].when);
	for (size_t i = 0; i < s->n_folds; i++)
		if (units_in(a, &points, s->fold[i], &from, &to))
			for (uint32_t u = from; u <= to; u++)
				gone[u] = true;
	if (s->n_folds)
		screen_fold_units(&app->screen, article, gone);
	points_free(&points);
	free(gone);
}

void traces_take(struct app *app, const struct saved_view *v)
{
	for (uint32_t i = 0; i < v->n_articles && i < app->scene.n; i++) {
		struct article *a = app->scene.article[i];

		if (a->n_units && !viewfile_changed(v, i, a))
			take(app, i, &v->article[i]);
	}
	if (fold_named(v->fold) != FOLD_NONE)
		screen_fold(&app->screen, fold_named(v->fold), 0);
}
