/* save.c - the saved view: writing it, its name, places back from it; what a dying session
 * leaves behind. The format is mark/viewfile.c's. */
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

static bool write_view(struct app *app, const char *path, struct errs *errs)
{
	struct saved_view v = {.layout = xstrdup("columns"), .focus = app->screen.focus,
	                       .maximised = app->screen.maximised,
	                       .extra = copy(app->story.view.extra)};
	struct str out = STR_INIT;

	put_articles(app, &v);
	put_options(app, &v);
	put_places(app, &v);
	put_names(app, &v);
	v.order = xcalloc(app->scene.n, sizeof *v.order);
	v.n_order = app->scene.n;
	memcpy(v.order, app->screen.order, app->scene.n * sizeof *v.order);
	v.notes = app->notes; /* lent */
	viewfile_write(&v, path, (const struct article *const *)app->scene.article, &out);
	v.notes = (struct notes){0};
	viewfile_free(&v);
	bool doubtful = false, ok = file_save(path, out.s, out.n, &doubtful, errs);
	if (doubtful)
		errs_add(errs, path, 0, 0, "saved, but the disk has not confirmed it");
	str_free(&out);
	return ok;
}

bool save_to(struct app *app, const char *path, struct errs *errs)
{
	for (size_t i = 0; i < app->scene.n; i++)
		if (!strcmp(app->scene.article[i]->path, "-")) {
			errs_add(errs, NULL, 0, 0, "an article from standard input cannot be opened again: "
			                           "save it as a file first");
			return false;
		}
	if (!write_view(app, path, errs))
		return false;
	if (path != app->story.view_path) {
		free(app->story.view_path);
		app->story.view_path = xstrdup(path);
	}
	app->view_id = file_identify(path);
	app->saved = app->changes;
	char *left = save_recovery_path(app);
	if (left)
		unlink(left);
	free(left);
	return true;
}

/* The cursor, its window, marks and pins as saved. */
void save_restore(struct app *app)
{
	const struct saved_view *v = &app->story.view;
	struct article *const *article = app->scene.article;
	struct screen *s = &app->screen;

	if (!app->story.view_path)
		return;
	for (size_t i = 0; i < v->n_order && v->n_order == app->scene.n; i++)
		s->order[i] = v->order[i];
	for (uint32_t i = 0; i < app->scene.n; i++)
		if (v->article[i].hidden)
			screen_hide(s, i, true);
	s->maximised = v->maximised;
	if (v->focus < app->scene.n)
		screen_focus(s, v->focus);
	screen_layout(s);
	for (size_t i = 0; i < app->scene.n; i++)
		if (article[i]->n_units)
			pane_restore(&s->pane[i], bytes(article[i], v->article[i].top),
			             bytes(article[i], v->article[i].cursor));
	for (size_t i = 0; i < v->n_marks; i++) {
		const struct saved_mark *m = &v->mark[i];
		if (m->letter >= 'a' && m->letter <= 'z' && m->article < app->scene.n)
			app->mark[m->letter - 'a'] =
				(struct spot){m->article, bytes(article[m->article], m->at)};
	}
	for (size_t i = 0; i < v->n_pins; i++) {
		const struct saved_pin *p = &v->pin[i];
		if (p->a_article >= app->scene.n || p->b_article >= app->scene.n)
			continue;
		const struct article *a = article[p->a_article], *b = article[p->b_article];
		if (a->n_units && b->n_units)
			VEC_PUSH(&app->pin,
			         ((struct pin){{p->a_article, (uint32_t)article_unit_at(a, bytes(a, p->a_unit_at))},
			                       {p->b_article, (uint32_t)article_unit_at(b, bytes(b, p->b_unit_at))},
			                       p->same}));
	}
	app->view_id = file_identify(app->story.view_path);
	char *left = save_recovery_path(app);
	if (left && path_exists(left))
		screen_error(s, "the last session ended with unsaved changes; they are in %s", left);
	else if (app->story.changed)
		screen_error(s, "%zu source%s changed since this view was saved; %zu note%s may have moved",
		             app->story.changed, app->story.changed == 1 ? "" : "s", app->story.adrift,
		             app->story.adrift == 1 ? "" : "s");
	free(left);
}

/* Saving, with its questions */

static void saved(struct app *app)
{
	screen_say(&app->screen, "saved %s: %zu note%s", app->story.view_path, app->notes.n,
	           app->notes.n == 1 ? "" : "s");
	if (app->quit_after)
		app->quit = true;
}

static void save_now(struct app *app, const char *path)
{
	struct errs errs = {0};

	if (save_to(app, path, &errs))
		saved(app);
	else
		app->quit_after = false; /* nothing is lost by an error */
	app_errors(app, &errs);
}

static void overwrite(struct app *app, const char *letter)
{
	char *path = app->save_path;

	app->save_path = NULL;
	if (*letter == 'o')
		save_now(app, path);
	free(path);
}

static void stay(struct app *app, const char *text)
{
	(void)text;
	app->quit_after = false;
}

/* Save under a name; ask before a file goes that we have not read or written so. */
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
	if (!str_ends(path, VIEWFILE_SUFFIX)) {
		char *whole = str_printf("%s%s", path, VIEWFILE_SUFFIX);
		free(path);
		path = whole;
	}
	bool own = app->story.view_path && !strcmp(path, app->story.view_path);
	struct file_id id = file_identify(path);
	if (!id.ino || (own && file_same(&id, &app->view_id))) {
		save_now(app, path);
		free(path);
		return;
	}
	char *label = str_printf(own ? "%s changed on disk: o overwrite, Esc not "
	                             : "%s exists: o overwrite, Esc not ", path);
	free(app->save_path);
	app->save_path = path;
	ask_key(app, label, "o", overwrite);
	app->ask.cancelled = stay;
	free(label);
}

static void save_ask(struct app *app, const char *name)
{
	if (*name) {
		save_as(app, name);
	} else if (app->story.view_path) {
		save_as(app, app->story.view_path);
	} else {
		ask(app, "save view as: ", "story" VIEWFILE_SUFFIX, &app->answers, complete_file, save_as);
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

	if (*letter == 'd')
		app->quit = true;
	else
		do_save_quit(app, &c);
}

void do_quit_ask(struct app *app, const struct call *c)
{
	(void)c;
	if (app->changes == app->saved)
		app->quit = true;
	else
		ask_key(app, "notes or pins are not saved: s save, d discard, Esc stay ", "sd", quit_answer);
}

/* When the session is ended from outside */

char *save_recovery_path(const struct app *app)
{
	if (app->story.view_path)
		return str_printf("%s.recover", app->story.view_path);
	return path_state("unsaved" VIEWFILE_SUFFIX);
}

void save_recovery(struct app *app)
{
	char *path = app->changes != app->saved ? save_recovery_path(app) : NULL;

	if (path && path_make_parents(path))
		write_view(app, path, NULL);
	free(path);
}
