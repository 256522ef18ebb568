/* Scroll lock: what the other panes show while the cursor moves in the focused one.
 *
 * The windows of the other panes follow from the cursor, the row of its unit and the
 * alignment alone, never from where they were before; so going somewhere and back, or
 * through any sizes, ends with the same screen.
 */
#include <limits.h>

#include "view/around.h"

enum { LOOK_AROUND = 50 }; /* units looked at on either side for one that has a counterpart */

static bool in_order(const struct alignment *al, struct uref u, uint32_t article, uint32_t *unit)
{
	struct uref to;
	const struct link *best = alignment_best(al, u, article);
	if ((best && best->moved) || !counterpart_of(al, u, article, &to))
		return false;
	*unit = to.unit;
	return true;
}

/* Before which unit of an article u would stand: after the counterpart of the nearest unit
 * above, or before that of the nearest one below. */
static bool find_gap(const struct scene *scene, struct uref u, uint32_t article, uint32_t *gap)
{
	uint32_t n = (uint32_t)scene->article[u.article]->n_units;
	for (uint32_t d = 1; d <= LOOK_AROUND; d++) {
		struct uref above = {u.article, u.unit - d}, below = {u.article, u.unit + d};
		if (d <= u.unit && in_order(scene->al, above, article, gap)) {
			++*gap;
			return true;
		}
		if (below.unit < n && in_order(scene->al, below, article, gap))
			return true;
	}
	return false;
}

/* Show a counterpart at the anchor, or as near to it as keeps it in the window. */
static void show_unit(struct pane *p, uint32_t unit, int anchor)
{
	int height = pane_row_count(p, unit);
	int lowest = height < p->rows ? 0 : p->rows - height;
	p->want = anchor < lowest ? lowest : anchor;
	p->ghost = NO_UNIT;
	p->cursor = p->article->unit[unit].start;
	p->goal = 0;
	pane_put(p, (struct place){unit, 0}, p->want, true);
}

static void show_gap(struct pane *p, uint32_t gap, int anchor)
{
	uint32_t n = (uint32_t)p->article->n_units;
	uint32_t next = gap < n ? pane_shown(p, gap, 1) : NO_UNIT;
	uint32_t last = pane_shown(p, n - 1, -1);
	int row = anchor < 0 ? 0 : anchor;
	p->ghost = next == NO_UNIT ? n : next;
	p->cursor = p->article->unit[next == NO_UNIT ? last : next].start;
	p->goal = 0;
	if (next == NO_UNIT)
		pane_put(p, (struct place){last, pane_row_count(p, last) - 1}, row - 1, true);
	else
		pane_put(p, (struct place){next, -1}, row, true);
	pane_keep(p);
}

/* Can it be said of the unit that others leave it out? */
static bool can_miss(const struct scene *scene, struct uref u)
{
	size_t n = 1;
	alignment_support(scene->al, u, &n);
	return scene->progress >= 1 &&
	       n >= (size_t)options_int(scene->options, OPTION_GHOST_SUPPORT) &&
	       scene->article[u.article]->unit[u.unit].kind != UNIT_FURNITURE;
}

static void sync_pane(const struct screen *s, struct uref u, int anchor, struct pane *p)
{
	const struct scene *scene = s->scene;
	struct uref to;
	uint32_t gap;
	if (p->article->n_units == 0)
		return;
	bool has = counterpart_of(scene->al, u, p->which, &to);
	if (has && pane_unit_shown(p, to.unit))
		show_unit(p, to.unit, anchor);
	else if (!has && options_bool(scene->options, OPTION_GHOSTS) && can_miss(scene, u) &&
	         find_gap(scene, u, p->which, &gap))
		show_gap(p, gap, anchor);
	else
		pane_set_ghost(p, NO_UNIT);
}

static int anchor_row(struct pane *p)
{
	return pane_row_of(p, (struct place){pane_unit(p), 0}, INT_MAX / 2);
}

static struct synced now(struct screen *s)
{
	struct pane *p = screen_pane(s);
	struct synced is = {
		.article = s->focus,
		.al = s->scene->al,
		.on = options_bool(s->scene->options, OPTION_LOCK),
	};
	if (p->article->n_units > 0) {
		is.cursor = pane_unit(p);
		is.row = anchor_row(p);
	}
	return is;
}

static bool same(const struct synced *a, const struct synced *b)
{
	return a->article == b->article && a->cursor == b->cursor && a->row == b->row &&
	       a->al == b->al && a->on == b->on;
}

void screen_in_sync(struct screen *s)
{
	s->synced = now(s);
}

void screen_sync(struct screen *s)
{
	struct pane *focus = screen_pane(s);
	struct synced is = now(s);
	if (same(&is, &s->synced))
		return;
	pane_set_ghost(focus, NO_UNIT);
	is = now(s);
	s->synced = is;
	s->ghost_of = (struct uref){s->focus, is.cursor};
	for (size_t i = 0; i < s->n; i++) {
		if (i == s->focus)
			continue;
		if (is.on && is.al && focus->article->n_units > 0)
			sync_pane(s, s->ghost_of, is.row, &s->pane[i]);
		else
			pane_set_ghost(&s->pane[i], NO_UNIT);
	}
}
