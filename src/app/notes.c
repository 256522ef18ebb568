/* notes.c - writing, editing and deleting notes: their text, tags and colour. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/file.h"
#include "base/glyph.h"
#include "base/path.h"

/* What a note that is being written is on, as ask.value and draft_note; else an index. */
enum { ON_SELECTION = -1, ON_PASSAGE = -2 };

static void say_note(struct app *app, const struct note *n, const char *what)
{
	screen_say(&app->screen, "note %s %s; ga lists the notes, s saves", n->id, what);
}

static const struct article *const *articles(const struct app *app)
{
	return (const struct article *const *)app->scene.article;
}

/* The passage of the unit under the cursor; NULL: said why not. */
static const struct passage *passage_here(struct app *app, struct uref *u)
{
	size_t n;
	uint32_t p = UINT32_MAX;

	if (!app_here(app, u))
		return NULL;
	if (app->al)
		p = alignment_passage_of(app->al, *u);
	if (p == UINT32_MAX)
		screen_say(&app->screen,
			   app->finished ? "no other article tells this; a writes a note here"
					 : "still aligning");
	return p == UINT32_MAX ? NULL : &alignment_passages(app->al, &n)[p];
}

/* Targets for the units of a passage but `first`; units that follow each other are one target. */
static void add_passage(struct app *app, struct note *n, const struct passage *p, struct uref first)
{
	for (uint32_t i = 0; i < p->n;) {
		struct uref u = p->unit[i];
		const struct article *a = app->scene.article[u.article];
		uint32_t last = u.unit;

		for (i++;
		     i < p->n && p->unit[i].article == u.article && p->unit[i].unit == last + 1;
		     i++)
			last++;
		if (u.article != first.article || first.unit < u.unit || first.unit > last)
			note_add_target(n, articles(app), u.article, a->unit[u.unit].start,
					a->unit[last].end);
	}
}

/* A note on what is selected, else on the unit; or on its passage wherever it is told. */
static struct note *make_note(struct app *app, struct notes *ns, const char *text, long on)
{
	struct uref u;
	piece_vec piece = {0};
	const char *author = options_word(app->options, OPTION_AUTHOR);
	const struct passage *p = on == ON_PASSAGE ? passage_here(app, &u) : NULL;

	if ((on == ON_PASSAGE && !p) || !select_pieces(app, &piece))
		return NULL;
	const struct piece *first = &piece.item[0];
	struct note *n = notes_add(ns, articles(app), first->article, first->start, first->end, "",
				   clock_now());
	for (size_t i = 1; i < piece.n; i++)
		note_add_target(n, articles(app), piece.item[i].article, piece.item[i].start,
				piece.item[i].end);
	free(piece.item);
	note_write(n, text, clock_now());
	if (p)
		add_passage(app, n, p, u);
	if (*author)
		n->author = xstrdup(author);
	return n;
}

static void write_note(struct app *app, const char *text, long on)
{
	struct notes with = {0};

	notes_copy(&with, &app->notes);
	struct note *n = make_note(app, &with, text, on);
	if (n) {
		app_remember(app);
		notes_free(&app->notes);
		app->notes = with;
		app_changed(app);
		say_note(app, n, "written");
		select_end(app);
	} else {
		notes_free(&with);
	}
}

/* The note under the cursor, else the first that touches the unit; -1: none. */
static int note_under_cursor(struct app *app)
{
	struct spot at = app_spot(app);
	int i = notes_at(&app->notes, at.article, at.byte);
	struct uref u;

	if (i >= 0 || !app_here(app, &u))
		return i;
	const struct unit *unit = &app->scene.article[u.article]->unit[u.unit];
	for (size_t k = 0; k < app->notes.n; k++)
		for (size_t t = 0; t < app->notes.item[k].n_targets; t++) {
			const struct target *g = &app->notes.item[k].target[t];
			if (g->article == u.article && g->state != ANCHOR_ORPHAN &&
			    g->start < unit->end && g->end > unit->start)
				return (int)k;
		}
	return -1;
}

/* The note that a key is about: of the list's row, else at the cursor. -1: said so. */
static int note_meant(struct app *app)
{
	int i = app->screen.list ? note_of_row(app) : note_under_cursor(app);

	if (i < 0)
		screen_say(&app->screen, app->screen.list ? "that works in the list of notes (ga)"
							  : "no note here; a writes one");
	return i;
}

/* A note was changed: the list shows it. */
static void changed(struct app *app, size_t i, const char *what)
{
	app_changed(app);
	say_note(app, &app->notes.item[i], what);
	note_lists_again(app);
}

