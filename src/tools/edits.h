/* edits.h - scripted edits of a text, each with what is true after it: where a stretch of the old
 * text stands now. The same seed gives the same edits. */
#ifndef TOOLS_EDITS_H
#define TOOLS_EDITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct stretch { size_t start, end; }; /* start == end: it is not there any more */

struct edit {
	const char *name;
	/* Old text and a stretch of it -> new text (appended to an empty string) and where the
	 * stretch is now. */
	struct stretch (*make)(const char *old, struct stretch s, struct str *now, unsigned arg);
	unsigned arg;
	unsigned reword;   /* then so many per cent of all words are replaced */
	bool phrase;       /* made for two words of a sentence, not for all of it */
	unsigned right;    /* least share of notes found again for sure, per cent */
};

extern const struct edit edit_kind[];
extern const size_t edit_kinds;

void edit_seed(uint32_t seed);
struct stretch edit_make(const struct edit *e, const char *old, struct stretch s, struct str *now);
/* Two words from the middle of a sentence. */
struct stretch edit_phrase(const char *text, struct stretch s);

#endif
