/* What a terminal goes through: signals, sizes, types, hang-ups, odd input. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include "pty.h"
#include "work.h"

static char *demo[] = {NULL, "--no-config", "--demo", NULL};

static struct pty *open_demo(int rows, int cols, const char *const *env)
{
	demo[0] = program();
	struct pty *p = pty_start(rows, cols, env, demo);
	pty_idle(p);
	return p;
}

static void assert_shown(const struct pty *p, const char *text)
{
	if (!pty_find(p, text, NULL, NULL)) {
		char *all = pty_text(p);
		print_message("# %s is not on the screen:\n# %s\n", text, all);
		free(all);
	}
	assert_true(pty_find(p, text, NULL, NULL));
}

/* The terminal as a shell wants it: its own screen, a cursor, line editing and echo. */
static void assert_given_back(const struct pty *p)
{
	struct termios t = pty_modes(p);

	assert_false(p->alternate);
	assert_true(p->cursor);
	assert_true(t.c_lflag & ICANON);
	assert_true(t.c_lflag & ECHO);
	assert_true(t.c_iflag & ICRNL);
}

static void quit(struct pty *p)
{
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	assert_given_back(p);
	pty_free(p);
}

static void test_quit_gives_back(void **state)
{
	struct pty *p = open_demo(24, 80, NULL);

	(void)state;
	assert_true(p->alternate);
	assert_false(pty_modes(p).c_lflag & (ICANON | ECHO));
	quit(p);
}

static void test_deadly_signals(void **state)
{
	static const int deadly[] = {SIGTERM, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};

	(void)state;
	for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
		struct pty *p = open_demo(24, 80, NULL);
		kill(p->pid, deadly[i]);
		assert_int_equal(pty_end(p), 128 + deadly[i]);
		assert_given_back(p);
		pty_free(p);
	}
}

static void test_interrupt_stays(void **state)
{
	struct pty *p = open_demo(24, 80, NULL);

	(void)state;
	pty_type(p, "\003");
	assert_shown(p, "Q quits");
	pty_type(p, ":help\r");
	assert_shown(p, "keys and commands");
	pty_type(p, "\003");
	assert_false(pty_find(p, "keys and commands", NULL, NULL));
	quit(p);
}

static void test_suspend(void **state)
{
	demo[0] = program();
	struct pty *p = pty_start_job(24, 80, NULL, demo);

	(void)state;
	pty_idle(p);
	pty_type(p, "]u");
	pty_type(p, "\033");
	char *before = pty_text(p);
	for (int i = 0; i < 2; i++) { /* ^Z, then by command */
		pty_send(p, i ? ":suspend\r" : "\032");
		pty_until(p, i ? "STOPPED 2" : "STOPPED 1");
		assert_given_back(p);
		pty_send(p, "\n");
		pty_idle(p);
		assert_true(p->alternate);
		pty_type(p, "\x0c"); /* ^L */
		char *after = pty_text(p);
		assert_string_equal(after, before);
		free(after);
	}
	free(before);
	quit(p);
}

/* Whatever sizes came between: the screen is that of a fresh start at the last one. */
static void test_resize(void **state)
{
	static const int size[][2] = {{10, 40}, {50, 160}, {1, 1}, {3, 200}, {60, 7}, {24, 80}};
	struct pty *p = open_demo(24, 80, NULL);

	(void)state;
	pty_type(p, "5)");
	char *before = pty_text(p);
	for (size_t i = 0; i < sizeof size / sizeof *size; i++)
		pty_resize(p, size[i][0], size[i][1]);
	char *after = pty_text(p);
	assert_string_equal(after, before);
	free(before);
	free(after);
	quit(p);
}

