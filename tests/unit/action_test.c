/* The table of actions: names, keys, what they mean in which context. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "app/action.h"

static int look_up(const struct keymap *m, unsigned context, const char *keys)
{
	key_code key[KEYMAP_SEQ];
	size_t n = 0;

	for (size_t left = strlen(keys); left;) {
		size_t k = key_parse(keys, left, &key[n++]);
		assert_true(k > 0);
		keys += k;
		left -= k;
	}
	return action_keys(m, context, key, n);
}

static const char *name_of(int action)
{
	return action >= 0 ? action_get((size_t)action)->name
	                   : action == KEYMAP_PREFIX ? "(prefix)" : "(none)";
}

/* Every row is whole, and found by its name; names are said once. */
static void test_rows(void **state)
{
	size_t n = 0;

	(void)state;
	for (const struct action *a; (a = action_get(n)); n++) {
		assert_true(strlen(a->name) > 0 && strlen(a->help) > 0);
		assert_true(a->contexts > 0 && a->contexts < 1u << CONTEXTS);
		assert_non_null(a->run);
		assert_int_equal(action_find(a->name, strlen(a->name)), (int)n);
		assert_string_not_equal(group_name(a->group), "?");
	}
	assert_true(n > 80);
	assert_null(action_get(n));
	assert_int_equal(action_find("quitt", 5), -1);
}

static void test_aliases(void **state)
{
	static const char *const aliases[][2] = {{"wq", "write-quit"}, {"q!", "quit!"}, {"qa", "quit"},
	                                         {"se", "set"}, {"h", "help"}, {"e", "reload"}};

	(void)state;
	for (size_t i = 0; i < COUNT(aliases); i++)
		assert_string_equal(name_of(action_find(aliases[i][0], strlen(aliases[i][0]))), aliases[i][1]);
}

/* Default keys are sequences, and none stands in the way of another: each finds its row. */
static void test_default_keys(void **state)
{
	struct keymap *m = keymap_new();

	(void)state;
	action_bind(m);
	for (size_t i = 0; action_get(i); i++) {
		const struct action *a = action_get(i);
		char keys[128];
		assert_true(strlen(a->keys) < sizeof keys);
		strcpy(keys, a->keys);
		for (char *s = strtok(keys, " "); s; s = strtok(NULL, " ")) {
			if (strstr(s, "{mark}"))
				strcpy(strstr(s, "{mark}"), "k");
			assert_int_equal(look_up(m, action_context(i), s), (int)i);
		}
	}
	keymap_free(m);
}

static void test_contexts(void **state)
{
	static const struct { unsigned context; const char *keys, *name; } cases[] = {
		{CONTEXT_TEXT, "h", "pane-left"}, {CONTEXT_SELECT, "h", "left"},
		{CONTEXT_LIST, "h", "list-close"}, {CONTEXT_TEXT, "b", "page-up"},
		{CONTEXT_SELECT, "b", "word-back"}, {CONTEXT_SELECT, "j", "down"},
		{CONTEXT_LIST, "j", "list-down"}, {CONTEXT_SELECT, "g", "(prefix)"},
		{CONTEXT_SELECT, "gg", "top"}, {CONTEXT_SELECT, "ga", "(none)"},
		{CONTEXT_LIST, "]u", "(none)"}, {CONTEXT_LIST, ":", "command"},
		{CONTEXT_LIST, "Q", "quit"}, {CONTEXT_TEXT, "''", "last-place"},
		{CONTEXT_TEXT, "'x", "to-mark"}, {CONTEXT_TEXT, "^W^W", "pane-right"},
		{CONTEXT_TEXT, "<A-3>", "pane"}, {CONTEXT_TEXT, "ZZ", "write-quit"},
	};
	struct keymap *m = keymap_new();

	(void)state;
	action_bind(m);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(name_of(look_up(m, cases[i].context, cases[i].keys)), cases[i].name);
	keymap_free(m);
}

static void test_list(void **state)
{
	struct keymap *m = keymap_new();
	struct str out = STR_INIT;

	(void)state;
	action_bind(m);
	action_list(m, &out);
	assert_non_null(strstr(out.s, "text\tj <Down> ^N\tdown\ta row down\n"));
	assert_non_null(strstr(out.s, "list\tdd\tlist-delete\t"));
	assert_non_null(strstr(out.s, "text\tgo\tgoto\t"));
	str_free(&out);
	keymap_free(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_default_keys),
		cmocka_unit_test(test_contexts),
		cmocka_unit_test(test_list),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
