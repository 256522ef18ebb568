#define _GNU_SOURCE /* memmem */
#include "text/feed.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text/html.h"

#define CDATA "<![CDATA["
enum { NAME = 24, SNIFF = 1 << 16, ITEMS = 10000, FEED_BYTES = 8 << 20 };

enum field { TITLE, CONTENT, SUMMARY, DATE, SOURCE, FIELDS };

/* What stands between two tags; rank 0: there is none. */
struct value {
	const char *s;
	size_t n;
	unsigned rank;  /* of several the lowest stands */
	bool markup;    /* unescaped it is HTML */
};

struct item { struct value value[FIELDS]; };

struct feed {
	const char *s;
	size_t n, at;
	struct item channel;
	VEC(struct item) item;
	bool inside;    /* of an item */
	bool atom;
	size_t close, comment_end, cdata_end; /* the next ones known, so that none is searched for twice */
	size_t bad_bytes, total;
	bool cut;
};

struct tag {
	char name[NAME];  /* in small letters, without "atom:" */
	bool end, empty;
	const char *s;    /* all of it */
	size_t n;
};

static const struct field_name { const char *name; enum field field; unsigned rank; } names[] = {
	{"title", TITLE, 1}, {"content:encoded", CONTENT, 1}, {"content", CONTENT, 2},
	{"summary", SUMMARY, 1}, {"description", SUMMARY, 2}, {"itunes:summary", SUMMARY, 3},
	{"published", DATE, 1}, {"pubdate", DATE, 1}, {"issued", DATE, 1}, {"dc:date", DATE, 2},
	{"updated", DATE, 3}, {"modified", DATE, 3}, {"lastbuilddate", DATE, 3}, {"source", SOURCE, 1},
};

static const struct field_name *find_name(const char *name)
{
	for (size_t i = 0; i < COUNT(names); i++)
		if (!strcmp(names[i].name, name))
			return &names[i];
	return NULL;
}

static bool one_of(const char *s, const char *const *of)
{
	while (*of && strcmp(*of, s) != 0)
		of++;
	return *of;
}

static bool begins(const struct feed *f, size_t at, const char *with)
{
	return f->n - at >= strlen(with) && !memcmp(f->s + at, with, strlen(with));
}

/* Where `what` stands next, at > 0; f->n: nowhere. */
static size_t find(const struct feed *f, size_t at, const char *what, size_t *known)
{
	if (*known >= at)
		return *known;
	const char *p = at < f->n ? memmem(f->s + at, f->n - at, what, strlen(what)) : NULL;
	return *known = p ? (size_t)(p - f->s) : f->n;
}

/* Bytes of CDATA at s[at] with both its ends; 0: it is none, or another begins before its end,
 * which is that one's then. */
static size_t cdata(struct feed *f, size_t at)
{
	if (!begins(f, at, CDATA))
		return 0;
	size_t from = at + strlen(CDATA), end = find(f, from, "]]>", &f->cdata_end);
	bool lost = end == f->n || memmem(f->s + from, end - from, CDATA, strlen(CDATA));
	return lost ? 0 : end + 3 - at;
}

static void read_tag(struct tag *t)
{
	size_t i = 1, k = 0;
	t->end = t->s[i] == '/';
	i += t->end;
	for (; !strchr(" \t\r\n/>", t->s[i]) && k < NAME - 1; i++)
		t->name[k++] = t->s[i] >= 'A' && t->s[i] <= 'Z' ? (char)(t->s[i] | 0x20) : t->s[i];
	t->empty = t->s[t->n - 2] == '/';
	if (!strncmp(t->name, "atom:", 5))
		memmove(t->name, t->name + 5, k - 4);
}

/* The next tag from f->at, which moves behind it; false: there is none. */
static bool next_tag(struct feed *f, struct tag *t)
{
	const char *lt;
	while (f->at < f->n && (lt = memchr(f->s + f->at, '<', f->n - f->at))) {
		size_t at = (size_t)(lt - f->s), close = find(f, at + 1, ">", &f->close), len = cdata(f, at);
		if (len) {
			f->at = at + len;
		} else if (begins(f, at, "<!--") && find(f, at + 4, "-->", &f->comment_end) < f->n) {
			f->at = f->comment_end + 3;
		} else if (begins(f, at, "<![") || begins(f, at, "<!--")) {
			f->at = at + 3; /* its end is lost: what stands in it is looked at */
		} else if (close == f->n) {
			break;
		} else {
			f->at = close + 1;
			if (lt[1] == '!' || lt[1] == '?')
				continue;
			*t = (struct tag){.s = lt, .n = close + 1 - at};
			read_tag(t);
			return true;
		}
	}
	f->at = f->n;
	return false;
}

