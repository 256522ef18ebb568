/* The cursor of a pane: by rows, clusters, words, units, paragraphs; the window follows. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "view/pane.h"

typedef VEC(uint32_t) offset_vec;

static bool empty(const struct pane *p)
{
	return p->article->n_units == 0;
}

static const struct unit *unit_of(const struct pane *p, uint32_t unit)
{
	return &p->article->unit[unit];
}

/* The window */

/* Move the window down (or up): never beyond the ends, blank rows there only shrink. */
static int scroll(struct pane *p, int n)
{
	int moved, used = 0;
	if (n < 0) {
		if (p->lead == 0)
			p->top = pane_step(p, p->top, n, &used);
	} else {
		used = n < p->lead ? n : p->lead;
		p->lead -= used;
		p->top = pane_step(p, p->top, n - used, &moved);
		used += moved;
		int back = pane_blanks_below(p);
		back = back < moved ? back : moved;
		p->top = pane_step(p, p->top, -back, NULL);
		used -= back;
	}
	if (p->lead == 0 && pane_blanks_below(p) == 0)
		p->aligned = false;
	return used;
}

static int margin_for(const struct pane *p, int margin)
{
	int most = (p->rows - 1) / 2;
	return margin < most ? margin : most;
}

/* Bring the cursor's row into the window, and the rows up to `last` if there is room. */
static void follow(struct pane *p, struct place last, int margin)
{
	struct place at = pane_place(p, p->cursor);
	int m = margin_for(p, margin), bottom = p->rows - 1 - m;
	int row = pane_row_of(p, at, 3 * p->rows);
	if (row <= -p->rows || row >= 2 * p->rows) {
		pane_put(p, at, p->rows / 3 > m ? p->rows / 3 : m, false);
		return;
	}
	int end = pane_row_of(p, last, 3 * p->rows);
	if (row < m) {
		scroll(p, row - m);
	} else if (end > bottom) {
		int most = row - m;
		scroll(p, end - bottom < most ? end - bottom : most);
	}
}

static void arrive(struct pane *p, struct place last, int margin)
{
	follow(p, last, margin);
	pane_keep(p);
}

/* Rows */

static struct place rows_down(struct pane *p, struct place at, int n)
{
	for (;;) {
		int below = pane_row_count(p, at.unit) - 1 - at.row;
		uint32_t next = n > below ? pane_shown(p, at.unit + 1, 1) : NO_UNIT;
		if (next == NO_UNIT) {
			at.row += n < below ? n : below;
			return at;
		}
		n -= below + 1;
		at = (struct place){next, 0};
	}
}

static struct place rows_up(struct pane *p, struct place at, int n)
{
	for (;;) {
		uint32_t before = NO_UNIT;
		if (n > at.row && at.unit > 0)
			before = pane_shown(p, at.unit - 1, -1);
		if (before == NO_UNIT) {
			at.row -= n < at.row ? n : at.row;
			return at;
		}
		n -= at.row + 1;
		at = (struct place){before, pane_row_count(p, before) - 1};
	}
}

/* The text row n rows away; rows between paragraphs do not count. */
static struct place text_row(struct pane *p, struct place at, int n)
{
	return n >= 0 ? rows_down(p, at, n) : rows_up(p, at, n == INT_MIN ? INT_MAX : -n);
}

static bool set_row(struct pane *p, struct place at)
{
	struct place was = pane_place(p, p->cursor);
	p->cursor = pane_row_byte(p, at, p->goal);
	return at.unit != was.unit || at.row != was.row;
}

bool pane_move_rows(struct pane *p, int n, int margin)
{
	if (empty(p))
		return false;
	struct place at = text_row(p, pane_place(p, p->cursor), n);
	bool moved = set_row(p, at);
	arrive(p, at, margin);
	return moved;
}

void pane_row_edge(struct pane *p, bool end)
{
	if (empty(p))
		return;
	p->goal = end ? PANE_END : 0;
	p->cursor = pane_row_byte(p, pane_place(p, p->cursor), p->goal);
}

