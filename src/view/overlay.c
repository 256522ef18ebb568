/* What lies over or under the columns: lists, and the bottom line with the prompt and its
 * completions, messages or hints. */
#include "draw.h"

#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"

/* Lists */

enum { GAP = 2, LEAST_TEXT = 20 };

struct list_columns { int col[3], cols[3]; };

/* Widths of the three columns; the last goes where the middle one would get too narrow. */
static struct list_columns list_widths(const struct list *l, int cols)
{
	struct list_columns w = {{0}, {0}};
	int third = l->width[1] || l->width[2] ? cols / 3 : cols;
	int a = l->width[0] < third ? l->width[0] : third;
	int c = l->width[2] < third ? l->width[2] : third;
	int start = GAP + (a > 0 ? a + GAP : 0), room = cols - start - GAP;
	if (c > cols / 5 && room - c < l->width[1]) /* the middle one comes first */
		c = room - l->width[1] > cols / 5 ? room - l->width[1] : cols / 5;
	if (c > 0 && room - c < LEAST_TEXT)
		c = 0;
	w.col[0] = GAP;
	w.cols[0] = a;
	w.col[1] = start;
	w.cols[1] = cols - start - (c > 0 ? GAP + c : 0);
	w.col[2] = cols - c;
	w.cols[2] = c;
	if (w.cols[1] > l->width[1] && c > 0) { /* no wide gap before the last column */
		w.cols[1] = l->width[1];
		w.col[2] = w.col[1] + w.cols[1] + GAP;
		w.cols[2] = cols - w.col[2];
	}
	return w;
}

/* Rows of a list with headings, from a row on, that its filter shows. */
static size_t rows_from(const struct list *l, size_t row)
{
	size_t n = 0;
	for (size_t i = list_next(l, row, 1); i < l->row.n; i = list_next(l, i + 1, 1))
		n++;
	return n;
}

/* The title; what part of the rows is seen where not all are. */
static void draw_list_title(const struct canvas *c, const struct list *l, size_t room)
{
	size_t all = rows_from(l, 0), left = rows_from(l, l->top), above = all - left;
	char *text = l->filter ? str_printf("[%s] %zu with \"%s\"", l->title, l->n_shown, l->filter)
	                       : str_printf("[%s]", l->title);
	char *right = all <= room ? xstrdup("")
		: str_printf("rows %zu-%zu of %zu ", above + 1,
	                     left < room ? all : above + room, all);
	draw_bar_title(c, text, right);
	free(text);
	free(right);
	draw_rule(c);
}

static void draw_heading_row(const struct canvas *c, const struct list_row *r, int row)
{
	struct look look = draw_look(c, STYLE_LIST_HEADING);
	int col = 1 + grid_puts_cut(c->g, row, 1, c->s->cols - 1, r->cell[0],
	                            draw_glyph(c, THEME_GLYPH_MORE), look);
	struct look line = look_over(look, theme_look(c->s->scene->theme, STYLE_BORDER));
	grid_fill(c->g, row, col + 1, c->s->cols - col - 2, draw_glyph(c, THEME_GLYPH_HORIZONTAL),
	          line);
}

static void draw_list_row(const struct canvas *c, const struct list_row *r, int row, bool current,
                          const struct list_columns *w)
{
	const struct theme *t = c->s->scene->theme;
	struct look look = draw_look(c, STYLE_LIST);
	if (current)
		look = look_over(look, theme_look(t, STYLE_LIST_CURRENT));
	grid_clear(c->g, (struct rect){row, 0, 1, c->s->cols}, look);
	if (current) {
		grid_puts(c->g, row, 0, 1, draw_glyph(c, THEME_GLYPH_MARKER), look);
		c->g->cursor_row = row;
		c->g->cursor_col = 0;
	}
	for (int i = 0; i < 3; i++) {
		struct look cell = i == 0 ? look_over(look, theme_look(t, STYLE_KEY)) : look;
		if (r->cell[i] && w->cols[i] > 0)
			grid_puts_cut(c->g, row, w->col[i], w->cols[i], r->cell[i],
			              draw_glyph(c, THEME_GLYPH_MORE), cell);
	}
}

