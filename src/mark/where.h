/* where.h - predicates of rules over units and the alignment, as a tree.
 *
 * Answers are yes, no, or open (WHERE_OPEN): the latter while the alignment is not there, or
 * when only the article is asked about. `not open` is open, so nothing is marked too early.
 */
#ifndef MARK_WHERE_H
#define MARK_WHERE_H

#include "align/align.h"
#include "conf/schema.h"
#include "mark/note.h"
#include "mark/quotation.h"

struct where;
extern const struct field where_fields[16];

/* Parse the map of a rule's `where:`; what is wrong is told through w. Nodes live in the
 * arena; patterns inside are freed with where_free. Never NULL. */
struct where *where_parse(struct schema_walk *w, const struct yaml *node, struct arena *arena);
void where_free(struct where *w);
/* Does the tree ask where in a unit a match stands (in: quotation)? */
bool where_asks_place(const struct where *w);

/* RULES_...: what the answers depend on besides the text. */
unsigned where_looks_at(const struct where *w);

enum answer { WHERE_NO, WHERE_OPEN, WHERE_YES };

/* What is asked about: a unit (or with unit NULL the article as a whole) and bytes in it. */
struct asked {
	const struct article *const *article;
	size_t n_articles;
	const struct alignment *al;     /* NULL: not yet */
	const struct notes *notes;      /* NULL: none */
	uint32_t which;
	const struct unit *unit;
	uint32_t start, end;            /* bytes of the match */
	const quotation_vec *quotation; /* of the unit's paragraph */
};
enum answer where_ask(const struct where *w, const struct asked *a);
/* Is the answer yes? Asks no more parts than it takes to know. */
bool where_holds(const struct where *w, const struct asked *a);

#endif
