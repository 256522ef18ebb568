#include "text/subject.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Could a special character start with this byte? The rest of a text is passed over fast. */
static bool may_be_special(unsigned char c)
{
	return c == '\n' || c == '\r' || c == 0xc2 || c == 0xd8 || c == 0xe1 || c == 0xe2 ||
	       c == 0xef;
}

static bool is_blank(uint32_t cp)
{
	return cp == '\n' || cp == '\r' || cp == 0xa0 || cp == 0x2007 || cp == 0x202f;
}

static bool is_hidden(uint32_t cp)
{
	return cp == 0xad || cp == 0x61c || cp == 0x180e || (cp >= 0x200b && cp <= 0x200f) ||
	       (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2060 && cp <= 0x2069) || cp == 0xfeff;
}

static size_t first_special(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		uint32_t cp;
		if (!may_be_special((unsigned char)s[i]))
			continue;
		utf8_next(s + i, n - i, &cp);
		if (is_blank(cp) || is_hidden(cp))
			return i;
	}
	return n;
}

struct subject subject_of(const char *text, uint32_t start, uint32_t end)
{
	const char *s = text + start;
	size_t n = end - start, i = first_special(s, n);
	struct subject sub = {s, n, start, NULL, NULL};

	if (i == n)
		return sub;
	sub.s = sub.own = xmalloc(n + 1);
	sub.at = xreallocarray(NULL, n + 1, sizeof *sub.at);
	memcpy(sub.own, s, i);
	sub.n = i;
	for (size_t k = 0; k < i; k++)
		sub.at[k] = start + (uint32_t)k;
	while (i < n) {
		uint32_t cp;
		size_t len = utf8_next(s + i, n - i, &cp);
		if (cp == '\r' && i + 1 < n && s[i + 1] == '\n')
			len = 2;
		bool blank = is_blank(cp);
		for (size_t k = 0; !is_hidden(cp) && k < (blank ? 1 : len); k++) {
			sub.own[sub.n] = blank ? ' ' : s[i + k];
			sub.at[sub.n++] = start + (uint32_t)(i + k);
		}
		i += len;
	}
	return sub;
}

void subject_free(struct subject *sub)
{
	free(sub->own);
	free(sub->at);
}

uint32_t subject_start(const struct subject *sub, size_t from)
{
	return sub->at ? sub->at[from] : sub->base + (uint32_t)from;
}

uint32_t subject_end(const struct subject *sub, size_t to)
{
	return sub->at ? sub->at[to - 1] + 1 : sub->base + (uint32_t)to;
}
