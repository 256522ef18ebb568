/* pane.h - one article laid out in a width: rows, cursor, scrolling.
 *
 * Every unit starts on a row of its own; a blank row stands before each paragraph but
 * the first. Positions are text offsets (bytes), so a pane keeps its place through
 * any change of width. Rows exist only for units near the screen: the cost of every
 * function is bounded by the screen (and by the rows moved), not by the article.
 *
 *   place {unit 7, row 1} = second row of unit 7; row -1 = the row before it: the blank
 *   row before a paragraph, the ghost row, or the row of a fold
 *
 * The window may reach beyond the article's first and last row (`lead` blank rows above)
 * only where it was aligned with another pane, so that counterparts stand at one height.
 */
#ifndef VIEW_PANE_H
#define VIEW_PANE_H

#include "text/article.h"
#include "text/wrap.h"

struct place { uint32_t unit; int row; };
#define NO_UNIT UINT32_MAX

struct pane {
	const struct article *article;
	uint32_t which;         /* index of the article in the story */
	int cols, rows;         /* of the text area, without gutter and title */
	struct place top;       /* first row shown */
	int lead;               /* blank rows above it */
	uint32_t cursor;        /* byte in the text; always inside a unit that is shown */
	int goal;               /* column the cursor keeps while moving by rows; PANE_END */
	int want;               /* screen row the cursor was left on; resizes come back to it */
	bool aligned;           /* another pane put the window where it is */
	bool hidden;            /* the reader hid the article */
	int width;              /* parts of the room, see screen_widen */
	uint32_t ghost;         /* see pane_set_ghost */
	bool gone_kind[UNIT_KINDS]; /* units of the kind take no rows */
	bool *gone;             /* units that take no rows; NULL: none */
	struct { uint32_t from, to; bool on; } moved; /* a fold took the cursor with it */
	bool all_gone;          /* nothing would be left: everything is shown */
	struct row_slot *slot;  /* rows of the units looked at last */
};
#define PANE_END 100000     /* goal: the end of the row */

void pane_init(struct pane *p, const struct article *a, uint32_t which);
void pane_free(struct pane *p);
/* Set the size of the text area; the cursor stays on the screen row it was left on. */
void pane_resize(struct pane *p, int cols, int rows);
/* Fold units of a kind (furniture): they take no rows. */
void pane_fold_kind(struct pane *p, enum unit_kind kind, bool on);
/* Fold the units with gone[unit] (n_units of them, copied); NULL: none. */
void pane_fold_units(struct pane *p, const bool *gone);
uint32_t pane_gone(const struct pane *p); /* how many they are, without furniture */
bool pane_unit_shown(const struct pane *p, uint32_t unit);
/* Put the ghost row before a unit (n_units: after the last; NO_UNIT: nowhere). */
void pane_set_ghost(struct pane *p, uint32_t before);
/* The nearest unit that is shown, from unit on in direction dir; NO_UNIT if none. */
uint32_t pane_shown(const struct pane *p, uint32_t unit, int dir);

/* Rows of one unit at the pane's width (valid until the next call); at least 1. */
const row_vec *pane_rows(struct pane *p, uint32_t unit);
int pane_row_count(struct pane *p, uint32_t unit);
/* How many units are folded with pane_fold_units just before this one (n_units: at the end),
 * furniture not counted. */
uint32_t pane_folded_before(const struct pane *p, uint32_t unit);
/* Does a blank row, the ghost row or that of a fold stand before the unit? */
bool pane_has_lead(const struct pane *p, uint32_t unit);
uint32_t pane_unit(const struct pane *p);                 /* unit of the cursor; NO_UNIT: none */
/* Screen row (from 0, may lie outside [0, rows)) of a place seen from the window; rows
 * further than `limit` away are clipped to +-limit. */
int pane_row_of(struct pane *p, struct place at, int limit);
/* The place `rows` below (or above, negative) a place; stops at the ends: *moved = rows
 * gone, with the sign of `rows`; NULL is fine. */
struct place pane_step(struct pane *p, struct place from, int rows, int *moved);
struct place pane_place(struct pane *p, uint32_t byte);   /* row that shows a byte */
/* The byte of a row that stands at a column, or the row's last one. */
uint32_t pane_row_byte(struct pane *p, struct place at, int col);
/* The text row at a screen row, or next to it where a blank row stands there. */
struct place pane_text_at(struct pane *p, int row);
/* The byte shown at a screen row and text column, the nearest one where there is none. */
uint32_t pane_byte_at(struct pane *p, int row, int col);
/* Columns from the start of its row to a byte. */
int pane_col_of(struct pane *p, uint32_t byte);
uint32_t pane_top_byte(struct pane *p);                   /* of the first text row shown */
/* Cursor and window as they were saved: bytes anywhere in the text. */
void pane_restore(struct pane *p, uint32_t top, uint32_t cursor);
/* Show a place at a screen row; beyond: the window may reach beyond the article's ends. */
void pane_put(struct pane *p, struct place at, int row, bool beyond);
/* Blank rows of the window under the article's last row. */
int pane_blanks_below(struct pane *p);
/* Remember where the cursor's row stands now (want). */
void pane_keep(struct pane *p);

/* Moving the cursor; `n` may be negative; false if it could not move at all. The window
 * follows with `margin` rows around the cursor. */
bool pane_move_rows(struct pane *p, int n, int margin);
bool pane_move_units(struct pane *p, int n, int margin);
bool pane_move_paras(struct pane *p, int n, int margin);
bool pane_move_chars(struct pane *p, int n, int margin);  /* clusters, across units */
bool pane_move_words(struct pane *p, int n, bool to_end, int margin);
void pane_row_edge(struct pane *p, bool end);             /* 0 and $ */
/* ^E ^Y: the window moves, the cursor only as far as it must. */
bool pane_scroll(struct pane *p, int n, int margin);
/* Space b ^D ^U: window and cursor move together. */
bool pane_page(struct pane *p, int rows, int margin);
/* Anywhere; the window follows and shows the whole unit if it can. */
void pane_goto(struct pane *p, uint32_t byte, int margin);
void pane_centre(struct pane *p, int screen_row);         /* cursor's row to this screen row */
/* How much of the article is above the window's last row, 0..100. */
int pane_percent(struct pane *p);

#endif
