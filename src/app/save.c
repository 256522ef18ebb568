/* save.c - the session as a saved view and back; when and under which name it is saved. The
 * format is mark/viewfile.c's, the file mark/store.c's. */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "base/path.h"
#include "base/utf8.h"

static uint32_t points(const struct article *a, uint32_t byte)
{
	return (uint32_t)utf8_count(a->text, byte < a->len ? byte : a->len);
}

static uint32_t bytes(const struct article *a, uint32_t point)
{
	return (uint32_t)utf8_offset(a->text, a->len, point);
}

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

static void put_articles(struct app *app, struct saved_view *v)
{
	for (size_t i = 0; i < app->scene.n; i++) {
		struct article *a = app->scene.article[i];
		struct pane *p = &app->screen.pane[i];
		const struct given *g = &app->story.given[i];
		struct saved_article *s = viewfile_add_article(v, a);
		s->title = copy(g->title);
		s->source = copy(g->source);
		s->date = copy(g->date);
		s->language = copy(g->language);
		s->hidden = p->hidden;
		if (a->n_units) {
			s->top = points(a, pane_top_byte(p));
			s->cursor = points(a, p->cursor);
		}
		if (i < app->story.view.n_articles)
			s->extra = copy(app->story.view.article[i].extra);
	}
}

static void put_options(const struct app *app, struct saved_view *v)
{
	v->option = xcalloc(OPTION_COUNT, sizeof *v->option);
	for (int i = 0; i < OPTION_COUNT; i++) {
		enum option o = (enum option)i;
		struct str value = STR_INIT;
		if (options_is_default(app->options, o))
			continue;
		options_get(app->options, o, &value);
		v->option[v->n_options].name = xstrdup(option_name(o));
		v->option[v->n_options++].value = str_take(&value);
	}
}

static void put_places(const struct app *app, struct saved_view *v)
{
	struct article *const *article = app->scene.article;

	v->mark = xcalloc(COUNT(app->mark), sizeof *v->mark);
	for (size_t i = 0; i < COUNT(app->mark); i++) {
		struct spot at = app->mark[i];
		if (at.article != UINT32_MAX)
			v->mark[v->n_marks++] = (struct saved_mark){
				(char)('a' + i), at.article, points(article[at.article], at.byte)};
	}
	v->pin = xcalloc(app->pin.n + 1, sizeof *v->pin);
	for (size_t i = 0; i < app->pin.n; i++) {
		const struct pin *p = &app->pin.item[i];
		const struct article *a = article[p->a.article], *b = article[p->b.article];
		v->pin[v->n_pins++] = (struct saved_pin){
			p->a.article, points(a, a->unit[p->a.unit].start),
			p->b.article, points(b, b->unit[p->b.unit].start), p->same};
	}
}

/* A name found in the themes or rules folders is written as it was given. */
static void put_names(const struct app *app, struct saved_view *v)
{
	v->theme = copy(app->theme_given);
	v->rules = xcalloc(app->rule_file.n + 1, sizeof *v->rules);
	for (size_t i = 0; i < app->rule_file.n; i++)
		v->rules[v->n_rules++] = xstrdup(app->rule_file.item[i]);
}

/* The session as a view. The notes are lent: release() before they change. */
static void fill(struct app *app, struct saved_view *v)
{
	*v = (struct saved_view){.layout = xstrdup(view_name(app->screen.view)),
	                         .focus = app->screen.focus,
	                         .maximised = app->screen.maximised,
	                         .extra = copy(app->story.view.extra)};
	put_articles(app, v);
	put_options(app, v);
	put_places(app, v);
	put_names(app, v);
	v->order = xcalloc(app->scene.n, sizeof *v->order);
	v->n_order = app->scene.n;
	memcpy(v->order, app->screen.order, app->scene.n * sizeof *v->order);
	v->notes = app->notes;
}

static void release(struct saved_view *v)
{
	v->notes = (struct notes){0};
	viewfile_free(v);
}

static const struct article *const *articles(const struct app *app)
{
	return (const struct article *const *)app->scene.article;
}

