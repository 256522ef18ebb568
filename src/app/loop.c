/* loop.c - the session on the terminal. A turn: one event (or a slice of work when none
 * waits), whatever else is in the queue, one draw. */
#include <stdlib.h>

#include "app/run.h"
#include "base/codeset.h"
#include "base/path.h"
#include "term/term.h"

enum {
	SLICE = 5,       /* ms of work between two looks at the keyboard */
	BURST = 64,      /* events a turn */
	KEEP_IDLE = 4000, KEEP_CHANGES = 20, /* after ms, after changes the disk has what is kept */
	KEEP_TYPED = 1000, KEEP_KEYS = 16, /* what is being typed is kept after ms, after keys */
};

static void size(struct app *app, struct term *t)
{
	int rows, cols;

	term_size(t, &rows, &cols);
	app_resize(app, rows, cols);
}

static void serve(struct app *app, struct term *t)
{
	struct request r = app->request;

	app->request = (struct request){0};
	switch (r.what) {
	case REQUEST_NONE: return;
	case REQUEST_SUSPEND: term_suspend(t); break;
	case REQUEST_REDRAW: term_redraw(t); break;
	case REQUEST_RUN: {
		int status = term_run(t, r.argv);
		r.done(app, status);
		pipe_words_free(r.argv);
		break;
	}
	}
	size(app, t);
}

/* How long to wait for keys until something is to be kept, ms; -1: for ever. */
static int patience(const struct app *app)
{
	if (note_typing(app) && app->ask.typed)
		return KEEP_TYPED;
	return app->newest != app->kept_newest ? KEEP_IDLE : -1;
}

/* Before anything else is done, which might crash: each change, and now and then what is typed. */
static void keep_changes(struct app *app)
{
	if (app->newest - app->kept_newest >= KEEP_CHANGES || app->left_taken)
		free(recover_keep(app, true));
	else if (app->version != app->kept || (app->kept_typed && !note_typing(app)) ||
	         (note_typing(app) && app->ask.typed >= KEEP_KEYS))
		free(recover_keep(app, false));
}

/* False: the terminal is gone, or we were told to end. */
static bool take_events(struct app *app, struct term *t)
{
	int wait = app_busy(app) ? 0 : patience(app);

	for (int i = 0; i < BURST && !app->quit; i++) {
		struct event e = term_event(t, i ? 0 : wait);
		if (e.key == K_NONE && !i && wait > 0)
			free(recover_keep(app, wait == KEEP_IDLE));
		if (e.key == K_NONE)
			return true;
		if (e.key == K_HANGUP)
			return false;
		if (e.key == K_RESIZE)
			size(app, t);
		if (e.key == K_WAKE)
			live_apply(app);
		app_event(app, &e);
		if (app->request.what != REQUEST_NONE)
			return true;
	}
	return true;
}

static void show(struct app *app, struct term *t, struct grid *g)
{
	term_mouse(t, options_bool(app->options, OPTION_MOUSE));
	if (!app->dirty)
		return;
	app_draw(app, g);
	term_show(t, g);
}

static int loop(struct app *app, struct term *t)
{
	struct grid grid;

	grid_init(&grid);
	size(app, t);
	show(app, t, &grid); /* the text first; then what may take time */
	live_start(app);
	term_watch(t, watch_fd(app->watch));
	bool alive = true;
	while (alive && !app->quit) {
		hints_welcome(app);
		show(app, t, &grid);
		live_follow(app);
		alive = take_events(app, t);
		keep_changes(app);
		if (alive && app->request.what == REQUEST_NONE)
			app_work(app, SLICE);
		if (app->clipboard)
			term_clipboard(t, app->clipboard);
		free(app->clipboard);
		app->clipboard = NULL;
		serve(app, t);
	}
	grid_free(&grid);
	return alive ? app->status : term_signal(t) ? 128 + term_signal(t) : 1;
}

static void say_left(const char *what, const char *path)
{
	char *said = path && path_exists(path) ? str_printf("hexapla: %s %s\n", what, path) : NULL;

	if (said)
		run_say(said);
	free(said);
}

/* First what was not saved is kept: giving the terminal back may fail, or hang. */
static void farewell(struct app *app, struct term *t)
{
	char *kept = app->quit ? NULL : recover_keep(app, true);

	if (app->quit)
		recover_forget(app);
	history_write(app);
	term_stop(t);
	say_left("what was not saved is in", kept);
	say_left("not saved, of other articles:", app->unsaved_others);
	free(kept);
}

int run_terminal(const struct args *args)
{
	struct app app;
	struct errs errs = {0};
	int status = 1;

	if (app_open(&app, args, &errs)) {
		app.scene.plain = codeset_other();
		struct term *t = term_start(args->colour, &errs);
		if (t) {
			status = loop(&app, t);
			farewell(&app, t);
		}
		run_say(app.unread.s);
		if (app.unread.n && !status)
			status = 1;
	}
	app_close(&app);
	return errs.n ? run_failed(&errs) : status;
}
