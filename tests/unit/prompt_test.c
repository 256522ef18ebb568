#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "view/prompt.h"

/* Type a sequence as key files write it: "ab<Left>^W". Returns the last state. */
static enum prompt_state type(struct prompt *p, const char *keys)
{
	enum prompt_state s = PROMPT_EDITING;
	for (size_t n = strlen(keys), used; n > 0; keys += used, n -= used) {
		struct event e = {0};
		e.key = ' ';
		used = *keys == ' ' ? 1 : key_parse(keys, n, &e.key);
		assert_true(used > 0);
		s = prompt_key(p, &e);
	}
	return s;
}

static void expect(const struct prompt *p, const char *text, size_t cursor)
{
	assert_string_equal(prompt_text(p), text);
	assert_int_equal(prompt_cursor(p), cursor);
}

static void edits(void **state)
{
	static const struct { const char *keys, *text; size_t cursor; } CASES[] = {
		{"abc", "abc", 3},
		{"abc<Left><Left>X", "aXbc", 2},
		{"abc^AX^EY", "XabcY", 5},
		{"abc<Left><Del>", "ab", 2},
		{"abc<Left><BS>", "ac", 1},
		{"one two three^W", "one two ", 8},
		{"one two  ^W", "one ", 4},
		{"one two^A^K", "", 0},
		{"one two<Left>^U", "o", 0},
		{"one two^W^A^Y", "twoone ", 3},
		{"one two<A-b><A-b>X<A-f>Y", "XoneY two", 5},
		{"one two^A<A-d>", " two", 0},
		{"漢é<BS>", "漢", 3},
		{"漢<Left>a<Right>b", "a漢b", 5},
		{"<Left><Right><Del>^K^W^U", "", 0},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(CASES); i++) {
		struct prompt *p = prompt_new(":", "", NULL, NULL, NULL);
		type(p, CASES[i].keys);
		expect(p, CASES[i].text, CASES[i].cursor);
		prompt_free(p);
	}
}

static void several_lines(void **state)
{
	static const struct { const char *keys, *text; size_t cursor; } CASES[] = {
		{"one^Jtwo", "one\ntwo", 7},
		{"one<A-Enter>two<Up>X", "oneX\ntwo", 4},
		{"one^Jtwo^J<Up><Up>X<Down>Y", "Xone\ntYwo\n", 7},
		{"a^Jlonger<Up>X<Down><Down>Y", "aX\nloYnger", 6},
		{"one^Jtwo^AX^EY", "one\nXtwoY", 9},
		{"one^Jtwo^U^K", "one\n", 4},
		{"one^Jtwo^W^W", "", 0},
		{"one^Jtwo^A<BS>", "onetwo", 3},
		{"漢^Jab<Up>X", "漢X\nab", 4},
	};
	struct event pasted = {.key = K_PASTE, .text = "x\ny\tz\033", .len = 6};
	(void)state;
	for (size_t i = 0; i < COUNT(CASES); i++) {
		struct prompt *p = prompt_new("", "", NULL, NULL, NULL);
		prompt_lines(p, "Note");
		type(p, CASES[i].keys);
		expect(p, CASES[i].text, CASES[i].cursor);
		prompt_key(p, &pasted);
		assert_non_null(strstr(prompt_text(p), "x\ny z"));
		assert_int_equal(type(p, "<Enter>"), PROMPT_DONE);
		prompt_free(p);
	}
}

static void moves_by_clusters(void **state)
{
	(void)state;
	struct prompt *p = prompt_new(":", "e\xcc\x81x", NULL, NULL, NULL);
	type(p, "<Left><Left>");
	expect(p, "e\xcc\x81x", 0);
	type(p, "<Del>");
	expect(p, "x", 0);
	prompt_free(p);
}

static void says_what_happened(void **state)
{
	(void)state;
	struct prompt *p = prompt_new("/", "", NULL, NULL, NULL);
	assert_int_equal(type(p, "a"), PROMPT_CHANGED);
	assert_int_equal(type(p, "<Left>"), PROMPT_EDITING);
	assert_int_equal(type(p, "<BS>"), PROMPT_EDITING);
	assert_int_equal(type(p, "<F1>"), PROMPT_EDITING);
	assert_int_equal(type(p, "<Tab>"), PROMPT_EDITING);
	assert_int_equal(type(p, "<Enter>"), PROMPT_DONE);
	assert_int_equal(type(p, "<Esc>"), PROMPT_CANCELLED);
	assert_int_equal(type(p, "^G"), PROMPT_CANCELLED);
	type(p, "<Del>");
	assert_int_equal(type(p, "<BS>"), PROMPT_CANCELLED);
	prompt_set_error(p, "unbalanced");
	assert_string_equal(prompt_error(p), "unbalanced");
	type(p, "x");
	assert_string_equal(prompt_error(p), "");
	prompt_free(p);
}

