/* snapshot.c - what is on the screen into a file; the same without a terminal. */
#include <string.h>

#include "app/run.h"
#include "base/file.h"
#include "export/export.h"

/* All columns, so that backgrounds reach the edge; each row ends what it began. */
static void write_ansi(const struct grid *g, enum colour_mode mode, struct str *out)
{
	for (int row = 0; row < g->rows; row++) {
		for (int col = 0; col < g->cols;) {
			const struct cell *first = grid_at(g, row, col);
			bool begun = ansi_begin(out, first->look, mode);
			for (; col < g->cols && look_same(&grid_at(g, row, col)->look, &first->look); col++)
				str_add(out, grid_at(g, row, col)->ch);
			if (begun)
				str_add(out, "\x1b[0m");
		}
		str_addc(out, '\n');
	}
}

static void write_screen(struct app *app, bool ansi, struct str *out)
{
	struct grid g;

	grid_init(&g);
	app_draw(app, &g);
	if (ansi)
		write_ansi(&g, colour_wish(app->args->colour), out);
	else
		grid_text(&g, out);
	grid_free(&g);
}

/* --export=text or ansi with a --size: the screen as it would be, all work done. */
bool run_screen(const struct args *args, struct str *out, bool *complete, struct errs *errs)
{
	struct app app;
	bool ok = app_open(&app, args, errs) && open_target(&app.story, args, errs);

	if (ok) {
		app.scripted = true;
		app_resize(&app, args->rows, args->cols);
		app_work(&app, 0);
		write_screen(&app, !strcmp(args->export_format, "ansi"), out);
		run_say(app.messages.s);
	}
	*complete = !app.look_errs.n && !app.unread.n;
	app_close(&app);
	return ok;
}

void do_snapshot_write(struct app *app, const struct call *c)
{
	struct str out = STR_INIT;
	struct errs errs = {0};

	if (command_asks(app, c, "snapshot"))
		return;
	if (!*c->arg) {
		screen_error(&app->screen, "say a file, as :snapshot screen.txt");
		return;
	}
	bool spared = open_spares(&app->story, app->args, c->arg, &errs);
	if (spared)
		write_screen(app, str_ends(c->arg, ".ansi"), &out);
	app->dirty = true; /* drawn, but not on the terminal */
	if (spared && file_save(c->arg, out.s, out.n, NULL, &errs))
		screen_say(&app->screen, "%s written", c->arg);
	app_errors(app, &errs);
	str_free(&out);
}
