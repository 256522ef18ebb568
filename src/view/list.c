/* A list of rows with headings, a filter and a current row. Drawing is in overlay.c. */
#include "view/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "base/str.h"
#include "base/unicode.h"

struct list *list_new(const char *title, const char *footer, int kind)
{
	struct list *l = xcalloc(1, sizeof *l);
	l->title = xstrdup(title);
	l->footer = xstrdup(footer);
	l->kind = kind;
	return l;
}

static void free_sides(struct list *l)
{
	for (size_t i = 0; i < COUNT(l->side); i++) {
		free(l->side[i].title);
		free(l->side[i].text);
	}
}

void list_free(struct list *l)
{
	if (!l)
		return;
	for (size_t i = 0; i < l->row.n; i++)
		for (size_t c = 0; c < COUNT(l->row.item[i].cell); c++)
			free(l->row.item[i].cell[c]);
	for (size_t i = 0; i < l->row.n; i++)
		free(l->row.item[i].find);
	free(l->row.item);
	free_sides(l);
	free(l->title);
	free(l->footer);
	free(l->filter);
	free(l);
}

size_t list_next(const struct list *l, size_t row, int dir)
{
	while (row < l->row.n && !l->row.item[row].shown)
		row += (size_t)dir; /* below 0 it wraps past the end */
	return row < l->row.n ? row : l->row.n;
}

static bool selectable(const struct list *l, size_t row)
{
	return row < l->row.n && l->row.item[row].shown && !l->row.item[row].heading;
}

/* The selectable row nearest to `row`, those after it first. */
static size_t select_near(const struct list *l, size_t row)
{
	for (size_t i = row; i < l->row.n; i++)
		if (selectable(l, i))
			return i;
	for (size_t i = row; i-- > 0;)
		if (selectable(l, i))
			return i;
	return 0;
}

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

/* The words of the filter that a row does not hold decide; an empty filter has none. */
static bool row_matches(const struct list_row *r, const struct str *folded)
{
	struct str text = STR_INIT;
	for (size_t c = 0; c < COUNT(r->cell); c++) {
		if (!r->cell[c] || r->find)
			continue;
		unicode_fold(&text, r->cell[c], strlen(r->cell[c]));
		str_addc(&text, ' ');
	}
	if (r->find)
		unicode_fold(&text, r->find, strlen(r->find));
	bool all = true;
	for (const char *w = folded->s; *w && all;) {
		size_t n = strcspn(w, " ");
		char *word = xstrndup(w, n);
		all = strstr(text.s, word) != NULL;
		free(word);
		w += n + strspn(w + n, " ");
	}
	str_free(&text);
	return all;
}

static void apply_filter(struct list *l)
{
	struct str folded = STR_INIT;
	if (l->filter)
		unicode_fold(&folded, l->filter, strlen(l->filter));
	struct list_row *heading = NULL;
	l->n_shown = 0;
	for (size_t i = 0; i < l->row.n; i++) {
		struct list_row *r = &l->row.item[i];
		r->shown = !r->heading && (folded.n == 0 || row_matches(r, &folded));
		if (r->heading)
			heading = r;
		if (!r->shown)
			continue;
		l->n_shown++;
		if (heading)
			heading->shown = true;
	}
	str_free(&folded);
	l->current = select_near(l, l->current);
}

void list_filter(struct list *l, const char *text)
{
	char *filter = text && *text ? xstrdup(text) : NULL;
	free(l->filter);
	l->filter = filter;
	apply_filter(l);
}

void list_add(struct list *l, int ref, const char *a, const char *b, const char *c)
{
	struct list_row row = {{copy(a), copy(b), copy(c)}, NULL, false, true, ref};
	VEC_PUSH(&l->row, row);
	for (size_t i = 0; i < COUNT(row.cell); i++) {
		int width = row.cell[i] ? (int)glyph_width(row.cell[i], strlen(row.cell[i])) : 0;
		l->width[i] = width > l->width[i] ? width : l->width[i];
	}
	if (l->filter) {
		apply_filter(l);
		return;
	}
	if (l->row.n > 1 && l->row.item[l->row.n - 2].heading)
		l->row.item[l->row.n - 2].shown = true;
	l->n_shown++;
	l->current = select_near(l, l->current);
}

void list_find(struct list *l, const char *text)
{
	l->row.item[l->row.n - 1].find = xstrdup(text);
}

/* A heading shows with the first of its rows. */
void list_heading(struct list *l, const char *text)
{
	struct list_row row = {{xstrdup(text), NULL, NULL}, NULL, true, false, -1};
	VEC_PUSH(&l->row, row);
}

void list_move(struct list *l, int n)
{
	int dir = n < 0 ? -1 : 1;
	for (size_t i = l->current; n != 0; n -= dir) {
		do
			i += (size_t)dir;
		while (i < l->row.n && !selectable(l, i));
		if (i >= l->row.n)
			break;
		l->current = i;
	}
}

void list_edge(struct list *l, bool end)
{
	l->current = select_near(l, end && l->row.n > 0 ? l->row.n - 1 : 0);
}

void list_select(struct list *l, int ref)
{
	for (size_t i = 0; i < l->row.n; i++) {
		if (selectable(l, i) && l->row.item[i].ref == ref) {
			l->current = i;
			return;
		}
	}
}

void list_sides(struct list *l, const struct list_side side[2])
{
	free_sides(l);
	for (size_t i = 0; i < COUNT(l->side); i++)
		l->side[i] = (struct list_side){xstrdup(side[i].title), xstrdup(side[i].text),
		                                side[i].from, side[i].to};
}

size_t list_at(const struct list *l, int n)
{
	size_t i = n < 0 ? l->row.n : list_next(l, l->top, 1);
	for (; n > 0 && i < l->row.n; n--)
		i = list_next(l, i + 1, 1);
	return i;
}

const struct list_row *list_current(const struct list *l)
{
	return selectable(l, l->current) ? &l->row.item[l->current] : NULL;
}

/* The shown row n shown rows before `row`, or the first. */
static size_t rows_before(const struct list *l, size_t row, size_t n)
{
	for (; n > 0 && row > 0; n--) {
		size_t before = list_next(l, row - 1, -1);
		if (before == l->row.n)
			break;
		row = before;
	}
	return row;
}

void list_follow(struct list *l, size_t rows)
{
	l->top = list_next(l, l->top, 1);
	size_t lowest = rows_before(l, l->current, rows > 0 ? rows - 1 : 0);
	/* A heading just above the current row belongs into the window. */
	size_t above = rows > 1 ? rows_before(l, l->current, 1) : l->current;
	size_t highest = above < l->row.n && l->row.item[above].heading ? above : l->current;
	if (l->top < lowest)
		l->top = lowest;
	if (l->top > highest)
		l->top = highest;
	/* No blank rows at the end while rows are left above. */
	size_t last = l->row.n > 0 ? list_next(l, l->row.n - 1, -1) : 0;
	size_t full = rows_before(l, last, rows > 0 ? rows - 1 : 0);
	if (last < l->row.n && l->top > full)
		l->top = full;
}
