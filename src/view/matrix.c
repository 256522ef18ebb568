/* The matrix: which share of the words of one article (row) stands in another (column), and for
 * the focused article how, and who is likely to have copied whom. */
#include "draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "align/share.h"


enum { LABEL = 6, LABEL_MOST = 40 };

/* Where the cells stand: n of them from col on, cell columns each; then the last, "only here". */
struct frame { const uint32_t *vis; int n, col, cell, last; };

static void put_cell(const struct canvas *c, const struct frame *f, int i, int row,
                     const char *text, struct look look)
{
	int end = i < f->n ? f->col + (i + 1) * f->cell : f->last + 4;
	grid_puts(c->g, row, end - (int)glyph_width(text, strlen(text)), f->cell, text, look);
}

static void draw_heads(const struct canvas *c, const struct frame *f, int row)
{
	char name[8];
	for (int i = 0; i < f->n; i++)
		put_cell(c, f, i, row, siglum(f->vis[i], name), draw_look(c, STYLE_KEY));
	grid_puts(c->g, row, f->last, c->s->cols - f->last,
	          c->s->cols - f->last < 9 ? "own" : "only here", draw_look(c, STYLE_GUTTER));
}

static void draw_shares(const struct canvas *c, const struct shares *m, const struct frame *f,
                        uint32_t from, int row)
{
	bool focus = from == c->s->focus;
	struct look look = draw_look(c, focus ? STYLE_LIST_CURRENT : STYLE_TEXT);
	char name[8], text[24];
	const struct article *a = c->s->scene->article[from];
	struct rect r = {row, 0, 1, c->s->cols};
	grid_clear(c->g, r, look);
	draw_touch(c, TOUCH_ARTICLE, r, (struct uref){from, 0}, 0);
	char *label = str_printf(focus ? "[%s] " : " %s  ", siglum(from, name));
	int at = grid_puts(c->g, row, 0, LABEL, label, look);
	free(label);
	bool named = a->source && !options_bool(c->s->scene->options, OPTION_BLIND);
	grid_puts_cut(c->g, row, at, f->col - at - 1, named ? a->source : a->title,
	              draw_glyph(c, THEME_GLYPH_MORE), look);
	for (int i = 0; i <= f->n; i++) {
		bool own = i < f->n && f->vis[i] == from;
		int share = own ? 0
			: i < f->n ? shares_percent(m, from, f->vis[i])
			           : share_percent(m->unique[from], m->words[from]);
		snprintf(text, sizeof text, "%d", share);
		put_cell(c, f, i, row, own ? "-" : share ? text : draw_glyph(c, THEME_GLYPH_UNIQUE),
		         look);
	}
}

/* "A in B  ====≈≈≈≈≈~~~~····  = 21%  ≈ 40%  ~ 12%": one glyph for each equal share of words. */
static void draw_how(const struct canvas *c, const struct shares *m, uint32_t to, int row)
{
	enum { BAR_COL = 9, BAR_MOST = 50 };
	static const enum link_class ORDER[] = {CLASS_VERBATIM, CLASS_EDITED, CLASS_PARAPHRASE,
	                                        CLASS_TRANSLATION, CLASS_UNIQUE};
	uint32_t from = c->s->focus;
	const struct share *s = &m->share[from * m->n + to];
	char a[8], b[8], text[32];
	snprintf(text, sizeof text, " %s in %s", siglum(from, a), siglum(to, b));
	grid_puts(c->g, row, 0, BAR_COL, text, draw_look(c, STYLE_TEXT));
	int bar = c->s->cols - BAR_COL - 45, col = BAR_COL;
	bar = bar > BAR_MOST ? BAR_MOST : bar;
	size_t sum = 0;
	for (size_t i = 0; bar > 0 && i < COUNT(ORDER); i++) {
		sum += s->words[ORDER[i]];
		int end = BAR_COL + (int)(sum * (size_t)bar / (m->words[from] ? m->words[from] : 1));
		grid_fill(c->g, row, col, end - col, draw_glyph(c, class_glyph(ORDER[i])),
		          draw_look(c, class_style(ORDER[i])));
		col = end;
	}
	col = BAR_COL + (bar > 0 ? bar + 2 : 0);
	for (size_t i = 0; i + 1 < COUNT(ORDER); i++) {
		int share = share_percent(s->words[ORDER[i]], m->words[from]);
		if (share == 0)
			continue;
		struct look look = draw_look(c, class_style(ORDER[i]));
		snprintf(text, sizeof text, "%s %d%%  ", draw_glyph(c, class_glyph(ORDER[i])), share);
		col += grid_puts(c->g, row, col, c->s->cols, text, look);
	}
}

