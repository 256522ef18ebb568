/* The ledger: a row for each matter in dispute, a column for each article with its own words;
 * those that differ from the focused article's stand out; at the end, names in several spellings.
 * Below, the passage in all words. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "view/disputes.h"

static void choose(struct ledger_view *v)
{
	v->shown.n = 0;
	for (size_t i = 0; i < v->ledger->row.n; i++)
		if (v->kind < 0 || (int)v->ledger->row.item[i].kind == v->kind)
			VEC_PUSH(&v->shown, i);
	if (v->current >= v->shown.n)
		v->current = v->shown.n ? v->shown.n - 1 : 0;
}

const struct ledger_view *screen_ledger(struct screen *s)
{
	struct ledger_view *v = s->ledger;
	if (!v) {
		v = s->ledger = xcalloc(1, sizeof *v);
		v->kind = -1;
	}
	if (!v->ledger && s->scene->al) {
		v->ledger = ledger_new((const struct article *const *)s->scene->article, s->n,
		                       s->scene->al);
		choose(v);
	}
	return v;
}

void ledger_view_forget(struct screen *s)
{
	if (!s->ledger)
		return;
	ledger_free(s->ledger->ledger);
	s->ledger->ledger = NULL;
	s->ledger->shown.n = 0;
}

void ledger_view_free(struct ledger_view *v)
{
	if (!v)
		return;
	ledger_free(v->ledger);
	free(v->shown.item);
	free(v);
}

static const struct ledger_row *row_of(const struct ledger_view *v, size_t i)
{
	return &v->ledger->row.item[v->shown.item[i]];
}

void screen_ledger_here(struct screen *s)
{
	screen_ledger(s);
	struct ledger_view *v = s->ledger;
	uint32_t unit = pane_unit(screen_pane(s)), article, byte;
	if (screen_evidence(s, &article, &byte) && article == s->focus &&
	    row_of(v, v->current)->cell[article].unit == unit)
		return;
	/* Rows are in the order of the first article: of this one's the next, else the last. */
	uint32_t best = UINT32_MAX;
	for (size_t i = 0; i < v->shown.n; i++) {
		const struct ledger_row *r = row_of(v, i);
		const struct ledger_cell *c = &r->cell[s->focus];
		if (c->says != LEDGER_STATES || (ledger_is_note(r) && c->unit != unit && i > 0))
			continue;
		uint32_t far = c->unit >= unit ? c->unit - unit : UINT32_MAX - c->unit;
		if (far < best) {
			best = far;
			v->current = i;
		}
	}
}

bool screen_ledger_kind(struct screen *s, int kind)
{
	screen_ledger(s);
	struct ledger_view *v = s->ledger;
	int was = v->kind;
	if (!v->ledger)
		return false;
	v->kind = kind;
	choose(v);
	bool any = v->shown.n > 0;
	if (!any) {
		v->kind = was;
		choose(v);
	}
	screen_ledger_here(s);
	return any;
}

bool screen_evidence(struct screen *s, uint32_t *article, uint32_t *byte)
{
	const struct ledger_view *v = screen_ledger(s);
	if (v->current >= v->shown.n)
		return false;
	const struct ledger_cell *cell = row_of(v, v->current)->cell;
	bool own = cell[s->focus].says == LEDGER_STATES;
	*article = own ? s->focus : ledger_first(v->ledger, v->shown.item[v->current]);
	*byte = cell[*article].start;
	return true;
}

bool screen_ledger_move(struct screen *s, int n)
{
	screen_ledger(s);
	struct ledger_view *v = s->ledger;
	size_t was = v->current, last = v->shown.n ? v->shown.n - 1 : 0;
	uint32_t article, byte;
	if (n < 0)
		v->current -= (size_t)-n < was ? (size_t)-n : was;
	else
		v->current += (size_t)n < last - was ? (size_t)n : last - was;
	v->resized = false;
	if (v->current == was || !screen_evidence(s, &article, &byte))
		return false;
	pane_goto(&s->pane[article], byte, 0);
	return true;
}

/* Drawing */

enum { LABEL_LEAST = 14, LABEL_MOST = 36, CELL_LEAST = 9, KIND = 10, MANY = 9 };

/* Which articles have columns: n from the first on, in the order of the panes. */
struct frame { uint32_t *which; int n, label, cell, more; };

