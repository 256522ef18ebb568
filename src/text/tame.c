#include "text/tame.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/charset.h"

enum { PIECE = 2048, NAME_MAX_BYTES = 32, BUCKETS = 64, RAW_NAMES = 6 };

struct run {
	struct tame *t;
	struct str out;          /* not handed on yet */
	size_t total;
	uint32_t open[BUCKETS];  /* start tags handed on less end tags, by a hash of the name */
	bool loose;              /* a link is open that is never closed */
	/* What does not come any more, so that no search is done over and over again */
	bool no_single, no_double, no_comment_end, no_raw_end[RAW_NAMES];
};

struct tag {
	char name[NAME_MAX_BYTES];
	bool end, empty;         /* </x>, <x/> */
	bool json;               /* type="application/ld+json" */
	struct { const char *s; size_t n; } value[TAME_ATTRIBUTES_N]; /* NULL: not there */
	size_t next;             /* byte behind the tag */
};

#define X(id, name) name,
static const char *const attributes[] = {TAME_ATTRIBUTES(X)};
#undef X

enum tame_attribute tame_attribute(const char *s, size_t n)
{
	size_t i = 0;
	while (i < TAME_ATTRIBUTES_N &&
	       (strlen(attributes[i]) != n || strncasecmp(attributes[i], s, n)))
		i++;
	return (enum tame_attribute)i;
}

static void flush(struct run *r, size_t least)
{
	if (r->out.n < least || !r->out.n)
		return;
	r->t->markup(r->t->ctx, r->out.s, r->out.n);
	r->total += r->out.n;
	str_clear(&r->out);
}

static bool is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* What browsers make of references to C1 controls. */
static uint32_t windows(uint32_t cp)
{
	if (cp < 0x80 || cp >= 0xA0)
		return cp;
	uint32_t meant = charset_windows(cp);
	return meant ? meant : 0xFFFD;
}

static void put(struct run *r, uint32_t cp)
{
	char buf[4];
	bool bad = (cp < 0x20 && cp != '\t' && cp != '\n' && cp != '\r' && cp != '\f') ||
	           cp == 0x7F || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000) ||
	           (cp & 0xFFFE) == 0xFFFE;
	switch (cp) {
	case '&': str_add(&r->out, "&amp;"); return;
	case '<': str_add(&r->out, "&lt;"); return;
	case '>': str_add(&r->out, "&gt;"); return;
	case '"': str_add(&r->out, "&quot;"); return;
	case '\f': cp = ' '; break;
	default: break;
	}
	str_addn(&r->out, buf, utf8_put(buf, bad ? 0xFFFD : windows(cp)));
}

/* "&#8217;" and "&#x2019;", also without the semicolon; 0: it is none. */
static size_t number(struct run *r, const char *s, size_t n)
{
	bool hex = n > 3 && (s[2] | 0x20) == 'x';
	size_t i = hex ? 3 : 2;
	uint32_t cp = 0;
	for (; i < n; i++) {
		int c = s[i] | 0x20, digit = s[i] >= '0' && s[i] <= '9' ? s[i] - '0' : c - 'a' + 10;
		if (digit < 0 || digit > 15 || (digit > 9 && (!hex || c > 'f' || c < 'a')))
			break;
		cp = cp > 0x10FFFF ? cp : cp * (hex ? 16 : 10) + (uint32_t)digit;
	}
	if (i == (hex ? 3u : 2u))
		return 0;
	put(r, cp);
	return i + (i < n && s[i] == ';');
}

/* References that HTML knows without a semicolon, and those that only HTML 5 has, to what is
 * handed on. */
