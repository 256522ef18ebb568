/* pane.h - one article laid out in a width: rows, cursor, scrolling.
 *
 * Every unit starts on a row of its own; a blank row stands before each paragraph but
 * the first. Positions are text offsets (bytes), so a pane keeps its place through
 * any change of width. Rows exist only for units near the screen: the cost of every
 * function is bounded by the screen, not by the article.
 *
 *   place {unit 7, row 1} = second row of unit 7; row -1 = the blank row before it
 */
#ifndef VIEW_PANE_H
#define VIEW_PANE_H

#include "text/article.h"
#include "text/wrap.h"

struct place { uint32_t unit; int row; };

struct pane {
	const struct article *article;
	uint32_t which;         /* index of the article in the story */
	int cols, rows;         /* of the text area, without gutter and title */
	struct place top;       /* first row shown */
	uint32_t cursor;        /* byte in the text; always inside a unit */
	int goal;               /* column the cursor keeps while moving by rows */
	bool hidden;            /* not shown at all */
	uint32_t rows_of;       /* cache: unit whose rows are in row */
	int rows_cols;          /* cache: their width; 0: nothing cached */
	row_vec row;
	struct folded *folded;  /* units drawn as one row or not at all; NULL: none */
};

void pane_init(struct pane *p, const struct article *a, uint32_t which);
void pane_free(struct pane *p);
/* Set the size of the text area; keeps the cursor on the screen row it was on if it can. */
void pane_resize(struct pane *p, int cols, int rows);
/* Fold units of a kind (furniture): they take no rows. */
void pane_fold_kind(struct pane *p, enum unit_kind kind, bool on);

/* Rows of one unit at the pane's width (valid until the next call); at least 1. */
const row_vec *pane_rows(struct pane *p, uint32_t unit);
uint32_t pane_unit(const struct pane *p);                 /* unit of the cursor */
/* Screen row (from 0, may lie outside [0, rows)) of a place seen from top; rows further than
 * `limit` away are clipped to +-limit. */
int pane_row_of(struct pane *p, struct place at, int limit);
/* The place `rows` below (or above, negative) a place; stops at the ends: *moved = rows gone. */
struct place pane_step(struct pane *p, struct place from, int rows, int *moved);
struct place pane_place(struct pane *p, uint32_t byte);   /* row that shows a byte */

/* Moving the cursor; `n` may be negative; false if it could not move at all. The window
 * follows with `margin` rows around the cursor. */
bool pane_move_rows(struct pane *p, int n, int margin);
bool pane_move_units(struct pane *p, int n, int margin);
bool pane_move_paras(struct pane *p, int n, int margin);
bool pane_move_chars(struct pane *p, int n, int margin);  /* clusters, across units */
bool pane_move_words(struct pane *p, int n, bool to_end, int margin);
void pane_row_edge(struct pane *p, bool end);             /* 0 and $ */
bool pane_scroll(struct pane *p, int n);                  /* ^E ^Y: the window moves */
void pane_goto(struct pane *p, uint32_t byte, int margin);/* anywhere, window follows */
void pane_centre(struct pane *p, int screen_row);         /* cursor's row to this screen row */
/* Where the window stands, 0..100. */
int pane_percent(const struct pane *p);

#endif
