/* disputes.h - the rows of the ledger view and where the reader is in them. */
#ifndef VIEW_DISPUTES_H
#define VIEW_DISPUTES_H

#include "align/ledger.h"
#include "view/screen.h"

struct ledger_view {
	struct ledger *ledger;
	VEC(size_t) shown;           /* rows of the ledger: those of the kind */
	size_t current, top;         /* in shown */
	size_t want;                 /* current - top as the reader left them */
	bool resized;                /* since the reader moved */
	int kind;                    /* enum conflict_kind; -1: all */
};

/* That of the screen, up to date. */
const struct ledger_view *screen_ledger(struct screen *s);
void ledger_view_forget(struct screen *s);
void ledger_view_free(struct ledger_view *v);
/* Show one kind (-1: all); false: there is none of it. The row nearest to the cursor becomes
 * current. */
bool screen_ledger_kind(struct screen *s, int kind);
/* The row of the focused cursor's unit, else the next one, becomes current. */
void screen_ledger_here(struct screen *s);
bool screen_ledger_move(struct screen *s, int n);
/* The words of the current row: of the focused article, else of the first that states it.
 * False: there is no row. */
bool screen_evidence(struct screen *s, uint32_t *article, uint32_t *byte);

#endif
