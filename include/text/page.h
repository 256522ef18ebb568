/* page.h - a web page as blocks of text in nested boxes, and which of the blocks are the article.
 *
 *   page_open / page_feed / page_break / page_close, as the elements come;
 *   page_choose: block[i].kept;
 *   page_put: the text of the kept ones, or of all, with paragraphs.
 *
 * A block is a paragraph, a heading, an item, a caption, a table's row. Boxes are all elements
 * that are no part of a line; the blocks of a box are consecutive.
 *
 * Cost: linear in the page times its depth; up to 8 passes where nearly all text stands in boxes
 * with names like "sidebar".
 */
#ifndef TEXT_PAGE_H
#define TEXT_PAGE_H

#include "base/str.h"
#include "text/paragraph.h"

enum box_kind {
	BOX_PLAIN, BOX_MAIN, BOX_ARTICLE, BOX_LIST, BOX_QUOTE, BOX_CELL, BOX_ROW, /* may hold many */
	BOX_TEXT, BOX_HEADING, BOX_ITEM, BOX_CAPTION, BOX_PRE           /* hold one, normally */
};

/* What a box's name and attributes say against it. */
enum { PAGE_DROP = 1, PAGE_COMMENT = 2, PAGE_BYLINE = 4, PAGE_HIDDEN = 8, PAGE_WALL = 16 };

struct block {
	size_t start, end;   /* bytes in the page's text */
	uint32_t box;        /* the innermost */
	uint32_t linked;     /* bytes inside of links */
	uint32_t commas;
	uint8_t level;       /* of a heading, else 0 */
	uint8_t number;      /* of an item in a numbered list, 255 and more: 255 */
	bool item, quote, pre;
	bool ruled;          /* a rule stands above it */
	bool out;            /* in a box that is not the article's */
	bool kept;
	bool aside;          /* furniture all the same */
};

struct box {
	uint32_t parent;     /* 0: the page itself, whose parent is itself */
	uint32_t from, to;   /* blocks, half open */
	uint8_t kind;        /* enum box_kind */
	uint8_t against;     /* PAGE_DROP ... */
	uint8_t level;       /* BOX_HEADING */
	uint8_t items;       /* of a numbered list so far, from 1; 0: no numbers */
	bool out;
};

struct page {
	struct str text;         /* of all blocks, a tab between them */
	VEC(struct block) block;
	VEC(struct box) box;
	/* While it is built */
	uint32_t at;             /* the box that is open */
	uint32_t links, quotes, pre;
	struct block now;        /* being built, if `busy` */
	bool busy, blank;        /* blank: one stands before the next text */
	bool ruled;              /* a rule does */
	bool titled;             /* there is a main heading */
	unsigned breaks;         /* <br> since the last text */
};

void page_init(struct page *p);
void page_free(struct page *p);
void page_open(struct page *p, enum box_kind kind, uint8_t level, uint8_t against);
void page_close(struct page *p);
void page_feed(struct page *p, const char *s, size_t n);
void page_line(struct page *p);   /* <br> */
void page_rule(struct page *p);   /* <hr> */
void page_end(struct page *p);    /* of a block; at last: of the page */

/* What is open here: below a main heading or in a box of an article, or named as furniture. */
enum page_place { PLACE_ARTICLE, PLACE_ANY, PLACE_FURNITURE };
enum page_place page_place(const struct page *p);
/* Does text stand in a paragraph, a heading, a caption here; in a caption? */
bool page_in_text(const struct page *p);
bool page_in_caption(const struct page *p);

/* What names like "sidebar" or "related-links" say against a box; attribute: of class or id. */
uint8_t page_names(const char *attribute);
/* The next word of folded text from s[*i], which is moved to it: its bytes, 0: there is none. */
size_t page_word(const char *s, size_t n, size_t *i);
/* Which blocks are the article; title: what the page says it is, or NULL. */
void page_choose(struct page *p, const char *title);
/* All that no name speaks against and that is not links only. */
void page_choose_all(struct page *p);
size_t page_kept(const struct page *p);
/* Text and paragraphs of the kept blocks, or of all; other[i], to be freed: paragraph i is of a
 * block that is not kept, or aside. */
void page_put(const struct page *p, bool all, struct str *text, paragraph_vec *para, bool **other);

#endif
