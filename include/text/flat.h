/* flat.h - a paragraph as one line, for patterns: soft line breaks and the blanks around them
 * become one blank, so that a phrase matches where the source happened to wrap it; no-break
 * spaces are blanks; hidden characters (soft hyphens, zero-width spaces, bidi controls, byte
 * order marks) are not there, so that they hide nothing. Joiners stay but in Latin words. */
#ifndef TEXT_FLAT_H
#define TEXT_FLAT_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct flat {
	const char *s; /* the text itself where there is nothing to change */
	size_t n;
	struct str own;
	uint32_t *at;  /* offset in the text of each byte of own; NULL: start + i */
	size_t start;
};

/* Flatten text[from, to), which must live as long. End with flat_free. */
void flat_init(struct flat *f, const char *text, size_t from, size_t to);
void flat_free(struct flat *f);
/* The bytes in the text that flat bytes [from, to) stand for. */
void flat_place(const struct flat *f, size_t from, size_t to, size_t *start, size_t *end);

#endif
