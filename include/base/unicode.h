/* unicode.h - segmentation and folding (UAX 29, UAX 14, NFKC). The only libunistring user.
 *
 * Every function has a fast path for ASCII. Offsets are bytes. Invalid UTF-8 never
 * fails: a bad byte is a cluster, a non-word and a break opportunity of its own.
 */
#ifndef BASE_UNICODE_H
#define BASE_UNICODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Length in bytes of the grapheme cluster at s[0..n), n >= 1. */
size_t unicode_cluster(const char *s, size_t n);
/* The cluster boundary before byte `at` (at >= 1) in s. */
size_t unicode_cluster_before(const char *s, size_t at);
/* Mark word starts and ends: brk[i] = 1 where a UAX 29 word boundary stands before byte i. */
void unicode_words(const char *s, size_t n, char *brk);
/* Mark line break opportunities: brk[i] = 1 if a line may break before byte i,
 * 2 if it must (UAX 14). */
void unicode_lines(const char *s, size_t n, char *brk);
/* Append the NFKC case-folded form of s to out ("Straße" -> "strasse"). */
void unicode_fold(struct str *out, const char *s, size_t n);
/* Append s with diacritics and ligatures folded to base letters, lower case. */
void unicode_strip(struct str *out, const char *s, size_t n);
bool unicode_is_upper(uint32_t cp);
bool unicode_is_lower(uint32_t cp);
bool unicode_is_alpha(uint32_t cp);
bool unicode_is_digit(uint32_t cp); /* decimal digits of any script */
bool unicode_is_space(uint32_t cp); /* incl. no-break spaces */
/* Invisible and no part of what is said: soft hyphens, widths of zero, directions, marks of byte
 * order. */
bool unicode_is_format(uint32_t cp);
/* Where those from byte `at` on end, where those that end at byte `at` begin. */
size_t unicode_skip_format(const char *s, size_t at, size_t to);
size_t unicode_drop_format(const char *s, size_t from, size_t at);

#endif
