/* note.h - what readers write: notes on spans of one or several articles.
 *
 * A target keeps its place (bytes in memory, code points in files) and its quotation
 * with 32 code points of context on either side, so that it can be found again when
 * the source changes.
 */
#ifndef MARK_NOTE_H
#define MARK_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "text/article.h"

enum anchor_state { ANCHORED, ANCHOR_CHANGED, ANCHOR_ORPHAN };
const char *anchor_state_name(enum anchor_state s); /* "anchored", "changed", "orphan" */

struct target {
	uint32_t article;      /* index in the story */
	uint32_t start, end;   /* bytes in its text, half open; orphan: where it was */
	char *exact, *prefix, *suffix; /* valid UTF-8: what is not UTF-8 in the text is U+FFFD */
	enum anchor_state state;
	char *source;          /* the page it was on, where that is none of the articles; NULL */
	char *extra;           /* unknown keys of the file, as YAML text; NULL */
};
#define QUOTE_CONTEXT 32   /* code points of prefix and of suffix */
#define QUOTE_MAX 4096     /* code points of exact; of longer spans only the beginning is kept */

struct note {
	char *id;              /* "n1"; never used twice in a view */
	struct target *target;
	size_t n_targets;      /* >= 1 */
	char *text;            /* may be "" (a mere highlight) */
	char **tag;
	size_t n_tags;
	char *colour;          /* style name or NULL */
	char *author;          /* NULL: nobody named */
	int64_t made, changed; /* seconds since 1970 */
	char *iri;             /* its name all over the world; NULL: see note_iri */
	char *extra;           /* unknown keys of the file, as YAML text; NULL */
};

/* Notes in the order they were made. Zero-initialise; free with notes_free. */
struct notes {
	struct note *item;
	size_t n, cap;
	uint32_t last_id;
};
void notes_free(struct notes *ns);
/* A note on bytes [start, end) of an article; quotation and context are taken from it.
 * The pointer is valid until the next change of ns. */
struct note *notes_add(struct notes *ns, const struct article *const *article, uint32_t which,
                       size_t start, size_t end, const char *text, int64_t now);
/* One more target (a passage in several articles). */
void note_add_target(struct note *n, const struct article *const *article, uint32_t which,
                     size_t start, size_t end);
/* The reader says where a target is: its place and quotation are these bytes from now on. */
void target_set(struct target *t, const struct article *const *article, uint32_t which,
                size_t start, size_t end);
/* Do the words of the target stand at its place? */
bool target_reads(const struct target *t, const struct article *a);
void note_set_text(struct note *n, const char *text, int64_t now);
/* The same, and "#tag" words of the text are tags: those that came go, others stay or come. */
void note_write(struct note *n, const char *text, int64_t now);
/* Is "#tag" a word of the text? */
bool note_mentions(const char *text, const char *tag);
/* "#funding troops" -> tags; where there is a comma, only commas separate: "fact check, troops". */
void note_set_tags(struct note *n, const char *tags);
void note_add_tag(struct note *n, const char *tag); /* unless it has it */
void notes_remove(struct notes *ns, size_t i);
/* Deep copy, for undo. */
void notes_copy(struct notes *to, const struct notes *from);
/* Append a deep copy, id and all. The pointer is valid until the next change of ns. */
struct note *notes_append(struct notes *ns, const struct note *n);
/* Do they say the same about the same places? (Times and unknown keys do not count.) */
bool note_same(const struct note *a, const struct note *b);
/* What `theirs` changed since `base` comes into `mine`; where both changed a note, theirs comes in
 * beside it under a new id. Returns how many notes came, changed or went. */
size_t notes_merge(struct notes *mine, const struct notes *base, const struct notes *theirs);
/* Free what a note holds. */
void note_free(struct note *n);
/* What other programs know the note by: its iri, else one made of its id, time and places. Fresh
 * memory. note_keep_iri: before its places change, so that it is known by the same name after. */
char *note_iri(const struct note *n);
void note_keep_iri(struct note *n);
/* Index of the first note with a target over byte `at` of an article; -1 if none. */
int notes_at(const struct notes *ns, uint32_t article, size_t at);
int notes_find(const struct notes *ns, const char *id);

/* Find a target again in its (changed) article: exact position, exact quotation with
 * context, fuzzy with a margin over the runner-up; sets start, end and state. The quotation
 * is never touched. ANCHORED: surely this place; ANCHOR_CHANGED: probably, the reader should
 * look; ANCHOR_ORPHAN: nowhere (start and end stay). */
void target_anchor(struct target *t, const struct article *a);
/* The same for all targets in the article of this index. */
void notes_anchor(struct notes *ns, uint32_t article, const struct article *a);

/* The same for many targets of one article: the text is prepared once. */
struct anchor_text;
struct anchor_text *anchor_text_new(const struct article *a);
void anchor_text_free(struct anchor_text *at);
void target_anchor_in(struct target *t, struct anchor_text *at);

#endif
