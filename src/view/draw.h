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

/* A style over the look of plain text. */
struct look draw_look(const struct canvas *c, uint16_t style);
const char *draw_glyph(const struct canvas *c, enum theme_glyph g);
/* Name of a pane or article on the screen: "A". buf as siglum(). */
enum theme_glyph class_glyph(enum link_class cls);
enum style class_style(enum link_class cls);

/* Text of a unit with everything that lies on it. */
struct stream { const struct range *item; size_t n, i; struct look look; };
typedef VEC(struct range) range_vec;
enum { STREAMS = 5 };

struct painter {
	const struct canvas *c;
	const struct article *article;
	const struct marks *marks;   /* NULL: none */
	struct look base;
	struct stream stream[STREAMS];
	size_t n_streams;
	range_vec conflicts, hits, current, selected;
	uint16_t flag;               /* a style met that has a glyph of its own; STYLE_NONE */
};

/* Make ready to paint rows of a unit, in order. `differ`: its words to be marked; may be NULL. */
void painter_init(struct painter *p, const struct canvas *c, struct uref u,
                  const struct ranges *differ);
void painter_free(struct painter *p);
/* Paint one row; returns columns used. */
int paint_row(struct painter *p, struct row row, int at_row, int col, int cols);

/* Parts of the screen. */
void draw_columns(const struct canvas *c);
void draw_status(const struct canvas *c);
void draw_bottom(const struct canvas *c);
void draw_peek(const struct canvas *c);
void draw_list(const struct canvas *c);

#endif
