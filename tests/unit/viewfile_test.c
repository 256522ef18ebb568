/* View files: the form they are written in, the errors they may hold, and what happens to
 * notes when a source changed. Random ones: viewfile_random_test.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/str.h"
#include "mark/viewfile.h"

#define MODE "# yaml-language-server: $schema=" VIEWFILE_SCHEMA "\n"
#define HEAD "hexapla: 1\narticles:\n  - id: A\n    path: a.txt\n  - id: B\n    path: b.txt\n"
#define NOTE HEAD "notes:\n  - id: n1\n"
#define TARGET NOTE "    targets:\n      - article: A\n        at: [0, 4]\n        exact: ferry\n"

/* Every key once: the form is a contract. */
static const char whole[] =
	MODE "hexapla: 1\n"
	"articles:\n"
	"  - id: A\n"
	"    path: courier.txt\n"
	"    sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
	"    bytes: 5041\n"
	"    language: eng\n"
	"    charset: koi8-r\n"
	"    title: \"Ferry to stop: six weeks\"\n"
	"    source: Courier\n"
	"    date: \"2025-03-11\"\n"
	"    top: 120\n"
	"    cursor: 260\n"
	"    paper: blue\n"
	"  - id: B\n"
	"    path: \"../herald.txt\"\n"
	"    hidden: true\n"
	"layout: columns\n"
	"focus: B\n"
	"maximised: true\n"
	"order: [B, A]\n"
	"theme: light\n"
	"rules:\n"
	"  - newsroom.yaml\n"
	"  - newsroom\n"
	"  - \"./figures\"\n"
	"options:\n"
	"  lock: \"off\"\n"
	"marks:\n"
	"  a: [A, 512]\n"
	"  \"n\": [B, 0]\n"
	"pins:\n"
	"  - same: [[A, 0], [B, 40]]\n"
	"  - different: [[A, 80], [B, 90]]\n"
	"notes_made: 7\n"
	"notes:\n"
	"  - id: n1\n"
	"    made: 2026-11-21T19:40:00Z\n"
	"    changed: 2026-11-21T19:45:00Z\n"
	"    author: R\n"
	"    colour: figure\n"
	"    tags: [funding, \"two words\"]\n"
	"    text: |-\n"
	"      Money, not troops:\n"
	"\n"
	"        ask the ministry\n"
	"    targets:\n"
	"      - article: A\n"
	"        at: [512, 540]\n"
	"        exact: \"caf\xC3\xA9 would \\u202Ego\"\n"
	"        prefix: \"Instead, \"\n"
	"        suffix: \" the needs\"\n"
	"        state: anchored\n"
	"      - article: B\n"
	"        at: [0, 3]\n"
	"        exact: The\n"
	"        prefix: \"\"\n"
	"        suffix: \" end\"\n"
	"        state: orphan\n"
	"        confidence: 0.4\n"
	"    mood:\n"
	"      - good\n"
	"      - kind: x\n"
	"        of: \"y z\"\n"
	"  - id: n3\n"
	"    text: \"\"\n"
	"    targets:\n"
	"      - article: A\n"
	"        at: [9, 9]\n"
	"        exact: \"\"\n"
	"        prefix: \"\"\n"
	"        suffix: \"\"\n"
	"        state: changed\n"
	"links:\n"
	"  a: {}\n";

static struct saved_view parse(const char *text)
{
	struct saved_view v;
	struct errs errs = {0};
	struct str out = STR_INIT;

	if (!viewfile_parse("views/x.hexapla.yaml", text, strlen(text), &v, &errs)) {
		errs_format(&errs, &out);
		fail_msg("%s", out.s);
	}
	return v;
}

static void every_key_reads_and_writes(void **state)
{
	struct saved_view v = parse(whole);
	struct str out = STR_INIT;

	(void)state;
	assert_string_equal(v.article[0].path, "views/courier.txt");
	assert_string_equal(v.article[1].path, "views/../herald.txt");
	assert_int_equal(v.article[0].bytes, 5041);
	assert_string_equal(v.article[0].extra, "paper: blue\n");
	assert_true(v.article[1].hidden);
	assert_int_equal(v.focus, 1);
	assert_int_equal(v.order[0], 1);
	assert_string_equal(v.rules[0], "views/newsroom.yaml");
	assert_string_equal(v.rules[1], "newsroom");
	assert_string_equal(v.rules[2], "views/figures");
	assert_string_equal(v.option[0].value, "off");
	assert_int_equal(v.mark[1].letter, 'n');
	assert_int_equal(v.pin[0].b_unit_at, 40);
	assert_false(v.pin[1].same);
	assert_int_equal(v.notes.last_id, 7);
	assert_int_equal(v.notes.item[0].made, 1795290000);
	assert_string_equal(v.notes.item[0].text, "Money, not troops:\n\n  ask the ministry");
	assert_string_equal(v.notes.item[0].tag[1], "two words");
	assert_string_equal(v.notes.item[0].extra,
			    "mood:\n  - good\n  - kind: x\n    of: \"y z\"\n");
	assert_int_equal(v.notes.item[0].target[1].state, ANCHOR_ORPHAN);
	assert_string_equal(v.extra, "links:\n  a: {}\n");
	viewfile_write(&v, "views/x.hexapla.yaml", NULL, &out);
	assert_string_equal(out.s, whole);
	str_free(&out);
	viewfile_free(&v);
	assert_null(v.article);
}