static bool is_item(const struct tag *t)
{
	static const char *const of[] = {"item", "entry", NULL};
	return one_of(t->name, of);
}

/* Does the tag end a field whose own end is missing? brief: the field is no text with markup. */
static bool ends_field(const struct tag *t, bool brief)
{
	static const char *const outer[] = {"channel", "feed", "rss", "rdf:rdf", NULL};
	static const char *const other[] = {"pubdate", "guid", "content:encoded", "description", NULL};
	static const char *const more[] = {"link", "id", "category", "author", "dc:creator", NULL};
	if (is_item(t) || (t->end && one_of(t->name, outer)))
		return true;
	return !t->end && (one_of(t->name, other) ||
	                   (brief && (one_of(t->name, more) || find_name(t->name))));
}

/* The end of the field that `start` begins, f->at behind its end tag. */
static size_t field_end(struct feed *f, const struct tag *start, bool brief)
{
	struct tag t;
	while (next_tag(f, &t)) {
		size_t from = (size_t)(t.s - f->s);
		if (t.end && !strcmp(t.name, start->name))
			return from;
		if (ends_field(&t, brief)) {
			f->at = from;
			return from;
		}
	}
	return f->n;
}

/* Is what stands in the element markup when it is unescaped? Titles of Atom are text unless they
 * say otherwise; with other fields too many forget to say it. */
static bool is_markup(const struct feed *f, const struct tag *t)
{
	const char *type = memmem(t->s, t->n, "type=", 5);
	if (!type || t->s + t->n - type < 12)
		return !f->atom || strcmp(t->name, "title") != 0;
	return strncasecmp(type + 6, "xhtml", 5) && (strncasecmp(type + 6, "text", 4) || type[10] == '/');
}

static void read_field(struct feed *f, const struct tag *t, const struct field_name *name)
{
	struct item *item = f->inside ? &f->item.item[f->item.n - 1] : &f->channel;
	struct value *v = &item->value[name->field];
	size_t from = f->at, end = field_end(f, t, name->field != CONTENT && name->field != SUMMARY);
	while (from < end && strchr(" \t\r\n", f->s[from]) && f->s[from])
		from++;
	if (end > from && (!v->rank || name->rank < v->rank))
		*v = (struct value){f->s + from, end - from, name->rank, is_markup(f, t)};
}

static void read_items(struct feed *f)
{
	/* These have titles of their own; in RSS a source is the name of an outlet. */
	static const char *const others[] = {"image", "textinput", "source", NULL};
	const struct field_name *name;
	struct tag t;
	while (f->item.n < ITEMS && next_tag(f, &t)) {
		f->atom |= !strcmp(t.name, "feed");
		if (is_item(&t)) {
			f->inside = !t.end;
			if (!t.end)
				VEC_PUSH(&f->item, (struct item){0});
		} else if (t.end || t.empty) {
			continue;
		} else if ((f->atom || strcmp(t.name, "source")) && one_of(t.name, others)) {
			field_end(f, &t, false);
		} else if ((name = find_name(t.name))) {
			read_field(f, &t, name);
		}
	}
}

/* What the escape of a markup character at s stands for; *n: its bytes. */
static char escaped(const char *s, size_t *n)
{
	static const struct { const char *s; char c; } of[] = {
		{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''},
		{"&#60;", '<'}, {"&#62;", '>'}, {"&#38;", '&'}, {"&#x3c;", '<'}, {"&#x3e;", '>'},
		{"&#x26;", '&'},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		size_t len = strlen(of[i].s);
		if (*n >= len && !strncasecmp(s, of[i].s, len)) {
			*n = len;
			return of[i].c;
		}
	}
	return 0;
}

/* A field as HTML. */
static void unescape(const struct value *v, struct str *out)
{
	struct feed f = {.s = v->s, .n = v->n};
	for (size_t i = 0, len; i < v->n; i += len) {
		char c = 0;
		len = v->n - i;
		if (v->s[i] == '&' && v->markup && (c = escaped(v->s + i, &len))) {
			str_addc(out, c);
		} else if (v->s[i] != '<' || !begins(&f, i, CDATA)) {
			str_addc(out, v->s[i]);
			len = 1;
		} else if ((len = cdata(&f, i))) {
			str_addn(out, v->s + i + strlen(CDATA), len - strlen(CDATA "]]>"));
		} else {
			len = strlen(CDATA); /* its end is lost */
		}
	}
}

