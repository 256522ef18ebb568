/* similar.h - terms that begin alike ("peacekeeping", "peacekeeper") or name the same
 * ("American", "US": aliases.txt). */
#ifndef ALIGN_SIMILAR_H
#define ALIGN_SIMILAR_H

#include "align/story.h"

struct alike { uint32_t term; float sim; }; /* 0.9 * shared prefix / length of the longer */

struct similar {
	uint32_t *from;               /* alike of term t: from[t] .. from[t + 1] */
	struct alike *item;
};

/* Pairs of terms of one language with a common prefix of 4 letters and 60 % of the longer.
 * A term has at most 24. O(terms log terms). */
void similar_build(struct similar *s, const struct story *st);
const struct alike *similar_of(const struct similar *s, uint32_t term, uint32_t *n);
void similar_free(struct similar *s);

#endif
