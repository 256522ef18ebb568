/* links.c - from scores to an alignment: threshold, pins, classes, spans. */
#include <stdlib.h>
#include <string.h>

#include "align/passage.h"
#include "align/result.h"
#include "engine.h"

static struct uref uref_of(const struct story *st, uint32_t unit)
{
	return (struct uref){st->unit.item[unit].article, st->unit.item[unit].index};
}

static uint32_t unit_of(const struct story *st, struct uref u)
{
	return st->article[u.article].unit_from + u.unit;
}

static int by_place(const void *x, const void *y)
{
	const struct link *a = x, *b = y;
	const uint32_t p[4] = {a->a.article, a->a.unit, a->b.article, a->b.unit};
	const uint32_t q[4] = {b->a.article, b->a.unit, b->b.article, b->b.unit};
	for (size_t i = 0; i < 4; i++)
		if (p[i] != q[i])
			return p[i] < q[i] ? -1 : 1;
	return (a->pinned < b->pinned) - (a->pinned > b->pinned);
}

/* Canonical ends of a pin, a before b; false if it names no two units. */
static bool pin_ends(const struct job *job, const struct pin *pin, struct uref *a, struct uref *b)
{
	*a = pin->a;
	*b = pin->b;
	if (a->article >= job->n || b->article >= job->n || a->article == b->article ||
	    a->unit >= job->given[a->article]->n_units || b->unit >= job->given[b->article]->n_units)
		return false;
	a->article = job->to_own[a->article];
	b->article = job->to_own[b->article];
	if (a->article > b->article) {
		struct uref t = *a;
		*a = *b;
		*b = t;
	}
	return true;
}

static bool pinned_apart(const struct job *job, struct uref a, struct uref b)
{
	for (size_t i = 0; i < job->n_pins; i++) {
		struct uref x, y;
		if (!job->pin[i].same && pin_ends(job, &job->pin[i], &x, &y) && uref_eq(a, x) &&
		    uref_eq(b, y))
			return true;
	}
	return false;
}

/* Those of related articles, each once. */
static void choose(struct links *l, struct job *job)
{
	size_t n = 0;
	for (size_t i = 0; i < l->link.n; i++) {
		struct link *prev = n ? &l->link.item[n - 1] : NULL, *here = &l->link.item[i];
		if (!prev || !uref_eq(prev->a, here->a) || !uref_eq(prev->b, here->b))
			l->link.item[n++] = *here;
	}
	l->link.n = n;
	free(job->related);
	job->related = related_articles(job);
	n = 0;
	for (size_t i = 0; i < l->link.n; i++)
		if (related_allow(job, &l->link.item[i]))
			l->link.item[n++] = l->link.item[i];
	l->link.n = n;
}

void links_start(struct links *l, struct job *job)
{
	memset(l, 0, sizeof *l);
	for (size_t i = 0; i < job->n_pins; i++) {
		struct link pin = {.score = 1, .pinned = true};
		if (job->pin[i].same && pin_ends(job, &job->pin[i], &pin.a, &pin.b))
			VEC_PUSH(&l->link, pin);
	}
	for (size_t i = 0; i < job->pairs.pair.n; i++) {
		if ((double)job->score[i] < job->threshold)
			continue;
		struct link link = {.a = uref_of(job->story, job->pairs.pair.item[i].g),
		                    .b = uref_of(job->story, job->pairs.pair.item[i].h),
		                    .score = job->score[i]};
		if (!pinned_apart(job, link.a, link.b))
			VEC_PUSH(&l->link, link);
	}
	for (size_t i = 0; i < job->crossing.n; i++) {
		const struct crossing *c = &job->crossing.item[i];
		struct link link = {.a = uref_of(job->story, c->g), .b = uref_of(job->story, c->h),
		                    .score = c->link.score};
		if ((double)link.score >= job->threshold && !pinned_apart(job, link.a, link.b))
			VEC_PUSH(&l->link, link);
	}
	if (l->link.n > 1)
		qsort(l->link.item, l->link.n, sizeof *l->link.item, by_place);
	choose(l, job);
}

/* In canonical numbers, so that the order of the articles picks no other words. */
static void add_conflicts(struct links *l, const struct job *job, struct link *link)
{
	struct link probe = *link;
	uint32_t from = l->span_from.item[l->span_from.n - 1];
	probe.span = l->span.item + from;
	probe.n_spans = (uint32_t)l->span.n - from;
	if (!l->mem)
		l->mem = arena_new();
	disputes_find(job->disputes, &probe, l->mem);
	link->conflict = probe.conflict;
	link->n_conflicts = probe.n_conflicts;
	link->variant = probe.variant;
	link->n_variants = probe.n_variants;
}

/* Word for word the same: nothing to dispute. */
static bool same_words(const struct story *st, const struct sunit *u, const struct sunit *v)
{
	if (unit_words(u) != unit_words(v))
		return false;
	for (uint32_t i = 0; i < unit_words(u); i++)
		if (st->word.item[u->word_from + i].raw != st->word.item[v->word_from + i].raw)
			return false;
	return true;
}

