/* Looks of a unit's text, from the lowest layer to the topmost: text, kind, class, the
 * cursor's passage; rules and notes; words that differ or are common; names spelled differently;
 * conflicts; search hits; selection.
 *
 * Each of the layers above the unit's own look is a stream of byte ranges in order. A row
 * is painted in runs over which no stream changes.
 */
#include "draw.h"
#include "view/known.h"

#include <stdlib.h>

enum { STYLES_MAX = 8 }; /* marks laid over one byte */

struct look draw_look(const struct canvas *c, uint16_t style)
{
	const struct theme *t = c->s->scene->theme;
	return look_over(theme_look(t, STYLE_TEXT), theme_look(t, style));
}

const char *draw_glyph(const struct canvas *c, enum theme_glyph g)
{
	return theme_glyph(c->s->scene->theme, g, c->ascii);
}

static const struct { uint16_t style; enum theme_glyph glyph; } CLASS[CLASSES] = {
	[CLASS_UNIQUE] = {STYLE_UNIQUE, THEME_GLYPH_UNIQUE},
	[CLASS_TRANSLATION] = {STYLE_TRANSLATION, THEME_GLYPH_TRANSLATION},
	[CLASS_PARAPHRASE] = {STYLE_PARAPHRASE, THEME_GLYPH_PARAPHRASE},
	[CLASS_EDITED] = {STYLE_EDITED, THEME_GLYPH_EDITED},
	[CLASS_VERBATIM] = {STYLE_VERBATIM, THEME_GLYPH_VERBATIM},
};

enum theme_glyph class_glyph(enum link_class cls)
{
	return CLASS[cls].glyph;
}

uint16_t class_style(enum link_class cls)
{
	return CLASS[cls].style;
}

static struct look lay(const struct painter *p, struct look under, uint16_t style)
{
	return look_over(under, theme_look(p->c->s->scene->theme, style));
}

static void unit_look(struct painter *p, struct uref u)
{
	static const uint16_t KIND[UNIT_KINDS] = {
		[UNIT_SENTENCE] = STYLE_TEXT,
		[UNIT_HEADING] = STYLE_HEADING,
		[UNIT_FURNITURE] = STYLE_FURNITURE,
	};
	const struct scene *scene = p->c->s->scene;
	p->base = draw_look(p->c, KIND[p->article->unit[u.unit].kind]);
	if (scene->al)
		p->base = lay(p, p->base, CLASS[alignment_class(scene->al, u)].style);
	bool near = uref_eq(u, p->c->around->at) || around_linked(p->c->around, u);
	if (u.article == p->c->s->focus && !near &&
	    options_bool(scene->options, OPTION_KNOWN) && screen_known(p->c->s, u))
		p->base = lay(p, p->base, STYLE_KNOWN);
	if (uref_eq(u, p->c->around->at))
		p->base = lay(p, p->base, STYLE_CURSOR_UNIT);
	else if (around_linked(p->c->around, u))
		p->base = lay(p, p->base, STYLE_COUNTERPART);
}

/* Add a stream of ranges, in order and without overlaps. */
static void add_stream(struct painter *p, const struct range *item, size_t n, uint16_t style)
{
	if (n == 0)
		return;
	struct look look = theme_look(p->c->s->scene->theme, style);
	p->stream[p->n_streams++] = (struct stream){item, n, 0, look};
}

/* Insert by start; what overlaps an earlier range is joined to it. */
static void add_range(range_vec *v, uint32_t start, uint32_t end)
{
	size_t i = v->n;
	VEC_PUSH(v, ((struct range){start, end}));
	for (; i > 0 && v->item[i - 1].start > start; i--)
		v->item[i] = v->item[i - 1];
	v->item[i] = (struct range){start, end};
	size_t n = 0;
	for (i = 1; i < v->n; i++) {
		if (v->item[i].start >= v->item[n].end)
			v->item[++n] = v->item[i];
		else if (v->item[i].end > v->item[n].end)
			v->item[n].end = v->item[i].end;
	}
	v->n = n + 1;
}

static void add_end(range_vec *v, const struct link *l, struct uref u, const struct span_pair *at)
{
	bool a = uref_eq(l->a, u);
	add_range(v, a ? at->a_start : at->b_start, a ? at->a_end : at->b_end);
}

/* The link whose words are marked in a unit: to the cursor's; in that one itself, the one it is
 * compared by, else its strongest translation. */
static const struct link *joining(const struct around *a, struct uref u)
{
	const struct counterpart *k = around_find(a, u);
	const struct link *best = k ? k->link : NULL;
	if (!uref_eq(a->at, u))
		return best;
	if (a->best && a->best->cls == CLASS_TRANSLATION)
		return a->best;
	for (size_t i = 0; i < a->item.n; i++) {
		const struct link *l = a->item.item[i].link;
		if (l && l->cls == CLASS_TRANSLATION && (!best || l->score > best->score))
			best = l;
	}
	return best;
}

