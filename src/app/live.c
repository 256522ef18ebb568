/* live.c - the configuration, the theme and the rules are applied when their files are saved. With
 * any mistake in a file everything stays as it was, and the mistake is shown. Articles are read
 * again when they are saved, if the reader wants it (option "reload"). */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/path.h"
#include "conf/library.h"

void live_start(struct app *app)
{
	app->watch = watch_new();
	app->watch_due = true;
}

static void add(strings *v, char *path)
{
	if (path)
		VEC_PUSH(v, path);
}

/* The configuration is the first, where there is one. Files that were found wrong may be
 * inherited ones, which nothing else names. */
void live_follow(struct app *app)
{
	strings v = {0};

	if (!app->watch || !app->watch_due || app->rules_due)
		return;
	app->watch_due = false;
	char *config = path_config("config.yaml");
	add(&v, config ? config : xstrdup(""));
	if (app->theme_given)
		add(&v, library_find(LIBRARY_THEMES, app->theme_given));
	for (size_t i = 0; theme_file(app->theme, i); i++)
		add(&v, xstrdup(theme_file(app->theme, i)));
	for (size_t i = 0; i < app->rule_file.n; i++)
		add(&v, library_find(LIBRARY_RULES, app->rule_file.item[i]));
	for (size_t i = 0; i < app->look_errs.n; i++)
		if (app->look_errs.item[i].file)
			add(&v, xstrdup(app->look_errs.item[i].file));
	app->watch_articles = v.n;
	for (size_t i = 0; i < app->scene.n && options_bool(app->options, OPTION_RELOAD); i++)
		add(&v, xstrdup(app->scene.article[i]->path));
	watch_set(app->watch, (const char *const *)v.item, v.n);
	strings_free(&v);
}

/* Options that the file states otherwise than before; what was set by hand stays. */
static void take_options(struct app *app, const struct options *now)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		struct str was = STR_INIT, is = STR_INIT;
		options_get(app->config.options, (enum option)i, &was);
		options_get(now, (enum option)i, &is);
		if (strcmp(was.s, is.s) != 0)
			option_change(app, (enum option)i, is.s);
		str_free(&was);
		str_free(&is);
	}
}

static bool same(const strings *a, const strings *b)
{
	bool eq = a->n == b->n;

	for (size_t i = 0; eq && i < a->n; i++)
		eq = !strcmp(a->item[i], b->item[i]);
	return eq;
}

/* Put `now` in the place of the first names, which `was` gave. False: they are the same. */
static bool take_names(strings *all, const strings *was, const strings *now)
{
	strings v = {0};

	if (same(was, now))
		return false;
	for (size_t i = 0; i < now->n; i++)
		VEC_PUSH(&v, xstrdup(now->item[i]));
	for (size_t i = was->n; i < all->n; i++)
		VEC_PUSH(&v, xstrdup(all->item[i]));
	strings_free(all);
	*all = v;
	return true;
}

static bool same_text(const char *a, const char *b)
{
	return a && b ? !strcmp(a, b) : a == b;
}

/* Take what changed. True: theme or rules did. */
static bool take_config(struct app *app, struct config *now)
{
	struct config *was = &app->config;
	bool theme = !app->args->theme && !same_text(was->theme, now->theme);

	if (theme) {
		free(app->theme_given);
		app->theme_given = now->theme ? xstrdup(now->theme) : NULL;
	}
	bool rules = take_names(&app->rule_file, &was->rules, &now->rules);
	if (take_names(&app->dictionary, &was->dictionary, &now->dictionary))
		app_restart(app);
	take_options(app, now->options);
	config_free(was);
	*was = *now;
	app->keymap = was->keymap;
	app->bound = true;
	hints_make(app);
	return theme || rules;
}

/* False: theme and rules are as before. */
static bool reload_config(struct app *app, bool *ok)
{
	struct config now;
	struct errs errs = {0};

	config_init(&now);
	action_bind(now.keymap);
	*ok = config_load_own(&now, &errs);
	if (*ok)
		return take_config(app, &now);
	app_errors(app, &errs);
	config_free(&now);
	return false;
}

void live_apply(struct app *app)
{
	bool config = false, look = false, articles = false, ok = true;

	for (size_t i; (i = watch_next(app->watch)) != WATCH_NONE;)
		if (!i)
			config = true;
		else if (i < app->watch_articles)
			look = true;
		else
			articles = true;
	if (articles && reload_changed(app, false))
		app->dirty = true;
	if (!config && !look)
		return;
	if (config && !app->args->no_config)
		look = reload_config(app, &ok) || look;
	if (look)
		ok = look_reload(app) && ok;
	app->dirty = true;
	screen_changed(&app->screen);
	if (app->screen.list && app->screen.list->kind == LIST_RULES)
		list_of_rules(app);
	if (ok)
		screen_say(&app->screen, "%s applied", !look ? "configuration" : "theme and rules");
}
