/* One glyph is the head of a grapheme cluster: its first code point and up to four marks
 * without width. What a terminal would lay out in a way of its own (joined emoji, skin
 * tones, flags) is reduced to a part with a certain width; see the table in glyph.h. */
#include "base/glyph.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum { ZWNJ = 0x200C, ZWJ = 0x200D, SOFT_HYPHEN = 0xAD, BOM = 0xFEFF, MARKS = 4 };

struct range { uint32_t from, to; };

static bool within(const struct range *r, size_t n, uint32_t cp)
{
	size_t lo = 0;
	while (lo < n) {
		size_t mid = (lo + n) / 2;
		if (cp > r[mid].to)
			lo = mid + 1;
		else if (cp < r[mid].from)
			n = mid;
		else
			return true;
	}
	return false;
}

/* Invisible or acting characters and those without a meaning of their own, ascending.
 * ZWNJ, ZWJ, variation selectors and tags may be legal after a base: see allowed_after. */
static const struct range hidden[] = {
	{0x00, 0x08}, {0x0D, 0x1F}, {0x7F, 0x9F}, {0x34F, 0x34F}, {0x61C, 0x61C},
	{0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},
	{0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xE000, 0xF8FF},
	{0xFDD0, 0xFDEF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0},
	{0xFFF0, 0xFFFB}, {0xFFFE, 0xFFFF}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
	{0x1FFFE, 0x1FFFF}, {0x2FFFE, 0x2FFFF}, {0x3FFFE, 0x3FFFF}, {0x4FFFE, 0x4FFFF},
	{0x5FFFE, 0x5FFFF}, {0x6FFFE, 0x6FFFF}, {0x7FFFE, 0x7FFFF}, {0x8FFFE, 0x8FFFF},
	{0x9FFFE, 0x9FFFF}, {0xAFFFE, 0xAFFFF}, {0xBFFFE, 0xBFFFF}, {0xCFFFE, 0xCFFFF},
	{0xDFFFE, 0xDFFFF}, {0xE0000, 0x10FFFF},
};

/* Blanks beside ASCII's. */
static const struct range blanks[] = {
	{0xA0, 0xA0}, {0x1680, 0x1680}, {0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F},
	{0x3000, 0x3000},
};

/* Scripts in which ZWJ and ZWNJ are spelling: Arabic to Thaana, Indic to Khmer, Mongolian. */
static const struct range joining[] = {
	{0x600, 0x7BF}, {0x840, 0x8FF}, {0x900, 0xDFF}, {0xF00, 0x109F}, {0x1780, 0x18AF},
	{0xA840, 0xA8FF}, {0xFB50, 0xFDCF}, {0xFE70, 0xFEFC}, {0x11000, 0x11FFF},
};

static const struct range emoji[] = {
	{0xA9, 0xA9}, {0xAE, 0xAE}, {0x203C, 0x203C}, {0x2049, 0x2049}, {0x2122, 0x2122},
	{0x2139, 0x2139}, {0x2190, 0x21FF}, {0x2300, 0x23FF}, {0x24C2, 0x24C2},
	{0x25A0, 0x25CB}, {0x25CD, 0x27BF}, {0x2934, 0x2935}, {0x2B00, 0x2BFF}, {0x3030, 0x3030},
	{0x303D, 0x303D}, {0x3297, 0x3299}, {0x1F000, 0x1F1E5}, {0x1F200, 0x1FAFF},
};

#define WITHIN(table, cp) within(table, COUNT(table), cp)

static bool is_variation(uint32_t cp)
{
	return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF);
}

bool glyph_is_hidden(uint32_t cp)
{
	if (cp & UTF8_BAD)
		return true;
	if (cp < 0x300)
		return cp < 0x20 ? cp < 0x09 || cp > 0x0C : cp >= 0x7F && cp < 0xA0;
	return WITHIN(hidden, cp);
}

