#include "app/open.h"

#include <dirent.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/folder.h"
#include "app/slow.h"
#include "base/path.h"
#include "export/import.h"
#include "text/lang.h"

enum { SCREEN_MOST = 16 }; /* articles of folders on the screen */

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

static struct article_opts article_options(const struct given *g)
{
	return (struct article_opts){.title = g->title, .source = g->source, .date = g->date,
	                             .language = g->language, .charset = g->charset,
	                             .as_it_is = g->as_it_is, .whole = g->whole};
}

struct article *open_article(const char *path, const struct given *g, const struct filters *fs,
                             struct errs *errs)
{
	struct article_opts opts = article_options(g);

	opts.filters = fs;
	return article_load(path, &opts, errs);
}

/* Before there is a screen. */
static struct article *open_first(const char *path, const struct given *g, const struct filters *fs,
                                  struct errs *errs)
{
	slow_begin(path);
	struct article *a = open_article(path, g, fs, errs);
	slow_end();
	return a;
}

struct article *open_otherwise(struct opened *o, size_t i, const struct options *options)
{
	struct given *g = &o->given[i];
	const struct article *a = o->article[i];
	bool as_it_is = !options_bool(options, OPTION_REPAIR);
	bool whole = options_bool(options, OPTION_WHOLE_PAGES);
	bool repair = as_it_is != g->as_it_is && (g->as_it_is || a->n_repairs);

	if (!repair && (whole == g->whole || !a->blocks))
		return NULL;
	g->as_it_is = as_it_is;
	g->whole = whole;
	struct article_opts opts = article_options(g);
	return article_again(a, &opts);
}

void open_all_otherwise(struct opened *o, struct notes *ns, const struct options *options)
{
	for (uint32_t i = 0; i < o->n; i++) {
		struct article *fresh = open_otherwise(o, i, options);

		if (!fresh)
			continue;
		article_free(o->article[i]);
		o->article[i] = fresh;
		notes_anchor(ns, i, fresh);
	}
}

struct article *open_as(struct opened *o, size_t i, const char *charset)
{
	struct given *g = &o->given[i];
	struct article_opts opts = article_options(g);

	opts.charset = charset;
	struct article *fresh = article_again(o->article[i], &opts);
	if (fresh) {
		free(g->charset);
		g->charset = copy(charset);
	}
	return fresh;
}

/* Takes the strings of g, and a, which may be NULL. */
static void add(struct opened *o, struct article *a, struct given *g)
{
	if (!a) {
		given_free(g);
		return;
	}
	o->article = xreallocarray(o->article, o->n + 1, sizeof *o->article);
	o->given = xreallocarray(o->given, o->n + 1, sizeof *o->given);
	if (a->other_mails)
		str_addf(&o->said, "%s: only the first of %zu mails is read\n", a->path, a->other_mails + 1);
	if (a->cut)
		str_addf(&o->said, "%s is too long: its end was not read\n", a->path);
	o->article[o->n] = a;
	o->given[o->n++] = *g;
}

static const char *said(const given_vec *v, size_t n, const char *otherwise)
{
	const char *s = given_find(v, n);

	return s ? s : otherwise;
}

/* What the command line says of the n-th article that is named (those before it may be unreadable),
 * or else a view. */
static struct given given_of(const struct args *args, size_t n, const struct saved_article *s)
{
	static const struct saved_article none;
	const char *lang = given_find(&args->language, n);
	char code[4];

	s = s ? s : &none;
	return (struct given){
		.title = copy(said(&args->title, n, s->title)),
		.source = copy(said(&args->source, n, s->source)),
		.date = copy(said(&args->date, n, s->date)),
		.language = copy(lang && lang_code(lang, code) ? code : s->language),
		.charset = copy(said(&args->charset, n, s->charset))};
}

static void add_file(struct opened *o, const struct args *args, const struct filters *fs,
                     const char *path, struct errs *errs)
{
	struct given g = given_of(args, o->named++, NULL);

	add(o, open_first(path, &g, fs, errs), &g);
}

static int is_text(const struct dirent *d)
{
	return str_ends(d->d_name, ".txt");
}

/* The bundled story: installed, or in the source tree. */
static void add_demo(struct opened *o, const struct args *args, struct errs *errs)
{
	char *dir = path_data("stories/gamelan");
	struct dirent **entry;

	if (!dir)
		dir = path_data("tests/stories/gamelan");
	int n = dir ? scandir(dir, &entry, is_text, alphasort) : -1;
	if (n <= 0)
		errs_add(errs, NULL, 0, 0, "the demo story is not installed");
	for (int i = 0; i < n; i++) {
		char *path = path_join(dir, entry[i]->d_name);
		add_file(o, args, NULL, path, errs);
		free(path);
		free(entry[i]);
	}
	if (n >= 0)
		free(entry);
	free(dir);
}

