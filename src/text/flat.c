#include "text/flat.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "base/utf8.h"

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_no_break(uint32_t cp)
{
	return cp == 0xa0 || cp == 0x2007 || cp == 0x202f;
}

/* The first byte that will not stay as it is. Only a few bytes can start such a character. */
static size_t first_change(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		uint32_t cp;
		if (c == '\n' || c == '\r' || c == '\f')
			return i;
		if (c != 0xc2 && c != 0xd8 && c != 0xe1 && c != 0xe2 && c != 0xef)
			continue;
		utf8_next(s + i, n - i, &cp);
		if (is_no_break(cp) || unicode_is_format(cp))
			return i;
	}
	return n;
}

static void add(struct flat *f, const char *bytes, size_t n, size_t at)
{
	for (size_t i = 0; i < n; i++)
		f->at[f->own.n + i] = (uint32_t)(at + i);
	str_addn(&f->own, bytes, n);
}

/* Blanks from byte i; where there is a line break among them, one blank for all. */
static size_t add_blanks(struct flat *f, const char *text, size_t i, size_t to)
{
	size_t run = i;

	while (run < to && is_blank(text[run]))
		run++;
	if (memchr(text + i, '\n', run - i) || memchr(text + i, '\r', run - i) ||
	    memchr(text + i, '\f', run - i))
		add(f, " ", 1, i);
	else
		add(f, text + i, run - i, i);
	return run;
}

/* One character from byte i. A joiner is a letter's in scripts that have it. */
static size_t add_character(struct flat *f, const char *text, size_t i, size_t to)
{
	uint32_t cp;
	size_t len = utf8_next(text + i, to - i, &cp);
	bool joiner = (cp == 0x200c || cp == 0x200d) && f->own.n && f->own.s[f->own.n - 1] & 0x80;

	if (is_no_break(cp))
		add(f, " ", 1, i);
	else if (joiner || !unicode_is_format(cp))
		add(f, text + i, len, i);
	return i + len;
}

void flat_init(struct flat *f, const char *text, size_t from, size_t to)
{
	*f = (struct flat){.s = text + from, .n = to - from, .own = STR_INIT, .start = from};
	if (first_change(f->s, f->n) == f->n)
		return;
	f->at = xreallocarray(NULL, f->n, sizeof *f->at);
	for (size_t i = from; i < to;)
		i = is_blank(text[i]) ? add_blanks(f, text, i, to) : add_character(f, text, i, to);
	f->s = f->own.s;
	f->n = f->own.n;
}

void flat_free(struct flat *f)
{
	str_free(&f->own);
	free(f->at);
}

void flat_place(const struct flat *f, size_t from, size_t to, size_t *start, size_t *end)
{
	if (!f->at || !f->n) {
		*start = f->start + from;
		*end = f->start + to;
		return;
	}
	*start = from < f->n ? f->at[from] : f->at[f->n - 1] + 1;
	*end = to > from ? f->at[to - 1] + 1 : *start;
}
