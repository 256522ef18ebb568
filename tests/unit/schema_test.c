/* The JSON Schemas of configurations, rules and themes against the tables that the program reads
 * such files by, and against the files that come with it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "app/action.h"
#include "app/config.h"
#include "base/file.h"
#include "base/path.h"
#include "conf/library.h"
#include "json_schema.h"
#include "mark/rule.h"

/* "definitions/rule" -> the schema there; "": the root. */
static json_t *at(json_t *schema, const char *path)
{
	while (*path) {
		size_t n = strcspn(path, "/");
		char *key = strndup(path, n);
		schema = json_object_get(schema, key);
		free(key);
		assert_non_null(schema);
		path += n + (path[n] == '/');
	}
	return schema;
}

static bool has_field(const struct field *f, const char *key)
{
	while (f->key && strcmp(f->key, key) != 0)
		f++;
	return f->key;
}

/* Names of an enum, or of the enum that it refers to, are those of the table, in order. */
static void check_choice(const char *where, const json_t *property, const char *const *choice)
{
	const json_t *names = json_object_get(property, "enum");
	size_t n = 0;

	while (choice[n])
		n++;
	if (json_array_size(names) != n)
		fail_msg("%s: not the choices of the program", where);
	for (size_t i = 0; i < n; i++)
		assert_string_equal(json_string_value(json_array_get(names, i)), choice[i]);
}

static void check_field(const char *where, const json_t *property, const struct field *f)
{
	if (f->choice)
		check_choice(where, property, f->choice);
	if (f->type == FIELD_INT && f->min < f->max) {
		const json_t *min = json_object_get(property, "minimum"),
			     *max = json_object_get(property, "maximum");
		if (json_integer_value(min) != (long)f->min || json_integer_value(max) != (long)f->max)
			fail_msg("%s.%s: other limits than the program's", where, f->key);
	}
	if (f->type == FIELD_STRING && f->min == 1 && !json_object_get(property, "minLength"))
		fail_msg("%s.%s: may be empty", where, f->key);
	const char *type = json_string_value(json_object_get(property, "type"));
	if (f->type == FIELD_LIST && f->min == 1 && !json_object_get(property, "minItems"))
		fail_msg("%s.%s: may be empty", where, f->key);
	if (f->type == FIELD_LIST && (!type || strcmp(type, "array") != 0))
		fail_msg("%s.%s: no list", where, f->key);
}

/* The same keys on both sides, required on both or on none. */
static void check_keys(const char *name, const char *path, const struct field *fields)
{
	json_t *schema = schema_load(name), *object = at(schema, path);
	json_t *properties = json_object_get(object, "properties"), *value;
	json_t *required = json_object_get(object, "required");
	const char *key;
	char where[200];
	size_t needed = 0;

	snprintf(where, sizeof where, "%s/%s", name, path);
	for (const struct field *f = fields; f->key; f++) {
		if (!strcmp(f->key, "*"))
			continue;
		json_t *property = json_object_get(properties, f->key);
		if (!property)
			fail_msg("%s lacks the key %s (make docs?)", where, f->key);
		check_field(where, property, f);
		needed += f->required;
		bool wanted = false;
		size_t i;
		json_array_foreach (required, i, value)
			wanted = wanted || !strcmp(json_string_value(value), f->key);
		assert_int_equal(wanted, f->required);
	}
	json_object_foreach (properties, key, value)
		if (!has_field(fields, key))
			fail_msg("%s has the key %s, which the program does not know", where, key);
	assert_int_equal(json_array_size(required), needed);
	json_decref(schema);
}

static void keys_are_those_of_the_tables(void **state)
{
	(void)state;
	check_keys("config.schema.json", "", config_schema());
	for (const struct field *f = config_schema(); f->key; f++)
		if (!strcmp(f->key, "keys"))
			check_keys("config.schema.json", "properties/keys", f->sub);
	check_keys("config.schema.json", "definitions/filter", filter_schema());
	check_keys("rules.schema.json", "", rule_schema(RULE_FILE));
	check_keys("rules.schema.json", "definitions/rule", rule_schema(RULE_RULE));
	check_keys("rules.schema.json", "definitions/where", rule_schema(RULE_WHERE));
	check_keys("rules.schema.json", "definitions/colour", theme_schema(THEME_COLOUR));
	check_keys("rules.schema.json", "definitions/style", theme_schema(THEME_STYLE));
	check_keys("rules.schema.json", "definitions/glyph", theme_schema(THEME_GLYPH));
	check_keys("theme.schema.json", "", theme_schema(THEME_FILE));
	check_keys("theme.schema.json", "definitions/colour", theme_schema(THEME_COLOUR));
	check_keys("theme.schema.json", "definitions/style", theme_schema(THEME_STYLE));
	check_keys("theme.schema.json", "definitions/glyph", theme_schema(THEME_GLYPH));
}