/* The keys of a list, two blanks between: as many as fit, and always the last, which closes it. */
static void draw_footer(const struct canvas *c, const char *keys, int row)
{
	struct look look = draw_look(c, STYLE_STATUS);
	int cols = c->s->cols, col = 1;
	const char *last = keys + strlen(keys);
	while (last > keys && strncmp(last, "  ", GAP))
		last--;
	last += last > keys ? GAP : 0;
	int end = cols - (int)glyph_width(last, strlen(last));
	grid_clear(c->g, (struct rect){row, 0, 1, cols}, look);
	for (const char *k = keys; k < last;) {
		size_t n = (size_t)(strstr(k, "  ") - k);
		int width = (int)glyph_width(k, n) + GAP;
		if (col + width > end)
			break;
		grid_put(c->g, row, col, width, k, n, look);
		col += width;
		k += n + GAP;
	}
	grid_puts(c->g, row, col, cols - col, last, look);
}

void draw_list(const struct canvas *c)
{
	struct list *l = c->s->list;
	const struct layout *lay = &c->s->layout;
	struct look look = draw_look(c, STYLE_LIST);
	grid_clear(c->g, (struct rect){0, 0, c->s->rows, c->s->cols}, look);
	int sides = sides_rows(c), rows = lay->text_rows + lay->apparatus_rows - sides;
	list_follow(l, (size_t)rows);
	draw_list_title(c, l, (size_t)rows);
	struct list_columns w = list_widths(l, c->s->cols);
	size_t i = list_next(l, l->top, 1);
	if (l->n_shown == 0)
		grid_puts(c->g, lay->text, GAP, c->s->cols - GAP,
		          l->filter ? "nothing matches" : "empty", look);
	for (int row = lay->text; row < lay->text + rows && i < l->row.n; row++) {
		const struct list_row *r = &l->row.item[i];
		if (r->heading)
			draw_heading_row(c, r, row);
		else
			draw_list_row(c, r, row, i == l->current, &w);
		i = list_next(l, i + 1, 1);
	}
	if (sides)
		draw_sides(c, lay->text + rows, sides);
	if (lay->status >= 0)
		draw_footer(c, l->footer, lay->status);
}

/* The prompt */

/* First byte of the line shown, so that the cursor is within cols. */
static size_t line_start(const char *line, size_t at, int cols)
{
	size_t start = 0;
	while (start < at && (int)glyph_width(line + start, at - start) > cols - 1)
		start += unicode_cluster(line + start, at - start);
	return start;
}

/* "why: s save, d discard" in a few columns: what can be typed goes before why, and the keys of it
 * before what they do: "s, d". */
static void fit_label(const char *label, int cols, struct str *out)
{
	const char *keys = label;

	for (const char *p = label; (p = strstr(p, ": ")); keys = p)
		p += 2;
	str_add(out, label);
	if (keys == label || !*keys || (int)glyph_width(out->s, out->n) <= cols)
		return;
	str_clear(out);
	str_add(out, keys);
	if ((int)glyph_width(out->s, out->n) <= cols)
		return;
	str_clear(out);
	for (const char *p = keys; *p; p += strspn(p, ", ")) {
		str_addn(out, p, strcspn(p, ", "));
		p += strcspn(p, ",");
		str_add(out, *p ? ", " : " ");
	}
}

static void draw_prompt(const struct canvas *c, int row)
{
	const struct prompt *p = c->s->prompt;
	struct look look = draw_look(c, STYLE_PROMPT);
	const char *text = prompt_text(p), *error = prompt_error(p);
	int cols = c->s->cols;
	struct str label = STR_INIT;
	fit_label(prompt_label(p), cols - 1, &label);
	int col = grid_puts(c->g, row, 0, cols > 1 ? cols - 1 : 1, label.s, look);
	str_free(&label);
	if (col >= cols)
		col = cols - 1;
	size_t at = prompt_cursor(p), start = line_start(text, at, cols - col);
	c->g->cursor_row = row;
	c->g->cursor_col = col + (int)glyph_width(text + start, at - start);
	col += grid_puts(c->g, row, col, cols - col, text + start, look);
	if (*error && col + GAP < cols)
		grid_puts_cut(c->g, row, col + GAP, cols - col - GAP, error,
		              draw_glyph(c, THEME_GLYPH_MORE), draw_look(c, STYLE_ERROR));
}

