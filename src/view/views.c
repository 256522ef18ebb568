/* Which view is shown, and what moving means in each. */
#include <string.h>

#include "table.h"
#include "view/disputes.h"

enum { ROOM_FOR_APPARATUS = 12 }; /* rows of a screen */

static const struct { const char *name, *help; } VIEW[] = {
#define X(id, name, help) {name, help},
	VIEWS(X)
#undef X
};

const char *view_name(enum view v)
{
	return VIEW[v].name;
}

const char *view_help(enum view v)
{
	return VIEW[v].help;
}

int view_find(const char *name)
{
	for (int i = 0; i < VIEW_COUNT; i++)
		if (strcmp(VIEW[i].name, name) == 0)
			return i;
	return -1;
}

enum view screen_view(const struct screen *s)
{
	bool narrow = s->cols < SCREEN_NARROW && s->rows >= ROOM_FOR_APPARATUS && s->n > 1;
	return s->view == VIEW_COLUMNS && narrow && !s->maximised ? VIEW_FOCUS : s->view;
}

static bool is_table(const struct screen *s)
{
	return s->view == VIEW_SYNOPSIS || s->view == VIEW_MAP;
}

struct uref screen_here(struct screen *s)
{
	if (is_table(s)) {
		const struct table *t = screen_table(s);
		if (t->current < t->item.n)
			return t->item.item[t->current];
	}
	uint32_t article, byte;
	if (s->view == VIEW_LEDGER && screen_evidence(s, &article, &byte))
		return (struct uref){article, (uint32_t)article_unit_at(s->scene->article[article], byte)};
	return (struct uref){s->focus, pane_unit(screen_pane(s))};
}

void screen_set_view(struct screen *s, enum view v)
{
	struct uref here = screen_here(s);
	bool leaves = is_table(s) && v != VIEW_SYNOPSIS && v != VIEW_MAP;
	if (v == VIEW_LEDGER && s->view != v)
		screen_ledger_here(s);
	s->view = v;
	s->peek = false;
	s->peek_top = 0;
	if (leaves && here.article != s->focus)
		screen_focus(s, here.article);
	screen_layout(s);
}

bool screen_enter(struct screen *s)
{
	if (s->view <= VIEW_FOCUS)
		return false;
	screen_set_view(s, VIEW_COLUMNS);
	return true;
}

bool screen_move_rows(struct screen *s, int n, int margin)
{
	if (is_table(s))
		return table_move(s, n, margin);
	if (s->view == VIEW_LEDGER)
		return screen_ledger_move(s, n);
	if (s->view != VIEW_MATRIX)
		return pane_move_rows(screen_pane(s), n, margin);
	uint32_t was = s->focus;
	screen_focus_step(s, n);
	return s->focus != was;
}

bool screen_page(struct screen *s, int rows, int margin)
{
	enum { ROWS_A_PASSAGE = 3 };
	if (s->view == VIEW_SYNOPSIS)
		rows /= ROWS_A_PASSAGE;
	return s->view == VIEW_COLUMNS || s->view == VIEW_FOCUS
		? pane_page(screen_pane(s), rows, margin)
		: screen_move_rows(s, rows, margin);
}

bool screen_go_row(struct screen *s, size_t row)
{
	if (s->view == VIEW_LEDGER)
		return screen_ledger_move(s, (int)row - (int)screen_ledger(s)->current);
	return is_table(s) && table_move(s, (int)row - (int)screen_table(s)->current, 0);
}

const struct touch *screen_touched(const struct screen *s, int row, int col)
{
	for (size_t i = s->touch.n; i-- > 0;) {
		const struct rect *r = &s->touch.item[i].at;
		if (row >= r->row && row < r->row + r->rows && col >= r->col && col < r->col + r->cols)
			return &s->touch.item[i];
	}
	return NULL;
}