/* Each of n names is a word of the enum, or a member of the object, and there are no others. */
static void check_names(const char *file, const char *path, const char *(*name)(size_t i), size_t n)
{
	json_t *schema = schema_load(file), *list = at(schema, path);

	if (json_is_array(list) ? json_array_size(list) != n : json_object_size(list) != n)
		fail_msg("%s/%s has not %zu names (make docs?)", file, path, n);
	for (size_t i = 0; i < n; i++) {
		bool there = json_object_get(list, name(i)) != NULL;
		size_t k;
		json_t *word;
		json_array_foreach (list, k, word)
			there = there || !strcmp(json_string_value(word), name(i));
		if (!there)
			fail_msg("%s/%s lacks %s (make docs?)", file, path, name(i));
	}
	json_decref(schema);
}

static const char *action_word(size_t i)
{
	return i ? action_get(i - 1)->name : "none";
}

static const char *option_word(size_t i)
{
	return option_name((enum option)i);
}

static const char *style_word(size_t i)
{
	return style_name((enum style)i);
}

static const char *glyph_word(size_t i)
{
	return theme_glyph_name((enum theme_glyph)i);
}

static const char *class_word(size_t i)
{
	return class_name((enum link_class)i);
}

static const char *conflict_word(size_t i)
{
	return conflict_name((enum conflict_kind)i);
}

static const char *kind_word(size_t i)
{
	return unit_kind_name((enum unit_kind)i);
}

static void names_are_those_of_the_program(void **state)
{
	size_t actions = 0;

	(void)state;
	while (action_get(actions))
		actions++;
	check_names("config.schema.json", "definitions/action/enum", action_word, actions + 1);
	check_names("config.schema.json", "properties/options/properties", option_word, OPTION_COUNT);
	check_names("rules.schema.json", "definitions/known/enum", style_word, STYLE_BUILTIN);
	check_names("rules.schema.json", "definitions/classes/enum", class_word, CLASSES);
	check_names("rules.schema.json", "definitions/conflicts/enum", conflict_word, CONFLICT_KINDS);
	check_names("rules.schema.json", "definitions/kinds/enum", kind_word, UNIT_KINDS);
	check_names("theme.schema.json", "properties/styles/properties", style_word, STYLE_BUILTIN);
	check_names("theme.schema.json", "properties/glyphs/properties", glyph_word,
	            THEME_GLYPH_COUNT);
}

static bool fits(const char *schema_name, const char *name, const struct str *text)
{
	struct yaml_file *f = yaml_parse(name, text->s, text->n, NULL);
	json_t *schema = schema_load(schema_name), *doc = f && f->root ? schema_document(f->root) : json_null();

	assert_non_null(f);
	bool ok = schema_valid(schema, schema, doc, name);
	yaml_file_free(f);
	json_decref(doc);
	json_decref(schema);
	return ok;
}

/* Files of a kind name their schema for editors and fit it. */
static void check_library(enum library kind, const char *schema)
{
	char **name = library_list(kind, NULL);
	char *modeline = str_printf("# yaml-language-server: $schema=../src/data/%s\n", schema);
	size_t n = 0;

	for (; name[n]; n++) {
		struct str text = STR_INIT;
		char *relative = str_printf("themes/%s.yaml", name[n]), *path = path_data(relative);
		assert_true(file_read(path, 0, &text, NULL));
		if (!str_starts(text.s, modeline))
			fail_msg("%s does not name %s", path, schema);
		if (!fits(schema, name[n], &text))
			fail_msg("%s", schema_why);
		str_free(&text);
		free(relative);
		free(path);
	}
	assert_true(n >= 3);
	free(modeline);
	library_free_list(name);
}

static void shipped_files_fit(void **state)
{
	(void)state;
	check_library(LIBRARY_THEMES, "theme.schema.json");
	check_library(LIBRARY_RULES, "rules.schema.json");
}

