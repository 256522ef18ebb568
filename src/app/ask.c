/* ask.c - questions in the bottom line: who asked, what is done with the answer; history. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/app.h"
#include "base/file.h"
#include "base/path.h"

void ask(struct app *app, const char *label, const char *initial, struct history *h,
         complete_fn *complete, answer_fn *done)
{
	if (app->screen.prompt)
		prompt_free(app->screen.prompt);
	if (h)
		history_read(app);
	app->ask = (struct ask){.done = done, .history = h};
	app->screen.prompt = prompt_new(label, initial, h, complete, app);
}

void ask_key(struct app *app, const char *label, const char *keys, answer_fn *done)
{
	ask(app, label, "", NULL, NULL, done);
	app->ask.keys = keys;
}

/* Close the prompt first: the answer may open the next one. */
static void finish(struct app *app, answer_fn *fn, const char *text)
{
	char *answer = xstrdup(text);

	prompt_free(app->screen.prompt);
	app->screen.prompt = NULL;
	if (fn)
		fn(app, answer);
	free(answer);
}

/* Only the letters answer: Enter or a paste must not stand for one of them. */
static void letter_event(struct app *app, const struct event *e)
{
	struct ask *a = &app->ask;
	char letter[2] = {e->key > ' ' && e->key < 127 ? (char)e->key : 0, 0};

	if (letter[0] && strchr(a->keys, letter[0])) {
		finish(app, a->done, letter);
	} else if (e->key != K_MOUSE) {
		struct str s = STR_INIT;
		for (const char *k = a->keys; *k; k++)
			str_addf(&s, "%c, ", *k);
		str_addf(&s, "Esc?");
		prompt_set_error(app->screen.prompt, s.s);
		str_free(&s);
	}
}

void ask_event(struct app *app, const struct event *e)
{
	struct ask *a = &app->ask;

	a->typed++;
	if (a->keys && e->key != K_ESC && e->key != K_CTRL('G') && e->key != K_INTERRUPT) {
		letter_event(app, e);
		return;
	}
	if (a->elsewhere && e->key == K_CTRL('O')) {
		finish(app, a->elsewhere, prompt_text(app->screen.prompt));
		return;
	}
	switch (prompt_key(app->screen.prompt, e)) {
	case PROMPT_DONE:
		if (a->history)
			history_add(a->history, prompt_text(app->screen.prompt));
		finish(app, a->done, prompt_text(app->screen.prompt));
		break;
	case PROMPT_CANCELLED: finish(app, a->cancelled, ""); break;
	case PROMPT_CHANGED:
		if (a->changed)
			a->changed(app, prompt_text(app->screen.prompt));
		break;
	case PROMPT_EDITING: break;
	}
}

static void offer(candidate_vec *out, const char *text, const char *help)
{
	VEC_PUSH(out, ((struct candidate){xstrdup(text), xstrdup(help)}));
}

static int by_name(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	return strcmp(x->text, y->text);
}

/* Files that go on from the last blank before `at`. */
void complete_file(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out)
{
	size_t start = at;

	(void)ctx;
	while (start && line[start - 1] != ' ')
		start--;
	*from = start;
	char *typed = xstrndup(line + start, at - start);
	char *slash = strrchr(typed, '/');
	size_t head = slash ? (size_t)(slash - typed) + 1 : 0;
	char *shown = xstrndup(typed, head), *dir = config_path(head ? shown : ".", NULL);
	DIR *d = opendir(dir);
	size_t first = out->n;

	for (struct dirent *e; d && (e = readdir(d));) {
		if ((e->d_name[0] == '.' && typed[head] != '.') ||
		    !str_starts(e->d_name, typed + head) || !strcmp(e->d_name, ".") || !strcmp(e->d_name, ".."))
			continue;
		struct stat st;
		char *path = path_join(dir, e->d_name);
		bool folder = !stat(path, &st) && S_ISDIR(st.st_mode);
		char *text = str_printf("%s%s%s", shown, e->d_name, folder ? "/" : "");
		offer(out, text, "");
		free(text);
		free(path);
	}
	if (d)
		closedir(d);
	if (out->n > first)
		qsort(out->item + first, out->n - first, sizeof *out->item, by_name);
	free(shown);
	free(dir);
	free(typed);
}

/* One file for all kinds; a line is the kind's letter and what was entered. */
static struct history *of_kind(struct app *app, char kind)
{
	return kind == ':' ? &app->commands : kind == '/' ? &app->searches
	       : kind == '"' ? &app->answers : NULL;
}

void history_read(struct app *app)
{
	struct str s = STR_INIT;
	char *path = app->history_read || app->scripted ? NULL : path_state("history");

	app->history_read = true;
	if (path && path_exists(path) && file_read(path, 1 << 20, &s, NULL))
		for (char *line = strtok(s.s, "\n"); line; line = strtok(NULL, "\n")) {
			struct history *h = of_kind(app, line[0]);
			if (h && line[1])
				history_add(h, line + 1);
		}
	str_free(&s);
	free(path);
}

void history_write(struct app *app)
{
	static const char kinds[] = ":/\"";
	struct str s = STR_INIT;
	char *path = app->history_read && !app->scripted ? path_state("history") : NULL;

	for (const char *k = kinds; *k; k++)
		for (size_t i = 0; i < of_kind(app, *k)->n; i++)
			str_addf(&s, "%c%s\n", *k, of_kind(app, *k)->item[i]);
	if (path && s.n && path_make_parents(path))
		file_save(path, s.s, s.n, NULL, NULL); /* a lost history is no reason to complain */
	str_free(&s);
	free(path);
}