/* A folder stands for its articles. */
static void add_path(struct opened *o, const struct args *args, const struct filters *fs,
                     const char *path, struct errs *errs)
{
	bool screen = args->what == DO_READ || args->what == DO_SCRIPT;
	size_t room = !screen ? SIZE_MAX : o->n < SCREEN_MOST ? SCREEN_MOST - o->n : 0;
	strings file = {0};
	struct stat st;

	if (stat(path, &st) || !S_ISDIR(st.st_mode)) {
		add_file(o, args, fs, path, errs);
		return;
	}
	folder_articles(path, fs, room, &file, &o->said, errs);
	for (size_t i = 0; i < file.n; i++)
		add_file(o, args, fs, file.item[i], errs);
	strings_free(&file);
}

/* For a source that cannot be read: the text in the view, as it was saved, or none. */
static struct article *stand_in(const struct saved_article *s, const struct errs *why)
{
	struct article_opts opts = {.title = s->title ? s->title : path_base(s->path),
	                            .source = s->source, .date = s->date,
	                            .language = s->language, .as_it_is = true};
	const char *text = s->text ? s->text : "";
	char *name = str_printf("%s.txt", s->path); /* whatever was read, this is text */
	struct article *a = article_parse(name, text, strlen(text), &opts, NULL);

	if (!a)
		a = article_parse(name, "", 0, &opts, NULL);
	free(name);
	free(a->path);
	a->path = xstrdup(s->path);
	if (!s->text)
		a->unread = xstrdup(why->item[0].msg);
	if (a->len) {
		char *title = str_printf("%s (saved text)", a->title);

		free(a->title);
		a->title = title;
	}
	return a;
}

/* A view with hard links is written in place, after a copy: that outlives a crash meanwhile. */
static void tell_copy(const char *path, struct errs *errs)
{
	char *copy = str_printf("%s~", path);

	if (path_exists(copy))
		errs_add(errs, copy, 0, 0, "holds what the view was before it was last saved");
	free(copy);
}

static bool open_view(struct opened *o, const struct args *args, const struct filters *fs,
                      struct errs *errs)
{
	const char *path = args->file.item[0];

	if (!viewfile_load(path, &o->view, errs)) {
		tell_copy(path, errs);
		return false;
	}
	o->view_path = xstrdup(path);
	o->named = o->view.n_articles;
	for (size_t i = 0; i < o->view.n_articles; i++) {
		const struct saved_article *s = &o->view.article[i];
		struct given g = given_of(args, i, s);
		struct errs why = {0};
		struct article *a = open_first(s->path, &g, fs, &why);
		bool changed = a && viewfile_changed(&o->view, (uint32_t)i, a);
		o->changed += changed;
		g.absent = !a;
		o->missing += !a && !s->text;
		o->kept += !a && s->text;
		if (!s->text)
			errs_append(errs, &why);
		else if (!a)
			str_addf(&o->said, "%s cannot be read; its text is the view's own\n", s->path);
		if (changed)
			str_addf(&o->said, "%s changed since the view was saved%s\n", s->path,
			         s->text ? "; the view holds what it was, until it is saved again"
			                 : "");
		add(o, a ? a : stand_in(s, &why), &g);
		errs_free(&why);
	}
	o->adrift = viewfile_anchor(&o->view, o->article);
	return true;
}

static bool open_named(struct opened *o, const struct args *args, const struct filters *fs,
                       struct errs *errs)
{
	*o = (struct opened){.said = STR_INIT};
	if (args->file.n == 1 && !args->demo && viewfile_is(args->file.item[0]))
		return open_view(o, args, fs, errs);
	for (size_t i = 0; i < args->file.n; i++)
		if (str_ends(args->file.item[i], VIEWFILE_SUFFIX)) {
			errs_add(errs, args->file.item[i], 0, 0,
			         "a view is opened alone, without articles");
			return false;
		}
	if (args->demo)
		add_demo(o, args, errs);
	for (size_t i = 0; i < args->file.n; i++)
		add_path(o, args, fs, args->file.item[i], errs);
	return o->n > 0;
}

/* Options for one article, where there are not so many. */
static void check_given(const struct args *args, const struct opened *o, struct errs *errs)
{
	const struct { const char *name; const given_vec *given; } option[] = {
		{"title", &args->title}, {"source", &args->source}, {"date", &args->date},
		{"lang", &args->language}, {"charset", &args->charset}};
	char letter[8];

	for (size_t i = 0; i < COUNT(option); i++)
		for (size_t k = 0; k < option[i].given->n; k++) {
			int which = option[i].given->item[k].article;

			if (which >= 0 && (size_t)which >= o->named)
				errs_add(errs, NULL, 0, 0, "--%s=%s=%s: there is no such article",
				         option[i].name, siglum((size_t)which, letter),
				         option[i].given->item[k].value);
		}
}

