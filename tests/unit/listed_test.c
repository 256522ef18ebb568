/* Lists over the text, what their keys do, and what Tab offers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <sys/stat.h>

#include "session.h"
#include "view/prompt.h"

/* Keys in which %s is a file of the test's folder. */
static void type_path(const char *keys, const char *name)
{
	char buf[700];
	const char *gap = strstr(keys, "%s");

	snprintf(buf, sizeof buf, "%.*s%s/%s%s", (int)(gap - keys), keys, dir, name, gap + 2);
	type(buf);
}

static const char *in_dir(const char *name)
{
	static char path[600];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	return path;
}

static void assert_typed(const char *text)
{
	assert_non_null(app.screen.prompt);
	assert_string_equal(prompt_text(app.screen.prompt), text);
}

/* What stands behind the folder's name in the prompt. */
static void assert_typed_in_dir(const char *text)
{
	assert_non_null(app.screen.prompt);
	const char *in = strstr(prompt_text(app.screen.prompt), dir);
	assert_non_null(in);
	assert_string_equal(in + strlen(dir) + 1, text);
}

static void hits(void **state)
{
	(void)state;
	type("g/boats<Enter>g&");
	const struct list *l = app.screen.list;
	assert_non_null(l);
	assert_int_equal(l->n_shown, 3);
	type("G<Enter>");
	assert_null(app.screen.list);
	assert_int_equal(app_spot(&app).article, 1);
	assert_string_equal(unit_text(), "They asked for two new boats.");
	type("^O");
	assert_int_equal(app_spot(&app).article, 0);
}

static void only_units_with_a_hit(void **state)
{
	(void)state;
	type("&boats<Enter>");
	assert_said("3 hits in 2 articles; & shows everything again");
	assert_true(app.screen.pane[0].gone[4]);
	assert_false(app.screen.pane[0].gone[2]);
	type("&");
	assert_int_equal(app.screen.fold, FOLD_NONE);
	type(":filter zeppelin<Enter>");
	assert_said("not found: zeppelin");
	type(":filter (<Enter>");
	assert_said("missing closing parenthesis");
	assert_int_equal(app.screen.fold, FOLD_NONE);
}

static void nothing_to_filter_by(void **state)
{
	(void)state;
	type("&<Enter>");
	assert_null(app.screen.prompt);
	assert_int_equal(app.screen.fold, FOLD_NONE);
	assert_null(app.pattern);
}

static void every_measure_of_why(void **state)
{
	(void)state;
	type("3GKG");
	assert_int_equal(app.screen.list->kind, LIST_WHY);
	type("<Enter>");
	const struct list *l = app.screen.list;
	assert_string_equal(l->title, "Why: every measure, its value, what it adds");
	assert_true(l->row.n > 10);
	for (size_t i = 0; i < l->row.n; i++) {
		char *end;
		assert_null(strstr(l->row.item[i].cell[0], "measure "));
		strtod(l->row.item[i].cell[1], &end);
		assert_true(end != l->row.item[i].cell[1]);
	}
}

/* A reload takes away what the list of reasons was about. */
static void reasons_go_with_the_text(void **state)
{
	(void)state;
	type("3GK");
	write_file(path_two, "Pilots want boats\n\nThey did not.\n");
	reload_changed(&app, false);
	app_work(&app, 0);
	assert_null(app.screen.list);
	assert_said("1 article read again");
}

static void some_notes_into_a_file(void **state)
{
	(void)state;
	type("astorks #port<Enter>Gazebras<Enter>ga/port<Enter>");
	assert_int_equal(app.screen.list->n_shown, 1);
	type_path("w%s<Enter>", "port.md");
	assert_said("port.md written: the notes alone");
	const char *text = read_back(in_dir("port.md"));
	assert_non_null(strstr(text, "storks"));
	assert_null(strstr(text, "zebras"));
	type_path(":list-write %s<Enter>", "port.txt");
	assert_said("port.txt written: the notes alone");
	text = read_back(in_dir("port.txt"));
	assert_non_null(strstr(text, "storks"));
	assert_null(strstr(text, "zebras"));
	type_path(":export-notes json %s<Enter>", "port.json");
	text = read_back(in_dir("port.json"));
	assert_non_null(strstr(text, "storks"));
	assert_null(strstr(text, "zebras"));
	type_path("w%s<Enter>", "port.doc");
	assert_said("the name says the format: .html .md .jsonld .json .txt .ansi");
	assert_int_not_equal(access(in_dir("port.doc"), F_OK), 0);
	type("w<Enter>");
	assert_non_null(app.screen.list);
	type_path(":list-write %s<Enter>", "one.txt");
	assert_said("it is not written over");
	assert_string_equal(read_back(path_one), one);
	type("qqo");
	type_path(":list-write %s<Enter>", "x.md");
	assert_said("that works in the list of notes (ga)");
}

static void all_notes_into_a_file(void **state)
{
	(void)state;
	type("astorks<Enter>Gazebras<Enter>");
	type_path(":export-notes text %s<Enter>", "all.txt");
	assert_said("written: the notes alone");
	const char *text = read_back(in_dir("all.txt"));
	assert_non_null(strstr(text, "storks"));
	assert_non_null(strstr(text, "zebras"));
	assert_null(strstr(text, "They asked"));
}

