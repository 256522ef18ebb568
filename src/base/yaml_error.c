/* Places of errors in a YAML file, and writing scalars. */
#include "base/yaml.h"

#include <string.h>
#include <strings.h>

#include "base/glyph.h"
#include "base/utf8.h"

static void add_excerpt(const struct yaml_file *f, size_t at, struct errs *errs)
{
	size_t start = at, end = at;

	while (start > 0 && f->bytes[start - 1] != '\n' && f->bytes[start - 1] != '\r')
		start--;
	while (end < f->len && f->bytes[end] != '\n' && f->bytes[end] != '\r')
		end++;
	if (end > start)
		errs_excerpt(errs, f->bytes + start, end - start);
}

static void __attribute__((format(printf, 6, 0)))
add_error(const struct yaml_file *f, unsigned line, unsigned col, size_t at, struct errs *errs,
          const char *fmt, va_list ap)
{
	struct str msg = STR_INIT;

	if (!errs)
		return;
	size_t before = errs->n;
	str_vaddf(&msg, fmt, ap);
	errs_add(errs, f->name, line, col, "%s", msg.s);
	if (errs->n > before)
		add_excerpt(f, at, errs);
	str_free(&msg);
}

void yaml_error(const struct yaml_file *f, const struct yaml *at, struct errs *errs,
                const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	add_error(f, at->line, at->col, at->at, errs, fmt, ap);
	va_end(ap);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_blanks(const char *s, size_t i, size_t n)
{
	while (i < n && is_blank(s[i]))
		i++;
	return i;
}

/* Bytes of the double-quoted escape at s: "\n", "\x41", a backslash before a line end. */
static size_t escape_len(const char *s, size_t n)
{
	char kind = n > 1 ? s[1] : '\0';
	size_t len = kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;

	return len < n ? len : n;
}

/* Byte in the file of byte `offset` of a scalar's value. Walks source and value side by side:
 * blanks and line ends may differ in number (folding, indentation), escapes and doubled quotes
 * stand for one character; everything else is the same in both. */
static size_t source_of(const struct yaml_file *f, const struct yaml *n, size_t offset)
{
	const char *s = f->bytes, *v = n->value;
	char quote = !n->plain && !n->block ? s[n->at] : '\0';
	size_t i = n->at + (quote != '\0'), k = 0;

	if (n->block)
		while (i < f->len && s[i] != '\n' && s[i] != '\r')
			i++;
	while (k < offset && i < f->len) {
		uint32_t cp;
		if (is_blank(v[k]) && is_blank(s[i])) {
			k++;
			if (!is_blank(v[k]))
				i = skip_blanks(s, i, f->len);
			continue;
		}
		if (is_blank(s[i])) {
			i = skip_blanks(s, i, f->len);
		} else if (quote == '"' && s[i] == '\\' && i + 1 < f->len && is_blank(s[i + 1]) &&
		           s[i + 1] != ' ' && s[i + 1] != '\t') {
			i = skip_blanks(s, i + 1, f->len);
		} else {
			i += quote == '"' && s[i] == '\\'    ? escape_len(s + i, f->len - i)
			     : quote == '\'' && s[i] == '\'' ? 2
			                                     : utf8_next(s + i, f->len - i, &cp);
			k += utf8_next(v + k, n->len - k, &cp);
		}
	}
	/* The value's next character may stand on the next line. */
	return k < n->len && !is_blank(v[k]) ? skip_blanks(s, i, f->len) : i;
}

void yaml_error_in(const struct yaml_file *f, const struct yaml *at, size_t offset,
                   struct errs *errs, const char *fmt, ...)
{
	va_list ap;
	size_t to = source_of(f, at, offset < at->len ? offset : at->len), start = at->at;
	unsigned line = at->line, col = at->col;

	for (size_t i = at->at; i < to; i++)
		if (f->bytes[i] == '\n' || (f->bytes[i] == '\r' && f->bytes[i + 1] != '\n')) {
			line++;
			col = 1;
			start = i + 1;
		}
	col += (unsigned)utf8_count(f->bytes + start, to - start);
	va_start(ap, fmt);
	add_error(f, line, col, to, errs, fmt, ap);
	va_end(ap);
}

/* A word that YAML reads as itself: letters first, no reserved word. */
static bool simple_word(const char *s, size_t n)
{
	static const char *const reserved[] = {"true", "false", "yes", "no", "on", "off", "null",
	                                       "y", "n"};

	if (!n || n > 60 || !strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", s[0]))
		return false;
	for (size_t i = 0; i < n; i++)
		if (!s[i] || !strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
		                     "0123456789_-./", s[i]))
			return false;
	for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
		if (strlen(reserved[i]) == n && !strncasecmp(s, reserved[i], n))
			return false;
	return true;
}

/* Characters that would be lost, refused or unseen: controls, line separators, bidi marks,
 * invisible ones, and what libyaml rejects; not the selectors that emoji are written with. */
static bool needs_escape(uint32_t cp)
{
	return cp < 0x20 || cp == 0xa0 || cp == 0xad ||
	       (glyph_is_hidden(cp) && !(cp >= 0xfe00 && cp <= 0xfe0f));
}

static void put_escape(struct str *out, uint32_t cp)
{
	static const char from[] = "\n\t\r\"\\", to[] = "ntr\"\\";
	const char *p = cp && cp < 128 ? strchr(from, (int)cp) : NULL;

	if (p)
		str_addf(out, "\\%c", to[p - from]);
	else
		str_addf(out, cp < 0x100 ? "\\x%02X" : cp < 0x10000 ? "\\u%04X" : "\\U%08X", cp);
}

void yaml_put_string(struct str *out, const char *s, size_t n)
{
	if (simple_word(s, n)) {
		str_addn(out, s, n);
		return;
	}
	str_addc(out, '"');
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t len = utf8_next(s + i, n - i, &cp);
		if (cp & UTF8_BAD)
			str_add(out, "\\uFFFD");
		else if (needs_escape(cp) || cp == '"' || cp == '\\')
			put_escape(out, cp);
		else
			str_addn(out, s + i, len);
		i += len;
	}
	str_addc(out, '"');
}
