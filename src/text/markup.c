#include "text/markup.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/entity.h"

enum { PIECE = 2048 };

#define X(id, name) name,
static const char *const attributes[] = {MARKUP_ATTRIBUTES(X)};
#undef X
/* Elements whose content is no markup. It is left out, but that of the last ones is text. */
static const char *const raw[] = {"script", "style", "iframe", "noembed", "noframes", "noscript",
                                  "textarea", "xmp", "title"};
enum { SCRIPT, CODE = 2 /* script, style */, LITERAL = COUNT(raw) - 2 };

/* Bits of `lost`: first the end tags of `raw`. */
enum { LOST_SINGLE = 1 << COUNT(raw), LOST_DOUBLE = LOST_SINGLE << 1, LOST_COMMENT = LOST_SINGLE << 2,
       LOST_INNER = LOST_SINGLE << 3 };

void markup_init(struct markup *m, const char *s, size_t n)
{
	*m = (struct markup){.s = s, .n = n, .text = STR_INIT};
	for (size_t a = 0; a < ATTRIBUTES; a++)
		m->value[a] = (struct str)STR_INIT;
}

void markup_free(struct markup *m)
{
	str_free(&m->text);
	for (size_t a = 0; a < ATTRIBUTES; a++)
		str_free(&m->value[a]);
}