static void test_tiny(void **state)
{
	static const int size[][2] = {{1, 1}, {1, 80}, {24, 1}, {2, 3}, {3, 10}, {5, 20}};

	(void)state;
	for (size_t i = 0; i < sizeof size / sizeof *size; i++) {
		struct pty *p = open_demo(size[i][0], size[i][1], NULL);
		pty_type(p, "j");
		pty_type(p, "\r");
		pty_type(p, "H");
		pty_type(p, "q");
		pty_type(p, "/gong\r");
		pty_type(p, ":");
		pty_type(p, "\t");
		pty_type(p, "\033\033");
		pty_send(p, "Q");
		assert_int_equal(pty_end(p), 0);
		pty_free(p);
	}
}

/* The terminal goes away: the program ends at once and keeps what was not saved. */
static void test_hang_up(void **state)
{
	char *home = work_file("home"), *env_home = malloc(strlen(home) + 32);
	struct stat st;
	int status;

	(void)state;
	sprintf(env_home, "XDG_STATE_HOME=%s", home);
	const char *env[] = {env_home, NULL};
	struct pty *p = open_demo(24, 80, env);
	pty_type(p, "a");
	pty_type(p, "a note in haste\r");
	pid_t pid = p->pid;
	pty_hang_up(p);
	alarm(PTY_SECONDS);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	alarm(0);
	p->pid = 0;
	pty_free(p);
	assert_true(WIFEXITED(status));
	char *left = malloc(strlen(home) + 64);
	sprintf(left, "%s/hexapla/unsaved-%ld.hexapla.yaml", home, (long)pid);
	assert_int_equal(stat(left, &st), 0);

	/* The next session offers what was left. */
	p = open_demo(24, 200, env);
	assert_shown(p, "1 change was not saved");
	pty_type(p, "r");
	pty_type(p, "ga");
	assert_shown(p, "a note in haste");
	pty_type(p, "q");
	pty_type(p, "q");
	pty_send(p, "d");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
	free(left);
	free(home);
	free(env_home);
}

/* As full as a terminal gets that nobody reads. */
static void fill(const struct pty *p)
{
	char blanks[4096];
	int fd = open(ptsname(p->fd), O_WRONLY | O_NOCTTY | O_NONBLOCK);

	assert_true(fd >= 0);
	memset(blanks, ' ', sizeof blanks);
	while (write(fd, blanks, sizeof blanks) > 0)
		;
	close(fd);
}

/* A terminal that takes nothing any more: the program ends all the same when it is told to, soon,
 * with its own status, and keeps what was not saved. At rest, with a frame to paint, leaving. */
