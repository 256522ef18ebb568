/* Files that make the look, on a real terminal: saved, they are applied; broken, the old ones stay;
 * edited from the list of rules, at the rule's line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "pty.h"
#include "work.h"

enum { ROWS = 24, COLS = 80 };

static const char rules_blue[] =
	"rules:\n"
	"  - name: boats\n"
	"    match: ferry\n"
	"    style: boat\n"
	"styles: {boat: {fg: '#0000ff'}}\n";
static const char rules_red[] =
	"rules:\n"
	"  - name: boats\n"
	"    match: ferry\n"
	"    style: boat\n"
	"styles: {boat: {fg: '#ff0000'}}\n";
static const char rules_broken[] =
	"rules:\n"
	"  - name: boats\n"
	"    macth: ferry\n"
	"    style: boot\n"
	"styles: {boat: {fg: '#00ff00'}}\n";

static void put(const char *name, const char *text)
{
	char *path = work_file(name), *draft = work_file("draft");
	FILE *f = fopen(draft, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
	assert_int_equal(rename(draft, path), 0); /* as most editors save */
	free(draft);
	free(path);
}

static struct pty *start(const char *config)
{
	char *config_dir = work_file("hexapla"), *story = work_file("a.txt");
	char home[600], *editor = work_file("editor"), visual[600];

	mkdir(config_dir, 0700);
	put("a.txt", "The ferry sank.\n\nNobody was on the ferry.\n");
	put("hexapla/config.yaml", config);
	put("hexapla/mine.yaml", rules_blue);
	/* "+LINE FILE": leaves a note of where it was asked to start, and mends the file. */
	put("editor", "#!/bin/sh\nprintf '%s' \"$1\" > \"${0%/*}/line\"\n"
	              "sed -i 's/boats/ships/; s/macth/match/; s/boot/boat/' \"$2\"\n");
	chmod(editor, 0700);
	snprintf(home, sizeof home, "XDG_CONFIG_HOME=%s", work_dir());
	snprintf(visual, sizeof visual, "VISUAL=%s", editor);
	const char *const env[] = {"COLORTERM=truecolor", home, visual, NULL};
	struct pty *p = pty_start(ROWS, COLS, env, (char *[]){program(), story, NULL});
	pty_idle(p);
	free(config_dir);
	free(story);
	free(editor);
	return p;
}

/* What is saved is told on the screen, and has its effect when nothing is left to do. */
static void save(struct pty *p, const char *name, const char *text, const char *told)
{
	unsigned long before = p->idle;

	put(name, text);
	pty_until(p, told);
	if (p->idle == before)
		pty_idle(p);
}

static int ferry(const struct pty *p)
{
	int row, col;

	assert_true(pty_find(p, "ferry", &row, &col));
	return pty_fg(p, row, col);
}

static void quit(struct pty *p)
{
	pty_send(p, "ZQ");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
}

static void saved_rules_are_applied_and_broken_ones_are_not(void **state)
{
	struct pty *p = start("rules: mine.yaml\n");

	(void)state;
	assert_int_equal(ferry(p), 0x0000ff);
	save(p, "hexapla/mine.yaml", rules_red, "theme and rules applied");
	pty_type(p, "j");
	assert_int_equal(ferry(p), 0xff0000);
	save(p, "hexapla/mine.yaml", rules_broken, "unknown key");
	assert_non_null(strstr(pty_row(p, ROWS - 1), "mine.yaml:3:5: unknown key"));
	pty_type(p, "k");
	assert_int_equal(ferry(p), 0xff0000);
	pty_type(p, ":messages\r");
	assert_true(pty_find(p, "macth: ferry", NULL, NULL));
	pty_type(p, "q");
	save(p, "hexapla/mine.yaml", rules_blue, "theme and rules applied");
	pty_type(p, "j");
	assert_int_equal(ferry(p), 0x0000ff);
	quit(p);
}

static void a_saved_configuration_is_applied(void **state)
{
	struct pty *p = start("rules: mine.yaml\n");
	int row, col, bg;

	(void)state;
	assert_true(pty_find(p, "Nobody", &row, &col));
	bg = pty_bg(p, row, col);
	save(p, "hexapla/config.yaml", "theme: light\noptions: {text-width: 33}\n", "applied");
	pty_type(p, "j");
	assert_true(pty_find(p, "Nobody", &row, &col));
	assert_int_not_equal(pty_bg(p, row, col), bg);
	assert_int_not_equal(ferry(p), 0x0000ff); /* no rules any more */
	pty_type(p, ":set text-width?\r");
	assert_true(pty_find(p, "text-width=33", NULL, NULL));
	bg = pty_bg(p, row, col);
	save(p, "hexapla/config.yaml", "them: default\noptions: {text-width: 44}\n", "unknown key");
	pty_type(p, ":set text-width?\r");
	assert_true(pty_find(p, "text-width=33", NULL, NULL));
	assert_int_equal(pty_bg(p, row, col), bg);
	save(p, "hexapla/config.yaml", "keys: {text: {J: help}}\n", "applied");
	pty_type(p, "J");
	assert_true(pty_find(p, "keys and commands", NULL, NULL));
	quit(p);
}