/* Marks and pins of a view. */
static void take_places(struct app *app, const struct saved_view *v)
{
	struct article *const *article = app->scene.article;

	for (size_t i = 0; i < v->n_marks; i++) {
		const struct saved_mark *m = &v->mark[i];
		if (m->letter >= 'a' && m->letter <= 'z' && m->article < app->scene.n)
			app->mark[m->letter - 'a'] =
				(struct spot){m->article, bytes(article[m->article], m->at), 0};
	}
	app->pin.n = 0;
	for (size_t i = 0; i < v->n_pins; i++) {
		const struct saved_pin *p = &v->pin[i];
		if (p->a_article >= app->scene.n || p->b_article >= app->scene.n)
			continue;
		const struct article *a = article[p->a_article], *b = article[p->b_article];
		if (!a->n_units || !b->n_units)
			continue;
		uint32_t x = (uint32_t)article_unit_at(a, bytes(a, p->a_unit_at));
		uint32_t y = (uint32_t)article_unit_at(b, bytes(b, p->b_unit_at));
		VEC_PUSH(&app->pin, ((struct pin){{p->a_article, x}, {p->b_article, y}, p->same}));
	}
}

static void take_panes(struct app *app, const struct saved_view *v)
{
	struct article *const *article = app->scene.article;
	struct screen *s = &app->screen;

	for (size_t i = 0; i < v->n_order && v->n_order == app->scene.n; i++)
		s->order[i] = v->order[i];
	for (uint32_t i = 0; i < app->scene.n; i++)
		if (v->article[i].hidden)
			screen_hide(s, i, true);
	s->maximised = v->maximised;
	int view = v->layout ? view_find(v->layout) : -1;
	if (view >= 0)
		s->view = (enum view)view;
	if (v->focus < app->scene.n)
		screen_focus(s, v->focus);
	screen_layout(s);
	for (size_t i = 0; i < app->scene.n; i++)
		if (article[i]->n_units)
			pane_restore(&s->pane[i], bytes(article[i], v->article[i].top),
			             bytes(article[i], v->article[i].cursor));
}

/* What an earlier session could not save. */
static void recover(struct app *app, const char *letter)
{
	struct saved_view v;
	struct errs errs = {0};

	if (*letter == 'r' && viewfile_load(app->store.left, &v, &errs)) {
		viewfile_anchor(&v, app->scene.article);
		app_remember(app);
		notes_free(&app->notes);
		app->notes = v.notes;
		v.notes = (struct notes){0};
		take_places(app, &v);
		app_changed(app);
		app_recut(app);
		screen_say(&app->screen, "recovered %zu note%s; s saves them", app->notes.n,
		           app->notes.n == 1 ? "" : "s");
		viewfile_free(&v);
	}
	if (!errs.n)
		store_discard_left(&app->store);
	app_errors(app, &errs);
}

void save_restore(struct app *app)
{
	struct screen *s = &app->screen;

	if (!app->story.view_path) {
		char *left = save_left_behind();
		if (left)
			screen_error(s, "a session that could not be saved left its notes in %s", left);
		free(left);
		return;
	}
	take_panes(app, &app->story.view);
	take_places(app, &app->story.view);
	store_open(&app->store, app->story.view_path);
	if (app->store.left)
		ask_key(app, "the last session left unsaved changes: r recover, d discard, Esc later ",
		        "rd", recover);
	else if (app->store.holder)
		screen_error(s, "%s has this view open: save under another name", app->store.holder);
	else if (app->story.changed)
		screen_error(s, "%zu source%s changed since the view was saved; %zu note%s may be off",
		             app->story.changed, app->story.changed == 1 ? "" : "s", app->story.adrift,
		             app->story.adrift == 1 ? "" : "s");
}

/* Saving, with its questions */

static void save_now(struct app *app, bool overwrite);

static void overwrite(struct app *app, const char *letter)
{
	(void)letter;
	save_now(app, true);
}

static void stay(struct app *app, const char *text)
{
	(void)text;
	app->quit_after = false;
}

static void ask_overwrite(struct app *app, const char *why)
{
	char *label = str_printf("%s %s: o overwrite, Esc not ", app->save_path, why);

	ask_key(app, label, "o", overwrite);
	app->ask.cancelled = stay;
	free(label);
}

