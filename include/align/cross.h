/* cross.h - which units of two articles in different languages say the same.
 *
 *   word    a token's stem without diacritics ("key"), per language; figures by value
 *   join    two words that a dictionary translates, that sound alike, or equal figures:
 *           weight 0..1
 *   R       of two units: twice the joined weight, one word to one word, over the weight
 *           of all words of both (weights: rarity inside the article)
 *   Q       R less half the best rivals in the row and the column of the pair
 *
 * The result for two articles depends on these two and on the dictionaries alone.
 */
#ifndef ALIGN_CROSS_H
#define ALIGN_CROSS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "align/align.h"
#include "base/mem.h"
#include "base/str.h"

struct cross;

struct cross_link {
	uint32_t a, b;      /* units of the two articles, as they were given */
	float score;        /* probability, comparable with that of links in one language */
	const struct span_pair *span; /* words that are joined, in order of a_start */
	uint32_t n_spans;
};
typedef VEC(struct cross_link) cross_link_vec;

/* Read the words of all articles that have a partner in another language. folder:
 * of dictionaries, NULL: the system's, "": none. The articles must outlive the result. */
struct cross *cross_new(const struct article *const *article, size_t n, const char *folder,
                        const char *const *dictionary);
void cross_free(struct cross *c);
/* Do two articles need this engine? False for one language or an unknown one. */
bool cross_apart(const struct article *a, const struct article *b);
/* Append the pairs of units with a score of at least `floor`, by a, then b. `even` is the
 * score from which on a pair should be drawn: the threshold of links in one language.
 * Spans come from mem. The first call for two languages looks their words up. */
void cross_pair(struct cross *c, uint32_t a, uint32_t b, double even, double floor,
                struct arena *mem, cross_link_vec *out);
/* The same in parts: begin (NULL: one language), go on until false, end. The end frees;
 * cross_drop does where there is none. */
struct cross_work;
struct cross_work *cross_begin(struct cross *c, uint32_t a, uint32_t b);
bool cross_go(struct cross_work *w);
void cross_end(struct cross_work *w, double even, double floor, struct arena *mem,
               cross_link_vec *out);
void cross_drop(struct cross_work *w);
/* Why two units are (not) linked: lines "name TAB value TAB part of the score". */
void cross_explain(struct cross *c, struct uref a, struct uref b, double even, struct str *out);
/* Lines for the reader: a dictionary that is missing or broken. */
const char *cross_messages(const struct cross *c);

#endif
