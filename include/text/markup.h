/* markup.h - the markup of a web page, piece by piece: text, start and end tags.
 *
 * A pull tokenizer for pages as they come, in the spirit of the HTML standard (13.2.5), without a
 * tree. Left out are comments, declarations and the content of
 * scripts and the like; of attributes only the few below are read. Text is UTF-8 without controls,
 * its references are characters (text/entity.h).
 *
 * Cost: one pass, memory of a few kB. Nothing is searched for to the end of the page twice.
 */
#ifndef TEXT_MARKUP_H
#define TEXT_MARKUP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

#define MARKUP_ATTRIBUTES(X) \
	X(CLASS, "class") X(ID, "id") X(ROLE, "role") X(ITEMPROP, "itemprop") X(NAME, "name") \
	X(PROPERTY, "property") X(CONTENT, "content") X(DATETIME, "datetime") X(STYLE, "style") \
	X(HIDDEN, "hidden") X(ARIA_HIDDEN, "aria-hidden") X(HREF, "href")
#define X(id, name) ATTRIBUTE_##id,
enum attribute { MARKUP_ATTRIBUTES(X) ATTRIBUTES };
#undef X

/* Of a name, of a value and of a page no more is read. What is left out of a page does not count. */
enum { MARKUP_NAME = 32, MARKUP_VALUE = 1024, MARKUP_BYTES = 4 << 20 };

enum markup_kind { MARKUP_DONE, MARKUP_TEXT, MARKUP_START, MARKUP_END, MARKUP_JSON };

struct markup {
	const char *s;
	size_t n, i;                        /* bytes; i: read so far */
	size_t literal;                     /* up to this byte text is text, whatever it looks like */
	uint16_t lost;                      /* ends that do not come any more, see markup.c */
	/* The piece: text (of JSON-LD: its script as it stands), valid until the next one */
	struct str text;
	char name[MARKUP_NAME];             /* of a tag, in small letters */
	bool empty;                         /* <x/> */
	struct str value[ATTRIBUTES];
	bool has[ATTRIBUTES];
	/* Results */
	size_t bad_bytes;                   /* that are not UTF-8, as U+FFFD */
	size_t total;                       /* bytes of text, names and values */
	bool cut;                           /* there was more */
};

void markup_init(struct markup *m, const char *s, size_t n); /* s is kept, not copied */
void markup_free(struct markup *m);
/* Read the next piece. A start tag whose content cannot be told (a script without an end) is
 * passed by. */
enum markup_kind markup_next(struct markup *m);
/* The value of an attribute of this start tag; NULL: it is not there. */
const char *markup_value(const struct markup *m, enum attribute a);
/* Does the link that begins here end before the next one begins? */
bool markup_link_ends(const struct markup *m);

#endif
