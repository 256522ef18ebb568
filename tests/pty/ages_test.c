#define _GNU_SOURCE /* memmem */
/* Terminals of all ages: their types, locales that are not UTF-8, the widths of what they draw;
 * stops and hang-ups that nobody announces. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "pty.h"
#include "work.h"

static struct pty *open_file(const char *const *env, char *file)
{
	char *argv[] = {program(), "--no-config", file ? file : "--demo", NULL};
	struct pty *p = pty_start(24, 80, env, argv);

	pty_idle(p);
	return p;
}

static void quit(struct pty *p)
{
	pty_send(p, "q");
	assert_int_equal(pty_end(p), 0);
	assert_false(p->alternate);
	pty_free(p);
}

static bool has_entry(const char *term)
{
	static const char *const folder[] = {"/usr/share/terminfo", "/lib/terminfo", "/etc/terminfo"};
	struct stat st;
	bool found = false;

	for (size_t i = 0; i < 3; i++) {
		char path[200];
		snprintf(path, sizeof path, "%s/%c/%s", folder[i], *term, term);
		found |= !stat(path, &st);
	}
	return found;
}

/* The same text on all of them; without colours where there are none. */
static void types(void **state)
{
	static const char *const of[] = {"xterm-direct", "tmux-direct", "xterm-mono", "vt220",
	                                 "rxvt-unicode-256color", "xterm-kitty", "screen.xterm-256color"};
	int tried = 0;

	(void)state;
	struct pty *p = open_file(NULL, NULL);
	char *plain = pty_text(p);
	quit(p);
	for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
		char term[60];
		if (!has_entry(of[i]))
			continue;
		snprintf(term, sizeof term, "TERM=%s", of[i]);
		const char *env[] = {term, NULL};
		p = open_file(env, NULL);
		char *text = pty_text(p);
		assert_string_equal(text, plain);
		free(text);
		for (int r = 0; !strcmp(of[i], "xterm-mono") && r < 24; r++)
			for (int c = 0; c < 80; c++)
				assert_true(pty_fg(p, r, c) == -1 && pty_bg(p, r, c) == -1);
		pty_send(p, "q");
		assert_int_equal(pty_end(p), 0);
		pty_free(p);
		tried++;
	}
	free(plain);
	if (tried < 3) { /* most are in ncurses-term */
		print_message("only %d of these types are installed\n", tried);
		skip();
	}
}

/* A terminal of the C locale, or of one that is not there, takes UTF-8 like others. */
static void locales(void **state)
{
	static const char *const c[] = {"LC_ALL=C", NULL}, *const posix[] = {"LC_ALL=POSIX", NULL};
	static const char *const unknown[] = {"LC_ALL=xx_YY.KOI8", NULL};
	static const char *const none[] = {"LC_ALL", "LANG", "LC_CTYPE", NULL};
	const char *const *of[] = {c, posix, unknown, none};

	(void)state;
	struct pty *p = open_file(NULL, NULL);
	char *plain = pty_text(p);
	assert_true(pty_find(p, "│", NULL, NULL));
	quit(p);
	for (size_t i = 0; i < 4; i++) {
		p = open_file(of[i], NULL);
		char *text = pty_text(p);
		assert_string_equal(text, plain);
		free(text);
		quit(p);
	}
	free(plain);
}

static bool make_latin(const char *folder)
{
	char make[1400];

	mkdir(folder, 0700);
	snprintf(make, sizeof make, "localedef -i en_US -f ISO-8859-1 '%s/en_US.ISO-8859-1' 2>&1", folder);
	FILE *f = popen(make, "r");
	while (f && fgets(make, sizeof make, f))
		;
	return f && !pclose(f);
}

/* Is it among the bytes that were sent? None of those is a C1 control, which half a letter of UTF-8
 * would be there. */
static bool sent(FILE *copy, const char *text)
{
	static char bytes[1 << 18];

	fflush(copy);
	rewind(copy);
	size_t n = fread(bytes, 1, sizeof bytes, copy);
	assert_in_range(n, 100, sizeof bytes - 1);
	for (size_t i = 0; i < n; i++)
		assert_false((unsigned char)bytes[i] >= 0x80 && (unsigned char)bytes[i] < 0xa0);
	return memmem(bytes, n, text, strlen(text)) != NULL;
}

