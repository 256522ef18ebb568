/* list.h - a scrolling list over the text: help, notes, hits, options.
 *
 * Rows are text in up to three columns under headings. A filter hides the rows that do
 * not hold all of its words (in any column, case does not matter), and headings
 * without rows. The window follows the current row when the list is drawn.
 */
#ifndef VIEW_LIST_H
#define VIEW_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "conf/key.h"

struct list_row {
	char *cell[3];   /* key | what | where; NULL: empty; owned */
	char *find;      /* what the filter looks at instead of the cells; NULL; owned */
	bool heading;    /* not selectable */
	bool shown;      /* the filter lets it through */
	int ref;         /* what the row stands for; the caller's */
};

/* Text beside another's, with words that matter: what the current row is about. */
struct list_side { char *title, *text; size_t from, to; }; /* bytes of text; strings owned */

struct list {
	char *title;
	char *footer;            /* keys that work here, "Enter go  dd delete  q close" */
	int kind;                /* the caller's: which list this is */
	VEC(struct list_row) row;
	size_t current, top;     /* indexes into row */
	int width[3];            /* of the widest cell of each column */
	size_t n_shown;          /* rows shown, headings left out */
	char *filter;            /* NULL: none */
	struct list_side side[2]; /* under the rows, left and right; title NULL: none */
	int side_of;             /* the ref they are about; the caller's */
};

struct list *list_new(const char *title, const char *footer, int kind);
void list_free(struct list *l);
/* Append a row; strings are copied, NULL stays NULL. */
void list_add(struct list *l, int ref, const char *a, const char *b, const char *c);
/* Let the filter look at this, not at the cells, of the row added last. */
void list_find(struct list *l, const char *text);
void list_heading(struct list *l, const char *text);
void list_move(struct list *l, int n);       /* by selectable rows */
void list_edge(struct list *l, bool end);
void list_filter(struct list *l, const char *text); /* NULL or "": all rows */
/* Make the row with this ref current, if it is shown. */
void list_select(struct list *l, int ref);
/* Move the window so that the current row is in it; `rows` high. */
void list_follow(struct list *l, size_t rows);
/* The next (or previous, dir -1) shown row from `row` on; row.n if none. */
size_t list_next(const struct list *l, size_t row, int dir);
/* The row shown n rows below the first one of the window; row.n: none. */
size_t list_at(const struct list *l, int n);
/* Put two texts under the rows, in place of those that are there; strings are copied. */
void list_sides(struct list *l, const struct list_side side[2]);
const struct list_row *list_current(const struct list *l); /* NULL: nothing selectable */

#endif