/* What joins the cursor's unit with a translation: words, names, figures of both. */
static void find_common(struct painter *p, struct uref u)
{
	const struct link *l = joining(p->c->around, u);
	if (!l || l->cls != CLASS_TRANSLATION ||
	    !options_bool(p->c->s->scene->options, OPTION_DIFFERENCES))
		return;
	for (uint32_t i = 0; i < l->n_spans; i++)
		add_end(&p->common, l, u, &l->span[i]);
}

static void find_conflicts(struct painter *p, struct uref u)
{
	const struct alignment *al = p->c->s->scene->al;
	size_t n, links;
	if (!al)
		return;
	const uint32_t *of = alignment_links_of(al, u, &n);
	const struct link *link = alignment_links(al, &links);
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &link[of[i]];
		for (uint32_t k = 0; k < l->n_conflicts; k++)
			add_end(&p->conflicts, l, u, &l->conflict[k].at);
		for (uint32_t k = 0; k < l->n_variants; k++)
			add_end(&p->variants, l, u, &l->variant[k].at);
	}
}

static void find_hits(struct painter *p, struct uref u, const struct unit *unit)
{
	const struct screen *s = p->c->s;
	if (!s->scene->hits)
		return;
	const hit_vec *v = &s->scene->hits[u.article];
	size_t i = hit_after(v, unit->start);
	if (i > 0 && v->item[i - 1].end > unit->start)
		i--;
	for (; i < v->n && v->item[i].start < unit->end; i++) {
		struct range r = {v->item[i].start, v->item[i].end};
		VEC_PUSH(&p->hits, r);
		uint32_t cursor = s->pane[u.article].cursor;
		if (u.article == s->focus && r.start <= cursor && cursor < r.end)
			VEC_PUSH(&p->current, r);
	}
}

void painter_init(struct painter *p, const struct canvas *c, struct uref u,
                  const struct ranges *differ)
{
	const struct screen *s = c->s;
	*p = (struct painter){.c = c, .article = s->scene->article[u.article], .flag = STYLE_NONE};
	if (s->scene->marks)
		p->marks = s->scene->marks[u.article];
	unit_look(p, u);
	if (differ && !differ->whole)
		add_stream(p, differ->item, differ->n, STYLE_DIFFERENCE);
	find_common(p, u);
	add_stream(p, p->common.item, p->common.n, STYLE_COMMON);
	find_conflicts(p, u);
	add_stream(p, p->variants.item, p->variants.n, STYLE_VARIANT);
	add_stream(p, p->conflicts.item, p->conflicts.n, STYLE_CONFLICT);
	find_hits(p, u, &p->article->unit[u.unit]);
	add_stream(p, p->hits.item, p->hits.n, STYLE_SEARCH);
	add_stream(p, p->current.item, p->current.n, STYLE_SEARCH_CURRENT);
	if (s->selection.on && u.article == s->focus && s->selection.start < s->selection.end)
		VEC_PUSH(&p->selected, ((struct range){s->selection.start, s->selection.end}));
	else if (screen_selects(s, u))
		VEC_PUSH(&p->selected, ((struct range){p->article->unit[u.unit].start,
		                                       p->article->unit[u.unit].end}));
	add_stream(p, p->selected.item, p->selected.n, STYLE_SELECTION);
}

void painter_free(struct painter *p)
{
	free(p->common.item);
	free(p->variants.item);
	free(p->conflicts.item);
	free(p->hits.item);
	free(p->current.item);
	free(p->selected.item);
}

/* Lay the marks at a byte over look; *until: where they change. */
static struct look lay_marks(struct painter *p, struct look look, uint32_t at, uint32_t *until)
{
	uint16_t style[STYLES_MAX];
	size_t n = marks_at(p->marks, at, style, STYLES_MAX, until);
	for (size_t i = 0; i < n; i++) {
		look = lay(p, look, style[i]);
		if (theme_style_glyph(p->c->s->scene->theme, style[i], p->c->ascii))
			p->flag = style[i];
	}
	return look;
}

static struct look lay_stream(struct stream *st, struct look look, uint32_t at, uint32_t *until)
{
	while (st->i < st->n && st->item[st->i].end <= at)
		st->i++;
	if (st->i == st->n)
		return look;
	const struct range *r = &st->item[st->i];
	uint32_t change = r->start > at ? r->start : r->end;
	if (change < *until)
		*until = change;
	return r->start > at ? look : look_over(look, st->look);
}

int paint_row(struct painter *p, struct row row, int at_row, int col, int cols)
{
	int used = 0;
	for (uint32_t at = row.start, until; at < row.end && used < cols; at = until) {
		struct look look = p->base;
		until = UINT32_MAX;
		if (p->marks)
			look = lay_marks(p, look, at, &until);
		for (size_t i = 0; i < p->n_streams; i++)
			look = lay_stream(&p->stream[i], look, at, &until);
		if (until > row.end)
			until = row.end;
		used += grid_put_line(p->c->g, at_row, col + used, cols - used,
		                      p->article->text + at, until - at, look);
	}
	return used;
}
