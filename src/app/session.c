/* session.c - the life of a session: opening, work in slices, marks, drawing.
 *
 * Opening does only what the first screen needs: articles, options, theme. Everything else
 * is work that app_work does afterwards, some milliseconds at a time: rule files, marks,
 * alignment, marks again.
 */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/clock.h"
#include "base/path.h"

enum { PROGRESS_EVERY = 60 }; /* ms between draws that only show progress */

void app_errors(struct app *app, struct errs *errs)
{
	struct str s = STR_INIT;

	if (errs->n) {
		size_t more = errs->n + errs->dropped - 1;
		struct err first = errs->item[0];
		if (first.line) /* a row is short; :messages has the whole name */
			first.file += path_base(first.file) - first.file;
		err_format(&first, &s);
		while (s.n && s.s[s.n - 1] == '\n')
			str_erase(&s, s.n - 1, 1);
		if (more)
			str_addf(&s, " (%zu more: :messages)", more);
		screen_error(&app->screen, "%s", s.s);
		errs_format(errs, &app->messages);
	}
	str_free(&s);
	errs_free(errs);
}

static void set_up_scene(struct app *app)
{
	size_t n = app->story.n;

	app->marks = xcalloc(n, sizeof(struct marks *));
	app->stale = xcalloc(n, sizeof *app->stale);
	app->hits = xcalloc(n, sizeof *app->hits);
	app->scene = (struct scene){
		.article = app->story.article, .n = n, .marks = app->marks, .notes = &app->notes,
		.theme = app->theme, .options = app->options, .progress = n < 2,
	};
	app->finished = n < 2;
	screen_init(&app->screen, &app->scene);
}

static void take_words(strings *out, const word_vec *v)
{
	for (size_t i = 0; i < v->n; i++)
		VEC_PUSH(out, xstrdup(v->item[i]));
}

/* Notes, options, theme and rules of the saved view; places wait for a size. */
static void take_view(struct app *app, const char **theme)
{
	struct saved_view *v = &app->story.view;
	char why[200];

	app->notes = v->notes;
	v->notes = (struct notes){0};
	notes_copy(&app->base, &app->notes);

	for (size_t i = 0; i < v->n_options; i++) {
		int o = option_find(v->option[i].name, strlen(v->option[i].name));
		if (o >= 0)
			options_set(app->options, (enum option)o, v->option[i].value, why);
	}
	for (size_t i = 0; i < v->n_rules; i++)
		VEC_PUSH(&app->rule_file, xstrdup(v->rules[i]));
	if (v->theme)
		*theme = v->theme;
}

/* Where the theme cannot be had, the default; it is still the one to load when it was mended. */
static void first_theme(struct app *app, const char *name, struct errs *errs)
{
	if (app_theme(app, name, &app->look_errs))
		return;
	errs_append(errs, &app->look_errs);
	app_theme(app, NULL, NULL);
	app->theme_given = xstrdup(name);
}

void app_bind_keys(struct app *app)
{
	if (!app->bound)
		action_bind(app->keymap);
	app->bound = true;
}

/* What the engine or opening has to say, for :messages; the first line that is new is said at once. */
static void take_messages(struct app *app, const char *text)
{
	char *first = NULL;
	size_t n = 0;

	while (*text) {
		size_t len = strcspn(text, "\n");
		len += text[len] != 0;
		char *line = xstrndup(text, len);
		if (!strstr(app->messages.s, line)) {
			str_add(&app->messages, line);
			first = n++ ? first : xstrndup(text, strcspn(text, "\n"));
		}
		free(line);
		text += len;
	}
	if (first && !(app->screen.message && app->screen.message_error)) {
		if (n > 1)
			screen_say(&app->screen, "%s (%zu more: :messages)", first, n - 1);
		else
			screen_say(&app->screen, "%s", first);
	}
	free(first);
}

bool app_open(struct app *app, const struct args *args, struct errs *errs)
{
	*app = (struct app){.args = args, .messages = STR_INIT, .unread = STR_INIT,
	                     .direction = 1, .store = STORE_INIT};
	app->pin_from.article = app->read.article = UINT32_MAX;
	app->last = app->ring_from = app->ring_now = app->from = NO_SPOT;
	for (size_t i = 0; i < COUNT(app->mark); i++)
		app->mark[i] = NO_SPOT;
	app->options = options_new();
	app->rules = rules_new();
	struct config *config = &app->config;
	struct errs soft = {0}; /* these do not keep the story from being read */
	config_init(config);
	app->keymap = config->keymap;
	if (!args->no_config && config_own_exists()) {
		app_bind_keys(app); /* which the file may bind otherwise */
		config_load_own(config, &soft);
	}
	if (!open_story(args, config->filters, &app->story, errs)) {
		errs_append(errs, &soft);
		errs_free(&soft);
		return false;
	}
	errs_format(errs, &app->unread);
	errs_append(&soft, errs);
	errs_free(errs);
	options_copy(app->options, config->options);
	for (size_t i = 0; i < config->rules.n; i++)
		VEC_PUSH(&app->rule_file, xstrdup(config->rules.item[i]));
	for (size_t i = 0; i < config->dictionary.n; i++)
		VEC_PUSH(&app->dictionary, xstrdup(config->dictionary.item[i]));
	const char *theme = config->theme;
	take_view(app, &theme);
	open_all_otherwise(&app->story, &app->notes, app->options);
	for (size_t i = 0; i < args->rules.n; i++)
		VEC_PUSH(&app->rule_file, config_named(args->rules.item[i], NULL));
	take_words(&app->dictionary, &args->dictionary);
	app->rules_due = true;
	first_theme(app, args->theme ? args->theme : theme, &soft);
	set_up_scene(app);
	app_stale(app, 0);
	app_errors(app, &soft);
	take_messages(app, app->story.said.s);
	return true;
}

