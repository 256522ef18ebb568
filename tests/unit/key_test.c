#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "conf/key.h"

/* What is written, what key it is, and how it is written back (NULL: the same). */
static const struct { const char *written; key_code key; const char *back; } rows[] = {
	{"a", 'a', NULL}, {"Z", 'Z', NULL}, {"]", ']', NULL}, {"é", 0xe9, NULL}, {"東", 0x6771, NULL},
	{"^E", 5, NULL}, {"^e", 5, "^E"}, {"^[", K_ESC, "<Esc>"}, {"^I", K_TAB, "<Tab>"},
	{"^M", K_ENTER, "<Enter>"}, {"^?", K_BACKSPACE, "<BS>"}, {"^_", 31, NULL}, {"^]", 29, NULL},
	{"^\\", 28, NULL}, {"^^", 30, NULL}, {"^C", K_INTERRUPT, NULL}, {"^c", K_INTERRUPT, "^C"},
	{"^", '^', "<Caret>"}, {"<", '<', "<lt>"}, {"<lt>", '<', NULL}, {"<Caret>", '^', NULL},
	{">", '>', NULL}, {"<Space>", ' ', NULL}, {"<space>", ' ', "<Space>"},
	{"<Enter>", K_ENTER, NULL}, {"<CR>", K_ENTER, "<Enter>"}, {"<Tab>", K_TAB, NULL},
	{"<S-Tab>", K_SHIFT_TAB, NULL}, {"<s-tab>", K_SHIFT_TAB, "<S-Tab>"}, {"<Esc>", K_ESC, NULL},
	{"<BS>", K_BACKSPACE, NULL}, {"<Backspace>", K_BACKSPACE, "<BS>"}, {"<Up>", K_UP, NULL},
	{"<Down>", K_DOWN, NULL}, {"<Left>", K_LEFT, NULL}, {"<Right>", K_RIGHT, NULL},
	{"<Home>", K_HOME, NULL}, {"<End>", K_END, NULL}, {"<PgUp>", K_PGUP, NULL},
	{"<PageUp>", K_PGUP, "<PgUp>"}, {"<PgDn>", K_PGDN, NULL}, {"<Insert>", K_INSERT, NULL},
	{"<Delete>", K_DELETE, NULL}, {"<Del>", K_DELETE, "<Delete>"}, {"<F1>", K_F1, NULL},
	{"<F12>", K_F12, NULL}, {"<A-1>", K_ALT | '1', NULL}, {"<M-x>", K_ALT | 'x', "<A-x>"},
	{"<A->>", K_ALT | '>', NULL}, {"<A-lt>", K_ALT | '<', NULL}, {"<A-Left>", K_ALT | K_LEFT, NULL},
	{"<A-^W>", K_ALT | 23, NULL}, {"<A-é>", K_ALT | 0xe9, NULL}, {"<C-e>", 5, "^E"},
	{"<C-E>", 5, "^E"}, {"<Resize>", K_RESIZE, NULL}, {"<A-->", K_ALT | '-', NULL},
};

static void keys_are_read_and_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str s = STR_INIT;
		key_code k = K_NONE;
		size_t n = strlen(rows[i].written), used = key_parse(rows[i].written, n, &k);
		if (used != n || k != rows[i].key)
			fail_msg("%s: used %zu, key %x", rows[i].written, used, k);
		key_write(&s, k);
		assert_string_equal(s.s, rows[i].back ? rows[i].back : rows[i].written);
		str_free(&s);
	}
}

static void what_is_no_key_is_refused(void **state)
{
	static const char *const bad[] = {"", " ", "\t", "\x1b", "\x7f", "\xff", "<Foo>", "<>",
	                                  "<A->", "<A--", "<A-Foo>", "^1", "^ ", "<F13>", "<S-a>", "<C-1>",
	                                  "<A-ab>", "\xc2\x9b"};
	key_code k;

	(void)state;
	for (size_t i = 0; i < COUNT(bad); i++)
		if (key_parse(bad[i], strlen(bad[i]), &k))
			fail_msg("\"%s\" was taken for a key", bad[i]);
}

static void a_key_may_be_followed_by_others(void **state)
{
	key_code k;

	(void)state;
	assert_int_equal(key_parse("^Wh", 3, &k), 2);
	assert_int_equal(key_parse("<Esc>:q", 7, &k), 5);
	assert_int_equal(key_parse("]c", 2, &k), 1);
	assert_int_equal(key_parse("<a>", 3, &k), 0);
}

static bool bind(struct keymap *m, unsigned context, const char *seq, int action)
{
	return keymap_bind(m, context, seq, action, NULL, 0, 0, NULL);
}

static int find(const struct keymap *m, unsigned context, const char *s)
{
	key_code keys[8];
	size_t n = 0, left = strlen(s);

	while (left) {
		size_t used = key_parse(s, left, &keys[n++]);
		s += used;
		left -= used;
	}
	return keymap_find(m, context, keys, n);
}