bool links_step(struct links *l, const struct job *job)
{
	if (l->next >= l->link.n)
		return false;
	struct link *link = &l->link.item[l->next++];
	const struct story *st = job->story;
	uint32_t g = unit_of(st, link->a), h = unit_of(st, link->b);
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	VEC_PUSH(&l->span_from, (uint32_t)l->span.n);
	if (st->article[u->article].language != st->article[v->article].language) {
		const struct crossing *c = crossing_find(job, g, h);
		link->cls = CLASS_TRANSLATION;
		for (uint32_t i = 0; c && i < c->link.n_spans; i++)
			VEC_PUSH(&l->span, c->link.span[i]);
	} else if (unit_words(u) && unit_words(v)) {
		struct overlap o;
		overlap_of(st, g, h, &o);
		link->cls = (uint8_t)overlap_class(&o);
		overlap_spans(st, g, h, &o, (enum link_class)link->cls, &l->span);
		overlap_free(&o);
	} else {
		link->cls = CLASS_PARAPHRASE;
	}
	if (l->span.n == l->span_from.item[l->span_from.n - 1]) {
		const struct unit *a = &job->article[link->a.article]->unit[link->a.unit];
		const struct unit *b = &job->article[link->b.article]->unit[link->b.unit];
		VEC_PUSH(&l->span, ((struct span_pair){a->start, a->end, b->start, b->end}));
	}
	if (!unit_words(u) || !same_words(st, u, v))
		add_conflicts(l, job, link);
	/* What states another matter is no copy, however much of it is one. */
	if (link->cls == CLASS_VERBATIM && link->n_conflicts)
		link->cls = CLASS_EDITED;
	return true;
}

static int by_start(const void *x, const void *y)
{
	const struct span_pair *a = x, *b = y;
	if (a->a_start != b->a_start)
		return a->a_start < b->a_start ? -1 : 1;
	return (a->b_start > b->b_start) - (a->b_start < b->b_start);
}

static const struct conflict *turned(struct arena *mem, const struct conflict *item, size_t n)
{
	struct conflict *c = arena_dup(mem, item, n * sizeof *item);
	for (size_t i = 0; i < n; i++) {
		const struct span_pair s = item[i].at;
		c[i].at = (struct span_pair){s.b_start, s.b_end, s.a_start, s.a_end};
		c[i].a_value = item[i].b_value;
		c[i].b_value = item[i].a_value;
	}
	return c;
}

/* Turn a link, its spans and conflicts round so that a's article comes first for the reader. */
static void to_given(const struct job *job, struct arena *mem, struct link *link,
                     struct span_pair *span)
{
	link->a.article = job->to_given[link->a.article];
	link->b.article = job->to_given[link->b.article];
	if (link->a.article < link->b.article)
		return;
	struct uref t = link->a;
	link->a = link->b;
	link->b = t;
	for (uint32_t i = 0; i < link->n_spans; i++) {
		struct span_pair s = span[i];
		span[i] = (struct span_pair){s.b_start, s.b_end, s.a_start, s.a_end};
	}
	if (link->n_spans > 1)
		qsort(span, link->n_spans, sizeof *span, by_start);
	link->conflict = link->n_conflicts ? turned(mem, link->conflict, link->n_conflicts) : NULL;
	link->variant = link->n_variants ? turned(mem, link->variant, link->n_variants) : NULL;
}

struct alignment *links_finish(struct links *l, const struct job *job)
{
	uint32_t *from = xmalloc((job->n + 1) * sizeof *from), units = 0;
	for (size_t i = 0; i < job->n; i++) {
		from[i] = units;
		units += (uint32_t)job->article[i]->n_units;
	}
	from[job->n] = units;
	struct passage_input in = {(const struct article *const *)job->article, job->n, from,
	                           l->link.item, l->link.n};
	uint32_t *own = xmalloc((units + 1) * sizeof *own);
	uint32_t *group = xmalloc((units + 1) * sizeof *group);
	links_find_moved(&in);
	passages_find(&in, own);
	uint32_t at = 0;
	for (size_t i = 0; i < job->n; i++) {
		size_t n = job->given[i]->n_units;
		memcpy(group + at, own + from[job->to_own[i]], n * sizeof *group);
		at += (uint32_t)n;
	}
	for (size_t i = 0; i < l->link.n; i++) {
		struct link *link = &l->link.item[i];
		struct span_pair *span = l->span.item + l->span_from.item[i];
		size_t end = i + 1 < l->link.n ? l->span_from.item[i + 1] : l->span.n;
		link->span = span;
		link->n_spans = (uint32_t)(end - l->span_from.item[i]);
		to_given(job, l->mem, link, span);
	}
	struct alignment *al = alignment_new((const struct article *const *)job->given, job->n,
	                                     l->link.item, l->link.n, group);
	free(from);
	free(own);
	free(group);
	links_free(l);
	return al;
}

void links_free(struct links *l)
{
	free(l->link.item);
	free(l->span_from.item);
	free(l->span.item);
	arena_free(l->mem);
	memset(l, 0, sizeof *l);
}
