/* recover.c - what was not saved: kept now and then where a crash cannot take it, and offered by
 * the next session. A view has its recovery file beside it (mark/store.h); a session that is no
 * view yet, or may not write beside it, keeps "unsaved-PID" in the state folder. Nothing that was
 * left goes before it was saved or the reader said so. */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "base/glyph.h"
#include "base/path.h"

static char *unsaved_path(long pid)
{
	char *name = str_printf("unsaved-%ld%s", pid, VIEWFILE_SUFFIX);
	char *path = path_state(name);

	free(name);
	return path;
}

/* Is it a session that died, about the articles that are open here? */
static bool about_ours(const struct app *app, const char *path)
{
	struct saved_view v;
	bool same = viewfile_load(path, &v, NULL);

	if (same) {
		same = state_same_articles(app, &v);
		viewfile_free(&v);
	}
	return same;
}

/* The file that a session without a view left when it died; *others: how many there are about
 * other articles. */
static char *unsaved_here(const struct app *app, char **other)
{
	char *dir = path_state("."), *found = NULL;
	DIR *d = dir ? opendir(dir) : NULL;
	long pid;

	*other = NULL;
	for (struct dirent *e; d && !found && (e = readdir(d));) {
		if (sscanf(e->d_name, ".unsaved-%ld.", &pid) == 1 && pid > 0) {
			char *path = unsaved_path(pid);
			file_tidy(path);
			free(path);
		}
		if (sscanf(e->d_name, "unsaved-%ld.", &pid) != 1 || pid <= 0 ||
		    !kill((pid_t)pid, 0) || errno != ESRCH)
			continue;
		char *path = unsaved_path(pid), **where = about_ours(app, path) ? &found : other;
		free(*where);
		*where = path;
	}
	if (d)
		closedir(d);
	free(dir);
	return found;
}

static const char *left(const struct app *app)
{
	return app->store.left ? app->store.left : app->unsaved;
}

static void drop_left(struct app *app)
{
	if (app->store.left) {
		store_discard_left(&app->store);
	} else if (app->unsaved) {
		unlink(app->unsaved);
		free(app->unsaved);
		app->unsaved = NULL;
	}
	app->left_taken = false;
}

/* The differences, a row each: "+ n3", "- n1" and "~ n2". */

/* saved: what a changed note said before; NULL: nothing. */
static void add_row(struct app *app, struct list *l, const char *sign, const struct note *n,
		    const struct note *saved)
{
	const struct target *t = &n->target[0];
	struct str text = STR_INIT, quote = STR_INIT;
	char buf[8], *head = str_printf("%s %s %s", sign, n->id,
					t->article < app->scene.n ? siglum(t->article, buf) : "?");

	if (saved && strcmp(saved->text, n->text)) {
		glyph_clean(&text, saved->text, strlen(saved->text));
		str_addf(&text, " %s ", app_glyph(app, THEME_GLYPH_MARKER));
	}
	glyph_clean(&text, n->text, strlen(n->text));
	app_quote(app, t->exact, strlen(t->exact), &quote);
	list_add(l, (int)l->row.n, head, text.s, quote.s);
	str_free(&text);
	str_free(&quote);
	free(head);
}

static void add_differences(struct app *app, struct list *l, const struct notes *now,
			    const struct notes *then)
{
	for (size_t i = 0; i < then->n; i++) {
		const struct note *n = &then->item[i];
		int k = notes_find(now, n->id);

		if (k < 0)
			add_row(app, l, "+", n, NULL);
		else if (!note_same(&now->item[k], n))
			add_row(app, l, "~", n, &now->item[k]);
	}
	for (size_t i = 0; i < now->n; i++)
		if (notes_find(then, now->item[i].id) < 0)
			add_row(app, l, "-", &now->item[i], NULL);
}

static bool same_pin(const struct saved_pin *p, const struct saved_pin *q)
{
	return p->a_article == q->a_article && p->a_unit_at == q->a_unit_at &&
	       p->b_article == q->b_article && p->b_unit_at == q->b_unit_at && p->same == q->same;
}

/* Of a file that was left, and of the session as it would be saved. */
static void add_pins(struct app *app, struct list *l, const struct saved_view *then)
{
	struct saved_view now;

	state_fill(app, &now);
	bool same = now.n_pins == then->n_pins;
	for (size_t i = 0; i < now.n_pins && same; i++)
		same = same_pin(&now.pin[i], &then->pin[i]);
	if (now.n_pins != then->n_pins) {
		char *pins = str_printf("%zu, here %zu", then->n_pins, now.n_pins);
		list_add(l, (int)l->row.n, "~ pins", pins, NULL);
		free(pins);
	} else if (!same) {
		list_add(l, (int)l->row.n, "~ pins", "other ones than here", NULL);
	}
	state_release(&now);
}

