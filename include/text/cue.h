/* cue.h - phrases that site chrome is made of, per language (src/data/furniture.txt). */
#ifndef TEXT_CUE_H
#define TEXT_CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum cue_class {
	CUE_RELATED,  /* heads a list of links: "related articles" */
	CUE_COMMENTS, /* heads a section of comments: "leave a reply", "3 comments" */
	CUE_LINE,     /* starts a short line: "back to top", "published 3 May" */
	CUE_PHRASE,   /* anywhere: "your email address will not be published" */
	CUE_WEAK,     /* only in company: "newsletter" */
	CUE_SECTION,  /* what menus are made of: "politics" */
	CUE_WIDGET,   /* buttons: "share" */
	CUE_BYLINE,   /* before a name: "by" */
	CUE_READER,   /* addresses the reader: "you", "our" */
	CUE_CLASSES
};

struct cue_hits {
	uint8_t start[CUE_CLASSES]; /* words of the longest cue that starts the text */
	uint8_t count[CUE_CLASSES]; /* different cues in the text */
	uint8_t words;              /* of the text, at most CUE_WORDS */
	uint8_t menu, widget;       /* words inside section or widget cues; inside the latter */
	uint8_t glue;               /* function words outside of these */
	bool colon;                 /* a colon, dash or bar follows the starting related cue */
};
#define CUE_WORDS 90

/* The cues of a language and of English; of all languages for one that has no lists. Built
 * when first asked for, and kept. */
const struct cues *cues_of(const char *language);
/* The cues in s[0..n); joined: words run together ("NewsMilitary") are taken apart. */
struct cue_hits cues_find(const struct cues *c, const char *s, size_t n, bool joined);

#endif
