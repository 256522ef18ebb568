/* entity.h - character references of HTML: "&hellip;", "&copy", "&#8217;", "&#x2019;".
 *
 * The names are those of the HTML standard (13.5), in src/data/entities.txt: a name, with a
 * semicolon if it is none without, and its code points in hex; in the order of the names, byte by byte.
 */
#ifndef TEXT_ENTITY_H
#define TEXT_ENTITY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Append the reference at s[0..n), which begins with '&', as UTF-8; value: it stands in an
 * attribute's value, where "&copy=" is none. Numbers of C1 controls mean Windows-1252, as in
 * browsers; what is no character becomes U+FFFD. Returns its bytes, 0: it is no reference. */
size_t entity_decode(const char *s, size_t n, bool value, struct str *out);

/* What may stand in text for cp: itself, or U+FFFD for controls and what is no character. */
uint32_t entity_clean(uint32_t cp);

#endif
