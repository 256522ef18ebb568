/* approx.h - edit distance of a pattern against every stretch of a text, 64 rows at a time.
 *
 * G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming", JACM 46(3), 1999, in the block form of H. Hyyroe, "A bit-vector algorithm
 * for computing Levenshtein and Damerau edit distances", 2003. Time: text x pattern / 64.
 */
#ifndef MARK_APPROX_H
#define MARK_APPROX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct approx;
/* A pattern of n >= 1 code points; dir -1: it is read from its end to its beginning. */
struct approx *approx_new(const uint32_t *pattern, size_t n, int dir);
void approx_free(struct approx *p);
/* errors[j] = edit distance of the pattern to the best stretch that ends with the j-th of the
 * n code points at text, text + dir, ... (dir as in approx_new). anchored: the stretch must
 * start with the first of them. */
void approx_run(struct approx *p, const uint32_t *text, size_t n, bool anchored,
                uint32_t *errors);

#endif