static void paste_is_text(void **state)
{
	(void)state;
	struct prompt *p = prompt_new(":", "<>", NULL, NULL, NULL);
	struct event e = {.key = K_PASTE, .text = "a\033[2J\r\nb\tc\x07", .len = 11};
	type(p, "<Left>");
	assert_int_equal(prompt_key(p, &e), PROMPT_CHANGED);
	expect(p, "<a[2J b c>", 9);
	e.len = 0;
	assert_int_equal(prompt_key(p, &e), PROMPT_EDITING);
	prompt_free(p);
}

static void history_starts_with_what_was_typed(void **state)
{
	(void)state;
	struct history h = {0};
	history_add(&h, "set lock off");
	history_add(&h, "quit");
	history_add(&h, "set plain on");
	history_add(&h, "");
	history_add(&h, "set lock off"); /* moves to the end */
	assert_int_equal(h.n, 3);
	struct prompt *p = prompt_new(":", "", &h, NULL, NULL);
	type(p, "<Up><Up><Up><Up>");
	expect(p, "quit", 4);
	type(p, "<Down><Down><Down>");
	expect(p, "", 0);
	type(p, "set<Up>");
	expect(p, "set lock off", 12);
	type(p, "<Up><Up>");
	expect(p, "set plain on", 12);
	type(p, "<Left>^N^N^N");
	expect(p, "set", 3);
	type(p, "<Up>X^P"); /* an edited entry is typed text */
	expect(p, "set lock offX", 13);
	prompt_free(p);
	for (int i = 0; i < 600; i++) {
		char line[32];
		snprintf(line, sizeof line, "line %d", i);
		history_add(&h, line);
	}
	assert_int_equal(h.n, 500);
	assert_string_equal(h.item[499], "line 599");
	history_free(&h);
}

static void words(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out)
{
	static const char *const WORD[] = {"theme", "theme-list", "threshold", "title"};
	(void)ctx;
	while (*from > 0 && line[*from - 1] != ' ')
		--*from;
	for (size_t i = 0; i < COUNT(WORD); i++)
		if (strncmp(WORD[i], line + *from, at - *from) == 0)
			VEC_PUSH(out, ((struct candidate){xstrdup(WORD[i]), xstrdup("help")}));
}

static void completes(void **state)
{
	int chosen;
	(void)state;
	struct prompt *p = prompt_new(":", "", NULL, words, NULL);
	type(p, "set tit<Tab>");
	expect(p, "set title", 9);
	assert_int_equal(prompt_candidates(p, &chosen)->n, 0);
	type(p, "^W");
	assert_int_equal(type(p, "the<Tab>"), PROMPT_CHANGED);
	expect(p, "set theme", 9);
	assert_int_equal(prompt_candidates(p, &chosen)->n, 2);
	assert_int_equal(chosen, -1);
	type(p, "<Tab><Tab>");
	expect(p, "set theme-list", 14);
	prompt_candidates(p, &chosen);
	assert_int_equal(chosen, 1);
	type(p, "<Tab><S-Tab>");
	expect(p, "set theme-list", 14);
	type(p, "<Esc>"); /* back to what was typed */
	expect(p, "set the", 7);
	assert_int_equal(prompt_candidates(p, &chosen)->n, 0);
	assert_int_equal(type(p, "zz<Tab>"), PROMPT_EDITING);
	type(p, "^U" "t<Tab> x"); /* typing closes the list, the text stays */
	expect(p, "t x", 3);
	type(p, "^At<Left>h<S-Tab>"); /* in the middle of the line */
	expect(p, "htt x", 1);
	prompt_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(edits),
		cmocka_unit_test(several_lines),
		cmocka_unit_test(moves_by_clusters),
		cmocka_unit_test(says_what_happened),
		cmocka_unit_test(paste_is_text),
		cmocka_unit_test(history_starts_with_what_was_typed),
		cmocka_unit_test(completes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
