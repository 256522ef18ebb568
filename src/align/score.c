/* score.c - logistic models over the features. */
#include "align/score.h"

#include <math.h>

float score_logistic(float logit)
{
	return 1 / (1 + expf(-logit));
}

void score_first(const struct weights *w, const struct pairs *p, size_t from, size_t to,
                 float *prob)
{
	for (size_t i = from; i < to; i++)
		prob[i] = score_logistic(score_logit(w->bias1, w->first, p->x + i * N_FEATURES,
		                                     N_FEATURES));
}

float score_second(const struct weights *w, const struct pairs *p, struct graph *gr,
                   const float *prob, size_t i)
{
	if (prob[i] < SCORE_FLOOR)
		return prob[i];
	float x[N_GRAPH];
	const float *own = p->x + i * N_FEATURES;
	graph_describe(gr, p, prob, i, x);
	float second = score_logit(w->bias2, w->second, own, N_FEATURES);
	second = score_logit(second, w->second + N_FEATURES, x, N_GRAPH);
	return score_logistic((x[G_logit] + second) / 2);
}
