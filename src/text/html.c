#include "text/html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "text/nest.h"
#include "text/page.h"

enum { SNIFF = 4096, SNIFF_NAMED = 1 << 16, LEAST_BODY = 200 };

/* What an element is to us. INLINE: part of a line. SKIP: nothing to read. MUTED: neither, for its
 * name, but in boxes inside of it. OWN: of the page's own, part of a line where it stands in one. */
enum what { INLINE, SKIP, MUTED, LINK, TITLE, META, TIME, QUOTE_MARKS, LINE, RULE, OWN, BOX };

static const struct element {
	const char *name;
	enum what what;
	enum box_kind kind;
	uint8_t level;   /* of a heading; 1: a list with numbers */
	uint8_t against;
} elements[] = {
	{"a", LINK, 0, 0, 0}, {"address", BOX, BOX_PLAIN, 0, 0}, {"applet", SKIP, 0, 0, 0},
	{"article", BOX, BOX_ARTICLE, 0, 0}, {"aside", BOX, BOX_PLAIN, 0, PAGE_DROP},
	{"audio", SKIP, 0, 0, 0}, {"blockquote", BOX, BOX_QUOTE, 0, 0},
	{"body", BOX, BOX_PLAIN, 0, 0}, {"br", LINE, 0, 0, 0}, {"button", SKIP, 0, 0, 0},
	{"canvas", SKIP, 0, 0, 0}, {"caption", BOX, BOX_CAPTION, 0, 0},
	{"center", BOX, BOX_PLAIN, 0, 0}, {"datalist", SKIP, 0, 0, 0}, {"dd", BOX, BOX_TEXT, 0, 0},
	{"del", SKIP, 0, 0, 0}, {"details", BOX, BOX_PLAIN, 0, 0},
	{"dialog", BOX, BOX_PLAIN, 0, PAGE_DROP}, {"dir", BOX, BOX_LIST, 0, 0},
	{"div", BOX, BOX_PLAIN, 0, 0}, {"dl", BOX, BOX_LIST, 0, 0}, {"dt", BOX, BOX_TEXT, 0, 0},
	{"fieldset", BOX, BOX_PLAIN, 0, 0}, {"figcaption", BOX, BOX_CAPTION, 0, 0},
	{"figure", BOX, BOX_PLAIN, 0, 0}, {"footer", BOX, BOX_PLAIN, 0, PAGE_DROP},
	{"form", BOX, BOX_PLAIN, 0, PAGE_DROP}, {"frameset", BOX, BOX_PLAIN, 0, 0},
	{"h1", BOX, BOX_HEADING, 1, 0}, {"h2", BOX, BOX_HEADING, 2, 0},
	{"h3", BOX, BOX_HEADING, 3, 0}, {"h4", BOX, BOX_HEADING, 4, 0},
	{"h5", BOX, BOX_HEADING, 5, 0}, {"h6", BOX, BOX_HEADING, 6, 0},
	{"head", BOX, BOX_PLAIN, 0, 0}, {"header", BOX, BOX_PLAIN, 0, 0},
	{"hgroup", BOX, BOX_PLAIN, 0, 0}, {"hr", RULE, 0, 0, 0}, {"html", BOX, BOX_PLAIN, 0, 0},
	{"legend", BOX, BOX_TEXT, 0, 0}, {"li", BOX, BOX_ITEM, 0, 0},
	{"listing", BOX, BOX_PRE, 0, 0}, {"main", BOX, BOX_MAIN, 0, 0}, {"math", SKIP, 0, 0, 0},
	{"menu", BOX, BOX_LIST, 0, 0}, {"meta", META, 0, 0, 0},
	{"nav", BOX, BOX_PLAIN, 0, PAGE_DROP}, {"object", SKIP, 0, 0, 0},
	{"ol", BOX, BOX_LIST, 1, 0}, {"option", SKIP, 0, 0, 0}, {"p", BOX, BOX_TEXT, 0, 0},
	{"pre", BOX, BOX_PRE, 0, 0}, {"q", QUOTE_MARKS, 0, 0, 0}, {"rp", SKIP, 0, 0, 0},
	{"rt", SKIP, 0, 0, 0}, {"search", BOX, BOX_PLAIN, 0, PAGE_DROP},
	{"section", BOX, BOX_PLAIN, 0, 0}, {"select", SKIP, 0, 0, 0},
	{"summary", BOX, BOX_TEXT, 0, 0}, {"svg", SKIP, 0, 0, 0}, {"table", BOX, BOX_PLAIN, 0, 0},
	{"tbody", BOX, BOX_PLAIN, 0, 0}, {"td", BOX, BOX_CELL, 0, 0}, {"template", SKIP, 0, 0, 0},
	{"tfoot", BOX, BOX_PLAIN, 0, 0}, {"th", BOX, BOX_CELL, 0, 0},
	{"thead", BOX, BOX_PLAIN, 0, 0}, {"time", TIME, 0, 0, 0}, {"title", TITLE, 0, 0, 0},
	{"tr", BOX, BOX_ROW, 0, 0}, {"ul", BOX, BOX_LIST, 0, 0}, {"video", SKIP, 0, 0, 0},
	{"xmp", BOX, BOX_PRE, 0, 0},
};

