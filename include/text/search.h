/* search.h - all matches of a pattern in an article, paragraph by paragraph; the soft line
 * breaks of hard-wrapped text count as blanks (flat.h). */
#ifndef TEXT_SEARCH_H
#define TEXT_SEARCH_H

#include "base/mem.h"
#include "text/article.h"
#include "text/regex.h"

struct hit { uint32_t start, end; }; /* bytes in the article's text, half open, in order */
typedef VEC(struct hit) hit_vec;

/* Append the hits to out (empty matches left out). REGEX_LIMIT: some paragraphs were
 * given up as too slow. */
enum regex_result search_article(const struct regex *re, const struct article *a, hit_vec *out);
/* Index of the first hit that starts at or after byte `at`; v->n if none. */
size_t hit_after(const hit_vec *v, size_t at);

#endif
