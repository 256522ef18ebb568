/* html_put.h - text of any origin as HTML. */
#ifndef EXPORT_HTML_PUT_H
#define EXPORT_HTML_PUT_H

#include <stddef.h>

#include "base/str.h"

/* Append n bytes as HTML text: markup escaped, hidden and forbidden characters as visible
 * tokens in <span class="hidden">; what is not UTF-8 too. Line breaks become blanks. */
void html_put_text(struct str *out, const char *s, size_t n);
/* The same for the value of an attribute between double quotes: tokens without markup. */
void html_put_value(struct str *out, const char *s);
/* BCP 47 tag of an ISO 639-3 code, for lang=: "en" of "eng". */
const char *language_tag(const char *iso639_3);

#endif
