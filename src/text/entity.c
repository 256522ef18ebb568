#include "text/entity.h"

#include <string.h>

#include "base/embed.h"
#include "base/utf8.h"
#include "text/charset.h"

enum { NAMES = 2125, NAME_BYTES = 31, BARE_BYTES = 6, CP_NONE = 0xFFFD };

uint32_t entity_clean(uint32_t cp)
{
	bool control = (cp < 0x20 && cp != '\t' && cp != '\n') || (cp >= 0x7F && cp < 0xA0);
	bool none = cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) || (cp & 0xFFFE) == 0xFFFE;
	return control || none ? CP_NONE : cp;
}

static void put(struct str *out, uint32_t cp)
{
	char buf[4];
	str_addn(out, buf, utf8_put(buf, cp));
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c |= 0x20;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
}

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static size_t number(const char *s, size_t n, struct str *out)
{
	bool hex = n > 3 && (s[2] | 0x20) == 'x';
	size_t from = hex ? 3 : 2, i = from;
	uint32_t cp = 0;
	for (; i < n && digit(s[i]) < (hex ? 16 : 10); i++)
		cp = cp > 0x10FFFF ? cp : cp * (hex ? 16 : 10) + (uint32_t)digit(s[i]);
	if (i == from)
		return 0;
	uint32_t meant = cp >= 0x80 && cp < 0xA0 ? charset_windows(cp) : cp;
	put(out, meant == '\r' ? '\n' : meant == '\f' ? ' ' : entity_clean(meant));
	return i + (i < n && s[i] == ';');
}

/* Where the lines of the table begin. */
static const char *const *lines(void)
{
	static const char *line[NAMES];
	if (!line[NAMES - 1]) {
		size_t n;
		const char *s = embed_find("entities.txt", &n);
		for (size_t i = 0; i < NAMES; s = strchr(s, '\n') + 1)
			line[i++] = s;
	}
	return line;
}

/* A name and that of a line. */
static int compare(const char *name, size_t n, const char *line)
{
	for (size_t i = 0; i < n; i++)
		if (name[i] != line[i])
			return is_alnum(line[i]) && name[i] < line[i] ? -1 : 1;
	return is_alnum(line[n]) ? -1 : 0;
}

/* The line of a name; NULL: there is none. */
static const char *find(const char *name, size_t n)
{
	const char *const *line = lines();
	size_t from = 0, to = NAMES;
	while (from < to) {
		size_t mid = from + (to - from) / 2;
		int c = compare(name, n, line[mid]);
		if (!c)
			return line[mid];
		if (c > 0)
			from = mid + 1;
		else
			to = mid;
	}
	return NULL;
}

/* The code points behind the name. */
static void put_line(const char *line, struct str *out)
{
	for (const char *s = strchr(line, ' '); *s == ' ';) {
		uint32_t cp = 0;
		for (s++; digit(*s) < 16; s++)
			cp = cp * 16 + (uint32_t)digit(*s);
		put(out, cp);
	}
}

size_t entity_decode(const char *s, size_t n, bool value, struct str *out)
{
	size_t len = 0;
	if (n > 2 && s[1] == '#')
		return number(s, n, out);
	while (len <= NAME_BYTES && 1 + len < n && is_alnum(s[1 + len]))
		len++;
	bool closed = 1 + len < n && s[1 + len] == ';';
	const char *line = closed ? find(s + 1, len) : NULL;
	if (line) {
		put_line(line, out);
		return len + 2;
	}
	bool more = 1 + len < n && s[1 + len] == '=';
	for (size_t k = len < BARE_BYTES ? len : BARE_BYTES; k > 1; k--) {
		line = find(s + 1, k);
		if (!line || line[k] == ';' || (value && (k < len || more)))
			continue;
		put_line(line, out);
		return k + 1;
	}
	return 0;
}