/* In text without any markup a blank line is a new paragraph. */
static void mark_paragraphs(struct str *s)
{
	struct str out = STR_INIT;
	for (size_t i = 0; i < s->n; i++) {
		str_addc(&out, s->s[i]);
		if (s->s[i] == '\n' && s->s[i + 1 + strspn(s->s + i + 1, " \t\r")] == '\n')
			str_add(&out, "<p>");
	}
	str_free(s);
	*s = out;
}

/* The field as blocks of the page, in a box. */
static void put_value(struct feed *f, const struct value *v, struct page *p, enum box_kind kind,
                      uint8_t level)
{
	struct str html = STR_INIT;
	f->cut |= v->rank && f->total > FEED_BYTES;
	if (!v->rank || f->total > FEED_BYTES)
		return;
	unescape(v, &html);
	f->total += html.n;
	if (html.n && kind == BOX_PLAIN && !memchr(html.s, '<', html.n))
		mark_paragraphs(&html);
	page_open(p, kind, level, 0);
	f->bad_bytes += html_piece(html.s, html.n, p);
	page_close(p);
	str_free(&html);
}

/* The field as a line of text in the head. */
static void put_head(struct feed *f, const struct value *v, struct head *h, enum head_field field,
                     unsigned rank)
{
	struct page p;
	size_t bad = f->bad_bytes; /* counted where it is shown */
	page_init(&p);
	put_value(f, v, &p, BOX_TEXT, 0);
	f->bad_bytes = bad;
	if (p.text.n)
		head_set(h, field, rank, p.text.s, p.text.n - 1);
	page_free(&p);
}

/* The text in full, or what there is of it. */
static void put_body(struct feed *f, const struct item *item, struct page *p)
{
	size_t before = p->block.n;
	put_value(f, &item->value[CONTENT], p, BOX_PLAIN, 0);
	if (p->block.n == before)
		put_value(f, &item->value[SUMMARY], p, BOX_PLAIN, 0);
}

void feed_read(const char *s, size_t n, bool all, struct document *d)
{
	struct feed f = {.s = s, .n = n};
	struct page p;
	read_items(&f);
	const struct item *one = f.item.n ? f.item.item : &f.channel, *channel = &f.channel;
	bool many = f.item.n > 1;
	page_init(&p);
	put_head(&f, &channel->value[TITLE], &d->head, HEAD_SOURCE, 2);
	if (!many)
		put_head(&f, &one->value[SOURCE], &d->head, HEAD_SOURCE, 1);
	put_head(&f, &(many ? channel : one)->value[TITLE], &d->head, HEAD_TITLE, 1);
	put_head(&f, &(many ? channel : one)->value[DATE], &d->head, HEAD_DATE, 1);
	if (many)
		put_value(&f, &channel->value[TITLE], &p, BOX_HEADING, 1);
	for (const struct item *i = one; i < one + (many ? f.item.n : 1); i++) {
		put_value(&f, &i->value[TITLE], &p, BOX_HEADING, many ? 2 : 1);
		size_t date = p.block.n;
		if (many)
			put_value(&f, &i->value[DATE], &p, BOX_TEXT, 0);
		for (; date < p.block.n; date++)
			p.block.item[date].aside = true;
		put_body(&f, i, &p);
	}
	page_end(&p);
	page_choose_all(&p);
	d->bad_bytes = f.bad_bytes;
	d->cut = f.cut;
	document_page(d, &p, all);
	page_free(&p);
	free(f.item.item);
}

bool feed_is(const char *s, size_t n)
{
	static const char *const roots[] = {"rss", "feed", "rdf:rdf", NULL};
	static const char *const parts[] = {"<channel", "<item", "<entry", "<title", "entry>"};
	size_t limit = n < SNIFF ? n : SNIFF, from = n > 3 && !memcmp(s, "\xEF\xBB\xBF", 3) ? 3 : 0;
	struct feed f = {.s = s, .n = limit, .at = from};
	struct tag t;
	while (from < limit && strchr(" \t\r\n", s[from]) && s[from])
		from++;
	if (from == limit || s[from] != '<' || begins(&f, from, "<![") || !next_tag(&f, &t) || t.end ||
	    !one_of(t.name, roots))
		return false;
	for (size_t i = 0; i < COUNT(parts); i++)
		if (memmem(s, limit, parts[i], strlen(parts[i])))
			return true;
	return false;
}