static int compare(const void *name, const void *element)
{
	return strcmp(name, ((const struct element *)element)->name);
}

static struct element find_element(const char *name)
{
	const struct element *e = bsearch(name, elements, COUNT(elements), sizeof *elements, compare);
	if (e)
		return *e;
	bool own = strchr(name, '-');
	return (struct element){name, own ? OWN : INLINE, BOX_PLAIN, 0, own ? page_names(name) : 0};
}

struct reader {
	struct page *page;
	struct head *head;
	struct str title;        /* of the title element */
	size_t skips, titles;    /* open elements that are SKIP, TITLE */
	uint8_t muted;           /* what the MUTED one in which this is says against it; 0: it is in none */
	struct nest nest;
};

static const char *value(const struct reader *r, enum attribute a)
{
	return markup_value(&r->nest.markup, a);
}

static bool is(const char *s, const char *word)
{
	return s && !strcasecmp(s, word);
}

/* "display: none" and the like, blanks aside. */
static bool style_hides(const char *style)
{
	char plain[MARKUP_VALUE + 1];
	size_t n = 0;
	for (const char *s = style; *s && n < MARKUP_VALUE; s++)
		if (*s != ' ' && *s != '\t' && *s != '\n')
			plain[n++] = *s >= 'A' && *s <= 'Z' ? (char)(*s | 0x20) : *s;
	plain[n] = 0;
	return strstr(plain, "display:none") || strstr(plain, "visibility:hidden");
}

static bool is_hidden(const struct reader *r)
{
	const char *style = value(r, ATTRIBUTE_STYLE);
	return value(r, ATTRIBUTE_HIDDEN) || is(value(r, ATTRIBUTE_ARIA_HIDDEN), "true") ||
	       (style && style_hides(style));
}

static uint8_t against(const struct reader *r)
{
	static const char *const roles[] = {"navigation", "complementary", "banner", "contentinfo",
	                                    "search", "dialog", "alertdialog", "menu", "menubar",
	                                    "toolbar", "alert", "tablist"};
	const char *class = value(r, ATTRIBUTE_CLASS), *id = value(r, ATTRIBUTE_ID), *role = value(r, ATTRIBUTE_ROLE);
	uint8_t says = is_hidden(r) ? PAGE_HIDDEN : 0;
	if (class)
		says |= page_names(class);
	if (id)
		says |= page_names(id);
	for (size_t i = 0; role && i < COUNT(roles); i++)
		if (is(role, roles[i]))
			says |= PAGE_DROP;
	return says;
}

static void read_meta(struct reader *r)
{
	static const enum attribute keys[] = {ATTRIBUTE_PROPERTY, ATTRIBUTE_NAME, ATTRIBUTE_ITEMPROP};
	const char *content = value(r, ATTRIBUTE_CONTENT);
	for (size_t i = 0; content && i < COUNT(keys); i++)
		if (value(r, keys[i]))
			head_meta(r->head, value(r, keys[i]), content);
}

