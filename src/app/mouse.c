/* mouse.c - the mouse, where the reader wants it: what a click means is what was drawn there. */
#include "app/app.h"

enum { LEFT, DRAG = 32, WHEEL_UP = 64, WHEEL_DOWN, ROWS = 3 };

/* A click in a list goes to its row; on the current row it does what Enter does. */
static void click_list(struct app *app, int row)
{
	struct list *l = app->screen.list;
	size_t at = list_at(l, row - app->screen.layout.text);

	if (at == l->row.n || l->row.item[at].heading)
		return;
	if (at == l->current)
		do_list_enter(app, &(struct call){.arg = "", .key = K_ENTER});
	else
		l->current = at;
}

/* Where it is seen; the window stays. */
static void put_cursor(struct app *app, struct spot to)
{
	screen_focus(&app->screen, to.article);
	struct pane *p = app_pane(app);
	if (!p)
		return;
	p->cursor = to.byte;
	p->goal = pane_col_of(p, to.byte);
	pane_keep(p);
	app->read.article = UINT32_MAX;
	app_moved(app);
}

/* The button is held: select from where it was pressed. */
static void drag(struct app *app, struct spot to)
{
	struct selection *sel = &app->screen.selection;
	struct pane *p = app_pane(app);

	/* Keys may have gone to another article since. */
	if (!p || to.article != app->pressed.article || to.article != p->which ||
	    to.byte == p->cursor)
		return;
	if (!sel->on) {
		*sel = (struct selection){.on = true};
		app->anchor = app->pressed.byte;
		app->screen.peek = false;
	}
	p->cursor = to.byte;
	pane_keep(p);
	select_extend(app);
}

/* A title focuses its article, a row of a table becomes the current one (again: Enter), a line
 * that tells how another article puts it is a link to there, and so is a class mark: it opens the
 * peek. */
static void follow(struct app *app, const struct touch *t)
{
	struct screen *s = &app->screen;
	const struct call enter = {.arg = "", .key = K_ENTER};

	switch (t->kind) {
	case TOUCH_ARTICLE: screen_focus(s, t->to.article); break;
	case TOUCH_ROW:
		if (!screen_go_row(s, t->row))
			do_peek_enter(app, &enter);
		break;
	case TOUCH_LINK:
		s->peek = false;
		app_jump(app, unit_spot(app, t->to));
		break;
	case TOUCH_MARK:
		put_cursor(app, unit_spot(app, t->to));
		if (!s->peek)
			do_peek_enter(app, &enter);
		break;
	}
	app_moved(app);
}

static void click(struct app *app, int row, int col)
{
	struct screen *s = &app->screen;
	struct spot to = NO_SPOT;
	const struct touch *t = screen_touched(s, row, col);

	select_end(app);
	if (t) {
		struct touch touch = *t;
		follow(app, &touch);
	} else if (screen_at(s, row, col, &to.article, &to.byte)) {
		put_cursor(app, to);
		app->pressed = to;
	}
}

static void wheel(struct app *app, int dir)
{
	struct screen *s = &app->screen;
	struct call c = {.count = ROWS, .arg = "", .value = dir};

	s->list ? do_list_rows(app, &c) : do_move_window(app, &c);
}

void app_mouse(struct app *app, const struct event *e)
{
	struct screen *s = &app->screen;
	struct spot to = NO_SPOT;

	if (!e->press)
		return;
	if (e->button == WHEEL_UP || e->button == WHEEL_DOWN)
		wheel(app, e->button == WHEEL_UP ? -1 : 1);
	else if (e->button == LEFT && s->list)
		click_list(app, e->row);
	else if (e->button == LEFT)
		click(app, e->row, e->col);
	else if (e->button == DRAG && !s->list && screen_at(s, e->row, e->col, &to.article, &to.byte))
		drag(app, to);
}
