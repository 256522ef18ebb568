/* grid.h - the screen as cells in memory. Rows and columns count from 0, at the top left.
 *
 * grid_put is the only way in, and it takes every byte through glyph_next: nothing that
 * reaches a cell can act on a terminal. A wide glyph fills its cell and blanks the next
 * (width 0). Writing over half of a wide glyph blanks the other half. Tokens for hidden
 * characters get the look `hidden` on top of the text's.
 */
#ifndef VIEW_GRID_H
#define VIEW_GRID_H

#include <stdbool.h>

#include "base/glyph.h"
#include "base/str.h"
#include "conf/style.h"

struct cell {
	char ch[GLYPH_BYTES]; /* safe UTF-8; "" for the second half of a wide glyph */
	uint8_t width;        /* 1, 2; 0: second half */
	struct look look;
};

struct rect { int row, col, rows, cols; };

struct grid {
	int rows, cols;
	struct cell *cell;      /* rows * cols, row by row */
	int cursor_row, cursor_col; /* where the terminal's cursor is shown; row -1: nowhere */
	struct look hidden;     /* laid over tokens; reverse video at first */
};

void grid_init(struct grid *g);
void grid_resize(struct grid *g, int rows, int cols); /* all blank; at least 1x1 */
void grid_free(struct grid *g);
void grid_clear(struct grid *g, struct rect area, struct look look);
static inline struct cell *grid_at(const struct grid *g, int row, int col)
{
	return &g->cell[(size_t)row * (size_t)g->cols + (size_t)col];
}
/* Put n bytes at row, col, at most `cols` columns and never past the grid; stops at a line
 * break. Returns columns used. */
int grid_put(struct grid *g, int row, int col, int cols, const char *s, size_t n, struct look look);
/* As grid_put, but line breaks are blanks: the soft breaks inside a sentence. */
int grid_put_line(struct grid *g, int row, int col, int cols, const char *s, size_t n,
                  struct look look);
int grid_puts(struct grid *g, int row, int col, int cols, const char *s, struct look look);
/* As grid_puts, but ends in `more` (a glyph) where s does not fit. */
int grid_puts_cut(struct grid *g, int row, int col, int cols, const char *s, const char *more,
                  struct look look);
/* The same glyph n times over: rules, bars. */
void grid_fill(struct grid *g, int row, int col, int n, const char *glyph, struct look look);
/* Lay a look over the cells of area (cursor lines, selection). */
void grid_tint(struct grid *g, struct rect area, struct look over);
/* Text of the rows, trailing blanks cut, '\n' after each. */
void grid_text(const struct grid *g, struct str *out);
/* Runs of equal looks of each row that has any: "row 3: 0-9 fg=#ff8000 bold; ...". */
void grid_looks(const struct grid *g, struct str *out);

#endif
