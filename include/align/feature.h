/* feature.h - what speaks for a pair of units: a vector of numbers for each candidate.
 *
 * The list below is the definition; weights.c has a weight for each name. Measured and
 * chosen as src/README.md's ablation table shows. Terms: m, s = weights of story.h;
 * "con" = shared mass / lesser mass, "conx" / greater; "row" = the unit's cells in the
 * other's article.
 */
#ifndef ALIGN_FEATURE_H
#define ALIGN_FEATURE_H

#include "align/cells.h"
#include "align/story.h"

#define FEATURES(F) \
	F(base)      /* cells.h's mix of cosine and containment */ \
	F(cos_mix)   /* cosine, m */ \
	F(bm25)      /* both ways, by the units' own scores */ \
	F(con_s) F(con_m) F(conx_m) \
	F(so_mx)            /* mass covered by like terms too, of the better covered side */ \
	F(nsh)       /* ln(1 + shared terms) */ \
	F(lmin) F(lmax)     /* ln(1 + terms) */ \
	F(k_rr) F(k_rc) F(k_r2) F(k_mg) F(k_sm) F(k_csls) F(k_rk) /* competition */ \
	F(nbd) F(nbn)       /* base of the neighbours: diagonal, beside */ \
	F(third)     /* best path through a third article */ \
	F(win_mx) F(win_mn)  /* covered by the units around */ \
	F(lead) F(l2) F(dpos) F(pmin) /* place */ \
	F(name_c) F(name_x) F(name_w) F(name_j) \
	F(lcs_n) F(lcs_l) F(lcsr_n) F(runs_l) F(run_n) F(run_l) F(f_b2) /* order */ \
	F(hl) F(hl2) F(hl_cos) F(hl_lead) /* headlines */ \
	F(nx_w) F(nx_j) F(nx_c) F(nx_x) F(cos_ext) /* inherited names */ \
	F(mx1) F(mx2)       /* weightiest shared terms */ \
	F(ex_c) F(ex_w)     /* shared by few other units of the two articles */ \
	F(q_both) F(q_one)  /* quotations */

enum feature {
#define F(name) F_##name,
	FEATURES(F)
#undef F
	N_FEATURES
};

extern const char *const feature_name[N_FEATURES];

struct pair { uint32_t g, h; };  /* story units, g < h, g's article before h's */

struct pairs {
	VEC(struct pair) pair;        /* by g, then h */
	float *x;                     /* N_FEATURES for each */
	size_t x_cap;
	uint32_t *row;                /* pairs of g: row[g] .. row[g + 1] */
	/* The row at work: by term, by raw word, by unit. */
	struct feature_row *work;
	size_t next;
};

void pairs_start(struct pairs *p, const struct story *st);
/* Find and describe the candidates of the next unit; false when all are done. */
bool pairs_step(struct pairs *p, const struct story *st, const struct cells *c);
void pairs_free(struct pairs *p);

#endif