bool pane_scroll(struct pane *p, int n, int margin)
{
	if (empty(p))
		return false;
	int moved = scroll(p, n), m = margin_for(p, margin);
	if (moved == 0)
		return false;
	if (p->rows == 1 && p->top.row < 0)
		scroll(p, n < 0 ? -1 : 1); /* not a blank row alone */
	int row = pane_row_of(p, pane_place(p, p->cursor), INT_MAX / 2);
	if (row < m || row > p->rows - 1 - m) {
		set_row(p, pane_text_at(p, row < m ? m : p->rows - 1 - m));
	}
	pane_keep(p);
	return true;
}

bool pane_page(struct pane *p, int rows, int margin)
{
	if (empty(p))
		return false;
	struct place was = pane_place(p, p->cursor);
	int row = pane_row_of(p, was, p->rows);
	int left = rows - scroll(p, rows);
	set_row(p, text_row(p, pane_text_at(p, row), left));
	struct place at = pane_place(p, p->cursor);
	arrive(p, at, margin);
	return at.unit != was.unit || at.row != was.row;
}

void pane_centre(struct pane *p, int screen_row)
{
	if (empty(p))
		return;
	pane_put(p, pane_place(p, p->cursor), screen_row, false);
	pane_keep(p);
}

/* Places in the text */

void pane_goto(struct pane *p, uint32_t byte, int margin)
{
	if (empty(p))
		return;
	uint32_t unit = pane_place(p, byte).unit;
	const struct unit *u = unit_of(p, unit);
	p->cursor = byte >= u->start && byte < u->end ? byte : u->start;
	p->goal = pane_col_of(p, p->cursor);
	arrive(p, (struct place){unit, pane_row_count(p, unit) - 1}, margin);
}

/* The unit n shown units away; *left = those there were not. */
static uint32_t unit_away(const struct pane *p, uint32_t unit, int n, int *left)
{
	int dir = n < 0 ? -1 : 1;
	for (; n != 0; n -= dir) {
		uint32_t next = pane_shown(p, unit + (uint32_t)dir, dir);
		if (next == NO_UNIT)
			break;
		unit = next;
	}
	*left = n;
	return unit;
}

bool pane_move_units(struct pane *p, int n, int margin)
{
	if (empty(p) || n == 0)
		return false;
	uint32_t was = p->cursor, unit = pane_unit(p);
	int left;
	if (n < 0 && p->cursor > unit_of(p, unit)->start)
		n++; /* the first step back is to the start of this unit */
	unit = unit_away(p, unit, n, &left);
	pane_goto(p, unit_of(p, unit)->start, margin);
	return p->cursor != was;
}

static uint32_t para_start(const struct pane *p, uint32_t unit)
{
	const struct article *a = p->article;
	uint32_t first = a->para[a->unit[unit].paragraph].unit_from;
	while (first < unit && !pane_unit_shown(p, first))
		first++;
	return first;
}

/* Start of the paragraph after (or before) unit; the article's last unit at its end. */
static uint32_t para_step(const struct pane *p, uint32_t unit, int dir)
{
	const struct article *a = p->article;
	if (dir < 0) {
		uint32_t first = para_start(p, unit);
		uint32_t before = first > 0 ? pane_shown(p, first - 1, -1) : NO_UNIT;
		return before == NO_UNIT ? first : para_start(p, before);
	}
	uint32_t next = pane_shown(p, a->para[a->unit[unit].paragraph].unit_to, 1);
	return next != NO_UNIT ? next : pane_shown(p, (uint32_t)a->n_units - 1, -1);
}

bool pane_move_paras(struct pane *p, int n, int margin)
{
	if (empty(p) || n == 0)
		return false;
	uint32_t was = p->cursor, unit = pane_unit(p);
	int dir = n < 0 ? -1 : 1;
	uint32_t first = para_start(p, unit);
	if (n < 0 && p->cursor > unit_of(p, first)->start) {
		unit = first;
		n++;
	}
	for (; n != 0; n -= dir) {
		uint32_t next = para_step(p, unit, dir);
		if (next == unit)
			break;
		unit = next;
	}
	pane_goto(p, unit_of(p, unit)->start, margin);
	return p->cursor != was;
}

