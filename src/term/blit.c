/* blit.c - the cells of a grid as curses has them. */
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "term_int.h"

static bool same_cell(const struct cell *a, const struct cell *b)
{
	return a->ch[0] == b->ch[0] && a->width == b->width && look_same(&a->look, &b->look) &&
	       (!a->ch[0] || !strcmp(a->ch + 1, b->ch + 1));
}

/* A blank shows its ground only: it may keep the colour of the letter before it, and the
 * terminal is told nothing. */
static bool same_ground(const struct cell *c, const struct look *b)
{
	const unsigned lines = LOOK_UNDERLINE | LOOK_REVERSE | LOOK_STRIKE;
	const struct look *a = &c->look;

	return c->ch[0] == ' ' && !c->ch[1] && a->bg == b->bg && a->bg_256 == b->bg_256 &&
	       a->bg_ansi == b->bg_ansi && !((a->flags | a->mono | b->flags | b->mono) & lines);
}

static cchar_t as_curses(struct term *t, const struct cell *c)
{
	wchar_t w[CCHARW_MAX + 1] = L" ";
	cchar_t cc = {0};
	const char *s = c->ch;
	mbstate_t state = {0};

	if (!t->looked || !(same_ground(c, &t->look) || look_same(&c->look, &t->look))) {
		t->looked = true;
		t->look = c->look;
		t->attrs = colour_attrs(t, c->look, &t->look_pair);
	}
	if (!c->ch[1]) { /* what setcchar() makes of ASCII, which is nearly everything */
		cc.attr = t->attrs | (attr_t)(t->look_pair < 256 ? COLOR_PAIR(t->look_pair) : A_COLOR);
		cc.chars[0] = (wchar_t)c->ch[0];
		cc.ext_color = t->look_pair;
		return cc;
	}
	if (mbsrtowcs(w, &s, CCHARW_MAX, &state) == (size_t)-1)
		wcscpy(w, L"?");
	w[CCHARW_MAX] = 0;
	/* COLOR_PAIR() loses pairs above 255: the pair goes by the last argument. */
	setcchar(&cc, w, t->attrs, 0, &t->look_pair);
	return cc;
}

/* Give what differs in a row: runs of cells, since curses takes those at once. */
static void show_row(struct term *t, const struct grid *g, int row, cchar_t *run)
{
	bool known = t->shown.cell && t->shown.rows == g->rows && t->shown.cols == g->cols;
	int n = 0, start = 0, cols = t->cols < g->cols ? t->cols : g->cols;

	for (int c = 0; c <= cols; c++) {
		const struct cell *now = c < cols ? grid_at(g, row, c) : NULL;
		if (now && !(known && same_cell(now, grid_at(&t->shown, row, c)))) {
			start = n ? start : c;
			if (now->width)
				run[n++] = as_curses(t, now);
		} else if (n) {
			mvadd_wchnstr(row, start, run, n);
			n = 0;
		}
	}
}

void blit(struct term *t, const struct grid *g)
{
	cchar_t *run = xcalloc((size_t)t->cols, sizeof *run);

	for (int r = 0; r < t->rows && r < g->rows; r++)
		show_row(t, g, r, run);
	free(run);
}
