/* save.c - when and under which name the session is saved, and the questions on the way: the
 * file is new, was changed by another program, is open elsewhere. The file is mark/store.c's. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "base/path.h"

static void save_now(struct app *app, bool over);
static void save_as(struct app *app, const char *name);

static void stay(struct app *app, const char *text)
{
	(void)text;
	app->quit_after = false;
}

static void ask_name(struct app *app, const char *why)
{
	char *label = str_printf("%ssave view as: ", why);

	ask(app, label, app->store.path ? app->store.path : "story" VIEWFILE_SUFFIX, &app->answers,
	    complete_file, save_as);
	app->ask.cancelled = stay;
	free(label);
}

/* What another wrote into our view comes into the notes here; saving is the next step. */
static void merge(struct app *app)
{
	struct saved_view v;
	struct errs errs = {0};
	bool ours = viewfile_load(app->save_path, &v, &errs);

	if (ours && !state_same_articles(app, &v)) {
		errs_add(&errs, app->save_path, 0, 0,
			 "has other articles now: save under another name");
		viewfile_free(&v);
		ours = false;
	}
	if (ours) {
		viewfile_anchor(&v, app->scene.article);
		app_remember(app);
		size_t n = notes_merge(&app->notes, &app->base, &v.notes);
		notes_free(&app->base);
		app->base = v.notes;
		v.notes = (struct notes){0};
		viewfile_free(&v);
		store_refresh(&app->store);
		app_changed(app);
		screen_say(&app->screen, "%zu note%s of the other came in; s saves", n,
			   n == 1 ? "" : "s");
	}
	app->quit_after = false;
	app_errors(app, &errs);
}

static void conflict_answer(struct app *app, const char *letter)
{
	switch (*letter) {
	case 'o':
		save_now(app, true);
		break;
	case 'm':
		merge(app);
		break;
	default:
		ask_name(app, "");
		break;
	}
}

static void ask_conflict(struct app *app, const char *why, bool can_merge)
{
	char *label = str_printf("%s %s: o overwrite, %sa save as, Esc not ",
				 path_base(app->save_path), why, can_merge ? "m merge, " : "");

	ask_key(app, label, can_merge ? "oma" : "oa", conflict_answer);
	app->ask.cancelled = stay;
	free(label);
}

static void saved(struct app *app)
{
	app->saved = app->kept = app->version;
	app->kept_newest = app->newest;
	notes_free(&app->base);
	notes_copy(&app->base, &app->notes);
	recover_done(app);
	struct str said = STR_INIT;
	str_addf(&said, "saved %s: %zu note%s", app->save_path, app->notes.n,
		 app->notes.n == 1 ? "" : "s");
	if (app->store.id.names > 1)
		str_addf(&said, "; it has other names too, so the old one is kept as %s~",
			 path_base(app->save_path));
	screen_say(&app->screen, "%s", said.s);
	str_free(&said);
	app->quit |= app->quit_after;
}

/* Write to a file; the view's own one, or one that becomes it if that works. */
static enum store_result write_to(struct app *app, bool over, struct errs *errs)
{
	bool own = app->store.path && !strcmp(app->store.path, app->save_path);
	struct store other = STORE_INIT, *to = own ? &app->store : &other;
	struct saved_view v;

	if (!own)
		store_open(&other, app->save_path);
	state_fill(app, &v);
	enum store_result result =
		store_save(to, &v, (const struct article *const *)app->scene.article, over, errs);
	state_release(&v);
	if (own)
		return result;
	if (result == STORE_SAVED || result == STORE_DOUBTFUL) {
		store_forget(&app->store);
		store_close(&app->store);
		app->store = other;
	} else {
		store_close(&other);
	}
	return result;
}

/* To save_path. */
static void save_now(struct app *app, bool over)
{
	struct errs errs = {0};
	enum store_result result = STORE_FAILED;

	for (size_t i = 0; i < app->scene.n && !errs.n; i++)
		if (!strcmp(app->scene.article[i]->path, "-"))
			errs_add(&errs, NULL, 0, 0,
				 "an article from standard input cannot be opened again: keep it "
				 "in a "
				 "file first");
	if (!errs.n)
		result = write_to(app, over, &errs);
	if (result == STORE_CHANGED) {
		errs_free(&errs);
		ask_conflict(app, "changed on disk", true);
		return;
	}
	if (result == STORE_SAVED || result == STORE_DOUBTFUL)
		saved(app);
	if (result == STORE_DOUBTFUL)
		errs_add(&errs, app->save_path, 0, 0,
			 "saved, but the disk has not confirmed that it will outlast a power cut");
	app->quit_after = false; /* after an error, stay */
	app_errors(app, &errs);
}

/* Save under a name; unless told to, ask before a file goes that is not ours. */
static void save_to(struct app *app, const char *name, bool over)
{
	while (*name == ' ')
		name++;
	if (!*name) {
		app->quit_after = false;
		screen_say(&app->screen, "not saved");
		return;
	}
	char *path = config_path(name, NULL);
	free(app->save_path);
	app->save_path = str_ends(path, VIEWFILE_SUFFIX)
				 ? xstrdup(path)
				 : str_printf("%s%s", path, VIEWFILE_SUFFIX);
	free(path);
	bool own = app->store.path && path_same(app->store.path, app->save_path);
	if (own) { /* by whatever name */
		free(app->save_path);
		app->save_path = xstrdup(app->store.path);
	}
	if (!own && !over && path_exists(app->save_path))
		ask_conflict(app, "exists", false);
	else
		save_now(app, over);
}

static void save_as(struct app *app, const char *name)
{
	save_to(app, name, false);
}

static void save_ask(struct app *app, const char *name, bool over)
{
	if (*name) {
		save_to(app, name, over);
	} else if (app->store.path && app->store.holder) {
		char *why = str_printf("%s has this view open; ", app->store.holder);
		ask_name(app, why);
		free(why);
	} else if (app->store.path) {
		save_to(app, app->store.path, over);
	} else {
		ask_name(app, "");
	}
}

void do_save_write(struct app *app, const struct call *c)
{
	app->quit_after = false;
	save_ask(app, c->arg, c->force);
}

void do_save_quit(struct app *app, const struct call *c)
{
	app->quit_after = true;
	save_ask(app, c->arg, c->force);
}

static void quit_answer(struct app *app, const char *letter)
{
	struct call c = {.arg = ""};

	if (*letter == 's') {
		do_save_quit(app, &c);
		return;
	}
	app->quit = true;
}

void do_quit_ask(struct app *app, const struct call *c)
{
	(void)c;
	if (app->version == app->saved)
		app->quit = true;
	else
		ask_key(app, "notes or pins are not saved: s save, d discard, Esc stay ", "sd",
			quit_answer);
}

void do_quit_now(struct app *app, const struct call *c)
{
	(void)c;
	app->quit = true;
}
