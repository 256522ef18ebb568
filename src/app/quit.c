/* quit.c - leaving; what belongs to the terminal. */
#include "app/app.h"

void do_quit_layer(struct app *app, const struct call *c)
{
	struct screen *s = &app->screen;

	if (s->peek) {
		s->peek = false;
	} else if (app->pin_from.article != UINT32_MAX) {
		app->pin_from.article = UINT32_MAX;
		screen_say(s, "nothing pinned");
	} else if (s->view != VIEW_COLUMNS) {
		screen_set_view(s, VIEW_COLUMNS);
		app->at_evidence = false;
	} else if (app->at_evidence) {
		screen_set_view(s, VIEW_LEDGER);
	} else if (c->key == 'q' || c->key == K_NONE) {
		do_quit_ask(app, c);
	} else if (app->regex) {
		do_find_clear(app, c);
	}
}

void do_app_redraw(struct app *app, const struct call *c)
{
	(void)c;
	app->request.what = REQUEST_REDRAW;
}

void do_app_suspend(struct app *app, const struct call *c)
{
	(void)c;
	if (app->scripted)
		screen_error(&app->screen, "no terminal to give back");
	else
		app->request.what = REQUEST_SUSPEND;
}
