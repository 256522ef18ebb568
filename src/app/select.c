/* select.c - selecting text; copying it to a file or a command, with or without its source. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "base/glyph.h"
#include "base/unicode.h"

static uint32_t after_cluster(const struct article *a, uint32_t byte)
{
	return byte < a->len ? byte + (uint32_t)unicode_cluster(a->text + byte, a->len - byte) : byte;
}

void select_extend(struct app *app)
{
	struct pane *p = app_pane(app);
	struct selection *sel = &app->screen.selection;

	if (!p)
		return;
	uint32_t low = app->anchor < p->cursor ? app->anchor : p->cursor;
	uint32_t high = app->anchor < p->cursor ? p->cursor : app->anchor;
	if (sel->whole_units) {
		sel->start = p->article->unit[article_unit_at(p->article, low)].start;
		sel->end = p->article->unit[article_unit_at(p->article, high)].end;
	} else {
		sel->start = low;
		sel->end = after_cluster(p->article, high);
	}
}

void select_end(struct app *app)
{
	app->screen.selection = (struct selection){0};
}

void do_select_toggle(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);
	struct selection *sel = &app->screen.selection;
	bool whole = c->value;

	if (!p)
		return;
	screen_enter(&app->screen);
	p = app_pane(app);
	if (sel->on && sel->whole_units == whole) {
		select_end(app);
		return;
	}
	if (!sel->on)
		app->anchor = p->cursor;
	sel->on = true;
	sel->whole_units = whole;
	app->screen.peek = false;
	select_extend(app);
	screen_say(&app->screen, "select: move the end, o the other end, a note, y copy, Esc cancel");
}

void do_select_swap(struct app *app, const struct call *c)
{
	struct pane *p = app_pane(app);

	(void)c;
	if (!p)
		return;
	uint32_t other = app->anchor;
	app->anchor = p->cursor;
	pane_goto(p, other, (int)options_int(app->options, OPTION_MARGIN));
	app_moved(app);
}

void do_select_cancel(struct app *app, const struct call *c)
{
	(void)c;
	select_end(app);
}

bool select_range(struct app *app, uint32_t *article, uint32_t *start, uint32_t *end)
{
	const struct selection *sel = &app->screen.selection;
	struct uref u;

	if (!app_here(app, &u))
		return false;
	const struct unit *unit = &app->scene.article[u.article]->unit[u.unit];
	*article = u.article;
	*start = sel->on ? sel->start : unit->start;
	*end = sel->on ? sel->end : unit->end;
	return *start < *end;
}

/* A field of the citation's form; false: there is none called so. */
static bool put_field(struct app *app, const char *name, size_t n, struct uref u, const char *text,
                      struct str *out)
{
	const struct article *a = app->scene.article[u.article];
	char *id = unit_id(u), *paragraph = str_printf("%u", a->unit[u.unit].paragraph + 1);
	const struct { const char *name, *value; } field[] = {
		{"text", text}, {"source", a->source}, {"title", a->title}, {"date", a->date},
		{"paragraph", paragraph}, {"unit", id},
	};
	bool found = false;

	for (size_t i = 0; i < COUNT(field) && !found; i++) {
		found = strlen(field[i].name) == n && !strncmp(field[i].name, name, n);
		if (found && field[i].value)
			str_add(out, field[i].value);
	}
	free(id);
	free(paragraph);
	return found;
}

/* The text becomes a citation of it: in the reader's form, or with its source behind it. */
static void put_citation(struct app *app, uint32_t which, uint32_t start, struct str *text)
{
	const struct article *a = app->scene.article[which];
	struct uref u = {which, (uint32_t)article_unit_at(a, start)};
	const char *form = options_word(app->options, OPTION_CITE);
	struct str plain = STR_INIT, out = STR_INIT;

	if (!*form) {
		str_addf(&plain, "{text} (%s“{title}”, %sparagraph {paragraph}, {unit})",
		         a->source ? "{source}, " : "", a->date ? "{date}, " : "");
		form = plain.s;
	}
	while (*form) {
		size_t n = *form == '{' ? strcspn(form, "}") : 0;
		if (n && form[n] && put_field(app, form + 1, n - 1, u, text->s, &out))
			form += n + 1;
		else
			str_addc(&out, *form++);
	}
	str_free(text);
	str_free(&plain);
	*text = out;
}