/* A hidden code point that is legal after this base, and after `last` before it. */
static bool allowed_after(uint32_t base, uint32_t last, uint32_t cp)
{
	if (is_variation(cp))
		return last == base || (cp == 0xFE0F && WITHIN(emoji, last));
	if (cp == ZWJ || cp == ZWNJ)
		return last != ZWJ && last != ZWNJ &&
		       (WITHIN(joining, base) || (cp == ZWJ && WITHIN(emoji, base)));
	return base == 0x1F3F4 && cp >= 0xE0020 && cp <= 0xE007F; /* flags of regions */
}

/* Nothing, or blanks. */
static struct glyph plain(size_t bytes, enum glyph_kind kind, int width)
{
	struct glyph g = {.bytes = bytes, .kind = kind, .width = width};
	for (int i = 0; i < width; i++)
		g.out[i] = ' ';
	return g;
}

static struct glyph token(uint32_t cp, size_t bytes)
{
	struct glyph g = {.bytes = bytes, .kind = GLYPH_TOKEN};
	if (cp & UTF8_BAD)
		g.width = snprintf(g.out, sizeof g.out, "<%02X>", (unsigned)(cp & 0xFF));
	else if (cp < 0x20 || cp == 0x7F)
		g.width = snprintf(g.out, sizeof g.out, "^%c", (int)(cp ^ 0x40));
	else
		g.width = snprintf(g.out, sizeof g.out, "<U+%04X>", (unsigned)cp);
	return g;
}

static void put(struct glyph *g, uint32_t cp)
{
	size_t n = strlen(g->out);
	char buf[4];
	size_t k = utf8_put(buf, cp);
	if (n + k < sizeof g->out) {
		memcpy(g->out + n, buf, k);
		g->out[n + k] = 0;
	}
}

static bool is_regional(uint32_t cp)
{
	return cp >= 0x1F1E6 && cp <= 0x1F1FF;
}

/* Letters of a flag, "ID"; s[0..n) is its cluster. */
static struct glyph flag(const char *s, size_t n)
{
	struct glyph g = {.kind = GLYPH_TEXT};
	for (uint32_t cp; g.bytes < n && g.width < 2;) {
		size_t k = utf8_next(s + g.bytes, n - g.bytes, &cp);
		if (!is_regional(cp))
			break;
		g.out[g.width++] = (char)('A' + (cp - 0x1F1E6));
		g.bytes += k;
	}
	return g;
}

/* Base and marks of the cluster s[0..n) into g, which holds the base (k bytes) already. */
static void add_marks(struct glyph *g, uint32_t base, const char *s, size_t n, size_t k)
{
	bool picture = WITHIN(emoji, base);
	uint32_t last = base, cp;
	int marks = 0;
	for (g->bytes = k; g->bytes < n; g->bytes += k, last = cp) {
		k = utf8_next(s + g->bytes, n - g->bytes, &cp);
		if (glyph_is_hidden(cp)) {
			if (!allowed_after(base, last, cp))
				return;
			if (picture || is_variation(cp))
				continue;
		} else if (picture) {
			continue; /* the rest of a joined emoji, skin tones */
		} else if (utf8_width(cp) != 0) {
			return; /* a mark with a width, a further letter */
		}
		if (marks++ < MARKS)
			put(g, cp);
	}
}

static struct glyph cluster_glyph(const char *s, size_t n, uint32_t base, size_t k)
{
	if (is_regional(base))
		return flag(s, n);
	int width = utf8_width(base);
	struct glyph g = {.kind = GLYPH_TEXT, .width = width > 0 ? width : 1};
	if (width < 0) {
		base = 0xFFFD;
	} else if (!width) { /* a mark without a base gets one */
		base = 0x25CC;
		k = 0;
	}
	put(&g, base);
	add_marks(&g, base, s, n, k);
	return g;
}