bool open_story(const struct args *args, const struct filters *fs, struct opened *o,
                struct errs *errs)
{
	bool ok = open_named(o, args, fs, errs);

	if (ok)
		check_given(args, o, errs);
	return ok;
}

bool open_import(struct opened *o, const struct args *args, struct errs *errs)
{
	bool ok = true;

	for (size_t i = 0; i < args->import.n; i++) {
		struct imported im;

		if (import_file(args->import.item[i], o->article, o->n, &o->view.notes, &im, errs)) {
			str_addf(&o->said, "%s: ", args->import.item[i]);
			import_say(&im, &o->said);
			str_addc(&o->said, '\n');
		} else {
			ok = false;
		}
	}
	return ok;
}

/* "A12", "12" of the article in focus. */
static bool is_unit(const struct opened *o, size_t focus, const char *id)
{
	size_t letters = strcspn(id, "0123456789");
	int a = letters ? siglum_index(id, letters) : (int)focus;
	char *end;
	unsigned long k = strtoul(id + letters, &end, 10);

	return id[letters] && !*end && a >= 0 && (size_t)a < o->n && k >= 1 &&
	       k <= o->article[a]->n_units;
}

bool open_has_places(const struct opened *o, const struct notes *notes, const struct args *args,
                     struct errs *errs)
{
	const char *go = args->go, *focus = args->focus;
	int f = focus ? siglum_index(focus, strlen(focus)) : 0;
	int a = go ? siglum_index(go, strlen(go)) : -1;
	bool ok = true;

	if (focus && (f < 0 || (size_t)f >= o->n)) {
		errs_add(errs, NULL, 0, 0, "--focus=%s: there is no such article", focus);
		f = 0;
		ok = false;
	}
	if (!focus && o->view.focus < o->n)
		f = (int)o->view.focus;
	if (go && notes_find(notes, go) < 0 && !(a >= 0 && (size_t)a < o->n) &&
	    !is_unit(o, (size_t)f, go)) {
		errs_add(errs, NULL, 0, 0, "--goto=%s: there is no such unit, note or article", go);
		ok = false;
	}
	return ok;
}

static bool is_file(const struct stat *file, const char *path)
{
	struct stat st;

	return !stat(strcmp(path, "-") ? path : "/dev/stdin", &st) && st.st_dev == file->st_dev &&
	       st.st_ino == file->st_ino;
}

static bool is_among(const struct stat *file, const word_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (is_file(file, v->item[i]))
			return true;
	return false;
}

/* What it is to the story: "an article"; NULL: it is not read for it. */
static const char *role(const struct opened *o, const struct args *args, const char *path)
{
	struct stat st;

	if (str_ends(path, VIEWFILE_SUFFIX))
		return "a view";
	if (stat(path, &st) || !S_ISREG(st.st_mode))
		return NULL;
	for (size_t i = 0; i < o->n; i++)
		if (is_file(&st, o->article[i]->path))
			return "an article";
	return o->view_path && is_file(&st, o->view_path) ? "a view"
	       : is_among(&st, &args->file) ? "an article"
	       : is_among(&st, &args->rules) ? "a file of rules"
	       : is_among(&st, &args->import) ? "a file of notes"
	       : is_among(&st, &args->dictionary) ? "a dictionary"
	       : args->theme && is_file(&st, args->theme) ? "a theme"
	       : args->script && is_file(&st, args->script) ? "a key script" : NULL;
}

bool open_spares(const struct opened *o, const struct args *args, const char *path,
                 struct errs *errs)
{
	const char *what = role(o, args, path);

	if (what)
		errs_add(errs, NULL, 0, 0, "%s is %s: it is not written over", path, what);
	return !what;
}

bool open_target(const struct opened *o, const struct args *args, struct errs *errs)
{
	return !args->output || open_spares(o, args, args->output, errs);
}

void given_free(struct given *g)
{
	free(g->title);
	free(g->source);
	free(g->date);
	free(g->language);
	free(g->charset);
}

void opened_free(struct opened *o)
{
	for (size_t i = 0; i < o->n; i++) {
		article_free(o->article[i]);
		given_free(&o->given[i]);
	}
	free(o->article);
	free(o->given);
	free(o->view_path);
	viewfile_free(&o->view);
	str_free(&o->said);
	*o = (struct opened){.said = STR_INIT};
}