static void test_stuck_terminal(void **state)
{
	static const char *const keys[] = {"", "\014", "Q"};
	char *home = work_file("home3"), env_home[600], kept[700];
	int status;
	struct timespec from, to;
	struct stat st;

	(void)state;
	snprintf(env_home, sizeof env_home, "XDG_STATE_HOME=%s", home);
	const char *env[] = {env_home, NULL};
	for (size_t i = 0; i < 3; i++) {
		struct pty *p = open_demo(60, 250, env);
		if (i < 2)
			pty_type(p, "anote\r");
		fill(p);
		pty_send(p, keys[i]);
		clock_gettime(CLOCK_MONOTONIC, &from);
		kill(p->pid, SIGTERM);
		alarm(PTY_SECONDS);
		assert_int_equal(waitpid(p->pid, &status, 0), p->pid);
		alarm(0);
		clock_gettime(CLOCK_MONOTONIC, &to);
		assert_true(WIFEXITED(status));
		if (i < 2)
			assert_int_equal(WEXITSTATUS(status), 128 + SIGTERM);
		assert_in_range(1000 * (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1000000, 0, 900);
		snprintf(kept, sizeof kept, "%s/hexapla/unsaved-%ld.hexapla.yaml", home, (long)p->pid);
		assert_int_equal(stat(kept, &st), i < 2 ? 0 : -1);
		unlink(kept);
		p->pid = 0;
		pty_free(p);
	}
	free(home);
}

/* Told to end with notes that are not saved: they are kept, and where is said. */
static void test_terminated_with_notes(void **state)
{
	char *home = work_file("home2"), env_home[600];

	(void)state;
	snprintf(env_home, sizeof env_home, "XDG_STATE_HOME=%s", home);
	const char *env[] = {env_home, NULL};
	struct pty *p = open_demo(24, 200, env);
	pty_type(p, "a");
	pty_type(p, "unsaved\r");
	kill(p->pid, SIGTERM);
	assert_int_equal(pty_end(p), 128 + SIGTERM);
	assert_given_back(p);
	assert_shown(p, "what was not saved is in");
	pty_free(p);
	free(home);
}

static void test_unsaved_asks(void **state)
{
	struct pty *p = open_demo(24, 100, NULL);

	(void)state;
	pty_type(p, "a");
	pty_type(p, "one\r");
	pty_type(p, "q");
	assert_shown(p, "s save, d discard");
	pty_type(p, "\r"); /* is no answer: notes are not lost by it */
	assert_shown(p, "s, d, Esc?");
	pty_type(p, "\033");
	assert_false(pty_find(p, "s save, d discard", NULL, NULL));
	pty_type(p, "u");
	assert_shown(p, "1 change undone");
	quit(p); /* nothing to lose */
}

/* Few columns: what answers a question is there all the same; a name that is cut is said at the end. */
static void test_narrow_questions(void **state)
{
	char *home = work_file("narrow"), env_home[600], *file = work_file("narrow.txt"), name[100];

	(void)state;
	snprintf(env_home, sizeof env_home, "XDG_STATE_HOME=%s", home);
	const char *env[] = {env_home, NULL};
	struct pty *p = open_demo(6, 30, env);
	pty_type(p, "aone\r");
	pty_type(p, "q");
	assert_shown(p, "s save, d discard, Esc stay");
	pty_resize(p, 6, 20);
	assert_shown(p, "s, d, Esc");
	pty_type(p, "\033");
	snprintf(name, sizeof name, "unsaved-%ld.hexapla.yaml", (long)p->pid);
	kill(p->pid, SIGTERM);
	assert_int_equal(pty_end(p), 128 + SIGTERM);
	pty_free(p);

	FILE *f = fopen(file, "w");
	fputs("Another article.\n", f);
	fclose(f);
	char *argv[] = {program(), "--no-config", file, NULL};
	p = pty_start(6, 30, env, argv);
	pty_idle(p);
	assert_shown(p, "not saved: hexapla");
	pty_resize(p, 12, 250);
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	assert_shown(p, name);
	pty_free(p);
	p = open_demo(6, 30, env);
	assert_shown(p, "r, v, d, q");
	pty_type(p, "dy");
	quit(p);
	free(home);
	free(file);
}

/* The types of terminals: what is asked for, and what must not happen. */
static void test_terminal_types(void **state)
{
	static const char *const good[] = {"TERM=xterm", "TERM=linux", "TERM=vt100", "TERM=screen",
	                                   "TERM=tmux-256color", "TERM=screen-256color"};
	static const char *const bad[] = {"TERM=dumb", "TERM=nothing-of-the-kind", "TERM=", "TERM"};

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		const char *env[] = {good[i], NULL};
		struct pty *p = open_demo(24, 80, env);
		assert_shown(p, "court gamelan");
		assert_true(*pty_row(p, 23));
		pty_send(p, "q");
		assert_int_equal(pty_end(p), 0);
		assert_string_equal(pty_row(p, 23), ""); /* for the shell's prompt */
		pty_free(p);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		const char *env[] = {bad[i], NULL};
		demo[0] = program();
		struct pty *p = pty_start(24, 100, env, demo);
		assert_int_equal(pty_end(p), 1);
		assert_shown(p, "--export=text");
		assert_given_back(p);
		pty_free(p);
	}
}

/* The cell of a word of the first unit that is word for word elsewhere. */
static void verbatim_cell(const struct pty *p, int *row, int *col)
{
	assert_true(pty_find(p, " =", row, col));
	*col += 5;
}

