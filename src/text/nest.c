#include "text/nest.h"

#include <stdlib.h>
#include <string.h>

/* What elements are. SCOPE: an end tag does not reach beyond it, but those of parts of a table
 * reach up to the TABLE. SPECIAL: end tags of elements that are none do not either. */
enum {
	VOID = 1, SPECIAL = 1 << 1, SCOPE = 1 << 2, BLOCK = 1 << 3 /* ends a paragraph */,
	WALL = 1 << 4 /* an item does not end another beyond it */, FORMAT = 1 << 5, LINK = 1 << 6,
	PARA = 1 << 7, HEADING = 1 << 8, ITEM = 1 << 9, LIST = 1 << 10, TERM = 1 << 11, BUTTON = 1 << 12,
	OPTION = 1 << 13, TABLE = 1 << 14, PART = 1 << 15, ROW = 1 << 16, CELL = 1 << 17,
	PAGE = 1 << 18, FOREIGN = 1 << 19, FOREIGN_TEXT = 1 << 20, LINE = 1 << 21,
	HEAD = 1 << 22, BODY = 1 << 23, TOP = 1 << 24 /* of a table */, FORM = 1 << 25, RUBY = 1 << 26,
	SELECT = 1 << 27, CHOICE = 1 << 28 /* not in a select */,
	THIN = SPECIAL | BLOCK, BOX = THIN | WALL, HELD = SPECIAL | WALL | SCOPE,
	GONE = VOID | SPECIAL | WALL, IN_TABLE = PART | ROW | CELL
};

static const struct rule { const char *name; uint32_t is; } rules[] = {
	{"a", FORMAT | LINK}, {"address", THIN}, {"applet", HELD}, {"area", GONE}, {"article", BOX},
	{"aside", BOX}, {"b", FORMAT}, {"base", GONE}, {"basefont", GONE}, {"bgsound", GONE},
	{"big", FORMAT}, {"blockquote", BOX}, {"body", SPECIAL | WALL | PAGE | BODY},
	{"br", GONE | LINE}, {"button", SPECIAL | WALL | BUTTON}, {"caption", HELD | PART | TOP},
	{"center", BOX}, {"code", FORMAT}, {"col", GONE}, {"colgroup", SPECIAL | WALL | PART | TOP},
	{"dd", BOX | TERM}, {"desc", FOREIGN_TEXT}, {"details", BOX}, {"dialog", BOX},
	{"dir", BOX | LIST}, {"div", THIN}, {"dl", BOX}, {"dt", BOX | TERM}, {"em", FORMAT},
	{"embed", GONE}, {"fieldset", BOX}, {"figcaption", BOX}, {"figure", BOX}, {"font", FORMAT},
	{"footer", BOX}, {"foreignobject", HELD | FOREIGN_TEXT}, {"form", BOX | FORM},
	{"frame", GONE}, {"h1", BOX | HEADING}, {"h2", BOX | HEADING}, {"h3", BOX | HEADING},
	{"h4", BOX | HEADING}, {"h5", BOX | HEADING}, {"h6", BOX | HEADING},
	{"head", SPECIAL | WALL | PAGE | HEAD}, {"header", BOX}, {"hgroup", BOX},
	{"hr", GONE | BLOCK}, {"html", HELD | PAGE}, {"i", FORMAT}, {"image", GONE}, {"img", GONE},
	{"input", GONE | CHOICE}, {"keygen", GONE | CHOICE}, {"li", BOX | ITEM}, {"link", GONE},
	{"listing", BOX}, {"main", BOX}, {"marquee", HELD}, {"math", FOREIGN}, {"menu", BOX | LIST},
	{"meta", GONE}, {"nav", BOX}, {"nobr", FORMAT}, {"object", HELD}, {"ol", BOX | LIST},
	{"option", OPTION}, {"p", THIN | PARA}, {"param", GONE}, {"pre", BOX}, {"rb", RUBY},
	{"rp", RUBY}, {"rt", RUBY}, {"rtc", RUBY}, {"s", FORMAT}, {"search", BOX}, {"section", BOX},
	{"select", SPECIAL | WALL | SELECT | CHOICE}, {"small", FORMAT}, {"source", GONE},
	{"strike", FORMAT}, {"strong", FORMAT}, {"summary", BOX}, {"svg", FOREIGN},
	{"table", HELD | BLOCK | TABLE}, {"tbody", SPECIAL | WALL | PART}, {"td", HELD | CELL},
	{"template", HELD}, {"tfoot", SPECIAL | WALL | PART}, {"th", HELD | CELL},
	{"thead", SPECIAL | WALL | PART}, {"title", SPECIAL | WALL}, {"tr", SPECIAL | WALL | ROW},
	{"track", GONE}, {"tt", FORMAT}, {"u", FORMAT}, {"ul", BOX | LIST}, {"wbr", GONE},
	{"xmp", BOX},
};

/* What the start of an element ends, and what it does not look beyond for that. */
static const struct { uint32_t start, ends, within; } closing[] = {
	{BLOCK, FOREIGN, FOREIGN_TEXT | SCOPE}, {ITEM, ITEM, WALL}, {TERM, TERM, WALL},
	{BLOCK, PARA, SCOPE | BUTTON}, {BUTTON, BUTTON, SCOPE}, {TABLE, TABLE, SCOPE},
	{PART, IN_TABLE, TABLE}, {ROW, CELL | ROW | TOP, TABLE}, {CELL, CELL | TOP, ROW | TABLE},
	{BODY, HEAD, 0}, {RUBY, RUBY, SPECIAL}, {CHOICE, SELECT, SCOPE},
};

