/* link.h - from scored pairs to links: class and spans. */
#ifndef ALIGN_LINK_H
#define ALIGN_LINK_H

#include "align/align.h"
#include "align/story.h"

/* Words that two units have in common, as a joint chain and tiles beside it. */
struct match { uint32_t a, b, n; bool moved; };  /* words a.. and b.. within the units */

struct overlap {
	VEC(struct match) match;     /* by a */
	uint32_t run;                /* longest run of equal words */
	float c3;                    /* share of the shorter in runs of three and more */
	float order;                 /* share of the shorter's content words found in order */
	uint32_t shorter, longer;    /* words of the units */
};

/* Compare two units word by word. Cost: product of their lengths, which are cut at 400. */
void overlap_of(const struct story *st, uint32_t g, uint32_t h, struct overlap *o);
void overlap_free(struct overlap *o);
enum link_class overlap_class(const struct overlap *o);
/* Append the stretches that correspond to out, in order of a. */
typedef VEC(struct span_pair) span_vec;
void overlap_spans(const struct story *st, uint32_t g, uint32_t h, const struct overlap *o,
                   enum link_class cls, span_vec *out);

#endif