static struct frame measure(const struct canvas *c)
{
	const struct screen *s = c->s;
	struct frame f = {.which = xreallocarray(NULL, s->n, sizeof *f.which)};
	int shown = 0, focus = 0;
	for (size_t i = 0; i < s->n; i++) {
		if (s->pane[s->order[i]].hidden)
			continue;
		focus = s->order[i] == s->focus ? shown : focus;
		f.which[shown++] = s->order[i];
	}
	/* Where there are few articles, more of the words that lead to the matter. */
	f.label = shown < MANY ? s->cols * 3 / 10 : s->cols / 4;
	f.label = f.label < LABEL_LEAST ? LABEL_LEAST : f.label;
	f.label = f.label > LABEL_MOST ? LABEL_MOST : f.label;
	int room = s->cols - f.label > 1 ? s->cols - f.label : 1;
	f.n = room / CELL_LEAST < shown ? room / CELL_LEAST : shown;
	f.n = f.n < 1 ? 1 : f.n;
	f.cell = room / f.n;
	f.more = shown - f.n;
	int from = focus - f.n / 2 < 0 ? 0 : focus - f.n / 2;
	from = from > shown - f.n ? shown - f.n : from;
	memmove(f.which, f.which + from, (size_t)f.n * sizeof *f.which);
	return f;
}

/* "4 disagreements: 1 number, 2 date, 1 quote; 1 name spelled differently" */
static void say_kinds(const struct ledger_view *v, struct str *out)
{
	size_t n[CONFLICT_KINDS] = {0}, all = v->ledger->row.n;
	for (size_t i = 0; i < all; i++)
		n[v->ledger->row.item[i].kind]++;
	all -= n[CONFLICT_NAME];
	str_addf(out, "%zu disagreement%s", all, all == 1 ? "" : "s");
	const char *before = ": ";
	for (int k = 0; k < CONFLICT_KINDS; k++) {
		if (k == CONFLICT_NAME || n[k] == 0)
			continue;
		str_addf(out, "%s%zu %s", before, n[k], conflict_name((enum conflict_kind)k));
		before = ", ";
	}
	if (n[CONFLICT_NAME] > 0)
		str_addf(out, "; %zu name%s spelled differently", n[CONFLICT_NAME],
		         n[CONFLICT_NAME] == 1 ? "" : "s");
}

static void draw_heading(const struct canvas *c, const struct ledger_view *v, const struct frame *f)
{
	struct str left = STR_INIT;
	str_add(&left, "[Ledger] ");
	if (v->kind < 0 && v->ledger)
		say_kinds(v, &left);
	else if (v->ledger)
		str_addf(&left, "%s: %zu of %zu", conflict_name((enum conflict_kind)v->kind),
		         v->shown.n, v->ledger->row.n);
	if (f->more > 0)
		str_addf(&left, ", %d of %d articles", f->n, f->n + f->more);
	draw_bar_title(c, left.s, "");
	str_free(&left);
}

/* What the signs in the table mean. */
static void draw_legend(const struct canvas *c, int row)
{
	char *text = str_printf("%s does not say  - left out", draw_glyph(c, THEME_GLYPH_UNIQUE));
	grid_puts_cut(c->g, row, 1, c->s->cols - 1, text, draw_glyph(c, THEME_GLYPH_MORE),
	              draw_look(c, STYLE_GUTTER));
	free(text);
}

static void draw_heads(const struct canvas *c, const struct frame *f, int row)
{
	char name[8];
	for (int i = 0; i < f->n; i++) {
		bool focus = f->which[i] == c->s->focus;
		char *text = str_printf(focus ? "[%s]" : " %s", siglum(f->which[i], name));
		grid_puts(c->g, row, f->label + i * f->cell - 1, f->cell, text,
		          draw_look(c, focus ? STYLE_TITLE_FOCUS : STYLE_KEY));
		free(text);
	}
}

/* The kind, and the words that lead to the matter: "date  ... leave Aldermouth by ship on". */
static void draw_label(const struct canvas *c, const struct ledger_view *v, size_t i,
                       const struct frame *f, int row, struct look look)
{
	const struct ledger_row *r = row_of(v, i);
	uint32_t which = r->cell[c->s->focus].says == LEDGER_STATES
		? c->s->focus : ledger_first(v->ledger, v->shown.item[i]);
	const struct ledger_cell *cell = &r->cell[which];
	const struct article *a = c->s->scene->article[which];
	uint32_t start = a->unit[cell->unit].start;
	int room = f->label - KIND - 3;
	grid_puts(c->g, row, 1, KIND - 1, conflict_name(r->kind), look);
	if (room < 4)
		return;
	const char *more = draw_glyph(c, THEME_GLYPH_MORE);
	if (glyph_width(a->text + start, cell->start - start) <= (size_t)room) {
		grid_put_line(c->g, row, KIND, room, a->text + start, cell->start - start, look);
		return;
	}
	while (start < cell->start &&
	       (a->text[start] != ' ' ||
	        glyph_width(a->text + start, cell->start - start) > (size_t)room))
		start++;
	int col = KIND + grid_puts(c->g, row, KIND, 1, more, look);
	grid_put_line(c->g, row, col, room, a->text + start, cell->start - start, look);
}