static size_t name(struct run *r, const char *s, size_t n)
{
	static const struct { const char *name; uint32_t cp; } of[] = {
		{"nbsp", 0xA0}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''},
		{"copy", 0xA9}, {"reg", 0xAE}, {"laquo", 0xAB}, {"raquo", 0xBB}, {"middot", 0xB7},
		{"deg", 0xB0}, {"pound", 0xA3}, {"sect", 0xA7}, {"shy", 0xAD}, {"eacute", 0xE9},
		{"egrave", 0xE8}, {"agrave", 0xE0}, {"ccedil", 0xE7}, {"auml", 0xE4},
		{"ouml", 0xF6}, {"uuml", 0xFC}, {"Auml", 0xC4}, {"Ouml", 0xD6}, {"Uuml", 0xDC},
		{"szlig", 0xDF}, {"aacute", 0xE1}, {"iacute", 0xED}, {"oacute", 0xF3},
		{"uacute", 0xFA}, {"ntilde", 0xF1}, {"atilde", 0xE3}, {"otilde", 0xF5},
		{"lsquor", 0x201A}, {"ldquor", 0x201E}, {"hyphen", 0x2010}, {"dash", 0x2010},
		{"horbar", 0x2015}, {"comma", ','}, {"period", '.'}, {"colon", ':'}, {"semi", ';'},
		{"excl", '!'}, {"quest", '?'}, {"lpar", '('}, {"rpar", ')'}, {"lsqb", '['},
		{"rsqb", ']'}, {"lbrack", '['}, {"rbrack", ']'}, {"sol", '/'}, {"dollar", '$'},
		{"percnt", '%'}, {"num", '#'}, {"ast", '*'}, {"plus", '+'}, {"equals", '='},
		{"commat", '@'}, {"lowbar", '_'}, {"vert", '|'}, {"bull", 0x2022}, {"NewLine", '\n'},
		{"Tab", '\t'}, {"zwsp", 0x200B}, {"numsp", 0x2007}, {"puncsp", 0x2008},
		{"mldr", 0x2026}, {"check", 0x2713}, {"star", 0x2606}, {"starf", 0x2605},
	};
	size_t len = 1;
	while (len < n && len < 12 && is_letter(s[len]))
		len++;
	for (size_t i = 0; i < COUNT(of); i++)
		if (!strncmp(of[i].name, s + 1, len - 1) && !of[i].name[len - 1]) {
			put(r, of[i].cp);
			return len + (len < n && s[len] == ';');
		}
	return 0;
}

static bool is_plain(char c)
{
	return (c >= ' ' && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"') || c == '\n';
}

/* Bytes of s that stand for themselves. */
static size_t plain(const char *s, size_t n)
{
	size_t i = 0;
	while (i < n && i < PIECE && is_plain(s[i]))
		i++;
	return i;
}

/* Text or an attribute's value. */
static void put_text(struct run *r, const char *s, size_t n, bool value)
{
	for (size_t i = 0, k; i < n && r->total < TAME_BYTES; i += k) {
		uint32_t cp;
		if (!value)
			flush(r, PIECE);
		if (s[i] == '&') {
			k = i + 2 < n && s[i + 1] == '#' ? number(r, s + i, n - i) : name(r, s + i, n - i);
			if (k)
				continue;
			str_addc(&r->out, '&'); /* the parser knows the other names */
			k = 1;
			continue;
		}
		if ((k = plain(s + i, n - i))) {
			str_addn(&r->out, s + i, k);
			continue;
		}
		k = utf8_next(s + i, n - i, &cp);
		if (cp & UTF8_BAD) {
			r->t->bad_bytes++;
			cp = 0xFFFD;
		}
		put(r, cp);
	}
}

/* An attribute's value at s[i]; returns the byte behind it. A quotation mark that is never
 * closed ends with the tag. */
static size_t read_value(struct run *r, const char *s, size_t n, size_t i, const char **value,
                         size_t *len)
{
	bool *none = s[i] == '"' ? &r->no_double : s[i] == '\'' ? &r->no_single : NULL;
	if (none) {
		const char *from = s + i + 1, *end = NULL;
		size_t left = n - i - 1;
		if (!*none && !(end = memchr(from, s[i], left)))
			*none = true;
		bool closed = end;
		if (!end && !(end = memchr(from, '>', left)))
			end = s + n;
		*value = from;
		*len = (size_t)(end - from);
		return i + 1 + *len + closed;
	}
	size_t from = i;
	while (i < n && !is_blank(s[i]) && s[i] != '>')
		i++;
	*value = s + from;
	*len = i - from;
	return i;
}

static size_t read_attribute(struct run *r, const char *s, size_t n, size_t i, struct tag *t)
{
	size_t from = i, len = 0;
	const char *value = "";
	i++; /* whatever it is: "=" too can start a name */
	while (i < n && !is_blank(s[i]) && s[i] != '=' && s[i] != '>' && s[i] != '/')
		i++;
	size_t name_len = i - from, eq = i;
	while (eq < n && is_blank(s[eq]))
		eq++;
	if (eq < n && s[eq] == '=') {
		i = eq + 1;
		while (i < n && is_blank(s[i]))
			i++;
		if (i < n && s[i] != '>')
			i = read_value(r, s, n, i, &value, &len);
	}
	enum tame_attribute a = tame_attribute(s + from, name_len);
	if (a < TAME_ATTRIBUTES_N && !t->value[a].s) {
		t->value[a].s = value;
		t->value[a].n = len;
	}
	t->json |= name_len == 4 && !strncasecmp(s + from, "type", 4) && len >= 19 &&
	           !strncasecmp(value, "application/ld+json", 19);
	return i;
}

/* The tag at s[i]; false: the page ends in it. */
static bool read_tag(struct run *r, const char *s, size_t n, size_t i, struct tag *t)
{
	size_t k = 0;
	memset(t, 0, sizeof *t);
	t->end = s[++i] == '/';
	i += t->end;
	for (; i < n && !is_blank(s[i]) && s[i] != '>' && s[i] != '/'; i++)
		if (k < NAME_MAX_BYTES - 1)
			t->name[k++] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] | 0x20) : s[i];
	for (k = 0; t->name[k]; k++)
		if (!is_letter(t->name[k]) && !(t->name[k] >= '0' && t->name[k] <= '9') &&
		    t->name[k] != '-')
			t->name[k] = 0; /* "<p<b>" */
	while (i < n && s[i] != '>') {
		t->empty = s[i] == '/';
		if (is_blank(s[i]) || s[i] == '/')
			i++;
		else
			i = read_attribute(r, s, n, i, t);
	}
	t->next = i + 1;
	return i < n;
}

