/* yank.c - copying what is selected: to a file, a command or the clipboard, with or without its
 * source. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"
#include "base/glyph.h"

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
			glyph_clean(out, field[i].value, strlen(field[i].value));
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

/* A piece in one line, line breaks as blanks; with its source behind it, or its id before it.
 * What could act on whatever it is pasted into is written as tokens. */
static void put_piece(struct app *app, const struct piece *p, bool cite, bool id, struct str *out)
{
	const struct article *a = app->scene.article[p->article];
	struct str text = STR_INIT;

	glyph_clean(&text, a->text + p->start, p->end - p->start);
	if (cite) {
		put_citation(app, p->article, p->start, &text);
	} else if (id) {
		char *name = unit_id((struct uref){p->article, (uint32_t)article_unit_at(a, p->start)});
		str_addf(out, "%s  ", name);
		free(name);
	}
	str_addn(out, text.s, text.n);
	str_addc(out, '\n');
	str_free(&text);
}

static bool copied(struct app *app, bool cite, struct str *out)
{
	piece_vec piece = {0};
	bool ok = select_pieces(app, &piece);

	for (size_t i = 0; i < piece.n; i++)
		put_piece(app, &piece.item[i], cite, piece.n > 1, out);
	free(piece.item);
	return ok;
}

/* Behind what the file has: one file collects many quotations. */
static bool append(struct app *app, const char *path, const struct str *text, struct errs *errs)
{
	struct str all = STR_INIT;
	struct file_id id = file_identify(path);
	bool ok = false;

	if (open_spares(&app->story, app->args, path, errs))
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

static void yank_to_clipboard(struct app *app, bool cite)
{
	enum { MOST = 64 << 10 }; /* terminals take no more */
	struct str text = STR_INIT;

	if (copied(app, cite, &text) && text.n && text.s[text.n - 1] == '\n')
		text.s[--text.n] = 0;
	if (text.n > MOST) {
		screen_error(&app->screen, "too much for the clipboard: :yank FILE writes it to a file");
	} else if (text.n) {
		screen_say(&app->screen, "%zu bytes to the clipboard", text.n);
		free(app->clipboard);
		app->clipboard = str_take(&text);
		select_end(app);
	}
	str_free(&text);
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
