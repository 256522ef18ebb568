/* quit.c - leaving; what belongs to the terminal; reading articles again. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/file.h"

void do_quit_layer(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;

	if (s->peek) {
		s->peek = false;
	} else if (app->pin_from.article != UINT32_MAX) {
		app->pin_from.article = UINT32_MAX;
		screen_say(s, "nothing pinned");
	} else if (s->view != VIEW_COLUMNS) {
		screen_set_view(s, VIEW_COLUMNS);
		app->at_evidence = false;
	} else if (app->at_evidence) {
		screen_set_view(s, VIEW_LEDGER);
	} else if (c->key == 'q' || c->key == K_NONE) {
		do_quit_ask(app, c);
	} else if (app->regex) {
		do_find_clear(app, c);
	}
}

void do_app_redraw(struct app *app, const struct call *c)
{
	(void)c;
	app->request.what = REQUEST_REDRAW;
}

void do_app_suspend(struct app *app, const struct call *c)
{
	(void)c;
	if (app->scripted)
		screen_error(&app->screen, "no terminal to give back");
	else
		app->request.what = REQUEST_SUSPEND;
}

/* Notes on units of an article that is read again: their targets find the units' new places.
 * One note for each unit in `unit`. */
static struct notes follow(struct app *app, uint32_t which, const uint32_t *unit, size_t n)
{
	struct notes ns = {0};
	const struct article *a = app->scene.article[which];

	for (size_t i = 0; i < n; i++)
		notes_add(&ns, (const struct article *const *)app->scene.article, which,
		          a->unit[unit[i]].start, a->unit[unit[i]].end, "", 0);
	return ns;
}

static uint32_t followed(const struct notes *ns, size_t i, const struct article *a)
{
	struct target *t = &ns->item[i].target[0];

	target_anchor(t, a);
	return (uint32_t)article_unit_at(a, t->start);
}

/* Put a new text in the place of an article; the alignment was dropped before. */
static void replace(struct app *app, uint32_t which, struct article *fresh)
{
	struct article *old = app->scene.article[which];
	struct pane *p = &app->screen.pane[which];
	uint32_t *unit = xcalloc(app->pin.n + 1, sizeof *unit);
	struct pin *pin = app->pin.item;
	size_t n = 0, k = 0;

	if (old->n_units && fresh->n_units) {
		unit[n++] = pane_unit(p);
		for (size_t i = 0; i < app->pin.n; i++)
			if (pin[i].a.article == which || pin[i].b.article == which)
				unit[n++] = pin[i].a.article == which ? pin[i].a.unit : pin[i].b.unit;
	}
	struct notes ns = follow(app, which, unit, n);
	app->scene.article[which] = fresh;
	screen_reload(&app->screen, which);
	if (n) {
		pane_goto(p, fresh->unit[followed(&ns, k++, fresh)].start, 3);
		for (size_t i = 0; i < app->pin.n; i++) {
			if (pin[i].a.article == which)
				pin[i].a.unit = followed(&ns, k++, fresh);
			else if (pin[i].b.article == which)
				pin[i].b.unit = followed(&ns, k++, fresh);
		}
	} else if (!fresh->n_units) {
		app->pin.n = 0;
	}
	notes_anchor(&app->notes, which, fresh);
	notes_free(&ns);
	free(unit);
	article_free(old);
}

static void drop_alignment(struct app *app)
{
	app_restart(app);
	alignment_free(app->al);
	app->al = NULL;
	app->scene.al = NULL;
	screen_changed(&app->screen);
}

/* What hangs on the texts of articles that were read again. */
static void after_reading(struct app *app)
{
	undo_free(app); /* it holds places of texts that are gone */
	select_end(app);
	find_refresh(app);
	app_stale(app, RULES_TEXT);
}

void app_repair(struct app *app)
{
	bool repair = options_bool(app->options, OPTION_REPAIR);
	size_t n = 0;

	for (uint32_t i = 0; i < app->scene.n; i++) {
		struct article *fresh = open_repaired(&app->story, i, repair);

		if (!fresh)
			continue;
		if (!n++)
			drop_alignment(app);
		replace(app, i, fresh);
	}
	if (n)
		after_reading(app);
}

void do_reload(struct app *app, const struct call *c)
{
	struct errs errs = {0};
	size_t n = 0;

	(void)c;
	for (uint32_t i = 0; i < app->scene.n; i++) {
		const struct article *a = app->scene.article[i];
		struct file_id now = file_identify(a->path);
		if (!strcmp(a->path, "-") || file_same(&now, &a->id))
			continue;
		struct article *fresh = open_article(a->path, &app->story.given[i], app->config.filters,
			                                     &errs);
		if (!fresh)
			continue;
		if (!n++)
			drop_alignment(app);
		replace(app, i, fresh);
	}
	if (n) {
		after_reading(app);
		size_t adrift = adrift_count(app);
		if (adrift)
			screen_say(&app->screen, "%zu article%s read again; %zu place%s of notes to look "
			                         "at: gq", n, n == 1 ? "" : "s", adrift, adrift == 1 ? "" : "s");
		else
			screen_say(&app->screen, "%zu article%s read again", n, n == 1 ? "" : "s");
	} else if (app->stopped) {
		app_restart(app);
		screen_say(&app->screen, "aligning");
	} else if (!errs.n) {
		screen_say(&app->screen, "no article changed on disk");
	}
	app_errors(app, &errs);
}