const char *markup_value(const struct markup *m, enum attribute a)
{
	return m->has[a] ? m->value[a].s : NULL;
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Bytes of s that stand for themselves, at most a piece. */
static size_t plain(const char *s, size_t n)
{
	size_t i = 0;
	while (i < n && i < PIECE &&
	       ((s[i] >= ' ' && s[i] < 0x7F && s[i] != '&' && s[i] != '<') || s[i] == '\n'))
		i++;
	return i;
}

/* One character that is not plain, at s[i]; returns the byte behind it. */
static size_t put_other(struct markup *m, const char *s, size_t n, size_t i, bool value,
                        struct str *out)
{
	char buf[4];
	uint32_t cp;
	size_t k = s[i] == '&' ? entity_decode(s + i, n - i, value, out) : 0;
	if (k)
		return i + k;
	k = utf8_next(s + i, n - i, &cp);
	if (cp == '\r' && i + 1 < n && s[i + 1] == '\n')
		return i + 1;
	m->bad_bytes += (cp & UTF8_BAD) != 0;
	cp = cp == '\r' ? '\n' : cp == '\f' ? ' ' : entity_clean(cp);
	str_addn(out, buf, utf8_put(buf, cp));
	return i + k;
}

/* Text from byte m->i on: up to the next '<', or to byte `literal`, or a piece of it. */
static void read_text(struct markup *m)
{
	bool literal = m->i < m->literal;
	size_t n = literal ? m->literal : m->n;
	str_clear(&m->text);
	if (m->s[m->i] == '<' && !literal) /* "a < b" */
		str_addc(&m->text, m->s[m->i++]);
	while (m->i < n && m->text.n < PIECE && (literal || m->s[m->i] != '<')) {
		size_t k = plain(m->s + m->i, n - m->i);
		str_addn(&m->text, m->s + m->i, k);
		m->i = k ? m->i + k : put_other(m, m->s, n, m->i, false, &m->text);
	}
	m->total += m->text.n;
}

static void take_value(struct markup *m, size_t a, const char *s, size_t n)
{
	struct str *v = &m->value[a];
	n = n > MARKUP_VALUE ? utf8_prev(s, MARKUP_VALUE) : n;
	str_clear(v);
	m->has[a] = true;
	for (size_t i = 0; i < n;) {
		size_t k = plain(s + i, n - i);
		str_addn(v, s + i, k);
		i = k ? i + k : put_other(m, s, n, i, true, v);
	}
	m->total += v->n;
}

/* The attribute's value that begins at byte `from`; m->i goes behind it. A quotation mark that is
 * never closed ends with the tag. */
static size_t quoted(struct markup *m, const char **value)
{
	const char *from = m->s + m->i, *end = NULL;
	uint16_t lost = *from == '"' ? LOST_DOUBLE : LOST_SINGLE;
	size_t left = m->n - m->i - 1;
	if (!(m->lost & lost) && !(end = memchr(from + 1, *from, left)))
		m->lost |= lost;
	bool closed = end;
	if (!end && !(end = memchr(from + 1, '>', left)))
		end = m->s + m->n;
	*value = from + 1;
	m->i = (size_t)(end - m->s) + closed;
	return (size_t)(end - from) - 1;
}

static size_t read_value(struct markup *m, const char **value)
{
	const char *s = m->s;
	if (s[m->i] == '"' || s[m->i] == '\'')
		return quoted(m, value);
	size_t from = m->i;
	while (m->i < m->n && !is_blank(s[m->i]) && s[m->i] != '>')
		m->i++;
	*value = s + from;
	return m->i - from;
}

/* Returns whether it says that a script is JSON-LD. */
static bool read_attribute(struct markup *m)
{
	const char *s = m->s, *value = "";
	size_t from = m->i++, len = 0, a = 0; /* whatever the first byte is: "=" too can start a name */
	while (m->i < m->n && !is_blank(s[m->i]) && !strchr("=>/", s[m->i] ? s[m->i] : '?'))
		m->i++;
	size_t name_len = m->i - from, eq = m->i;
	while (eq < m->n && is_blank(s[eq]))
		eq++;
	if (eq < m->n && s[eq] == '=') {
		m->i = eq + 1;
		while (m->i < m->n && is_blank(s[m->i]))
			m->i++;
		if (m->i < m->n && s[m->i] != '>')
			len = read_value(m, &value);
	}
	while (a < ATTRIBUTES &&
	       (strlen(attributes[a]) != name_len || strncasecmp(attributes[a], s + from, name_len)))
		a++;
	if (a < ATTRIBUTES && !m->has[a])
		take_value(m, a, value, len);
	return name_len == 4 && !strncasecmp(s + from, "type", 4) && len >= 19 &&
	       !strncasecmp(value, "application/ld+json", 19);
}

/* "<p<b>" is a p; "<o:p>" is none. */
static void read_name(struct markup *m)
{
	size_t k = 0;
	bool whole = true;
	for (; m->i < m->n && !is_blank(m->s[m->i]) && m->s[m->i] != '>' && m->s[m->i] != '/'; m->i++) {
		char c = m->s[m->i];
		bool usual = is_letter(c) || (c >= '0' && c <= '9') || c == '-';
		whole = whole && c != '<' && k < MARKUP_NAME - 1;
		if (whole)
			m->name[k++] = !usual ? '_' : c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	m->name[k] = 0;
	m->total += k + 1;
}

/* The last byte of the comment at s: "<!-- -->", "<!-- --!>", "<!-->", "<!--->"; NULL: it has no
 * end. */
static const char *comment_end(const char *s, const char *last)
{
	for (const char *p = s + 2; (p = memchr(p, '-', (size_t)(last - p))); p++) {
		if (last - p > 2 && !memcmp(p, "-->", 3))
			return p + 2;
		if (last - p > 3 && !memcmp(p, "--!>", 4) && p > s + 3)
			return p + 3;
	}
	return NULL;
}

/* Does "<script" stand at p, or "</script"? */
static bool is_raw_tag(const char *p, const char *end, const char *name, bool ends)
{
	size_t len = strlen(name), at = 1 + ends;
	return (size_t)(end - p) > at + len && (!ends || p[1] == '/') &&
	       !strncasecmp(p + at, name, len) &&
	       (is_blank(p[at + len]) || p[at + len] == '>' || p[at + len] == '/');
}

/* Where the end tag of raw[which] begins; NULL: there is none. One that a script in a comment writes
 * with another script, "<!-- document.write('<script></script>') -->", is not it. */
static const char *raw_end(struct markup *m, size_t which)
{
	const char *end = m->s + m->n, *p = m->lost & 1 << which ? end : m->s + m->i;
	const char *comment = p, *first = NULL;
	bool inner = false;
	for (; p < end && (p = memchr(p, '<', (size_t)(end - p))); p++) {
		inner = inner && p < comment;
		if (is_raw_tag(p, end, raw[which], true)) {
			first = first ? first : p;
			if (!inner)
				return p;
			inner = false;
		} else if (which != SCRIPT || m->lost & (LOST_COMMENT | LOST_INNER)) {
			continue;
		} else if (p >= comment && end - p > 4 && !memcmp(p, "<!--", 4)) {
			comment = comment_end(p, end);
			m->lost |= comment ? 0 : LOST_COMMENT;
		} else {
			inner |= p < comment && is_raw_tag(p, end, raw[which], false);
		}
	}
	m->lost |= (uint16_t)(first ? LOST_INNER : 1 << which);
	return first;
}

/* An element whose content is no markup: whether it is a piece, and which. */
static bool read_raw(struct markup *m, size_t which, bool json, enum markup_kind *kind)
{
	size_t from = m->i;
	const char *end = raw_end(m, which);
	if (!end && which < CODE) /* the page ends in it, or it has no content */
		end = memchr(m->s + m->i, '<', m->n - m->i);
	else if (!end)
		return false;
	else if (which >= LITERAL) {
		m->literal = (size_t)(end - m->s);
		return true;
	}
	m->i = end ? (size_t)(end - m->s) : m->n;
	str_clear(&m->text);
	if (json)
		str_addn(&m->text, m->s + from, m->i - from);
	*kind = MARKUP_JSON;
	return json;
}

/* The tag at m->i; false: it is no piece. */
static bool read_tag(struct markup *m, enum markup_kind *kind)
{
	bool json = false, ends = m->s[++m->i] == '/';
	size_t which = 0;
	m->i += ends;
	read_name(m);
	memset(m->has, 0, sizeof m->has);
	m->empty = false;
	while (m->i < m->n && m->s[m->i] != '>') {
		m->empty = m->s[m->i] == '/';
		if (is_blank(m->s[m->i]) || m->empty)
			m->i++;
		else
			json |= read_attribute(m);
	}
	if (m->i == m->n)
		return false;
	m->i++;
	*kind = ends ? MARKUP_END : MARKUP_START;
	while (which < COUNT(raw) && strcmp(m->name, raw[which]))
		which++;
	if (which == COUNT(raw))
		return *m->name;
	if (which >= LITERAL && ends)
		return true;
	return !ends && !m->empty && read_raw(m, which, json, kind);
}

/* A comment, "<!doctype>", "<?xml ?>", "</3>". A comment that is never closed ends with the first
 * ">", or all text behind it would be lost. */
static void skip_declaration(struct markup *m)
{
	const char *s = m->s + m->i, *last = m->s + m->n, *end = NULL;
	if (last - s > 4 && !memcmp(s, "<!--", 4) && !(m->lost & LOST_COMMENT)) {
		end = comment_end(s, last);
		m->lost |= end ? 0 : LOST_COMMENT;
	}
	if (!end)
		end = memchr(s, '>', (size_t)(last - s));
	m->i = end ? (size_t)(end - m->s) + 1 : m->n;
}

enum markup_kind markup_next(struct markup *m)
{
	enum markup_kind kind;
	while (m->i < m->n && m->total < MARKUP_BYTES) {
		const char *s = m->s + m->i;
		size_t left = m->n - m->i;
		char c = left > 1 ? s[1] : 0;
		bool ends = c == '/';
		if (*s != '<' || m->i < m->literal || !(strchr("!?/", c ? c : 'x') || is_letter(c))) {
			read_text(m);
			return MARKUP_TEXT;
		}
		if (c == '!' || c == '?' || (ends && left > 2 && !is_letter(s[2])))
			skip_declaration(m);
		else if (read_tag(m, &kind))
			return kind;
	}
	m->cut = m->i < m->n;
	return MARKUP_DONE;
}

bool markup_link_ends(const struct markup *m)
{
	const char *end = m->s + m->n;
	for (const char *p = m->s + m->i; (p = memchr(p, '<', (size_t)(end - p))) && end - p > 3; p++) {
		bool ends = p[1] == '/';
		if ((p[1 + ends] | 0x20) == 'a' &&
		    (is_blank(p[2 + ends]) || memchr(">/<", p[2 + ends], 3)))
			return ends;
	}
	return false;
}
