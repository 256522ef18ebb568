/* Notes on a real terminal: written in place and in the reader's editor, on what is selected and on
 * a passage in all articles; their list; saved, and found again; the queue of those whose source
 * changed, with old and new text side by side. */
#include <signal.h>
#include <sys/stat.h>

#include "check.h"

enum { ROWS = 24, COLS = 80 };

static char *view, *source[3], visual[600], home[600];
static const char *env[] = {"COLORTERM=truecolor", "HEXAPLA_NOW=1700000000", visual, home, NULL};

static int set_up(void **state)
{
	char *editor = work_file("editor");

	(void)state;
	view = work_file("story.hexapla.yaml");
	for (int i = 0; i < 3; i++) {
		char name[] = {(char)('a' + i), '.', 't', 'x', 't', 0}, path[64];
		source[i] = work_file(name);
		snprintf(path, sizeof path, "tests/stories/lamp/%s", name);
		char *text = read_back(path);
		write_file(source[i], text);
		free(text);
	}
	write_file(editor, "#!/bin/sh\nprintf 'two lines,\\nby an editor\\n' >> \"$1\"\n");
	chmod(editor, 0700);
	snprintf(visual, sizeof visual, "VISUAL=%s", editor);
	snprintf(home, sizeof home, "XDG_STATE_HOME=%s", work_dir());
	free(editor);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	unlink(view);
	free(view);
	for (int i = 0; i < 3; i++)
		free(source[i]);
	return 0;
}

static struct pty *open_sources(void)
{
	struct pty *p = pty_start(ROWS, COLS, env, (char *[]){program(), "--no-config", source[0],
	                                                      source[1], source[2], NULL});

	pty_idle(p);
	return p;
}

static struct pty *open_view(char *go)
{
	struct pty *p = pty_start(ROWS, COLS, env, (char *[]){program(), "--no-config", view, go, NULL});

	pty_idle(p);
	return p;
}

static void type_shows(struct pty *p, const char *keys, const char *text)
{
	pty_type(p, keys);
	assert_shown(p, text);
}

static void assert_not_shown(const struct pty *p, const char *text)
{
	assert_false(pty_find(p, text, NULL, NULL));
}

static void save(struct pty *p)
{
	char keys[600];

	snprintf(keys, sizeof keys, ":w! %s\r", view);
	type_shows(p, keys, "saved");
}

/* n1 on a word of A, n2 on a passage in two articles, n3 on the last unit of A. */
static void write_three(struct pty *p)
{
	enum { ROW = 2, COL = 9 }; /* of the first "lamp" */

	pty_type(p, "/lamp\r:no-search\r");
	assert_true(strstr(pty_row(p, ROW), "New lamp"));
	int before = pty_bg(p, ROW, COL);
	type_shows(p, "vea", "Note on A1 “lamp”");
	type_shows(p, "Who lit it?\nAsk the keeper. #lamp", "Who lit it?");
	assert_shown(p, "Ask the keeper. #lamp");
	assert_shown(p, "^J new line  ^O in $VISUAL");
	type_shows(p, "\r", "note n1 written");
	int plain = pty_bg(p, ROW, COL);
	assert_int_not_equal(plain, before);
	type_shows(p, "t\025minutes, fact check\r", "note n1 tagged");
	type_shows(p, "Cgreen\r", "note n1 coloured");
	assert_int_not_equal(pty_bg(p, ROW, COL), plain);
	assert_int_not_equal(pty_bg(p, ROW, COL), before);
	type_shows(p, ":goto A2\rgA", "Note on the passage of A2");
	type_shows(p, "told alike #wire\r", "note n2 written");
	type_shows(p, "GE", "note n3 written");
}

