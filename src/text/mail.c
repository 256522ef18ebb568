#define _GNU_SOURCE /* memmem */
#include "text/mail.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/charset.h"
#include "text/html.h"

enum { HEADER_MAX = 1 << 16, DEPTH = 8, PARTS = 200, NAME = 40, BOUNDARY = 80 };

/* A line of the header at s: bytes of the field's name, 0 if it is none. */
static size_t field_name(const char *s, size_t n)
{
	size_t k = 0;
	while (k < n && k < NAME && s[k] > ' ' && s[k] < 0x7F && s[k] != ':')
		k++;
	return k < n && s[k] == ':' ? k : 0;
}

static bool is(const char *s, size_t n, const char *word)
{
	return strlen(word) == n && !strncasecmp(s, word, n);
}

static size_t next_line(const char *s, size_t n)
{
	const char *nl = memchr(s, '\n', n);
	return nl ? (size_t)(nl - s) + 1 : n;
}

/* Bytes of header lines up to and with the blank one; 0: they are none. */
static size_t header_lines(const char *s, size_t n)
{
	size_t i = n > 5 && !memcmp(s, "From ", 5) ? next_line(s, n) : 0;
	for (bool any = false; i < n && i < HEADER_MAX; any = true) {
		size_t end = i + next_line(s + i, n - i);
		if (s[i] == '\n' || (s[i] == '\r' && end == i + 2))
			return any ? end : 0;
		bool folded = any && (s[i] == ' ' || s[i] == '\t');
		if (!folded && !field_name(s + i, end - i))
			return 0;
		i = end;
	}
	return 0;
}

/* The value of a field, its lines joined, without NUL bytes; false: there is none. */
static bool find_field(const char *s, size_t n, const char *name, struct str *out)
{
	for (size_t i = 0, end; i < n; i = end) {
		end = i + next_line(s + i, n - i);
		size_t k = field_name(s + i, end - i);
		while (end < n && (s[end] == ' ' || s[end] == '\t'))
			end += next_line(s + end, n - end);
		if (!is(s + i, k, name))
			continue;
		str_clear(out);
		for (i += k + 1; i < end; i++)
			if (s[i] && s[i] != '\r' && s[i] != '\n')
				str_addc(out, s[i]);
		return true;
	}
	return false;
}

size_t mail_header(const char *s, size_t n)
{
	static const char *const who[] = {"from", "subject"};
	static const char *const more[] = {"date", "to", "message-id", "mime-version", "received",
	                                   "content-type", "return-path", "delivered-to", "newsgroups"};
	if (n < 8 || (!field_name(s, n < NAME ? n : NAME) && memcmp(s, "From ", 5)))
		return 0;
	size_t end = header_lines(s, n), known = 0;
	size_t others = !memcmp(s, "From ", 5); /* of a mailbox */
	struct str value = STR_INIT;
	for (size_t i = 0; end && i < COUNT(who); i++)
		known += find_field(s, end, who[i], &value);
	for (size_t i = 0; end && known && i < COUNT(more); i++)
		others += find_field(s, end, more[i], &value);
	str_free(&value);
	return known && others ? end : 0;
}

/* Transfer encodings */

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* word: of a header, where "_" is a blank. */
static void quoted_printable(const char *s, size_t n, bool word, struct str *out)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '_' && word) {
			str_addc(out, ' ');
		} else if (s[i] != '=') {
			str_addc(out, s[i]);
		} else if (i + 2 < n && hex(s[i + 1]) >= 0 && hex(s[i + 2]) >= 0) {
			str_addc(out, (char)(hex(s[i + 1]) * 16 + hex(s[i + 2])));
			i += 2;
		} else {
			size_t k = i + 1; /* the line goes on in the next */
			while (k < n && (s[k] == ' ' || s[k] == '\t' || s[k] == '\r'))
				k++;
			if (k < n && s[k] == '\n')
				i = k;
			else
				str_addc(out, '=');
		}
	}
}

static void base64(const char *s, size_t n, struct str *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	uint32_t bits = 0;
	unsigned have = 0;
	for (size_t i = 0; i < n && s[i] != '='; i++) {
		const char *d = s[i] ? strchr(digits, s[i]) : NULL;
		if (!d)
			continue;
		bits = bits << 6 | (uint32_t)(d - digits);
		have += 6;
		if (have >= 8) {
			have -= 8;
			str_addc(out, (char)(bits >> have & 0xFF));
		}
	}
}

/* Bytes in a charset, appended as UTF-8. */
static void add_decoded(const struct str *raw, const char *charset, struct str *out, char name[32])
{
	struct str text = STR_INIT;
	bool converted = charset_decode_as(raw->s, raw->n, charset, &text, name);
	str_addn(out, converted ? text.s : raw->s, converted ? text.n : raw->n);
	str_free(&text);
}

