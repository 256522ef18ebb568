/* share.h - which share of each article's words stands in each other one, and how; and which of
 * two articles is likely to have copied the other.
 *
 * Words are what stands between blanks; furniture does not count.
 */
#ifndef ALIGN_SHARE_H
#define ALIGN_SHARE_H

#include "align/align.h"
#include "base/str.h"

struct share { size_t words[CLASSES]; }; /* of one article in another; UNIQUE: not in it */

struct shares {
	size_t n;             /* articles */
	size_t *words;        /* of each article */
	size_t *unique;       /* of units that nobody else has */
	struct share *share;  /* [from * n + to] */
};

/* al may be NULL: everything is 0. One pass over all units; cheap for articles, milliseconds for
 * books. Free with shares_free (NULL is fine). */
struct shares *shares_new(const struct article *const *article, size_t n,
                          const struct alignment *al);
void shares_free(struct shares *s);
/* part of whole, in whole per cent; 0 of nothing. */
int share_percent(size_t part, size_t whole);
/* Per cent of the words of `from` that stand in `to`. */
int shares_percent(const struct shares *s, uint32_t from, uint32_t to);

/* Evidence of who took from whom, for articles a and b. Nothing is claimed without copied
 * words; dates and credits that contradict each other are no evidence. */
enum direction_evidence {
	DIRECTION_DATE = 1,   /* the source's date is the earlier one */
	DIRECTION_CREDIT = 2  /* the other article names the source's outlet, not the reverse */
};
struct direction {
	size_t copied;        /* words of b that stand verbatim or edited in a, or of a in b: the fewer */
	int source;           /* the likely source: 0 = a, 1 = b, -1 = not to be told */
	unsigned evidence;    /* enum direction_evidence, those that speak for `source` */
	struct uref credit;   /* the unit that names the source (DIRECTION_CREDIT) */
};
struct direction direction_of(const struct article *const *article, const struct shares *s,
                              uint32_t a, uint32_t b);
/* Append it in words: "C later than A, C12 names it: likely copied from A". */
void direction_write(const struct direction *d, uint32_t a, uint32_t b, struct str *out);

#endif
