/* look.c - theme and rules: loading them, and loading them again. Rules put styles into the theme,
 * so rules are read again with a new theme. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "base/path.h"
#include "conf/library.h"

static struct rules *read_all(const struct app *app, struct theme *theme, struct errs *errs)
{
	struct rules *rs = rules_new();

	for (size_t i = 0; i < app->rule_file.n; i++)
		rules_load(rs, app->rule_file.item[i], theme, errs);
	rules_keep_switched(rs, app->rules);
	return rs;
}

static void take_rules(struct app *app, struct rules *rs)
{
	app_stale(app, 0);
	rules_free(app->rules);
	app->rules = rs;
}

static void take_theme(struct app *app, struct theme *t)
{
	theme_free(app->theme);
	app->theme = t;
	app->scene.theme = t;
	app->dirty = true;
}

static struct theme *load_theme(const char *name, struct errs *errs)
{
	return name ? theme_load(name, errs) : theme_default();
}

/* Show what is wrong with rule files, and keep it for the list of rules. */
static void tell(struct app *app, struct errs *errs)
{
	errs_append(&app->look_errs, errs);
	app_errors(app, errs);
	app->watch_due = true;
}

const char *app_glyph(const struct app *app, enum theme_glyph g)
{
	bool ascii = app->scene.plain || options_bool(app->options, OPTION_PLAIN);

	return theme_glyph(app->theme, g, ascii);
}

void app_quote(const struct app *app, const char *s, size_t n, struct str *out)
{
	const char *open = app_glyph(app, THEME_GLYPH_QUOTE);
	const char *close = app_glyph(app, THEME_GLYPH_UNQUOTE);
	size_t a = strlen(open), b = strlen(close);
	/* Somebody's words have theirs. */
	bool own = n >= a + b && !memcmp(s, open, a) && !memcmp(s + n - b, close, b);

	str_add(out, own ? "" : open);
	glyph_clean(out, s, n);
	str_add(out, own ? "" : close);
}

bool app_theme(struct app *app, const char *name, struct errs *errs)
{
	struct theme *t = load_theme(name, errs);
	struct errs known = {0}; /* told when they were read first */

	if (!t)
		return false;
	if (!app->rules_due)
		take_rules(app, read_all(app, t, &known));
	errs_free(&known);
	take_theme(app, t);
	char *given = name ? xstrdup(name) : NULL;
	free(app->theme_given);
	app->theme_given = given;
	app->watch_due = true;
	return true;
}

void rules_read(struct app *app)
{
	struct errs errs = {0};

	app->rules_due = false;
	take_rules(app, read_all(app, app->theme, &errs));
	tell(app, &errs);
}

bool rules_add(struct app *app, const char *name)
{
	struct errs errs = {0};

	marks_stop(app);
	bool ok = rules_load(app->rules, name, app->theme, &errs);
	char *file = library_find(LIBRARY_RULES, name);
	if (file && path_exists(file)) /* a mistake in it can be put right */
		VEC_PUSH(&app->rule_file, xstrdup(name));
	free(file);
	app_stale(app, 0);
	tell(app, &errs);
	return ok;
}

bool look_reload(struct app *app)
{
	struct errs errs = {0};
	struct theme *t = load_theme(app->theme_given, &errs);
	struct rules *rs = t ? read_all(app, t, &errs) : NULL;
	bool ok = !errs.n;

	if (ok) {
		take_rules(app, rs);
		take_theme(app, t);
	} else {
		rules_free(rs);
		theme_free(t);
	}
	errs_free(&app->look_errs);
	tell(app, &errs);
	return ok;
}
