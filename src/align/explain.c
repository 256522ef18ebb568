/* explain.c - why two units are, or are not, linked. The measures are many and alike; a reader
 * gets their sums by what they look at. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/score.h"
#include "engine.h"

static bool find_pair(const struct job *job, uint32_t g, uint32_t h, size_t *at)
{
	const struct pairs *p = &job->pairs;
	for (size_t i = p->row[g]; i < p->row[g + 1]; i++)
		if (p->pair.item[i].h == h) {
			*at = i;
			return true;
		}
	return false;
}

/* X(enum suffix, where it speaks for the pair, where it speaks against it) */
#define TOPICS(X) \
	X(WORDS, "words in common", "few words in common") \
	X(ORDER, "the same words in the same order", "words in another order") \
	X(RARE, "words that few other units have", "only words that others have too") \
	X(NAMES, "the same names", "other names") \
	X(QUOTES, "both quote, or neither", "one quotes, the other does not") \
	X(RIVALS, "closer than other candidates", "other candidates are closer") \
	X(AROUND, "what stands around matches too", "what stands around does not match") \
	X(THIRD, "a third article links them", "third articles do not link them") \
	X(PLACE, "like places in the articles", "unlike places in the articles") \
	X(HEADLINE, "headlines and leads go together", "a headline and a sentence") \
	X(LENGTH, "alike in length", "long units have some words in common by chance") \
	X(SIGHT, "all this together", "all this together") \
	X(ARTICLES, "the articles share much", "the articles share little")
enum topic {
#define X(id, good, bad) TOPIC_##id,
	TOPICS(X)
#undef X
	N_TOPICS
};
static const struct { const char *good, *bad; } TOPIC[N_TOPICS] = {
#define X(id, good, bad) {good, bad},
	TOPICS(X)
#undef X
};

/* The first measure of each topic: they stand in the order of feature.h and graph.h. */
static const struct { int from; enum topic topic; } SECTION[] = {
	{F_base, TOPIC_WORDS}, {F_lmin, TOPIC_LENGTH}, {F_k_rr, TOPIC_RIVALS},
	{F_nbd, TOPIC_AROUND}, {F_third, TOPIC_THIRD}, {F_win_mx, TOPIC_AROUND},
	{F_lead, TOPIC_PLACE}, {F_name_c, TOPIC_NAMES},
	{F_lcs_n, TOPIC_ORDER}, {F_hl, TOPIC_HEADLINE}, {F_nx_w, TOPIC_NAMES},
	{F_mx1, TOPIC_RARE}, {F_q_both, TOPIC_QUOTES},
	{N_FEATURES + G_logit, TOPIC_SIGHT}, {N_FEATURES + G_rel_mx, TOPIC_RIVALS},
	{N_FEATURES + G_dg_mx, TOPIC_AROUND}, {N_FEATURES + G_th_max, TOPIC_THIRD},
	{N_FEATURES + G_ker, TOPIC_AROUND}, {N_FEATURES + G_dens, TOPIC_ARTICLES},
};

static enum topic topic_of(int feature)
{
	size_t i = COUNT(SECTION) - 1;
	while (SECTION[i].from > feature)
		i--;
	return SECTION[i].topic;
}

struct reasons {
	float sum[N_TOPICS];
	float share;         /* of the shorter unit's words, by weight */
	struct str measures;
};

/* A feature's part in the joint logit: half of what it weighs in each look. */
static void add_feature(struct reasons *r, int feature, const char *name, float value,
                        float contribution)
{
	r->sum[topic_of(feature)] += contribution;
	if (contribution > 0.02f || contribution < -0.02f)
		str_addf(&r->measures, "measure %s\t%.3f\t%+.2f\n", name, (double)value,
		         (double)contribution);
}

static void add_features(struct job *job, size_t i, struct reasons *r)
{
	const struct weights *w = &weights_shipped;
	const float *x = job->pairs.x + i * N_FEATURES;
	bool second = job->first[i] >= SCORE_FLOOR;
	r->share = x[F_con_m];
	for (int f = 0; f < N_FEATURES; f++)
		add_feature(r, f, feature_name[f], x[f],
		            second ? (w->first[f] + w->second[f]) * x[f] / 2 : w->first[f] * x[f]);
	if (!second)
		return;
	float g[N_GRAPH];
	graph_describe(&job->graph, &job->pairs, job->first, i, g);
	for (int f = 0; f < N_GRAPH; f++)
		add_feature(r, N_FEATURES + f, graph_name[f], g[f],
		            w->second[N_FEATURES + f] * g[f] / 2);
}

/* The topics that tell most, the strongest first. */
static void add_reasons(struct reasons *r, const struct overlap *o, struct str *out)
{
	enum { MOST = 8 };
	const float little = 0.15f;
	for (int k = 0; k < MOST; k++) {
		int best = 0;
		for (int t = 1; t < N_TOPICS; t++)
			if (fabsf(r->sum[t]) > fabsf(r->sum[best]))
				best = t;
		float sum = r->sum[best];
		if (fabsf(sum) < little)
			return;
		str_addf(out, "%s\t", sum > 0 ? TOPIC[best].good : TOPIC[best].bad);
		if (best == TOPIC_WORDS)
			str_addf(out, "%.0f %% of the shorter one's", (double)r->share * 100);
		else if (best == TOPIC_ORDER)
			str_addf(out, "%.0f %% of the shorter one's", (double)o->order * 100);
		str_addf(out, "\t%+.2f\n", (double)sum);
		r->sum[best] = 0;
	}
}

