/* session.h - a session without a screen on two small articles of its own: keys are typed, files
 * written and read. Each test has set_up and tear_down; the functions that one does not use are
 * inline. */
#ifndef TESTS_SESSION_H
#define TESTS_SESSION_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"

static const char one[] = "A quiet harbour\n\nThe pilots met on Friday. They asked for two new boats. "
                          "The mayor said no.\n\nGulls kept the minutes.\n";
static const char two[] = "Pilots want boats\n\nThey asked for two new boats. The mayor said no.\n";

static char dir[256], path_one[300], path_two[300];
static struct args args;
static struct app app;

static inline void write_file(const char *path, const char *text)
{
	struct errs errs = {0};

	assert_true(file_save(path, text, strlen(text), NULL, &errs));
	assert_int_equal(errs.n, 0);
}

/* The file's bytes; valid until the next call. */
static inline const char *read_back(const char *path)
{
	static struct str s = STR_INIT;

	str_clear(&s);
	assert_true(file_read(path, 0, &s, NULL));
	return s.s;
}

static inline void open_files(const char *a, const char *b)
{
	struct errs errs = {0};

	args = (struct args){.no_config = true};
	VEC_PUSH(&args.file, a);
	if (b)
		VEC_PUSH(&args.file, b);
	assert_true(app_open(&app, &args, &errs));
	assert_int_equal(errs.n, 0);
	app.scripted = true;
	app_resize(&app, 24, 80);
	app_work(&app, 0);
}

static int set_up(void **state)
{
	(void)state;
	const char *tmp = getenv("TMPDIR");
	snprintf(dir, sizeof dir, "%s/session-XXXXXX", tmp ? tmp : "/tmp");
	if (!mkdtemp(dir))
		return -1;
	snprintf(path_one, sizeof path_one, "%s/one.txt", dir);
	snprintf(path_two, sizeof path_two, "%s/two.txt", dir);
	write_file(path_one, one);
	write_file(path_two, two);
	open_files(path_one, path_two);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_close(&app);
	args_free(&args);
	return 0;
}

/* Type keys as they are written. */
static inline void type(const char *keys)
{
	struct grid g;

	grid_init(&g);
	for (size_t left = strlen(keys); left;) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);
		assert_true(n > 0);
		app_event(&app, &e);
		app_work(&app, 0);
		app_draw(&app, &g);
		keys += n;
		left -= n;
	}
	grid_free(&g);
}

static inline void assert_said(const char *text)
{
	const char *said = app.screen.message ? app.screen.message : "(nothing)";

	if (!strstr(said, text))
		print_message("# said: %s\n", said);
	assert_non_null(strstr(said, text));
}

static inline const char *unit_text(void)
{
	static char text[200];
	struct uref u;

	assert_true(app_here(&app, &u));
	const struct article *a = app.scene.article[u.article];
	const struct unit *unit = &a->unit[u.unit];
	snprintf(text, sizeof text, "%.*s", (int)(unit->end - unit->start), a->text + unit->start);
	return text;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
