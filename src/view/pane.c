/* One article in a width: which rows there are and which of them the window shows.
 *
 * Rows are never counted from the start of the article. A place is a unit and a row of it;
 * going from place to place wraps only the units passed. Wrapped units are kept in a direct
 * mapped cache: a window of up to SLOTS units never wraps one twice.
 */
#include "view/pane.h"

#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"

#define SLOTS 128

struct row_slot { uint32_t unit; row_vec rows; };

static uint32_t n_units(const struct pane *p)
{
	return (uint32_t)p->article->n_units;
}

static void forget_rows(struct pane *p)
{
	for (size_t i = 0; i < SLOTS; i++)
		p->slot[i].unit = NO_UNIT;
}

void pane_init(struct pane *p, const struct article *a, uint32_t which)
{
	*p = (struct pane){.article = a, .which = which, .cols = 1, .rows = 1, .ghost = NO_UNIT};
	p->slot = xcalloc(SLOTS, sizeof *p->slot);
	forget_rows(p);
	if (a->n_units > 0)
		p->cursor = a->unit[0].start;
}

void pane_free(struct pane *p)
{
	for (size_t i = 0; p->slot && i < SLOTS; i++)
		free(p->slot[i].rows.item);
	free(p->slot);
	free(p->gone);
	*p = (struct pane){0};
}

/* Folding */

static bool folded(const struct pane *p, uint32_t unit)
{
	return p->gone_kind[p->article->unit[unit].kind] || (p->gone && p->gone[unit]);
}

/* Furniture that goes is not worth a row. */
static bool counts(const struct pane *p, uint32_t unit)
{
	return p->gone[unit] && p->article->unit[unit].kind != UNIT_FURNITURE;
}

uint32_t pane_gone(const struct pane *p)
{
	uint32_t n = 0;
	for (uint32_t u = 0; p->gone && u < n_units(p); u++)
		n += counts(p, u);
	return n;
}

bool pane_unit_shown(const struct pane *p, uint32_t unit)
{
	return p->all_gone || !folded(p, unit);
}

uint32_t pane_shown(const struct pane *p, uint32_t unit, int dir)
{
	while (unit < n_units(p) && !pane_unit_shown(p, unit))
		unit += (uint32_t)dir; /* below 0 it wraps to the end of the range */
	return unit < n_units(p) ? unit : NO_UNIT;
}

static uint32_t shown_near(const struct pane *p, uint32_t unit)
{
	uint32_t u = pane_shown(p, unit, 1);
	return u != NO_UNIT ? u : pane_shown(p, unit, -1);
}

static void folds_changed(struct pane *p)
{
	uint32_t old = pane_unit(p), u = 0;
	while (u < n_units(p) && folded(p, u))
		u++;
	p->all_gone = u == n_units(p);
	if (old == NO_UNIT)
		return;
	/* Where a fold moved the cursor it comes back when that opens, unless it has gone on. */
	bool still = p->moved.on && p->cursor == p->moved.to;
	uint32_t home = still ? p->moved.from : p->cursor;
	uint32_t unit = (uint32_t)article_unit_at(p->article, home), now = shown_near(p, unit);
	p->moved.on = now != unit;
	if (!p->moved.on) {
		p->cursor = home;
	} else if (now != old || !still) {
		p->cursor = p->article->unit[now].start;
		p->moved.from = home;
		p->moved.to = p->cursor;
	}
	pane_put(p, pane_place(p, p->cursor), p->want, p->aligned);
}

void pane_fold_kind(struct pane *p, enum unit_kind kind, bool on)
{
	if (p->gone_kind[kind] == on)
		return;
	p->gone_kind[kind] = on;
	folds_changed(p);
}

void pane_fold_units(struct pane *p, const bool *gone)
{
	free(p->gone);
	p->gone = NULL;
	if (gone && p->article->n_units > 0) {
		p->gone = xreallocarray(NULL, p->article->n_units, sizeof *gone);
		memcpy(p->gone, gone, p->article->n_units * sizeof *gone);
	}
	folds_changed(p);
}

void pane_set_ghost(struct pane *p, uint32_t before)
{
	if (p->ghost == before)
		return;
	struct place at = pane_place(p, p->cursor);
	int row = pane_row_of(p, at, p->rows);
	p->ghost = before;
	pane_put(p, at, row, p->aligned);
}