static void test_colour_modes(void **state)
{
	static const char *const direct[] = {"COLORTERM=truecolor", NULL};
	static const char *const no_color[] = {"NO_COLOR=1", "COLORTERM=truecolor", NULL};
	static const char *const vt100[] = {"TERM=vt100", NULL};
	int row, col;

	(void)state;
	struct pty *p = open_demo(30, 80, direct);
	verbatim_cell(p, &row, &col);
	VTermScreenCell cell = pty_cell(p, row, col);
	assert_true(VTERM_COLOR_IS_RGB(&cell.fg));
	quit(p);
	p = open_demo(30, 80, NULL);
	verbatim_cell(p, &row, &col);
	cell = pty_cell(p, row, col);
	assert_true(VTERM_COLOR_IS_INDEXED(&cell.fg));
	assert_true(cell.fg.indexed.idx >= 16); /* never the 16 that users set */
	quit(p);
	for (int i = 0; i < 2; i++) { /* no colours, yet the classes are there as signs */
		p = open_demo(30, 80, i ? vt100 : no_color);
		verbatim_cell(p, &row, &col);
		assert_int_equal(pty_fg(p, row, col), -1);
		assert_int_equal(pty_bg(p, row, col), -1);
		pty_type(p, "/gong\r");
		assert_true(pty_find(p, "gong", &row, &col));
		cell = pty_cell(p, row, col);
		assert_true(cell.attrs.reverse || cell.attrs.bold || cell.attrs.underline);
		pty_type(p, "\033");
		pty_send(p, "q");
		assert_int_equal(pty_end(p), 0);
		pty_free(p);
	}
}

/* Of the input that cannot be read, a message on the terminal; of odd text, a sane screen. */
static void test_bad_input(void **state)
{
	char *folder = work_file("folder"), *empty = work_file("empty.txt");
	char *binary = work_file("binary"), *view = work_file("broken.hexapla.yaml");
	const struct { char *file; const char *says; } bad[] = {
		{"/no/such/file.txt", "/no/such/file.txt"}, {folder, "folder"}, {binary, "binary"},
		{view, "broken.hexapla.yaml:2:1: "},
	};

	(void)state;
	mkdir(folder, 0755);
	FILE *f = fopen(binary, "w");
	for (int i = 0; i < 5000; i++)
		putc(i % 7, f);
	fclose(f);
	f = fopen(view, "w");
	fputs("hexapla: [1\n", f);
	fclose(f);
	fclose(fopen(empty, "w"));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		char *argv[] = {program(), "--no-config", bad[i].file, NULL};
		struct pty *p = pty_start(24, 200, NULL, argv);
		assert_int_equal(pty_end(p), 1);
		assert_shown(p, bad[i].says);
		assert_false(p->alternate);
		pty_free(p);
	}
	char *argv[] = {program(), "--no-config", "--theme=nowhere", empty, NULL};
	struct pty *p = pty_start(24, 120, NULL, argv);
	pty_idle(p);
	assert_shown(p, "nowhere");
	assert_shown(p, "A is empty");
	pty_type(p, "jk)(}{]u*\r");
	pty_type(p, "G");
	pty_type(p, "K");
	pty_type(p, "v");
	pty_type(p, "a");
	pty_type(p, "y");
	quit(p);
	free(folder);
	free(empty);
	free(binary);
	free(view);
}

/* Text of an article, a file's name, a paste: none of it acts on the terminal. */
static void test_hostile_text(void **state)
{
	char *file = work_file("evil.txt");
	FILE *f = fopen(file, "w");

	(void)state;
	fputs("Title \033]0;owned\a\n\nA line \033[2J\033[31m with \302\233H and \342\200\256rtl.\n", f);
	fclose(f);
	char *argv[] = {program(), "--no-config", file, NULL};
	struct pty *p = pty_start(24, 80, NULL, argv);
	pty_idle(p);
	assert_shown(p, "^[");
	assert_shown(p, "<U+202E>");
	assert_shown(p, "A line");
	pty_type(p, "\033[200~qQ:q\r\033[201~"); /* pasted keys do nothing */
	assert_shown(p, "a paste is text");
	pty_type(p, "/");
	pty_type(p, "\033[200~li\rne\033[201~");
	assert_shown(p, "/li ne");
	pty_type(p, "\033\033[200~qQ:q\r\033[201~"); /* Esc, and a paste in one piece with it */
	assert_shown(p, "a paste is text");
	pty_type(p, "/\033\033\033[200~ZQ\033[201~");
	assert_shown(p, "a paste is text");
	pty_type(p, "/\033[200~xyz\033[201~");
	assert_shown(p, "/xyz");
	pty_type(p, "\033\033[<0;9;5M"); /* and a click */
	assert_false(pty_find(p, "/xyz", NULL, NULL));
	quit(p);
	free(file);
}

