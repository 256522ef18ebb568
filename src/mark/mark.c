/* Marks are cut at every start and end into segments that do not overlap, each with the
 * styles that stand on it from the lowest to the topmost. A segment keeps the topmost DEPTH
 * styles, so memory grows with the number of marks, however deep they lie on each other. */
#include "mark/mark.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 16

struct segment { uint32_t start, end, style; uint16_t n; }; /* style: index of the first */
struct start { uint32_t at, ref; int16_t priority; };

struct marks {
	VEC(struct segment) segment;
	VEC(uint16_t) style;
	struct start *start; /* of every mark, ascending */
	size_t n_starts;
};

struct edge { uint32_t at; uint32_t rank; bool opens; };
typedef VEC(uint32_t) rank_vec;

static int by_priority(const void *a, const void *b)
{
	const struct mark *const *x = a, *const *y = b;

	if ((*x)->priority != (*y)->priority)
		return (*x)->priority < (*y)->priority ? -1 : 1;
	return *x < *y ? -1 : *x > *y; /* order of addition */
}

static int by_place(const void *a, const void *b)
{
	const struct edge *x = a, *y = b;

	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	return x->rank < y->rank ? -1 : x->rank > y->rank;
}

static int by_start(const void *a, const void *b)
{
	const struct start *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* First index of an active mark with a rank of at least `rank`. */
static size_t rank_index(const rank_vec *active, uint32_t rank)
{
	size_t lo = 0, hi = active->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (active->item[mid] < rank)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static void activate(rank_vec *active, const struct edge *e)
{
	size_t i = rank_index(active, e->rank);

	if (e->opens) {
		VEC_RESERVE(active, active->n + 1);
		memmove(&active->item[i + 1], &active->item[i],
		        (active->n - i) * sizeof *active->item);
		active->item[i] = e->rank;
		active->n++;
	} else {
		assert(active->n); /* an edge closes what another has opened */
		active->n--;
		memmove(&active->item[i], &active->item[i + 1],
		        (active->n - i) * sizeof *active->item);
	}
}

static bool same_styles(const struct marks *m, const struct segment *a, const struct segment *b)
{
	return a->end == b->start && a->n == b->n &&
	       !memcmp(&m->style.item[a->style], &m->style.item[b->style],
	               a->n * sizeof *m->style.item);
}

static void add_segment(struct marks *m, uint32_t start, uint32_t end, const rank_vec *active,
                        const struct mark *const *sorted)
{
	struct segment s = {start, end, (uint32_t)m->style.n, 0};

	for (size_t i = active->n > DEPTH ? active->n - DEPTH : 0; i < active->n; i++, s.n++)
		VEC_PUSH(&m->style, sorted[active->item[i]]->style);
	struct segment *last = m->segment.n ? &m->segment.item[m->segment.n - 1] : NULL;
	if (last && same_styles(m, last, &s)) {
		last->end = end;
		m->style.n = s.style;
		return;
	}
	VEC_PUSH(&m->segment, s);
}

static void cut(struct marks *m, const struct edge *edge, size_t n,
                const struct mark *const *sorted)
{
	rank_vec active = {0};

	for (size_t i = 0; i < n;) {
		uint32_t at = edge[i].at;
		for (; i < n && edge[i].at == at; i++)
			activate(&active, &edge[i]);
		if (active.n)
			add_segment(m, at, edge[i].at, &active, sorted);
	}
	free(active.item);
}

struct marks *marks_new(const mark_vec *v)
{
	struct marks *m = xcalloc(1, sizeof *m);
	const struct mark **sorted = xcalloc(v->n + 1, sizeof *sorted);
	struct edge *edge = xcalloc(2 * v->n + 1, sizeof *edge);

	m->start = xcalloc(v->n + 1, sizeof *m->start);
	size_t n = 0;
	for (size_t i = 0; i < v->n; i++)
		if (v->item[i].start < v->item[i].end)
			sorted[n++] = &v->item[i];
	qsort(sorted, n, sizeof *sorted, by_priority);
	for (size_t i = 0; i < n; i++) {
		edge[2 * i] = (struct edge){sorted[i]->start, (uint32_t)i, true};
		edge[2 * i + 1] = (struct edge){sorted[i]->end, (uint32_t)i, false};
		m->start[i] = (struct start){sorted[i]->start, sorted[i]->ref, sorted[i]->priority};
	}
	m->n_starts = n;
	qsort(edge, 2 * n, sizeof *edge, by_place);
	qsort(m->start, n, sizeof *m->start, by_start);
	cut(m, edge, 2 * n, sorted);
	free(edge);
	free(sorted);
	return m;
}

void marks_free(struct marks *m)
{
	if (!m)
		return;
	free(m->segment.item);
	free(m->style.item);
	free(m->start);
	free(m);
}

size_t marks_at(const struct marks *m, uint32_t at, uint16_t *style, size_t max, uint32_t *until)
{
	size_t lo = 0, hi = m->segment.n; /* the first segment that ends after `at` */

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (m->segment.item[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	*until = UINT32_MAX;
	if (lo == m->segment.n)
		return 0;
	const struct segment *s = &m->segment.item[lo];
	*until = at < s->start ? s->start : s->end;
	if (at < s->start)
		return 0;
	size_t n = s->n < max ? s->n : max;
	memcpy(style, &m->style.item[s->style + s->n - n], n * sizeof *style);
	return n;
}

uint32_t marks_next(const struct marks *m, uint32_t at, int dir, int from, int to, uint32_t ref)
{
	size_t lo = 0, hi = m->n_starts; /* the first start after `at`, or not before it */

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (dir > 0 ? m->start[mid].at + 1 <= at + 1 : m->start[mid].at < at) /* MAX + 1 is 0 */
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; dir > 0 ? lo < m->n_starts : lo > 0; lo += dir > 0 ? 1 : (size_t)-1) {
		const struct start *s = &m->start[dir > 0 ? lo : lo - 1];
		if (s->priority >= from && s->priority < to && (ref == MARK_NO_REF || s->ref == ref))
			return s->at;
	}
	return UINT32_MAX;
}
