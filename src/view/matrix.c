/* The matrix: which share of the words of one article (row) stands in another (column), and for
 * the focused article how. Words are what stands between blanks; furniture does not count. */
#include "draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "view/matrix.h"

static size_t count_words(const char *s, size_t n)
{
	size_t words = 0;
	for (size_t i = 0; i < n; i++)
		words += (unsigned char)s[i] > ' ' && (i == 0 || (unsigned char)s[i - 1] <= ' ');
	return words;
}

static void add_article(struct matrix *m, const struct scene *scene, uint32_t from)
{
	const struct article *a = scene->article[from];
	for (uint32_t i = 0; i < a->n_units; i++) {
		const struct unit *u = &a->unit[i];
		struct uref at = {from, i};
		size_t words = count_words(a->text + u->start, u->end - u->start);
		if (u->kind == UNIT_FURNITURE)
			continue;
		m->words[from] += words;
		if (alignment_class(scene->al, at) == CLASS_UNIQUE)
			m->unique[from] += words;
		for (uint32_t to = 0; to < m->n; to++) {
			const struct link *l = alignment_best(scene->al, at, to);
			enum link_class cls = l ? (enum link_class)l->cls : CLASS_UNIQUE;
			m->share[from * m->n + to].words[cls] += words;
		}
	}
}

struct matrix *matrix_new(const struct scene *scene)
{
	struct matrix *m = xcalloc(1, sizeof *m);
	m->n = scene->n;
	m->words = xcalloc(m->n, sizeof *m->words);
	m->unique = xcalloc(m->n, sizeof *m->unique);
	m->share = xcalloc(m->n * m->n, sizeof *m->share);
	for (uint32_t i = 0; scene->al && i < m->n; i++)
		add_article(m, scene, i);
	return m;
}

void matrix_free(struct matrix *m)
{
	if (!m)
		return;
	free(m->words);
	free(m->unique);
	free(m->share);
	free(m);
}

static int percent(size_t part, size_t whole)
{
	return whole == 0 ? 0 : (int)((part * 100 + whole / 2) / whole);
}

int matrix_percent(const struct matrix *m, uint32_t from, uint32_t to)
{
	const struct share *s = &m->share[from * m->n + to];
	return percent(m->words[from] - s->words[CLASS_UNIQUE], m->words[from]);
}

/* Drawing */

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

static void draw_shares(const struct canvas *c, const struct matrix *m, const struct frame *f,
                        uint32_t from, int row)
{
	bool focus = from == c->s->focus;
	struct look look = draw_look(c, focus ? STYLE_LIST_CURRENT : STYLE_TEXT);
	char name[8], text[24];
	const struct article *a = c->s->scene->article[from];
	grid_clear(c->g, (struct rect){row, 0, 1, c->s->cols}, look);
	char *label = str_printf(focus ? "[%s] " : " %s  ", siglum(from, name));
	int at = grid_puts(c->g, row, 0, LABEL, label, look);
	free(label);
	bool named = a->source && !options_bool(c->s->scene->options, OPTION_BLIND);
	grid_puts_cut(c->g, row, at, f->col - at - 1, named ? a->source : a->title,
	              draw_glyph(c, THEME_GLYPH_MORE), look);
	for (int i = 0; i <= f->n; i++) {
		bool own = i < f->n && f->vis[i] == from;
		int share = own ? 0
			: i < f->n ? matrix_percent(m, from, f->vis[i])
			           : percent(m->unique[from], m->words[from]);
		snprintf(text, sizeof text, "%d", share);
		put_cell(c, f, i, row, own ? "-" : share ? text : draw_glyph(c, THEME_GLYPH_UNIQUE),
		         look);
	}
}

/* "A in B  ====≈≈≈≈≈~~~~····  = 21%  ≈ 40%  ~ 12%": one glyph for each equal share of words. */
static void draw_how(const struct canvas *c, const struct matrix *m, uint32_t to, int row)
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
		int share = percent(s->words[ORDER[i]], m->words[from]);
		if (share == 0)
			continue;
		struct look look = draw_look(c, class_style(ORDER[i]));
		snprintf(text, sizeof text, "%s %d%%  ", draw_glyph(c, class_glyph(ORDER[i])), share);
		col += grid_puts(c->g, row, col, c->s->cols, text, look);
	}
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
	if (!s->matrix)
		s->matrix = matrix_new(s->scene);
	uint32_t *vis = xreallocarray(NULL, s->n, sizeof *vis);
	int n = shown(c, vis), bottom = l->text + l->text_rows, row = l->text;
	struct frame f = measure(c, vis, n);
	draw_frame(c, &f, n);
	draw_heads(c, &f, row++);
	for (int i = 0; i < n && row < bottom; i++, row++) {
		draw_shares(c, s->matrix, &f, vis[i], row);
		if (vis[i] == s->focus) {
			c->g->cursor_row = row;
			c->g->cursor_col = 0;
		}
	}
	row++;
	for (int i = 0; i < n && row < bottom; i++)
		if (vis[i] != s->focus && matrix_percent(s->matrix, s->focus, vis[i]) > 0)
			draw_how(c, s->matrix, vis[i], row++);
	free(vis);
}
