/* views.c - the ways a story is shown, and changing between them. */
#include <string.h>

#include "app/app.h"

void do_view_show(struct app *app, const struct call *c)
{
	int v = c->value < 0 ? view_find(c->arg) : c->value;

	if (c->value < 0 && !*c->arg)
		screen_say(&app->screen, "view %s", view_name(app->screen.view));
	else if (v < 0)
		screen_error(&app->screen, "there is no view %s", c->arg);
	else
		screen_set_view(&app->screen, (enum view)v);
}
