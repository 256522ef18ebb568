/* script.c - key scripts: the same keys through the same function, without a terminal.
 *
 *   # a comment
 *   size 120x40       columns and rows from here on
 *   keys ]u<Enter>    type keys, a blank is a blank (first, work that is due is done)
 *   nowait            from here on work is not done before keys
 *   wait              do the work that is due
 *   screen [2-7]      print the text of the screen (of rows 2 to 7)
 *   looks [3]         print its colours and attributes, run by run
 *
 * The script itself is printed as it goes, what it asks for behind it in lines that start with
 * "|"; such lines in a script are passed over. So a script and what it printed are one file,
 * and running that file again must print it again: tests/screen.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/run.h"
#include "base/file.h"

struct player {
	struct app app;
	struct grid grid;
	const char *file;
	unsigned line;
	bool nowait;
	struct str out;
};

/* Lines behind "|", those of the rows that arg names: "3-7", "3", "" (all). */
static void print_rows(struct player *p, const struct str *text, const char *arg, bool looks)
{
	int from = 0, to = INT_MAX, row = 0;
	int n = sscanf(arg, "%4d-%4d", &from, &to);

	if (n == 1)
		to = from;
	for (const char *s = text->s; *s; row++) {
		size_t len = strcspn(s, "\n");
		if (looks) /* they start with "row N:" and leave out rows that have none */
			row = atoi(s + 4);
		if (row >= from && row <= to)
			str_addf(&p->out, "|%.*s\n", (int)len, s);
		s += len + (s[len] == '\n');
	}
}

static bool play_screen(struct player *p, const char *arg, struct errs *errs)
{
	struct str text = STR_INIT;

	(void)errs;
	app_draw(&p->app, &p->grid);
	grid_text(&p->grid, &text);
	print_rows(p, &text, arg, false);
	str_free(&text);
	return true;
}

static bool play_looks(struct player *p, const char *arg, struct errs *errs)
{
	struct str text = STR_INIT;

	(void)errs;
	app_draw(&p->app, &p->grid);
	grid_looks(&p->grid, &text);
	print_rows(p, &text, arg, true);
	str_free(&text);
	return true;
}

static bool play_keys(struct player *p, const char *keys, struct errs *errs)
{
	size_t len = strlen(keys);

	if (!p->nowait)
		app_work(&p->app, 0);
	for (size_t i = 0; i < len;) {
		struct event e = {.key = ' '};
		size_t n = keys[i] == ' ' ? 1 : key_parse(keys + i, len - i, &e.key);
		if (!n) {
			errs_add(errs, p->file, p->line, (unsigned)i + 6, "no key is written \"%s\"",
			         keys + i);
			return false;
		}
		i += n;
		app_event(&p->app, &e);
		/* Between keys a terminal would draw: what drawing settles must be settled. */
		app_draw(&p->app, &p->grid);
	}
	return true;
}

static bool play_size(struct player *p, const char *arg, struct errs *errs)
{
	int cols, rows;

	if (sscanf(arg, "%4dx%4d", &cols, &rows) != 2 || cols < 1 || rows < 1) {
		errs_add(errs, p->file, p->line, 6, "a size is COLSxROWS, as 80x24");
		return false;
	}
	app_resize(&p->app, rows, cols);
	return true;
}

static bool play_wait(struct player *p, const char *arg, struct errs *errs)
{
	(void)errs;
	p->nowait = *arg == 'n';
	if (!p->nowait)
		app_work(&p->app, 0);
	return true;
}

static bool play_line(struct player *p, const char *line, struct errs *errs)
{
	static const struct {
		const char *word, *arg; /* arg NULL: what stands behind the word */
		bool (*play)(struct player *p, const char *arg, struct errs *errs);
	} table[] = {
		{"keys", NULL, play_keys}, {"screen", NULL, play_screen}, {"looks", NULL, play_looks},
		{"size", NULL, play_size}, {"wait", "", play_wait}, {"nowait", "n", play_wait},
	};
	size_t n = strcspn(line, " ");

	if (!*line || *line == '#')
		return true;
	for (size_t i = 0; i < COUNT(table); i++)
		if (strlen(table[i].word) == n && !strncmp(line, table[i].word, n)) {
			const char *rest = line + n + (line[n] == ' ');
			return table[i].play(p, table[i].arg ? table[i].arg : rest, errs);
		}
	errs_add(errs, p->file, p->line, 1, "expected keys, screen, looks, size, wait or nowait");
	return false;
}

static bool play(struct player *p, char *text, struct errs *errs)
{
	bool ok = true;

	for (char *line = text, *next; ok && line && *line && !p->app.quit; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = 0;
		p->line++;
		if (*line == '|')
			continue;
		str_addf(&p->out, "%s\n", line);
		ok = play_line(p, line, errs);
	}
	return ok;
}

/* The theme and the rules that were asked for; the screens that are printed need not say what is
 * wrong with them. */
static bool has_look(struct app *app)
{
	struct str s = STR_INIT;

	if (app->args->rules.n)
		rules_read(app);
	errs_format(&app->look_errs, &s);
	run_say(s.s);
	str_free(&s);
	return !app->look_errs.n;
}

int run_script(const struct args *args)
{
	struct player p = {.file = args->script, .out = STR_INIT};
	struct errs errs = {0};
	struct str text = STR_INIT;
	bool look = true, ok = app_open(&p.app, args, &errs) && file_read(args->script, 0, &text, &errs);

	grid_init(&p.grid);
	if (ok) {
		look = has_look(&p.app);
		p.app.scripted = true;
		app_resize(&p.app, args->rows ? args->rows : 24, args->cols ? args->cols : 80);
		open_has_places(&p.app.story, &p.app.notes, args, &errs);
		ok = play(&p, text.s, &errs);
		ok = run_print(&p.out, &errs) && ok;
	}
	grid_free(&p.grid);
	run_say(p.app.unread.s);
	int status = ok && look && !p.app.unread.n ? p.app.status : 1;
	app_close(&p.app);
	str_free(&text);
	str_free(&p.out);
	return errs.n ? run_failed(&errs) : status;
}