static void tags_and_colours(void **state)
{
	(void)state;
	type("aone<Enter>:tag boats harbour<Enter>Gatwo<Enter>t");
	type("bo<Tab>");
	assert_typed("boats");
	type(", ha<Tab><Enter>");
	const struct note *n = &app.notes.item[1];
	assert_int_equal(n->n_tags, 2);
	assert_string_equal(n->tag[0], "boats");
	assert_string_equal(n->tag[1], "harbour");
	type(":colour plaid<Enter>");
	assert_said("no colour or style is called plaid");
	assert_null(app.notes.item[1].colour);
	type("Cre<Tab>");
	assert_typed("red");
	type("<Enter>");
	assert_string_equal(app.notes.item[1].colour, "red");
	type(":colour none<Enter>");
	assert_null(app.notes.item[1].colour);
	type("gg:notes #harbour<Enter>");
	assert_int_equal(app.screen.list->n_shown, 2);
	type(":list-filter #harbour two<Enter>");
	assert_int_equal(app.screen.list->n_shown, 1);
}

static void files_are_completed(void **state)
{
	(void)state;
	assert_int_equal(mkdir(in_dir("photos"), 0755), 0);
	write_file(in_dir("photos/harbour.md"), "x\n");
	write_file(in_dir(".hidden"), "x\n");
	type_path(":snapshot %s<Tab>", "ph");
	assert_typed_in_dir("photos/");
	type("<Tab>");
	assert_typed_in_dir("photos/harbour.md");
	type_path("<Esc>:snapshot %s<Tab>", "nothing");
	assert_typed_in_dir("nothing");
	type_path("<Esc>:snapshot %s<Tab>", ".h");
	assert_typed_in_dir(".hidden");
	type_path("<Esc>:write %s<Tab>", "o");
	assert_typed_in_dir("one.txt");
}

