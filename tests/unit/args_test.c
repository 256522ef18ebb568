/* The command line: what is taken, what is refused and how. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/args.h"

/* Parse words separated by blanks. */
static bool parse(struct args *a, const char *line, struct errs *errs)
{
	static char copy[256];
	char *argv[32] = {(char *)"hexapla"};
	int argc = 1;

	strcpy(copy, line);
	for (char *w = strtok(copy, " "); w; w = strtok(NULL, " "))
		argv[argc++] = w;
	return args_parse(a, argc, argv, false, errs);
}

static void test_taken(void **state)
{
	struct args a;

	(void)state;
	assert_true(parse(&a, "a.txt b.txt", NULL));
	assert_int_equal(a.what, DO_READ);
	assert_int_equal(a.file.n, 2);
	args_free(&a);
	assert_true(parse(&a, "-e json -o out a -r r1 --rules=r2 --theme mono -", NULL));
	assert_int_equal(a.what, DO_EXPORT);
	assert_string_equal(a.export_format, "json");
	assert_string_equal(a.output, "out");
	assert_int_equal(a.rules.n, 2);
	assert_string_equal(a.theme, "mono");
	assert_string_equal(a.file.item[1], "-");
	args_free(&a);
	assert_true(parse(&a, "--expo=text --demo", NULL)); /* the start of a name will do */
	assert_string_equal(a.export_format, "text");
	args_free(&a);
	assert_true(parse(&a, "-ejson -- --odd", NULL));
	assert_string_equal(a.file.item[0], "--odd");
	args_free(&a);
	assert_true(parse(&a, "--script=s --size=132x43 --color=256 --demo", NULL));
	assert_int_equal(a.what, DO_SCRIPT);
	assert_int_equal(a.cols, 132);
	assert_int_equal(a.rows, 43);
	assert_int_equal(a.colour, 3);
	args_free(&a);
	assert_true(parse(&a, "-V", NULL));
	assert_int_equal(a.what, DO_VERSION);
	args_free(&a);
}

static void test_for_one_article(void **state)
{
	struct args a;

	(void)state;
	assert_true(parse(&a, "--lang=en -l C=id --source=Wire --title=b=2 x y z", NULL));
	assert_string_equal(given_find(&a.language, 0), "en");
	assert_string_equal(given_find(&a.language, 2), "id");
	assert_string_equal(given_find(&a.source, 1), "Wire");
	assert_null(given_find(&a.title, 0));
	assert_string_equal(given_find(&a.title, 1), "2");
	assert_null(given_find(&a.date, 0));
	args_free(&a);
}

static void test_refused(void **state)
{
	static const struct { const char *line, *says; } cases[] = {
		{"", "--help"},
		{"--exprot=json a", "did you mean --export?"},
		{"--list a", "could be several"},
		{"-z a", "unknown option -z"},
		{"--demo=1", "takes no value"},
		{"a --theme", "--theme=NAME|FILE"},
		{"--size=wide --demo", "80x24"},
		{"--size=0x5 --demo", "80x24"},
		{"--color=loud a", "auto, never, 16, 256 or direct"},
		{"-l xx-nowhere a", "xx-nowhere"},
		{"--check", "needs a file"},
		{"-o out a", "--export"},
		{"--export=json", "no article"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct args a;
		struct errs errs = {0};
		assert_false(parse(&a, cases[i].line, &errs));
		assert_int_equal(errs.n, 1);
		if (!strstr(errs.item[0].msg, cases[i].says))
			print_message("# %s: %s\n", cases[i].line, errs.item[0].msg);
		assert_non_null(strstr(errs.item[0].msg, cases[i].says));
		errs_free(&errs);
		args_free(&a);
	}
}

/* Every option is in the help, which fits a terminal. */
static void test_help(void **state)
{
	struct str s = STR_INIT;

	(void)state;
	args_help(&s);
	assert_non_null(strstr(s.s, "-e, --export=FORMAT"));
	assert_non_null(strstr(s.s, "--list-languages"));
	for (char *line = strtok(s.s, "\n"); line; line = strtok(NULL, "\n"))
		assert_true(strlen(line) <= 100);
	str_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_taken),
		cmocka_unit_test(test_for_one_article),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_help),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