/* What the file that was left has and this session has not; NULL: it cannot be read. */
static struct list *differences(struct app *app, struct errs *errs)
{
	struct saved_view v;

	if (!viewfile_load(left(app), &v, errs))
		return NULL;
	viewfile_anchor(&v, app->scene.article);
	struct list *l = list_new("Not saved by the last session: + new, ~ changed, - deleted",
				  "Enter recover  dd discard  q later", LIST_LEFT);
	add_differences(app, l, &app->notes, &v.notes);
	add_pins(app, l, &v);
	viewfile_free(&v);
	return l;
}

void recover_take(struct app *app)
{
	struct saved_view v;
	struct errs errs = {0};

	if (viewfile_load(left(app), &v, &errs)) {
		viewfile_anchor(&v, app->scene.article);
		app_remember(app);
		notes_free(&app->notes);
		app->notes = v.notes;
		v.notes = (struct notes){0};
		state_take_places(app, &v);
		app_changed(app);
		app_recut(app);
		app->left_taken = true; /* the file stays until this is saved or kept again */
		screen_say(&app->screen, "recovered: %zu note%s; s saves, u undoes", app->notes.n,
			   app->notes.n == 1 ? "" : "s");
		viewfile_free(&v);
	}
	app_errors(app, &errs);
}

void recover_discard(struct app *app)
{
	drop_left(app);
	screen_say(&app->screen, "discarded");
	recover_offer(app);
}

static void discard_surely(struct app *app, const char *letter)
{
	(void)letter;
	recover_discard(app);
}

static void offer_again(struct app *app, const char *text)
{
	(void)text;
	recover_offer(app);
}

static void answer(struct app *app, const char *letter)
{
	struct errs errs = {0};
	struct list *l;

	switch (*letter) {
	case 'r':
		recover_take(app);
		break;
	case 'd': /* whoever types on as if nothing was asked loses nothing */
		ask_key(app, "lost for good: y yes, Esc no ", "y", discard_surely);
		app->ask.cancelled = offer_again;
		break;
	case 'q':
		recover_later(app);
		break;
	default:
		l = differences(app, &errs);
		if (l)
			list_show(app, l);
		app_errors(app, &errs);
	}
}

void recover_later(struct app *app)
{
	screen_say(&app->screen, "kept in %s; :recover asks again", left(app));
}

static void later(struct app *app, const char *text)
{
	(void)text;
	recover_later(app);
}

void recover_offer(struct app *app)
{
	struct errs errs = {0};

	if (!left(app))
		return;
	struct list *l = differences(app, &errs);
	size_t n = l ? l->row.n : 0;
	char *label =
		l ? str_printf("%zu change%s not saved last time: r recover, v view, d discard, "
			       "q later ",
			       n, n == 1 ? " was" : "s were")
		  : str_printf("%s cannot be read: d discard, q later ", left(app));
	list_free(l);
	app_errors(app, &errs);
	if (l && !n) { /* it says what the view says */
		free(label);
		drop_left(app);
		recover_offer(app);
		return;
	}
	ask_key(app, label, n ? "rvdq" : "dq", answer);
	app->ask.cancelled = later;
	free(label);
}

void do_recover(struct app *app, const struct call *c)
{
	(void)c;
	if (left(app) && !app->left_taken)
		recover_offer(app);
	else
		screen_say(&app->screen, "nothing was left unsaved");
}

/* "1 source cannot be read (:messages), 2 changed since the view was saved; ..." */
static void say_sources(struct app *app)
{
	const struct opened *o = &app->story;
	struct str said = STR_INIT;

	if (o->missing)
		str_addf(&said, "%zu source%s cannot be read (:messages)", o->missing,
		         o->missing == 1 ? "" : "s");
	if (o->kept)
		str_addf(&said, "%s%zu source%s cannot be read: shown as the view has %s",
		         said.n ? ", " : "", o->kept, o->kept == 1 ? "" : "s",
		         o->kept == 1 ? "it" : "them");
	if (said.n && o->changed)
		str_addf(&said, ", %zu changed since the view was saved", o->changed);
	else if (o->changed)
		str_addf(&said, "%zu source%s changed since the view was saved", o->changed,
		         o->changed == 1 ? "" : "s");
	if (o->changed && !o->missing && !o->adrift)
		str_add(&said, " (:messages)");
	if (o->adrift)
		str_addf(&said, "; %zu place%s to look at: gq", o->adrift, o->adrift == 1 ? "" : "s");
	screen_error(&app->screen, "%s", said.s);
	str_free(&said);
}