static size_t index_of(const char *s, const char *const *of, size_t n)
{
	size_t i = 0;
	while (i < n && strcmp(s, of[i]))
		i++;
	return i;
}

static bool is_void(const char *s)
{
	static const char *const of[] = {"br", "hr", "img", "meta", "link", "input", "wbr", "col",
	                                 "source", "area", "base", "embed", "param", "track"};
	return index_of(s, of, COUNT(of)) < COUNT(of);
}

/* Elements with content that is no markup; RAW_NAMES for others. */
static size_t raw_name(const char *s)
{
	static const char *const of[RAW_NAMES] = {"script", "style", "iframe", "noembed", "xmp",
	                                          "textarea"};
	return index_of(s, of, RAW_NAMES);
}

static uint32_t *bucket(struct run *r, const char *s)
{
	uint32_t h = 0;
	while (*s)
		h = h * 31 + (unsigned char)*s++;
	return &r->open[h % BUCKETS];
}

static void put_end_tag(struct run *r, const char *element)
{
	str_add(&r->out, "</");
	str_add(&r->out, element);
	str_addc(&r->out, '>');
}

static void put_start(struct run *r, const struct tag *t)
{
	bool open = !is_void(t->name);
	flush(r, r->t->depth + 128 > TAME_DEPTH ? 1 : PIECE);
	if (open && r->t->depth > TAME_DEPTH) {
		str_add(&r->out, r->t->block(t->name) ? "<br><br>" : "<br>");
		return;
	}
	str_addc(&r->out, '<');
	str_add(&r->out, t->name);
	for (size_t a = 0; a < TAME_ATTRIBUTES_N; a++) {
		if (!t->value[a].s)
			continue;
		size_t n = t->value[a].n;
		str_addc(&r->out, ' ');
		str_add(&r->out, attributes[a]);
		str_add(&r->out, "=\"");
		put_text(r, t->value[a].s, n > TAME_VALUE ? utf8_prev(t->value[a].s, TAME_VALUE) : n, true);
		str_addc(&r->out, '"');
	}
	str_addc(&r->out, '>');
	if (open && t->empty)
		put_end_tag(r, t->name);
	else if (open)
		++*bucket(r, t->name);
}

static void put_end(struct run *r, const struct tag *t)
{
	uint32_t *open = bucket(r, t->name);
	flush(r, PIECE);
	if (!strcmp(t->name, "br"))
		str_add(&r->out, "<br>");
	if (!*open)
		return;
	--*open;
	put_end_tag(r, t->name);
}