void app_close(struct app *app)
{
	if (app->scene.article)
		screen_free(&app->screen);
	job_free(app->job);
	marks_stop(app);
	alignment_free(app->al);
	for (size_t i = 0; i < app->scene.n; i++) {
		marks_free(app->marks[i]);
		free(app->hits[i].item);
	}
	notes_free(&app->notes);
	notes_free(&app->base);
	free(app->unsaved);
	free(app->adrift.item);
	free(app->moving);
	undo_free(app);
	opened_free(&app->story);
	options_free(app->options);
	config_free(&app->config);
	watch_free(app->watch);
	theme_free(app->theme);
	rules_free(app->rules);
	errs_free(&app->look_errs);
	strings_free(&app->rule_file);
	strings_free(&app->dictionary);
	str_free(&app->messages);
	str_free(&app->unread);
	free(app->unsaved_others);
	regex_free(app->regex);
	history_free(&app->commands);
	history_free(&app->searches);
	history_free(&app->answers);
	free(app->marks);
	free(app->stale);
	free(app->hits);
	free(app->theme_given);
	free(app->rule_at);
	free(app->pin.item);
	free(app->pattern);
	free(app->before.pattern);
	free(app->jump.item);
	free(app->row_spot.item);
	free(app->draft);
	free(app->clipboard);
	free(app->save_path);
	store_close(&app->store);
	hints_drop(app);
	free(app->hint.item);
}

/* Where to start: the saved places, then what the command line says. */
static void place(struct app *app)
{
	const struct args *args = app->args;
	struct call c = {.key = K_NONE};

	if (app->story.view_path)
		state_restore(app);
	recover_restore(app);
	import_given(app);
	if (args->focus) {
		c.arg = args->focus;
		do_pane_pick(app, &c);
	}
	if (args->go) {
		c.arg = args->go;
		do_jump_goto(app, &c);
	}
	if (args->view) {
		if (app->rules_due) /* it may be the list of them */
			rules_read(app);
		c.arg = args->view;
		c.value = -1;
		do_view_show(app, &c);
	}
	if (args->command)
		command_run(app, args->command);
}

void app_resize(struct app *app, int rows, int cols)
{
	screen_resize(&app->screen, rows, cols);
	app->dirty = true;
	if (app->placed)
		return;
	app->placed = true;
	place(app);
}

void app_draw(struct app *app, struct grid *g)
{
	hints_choose(app);
	adrift_show(app);
	screen_draw(&app->screen, g);
	app->dirty = false;
}

bool app_busy(const struct app *app)
{
	return !app->hinted || app->rules_due || marks_due(app) || !app->finished;
}

static struct align_opts align_options(const struct app *app)
{
	return (struct align_opts){
		.threshold = options_number(app->options, OPTION_THRESHOLD),
		.pin = app->pin.item, .n_pins = app->pin.n,
	};
}

static void start_job(struct app *app)
{
	struct align_opts opts = align_options(app);
	const char **file = xcalloc(app->dictionary.n + 1, sizeof *file);

	for (size_t i = 0; i < app->dictionary.n; i++)
		file[i] = app->dictionary.item[i];
	opts.dictionary = file;
	app->job = job_new((const struct article *const *)app->scene.article, app->scene.n, &opts);
	free(file);
}

static void take_alignment(struct app *app, struct alignment *al)
{
	marks_stop(app);
	alignment_free(app->al);
	app->al = al;
	app->scene.al = al;
	app->dirty = true;
	screen_changed(&app->screen);
	if (rules_count(app->rules))
		app_stale(app, RULES_ALIGNMENT);
}

static void step_job(struct app *app, unsigned ms)
{
	if (!app->job)
		start_job(app);
	app->finished = job_step(app->job, ms);
	struct alignment *al = job_take(app->job);
	if (al)
		take_alignment(app, al);
	app->scene.progress = app->finished ? 1 : job_progress(app->job, &app->scene.step);
	if (app->finished) {
		app->scene.step = NULL;
		take_messages(app, job_messages(app->job));
	}
	if (app->finished || clock_ms() - app->drawn > PROGRESS_EVERY) {
		app->drawn = clock_ms();
		app->dirty = true;
	}
}

void app_work(struct app *app, unsigned ms)
{
	double until = clock_ms() + ms;

	while (app_busy(app)) {
		double left = until - clock_ms();
		left = left < 1 ? 1 : left;
		if (!app->hinted)
			hints_make(app);
		else if (app->rules_due)
			rules_read(app);
		else if (marks_due(app))
			marks_step(app, ms ? left : 0);
		else
			step_job(app, ms ? (unsigned)left : 0);
		if (ms && clock_ms() >= until)
			return;
	}
}

void app_restart(struct app *app)
{
	job_free(app->job);
	app->job = NULL;
	app->stopped = false;
	app->finished = app->scene.n < 2;
	app->scene.progress = app->finished;
}

void app_recut(struct app *app)
{
	struct align_opts opts = align_options(app);

	if (!app->job)
		return;
	if (!app->finished || app->stopped) { /* from the start, with the new options */
		app_restart(app);
		return;
	}
	struct alignment *al = job_recut(app->job, &opts);
	if (al)
		take_alignment(app, al);
}