/* A terminal of ISO 8859-1 gets and sends that: in frames, after a stop, in messages, in exports. */
static void latin(void **state)
{
	char *folder = work_file("locales"), *file = work_file("latin.txt"), path[700];
	const char *const env[] = {"LC_ALL=en_US.ISO-8859-1", path, "TERM=xterm", NULL};

	(void)state;
	if (!make_latin(folder)) {
		print_message("no ISO-8859-1 locale could be made\n");
		skip();
	}
	snprintf(path, sizeof path, "LOCPATH=%s", folder);
	FILE *f = fopen(file, "w");
	fputs("Caf\u00e9 \u015b6n \u201cquoted\u201d \u6f22.\n", f);
	fclose(f);
	char *read[] = {program(), "--no-config", file, NULL};
	char *text[] = {program(), "--no-config", "--export=text", file, NULL};
	char *wrong[] = {program(), "--no-config", "/no/caf\u00e9\u015b6n", NULL};
	FILE *copy = tmpfile();
	struct pty *p = pty_start(24, 80, env, read);
	p->copy = copy;
	pty_idle(p);
	assert_true(sent(copy, "Caf\xe9 ?6n \"quoted\" ??."));
	pty_type(p, "/");
	pty_type(p, "\xfc");
	assert_true(sent(copy, "\xfc"));
	pty_type(p, "\033");
	kill(p->pid, SIGSTOP);
	kill(p->pid, SIGCONT);
	pty_idle(p);
	pty_type(p, "\014");
	assert_true(sent(copy, "Caf\xe9"));
	quit(p);
	p = pty_start(24, 80, env, text);
	p->copy = copy;
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
	p = pty_start(24, 80, env, wrong);
	p->copy = copy;
	assert_int_equal(pty_end(p), 1);
	assert_true(sent(copy, "/no/caf\xe9?6n"));
	pty_free(p);
	fclose(copy);
	free(folder);
	free(file);
}

/* Every cluster takes the columns the terminal gives it: what follows stands where it should. */
static void widths(void **state)
{
	static const struct { const char *text; int columns; } of[] = {
		{"a", 1}, {"\U0001F468\u200D\U0001F469\u200D\U0001F467", 2}, /* a family: its first */
		{"\U0001F1EE\U0001F1E9", 2}, /* a flag: its letters */
		{"\u2764\uFE0F", 1}, {"\U0001F44D\U0001F3FD", 2}, {"e\u0301\u0301\u0301\u0301\u0301\u0301", 1},
		{"\u6F22", 2}, {"\u1112\u1161\u11AB", 2}, {"a\u00ADb", 2}, {"\uFF21", 2},
		{"\u0915\u093F", 2}, {"\u202E", 8}, {"\u200B", 8}, {"\u0663", 1},
	};
	enum { N = sizeof of / sizeof *of };
	char *file = work_file("widths.txt"), mark[20];
	FILE *f = fopen(file, "w");

	(void)state;
	for (int i = 0; i < N; i++)
		fprintf(f, "%c(%s)%c ", 'A' + i, of[i].text, 'A' + i);
	fclose(f);
	struct pty *p = open_file(NULL, file);
	for (int i = 0; i < N; i++) {
		int row, col, end_row, end;
		snprintf(mark, sizeof mark, "%c(", 'A' + i);
		assert_true(pty_find(p, mark, &row, &col));
		snprintf(mark, sizeof mark, ")%c", 'A' + i);
		assert_true(pty_find(p, mark, &end_row, &end));
		if (end_row != row || end - col - 2 != of[i].columns)
			fail_msg("%d is %d columns wide, not %d: %s", i, end - col - 2, of[i].columns,
			         pty_row(p, row));
	}
	quit(p);
	free(file);
}

/* Stopped by force, the terminal used by others meanwhile: all is painted and set again. */
static void stopped(void **state)
{
	struct pty *p = open_file(NULL, NULL);
	struct termios cooked = pty_modes(p);
	int status;

	(void)state;
	char *before = pty_text(p);
	kill(p->pid, SIGSTOP);
	assert_int_equal(waitpid(p->pid, &status, WUNTRACED), p->pid);
	assert_true(WIFSTOPPED(status));
	cooked.c_lflag |= ICANON | ECHO;
	tcsetattr(p->fd, TCSANOW, &cooked);
	static const char scribble[] = "\033[2J\033[H\033[?2004lothers wrote here";
	vterm_input_write(p->vt, scribble, sizeof scribble - 1);
	kill(p->pid, SIGCONT);
	pty_idle(p);
	char *after = pty_text(p);
	assert_string_equal(after, before);
	assert_false(pty_modes(p).c_lflag & (ICANON | ECHO));
	free(before);
	free(after);
	quit(p);
}

