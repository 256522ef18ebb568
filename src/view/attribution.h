/* attribution.h - who is said to have said what a unit quotes. */
#ifndef VIEW_ATTRIBUTION_H
#define VIEW_ATTRIBUTION_H

#include "align/align.h"

struct attribution {
	uint32_t unit;        /* where the words stand */
	struct range words;   /* empty: the paragraph does not say */
};

/* False: the unit quotes nothing. Linear in the units around it. */
bool attribution_of(const struct article *a, uint32_t unit, struct attribution *out);

#endif
