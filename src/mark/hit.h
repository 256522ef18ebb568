/* hit.h - places of a text where a note's quotation may stand: word for word, about so, or what
 * stands between its old neighbours now. Texts are compared as code points with runs of blanks as
 * one blank and typographic quotes, dashes and no-break spaces as their plain forms.
 */
#ifndef MARK_HIT_H
#define MARK_HIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FUZZY_QUOTE 16       /* shorter quotations are found exactly or not at all */
#define LEAST_CONTEXT 4      /* code points; a note made by hand may have none */
#define SEARCH_BUDGET ((size_t)16 << 20) /* steps of one approximate search */

struct fold {
	uint32_t *cp;
	uint32_t *at; /* byte where cp[i] starts; one more at the end */
	size_t n;
};

struct hit {
	size_t start, end;    /* in the folded text */
	double quote, context;
};

struct hits { struct hit *item; size_t n, cap; };

/* What is looked for. */
struct wanted {
	struct fold exact, prefix, suffix;
	size_t was;           /* where it stood, in the folded text */
	size_t length;        /* of the whole span: longer than exact if that was cut */
};

struct fold fold_make(const char *s, size_t n);
/* At most `most` code points of a quotation, which in a file may be of any length. */
struct fold fold_quote(const char *s, size_t most, bool keep_end);
void fold_free(struct fold *f);
/* Index of the folded code point that holds byte `at`; f->n past the end. */
size_t fold_find(const struct fold *f, size_t at);

/* Is it where it was? The usual case, and cheap. */
bool hit_still_there(const struct wanted *w, const struct fold *text, struct hit *h);
/* Places where the quotation stands word for word: the nearest to the old one. */
void hits_exact(const struct wanted *w, const struct fold *text, struct hits *out);
/* Places that are like it, and those between what stood on either side. */
void hits_fuzzy(const struct wanted *w, const struct fold *text, struct hits *out);
/* Do they share more than half of the shorter one? */
bool hit_same_place(const struct hit *a, const struct hit *b);

size_t hit_apart(size_t a, size_t b); /* places */

#endif