/* Clusters and words */

static uint32_t last_cluster(struct pane *p, uint32_t unit)
{
	int last = pane_row_count(p, unit) - 1;
	return pane_row_byte(p, (struct place){unit, last}, PANE_END);
}

static uint32_t char_next(struct pane *p, uint32_t at)
{
	uint32_t unit = pane_unit(p);
	const struct unit *u = unit_of(p, unit);
	uint32_t next = at + (uint32_t)glyph_next(p->article->text + at, u->end - at).bytes;
	if (next < u->end)
		return next;
	unit = pane_shown(p, unit + 1, 1);
	return unit == NO_UNIT ? at : unit_of(p, unit)->start;
}

static uint32_t char_before(struct pane *p, uint32_t at)
{
	uint32_t unit = pane_unit(p), start = unit_of(p, unit)->start;
	if (at <= start) {
		unit = unit > 0 ? pane_shown(p, unit - 1, -1) : NO_UNIT;
		return unit == NO_UNIT ? at : last_cluster(p, unit);
	}
	struct place place = pane_place(p, at);
	if (pane_rows(p, unit)->item[place.row].start == at)
		place.row--;
	uint32_t prev = pane_rows(p, unit)->item[place.row].start;
	for (uint32_t i = prev; i < at;) {
		prev = i;
		i += (uint32_t)glyph_next(p->article->text + i, at - i).bytes;
	}
	return prev;
}

static void settle_char(struct pane *p, int margin)
{
	p->goal = pane_col_of(p, p->cursor);
	arrive(p, pane_place(p, p->cursor), margin);
}

bool pane_move_chars(struct pane *p, int n, int margin)
{
	if (empty(p))
		return false;
	uint32_t was = p->cursor;
	for (; n > 0 && p->cursor != char_next(p, p->cursor); n--)
		p->cursor = char_next(p, p->cursor);
	for (; n < 0 && p->cursor != char_before(p, p->cursor); n++)
		p->cursor = char_before(p, p->cursor);
	settle_char(p, margin);
	return p->cursor != was;
}

static bool in_word(const char *s, size_t n)
{
	uint32_t cp;
	utf8_next(s, n, &cp);
	return unicode_is_alpha(cp) || unicode_is_digit(cp);
}

/* The word starts (or last letters) of a unit, as offsets in it. */
static void word_stops(const struct pane *p, uint32_t unit, bool ends, offset_vec *out)
{
	const struct unit *u = unit_of(p, unit);
	const char *s = p->article->text + u->start;
	size_t n = u->end - u->start;
	char *brk = xcalloc(n + 1, 1);
	unicode_words(s, n, brk);
	brk[0] = brk[n] = 1;
	for (size_t from = 0, to; from < n; from = to) {
		for (to = from + 1; !brk[to];)
			to++;
		if (in_word(s + from, n - from))
			VEC_PUSH(out, u->start + (uint32_t)(ends ? utf8_prev(s, to) : from));
	}
	free(brk);
}

static uint32_t word_step(const struct pane *p, uint32_t at, int dir, bool ends)
{
	offset_vec stop = {0};
	uint32_t unit = pane_unit(p), found = at;
	for (; unit != NO_UNIT && found == at; unit = pane_shown(p, unit + (uint32_t)dir, dir)) {
		stop.n = 0;
		word_stops(p, unit, ends, &stop);
		for (size_t i = 0; i < stop.n; i++) {
			if (dir > 0 ? stop.item[i] > at && found == at : stop.item[i] < at)
				found = stop.item[i];
		}
	}
	free(stop.item);
	return found;
}

bool pane_move_words(struct pane *p, int n, bool to_end, int margin)
{
	if (empty(p))
		return false;
	uint32_t was = p->cursor;
	int dir = n < 0 ? -1 : 1;
	for (; n != 0; n -= dir) {
		uint32_t next = word_step(p, p->cursor, dir, to_end);
		if (next == p->cursor)
			break;
		p->cursor = next;
	}
	settle_char(p, margin);
	return p->cursor != was;
}
