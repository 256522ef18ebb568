/* The main job on a real terminal: open a story, compare, search, annotate, save, come back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <sys/stat.h>

#include "pty.h"
#include "work.h"

enum { ROWS = 50, COLS = 160 };

/* What differs between the stories. */
struct story {
	const char *folder, *file[5];
	const char *first;    /* words on the first screen */
	const char *in_a, *in_c; /* how a unit starts in A, and the same thing in C */
	const char *phrase;   /* stands in A and in others */
	int words;            /* of the phrase */
};

static const struct story gamelan = {
	"tests/stories/gamelan",
	{"a-aldermouth-courier.txt", "b-northshore-herald.txt", "c-morning-brief.txt",
	 "d-autobrief-summary.txt", "e-suara-pesisir.txt"},
	"court gamelan taken in 1812", "Carriage and insurance", "Transport and insurance",
	"Linden Foundation", 2,
};

static const struct story gaza = {
	"stories/gaza-force", {"1.txt", "2.txt", "3.txt", "4.txt", "5.txt"},
	"DOD in early talks", "Asked for comment", "working with partners",
	"multinational force", 2,
};

static const char *const direct[] = {"COLORTERM=truecolor", "HEXAPLA_NOW=1700000000", NULL};

/* The program on the five articles, or on a view. */
static struct pty *open_story(const struct story *s, const char *root, const char *view)
{
	char *argv[9] = {program(), "--no-config"};
	int n = 2;

	for (size_t i = 0; i < 5 && !view; i++) {
		argv[n] = malloc(512);
		snprintf(argv[n++], 512, "%s%s/%s", root, s->folder, s->file[i]);
	}
	if (view)
		argv[n++] = strdup(view);
	struct pty *p = pty_start(ROWS, COLS, direct, argv);
	for (int i = 2; i < n; i++)
		free(argv[i]);
	pty_idle(p);
	return p;
}

/* The status line is the last row but one. */
static void assert_status(const struct pty *p, const char *text)
{
	const char *row = pty_row(p, ROWS - 2);

	if (!strstr(row, text))
		print_message("# status is %s, not %s\n", row, text);
	assert_non_null(strstr(row, text));
}

static void assert_message(const struct pty *p, const char *text)
{
	const char *row = pty_row(p, ROWS - 1);

	if (!strstr(row, text))
		print_message("# message is %s, not %s\n", row, text);
	assert_non_null(strstr(row, text));
}

static void assert_shown(const struct pty *p, const char *text)
{
	if (!pty_find(p, text, NULL, NULL))
		print_message("# %s is not on the screen\n", text);
	assert_true(pty_find(p, text, NULL, NULL));
}

/* Units are coloured by class, and their gutter sign the same. */
static void check_colours(const struct pty *p)
{
	int row, col, unique_row, unique_col;

	assert_true(pty_find(p, " =", &row, &col));
	assert_true(pty_find(p, " ·", &unique_row, &unique_col));
	int verbatim = pty_fg(p, row, col + 1), unique = pty_fg(p, unique_row, unique_col + 5);
	assert_int_equal(pty_fg(p, row, col + 5), verbatim);
	assert_true(verbatim >= 0);
	assert_int_not_equal(verbatim, unique);
}

/* From a unit of A to what C tells, and back; the cursor's bar stands beside it. */
static void check_counterpart(struct pty *p, const struct story *s)
{
	char place[8];
	int row, col;

	pty_type(p, "/");
	pty_type(p, s->in_a);
	pty_type(p, "\r");
	pty_type(p, "\033"); /* search hits are marked no more */
	snprintf(place, sizeof place, "%.6s", pty_row(p, ROWS - 2)); /* " A 13/" */
	assert_true(pty_find(p, s->in_a, &row, &col));
	assert_int_equal(col, 5);
	assert_int_equal(pty_cell(p, row, 0).chars[0], 0x258c); /* the cursor's bar */
	int under_cursor = pty_bg(p, row, 3); /* in the gutter: words may be marked */
	pty_type(p, "\r");
	assert_shown(p, "in the others");
	assert_shown(p, s->in_c);
	pty_type(p, "\033");
	assert_false(pty_find(p, "in the others", NULL, NULL));
	pty_type(p, "3\r");
	assert_status(p, " C ");
	assert_true(pty_find(p, "▌", &row, &col));
	assert_int_equal(pty_bg(p, row, col + 3), under_cursor);
	assert_non_null(strstr(pty_row(p, row), s->in_c));
	pty_type(p, "\x0f"); /* ^O */
	assert_status(p, place);
}

static void check_search(struct pty *p, const struct story *s)
{
	int row, col;

	pty_type(p, "gg");
	pty_type(p, "g/");
	for (const char *c = s->phrase; *c; c++) /* found while it is typed */
		pty_type(p, (char[]){*c, 0});
	assert_true(pty_find(p, s->phrase, &row, &col));
	int hit = pty_bg(p, row, col);
	pty_type(p, "\r");
	assert_message(p, "hit 1 of");
	assert_status(p, "hits A ");
	assert_true(pty_find(p, s->phrase, &row, &col));
	assert_int_equal(pty_bg(p, row, col), hit);
	assert_int_not_equal(hit, pty_bg(p, row, COLS - 1));
	for (int i = 0; i < 20 && strstr(pty_row(p, ROWS - 2), " A ") == pty_row(p, ROWS - 2); i++)
		pty_type(p, "n"); /* on into the other articles */
	assert_false(strstr(pty_row(p, ROWS - 2), " A ") == pty_row(p, ROWS - 2));
}

