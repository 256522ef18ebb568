/* corpus.h - story folders with gold links as training and test data. */
#ifndef TOOLS_CORPUS_H
#define TOOLS_CORPUS_H

#include "align/graph.h"
#include "align/score.h"
#include "gold.h"

enum label { LABEL_NO, LABEL_MUST, LABEL_MAY, LABEL_NONE /* stands for no gold pair */ };

/* A candidate and an index into tale.key. */
struct stand { uint32_t pair, key; };

struct tale {                     /* a story with its candidates and gold */
	char name[64];
	int set, fold;
	struct gold gold;
	struct article *article[64];
	size_t n_articles;
	struct story *story;
	struct cells cells;
	struct pairs pairs;
	uint8_t *label;           /* of each pair */
	/* Gold pairs that candidates stand for, each once; key = a * units + b. */
	struct { uint64_t key; uint8_t label; } *key;
	size_t n_keys;
	VEC(struct stand) stand;  /* by pair */
	size_t lost;              /* must links without a candidate */
};

struct corpus {
	VEC(struct tale) tale;
	const char *set[16];
	size_t n_sets;
};

/* Load every story below DIR (sets are its folders), in name order; sets whose name starts
 * with "ntrex" hold translations and are left out. */
void corpus_load(struct corpus *c, const char *dir, size_t folds);
void corpus_free(struct corpus *c);

struct score { size_t tp, fp, fn; };
static inline double score_f1(struct score s)
{
	return s.tp ? 2.0 * (double)s.tp / (double)(2 * s.tp + s.fp + s.fn) : 0;
}
/* Links with prob >= threshold against the gold, as score_links.py counts. */
struct score tale_score(const struct tale *t, const float *prob, float threshold);

#endif