/* The content of a script up to its end tag; if there is none, it has none. */
static size_t skip_raw(struct run *r, const char *s, size_t n, const struct tag *t, bool *none)
{
	size_t len = strlen(t->name);
	const char *p = *none ? s + n : s + t->next;
	for (; p < s + n && (p = memchr(p, '<', (size_t)(s + n - p))); p++)
		if ((size_t)(s + n - p) > len + 2 && p[1] == '/' && !strncasecmp(p + 2, t->name, len)) {
			if (t->json && r->t->json)
				r->t->json(r->t->ctx, s + t->next, (size_t)(p - s) - t->next);
			return (size_t)(p - s);
		}
	*none = true;
	return t->next;
}

static const char *find(const char *s, size_t n, const char *what)
{
	size_t len = strlen(what);
	for (const char *p = s; n >= len && (p = memchr(p, *what, (size_t)(s + n - p) - len + 1)); p++)
		if (!memcmp(p, what, len))
			return p;
	return NULL;
}

/* "<!-- -->", "<!doctype>", "<?xml ?>", "</3>": the byte behind it. A comment that is never closed
 * ends with the first ">", or all text behind it would be lost. */
static size_t skip_declaration(struct run *r, const char *s, size_t n, size_t i)
{
	const char *end = NULL;
	if (n - i > 4 && !memcmp(s + i, "<!--", 4)) {
		if (s[i + 4] == '>')
			return i + 5;
		if (!r->no_comment_end && (end = find(s + i + 4, n - i - 4, "-->")))
			return (size_t)(end - s) + 3;
		r->no_comment_end = true;
	}
	end = memchr(s + i, '>', n - i);
	return end ? (size_t)(end - s) + 1 : n;
}

/* Does the link that starts before s[i] end before the next one does start? */
static bool link_closes(const char *s, size_t n, size_t i)
{
	for (const char *p = s + i; p < s + n && (p = memchr(p, '<', (size_t)(s + n - p))); p++) {
		if (s + n - p <= 3)
			break;
		bool end = p[1] == '/';
		if ((p[1 + end] | 0x20) == 'a' && (is_blank(p[2 + end]) || p[2 + end] == '>'))
			return end;
	}
	return false;
}

static void end_loose_link(struct run *r, const struct tag *t, const char *s, size_t n)
{
	bool link = !strcmp(t->name, "a");
	if (r->loose && (link || r->t->block(t->name))) {
		put_end(r, &(struct tag){.name = "a"});
		r->loose = false;
	}
	if (link)
		r->loose = !t->empty && !link_closes(s, n, t->next);
}

static size_t skip_tag(struct run *r, const char *s, size_t n, size_t i)
{
	struct tag t;
	if (!read_tag(r, s, n, i, &t))
		return n;
	if (!*t.name)
		return t.next;
	size_t raw = raw_name(t.name);
	if (raw < RAW_NAMES)
		return t.end || t.empty ? t.next : skip_raw(r, s, n, &t, &r->no_raw_end[raw]);
	if (t.end) {
		put_end(r, &t);
	} else {
		end_loose_link(r, &t, s, n);
		put_start(r, &t);
	}
	return t.next;
}

void tame_run(struct tame *t, const char *s, size_t n)
{
	struct run r = {.t = t, .out = STR_INIT};
	size_t i = 0;
	while (i < n && r.total < TAME_BYTES) {
		const char *lt = memchr(s + i, '<', n - i);
		size_t at = lt ? (size_t)(lt - s) : n;
		put_text(&r, s + i, at - i, false);
		i = at;
		if (i == n)
			break;
		char c = i + 1 < n ? s[i + 1] : 0;
		if (c == '!' || c == '?' || (c == '/' && i + 2 < n && !is_letter(s[i + 2]))) {
			i = skip_declaration(&r, s, n, i);
		} else if (is_letter(c) || c == '/') {
			i = skip_tag(&r, s, n, i);
		} else {
			put(&r, '<'); /* "a < b" */
			i++;
		}
	}
	t->cut = i < n;
	flush(&r, 1);
	str_free(&r.out);
}