static void a_theme_is_applied_when_it_was_mended(void **state)
{
	char *dir = work_file("hexapla"), *themes = work_file("hexapla/themes");

	(void)state;
	mkdir(dir, 0700);
	mkdir(themes, 0700);
	put("hexapla/themes/dusk.yaml", "styles: {text: {fgg: red}}\n");
	struct pty *p = start("theme: dusk\nrules: mine.yaml\n");
	assert_true(pty_find(p, "dusk.yaml:1:17", NULL, NULL));
	assert_int_equal(ferry(p), 0x0000ff);
	save(p, "hexapla/themes/dusk.yaml", "styles: {text: {fg: '#abcdef', bg: '#010203'}}\n", "applied");
	int row, col;
	assert_true(pty_find(p, "Nobody", &row, &col));
	assert_int_equal(pty_bg(p, row, col), 0x010203);
	assert_int_equal(ferry(p), 0x0000ff);
	quit(p);
	free(dir);
	free(themes);
}

static void the_list_of_rules_edits_files(void **state)
{
	struct pty *p = start("rules: mine.yaml\n");
	char *line = work_file("line"), buf[8] = "";

	(void)state;
	pty_type(p, "gr");
	assert_true(pty_find(p, "boats", NULL, NULL));
	assert_true(pty_find(p, "on    2  A 2", NULL, NULL));
	pty_type(p, " ");
	assert_true(pty_find(p, "off", NULL, NULL));
	pty_type(p, "x");
	assert_true(pty_find(p, "on    2  A 2", NULL, NULL));
	pty_send(p, "e");
	pty_until(p, "ships");
	FILE *f = fopen(line, "r");
	assert_non_null(f);
	assert_non_null(fgets(buf, sizeof buf, f));
	fclose(f);
	assert_string_equal(buf, "+2");
	/* A mistake is a row of its own; e there mends it. */
	save(p, "hexapla/mine.yaml", rules_broken, "Mistakes");
	assert_true(pty_find(p, "mine.yaml:3:5", NULL, NULL));
	assert_true(pty_find(p, "ships", NULL, NULL));
	pty_type(p, "G");
	pty_send(p, "e");
	pty_until(p, "applied");
	assert_false(pty_find(p, "Mistakes", NULL, NULL));
	pty_until(p, "on    2  A 2");
	quit(p);
	free(line);
}

/* With the option "reload", and in a folder of configuration that is made while we read. */
static void saved_articles_are_read_again(void **state)
{
	struct pty *p = start("options: {reload: on}\n");

	(void)state;
	pty_type(p, "j");
	save(p, "a.txt", "It rained.\n\nThe ferry sank.\n\nNobody was on the ferry.\n", "read again");
	assert_true(pty_find(p, "It rained.", NULL, NULL));
	assert_non_null(strstr(pty_row(p, ROWS - 1), "1 article read again"));
	pty_type(p, "k");
	assert_true(pty_find(p, "A 2/3", NULL, NULL));
	save(p, "a.txt", "", "old text stays");
	assert_true(pty_find(p, "Nobody was", NULL, NULL));
	quit(p);
}

static void a_configuration_may_come_later(void **state)
{
	char home[600], *story = work_file("a.txt"), *dir = work_file("later");

	(void)state;
	put("a.txt", "The ferry sank.\n");
	snprintf(home, sizeof home, "XDG_CONFIG_HOME=%s", dir);
	const char *const env[] = {home, NULL};
	struct pty *p = pty_start(ROWS, COLS, env, (char *[]){program(), story, NULL});
	pty_idle(p);
	mkdir(dir, 0700);
	free(dir);
	dir = work_file("later/hexapla");
	mkdir(dir, 0700);
	save(p, "later/hexapla/config.yaml", "options: {text-width: 44}\n", "applied");
	pty_type(p, ":set text-width?\r");
	assert_true(pty_find(p, "text-width=44", NULL, NULL));
	quit(p);
	free(dir);
	free(story);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(saved_rules_are_applied_and_broken_ones_are_not),
		cmocka_unit_test(a_saved_configuration_is_applied),
		cmocka_unit_test(a_theme_is_applied_when_it_was_mended),
		cmocka_unit_test(the_list_of_rules_edits_files),
		cmocka_unit_test(saved_articles_are_read_again),
		cmocka_unit_test(a_configuration_may_come_later),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
