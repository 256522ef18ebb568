/* The synopsis: a table with a row for each passage and a column for each article. Every row
 * has the same height: a line with what the passage is, and the first rows of each text. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"
#include "text/wrap.h"

enum { CELL_LABEL = 3 }; /* bar, class, blank */

/* The unit of a passage in an article, and how it is linked with the row's own. */
static bool cell_unit(const struct canvas *c, struct uref row, uint32_t article, struct uref *at)
{
	*at = row;
	if (row.article == article)
		return true;
	return c->s->scene->al && counterpart_of(c->s->scene->al, row, article, at);
}

static struct mark_of cell_mark(const struct canvas *c, struct uref row, struct uref at)
{
	const struct alignment *al = c->s->scene->al;
	const struct link *l = uref_eq(row, at) ? NULL : alignment_best(al, row, at.article);
	if (!l)
		return class_mark(c, at);
	enum link_class cls = (enum link_class)l->cls;
	return (struct mark_of){draw_glyph(c, class_glyph(cls)), class_style(cls)};
}

/* The background of the passage under the cursor fills its cells; others have none, even where
 * the same unit stands in them. */
static void draw_text(const struct canvas *c, struct uref at, struct rect r, bool current)
{
	const struct theme *t = c->s->scene->theme;
	struct look plain = draw_look(c, STYLE_TEXT), back = plain;
	if (current)
		back = look_over(plain, theme_look(t, uref_eq(at, c->around->at) ? STYLE_CURSOR_UNIT
		                                                                 : STYLE_COUNTERPART));
	grid_clear(c->g, r, back);
	const struct article *a = c->s->scene->article[at.article];
	const struct unit *u = &a->unit[at.unit];
	/* More bytes than these rows can hold are not worth wrapping. */
	size_t most = (size_t)(r.rows + 1) * (size_t)r.cols * 4, len = u->end - u->start;
	row_vec rows = {0};
	struct painter p;
	wrap_rows(a->text, u->start, u->start + (len < most ? len : most), (size_t)r.cols, &rows);
	painter_init(&p, c, at, differ_of(c, at));
	p.base.bg = back.bg;
	p.base.bg_256 = back.bg_256;
	p.base.bg_ansi = back.bg_ansi;
	for (int i = 0; i < r.rows && i < (int)rows.n; i++) {
		bool cut = i == r.rows - 1 && rows.n > (size_t)r.rows;
		int used = paint_row(&p, rows.item[i], r.row + i, r.col, r.cols - cut);
		if (cut)
			grid_puts(c->g, r.row + i, r.col + used, 1, draw_glyph(c, THEME_GLYPH_MORE),
			          p.base);
	}
	painter_free(&p);
	free(rows.item);
}

static void draw_cell(const struct canvas *c, struct uref row, uint32_t article, struct rect r,
                      bool current)
{
	struct uref at;
	bool has = cell_unit(c, row, article, &at);
	struct look look = draw_look(c, STYLE_GUTTER);
	for (int i = 0; current && has && i < r.rows; i++)
		grid_puts(c->g, r.row + i, r.col, 1,
		          draw_glyph(c, at.article == row.article ? THEME_GLYPH_CURSOR
		                                                  : THEME_GLYPH_COUNTERPART),
		          look);
	if (!has) {
		grid_puts(c->g, r.row, r.col + 1, 1, draw_glyph(c, THEME_GLYPH_GHOST),
		          draw_look(c, STYLE_GHOST));
		return;
	}
	struct mark_of m = cell_mark(c, row, at);
	grid_puts(c->g, r.row, r.col + 1, 1, m.glyph, draw_look(c, m.style));
	r.col += CELL_LABEL;
	r.cols -= CELL_LABEL;
	if (r.cols > 0)
		draw_text(c, at, r, current);
}

