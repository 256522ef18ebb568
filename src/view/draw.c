/* The whole screen, once per turn. */
#include "draw.h"

#include <string.h>

static void (*const DRAW[VIEW_COUNT])(const struct canvas *c) = {
	[VIEW_COLUMNS] = draw_columns,
	[VIEW_FOCUS] = draw_focus,
	[VIEW_SYNOPSIS] = draw_synopsis,
	[VIEW_MAP] = draw_map,
	[VIEW_LEDGER] = draw_ledger,
	[VIEW_MATRIX] = draw_matrix,
};

void draw_rule(const struct canvas *c)
{
	if (c->s->layout.rule >= 0)
		grid_fill(c->g, c->s->layout.rule, 0, c->s->cols, draw_glyph(c, THEME_GLYPH_HORIZONTAL),
		          draw_look(c, STYLE_BORDER));
}

void draw_bar_title(const struct canvas *c, const char *left, const char *right)
{
	int row = c->s->layout.title, cols = c->s->cols;
	int width = (int)glyph_width(right, strlen(right));
	if (row < 0)
		return;
	struct look look = draw_look(c, STYLE_TITLE_FOCUS);
	grid_clear(c->g, (struct rect){row, 0, 1, cols}, look);
	int used = grid_puts_cut(c->g, row, 0, cols, left, draw_glyph(c, THEME_GLYPH_MORE), look);
	if (used + 2 + width <= cols)
		grid_puts(c->g, row, cols - width, width, right, look);
}

void screen_draw(struct screen *s, struct grid *g)
{
	const struct theme *t = s->scene->theme;
	screen_sync(s);
	grid_resize(g, s->rows, s->cols);
	g->hidden = theme_look(t, STYLE_HIDDEN);
	struct canvas c = {
		.g = g, .s = s, .around = screen_around(s),
		.ascii = s->scene->plain || options_bool(s->scene->options, OPTION_PLAIN),
	};
	grid_clear(g, (struct rect){0, 0, s->rows, s->cols}, theme_look(t, STYLE_TEXT));
	s->touch.n = 0;
	if (s->list) {
		draw_list(&c);
	} else {
		DRAW[screen_view(s)](&c);
		if (s->peek && screen_view(s) == VIEW_COLUMNS)
			draw_peek(&c);
		draw_status(&c);
	}
	draw_bottom(&c);
}