static void sequences_mean_actions(void **state)
{
	struct keymap *m = keymap_new();

	(void)state;
	assert_true(bind(m, 0, "j", 1));
	assert_true(bind(m, 0, "gg", 2));
	assert_true(bind(m, 0, "g&", 3));
	assert_true(bind(m, 0, "^Wh", 4));
	assert_true(bind(m, 1, "j", 5));
	assert_true(bind(m, 0, "abcdef", 6));
	assert_int_equal(find(m, 0, "j"), 1);
	assert_int_equal(find(m, 1, "j"), 5);
	assert_int_equal(find(m, 2, "j"), KEYMAP_NONE);
	assert_int_equal(find(m, 0, "g"), KEYMAP_PREFIX);
	assert_int_equal(find(m, 0, "gg"), 2);
	assert_int_equal(find(m, 0, "g&"), 3);
	assert_int_equal(find(m, 0, "gx"), KEYMAP_NONE);
	assert_int_equal(find(m, 0, "^W"), KEYMAP_PREFIX);
	assert_int_equal(find(m, 0, "^Wh"), 4);
	assert_int_equal(find(m, 0, "abcde"), KEYMAP_PREFIX);
	assert_int_equal(find(m, 0, "abcdef"), 6);
	assert_int_equal(find(m, 0, "ggg"), KEYMAP_NONE);
	keymap_free(m);
}

static void a_mark_is_any_letter(void **state)
{
	struct keymap *m = keymap_new();

	(void)state;
	assert_true(bind(m, 0, "m{mark}", 1));
	assert_true(bind(m, 0, "'{mark}", 2));
	assert_true(bind(m, 0, "''", 3));
	assert_true(bind(m, 0, "'z", 4));
	assert_int_equal(find(m, 0, "m"), KEYMAP_PREFIX);
	assert_int_equal(find(m, 0, "ma"), 1);
	assert_int_equal(find(m, 0, "mZ"), 1);
	assert_int_equal(find(m, 0, "m1"), KEYMAP_NONE);
	assert_int_equal(find(m, 0, "'q"), 2);
	assert_int_equal(find(m, 0, "''"), 3);
	assert_int_equal(find(m, 0, "'z"), 4);
	keymap_free(m);
}

static void rebinding_replaces_and_unbinding_removes(void **state)
{
	struct keymap *m = keymap_new();

	(void)state;
	assert_true(bind(m, 0, "gg", 1));
	assert_true(bind(m, 0, "gg", 2));
	assert_int_equal(find(m, 0, "gg"), 2);
	assert_false(keymap_unbind(m, 1, "gg", NULL));
	assert_false(keymap_unbind(m, 0, "gh", NULL));
	assert_false(keymap_unbind(m, 0, "<Foo>", NULL));
	assert_true(keymap_unbind(m, 0, "gg", NULL));
	assert_int_equal(find(m, 0, "gg"), KEYMAP_NONE);
	assert_int_equal(find(m, 0, "g"), KEYMAP_NONE);
	assert_true(bind(m, 0, "g", 3));
	assert_int_equal(find(m, 0, "g"), 3);
	keymap_free(m);
}

static void a_sequence_cannot_hide_another(void **state)
{
	static const struct { const char *bound, *seq, *message; } clashes[] = {
		{"gg", "g", "f:3:5: g: is the start of gg, which is bound; unbind that first\n"},
		{"g", "gg", "f:3:5: gg: starts with g, which is bound; unbind that first\n"},
		{"m{mark}", "mab", "f:3:5: mab: starts with m{mark}, which is bound; unbind that first\n"},
		{"mab", "m{mark}", "f:3:5: m{mark}: is the start of mab, which is bound; unbind that first\n"},
		{"a", "<Foo>", "f:3:5: <Foo>: not a key sequence\n"},
		{"a", "", "f:3:5: : an empty key sequence\n"},
		{"a", "b c", "f:3:5: b c: not a key sequence\n"},
		{"a", "bcdefgh", "f:3:5: bcdefgh: a key sequence of more than 6 keys\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(clashes); i++) {
		struct keymap *m = keymap_new();
		struct errs errs = {0};
		struct str s = STR_INIT;
		assert_true(bind(m, 0, clashes[i].bound, 1));
		assert_false(keymap_bind(m, 0, clashes[i].seq, 2, "f", 3, 5, &errs));
		errs_format(&errs, &s);
		assert_string_equal(s.s, clashes[i].message);
		str_free(&s);
		errs_free(&errs);
		keymap_free(m);
	}
}

static void the_keys_of_an_action_in_order(void **state)
{
	struct keymap *m = keymap_new();
	struct str s = STR_INIT;

	(void)state;
	assert_true(bind(m, 0, "<Space>", 1));
	assert_true(bind(m, 0, "^F", 1));
	assert_true(bind(m, 0, "x", 2));
	assert_true(bind(m, 0, "m{mark}", 1));
	assert_true(bind(m, 1, "y", 1));
	keymap_keys(m, 0, 1, " ", &s);
	assert_string_equal(s.s, "<Space> ^F m{mark}");
	str_clear(&s);
	keymap_keys(m, 0, 9, " ", &s);
	assert_string_equal(s.s, "");
	str_free(&s);
	keymap_free(m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_read_and_written),
		cmocka_unit_test(what_is_no_key_is_refused),
		cmocka_unit_test(a_key_may_be_followed_by_others),
		cmocka_unit_test(sequences_mean_actions),
		cmocka_unit_test(a_mark_is_any_letter),
		cmocka_unit_test(rebinding_replaces_and_unbinding_removes),
		cmocka_unit_test(a_sequence_cannot_hide_another),
		cmocka_unit_test(the_keys_of_an_action_in_order),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
