/* views.c - the ways a story is shown: views, folds, hidden panes, their order. */
#include <string.h>

#include "app/app.h"
#include "view/disputes.h"
#include "view/fold.h"

/* Notes and rules lie over the text, as lists: the action that opens the one named; -1: none. */
static int view_list(const char *name)
{
	bool list = !strcmp(name, "notes") || !strcmp(name, "rules");

	return list ? action_find(name, strlen(name)) : -1;
}

void do_view_show(struct app *app, const struct call *c)
{
	int v = c->value < 0 ? view_find(c->arg) : c->value;
	int list = c->value < 0 ? view_list(c->arg) : -1;

	if (c->value < 0 && command_asks(app, c, "view"))
		return;
	app->at_evidence = false;
	if (list >= 0)
		app_run(app, list, &(struct call){.arg = ""});
	else if (c->value < 0 && !*c->arg)
		screen_say(&app->screen, "view %s", view_name(app->screen.view));
	else if (v < 0)
		screen_error(&app->screen, "there is no view %s", c->arg);
	else
		screen_set_view(&app->screen, (enum view)v);
}

/* The kind a name starts: "n" number; -1: none. */
static int kind_named(const char *name)
{
	for (int i = 0; i < CONFLICT_KINDS; i++)
		if (str_starts(conflict_name((enum conflict_kind)i), name))
			return i;
	return -1;
}

void do_view_ledger(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	int kind = *c->arg ? kind_named(c->arg) : -1;
	bool again = s->view == VIEW_LEDGER && !*c->arg;

	if (*c->arg && kind < 0) {
		screen_error(s, "conflicts are of number, date, name, quote, modality or negation");
		return;
	}
	for (int k = screen_ledger(s)->kind + 1; again && k < CONFLICT_KINDS; k++)
		if (screen_ledger_kind(s, k))
			return;
	screen_set_view(s, VIEW_LEDGER);
	if (!screen_ledger_kind(s, kind) && kind >= 0)
		screen_say(s, "no %s differs", conflict_name((enum conflict_kind)kind));
}

static int named(const struct app *app, const char *name)
{
	int which = siglum_index(name, strlen(name));

	return which >= 0 && (size_t)which < app->scene.n ? which : -1;
}

void do_pane_hide(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	int which = *c->arg ? named(app, c->arg) : (int)s->focus;
	char name[8];

	if (which < 0) {
		screen_error(s, "there is no article %s", c->arg);
	} else if (!c->value) {
		for (uint32_t i = 0; i < app->scene.n; i++)
			if (!*c->arg || i == (uint32_t)which)
				screen_hide(s, i, false);
	} else if (!screen_hide(s, (uint32_t)which, true)) {
		screen_say(s, "the last pane stays");
	} else {
		screen_say(s, "%s is hidden; :show brings it back", siglum((size_t)which, name));
	}
	app_moved(app);
}

/* No clock and no dice: the next order follows from this one. Fisher and Yates, with Knuth's
 * linear congruential generator. */
void do_pane_shuffle(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	uint64_t x = 2025;

	(void)c;
	for (size_t i = 0; i < s->n; i++)
		x = (x ^ s->order[i]) * 6364136223846793005u + app->scene.article[i]->len;
	for (size_t i = s->n; i > 1; i--) {
		x = x * 6364136223846793005u + 1442695040888963407u;
		size_t k = (size_t)(x >> 33) % i;
		uint32_t swap = s->order[k];
		s->order[k] = s->order[i - 1];
		s->order[i - 1] = swap;
	}
	screen_layout(s);
}

void do_fold_all(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;
	enum fold kind = (enum fold)c->value;

	if (kind != FOLD_NONE && !app->al) {
		screen_say(s, app->finished ? "nothing was aligned" : "still aligning");
		return;
	}
	screen_fold(s, kind == s->fold ? FOLD_NONE : kind, 0);
	app_moved(app);
	if (s->fold == FOLD_WIRE)
		screen_say(s, "folded: what %zu articles have word for word; :set wire=N for another number",
		           screen_wire(s));
	else if (s->fold == FOLD_NONE)
		screen_say(s, "nothing is folded");
}

void do_fold_here(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;

	if (!app_pane(app))
		return;
	bool open = c->value <= 0 && screen_unfold_here(s);
	bool done = open || (c->value != 0 && screen_fold_here(s));
	if (!done)
		screen_say(s, c->value == 0 ? "no fold here" : "nothing here that others have too");
	app_moved(app);
}
