/* rules.c - the list of highlight rules: what each found, switching, going to hits, editing. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "base/path.h"

/* Rows of mistakes come behind all rules. */
enum { REF_ERROR = RULES_MAX };

static int rule_by_name(const struct app *app, const char *name)
{
	for (size_t i = 0; i < rules_count(app->rules); i++)
		if (!strcmp(rule_name(app->rules, i), name))
			return (int)i;
	return -1;
}

/* "on   12  A 7 B 5 C too slow  0.4 ms": hits in all and in each article, time where it counts. */
static void describe(const struct app *app, size_t rule, struct str *out)
{
	size_t sum = 0, from;
	double ms = 0;

	if (!rule_enabled(app->rules, rule)) {
		str_add(out, "off");
		return;
	}
	for (uint32_t a = 0; a < app->scene.n; a++) {
		sum += rule_hits(app->rules, rule, a)->hits;
		ms += rule_hits(app->rules, rule, a)->ms;
	}
	str_addf(out, "on %4zu ", sum);
	from = out->n;
	for (uint32_t a = 0; a < app->scene.n; a++) {
		const struct rule_hits *h = rule_hits(app->rules, rule, a);
		char buf[8];
		if (h->hits || h->too_slow)
			str_addf(out, " %s %zu%s", siglum(a, buf), h->hits, h->too_slow ? " too slow" : "");
	}
	if (out->n == from)
		str_erase(out, from - 1, 1);
	if (ms >= 0.05 && !app->scripted) /* screens of scripts are compared: no times */
		str_addf(out, "  %.1f ms", ms);
}

static void add_rule(const struct app *app, struct list *l, size_t rule)
{
	const char *key = rule_key(app->rules, rule), *about = rule_description(app->rules, rule);
	struct str name = STR_INIT, state = STR_INIT, text = STR_INIT;

	glyph_clean(&name, rule_name(app->rules, rule), strlen(rule_name(app->rules, rule)));
	if (about)
		glyph_clean(&text, about, strlen(about));
	if (key)
		str_addf(&text, "%s(%s)", text.n ? " " : "", key);
	describe(app, rule, &state);
	list_add(l, (int)rule, name.s, state.s, text.s);
	str_free(&name);
	str_free(&state);
	str_free(&text);
}

static void add_errors(const struct app *app, struct list *l)
{
	if (app->look_errs.n)
		list_heading(l, "Mistakes: not in use");
	for (size_t i = 0; i < app->look_errs.n; i++) {
		const struct err *e = &app->look_errs.item[i];
		struct str place = STR_INIT, msg = STR_INIT;
		if (e->file)
			glyph_clean(&place, path_base(e->file), strlen(path_base(e->file)));
		if (e->line)
			str_addf(&place, ":%u:%u", e->line, e->col);
		glyph_clean(&msg, e->msg, strlen(e->msg));
		list_add(l, REF_ERROR + (int)i, place.s, msg.s, NULL);
		str_free(&place);
		str_free(&msg);
	}
}

void list_of_rules(struct app *app)
{
	static const char footer[] =
		"Space on or off  Enter next hit  [r ]r hits  e edit  / filter  q close";
	struct list *l = list_new("Highlight rules: hits in all, in each article; time", footer,
	                          LIST_RULES);
	const char *file = NULL;

	for (size_t i = 0; i < rules_count(app->rules); i++) {
		if (!file || strcmp(file, rule_file(app->rules, i)) != 0) {
			struct str title = STR_INIT;
			file = rule_file(app->rules, i);
			glyph_clean(&title, path_base(file), strlen(path_base(file)));
			list_heading(l, title.s);
			str_free(&title);
		}
		add_rule(app, l, i);
	}
	add_errors(app, l);
	if (!app->screen.list && app->rule_at && rule_by_name(app, app->rule_at) >= 0)
		list_select(l, rule_by_name(app, app->rule_at));
	list_show_again(app, l);
}

void do_rule_list(struct app *app, const struct call *c)
{
	if (*c->arg) {
		char *path = config_named(c->arg, NULL);
		if (rules_add(app, path))
			screen_say(&app->screen, "%zu rules", rules_count(app->rules));
		free(path);
	} else if (rules_count(app->rules) || app->look_errs.n) {
		list_of_rules(app);
	} else {
		screen_say(&app->screen, "no rules; :rules newsroom loads some");
	}
}

/* The rule of the row; -1: it is a mistake's, or none. */
static int rule_of_row(const struct app *app)
{
	const struct list *l = app->screen.list;
	const struct list_row *row = l && l->kind == LIST_RULES ? list_current(l) : NULL;

	return row && row->ref < REF_ERROR ? row->ref : -1;
}

static void switch_rule(struct app *app, int rule, bool on)
{
	rule_enable(app->rules, (size_t)rule, on);
	app_stale(app, 0);
	if (app->screen.list && app->screen.list->kind == LIST_RULES)
		list_of_rules(app);
}

void rules_switch(struct app *app)
{
	int rule = rule_of_row(app);

	if (rule >= 0)
		switch_rule(app, rule, !rule_enabled(app->rules, (size_t)rule));
	else
		screen_say(&app->screen, "a mistake: e edits the file");
}

static bool has_key(const struct app *app, size_t rule, key_code k)
{
	const char *key = rule_key(app->rules, rule);
	key_code own;

	return key && key_parse(key, strlen(key), &own) && own == k;
}

