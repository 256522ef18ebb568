/* calibrate.c - weights of the engine from story folders, and what they are worth.
 *
 *   calibrate STORIES > weights.c       weights from all stories
 *   calibrate --eval STORIES            cross-validation: stories out, set out
 *
 * Stage two is trained nested: its features come from first-stage models that did not see
 * the story. Deterministic: the same stories give the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corpus.h"
#include "learn.h"

enum { FOLDS = 7, INNER = 5 };
#define PENALTY_FIRST 30.0
#define PENALTY_SECOND 60.0

static bool use_first[N_FEATURES], use_second[N_FEATURES + N_GRAPH];

/* Fables link more densely than news, and the engine is for news. */
static float weight_of(const struct tale *t)
{
	if (!strncmp(t->name, "aesop", 5))
		return 0.8f;
	return strncmp(t->name, "cstnews", 7) ? 1 : 1.5f;
}

static void add_samples(const struct tale *t, sample_vec *out)
{
	for (size_t i = 0; i < t->pairs.pair.n; i++)
		if (t->label[i] == LABEL_NO || t->label[i] == LABEL_MUST)
			VEC_PUSH(out, ((struct sample){t->pairs.x + i * N_FEATURES,
			                               t->label[i] == LABEL_MUST, weight_of(t)}));
}

/* Stage one on the tales with use[i]. */
static void train_first(const struct corpus *c, const bool *use, struct weights *w)
{
	sample_vec s = {0};
	for (size_t i = 0; i < c->tale.n; i++)
		if (use[i])
			add_samples(&c->tale.item[i], &s);
	learn_logistic(&s, N_FEATURES, PENALTY_FIRST, use_first, &w->bias1, w->first);
	free(s.item);
}

static float **prob_new(const struct corpus *c)
{
	float **p = xcalloc(c->tale.n + 1, sizeof *p);
	for (size_t i = 0; i < c->tale.n; i++)
		p[i] = xcalloc(c->tale.item[i].pairs.pair.n + 1, sizeof **p);
	return p;
}

static void prob_free(const struct corpus *c, float **p)
{
	for (size_t i = 0; i < c->tale.n; i++)
		free(p[i]);
	free(p);
}

/* First-stage probabilities of the tales with use[i], each from models without it. */
static void nested(const struct corpus *c, const bool *use, float **prob)
{
	bool *inner = xcalloc(c->tale.n + 1, sizeof *inner);
	for (size_t f = 0; f < INNER; f++) {
		struct weights w;
		size_t k = 0;
		for (size_t i = 0; i < c->tale.n; i++)
			inner[i] = use[i] && k++ % INNER != f;
		train_first(c, inner, &w);
		for (size_t i = 0; i < c->tale.n; i++)
			if (use[i] && !inner[i])
				score_first(&w, &c->tale.item[i].pairs, 0, c->tale.item[i].pairs.pair.n,
				            prob[i]);
	}
	free(inner);
}

static void train_second(const struct corpus *c, const bool *use, struct weights *w)
{
	enum { N = N_FEATURES + N_GRAPH };
	float **prob = prob_new(c);
	nested(c, use, prob);
	sample_vec s = {0};
	size_t n = 0;
	for (size_t i = 0; i < c->tale.n; i++)
		n += use[i] ? c->tale.item[i].pairs.pair.n : 0;
	float *x = xmalloc((n + 1) * N * sizeof *x), *at = x;
	for (size_t i = 0; i < c->tale.n; i++) {
		const struct tale *t = &c->tale.item[i];
		if (!use[i])
			continue;
		struct graph gr;
		graph_start(&gr, t->story, &t->pairs, prob[i]);
		for (size_t k = 0; k < t->pairs.pair.n; k++) {
			if (t->label[k] > LABEL_MUST || prob[i][k] < SCORE_FLOOR)
				continue;
			memcpy(at, t->pairs.x + k * N_FEATURES, N_FEATURES * sizeof *at);
			graph_describe(&gr, &t->pairs, prob[i], k, at + N_FEATURES);
			VEC_PUSH(&s, ((struct sample){at, t->label[k] == LABEL_MUST, weight_of(t)}));
			at += N;
		}
		graph_free(&gr);
	}
	learn_logistic(&s, N, PENALTY_SECOND, use_second, &w->bias2, w->second);
	free(s.item);
	free(x);
	prob_free(c, prob);
}