/* "=?UTF-8?Q?caf=C3=A9?=" at s: its bytes, 0 if it is none. */
static size_t encoded_word(const char *s, size_t n, struct str *out)
{
	const char *end = s + n, *charset = s + 2;
	const char *how = n > 8 ? memchr(charset, '?', n - 2) : NULL;
	if (!how || how + 3 >= end || how[2] != '?')
		return 0;
	const char *text = how + 3, *close = memchr(text, '?', (size_t)(end - text));
	if (!close || close + 1 >= end || close[1] != '=' || how - charset > 30)
		return 0;
	char set[32], name[32];
	struct str raw = STR_INIT;
	memcpy(set, charset, (size_t)(how - charset));
	set[how - charset] = 0;
	set[strcspn(set, "*")] = 0; /* "*en": its language */
	if ((how[1] | 0x20) == 'b')
		base64(text, (size_t)(close - text), &raw);
	else
		quoted_printable(text, (size_t)(close - text), true, &raw);
	add_decoded(&raw, set, out, name);
	str_free(&raw);
	return (size_t)(close + 2 - s);
}

/* A header's value with its encoded words as text; blanks between two of them are none. */
static void decode_words(const struct str *in, struct str *out)
{
	bool word = false;
	for (size_t i = 0, k; i < in->n;) {
		if (in->s[i] == '=' && i + 1 < in->n && in->s[i + 1] == '?' &&
		    (k = encoded_word(in->s + i, in->n - i, out))) {
			i += k;
			word = true;
			continue;
		}
		k = strspn(in->s + i, " \t");
		if (word && k && !strncmp(in->s + i + k, "=?", 2)) {
			i += k;
			continue;
		}
		str_addc(out, in->s[i++]);
		word = false;
	}
}

/* "Ann Lee <ann@example.org>": the name, or the address. */
static void sender(struct str *s)
{
	char *open = strrchr(s->s, '<');
	size_t from = strspn(s->s, " \"'"), n = open ? (size_t)(open - s->s) : s->n;
	while (n > from && strchr(" \"'", s->s[n - 1]))
		n--;
	if (n <= from && open) {
		from = (size_t)(open - s->s) + 1;
		n = from + strcspn(s->s + from, ">");
	}
	if (n <= from)
		return;
	str_erase(s, n, s->n - n);
	str_erase(s, 0, from);
}

void mail_head(struct head *h, const char *s, size_t n)
{
	static const struct { const char *name; enum head_field field; } fields[] = {
		{"subject", HEAD_TITLE}, {"from", HEAD_SOURCE}, {"date", HEAD_DATE},
	};
	struct str raw = STR_INIT, value = STR_INIT;
	for (size_t i = 0; i < COUNT(fields); i++) {
		if (!find_field(s, n, fields[i].name, &raw))
			continue;
		str_clear(&value);
		decode_words(&raw, &value);
		if (fields[i].field == HEAD_SOURCE)
			sender(&value);
		head_set(h, fields[i].field, 0, value.s, value.n);
	}
	str_free(&raw);
	str_free(&value);
}

/* Parts */

struct part { const char *head, *body; size_t head_n, body_n; };

struct best { struct part plain, html; size_t parts; };

/* A parameter of a field: boundary="x", charset=y. */
static bool parameter(const struct str *field, const char *name, char *out, size_t size)
{
	size_t len = strlen(name), n = 0;
	for (size_t i = strcspn(field->s, ";"); i < field->n; i += strcspn(field->s + i, ";")) {
		i += strspn(field->s + i, "; \t");
		if (strncasecmp(field->s + i, name, len) || field->s[i + len] != '=')
			continue;
		const char *s = field->s + i + len + 1;
		bool quoted = *s == '"';
		const char *stop = quoted ? "\"" : "; \t";
		s += quoted;
		while (n + 1 < size && s[n] && !strchr(stop, s[n])) {
			out[n] = s[n];
			n++;
		}
		break;
	}
	out[n] = 0;
	return n > 0;
}

/* The next line that is "--boundary" from s[i]; n: none. */
static size_t find_boundary(const char *s, size_t n, size_t i, const char *boundary)
{
	size_t len = strlen(boundary);
	for (; i < n; i += next_line(s + i, n - i))
		if (n - i >= len + 2 && s[i] == '-' && s[i + 1] == '-' && !memcmp(s + i + 2, boundary, len))
			return i;
	return n;
}

static void take_part(struct best *b, const char *s, size_t n, unsigned depth);

static void take_parts(struct best *b, const char *s, size_t n, const char *boundary,
                       unsigned depth)
{
	size_t at = find_boundary(s, n, 0, boundary);
	while (at < n && b->parts < PARTS) {
		size_t from = at + next_line(s + at, n - at);
		if (n - at > strlen(boundary) + 3 && s[at + 2 + strlen(boundary)] == '-')
			return; /* the last one */
		at = find_boundary(s, n, from, boundary);
		take_part(b, s + from, at - from, depth + 1);
	}
}