/* At which point of each article the passage stands, over its column. */
static void draw_points(const struct canvas *c, struct uref row, int at_row, int from)
{
	enum { COLS = 8 }; /* " at 100% " without its last blank */
	const struct screen *s = c->s;
	for (uint32_t i = 0; i < s->n; i++) {
		const struct slot *slot = &s->slot[i];
		int col = slot->col + slot->cols - COLS - 1;
		struct uref at;
		if (slot->kind != SLOT_PANE || col < from || !cell_unit(c, row, i, &at))
			continue;
		const struct article *a = s->scene->article[i];
		unsigned percent = a->len ? (unsigned)((uint64_t)a->unit[at.unit].start * 100 / a->len)
		                          : 0;
		char *text = str_printf(" at %u%% ", percent);
		int width = (int)strlen(text);
		grid_puts(c->g, at_row, slot->col + slot->cols - width - 1, width, text,
		          draw_look(c, STYLE_GUTTER));
		free(text);
	}
}

/* "A3", in how many articles, and whether they disagree; or that the focused one has it not. */
static void draw_head(const struct canvas *c, struct uref row, int at_row, bool current)
{
	const struct alignment *al = c->s->scene->al;
	struct look look = draw_look(c, current ? STYLE_LIST_HEADING : STYLE_BORDER);
	struct look text = draw_look(c, current ? STYLE_LIST_HEADING : STYLE_GUTTER);
	struct str s = STR_INIT;
	char name[8];
	size_t n = 1;
	grid_fill(c->g, at_row, 0, c->s->cols, draw_glyph(c, THEME_GLYPH_HORIZONTAL), look);
	if (al)
		alignment_support(al, row, &n);
	str_addf(&s, " %s%u", siglum(row.article, name), row.unit + 1);
	if (row.article != c->s->focus)
		str_addf(&s, ", %s leaves it out", siglum(c->s->focus, name));
	else if (al && n < 2 && c->s->n > 1)
		str_addf(&s, ", only here");
	else if (al)
		str_addf(&s, ", in %zu of %zu", n, c->s->n);
	if (al && alignment_has_conflict(al, row))
		str_addf(&s, " %s", draw_glyph(c, THEME_GLYPH_CONFLICT));
	str_addc(&s, ' ');
	if (current)
		grid_puts(c->g, at_row, 0, 1, draw_glyph(c, THEME_GLYPH_MARKER), look);
	int end = 2 + grid_puts(c->g, at_row, 2, c->s->cols - 2, s.s, text);
	draw_points(c, row, at_row, end);
	str_free(&s);
}

static void draw_row(const struct canvas *c, struct uref row, int at_row, int lines, bool current)
{
	const struct screen *s = c->s;
	draw_head(c, row, at_row, current);
	for (uint32_t i = 0; i < s->n; i++) {
		const struct slot *slot = &s->slot[i];
		struct rect r = {at_row + 1, slot->col, lines, slot->cols};
		r.cols -= slot->kind == SLOT_PANE; /* a blank before the border */
		if (slot->kind != SLOT_NONE)
			draw_cell(c, row, i, r, current);
	}
}

void draw_synopsis(const struct canvas *c)
{
	enum { HIGH = 30 };
	struct screen *s = c->s;
	const struct layout *l = &s->layout;
	struct table *t = screen_table(s);
	int lines = l->text_rows >= HIGH ? 3 : l->text_rows > 2 ? 2 : 1;
	int bottom = l->text + l->text_rows;
	draw_borders(c, 0, bottom);
	for (uint32_t i = 0; l->title >= 0 && i < s->n; i++)
		if (s->slot[i].kind != SLOT_NONE)
			(s->slot[i].kind == SLOT_PANE ? draw_title : draw_spine_title)(c, i);
	table_follow(t, (size_t)(l->text_rows / (lines + 1)));
	int row = l->text;
	for (size_t i = t->top; i < t->item.n && row + 1 < bottom; i++) {
		int room = bottom - row - 1;
		int high = lines < room ? lines : room;
		draw_row(c, t->item.item[i], row, high, i == t->current);
		draw_touch(c, TOUCH_ROW, (struct rect){row, 0, high + 1, s->cols}, t->item.item[i], i);
		if (i == t->current) {
			c->g->cursor_row = row;
			c->g->cursor_col = 0;
		}
		row += lines + 1;
	}
}
