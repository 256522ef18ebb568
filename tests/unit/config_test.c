/* config.yaml: what is taken from it, and what is told of mistakes (tests/data/yaml). */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/action.h"
#include "app/config.h"
#include "cases.h"

static void put_list(struct str *out, const char *what, const strings *v)
{
	for (size_t i = 0; i < v->n; i++)
		str_addf(out, "%s %s\n", what, v->item[i]);
}

static void put_filters(struct str *out, const struct config *c)
{
	for (size_t i = 0; i < c->n_filters; i++) {
		const struct filter *f = filters_each(c->filters, i);
		str_add(out, "filter ");
		filter_put(f, out);
		str_addf(out, "\t%u s %u MB%s\n", f->seconds, f->megabytes, f->enabled ? "" : " off");
	}
}

/* The options and keys that are not as they are by default. */
static void put_changes(struct str *out, const struct config *c)
{
	struct keymap *defaults = keymap_new();

	for (int i = 0; i < OPTION_COUNT; i++) {
		if (options_is_default(c->options, (enum option)i))
			continue;
		str_addf(out, "option %s ", option_name((enum option)i));
		options_get(c->options, (enum option)i, out);
		str_addc(out, '\n');
	}
	action_bind(defaults);
	for (unsigned context = 0; context < CONTEXTS; context++)
		for (int a = 0; action_get((size_t)a); a++) {
			struct str was = STR_INIT, is = STR_INIT;
			keymap_keys(defaults, context, a, " ", &was);
			keymap_keys(c->keymap, context, a, " ", &is);
			if (strcmp(was.s, is.s) != 0)
				str_addf(out, "%s %s: %s (was %s)\n", context_name(context),
				         action_get((size_t)a)->name, is.s, was.s);
			str_free(&was);
			str_free(&is);
		}
	keymap_free(defaults);
}

/* The test runs in a folder of its own, with the files here.yaml and words.tsv in it. */
static void run_case(const char *name, const char *kind, const struct str *input,
                     struct str *actual)
{
	struct config c;
	struct errs errs = {0};

	(void)name;
	(void)kind;
	config_init(&c);
	action_bind(c.keymap);
	assert_true(file_save("config.yaml", input->s, input->n, NULL, NULL));
	bool ok = config_load(&c, "config.yaml", &errs);
	assert_int_equal(ok, errs.n == 0);
	if (c.theme)
		str_addf(actual, "theme %s\n", c.theme);
	put_list(actual, "rules", &c.rules);
	put_list(actual, "dictionary", &c.dictionary);
	put_filters(actual, &c);
	put_changes(actual, &c);
	errs_format(&errs, actual);
	errs_free(&errs);
	config_free(&c);
}

static void configurations(void **state)
{
	char dir[] = "/tmp/hexapla-config-XXXXXX";
	size_t n;

	(void)state;
	assert_non_null(mkdtemp(dir));
	assert_int_equal(chdir(dir), 0);
	assert_true(file_save("here.yaml", "rules: []\n", 10, NULL, NULL));
	assert_true(file_save("words.tsv", "a\tb\n", 4, NULL, NULL));
	assert_int_equal(cases_run("yaml/config.case", run_case, &n), 0);
	assert_true(n >= 20);
	remove("config.yaml");
	remove("here.yaml");
	remove("words.tsv");
	assert_int_equal(chdir("/"), 0);
	assert_int_equal(rmdir(dir), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(configurations),
	};

	setlocale(LC_ALL, "C.UTF-8");
	setenv("HOME", "/nowhere", 1);
	unsetenv("XDG_CONFIG_HOME");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
