/* passage.c - grouping by average linkage; moves by a heaviest increasing subsequence. */
#include "align/passage.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { MOST = 64 /* units of a passage */, SHARE = 3 /* one pair in so many is linked */ };

struct group { uint32_t first, last, n; }; /* members in a list by `next` */

struct state {
	const struct passage_input *in;
	uint32_t *of_from, *of;       /* links of each unit */
	uint32_t *group, *next;
	struct group *item;
};

static uint32_t number_of(const struct passage_input *in, struct uref u)
{
	return in->unit_from[u.article] + u.unit;
}

static uint32_t article_of(const struct passage_input *in, uint32_t unit)
{
	size_t lo = 0, hi = in->n_articles - 1;
	while (lo < hi) {
		size_t mid = (lo + hi + 1) / 2;
		if (in->unit_from[mid] <= unit)
			lo = mid;
		else
			hi = mid - 1;
	}
	return (uint32_t)lo;
}

struct rank { float score; uint32_t link; };

static int by_strength(const void *x, const void *y)
{
	const struct rank *a = x, *b = y;
	if (a->score != b->score)
		return a->score > b->score ? -1 : 1;
	return (a->link > b->link) - (a->link < b->link);
}

/* May the groups of two units become one? */
static bool may_join(const struct state *s, uint32_t x, uint32_t y)
{
	const struct group *p = &s->item[x], *q = &s->item[y];
	if (p->n + q->n > MOST)
		return false;
	size_t linked = 0, pairs = 0;
	for (uint32_t u = p->first; u != UINT32_MAX; u = s->next[u]) {
		for (uint32_t v = q->first; v != UINT32_MAX; v = s->next[v])
			pairs += article_of(s->in, u) != article_of(s->in, v);
		for (uint32_t i = s->of_from[u]; i < s->of_from[u + 1]; i++) {
			const struct link *l = &s->in->link[s->of[i]];
			uint32_t a = number_of(s->in, l->a), b = number_of(s->in, l->b);
			linked += s->group[a == u ? b : a] == y;
		}
	}
	return SHARE * linked >= pairs;
}

static void join(struct state *s, uint32_t x, uint32_t y)
{
	struct group *p = &s->item[x], *q = &s->item[y];
	for (uint32_t v = q->first; v != UINT32_MAX; v = s->next[v])
		s->group[v] = x;
	s->next[p->last] = q->first;
	p->last = q->last;
	p->n += q->n;
	q->n = 0;
}

static void index_links(struct state *s, size_t units)
{
	const struct passage_input *in = s->in;
	s->of_from = xcalloc(units + 2, sizeof *s->of_from);
	s->of = xmalloc((2 * in->n_links + 1) * sizeof *s->of);
	for (size_t i = 0; i < in->n_links; i++) {
		s->of_from[number_of(in, in->link[i].a) + 2]++;
		s->of_from[number_of(in, in->link[i].b) + 2]++;
	}
	for (size_t u = 0; u < units; u++)
		s->of_from[u + 1] += s->of_from[u];
	for (uint32_t i = 0; i < in->n_links; i++) {
		s->of[s->of_from[number_of(in, in->link[i].a) + 1]++] = i;
		s->of[s->of_from[number_of(in, in->link[i].b) + 1]++] = i;
	}
}

void passages_find(const struct passage_input *in, uint32_t *group)
{
	size_t units = in->unit_from[in->n_articles];
	struct rank *order = xmalloc((in->n_links + 1) * sizeof *order);
	struct state s = {in, NULL, NULL, group, xmalloc((units + 1) * sizeof(uint32_t)),
	                  xmalloc((units + 1) * sizeof(struct group))};
	index_links(&s, units);
	for (uint32_t u = 0; u < units; u++) {
		group[u] = u;
		s.next[u] = UINT32_MAX;
		s.item[u] = (struct group){u, u, 1};
	}
	for (uint32_t i = 0; i < in->n_links; i++)
		order[i] = (struct rank){in->link[i].pinned ? 2 : in->link[i].score, i};
	if (in->n_links > 1)
		qsort(order, in->n_links, sizeof *order, by_strength);
	for (size_t pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < in->n_links; i++) {
			const struct link *l = &in->link[order[i].link];
			uint32_t x = group[number_of(in, l->a)], y = group[number_of(in, l->b)];
			bool lone = s.item[x].n == 1 || s.item[y].n == 1;
			if (x != y && (pass ? lone : l->pinned || may_join(&s, x, y)))
				join(&s, x, y);
		}
	for (uint32_t u = 0; u < units; u++)
		if (s.item[group[u]].n < 2)
			group[u] = UINT32_MAX;
	free(s.of_from);
	free(s.of);
	free(order);
	free(s.next);
	free(s.item);
}