static void read_time(struct reader *r)
{
	const char *when = value(r, ATTRIBUTE_DATETIME);
	bool published = value(r, ATTRIBUTE_ITEMPROP) && is(value(r, ATTRIBUTE_ITEMPROP), "datePublished");
	if (when)
		head_set(r->head, HEAD_DATE, published ? 3 : 7 + page_place(r->page), when, strlen(when));
}

static enum what open_box(struct reader *r, const struct element *e)
{
	bool whole = !strcmp(e->name, "body") || !strcmp(e->name, "html") || !strcmp(e->name, "head");
	uint8_t says = whole ? 0 : e->against | against(r);
	page_open(r->page, e->kind, e->level, says | r->muted);
	r->muted = 0;
	return BOX;
}

/* A part of a line. */
static enum what open_inline(struct reader *r, uint8_t says)
{
	if (says && !(says & PAGE_HIDDEN))
		r->muted = says;
	return says & PAGE_HIDDEN ? SKIP : says ? MUTED : INLINE;
}

/* What an element is, given its attributes. */
static enum what open_element(struct reader *r, const struct element *e)
{
	enum what what = INLINE;
	/* the credit of a picture is no part of its caption */
	uint8_t heard = page_in_caption(r->page) ? 0xFF : (uint8_t)~PAGE_BYLINE;
	switch (e->what) {
	case BOX: return open_box(r, e);
	case OWN:
		return page_in_text(r->page) ? open_inline(r, (e->against | against(r)) & heard)
		                             : open_box(r, e);
	case LINK:
		what = open_inline(r, against(r) & (PAGE_HIDDEN | PAGE_DROP));
		if (what != INLINE)
			return what;
		if (!value(r, ATTRIBUTE_HREF))
			return INLINE;
		r->page->links++;
		return LINK;
	case META: read_meta(r); return INLINE;
	case LINE: page_line(r->page); return INLINE;
	case RULE:
		if (!is_hidden(r))
			page_rule(r->page);
		return INLINE;
	case TIME: read_time(r); return INLINE;
	case QUOTE_MARKS: page_feed(r->page, "\xE2\x80\x9C", 3); return QUOTE_MARKS;
	case TITLE: return r->title.n ? SKIP : TITLE; /* the first one */
	case INLINE: return open_inline(r, against(r) & heard);
	default: return e->what;
	}
}

static void on_start(struct reader *r)
{
	struct nested *n = &r->nest.open.item[r->nest.open.n - 1];
	if (r->skips)
		return;
	struct element e = find_element(n->name);
	if (r->muted && e.what != BOX && e.what != OWN && e.what != SKIP)
		return;
	int before = r->muted;
	enum what what = open_element(r, &e);
	n->what = (int)what | before << 8;
	r->skips += what == SKIP;
	r->titles += what == TITLE;
}

static void on_end(struct reader *r)
{
	const int what = r->nest.closed.what;
	switch ((enum what)(what & 0xFF)) {
	case BOX:
		page_close(r->page);
		r->muted = (uint8_t)(what >> 8);
		break;
	case MUTED: r->muted = (uint8_t)(what >> 8); break;
	case LINK: r->page->links--; break;
	case QUOTE_MARKS: page_feed(r->page, "\xE2\x80\x9D", 3); break;
	case TITLE: r->titles--; break;
	case SKIP: r->skips--; break;
	default: break;
	}
}

static void on_text(struct reader *r)
{
	const struct str *text = &r->nest.markup.text;
	if (r->skips || r->muted)
		return;
	if (!r->titles)
		page_feed(r->page, text->s, text->n);
	else if (r->title.n < MARKUP_VALUE)
		str_addn(&r->title, text->s, text->n);
}

/* Is title[at..) a separator: " | ", " - ", ": "? Its bytes. */
static size_t separator(const char *s)
{
	static const char *const of[] = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ",
	                                 " \xC2\xB7 ", ": ", " :: "};
	for (size_t i = 0; i < COUNT(of); i++)
		if (!strncmp(s, of[i], strlen(of[i])))
			return strlen(of[i]);
	return 0;
}