static void change_text(struct app *app, size_t i, const char *text)
{
	if (i >= app->notes.n || !strcmp(app->notes.item[i].text, text))
		return;
	app_remember(app);
	note_write(&app->notes.item[i], text, clock_now());
	changed(app, i, "changed");
}

/* Blanks around it are no part of a text. */
static void take_text(struct app *app, const char *typed_text, long on)
{
	size_t start = strspn(typed_text, " \n"), n = strlen(typed_text);

	while (n > start && (typed_text[n - 1] == ' ' || typed_text[n - 1] == '\n'))
		n--;
	char *text = xstrndup(typed_text + start, n - start);
	if (on >= 0)
		change_text(app, (size_t)on, text);
	else
		write_note(app, text, on);
	free(text);
}

static void typed(struct app *app, const char *text)
{
	take_text(app, text, app->ask.value);
}

bool note_typing(const struct app *app)
{
	return app->screen.prompt && app->ask.done == typed;
}

void note_typed(struct app *app, struct notes *ns)
{
	const char *text = prompt_text(app->screen.prompt);
	long on = app->ask.value;

	if (on < 0 && text[strspn(text, " \n")])
		make_note(app, ns, text, on);
	else if (on >= 0 && (size_t)on < ns->n)
		note_write(&ns->item[on], text, clock_now());
}

/* What the editor left in the draft. */
static void editor_done(struct app *app, int status)
{
	struct str text = STR_INIT;
	struct errs errs = {0};

	if (status) {
		screen_error(&app->screen, "the editor failed; set $VISUAL to one that runs here");
	} else if (file_read(app->draft, 1 << 20, &text, &errs)) {
		if (app->draft_note >= 0 || text.s[strspn(text.s, " \n")])
			take_text(app, text.s, app->draft_note);
	}
	app_errors(app, &errs);
	unlink(app->draft);
	free(app->draft);
	app->draft = NULL;
	str_free(&text);
}

/* Have a text edited by the reader's editor. */
static void run_editor(struct app *app, const char *text, long on)
{
	const char *dir = getenv("TMPDIR");

	if (app->draft) {
		screen_error(&app->screen, "no editor here");
		return;
	}
	char *path = path_join(dir && *dir ? dir : "/tmp", "hexapla-note-XXXXXX");
	int fd = mkstemp(path);
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text)) {
		screen_error(&app->screen, "cannot write %s", path);
		free(path);
	} else if (editor_run(app, path, 0, editor_done)) {
		app->draft = path;
		app->draft_note = (int)on;
	} else {
		unlink(path);
		free(path);
	}
	if (fd >= 0)
		close(fd);
}

static void on_in_editor(struct app *app, const char *text)
{
	run_editor(app, text, app->ask.value);
}

static void ask_text(struct app *app, const char *title, const char *text, long on)
{
	ask(app, "note: ", text, NULL, NULL, typed);
	app->ask.value = on;
	app->ask.elsewhere = on_in_editor;
	prompt_lines(app->screen.prompt, title);
}

/* "Note on A5 “trustees took” and 2 more" */
static char *title_of(const struct app *app, const char *what, uint32_t which, uint32_t start,
		      const char *exact, size_t n, size_t more)
{
	struct str s = STR_INIT;
	const struct article *a = app->scene.article[which];
	char buf[8];

	str_addf(&s, "%s %s", what, siglum(which, buf));
	if (a->n_units)
		str_addf(&s, "%zu", article_unit_at(a, start) + 1);
	str_addc(&s, ' ');
	app_quote(app, exact, n, &s);
	if (more)
		str_addf(&s, " and %zu more", more);
	return str_take(&s);
}

void do_note_ask(struct app *app, const struct call *c)
{
	piece_vec piece = {0};
	struct uref u;
	const struct passage *p = c->value ? passage_here(app, &u) : NULL;
	long on = c->value ? ON_PASSAGE : ON_SELECTION;

	if ((c->value && !p) || !select_pieces(app, &piece))
		return;
	if (*c->arg) {
		write_note(app, c->arg, on);
	} else {
		const struct piece *at = &piece.item[0];
		char *title = title_of(app, c->value ? "Note on the passage of" : "Note on", at->article,
				       at->start, app->scene.article[at->article]->text + at->start,
				       at->end - at->start, p ? p->n - 1 : piece.n - 1);
		ask_text(app, title, "", on);
		free(title);
	}
	free(piece.item);
}

void note_change(struct app *app, int i)
{
	const struct note *n = &app->notes.item[i];
	const struct target *t = &n->target[0];
	char *what = str_printf("Note %s on", n->id);
	char *title = title_of(app, what, t->article, t->start, t->exact, strlen(t->exact),
			       n->n_targets - 1);

	ask_text(app, title, n->text, i);
	free(title);
	free(what);
}