/* A part with its header, which may be empty. */
static void take_part(struct best *b, const char *s, size_t n, unsigned depth)
{
	struct str type = STR_INIT, how = STR_INIT;
	char boundary[BOUNDARY];
	size_t head = header_lines(s, n);
	struct part p = {s, s + head, head, n - head};
	bool typed = find_field(s, head, "content-type", &type);
	bool attached = find_field(s, head, "content-disposition", &how) &&
	                !strncasecmp(how.s + strspn(how.s, " "), "attachment", 10);
	const char *t = typed ? type.s + strspn(type.s, " \t") : "text/plain";
	b->parts++;
	if (!strncasecmp(t, "multipart/", 10)) {
		if (depth < DEPTH && parameter(&type, "boundary", boundary, sizeof boundary))
			take_parts(b, p.body, p.body_n, boundary, depth);
	} else if (!strncasecmp(t, "message/rfc822", 14)) {
		if (depth < DEPTH)
			take_part(b, p.body, p.body_n, depth + 1);
	} else if (!attached && !strncasecmp(t, "text/html", 9) && !b->html.body) {
		b->html = p;
	} else if (!attached && !strncasecmp(t, "text/plain", 10) && !b->plain.body) {
		b->plain = p;
	}
	str_free(&type);
	str_free(&how);
}

static bool has_text(const struct part *p)
{
	size_t i = 0;
	while (i < p->body_n && (p->body[i] == ' ' || (p->body[i] >= '\t' && p->body[i] <= '\r')))
		i++;
	return i < p->body_n;
}

/* The part's bytes, decoded, and its charset ("" where none is told). */
static void open_part(const struct part *p, struct str *out, char charset[32])
{
	struct str field = STR_INIT;
	const char *s = "";
	*charset = 0;
	if (find_field(p->head, p->head_n, "content-type", &field))
		parameter(&field, "charset", charset, 32);
	str_clear(&field);
	if (find_field(p->head, p->head_n, "content-transfer-encoding", &field))
		s = field.s + strspn(field.s, " \t");
	if (!strncasecmp(s, "base64", 6))
		base64(p->body, p->body_n, out);
	else if (!strncasecmp(s, "quoted-printable", 16))
		quoted_printable(p->body, p->body_n, false, out);
	else
		str_addn(out, p->body, p->body_n);
	str_free(&field);
}

/* Is it a message without MIME, or whose MIME changes nothing? */
static bool is_plain(const char *s, size_t head)
{
	struct str type = STR_INIT, how = STR_INIT;
	bool plain = !find_field(s, head, "content-type", &type) ||
	             !strncasecmp(type.s + strspn(type.s, " \t"), "text/plain", 10);
	if (find_field(s, head, "content-transfer-encoding", &how)) {
		const char *h = how.s + strspn(how.s, " \t");
		plain = plain && strncasecmp(h, "base64", 6) && strncasecmp(h, "quoted", 6);
	}
	char charset[32];
	plain = plain && (!parameter(&type, "charset", charset, sizeof charset) ||
	                  !strcasecmp(charset, "utf-8") || !strcasecmp(charset, "us-ascii"));
	str_free(&type);
	str_free(&how);
	return plain;
}

/* Browsers save pages as mails, from themselves, at the time of saving. */
static bool is_saved_page(const char *s, size_t head)
{
	struct str from = STR_INIT;
	bool saved = find_field(s, head, "snapshot-content-location", &from) ||
	             (find_field(s, head, "from", &from) && strstr(from.s, "Saved by "));
	str_free(&from);
	return saved;
}

/* The bytes of a mailbox's first message, and how many others it has. */
static size_t first_mail(const char *s, size_t n, size_t *others)
{
	static const char next[] = "\n\nFrom ";
	size_t first = n;
	if (n < 5 || memcmp(s, next + 2, 5))
		return n;
	for (const char *p = s; (p = memmem(p, (size_t)(s + n - p), next, 7)); p += 7) {
		first = first < n ? first : (size_t)(p - s) + 1;
		++*others;
	}
	return first;
}

bool mail_read(const char *s, size_t n, bool all, struct document *d)
{
	struct best b = {0};
	struct str raw = STR_INIT;
	char charset[32];
	size_t from = n > 5 && !memcmp(s, "From ", 5) ? next_line(s, n) : 0;
	size_t head = mail_header(s, n);
	if (!head || is_plain(s, head))
		return false;
	n = first_mail(s, n, &d->other_mails);
	take_part(&b, s + from, n - from, 0);
	bool plain = b.plain.body && (has_text(&b.plain) || !b.html.body);
	if (!plain && !b.html.body)
		return false;
	if (!is_saved_page(s, head))
		mail_head(&d->head, s, head);
	open_part(plain ? &b.plain : &b.html, &raw, charset);
	if (plain) {
		add_decoded(&raw, *charset ? charset : NULL, &d->text, d->charset);
	} else {
		struct str page = STR_INIT;
		if (!*charset)
			html_charset(raw.s, raw.n, charset);
		add_decoded(&raw, *charset ? charset : NULL, &page, d->charset);
		html_read(page.s, page.n, all, d);
		str_free(&page);
	}
	str_free(&raw);
	return true;
}