static void train(const struct corpus *c, const bool *use, struct weights *w)
{
	train_first(c, use, w);
	train_second(c, use, w);
}

static void predict(const struct tale *t, const struct weights *w, float *prob)
{
	size_t n = t->pairs.pair.n;
	float *first = xcalloc(n + 1, sizeof *first);
	score_first(w, &t->pairs, 0, n, first);
	struct graph gr;
	graph_start(&gr, t->story, &t->pairs, first);
	for (size_t i = 0; i < n; i++)
		prob[i] = score_second(w, &t->pairs, &gr, first, i);
	graph_free(&gr);
	free(first);
}

static struct score set_score(const struct corpus *c, float **prob, int set, float threshold)
{
	struct score sum = {0};
	for (size_t i = 0; i < c->tale.n; i++) {
		if (c->tale.item[i].set != set)
			continue;
		struct score s = tale_score(&c->tale.item[i], prob[i], threshold);
		sum.tp += s.tp;
		sum.fp += s.fp;
		sum.fn += s.fn;
	}
	return sum;
}

/* Mean F1 over the sets around a threshold. */
static double worth_of(const struct corpus *c, float **prob, int percent)
{
	double sum = 0;
	for (int d = -2; d <= 2; d++)
		for (int s = 0; s < (int)c->n_sets; s++)
			sum += score_f1(set_score(c, prob, s, (float)(percent + d) / 100));
	return sum / 5 / (double)c->n_sets;
}

/* The one threshold: the best in the middle of its neighbours. */
static float choose_threshold(const struct corpus *c, float **prob)
{
	double most = 0;
	int best = 0;
	for (int k = 10; k <= 80; k++) {
		double worth = worth_of(c, prob, k);
		if (worth > most) {
			most = worth;
			best = k;
		}
	}
	return (float)best / 100;
}

static void show(const struct corpus *c, int set, struct score s, float **prob, const char *how,
                 float threshold)
{
	double oracle = 0;
	for (int k = 5; k <= 90; k++) {
		double f = score_f1(set_score(c, prob, set, (float)k / 100));
		oracle = f > oracle ? f : oracle;
	}
	printf("%-12s %-12s P %.3f R %.3f F1 %.3f (best %.3f, threshold %.2f)\n", how, c->set[set],
	       s.tp ? (double)s.tp / (double)(s.tp + s.fp) : 0,
	       s.tp ? (double)s.tp / (double)(s.tp + s.fn) : 0, score_f1(s), oracle, threshold);
}

/* Returns the mean F1 over the sets. */
static double stories_out(const struct corpus *c, float **prob, bool print)
{
	bool *use = xcalloc(c->tale.n + 1, sizeof *use);
	for (int f = 0; f < FOLDS; f++) {
		struct weights w;
		for (size_t i = 0; i < c->tale.n; i++)
			use[i] = c->tale.item[i].fold != f;
		train(c, use, &w);
		for (size_t i = 0; i < c->tale.n; i++)
			if (!use[i])
				predict(&c->tale.item[i], &w, prob[i]);
	}
	float t = choose_threshold(c, prob);
	double mean = 0;
	for (int s = 0; s < (int)c->n_sets; s++) {
		struct score sum = set_score(c, prob, s, t);
		mean += score_f1(sum) / (double)c->n_sets;
		if (print)
			show(c, s, sum, prob, "stories out", t);
	}
	free(use);
	return mean;
}

