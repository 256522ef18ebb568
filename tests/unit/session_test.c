/* A session without a screen: what keys do to files, and files to the session. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "session.h"

static void test_yank(void **state)
{
	char out[300], keys[400];

	(void)state;
	snprintf(out, sizeof out, "%s/quotes.txt", dir);
	snprintf(keys, sizeof keys, "3Gy%s<Enter>", out);
	type(keys);
	assert_said("added to");
	snprintf(keys, sizeof keys, "4GY%s<Enter>", out);
	type(keys);
	assert_string_equal(read_back(out),
	                    "They asked for two new boats.\n"
	                    "The mayor said no. (“A quiet harbour”, paragraph 2, A4)\n");
	snprintf(keys, sizeof keys, "y%s<Enter>", path_two);
	type(keys);
	assert_said("not written over");
	assert_string_equal(read_back(path_two), two);
}

static void test_pipe(void **state)
{
	(void)state;
	type("3G|tr a-z A-Z<Enter>");
	assert_non_null(app.screen.list);
	assert_string_equal(app.screen.list->row.item[0].cell[0], "THEY ASKED FOR TWO NEW BOATS.");
	type("q|no-such-command-here<Enter>");
	assert_said("cannot run no-such-command-here");
	type("|false<Enter>");
	assert_said("failed");
	type("|sh -c 'exit 0'<Enter>");
	assert_said("wrote nothing");
}

static void test_words(void **state)
{
	static const struct { const char *line, *words[5]; } cases[] = {
		{"a  b", {"a", "b"}}, {"'a b' c", {"a b", "c"}}, {"a\\ b", {"a b"}},
		{"\"x'y\" ''", {"x'y", ""}}, {"", {NULL}}, {"x'a'y", {"xay"}},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char **w = pipe_words(cases[i].line);
		for (size_t k = 0; k < 5 && (cases[i].words[k] || w[k]); k++)
			assert_string_equal(w[k], cases[i].words[k]);
		pipe_words_free(w);
	}
}

/* The sources change on disk: place, notes and pins go where their words went. */
static void test_reload(void **state)
{
	char changed[400];

	(void)state;
	type("5Gaabout gulls<Enter>");
	type("4G:pin A4 B3<Enter>R");
	assert_said("no article changed");
	assert_string_equal(unit_text(), "The mayor said no.");
	snprintf(changed, sizeof changed, "A quiet harbour\n\nRain fell all week. It stopped. %s",
	         one + strlen("A quiet harbour\n\n"));
	write_file(path_one, changed);
	type("R");
	assert_said("1 article read again");
	assert_string_equal(unit_text(), "The mayor said no.");
	assert_int_equal(app.pin.n, 1);
	assert_int_equal(app.pin.item[0].a.unit, 5);
	type(":goto n1<Enter>");
	assert_string_equal(unit_text(), "Gulls kept the minutes.");
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
	unlink(path_one);
	type("R");
	assert_said("one.txt");
	assert_string_equal(unit_text(), "Gulls kept the minutes.");
}

/* Everything that stands in the text finds its place in the new one. */
static void test_reload_keeps(void **state)
{
	char changed[400];

	(void)state;
	type("3Gma" "5Gaabout gulls<Enter>");
	type("2G5G3G");
	size_t jumps = app.jump.n;
	snprintf(changed, sizeof changed, "A quiet harbour\n\nRain fell all week. It stopped. %s",
	         one + strlen("A quiet harbour\n\n"));
	write_file(path_one, changed);
	type("R");
	assert_string_equal(unit_text(), "They asked for two new boats.");
	assert_int_equal(app.jump.n, jumps);
	type("gg'a");
	assert_string_equal(unit_text(), "They asked for two new boats.");
	/* What was done before can be undone, and done again. */
	assert_int_equal(app.notes.n, 1);
	type("u");
	assert_int_equal(app.notes.n, 0);
	type("<C-r>");
	assert_int_equal(app.notes.n, 1);
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
	assert_string_equal(app.notes.item[0].target[0].exact, "Gulls kept the minutes.");
	/* An empty file does not take the text away, and one that is the same is not news. */
	write_file(path_one, "");
	type("R");
	assert_said("the old text stays");
	assert_string_equal(unit_text(), "They asked for two new boats.");
	/* Nor does a folder, or a pipe that nobody writes to. */
	remove(path_one);
	assert_int_equal(mkdir(path_one, 0700), 0);
	type("R");
	assert_said("the old text stays: ");
	rmdir(path_one);
	assert_int_equal(mkfifo(path_one, 0600), 0);
	type("R");
	assert_said("the old text stays: it is a pipe now");
	remove(path_one);
	write_file(path_one, changed);
	type("R");
	assert_said("no article changed");
	/* Folds made by hand. */
	type("6Gzc");
	assert_true(app.screen.pane[0].gone[5]);
	write_file(path_one, one);
	type("R");
	assert_true(app.screen.pane[0].gone[3] && !app.screen.pane[0].gone[4]);
}