static void arguments_are_completed(void **state)
{
	static const struct { const char *keys, *text; } cases[] = {
		{":theme sol<Tab>", "theme solarized"}, {":rules newsr<Tab>", "rules newsroom"},
		{":pane B<Tab>", "pane B"}, {":set wraps<Tab>", "set wrapscan"},
		{":view syn<Tab>", "view synopsis"}, {":goto B<Tab>", "goto B"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		type(cases[i].keys);
		assert_typed(cases[i].text);
		type("<Esc>");
	}
}

static void rules_and_their_keys(void **state)
{
	(void)state;
	write_file(in_dir("rules.yaml"), "rules:\n  - {name: figures, match: two, style: figure, key: f}\n"
	                                 "  - {name: dragons, match: dragon, style: figure}\n");
	type("]r");
	assert_said("no rule hit");
	type_path(":rules %s<Enter>", "rules.yaml");
	assert_said("2 rules");
	type(":next-rule figures<Enter>");
	assert_said("figures: 1 of 1 in A");
	type(":next-rule dragons<Enter>");
	assert_said("no hits of this rule");
	type(":next-rule unicorns<Enter>");
	assert_said("no rule is called unicorns");
	type("zrf:next-rule figures<Enter>");
	assert_said("the rule is off");
	type("o]r");
	assert_said("that works in the list of rules (gr)");
}

/* Mistakes of rule files stand in the list of rules, and are not rules. */
static void mistakes_in_rules(void **state)
{
	(void)state;
	write_file(in_dir("rules.yaml"), "rules:\n  - {name: figures, match: '(', style: figure}\n");
	type_path(":rules %s<Enter>", "rules.yaml");
	type("grG");
	assert_int_equal(app.screen.list->kind, LIST_RULES);
	type("<Space>");
	assert_said("a mistake: e edits the file");
	type("e");
	assert_non_null(app.screen.message);
}

static void reloading_when_files_change(void **state)
{
	(void)state;
	write_file(path_two, "Pilots want boats\n\nThe mayor said maybe.\n");
	type(":set reload<Enter>");
	assert_string_equal(app.scene.article[1]->text, "Pilots want boats\n\nThe mayor said maybe.\n");
}

static void a_share_of_the_article(void **state)
{
	(void)state;
	type("50%");
	assert_string_equal(unit_text(), "They asked for two new boats.");
	type(":percent 100<Enter>");
	assert_string_equal(unit_text(), "Gulls kept the minutes.");
	type("1%");
	assert_string_equal(unit_text(), "A quiet harbour");
	type("%");
	assert_said("type a number from 1 to 100 first");
	type("101%");
	assert_said("type a number from 1 to 100 first");
}

/* The oldest goes where there is no room for more. */
static void what_is_remembered_has_an_end(void **state)
{
	(void)state;
	for (int i = 0; i < 130; i++)
		type("ggG");
	assert_int_equal(app.jump.n, 100);
	type("^O");
	assert_string_equal(unit_text(), "A quiet harbour");
	type("aone<Enter>");
	for (int i = 0; i < 210; i++)
		type(i % 2 ? ":tag odd<Enter>" : ":tag even<Enter>");
	assert_int_equal(app.past.n, 200);
	type("300u");
	assert_int_equal(app.notes.n, 1); /* when it was made is forgotten */
	type("u");
	assert_said("nothing to undo");
}

static void too_much_for_the_clipboard(void **state)
{
	struct str long_text = STR_INIT;

	(void)state;
	for (int i = 0; i < 3000; i++)
		str_add(&long_text, "They asked for two new boats.\n\n");
	write_file(path_one, long_text.s);
	type("R:set clipboard<Enter>ggy");
	assert_string_equal(app.clipboard, "They asked for two new boats.");
	type("vG$");
	assert_true(app.screen.selection.on);
	type("y");
	assert_said("too much for the clipboard: :yank FILE writes it to a file");
	assert_string_equal(app.clipboard, "They asked for two new boats.");
	type_path(":yank %s<Enter>", "all.txt");
	assert_said("added to");
	assert_true(strlen(read_back(in_dir("all.txt"))) > 64 << 10);
	str_free(&long_text);
}

/* One article: what there is nobody to compare with for is told. */
static void an_article_alone(void **state)
{
	static const struct { const char *keys, *says; } cases[] = {
		{"l", "there is only this article"}, {"zM", "nothing was aligned"}, {"gn", "nothing was aligned"},
		{"K", "there is only this article"}, {"A", "there is only this article"},
		{">", "there is only this article"},
	};

	(void)state;
	tear_down(NULL);
	open_files(path_one, NULL);
	for (size_t i = 0; i < COUNT(cases); i++) {
		type(cases[i].keys);
		assert_said(cases[i].says);
	}
	assert_null(app.screen.list);
	assert_int_equal(app.screen.fold, FOLD_NONE);
}

static void a_stopped_alignment(void **state)
{
	(void)state;
	app_restart(&app);
	app_event(&app, &(struct event){.key = K_INTERRUPT});
	assert_true(app.stopped);
	type("K");
	assert_said("the alignment was stopped; R starts it again");
	assert_null(app.screen.list);
	type("R");
	assert_said("aligning");
	assert_true(app.finished && !app.stopped);
	type("4GK");
	assert_int_equal(app.screen.list->kind, LIST_WHY);
}

static void counterparts_by_their_pane(void **state)
{
	(void)state;
	type("''");
	assert_said("no jump yet");
	type("5G2<Enter>");
	assert_said("that article leaves it out");
	type("9<Enter>");
	assert_said("there is no other pane 9");
	type("4G2<Enter>");
	assert_int_equal(app_spot(&app).article, 1);
	assert_string_equal(unit_text(), "The mayor said no.");
	type("''");
	assert_int_equal(app_spot(&app).article, 0);
	assert_string_equal(unit_text(), "The mayor said no.");
	type("E");
	assert_said("no editor here");
}

/* A search moves the end of what is being selected. */
static void selecting_up_to_a_hit(void **state)
{
	uint32_t article, start, end;

	(void)state;
	type("3Gv/boats<Enter>");
	assert_true(select_range(&app, &article, &start, &end));
	const char *text = app.scene.article[article]->text + start;
	assert_int_equal(end - start, strlen("They asked for two new b"));
	assert_memory_equal(text, "They asked for two new b", end - start);
}

static void what_is_not_there_is_told(void **state)
{
	static const struct { const char *keys, *says; } cases[] = {
		{"g<lt>", "no messages"}, {":ledger quote<Enter>", "no quote differs"},
		{":ledger colour<Enter>", "conflicts are of number"}, {":view nosuch<Enter>", "there is no view nosuch"},
		{":theme<Enter>", "theme "}, {":snapshot<Enter>", "say a file"},
		{":hide Q<Enter>", "there is no article Q"}, {":e other.txt<Enter>", "named at the start"},
		{"ga", "no notes yet"}, {"gr", "no rules"}, {"3<A-9>", "there is no"},
		{":why A2 A3<Enter>", "say two units of two articles"}, {"n", "nothing to search for"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		type(cases[i].keys);
		assert_said(cases[i].says);
		type("gc");
	}
	type_path(":snapshot %s<Enter>", "one.txt");
	assert_said("it is not written over");
	assert_string_equal(read_back(path_one), one);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(hits), TEST(only_units_with_a_hit), TEST(nothing_to_filter_by), TEST(every_measure_of_why),
		TEST(reasons_go_with_the_text), TEST(some_notes_into_a_file), TEST(all_notes_into_a_file),
		TEST(tags_and_colours), TEST(files_are_completed), TEST(arguments_are_completed),
		TEST(rules_and_their_keys), TEST(mistakes_in_rules), TEST(reloading_when_files_change),
		TEST(a_share_of_the_article), TEST(what_is_remembered_has_an_end), TEST(too_much_for_the_clipboard),
		TEST(an_article_alone), TEST(a_stopped_alignment), TEST(counterparts_by_their_pane),
		TEST(selecting_up_to_a_hit),
		TEST(what_is_not_there_is_told),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
