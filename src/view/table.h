/* table.h - the passages of a story in the order of the focused article: its own units, and
 * between them, where they would stand, the passages that two or more others tell and it
 * leaves out. The rows of the synopsis and the columns of the map.
 */
#ifndef VIEW_TABLE_H
#define VIEW_TABLE_H

#include "view/screen.h"

struct table {
	VEC(struct uref) item;
	uint32_t article;            /* in whose order */
	size_t current, top;         /* item; the first one shown */
	size_t want;                 /* current - top as the reader left them; sizes come back to it */
	bool resized;                /* since the reader moved */
	uint32_t unit;               /* unit of the focused cursor when current was set */
};

/* That of the screen, up to date; *current is its row. At least one item unless the focused
 * article is empty and the others share nothing. */
struct table *screen_table(struct screen *s);
/* The alignment or the articles changed. */
void table_forget(struct table *t); /* NULL is fine */
void table_free(struct table *t);
/* Move by n items; the focused cursor goes along where the item is its article's. */
bool table_move(struct screen *s, int n, int margin);
/* Move the window of `size` items so that the current one is in it. */
void table_follow(struct table *t, size_t size);

#endif