/* All rules of a key go the way of the first. */
bool rules_key(struct app *app, key_code k)
{
	struct str names = STR_INIT;
	bool on = false;

	marks_stop(app);
	for (size_t i = 0; i < rules_count(app->rules); i++) {
		if (!has_key(app, i, k))
			continue;
		if (!names.n)
			on = !rule_enabled(app->rules, i);
		str_addf(&names, "%s%s", names.n ? ", " : "", rule_name(app->rules, i));
		switch_rule(app, (int)i, on);
	}
	bool any = names.n;
	if (any)
		screen_say(&app->screen, "%s: %s", on ? "on" : "off", names.s);
	str_free(&names);
	return any;
}

void do_rule_switch(struct app *app, const struct call *c)
{
	int rule = rule_by_name(app, c->arg);

	if (rule >= 0)
		switch_rule(app, rule, !rule_enabled(app->rules, (size_t)rule));
	else if (*c->arg)
		screen_error(&app->screen, "no rule is called %s; gr lists them", c->arg);
	else if (!rules_key(app, c->key))
		screen_say(&app->screen, "no rule has this key; gr lists them");
}

static void edited(struct app *app, int status)
{
	if (status)
		screen_error(&app->screen, "the editor failed; set $VISUAL to one that runs here");
	else if (look_reload(app))
		screen_say(&app->screen, "theme and rules applied");
	if (app->screen.list && app->screen.list->kind == LIST_RULES)
		list_of_rules(app);
}

void rules_edit(struct app *app)
{
	const struct list_row *row = list_current(app->screen.list);
	int rule = rule_of_row(app);

	if (rule >= 0) {
		editor_run(app, rule_file(app->rules, (size_t)rule), rule_line(app->rules, (size_t)rule),
		           edited);
	} else if (row) {
		const struct err *e = &app->look_errs.item[row->ref - REF_ERROR];
		if (e->file)
			editor_run(app, e->file, e->line, edited);
		else
			screen_say(&app->screen, "it has no file");
	}
}

enum { RULES_FROM = MARK_RULE - 100, RULES_TO = MARK_RULE + 101 }; /* their priorities */

/* Next start of a hit in an article; UINT32_MAX: none. */
static uint32_t next_hit(const struct app *app, uint32_t article, uint32_t at, int dir,
                         uint32_t rule)
{
	const struct marks *m = app->marks[article];

	return m ? marks_next(m, at, dir, RULES_FROM, RULES_TO, rule) : UINT32_MAX;
}

/* From the place in an article on, else in the articles after it, round to its other end. */
static struct spot seek_round(const struct app *app, struct spot from, uint32_t rule, int dir)
{
	uint32_t n = (uint32_t)app->scene.n;
	struct spot to = {from.article, next_hit(app, from.article, from.byte, dir, rule), 0};

	for (uint32_t k = 1; k <= n && to.byte == UINT32_MAX; k++) {
		to.article = (from.article + (dir > 0 ? k : n - k)) % n;
		to.byte = next_hit(app, to.article, UINT32_MAX, dir, rule);
	}
	return to;
}

/* "figures: 3 of 12 in A" */
static void say_hit(struct app *app, struct spot at, uint32_t rule)
{
	unsigned number = 0, all = 0;
	char buf[8];
	struct str name = STR_INIT;

	for (uint32_t hit = UINT32_MAX; (hit = next_hit(app, at.article, hit, 1, rule)) != UINT32_MAX;) {
		all++;
		number += hit <= at.byte;
	}
	glyph_clean(&name, rule_name(app->rules, rule), strlen(rule_name(app->rules, rule)));
	screen_say(&app->screen, "%s: %u of %u in %s", name.s, number, all, siglum(at.article, buf));
	str_free(&name);
}

/* The next (dir 1) or previous hit of a rule, in this article, then round the others. */
static void seek_rule(struct app *app, int rule, int dir, long count)
{
	struct spot at = app_spot(app);
	bool found = false;

	for (; count > 0; count--) {
		struct spot to = seek_round(app, at, (uint32_t)rule, dir);
		if (to.byte == UINT32_MAX)
			break;
		at = to;
		found = true;
	}
	if (!found) {
		screen_say(&app->screen, !rule_enabled(app->rules, (size_t)rule) ? "the rule is off" :
		           marks_due(app) ? "still looking" : "no hits of this rule");
		return;
	}
	char *name = xstrdup(rule_name(app->rules, (size_t)rule));
	free(app->rule_at);
	app->rule_at = name;
	list_show(app, NULL);
	app_jump(app, at);
	say_hit(app, at, (uint32_t)rule);
}

void do_rule_next(struct app *app, const struct call *c)
{
	int rule = *c->arg ? rule_by_name(app, c->arg) : rule_of_row(app);

	if (*c->arg && rule < 0)
		screen_error(&app->screen, "no rule is called %s; gr lists them", c->arg);
	else if (rule >= 0)
		seek_rule(app, rule, c->value, call_count(c, 1));
	else if (app->screen.list)
		screen_say(&app->screen, "that works in the list of rules (gr)");
	else
		seek_mark(app, "rule hit", c->value, call_count(c, 1), RULES_FROM, RULES_TO);
}

void rules_enter(struct app *app)
{
	int rule = rule_of_row(app);

	if (rule < 0)
		rules_edit(app);
	else
		seek_rule(app, rule, 1, 1);
}
