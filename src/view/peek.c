/* The peek: how the other articles tell the passage under the cursor. Docked to the bottom of
 * the text area, or to its top where it would cover the cursor's unit; so nothing moves.
 *
 *  B ≈ .84  The operator will take the ship out of service ...
 *           ! number: six weeks / eight weeks
 *  C ~ .71  ...
 *  D E leave it out
 */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"

enum { LABEL = 10 }; /* columns before the text */

/* A line is a row of a counterpart's text, or words of ours. */
struct line {
	const struct counterpart *of;
	struct row row;
	bool first;      /* row of it: the label stands here */
	char *text;
	int col;         /* where it starts */
	enum style style;
};
typedef VEC(struct line) line_vec;

static void add_text(line_vec *v, char *text, int col, enum style style)
{
	VEC_PUSH(v, ((struct line){.text = text, .col = col, .style = style}));
}

static void add_conflicts(const struct canvas *c, const struct counterpart *cp, line_vec *v)
{
	const struct link *l = cp->link;
	bool mine = uref_eq(l->a, c->around->at);
	const char *a = c->s->scene->article[l->a.article]->text;
	const char *b = c->s->scene->article[l->b.article]->text;
	for (uint32_t i = 0; i < l->n_conflicts; i++) {
		const struct span_pair *at = &l->conflict[i].at;
		const char *left = mine ? a + at->a_start : b + at->b_start;
		const char *right = mine ? b + at->b_start : a + at->a_start;
		int n_a = (int)(at->a_end - at->a_start), n_b = (int)(at->b_end - at->b_start);
		add_text(v, str_printf("%s %s: %.*s / %.*s", draw_glyph(c, THEME_GLYPH_CONFLICT),
		                       conflict_name((enum conflict_kind)l->conflict[i].kind),
		                       mine ? n_a : n_b, left, mine ? n_b : n_a, right),
		         LABEL, STYLE_CONFLICT);
	}
}

static void add_counterpart(const struct canvas *c, const struct counterpart *cp, int cols,
                            line_vec *v)
{
	const struct article *a = c->s->scene->article[cp->at.article];
	const struct unit *u = &a->unit[cp->at.unit];
	row_vec rows = {0};
	wrap_rows(a->text, u->start, u->end, (size_t)cols, &rows);
	for (size_t i = 0; i < rows.n; i++)
		VEC_PUSH(v, ((struct line){.of = cp, .row = rows.item[i], .first = i == 0}));
	free(rows.item);
	if (cp->link && cp->link->moved)
		add_text(v, xstrdup("moved: it stands elsewhere in the order there"), LABEL, STYLE_GHOST);
	if (cp->link)
		add_conflicts(c, cp, v);
}

/* "C D leave it out", or that nobody else has it. */
static void add_missing(const struct canvas *c, line_vec *v)
{
	const struct screen *s = c->s;
	struct str names = STR_INIT;
	size_t n = 0;
	char name[8];
	for (size_t i = 0; i < s->n; i++) {
		if (s->order[i] == c->around->at.article || around_in(c->around, s->order[i]))
			continue;
		str_addf(&names, "%s%s", n ? " " : "", siglum(s->order[i], name));
		n++;
	}
	if (!s->scene->al || s->scene->progress < 1)
		add_text(v, xstrdup("still aligning"), 1, STYLE_GHOST);
	else if (n > 0 && n + 1 == s->n)
		add_text(v, str_printf("only in %s", siglum(c->around->at.article, name)), 1, STYLE_GHOST);
	else if (n > 0)
		add_text(v, str_printf("%s %s it out", names.s, n == 1 ? "leaves" : "leave"), 1,
		         STYLE_GHOST);
	str_free(&names);
}

static void build(const struct canvas *c, int cols, line_vec *v)
{
	for (size_t i = 0; i < c->s->n; i++)
		for (size_t k = 0; k < c->around->item.n; k++)
			if (c->around->item.item[k].at.article == c->s->order[i])
				add_counterpart(c, &c->around->item.item[k], cols, v);
	add_missing(c, v);
}

