/* western.h - bytes that are no UTF-8, read by a guess and as Windows-1252: which reading is it?
 *
 * A guess rests on the few bytes beyond ASCII. In a text whose language is written with the
 * letters of Windows-1252, or that is too short to tell, it has to be clearly better: most
 * letters of other alphabets stand in rows, or much less stands where nobody writes it ("can_t",
 * a capital behind a small letter, two alphabets in one word). Cost: one pass over each.
 */
#ifndef TEXT_WESTERN_H
#define TEXT_WESTERN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Is the guess to be believed? Both readings are UTF-8. */
bool western_loses(const struct str *western, const struct str *guess);

#endif
