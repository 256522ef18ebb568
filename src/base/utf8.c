#include "base/utf8.h"

#include <string.h>
#include <wchar.h>

static bool continues(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

size_t utf8_next_long(const char *s, size_t n, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)s;
	unsigned char c = p[0];
	if (c >= 0xC2 && c < 0xE0 && n >= 2 && continues(p[1])) {
		*cp = (c & 0x1Fu) << 6 | (p[1] & 0x3Fu);
		return 2;
	}
	if (c >= 0xE0 && c < 0xF0 && n >= 3 && continues(p[1]) && continues(p[2])) {
		uint32_t v = (c & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
		if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF)) {
			*cp = v;
			return 3;
		}
	}
	if (c >= 0xF0 && c < 0xF5 && n >= 4 && continues(p[1]) && continues(p[2]) &&
	    continues(p[3])) {
		uint32_t v = (c & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 |
		             (p[3] & 0x3Fu);
		if (v >= 0x10000 && v <= 0x10FFFF) {
			*cp = v;
			return 4;
		}
	}
	*cp = UTF8_BAD | c;
	return 1;
}

size_t utf8_prev(const char *s, size_t at)
{
	for (size_t back = 1; back <= 4 && back <= at; back++) {
		if (continues((unsigned char)s[at - back]))
			continue;
		uint32_t cp;
		return utf8_next(s + at - back, back, &cp) == back ? at - back : at - 1;
	}
	return at - 1;
}

size_t utf8_put(char buf[4], uint32_t cp)
{
	if (cp < 0x80) {
		buf[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		buf[0] = (char)(0xC0 | cp >> 6);
		buf[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		buf[0] = (char)(0xE0 | cp >> 12);
		buf[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		buf[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	buf[0] = (char)(0xF0 | cp >> 18);
	buf[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	buf[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	buf[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

/* Bytes of ASCII at the start of s, in steps of 8. */
static size_t ascii_run(const char *s, size_t n)
{
	size_t i = 0;
	for (uint64_t w; i + 8 <= n; i += 8) {
		memcpy(&w, s + i, 8);
		if (w & 0x8080808080808080u)
			break;
	}
	return i;
}

size_t utf8_check(const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		if ((i += ascii_run(s + i, n - i)) == n)
			break;
		size_t k = utf8_next(s + i, n - i, &cp);
		if (cp & UTF8_BAD)
			return i;
		i += k;
	}
	return n;
}

size_t utf8_count(const char *s, size_t n)
{
	size_t count = 0;
	for (size_t i = 0; i < n;) {
		size_t run = ascii_run(s + i, n - i);
		count += run;
		if ((i += run) == n)
			break;
		uint32_t cp;
		i += utf8_next(s + i, n - i, &cp);
		count++;
	}
	return count;
}

size_t utf8_offset(const char *s, size_t n, size_t k)
{
	size_t i = 0;
	for (uint32_t cp; k && i < n; k--)
		i += utf8_next(s + i, n - i, &cp);
	return i;
}

int utf8_width(uint32_t cp)
{
	return cp & UTF8_BAD ? -1 : wcwidth((wchar_t)cp);
}
