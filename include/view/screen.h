/* screen.h - the whole screen: panes, focus, overlays, status line. No curses.
 *
 * Handlers change state through these functions; screen_draw draws everything into a
 * grid once per turn. Layout from the top: titles, a rule, text area, status line, bottom
 * line (prompt, message, hints); low screens leave out the rule and share the last row.
 *
 * Columns: articles stand in the reader's order. A run of them around the focus has
 * panes, the others next to it spines, and those beyond are only counted. The run moves
 * only when the focus leaves it, and all panes have the same text width (unless the reader makes
 * one wider), so nothing is wrapped anew while the focus moves.
 *
 * Other views show the same story from the same place: focus is one article wide with the
 * apparatus below; synopsis and map have a row or a column for each passage in the focused
 * article's order, with those it leaves out where they would stand; matrix compares
 * articles. The cursor of the focused pane is the place in all of them.
 *
 * Scroll lock: the first row of the cursor's unit is the anchor. Every other pane shows
 * its counterpart at the anchor's height; one without a counterpart shows there the place
 * where it would stand, and a ghost row in it. Spines scroll like panes. Moving the focus
 * moves no text: the other panes follow at the next move of the cursor.
 */
#ifndef VIEW_SCREEN_H
#define VIEW_SCREEN_H

#include "view/grid.h"
#include "view/list.h"
#include "view/pane.h"
#include "view/prompt.h"
#include "view/scene.h"

/* What is selected grows by these; passages reach into the other articles. */
enum reach { REACH_CHARS, REACH_WORDS, REACH_UNITS, REACH_PASSAGES };
/* Bytes in the focused pane. */
struct selection { bool on; uint32_t start, end; enum reach reach; };

/* A key worth naming at the bottom: "]x" "conflict". The app's, as bound now. */
struct hint { const char *keys, *what; };

enum { SCREEN_NARROW = 60 }; /* columns; below it only the focused pane is shown */

/* X(enum suffix, name in saved views and commands, what it shows) */
#define VIEWS(X) \
	X(COLUMNS, "columns", "the articles side by side") \
	X(FOCUS, "focus", "one article, and below how the others tell its passage") \
	X(SYNOPSIS, "synopsis", "a table: a row for each passage, a column for each article") \
	X(MAP, "map", "all passages at a glance, darker where they differ more") \
	X(LEDGER, "ledger", "where the articles disagree, in the words of each") \
	X(MATRIX, "matrix", "how much of each article stands in each other one")
enum view {
#define X(id, name, help) VIEW_##id,
	VIEWS(X)
#undef X
	VIEW_COUNT
};
const char *view_name(enum view v);
const char *view_help(enum view v);
int view_find(const char *name); /* -1: no view is called so */

/* What is folded, see fold.h: nothing; what others have too; what was read elsewhere; what
 * several have word for word; what a search does not find. */
enum fold { FOLD_NONE, FOLD_SHARED, FOLD_KNOWN, FOLD_WIRE, FOLD_MISSES };

/* By unit, when it was read; 0: not yet. See known.h. */
struct readings { uint32_t *at; size_t n; };

/* Columns inside a pane: blanks before everything, left of the text, of the text. */
struct inside { int indent, gutter, text; };

/* What a click at some cells means: to focus an article, to go to a row of the table, to follow a
 * link to a unit, to see how others tell a unit. */
enum touch_kind { TOUCH_ARTICLE, TOUCH_ROW, TOUCH_LINK, TOUCH_MARK };
struct touch { enum touch_kind kind; struct rect at; struct uref to; size_t row; };

enum slot_kind { SLOT_NONE, SLOT_PANE, SLOT_SPINE };
struct slot {
	enum slot_kind kind;
	int col, cols;           /* without the border at its right */
	struct inside in;
};

/* Where things stand; -1: a row that is not shown. */
struct layout {
	int title, rule, status, bottom; /* rows; status == bottom: one row for both */
	int text, text_rows;             /* first row and number of rows of the text area */
	int apparatus_rows;              /* focus view: rows under it, with their rule */
	uint32_t first;                  /* index in the visible order of the first pane */
	int panes, spines, hidden;
};

