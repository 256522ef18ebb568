/* explain.c - why two units are, or are not, linked. */
#include <stdlib.h>

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

/* A feature's part in the joint logit: half of what it weighs in each look. */
static void add_feature(struct str *out, const char *name, float value, float contribution)
{
	if (contribution > 0.02f || contribution < -0.02f)
		str_addf(out, "%s\t%.3f\t%+.2f\n", name, (double)value, (double)contribution);
}

static void add_features(struct job *job, size_t i, struct str *out)
{
	const struct weights *w = &weights_shipped;
	const float *x = job->pairs.x + i * N_FEATURES;
	bool second = job->first[i] >= SCORE_FLOOR;
	for (size_t f = 0; f < N_FEATURES; f++)
		add_feature(out, feature_name[f], x[f],
		            second ? (w->first[f] + w->second[f]) * x[f] / 2 : w->first[f] * x[f]);
	if (!second)
		return;
	float g[N_GRAPH];
	graph_describe(&job->graph, &job->pairs, job->first, i, g);
	for (size_t f = 0; f < N_GRAPH; f++)
		add_feature(out, graph_name[f], g[f], w->second[N_FEATURES + f] * g[f] / 2);
}

static void add_words(const struct story *st, uint32_t g, uint32_t h, struct str *out)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	uint32_t i = u->part_from, j = v->part_from;
	while (i < u->part_to && j < v->part_to) {
		uint32_t a = st->part.item[i].term, b = st->part.item[j].term;
		if (a == b)
			str_addf(out, "word %s\t%.2f\t\n", map_key(st->terms, a, NULL) + 3,
			         (double)st->term[a].m);
		i += a <= b;
		j += b <= a;
	}
}

static void add_runs(const struct job *job, uint32_t g, uint32_t h, struct str *out)
{
	const struct story *st = job->story;
	struct overlap o;
	overlap_of(st, g, h, &o);
	const struct sunit *u = &st->unit.item[g];
	const char *text = st->article[u->article].article->text;
	for (size_t i = 0; i < o.match.n; i++) {
		const struct match *m = &o.match.item[i];
		if (m->n < 3)
			continue;
		const struct word *w = &st->word.item[u->word_from + m->a];
		str_addf(out, "run %.*s\t%u words\t\n", (int)(w[m->n - 1].end - w->start),
		         text + w->start, m->n);
	}
	overlap_free(&o);
}

void job_explain(struct job *job, struct uref a, struct uref b, struct str *out)
{
	if (a.article >= job->n || b.article >= job->n || a.article == b.article ||
	    a.unit >= job->given[a.article]->n_units || b.unit >= job->given[b.article]->n_units) {
		str_add(out, "no pair\tunits of two articles are needed\t\n");
		return;
	}
	if (cross_apart(job->given[a.article], job->given[b.article]) && job->cross) {
		struct uref own_a = {job->to_own[a.article], a.unit}, own_b = {job->to_own[b.article], b.unit};
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
	if (!st->unit.item[g].lively || !st->unit.item[h].lively) {
		str_add(out, "not compared\tfurniture, or nothing but function words\t\n");
	} else if (find_pair(job, g, h, &i)) {
		str_addf(out, "score\t%.3f\tthreshold %.2f\n", (double)job->score[i], job->threshold);
		add_features(job, i, out);
	} else {
		str_add(out, "not compared\ttoo few words in common, or better rivals\t\n");
	}
	add_words(st, g, h, out);
	add_runs(job, g, h, out);
}
