/* What a saved view keeps, and the questions on the way to its file and back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <sys/stat.h>

#include "session.h"
#include "view/prompt.h"

static char view[300];

/* Keys in which %s is the view's file. */
static void type_view(const char *keys)
{
	char buf[700];

	const char *gap = strstr(keys, "%s");

	snprintf(view, sizeof view, "%s/kept.hexapla.yaml", dir);
	snprintf(buf, sizeof buf, "%.*s%s%s", (int)(gap - keys), keys, view, gap + 2);
	type(buf);
}

static void open_again(void)
{
	tear_down(NULL);
	open_files(view, NULL);
}

static void assert_asked(const char *text)
{
	assert_non_null(app.screen.prompt);
	if (!strstr(prompt_label(app.screen.prompt), text))
		print_message("# asked: %s\n", prompt_label(app.screen.prompt));
	assert_non_null(strstr(prompt_label(app.screen.prompt), text));
}

static void assert_pin(size_t i, uint32_t a, uint32_t b, bool same)
{
	const struct pin *p = &app.pin.item[i];

	assert_int_equal(p->a.article, 0);
	assert_int_equal(p->a.unit, a - 1);
	assert_int_equal(p->b.article, 1);
	assert_int_equal(p->b.unit, b - 1);
	assert_int_equal(p->same, same);
}

static void pins(void **state)
{
	(void)state;
	type(":pin A5 B1<Enter>");
	assert_said("pinned: A5 and B1 tell the same");
	type(":pin A4 B3<Enter>");
	assert_said("pinned: A4 and B3 are not the same");
	type_view(":w %s<Enter>");
	assert_said("saved");
	open_again();
	assert_int_equal(app.pin.n, 2);
	assert_pin(0, 5, 1, true);
	assert_pin(1, 4, 3, false);
	type(":pin B1 A5<Enter>");
	assert_said("no longer pinned");
	assert_int_equal(app.pin.n, 1);
	assert_pin(0, 4, 3, false);
	type("u");
	assert_int_equal(app.pin.n, 2);
	assert_true(app.version == app.saved);
}

static void a_pin_in_the_making_is_let_go(void **state)
{
	(void)state;
	type("5GA");
	assert_said("A5 and ...?");
	type("A");
	assert_said("A5 let go");
	type("A<Tab>ggA");
	assert_said("pinned: B1 and A5 tell the same");
	type(":pin A4 A5<Enter>");
	assert_said("two units of two articles");
	assert_int_equal(app.pin.n, 1);
}

/* Those of an article that is not there wait for it, and are saved meanwhile. */
static void pins_wait_for_their_article(void **state)
{
	(void)state;
	type(":pin A5 B1<Enter>");
	type_view(":w %s<Enter>");
	unlink(path_two);
	open_again();
	assert_int_equal(app.pin.n, 0);
	type("s");
	assert_said("saved");
	write_file(path_two, two);
	type("R");
	assert_said("1 article read again");
	assert_null(strstr(app.screen.message, "lost"));
	assert_int_equal(app.pin.n, 1);
	assert_pin(0, 5, 1, true);
	type("s");
	open_again();
	assert_int_equal(app.pin.n, 1);
	assert_pin(0, 5, 1, true);
}

static void a_pin_whose_text_is_gone(void **state)
{
	(void)state;
	type("5Gabirds<Enter>:pin A5 B1<Enter>");
	write_file(path_one, "A quiet harbour\n\nThe pilots met on Friday. They asked for two new boats.\n");
	type("R");
	assert_said("1 article read again; 1 pin lost its text; 1 place of notes to look at: gq");
	assert_int_equal(app.pin.n, 0);
}

/* Folded by hand, and opened. */
static void folds(void **state)
{
	(void)state;
	type("5Gzc");
	assert_said("nothing here that others have too");
	type("3Gzc");
	const bool *gone = app.screen.pane[0].gone;
	assert_true(gone && gone[0] && gone[3] && !gone[4]);
	type_view("^W>:w %s<Enter>");
	int width = app.screen.pane[0].width;
	open_again();
	assert_int_equal(app.screen.pane[0].width, width);
	gone = app.screen.pane[0].gone;
	assert_true(gone && gone[0] && gone[3] && !gone[4]);
	type("5Gzo");
	gone = app.screen.pane[0].gone;
	assert_true(!gone || (!gone[0] && !gone[3]));
	type("zo");
	assert_said("no fold here");
	type("3Gza");
	assert_true(app.screen.pane[0].gone[2]);
	type("za");
	gone = app.screen.pane[0].gone;
	assert_true(!gone || !gone[2]);
}

