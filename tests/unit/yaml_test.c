#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/clock.h"
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

/* The messages of parsing bytes, and how long it took. */
static void parse_says(const char *bytes, size_t n, const char *expected)
{
	struct errs errs = {0};
	struct str s = STR_INIT;
	double start = clock_ms();

	yaml_file_free(yaml_parse("f.yaml", bytes, n, &errs));
	if (clock_ms() - start > 20000) /* not minutes, even under sanitizers */
		fail_msg("%s took %.0f ms", expected, clock_ms() - start);
	for (size_t i = 0; i < errs.n; i++)
		err_format(&errs.item[i], &s);
	assert_string_equal(s.s, expected);
	str_free(&s);
	errs_free(&errs);
}

static void repeat(struct str *s, const char *what, size_t times)
{
	for (size_t i = 0; i < times; i++)
		str_add(s, what);
}

static void hostile_files_are_refused_soon(void **state)
{
	static const char deep[] = "nested more than 32 deep\n";
	struct str s = STR_INIT;

	(void)state;
	for (int i = 0; i < 2; i++) {
		struct str expected = STR_INIT;
		repeat(&s, i ? "{a: " : "[", 100000);
		str_addf(&expected, "f.yaml:1:%d: values %s", i ? 129 : 33, deep);
		parse_says(s.s, s.n, expected.s);
		str_clear(&s);
		str_free(&expected);
	}
	repeat(&s, "[", 32);
	repeat(&s, "]", 32);
	parse_says(s.s, s.n, "");
	str_clear(&s);
	for (int i = 0; i < 60; i++) { /* 60 block maps in each other */
		str_fill(&s, ' ', (size_t)i);
		str_add(&s, "a:\n");
	}
	parse_says(s.s, s.n, "f.yaml:33:33: values nested more than 32 deep\n");
	str_clear(&s);
	str_add(&s, "a: \"");
	repeat(&s, "x", (1 << 20) + 1);
	str_add(&s, "\"\n");
	parse_says(s.s, s.n, "f.yaml:1:4: a value of more than 1 MiB\n");
	str_clear(&s);
	repeat(&s, "- a\n", 1000000);
	parse_says(s.s, s.n, "f.yaml:999998:3: too many values in one file\n");
	str_clear(&s);
	repeat(&s, "# aaaaa\n", 1 << 19);
	parse_says(s.s, s.n, "");
	str_addc(&s, '#');
	parse_says(s.s, s.n, "f.yaml: more than 4 MiB of YAML\n");
	str_clear(&s);
	str_add(&s, "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b]\n");
	struct errs errs = {0};
	struct yaml_file *f = yaml_parse("f.yaml", s.s, s.n, &errs);
	assert_true(f->broken);
	assert_int_equal(errs.n, 7);
	yaml_file_free(f);
	errs_free(&errs);
	str_free(&s);
}

static void many_keys_are_no_trouble(void **state)
{
	struct str s = STR_INIT;

	(void)state;
	for (int i = 0; i < 90000; i++)
		str_addf(&s, "key%d: x\n", i);
	parse_says(s.s, s.n, "");
	str_add(&s, "key5: y\n");
	parse_says(s.s, s.n, "f.yaml:90001:1: duplicate key \"key5\" (first in line 6)\n");
	str_free(&s);
}

static void the_tree_has_places(void **state)
{
	static const char text[] = "# é\na: [x, 'y']\nb:\n  c: |\n    text\n";
	struct yaml_file *f = yaml_parse("f.yaml", text, sizeof text - 1, NULL);
	const struct yaml *a = yaml_get(f->root, "a"), *c = yaml_get(yaml_get(f->root, "b"), "c");

	(void)state;
	assert_int_equal(a->kind, YAML_LIST);
	assert_int_equal(a->line, 2);
	assert_int_equal(a->col, 4);
	assert_int_equal(a->item[1]->col, 8);
	assert_int_equal(a->item[1]->at, 12);
	assert_false(a->item[1]->plain);
	assert_true(a->item[0]->plain);
	assert_true(c->block);
	assert_string_equal(c->value, "text\n");
	assert_int_equal(c->line, 4);
	assert_null(yaml_get(f->root, "d"));
	assert_null(yaml_get(a, "x"));
	assert_null(yaml_get(NULL, "x"));
	yaml_file_free(f);
}

