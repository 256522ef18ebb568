/* dispatch.c - events: who takes them, and key sequences with counts.
 *
 * A question takes all keys, then a list, then the selection, then the text. */
#include <string.h>

#include "app/app.h"

enum { COUNT_MOST = 99999 };

static unsigned context_of(const struct app *app)
{
	return app->screen.list ? CONTEXT_LIST : app->screen.selection.on ? CONTEXT_SELECT
	                                                                  : CONTEXT_TEXT;
}

static void forget_keys(struct app *app)
{
	app->typed.n = 0;
	app->typed.count = 0;
	app->typed.asked = false;
}

/* What was typed so far: "3]". */
static void write_keys(const struct app *app, struct str *out)
{
	if (app->typed.count)
		str_addf(out, "%ld", app->typed.count);
	for (size_t i = 0; i < app->typed.n; i++)
		key_write(out, app->typed.key[i]);
}

void app_run(struct app *app, int action, const struct call *c)
{
	struct call call = *c;
	const struct action *a = action_get((size_t)action);

	call.value = a->value;
	a->run(app, &call);
}

void do_help_key(struct app *app, const struct call *c)
{
	(void)c;
	app->typed.asked = true;
	screen_say(&app->screen, "what does it do? type the key (Esc: none)");
}

/* "]u  next-unique: next unit that only this article tells" */
static void say_meaning(struct app *app, int action)
{
	const struct action *a = action_get((size_t)action);
	struct str s = STR_INIT;

	write_keys(app, &s);
	screen_say(&app->screen, "%s  :%s  %s", s.s, a->name, a->help);
	str_free(&s);
}

static void unknown_keys(struct app *app)
{
	struct str s = STR_INIT;

	/* w, e, 0 ... move the end of a selection; in the text a vi reader may try them. */
	bool selects = context_of(app) == CONTEXT_TEXT &&
	               action_keys(app->keymap, CONTEXT_SELECT, app->typed.key, app->typed.n) >= 0;
	app->typed.count = 0;
	write_keys(app, &s);
	screen_say(&app->screen, selects ? "%s works while selecting: v first (F1: help)"
	                                 : "%s does nothing here (F1: help)", s.s);
	str_free(&s);
}

/* After the first keys of a sequence: "g  F1 all  g top  n next-telling ..." */
static void say_prefix(struct app *app)
{
	unsigned context = context_of(app);
	struct str typed = STR_INIT, s = STR_INIT;

	write_keys(app, &typed);
	str_add(&s, typed.s);
	size_t digits = strspn(typed.s, "0123456789"); /* a count, then keys */
	if (app->typed.n)
		str_add(&s, "  F1 all");
	for (size_t i = 0; app->typed.n && action_get(i); i++) {
		struct str keys = STR_INIT;
		if (action_get(i)->contexts >> context & 1)
			action_written(app->keymap, i, " ", &keys);
		for (char *k = strtok(keys.s, " "); k; k = strtok(NULL, " "))
			if (str_starts(k, typed.s + digits))
				str_addf(&s, "  %s %s", k + strlen(typed.s + digits), action_get(i)->name);
		str_free(&keys);
	}
	screen_say(&app->screen, "%s", s.s);
	str_free(&typed);
	str_free(&s);
}

/* A whole sequence, or one that means nothing. */
static void act(struct app *app, int action, key_code k)
{
	struct call c = {.count = app->typed.count, .key = k, .arg = ""};
	bool asked = app->typed.asked;

	if (action >= 0 && asked)
		say_meaning(app, action);
	else if (action < 0 && (app->typed.n > 1 || asked || !rules_key(app, k)))
		unknown_keys(app);
	forget_keys(app); /* before the action: it may ask for more keys */
	if (action >= 0 && !asked)
		app_run(app, action, &c);
}

static void key(struct app *app, key_code k)
{
	unsigned context = context_of(app);
	long *count = &app->typed.count;
	bool begun = app->typed.n || *count || app->typed.asked;

	if (!app->typed.n && k >= '0' && k <= '9' && (k > '0' || *count)) {
		*count = *count * 10 + (long)(k - '0');
		*count = *count > COUNT_MOST ? COUNT_MOST : *count;
	} else if (begun && (k == K_ESC || k == K_CTRL('g'))) {
		forget_keys(app);
		return;
	} else if (app->typed.n && k == K_F1) {
		struct str typed = STR_INIT;
		app->typed.count = 0;
		write_keys(app, &typed);
		forget_keys(app);
		help_open(app, typed.s, 1u << context, "");
		str_free(&typed);
		return;
	} else {
		app->typed.key[app->typed.n++] = k;
		int a = action_keys(app->keymap, context, app->typed.key, app->typed.n);
		if (a != KEYMAP_PREFIX || app->typed.n == KEYMAP_SEQ) {
			act(app, a, k);
			return;
		}
	}
	say_prefix(app);
}

/* ^C ends the alignment, or what is open; it never ends the program. */
static void interrupt(struct app *app)
{
	struct screen *s = &app->screen;

	forget_keys(app);
	if (s->list || s->selection.on || s->peek) {
		struct call c = {.arg = ""};
		s->list ? do_list_close(app, &c)
		        : s->selection.on ? do_select_cancel(app, &c) : do_quit_layer(app, &c);
	} else if (!app->finished) {
		app->finished = app->stopped = true;
		app->scene.progress = 1;
		app->scene.step = NULL;
		screen_say(s, "alignment stopped; R goes on");
	} else {
		screen_say(s, "Q quits");
	}
}

void app_event(struct app *app, const struct event *e)
{
	struct screen *s = &app->screen;

	if (e->key == K_NONE || e->key == K_WAKE)
		return;
	app->dirty = true;
	if (!app->hinted)
		hints_make(app);
	if (e->key == K_RESIZE || e->key == K_HANGUP)
		return; /* the loop's */
	screen_quiet(s);
	if (s->prompt)
		ask_event(app, e);
	else if (e->key == K_INTERRUPT)
		interrupt(app);
	else if (e->key == K_MOUSE)
		app_mouse(app, e);
	else if (e->key == K_PASTE)
		screen_say(s, "a paste is text: open : or / first");
	else
		key(app, e->key);
}