/* The end of the terminal without a word, since the signal is held back: found by reading. */
static void gone(void **state)
{
	char *argv[] = {"/usr/bin/env", "--block-signal=HUP", program(), "--no-config", "--demo", NULL};
	char home[600], kept[700];
	int status;
	struct stat st;

	(void)state;
	snprintf(home, sizeof home, "XDG_STATE_HOME=%s/gone", work_dir());
	const char *env[] = {home, NULL};
	struct pty *p = pty_start(24, 80, env, argv);
	pty_idle(p);
	pty_type(p, "ain haste\r");
	pid_t pid = p->pid;
	pty_hang_up(p);
	alarm(PTY_SECONDS);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	alarm(0);
	p->pid = 0;
	pty_free(p);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
	snprintf(kept, sizeof kept, "%s/gone/hexapla/unsaved-%ld.hexapla.yaml", work_dir(), (long)pid);
	assert_int_equal(stat(kept, &st), 0);
}

/* The terminal goes away under an editor: both end, also an editor that takes no hint. */
static void gone_in_editor(void **state)
{
	char *script = work_file("editor"), *pid_file = work_file("editor-pid"), visual[600];
	int status, pid = 0;

	(void)state;
	FILE *f = fopen(script, "w");
	fprintf(f, "#!/bin/sh\ntrap '' HUP TERM\necho $$ > %s\necho editing\nexec sleep 600\n", pid_file);
	fclose(f);
	chmod(script, 0755);
	snprintf(visual, sizeof visual, "VISUAL=%s", script);
	const char *env[] = {visual, NULL};
	struct pty *p = open_file(env, NULL);
	pty_send(p, "E");
	pty_until(p, "editing");
	f = fopen(pid_file, "r");
	assert_int_equal(fscanf(f, "%d", &pid), 1);
	fclose(f);
	pid_t ours = p->pid;
	pty_hang_up(p);
	alarm(PTY_SECONDS);
	assert_int_equal(waitpid(ours, &status, 0), ours);
	alarm(0);
	p->pid = 0;
	pty_free(p);
	assert_int_equal(kill(pid, 0), -1);
	assert_int_equal(errno, ESRCH);
	free(script);
	free(pid_file);
}

/* What terminals answer, and keys without a name: nothing of them is typed, also where it comes in
 * pieces, has no end, or a question waits for a key. */
static void answers(void **state)
{
	static const char *const of[] = {
		"\033P>|tmux 3.3a\033\\", "\033]11;rgb:0000/0000/0000\033\\", "\033]11;rgb:0000/0000/0000\a",
		"\033[?62;22c", "\033[24;80R", "\033[O", "\033OX", "\033_Gi=31;OK\033\\", "\033^q\033\\",
		"\033XZQ\033\\", "\033[97;5u", "\033]11;rgb:", "\033[?62", "\033P1$rq", "\xc2\x9b?62;22c",
	};
	char home[600];

	(void)state;
	snprintf(home, sizeof home, "XDG_STATE_HOME=%s/answers", work_dir());
	const char *env[] = {home, NULL};
	struct pty *p = open_file(env, NULL);
	for (int question = 0; question < 2; question++) {
		char *before = pty_text(p);
		for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
			size_t half = strlen(of[i]) / 2;
			char first[60];
			snprintf(first, sizeof first, "%.*s", (int)half, of[i]);
			pty_type(p, of[i]);
			pty_send(p, half > 1 ? first : "");
			pty_type(p, of[i] + (half > 1 ? half : 0));
			char *after = pty_text(p);
			assert_string_equal(after, before);
			free(after);
		}
		free(before);
		if (question)
			break;
		pty_type(p, "\033");
		pty_type(p, "ain haste\r");
		kill(p->pid, SIGHUP);
		assert_int_equal(pty_end(p), 128 + SIGHUP);
		pty_free(p);
		p = open_file(env, NULL);
		assert_true(pty_find(p, "r recover", NULL, NULL));
	}
	pty_type(p, "dy");
	pty_type(p, "\033[1;3P"); /* Alt-F1 has no meaning, F1 with Ctrl is F1 */
	assert_false(pty_find(p, "keys and commands", NULL, NULL));
	pty_type(p, "\033[1;5P");
	assert_true(pty_find(p, "keys and commands", NULL, NULL));
	pty_type(p, "q");
	quit(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(types),   cmocka_unit_test(locales), cmocka_unit_test(latin), cmocka_unit_test(widths),
		cmocka_unit_test(stopped), cmocka_unit_test(gone),    cmocka_unit_test(gone_in_editor),
		cmocka_unit_test(answers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
