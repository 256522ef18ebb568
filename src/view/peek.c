/* The peek and the focus view: the apparatus over the columns or under them. The peek is
 * docked to the bottom of the text area, or to its top where it would cover the cursor's
 * unit; so nothing moves. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

/* A rule with what stands below it, and which lines of it. */
static void draw_head(const struct canvas *c, int row, size_t from, size_t to, size_t n)
{
	struct look look = draw_look(c, STYLE_LIST_HEADING);
	char name[8];
	struct uref at = c->around->at;
	char *left = str_printf(" %s%u in the others ", siglum(at.article, name), at.unit + 1);
	grid_fill(c->g, row, 0, c->s->cols, draw_glyph(c, THEME_GLYPH_HORIZONTAL), look);
	grid_puts(c->g, row, 2, c->s->cols - 2, left, look);
	free(left);
	if (to - from == n)
		return;
	char *right = str_printf(" %zu-%zu of %zu ", from + 1, to, n);
	grid_puts(c->g, row, c->s->cols - (int)strlen(right) - 2, c->s->cols, right, look);
	free(right);
}

/* Bottom of the text area, unless the cursor's unit is there and its top is free. */
int draw_dock(const struct canvas *c, int rows)
{
	struct pane *p = screen_pane(c->s);
	const struct layout *l = &c->s->layout;
	uint32_t unit = c->around->at.unit;
	int first = pane_row_of(p, (struct place){unit, 0}, p->rows);
	int last = first + pane_row_count(p, unit) - 1;
	bool bottom = last < l->text_rows - rows || first < rows;
	return l->text + (bottom ? l->text_rows - rows : 0);
}

/* The apparatus in r, its rule in the first row; peek_top says where it starts. */
void draw_apparatus(const struct canvas *c, const line_vec *lines, struct rect r)
{
	struct screen *s = c->s;
	int text = r.rows - 1, most = (int)lines->n > text ? (int)lines->n - text : 0;
	if (s->peek_top > most)
		s->peek_top = most;
	size_t from = (size_t)s->peek_top, to = from + (size_t)text;
	struct look bg = draw_look(c, STYLE_LIST);
	grid_clear(c->g, r, bg);
	for (size_t i = 0; i < s->touch.n; i++) /* what it covers is not there */
		if (s->touch.item[i].at.row >= r.row)
			s->touch.item[i].at.rows = 0;
	draw_head(c, r.row, from, to < lines->n ? to : lines->n, lines->n);
	r.row++;
	r.rows--;
	apparatus_draw(c, lines, from, r, bg);
}

/* The lines below the text; those of a quotation are all its versions. */
static void build(const struct canvas *c, struct counterpart *own, line_vec *lines)
{
	int cols = apparatus_cols(c);
	*own = (struct counterpart){.at = c->around->at, .differ = c->around->differ};
	if (apparatus_quotes(c))
		apparatus_add(c, own, cols, lines);
	apparatus_build(c, cols, lines);
}

void draw_peek(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	if (c->around->at.unit == NO_UNIT || l->text_rows < 2)
		return;
	struct counterpart own;
	line_vec lines = {0};
	build(c, &own, &lines);
	int room = l->text_rows > 12 ? l->text_rows * 2 / 3 : l->text_rows - 1;
	int rows = (int)lines.n + 1 < room ? (int)lines.n + 1 : room;
	draw_apparatus(c, &lines, (struct rect){draw_dock(c, rows), 0, rows, c->s->cols});
	apparatus_free(&lines);
}

/* The focus view: the columns' one pane, and the apparatus always under it. */
void draw_focus(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	draw_columns(c);
	if (l->apparatus_rows < 2)
		return;
	struct rect r = {l->text + l->text_rows, 0, l->apparatus_rows, c->s->cols};
	struct counterpart own;
	line_vec lines = {0};
	if (c->around->at.unit != NO_UNIT)
		build(c, &own, &lines);
	draw_apparatus(c, &lines, r);
	apparatus_free(&lines);
}
