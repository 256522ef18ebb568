#include "text/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

enum { LINE_BYTES = 40, CELL_BYTES = 80, ROW_BYTES = 300 };

void page_init(struct page *p)
{
	*p = (struct page){.text = STR_INIT};
	VEC_PUSH(&p->box, (struct box){0});
}

void page_free(struct page *p)
{
	str_free(&p->text);
	free(p->block.item);
	free(p->box.item);
	*p = (struct page){.text = STR_INIT};
}

static struct box *box(struct page *p)
{
	return &p->box.item[p->at];
}

/* Bytes of the space at s, 0 if it is none. No-break spaces are text inside a line. */
static size_t blank(const char *s, size_t n, bool edge)
{
	if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
		return 1;
	if (edge && n >= 2 && !memcmp(s, "\xC2\xA0", 2))
		return 2;
	return edge && n >= 3 && !memcmp(s, "\xE2\x80\x8B", 3) ? 3 : 0;
}

void page_end(struct page *p)
{
	struct block *b = &p->now;
	if (!p->busy)
		return;
	const char *s = p->text.s;
	for (size_t k = 1; k <= 3 && p->text.n >= b->start + k;)
		if (blank(s + p->text.n - k, k, true) == k) {
			p->text.n -= k;
			k = 1;
		} else {
			k++;
		}
	b->end = p->text.n;
	p->busy = p->blank = false;
	p->breaks = 0;
	if (b->end == b->start) /* blanks only, preformatted */
		return;
	for (size_t i = b->start; i < b->end; i++)
		b->commas += s[i] == ',';
	if (b->linked > b->end - b->start)
		b->linked = (uint32_t)(b->end - b->start);
	VEC_PUSH(&p->block, *b);
	str_addc(&p->text, '\t');
}

/* The first block of an item carries its mark. */
static void mark_item(struct page *p)
{
	uint32_t i = p->at;
	while (i && p->box.item[i].kind != BOX_ITEM && p->box.item[i].kind != BOX_LIST)
		i = p->box.item[i].parent;
	struct box *item = &p->box.item[i];
	if (item->kind != BOX_ITEM || item->from != p->block.n)
		return;
	p->now.item = true;
	p->now.number = item->items;
}

static void begin(struct page *p)
{
	const struct box *b = box(p);
	p->now = (struct block){.start = p->text.n, .box = p->at, .level = b->level,
	                        .quote = p->quotes > 0, .pre = p->pre > 0, .ruled = p->ruled};
	p->busy = true;
	p->titled |= b->level == 1;
	p->blank = p->ruled = false;
	p->breaks = 0;
	mark_item(p);
}

/* Does the line that ends here end a sentence, so that the next one is another paragraph? */
static bool ends_line(const struct page *p)
{
	size_t n = p->text.n, len = n - p->now.start;
	while (n > p->now.start && (p->text.s[n - 1] == '"' || p->text.s[n - 1] == ')'))
		n--;
	return len >= LINE_BYTES && n > p->now.start && strchr(".!?:", p->text.s[n - 1]);
}

/* What <br> before this text means: another block, or another line. */
static void after_breaks(struct page *p)
{
	if (p->busy && p->breaks && !p->pre && (p->breaks > 1 || ends_line(p)) && !p->now.level)
		page_end(p);
	if (p->busy && p->breaks)
		str_addc(&p->text, p->now.level ? ' ' : '\n');
	else if (p->busy && p->blank)
		str_addc(&p->text, ' ');
	p->breaks = 0;
	p->blank = false;
}

static void put(struct page *p, const char *s, size_t n)
{
	if (n == 2 && !memcmp(s, "\xC2\xAD", 2))
		return; /* a soft hyphen is a hint for layout, no text */
	after_breaks(p);
	if (!p->busy)
		begin(p);
	str_addn(&p->text, s, n);
	if (p->links)
		p->now.linked += (uint32_t)n;
}

/* Preformatted text: lines stay, a blank line ends the block. */
static void put_pre(struct page *p, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '\n')
			p->breaks++;
		else if (s[i] == '\r' || (!p->busy && s[i] == ' '))
			continue;
		else if (s[i] == ' ' && p->breaks)
			continue;
		else {
			if (p->busy && p->breaks > 1)
				page_end(p);
			put(p, s + i, 1);
		}
	}
}

/* Bytes from s that are put as they stand: a letter, or words of ASCII one space apart. (In a link
 * one word: its letters are counted.) */
static size_t run(const struct page *p, const char *s, size_t n)
{
	size_t k = 1;
	if ((unsigned char)*s >= 0x80) {
		while (k < n && ((unsigned char)s[k] & 0xC0) == 0x80)
			k++;
		return k;
	}
	while (k < n && (unsigned char)s[k] < 0x80 &&
	       (!blank(s + k, 1, false) ||
	        (s[k] == ' ' && !p->links && k + 1 < n && s[k + 1] > ' ')))
		k++;
	return k;
}

