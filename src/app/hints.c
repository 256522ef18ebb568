/* hints.c - keys worth naming in the bottom line, for what is open. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "base/path.h"

/* After one set for each context. */
enum { HINT_PEEK = CONTEXTS, HINT_FOCUS, HINT_TABLE, HINT_MAP, HINT_LEDGER, HINT_SETS };

static const struct { unsigned set; const char *action, *what; } wanted[] = {
	{CONTEXT_TEXT, "help", "help"}, {CONTEXT_TEXT, "peek", "the others"},
	{CONTEXT_TEXT, "next-telling", "most telling"}, {CONTEXT_TEXT, "next-difference", "difference"},
	{CONTEXT_TEXT, "next-unique", "unique"}, {CONTEXT_TEXT, "next-conflict", "conflict"},
	{CONTEXT_TEXT, "focus", "focus"}, {CONTEXT_TEXT, "next-holder", "round"},
	{CONTEXT_TEXT, "search", "search"}, {CONTEXT_TEXT, "note", "note"},
	{CONTEXT_TEXT, "why", "why"}, {CONTEXT_TEXT, "write", "save"}, {CONTEXT_TEXT, "close", "quit"},
	{CONTEXT_SELECT, "note", "note"}, {CONTEXT_SELECT, "yank", "copy"},
	{CONTEXT_SELECT, "cite", "cite"}, {CONTEXT_SELECT, "word-end", "word"},
	{CONTEXT_SELECT, "swap-ends", "other end"},
	{CONTEXT_SELECT, "select-words", "words"}, {CONTEXT_SELECT, "select-units", "units"},
	{CONTEXT_SELECT, "select-passages", "passages"},
	{CONTEXT_SELECT, "unselect", "cancel"},
	{HINT_PEEK, "peek", "go there"}, {HINT_PEEK, "scroll-down", "scroll"},
	{HINT_PEEK, "why", "why"}, {HINT_PEEK, "pin", "pin"}, {HINT_PEEK, "close", "close"},
	{HINT_FOCUS, "help", "help"}, {HINT_FOCUS, "peek", "go there"},
	{HINT_FOCUS, "scroll-down", "scroll below"}, {HINT_FOCUS, "next-telling", "telling"},
	{HINT_FOCUS, "next-difference", "difference"}, {HINT_FOCUS, "next-conflict", "conflict"},
	{HINT_FOCUS, "why", "why"}, {HINT_FOCUS, "note", "note"}, {HINT_FOCUS, "close", "columns"},
	{HINT_TABLE, "help", "help"}, {HINT_TABLE, "peek", "the text"},
	{HINT_TABLE, "pane-right", "next article"}, {HINT_TABLE, "next-conflict", "conflict"},
	{HINT_TABLE, "next-unique", "unique"}, {HINT_TABLE, "search", "search"},
	{HINT_TABLE, "note", "note"}, {HINT_TABLE, "why", "why"}, {HINT_TABLE, "close", "columns"},
	{HINT_MAP, "help", "help"}, {HINT_MAP, "peek", "the text"},
	{HINT_MAP, "pane-right", "next passage"}, {HINT_MAP, "down", "next article"},
	{HINT_MAP, "scroll-down", "scroll below"}, {HINT_MAP, "next-conflict", "conflict"},
	{HINT_MAP, "why", "why"}, {HINT_MAP, "close", "columns"},
	{HINT_LEDGER, "help", "help"}, {HINT_LEDGER, "peek", "the evidence"},
	{HINT_LEDGER, "ledger", "one kind, the next"}, {HINT_LEDGER, "pane-right", "next article"},
	{HINT_LEDGER, "note", "note"}, {HINT_LEDGER, "why", "why"},
	{HINT_LEDGER, "close", "columns"},
};

/* The first sequence, without the brackets of <Enter>. */
static char *first_keys(const struct app *app, int action)
{
	struct str s = STR_INIT;

	action_written(app->keymap, (size_t)action, " ", &s);
	s.n = strcspn(s.s, " ");
	if (s.n > 3 && s.s[0] == '<' && s.s[s.n - 1] == '>') {
		s.n--;
		str_erase(&s, 0, 1);
	}
	s.s[s.n] = 0;
	if (s.n)
		return str_take(&s);
	str_free(&s);
	return NULL;
}

void hints_drop(struct app *app)
{
	while (app->hint.n)
		free((char *)(uintptr_t)app->hint.item[--app->hint.n].keys);
}

void hints_make(struct app *app)
{
	size_t i = 0;

	app_bind_keys(app);
	app->hinted = app->dirty = true;
	hints_drop(app);
	for (unsigned set = 0; set < HINT_SETS; set++) {
		app->hint_from[set] = app->hint.n;
		for (; i < COUNT(wanted) && wanted[i].set == set; i++) {
			int action = action_find(wanted[i].action, strlen(wanted[i].action));
			char *keys = first_keys(app, action);
			if (keys)
				VEC_PUSH(&app->hint, ((struct hint){keys, wanted[i].what}));
		}
	}
	app->hint_from[HINT_SETS] = app->hint.n;
}

void hints_choose(struct app *app)
{
	struct screen *s = &app->screen;
	enum view v = screen_view(s);
	size_t set = s->selection.on    ? CONTEXT_SELECT
	             : s->peek          ? HINT_PEEK
	             : v == VIEW_LEDGER ? HINT_LEDGER
	             : v == VIEW_MAP    ? HINT_MAP
	             : v > VIEW_FOCUS   ? HINT_TABLE
	             : s->view == v && v == VIEW_FOCUS ? HINT_FOCUS
	                                               : CONTEXT_TEXT;

	s->hint = app->hint.item + app->hint_from[set];
	s->n_hints = app->hint_from[set + 1] - app->hint_from[set];
}

void hints_welcome(struct app *app)
{
	const struct screen *s = &app->screen;
	char *path;

	if (app->welcomed || app_busy(app) || s->message || s->list || s->prompt)
		return;
	app->welcomed = true;
	path = app->args->no_config ? NULL : path_state("welcomed");
	if (path && !path_exists(path) && path_make_parents(path) &&
	    file_save(path, "", 0, NULL, NULL)) {
		screen_say(&app->screen, "New here? j k move, Enter tells how the others put it, "
		                         "F1 helps, q quits");
		app->dirty = true;
	}
	free(path);
}
