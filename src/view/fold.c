/* Which units are folded. The panes keep them; rows in their place are drawn by columns.c. */
#include "view/fold.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"
#include "view/known.h"

size_t screen_wire(const struct screen *s)
{
	size_t least = (size_t)options_int(s->scene->options, OPTION_WIRE);
	return least < s->n ? least : s->n;
}

/* In how many articles the unit stands word for word, its own included. */
static size_t copies(const struct screen *s, struct uref u)
{
	const struct alignment *al = s->scene->al;
	size_t n = 1;
	for (uint32_t i = 0; i < s->n; i++) {
		const struct link *l = i == u.article ? NULL : alignment_best(al, u, i);
		n += l && l->cls == CLASS_VERBATIM;
	}
	return n;
}

static bool has_hit(const struct screen *s, uint32_t article, uint32_t unit)
{
	const struct unit *u = &s->scene->article[article]->unit[unit];
	const hit_vec *v = &s->scene->hits[article];
	size_t i = hit_after(v, u->start);
	if (i > 0 && v->item[i - 1].end > u->start)
		return true;
	return i < v->n && v->item[i].start < u->end;
}

static bool hit_near(const struct screen *s, struct uref u, int around)
{
	uint32_t n = (uint32_t)s->scene->article[u.article]->n_units, k = (uint32_t)around;
	uint32_t from = u.unit > k ? u.unit - k : 0;
	for (uint32_t i = from; i <= u.unit + k && i < n; i++)
		if (has_hit(s, u.article, i))
			return true;
	return false;
}

bool screen_folds(const struct screen *s, struct uref u, enum fold kind, int around)
{
	const struct alignment *al = s->scene->al;
	size_t n = 0;
	if (kind == FOLD_MISSES)
		return s->scene->hits && !hit_near(s, u, around);
	if (!al || kind == FOLD_NONE)
		return false;
	if (s->scene->article[u.article]->unit[u.unit].kind == UNIT_FURNITURE)
		return true;
	switch (kind) {
	case FOLD_SHARED:
		alignment_support(al, u, &n);
		return n > 1;
	case FOLD_KNOWN: return screen_known(s, u);
	case FOLD_WIRE: return s->n > 1 && copies(s, u) >= screen_wire(s);
	default: return false;
	}
}

static const char *const names[] = {
	[FOLD_SHARED] = "shared", [FOLD_KNOWN] = "known", [FOLD_WIRE] = "wire",
};

const char *fold_name(enum fold kind)
{
	return (size_t)kind < COUNT(names) ? names[kind] : NULL;
}

enum fold fold_named(const char *name)
{
	for (size_t i = 0; name && i < COUNT(names); i++)
		if (names[i] && !strcmp(names[i], name))
			return (enum fold)i;
	return FOLD_NONE;
}

void screen_fold_units(struct screen *s, uint32_t article, const bool *gone)
{
	pane_fold_units(&s->pane[article], gone);
	table_forget(s->table);
}

void screen_fold(struct screen *s, enum fold kind, int around)
{
	s->fold = kind;
	s->fold_around = around;
	for (uint32_t i = 0; i < s->n; i++) {
		size_t n = s->scene->article[i]->n_units;
		bool *gone = xcalloc(n + 1, sizeof *gone);
		for (uint32_t u = 0; u < n; u++)
			gone[u] = screen_folds(s, (struct uref){i, u}, kind, around);
		screen_fold_units(s, i, kind == FOLD_NONE ? NULL : gone);
		free(gone);
	}
}

void screen_fold_again(struct screen *s)
{
	if (s->fold != FOLD_NONE)
		screen_fold(s, s->fold, s->fold_around);
}

/* Fold or open units from..to of the focused article. */
static void change(struct screen *s, uint32_t article, uint32_t from, uint32_t to, bool fold)
{
	struct pane *p = &s->pane[article];
	bool *gone = xcalloc(p->article->n_units, sizeof *gone);
	if (p->gone)
		memcpy(gone, p->gone, p->article->n_units * sizeof *gone);
	for (uint32_t u = from; u <= to; u++)
		gone[u] = fold;
	screen_fold_units(s, article, gone);
	free(gone);
}

bool screen_fold_here(struct screen *s)
{
	struct pane *p = screen_pane(s);
	uint32_t here = pane_unit(p), from = here, to = here;
	struct uref u = {s->focus, here};
	if (here == NO_UNIT || !screen_folds(s, u, FOLD_SHARED, 0) ||
	    p->article->unit[here].kind == UNIT_FURNITURE)
		return false;
	for (; from > 0; from--) {
		u.unit = from - 1;
		if (!screen_folds(s, u, FOLD_SHARED, 0))
			break;
	}
	for (; to + 1 < p->article->n_units; to++) {
		u.unit = to + 1;
		if (!screen_folds(s, u, FOLD_SHARED, 0))
			break;
	}
	change(s, s->focus, from, to, true);
	return true;
}

/* Open the run of folded units that `unit` belongs to, and go to its first one. */
static bool open_run(struct screen *s, uint32_t article, uint32_t unit)
{
	struct pane *p = &s->pane[article];
	uint32_t from = unit, to = unit;
	if (!p->gone || unit >= p->article->n_units || !p->gone[unit])
		return false;
	while (from > 0 && p->gone[from - 1])
		from--;
	while (to + 1 < p->article->n_units && p->gone[to + 1])
		to++;
	change(s, article, from, to, false);
	return true;
}

bool screen_unfold_here(struct screen *s)
{
	struct pane *p = screen_pane(s);
	uint32_t here = pane_unit(p);
	if (here == NO_UNIT)
		return false;
	uint32_t below = pane_shown(p, here + 1, 1);
	below = below == NO_UNIT ? (uint32_t)p->article->n_units : below;
	return open_run(s, s->focus, here) || open_run(s, s->focus, here - 1) ||
	       open_run(s, s->focus, below - 1);
}

void screen_unfold_at(struct screen *s, uint32_t article, uint32_t byte)
{
	const struct article *a = s->scene->article[article];
	if (a->n_units > 0)
		open_run(s, article, (uint32_t)article_unit_at(a, byte));
}

int screen_own(const struct screen *s, uint32_t article)
{
	const struct article *a = s->scene->article[article];
	size_t all = 0, own = 0;
	for (uint32_t u = 0; s->scene->al && u < a->n_units; u++) {
		size_t words = 0;
		if (a->unit[u].kind == UNIT_FURNITURE)
			continue;
		for (uint32_t at = a->unit[u].start; at < a->unit[u].end; at++)
			words += (unsigned char)a->text[at] > ' ' &&
			         (at == a->unit[u].start || (unsigned char)a->text[at - 1] <= ' ');
		all += words;
		own += screen_folds(s, (struct uref){article, u}, FOLD_WIRE, 0) ? 0 : words;
	}
	return all ? (int)((own * 100 + all / 2) / all) : 100;
}
