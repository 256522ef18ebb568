/* The map: a column for each passage, a row for each article; shading says how much it differs,
 * a blank that it is left out. Below it, the passage under the cross-hair in all words. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"

enum { NAME = 5, WIDEST = 4 }; /* columns before the shading; most columns of a passage */

static const enum theme_glyph SHADE[CLASSES] = {
	[CLASS_VERBATIM] = THEME_GLYPH_SHADE1,
	[CLASS_EDITED] = THEME_GLYPH_SHADE2,
	[CLASS_PARAPHRASE] = THEME_GLYPH_SHADE3,
	[CLASS_TRANSLATION] = THEME_GLYPH_SHADE3,
	[CLASS_UNIQUE] = THEME_GLYPH_SHADE4,
};

/* How an article has a passage; false: it leaves it out. */
static bool class_in(const struct canvas *c, struct uref item, uint32_t article,
                     enum link_class *cls)
{
	const struct alignment *al = c->s->scene->al;
	struct uref at;
	*cls = CLASS_UNIQUE;
	if (item.article == article) {
		if (al)
			*cls = alignment_class(al, item);
		return true;
	}
	if (!al || !counterpart_of(al, item, article, &at))
		return false;
	const struct link *l = alignment_best(al, item, article);
	*cls = l ? (enum link_class)l->cls : CLASS_PARAPHRASE;
	return true;
}

struct map { struct table *t; size_t items; int width, from, rows; };

static void draw_article(const struct canvas *c, const struct map *m, uint32_t article, int row)
{
	char name[8];
	bool focus = article == c->s->focus;
	char *label = str_printf(focus ? "[%s]" : " %s ", siglum(article, name));
	grid_puts(c->g, row, 0, NAME - 1, label,
	          draw_look(c, focus ? STYLE_TITLE_FOCUS : STYLE_TITLE));
	free(label);
	int col = NAME;
	for (size_t i = m->t->top; i < m->t->item.n && i < m->t->top + m->items; i++) {
		enum link_class cls;
		if (class_in(c, m->t->item.item[i], article, &cls)) {
			struct look look = draw_look(c, class_style(cls));
			look.flags = 0;
			grid_fill(c->g, row, col, m->width, draw_glyph(c, SHADE[cls]), look);
		}
		struct rect r = {row, col, 1, m->width};
		draw_touch(c, TOUCH_ROW, r, m->t->item.item[i], i);
		col += m->width;
	}
	draw_touch(c, TOUCH_ARTICLE, (struct rect){row, 0, 1, NAME}, (struct uref){article, 0}, 0);
}

static void draw_legend(const struct canvas *c, const struct map *m)
{
	struct str s = STR_INIT;
	static const enum link_class ORDER[] = {CLASS_VERBATIM, CLASS_EDITED, CLASS_PARAPHRASE,
	                                        CLASS_UNIQUE};
	for (size_t i = 0; i < COUNT(ORDER); i++)
		str_addf(&s, "%s %s  ", draw_glyph(c, SHADE[ORDER[i]]), class_name(ORDER[i]));
	str_add(&s, "blank: left out ");
	char name[8];
	struct str left = STR_INIT;
	str_addf(&left, "[Map] order of %s", siglum(c->s->focus, name));
	if ((size_t)m->rows < c->s->n)
		str_addf(&left, ", %d of %zu articles", m->rows, c->s->n);
	draw_bar_title(c, left.s, s.s);
	str_free(&left);
	str_free(&s);
}

/* The passage itself, then how the others tell it. */
void draw_passage(const struct canvas *c, struct uref at, struct rect r)
{
	struct counterpart own = {.at = at};
	line_vec lines = {0};
	int cols = apparatus_cols(c);
	own.differ = c->around->differ;
	apparatus_add(c, &own, cols, &lines);
	apparatus_build(c, cols, &lines);
	draw_apparatus(c, &lines, r);
	apparatus_free(&lines);
}

static struct map measure(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	struct map m = {.t = screen_table(c->s)};
	int n = (int)c->s->n, cols = c->s->cols - NAME - 1;
	int items = m.t->item.n > 0 ? (int)m.t->item.n : 1;
	cols = cols < 1 ? 1 : cols;
	m.width = cols / items < 1 ? 1 : cols / items > WIDEST ? WIDEST : cols / items;
	m.items = (size_t)(cols / m.width);
	m.rows = n < l->text_rows - 2 ? n : l->text_rows - 2;
	int place = 0;
	while (place < n - 1 && c->s->order[place] != c->s->focus)
		place++;
	m.from = place - m.rows / 2;
	m.from = m.from > n - m.rows ? n - m.rows : m.from < 0 ? 0 : m.from;
	table_follow(m.t, m.items);
	return m;
}

void draw_map(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	struct map m = measure(c);
	draw_legend(c, &m);
	draw_rule(c);
	if (m.t->item.n == 0 || m.rows < 1)
		return;
	int row = l->text + 1;
	for (int i = 0; i < m.rows; i++)
		if (!c->s->pane[c->s->order[m.from + i]].hidden)
			draw_article(c, &m, c->s->order[m.from + i], row++);
	int col = NAME + (int)(m.t->current - m.t->top) * m.width;
	struct look look = draw_look(c, STYLE_KEY);
	grid_fill(c->g, l->text, col, m.width, draw_glyph(c, THEME_GLYPH_DOWN), look);
	grid_fill(c->g, row, col, m.width, draw_glyph(c, THEME_GLYPH_UP), look);
	c->g->cursor_row = row++;
	c->g->cursor_col = col;
	struct rect rest = {row, 0, l->text + l->text_rows - row, c->s->cols};
	if (rest.rows > 1)
		draw_passage(c, m.t->item.item[m.t->current], rest);
}