static void list_and_change(struct pty *p)
{
	type_shows(p, "ga", "3 notes, by time");
	assert_shown(p, "▸ n1 A1");
	assert_shown(p, "n2 A2 +1");
	assert_shown(p, "two lines, by an editor");
	type_shows(p, "/in:b #wire\r", "▸ n2 A2 +1");
	assert_not_shown(p, "n1 A1");
	pty_type(p, "\033"); /* alone: with a key behind it, it is Alt */
	type_shows(p, "/colour:green state:anchored keeper\r", "▸ n1 A1");
	assert_not_shown(p, "n2 A2");
	pty_type(p, "\033");
	type_shows(p, "o", "3 notes, by place");
	type_shows(p, "Ge", "Note n3 on A6");
	type_shows(p, " and here\n\017", "note n3 changed"); /* ^O: on in the editor */
	type_shows(p, "ggdd", "note n1 deleted");
	assert_not_shown(p, "n1 A1");
	type_shows(p, "u", "n1 A1");
	type_shows(p, "q:redo\rga", "2 notes");
	type_shows(p, "qu", "undone");
	type_shows(p, "gaj\r", "told alike"); /* goes there: the status line has its text */
	assert_shown(p, " A 2/6");
}

static void written_listed_and_found_again(void **state)
{
	(void)state;
	struct pty *p = open_sources();
	write_three(p);
	list_and_change(p);
	save(p);
	quit(p);
	assert_holds(view, "\n  - id: n", 3);
	assert_holds(view, "      Who lit it?\n      Ask the keeper. #lamp\n", 1);
	assert_holds(view, "      by an editor and here\n      two lines,\n", 1);
	p = open_view("--goto=n3");
	assert_shown(p, " A 6/6");
	type_shows(p, ":previous-note\r", " A 2/6");
	type_shows(p, ":goto n1\r", " A 1/6");
	type_shows(p, ":next-note\r", " A 2/6");
	quit(p);
}

/* One sentence reworded, one gone; the queue has both, and moves nothing by itself. */
static void a_source_changed(void **state)
{
	(void)state;
	struct pty *p = open_sources();
	pty_type(p, "a#one\r");
	pty_type(p, ":goto A3\ra#two\r"); /* The new one needs a tenth of the power. */
	pty_type(p, ":goto A6\ra#three\r"); /* The coast road ... */
	save(p);
	quit(p);
	char *old = read_back(source[0]), *cut = strstr(old, "The new one needs"), now[2000];
	snprintf(now, sizeof now, "%.*s\n\nThe coast road to the harbour stays shut until all the work "
	                          "is done.\n", (int)(cut - old), old);
	write_file(source[0], now);
	free(old);

	p = open_view(NULL);
	assert_shown(p, "1 source changed since the view was saved; 2 places to look at: gq");
	type_shows(p, "gq", "2 places to check: notes whose source changed");
	assert_shown(p, "▸ n2 A orphan");
	assert_shown(p, "n3 A changed");
	assert_shown(p, "as it was noted");
	assert_shown(p, "now: not found; around its old place");
	type_shows(p, "a", "it was not found: m moves it to a selection");
	type_shows(p, "j", "now: perhaps here");
	int col;
	assert_true(pty_find(p, "until the work is done", NULL, &col));
	assert_true(col < COLS / 2);
	assert_true(pty_find(p, "harbour stays shut", NULL, &col));
	assert_true(col >= COLS / 2); /* beside it */
	type_shows(p, "a", "note n3 accepted; 1 left, u undoes");
	type_shows(p, "u", "n3 A changed");
	type_shows(p, "jX", "has no place any more; 2 left");
	type_shows(p, "u", "n3 A changed");
	pty_type(p, "ja");
	type_shows(p, "m", "new place of n2: select it with v, then m; gq goes back");
	type_shows(p, ":goto A2\rVm", "note n2 moved; 0 left");
	type_shows(p, "gq", "all notes are where they belong");
	save(p);
	quit(p);
	assert_holds(view, "state: anchored", 3);
	assert_holds(view, "exact: \"The coast road to the harbour", 1);
	assert_holds(view, "exact: \"The old lamp has burned", 1);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(written_listed_and_found_again), TEST(a_source_changed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
