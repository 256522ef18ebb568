#include "mark/quotation.h"

#include <stdbool.h>

#include "base/unicode.h"
#include "base/utf8.h"

/* Opening mark, up to two marks that close it, and whether a quotation may stay open. The
 * same mark opens in one language and closes in another: what opens first decides. */
static const struct pair { uint32_t open, close[2]; bool may_stay_open; } pairs[] = {
	{0x201c, {0x201d, 0x201d}, true},  /* English, Indonesian, Chinese */
	{0x201e, {0x201c, 0x201d}, true},  /* German, Polish */
	{0x00ab, {0x00bb, 0x00bb}, true},  /* French, Russian, Spanish */
	{0x00bb, {0x00ab, 0x00bb}, false}, /* German in books, Danish, Finnish */
	{0x201d, {0x201d, 0x201d}, false}, /* Swedish, Finnish */
	{0x2018, {0x2019, 0x2019}, false}, /* British */
	{0x201a, {0x2018, 0x2019}, false},
	{0x2039, {0x203a, 0x203a}, false},
	{0x300c, {0x300d, 0x300d}, true},
	{0x300e, {0x300f, 0x300f}, true},
	{'"', {'"', '"'}, false},
};

static const struct pair *pair_of(uint32_t cp)
{
	for (size_t i = 0; i < COUNT(pairs); i++)
		if (pairs[i].open == cp)
			return &pairs[i];
	return NULL;
}

/* A mark that could also close opens only before a word and not after one. */
static bool opens(const struct pair *p, uint32_t before, uint32_t after)
{
	if (p->may_stay_open)
		return true;
	return !unicode_is_alpha(before) && !unicode_is_digit(before) && after &&
	       !unicode_is_space(after);
}

/* Byte after the mark that closes p, from byte i; `end` if none does. An apostrophe inside a
 * word closes nothing. */
static uint32_t closing(const char *text, uint32_t i, uint32_t end, const struct pair *p,
                        bool *closed)
{
	while (i < end) {
		uint32_t cp, after = 0;
		i += (uint32_t)utf8_next(text + i, end - i, &cp);
		if (cp != p->close[0] && cp != p->close[1])
			continue;
		if (i < end)
			utf8_next(text + i, end - i, &after);
		*closed = cp != 0x2019 || !unicode_is_alpha(after);
		if (*closed)
			return i;
	}
	*closed = false;
	return end;
}

void quotations_of(const char *text, uint32_t start, uint32_t end, quotation_vec *out)
{
	uint32_t before = 0, i = start;

	while (i < end) {
		uint32_t cp, after = 0, at = i;
		i += (uint32_t)utf8_next(text + i, end - i, &cp);
		const struct pair *p = cp == '"' || cp >= 0x80 ? pair_of(cp) : NULL;
		if (p && i < end)
			utf8_next(text + i, end - i, &after);
		if (p && opens(p, before, after)) {
			bool closed;
			uint32_t to = closing(text, i, end, p, &closed);
			if (closed || p->may_stay_open) {
				struct quotation q = {at, to};
				VEC_PUSH(out, q);
				i = to;
			}
		}
		before = cp;
	}
}

/* The first line that begins with ">", as block quotations of Markdown and of web pages do; `end`:
 * none does. ">5" is a comparison. */
static uint32_t block_from(const char *text, uint32_t start, uint32_t end)
{
	bool line = !start || text[start - 1] == '\n';

	for (uint32_t i = start; i < end; i++) {
		if (line && text[i] == '>' && !(i + 1 < end && text[i + 1] >= '0' && text[i + 1] <= '9'))
			return i;
		line = text[i] == '\n' || (line && text[i] == ' ');
	}
	return end;
}

void quotations_and_blocks(const char *text, uint32_t start, uint32_t end, quotation_vec *out)
{
	struct quotation block = {block_from(text, start, end), end};

	quotations_of(text, start, block.start, out);
	if (block.start < end)
		VEC_PUSH(out, block);
}
