/* codeset.c - by libc's locales: wcrtomb() and mbrtowc() of the environment's own one. */
#include "base/codeset.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Signs of prose that small sets lack; all have one column. */
static const struct { uint32_t from, to; char as; } relatives[] = {
	{0x2010, 0x2015, '-'}, {0x2018, 0x201b, '\''}, {0x201c, 0x201f, '"'}, {0x2022, 0x2022, '*'},
	{0x2026, 0x2026, '.'}, {0x2032, 0x2032, '\''}, {0x2033, 0x2033, '"'}, {0x2039, 0x2039, '<'},
	{0x203a, 0x203a, '>'}, {0x2212, 0x2212, '-'}, {0x00a0, 0x00a0, ' '}, {0x00ab, 0x00ab, '<'},
	{0x00bb, 0x00bb, '>'}, {0x2500, 0x2501, '-'}, {0x2502, 0x2503, '|'}, {0x2504, 0x257f, '+'},
};

/* The locale of such a terminal; none: UTF-8 is what it takes. */
static locale_t other;

void codeset_start(void)
{
	setlocale(LC_CTYPE, "");
	const char *set = nl_langinfo(CODESET);
	if (!strcmp(set, "UTF-8"))
		return;
	if (strcmp(set, "ANSI_X3.4-1968") != 0)
		other = duplocale(LC_GLOBAL_LOCALE);
	setlocale(LC_CTYPE, "C.UTF-8");
}

bool codeset_other(void)
{
	return other != (locale_t)0;
}

/* No control, and a byte for a column, as terminals of these sets have it. */
static bool fits(const char *buf, size_t n, int columns)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)buf[i];
		if (c < 0x20 || (c >= 0x7f && c < 0xa0))
			return false;
	}
	return columns > 0 && n == (size_t)columns;
}

static void put_other(struct str *out, uint32_t cp)
{
	int columns = cp & UTF8_BAD ? 1 : utf8_width(cp);
	mbstate_t state = {0};
	char buf[64], plain = '?';

	locale_t before = uselocale(other);
	size_t n = cp & UTF8_BAD ? (size_t)-1 : wcrtomb(buf, (wchar_t)cp, &state);
	uselocale(before);
	if (n != (size_t)-1 && fits(buf, n, columns)) {
		str_addn(out, buf, n);
		return;
	}
	for (size_t i = 0; i < COUNT(relatives); i++)
		if (cp >= relatives[i].from && cp <= relatives[i].to)
			plain = relatives[i].as;
	str_fill(out, plain, columns > 0 ? (size_t)columns : 0);
}

void codeset_put(struct str *out, const char *s, size_t n)
{
	if (!codeset_other()) {
		str_addn(out, s, n);
		return;
	}
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		i += utf8_next(s + i, n - i, &cp);
		if (cp < 0x80)
			str_addc(out, (char)cp);
		else
			put_other(out, cp);
	}
}

void codeset_typed(struct str *out, char byte)
{
	static mbstate_t state;
	wchar_t wide;
	char buf[4];

	if (!codeset_other() || !(byte & 0x80 || !mbsinit(&state))) {
		str_addc(out, byte);
		return;
	}
	locale_t before = uselocale(other);
	size_t n = mbrtowc(&wide, &byte, 1, &state);
	uselocale(before);
	if (n == (size_t)-1)
		memset(&state, 0, sizeof state);
	else if (n != (size_t)-2)
		str_addn(out, buf, utf8_put(buf, (uint32_t)wide));
}
