/* Greedy filling. A row that overflows goes back to its last break opportunity, which is
 * less than a row away, so each byte is looked at twice at most. */
#include "text/wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "base/unicode.h"

/* An ASCII character that the next byte cannot change: one column. */
static bool simple(const char *s, size_t n)
{
	return s[0] > 0x20 && s[0] < 0x7F && (n == 1 || s[1] > 0);
}

/* End of the row that starts at s[0] (cols columns, n bytes left); brk as unicode_lines. */
static size_t row_end(const char *s, size_t n, size_t cols, const char *brk)
{
	size_t used = 0, last = 0; /* last: end of the row if the next word does not fit */
	for (size_t i = 0; i < n;) {
		size_t bytes = 1, width = 1;
		bool blank = false;
		if (s[i] == ' ' && i + 1 < n && s[i + 1] > 0) {
			blank = true;
		} else if (!simple(s + i, n - i)) {
			struct glyph g = glyph_next(s + i, n - i);
			bytes = g.bytes;
			width = (size_t)g.width;
			blank = g.kind == GLYPH_SPACE || g.kind == GLYPH_BREAK;
			if (g.kind == GLYPH_BREAK)
				width = 1;
		}
		if (i > 0 && brk[i])
			last = i;
		if (used + width > cols && !blank)
			return last ? last : i ? i : bytes;
		used += width;
		i += bytes;
	}
	return n;
}

/* A break behind a soft hyphen would need a hyphen that is not in the text. */
static void drop_soft_hyphens(const char *s, size_t n, char *brk)
{
	for (const char *p = s; (p = memchr(p, 0xC2, n - (size_t)(p - s))); p++) {
		size_t after = (size_t)(p - s) + 2;
		if (after < n && (unsigned char)p[1] == 0xAD)
			brk[after] = 0;
	}
}

void wrap_rows(const char *text, size_t from, size_t to, size_t cols, row_vec *out)
{
	char small[2048];
	const char *s = text + from;
	size_t n = to - from;
	char *brk = n > sizeof small ? xmalloc(n) : small;
	unicode_lines(s, n, brk);
	drop_soft_hyphens(s, n, brk);
	for (size_t i = 0; i < n;) {
		size_t end = i + row_end(s + i, n - i, cols, brk + i);
		struct row r = {(uint32_t)(from + i), (uint32_t)(from + end)};
		VEC_PUSH(out, r);
		i = end;
	}
	if (brk != small)
		free(brk);
}
