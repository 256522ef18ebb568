/* repair.h - UTF-8 that was once read as Windows-1252 or Latin-1, read aright: "â€™" is an
 * apostrophe, "Ã©" an e with an accent, a lone "Â" what is left of a no-break space.
 *
 *   original  |the castâ€™s ownÂ\n|     places in files are told in it
 *   repaired  |the cast’s own \n|       everything else looks at this
 *
 * Only what nobody writes is repaired; what could be meant is, where something certain stands
 * in the same text. Cost: one look at each byte 0xC3; a text without such places is not copied.
 */
#ifndef TEXT_REPAIR_H
#define TEXT_REPAIR_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

/* A repaired character: where it stands in both texts, half open. */
struct repair { uint32_t start, end, was_start, was_end; };
typedef VEC(struct repair) repair_vec;

/* Append the repaired text to out and what was repaired to list, in order. Returns how many
 * places; 0: out is untouched, the text is as it should be. */
size_t repair_text(const char *s, size_t n, struct str *out, repair_vec *list);
/* The place in the original of byte `at` of the repaired text. O(log n). */
size_t repair_origin(const struct repair *list, size_t n, size_t at);

#endif