/* Keys in one piece with Esc are Alt keys; alone, Esc is itself. */
/* Sixteen panes: each key is one frame, and what is written is about what has changed. */
static void test_frames(void **state)
{
	static const char *const file[] = {"a-aldermouth-courier", "b-northshore-herald",
	                                   "c-morning-brief", "d-autobrief-summary"};
	char *argv[19] = {program(), "--no-config"}, path[4][100];
	(void)state;
	for (int i = 0; i < 16; i++) {
		snprintf(path[i % 4], sizeof path[0], "tests/stories/gamelan/%s.txt", file[i % 4]);
		argv[2 + i] = path[i % 4];
	}
	struct pty *p = pty_start(60, 200, NULL, argv);
	pty_idle(p);
	pty_type(p, "G");
	pty_type(p, "g");
	pty_type(p, "g");
	static const struct { const char *key; unsigned long least, most; } steps[] = {
		{"j", 0, 600},       /* the cursor, inside its unit */
		{"k", 0, 600}, {"m", 1, 3000}, {"x", 1, 3000}, /* the bottom line */
		{"\014", 12000, 120000}, /* ^L: every cell */
		{"j", 0, 600}, {"k", 0, 600},
	};
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		unsigned long before = p->written, frames = p->idle;
		pty_type(p, steps[i].key);
		unsigned long n = p->written - before;
		if (n < steps[i].least || n > steps[i].most)
			print_message("# %s: %lu bytes\n", steps[i].key, n);
		assert_in_range(n, steps[i].least, steps[i].most);
		assert_int_equal(p->idle - frames, 1);
	}
	pty_free(p);
}

/* Who starts the program for the first time is told where to begin; once. */
static void test_first_hint(void **state)
{
	(void)state;
	char *state_home = work_file("first"), *set = malloc(600);
	snprintf(set, 600, "XDG_STATE_HOME=%s", state_home);
	const char *const env[] = {set, "XDG_CONFIG_HOME=/nonexistent", NULL};
	char *argv[] = {program(), "--demo", NULL};
	for (int i = 0; i < 2; i++) {
		struct pty *p = pty_start(24, 80, env, argv);
		pty_idle(p);
		assert_int_equal(pty_find(p, "New here?", NULL, NULL), i == 0);
		pty_type(p, "j");
		assert_false(pty_find(p, "New here?", NULL, NULL));
		pty_send(p, "Q");
		assert_int_equal(pty_end(p), 0);
		pty_free(p);
	}
	free(state_home);
	free(set);
}

static void test_escape(void **state)
{
	struct pty *p = open_demo(40, 120, NULL);

	(void)state;
	pty_type(p, "\0332");
	assert_shown(p, "[B]");
	pty_type(p, "\033[B"); /* Down */
	pty_type(p, "\033OA"); /* Up */
	pty_type(p, "v");
	assert_shown(p, "selecting");
	pty_type(p, "\033");
	assert_false(pty_find(p, "selecting", NULL, NULL));
	pty_type(p, "zx");
	assert_shown(p, "zx does nothing here");
	quit(p);
}