/* Rows */

const row_vec *pane_rows(struct pane *p, uint32_t unit)
{
	struct row_slot *s = &p->slot[unit % SLOTS];
	if (s->unit == unit)
		return &s->rows;
	const struct unit *u = &p->article->unit[unit];
	s->rows.n = 0;
	wrap_rows(p->article->text, u->start, u->end, (size_t)p->cols, &s->rows);
	if (s->rows.n == 0)
		VEC_PUSH(&s->rows, ((struct row){u->start, u->end}));
	s->unit = unit;
	return &s->rows;
}

int pane_row_count(struct pane *p, uint32_t unit)
{
	return (int)pane_rows(p, unit)->n;
}

uint32_t pane_folded_before(const struct pane *p, uint32_t unit)
{
	uint32_t n = 0;
	if (!p->gone)
		return 0;
	for (uint32_t u = unit; u > 0 && !pane_unit_shown(p, u - 1); u--)
		n += counts(p, u - 1);
	return n;
}

bool pane_has_lead(const struct pane *p, uint32_t unit)
{
	if (p->ghost == unit)
		return true;
	if (pane_folded_before(p, unit) > 0)
		return true;
	uint32_t before = unit > 0 ? pane_shown(p, unit - 1, -1) : NO_UNIT;
	return before != NO_UNIT &&
	       p->article->unit[before].paragraph != p->article->unit[unit].paragraph;
}

static int first_row(const struct pane *p, uint32_t unit)
{
	return pane_has_lead(p, unit) ? -1 : 0;
}

uint32_t pane_unit(const struct pane *p)
{
	return p->article->n_units ? (uint32_t)article_unit_at(p->article, p->cursor) : NO_UNIT;
}

static struct place step_down(struct pane *p, struct place at, int rows, int *left)
{
	for (;;) {
		int below = pane_row_count(p, at.unit) - 1 - at.row;
		if (rows <= below) {
			at.row += rows;
			*left = 0;
			return at;
		}
		uint32_t next = pane_shown(p, at.unit + 1, 1);
		at.row += below;
		*left = rows -= below;
		if (next == NO_UNIT)
			return at;
		at = (struct place){next, first_row(p, next)};
		rows--;
	}
}

static struct place step_up(struct pane *p, struct place at, int rows, int *left)
{
	for (;;) {
		int above = at.row - first_row(p, at.unit);
		if (rows <= above) {
			at.row -= rows;
			*left = 0;
			return at;
		}
		uint32_t before = at.unit > 0 ? pane_shown(p, at.unit - 1, -1) : NO_UNIT;
		at.row -= above;
		*left = rows -= above;
		if (before == NO_UNIT)
			return at;
		at = (struct place){before, pane_row_count(p, before) - 1};
		rows--;
	}
}

struct place pane_step(struct pane *p, struct place from, int rows, int *moved)
{
	int left = 0;
	struct place at = from;
	if (p->article->n_units == 0)
		left = abs(rows);
	else if (rows >= 0)
		at = step_down(p, from, rows, &left);
	else
		at = step_up(p, from, -rows, &left);
	if (moved)
		*moved = rows >= 0 ? rows - left : rows + left;
	return at;
}

struct place pane_place(struct pane *p, uint32_t byte)
{
	if (p->article->n_units == 0)
		return (struct place){0, 0};
	uint32_t unit = (uint32_t)article_unit_at(p->article, byte);
	if (!pane_unit_shown(p, unit)) {
		unit = shown_near(p, unit);
		byte = p->article->unit[unit].start;
	}
	const row_vec *rows = pane_rows(p, unit);
	int row = 0;
	while (row + 1 < (int)rows->n && rows->item[row + 1].start <= byte)
		row++;
	return (struct place){unit, row};
}

static bool before(struct place a, struct place b)
{
	return a.unit != b.unit ? a.unit < b.unit : a.row < b.row;
}

int pane_row_of(struct pane *p, struct place at, int limit)
{
	bool up = before(at, p->top);
	struct place from = up ? at : p->top, to = up ? p->top : at;
	int rows = 0;
	while (from.unit != to.unit && rows <= limit + p->lead) {
		uint32_t next = pane_shown(p, from.unit + 1, 1);
		if (next == NO_UNIT)
			break;
		rows += pane_row_count(p, from.unit) - from.row - 1;
		from = (struct place){next, first_row(p, next)};
		rows++;
	}
	if (from.unit == to.unit)
		rows += to.row - from.row;
	rows = p->lead + (up ? -rows : rows);
	return rows > limit ? limit : rows < -limit ? -limit : rows;
}

