/* The whole screen, once per turn. */
#include "draw.h"

void screen_draw(struct screen *s, struct grid *g)
{
	const struct theme *t = s->scene->theme;
	screen_sync(s);
	grid_resize(g, s->rows, s->cols);
	g->hidden = theme_look(t, STYLE_HIDDEN);
	struct canvas c = {
		.g = g, .s = s, .around = screen_around(s),
		.ascii = options_bool(s->scene->options, OPTION_ASCII),
	};
	grid_clear(g, (struct rect){0, 0, s->rows, s->cols}, theme_look(t, STYLE_TEXT));
	if (s->list) {
		draw_list(&c);
	} else {
		draw_columns(&c);
		if (s->peek)
			draw_peek(&c);
		draw_status(&c);
	}
	draw_bottom(&c);
}
