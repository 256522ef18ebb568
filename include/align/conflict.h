/* conflict.h - where two linked units state the matter differently.
 *
 * Values, quotations, modal words and names of each unit are read once, when a link first
 * asks for them. Precision before recall: a difference is told only where the same slot is
 * meant. Rules and figures: src/README.md.
 */
#ifndef ALIGN_CONFLICT_H
#define ALIGN_CONFLICT_H

#include "align/align.h"
#include "base/mem.h"

struct disputes;
/* The articles must outlive it. */
struct disputes *disputes_new(const struct article *const *article, size_t n);
void disputes_free(struct disputes *d);
/* Fill conflicts and variants of a link; its ends, class and spans are there, articles
 * numbered as given to disputes_new. Arrays and strings come from mem. */
void disputes_find(struct disputes *d, struct link *l, struct arena *mem);

#endif
