/* result.h - building an alignment (align.h) from links. For job.c. */
#ifndef ALIGN_RESULT_H
#define ALIGN_RESULT_H

#include "align/align.h"
#include "base/mem.h"

/* Links in the reader's article numbers, passages as a group number for each unit
 * (UINT32_MAX: none), units numbered through; spans and values are copied. O(n log n). */
struct alignment *alignment_new(const struct article *const *article, size_t n_articles,
                                const struct link *link, size_t n_links, const uint32_t *group);

#endif
