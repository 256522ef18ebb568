/* Two texts side by side under a list. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"

enum { MARGIN = 2, LEAST_ROWS = 6 };

int sides_rows(const struct canvas *c)
{
	int rows = c->s->layout.text_rows;

	return c->s->list->side[0].title && rows >= 2 * LEAST_ROWS ? rows / 2 : 0;
}

/* One row of a side, its words that matter in another look. */
static void draw_row(const struct canvas *c, const struct list_side *s, const struct row *r,
		     int row, int col, int cols)
{
	struct look plain = draw_look(c, STYLE_LIST);
	struct look look = look_over(plain, theme_look(c->s->scene->theme, STYLE_DIFFERENCE));
	size_t at[4] = {r->start, s->from, s->to, r->end};

	look.flags |= LOOK_BOLD;
	for (int i = 1; i < 3; i++)
		at[i] = at[i] < at[0] ? at[0] : at[i] > at[3] ? at[3] : at[i];
	for (int i = 0; i < 3; i++) {
		int used = grid_put_line(c->g, row, col, cols, s->text + at[i], at[i + 1] - at[i],
					 i == 1 ? look : plain);
		col += used;
		cols -= used;
	}
}

static void draw_side(const struct canvas *c, const struct list_side *s, struct rect r)
{
	row_vec rows = {0};

	grid_puts_cut(c->g, r.row, r.col, r.cols, s->title, draw_glyph(c, THEME_GLYPH_MORE),
		      draw_look(c, STYLE_LIST_HEADING));
	wrap_rows(s->text, 0, strlen(s->text), (size_t)r.cols, &rows);
	for (size_t i = 0; i < rows.n && (int)i < r.rows - 1; i++)
		draw_row(c, s, &rows.item[i], r.row + 1 + (int)i, r.col, r.cols);
	free(rows.item);
}

void draw_sides(const struct canvas *c, int row, int rows)
{
	int half = c->s->cols / 2;

	grid_fill(c->g, row, 0, c->s->cols, draw_glyph(c, THEME_GLYPH_HORIZONTAL),
		  draw_look(c, STYLE_LIST_HEADING));
	for (int i = 0; i < 2; i++)
		draw_side(c, &c->s->list->side[i],
			  (struct rect){row + 1, MARGIN + i * half, rows - 1, half - 2 * MARGIN});
}
