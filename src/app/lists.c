/* lists.c - the lists over the text: help, options, notes, rules, messages, and their keys. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "view/help.h"

void list_show(struct app *app, struct list *l)
{
	if (app->screen.list)
		list_free(app->screen.list);
	app->screen.list = l;
	app->screen.peek = false;
}


void list_show_again(struct app *app, struct list *l)
{
	struct list *old = app->screen.list;

	if (old && old->kind == l->kind) {
		const struct list_row *row = list_current(old);
		if (old->filter)
			list_filter(l, old->filter);
		if (row)
			list_select(l, row->ref);
		l->top = old->top;
	}
	list_show(app, l);
}

void list_of_text(struct app *app, const char *title, const char *text)
{
	struct list *l = list_new(title, "/ filter  q close", LIST_TEXT);

	while (*text) {
		size_t n = strcspn(text, "\n");
		char *line = xstrndup(text, n);
		list_add(l, -1, line, NULL, NULL);
		free(line);
		text += n + (text[n] != 0);
	}
	list_show(app, l);
}

void do_message_list(struct app *app, const struct call *c)
{
	(void)c;
	if (app->messages.n)
		list_of_text(app, "Messages", app->messages.s);
	else
		screen_say(&app->screen, "no messages");
}

/* The keys of an action that begin with some, as many as go into a column. */
static void write_keys(struct app *app, size_t action, const char *begin, struct str *out)
{
	enum { COLUMN = 18 };
	struct str all = STR_INIT;

	action_written(app->keymap, action, " ", &all);
	for (char *k = strtok(all.s, " "); k; k = strtok(NULL, " "))
		if (str_starts(k, begin))
			str_addf(out, "%s%s", out->n ? " " : "", k);
	str_free(&all);
	while (out->n > COLUMN) {
		char *blank = strrchr(out->s, ' ');
		if (!blank)
			break;
		str_erase(out, (size_t)(blank - out->s), out->n);
	}
}

void help_open(struct app *app, const char *begin, unsigned contexts, const char *words)
{
	struct help_entry *entry = NULL;
	struct str *keys = NULL;
	size_t n = 0, m = 0;

	while (action_get(n))
		n++;
	entry = xcalloc(n, sizeof *entry);
	keys = xcalloc(n, sizeof *keys);
	for (size_t i = 0; i < n; i++) {
		const struct action *a = action_get(i);
		keys[i] = (struct str)STR_INIT;
		write_keys(app, i, begin, &keys[i]);
		if ((keys[i].n || !*begin) && a->contexts & contexts)
			entry[m++] = (struct help_entry){keys[i].s, a->name, a->help,
			                                 group_name(a->group)};
	}
	char *title = *begin ? str_printf("keys after %s", begin)
	                     : xstrdup("hexapla " VERSION ": keys and commands");
	struct list *l = help_list(title, "/ find  Enter type the command  q close", LIST_HELP,
	                           entry, m);
	free(title);
	if (*words)
		list_filter(l, words);
	list_show(app, l);
	for (size_t i = 0; i < n; i++)
		str_free(&keys[i]);
	free(keys);
	free(entry);
}

void do_help_show(struct app *app, const struct call *c)
{
	help_open(app, "", UINT_MAX, c->arg);
}

static void show_options(struct app *app)
{
	struct list *l = list_new("Options", "Space Enter change  / filter  q close", LIST_OPTIONS);

	for (int i = 0; i < OPTION_COUNT; i++) {
		struct str value = STR_INIT;
		options_get(app->options, (enum option)i, &value);
		list_add(l, i, option_name((enum option)i), value.n ? value.s : "-",
		         option_help((enum option)i));
		str_free(&value);
	}
	list_show_again(app, l);
}

void do_option_list(struct app *app, const struct call *c)
{
	(void)c;
	show_options(app);
}

bool option_change(struct app *app, enum option o, const char *value)
{
	char why[200];
	double before = options_number(app->options, OPTION_THRESHOLD);

	if (!options_set(app->options, o, value, why)) {
		screen_error(&app->screen, "%s", why);
		return false;
	}
	if (o == OPTION_THRESHOLD && options_number(app->options, o) != before)
		app_recut(app);
	if (o == OPTION_REPAIR || o == OPTION_WHOLE_PAGES)
		app_read_otherwise(app);
	if (o == OPTION_RELOAD) {
		app->watch_due = true;
		if (options_bool(app->options, o))
			reload_changed(app, false);
	}
	screen_changed(&app->screen);
	return true;
}

static const char *option_at(const void *ctx, size_t i)
{
	(void)ctx;
	return option_name((enum option)i);
}

/* NAME, noNAME, NAME=VALUE, NAME VALUE, NAME? */
void do_option_set(struct app *app, const struct call *c)
{
	size_t n = strcspn(c->arg, "= ?");
	const char *value = c->arg + n + strspn(c->arg + n, "= ");
	bool asked = c->arg[n] == '?', no = false;
	int o = option_find(c->arg, n);

	if (command_asks(app, c, "set"))
		return;
	if (!*c->arg || !strcmp(c->arg, "all")) {
		show_options(app);
		return;
	}
	if (o < 0 && str_starts(c->arg, "no") && !*value) {
		o = option_find(c->arg + 2, n - 2);
		no = true;
	}
	if (o < 0) {
		char *name = xstrndup(c->arg, n);
		const char *near = str_nearest(name, option_at, NULL, OPTION_COUNT);
		screen_error(&app->screen, near ? "unknown option %s; did you mean %s?"
		                                : "unknown option %s (o lists them)", name, near);
		free(name);
		return;
	}
	if (!asked && !*value && option_type((enum option)o) == OPTION_BOOL)
		value = no ? "off" : "on";
	if (!asked && *value && !option_change(app, (enum option)o, value))
		return;
	struct str s = STR_INIT;
	options_get(app->options, (enum option)o, &s);
	screen_say(&app->screen, "%s=%s", option_name((enum option)o), s.s);
	str_free(&s);
}

