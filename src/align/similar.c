/* similar.c - terms with a common prefix, found among sorted neighbours. */
#include "align/similar.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { LOOK_AHEAD = 100, MOST = 24 };
#define ALIAS 0.9f

struct key { const char *s; size_t n; uint32_t term; };
struct match { uint32_t a, b; float sim; };

static int by_key(const void *x, const void *y)
{
	const struct key *a = x, *b = y;
	int c = memcmp(a->s, b->s, a->n < b->n ? a->n : b->n);
	return c ? c : (a->n > b->n) - (a->n < b->n);
}

static float likeness(const struct key *a, const struct key *b, bool *near)
{
	size_t n = a->n < b->n ? a->n : b->n, same = 0;
	while (same < n && a->s[same] == b->s[same])
		same++;
	while (same > 0 && same < n && (a->s[same] & 0xc0) == 0x80)
		same--; /* not in the middle of a letter */
	size_t prefix = utf8_count(a->s + 3, same > 3 ? same - 3 : 0);
	*near = prefix >= 4;
	size_t la = utf8_count(a->s + 3, a->n - 3), lb = utf8_count(b->s + 3, b->n - 3);
	float share = (float)prefix / (float)(la > lb ? la : lb);
	return *near && share >= 0.6f ? 0.9f * share : 0;
}

void similar_build(struct similar *s, const struct story *st)
{
	struct key *key = xmalloc((st->n_terms + 1) * sizeof *key);
	size_t n = 0;
	for (size_t t = 0; t < st->n_terms; t++) {
		struct key k = {.term = (uint32_t)t};
		k.s = map_key(st->terms, t, &k.n);
		if (k.n >= 7 && k.s[3] != '#' && st->term[t].df > 0)
			key[n++] = k;
	}
	qsort(key, n, sizeof *key, by_key);
	VEC(struct match) match = {0};
	uint8_t *count = xcalloc(st->n_terms + 1, 1);
	s->from = xcalloc(st->n_terms + 2, sizeof *s->from);
	for (size_t i = 0; i < n; i++) {
		for (size_t j = i + 1; j < n && j <= i + LOOK_AHEAD; j++) {
			bool near;
			float sim = likeness(&key[i], &key[j], &near);
			if (!near)
				break;
			uint32_t a = key[i].term, b = key[j].term;
			if (sim <= 0 || count[a] >= MOST || count[b] >= MOST)
				continue;
			count[a]++;
			count[b]++;
			s->from[a + 1]++;
			s->from[b + 1]++;
			VEC_PUSH(&match, ((struct match){a, b, sim}));
		}
	}
	for (size_t i = 0; i < st->alias.n; i++) {
		struct alias a = st->alias.item[i];
		if (a.other == TERM_NONE || a.other == a.term || count[a.term] >= MOST ||
		    count[a.other] >= MOST)
			continue;
		count[a.term]++;
		count[a.other]++;
		s->from[a.term + 1]++;
		s->from[a.other + 1]++;
		VEC_PUSH(&match, ((struct match){a.term, a.other, ALIAS}));
	}
	for (size_t t = 0; t <= st->n_terms; t++)
		s->from[t + 1] += s->from[t];
	s->item = xmalloc((2 * match.n + 1) * sizeof *s->item);
	uint32_t *at = xmalloc((st->n_terms + 1) * sizeof *at);
	memcpy(at, s->from, (st->n_terms + 1) * sizeof *at);
	for (size_t i = 0; i < match.n; i++) {
		struct match m = match.item[i];
		s->item[at[m.a]++] = (struct alike){m.b, m.sim};
		s->item[at[m.b]++] = (struct alike){m.a, m.sim};
	}
	free(at);
	free(count);
	free(match.item);
	free(key);
}

const struct alike *similar_of(const struct similar *s, uint32_t term, uint32_t *n)
{
	*n = s->from[term + 1] - s->from[term];
	return s->item + s->from[term];
}

void similar_free(struct similar *s)
{
	free(s->from);
	free(s->item);
	s->from = NULL;
	s->item = NULL;
}
