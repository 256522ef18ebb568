/* json.h - JSON text to values. The only jansson user; it is loaded when first needed.
 *
 *   struct json *j = json_doc_parse(bytes, n, &why);
 *   const char *name = json_doc_text(json_doc_get(j, "name"));
 *   json_doc_free(j);
 *
 * Every function takes NULL for a value and then finds nothing, so that look-ups can be chained.
 * Values live as long as the one that was parsed. jansson caps the depth at 2,048.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct json;

struct json_fault { unsigned line, col; char why[160]; };

/* NULL: not JSON (a broken text, one key twice in an object, trailing text); *fault, which may be
 * NULL, says why. Keys and texts are valid UTF-8 without NUL bytes. */
struct json *json_doc_parse(const char *bytes, size_t n, struct json_fault *fault);
void json_doc_free(struct json *j);
/* Member of an object; NULL if absent or no object. */
const struct json *json_doc_get(const struct json *j, const char *key);
/* Items of a list, 0 for what is none; the i-th, NULL beyond the end. */
size_t json_doc_len(const struct json *j);
const struct json *json_doc_item(const struct json *j, size_t i);
/* A text; NULL for what is none. */
const char *json_doc_text(const struct json *j);
bool json_doc_is_object(const struct json *j);
/* An integer; false for what is none. */
bool json_doc_integer(const struct json *j, long long *out);

#endif
