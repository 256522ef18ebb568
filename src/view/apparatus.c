/* The apparatus: how the other articles tell a passage, as lines of text. The peek and the
 * focus view show it.
 *
 *  B ≈ .84  The operator will take the ship out of service ...
 *           — said the keeper, Ines Falk       (of a quotation: who says it)
 *           ! number: six weeks / eight weeks
 *           spelled differently: Marwick / Warwick
 *  C ~ .71  ...
 *  through C
 *  F        ...
 *  D E leave it out
 */
#include "attribution.h"
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"

static void add_text(line_vec *v, char *text, int col, uint16_t style)
{
	VEC_PUSH(v, ((struct line){.text = text, .col = col, .style = style}));
}

/* "26 April / 27 April": the cursor's words first. */
static char *words_of(const struct canvas *c, const struct link *l, const struct span_pair *at)
{
	bool mine = uref_eq(l->a, c->around->at);
	const char *a = c->s->scene->article[l->a.article]->text + at->a_start;
	const char *b = c->s->scene->article[l->b.article]->text + at->b_start;
	int n_a = (int)(at->a_end - at->a_start), n_b = (int)(at->b_end - at->b_start);
	return str_printf("%.*s / %.*s", mine ? n_a : n_b, mine ? a : b, mine ? n_b : n_a,
	                  mine ? b : a);
}

static void add_conflicts(const struct canvas *c, const struct link *l, line_vec *v)
{
	for (uint32_t i = 0; i < l->n_conflicts; i++) {
		char *words = words_of(c, l, &l->conflict[i].at);
		add_text(v, str_printf("%s %s: %s", draw_glyph(c, THEME_GLYPH_CONFLICT),
		                       conflict_name((enum conflict_kind)l->conflict[i].kind), words),
		         APPARATUS_LABEL, STYLE_CONFLICT);
		free(words);
	}
	for (uint32_t i = 0; i < l->n_variants; i++) {
		char *words = words_of(c, l, &l->variant[i].at);
		add_text(v, str_printf("spelled differently: %s", words), APPARATUS_LABEL,
		         STYLE_GHOST);
		free(words);
	}
}

/* Where the unit is all quotation, who says it stands in another one. Of several units in a row
 * that the same words attribute, the last has them; the unit's lines start at `from`. */
static void add_attribution(const struct canvas *c, struct uref at, size_t from, line_vec *v)
{
	const struct article *a = c->s->scene->article[at.article];
	struct attribution by;
	if (!attribution_of(a, at.unit, &by) || by.unit == at.unit ||
	    by.words.start == by.words.end)
		return;
	char *words = str_printf("%s %.*s", draw_glyph(c, THEME_GLYPH_DASH),
	                         (int)(by.words.end - by.words.start), a->text + by.words.start);
	struct line *last = from > 1 ? &v->item[from - 1] : NULL;
	if (last && last->text && !strcmp(last->text, words) && last[-1].of &&
	    last[-1].of->at.article == at.article) {
		free(last->text);
		memmove(last, last + 1, (v->n - from) * sizeof *last);
		v->n--;
	}
	add_text(v, words, APPARATUS_LABEL, STYLE_ATTRIBUTION);
}

void apparatus_add(const struct canvas *c, const struct counterpart *cp, int cols, line_vec *v)
{
	const struct article *a = c->s->scene->article[cp->at.article];
	const struct unit *u = &a->unit[cp->at.unit];
	row_vec rows = {0};
	size_t from = v->n;
	wrap_rows(a->text, u->start, u->end, (size_t)cols, &rows);
	for (size_t i = 0; i < rows.n; i++)
		VEC_PUSH(v, ((struct line){.of = cp, .row = rows.item[i], .first = i == 0}));
	free(rows.item);
	add_attribution(c, cp->at, from, v);
	if (cp->link && cp->link->moved)
		add_text(v, xstrdup("moved: it stands elsewhere in the order there"), APPARATUS_LABEL,
		         STYLE_GHOST);
	if (cp->link)
		add_conflicts(c, cp->link, v);
}

