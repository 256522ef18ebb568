/* marks.c - marks of rules and notes on the articles, made in slices between keys. What is on the
 * screen stays until an article's new marks are complete. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"

void marks_stop(struct app *app)
{
	rule_run_free(app->run);
	app->run = NULL;
}

void app_stale(struct app *app, unsigned what)
{
	marks_stop(app);
	rules_changed(app->rules, what);
	for (size_t i = 0; i < app->scene.n; i++)
		app->stale[i] = true;
}

/* The next article whose marks are to be made, the focused one first; -1: none. */
static int next_stale(const struct app *app)
{
	uint32_t f = app->screen.focus;

	if (f < app->scene.n && app->stale[f])
		return (int)f;
	for (size_t i = 0; i < app->scene.n; i++)
		if (app->stale[i])
			return (int)i;
	return -1;
}

bool marks_due(const struct app *app)
{
	return app->run || next_stale(app) >= 0;
}

static uint16_t style_of(const struct app *app, const struct note *note)
{
	uint16_t style = note->colour ? note_style(app->theme, note->colour) : STYLE_NOTE;

	return style == STYLE_NONE ? STYLE_NOTE : style;
}

/* Notes lie over rules; the view lays classes and conflicts under and over by itself. */
static void add_notes(const struct app *app, uint32_t which, mark_vec *out)
{
	for (size_t i = 0; i < app->notes.n; i++) {
		const struct note *note = &app->notes.item[i];
		for (size_t k = 0; k < note->n_targets; k++) {
			const struct target *t = &note->target[k];
			struct mark m = {t->start, t->end, MARK_NOTE, style_of(app, note), (uint32_t)i};
			if (t->article == which && t->state != ANCHOR_ORPHAN && t->start < t->end)
				VEC_PUSH(out, m);
		}
	}
}

static void take_marks(struct app *app)
{
	const mark_vec *found = rule_run_marks(app->run);
	uint32_t which = app->run_for;
	mark_vec v = {0};

	VEC_RESERVE(&v, found->n + 1);
	for (size_t i = 0; i < found->n; i++)
		VEC_PUSH(&v, found->item[i]);
	add_notes(app, which, &v);
	marks_free(app->marks[which]);
	app->marks[which] = marks_new(&v);
	app->stale[which] = false;
	app->dirty = true;
	free(v.item);
	marks_stop(app);
	if (app->screen.list && app->screen.list->kind == LIST_RULES)
		list_of_rules(app); /* new counts */
}

void marks_step(struct app *app, double ms)
{
	if (!app->run) {
		struct rule_story story = {(const struct article *const *)app->scene.article,
		                           app->scene.n, app->al, &app->notes};
		app->run_for = (uint32_t)next_stale(app);
		app->run = rule_run_new(app->rules, &story, app->run_for);
	}
	if (rule_run_step(app->run, ms))
		take_marks(app);
}
