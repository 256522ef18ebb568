/* reanchor.h - how well notes find their place again: notes on every sentence of a text, the text
 * edited, and what became of them, judged by what is true. */
#ifndef TOOLS_REANCHOR_H
#define TOOLS_REANCHOR_H

#include "edits.h"
#include "text/article.h"

/* Of notes in state "anchored": right, wrong. Of those "changed?", which the reader is asked
 * about: at its place, elsewhere. */
struct tally { size_t right, there, elsewhere, orphan, wrong, notes; };
void tally_add(struct tally *sum, const struct tally *t);
void tally_print(const char *name, const struct tally *t);
void tally_head(void);

/* Notes on the sentences of an article (or on two words of each), an edit for each of them. */
void reanchor_edits(const struct edit *e, const struct article *a, struct tally *t);

/* Notes on the sentences of the first of two versions, in DIR/NAME-1.EXT and DIR/NAME-2.EXT.
 * What is true: a sentence that stands once in each is itself; of all others, DIR/NAME.tsv says
 * what they became: beginning of the old, TAB, beginning of the new or "-". False, and a message
 * on standard error: something cannot be read, or the list leaves out a sentence. */
bool reanchor_versions(const char *dir, const char *name, const char *ext, struct tally *t);

/* A story with gold links: each article in turn for the new version of each other one. True is
 * what gold links with a sentence. */
bool reanchor_gold(const char *dir, struct tally *t);

#endif