static void test_save_and_reopen(void **state)
{
	char view[300], keys[400];

	(void)state;
	snprintf(view, sizeof view, "%s/kept.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, "3Gveea#boats why two?<Enter>mbO:set margin=1<Enter>s<C-u>%s/kept<Enter>",
	         dir);
	type(keys);
	assert_said("saved");
	type("G");
	assert_true(app.version == app.saved);
	tear_down(NULL);
	open_files(view, NULL);
	assert_string_equal(unit_text(), "They asked for two new boats.");
	assert_true(app.screen.maximised);
	assert_int_equal(options_int(app.options, OPTION_MARGIN), 1);
	assert_int_equal(app.notes.n, 1);
	assert_string_equal(app.notes.item[0].text, "#boats why two?");
	assert_string_equal(app.notes.item[0].tag[0], "boats");
	assert_string_equal(app.notes.item[0].target[0].exact, "They asked");
	assert_int_equal(app.mark['b' - 'a'].article, 0);
	type("dds");
	assert_said("saved");
	type("Q");
	assert_true(app.quit);
}

/* A view that another program wrote meanwhile is not lost without a question. */
static void test_view_changed_on_disk(void **state)
{
	char view[300], keys[400];

	(void)state;
	snprintf(view, sizeof view, "%s/shared.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, "aone<Enter>:w %s<Enter>", view);
	type(keys);
	assert_said("saved");
	write_file(view, "hexapla: 1\narticles: []\n# somebody else's\n");
	type("atwo<Enter>s");
	assert_non_null(app.screen.prompt);
	assert_non_null(strstr(prompt_label(app.screen.prompt), "changed on disk"));
	type("<Esc>");
	assert_non_null(strstr(read_back(view), "somebody else's"));
	type("so");
	assert_said("saved");
	assert_null(strstr(read_back(view), "somebody else's"));
}

/* A view opens without an article that is gone; its notes wait for it. */
static void test_missing_article(void **state)
{
	char view[300], keys[400];
	struct str gone = STR_INIT, before = STR_INIT;

	(void)state;
	snprintf(view, sizeof view, "%s/gone.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, "ll:goto B3<Enter>athey agree<Enter>mx:w %s<Enter>", view);
	type(keys);
	assert_said("saved");
	str_add(&gone, read_back(path_two));
	str_add(&before, read_back(view));
	unlink(path_two);
	tear_down(NULL);
	open_files(view, NULL);
	assert_said("1 source cannot be read (:messages)");
	assert_non_null(strstr(app.messages.s, "two.txt: cannot open"));
	assert_int_equal(app.scene.n, 2);
	assert_int_equal(app.notes.n, 1);
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
	type("s");
	assert_said("saved");
	assert_string_equal(strstr(read_back(view), "  - id: B"), strstr(before.s, "  - id: B"));
	str_free(&before);
	write_file(path_two, gone.s);
	str_free(&gone);
	type("R:goto n1<Enter>");
	assert_string_equal(unit_text(), "The mayor said no.");
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
}

/* A view with the texts in it opens without them, says so, and has all it had. */
static void test_embedded_text(void **state)
{
	char view[300], keys[400];
	struct str before = STR_INIT;

	(void)state;
	snprintf(view, sizeof view, "%s/whole.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, ":set embed<Enter>ll:goto B3<Enter>athey agree<Enter>mx:w %s<Enter>", view);
	type(keys);
	assert_said("saved");
	str_add(&before, read_back(view));
	unlink(path_one);
	unlink(path_two);
	tear_down(NULL);
	open_files(view, NULL);
	assert_said("2 sources cannot be read: shown as the view has them");
	assert_string_equal(unit_text(), "The mayor said no.");
	assert_non_null(strstr(app.scene.article[0]->title, "(saved text)"));
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
	type("s");
	assert_said("saved");
	assert_string_equal(strstr(read_back(view), "  - id: B"), strstr(before.s, "  - id: B"));
	write_file(path_one, one);
	write_file(path_two, two);
	type("R");
	assert_null(strstr(app.scene.article[0]->title, "(saved text)"));
	assert_int_equal(app.notes.item[0].target[0].state, ANCHORED);
	str_free(&before);
}

/* A source that is there, but no more what the view has of it: shown as it is, and told. */
static void test_embedded_text_is_old(void **state)
{
	char view[300], keys[400];

	(void)state;
	snprintf(view, sizeof view, "%s/old.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, ":set embed<Enter>athis<Enter>:w %s<Enter>", view);
	type(keys);
	assert_said("saved");
	write_file(path_two, "The mayor said maybe.\n");
	tear_down(NULL);
	open_files(view, NULL);
	assert_said("1 source changed since the view was saved (:messages)");
	assert_string_equal(app.scene.article[1]->text, "The mayor said maybe.\n");
	assert_non_null(strstr(app.messages.s, "two.txt changed since the view was saved; the view "
					       "holds what it was, until it is saved again"));
}

/* What was read and folded is so when the view is opened again. */
static void test_traces(void **state)
{
	char view[300], keys[400];

	(void)state;
	snprintf(view, sizeof view, "%s/read.hexapla.yaml", dir);
	snprintf(keys, sizeof keys, "jjj:w %s<Enter>", view);
	type(keys);
	assert_said("saved");
	uint32_t clock = app.screen.clock, at[2] = {app.screen.read[0].at[1], app.screen.read[0].at[2]};
	assert_true(clock > 0);
	tear_down(NULL);
	open_files(view, NULL);
	assert_int_equal(app.screen.clock, clock);
	assert_memory_equal(&app.screen.read[0].at[1], at, sizeof at);
	type("zM:w<Enter>");
	assert_non_null(strstr(read_back(view), "\nfold: shared\n"));
	tear_down(NULL);
	open_files(view, NULL);
	assert_int_equal(app.screen.fold, FOLD_SHARED);
}

static void test_export(void **state)
{
	char out[300], keys[400];

	(void)state;
	snprintf(out, sizeof out, "%s/report.json", dir);
	snprintf(keys, sizeof keys, ":export json %s<Enter>", out);
	type(keys);
	assert_said("written");
	assert_non_null(strstr(read_back(out), "hexapla-report"));
	snprintf(keys, sizeof keys, ":export text %s<Enter>", path_one);
	type(keys);
	assert_said("not written over");
	assert_string_equal(read_back(path_one), one);
	type(":export nonsense x<Enter>");
	assert_said("say a format");
}

static void test_undo(void **state)
{
	(void)state;
	type("aone<Enter>Gatwo<Enter>ethree<Enter>");
	assert_string_equal(app.notes.item[1].text, "twothree");
	type("2u");
	assert_int_equal(app.notes.n, 1);
	type("u");
	assert_int_equal(app.notes.n, 0);
	assert_true(app.version == app.saved);
	type("u");
	assert_said("nothing to undo");
	type("3^R");
	assert_string_equal(app.notes.item[1].text, "twothree");
	type("dd^R");
	assert_said("nothing to redo");
}

/* A search that is given up leaves the one before it as it was. */
static void test_search_given_up(void **state)
{
	(void)state;
	type("/boats<Enter>:no-search<Enter>g/The<Esc>");
	assert_string_equal(app.pattern, "boats");
	assert_null(app.scene.hits);
	assert_false(app.everywhere);
	type("n/mayor<Esc>");
	assert_int_equal(app.hits[0].n, 1);
	assert_non_null(app.scene.hits);
	type("?qui<BS><BS><BS><Enter>");
	assert_string_equal(app.pattern, "boats");
	assert_int_equal(app.direction, -1);
	type("/mayor(<Enter>");
	assert_said("missing closing parenthesis");
	assert_string_equal(app.pattern, "boats");
}

/* A missing dictionary is told once, and stays among the messages; a broken one too. */
static void dictionaries_that_lack_are_told(void **state)
{
	(void)state;
	static const char kapal[] = "Para pandu meminta kapal baru\n\nMereka meminta dua kapal baru "
	                            "kepada wali kota. Wali kota menolak permintaan itu pada "
	                            "hari Jumat.\n";
	char broken[320];
	snprintf(broken, sizeof broken, "%s/freedict-eng-ind.index", dir);
	setenv("HEXAPLA_DICTIONARIES", dir, 1);
	write_file(path_two, kapal);
	type("R");
	assert_said("no dictionary for Indonesian-English: apt install dict-freedict-eng-ind");
	type("jR");
	assert_true(!app.screen.message || !strstr(app.screen.message, "dictionary"));
	const char *first = strstr(app.messages.s, "no dictionary");
	assert_non_null(first);
	assert_null(strstr(first + 1, "no dictionary"));
	write_file(broken, "\x01\x02\x03\n");
	snprintf(broken, sizeof broken, "%s/freedict-eng-ind.dict", dir);
	write_file(broken, "nothing\n");
	write_file(path_two, two);
	type("R");
	write_file(path_two, kapal);
	type("R");
	assert_non_null(strstr(app.messages.s, "freedict-eng-ind.index: not an index"));
	setenv("HEXAPLA_DICTIONARIES", "", 1);
}

/* Off and on again: the text, the pane's and the notes' places follow; the file is not touched. */
static void wrong_charset_is_repaired_at_will(void **state)
{
	static const char wrong[] = "A quiet harbour\n\nThe pilots\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2 boats met."
	                            "\xC3\x82 They asked for two new boats. The mayor said no.\n";
	(void)state;
	app_close(&app);
	args_free(&args);
	write_file(path_one, wrong);
	open_files(path_one, path_two);
	const struct article *a = app.scene.article[0];
	const char *place = strstr(a->text, "mayor");
	assert_int_equal(a->n_repairs, 2);
	notes_add(&app.notes, (const struct article *const *)app.scene.article, 0,
	          (uint32_t)(place - a->text), (uint32_t)(place - a->text) + 5, "who?", 0);
	type(":set norepair<Enter>");
	a = app.scene.article[0];
	assert_int_equal(a->n_repairs, 0);
	assert_string_equal(a->text, wrong);
	assert_memory_equal(a->text + app.notes.item[0].target[0].start, "mayor", 5);
	type("R:set repair<Enter>");
	a = app.scene.article[0];
	assert_int_equal(a->n_repairs, 2);
	assert_non_null(strstr(a->text, "\xE2\x80\x99 boats met.\xC2\xA0 They"));
	assert_memory_equal(a->text + app.notes.item[0].target[0].start, "mayor", 5);
	assert_string_equal(read_back(path_one), wrong);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_yank), TEST(test_pipe), TEST(test_words), TEST(test_reload), TEST(test_reload_keeps),
		TEST(test_save_and_reopen), TEST(test_view_changed_on_disk), TEST(test_missing_article),
		TEST(test_embedded_text), TEST(test_embedded_text_is_old),
		TEST(test_traces), TEST(test_export),
		TEST(test_undo), TEST(test_search_given_up),
		TEST(dictionaries_that_lack_are_told), TEST(wrong_charset_is_repaired_at_will),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
