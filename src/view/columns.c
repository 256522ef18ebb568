/* The columns: a title over each pane, gutter and text under it, spines, borders. */
#include "draw.h"
#include "view/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct look row_look(const struct canvas *c, struct uref u, uint16_t style)
{
	const struct theme *t = c->s->scene->theme;
	struct look look = draw_look(c, style);
	if (uref_eq(u, c->around->at))
		return look_over(look, theme_look(t, STYLE_CURSOR_UNIT));
	if (around_linked(c->around, u))
		return look_over(look, theme_look(t, STYLE_COUNTERPART));
	return look;
}

/* Titles */

/* "2024-03-28" -> "28 Mar 2024" or "28 Mar"; other dates as they are. */
static void write_date(struct str *out, const char *date, bool year)
{
	static const char *const MONTH[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
	                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	bool iso = strlen(date) >= 10 && strspn(date, "0123456789") == 4 && date[4] == '-' &&
	           date[7] == '-';
	int month = iso ? atoi(date + 5) : 0, day = iso ? atoi(date + 8) : 0;
	if (month < 1 || month > 12 || day < 1) {
		str_add(out, date);
		return;
	}
	str_addf(out, "%d %s", day, MONTH[month - 1]);
	if (year)
		str_addf(out, " %.4s", date);
}

/* Where the counterpart is when it is out of sight and the panes are not locked. */
static const char *drift(const struct canvas *c, struct pane *p)
{
	const struct counterpart *cp = around_in(c->around, p->which);
	if (!cp || options_bool(c->s->scene->options, OPTION_LOCK))
		return "";
	int row = pane_row_of(p, (struct place){cp->at.unit, 0}, p->rows);
	if (row >= 0 && row < p->rows)
		return "";
	return draw_glyph(c, row < 0 ? THEME_GLYPH_UP : THEME_GLYPH_DOWN);
}

static void title_right(const struct canvas *c, const struct article *a, uint32_t which, int cols,
                        struct str *out)
{
	enum { WITH_CHARSET = 36, WITH_YEAR = 48 };
	char charset[32];
	str_add(out, drift(c, &c->s->pane[which]));
	if (c->s->fold == FOLD_WIRE)
		str_addf(out, "%d%% own ", screen_own(c->s, which));
	if (cols >= WITH_CHARSET && article_charset(a, charset))
		str_addf(out, "%s%s", out->n ? " " : "", charset);
	if (a->date && *a->date) {
		str_add(out, out->n ? " " : "");
		write_date(out, a->date, cols >= WITH_YEAR);
	}
	if (out->n)
		str_addc(out, ' ');
}

void draw_title(const struct canvas *c, uint32_t which)
{
	enum { LEAST_TITLE = 10 };
	const struct slot *slot = &c->s->slot[which];
	const struct layout *l = &c->s->layout;
	const struct article *a = c->s->scene->article[which];
	bool focus = which == c->s->focus;
	struct look look = draw_look(c, focus ? STYLE_TITLE_FOCUS : STYLE_TITLE);
	char name[8];
	struct str text = STR_INIT, right = STR_INIT;
	struct rect title = {l->title, slot->col, 1, slot->cols};
	grid_clear(c->g, title, look);
	draw_touch(c, TOUCH_ARTICLE, title, (struct uref){which, 0}, 0);
	siglum(which, name);
	str_addf(&text, focus ? "[%s] " : " %s  ", name);
	int col = slot->col + slot->in.indent, end = slot->col + slot->cols;
	int start = text.n < (size_t)slot->in.gutter ? slot->in.gutter : (int)text.n;
	grid_puts(c->g, l->title, col, end - col, text.s, look);
	title_right(c, a, which, slot->cols, &right);
	int width = (int)glyph_width(right.s, right.n);
	if (right.n && end - col - start - width >= LEAST_TITLE) {
		grid_puts(c->g, l->title, end - width, width, right.s, look);
		end -= width;
	}
	str_clear(&text);
	bool blind = options_bool(c->s->scene->options, OPTION_BLIND);
	if (!blind && a->source && *a->source)
		str_addf(&text, "%s: ", a->source);
	if (!blind || !a->path || !str_ends(a->path, a->title)) /* else it is the file's name */
		str_add(&text, a->title);
	grid_puts_cut(c->g, l->title, col + start, end - col - start - 1, text.s,
	              draw_glyph(c, THEME_GLYPH_MORE), look);
	str_free(&right);
	str_free(&text);
}

void draw_spine_title(const struct canvas *c, uint32_t which)
{
	const struct slot *slot = &c->s->slot[which];
	struct look look = draw_look(c, STYLE_TITLE);
	char name[8];
	struct rect r = {c->s->layout.title, slot->col, 1, slot->cols};
	grid_clear(c->g, r, look);
	draw_touch(c, TOUCH_ARTICLE, r, (struct uref){which, 0}, 0);
	siglum(which, name);
	int pad = slot->cols > (int)strlen(name);
	grid_puts(c->g, r.row, r.col + pad, r.cols - pad, name, look);
}

/* Panes */

/* Has a note a target that touches the unit? */
static bool has_note(const struct canvas *c, struct uref u)
{
	const struct notes *ns = c->s->scene->notes;
	const struct unit *unit = &c->s->scene->article[u.article]->unit[u.unit];
	for (size_t i = 0; ns && i < ns->n; i++) {
		for (size_t k = 0; k < ns->item[i].n_targets; k++) {
			const struct target *t = &ns->item[i].target[k];
			if (t->article == u.article && t->start < unit->end && t->end > unit->start)
				return true;
		}
	}
	return false;
}

/* The class of a unit as the gutter shows it. Blank before the alignment. */
struct mark_of class_mark(const struct canvas *c, struct uref u)
{
	const struct scene *scene = c->s->scene;
	if (scene->article[u.article]->unit[u.unit].kind == UNIT_FURNITURE)
		return (struct mark_of){draw_glyph(c, THEME_GLYPH_FURNITURE), STYLE_FURNITURE};
	if (!scene->al)
		return (struct mark_of){"", STYLE_GUTTER};
	enum link_class cls = alignment_class(scene->al, u);
	return (struct mark_of){draw_glyph(c, class_glyph(cls)), class_style(cls)};
}

/* What calls for attention in a unit: a conflict, a note, a rule with a glyph. */
static struct mark_of flag_mark(const struct canvas *c, struct uref u, uint16_t rule_style)
{
	const struct scene *scene = c->s->scene;
	if (scene->al && alignment_has_conflict(scene->al, u))
		return (struct mark_of){draw_glyph(c, THEME_GLYPH_CONFLICT), STYLE_CONFLICT};
	if (has_note(c, u))
		return (struct mark_of){draw_glyph(c, THEME_GLYPH_NOTE), STYLE_NOTE_STATE};
	if (rule_style != STYLE_NONE)
		return (struct mark_of){theme_style_glyph(scene->theme, rule_style, c->ascii),
		                        rule_style};
	return (struct mark_of){NULL, STYLE_GUTTER};
}

static void put_mark(const struct canvas *c, struct uref u, int row, int col, struct mark_of m)
{
	struct look look = row_look(c, u, m.style);
	look.flags = (uint16_t)(look.flags & ~(LOOK_UNDERLINE | LOOK_ITALIC));
	grid_puts(c->g, row, col, 1, m.glyph, look);
}

static void draw_bar(const struct canvas *c, struct uref u, int row, int col)
{
	enum theme_glyph glyph = THEME_GLYPH_CURSOR;
	if (!uref_eq(u, c->around->at)) {
		if (!around_linked(c->around, u))
			return;
		glyph = THEME_GLYPH_COUNTERPART;
	}
	grid_puts(c->g, row, col, 1, draw_glyph(c, glyph), row_look(c, u, STYLE_GUTTER));
}

/* On the first row of a unit: class, support, and what calls for attention. */
static void draw_gutter(const struct canvas *c, struct uref u, int row, int col, uint16_t rule)
{
	const struct scene *scene = c->s->scene;
	int digits = c->s->n > 9 ? 2 : 1, width = c->s->slot[u.article].in.gutter;
	if (width < 3 + digits)
		return;
	struct mark_of flag = flag_mark(c, u, rule);
	struct mark_of mark = class_mark(c, u);
	draw_touch(c, TOUCH_MARK, (struct rect){row, col, 1, width - 1}, u, 0);
	bool own_column = width > 3 + digits; /* at its left is the support, at its right a blank */
	put_mark(c, u, row, col + 1, flag.glyph && !own_column ? flag : mark);
	if (flag.glyph && own_column)
		put_mark(c, u, row, col + 2 + digits, flag);
	if (!scene->al || scene->article[u.article]->unit[u.unit].kind == UNIT_FURNITURE)
		return;
	size_t n;
	char text[24];
	alignment_support(scene->al, u, &n);
	snprintf(text, sizeof text, "%zu", n);
	grid_puts(c->g, row, col + 2, digits, text, row_look(c, u, STYLE_SUPPORT));
}

/* The focus view has room for the number of the paragraph. */
static void draw_paragraph(const struct canvas *c, struct uref u, int row, int col)
{
	const struct article *a = c->s->scene->article[u.article];
	uint32_t para = a->unit[u.unit].paragraph;
	char text[24];
	if (a->para[para].unit_from != u.unit)
		return;
	snprintf(text, sizeof text, "%s%u", draw_glyph(c, THEME_GLYPH_PARAGRAPH), para + 1);
	grid_puts(c->g, row, col + APPARATUS_LABEL - 5, 5, text, row_look(c, u, STYLE_GUTTER));
}

static void draw_ghost(const struct canvas *c, const struct pane *p, int row, int col, int cols)
{
	const char *line = draw_glyph(c, THEME_GLYPH_GHOST);
	struct uref of = c->s->ghost_of;
	char name[8];
	size_t n = 0;
	struct str text = STR_INIT;
	if (c->s->scene->al)
		alignment_support(c->s->scene->al, of, &n);
	if (n < 2)
		str_addf(&text, "%s only in %s %s", line, siglum(of.article, name), line);
	else
		str_addf(&text, "%s %s leaves this out %s", line, siglum(p->which, name), line);
	grid_puts_cut(c->g, row, col, cols, text.s, draw_glyph(c, THEME_GLYPH_MORE),
	              draw_look(c, STYLE_GHOST));
	str_free(&text);
}

const struct ranges *differ_of(const struct canvas *c, struct uref u)
{
	if (uref_eq(u, c->around->at))
		return &c->around->differ;
	const struct counterpart *cp = around_find(c->around, u);
	return cp ? &cp->differ : NULL;
}

/* "5 told elsewhere" in the place of n folded units. */
static void draw_fold(const struct canvas *c, const struct pane *p, uint32_t n, int row, int col,
                      int cols)
{
	static const char *const WHAT[] = {
		[FOLD_NONE] = "told elsewhere", [FOLD_SHARED] = "told elsewhere",
		[FOLD_KNOWN] = "read elsewhere", [FOLD_WIRE] = "of wire copy",
		[FOLD_MISSES] = "without a hit",
	};
	const char *line = draw_glyph(c, THEME_GLYPH_GHOST);
	char *text = str_printf("%s %s%u %s %s", line, p->all_gone ? "all " : "", n,
	                        WHAT[c->s->fold], line);
	grid_puts_cut(c->g, row, col, cols, text, draw_glyph(c, THEME_GLYPH_MORE),
	              draw_look(c, STYLE_FOLD));
	free(text);
}

static void draw_spine_fold(const struct canvas *c, const struct pane *p, uint32_t n, int row,
                            int col, int cols)
{
	(void)p;
	(void)n;
	grid_puts(c->g, row, col + cols - 1, 1, draw_glyph(c, THEME_GLYPH_MORE),
	          draw_look(c, STYLE_FOLD));
}

/* Rows of one unit from place on, at screen row `row`; returns the row after them. */
static int draw_unit(const struct canvas *c, struct pane *p, struct place at, int row, int col)
{
	const struct layout *l = &c->s->layout;
	const struct slot *slot = &c->s->slot[p->which];
	struct uref u = {p->which, at.unit};
	int end = l->text + l->text_rows;
	bool lit = uref_eq(u, c->around->at) || around_linked(c->around, u);
	struct painter painter;
	painter_init(&painter, c, u, differ_of(c, u));
	const row_vec *rows = pane_rows(p, at.unit);
	for (int i = at.row; i < (int)rows->n && row < end; i++, row++) {
		if (lit)
			grid_clear(c->g, (struct rect){row, slot->col, 1, slot->cols},
			           row_look(c, u, STYLE_TEXT));
		if (slot->in.gutter > 0)
			draw_bar(c, u, row, col);
		paint_row(&painter, rows->item[i], row, col + slot->in.gutter, slot->in.text);
		if (i == 0)
			draw_gutter(c, u, row, col, painter.flag);
		if (i == 0 && slot->in.gutter == APPARATUS_LABEL)
			draw_paragraph(c, u, row, col);
	}
	painter_free(&painter);
	return row;
}

/* What walks over the rows of a pane's window draws units and ghosts with these. */
struct walker {
	int (*unit)(const struct canvas *c, struct pane *p, struct place at, int row, int col);
	void (*ghost)(const struct canvas *c, const struct pane *p, int row, int col, int cols);
	void (*fold)(const struct canvas *c, const struct pane *p, uint32_t n, int row, int col,
	             int cols);
	int col, cols; /* of the ghost */
};

static void walk_rows(const struct canvas *c, struct pane *p, int col, const struct walker *w)
{
	const struct layout *l = &c->s->layout;
	uint32_t n = (uint32_t)p->article->n_units;
	int row = l->text + p->lead, end = l->text + l->text_rows;
	struct place at = p->top;
	if (p->all_gone && p->gone) { /* there is nothing else to show */
		w->fold(c, p, pane_gone(p), l->text, w->col, w->cols);
		return;
	}
	while (n > 0 && at.unit != NO_UNIT && row < end) {
		if (at.row < 0) {
			uint32_t folded = pane_folded_before(p, at.unit);
			if (p->ghost == at.unit)
				w->ghost(c, p, row, w->col, w->cols);
			else if (folded > 0)
				w->fold(c, p, folded, row, w->col, w->cols);
			row++;
			at.row = 0;
		}
		row = w->unit(c, p, at, row, col);
		uint32_t next = pane_shown(p, at.unit + 1, 1);
		at = (struct place){next, next != NO_UNIT && pane_has_lead(p, next) ? -1 : 0};
	}
	if (row < l->text || row >= end || at.unit != NO_UNIT)
		return;
	if (p->ghost == n)
		w->ghost(c, p, row, w->col, w->cols);
	else if (pane_folded_before(p, n) > 0)
		w->fold(c, p, pane_folded_before(p, n), row, w->col, w->cols);
}

/* The terminal's cursor stands on the cursor's byte; while selecting, so does a look. */
static void place_cursor(const struct canvas *c, struct pane *p, int col)
{
	const struct layout *l = &c->s->layout;
	const struct inside *in = &c->s->slot[p->which].in;
	if (p->article->n_units == 0)
		return;
	int row = pane_row_of(p, pane_place(p, p->cursor), p->rows);
	int at = pane_col_of(p, p->cursor);
	if (row < 0 || row >= l->text_rows)
		return;
	c->g->cursor_row = l->text + row;
	c->g->cursor_col = col + in->gutter + (at < in->text ? at : in->text - 1);
	if (c->s->selection.on)
		grid_tint(c->g, (struct rect){c->g->cursor_row, c->g->cursor_col, 1, 1},
		          theme_look(c->s->scene->theme, STYLE_CURSOR));
}

static void draw_empty(const struct canvas *c, const struct article *a, const struct walker *w)
{
	const struct layout *l = &c->s->layout;
	const char *line[] = {a->unread ? "This article cannot be read:" : "This article is empty.",
	                      a->unread ? a->unread : ""};

	for (int i = 0; i < (int)COUNT(line) && i < l->text_rows; i++)
		grid_puts_cut(c->g, l->text + i, w->col, w->cols, line[i],
		              draw_glyph(c, THEME_GLYPH_MORE), draw_look(c, STYLE_GHOST));
}

static void draw_pane(const struct canvas *c, struct pane *p)
{
	const struct slot *slot = &c->s->slot[p->which];
	int col = slot->col + slot->in.indent;
	struct walker w = {draw_unit, draw_ghost, draw_fold, col + slot->in.gutter, slot->in.text};
	if (p->article->n_units == 0)
		draw_empty(c, p->article, &w);
	walk_rows(c, p, col, &w);
	if (p->which == c->s->focus)
		place_cursor(c, p, col);
}

/* Spines: on each row the class of what stands there. */

static int draw_spine_unit(const struct canvas *c, struct pane *p, struct place at, int row,
                           int col)
{
	struct uref u = {p->which, at.unit};
	int end = c->s->layout.text + c->s->layout.text_rows, count = pane_row_count(p, at.unit);
	const struct alignment *al = c->s->scene->al;
	struct mark_of mark = class_mark(c, u);
	for (int i = at.row; i < count && row < end; i++, row++) {
		bool conflict = i == 0 && al && alignment_has_conflict(al, u);
		put_mark(c, u, row, col + 1, conflict ? flag_mark(c, u, STYLE_NONE) : mark);
		draw_bar(c, u, row, col);
	}
	return row;
}

static void draw_spine_ghost(const struct canvas *c, const struct pane *p, int row, int col,
                             int cols)
{
	(void)p;
	grid_fill(c->g, row, col, cols, draw_glyph(c, THEME_GLYPH_GHOST),
	          draw_look(c, STYLE_GHOST));
}

static void draw_spine(const struct canvas *c, struct pane *p)
{
	const struct slot *slot = &c->s->slot[p->which];
	struct walker w = {draw_spine_unit, draw_spine_ghost, draw_spine_fold, slot->col, slot->cols};
	walk_rows(c, p, slot->col, &w);
}

/* Everything */

void draw_borders(const struct canvas *c, int from, int to)
{
	const struct layout *l = &c->s->layout;
	struct look look = draw_look(c, STYLE_BORDER);
	const char *line = draw_glyph(c, THEME_GLYPH_VERTICAL);
	draw_rule(c);
	for (size_t i = 0; i < c->s->n; i++) {
		const struct slot *slot = &c->s->slot[i];
		int col = slot->col + slot->cols;
		if (slot->kind == SLOT_NONE || col >= c->s->cols)
			continue;
		for (int row = from; row < to; row++)
			grid_puts(c->g, row, col, 1,
			          row == l->rule ? draw_glyph(c, THEME_GLYPH_CROSS) : line, look);
	}
}

void draw_columns(const struct canvas *c)
{
	struct screen *s = c->s;
	draw_borders(c, 0, s->layout.text + s->layout.text_rows);
	for (size_t i = 0; i < s->n; i++) {
		bool pane = s->slot[i].kind == SLOT_PANE;
		if (s->slot[i].kind == SLOT_NONE)
			continue;
		if (s->layout.title >= 0)
			(pane ? draw_title : draw_spine_title)(c, (uint32_t)i);
		(pane ? draw_pane : draw_spine)(c, &s->pane[i]);
	}
}