static void option_typed(struct app *app, const char *value)
{
	if (option_change(app, (enum option)app->ask.value, value))
		show_options(app);
}

static void enter_option(struct app *app, enum option o)
{
	struct str s = STR_INIT;

	if (option_type(o) == OPTION_BOOL) {
		option_change(app, o, options_bool(app->options, o) ? "off" : "on");
		show_options(app);
		return;
	}
	options_get(app->options, o, &s);
	char *label = str_printf("%s: ", option_name(o));
	ask(app, label, s.s, NULL, NULL, option_typed);
	app->ask.value = (long)o;
	free(label);
	str_free(&s);
}

void do_theme_set(struct app *app, const struct call *c)
{
	struct errs errs = {0};

	if (command_asks(app, c, "theme"))
		return;
	if (!*c->arg)
		screen_say(&app->screen, "theme %s", theme_name(app->theme));
	else if (!app_theme(app, c->arg, &errs))
		app_errors(app, &errs);
	screen_changed(&app->screen);
}

void do_list_rows(struct app *app, const struct call *c)
{
	list_move(app->screen.list, (int)call_count(c, 1) * c->value);
}

void do_list_pages(struct app *app, const struct call *c)
{
	int rows = app->screen.rows > 6 ? app->screen.rows - 5 : 1;

	list_move(app->screen.list, (int)call_count(c, 1) * c->value * rows);
}

/* Space and x: rules and options go on and off; elsewhere Space turns the page, as in less. */
void do_list_switch(struct app *app, const struct call *c)
{
	struct list *l = app->screen.list;
	const struct list_row *row = list_current(l);
	struct call page = {.count = c->count, .value = 1, .arg = ""};

	if (l->kind == LIST_RULES)
		rules_switch(app);
	else if (l->kind == LIST_OPTIONS && row)
		enter_option(app, (enum option)row->ref);
	else if (c->key == ' ')
		do_list_pages(app, &page);
	else
		screen_say(&app->screen, "nothing to switch here");
}

void do_list_ends(struct app *app, const struct call *c)
{
	list_edge(app->screen.list, c->value);
}

void do_list_close(struct app *app, const struct call *c)
{
	struct list *l = app->screen.list;

	(void)c;
	if (l->filter && *l->filter) {
		list_filter(l, NULL);
		return;
	}
	if (l->kind == LIST_LEFT)
		recover_later(app);
	list_show(app, NULL);
}

static void jump_and_close(struct app *app, struct spot to)
{
	list_show(app, NULL);
	app_jump(app, to);
}

void do_list_enter(struct app *app, const struct call *c)
{
	struct list *l = app->screen.list;
	const struct list_row *row = list_current(l);

	if (!row || row->ref < 0) {
		do_list_close(app, c);
		return;
	}
	size_t ref = (size_t)row->ref;
	switch (l->kind) {
	case LIST_HITS: jump_and_close(app, app->row_spot.item[ref]); break;
	case LIST_NOTES:
	case LIST_ADRIFT: {
		const struct note *n = &app->notes.item[note_of_row(app)];
		const struct target *t = &n->target[l->kind == LIST_ADRIFT ? app->adrift.item[ref].target : 0];
		jump_and_close(app, (struct spot){t->article, t->start, 0});
		break;
	}
	case LIST_OPTIONS: enter_option(app, (enum option)ref); break;
	case LIST_RULES: rules_enter(app); break;
	case LIST_HELP:
		list_show(app, NULL);
		command_prefilled(app, action_get(ref)->name);
		break;
	case LIST_WHY: why_measures(app); break;
	case LIST_LEFT:
		list_show(app, NULL);
		recover_take(app);
		break;
	default: break;
	}
}

static void narrow(struct app *app, const char *text)
{
	if (app->screen.list)
		list_filter(app->screen.list, text);
}

static void widen(struct app *app, const char *text)
{
	(void)text;
	narrow(app, "");
}

void do_list_narrow(struct app *app, const struct call *c)
{
	const struct list *l = app->screen.list;
	const char *old = l->filter;

	if (*c->arg) {
		narrow(app, c->arg);
		return;
	}
	ask(app,
	    l->kind == LIST_NOTES ? "words, #tag, in:B, colour:red, state:orphan, by:name: "
				  : "show only: ",
	    old ? old : "", NULL, NULL, narrow);
	app->ask.changed = narrow;
	app->ask.cancelled = widen;
}

void do_list_delete(struct app *app, const struct call *c)
{
	if (app->screen.list->kind == LIST_LEFT) {
		list_show(app, NULL);
		recover_discard(app);
		return;
	}
	do_note_delete(app, c);
	note_lists_again(app);
}

void do_list_edit(struct app *app, const struct call *c)
{
	if (app->screen.list->kind == LIST_RULES) {
		rules_edit(app);
		return;
	}
	do_note_edit(app, c);
}
