/* draw.h - what the drawing files of the view share. */
#ifndef VIEW_DRAW_H
#define VIEW_DRAW_H

#include "view/around.h"
#include "view/screen.h"

struct canvas {
	struct grid *g;
	struct screen *s;
	const struct around *around;
	bool ascii;
};

/* From here on a click in r means this; what is drawn over it later comes first. */
static inline void draw_touch(const struct canvas *c, enum touch_kind kind, struct rect r,
                              struct uref to, size_t row)
{
	VEC_PUSH(&c->s->touch, ((struct touch){kind, r, to, row}));
}
/* A style over the look of plain text. */
struct look draw_look(const struct canvas *c, uint16_t style);
const char *draw_glyph(const struct canvas *c, enum theme_glyph g);
enum theme_glyph class_glyph(enum link_class cls);
uint16_t class_style(enum link_class cls);

/* Text of a unit with everything that lies on it. */
struct stream { const struct range *item; size_t n, i; struct look look; };
typedef VEC(struct range) range_vec;
enum { STREAMS = 7 };

struct painter {
	const struct canvas *c;
	const struct article *article;
	const struct marks *marks;   /* NULL: none */
	struct look base;
	struct stream stream[STREAMS];
	size_t n_streams;
	range_vec common, variants, conflicts, hits, current, selected;
	uint16_t flag;               /* a style met that has a glyph of its own; STYLE_NONE */
};

/* Make ready to paint rows of a unit, in order. `differ`: its words to be marked; may be NULL. */
void painter_init(struct painter *p, const struct canvas *c, struct uref u,
                  const struct ranges *differ);
void painter_free(struct painter *p);
/* Paint one row; returns columns used. */
int paint_row(struct painter *p, struct row row, int at_row, int col, int cols);

/* The apparatus. A line is a row of a counterpart's text, or words of ours. */
struct line {
	const struct counterpart *of;
	struct row row;
	bool first;      /* row of it: the label stands here */
	char *text;
	int col;         /* where it starts */
	uint16_t style;
};
typedef VEC(struct line) line_vec;
enum { APPARATUS_LABEL = 10 }; /* columns before the text */
int apparatus_cols(const struct canvas *c); /* for its text on a screen this wide */
/* Lines of one unit, which must live as long as they. */
void apparatus_add(const struct canvas *c, const struct counterpart *cp, int cols, line_vec *v);
/* Are there versions of one quotation to be stacked, the cursor's own first? */
bool apparatus_quotes(const struct canvas *c);
void apparatus_build(const struct canvas *c, int cols, line_vec *v);
void apparatus_draw(const struct canvas *c, const line_vec *v, size_t from, struct rect r,
                    struct look bg);
void apparatus_free(line_vec *v);

/* Parts of the screen. */
void draw_title(const struct canvas *c, uint32_t which);
void draw_spine_title(const struct canvas *c, uint32_t which);
void draw_borders(const struct canvas *c, int from, int to); /* rows */
void draw_rule(const struct canvas *c); /* under the titles */
/* A title bar for the whole screen: text at the left, more at the right if it fits. */
void draw_bar_title(const struct canvas *c, const char *left, const char *right);
/* The class of a unit as a glyph and a style. */
struct mark_of { const char *glyph; uint16_t style; };
struct mark_of class_mark(const struct canvas *c, struct uref u);
const struct ranges *differ_of(const struct canvas *c, struct uref u);
void draw_focus(const struct canvas *c);
void draw_synopsis(const struct canvas *c);
void draw_map(const struct canvas *c);
void draw_ledger(const struct canvas *c);
/* A unit in its words, then how the others tell it; a rule in the first row. */
void draw_passage(const struct canvas *c, struct uref at, struct rect r);
void draw_matrix(const struct canvas *c);
void draw_columns(const struct canvas *c);
void draw_status(const struct canvas *c);
/* As many hints as fit between two columns. */
void draw_hints(const struct canvas *c, int row, int col, int end);
/* First row for something that covers so many rows of the text area, but not the cursor's unit if
 * that can be helped. */
int draw_dock(const struct canvas *c, int rows);
/* A prompt of several lines; false: there is no room for that. */
bool draw_lines(const struct canvas *c);
void draw_bottom(const struct canvas *c);
void draw_apparatus(const struct canvas *c, const line_vec *lines, struct rect r);
void draw_peek(const struct canvas *c);
void draw_list(const struct canvas *c);
/* Rows that the texts under a list take; 0: there are none, or no room. */
int sides_rows(const struct canvas *c);
void draw_sides(const struct canvas *c, int row, int rows);

#endif
