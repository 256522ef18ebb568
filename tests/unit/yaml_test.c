#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "cases.h"
#include "conf/schema.h"
#include "conf/theme.h"

/* A schema with a field of every type, and setters that write down what they see. */
static void note(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct str *out = w->out;

	str_addf(out, "%s = ", key->value);
	if (n->kind == YAML_SCALAR)
		str_addf(out, "[%s]\n", n->value);
	else
		str_addf(out, "%s of %zu\n", n->kind == YAML_MAP ? "map" : "list", n->n);
}

static void refuse_odd(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	if (yaml_int(n) % 2)
		yaml_error(w->file, n, w->errs, "%s: %ld is odd", key->value, yaml_int(n));
}

static const char *const colours[] = {"red", "green", "blue", NULL};
static const struct field inner[] = {
	{.key = "name", .type = FIELD_STRING, .required = true, .set = note},
	{.key = "even", .type = FIELD_INT, .set = refuse_odd},
	{0},
};
static const struct field outer[] = {
	{.key = "text", .type = FIELD_STRING, .set = note},
	{.key = "count", .type = FIELD_INT, .min = -5, .max = 100, .set = note},
	{.key = "share", .type = FIELD_NUMBER, .min = 0, .max = 1, .set = note},
	{.key = "any-number", .type = FIELD_NUMBER, .set = note},
	{.key = "on", .type = FIELD_BOOL, .set = note},
	{.key = "colour", .type = FIELD_ENUM, .choice = colours, .set = note},
	{.key = "words", .type = FIELD_STRINGS, .max = 3, .set = note},
	{.key = "inner", .type = FIELD_MAP, .sub = inner, .set = note},
	{.key = "items", .type = FIELD_LIST, .sub = inner, .max = 2, .set = note},
	{.key = "free", .type = FIELD_ANY, .set = note},
	{0},
};

static void walk(const struct str *input, struct str *actual, struct errs *errs)
{
	struct schema_walk w = {.errs = errs, .out = actual};
	struct yaml_file *f = yaml_parse("f.yaml", input->s, input->n, errs);

	if (!f)
		return;
	w.file = f;
	if (schema_check_root(&w, outer) != (errs->n == 0) && !f->broken)
		str_add(actual, "the walker's answer is wrong\n");
	yaml_file_free(f);
}

static void run_case(const char *name, const char *kind, const struct str *input,
                     struct str *actual)
{
	struct errs errs = {0};

	(void)name;
	if (!strcmp(kind, "theme"))
		theme_free(theme_parse("t.yaml", input->s, input->n, &errs));
	else
		walk(input, actual, &errs);
	errs_format(&errs, actual);
	errs_free(&errs);
}

static void check_file(const char *name, size_t least)
{
	size_t n;

	assert_int_equal(cases_run(name, run_case, &n), 0);
	assert_true(n >= least);
}

static void syntax_errors_have_their_place(void **state)
{
	(void)state;
	check_file("yaml/syntax.case", 50);
}

static void the_walker_tells_every_error(void **state)
{
	(void)state;
	check_file("yaml/walker.case", 70);
}

static void theme_errors(void **state)
{
	(void)state;
	check_file("yaml/theme.case", 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(syntax_errors_have_their_place),
		cmocka_unit_test(the_walker_tells_every_error),
		cmocka_unit_test(theme_errors),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