static void set_out(const struct corpus *c, float threshold)
{
	bool *use = xcalloc(c->tale.n + 1, sizeof *use);
	for (int s = 0; s < (int)c->n_sets; s++) {
		struct weights w;
		float **prob = prob_new(c);
		for (size_t i = 0; i < c->tale.n; i++)
			use[i] = c->tale.item[i].set != s;
		train(c, use, &w);
		for (size_t i = 0; i < c->tale.n; i++)
			if (!use[i])
				predict(&c->tale.item[i], &w, prob[i]);
		show(c, s, set_score(c, prob, s, threshold), prob, "set out", threshold);
		prob_free(c, prob);
	}
	free(use);
}

static void write_row(const char *name, float v, bool last)
{
	printf("\t\t[%s] = %.7ef%s\n", name, (double)v, last ? "" : ",");
}

static void write_weights(const struct weights *w)
{
	puts("/* weights.c - generated by `make calibrate`; see src/tools/calibrate.c. */");
	puts("#include \"align/score.h\"\n\nconst struct weights weights_shipped = {");
	printf("\t.bias1 = %.7ef,\n\t.first = {\n", (double)w->bias1);
	char name[64];
	for (size_t i = 0; i < N_FEATURES; i++) {
		snprintf(name, sizeof name, "F_%s", feature_name[i]);
		write_row(name, w->first[i], i + 1 == N_FEATURES);
	}
	printf("\t},\n\t.bias2 = %.7ef,\n\t.second = {\n", (double)w->bias2);
	for (size_t i = 0; i < N_FEATURES + N_GRAPH; i++) {
		if (i < N_FEATURES)
			snprintf(name, sizeof name, "F_%s", feature_name[i]);
		else
			snprintf(name, sizeof name, "N_FEATURES + G_%s", graph_name[i - N_FEATURES]);
		write_row(name, w->second[i], i + 1 == N_FEATURES + N_GRAPH);
	}
	printf("\t},\n\t.threshold = %.2ff,\n};\n", (double)w->threshold);
}

static void summary(const struct corpus *c)
{
	for (int s = 0; s < (int)c->n_sets; s++) {
		size_t pairs = 0, must = 0, lost = 0, tales = 0;
		for (size_t i = 0; i < c->tale.n; i++) {
			const struct tale *t = &c->tale.item[i];
			if (t->set != s)
				continue;
			tales++;
			pairs += t->pairs.pair.n;
			lost += t->lost;
			for (size_t k = 0; k < t->gold.link.n; k++)
				must += t->gold.link.item[k].must;
		}
		fprintf(stderr, "%-12s %zu stories, %zu candidates, %zu links, %zu of them no candidates\n",
		        c->set[s], tales, pairs, must, lost);
	}
}

int main(int argc, char **argv)
{
	const char *mode = argc > 2 ? argv[1] : "";
	struct corpus c;
	corpus_load(&c, argv[argc - 1], FOLDS);
	if (argc < 2 || c.tale.n == 0) {
		fputs("usage: calibrate [--eval] STORIES\n", stderr);
		return 2;
	}
	summary(&c);
	for (size_t i = 0; i < N_FEATURES; i++)
		use_first[i] = true;
	for (size_t i = 0; i < N_FEATURES + N_GRAPH; i++)
		use_second[i] = true;
	float **prob = prob_new(&c);
	double mean = stories_out(&c, prob, *mode);
	if (!strcmp(mode, "--eval")) {
		set_out(&c, choose_threshold(&c, prob));
		printf("mean %.4f\n", mean);
	} else {
		bool *use = xcalloc(c.tale.n + 1, sizeof *use);
		for (size_t i = 0; i < c.tale.n; i++)
			use[i] = true;
		struct weights w;
		train(&c, use, &w);
		w.threshold = choose_threshold(&c, prob);
		write_weights(&w);
		free(use);
	}
	prob_free(&c, prob);
	corpus_free(&c);
	return 0;
}