/* To save_path. */
static void save_now(struct app *app, bool over)
{
	struct errs errs = {0};
	struct saved_view v;
	enum store_result result = STORE_FAILED;

	if (!app->store.path || strcmp(app->store.path, app->save_path))
		store_open(&app->store, app->save_path);
	fill(app, &v);
	for (size_t i = 0; i < app->scene.n && !errs.n; i++)
		if (!strcmp(app->scene.article[i]->path, "-"))
			errs_add(&errs, NULL, 0, 0,
			         "an article from standard input cannot be opened again: keep it in a "
			         "file first");
	if (!errs.n)
		result = store_save(&app->store, &v, articles(app), over, &errs);
	release(&v);
	if (result == STORE_CHANGED) {
		errs_free(&errs);
		ask_overwrite(app, "was changed by another program");
		return;
	}
	if (result == STORE_SAVED || result == STORE_DOUBTFUL) {
		app->saved = app->kept = app->version;
		screen_say(&app->screen, "saved %s: %zu note%s", app->save_path, app->notes.n,
		           app->notes.n == 1 ? "" : "s");
		app->quit |= app->quit_after;
	}
	app->quit_after = false; /* after an error, stay */
	app_errors(app, &errs);
}

/* Save under a name; ask before a file goes that is not ours. */
static void save_as(struct app *app, const char *name)
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
	app->save_path = str_ends(path, VIEWFILE_SUFFIX) ? xstrdup(path)
	                                                 : str_printf("%s%s", path, VIEWFILE_SUFFIX);
	free(path);
	bool own = app->store.path && !strcmp(app->store.path, app->save_path);
	if (!own && path_exists(app->save_path))
		ask_overwrite(app, "exists");
	else
		save_now(app, false);
}

static void save_ask(struct app *app, const char *name)
{
	if (*name) {
		save_as(app, name);
	} else if (app->store.path) {
		save_as(app, app->store.path);
	} else {
		ask(app, "save view as: ", "story" VIEWFILE_SUFFIX, &app->answers, complete_file,
		    save_as);
		app->ask.cancelled = stay;
	}
}

void do_save_write(struct app *app, const struct call *c)
{
	app->quit_after = false;
	save_ask(app, c->arg);
}

void do_save_quit(struct app *app, const struct call *c)
{
	app->quit_after = true;
	save_ask(app, c->arg);
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

/* Against crashes, and when the session is ended from outside: a view has a recovery file beside
 * it; without one, notes go to "unsaved-PID" in the state folder. */

static char *unsaved_path(long pid)
{
	char *name = str_printf("unsaved-%ld%s", pid, VIEWFILE_SUFFIX);
	char *path = path_state(name);

	free(name);
	return path;
}

char *save_left_behind(void)
{
	char *dir = path_state("."), *found = NULL;
	DIR *d = dir ? opendir(dir) : NULL;
	long pid;

	for (struct dirent *e; d && !found && (e = readdir(d));)
		if (sscanf(e->d_name, "unsaved-%ld.", &pid) == 1 && pid > 0 &&
		    kill((pid_t)pid, 0) && errno == ESRCH)
			found = unsaved_path(pid);
	if (d)
		closedir(d);
	free(dir);
	return found;
}

char *save_keep(struct app *app)
{
	struct saved_view v;
	char *path = NULL;

	app->kept_newest = app->newest;
	if (app->version == app->kept || app->version == app->saved)
		return NULL;
	fill(app, &v);
	if (app->store.path) {
		if (store_recover(&app->store, &v, articles(app), NULL))
			path = xstrdup(app->store.recovery);
	} else if ((path = unsaved_path((long)getpid())) && path_make_parents(path)) {
		struct str out = STR_INIT;
		viewfile_write(&v, path, articles(app), &out);
		file_save(path, out.s, out.n, NULL, NULL);
		str_free(&out);
	}
	release(&v);
	app->kept = app->version;
	return path;
}

void save_forget(struct app *app)
{
	char *path = app->kept ? unsaved_path((long)getpid()) : NULL;

	store_forget(&app->store);
	if (path)
		unlink(path);
	free(path);
}
