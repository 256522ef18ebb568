/* The screen as cells. All text comes in through put(), and there through glyph_next. */
#include "view/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct look PLAIN = {
	.fg = COLOUR_DEFAULT, .bg = COLOUR_DEFAULT,
	.fg_256 = -1, .bg_256 = -1, .fg_ansi = -1, .bg_ansi = -1,
};

void grid_init(struct grid *g)
{
	*g = (struct grid){.cursor_row = -1, .hidden = LOOK_NONE};
	g->hidden.flags = LOOK_REVERSE;
	grid_resize(g, 1, 1);
}

void grid_free(struct grid *g)
{
	free(g->cell);
	*g = (struct grid){0};
}

void grid_resize(struct grid *g, int rows, int cols)
{
	rows = rows < 1 ? 1 : rows;
	cols = cols < 1 ? 1 : cols;
	if (!g->cell || rows != g->rows || cols != g->cols)
		g->cell = xreallocarray(g->cell, (size_t)rows * (size_t)cols, sizeof *g->cell);
	g->rows = rows;
	g->cols = cols;
	g->cursor_row = -1;
	g->cursor_col = 0;
	struct cell *end = g->cell + (size_t)rows * (size_t)cols;
	for (struct cell *c = g->cell; c < end; c++)
		*c = (struct cell){.ch = " ", .width = 1, .look = PLAIN};
}

static void blank(struct grid *g, int row, int col)
{
	if (col < 0 || col >= g->cols)
		return;
	struct cell *c = grid_at(g, row, col);
	memcpy(c->ch, " ", 2);
	c->width = 1;
}

/* Before cells [col, col + n) are written: halves of wide glyphs at the edges go blank. */
static void cut_edges(struct grid *g, int row, int col, int n)
{
	if (grid_at(g, row, col)->width == 0)
		blank(g, row, col - 1);
	if (grid_at(g, row, col + n - 1)->width == 2)
		blank(g, row, col + n);
}

static struct rect clip(const struct grid *g, struct rect r)
{
	int bottom = r.row + r.rows < g->rows ? r.row + r.rows : g->rows;
	int right = r.col + r.cols < g->cols ? r.col + r.cols : g->cols;
	r.row = r.row < 0 ? 0 : r.row;
	r.col = r.col < 0 ? 0 : r.col;
	r.rows = bottom - r.row;
	r.cols = right - r.col;
	return r;
}

void grid_clear(struct grid *g, struct rect area, struct look look)
{
	struct rect r = clip(g, area);
	if (r.rows < 1 || r.cols < 1)
		return;
	struct cell empty = {.ch = " ", .width = 1, .look = look_over(PLAIN, look)};
	for (int row = r.row; row < r.row + r.rows; row++) {
		cut_edges(g, row, r.col, r.cols);
		struct cell *c = grid_at(g, row, r.col);
		for (int i = 0; i < r.cols; i++)
			c[i] = empty;
	}
}

static void set(struct grid *g, int row, int col, const char *ch, size_t n, int width,
                const struct look *look)
{
	cut_edges(g, row, col, width);
	struct cell *c = grid_at(g, row, col);
	memcpy(c->ch, ch, n);
	c->ch[n] = '\0';
	c->width = (uint8_t)width;
	c->look = *look;
	if (width == 2)
		c[1] = (struct cell){.ch = "", .width = 0, .look = *look};
}

/* A token is ASCII of any width: one cell for each character, all or as many as fit. */
static int set_token(struct grid *g, int row, int col, int end, const char *s, struct look look)
{
	int start = col;
	look = look_over(look, g->hidden);
	for (; *s && col < end; s++)
		set(g, row, col++, s, 1, 1, &look);
	return col - start;
}

static int put(struct grid *g, int row, int col, int cols, const char *s, size_t n,
               struct look look, bool across_breaks)
{
	if (row < 0 || row >= g->rows || col < 0 || col >= g->cols || cols < 1)
		return 0;
	int start = col;
	int end = cols < g->cols - col ? col + cols : g->cols;
	look = look_over(PLAIN, look);
	for (size_t i = 0; i < n && col < end;) {
		struct glyph gl = glyph_next(s + i, n - i);
		i += gl.bytes;
		if (gl.kind == GLYPH_BREAK && !across_breaks)
			break;
		if (gl.kind == GLYPH_SPACE || gl.kind == GLYPH_BREAK) {
			for (int k = 0; k == 0 || (k < gl.width && col < end); k++)
				set(g, row, col++, " ", 1, 1, &look);
		} else if (gl.kind == GLYPH_TOKEN) {
			col += set_token(g, row, col, end, gl.out, look);
		} else if (gl.width > 0) {
			if (gl.width > end - col)
				break;
			bool letters = gl.width == 2 && !gl.out[2]; /* of a flag */
			set(g, row, col, gl.out, letters ? 1 : strlen(gl.out), letters ? 1 : gl.width, &look);
			if (letters)
				set(g, row, col + 1, gl.out + 1, 1, 1, &look);
			col += gl.width;
		}
	}
	return col - start;
}

