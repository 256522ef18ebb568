/* import.c - notes from other programs come into the session, as one change. */
#include <stdlib.h>

#include "app/app.h"
#include "export/import.h"

static bool take(struct app *app, const char *file, struct str *said)
{
	struct imported im;
	struct notes notes;
	struct errs errs = {0};

	notes_copy(&notes, &app->notes);
	bool ok = import_file(file, app->scene.article, app->scene.n, &notes, &im, &errs);
	if (ok && im.added + im.renewed) {
		app_remember(app);
		struct notes before = app->notes;
		app->notes = notes;
		notes = before;
		app_changed(app);
		note_lists_again(app);
	}
	if (ok) {
		import_say(&im, said);
		str_add(said, im.unsure + im.lost ? ": gq" : "");
		str_add(said, im.added + im.renewed ? "; u takes it back" : "");
	}
	notes_free(&notes);
	app_errors(app, &errs);
	return ok;
}

void do_import(struct app *app, const struct call *c)
{
	struct str said = STR_INIT;

	if (command_asks(app, c, "import"))
		return;
	char *file = config_path(c->arg, NULL);
	if (take(app, file, &said))
		screen_say(&app->screen, "%s", said.s);
	free(file);
	str_free(&said);
}

void import_given(struct app *app)
{
	struct str said = STR_INIT;

	for (size_t i = 0; i < app->args->import.n; i++) {
		str_clear(&said);
		if (take(app, app->args->import.item[i], &said))
			screen_say(&app->screen, "%s", said.s);
	}
	str_free(&said);
}
