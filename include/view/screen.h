/* screen.h - the whole screen: panes, focus, overlays, status line. No curses.
 *
 * Handlers change state through these functions; screen_draw draws everything into a
 * grid once per turn. Layout from the top: titles, text area, status line, prompt line.
 */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "view/grid.h"
#include "view/list.h"
#include "view/pane.h"
#include "view/prompt.h"
#include "view/scene.h"

struct selection { bool on; uint32_t start, end; bool whole_units; }; /* bytes, in the focused pane */

struct screen {
	const struct scene *scene;
	struct pane *pane;        /* scene->n of them, by article index */
	uint32_t *order;          /* article indexes from left to right */
	uint32_t focus;           /* article index */
	bool maximised;
	uint32_t compared;        /* article the focused one is compared with; UINT32_MAX: the best */
	struct selection selection;
	struct list *list;        /* an overlay that takes keys, or NULL */
	struct prompt *prompt;    /* the line that takes keys, or NULL */
	bool peek;                /* the counterparts of the cursor's unit are shown */
	char *message;            /* bottom line until the next key; NULL */
	bool message_error;
	int rows, cols;
};

void screen_init(struct screen *s, const struct scene *scene);
void screen_free(struct screen *s);
void screen_resize(struct screen *s, int rows, int cols);
/* Lay the panes out again (after focus, order, maximise, options change). */
void screen_layout(struct screen *s);
struct pane *screen_pane(struct screen *s);           /* the focused one */
/* Focus an article; its pane is brought to the counterpart of the cursor's unit first when
 * the panes are locked. */
void screen_focus(struct screen *s, uint32_t article);
void screen_focus_step(struct screen *s, int n);      /* n panes to the right, round */
void screen_move_pane(struct screen *s, int n);       /* reorder */
/* Bring every other pane to its counterpart of the cursor's unit, at the same height. */
void screen_sync(struct screen *s);
/* Message in the bottom line; printf. */
void screen_say(struct screen *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void screen_error(struct screen *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Draw everything. g is resized to the screen's size. */
void screen_draw(struct screen *s, struct grid *g);

/* What the layout shows, for messages and tests: panes with text, spines, hidden ones. */
struct layout_count { int panes, spines, hidden; };
struct layout_count screen_count(const struct screen *s);

#endif
