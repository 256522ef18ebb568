#include "conf/key.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Names between < and >. The first name of a key is the one that is written. */
static const struct { const char *name; key_code key; } names[] = {
	{"Space", ' '}, {"Enter", K_ENTER}, {"CR", K_ENTER}, {"Return", K_ENTER},
	{"Tab", K_TAB}, {"S-Tab", K_SHIFT_TAB}, {"Esc", K_ESC}, {"BS", K_BACKSPACE},
	{"Backspace", K_BACKSPACE}, {"lt", '<'}, {"Caret", '^'},
	{"Up", K_UP}, {"Down", K_DOWN}, {"Left", K_LEFT}, {"Right", K_RIGHT},
	{"Home", K_HOME}, {"End", K_END}, {"PgUp", K_PGUP}, {"PageUp", K_PGUP},
	{"PgDn", K_PGDN}, {"PageDown", K_PGDN}, {"Insert", K_INSERT}, {"Ins", K_INSERT},
	{"Delete", K_DELETE}, {"Del", K_DELETE},
	{"F1", K_F1}, {"F2", K_F2}, {"F3", K_F3}, {"F4", K_F4}, {"F5", K_F5}, {"F6", K_F6},
	{"F7", K_F7}, {"F8", K_F8}, {"F9", K_F9}, {"F10", K_F10}, {"F11", K_F11}, {"F12", K_F12},
	{"Resize", K_RESIZE}, {"Paste", K_PASTE}, {"Mouse", K_MOUSE}, {"Wake", K_WAKE},
	{"Hangup", K_HANGUP},
};

static bool name_is(const char *s, size_t n, const char *name)
{
	return strlen(name) == n && !strncasecmp(s, name, n);
}

static bool find_name(const char *s, size_t n, key_code *k)
{
	for (size_t i = 0; i < COUNT(names); i++)
		if (name_is(s, n, names[i].name)) {
			*k = names[i].key;
			return true;
		}
	return false;
}

/* The terminal reports ^C as an interrupt, so that is what "^C" has to mean. */
static key_code control(unsigned char c)
{
	if (c == '?')
		return K_BACKSPACE;
	if (c >= 'a' && c <= 'z')
		c = (unsigned char)(c - 'a' + 'A');
	if (c <= '@' || c > '_')
		return K_NONE;
	return c == 'C' ? (key_code)K_INTERRUPT : K_CTRL(c);
}

static size_t parse_caret(const char *s, size_t n, key_code *k)
{
	if (n == 1) {
		*k = '^';
		return 1;
	}
	*k = control((unsigned char)s[1]);
	return *k == K_NONE ? 0 : 2;
}

static size_t parse_plain(const char *s, size_t n, key_code *k)
{
	uint32_t cp;
	size_t len = utf8_next(s, n, &cp);

	if (cp & UTF8_BAD || cp <= ' ' || (cp >= 0x7f && cp < 0xa0))
		return 0;
	*k = cp;
	return len;
}

/* What stands between '<' and '>': a name, or A-, M-, C- and a name or a character. */
static bool parse_name(const char *s, size_t n, key_code *k)
{
	if (find_name(s, n, k))
		return true;
	if (n < 3 || s[1] != '-')
		return false;
	if (strchr("Cc", s[0]) && n == 3) {
		*k = control((unsigned char)s[2]);
		return *k != K_NONE;
	}
	if (!strchr("AaMm", s[0]))
		return false;
	if (!parse_name(s + 2, n - 2, k)) {
		size_t used = s[2] == '^' ? parse_caret(s + 2, n - 2, k)
		                          : parse_plain(s + 2, n - 2, k);
		if (used != n - 2)
			return false;
	}
	*k |= K_ALT;
	return true;
}

size_t key_parse(const char *s, size_t n, key_code *k)
{
	if (!n)
		return 0;
	if (s[0] == '^')
		return parse_caret(s, n, k);
	if (s[0] != '<' || n == 1)
		return parse_plain(s, n, k);
	/* At least one byte belongs to the name, so that <A->> is Alt and '>'. */
	for (size_t end = 2; end < n && s[end] != '<'; end++)
		if (s[end] == '>' && parse_name(s + 1, end - 1, k))
			return end + 1;
	return 0;
}

static const char *name_of(key_code k)
{
	for (size_t i = 0; i < COUNT(names); i++)
		if (names[i].key == k)
			return names[i].name;
	return NULL;
}

/* A key without brackets around it, as it stands after "A-". */
static void write_bare(struct str *out, key_code k)
{
	const char *name = name_of(k);
	char buf[4];

	if (name)
		str_add(out, name);
	else if (k == K_INTERRUPT)
		str_add(out, "^C");
	else if (k < 32)
		str_addf(out, "^%c", (char)(k + '@'));
	else
		str_addn(out, buf, utf8_put(buf, k));
}

void key_write(struct str *out, key_code k)
{
	key_code base = k & ~K_ALT;
	bool bracket = (k & K_ALT) || name_of(base);

	if (bracket)
		str_addc(out, '<');
	if (k & K_ALT)
		str_add(out, "A-");
	write_bare(out, base);
	if (bracket)
		str_addc(out, '>');
}
