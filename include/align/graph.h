/* graph.h - second look at the pairs: each judged among its rivals, neighbours and the
 * paths through third articles, on the probabilities of the first look. */
#ifndef ALIGN_GRAPH_H
#define ALIGN_GRAPH_H

#include "align/feature.h"

#define GRAPH_FEATURES(F) \
	F(logit)                    /* of the first look */ \
	F(rel_mx) F(rel_mn)         /* share of the best in row and column */ \
	F(oth_mx) F(oth_mn)         /* best rival */ \
	F(sum_mx) F(sum_mn)         /* ln(.05 + rivals' sum) */ \
	F(rk_mx) F(rk_mn)           /* ranks */ \
	F(dg_mx) F(dg_sum)          /* p at (i+1,j+1), (i-1,j-1) */ \
	F(sd_mx) F(sd_mn)           /* p beside: (i,j+-1) and (i+-1,j) */ \
	F(far) F(anti)              /* (+-2,+-2) and near; (+-1,-+1) */ \
	F(th_max) F(th_or) F(th_con) /* third articles: best path, any path, contradiction */ \
	F(ker)                      /* mass along the diagonal around */ \
	F(dens) F(rows)             /* of the two articles */

enum graph_feature {
#define F(name) G_##name,
	GRAPH_FEATURES(F)
#undef F
	N_GRAPH
};

extern const char *const graph_name[N_GRAPH];

struct edge { uint32_t unit; float p; };

struct graph {
	struct edge *edge;            /* both ways, by unit */
	uint32_t *row;
	float *path;                  /* by unit: p from the unit at work */
	float *dens, *rows;           /* by article pair */
	const struct story *st;
	uint32_t at;                  /* unit spread out in path */
};

/* p: a probability for each pair. Linear in the pairs. */
void graph_start(struct graph *gr, const struct story *st, const struct pairs *p,
                 const float *prob);
/* The features of pair i (ascending i is cheapest). */
void graph_describe(struct graph *gr, const struct pairs *p, const float *prob, size_t i, float *x);
void graph_free(struct graph *gr);

#endif
