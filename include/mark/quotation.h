/* quotation.h - which bytes of a paragraph stand in quotation marks. */
#ifndef MARK_QUOTATION_H
#define MARK_QUOTATION_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

struct quotation { uint32_t start, end; }; /* bytes in the text, half open, marks included */
typedef VEC(struct quotation) quotation_vec;

/* Append the quotations of text[start, end), one paragraph, in order. One that is not closed
 * goes on to its end, as quotations of several paragraphs are written; not so with marks that
 * are also apostrophes, primes or inches. */
void quotations_of(const char *text, uint32_t start, uint32_t end, quotation_vec *out);
/* The same; and from a line that begins with ">" on, all is one quotation: those of Markdown, and
 * of web pages, whose block quotations are given that form. */
void quotations_and_blocks(const char *text, uint32_t start, uint32_t end, quotation_vec *out);

#endif