void page_feed(struct page *p, const char *s, size_t n)
{
	if (p->pre) {
		put_pre(p, s, n);
		return;
	}
	for (size_t i = 0, k; i < n; i += k) {
		if ((k = blank(s + i, n - i, !p->busy || p->breaks))) {
			p->blank = p->busy;
			continue;
		}
		k = run(p, s + i, n - i);
		put(p, s + i, k);
	}
}

void page_line(struct page *p)
{
	p->breaks += p->busy;
	p->blank = false;
}

void page_rule(struct page *p)
{
	page_end(p);
	p->ruled = true;
}

void page_open(struct page *p, enum box_kind kind, uint8_t level, uint8_t against)
{
	page_end(p);
	struct box b = {.parent = p->at, .from = (uint32_t)p->block.n, .kind = (uint8_t)kind,
	                .against = against};
	b.level = kind == BOX_HEADING ? level : kind == BOX_LIST ? 0 : box(p)->level;
	if (kind == BOX_LIST)
		b.items = level; /* 1: numbered */
	if (kind == BOX_ITEM && box(p)->kind == BOX_LIST && box(p)->items) {
		b.items = box(p)->items;
		box(p)->items = (uint8_t)(b.items + (b.items < 255));
	}
	p->quotes += kind == BOX_QUOTE;
	p->pre += kind == BOX_PRE;
	p->at = (uint32_t)p->box.n;
	VEC_PUSH(&p->box, b);
}

/* The cells of a table of data are one block: short, one block each. */
static void join_row(struct page *p, const struct box *row)
{
	struct block *b = p->block.item + row->from;
	size_t n = p->block.n - row->from;
	if (n < 2 || b[n - 1].end - b[0].start > ROW_BYTES)
		return;
	for (size_t i = 0; i < n; i++) {
		uint32_t cell = b[i].box;
		if (p->box.item[cell].kind == BOX_TEXT)
			cell = p->box.item[cell].parent;
		if (p->box.item[cell].kind != BOX_CELL || b[i].end - b[i].start > CELL_BYTES ||
		    (i && b[i].box == b[i - 1].box))
			return;
	}
	for (size_t i = 1; i < n; i++)
		b->linked += b[i].linked;
	b->end = b[n - 1].end;
	b->box = p->at;
	p->block.n = row->from + 1;
	for (size_t i = p->box.n; i-- > p->at + 1u;) {
		struct box *inner = &p->box.item[i];
		inner->from = inner->from > p->block.n ? (uint32_t)p->block.n : inner->from;
		inner->to = inner->to > p->block.n ? (uint32_t)p->block.n : inner->to;
	}
}

void page_close(struct page *p)
{
	struct box *b = box(p);
	page_end(p);
	if (!p->at)
		return;
	if (b->kind == BOX_ROW)
		join_row(p, b);
	b->to = (uint32_t)p->block.n;
	p->quotes -= b->kind == BOX_QUOTE;
	p->pre -= b->kind == BOX_PRE;
	p->at = b->parent;
}

enum page_place page_place(const struct page *p)
{
	bool own = p->titled;
	for (uint32_t i = p->at; i; i = p->box.item[i].parent) {
		const struct box *b = &p->box.item[i];
		if (b->against & (PAGE_DROP | PAGE_COMMENT | PAGE_HIDDEN | PAGE_WALL))
			return PLACE_FURNITURE;
		own |= b->kind == BOX_ARTICLE || b->kind == BOX_MAIN;
	}
	return own ? PLACE_ARTICLE : PLACE_ANY;
}

bool page_in_text(const struct page *p)
{
	unsigned kind = p->box.item[p->at].kind;
	return kind == BOX_TEXT || kind == BOX_HEADING || kind == BOX_CAPTION;
}

bool page_in_caption(const struct page *p)
{
	return p->box.item[p->at].kind == BOX_CAPTION;
}

size_t page_kept(const struct page *p)
{
	size_t n = 0;
	for (size_t i = 0; i < p->block.n; i++)
		n += p->block.item[i].kept;
	return n;
}

void page_put(const struct page *p, bool all, struct str *text, paragraph_vec *para, bool **other)
{
	size_t n = 0;
	*other = xcalloc(p->block.n + 1, sizeof **other);
	for (size_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		if (!b->kept && !all)
			continue;
		struct paragraph q = {.start = (uint32_t)text->n, .level = b->level, .list_item = b->item};
		if (b->quote && !b->level)
			str_add(text, "> ");
		if (b->item && b->number)
			str_addf(text, "%u. ", b->number);
		else if (b->item)
			str_add(text, "- ");
		str_addn(text, p->text.s + b->start, b->end - b->start);
		q.end = (uint32_t)text->n;
		str_add(text, "\n\n");
		(*other)[n++] = !b->kept || b->aside;
		VEC_PUSH(para, q);
	}
	if (text->n) /* one line break at the end */
		str_erase(text, text->n - 1, 1);
}
