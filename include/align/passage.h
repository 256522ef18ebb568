/* passage.h - links -> passages, and which links are out of order.
 *
 * Both work on canonical article numbers (job.h), so that ties fall alike in whatever order
 * the reader named the articles.
 */
#ifndef ALIGN_PASSAGE_H
#define ALIGN_PASSAGE_H

#include "align/align.h"

struct passage_input {
	const struct article *const *article;
	size_t n_articles;
	const uint32_t *unit_from;    /* by article and past the end: number of its first unit */
	struct link *link;            /* by a, then b */
	size_t n_links;
};

/* group[u] = a number of unit u's passage, or UINT32_MAX. Units join from the strongest
 * link down, as long as at least a third of the pairs of units of different articles in
 * the joint passage are linked; who stays alone joins its best. */
void passages_find(const struct passage_input *in, uint32_t *group);
/* Set `moved` on the links that the heaviest order-keeping chain of their two articles
 * leaves out. */
void links_find_moved(const struct passage_input *in);

#endif