bool apparatus_quotes(const struct canvas *c)
{
	struct attribution by;
	struct uref at = c->around->at;
	return c->around->item.n > 0 &&
	       attribution_of(c->s->scene->article[at.article], at.unit, &by);
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
		add_text(v, str_printf("only in %s", siglum(c->around->at.article, name)), 1,
		         STYLE_GHOST);
	else if (n > 0)
		add_text(v, str_printf("%s %s it out", names.s, n == 1 ? "leaves" : "leave"), 1,
		         STYLE_GHOST);
	str_free(&names);
}

/* In the order of the panes: those that are linked, or those that an article links. */
static void add_those(const struct canvas *c, bool linked, uint32_t through, int cols, line_vec *v)
{
	const struct around *a = c->around;
	size_t from = v->n;
	char name[8];
	for (size_t i = 0; i < c->s->n; i++)
		for (size_t k = 0; k < a->item.n; k++) {
			const struct counterpart *cp = &a->item.item[k];
			if (cp->at.article != c->s->order[i] || !cp->link == linked ||
			    (!linked && cp->through != through))
				continue;
			if (!linked && v->n == from)
				add_text(v, through == UINT32_MAX
				                 ? xstrdup("through others")
				                 : str_printf("through %s", siglum(through, name)),
				         1, STYLE_GHOST);
			apparatus_add(c, cp, cols, v);
		}
}

void apparatus_build(const struct canvas *c, int cols, line_vec *v)
{
	add_those(c, true, UINT32_MAX, cols, v);
	for (size_t i = 0; i < c->s->n; i++)
		add_those(c, false, c->s->order[i], cols, v);
	add_those(c, false, UINT32_MAX, cols, v);
	add_missing(c, v);
}

/* Siglum, class glyph, score: " B ≈ .84"; the siglum alone where there is no link. */
static void draw_label(const struct canvas *c, const struct counterpart *cp, int row,
                       struct look bg)
{
	const struct theme *t = c->s->scene->theme;
	char name[8];
	siglum(cp->at.article, name);
	grid_puts(c->g, row, 1, 2, name, look_over(bg, theme_look(t, STYLE_KEY)));
	if (!cp->link)
		return;
	enum link_class cls = (enum link_class)cp->link->cls;
	grid_puts(c->g, row, 3, 1, draw_glyph(c, class_glyph(cls)),
	          look_over(bg, theme_look(t, class_style(cls))));
	int score = (int)(cp->link->score * 100 + 0.5f);
	char *text = score >= 100 ? xstrdup("1.0") : str_printf(".%02d", score);
	grid_puts(c->g, row, 5, 3, text, look_over(bg, theme_look(t, STYLE_SUPPORT)));
	free(text);
}

void apparatus_draw(const struct canvas *c, const line_vec *v, size_t from, struct rect r,
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
		if (!line->of->link && !uref_eq(line->of->at, c->around->at))
			p.base = look_over(p.base, theme_look(t, STYLE_GHOST));
		if (line->first)
			draw_label(c, line->of, row, bg);
		if (!uref_eq(line->of->at, c->around->at))
			draw_touch(c, TOUCH_LINK, (struct rect){row, r.col, 1, r.cols}, line->of->at, 0);
		paint_row(&p, line->row, row, APPARATUS_LABEL, r.cols - APPARATUS_LABEL);
		painter_free(&p);
	}
}

void apparatus_free(line_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		free(v->item[i].text);
	free(v->item);
}

int apparatus_cols(const struct canvas *c)
{
	int most = (int)options_int(c->s->scene->options, OPTION_TEXT_WIDTH);
	int cols = c->s->cols - APPARATUS_LABEL - 1;
	return cols < 1 ? 1 : cols > most ? most : cols;
}