void note_remove(struct app *app, int i)
{
	char *id = xstrdup(app->notes.item[i].id);

	app_remember(app);
	notes_remove(&app->notes, (size_t)i);
	app_changed(app);
	screen_say(&app->screen, "note %s deleted; u undoes it", id);
	free(id);
}

void do_note_edit(struct app *app, const struct call *c)
{
	int i = note_meant(app);

	(void)c;
	if (i >= 0)
		note_change(app, i);
}

void do_note_editor(struct app *app, const struct call *c)
{
	int i = app->screen.selection.on ? -1 : note_under_cursor(app);

	(void)c;
	run_editor(app, i < 0 ? "" : app->notes.item[i].text, i < 0 ? ON_SELECTION : i);
}

void do_note_delete(struct app *app, const struct call *c)
{
	int i = note_meant(app);

	(void)c;
	if (i >= 0)
		note_remove(app, i);
}

/* Tags and colour */

static void tags_typed(struct app *app, const char *tags)
{
	size_t i = (size_t)app->ask.value;

	if (i >= app->notes.n)
		return;
	app_remember(app);
	note_set_tags(&app->notes.item[i], tags);
	app->notes.item[i].changed = clock_now();
	changed(app, i, "tagged");
}

/* Tags that other notes have. */
static void complete_tag(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out)
{
	const struct app *app = ctx;

	*from = at;
	while (*from && !strchr(" ,#", line[*from - 1]))
		--*from;
	for (size_t i = 0; i < app->notes.n; i++)
		for (size_t k = 0; k < app->notes.item[i].n_tags; k++) {
			const char *tag = app->notes.item[i].tag[k];
			bool known = strncmp(tag, line + *from, at - *from) != 0;

			for (size_t o = 0; o < out->n && !known; o++)
				known = !strcmp(out->item[o].text, tag);
			if (!known)
				VEC_PUSH(out, ((struct candidate){xstrdup(tag), xstrdup("")}));
		}
}

void do_note_tag(struct app *app, const struct call *c)
{
	int i = note_meant(app);

	if (i < 0)
		return;
	if (*c->arg) {
		app->ask.value = i;
		tags_typed(app, c->arg);
		return;
	}
	const struct note *n = &app->notes.item[i];
	struct str tags = STR_INIT;
	for (size_t k = 0; k < n->n_tags; k++)
		str_addf(&tags, "%s, ", n->tag[k]);
	char *label = str_printf("tags of %s: ", n->id);
	ask(app, label, tags.s, NULL, complete_tag, tags_typed);
	app->ask.value = i;
	free(label);
	str_free(&tags);
}

uint16_t note_style(const struct theme *t, const char *colour)
{
	char *name = str_printf("note.%s", colour);
	uint16_t style = theme_style(t, name, strlen(name));

	free(name);
	return style == STYLE_NONE ? theme_style(t, colour, strlen(colour)) : style;
}

static void colour_typed(struct app *app, const char *colour)
{
	size_t i = (size_t)app->ask.value;

	if (i >= app->notes.n)
		return;
	if (*colour && note_style(app->theme, colour) == STYLE_NONE) {
		screen_error(&app->screen, "no colour or style is called %s; Tab lists them",
			     colour);
		return;
	}
	app_remember(app);
	free(app->notes.item[i].colour);
	app->notes.item[i].colour = *colour ? xstrdup(colour) : NULL;
	app->notes.item[i].changed = clock_now();
	changed(app, i, *colour ? "coloured" : "without colour");
}

/* Names of the theme's colours for notes, then of styles meant for highlighting. */
static void complete_colour(void *ctx, const char *line, size_t at, size_t *from,
			    candidate_vec *out)
{
	const struct app *app = ctx;

	*from = 0;
	for (size_t i = 0; i < theme_styles(app->theme); i++) {
		const char *name = theme_style_name(app->theme, (uint16_t)i);
		bool own = str_starts(name, "note.") && i != STYLE_NOTE_STATE;

		name += own ? strlen("note.") : 0;
		if ((own || i >= STYLE_FIGURE) && !strncmp(name, line, at))
			VEC_PUSH(out,
				 ((struct candidate){xstrdup(name), xstrdup(own ? "" : "style")}));
	}
}

void do_note_colour(struct app *app, const struct call *c)
{
	int i = note_meant(app);

	if (i < 0)
		return;
	app->ask.value = i;
	if (*c->arg) {
		colour_typed(app, !strcmp(c->arg, "none") ? "" : c->arg);
		return;
	}
	const struct note *n = &app->notes.item[i];
	char *label = str_printf("colour of %s: ", n->id);
	ask(app, label, n->colour ? n->colour : "", NULL, complete_colour, colour_typed);
	app->ask.value = i;
	free(label);
}