static void draw_candidate(const struct canvas *c, const struct candidate *k, int row,
                           int text_cols, bool chosen)
{
	struct look look = draw_look(c, chosen ? STYLE_COMPLETION_CURRENT : STYLE_COMPLETION);
	const char *more = draw_glyph(c, THEME_GLYPH_MORE);
	int cols = c->s->cols;
	grid_clear(c->g, (struct rect){row, 0, 1, cols}, look);
	if (chosen)
		grid_puts(c->g, row, 0, 1, draw_glyph(c, THEME_GLYPH_MARKER), look);
	grid_puts_cut(c->g, row, GAP, text_cols, k->text, more, look);
	grid_puts_cut(c->g, row, GAP + text_cols + GAP, cols - GAP - text_cols - GAP, k->help, more,
	              look);
}

/* Completions stand above the prompt; the last row counts what does not fit. */
static void draw_candidates(const struct canvas *c, int bottom)
{
	enum { MOST_ROWS = 10 };
	int chosen;
	const candidate_vec *v = prompt_candidates(c->s->prompt, &chosen);
	int n = (int)v->n, room = bottom < MOST_ROWS ? bottom : MOST_ROWS;
	int rows = n < room ? n : room, width = 0;
	if (rows < 1)
		return;
	if (rows < n && rows > 1)
		rows--;
	int top = chosen >= rows ? chosen - rows + 1 : 0;
	for (int i = 0; i < n; i++) {
		int w = (int)glyph_width(v->item[i].text, strlen(v->item[i].text));
		width = w > width ? w : width;
	}
	width = width < c->s->cols - GAP ? width : c->s->cols - GAP;
	int row = bottom - rows - (rows < n && room > 1 ? 1 : 0);
	for (int i = top; i < top + rows; i++)
		draw_candidate(c, &v->item[i], row++, width, i == chosen);
	if (row == bottom)
		return;
	struct look look = draw_look(c, STYLE_COMPLETION);
	char *text = str_printf("  %d of %d", rows, n);
	grid_clear(c->g, (struct rect){row, 0, 1, c->s->cols}, look);
	grid_puts(c->g, row, 0, c->s->cols, text, look);
	free(text);
}

/* The bottom line */

static struct look over_text(const struct canvas *c, uint16_t style)
{
	struct look look = theme_look(c->s->scene->theme, style);
	struct look none = LOOK_NONE;
	look.bg = none.bg;
	look.bg_256 = none.bg_256;
	look.bg_ansi = none.bg_ansi;
	return look_over(theme_look(c->s->scene->theme, STYLE_TEXT), look);
}

void draw_hints(const struct canvas *c, int row, int col, int end)
{
	const struct screen *s = c->s;
	bool status = row == s->layout.status;
	struct look key = status ? draw_look(c, STYLE_STATUS_KEY) : over_text(c, STYLE_STATUS_KEY);
	struct look what = status ? draw_look(c, STYLE_STATUS) : over_text(c, STYLE_GUTTER);
	for (size_t i = 0; i < s->n_hints; i++) {
		const struct hint *h = &s->hint[i];
		int width = (int)(glyph_width(h->keys, strlen(h->keys)) + 1 +
		                  glyph_width(h->what, strlen(h->what)));
		if (col + width >= end)
			break;
		col += grid_puts(c->g, row, col, end - col, h->keys, key) + 1;
		col += grid_puts(c->g, row, col, end - col, h->what, what) + GAP;
	}
}

void draw_bottom(const struct canvas *c)
{
	struct screen *s = c->s;
	int row = s->layout.bottom;
	bool shared = row == s->layout.status || s->layout.status < 0;
	if (!s->prompt && !s->message && shared)
		return;
	if (s->prompt && prompt_title(s->prompt) && draw_lines(c))
		return;
	grid_clear(c->g, (struct rect){row, 0, 1, s->cols},
	           theme_look(s->scene->theme, STYLE_TEXT));
	if (s->prompt) {
		draw_candidates(c, row);
		draw_prompt(c, row);
	} else if (s->message) {
		struct look look = draw_look(c, s->message_error ? STYLE_ERROR : STYLE_MESSAGE);
		int col = s->cols > 20 ? 1 : 0;
		grid_puts_cut(c->g, row, col, s->cols - col, s->message,
		              draw_glyph(c, THEME_GLYPH_MORE), look);
	} else if (!s->list && options_bool(s->scene->options, OPTION_HINTS)) {
		draw_hints(c, row, 1, s->cols);
	}
}
