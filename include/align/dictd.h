/* dictd.h - one dictionary in dictd format: NAME.index beside NAME.dict.dz or NAME.dict.
 * dictd.c is the only zlib user.
 *
 *   index   sorted lines "head TAB offset TAB size", numbers in base 64; mapped, searched
 *           by halves, never read whole
 *   body    dictzip: a gzip file cut into chunks that can be inflated one by one (RFC 1952
 *           extra field "RA"); the last chunk read is kept, as far as it was needed
 *
 * Files of strangers: whatever they hold, reading stays inside them and gives entries or
 * none.
 */
#ifndef ALIGN_DICTD_H
#define ALIGN_DICTD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"

struct dictd;
struct dictd_ref { uint32_t offset, size; };
typedef VEC(struct dictd_ref) dictd_ref_vec;

/* index: path of NAME.index. NULL: an error was added. Free with dictd_free. */
struct dictd *dictd_open(const char *index, struct errs *errs);
void dictd_free(struct dictd *d);
/* Bytes of the whole text. */
uint64_t dictd_bytes(const struct dictd *d);
/* Append the places of all entries under the head, in the index's order. A head is lower
 * case and holds nothing but letters, digits and single blanks ("aujourdhui"). */
void dictd_find(const struct dictd *d, const char *head, size_t n, dictd_ref_vec *out);
/* Call fn for the heads that start with the prefix, in order, until it returns false. */
void dictd_each(const struct dictd *d, const char *prefix, size_t n,
                bool (*fn)(void *ctx, const char *head, size_t head_n, struct dictd_ref at),
                void *ctx);
/* Append the entry at a place to out; false (and counted) if it cannot be read. Cheap for
 * places in ascending order. */
bool dictd_read(struct dictd *d, struct dictd_ref at, struct str *out);
/* Entries that could not be read so far. */
size_t dictd_bad(const struct dictd *d);

#endif