/* Bytes and columns */

static struct row row_at(struct pane *p, struct place at)
{
	return pane_rows(p, at.unit)->item[at.row < 0 ? 0 : at.row];
}

int pane_col_of(struct pane *p, uint32_t byte)
{
	if (p->article->n_units == 0)
		return 0;
	struct row r = row_at(p, pane_place(p, byte));
	return byte <= r.start ? 0 : (int)glyph_width(p->article->text + r.start, byte - r.start);
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

uint32_t pane_row_byte(struct pane *p, struct place at, int col)
{
	struct row r = row_at(p, at);
	const char *text = p->article->text;
	uint32_t byte = r.start;
	while (r.end > r.start && is_blank(text[r.end - 1]))
		r.end--; /* blanks at the end of a row are not seen */
	while (byte < r.end && col > 0) {
		struct glyph gl = glyph_next(text + byte, r.end - byte);
		col -= gl.kind == GLYPH_BREAK ? 1 : gl.width;
		if (col < 0 || byte + gl.bytes >= r.end)
			break;
		byte += (uint32_t)gl.bytes;
	}
	return byte;
}

struct place pane_text_at(struct pane *p, int row)
{
	struct place at = pane_step(p, p->top, row - p->lead, NULL);
	if (at.row >= 0)
		return at;
	return row < p->rows - 1 ? (struct place){at.unit, 0} : pane_step(p, at, -1, NULL);
}

uint32_t pane_byte_at(struct pane *p, int row, int col)
{
	if (p->article->n_units == 0)
		return 0;
	return pane_row_byte(p, pane_text_at(p, row), col);
}

uint32_t pane_top_byte(struct pane *p)
{
	return p->article->n_units ? row_at(p, p->top).start : 0;
}

/* The window */

int pane_blanks_below(struct pane *p)
{
	int moved, want = p->rows - 1 - p->lead;
	if (want < 0)
		return 0;
	pane_step(p, p->top, want, &moved);
	return want - moved;
}

void pane_put(struct pane *p, struct place at, int row, bool beyond)
{
	int moved;
	p->lead = 0;
	p->aligned = beyond;
	p->top = pane_step(p, at, -row, &moved);
	if (beyond) {
		p->lead = row + moved > 0 ? row + moved : 0;
		return;
	}
	int blanks = pane_blanks_below(p);
	if (blanks > 0)
		p->top = pane_step(p, p->top, -blanks, NULL);
}

void pane_keep(struct pane *p)
{
	p->want = pane_row_of(p, pane_place(p, p->cursor), p->rows);
}

void pane_resize(struct pane *p, int cols, int rows)
{
	cols = cols < 1 ? 1 : cols;
	rows = rows < 1 ? 1 : rows;
	if (cols == p->cols && rows == p->rows)
		return;
	if (cols != p->cols)
		forget_rows(p);
	p->cols = cols;
	p->rows = rows;
	int row = p->want < rows ? p->want : rows - 1 - rows / 4;
	pane_put(p, pane_place(p, p->cursor), row, p->aligned);
}

void pane_restore(struct pane *p, uint32_t top, uint32_t cursor)
{
	struct place at = pane_place(p, cursor), first = pane_place(p, top);
	if (p->article->n_units == 0)
		return;
	const struct unit *u = &p->article->unit[at.unit];
	p->cursor = cursor >= u->start && cursor < u->end ? cursor : u->start;
	p->top = first;
	p->lead = 0;
	int row = pane_row_of(p, at, p->rows);
	p->want = row < 0 ? 0 : row < p->rows ? row : p->rows / 3;
	pane_put(p, at, p->want, false);
}

int pane_percent(struct pane *p)
{
	if (p->article->n_units == 0)
		return 100;
	int rows = p->rows - 1 - p->lead;
	struct row last = row_at(p, pane_step(p, p->top, rows > 0 ? rows : 0, NULL));
	uint32_t end = p->article->unit[p->article->n_units - 1].end;
	return end == 0 ? 100 : (int)((uint64_t)last.end * 100 / end);
}