/* A broken save target: said, and nothing is lost. */
static void test_save_fails(void **state)
{
	struct pty *p = open_demo(24, 120, NULL);

	(void)state;
	pty_type(p, "a");
	pty_type(p, "precious\r");
	pty_type(p, ":w /proc/nowhere/x\r");
	assert_shown(p, "/proc/nowhere/x");
	assert_false(pty_find(p, "saved", NULL, NULL));
	pty_type(p, "ga");
	assert_shown(p, "precious");
	pty_type(p, "q");
	pty_type(p, "q");
	assert_shown(p, "d discard");
	pty_send(p, "d");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
}

static void test_editor(void **state)
{
	char *script = work_file("editor"), env_editor[600];
	FILE *f = fopen(script, "w");

	(void)state;
	fputs("#!/bin/sh\nprintf 'from the\\neditor\\n' > \"$1\"\n", f);
	fclose(f);
	chmod(script, 0755);
	snprintf(env_editor, sizeof env_editor, "VISUAL=%s", script);
	const char *env[] = {env_editor, NULL};
	struct pty *p = open_demo(24, 100, env);
	pty_type(p, "E");
	assert_true(p->alternate);
	assert_shown(p, "note n1 written");
	pty_type(p, "ga");
	assert_shown(p, "from the editor");
	pty_type(p, "q");
	pty_type(p, "q");
	pty_send(p, "d");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
	free(script);
}

/* An editor does not outlive the program, not even one that takes no hint. */
static void test_editor_ends_with_us(void **state)
{
	static const char *const ways[] = {"", "trap '' HUP; "};
	char *script = work_file("editor"), *pid_file = work_file("pid"), env_editor[600];

	(void)state;
	snprintf(env_editor, sizeof env_editor, "VISUAL=%s", script);
	for (size_t i = 0; i < 2; i++) {
		FILE *f = fopen(script, "w");
		fprintf(f, "#!/bin/sh\n%secho $$ > %s\necho editing\nexec sleep 600\n", ways[i], pid_file);
		fclose(f);
		chmod(script, 0755);
		const char *env[] = {env_editor, NULL};
		struct pty *p = open_demo(24, 100, env);
		pty_send(p, "E");
		pty_until(p, "editing");
		int pid = 0;
		f = fopen(pid_file, "r");
		assert_int_equal(fscanf(f, "%d", &pid), 1);
		fclose(f);
		assert_int_equal(kill(pid, 0), 0);
		kill(p->pid, SIGTERM);
		assert_int_equal(pty_end(p), 128 + SIGTERM);
		assert_int_equal(kill(pid, 0), -1);
		pty_free(p);
	}
	free(script);
	free(pid_file);
}

/* Where no file may grow, the screen is painted all the same. */
static void test_no_files(void **state)
{
	struct rlimit before, none;

	(void)state;
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	none = before;
	none.rlim_cur = 512;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &none), 0);
	struct pty *p = open_demo(50, 160, NULL);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_shown(p, "Aldermouth museum to return");
	pty_type(p, ":goto A9\r");
	assert_shown(p, " A 9/");
	quit(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quit_gives_back),
		cmocka_unit_test(test_deadly_signals),
		cmocka_unit_test(test_interrupt_stays),
		cmocka_unit_test(test_suspend),
		cmocka_unit_test(test_resize),
		cmocka_unit_test(test_tiny),
		cmocka_unit_test(test_hang_up),
		cmocka_unit_test(test_stuck_terminal),
		cmocka_unit_test(test_terminated_with_notes),
		cmocka_unit_test(test_unsaved_asks),
		cmocka_unit_test(test_narrow_questions),
		cmocka_unit_test(test_terminal_types),
		cmocka_unit_test(test_colour_modes),
		cmocka_unit_test(test_bad_input),
		cmocka_unit_test(test_hostile_text),
		cmocka_unit_test(test_escape),
		cmocka_unit_test(test_first_hint),
		cmocka_unit_test(test_frames),
		cmocka_unit_test(test_save_fails),
		cmocka_unit_test(test_editor),
		cmocka_unit_test(test_editor_ends_with_us),
		cmocka_unit_test(test_no_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