static void the_least_view(void **state)
{
	struct saved_view v = parse("hexapla: 1\narticles: []\n");
	struct str out = STR_INIT;

	(void)state;
	viewfile_write(&v, "x.hexapla.yaml", NULL, &out);
	assert_string_equal(out.s, MODE "hexapla: 1\narticles: []\n");
	str_free(&out);
	viewfile_free(&v);
}

static void other_ids_and_orders_of_keys_are_read(void **state)
{
	struct saved_view v = parse("focus: second\narticles:\n  - path: a.txt\n    id: first\n"
	                            "  - path: /b.txt\n    id: second\nhexapla: 1\n");
	struct str out = STR_INIT;

	(void)state;
	assert_int_equal(v.focus, 1);
	viewfile_write(&v, "views/x.hexapla.yaml", NULL, &out);
	assert_string_equal(out.s, MODE "hexapla: 1\narticles:\n  - id: A\n    path: a.txt\n  - id: B\n"
	                           "    path: \"/b.txt\"\nfocus: B\n");
	str_free(&out);
	viewfile_free(&v);
}

static const struct { const char *text, *message;
} wrong[] = {
	{"", "v.yaml: not a saved view: the key \"hexapla\" is missing\n"},
	{"- x\n", "v.yaml: not a saved view: the key \"hexapla\" is missing\n"},
	{"articles: []\n", "v.yaml: not a saved view: the key \"hexapla\" is missing\n"},
	{"hexapla: 2\nwhat: [is, this]\n",
	 "v.yaml:1:10: saved by a newer hexapla (format 2, this one reads up to 1)\n"},
	{"hexapla: one\narticles: []\n",
	 "v.yaml:1:10: hexapla: expected a whole number, found \"one\"\n"},
	{"hexapla: 0\narticles: []\n", "v.yaml:1:10: hexapla: no format has the number 0\n"},
	{"hexapla: 1\n", "v.yaml:1:1: the key \"articles\" is missing\n"},
	{"hexapla: 1\narticles:\n  - id: A\n", "v.yaml:3:5: the key \"path\" is missing\n"},
	{"hexapla: 1\narticles:\n  - {id: A, path: x}\n  - {id: A, path: y}\n",
	 "v.yaml:4:10: two articles have the id \"A\"\n"},
	{"hexapla: 1\narticles:\n  - {id: A, path: x, sha256: 12}\n",
	 "v.yaml:3:30: sha256: expected 64 hexadecimal digits\n"},
	{"hexapla: 1\narticles:\n  - {id: A, path: x, bytes: -1}\n",
	 "v.yaml:3:29: bytes: -1 is below 0\n"},
	{HEAD "focus: C\n", "v.yaml:7:8: no article has the id \"C\"\n"},
	{HEAD "order: [A, A]\n", "v.yaml:7:12: order: \"A\" stands twice\n"},
	{HEAD "maximised: perhaps\n",
	 "v.yaml:7:12: maximised: expected yes or no, found \"perhaps\"\n"},
	{HEAD "marks: {ab: [A, 1]}\n", "v.yaml:7:9: a mark's name is one letter\n"},
	{HEAD "marks: {a: A}\n", "v.yaml:7:12: expected [ARTICLE, OFFSET]\n"},
	{HEAD "marks: {a: [A, x]}\n", "v.yaml:7:12: expected [ARTICLE, OFFSET]\n"},
	{HEAD "pins:\n  - same: [A, 1]\n", "v.yaml:8:12: expected [ARTICLE, OFFSET]\n"},
	{HEAD "pins:\n  - same: [[A, 1]]\n",
	 "v.yaml:8:11: expected two places: [[ARTICLE, OFFSET], [ARTICLE, OFFSET]]\n"},
	{NOTE, "v.yaml:8:5: the key \"targets\" is missing\n"},
	{NOTE "    targets: []\n", "v.yaml:9:14: a note needs at least one target\n"},
	{NOTE "    targets:\n      - {article: C, at: [0, 1], exact: x}\n",
	 "v.yaml:10:19: no article has the id \"C\"\n"},
	{NOTE "    targets:\n      - {article: A, at: [2, 1], exact: x}\n",
	 "v.yaml:10:26: at: expected [START, END]\n"},
	{NOTE "    targets:\n      - {article: A, at: [0, 1]}\n",
	 "v.yaml:10:9: the key \"exact\" is missing\n"},
	{TARGET "        state: lost\n",
	 "v.yaml:13:16: state: unknown value \"lost\"; known: anchored, changed, orphan\n"},
	{TARGET "    made: yesterday\n",
	 "v.yaml:13:11: made: expected a time, 2026-11-21T19:40:00Z\n"},
	{TARGET "  - id: n1\n    targets: [{article: A, at: [0, 1], exact: x}]\n",
	 "v.yaml:13:9: id: another note is called \"n1\"\n"},
};