struct glyph glyph_next(const char *s, size_t n)
{
	unsigned char c = (unsigned char)s[0];
	if (c < 0x80 && (n == 1 || (unsigned char)s[1] < 0x80)) {
		if (c > 0x20 && c < 0x7F)
			return (struct glyph){1, 1, GLYPH_TEXT, {(char)c}};
		if (c == '\r' && n > 1 && s[1] == '\n')
			return plain(2, GLYPH_BREAK, 0);
	}
	if (c >= '\n' && c <= '\f')
		return plain(1, GLYPH_BREAK, 0);
	uint32_t cp;
	size_t k = utf8_next(s, n, &cp);
	if (glyph_is_hidden(cp))
		return token(cp, k);
	if (cp == SOFT_HYPHEN)
		return plain(k, GLYPH_NOTHING, 0);
	if (cp == ' ' || cp == '\t' || WITHIN(blanks, cp))
		return plain(k, GLYPH_SPACE, cp == 0x3000 ? 2 : 1);
	return cluster_glyph(s, unicode_cluster(s, n), cp, k);
}

static size_t bom_length(const char *s, size_t n)
{
	return n >= 3 && !memcmp(s, "\xEF\xBB\xBF", 3) ? 3 : 0;
}

static void clean(struct str *out, const char *s, size_t n, const char *line_break)
{
	for (size_t i = bom_length(s, n); i < n;) {
		size_t run = i;
		while (run < n && s[run] >= 0x20 && s[run] < 0x7F)
			run++;
		if (run < n && run > i)
			run--; /* a mark may follow */
		str_addn(out, s + i, run - i);
		if ((i = run) >= n)
			break;
		struct glyph g = glyph_next(s + i, n - i);
		str_add(out, g.kind == GLYPH_BREAK ? line_break : g.out);
		i += g.bytes;
	}
}

void glyph_clean(struct str *out, const char *s, size_t n)
{
	clean(out, s, n, " ");
}

void glyph_clean_text(struct str *out, const char *s, size_t n)
{
	clean(out, s, n, "\n");
}

size_t glyph_width(const char *s, size_t n)
{
	size_t used;
	glyph_fit(s, n, SIZE_MAX, &used);
	return used;
}

size_t glyph_fit(const char *s, size_t n, size_t cols, size_t *used)
{
	size_t i = bom_length(s, n);
	*used = 0;
	while (i < n) {
		struct glyph g = glyph_next(s + i, n - i);
		size_t width = g.kind == GLYPH_BREAK ? 1 : (size_t)g.width;
		if (width > cols - *used)
			break;
		*used += width;
		i += g.bytes;
	}
	return i;
}

/* Bytes of ASCII at the start of s without control characters; in steps of 8 first. */
static size_t printable_run(const char *s, size_t n)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	size_t i = 0;
	for (uint64_t w; i + 8 <= n; i += 8) {
		memcpy(&w, s + i, 8);
		uint64_t del = w ^ ones * 0x7F;
		/* some byte beyond ASCII, or below 0x20, or 0x7F (borrows only add false alarms) */
		if ((w | (w - ones * 0x20) | (del - ones)) & high)
			break;
	}
	while (i < n && s[i] >= 0x20 && s[i] < 0x7F)
		i++;
	return i;
}

size_t glyph_hidden(const char *s, size_t n)
{
	size_t count = 0;
	size_t at = 0; /* a glyph starts here, at i or before */

	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t run = printable_run(s + i, n - i);
		if (run) {
			at = i + run - 1;
			i += run;
			continue;
		}
		size_t k = utf8_next(s + i, n - i, &cp);
		if (glyph_is_hidden(cp)) { /* a token, or a joiner or selector inside a cluster */
			struct glyph g = glyph_next(s + at, n - at);
			for (; at + g.bytes <= i; g = glyph_next(s + at, n - at))
				at += g.bytes;
			count += at == i && g.kind == GLYPH_TOKEN;
		}
		i += k;
	}
	return count;
}