/* ZZ leaves when the view is saved, and only then. */
static void saving_and_leaving(void **state)
{
	(void)state;
	type("aone<Enter>ZZ");
	assert_asked("save view as");
	type("<Esc>");
	assert_false(app.quit);
	type("ZZ<C-u><Enter>");
	assert_said("not saved");
	type_view("s<C-u>%s<Enter>");
	assert_said("saved");
	assert_false(app.quit); /* ZZ before is forgotten */
	type("atwo<Enter>Qs");
	assert_true(app.quit);
	assert_non_null(strstr(read_back(view), "two"));
}

static void a_file_that_is_there(void **state)
{
	char other[400];

	(void)state;
	snprintf(other, sizeof other, "%s/other.hexapla.yaml", dir);
	write_file(other, "precious: yes\n");
	type("aone<Enter>ZZ<C-u>");
	for (const char *s = other; *s; s++)
		type((char[]){*s, 0});
	type("<Enter>");
	assert_asked("other.hexapla.yaml exists: o overwrite, a save as, Esc not");
	type("m"); /* no merging with what is not a view of ours */
	assert_asked("exists");
	type("a");
	assert_asked("save view as");
	type("<Esc>");
	assert_false(app.quit);
	assert_string_equal(read_back(other), "precious: yes\n");
	type_view(":wq %s<Enter>");
	assert_true(app.quit);
}

/* A view that has become another story's is not merged with. */
static void another_story_in_our_file(void **state)
{
	char theirs[400];

	(void)state;
	type_view("aone<Enter>:w %s<Enter>");
	snprintf(theirs, sizeof theirs, "hexapla: 1\narticles:\n  - {id: A, path: %s}\n", path_two);
	write_file(view, theirs);
	type("atwo<Enter>sm");
	assert_said("has other articles now: save under another name");
	assert_int_equal(app.notes.n, 2);
	assert_string_equal(read_back(view), theirs);
}

/* The reader's own configuration is this. */
static void configure(const char *text)
{
	char path[400];

	setenv("XDG_CONFIG_HOME", dir, 1);
	snprintf(path, sizeof path, "%s/hexapla", dir);
	mkdir(path, 0755);
	snprintf(path, sizeof path, "%s/hexapla/config.yaml", dir);
	write_file(path, text);
}

/* A configuration that is saved while somebody reads: what it names takes the place of what it named,
 * what the reader added stays. */
static void the_configuration_is_applied(void **state)
{
	struct errs errs = {0};

	(void)state;
	tear_down(NULL);
	configure("rules: [newsroom, translation]\noptions: {margin: 2}\n");
	args = (struct args){.no_config = false};
	VEC_PUSH(&args.file, path_one);
	VEC_PUSH(&args.file, path_two);
	assert_true(app_open(&app, &args, &errs));
	app.scripted = true;
	app_resize(&app, 24, 80);
	app_work(&app, 0);
	live_start(&app);
	type(":rules summary-check<Enter>");
	assert_int_equal(app.rule_file.n, 3);
	live_follow(&app);
	configure("rules: [newsroom, summary-check]\ntheme: light\noptions: {margin: 1}\n");
	live_apply(&app);
	app_work(&app, 0);
	assert_int_equal(app.rule_file.n, 3);
	assert_string_equal(app.rule_file.item[0], "newsroom");
	assert_string_equal(app.rule_file.item[1], "summary-check");
	assert_string_equal(theme_name(app.theme), "light");
	assert_int_equal(options_int(app.options, OPTION_MARGIN), 1);
	live_follow(&app);
	configure("rules: [newsroom, summary-check]\nthem: dark\n");
	live_apply(&app);
	assert_string_equal(theme_name(app.theme), "light"); /* with a mistake in it all stays */
	assert_int_equal(app.dictionary.n, 0);
	assert_non_null(strstr(app.messages.s, "config.yaml:2:1:"));
	configure("rules: [newsroom, summary-check]\ndictionaries: [config.yaml]\n"); /* a file, at least */
	live_apply(&app);
	assert_int_equal(app.dictionary.n, 1);
	assert_false(app.finished); /* other words: aligned anew */
	app_work(&app, 0);
	assert_true(app.finished);
	unsetenv("XDG_CONFIG_HOME");
}

static void theme_and_rules(void **state)
{
	(void)state;
	type(":theme light<Enter>:rules newsroom<Enter>");
	size_t rules = rules_count(app.rules);
	assert_true(rules > 3);
	type_view(":w %s<Enter>");
	assert_said("saved");
	open_again();
	assert_string_equal(theme_name(app.theme), "light");
	assert_int_equal(rules_count(app.rules), rules);
}

