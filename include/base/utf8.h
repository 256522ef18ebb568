/* utf8.h - code points in byte strings. No third-party library here (see unicode.h). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What utf8_next gives for a byte that is no part of valid UTF-8: UTF8_BAD | byte. */
#define UTF8_BAD 0x80000000u

/* Decode the code point at s[0..n), n >= 1. Returns its length in bytes, 1..4;
 * surrogates, overlong forms and values past U+10FFFF are bad bytes, 1 each. */
static inline size_t utf8_next(const char *s, size_t n, uint32_t *cp);
/* Start (byte offset) of the code point that ends at byte `at`; at >= 1. */
size_t utf8_prev(const char *s, size_t at);
/* Encode cp into buf; returns 1..4 bytes, no NUL added. */
size_t utf8_put(char buf[4], uint32_t cp);
/* Offset of the first invalid byte, or n. */
size_t utf8_check(const char *s, size_t n);
/* Number of code points in n bytes (a bad byte counts 1). */
size_t utf8_count(const char *s, size_t n);
/* Byte offset of the k-th code point (k from 0), at most n. */
size_t utf8_offset(const char *s, size_t n, size_t k);
/* Columns of one code point by libc's wcwidth(): -1, 0, 1 or 2. The locale must be UTF-8. */
int utf8_width(uint32_t cp);

/* utf8_next for what is not ASCII. */
size_t utf8_next_long(const char *s, size_t n, uint32_t *cp);
static inline size_t utf8_next(const char *s, size_t n, uint32_t *cp)
{
	if ((unsigned char)*s >= 0x80)
		return utf8_next_long(s, n, cp);
	*cp = (unsigned char)*s;
	return 1;
}

#endif