/* What is written as a scalar is read back the same, alone, in a list and as a key. */
static void check_round_trip(const char *bytes, size_t n)
{
	struct str s = STR_INIT;
	struct errs errs = {0};

	str_add(&s, "- ");
	yaml_put_string(&s, bytes, n);
	str_add(&s, "\n- [");
	yaml_put_string(&s, bytes, n);
	str_add(&s, ", x]\n");
	struct yaml_file *f = yaml_parse("f.yaml", s.s, s.n, &errs);
	if (!f)
		fail_msg("%s", s.s);
	const struct yaml *again[] = {f->root->item[0], f->root->item[1]->item[0]};
	for (size_t i = 0; i < COUNT(again); i++) {
		assert_int_equal(again[i]->len, n);
		assert_memory_equal(again[i]->value, bytes, n);
	}
	yaml_file_free(f);
	errs_free(&errs);
	str_free(&s);
}

static void strings_are_written_so_that_they_read_back(void **state)
{
	static const char *const texts[] = {
		"", " ", "a", "a b", "yes", "No", "true", "null", "~", "12", "1.5", "0x1f", "-", "- a",
		"a: b", "a #b", "#a", "'a'", "\"a\"", "a\\b", "\t", "a\nb", "\n", "é", "東京", "\x1b[31m",
		"\x7f", "\xc2\x9b", "\xc2\x85", "\xe2\x80\xa8", "\xef\xbb\xbf", "\xef\xbf\xbe",
		"\xe2\x80\xae", "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a", "|", ">", "?", ":", ",",
		"a.txt", "a/b-c_d.txt", "---", "...", "<<", "2025-03-28", "😀", "a\r\nb",
	};
	uint32_t seed = 3;

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++)
		check_round_trip(texts[i], strlen(texts[i]));
	check_round_trip("a\0b", 3);
	for (int i = 0; i < 3000; i++) {
		struct str s = STR_INIT;
		for (int k = 0; k < 12; k++) {
			char buf[4];
			seed = seed * 1664525 + 1013904223;
			uint32_t cp = seed >> 24 & 1 ? seed >> 8 & 0x7f : seed >> 8 & 0xffff;
			if (cp < 0xd800 || cp > 0xdfff)
				str_addn(&s, buf, utf8_put(buf, cp));
		}
		check_round_trip(s.s, s.n);
		str_free(&s);
	}
}

static void bad_bytes_are_written_as_replacements(void **state)
{
	struct str s = STR_INIT;

	(void)state;
	yaml_put_string(&s, "caf\xe9", 4);
	assert_string_equal(s.s, "\"caf\\uFFFD\"");
	str_clear(&s);
	yaml_put_string(&s, "a-word_1/x.txt", 14);
	assert_string_equal(s.s, "a-word_1/x.txt");
	str_clear(&s);
	const char *unseen = "\xEF\xBF\xB9\xEE\x80\x80\xF3\xA0\x81\x81 \xE2\x9D\xA4\xEF\xB8\x8F";
	yaml_put_string(&s, unseen, strlen(unseen));
	assert_string_equal(s.s, "\"\\uFFF9\\uE000\\U000E0041 \xE2\x9D\xA4\xEF\xB8\x8F\"");
	str_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(syntax_errors_have_their_place),
		cmocka_unit_test(the_walker_tells_every_error),
		cmocka_unit_test(theme_errors),
		cmocka_unit_test(hostile_files_are_refused_soon),
		cmocka_unit_test(many_keys_are_no_trouble),
		cmocka_unit_test(the_tree_has_places),
		cmocka_unit_test(strings_are_written_so_that_they_read_back),
		cmocka_unit_test(bad_bytes_are_written_as_replacements),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