static uint32_t bytes_of(const struct passage_input *in, struct uref u)
{
	const struct unit *x = &in->article[u.article]->unit[u.unit];
	return x->end - x->start;
}

struct best { double weight; uint32_t link; };

/* Binary indexed tree of prefix maxima over the units of b. */
static struct best prefix_max(const struct best *tree, uint32_t at)
{
	struct best m = {0, UINT32_MAX};
	for (at++; at > 0; at &= at - 1)
		if (tree[at].weight > m.weight)
			m = tree[at];
	return m;
}

static void raise(struct best *tree, uint32_t n, uint32_t at, struct best v)
{
	for (at++; at <= n; at += at & (~at + 1))
		if (v.weight > tree[at].weight)
			tree[at] = v;
}

/* A link that the chain leaves out has moved if it is further from the chain than its
 * neighbour, and, unless verbatim, not further than three times its length. */
static bool has_moved(const struct passage_input *in, const struct link *l,
                      const struct link *before, const struct link *after)
{
	uint32_t lo = before ? before->b.unit : 0;
	uint32_t hi = after ? after->b.unit : UINT32_MAX;
	const struct unit *unit = in->article[l->b.article]->unit;
	uint32_t off = l->b.unit < lo ? lo - l->b.unit : l->b.unit > hi ? l->b.unit - hi : 0;
	if (off < 2)
		return false;
	uint32_t near = l->b.unit < lo ? lo : hi;
	uint32_t from = unit[near].start, at = unit[l->b.unit].start;
	uint32_t bytes = from > at ? from - at : at - from;
	return l->cls >= CLASS_EDITED || bytes <= 3 * bytes_of(in, l->b);
}

/* id: links of one pair of articles, by a. Keeps the heaviest chain in which b never falls. */
static void moved_between(const struct passage_input *in, struct link *link, const uint32_t *id,
                          size_t n)
{
	uint32_t units = (uint32_t)in->article[link[id[0]].b.article]->n_units;
	struct best *tree = xcalloc(units + 1, sizeof *tree);
	uint32_t *prev = xmalloc(n * sizeof *prev);
	bool *kept = xcalloc(n, 1);
	struct best top = {0, UINT32_MAX};
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &link[id[i]];
		struct best m = prefix_max(tree, l->b.unit);
		prev[i] = m.link;
		m.weight += (double)l->score * (bytes_of(in, l->a) + bytes_of(in, l->b)) * l->cls;
		m.link = (uint32_t)i;
		raise(tree, units, l->b.unit, m);
		if (m.weight > top.weight)
			top = m;
	}
	for (uint32_t i = top.link; i != UINT32_MAX; i = prev[i])
		kept[i] = true;
	const struct link *before = NULL;
	for (size_t i = 0, next = 0; i < n; i++) {
		if (kept[i]) {
			before = &link[id[i]];
			continue;
		}
		for (next = next > i ? next : i; next < n && !kept[next];)
			next++;
		link[id[i]].moved = has_moved(in, &link[id[i]], before, next < n ? &link[id[next]] : NULL);
	}
	free(tree);
	free(prev);
	free(kept);
}

void links_find_moved(const struct passage_input *in)
{
	struct link *link = in->link;
	size_t na = in->n_articles;
	uint32_t *count = xcalloc(na * na + 1, sizeof *count);
	uint32_t *id = xmalloc((in->n_links + 1) * sizeof *id);
	for (size_t i = 0; i < in->n_links; i++)
		count[link[i].a.article * na + link[i].b.article + 1]++;
	for (size_t i = 0; i < na * na; i++)
		count[i + 1] += count[i];
	uint32_t *at = xmalloc((na * na + 1) * sizeof *at);
	memcpy(at, count, (na * na + 1) * sizeof *at);
	for (uint32_t i = 0; i < in->n_links; i++)
		id[at[link[i].a.article * na + link[i].b.article]++] = i;
	for (size_t i = 0; i < na * na; i++)
		if (count[i + 1] > count[i])
			moved_between(in, link, id + count[i], count[i + 1] - count[i]);
	free(count);
	free(at);
	free(id);
}