int grid_put(struct grid *g, int row, int col, int cols, const char *s, size_t n, struct look look)
{
	return put(g, row, col, cols, s, n, look, false);
}

int grid_put_line(struct grid *g, int row, int col, int cols, const char *s, size_t n,
                  struct look look)
{
	return put(g, row, col, cols, s, n, look, true);
}

int grid_puts(struct grid *g, int row, int col, int cols, const char *s, struct look look)
{
	return put(g, row, col, cols, s, strlen(s), look, true);
}

int grid_puts_cut(struct grid *g, int row, int col, int cols, const char *s, const char *more,
                  struct look look)
{
	size_t n = strlen(s);
	if (col >= 0 && cols > g->cols - col)
		cols = g->cols - col;
	if (cols < 1)
		return 0;
	if (glyph_width(s, n) <= (size_t)cols)
		return put(g, row, col, cols, s, n, look, true);
	int tail = (int)glyph_width(more, strlen(more));
	if (tail > cols)
		return put(g, row, col, cols, s, n, look, true);
	size_t used;
	size_t fit = glyph_fit(s, n, (size_t)(cols - tail), &used);
	while (fit > 0 && s[fit - 1] == ' ')
		fit--;
	int w = put(g, row, col, cols - tail, s, fit, look, true);
	return w + put(g, row, col + w, tail, more, strlen(more), look, true);
}

void grid_fill(struct grid *g, int row, int col, int n, const char *glyph, struct look look)
{
	size_t len = strlen(glyph);
	for (int end = col + n; col < end;) {
		int w = put(g, row, col, end - col, glyph, len, look, true);
		if (w < 1)
			break;
		col += w;
	}
}

void grid_tint(struct grid *g, struct rect area, struct look over)
{
	struct rect r = clip(g, area);
	for (int row = r.row; row < r.row + r.rows; row++) {
		struct cell *c = grid_at(g, row, r.col);
		for (int i = 0; i < r.cols; i++)
			c[i].look = look_over(c[i].look, over);
	}
}

void grid_text(const struct grid *g, struct str *out)
{
	for (int row = 0; row < g->rows; row++) {
		const struct cell *c = grid_at(g, row, 0);
		int cols = g->cols;
		while (cols > 0 && c[cols - 1].width == 1 && strcmp(c[cols - 1].ch, " ") == 0)
			cols--;
		for (int i = 0; i < cols; i++)
			str_add(out, c[i].ch);
		str_addc(out, '\n');
	}
}

static bool same_look(const struct look *a, const struct look *b)
{
	return a->fg == b->fg && a->bg == b->bg && a->flags == b->flags;
}

static void add_look(struct str *out, const struct look *l)
{
	static const char *const name[] = {"bold", "dim", "italic",
	                                   "underline", "reverse", "strike"};
	if (l->fg >= 0)
		str_addf(out, " fg=#%06x", (unsigned)l->fg);
	if (l->bg >= 0)
		str_addf(out, " bg=#%06x", (unsigned)l->bg);
	for (size_t i = 0; i < COUNT(name); i++)
		if (l->flags & 1u << i)
			str_addf(out, " %s", name[i]);
}

static bool is_plain(const struct look *l)
{
	return l->fg < 0 && l->bg < 0 && !l->flags;
}

void grid_looks(const struct grid *g, struct str *out)
{
	for (int row = 0; row < g->rows; row++) {
		const struct cell *c = grid_at(g, row, 0);
		const char *sep = "";
		for (int from = 0, to; from < g->cols; from = to) {
			for (to = from + 1; to < g->cols && same_look(&c[to].look, &c[from].look);)
				to++;
			if (is_plain(&c[from].look))
				continue;
			if (!*sep)
				str_addf(out, "row %d:", row);
			str_addf(out, "%s %d-%d", sep, from, to - 1);
			add_look(out, &c[from].look);
			sep = ";";
		}
		if (*sep)
			str_addc(out, '\n');
	}
}
