/* jump.c - places: the jump list, marks, counterparts, the ring of holders, ]x and [x. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "view/disputes.h"
#include "view/fold.h"
#include "view/known.h"

enum { JUMPS = 100 };

struct pane *app_pane(struct app *app)
{
	struct pane *p = screen_pane(&app->screen);

	return p && p->article->n_units ? p : NULL;
}

bool app_here(struct app *app, struct uref *u)
{
	struct pane *p = app_pane(app);

	if (!p) {
		screen_say(&app->screen, "this article is empty");
		return false;
	}
	*u = screen_here(&app->screen);
	return u->unit != NO_UNIT;
}

struct spot app_spot(struct app *app)
{
	struct pane *p = screen_pane(&app->screen);

	return (struct spot){app->screen.focus, p ? p->cursor : 0, 0};
}

struct spot unit_spot(struct app *app, struct uref u)
{
	return (struct spot){u.article, app->scene.article[u.article]->unit[u.unit].start, 0};
}

char *unit_id(struct uref u)
{
	char buf[8];

	return str_printf("%s%u", siglum(u.article, buf), u.unit + 1);
}

bool unit_find(struct app *app, const char *id, size_t n, struct uref *u)
{
	return uref_parse(id, n, (const struct article *const *)app->scene.article, app->scene.n, u);
}

const struct link *app_link(struct app *app, struct uref u)
{
	size_t n;

	if (!app->al)
		return NULL;
	if (app->screen.compared != UINT32_MAX && app->screen.compared != u.article)
		return alignment_best(app->al, u, app->screen.compared);
	const uint32_t *link = alignment_links_of(app->al, u, &n);
	return n ? &alignment_links(app->al, &(size_t){0})[link[0]] : NULL;
}

void app_moved(struct app *app)
{
	struct pane *p = app_pane(app);
	struct selection *sel = &app->screen.selection;

	if (p && sel->on)
		select_extend(app);
	if (p) {
		struct uref now = {p->which, pane_unit(p)};
		bool on = app->read.article == now.article; /* from there on all was passed */
		screen_read(&app->screen, now.article, on ? app->read.unit : now.unit, now.unit);
		app->read = now;
	}
	screen_sync(&app->screen);
}

void app_go(struct app *app, struct spot to)
{
	if (to.view && to.view != (int)app->screen.view + 1)
		screen_set_view(&app->screen, (enum view)(to.view - 1));
	screen_focus(&app->screen, to.article);
	screen_unfold_at(&app->screen, to.article, to.byte);
	app->read.article = UINT32_MAX;
	struct pane *p = app_pane(app);
	if (p)
		pane_goto(p, to.byte, (int)options_int(app->options, OPTION_MARGIN));
	app_moved(app);
}

/* With the view, to come back to. */
static struct spot place_of(struct app *app)
{
	struct spot at = app_spot(app);

	at.view = (int)app->screen.view + 1;
	return at;
}

void app_jump(struct app *app, struct spot to)
{
	app->last = place_of(app);
	app->jump.n = app->jump_at; /* what lay ahead is gone */
	if (app->jump.n == JUMPS) {
		memmove(app->jump.item, app->jump.item + 1, (JUMPS - 1) * sizeof *app->jump.item);
		app->jump.n--;
	}
	VEC_PUSH(&app->jump, app->last);
	app->jump_at = app->jump.n;
	if (!to.view && app->screen.view > VIEW_MAP) /* where no place is shown */
		to.view = VIEW_COLUMNS + 1;
	app_go(app, to);
}

void do_jump_walk(struct app *app, const struct call *c)
{
	for (long n = call_count(c, 1); n > 0; n--) {
		if (c->value < 0 ? !app->jump_at : app->jump_at + 1 >= app->jump.n) {
			screen_say(&app->screen, c->value < 0 ? "no earlier place" : "no later place");
			return;
		}
		if (app->jump_at == app->jump.n) { /* so that ^T comes back to here */
			VEC_PUSH(&app->jump, place_of(app));
		}
		app->jump_at += (size_t)c->value;
		app->last = place_of(app);
		app_go(app, app->jump.item[app->jump_at]);
	}
}

void do_jump_swap(struct app *app, const struct call *c)
{
	(void)c;
	if (app->last.article == UINT32_MAX)
		screen_say(&app->screen, "no jump yet");
	else
		app_jump(app, app->last);
}

static int letter_of(const struct call *c)
{
	int letter = *c->arg && !c->arg[1] ? *c->arg : (int)c->key;

	return letter >= 'a' && letter <= 'z' ? letter - 'a' : -1;
}

void do_mark_put(struct app *app, const struct call *c)
{
	int i = letter_of(c);

	if (i < 0) {
		screen_error(&app->screen, "marks are letters from a to z");
		return;
	}
	app->mark[i] = app_spot(app);
	screen_say(&app->screen, "mark %c is here; '%c comes back", 'a' + i, 'a' + i);
}

void do_mark_go(struct app *app, const struct call *c)
{
	int i = letter_of(c);

	if (i < 0)
		screen_error(&app->screen, "marks are letters from a to z");
	else if (app->mark[i].article == UINT32_MAX)
		screen_say(&app->screen, "there is no mark %c (m%c makes it)", 'a' + i, 'a' + i);
	else
		app_jump(app, app->mark[i]);
}

