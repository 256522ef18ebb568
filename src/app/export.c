/* export.c - exports of what is on the screen, and notes from other programs. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "export/export.h"
#include "mark/notefilter.h"

static const struct article *const *articles(const struct app *app)
{
	return (const struct article *const *)app->scene.article;
}

static void write_export(struct app *app, const struct exporter *e, const char *file,
			 const struct notes *notes, bool only_notes)
{
	struct errs errs = {0};
	struct str out = STR_INIT;
	struct export_source src = {.article = articles(app),
				    .n = app->scene.n,
				    .al = app->al,
				    .notes = notes,
				    .theme = app->theme,
				    .only_notes = only_notes,
				    .threshold = app->job ? job_threshold(app->job) : 0,
				    .view = app->store.path,
				    .colours = colour_wish(app->args->colour)};

	bool spared = open_spares(&app->story, app->args, file, &errs);
	if (spared)
		exporter_write(e, &src, &out);
	if (spared && file_save(file, out.s, out.n, NULL, &errs))
		screen_say(&app->screen, "%s written%s", file,
			   only_notes ? ": the notes alone" : "");
	app_errors(app, &errs);
	str_free(&out);
}

/* The notes that the list shows; all, where it is not open. */
static void write_notes(struct app *app, const struct exporter *e, const char *file)
{
	const struct list *l = app->screen.list;
	const char *words = l && l->kind == LIST_NOTES && l->filter ? l->filter : "";
	struct notes some;

	notes_filter(&app->notes, articles(app), words, &some);
	write_export(app, e, file, &some, true);
	free(some.item);
}

/* "FORMAT FILE"; NULL: said what is wrong. */
static const struct exporter *format_of(struct app *app, const char *arg, char **file)
{
	size_t n = strcspn(arg, " ");
	char *format = xstrndup(arg, n);
	const char *name = arg + n + strspn(arg + n, " ");
	const struct exporter *e = exporter_find(format);

	free(format);
	*file = NULL;
	if (e && *name)
		*file = config_path(name, NULL);
	else
		screen_error(&app->screen, "say a format and a file, as :export json story.json");
	return *file ? e : NULL;
}

void do_export_write(struct app *app, const struct call *c)
{
	char *file;

	if (command_asks(app, c, c->value ? "export-notes" : "export"))
		return;
	const struct exporter *e = format_of(app, c->arg, &file);
	if (e && c->value)
		write_notes(app, e, file);
	else if (e && app->scene.n > 1 && !app->finished)
		screen_say(&app->screen, "still aligning");
	else if (e)
		write_export(app, e, file, &app->notes, false);
	free(file);
}

static void file_typed(struct app *app, const char *name)
{
	const char *dot = strrchr(name, '.');
	const struct exporter *e = dot ? exporter_for(dot + 1) : NULL;

	if (!*name)
		return;
	if (!e) {
		screen_error(&app->screen,
			     "the name says the format: .html .md .jsonld .json .txt .ansi");
		return;
	}
	char *file = config_path(name, NULL);
	write_notes(app, e, file);
	free(file);
}

void do_export_list(struct app *app, const struct call *c)
{
	if (app->screen.list->kind != LIST_NOTES)
		screen_say(&app->screen, "that works in the list of notes (ga)");
	else if (*c->arg)
		file_typed(app, c->arg);
	else
		ask(app, "write these notes to (.html .md .jsonld .json .txt): ", "", &app->answers,
		    complete_file, file_typed);
}
