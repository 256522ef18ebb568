/* nest.h - the elements of a web page, as they nest: end tags that pages leave out are supplied,
 * those that end nothing are passed by, as the HTML standard says (13.2.6, "in body" and in
 * tables), but that
 * - formatting (<b>, <a>) is not taken up again behind the block in which it was left open, and a
 *   link that is never closed ends with its block;
 * - text in a table, and cells without one, stay where they are;
 * - <x/> is an element without content; a form ends like other blocks;
 * - nothing is special in templates, nor in a select but the end of it.
 *
 * Each NEST_START is followed by its NEST_END, also of elements without content; all nest, but the
 * end of a formatting element may come while elements in it are open.
 *
 * Cost: linear in the page times the depth, which is at most NEST_DEPTH; deeper elements are no
 * elements, but lines of their own.
 */
#ifndef TEXT_NEST_H
#define TEXT_NEST_H

#include "base/mem.h"
#include "text/markup.h"

enum { NEST_DEPTH = 256 };

enum nest_event { NEST_DONE, NEST_TEXT, NEST_START, NEST_END, NEST_JSON };

struct nested {
	char name[MARKUP_NAME];
	uint32_t key;          /* of the name, to compare fast */
	uint32_t is, all;      /* what it is, see nest.c; and what all are that are open with it */
	int what;              /* for the caller, who may set it at NEST_START; 0 before */
};

struct nest {
	struct markup markup;  /* the text, and the values of the element that starts */
	VEC(struct nested) open; /* the last one is the one that starts */
	struct nested closed;  /* that ends */
	/* Still to be told */
	size_t keep;           /* elements beyond this end */
	struct nested next;    /* starts then, so many times: */
	unsigned starts;
	bool removed, empty, loose, done;
};

void nest_init(struct nest *t, const char *s, size_t n); /* s is kept, not copied */
void nest_free(struct nest *t);
/* The next event. All is closed before NEST_DONE. */
enum nest_event nest_next(struct nest *t);

#endif