/* The word of a unit that stands for a term. */
static const struct word *word_of(const struct story *st, const struct sunit *u, uint32_t term)
{
	for (uint32_t i = u->word_from; i < u->word_to; i++)
		if (st->word.item[i].term == term)
			return &st->word.item[i];
	return NULL;
}

struct shared { const char *text; int n; float weight; uint32_t at; };

static int by_weight(const void *pa, const void *pb)
{
	const struct shared *a = pa, *b = pb;
	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->at > b->at) - (a->at < b->at);
}

/* Terms in common, in the words of g, the weightiest first. */
static void add_words(const struct story *st, uint32_t g, uint32_t h, struct str *out)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	const char *text = st->article[u->article].article->text;
	VEC(struct shared) found = {0};
	uint32_t i = u->part_from, j = v->part_from;
	while (i < u->part_to && j < v->part_to) {
		uint32_t a = st->part.item[i].term, b = st->part.item[j].term;
		const struct word *w = a == b ? word_of(st, u, a) : NULL;
		if (a == b && w)
			VEC_PUSH(&found, ((struct shared){text + w->start, (int)(w->end - w->start),
			                                  st->term[a].m, w->start}));
		else if (a == b) /* another name of the word */
			VEC_PUSH(&found, ((struct shared){map_key(st->terms, a, NULL) + 3,
			                                  (int)strlen(map_key(st->terms, a, NULL) + 3),
			                                  st->term[a].m, u->part_from + i}));
		i += a <= b;
		j += b <= a;
	}
	if (found.n)
		qsort(found.item, found.n, sizeof *found.item, by_weight);
	for (size_t k = 0; k < found.n; k++)
		str_addf(out, "word %.*s\t%.1f\t\n", found.item[k].n, found.item[k].text,
		         (double)found.item[k].weight);
	free(found.item);
}

/* Words in a row that both have, the longest first. */
static void add_runs(const struct story *st, uint32_t g, const struct overlap *o, struct str *out)
{
	enum { LEAST = 3 };
	const struct sunit *u = &st->unit.item[g];
	const char *text = st->article[u->article].article->text;
	uint32_t most = 0;
	for (size_t i = 0; i < o->match.n; i++)
		most = o->match.item[i].n > most ? o->match.item[i].n : most;
	for (uint32_t n = most; n >= LEAST; n--)
		for (size_t i = 0; i < o->match.n; i++) {
			const struct match *m = &o->match.item[i];
			if (m->n != n)
				continue;
			const struct word *w = &st->word.item[u->word_from + m->a];
			str_addf(out, "run %.*s\t%u words\t\n",
			         (int)(w[m->n - 1].end - w->start), text + w->start, m->n);
		}
}

void job_explain(struct job *job, struct uref a, struct uref b, struct str *out)
{
	if (a.article >= job->n || b.article >= job->n || a.article == b.article ||
	    a.unit >= job->given[a.article]->n_units || b.unit >= job->given[b.article]->n_units) {
		str_add(out, "no pair\tunits of two articles are needed\t\n");
		return;
	}
	if (cross_apart(job->given[a.article], job->given[b.article]) && job->cross) {
		struct uref own_a = {job->to_own[a.article], a.unit};
		struct uref own_b = {job->to_own[b.article], b.unit};
		cross_explain(job->cross, own_a, own_b, (double)weights_shipped.threshold, out);
		return;
	}
	const struct story *st = job->story;
	uint32_t g = st->article[job->to_own[a.article]].unit_from + a.unit;
	uint32_t h = st->article[job->to_own[b.article]].unit_from + b.unit;
	if (g > h) {
		uint32_t t = g;
		g = h;
		h = t;
	}
	if (!job->score) {
		str_add(out, "not yet\tthe alignment is still at work\t\n");
		return;
	}
	size_t i;
	struct overlap o;
	struct reasons r = {.measures = STR_INIT};
	overlap_of(st, g, h, &o);
	if (!st->unit.item[g].lively || !st->unit.item[h].lively) {
		str_add(out, "not compared\tfurniture, or nothing but function words\t\n");
	} else if (find_pair(job, g, h, &i)) {
		str_addf(out, "score\t%.3f\tthreshold %.2f\n", (double)job->score[i], job->threshold);
		const struct link link = {.a = {st->unit.item[g].article, st->unit.item[g].index},
		                          .b = {st->unit.item[h].article, st->unit.item[h].index},
		                          .score = job->score[i]};
		if (job->related && (double)link.score >= job->threshold && !related_allow(job, &link))
			str_add(out, "left out\tthe articles share hardly anything else\t\n");
		add_features(job, i, &r);
		add_reasons(&r, &o, out);
	} else {
		str_add(out, "not compared\ttoo few words in common, or better rivals\t\n");
	}
	add_runs(st, g, &o, out);
	add_words(st, g, h, out);
	str_addn(out, r.measures.s, r.measures.n);
	str_free(&r.measures);
	overlap_free(&o);
}
