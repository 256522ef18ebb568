/* runs.c - shared word sequences by hashed windows. */
#include "align/runs.h"

#include <stdlib.h>
#include <string.h>

enum { BUCKETS = 1024, CROWD = 64 /* occurrences of a window beyond which it is boilerplate */ };

struct window { uint64_t hash; uint32_t at; };

void runs_init(struct runs *r)
{
	memset(r, 0, sizeof *r);
}

void runs_free(struct runs *r)
{
	free(r->run.item);
	free(r->window);
	free(r->bucket);
	free(r->article_of);
	memset(r, 0, sizeof *r);
}

static uint64_t mix(uint64_t x)
{
	x ^= x >> 31;
	x *= 0x9e3779b97f4a7c15u;
	x ^= x >> 29;
	return x;
}

static uint64_t hash_window(const struct word *w)
{
	uint64_t h = 0x2545f4914f6cdd1du;
	for (size_t i = 0; i < RUN_WORDS; i++)
		h = mix(h + w[i].raw);
	return h;
}

/* Windows never cross articles: words of an article are contiguous. */
static void article_words(const struct story *st, size_t a, uint32_t *from, uint32_t *to)
{
	const struct sarticle *sa = &st->article[a];
	*from = *to = 0;
	if (sa->unit_from == sa->unit_to)
		return;
	*from = st->unit.item[sa->unit_from].word_from;
	*to = st->unit.item[sa->unit_to - 1].word_to;
}

void runs_start(struct runs *r, const struct story *st)
{
	size_t n = st->word.n;
	r->window = xmalloc((n + 1) * sizeof *r->window);
	r->bucket = xcalloc(BUCKETS + 1, sizeof *r->bucket);
	r->article_of = xmalloc((n + 1) * sizeof *r->article_of);
	uint64_t *hash = xmalloc((n + 1) * sizeof *hash);
	uint8_t *live = xcalloc(n + 1, 1);
	for (size_t a = 0; a < st->n_articles; a++) {
		uint32_t from, to;
		article_words(st, a, &from, &to);
		for (uint32_t i = from; i < to; i++) {
			r->article_of[i] = (uint32_t)a;
			if (i + RUN_WORDS > to)
				continue;
			live[i] = 1;
			hash[i] = hash_window(&st->word.item[i]);
			r->bucket[(hash[i] >> 54) + 1]++;
		}
	}
	for (size_t i = 0; i < BUCKETS; i++)
		r->bucket[i + 1] += r->bucket[i];
	r->n_windows = r->bucket[BUCKETS];
	uint32_t at[BUCKETS];
	memcpy(at, r->bucket, sizeof at);
	for (size_t i = 0; i < n; i++)
		if (live[i])
			r->window[at[hash[i] >> 54]++] = (struct window){hash[i], (uint32_t)i};
	free(hash);
	free(live);
}

static int by_hash(const void *x, const void *y)
{
	const struct window *a = x, *b = y;
	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

static int by_place(const void *x, const void *y)
{
	const struct run *a = x, *b = y;
	if (a->a != b->a)
		return a->a < b->a ? -1 : 1;
	return (a->b > b->b) - (a->b < b->b);
}

/* Add the run that starts at a and b, unless it starts further left. */
static void add_run(struct runs *r, const struct story *st, uint32_t a, uint32_t b)
{
	const struct word *w = st->word.item;
	const uint32_t *art = r->article_of;
	if (a && art[a - 1] == art[a] && art[b - 1] == art[b] && w[a - 1].raw == w[b - 1].raw)
		return;
	uint32_t n = 0, end = (uint32_t)st->word.n;
	while (b + n < end && art[a + n] == art[a] && art[b + n] == art[b] &&
	       w[a + n].raw == w[b + n].raw)
		n++;
	if (n >= RUN_WORDS)
		VEC_PUSH(&r->run, ((struct run){a, b, n}));
}

static void pair_group(struct runs *r, const struct story *st, const struct window *w, size_t n)
{
	if (n <= CROWD) {
		for (size_t i = 0; i < n; i++)
			for (size_t j = i + 1; j < n; j++)
				if (r->article_of[w[i].at] != r->article_of[w[j].at])
					add_run(r, st, w[i].at, w[j].at);
		return;
	}
	/* Boilerplate: the k-th occurrence in an article pairs with the k-th in the next. */
	size_t from = 0, prev = n;
	while (from < n) {
		size_t to = from;
		while (to < n && r->article_of[w[to].at] == r->article_of[w[from].at])
			to++;
		for (size_t k = 0; prev < n && k < from - prev && k < to - from; k++)
			add_run(r, st, w[prev + k].at, w[from + k].at);
		prev = from;
		from = to;
	}
}

bool runs_step(struct runs *r, const struct story *st)
{
	if (r->next_bucket < BUCKETS) {
		size_t from = r->bucket[r->next_bucket], to = r->bucket[r->next_bucket + 1];
		r->next_bucket++;
		struct window *w = r->window;
		if (to > from)
			qsort(w + from, to - from, sizeof *w, by_hash);
		while (from < to) {
			size_t end = from + 1;
			while (end < to && w[end].hash == w[from].hash)
				end++;
			if (end > from + 1)
				pair_group(r, st, w + from, end - from);
			from = end;
		}
		return true;
	}
	free(r->window);
	free(r->bucket);
	free(r->article_of);
	r->window = NULL;
	r->bucket = r->article_of = NULL;
	if (r->run.n)
		qsort(r->run.item, r->run.n, sizeof *r->run.item, by_place);
	return false;
}

double runs_progress(const struct runs *r)
{
	return (double)r->next_bucket / BUCKETS;
}
