/* The state of the screen and what changes it. Layout is in layout.c, scroll lock in sync.c,
 * drawing in draw.c. */
#include "view/screen.h"

#include <stdlib.h>

#include "align/share.h"
#include "table.h"
#include "text/shift.h"
#include "view/around.h"
#include "view/disputes.h"
#include "view/fold.h"

static void out_of_sync(struct screen *s)
{
	s->synced = (struct synced){.article = UINT32_MAX};
}

static void forget_readings(struct screen *s, uint32_t article)
{
	struct readings *r = &s->read[article];
	free(r->at);
	r->n = s->scene->article[article]->n_units;
	r->at = xcalloc(r->n + 1, sizeof *r->at);
}

void screen_init(struct screen *s, const struct scene *scene)
{
	*s = (struct screen){.scene = scene, .n = scene->n, .compared = UINT32_MAX};
	s->pane = xcalloc(s->n, sizeof *s->pane);
	s->order = xcalloc(s->n, sizeof *s->order);
	s->slot = xcalloc(s->n, sizeof *s->slot);
	s->read = xcalloc(s->n, sizeof *s->read);
	s->news.article = UINT32_MAX;
	for (size_t i = 0; i < s->n; i++) {
		forget_readings(s, (uint32_t)i);
		pane_init(&s->pane[i], scene->article[i], (uint32_t)i);
		s->pane[i].width = WIDTH_USUAL;
		s->order[i] = (uint32_t)i;
	}
	screen_resize(s, 24, 80);
	screen_changed(s);
}

void screen_free(struct screen *s)
{
	for (size_t i = 0; i < s->n; i++) {
		pane_free(&s->pane[i]);
		free(s->read[i].at);
	}
	free(s->read);
	free(s->pane);
	free(s->order);
	free(s->slot);
	free(s->touch.item);
	free(s->message);
	list_free(s->list);
	prompt_free(s->prompt);
	around_free(s->around);
	table_free(s->table);
	ledger_view_free(s->ledger);
	shares_free(s->shares);
	*s = (struct screen){0};
}

void screen_resize(struct screen *s, int rows, int cols)
{
	s->rows = rows < 1 ? 1 : rows;
	s->cols = cols < 1 ? 1 : cols;
	if (s->table)
		s->table->resized = true;
	if (s->ledger)
		s->ledger->resized = true;
	screen_layout(s);
	out_of_sync(s);
}

void screen_changed(struct screen *s)
{
	bool furniture = options_bool(s->scene->options, OPTION_FURNITURE);
	for (size_t i = 0; i < s->n; i++)
		pane_fold_kind(&s->pane[i], UNIT_FURNITURE, !furniture);
	screen_fold_again(s);
	around_forget(s->around);
	table_forget(s->table);
	ledger_view_forget(s);
	shares_free(s->shares);
	s->shares = NULL;
	screen_layout(s);
	out_of_sync(s);
}

/* What was read, and folded by hand, by units of the new text. */
static void move_units(struct screen *s, uint32_t article, const struct shift *moved,
                       const bool *gone)
{
	struct readings *r = &s->read[article], was = *r;
	size_t n = s->scene->article[article]->n_units;
	bool *now = xcalloc(n + 1, sizeof *now);

	r->at = NULL;
	forget_readings(s, article);
	for (uint32_t u = 0; u < was.n; u++) {
		bool same;
		uint32_t to = shift_unit(moved, u, &same);
		if (to == SHIFT_GONE)
			continue;
		if (same) /* an edited one is news */
			r->at[to] = was.at[u];
		now[to] = gone && gone[u];
	}
	if (gone)
		pane_fold_units(&s->pane[article], now);
	free(now);
	free(was.at);
}

void screen_reload(struct screen *s, uint32_t article, const struct shift *moved)
{
	struct pane *p = &s->pane[article], was = *p;
	uint32_t top = pane_top_byte(p), cursor = p->cursor;

	pane_init(p, s->scene->article[article], article);
	p->hidden = was.hidden;
	p->width = was.width;
	move_units(s, article, moved, was.gone);
	if (article == s->focus)
		s->selection.on = false;
	pane_free(&was);
	screen_layout(s);
	pane_restore(p, shift_byte(moved, top), shift_byte(moved, cursor));
	screen_changed(s);
}

struct pane *screen_pane(struct screen *s)
{
	return &s->pane[s->focus];
}

