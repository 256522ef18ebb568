/* Passages in one article's order. Made once for an alignment and a focused article, in one
 * pass over each article. */
#include "table.h"

#include <stdlib.h>

#include "view/around.h"

/* A passage that the article leaves out, and before which of its units it would stand. */
struct extra { uint32_t gap; struct uref at; };
typedef VEC(struct extra) extra_vec;

void table_forget(struct table *t)
{
	if (!t)
		return;
	t->item.n = 0;
	t->article = UINT32_MAX;
	t->unit = NO_UNIT;
}

void table_free(struct table *t)
{
	if (t)
		free(t->item.item);
	free(t);
}

/* Passages of article `from` that `article` does not have; `seen` by passage. */
static void find_extras(const struct scene *scene, uint32_t article, uint32_t from, bool *seen,
                        extra_vec *out)
{
	const struct alignment *al = scene->al;
	const struct article *a = scene->article[from];
	uint32_t gap = 0;
	for (uint32_t i = 0; i < a->n_units; i++) {
		struct uref at = {from, i}, to;
		if (counterpart_of(al, at, article, &to)) {
			const struct link *l = alignment_best(al, at, article);
			if (!l || !l->moved)
				gap = to.unit + 1;
			continue;
		}
		uint32_t passage = alignment_passage_of(al, at);
		if (passage == UINT32_MAX || seen[passage] || a->unit[i].kind == UNIT_FURNITURE)
			continue;
		seen[passage] = true;
		VEC_PUSH(out, ((struct extra){gap, at}));
	}
}

static int by_gap(const void *pa, const void *pb)
{
	const struct extra *a = pa, *b = pb;
	if (a->gap != b->gap)
		return a->gap < b->gap ? -1 : 1;
	if (a->at.article != b->at.article)
		return a->at.article < b->at.article ? -1 : 1;
	return (a->at.unit > b->at.unit) - (a->at.unit < b->at.unit);
}

/* Furniture that nobody else has is no passage. */
static bool is_passage(struct screen *s, uint32_t unit)
{
	size_t n = 1;
	const struct pane *p = screen_pane(s);
	if (s->scene->al)
		alignment_support(s->scene->al, (struct uref){s->focus, unit}, &n);
	return pane_unit_shown(p, unit) && (n > 1 || p->article->unit[unit].kind != UNIT_FURNITURE);
}

static void build(struct screen *s, struct table *t)
{
	const struct scene *scene = s->scene;
	struct pane *p = screen_pane(s);
	extra_vec extra = {0};
	size_t passages = 0, k = 0;
	if (scene->al) {
		alignment_passages(scene->al, &passages);
		bool *seen = xcalloc(passages + 1, sizeof *seen);
		for (uint32_t i = 0; i < s->n; i++)
			if (i != s->focus && !s->pane[i].hidden)
				find_extras(scene, s->focus, i, seen, &extra);
		free(seen);
	}
	if (extra.n > 0)
		qsort(extra.item, extra.n, sizeof *extra.item, by_gap);
	for (uint32_t u = 0; u <= p->article->n_units; u++) {
		for (; k < extra.n && (extra.item[k].gap <= u || u == p->article->n_units); k++)
			VEC_PUSH(&t->item, extra.item[k].at);
		if (u < p->article->n_units && is_passage(s, u))
			VEC_PUSH(&t->item, ((struct uref){s->focus, u}));
	}
	free(extra.item);
	t->article = s->focus;
}

/* The item of a unit of the focused article. Its items stand in order, with others between. */
static size_t item_of(const struct table *t, uint32_t unit)
{
	size_t best = 0;
	for (size_t i = 0; i < t->item.n; i++) {
		if (t->item.item[i].article != t->article)
			continue;
		best = i;
		if (t->item.item[i].unit >= unit)
			break;
	}
	return best;
}

struct table *screen_table(struct screen *s)
{
	if (!s->table) {
		s->table = xcalloc(1, sizeof *s->table);
		table_forget(s->table);
	}
	struct table *t = s->table;
	if (t->article != s->focus) {
		table_forget(t);
		build(s, t);
	}
	uint32_t unit = pane_unit(screen_pane(s));
	if (unit != t->unit) {
		t->unit = unit;
		t->current = item_of(t, unit);
		t->resized = false;
	}
	return t;
}

bool table_move(struct screen *s, int n, int margin)
{
	struct table *t = screen_table(s);
	size_t was = t->current, last = t->item.n ? t->item.n - 1 : 0;
	if (n < 0)
		t->current -= (size_t)-n < was ? (size_t)-n : was;
	else
		t->current += (size_t)n < last - was ? (size_t)n : last - was;
	if (t->item.n == 0 || t->current == was)
		return false;
	t->resized = false;
	struct uref at = t->item.item[t->current];
	struct pane *p = &s->pane[at.article];
	pane_goto(p, p->article->unit[at.unit].start, margin);
	t->unit = pane_unit(screen_pane(s));
	return true;
}

void table_follow(struct table *t, size_t size)
{
	size_t margin = size > 8 ? 2 : 0;
	size_t most = t->item.n > size ? t->item.n - size : 0;
	if (size == 0)
		return;
	if (t->resized)
		t->top = t->current > t->want ? t->current - t->want : 0;
	if (t->current < t->top + margin)
		t->top = t->current > margin ? t->current - margin : 0;
	if (t->current + margin >= t->top + size)
		t->top = t->current + margin + 1 - size;
	if (t->top > most)
		t->top = most;
	if (!t->resized)
		t->want = t->current - t->top;
}