/* A note on the phrase, by selecting it word by word. */
static void write_note(struct pty *p, const struct story *s)
{
	int row, col;

	pty_type(p, "\0331"); /* Alt-1 */
	pty_type(p, "gg");
	pty_type(p, "/");
	pty_type(p, s->phrase);
	pty_type(p, "\r");
	pty_type(p, "v");
	for (int i = 0; i < s->words; i++)
		pty_type(p, "e");
	char count[32];
	snprintf(count, sizeof count, "selecting %zu", strlen(s->phrase));
	assert_status(p, count);
	assert_true(pty_find(p, s->phrase, &row, &col));
	int selected = pty_bg(p, row, col);
	assert_int_not_equal(selected, pty_bg(p, row, col + (int)strlen(s->phrase) + 2));
	pty_type(p, "a");
	pty_type(p, "Who pays? #money");
	pty_type(p, "\r");
	assert_message(p, "note n1 written");
	assert_shown(p, "✎");
}

static void save_and_quit(struct pty *p, const char *view)
{
	pty_type(p, ":no-search\r");
	pty_type(p, "\027L"); /* ^W L: A goes behind B */
	pty_type(p, "s");
	pty_type(p, "\025"); /* ^U */
	pty_type(p, view);
	pty_type(p, "\r");
	assert_message(p, "saved ");
}

static void check_again(const struct story *s, const char *root, const char *view,
                        const char *before)
{
	struct pty *p = open_story(s, root, view);
	char *after = pty_text(p);

	/* All but the status line, which also says what is new to this session. */
	const char *status = strstr(before, "✎ Who");
	assert_non_null(status);
	assert_memory_equal(after, before, (size_t)(status - before));
	free(after);
	pty_type(p, "ga");
	assert_shown(p, "Who pays? #money");
	assert_shown(p, s->phrase);
	pty_type(p, "\r");
	assert_status(p, " A ");
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
}

static void read_story(const struct story *s, const char *root)
{
	char *view = work_file(s == &gamelan ? "gamelan.hexapla.yaml" : "gaza.hexapla.yaml");
	struct pty *p = open_story(s, root, NULL);

	assert_shown(p, s->first);
	assert_status(p, " A 1/");
	check_colours(p);
	check_counterpart(p, s);
	pty_type(p, "]u");
	assert_status(p, "only in A");
	assert_message(p, "unique unit");
	check_search(p, s);
	write_note(p, s);
	save_and_quit(p, view);
	pty_type(p, "\033"); /* the message goes */
	char *before = pty_text(p);
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	assert_false(p->alternate);
	pty_free(p);
	check_again(s, root, view, before);
	free(before);
	free(view);
}

static void test_gamelan(void **state)
{
	(void)state;
	read_story(&gamelan, "");
}

static void test_gaza(void **state)
{
	const char *shared = getenv("HEXAPLA_SHARED");
	char root[512], probe[600];

	(void)state;
	snprintf(root, sizeof root, "%s/", shared ? shared : "../shared");
	snprintf(probe, sizeof probe, "%s%s", root, gaza.folder);
	if (access(probe, R_OK)) {
		print_message("# SKIP %s is not there; HEXAPLA_SHARED names the folder\n", probe);
		skip();
	}
	read_story(&gaza, root);
}

/* What cannot be read is said on the screen, and when it is gone. */
static void test_one_missing(void **state)
{
	char *argv[] = {program(), "--no-config", "tests/stories/gamelan/a-aldermouth-courier.txt",
	                "nowhere.txt", "tests/stories/gamelan/c-morning-brief.txt", NULL};
	struct pty *p = pty_start(ROWS, COLS, direct, argv);

	(void)state;
	pty_idle(p);
	assert_shown(p, "Transport and insurance");
	assert_message(p, "nowhere.txt: cannot open: No such file");
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 1);
	assert_false(p->alternate);
	assert_shown(p, "nowhere.txt: cannot open: No such file");
	pty_free(p);
}

/* Before there is a screen, what is waited for is named. */
static void test_slow_pipe(void **state)
{
	char *pipe = work_file("pipe"), *argv[] = {program(), "--no-config", pipe, NULL};

	(void)state;
	assert_int_equal(mkfifo(pipe, 0600), 0);
	struct pty *p = pty_start(ROWS, COLS, direct, argv);
	pty_until(p, "(^C stops)");
	FILE *f = fopen(pipe, "w");
	assert_non_null(f);
	fputs("The bridge is shut.\n", f);
	fclose(f);
	pty_idle(p);
	assert_shown(p, "The bridge is shut.");
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
	p = pty_start(ROWS, COLS, direct, argv);
	pty_until(p, "(^C stops)");
	pty_send(p, "\003");
	assert_int_equal(pty_end(p), 128 + SIGINT);
	pty_free(p);
	free(pipe);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_gamelan),
		cmocka_unit_test(test_gaza),
		cmocka_unit_test(test_one_missing),
		cmocka_unit_test(test_slow_pipe),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