/* A pane that was not focused may have its cursor outside its window. */
static void cursor_into_window(struct pane *p)
{
	if (p->article->n_units == 0)
		return;
	int row = pane_row_of(p, pane_place(p, p->cursor), p->rows);
	if (row >= 0 && row < p->rows)
		return;
	p->cursor = pane_byte_at(p, row < 0 ? 0 : p->rows - 1, 0);
	p->goal = 0;
	pane_keep(p);
}

void screen_focus(struct screen *s, uint32_t article)
{
	if (article >= s->n)
		return;
	s->pane[article].hidden = false;
	bool other = article != s->focus;
	if (other)
		s->selection.on = false;
	s->focus = article;
	screen_layout(s);
	if (other)
		s->run = s->layout.first;
	cursor_into_window(screen_pane(s));
	screen_in_sync(s);
}

static size_t place_in_order(const struct screen *s, uint32_t article)
{
	size_t i = 0;
	while (i < s->n - 1 && s->order[i] != article)
		i++;
	return i;
}

static size_t step_in_order(const struct screen *s, size_t i, int dir)
{
	do
		i = (i + s->n + (size_t)dir) % s->n;
	while (s->pane[s->order[i]].hidden);
	return i;
}

static int shown_count(const struct screen *s)
{
	int shown = 0;
	for (size_t i = 0; i < s->n; i++)
		shown += !s->pane[i].hidden;
	return shown;
}

void screen_focus_step(struct screen *s, int n)
{
	size_t i = place_in_order(s, s->focus);
	int dir = n < 0 ? -1 : 1;
	for (int left = n % shown_count(s); left != 0; left -= dir)
		i = step_in_order(s, i, dir);
	screen_focus(s, s->order[i]);
}

void screen_move_pane(struct screen *s, int n)
{
	size_t i = place_in_order(s, s->focus);
	int dir = n < 0 ? -1 : 1;
	for (; n != 0; n -= dir) {
		size_t to = i + (size_t)dir;
		if (to >= s->n)
			break;
		s->order[i] = s->order[to];
		s->order[to] = s->focus;
		i = to;
	}
	screen_layout(s);
	s->run = s->layout.first;
}

bool screen_hide(struct screen *s, uint32_t article, bool hide)
{
	if (hide && (shown_count(s) < 2 || s->pane[article].hidden))
		return s->pane[article].hidden;
	s->pane[article].hidden = hide;
	table_forget(s->table);
	if (hide && article == s->focus)
		screen_focus(s, s->order[step_in_order(s, place_in_order(s, article), 1)]);
	screen_layout(s);
	return true;
}

void screen_widen(struct screen *s, uint32_t article, int width)
{
	s->pane[article].width = width < WIDTH_LEAST ? WIDTH_LEAST
	                         : width > WIDTH_MOST ? WIDTH_MOST : width;
	screen_layout(s);
	out_of_sync(s);
}

bool screen_selects(const struct screen *s, struct uref u)
{
	const struct selection *sel = &s->selection;
	const struct alignment *al = s->scene->al;
	const struct article *a = s->scene->article[s->focus];
	if (!sel->on || sel->reach != REACH_PASSAGES || u.article == s->focus || !al ||
	    sel->start >= sel->end)
		return false;
	uint32_t passage = alignment_passage_of(al, u);
	if (passage == UINT32_MAX)
		return false;
	uint32_t last = (uint32_t)article_unit_at(a, sel->end - 1);
	for (uint32_t i = (uint32_t)article_unit_at(a, sel->start); i <= last; i++)
		if (alignment_passage_of(al, (struct uref){s->focus, i}) == passage)
			return true;
	return false;
}

void screen_peek_scroll(struct screen *s, int n)
{
	s->peek_top = s->peek_top + n < 0 ? 0 : s->peek_top + n; /* the drawing knows the end */
}

static void say(struct screen *s, bool error, const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static void say(struct screen *s, bool error, const char *fmt, va_list ap)
{
	struct str text = STR_INIT;
	str_vaddf(&text, fmt, ap);
	free(s->message);
	s->message = str_take(&text);
	s->message_error = error;
}

void screen_say(struct screen *s, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	say(s, false, fmt, ap);
	va_end(ap);
}

void screen_error(struct screen *s, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	say(s, true, fmt, ap);
	va_end(ap);
}

void screen_quiet(struct screen *s)
{
	free(s->message);
	s->message = NULL;
}
