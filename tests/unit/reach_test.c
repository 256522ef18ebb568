/* Everything is reachable: each action by a key and by a command; help, --list-keys, the manual and
 * README say the same of it as the table. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/file.h"

static struct args args;
static struct app app;

static int set_up(void **state)
{
	struct errs errs = {0};
	(void)state;
	args = (struct args){.no_config = true, .demo = true};
	assert_true(app_open(&app, &args, &errs));
	app.scripted = true;
	app_resize(&app, 24, 80);
	app_work(&app, 0);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_close(&app);
	args_free(&args);
	return 0;
}

static void press(const char *keys)
{
	for (size_t left = strlen(keys); left;) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);
		assert_true(n > 0);
		app_event(&app, &e);
		keys += n;
		left -= n;
	}
}

/* A sequence as it would be typed: any letter for {mark}. */
static void typed(const char *keys, size_t n, struct str *out)
{
	const char *mark = strstr(keys, "{mark}");
	str_clear(out);
	if (mark && mark < keys + n)
		str_addf(out, "%.*sk", (int)(mark - keys), keys);
	else
		str_addn(out, keys, n);
}

static const char *context_key(unsigned context)
{
	return context == CONTEXT_LIST ? "o" : context == CONTEXT_SELECT ? "v" : "";
}

/* Each key of each action means it: gh and the key names it. */
static void every_action_has_keys(void **state)
{
	struct str keys = STR_INIT, name = STR_INIT;
	(void)state;
	for (size_t i = 0; action_get(i); i++) {
		const struct action *a = action_get(i);
		unsigned context = action_context(i);
		if (!*a->keys)
			fail_msg("no key for %s", a->name);
		press(context_key(context));
		for (const char *s = a->keys; *s;) {
			size_t n = strcspn(s, " ");
			typed(s, n, &keys);
			if (strcmp(keys.s, "<Esc>") && strcmp(keys.s, "^G")) { /* they end the question */
				press("gh");
				press(keys.s);
				str_clear(&name);
				str_addf(&name, " :%s ", a->name);
				if (!strstr(app.screen.message, name.s))
					fail_msg("%s in %s: %s", keys.s, context_name(context),
					         app.screen.message);
			}
			s += n + (s[n] == ' ');
		}
		press("<Esc>");
		assert_null(app.screen.list);
	}
	str_free(&keys);
	str_free(&name);
}

static bool is_row(const struct list *l, const char *name, const char *help)
{
	for (size_t i = 0; i < l->row.n; i++) {
		const struct list_row *r = &l->row.item[i];
		if (!r->heading && !strcmp(r->cell[2], name) && !strcmp(r->cell[1], help))
			return *r->cell[0] != 0;
	}
	return false;
}

static void help_has_every_action(void **state)
{
	struct str name = STR_INIT;
	size_t rows = 0, actions = 0;
	(void)state;
	press("H");
	for (; action_get(actions); actions++) {
		str_clear(&name);
		str_addf(&name, ":%s", action_get(actions)->name);
		if (!is_row(app.screen.list, name.s, action_get(actions)->help))
			fail_msg("help lacks %s", name.s);
	}
	for (size_t i = 0; i < app.screen.list->row.n; i++)
		rows += !app.screen.list->row.item[i].heading;
	assert_int_equal(rows, actions);
	press("q");
	str_free(&name);
}

/* ":" finds every name and offers it; an unknown one is told. */
static void every_action_is_a_command(void **state)
{
	candidate_vec all = {0};
	size_t from, actions = 0;
	(void)state;
	command_complete(&app, "", 0, &from, &all);
	while (action_get(actions))
		actions++;
	assert_int_equal(all.n, actions);
	for (size_t i = 0; i < all.n; i++) {
		assert_string_equal(all.item[i].text, action_get(i)->name);
		assert_int_equal(action_find(all.item[i].text, strlen(all.item[i].text)), (int)i);
		free(all.item[i].text);
		free(all.item[i].help);
	}
	free(all.item);
	press(":frobnicate<Enter>");
	assert_non_null(strstr(app.screen.message, "unknown command"));
}

/* tests/docs.sh compares the manual's tables with --list-keys; here that list with the table. */
static void the_list_of_keys_is_the_table(void **state)
{
	struct str out = STR_INIT, line = STR_INIT;
	(void)state;
	action_list(app.keymap, &out);
	const char *s = out.s;
	for (size_t i = 0; action_get(i); i++) {
		const struct action *a = action_get(i);
		str_clear(&line);
		str_addf(&line, "%s\t%s\t%s\t%s\n", context_name(action_context(i)), a->keys, a->name,
		         a->help);
		assert_true(str_starts(s, line.s));
		s += line.n;
	}
	assert_int_equal(*s, 0);
	str_free(&out);
	str_free(&line);
}

/* README's table names no key twice; tests/docs.sh looks whether they are bound. */
static void readme_names_keys_once(void **state)
{
	struct str s = STR_INIT, seen = STR_INIT, word = STR_INIT;
	size_t keys = 0;
	(void)state;
	assert_true(file_read(SOURCEDIR "/README.md", 0, &s, NULL));
	const char *row = strstr(s.s, "\n| key | what it does |");
	assert_non_null(row);
	row = strchr(strstr(row, "\n|---") + 1, '\n') + 1;
	str_addc(&seen, ' ');
	for (; *row == '|'; row = strchr(row, '\n') + 1) {
		const char *end = strstr(row, " | ");
		assert_non_null(end);
		for (const char *k = row; (k = strchr(k, '`')) && k < end; k++) {
			const char *to = strchr(k + 1, '`');
			str_clear(&word);
			str_addf(&word, " %.*s ", (int)(to - k - 1), k + 1);
			if (strstr(seen.s, word.s))
				fail_msg("README has%stwice", word.s);
			str_add(&seen, word.s + 1);
			keys++;
			k = to;
		}
	}
	assert_true(keys > 60);
	str_free(&s);
	str_free(&seen);
	str_free(&word);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_action_has_keys, set_up, tear_down),
		cmocka_unit_test_setup_teardown(help_has_every_action, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_action_is_a_command, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_list_of_keys_is_the_table, set_up, tear_down),
		cmocka_unit_test_setup_teardown(readme_names_keys_once, set_up, tear_down),
	};
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