/* "Headline | Outlet" and "Outlet: headline", where the headline is known. */
static void split_title(struct head *h, const char *s, const char *headline, size_t n)
{
	size_t len = strlen(s), gap;
	if (len > n && !strncmp(s, headline, n) && separator(s + n)) {
		size_t from = n; /* "Headline | News | Outlet": the last part */
		for (size_t i = n; i < len; i++)
			if ((gap = separator(s + i)))
				from = i + gap;
		head_set(h, HEAD_SOURCE, 6, s + from, len - from);
	}
	for (size_t i = 1; len > n && i < len; i++)
		if ((gap = separator(s + i)) && len - i - gap == n && !strncmp(s + i + gap, headline, n))
			head_set(h, HEAD_SOURCE, 6, s, i);
}

/* The heading is the title if it is kept; meta elements say it otherwise, for search engines. */
static void name_article(struct reader *r)
{
	const struct page *p = r->page;
	struct head title = {0};
	head_set(&title, HEAD_TITLE, 1, r->title.s, r->title.n);
	const char *s = title.field[HEAD_TITLE];
	for (size_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		if (!b->kept || b->level != 1)
			continue;
		if (s)
			split_title(r->head, s, p->text.s + b->start, b->end - b->start);
		if (r->head->rank[HEAD_TITLE]) /* else the subject of a mail */
			r->head->rank[HEAD_TITLE] = UINT32_MAX;
		head_set(r->head, HEAD_TITLE, 1, p->text.s + b->start, b->end - b->start);
		break;
	}
	const char *known = r->head->field[HEAD_TITLE];
	if (s && known)
		split_title(r->head, s, known, strlen(known));
	if (s)
		head_set(r->head, HEAD_TITLE, 6, s, strlen(s));
	head_free(&title);
}

/* All of s into the page. */
static void read_all(struct reader *r, const char *s, size_t n)
{
	nest_init(&r->nest, s, n);
	for (enum nest_event e; (e = nest_next(&r->nest)) != NEST_DONE;)
		switch (e) {
		case NEST_START: on_start(r); break;
		case NEST_END: on_end(r); break;
		case NEST_TEXT: on_text(r); break;
		case NEST_JSON: head_json(r->head, r->nest.markup.text.s, r->nest.markup.text.n); break;
		case NEST_DONE: break;
		}
	page_end(r->page);
	nest_free(&r->nest);
}

size_t html_piece(const char *s, size_t n, struct page *p)
{
	struct head head = {0};
	struct reader r = {.page = p, .head = &head, .title = STR_INIT};
	read_all(&r, s, n);
	head_free(&head);
	str_free(&r.title);
	return r.nest.markup.bad_bytes;
}

/* Bytes of text in the blocks that are kept. */
static size_t kept_bytes(const struct page *p)
{
	size_t n = 0;
	for (size_t i = 0; i < p->block.n; i++)
		n += p->block.item[i].kept ? p->block.item[i].end - p->block.item[i].start : 0;
	return n;
}

/* Pages that are put together by scripts have their text in JSON-LD alone: then that, a paragraph a
 * line, below the title. */
static void take_body(struct page *p, const struct head *h)
{
	size_t n = h->body ? strlen(h->body) : 0;
	const char *title = h->field[HEAD_TITLE];
	if (n < LEAST_BODY || n < 3 * kept_bytes(p))
		return;
	page_free(p);
	page_init(p);
	page_open(p, BOX_HEADING, 1, 0);
	page_feed(p, title ? title : "", title ? strlen(title) : 0);
	page_close(p);
	for (const char *s = h->body; *s; s += strspn(s, "\r\n")) {
		size_t len = strcspn(s, "\r\n");
		page_open(p, BOX_TEXT, 0, 0);
		html_piece(s, len, p);
		page_close(p);
		s += len;
	}
	page_end(p);
	page_choose_all(p);
}