void recover_restore(struct app *app)
{
	char *other = NULL;
	struct screen *s = &app->screen;

	if (app->story.view_path)
		store_open(&app->store, app->story.view_path);
	if (!app->store.holder)
		app->unsaved = unsaved_here(app, &other);
	if (left(app))
		recover_offer(app);
	else if (app->store.holder)
		screen_error(s, "%s has this view open: read only here, s saves under another name",
			     app->store.holder);
	else if (other && !app->story.view_path)
		screen_say(s, "not saved: hexapla %s (notes on other articles)", other);
	else if (app->story.changed || app->story.missing || app->story.kept)
		say_sources(app);
	free(app->unsaved_others);
	app->unsaved_others = other; /* a row may be too short for it: the end says it again */
}

/* Keeping */

static void drop_own(struct app *app)
{
	char *path = app->kept_apart ? unsaved_path((long)getpid()) : NULL;

	store_forget(&app->store);
	if (path)
		unlink(path);
	app->kept_apart = false;
	free(path);
}

static bool keep_unsaved(const struct app *app, const struct saved_view *v, const char *path,
			 bool sure, struct errs *errs)
{
	struct str out = STR_INIT;

	if (!path || !path_make_parents(path))
		return false;
	viewfile_write(v, path, (const struct article *const *)app->scene.article, &out);
	bool ok = sure ? file_save(path, out.s, out.n, NULL, errs)
		       : file_save_soon(path, out.s, out.n, errs);
	str_free(&out);
	return ok;
}

/* Beside the view, else in the state folder; the file's name, NULL: nowhere. */
static char *keep(struct app *app, const struct saved_view *v, bool sure)
{
	struct errs errs = {0};

	if (app->store.path &&
	    store_recover(&app->store, v, (const struct article *const *)app->scene.article, sure,
			  NULL))
		return xstrdup(app->store.recovery);

	char *path = unsaved_path((long)getpid());
	if (keep_unsaved(app, v, path, sure, &errs)) {
		app->kept_apart = true;
		app->keep_failed = false;
		return path;
	}
	if (!app->keep_failed)
		screen_error(&app->screen, "a crash would lose what is not saved: %s",
			     errs.n ? errs.item[0].msg : "no folder to keep it in");
	app->keep_failed = true;
	errs_free(&errs);
	free(path);
	return NULL;
}

/* Where it is kept now; NULL: nowhere. */
static char *kept_in(const struct app *app)
{
	if (app->store.recovering)
		return xstrdup(app->store.recovery);
	return app->kept_apart ? unsaved_path((long)getpid()) : NULL;
}

/* The session as a view, with the note that is being typed. */
static char *keep_all(struct app *app, bool typing, bool sure)
{
	struct saved_view v;
	struct notes with = {0};

	state_fill(app, &v);
	if (typing) {
		notes_copy(&with, &app->notes);
		note_typed(app, &with);
		v.notes = with;
	}
	char *path = keep(app, &v, sure);
	if (typing)
		notes_free(&v.notes);
	state_release(&v);
	return path;
}

char *recover_keep(struct app *app, bool sure)
{
	bool typing = note_typing(app) && (app->ask.typed || app->kept_typed);
	bool same = app->version == app->kept && typing == app->kept_typed &&
	            !(typing && app->ask.typed);

	if (sure)
		app->kept_newest = app->newest;
	if (app->version == app->saved && !typing) {
		if (app->version != app->kept || app->kept_typed)
			drop_own(app); /* all that was in it was undone, or not written */
		app->kept = app->version;
		app->kept_typed = false;
		return NULL;
	}
	if (same && (app->kept_sure || !sure))
		return kept_in(app);
	char *path = keep_all(app, typing, sure);
	app->ask.typed = 0;
	app->kept = app->version; /* where that failed, the next change tries again */
	app->kept_typed = typing;
	app->kept_sure = sure;
	if (path && sure && app->left_taken)
		drop_left(app); /* it is in there */
	return path;
}

void recover_done(struct app *app)
{
	drop_own(app);
	if (app->left_taken)
		drop_left(app);
}

void recover_forget(struct app *app)
{
	recover_done(app);
}