/* What the program refuses, an editor marks too (and the other way round for what it takes). */
static const struct { const char *schema, *text; bool right; } samples[] = {
	{"config.schema.json", "theme: light\nrules: newsroom\n", true},
	{"config.schema.json", "rules: [newsroom, mine.yaml]\noptions: {margin: 5, lock: no}\n", true},
	{"config.schema.json", "them: light\n", false},
	{"config.schema.json", "options: {margn: 5}\n", false},
	{"config.schema.json", "options: {margin: 99}\n", false},
	{"config.schema.json", "options: {lock: perhaps}\n", false},
	{"config.schema.json", "keys: {text: {J: next-unit, '^P': none}}\n", true},
	{"config.schema.json", "keys: {text: {J: next-unt}}\n", false},
	{"config.schema.json", "keys: {txt: {J: next-unit}}\n", false},
	{"config.schema.json", "filters: [{name: web, enabled: yes}]\n", true},
	{"config.schema.json", "filters: [{name: a, match: b, run: [c, '{}'], seconds: 5}]\n", true},
	{"config.schema.json", "filters: [{match: b, run: c}]\n", false},
	{"config.schema.json", "filters: [{name: pdf, seconds: 0}]\n", false},
	{"config.schema.json", "filters: [{name: pdf, rnu: c}]\n", false},
	{"rules.schema.json", "rules: [{name: a, match: b, flags: caseless}]\n", true},
	{"rules.schema.json", "rules: [{name: a, match: b, scope: unit, where: {conflict: yes}}]\n", true},
	{"rules.schema.json", "rules: [{name: a, where: {not: {class: [edited]}, note: yes}}]\n", true},
	{"rules.schema.json", "rules: [{match: b}]\n", false},
	{"rules.schema.json", "rules: [{name: a, macth: b}]\n", false},
	{"rules.schema.json", "rules: [{name: a, match: b, priority: 101}]\n", false},
	{"rules.schema.json", "rules: [{name: a, where: {class: edted}}]\n", false},
	{"rules.schema.json", "rules: [{name: a, where: {or: [{moved: maybe}]}}]\n", false},
	{"rules.schema.json", "styles: {a: {fg: red}}\n", false},
	{"theme.schema.json", "styles: {text: {fg: {direct: '#123456', 256: 3, 16: red}}}\n", true},
	{"theme.schema.json", "styles: {text: {fg: red, attributes: [bold]}}\n", true},
	{"theme.schema.json", "styles: {text: {fgg: red}}\n", false},
	{"theme.schema.json", "styles: {text: {attributes: [blod]}}\n", false},
	{"theme.schema.json", "glyphs: {verbatum: '='}\n", false},
	{"theme.schema.json", "glyphs: {verbatim: {text: '=', ascii: '='}}\n", true},
};

static void what_is_wrong_does_not_fit(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(samples); i++) {
		struct str text = STR_INIT;
		str_add(&text, samples[i].text);
		if (fits(samples[i].schema, "sample", &text) != samples[i].right)
			fail_msg("%s%s", samples[i].text, samples[i].right ? schema_why : "fits");
		str_free(&text);
	}
}

/* As it is printed, it says nothing; with its settings taken out of the comments, all of it is
 * right and is what holds by default. */
static void the_printed_configuration_is_the_default(void **state)
{
	struct str text = STR_INIT, bare = STR_INIT, again = STR_INIT;
	char path[] = "/tmp/hexapla-config-XXXXXX";
	struct config c;
	struct errs errs = {0};

	(void)state;
	config_init(&c);
	config_print(&text, "config.schema.json");
	assert_true(str_starts(text.s, "# yaml-language-server: $schema=config.schema.json\n"));
	assert_true(fits("config.schema.json", "printed", &text));
	for (const char *s = text.s; *s; s += strcspn(s, "\n") + 1)
		if (s[0] == '#' && s[1] != '#' && !str_starts(s, "# yaml"))
			str_addn(&bare, s + 1, strcspn(s, "\n"));
	if (!fits("config.schema.json", "bare", &bare))
		fail_msg("%s", schema_why);
	int fd = mkstemp(path);
	assert_true(fd >= 0 && file_save(path, bare.s, bare.n, NULL, NULL));
	bool ok = config_load(&c, path, &errs);
	errs_format(&errs, &again);
	if (!ok)
		fail_msg("%s", again.s);
	assert_string_equal(c.theme, "default");
	assert_int_equal(c.rules.n + c.dictionary.n, 0);
	for (int i = 0; i < OPTION_COUNT; i++)
		assert_true(options_is_default(c.options, (enum option)i));
	struct keymap *m = keymap_new();
	struct str was = STR_INIT, is = STR_INIT;
	action_bind(m);
	action_list(m, &was);
	action_list(c.keymap, &is);
	assert_string_equal(is.s, was.s);
	remove(path);
	keymap_free(m);
	config_free(&c);
	str_free(&was);
	str_free(&is);
	str_free(&again);
	str_free(&text);
	str_free(&bare);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_those_of_the_tables),
		cmocka_unit_test(names_are_those_of_the_program),
		cmocka_unit_test(shipped_files_fit),
		cmocka_unit_test(what_is_wrong_does_not_fit),
		cmocka_unit_test(the_printed_configuration_is_the_default),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
