/* shift.h - where the places of a text are in another state of it (the file was read again).
 *
 * Units with the same words are the same unit, wherever they stand; between two of those an edited
 * unit is the one that shares most of its words, half of them at least. Cost: one pass over both
 * texts, and over the words of what was edited.
 */
#ifndef TEXT_SHIFT_H
#define TEXT_SHIFT_H

#include "text/article.h"

struct shift;
/* Both articles stay the caller's and must outlive it. */
struct shift *shift_new(const struct article *from, const struct article *to);
void shift_free(struct shift *s);
/* The unit that another became; SHIFT_GONE: none. same (may be NULL): not a word was changed. */
#define SHIFT_GONE UINT32_MAX
uint32_t shift_unit(const struct shift *s, uint32_t unit, bool *same);
/* The same place, or the nearest: what was behind a passage that is gone, else the end. */
uint32_t shift_byte(const struct shift *s, uint32_t byte);

#endif