struct screen {
	const struct scene *scene;
	struct pane *pane;        /* n of them, by article index */
	uint32_t *order;          /* article indexes from left to right */
	size_t n;                 /* articles */
	uint32_t focus;           /* article index */
	uint32_t run;             /* layout.first when the focus moved last: sizes and views that
	                           * show fewer panes come back to it */
	enum view view;           /* asked for; screen_view tells what is shown */
	bool maximised;
	uint32_t compared;        /* article compared with; UINT32_MAX: the best one */
	struct selection selection;
	struct list *list;        /* an overlay that takes keys, or NULL; freed with the screen */
	struct prompt *prompt;    /* the line that takes keys, or NULL; freed with the screen */
	bool peek;                /* the counterparts of the cursor's unit are shown */
	int peek_top;             /* first line of the peek shown */
	char *message;            /* bottom line until screen_quiet; NULL */
	bool message_error;
	const struct hint *hint;  /* n_hints of them, most useful first; the app's */
	size_t n_hints;
	int rows, cols;
	struct layout layout;
	struct slot *slot;        /* n of them, by article index */
	VEC(struct touch) touch;  /* of what was drawn last, later ones over earlier ones */
	struct around *around;    /* the passage of the cursor, see around.h */
	struct synced { uint32_t article, cursor; int row; const void *al; bool on; } synced;
	struct uref ghost_of;     /* the unit that ghost rows stand for */
	struct table *table;      /* passages of synopsis and map */
	struct ledger_view *ledger; /* see disputes.h */
	struct shares *shares;    /* for the matrix; NULL: not made yet */
	enum fold fold;
	int fold_around;
	struct readings *read;    /* n of them, by article index */
	uint32_t clock;           /* units read so far */
	struct news { uint32_t article, clock; const void *al; int percent; } news;
};

/* The story's articles must be in the scene; it may get alignment, marks and the rest later. */
void screen_init(struct screen *s, const struct scene *scene);
void screen_free(struct screen *s);
void screen_resize(struct screen *s, int rows, int cols);
/* The scene has another alignment, theme or options: what was derived from them is made anew
 * and the other panes are brought to their counterparts. The focused pane stays. */
void screen_changed(struct screen *s);
/* The scene has another article in this place (read again): its pane keeps its places, as `moved`
 * says where they are. */
struct shift;
void screen_reload(struct screen *s, uint32_t article, const struct shift *moved);
/* Show the story in another way. Leaving a table on a passage that the focused article leaves
 * out focuses the article that has it. */
void screen_set_view(struct screen *s, enum view v);
/* The view that is shown: on a narrow screen focus instead of columns. */
enum view screen_view(const struct screen *s);
/* The unit that the reader looks at: of the focused pane's cursor, or of the table's row. */
struct uref screen_here(struct screen *s);
/* From a table to the text at its place; false: the text is on the screen already. */
bool screen_enter(struct screen *s);
/* j k and Space b: by rows in a text, by passages in a table, by articles in the matrix. */
bool screen_move_rows(struct screen *s, int n, int margin);
bool screen_page(struct screen *s, int rows, int margin);
/* Lay the panes out again (after focus, order, maximise, options change). */
void screen_layout(struct screen *s);
struct pane *screen_pane(struct screen *s);           /* the focused one */
/* Focus an article; no text moves. A hidden one is shown again. */
void screen_focus(struct screen *s, uint32_t article);
void screen_focus_step(struct screen *s, int n);      /* n panes to the right, round */
void screen_move_pane(struct screen *s, int n);       /* the focused one n places to the right */
/* Hide an article or show it again; the last one shown cannot be hidden: false. */
bool screen_hide(struct screen *s, uint32_t article, bool hide);
/* The article's pane is to have so many parts of the room, where another's has WIDTH_USUAL. */
enum { WIDTH_USUAL = 100, WIDTH_LEAST = 25, WIDTH_MOST = 400 };
void screen_widen(struct screen *s, uint32_t article, int width);
/* Bring every other pane to its counterpart of the cursor's unit, at the same height, if the
 * cursor moved since the last time. screen_draw does it too. */
void screen_sync(struct screen *s);
/* Take the panes as they stand for brought in line (after a change of focus). */
void screen_in_sync(struct screen *s);
/* Scroll the peek. */
void screen_peek_scroll(struct screen *s, int n);
/* Message in the bottom line; printf. */
void screen_say(struct screen *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void screen_error(struct screen *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void screen_quiet(struct screen *s);
/* Draw everything. g is resized to the screen's size. */
void screen_draw(struct screen *s, struct grid *g);
/* Is the unit of another article selected with the passages? */
bool screen_selects(const struct screen *s, struct uref u);
/* What was drawn at a cell and can be clicked; NULL: nothing but text. */
const struct touch *screen_touched(const struct screen *s, int row, int col);
/* In a table, make a row the current one; false: it was, or there is none. */
bool screen_go_row(struct screen *s, size_t row);
/* The article and byte at a cell of the text area, for the mouse. False: there is none. */
bool screen_at(struct screen *s, int row, int col, uint32_t *article, uint32_t *byte);

/* What the layout shows, for messages and tests: panes with text, spines, hidden ones. */
struct layout_count { int panes, spines, hidden; };
struct layout_count screen_count(const struct screen *s);

#endif
