/* notes.c - writing, editing and deleting notes; undo. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/path.h"

enum { UNDO_MOST = 200, LINE_MOST = 300 };

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
	app_stale(app);
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
	app_stale(app);
	if (app->screen.list && app->screen.list->kind == LIST_NOTES)
		list_of_notes(app);
	if (done)
		screen_say(&app->screen, "%ld change%s %s", done, done == 1 ? "" : "s",
		           c->value < 0 ? "undone" : "done again");
	else
		screen_say(&app->screen, "nothing to %s", c->value < 0 ? "undo" : "redo");
}

/* "#tag" words of the text are its tags. */
static void tag(struct note *n)
{
	struct str tags = STR_INIT;

	for (const char *s = n->text; *s;) {
		size_t len = strcspn(s, " \n\t");
		if (*s == '#' && len > 1) {
			str_addn(&tags, s, len);
			str_addc(&tags, ' ');
		}
		s += len + (s[len] != 0);
	}
	note_set_tags(n, tags.s);
	str_free(&tags);
}

static void say_note(struct app *app, const struct note *n, const char *what)
{
	screen_say(&app->screen, "note %s %s; ga lists the notes, s saves", n->id, what);
}

/* A note on what is selected, else on the unit. */
static void write_note(struct app *app, const char *text)
{
	uint32_t which, start, end;
	const char *author = options_word(app->options, OPTION_AUTHOR);

	if (!select_range(app, &which, &start, &end))
		return;
	app_remember(app);
	struct note *n = notes_add(&app->notes, (const struct article *const *)app->scene.article,
	                           which, start, end, text, clock_now());
	tag(n);
	if (*author)
		n->author = xstrdup(author);
	app_changed(app);
	say_note(app, n, "written");
	select_end(app);
}

/* The note under the cursor, else the first that touches the unit; -1: none. */
static int note_here(struct app *app)
{
	struct spot at = app_spot(app);
	int i = notes_at(&app->notes, at.article, at.byte);
	struct uref u;

	if (i >= 0 || !app_here(app, &u))
		return i;
	const struct unit *unit = &app->scene.article[u.article]->unit[u.unit];
	for (size_t k = 0; k < app->notes.n; k++)
		for (size_t t = 0; t < app->notes.item[k].n_targets; t++) {
			const struct target *g = &app->notes.item[k].target[t];
			if (g->article == u.article && g->state != ANCHOR_ORPHAN &&
			    g->start < unit->end && g->end > unit->start)
				return (int)k;
		}
	return -1;
}

static void change_text(struct app *app, size_t i, const char *text)
{
	if (!strcmp(app->notes.item[i].text, text))
		return;
	app_remember(app);
	note_set_text(&app->notes.item[i], text, clock_now());
	tag(&app->notes.item[i]);
	app_changed(app);
	say_note(app, &app->notes.item[i], "changed");
}

void do_note_ask(struct app *app, const struct call *c)
{
	uint32_t which, start, end;

	if (!select_range(app, &which, &start, &end))
		return;
	if (*c->arg)
		write_note(app, c->arg);
	else
		ask(app, "note: ", "", NULL, NULL, write_note);
}

static void edited(struct app *app, const char *text)
{
	if (app->ask.value >= 0 && (size_t)app->ask.value < app->notes.n)
		change_text(app, (size_t)app->ask.value, text);
	if (app->screen.list && app->screen.list->kind == LIST_NOTES)
		list_of_notes(app);
}

/* What the editor left in the draft. */
static void editor_done(struct app *app, int status)
{
	struct str text = STR_INIT;
	struct errs errs = {0};

	if (status) {
		screen_error(&app->screen, "the editor failed; set $VISUAL to one that runs here");
	} else if (file_read(app->draft, 1 << 20, &text, &errs)) {
		while (text.n && (text.s[text.n - 1] == '\n' || text.s[text.n - 1] == ' '))
			str_erase(&text, text.n - 1, 1);
		if (app->draft_note >= 0 && (size_t)app->draft_note < app->notes.n)
			change_text(app, (size_t)app->draft_note, text.s);
		else if (text.n)
			write_note(app, text.s);
	}
	app_errors(app, &errs);
	unlink(app->draft);
	free(app->draft);
	app->draft = NULL;
	str_free(&text);
}

/* Have a text edited by the reader's editor; note -1: a new one. */
static void run_editor(struct app *app, int note)
{
	const char *dir = getenv("TMPDIR");

	if (app->draft) {
		screen_error(&app->screen, "no editor here");
		return;
	}
	char *path = path_join(dir && *dir ? dir : "/tmp", "hexapla-note-XXXXXX");
	int fd = mkstemp(path);
	const char *text = note < 0 ? "" : app->notes.item[note].text;
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text)) {
		screen_error(&app->screen, "cannot write %s", path);
		free(path);
	} else if (editor_run(app, path, 0, editor_done)) {
		app->draft = path;
		app->draft_note = note;
	} else {
		unlink(path);
		free(path);
	}
	if (fd >= 0)
		close(fd);
}

void note_change(struct app *app, int i)
{
	const char *text = app->notes.item[i].text;

	if (strchr(text, '\n') || strlen(text) > LINE_MOST) {
		run_editor(app, i);
		return;
	}
	ask(app, "note: ", text, NULL, NULL, edited);
	app->ask.value = i;
}

void note_remove(struct app *app, int i)
{
	char *id = xstrdup(app->notes.item[i].id);

	app_remember(app);
	notes_remove(&app->notes, (size_t)i);
	app_changed(app);
	screen_say(&app->screen, "note %s deleted; u undoes it", id);
	free(id);
}

void do_note_edit(struct app *app, const struct call *c)
{
	int i = note_here(app);

	(void)c;
	if (i < 0)
		screen_say(&app->screen, "no note here; a writes one");
	else
		note_change(app, i);
}

void do_note_editor(struct app *app, const struct call *c)
{
	(void)c;
	run_editor(app, app->screen.selection.on ? -1 : note_here(app));
}

void do_note_delete(struct app *app, const struct call *c)
{
	int i = note_here(app);

	(void)c;
	if (i < 0)
		screen_say(&app->screen, "no note here");
	else
		note_remove(app, i);
}