/* What the end of an element does not reach beyond: the first row that it is of, or the last. */
static const struct { uint32_t end, within; } reach[] = {
	{TABLE | IN_TABLE, TABLE}, {PARA, SCOPE | BUTTON}, {ITEM, SCOPE | LIST},
	{SPECIAL | FORMAT, SCOPE}, {0, SPECIAL},
};

static int compare(const void *name, const void *rule)
{
	return strcmp(name, ((const struct rule *)rule)->name);
}

/* key: FNV-1a. */
static struct nested element(const char *name) /* shorter than MARKUP_NAME */
{
	const struct rule *r = bsearch(name, rules, COUNT(rules), sizeof *rules, compare);
	struct nested e = {.key = 2166136261u, .is = r ? r->is : 0};
	memcpy(e.name, name, strlen(name) + 1);
	for (const char *s = name; *s; s++)
		e.key = (e.key ^ (unsigned char)*s) * 16777619u;
	return e;
}

static bool same(const struct nested *a, const struct nested *b)
{
	return a->key == b->key && !strcmp(a->name, b->name);
}

void nest_init(struct nest *t, const char *s, size_t n)
{
	*t = (struct nest){0};
	markup_init(&t->markup, s, n);
}

void nest_free(struct nest *t)
{
	markup_free(&t->markup);
	free(t->open.item);
}

/* The outermost element that is one of `ends`, not beyond `within`, and all in it. */
static void close_before(struct nest *t, uint32_t ends, uint32_t within)
{
	for (size_t i = t->keep; i-- && t->open.item[i].all & ends;) {
		if (t->open.item[i].is & ends)
			t->keep = i;
		if (t->open.item[i].is & within)
			return;
	}
}

/* A formatting element alone, where blocks in it go on. */
static void take_out(struct nest *t, size_t at)
{
	t->closed = t->open.item[at];
	t->open.n--;
	memmove(&t->open.item[at], &t->open.item[at + 1], (t->open.n - at) * sizeof *t->open.item);
	for (; at < t->open.n; at++)
		t->open.item[at].all = t->open.item[at].is | (at ? t->open.item[at - 1].all : 0);
	t->keep = t->open.n;
	t->removed = true;
}

/* False: it is not open, or out of reach. */
static bool end(struct nest *t, const struct nested *e)
{
	size_t row = 0;
	bool special = false;
	while (row < COUNT(reach) - 1 && !(e->is & reach[row].end))
		row++;
	for (size_t i = t->keep; i--;) {
		const struct nested *o = &t->open.item[i];
		if (same(o, e) || o->is & e->is & HEADING) {
			if (e->is & FORMAT && special)
				take_out(t, i);
			else
				t->keep = i;
			return true;
		}
		if (o->is & reach[row].within)
			return false;
		special |= o->is & SPECIAL;
	}
	return false;
}

static void begin(struct nest *t, const struct nested *e, unsigned times)
{
	t->next = *e;
	t->starts = times;
}

static bool is_open(const struct nest *t, const struct nested *e)
{
	for (size_t i = 0; i < t->open.n; i++)
		if (same(&t->open.item[i], e))
			return true;
	return false;
}

/* A link that is never closed ends with its block, or all of the page below would be one. */
static void end_link(struct nest *t, const struct nested *e)
{
	if (e->is & LINK || (t->loose && e->is & BLOCK)) {
		const struct nested link = element("a");
		end(t, &link);
		t->loose = false;
	}
	if (e->is & LINK)
		t->loose = !t->empty && !markup_link_ends(&t->markup);
}

static void on_start(struct nest *t)
{
	struct nested e = element(t->markup.name);
	t->empty = t->markup.empty || e.is & VOID;
	if (e.is & PAGE && is_open(t, &e))
		return;
	end_link(t, &e);
	for (size_t i = 0; i < COUNT(closing); i++)
		if (e.is & closing[i].start)
			close_before(t, closing[i].ends, closing[i].within);
	if (t->keep && e.is & t->open.item[t->keep - 1].is & (HEADING | OPTION))
		t->keep--;
	if (e.is & FORM && t->keep && t->open.item[t->keep - 1].is & (TABLE | PART | ROW))
		t->empty = true; /* its rows are the table's */
	if (t->keep < NEST_DEPTH || t->empty) {
		begin(t, &e, 1);
		return;
	}
	if (!(e.is & SPECIAL))
		return;
	const struct nested line = element("br");
	t->empty = true;
	begin(t, &line, e.is & BLOCK ? 2 : 1);
}

/* The end of the body is the end of the page. */
static void on_end(struct nest *t)
{
	const struct nested e = element(t->markup.name);
	if ((e.is & PAGE && !(e.is & HEAD)) || (!(e.is & LINE) && end(t, &e)))
		return;
	t->empty = true;
	if (e.is & (LINE | PARA)) /* without a start they are one */
		begin(t, &e, 1);
}

enum nest_event nest_next(struct nest *t)
{
	for (;;) {
		if (t->removed) {
			t->removed = false;
			return NEST_END;
		}
		if (t->open.n > t->keep) {
			t->closed = t->open.item[--t->open.n];
			return NEST_END;
		}
		if (t->starts) {
			t->starts--;
			t->next.all = t->next.is | (t->open.n ? t->open.item[t->open.n - 1].all : 0);
			VEC_PUSH(&t->open, t->next);
			t->keep += !t->empty;
			return NEST_START;
		}
		if (t->done)
			return NEST_DONE;
		switch (markup_next(&t->markup)) {
		case MARKUP_TEXT: return NEST_TEXT;
		case MARKUP_JSON: return NEST_JSON;
		case MARKUP_START: on_start(t); break;
		case MARKUP_END: on_end(t); break;
		case MARKUP_DONE:
			t->keep = 0;
			t->done = true;
			break;
		}
	}
}
