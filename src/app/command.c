/* command.c - ":" : every action by its name, numbers, completion. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "conf/library.h"
#include "export/export.h"
#include "text/charset.h"

static const char *action_at(const void *ctx, size_t i)
{
	(void)ctx;
	return action_get(i)->name;
}

static size_t action_count(void)
{
	size_t n = 0;

	while (action_get(n))
		n++;
	return n;
}

/* End of the command's name: letters, digits and -, then ! or not. "|cmd" and "/text" need no
 * blank. */
static size_t name_end(const char *s)
{
	size_t n = 0;

	while (isalnum((unsigned char)s[n]) || s[n] == '-')
		n++;
	return s[n] == '!' ? n + 1 : n;
}

static void unknown(struct app *app, const char *line, size_t n, const char *could)
{
	char *name = xstrndup(line, n ? n : strlen(line));
	const char *near = str_nearest(name, action_at, NULL, action_count());

	if (*could)
		screen_error(&app->screen, ":%s could be %s", name, could);
	else if (near)
		screen_error(&app->screen, "unknown command %s; did you mean %s?", name, near);
	else
		screen_error(&app->screen, "unknown command %s (F1 lists them)", name);
	free(name);
}

void command_run(struct app *app, const char *line)
{
	static const struct { char first; const char *name; } signs[] = {
		{'/', "search"}, {'?', "search-back"}, {'|', "pipe"}, {'!', "pipe"},
		{'$', "bottom"}, {'\'', "to-mark"}};
	struct call c = {.arg = ""};
	struct str could = STR_INIT;
	size_t n;
	int a = -1;

	while (*line == ' ' || *line == ':')
		line++;
	if (!*line)
		return;
	n = name_end(line);
	if (n)
		a = action_find(line, n);
	for (size_t i = 0; !n && i < COUNT(signs); i++)
		if (line[0] == signs[i].first) {
			a = action_find(signs[i].name, strlen(signs[i].name));
			n = 1;
		}
	char *end;
	long count = strtol(line, &end, 10);
	if (a < 0 && end > line && count >= 0 && !*end) { /* ":12"; ":0" as in vi */
		a = count ? action_find("goto", 4) : action_find("top", 3);
		n = count ? 0 : n;
	}
	struct uref u;
	if (a < 0 && unit_find(app, line, strlen(line), &u)) { /* ":A12" */
		a = action_find("goto", 4);
		n = 0;
	}
	if (a < 0 && n)
		a = action_begun(line, n, &could);
	if (a < 0)
		unknown(app, line, n, could.s);
	str_free(&could);
	if (a < 0)
		return;
	const struct action *act = action_get((size_t)a);
	c.force = n && line[n - 1] == '!';
	struct str arg = STR_INIT;
	str_add(&arg, line + n + strspn(line + n, " "));
	while (arg.n && arg.s[arg.n - 1] == ' ')
		str_erase(&arg, arg.n - 1, 1);
	c.arg = arg.s;
	bool list = app->screen.list != NULL;
	bool misplaced = list != (action_context((size_t)a) == CONTEXT_LIST) &&
	                 !(list && act->contexts >> CONTEXT_LIST & 1);
	bool counted = arg.n && act->argument == ARG_NONE; /* ":down 5" */
	if (counted)
		c.count = strtol(arg.s, &end, 10);
	if (counted && (*end || c.count < 1)) {
		screen_error(&app->screen, ":%s takes nothing but a count", act->name);
	} else if (misplaced && !list) {
		screen_error(&app->screen, ":%s works in lists only", act->name);
	} else {
		if (misplaced) { /* what acts on the text closes the list */
			list_free(app->screen.list);
			app->screen.list = NULL;
		}
		app_run(app, a, &c);
	}
	str_free(&arg);
}

static void offer(candidate_vec *out, const char *text, const char *help, const char *line,
                  size_t n)
{
	if (!strncmp(text, line, n))
		VEC_PUSH(out, ((struct candidate){xstrdup(text), xstrdup(help)}));
}

static void offer_names(enum library kind, candidate_vec *out, const char *word, size_t n)
{
	char **name = library_list(kind, NULL);

	for (char **s = name; *s; s++)
		offer(out, *s, "", word, n);
	library_free_list(name);
}

static void offer_options(const struct app *app, candidate_vec *out, const char *word, size_t n)
{
	for (int i = 0; i < OPTION_COUNT; i++) {
		enum option o = (enum option)i;
		struct str value = STR_INIT;
		str_addf(&value, "%s=", option_name(o));
		options_get(app->options, o, &value);
		offer(out, option_type(o) == OPTION_BOOL ? option_name(o) : value.s, option_help(o),
		      word, n);
		str_free(&value);
	}
}

static void offer_panes(const struct app *app, candidate_vec *out, const char *word, size_t n)
{
	char name[8];

	for (size_t i = 0; i < app->scene.n; i++)
		offer(out, siglum(i, name), app->scene.article[i]->title, word, n);
}

void command_complete(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out)
{
	const struct app *app = ctx;
	size_t n = name_end(line);

	*from = 0;
	if (at <= n) {
		for (size_t i = 0; action_get(i); i++)
			offer(out, action_get(i)->name, action_get(i)->help, line, at);
		return;
	}
	int a = action_find(line, n);
	*from = at;
	while (*from > n && line[*from - 1] != ' ')
		--*from;
	const char *word = line + *from;
	size_t len = at - *from;
	if (a < 0)
		return;
	switch (action_get((size_t)a)->argument) {
	case ARG_RULES: offer_names(LIBRARY_RULES, out, word, len); /* fall through */
	case ARG_FILE: complete_file(ctx, line, at, from, out); break;
	case ARG_THEME: offer_names(LIBRARY_THEMES, out, word, len); break;
	case ARG_OPTION: offer_options(app, out, word, len); break;
	case ARG_PANE:
	case ARG_UNIT: offer_panes(app, out, word, len); break;
	case ARG_VIEW:
		for (int i = 0; i < VIEW_COUNT; i++)
			offer(out, view_name((enum view)i), view_help((enum view)i), word, len);
		offer(out, "notes", "all notes, with tags and states", word, len);
		offer(out, "rules", "the highlight rules, with their hits", word, len);
		break;
	case ARG_CHARSET:
		offer(out, "auto", "as the bytes look", word, len);
		for (size_t i = 0; charset_common(i); i++)
			offer(out, charset_common(i)->name, charset_common(i)->help, word, len);
		break;
	case ARG_FORMAT:
		for (size_t i = 0; exporter_each(i); i++)
			offer(out, exporter_each(i)->name, exporter_each(i)->help, word, len);
		break;
	default: break;
	}
}

void command_prefilled(struct app *app, const char *name)
{
	char *text = str_printf("%s ", name);

	ask(app, ":", text, &app->commands, command_complete, command_run);
	free(text);
}

bool command_asks(struct app *app, const struct call *c, const char *name)
{
	const struct action *a = action_get((size_t)action_find(name, strlen(name)));

	if (c->key == K_NONE || *c->arg)
		return false;
	command_prefilled(app, name);
	if (a->argument != ARG_FILE)
		ask_event(app, &(struct event){.key = K_TAB});
	return true;
}

void do_command_ask(struct app *app, const struct call *c)
{
	char count[32] = "";

	if (c->count)
		snprintf(count, sizeof count, "%ld", c->count);
	ask(app, ":", count, &app->commands, command_complete, command_run);
}