/* What the others are held against: the focused article's value, else the first. */
static const char *held_against(const struct canvas *c, const struct ledger_view *v, size_t i)
{
	const struct ledger_row *r = row_of(v, i);
	const struct ledger_cell *own = &r->cell[c->s->focus];
	if (own->says != LEDGER_STATES)
		own = &r->cell[ledger_first(v->ledger, v->shown.item[i])];
	return own->value ? own->value : "";
}

static void draw_cell(const struct canvas *c, const struct ledger_cell *cell, uint32_t which,
                      const char *against, uint16_t differs, struct rect r, struct look look)
{
	const struct theme *t = c->s->scene->theme;
	if (cell->says != LEDGER_STATES) {
		bool silent = cell->says == LEDGER_SILENT;
		grid_puts(c->g, r.row, r.col, 1, silent ? draw_glyph(c, THEME_GLYPH_UNIQUE) : "-",
		          look_over(look, theme_look(t, STYLE_GHOST)));
		return;
	}
	if (cell->value && strcmp(cell->value, against) != 0)
		look = look_over(look, theme_look(t, differs));
	const char *text = c->s->scene->article[which]->text + cell->start;
	char *words = xstrndup(text, cell->end - cell->start);
	grid_puts_cut(c->g, r.row, r.col, r.cols, words, draw_glyph(c, THEME_GLYPH_MORE), look);
	free(words);
}

static void draw_row(const struct canvas *c, const struct ledger_view *v, size_t i,
                     const struct frame *f, int row)
{
	bool current = i == v->current;
	struct look look = draw_look(c, current ? STYLE_LIST_CURRENT : STYLE_TEXT);
	const char *against = held_against(c, v, i);
	grid_clear(c->g, (struct rect){row, 0, 1, c->s->cols}, look);
	if (current) {
		grid_puts(c->g, row, 0, 1, draw_glyph(c, THEME_GLYPH_MARKER), look);
		c->g->cursor_row = row;
		c->g->cursor_col = 0;
	}
	draw_label(c, v, i, f, row, look);
	const struct ledger_row *what = row_of(v, i);
	uint16_t differs = ledger_is_note(what) ? STYLE_VARIANT : STYLE_CONFLICT;
	for (int k = 0; k < f->n; k++) {
		struct rect r = {row, f->label + k * f->cell, 1, f->cell - 1};
		draw_cell(c, &what->cell[f->which[k]], f->which[k], against, differs, r, look);
	}
	draw_touch(c, TOUCH_ROW, (struct rect){row, 0, 1, c->s->cols}, (struct uref){0, 0}, i);
}

static void follow(struct ledger_view *v, size_t rows)
{
	if (v->resized)
		v->top = v->current > v->want ? v->current - v->want : 0;
	if (v->current < v->top)
		v->top = v->current;
	if (rows > 0 && v->current >= v->top + rows)
		v->top = v->current + 1 - rows;
	if (v->top + rows > v->shown.n)
		v->top = v->shown.n > rows ? v->shown.n - rows : 0;
	if (!v->resized)
		v->want = v->current - v->top;
}

void draw_ledger(const struct canvas *c)
{
	enum { PASSAGE_LEAST = 4 };
	const struct layout *l = &c->s->layout;
	const struct ledger_view *v = screen_ledger(c->s);
	struct frame f = measure(c);
	draw_heading(c, v, &f);
	draw_rule(c);
	int row = l->text, end = l->text + l->text_rows, most = l->text_rows * 3 / 5;
	int rows = (int)v->shown.n < most ? (int)v->shown.n : most;
	if (l->text_rows - rows - 1 < PASSAGE_LEAST)
		rows = l->text_rows - 1;
	if (v->shown.n == 0) {
		grid_puts_cut(c->g, row, 1, c->s->cols - 2,
		              c->s->scene->progress < 1 ? "still aligning"
		                                        : "No figure, date, name, quotation or modal word differs.",
		              draw_glyph(c, THEME_GLYPH_MORE), draw_look(c, STYLE_GHOST));
	} else {
		follow(c->s->ledger, (size_t)(rows > 0 ? rows : 1));
		draw_heads(c, &f, row++);
		for (size_t i = v->top; i < v->shown.n && rows > 0 && row < end; i++, rows--)
			draw_row(c, v, i, &f, row++);
		if (row < end)
			draw_legend(c, row);
	}
	struct rect rest = {row + 1, 0, end - row - 1, c->s->cols};
	if (v->shown.n > 0 && rest.rows >= PASSAGE_LEAST - 1)
		draw_passage(c, c->around->at, rest);
	free(f.which);
}
