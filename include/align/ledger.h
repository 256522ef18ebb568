/* ledger.h - where the articles disagree, as a table: a row for each matter in dispute or name
 * spelled in several ways, a cell for what each article says about it.
 */
#ifndef ALIGN_LEDGER_H
#define ALIGN_LEDGER_H

#include "align/align.h"
#include "base/mem.h"

enum ledger_says {
	LEDGER_OUT,     /* the article leaves the passage out */
	LEDGER_SILENT,  /* it tells the passage, but not this */
	LEDGER_STATES
};

struct ledger_cell {
	enum ledger_says says;
	uint32_t unit;        /* unless LEDGER_OUT */
	uint32_t start, end;  /* LEDGER_STATES: the words, bytes in the article's text */
	const char *value;    /* normalised; points into the alignment */
};

struct ledger_row {
	enum conflict_kind kind;
	struct ledger_cell *cell; /* by article */
};

struct ledger {
	size_t n_articles;
	/* In the order of the first article that states it; names in several spellings last. */
	VEC(struct ledger_row) row;
};

/* The alignment must outlive it. */
struct ledger *ledger_new(const struct article *const *article, size_t n,
                          const struct alignment *al);
void ledger_free(struct ledger *l);
/* Names in several spellings are worth a note, no conflict. */
bool ledger_is_note(const struct ledger_row *row);
/* The first article that states the matter. */
uint32_t ledger_first(const struct ledger *l, size_t row);

#endif
