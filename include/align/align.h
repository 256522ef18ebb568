/* align.h - which units of N articles correspond, how, and in which words.
 *
 * The result of the engine, read-only for everybody else. Units are named by struct
 * uref. Nothing in it depends on the order in which the articles were given, except
 * the order of sigla and rows.
 */
#ifndef ALIGN_ALIGN_H
#define ALIGN_ALIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/article.h"

struct uref { uint32_t article, unit; };
static inline bool uref_eq(struct uref a, struct uref b)
{
	return a.article == b.article && a.unit == b.unit;
}

/* "A12" (n bytes) -> {0, 11}; false: it names no unit of these articles. */
bool uref_parse(const char *id, size_t n, const struct article *const *article,
                size_t n_articles, struct uref *u);

/* Weakest first: a unit's class is its strongest link's. */
enum link_class { CLASS_UNIQUE, CLASS_TRANSLATION, CLASS_PARAPHRASE, CLASS_EDITED,
                  CLASS_VERBATIM, CLASSES };
const char *class_name(enum link_class c); /* "verbatim" */

enum conflict_kind { CONFLICT_NUMBER, CONFLICT_DATE, CONFLICT_NAME, CONFLICT_QUOTE,
                     CONFLICT_MODALITY, CONFLICT_NEGATION, CONFLICT_KINDS };
const char *conflict_name(enum conflict_kind k); /* "number" */

/* Stretches that correspond: bytes in article a's and b's text, half open. */
struct span_pair { uint32_t a_start, a_end, b_start, b_end; };

struct conflict {
	uint8_t kind;                    /* enum conflict_kind */
	struct span_pair at;
	const char *a_value, *b_value;   /* normalised: "20000", "2000" */
};

struct link {
	struct uref a, b;                /* a.article < b.article */
	float score;                     /* probability, 0..1 */
	uint8_t cls;                     /* enum link_class */
	bool moved;                      /* out of order with its neighbours */
	bool pinned;                     /* the reader said so */
	const struct span_pair *span;    /* in order of a_start */
	uint32_t n_spans;
	const struct conflict *conflict;
	uint32_t n_conflicts;
	uint32_t n_variants;
	const struct conflict *variant;  /* names spelled differently: worth a note, no conflict */
};

struct passage { const struct uref *unit; uint32_t n; }; /* by article, then unit; n >= 2 */

struct alignment;
void alignment_free(struct alignment *al);
/* All links, by a, then b. */
const struct link *alignment_links(const struct alignment *al, size_t *n);
/* Links of one unit: indexes into alignment_links, strongest first. */
const uint32_t *alignment_links_of(const struct alignment *al, struct uref u, size_t *n);
/* The strongest link between a unit and an article; NULL if none. */
const struct link *alignment_best(const struct alignment *al, struct uref u, uint32_t article);
/* The end of a link that is not u. */
struct uref link_other(const struct link *l, struct uref u);
enum link_class alignment_class(const struct alignment *al, struct uref u);
/* Articles in which a unit's information stands, its own included: ascending. */
const uint32_t *alignment_support(const struct alignment *al, struct uref u, size_t *n);
const struct passage *alignment_passages(const struct alignment *al, size_t *n);
/* Index of the unit's passage; UINT32_MAX if it is unique. */
uint32_t alignment_passage_of(const struct alignment *al, struct uref u);
bool alignment_has_conflict(const struct alignment *al, struct uref u);

/* Words of one unit against its counterpart: byte ranges of `of` (in its article's text)
 * that the other side of the link does not have, in order. Empty and *whole = true when
 * they are too different for marking words to help. Free item. */
struct range { uint32_t start, end; };
struct ranges { struct range *item; size_t n, cap; bool whole; };
void alignment_differences(const struct article *const *article, const struct link *l,
                           struct uref of, struct ranges *out);

#endif