/* To the first of its places that is still one. */
static void goto_note(struct app *app, const struct note *n)
{
	const struct target *t = n->target;

	for (size_t i = 0; i < n->n_targets && t->state == ANCHOR_ORPHAN; i++)
		t = &n->target[i];
	app_jump(app, (struct spot){t->article, t->start, 0});
	if (t->state == ANCHOR_ORPHAN)
		screen_error(&app->screen, "the place of %s is gone: gq", n->id);
}

void do_jump_goto(struct app *app, const struct call *c)
{
	struct uref u;
	int note = notes_find(&app->notes, c->arg), a = siglum_index(c->arg, strlen(c->arg));
	char *end;
	unsigned long k = strtoul(c->arg, &end, 10);

	if (command_asks(app, c, "goto"))
		return;
	if (*c->arg && !*end && k >= 1 && k <= app->scene.article[app->screen.focus]->n_units) {
		u = (struct uref){app->screen.focus, (uint32_t)k - 1};
		app_jump(app, unit_spot(app, u));
	} else if (unit_find(app, c->arg, strlen(c->arg), &u)) {
		app_jump(app, unit_spot(app, u));
	} else if (note >= 0) {
		goto_note(app, &app->notes.item[note]);
	} else if (a >= 0 && (size_t)a < app->scene.n) {
		screen_focus(&app->screen, (uint32_t)a);
	} else {
		screen_error(&app->screen, "there is no \"%s\"; say A12, n3 or C", c->arg);
	}
}

/* The unit of an article that tells what u tells: its best link's, else the first of the
 * passage's. */
static bool holder_in(const struct app *app, struct uref u, uint32_t article, struct uref *to)
{
	const struct link *l = alignment_best(app->al, u, article);
	uint32_t p = alignment_passage_of(app->al, u);
	size_t n;

	if (l) {
		*to = link_other(l, u);
		return true;
	}
	if (p == UINT32_MAX)
		return false;
	const struct passage *passage = &alignment_passages(app->al, &n)[p];
	for (uint32_t i = 0; i < passage->n; i++)
		if (passage->unit[i].article == article) {
			*to = passage->unit[i];
			return true;
		}
	return false;
}

/* The counterpart in the n-th pane. */
static void go_to_pane(struct app *app, struct uref u, long n)
{
	struct uref to;

	if ((size_t)n > app->scene.n || app->screen.order[n - 1] == u.article)
		screen_say(&app->screen, "there is no other pane %ld", n);
	else if (holder_in(app, u, app->screen.order[n - 1], &to))
		app_jump(app, unit_spot(app, to));
	else
		screen_say(&app->screen, "that article leaves it out");
}

/* First Enter shows how the others tell it; the second goes there. */
void do_peek_enter(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	struct uref u;

	struct spot to = {.view = VIEW_COLUMNS + 1};
	if (s->view == VIEW_LEDGER && screen_evidence(s, &to.article, &to.byte)) {
		app_jump(app, to);
		app->at_evidence = true;
		screen_say(s, "q goes back to the ledger");
		return;
	}
	if ((!c->count && screen_enter(s)) || !app_here(app, &u))
		return;
	const struct link *l = app_link(app, u);
	if (!app->al || (!l && !c->count)) {
		char name[8];
		if (app->al && s->compared != UINT32_MAX && s->compared != u.article)
			screen_say(s, "%s does not tell this; ^Wc compares with others",
			           siglum(s->compared, name));
		else
			screen_say(s, app->al ? "no other article tells this" : "still aligning");
		return;
	}
	bool go = s->peek || c->count || screen_view(s) == VIEW_FOCUS;
	s->peek = !go;
	s->peek_top = 0;
	if (c->count)
		go_to_pane(app, u, c->count);
	else if (go)
		app_jump(app, unit_spot(app, link_other(l, u)));
}

static bool same_spot(struct spot a, struct spot b)
{
	return a.article == b.article && a.byte == b.byte;
}

/* Round all articles in the order of the panes. The ring is remembered while the reader stays
 * on it, so that it ends exactly where it began. */
void do_ring_step(struct app *app, const struct call *c)
{
	const struct screen *s = &app->screen;
	struct spot here = app_spot(app);
	struct uref from, to;
	uint32_t n = (uint32_t)app->scene.n, at = 0;

	if (!app_here(app, &from))
		return;
	if (!app->al) {
		screen_say(&app->screen, "still aligning");
		return;
	}
	if (!same_spot(app->ring_now, here))
		app->ring_from = here;
	const struct article *a = app->scene.article[app->ring_from.article];
	from = (struct uref){app->ring_from.article,
	                     (uint32_t)article_unit_at(a, app->ring_from.byte)};
	while (at < n && s->order[at] != s->focus)
		at++;
	for (uint32_t i = 1; i <= n; i++) {
		uint32_t article = s->order[(c->value > 0 ? at + i : at + n - i % n) % n];
		if (article == app->ring_from.article) {
			if (same_spot(here, app->ring_from))
				break;
			app_jump(app, app->ring_from);
			app->ring_now = app_spot(app);
			return;
		}
		if (!holder_in(app, from, article, &to))
			continue;
		app_jump(app, unit_spot(app, to));
		app->ring_now = app_spot(app);
		return;
	}
	screen_say(&app->screen, "no other article tells this");
}
