/* score.h - features -> probability that two units carry the same information.
 *
 * Two logistic models from the generated table weights.c: the first on a pair's features,
 * the second on these and on its place among the other pairs (graph.h). The score is the
 * logistic of the mean of both logits.
 */
#ifndef ALIGN_SCORE_H
#define ALIGN_SCORE_H

#include "align/feature.h"
#include "align/graph.h"

#define SCORE_FLOOR 0.02f /* less probable pairs get no second look */

struct weights {
	float bias1, first[N_FEATURES];
	float bias2, second[N_FEATURES + N_GRAPH];
	float threshold;
};

extern const struct weights weights_shipped; /* weights.c, generated */

static inline float score_logit(float bias, const float *w, const float *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		bias += w[i] * x[i];
	return bias;
}
float score_logistic(float logit);
/* First look at all pairs from `from` on; prob gets a value for each. */
void score_first(const struct weights *w, const struct pairs *p, size_t from, size_t to,
                 float *prob);
/* The final score of pair i. */
float score_second(const struct weights *w, const struct pairs *p, struct graph *gr,
                   const float *prob, size_t i);

#endif