void html_read(const char *s, size_t n, bool all, struct document *d)
{
	struct page page;
	struct reader r = {.page = &page, .head = &d->head, .title = STR_INIT};
	page_init(&page);
	read_all(&r, s, n);
	const char *title = d->head.field[HEAD_TITLE];
	page_choose(&page, title ? title : r.title.s);
	take_body(&page, &d->head);
	name_article(&r);
	d->bad_bytes = r.nest.markup.bad_bytes;
	d->cut = r.nest.markup.cut;
	document_page(d, &page, all);
	page_free(&page);
	str_free(&r.title);
}

static size_t skip_blanks(const char *s, size_t n)
{
	size_t i = n >= 3 && !memcmp(s, "\xEF\xBB\xBF", 3) ? 3 : 0;
	while (i < n && (s[i] == ' ' || (s[i] >= '\t' && s[i] <= '\r')))
		i++;
	return i;
}

/* A tag of HTML at s: "<p>", "</td", "<!doctype html". */
static bool tag_at(const char *s, size_t n)
{
	static const char *const more[] = {"b", "i", "em", "strong", "font", "span", "head", "link",
	                                   "script", "style", "img", "base", "small", "big", "u", "picture",
	                                   "noscript", "map"};
	char name[16];
	size_t k = 0, i = n > 1 && s[1] == '/' ? 2 : 1;
	while (i < n && k < sizeof name - 1 &&
	       (((s[i] | 0x20) >= 'a' && (s[i] | 0x20) <= 'z') || (s[i] >= '1' && s[i] <= '6')))
		name[k++] = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i++] | 0x20) : s[i++];
	name[k] = 0;
	if (i >= n || !strchr("> \t\r\n/", s[i]))
		return false;
	if (bsearch(name, elements, COUNT(elements), sizeof *elements, compare))
		return true;
	for (size_t m = 0; m < COUNT(more); m++)
		if (!strcmp(name, more[m]))
			return true;
	return false;
}

bool html_is(const char *s, size_t n, bool named)
{
	size_t i = skip_blanks(s, n);
	if (i < n && s[i] != '<' && !named)
		return false;
	for (size_t limit = i + (named ? SNIFF_NAMED : SNIFF); i < n && i < limit; i++) {
		const char *lt = memchr(s + i, '<', n - i);
		if (!lt)
			return false;
		i = (size_t)(lt - s);
		size_t left = n - i;
		if (left > 9 && !strncasecmp(lt, "<!doctype", 9))
			return left > 14 && !strncasecmp(lt + 10, "html", 4);
		if (tag_at(lt, left))
			return true;
		if (!named && (left < 2 || (lt[1] != '!' && lt[1] != '?')))
			return false; /* "<3", XML of another kind */
		const char *gt = memchr(lt, '>', left);
		if (!gt)
			return false;
		i = (size_t)(gt - s);
		if (!named)
			i += skip_blanks(gt + 1, n - i - 1);
		if (!named && i + 1 < n && s[i + 1] != '<')
			return false;
	}
	return false;
}

/* Does a word that ends at s[n] say a charset: "charset", "encoding"? */
static bool says_charset(const char *s, size_t n)
{
	return (n >= 7 && !strncasecmp(s + n - 7, "charset", 7)) ||
	       (n >= 8 && !strncasecmp(s + n - 8, "encoding", 8));
}

bool html_charset(const char *s, size_t n, char name[32])
{
	const char *end = s + (n < SNIFF ? n : SNIFF), *p = s;
	while (p < end && (p = memchr(p, '=', (size_t)(end - p)))) {
		size_t i = (size_t)(p++ - s), from = i + 1, k = 0;
		if (!says_charset(s, i))
			continue;
		from += from < n && (s[from] == '"' || s[from] == '\'');
		while (from + k < n && k < 31 && s[from + k] > ' ' && !strchr("\"'>;/", s[from + k])) {
			name[k] = s[from + k];
			k++;
		}
		name[k] = 0;
		if (k)
			return true;
	}
	return false;
}
