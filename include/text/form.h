/* form.h - the outward form of a paragraph, by which headings and furniture are told. */
#ifndef TEXT_FORM_H
#define TEXT_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/article.h"

struct form {
	uint32_t words;
	uint32_t capitals;   /* words that start with an upper-case letter */
	uint32_t letters, uppers;
	uint32_t digits;
	uint32_t separators; /* "|", ">", "/", "·" ... standing alone between words */
	uint32_t stops;      /* . ? ! */
	uint32_t symbols;    /* { } < > = ; and the like, what code is made of */
	char last;           /* the last mark: '.', '?', '!', ':', ',' or 0, quotes passed over */
	bool lower_start;    /* its first letter is lower-case */
	bool quote_start;    /* it starts with a quotation mark */
	bool joined;         /* two words run together, "NewsMilitary" */
	bool link;           /* a web or mail address stands in it */
	bool copyright;      /* a copyright sign */
	bool one_line;       /* no line break inside */
	bool longer;         /* longer than FORM_BYTES: the counts are of that much */
};
#define FORM_BYTES 400

struct form form_of(const char *text, const struct paragraph *p);
/* Is it a sentence or more of running text: eight words with a stop at the end, or so? */
bool form_is_prose(const struct form *f);
/* kind[i] = UNIT_HEADING for the paragraphs that are headings: marked as such, or short lines
 * of their own without a final stop that text follows; others are left. */
void form_headings(const char *text, const struct paragraph *para, const struct form *form,
                   size_t n, const char *language, uint8_t *kind);

#endif