/* The messages without excerpts. */
static void wrong_views_are_refused(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct saved_view v;
		struct errs errs = {0};
		struct str out = STR_INIT;

		if (viewfile_parse("v.yaml", wrong[i].text, strlen(wrong[i].text), &v, &errs))
			fail_msg("accepted: %s", wrong[i].text);
		for (size_t k = 0; k < errs.n; k++)
			err_format(&errs.item[k], &out);
		assert_string_equal(out.s, wrong[i].message);
		assert_null(v.article);
		assert_int_equal(v.notes.n, 0);
		str_free(&out);
		errs_free(&errs);
	}
}

static void missing_files_are_reported(void **state)
{
	struct saved_view v;
	struct errs errs = {0};

	(void)state;
	assert_false(viewfile_load("/nowhere/x.hexapla.yaml", &v, &errs));
	assert_int_equal(errs.n, 1);
	assert_null(v.article);
	errs_free(&errs);
}

static void bad_bytes_become_replacement_characters(void **state)
{
	char title[] = "b\xFF" "d", text[] = "\xC3\n(";
	struct saved_article article = {.path = (char[]){"views/a.txt"}, .title = title};
	struct target target = {.exact = title, .prefix = (char[]){""}, .suffix = (char[]){""}};
	struct note note = {.id = (char[]){"n1"}, .text = text, .target = &target, .n_targets = 1};
	struct saved_view v = {.article = &article, .n_articles = 1, .notes = {&note, 1, 1, 1}},
			  back;
	struct str out = STR_INIT, again = STR_INIT;

	(void)state;
	viewfile_write(&v, "views/x.hexapla.yaml", NULL, &out);
	back = parse(out.s);
	assert_string_equal(back.article[0].title, "b\xEF\xBF\xBD" "d");
	assert_string_equal(back.notes.item[0].text, "\xEF\xBF\xBD\n(");
	viewfile_write(&back, "views/x.hexapla.yaml", NULL, &again);
	assert_string_equal(out.s, again.s);
	viewfile_free(&back);
	str_free(&out);
	str_free(&again);
}

/* Notes through a file and back into articles, the same and changed ones. */

static struct article text_article(const char *text)
{
	struct article a = {.path = (char[]){"views/a.txt"}, .text = (char *)(uintptr_t)text,
	                    .len = strlen(text), .raw_bytes = strlen(text)};

	file_sha256(text, strlen(text), a.sha256);
	return a;
}

#define OLD                                                                                        \
	"Caf\xC3\xA9 news. The ferry stops for six weeks, the mayor said. Nobody was hurt in the " \
	"\xF0\x9F\x98\x80 storm.\n"
#define NEW "Update. " OLD "More to come.\n"

