/* undo.c - notes and pins as they were before each change. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"

enum { UNDO_MOST = 200 };

static void memory_free(struct memory *m)
{
	notes_free(&m->notes);
	free(m->pin);
}

static struct memory now(const struct app *app)
{
	struct memory m = {.n_pins = app->pin.n, .version = app->version};

	notes_copy(&m.notes, &app->notes);
	m.pin = xmalloc((m.n_pins + 1) * sizeof *m.pin);
	if (m.n_pins)
		memcpy(m.pin, app->pin.item, m.n_pins * sizeof *m.pin);
	return m;
}

static void drop(memory_vec *v)
{
	while (v->n)
		memory_free(&v->item[--v->n]);
}

void undo_free(struct app *app)
{
	drop(&app->past);
	drop(&app->future);
	free(app->past.item);
	free(app->future.item);
	app->past = app->future = (memory_vec){0};
}

void app_remember(struct app *app)
{
	drop(&app->future);
	if (app->past.n == UNDO_MOST) {
		memory_free(&app->past.item[0]);
		memmove(app->past.item, app->past.item + 1, (UNDO_MOST - 1) * sizeof *app->past.item);
		app->past.n--;
	}
	VEC_PUSH(&app->past, now(app));
}

void app_changed(struct app *app)
{
	app->version = ++app->newest;
	app_stale(app, RULES_NOTES);
}

void do_undo_step(struct app *app, const struct call *c)
{
	memory_vec *from = c->value < 0 ? &app->past : &app->future;
	memory_vec *to = c->value < 0 ? &app->future : &app->past;
	long done = 0;

	for (long left = call_count(c, 1); left > 0 && from->n; left--, done++) {
		struct memory *m = &from->item[--from->n];
		VEC_PUSH(to, now(app));
		notes_free(&app->notes);
		app->notes = m->notes;
		pins_set(app, m->pin, m->n_pins);
		app->version = m->version;
		free(m->pin);
	}
	app_stale(app, RULES_NOTES);
	note_lists_again(app);
	if (done)
		screen_say(&app->screen, "%ld change%s %s", done, done == 1 ? "" : "s",
		           c->value < 0 ? "undone" : "done again");
	else
		screen_say(&app->screen, "nothing to %s", c->value < 0 ? "undo" : "redo");
}
