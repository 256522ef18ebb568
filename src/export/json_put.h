/* json_put.h - JSON written straight into a string: a report of two books has some hundred
 * thousand objects, and a tree of them would cost more than the alignment. */
#ifndef EXPORT_JSON_PUT_H
#define EXPORT_JSON_PUT_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Append s as a JSON string. A byte that is not UTF-8 becomes U+FFFD; controls, bidi marks
 * and other hidden characters are escaped, so that the file may be shown in a terminal. */
void json_put_string(struct str *out, const char *s, size_t n);
/* The same for a C string; NULL: null. */
void json_put_text(struct str *out, const char *s);
void json_put_uint(struct str *out, uint64_t x);
/* A number from 0 to 1, at most four decimals. */
void json_put_share(struct str *out, double x);

#endif