/* The text, line breaks as blanks; with its source behind it. */
static bool copied(struct app *app, bool cite, struct str *out)
{
	uint32_t which, start, end;

	if (!select_range(app, &which, &start, &end))
		return false;
	const struct article *a = app->scene.article[which];
	for (uint32_t i = start; i < end; i++)
		str_addc(out, a->text[i] == '\n' || a->text[i] == '\r' ? ' ' : a->text[i]);
	if (cite)
		put_citation(app, which, start, out);
	str_addc(out, '\n');
	return true;
}

/* Sources are never written, and the view only by saving it. */
bool app_is_ours(const struct app *app, const char *path)
{
	struct file_id id = file_identify(path);
	bool same = false;

	for (size_t i = 0; i < app->scene.n; i++) {
		const struct file_id *a = &app->scene.article[i]->id;
		same |= id.ino && a->ino == id.ino && a->dev == id.dev;
	}
	return same || str_ends(path, VIEWFILE_SUFFIX);
}

/* Behind what the file has: one file collects many quotations. */
static bool append(struct app *app, const char *path, const struct str *text, struct errs *errs)
{
	struct str all = STR_INIT;
	struct file_id id = file_identify(path);
	bool ok = false;

	if (app_is_ours(app, path))
		errs_add(errs, path, 0, 0, "an article or view is not written over");
	else
		ok = !id.ino || file_read(path, 0, &all, errs);
	if (ok) {
		str_addn(&all, text->s, text->n);
		ok = file_save(path, all.s, all.n, NULL, errs);
	}
	str_free(&all);
	return ok;
}

static void yank_to(struct app *app, const char *where)
{
	struct str text = STR_INIT, out = STR_INIT;
	struct errs errs = {0};
	bool ok;

	while (*where == ' ')
		where++;
	if (!*where || !copied(app, app->ask.value, &text))
		return;
	if (*where == '|') {
		ok = pipe_text(where + 1, text.s, text.n, &out, &errs);
	} else {
		char *path = config_path(where, NULL);
		ok = append(app, path, &text, &errs);
		free(path);
	}
	if (ok) {
		screen_say(&app->screen, "%zu bytes %s %s", text.n, *where == '|' ? "to" : "added to",
		           where);
		select_end(app);
	}
	app_errors(app, &errs);
	str_free(&text);
	str_free(&out);
}

/* What could act on whatever it is pasted into is written as tokens. */
static void yank_to_clipboard(struct app *app, bool cite)
{
	enum { MOST = 64 << 10 }; /* terminals take no more */
	struct str text = STR_INIT, clean = STR_INIT;

	if (copied(app, cite, &text))
		glyph_clean(&clean, text.s, text.n - 1);
	if (clean.n > MOST) {
		screen_error(&app->screen, "too much for the clipboard: :yank FILE writes it to a file");
	} else if (clean.n) {
		screen_say(&app->screen, "%zu bytes to the clipboard", clean.n);
		free(app->clipboard);
		app->clipboard = str_take(&clean);
		select_end(app);
	}
	str_free(&text);
	str_free(&clean);
}

void do_yank_ask(struct app *app, const struct call *c)
{
	uint32_t a, start, end;

	if (!select_range(app, &a, &start, &end))
		return;
	if (*c->arg) {
		app->ask.value = c->value;
		yank_to(app, c->arg);
		return;
	}
	if (options_bool(app->options, OPTION_CLIPBOARD)) {
		yank_to_clipboard(app, c->value);
		return;
	}
	ask(app, c->value ? "cite to file or |command: " : "copy to file or |command: ", "",
	    &app->answers, complete_file, yank_to);
	app->ask.value = c->value;
}

static void pipe_to(struct app *app, const char *command)
{
	struct str text = STR_INIT, out = STR_INIT;
	struct errs errs = {0};

	if (*command && copied(app, false, &text) &&
	    pipe_text(command, text.s, text.n, &out, &errs)) {
		if (out.n)
			list_of_text(app, command, out.s);
		else
			screen_say(&app->screen, "%s wrote nothing", command);
	}
	app_errors(app, &errs);
	str_free(&text);
	str_free(&out);
}

void do_yank_pipe(struct app *app, const struct call *c)
{
	if (*c->arg)
		pipe_to(app, c->arg);
	else
		ask(app, "through command: ", "", &app->answers, NULL, pipe_to);
}