/* Siglum, class glyph, score: " B ≈ .84"; a siglum alone where there is no direct link. */
static void draw_label(const struct canvas *c, const struct counterpart *cp, int row, struct look bg)
{
	const struct theme *t = c->s->scene->theme;
	char name[8];
	siglum(cp->at.article, name);
	grid_puts(c->g, row, 1, 2, name, look_over(bg, theme_look(t, STYLE_KEY)));
	if (!cp->link)
		return;
	enum link_class cls = (enum link_class)cp->link->cls;
	grid_puts(c->g, row, 3, 1, draw_glyph(c, class_glyph(cls)),
	          look_over(bg, theme_look(t, (uint16_t)class_style(cls))));
	int score = (int)(cp->link->score * 100 + 0.5f);
	char *text = score >= 100 ? xstrdup("1.0") : str_printf(".%02d", score);
	grid_puts(c->g, row, 5, 3, text, look_over(bg, theme_look(t, STYLE_SUPPORT)));
	free(text);
}

static void draw_lines(const struct canvas *c, const line_vec *v, size_t from, struct rect r,
                       struct look bg)
{
	const struct theme *t = c->s->scene->theme;
	for (size_t i = from; i < v->n && i - from < (size_t)r.rows; i++) {
		const struct line *line = &v->item[i];
		int row = r.row + (int)(i - from);
		if (!line->of) {
			grid_puts_cut(c->g, row, line->col, r.cols - line->col, line->text,
			              draw_glyph(c, THEME_GLYPH_MORE),
			              look_over(bg, theme_look(t, line->style)));
			continue;
		}
		struct painter p;
		painter_init(&p, c, line->of->at, &line->of->differ);
		struct look plain = p.base;
		p.base = look_over(plain, bg);
		p.base.fg = plain.fg;
		p.base.fg_256 = plain.fg_256;
		p.base.fg_ansi = plain.fg_ansi;
		if (line->first)
			draw_label(c, line->of, row, bg);
		paint_row(&p, line->row, row, LABEL, r.cols - LABEL);
		painter_free(&p);
	}
}

static void draw_frame(const struct canvas *c, int row, size_t from, size_t to, size_t n)
{
	struct look look = draw_look(c, STYLE_LIST_HEADING);
	const char *line = draw_glyph(c, THEME_GLYPH_HORIZONTAL);
	char name[8];
	struct uref at = c->around->at;
	char *left = str_printf(" %s%u in the others ", siglum(at.article, name), at.unit + 1);
	grid_fill(c->g, row, 0, c->s->cols, line, look);
	grid_puts(c->g, row, 2, c->s->cols - 2, left, look);
	free(left);
	if (to - from == n)
		return;
	char *right = str_printf(" %zu-%zu of %zu ", from + 1, to, n);
	grid_puts(c->g, row, c->s->cols - (int)strlen(right) - 2, c->s->cols, right, look);
	free(right);
}

/* Bottom of the text area, unless the cursor's unit is there and its top is free. */
static int dock(const struct canvas *c, int rows)
{
	struct pane *p = screen_pane(c->s);
	const struct layout *l = &c->s->layout;
	uint32_t unit = c->around->at.unit;
	int first = pane_row_of(p, (struct place){unit, 0}, p->rows);
	int last = first + pane_row_count(p, unit) - 1;
	bool bottom = last < l->text_rows - rows || first < rows;
	return l->text + (bottom ? l->text_rows - rows : 0);
}

void draw_peek(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	struct screen *s = c->s;
	if (c->around->at.unit == NO_UNIT || l->text_rows < 2)
		return;
	int most = (int)options_int(s->scene->options, OPTION_TEXT_WIDTH);
	int cols = s->cols - LABEL - 1;
	cols = cols < 1 ? 1 : cols > most ? most : cols;
	line_vec lines = {0};
	build(c, cols, &lines);
	int room = l->text_rows > 12 ? l->text_rows * 2 / 3 : l->text_rows - 1;
	int rows = (int)lines.n + 1 < room ? (int)lines.n + 1 : room;
	int text = rows - 1, most_top = (int)lines.n - text;
	if (s->peek_top > most_top)
		s->peek_top = most_top;
	struct rect r = {dock(c, rows), 0, rows, s->cols};
	struct look bg = draw_look(c, STYLE_LIST);
	grid_clear(c->g, r, bg);
	size_t from = (size_t)s->peek_top;
	draw_frame(c, r.row, from, from + (size_t)text, lines.n);
	draw_lines(c, &lines, from, (struct rect){r.row + 1, 0, text, LABEL + cols}, bg);
	for (size_t i = 0; i < lines.n; i++)
		free(lines.item[i].text);
	free(lines.item);
}
