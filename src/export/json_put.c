#include "json_put.h"

#include <math.h>
#include <string.h>

#include "base/glyph.h"
#include "base/utf8.h"

/* Length of the stretch at s that needs no escape and is ASCII. */
static size_t plain(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] >= ' ' && s[i] < 0x7F && s[i] != '"' && s[i] != '\\')
		i++;
	return i;
}

static void put_escape(struct str *out, uint32_t cp)
{
	static const char from[] = "\"\\\n\t\r", to[] = "\"\\ntr";
	const char *p = cp && cp < 0x80 ? strchr(from, (int)cp) : NULL;

	if (p)
		str_addf(out, "\\%c", to[p - from]);
	else if (cp < 0x10000)
		str_addf(out, "\\u%04x", (unsigned)cp);
	else
		str_addf(out, "\\u%04x\\u%04x", (unsigned)(0xD800 + ((cp - 0x10000) >> 10)),
		         (unsigned)(0xDC00 + (cp & 0x3FF)));
}

void json_put_string(struct str *out, const char *s, size_t n)
{
	str_addc(out, '"');
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = plain(s + i, n - i);

		str_addn(out, s + i, k);
		i += k;
		if (i == n)
			break;
		k = utf8_next(s + i, n - i, &cp);
		if (cp & UTF8_BAD)
			str_add(out, "\xEF\xBF\xBD");
		else if (cp < 0x80 || glyph_is_hidden(cp))
			put_escape(out, cp);
		else
			str_addn(out, s + i, k);
		i += k;
	}
	str_addc(out, '"');
}

void json_put_text(struct str *out, const char *s)
{
	if (s)
		json_put_string(out, s, strlen(s));
	else
		str_add(out, "null");
}

void json_put_uint(struct str *out, uint64_t x)
{
	char buf[20], *p = buf + sizeof buf;

	do
		*--p = (char)('0' + x % 10);
	while (x /= 10);
	str_addn(out, p, (size_t)(buf + sizeof buf - p));
}

void json_put_share(struct str *out, double x)
{
	long parts = lround((x > 0 ? x < 1 ? x : 1 : 0) * 10000);

	str_addc(out, parts == 10000 ? '1' : '0');
	parts %= 10000;
	if (!parts)
		return;
	str_addc(out, '.');
	for (long unit = 1000; parts; parts %= unit, unit /= 10)
		str_addc(out, (char)('0' + parts / unit));
}
