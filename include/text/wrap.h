/* wrap.h - a logical line laid out in rows of a width, both ways.
 *
 * A row is a byte range; trailing blanks belong to the row but take no columns. Breaks
 * follow UAX 14; a word longer than the width is cut between clusters. Widths: glyph.h.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

struct row { uint32_t start, end; }; /* bytes, half open; the next row starts at or after end */
typedef VEC(struct row) row_vec;

/* Append the rows of text[from, to) at `cols` columns (>= 1) to out; line breaks inside
 * (soft breaks of the source) are blanks. At least one row unless from == to. O(n). */
void wrap_rows(const char *text, size_t from, size_t to, size_t cols, row_vec *out);

#endif
