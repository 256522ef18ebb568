/* tame.h - markup made harmless before a parser sees it.
 *
 * libxml2 takes minutes or gigabytes for some hostile pages (an attribute of 100 MB, 100,000
 * attributes, 1,000,000 open elements), loses the text behind a NUL byte and guesses at another
 * charset when a byte is not UTF-8. So it gets the page without scripts, styles, comments and
 * declarations; of attributes only the few that are asked for, once each and at most 1 kB long;
 * no start tags beyond a depth, no end tags that close nothing; references by number as the
 * characters they stand for (C1 as Windows-1252, as browsers do), controls and bytes that are
 * not UTF-8 as U+FFFD; no more than 4 MB in all. A link that is never closed ends with its block,
 * or all of the page below would be one.
 *
 * Cost: one pass, memory of a few kB.
 */
#ifndef TEXT_TAME_H
#define TEXT_TAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Attributes that are handed on. */
#define TAME_ATTRIBUTES(X) \
	X(CLASS, "class") X(ID, "id") X(ROLE, "role") X(ITEMPROP, "itemprop") X(NAME, "name") \
	X(PROPERTY, "property") X(CONTENT, "content") X(DATETIME, "datetime") X(STYLE, "style") \
	X(HIDDEN, "hidden") X(ARIA_HIDDEN, "aria-hidden") X(HREF, "href")
#define X(id, name) TAME_##id,
enum tame_attribute { TAME_ATTRIBUTES(X) TAME_ATTRIBUTES_N };
#undef X

enum { TAME_DEPTH = 256, TAME_VALUE = 1024, TAME_BYTES = 4 << 20 };

struct tame {
	/* Set by the caller. Pieces may end anywhere but inside a character. */
	void (*markup)(void *ctx, const char *s, size_t n);
	/* The content of a script of JSON-LD, as it stands in the page. */
	void (*json)(void *ctx, const char *s, size_t n);
	/* Is the element one of its own in the page, not part of a line? */
	bool (*block)(const char *name);
	void *ctx;
	size_t depth;  /* elements open; the caller keeps it up to date */
	/* Results */
	size_t bad_bytes;
	bool cut;      /* the page was longer than is read */
};

/* Hand on s[0..n). */
void tame_run(struct tame *t, const char *s, size_t n);
/* Index of an attribute's name, TAME_ATTRIBUTES_N if it is none of them. */
enum tame_attribute tame_attribute(const char *s, size_t n);

#endif