/* Tags that another reader gave a note of ours come in. */
static void tags_of_another(void **state)
{
	(void)state;
	type_view("aone<Enter>:tag boats<Enter>:w %s<Enter>");
	struct str theirs = STR_INIT;
	str_add(&theirs, read_back(view));
	char *tag = strstr(theirs.s, "boats");
	assert_non_null(tag);
	memcpy(tag, "ships", 5);
	write_file(view, theirs.s);
	str_free(&theirs);
	type("Gatwo<Enter>sm");
	assert_said("1 note of the other came in; s saves");
	assert_int_equal(app.notes.n, 2);
	assert_string_equal(app.notes.item[0].tag[0], "ships");
	type("s");
	assert_said("saved");
	assert_non_null(strstr(read_back(view), "ships"));
	assert_non_null(strstr(read_back(view), "two"));
}

/* Left by a session that died: a note that it had deleted; asked now, asked later, then not wanted. */
static void a_note_that_was_deleted(void **state)
{
	(void)state;
	type_view("aone<Enter>:w %s<Enter>");
	type("dd");
	free(recover_keep(&app, true));
	open_again();
	assert_int_equal(app.notes.n, 1);
	assert_asked("1 change was not saved last time");
	type("v");
	assert_string_equal(app.screen.list->row.item[0].cell[0], "- n1 A");
	type("q");
	assert_null(app.screen.list);
	type("gR");
	assert_asked("1 change was not saved last time");
	type("<Esc>");
	assert_said("; :recover asks again");
	type(":recover<Enter>dy");
	assert_said("discarded");
	open_again();
	assert_null(app.screen.prompt);
	assert_int_equal(app.notes.n, 1);
}

/* Left in a state that nobody can read, or that says no more than the view. */
static void what_was_left_and_is_of_no_use(void **state)
{
	char *left;

	(void)state;
	type_view("aone<Enter>:w %s<Enter>atwo<Enter>");
	left = recover_keep(&app, true);
	assert_non_null(left);
	tear_down(NULL);
	write_file(left, "hexapla: [\n");
	open_files(view, NULL);
	assert_asked("cannot be read: d discard, q later");
	type("r");
	assert_asked("cannot be read");
	type("d"); /* and typing on does not answer */
	type("a note<Enter>");
	assert_asked("lost for good: y yes, Esc no");
	assert_int_equal(access(left, F_OK), 0);
	type("<Esc>");
	assert_asked("cannot be read");
	type("q");
	assert_null(app.screen.prompt);
	type(":recover<Enter>dy");
	assert_int_not_equal(access(left, F_OK), 0);
	type("atwo<Enter>");
	free(left);
	left = recover_keep(&app, true);
	tear_down(NULL);
	struct str same = STR_INIT;
	str_add(&same, read_back(view));
	str_add(&same, "# said otherwise\n");
	write_file(left, same.s);
	open_files(view, NULL);
	assert_null(app.screen.prompt);
	assert_int_not_equal(access(left, F_OK), 0);
	str_free(&same);
	free(left);
}

/* Left by a session that died: a pin in the place of another is a change as well. */
static void pins_that_were_not_saved(void **state)
{
	(void)state;
	type(":pin A5 B1<Enter>");
	type_view(":w %s<Enter>");
	type("u:pin A2 B1<Enter>");
	free(recover_keep(&app, true));
	open_again();
	assert_asked("1 change was not saved last time: r recover, v view, d discard, q later");
	assert_int_equal(app.pin.n, 1);
	assert_pin(0, 5, 1, true);
	type("v");
	assert_non_null(app.screen.list);
	assert_string_equal(app.screen.list->row.item[0].cell[0], "~ pins");
	type("<Enter>");
	assert_said("recovered");
	assert_int_equal(app.pin.n, 1);
	assert_pin(0, 2, 1, false);
	type("gR");
	assert_said("nothing was left unsaved");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pins), TEST(a_pin_in_the_making_is_let_go), TEST(pins_wait_for_their_article),
		TEST(a_pin_whose_text_is_gone), TEST(folds), TEST(saving_and_leaving),
		TEST(a_file_that_is_there), TEST(another_story_in_our_file), TEST(tags_of_another),
		TEST(theme_and_rules), TEST(the_configuration_is_applied),
		TEST(a_note_that_was_deleted), TEST(what_was_left_and_is_of_no_use), TEST(pins_that_were_not_saved),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
