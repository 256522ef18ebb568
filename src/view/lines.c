/* The prompt when it holds several lines: docked where the peek would be, under a rule with its
 * title; the bottom line names the keys. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"

enum { MARGIN = 2, LEAST_ROWS = 3 };

/* Rows of all lines; an empty line has one too. */
static void wrap_lines(const char *text, int cols, row_vec *rows)
{
	size_t n = strlen(text);

	for (size_t from = 0; from <= n;) {
		size_t to = from + strcspn(text + from, "\n");
		if (from == to)
			VEC_PUSH(rows, ((struct row){(uint32_t)from, (uint32_t)from}));
		else
			wrap_rows(text, from, to, (size_t)cols, rows);
		from = to + 1;
	}
}

/* The row that holds the cursor: the last that starts at or before it. */
static size_t cursor_row(const row_vec *rows, size_t at)
{
	size_t i = 0;

	while (i + 1 < rows->n && rows->item[i + 1].start <= at)
		i++;
	return i;
}

static void draw_head(const struct canvas *c, int row, const char *title)
{
	struct look look = draw_look(c, STYLE_LIST_HEADING);
	char *text = str_printf(" %s ", title);

	grid_fill(c->g, row, 0, c->s->cols, draw_glyph(c, THEME_GLYPH_HORIZONTAL), look);
	grid_puts_cut(c->g, row, MARGIN, c->s->cols - 2 * MARGIN, text,
		      draw_glyph(c, THEME_GLYPH_MORE), look);
	free(text);
}

static void draw_keys(const struct canvas *c, int row)
{
	const char *error = prompt_error(c->s->prompt);
	uint16_t style = *error ? STYLE_ERROR : STYLE_MESSAGE;

	grid_clear(c->g, (struct rect){row, 0, 1, c->s->cols},
		   theme_look(c->s->scene->theme, STYLE_TEXT));
	grid_puts_cut(c->g, row, 1, c->s->cols - 1,
		      *error ? error : "Enter done  ^J new line  ^O in $VISUAL  Esc cancel",
		      draw_glyph(c, THEME_GLYPH_MORE), draw_look(c, style));
}

bool draw_lines(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	const struct prompt *p = c->s->prompt;
	const char *text = prompt_text(p);
	int cols = c->s->cols - 2 * MARGIN, most = l->text_rows * 2 / 3;
	row_vec rows = {0};

	if (most < LEAST_ROWS + 1 || cols < 10)
		return false;
	wrap_lines(text, cols, &rows);
	int high = rows.n < LEAST_ROWS     ? LEAST_ROWS
		   : rows.n < (size_t)most ? (int)rows.n
					   : most - 1;
	bool over_text = !c->s->list && c->around && c->around->at.unit != NO_UNIT;
	int top = 1 + (over_text ? draw_dock(c, high + 1) : l->text + l->text_rows - high - 1);
	size_t at = cursor_row(&rows, prompt_cursor(p));
	size_t from = at < (size_t)high ? 0 : at - (size_t)high + 1;
	struct look look = draw_look(c, STYLE_LIST);
	grid_clear(c->g, (struct rect){top - 1, 0, high + 1, c->s->cols}, look);
	draw_head(c, top - 1, prompt_title(p));
	for (size_t i = from; i < rows.n && i < from + (size_t)high; i++) {
		const struct row *r = &rows.item[i];
		grid_put_line(c->g, top + (int)(i - from), MARGIN, cols, text + r->start,
			      r->end - r->start, look);
	}
	size_t start = rows.item[at].start;
	int col = (int)glyph_width(text + start, prompt_cursor(p) - start);
	c->g->cursor_row = top + (int)(at - from);
	c->g->cursor_col = MARGIN + (col < cols ? col : cols);
	draw_keys(c, l->bottom);
	free(rows.item);
	return true;
}