/* Who copied whom, where there are copies. Returns the rows used. */
static int draw_direction(const struct canvas *c, const struct shares *m, uint32_t other, int row)
{
	const struct article *const *article =
		(const struct article *const *)c->s->scene->article;
	uint32_t focus = c->s->focus;
	struct direction d = direction_of(article, m, focus, other);
	struct str text = STR_INIT;
	if (d.source >= 0) {
		str_addc(&text, ' ');
		direction_write(&d, focus, other, &text);
		grid_puts_cut(c->g, row, 0, c->s->cols, text.s, draw_glyph(c, THEME_GLYPH_MORE),
		              draw_look(c, STYLE_TEXT));
	}
	str_free(&text);
	return d.source >= 0;
}

/* The articles shown, in the reader's order. */
static int shown(const struct canvas *c, uint32_t *vis)
{
	int n = 0;
	for (size_t i = 0; i < c->s->n; i++)
		if (!c->s->pane[c->s->order[i]].hidden)
			vis[n++] = c->s->order[i];
	return n;
}

static struct frame measure(const struct canvas *c, const uint32_t *vis, int n)
{
	int cols = c->s->cols;
	struct frame f = {.vis = vis, .n = n, .cell = 5};
	int last = 12;
	if (LABEL + n * f.cell + last > cols) {
		f.cell = 4;
		last = 6;
	}
	if (LABEL + n * f.cell + last > cols)
		f.n = (cols - LABEL - last) / f.cell;
	f.n = f.n < 1 ? 1 : f.n;
	f.col = cols - f.n * f.cell - last;
	f.col = f.col > LABEL_MOST ? LABEL_MOST : f.col < LABEL ? LABEL : f.col;
	f.last = f.col + f.n * f.cell + 2;
	return f;
}

static void draw_frame(const struct canvas *c, const struct frame *f, int n)
{
	struct str title = STR_INIT;
	str_add(&title, "[Matrix] how much of each article stands in the others");
	if (f->n < n)
		str_addf(&title, ", %d of %d", f->n, n);
	draw_bar_title(c, title.s, "per cent of its words ");
	draw_rule(c);
	str_free(&title);
}

void draw_matrix(const struct canvas *c)
{
	struct screen *s = c->s;
	const struct layout *l = &s->layout;
	if (!s->shares)
		s->shares = shares_new((const struct article *const *)s->scene->article, s->n,
		                       s->scene->al);
	uint32_t *vis = xreallocarray(NULL, s->n, sizeof *vis);
	int n = shown(c, vis), bottom = l->text + l->text_rows, row = l->text;
	struct frame f = measure(c, vis, n);
	draw_frame(c, &f, n);
	draw_heads(c, &f, row++);
	for (int i = 0; i < n && row < bottom; i++, row++) {
		draw_shares(c, s->shares, &f, vis[i], row);
		if (vis[i] == s->focus) {
			c->g->cursor_row = row;
			c->g->cursor_col = 0;
		}
	}
	row++;
	for (int i = 0; i < n && row < bottom; i++)
		if (vis[i] != s->focus && shares_percent(s->shares, s->focus, vis[i]) > 0)
			draw_how(c, s->shares, vis[i], row++);
	row++;
	for (int i = 0; i < n && row < bottom; i++)
		if (vis[i] != s->focus)
			row += draw_direction(c, s->shares, vis[i], row);
	free(vis);
}