static void notes_find_their_places_again(void **state)
{
	struct article old = text_article(OLD), new = text_article(NEW);
	const struct article *story[] = {&old};
	struct article *same[] = {&old}, *changed[] = {&new}, *missing[] = {NULL};
	struct saved_view v = {0}, back;
	struct str out = STR_INIT, again = STR_INIT;
	size_t at = (size_t)(strstr(OLD, "hurt") - OLD);

	(void)state;
	viewfile_add_article(&v, &old);
	notes_add(&v.notes, story, 0, at, at + 21, "x", 5);
	viewfile_write(&v, "views/x.hexapla.yaml", story, &out);

	back = parse(out.s);
	assert_int_equal(back.notes.item[0].target[0].start, at - 1);
	assert_int_equal(viewfile_anchor(&back, missing), 0);
	assert_int_equal(back.notes.item[0].target[0].start, at - 1);
	assert_false(viewfile_changed(&back, 0, &old));
	assert_int_equal(viewfile_anchor(&back, same), 0);
	assert_int_equal(back.notes.item[0].target[0].start, at);
	assert_int_equal(back.notes.item[0].target[0].end, at + 21);
	viewfile_write(&back, "views/x.hexapla.yaml", story, &again);
	assert_string_equal(out.s, again.s);
	viewfile_free(&back);

	back = parse(out.s);
	assert_true(viewfile_changed(&back, 0, &new));
	assert_int_equal(viewfile_anchor(&back, changed), 0);
	assert_int_equal(back.notes.item[0].target[0].start, at + 8);
	assert_int_equal(back.notes.item[0].target[0].end, at + 8 + 21);
	viewfile_free(&back);

	viewfile_free(&v);
	str_free(&out);
	str_free(&again);
}

/* A file may lie about where a quotation stands. */
static void places_are_checked_against_the_quotation(void **state)
{
	struct article a = text_article(OLD);
	const struct article *story[] = {&a};
	struct article *articles[] = {&a};
	struct saved_view v = {0}, back;
	struct str out = STR_INIT;
	struct target *t;

	(void)state;
	viewfile_add_article(&v, &a);
	notes_add(&v.notes, story, 0, 12, 21, "", 0);
	t = v.notes.item[0].target;
	assert_string_equal(t->exact, "The ferry");
	t->start += 20;
	t->end += 20;
	viewfile_write(&v, "views/x.hexapla.yaml", story, &out);
	back = parse(out.s);
	assert_int_equal(viewfile_anchor(&back, articles), 0);
	assert_int_equal(back.notes.item[0].target[0].start, 12);
	viewfile_free(&back);
	viewfile_free(&v);
	str_free(&out);
}

/* What the reader was asked about stays a question until the text changes again. */
static void states_are_kept(void **state)
{
	struct article a = text_article(OLD);
	const struct article *story[] = {&a};
	struct article *articles[] = {&a};
	struct saved_view v = {0}, back;
	struct str out = STR_INIT;

	(void)state;
	viewfile_add_article(&v, &a);
	notes_add(&v.notes, story, 0, 12, 21, "", 0)->target->state = ANCHOR_CHANGED;
	notes_add(&v.notes, story, 0, 12, 21, "", 0)->target->state = ANCHOR_ORPHAN;
	viewfile_write(&v, "views/x.hexapla.yaml", story, &out);
	back = parse(out.s);
	assert_int_equal(viewfile_anchor(&back, articles), 2);
	assert_int_equal(back.notes.item[0].target[0].state, ANCHOR_CHANGED);
	assert_int_equal(back.notes.item[1].target[0].state, ANCHOR_ORPHAN);
	viewfile_free(&back);
	viewfile_free(&v);
	str_free(&out);
}

static void views_are_known_by_name_or_first_line(void **state)
{
	static const struct { const char *text; bool is; } cases[] = {
		{"hexapla: 1\n", true}, {"# made by hand\n\n---\nhexapla: 1\n", true},
		{"A hexapla: six columns\n", false}, {"", false}, {"#", false},
	};
	const char *tmp = getenv("TMPDIR");
	char *name = str_printf("%s/view-XXXXXX", tmp ? tmp : "/tmp");
	int fd = mkstemp(name);

	(void)state;
	assert_true(fd >= 0);
	close(fd);
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(file_save(name, cases[i].text, strlen(cases[i].text), NULL, NULL));
		assert_int_equal(viewfile_is(name), cases[i].is);
	}
	unlink(name);
	assert_false(viewfile_is(name));
	free(name);
	assert_true(viewfile_is("missing.hexapla.yaml"));
	assert_false(viewfile_is("/"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_reads_and_writes),
		cmocka_unit_test(the_least_view),
		cmocka_unit_test(other_ids_and_orders_of_keys_are_read),
		cmocka_unit_test(wrong_views_are_refused),
		cmocka_unit_test(missing_files_are_reported),
		cmocka_unit_test(bad_bytes_become_replacement_characters),
		cmocka_unit_test(notes_find_their_places_again),
		cmocka_unit_test(places_are_checked_against_the_quotation),
		cmocka_unit_test(states_are_kept),
		cmocka_unit_test(views_are_known_by_name_or_first_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
