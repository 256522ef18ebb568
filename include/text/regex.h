/* regex.h - PCRE2 patterns on text, safe on hostile input. The only PCRE2 user.
 *
 * UTF and UCP are on, invalid UTF-8 in the subject is allowed, \C is not. JIT with the
 * default stack; limits as engineering practice has it (match 200,000, depth 10,000,
 * heap 20 MiB). Compiled patterns are immutable; matching allocates nothing per call.
 */
#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

enum { REGEX_CASELESS = 1, REGEX_MULTILINE = 2, REGEX_DOTALL = 4, REGEX_EXTENDED = 8,
       REGEX_LITERAL = 16, REGEX_SMARTCASE = 32 /* caseless unless it has an upper-case letter */ };

struct regex;
/* NULL: *offset = byte in the pattern where it went wrong, msg (200 bytes) says why. */
struct regex *regex_new(const char *pattern, size_t n, unsigned flags, size_t *offset, char *msg);
void regex_free(struct regex *re);
/* Named groups: how many, the i-th name and its number. */
size_t regex_names(const struct regex *re);
const char *regex_name(const struct regex *re, size_t i, size_t *group);

enum regex_result { REGEX_FOUND, REGEX_NONE, REGEX_LIMIT /* too slow here */ };

/* Find the first match in s[0..n) that starts at byte `from` or later. span[2*g], span[2*g+1]
 * = bytes of group g, half open, SIZE_MAX where it took no part; at most `groups` groups are
 * filled (group 0 = the match). `^ $` and lookbehind see all of s. */
enum regex_result regex_find(const struct regex *re, const char *s, size_t n, size_t from,
                             size_t *span, size_t groups);
/* Call fn for every match in turn (an empty match moves on by one cluster). Stops when fn
 * returns false. REGEX_LIMIT if the limits were hit (matches before that were told). */
enum regex_result regex_each(const struct regex *re, const char *s, size_t n, size_t groups,
                             bool (*fn)(void *ctx, const size_t *span), void *ctx);

#endif
