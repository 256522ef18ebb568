/* Two readers of one view, changes by others, and what a session leaves that dies: on a real
 * terminal, with real processes. */
#define _GNU_SOURCE /* unshare */
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include "check.h"

enum { ROWS = 24, COLS = 100 };

static char *view, *sources[2], *state_home;
static const char *env[3];

static struct pty *open_files(char *one, char *two)
{
	struct pty *p = pty_start(ROWS, COLS, env, (char *[]){program(), "--no-config", one, two, NULL});

	pty_idle(p);
	return p;
}

static struct pty *open_it(bool saved)
{
	return saved ? open_files(view, NULL) : open_files(sources[0], sources[1]);
}

static int set_up(void **state)
{
	static int number;
	char name[64], *home = NULL;

	(void)state;
	number++;
	snprintf(name, sizeof name, "state%d", number);
	home = work_file(name);
	state_home = malloc(strlen(home) + 20);
	sprintf(state_home, "XDG_STATE_HOME=%s", home);
	free(home);
	env[0] = "HEXAPLA_NOW=1700000000";
	env[1] = state_home;
	snprintf(name, sizeof name, "story%d.hexapla.yaml", number);
	view = work_file(name);
	snprintf(name, sizeof name, "one%d.txt", number);
	sources[0] = work_file(name);
	snprintf(name, sizeof name, "two%d.txt", number);
	sources[1] = work_file(name);
	write_file(sources[0], "The pilots met on Friday.\n\nThey asked for two new boats.\n");
	write_file(sources[1], "Pilots want boats.\n\nThey asked for two new boats.\n");
	struct pty *p = open_it(false);
	pty_type(p, "afirst note\r");
	pty_type(p, ":w ");
	pty_type(p, view);
	pty_type(p, "\r");
	assert_shown(p, "saved");
	quit(p);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	free(view);
	free(sources[0]);
	free(sources[1]);
	free(state_home);
	return 0;
}

static void two_readers(void **state)
{
	char *other = work_file("other.hexapla.yaml");

	(void)state;
	struct pty *first = open_it(true), *second = open_it(true);
	char holder[64];
	snprintf(holder, sizeof holder, "pid %ld on ", (long)first->pid);
	assert_shown(second, holder);
	assert_shown(second, "read only here");
	pty_type(second, "amine\r");
	pty_type(second, "s");
	assert_shown(second, "has this view open; save view as:");
	pty_type(second, "\r"); /* the same name: refused */
	pty_type(second, "\033");
	pty_type(second, ":w!\r"); /* nor by force */
	pty_type(second, "\033");
	assert_holds(view, "mine", 0);
	pty_type(second, "s\025");
	pty_type(second, other);
	pty_type(second, "\r");
	assert_shown(second, "saved");
	assert_holds(other, "mine", 1);
	pty_type(first, "atheirs\r");
	pty_type(first, "s");
	assert_shown(first, "saved");
	assert_holds(view, "theirs", 1);
	quit(first);
	quit(second);
	free(other);
}

/* A third program rewrote the view while it was open: nothing goes without a word. */
static void changed_on_disk(void **state)
{
	(void)state;
	struct pty *p = open_it(true);
	char *bytes = read_back(view), *at = strstr(bytes, "first note");
	char changed[70000];
	pty_type(p, "G");
	pty_type(p, "amine\r");
	snprintf(changed, sizeof changed, "%.*stheir words%s", (int)(at - bytes), bytes, at + 10);
	write_file(view, changed);
	pty_type(p, "s");
	assert_shown(p, "changed on disk: o overwrite, m merge, a save as, Esc not");
	assert_holds(view, "mine", 0);
	pty_type(p, "m");
	assert_shown(p, "1 note of the other came in; s saves");
	pty_type(p, "s");
	assert_shown(p, "saved");
	assert_holds(view, "their words", 1);
	assert_holds(view, "mine", 1);
	quit(p);
	free(bytes);
}

/* By force, nothing is asked. */
static void changed_on_disk_and_overwritten(void **state)
{
	(void)state;
	struct pty *p = open_it(true);
	char *bytes = read_back(view);
	char changed[70000];
	pty_type(p, "Gamine\r");
	snprintf(changed, sizeof changed, "%s# theirs\n", bytes);
	write_file(view, changed);
	pty_type(p, ":w!\r");
	assert_shown(p, "saved");
	assert_holds(view, "mine", 1);
	assert_holds(view, "# theirs", 0);
	quit(p);
	free(bytes);
}

/* A symbolic link in another folder is the view itself: its sources are where it says, it stays a
 * link, and whoever opens the view by its own name meets the same lock and the same recovery. */
static void through_a_symbolic_link(void **state)
{
	char *folder = work_file("folder"), *deeper = work_file("folder/deeper");
	char *link = work_file("folder/deeper/link.hexapla.yaml");
	struct stat st;

	(void)state;
	mkdir(folder, 0755);
	mkdir(deeper, 0755);
	assert_int_equal(symlink(view, link), 0);
	struct pty *p = open_files(link, NULL);
	assert_shown(p, "The pilots met on Friday.");
	pty_type(p, "Gaby the link\r");
	pty_type(p, "s");
	assert_shown(p, "saved");
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_holds(view, "by the link", 1);
	assert_holds(view, "path: one", 1);

	struct pty *second = open_it(true);
	assert_shown(second, "read only here");
	quit(second);
	for (int i = 0; i < 20; i++)
		pty_type(p, "alost\r");
	assert_int_equal(kill(p->pid, SIGKILL), 0);
	pty_end(p);
	pty_free(p);
	p = open_it(true);
	assert_shown(p, "20 changes were not saved last time");
	pty_type(p, "dy");
	quit(p);
	free(folder);
	free(deeper);
	free(link);
}

/* Both names of a view keep naming one file; what was there before is told and kept. */
static void with_two_hard_links(void **state)
{
	char *other = work_file("second-name.hexapla.yaml"), backup[600];
	struct stat a, b;

	(void)state;
	assert_int_equal(link(view, other), 0);
	struct pty *p = open_it(true);
	pty_type(p, "Gafor both\r");
	pty_type(p, "s");
	assert_shown(p, "other names");
	assert_holds(view, "for both", 1);
	assert_int_equal(stat(view, &a) | stat(other, &b), 0);
	assert_int_equal(a.st_ino, b.st_ino);
	snprintf(backup, sizeof backup, "%s~", view);
	assert_holds(backup, "first note", 1);
	assert_holds(backup, "for both", 0);
	quit(p);
	assert_int_equal(truncate(view, 100), 0); /* the machine died meanwhile */
	p = pty_start(ROWS, COLS, env, (char *[]){program(), "--no-config", view, NULL});
	assert_int_equal(pty_end(p), 1);
	assert_shown(p, "~: holds what the view was before");
	pty_free(p);
	free(other);
}

/* What the program cannot write it says, nothing is lost, and later it is saved. */
static void nothing_can_be_written(struct pty *p, const char *why, void (*mend)(struct pty *))
{
	char *before = read_back(view), *after;

	pty_send(p, "Gaof this note nothing is lost\r");
	pty_until(p, "a crash would lose what is not saved");
	pty_send(p, "s");
	pty_until(p, why);
	after = read_back(view);
	assert_string_equal(before, after);
	mend(p);
	pty_send(p, "s");
	pty_until(p, "saved /"); /* the word of being idle may still be that of before */
	assert_holds(view, "nothing is lost", 1);
	free(before);
	free(after);
}

static char *disk, *filler;

/* Fill it to the last byte. */
static void fill(void)
{
	static char zeros[4096];
	FILE *f = fopen(filler, "w");

	assert_non_null(f);
	setvbuf(f, NULL, _IONBF, 0);
	while (fwrite(zeros, 1, sizeof zeros, f) == sizeof zeros)
		;
	fclose(f);
}

static void make_room(struct pty *p)
{
	(void)p;
	assert_int_equal(unlink(filler), 0);
}

static void copy_to_disk(char **path)
{
	char *bytes = read_back(*path), *name = strrchr(*path, '/') + 1;
	char *to = malloc(strlen(disk) + strlen(name) + 2);

	sprintf(to, "%s/%s", disk, name);
	write_file(to, bytes);
	free(bytes);
	free(*path);
	*path = to;
}

/* A real one, of 256 kB, where we may mount one. */
static void a_full_disk(void **state)
{
	(void)state;
	disk = work_file("disk");
	filler = work_file("disk/filler");
	assert_int_equal(mkdir(disk, 0755), 0);
	if (unshare(CLONE_NEWNS) || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
	    mount("tmpfs", disk, "tmpfs", 0, "size=256k")) {
		print_message("# SKIP: no right to mount a small disk\n");
		skip();
	}
	copy_to_disk(&view);
	copy_to_disk(&sources[0]);
	copy_to_disk(&sources[1]);
	free(state_home);
	state_home = malloc(strlen(disk) + 20);
	sprintf(state_home, "XDG_STATE_HOME=%s", disk);
	env[1] = state_home;
	struct pty *p = open_it(true);
	fill();
	nothing_can_be_written(p, "No space left on device", make_room);
	quit(p);
	assert_int_equal(umount2(disk, MNT_DETACH), 0);
	free(disk);
	free(filler);
}

static void write_twenty_notes_and_die(void)
{
	struct pty *p = open_it(true);

	for (int i = 0; i < 20; i++)
		pty_type(p, "alost\r");
	assert_int_equal(kill(p->pid, SIGKILL), 0);
	assert_int_equal(pty_end(p), 128 + SIGKILL);
	pty_free(p);
	assert_holds(view, "lost", 0);
}

static void killed(void **state)
{
	(void)state;
	write_twenty_notes_and_die();
	struct pty *p = open_it(true);
	assert_shown(p, "20 changes were not saved last time: r recover, v view, d discard");
	pty_type(p, "v");
	assert_shown(p, "+ n21 A");
	assert_shown(p, "Enter recover  dd discard  q later");
	pty_type(p, "q");
	assert_shown(p, ":recover asks again");
	pty_type(p, ":recover\r");
	pty_type(p, "r");
	assert_shown(p, "recovered: 21 notes");
	quit(p); /* discards it, and says so by ZQ */
	p = open_it(true);
	assert_false(pty_find(p, "not saved last time", NULL, NULL));
	quit(p);
}

static void killed_and_saved(void **state)
{
	(void)state;
	write_twenty_notes_and_die();
	struct pty *p = open_it(true);
	pty_type(p, "r");
	pty_type(p, "s");
	assert_shown(p, "saved");
	assert_holds(view, "lost", 20);
	quit(p);
	p = open_it(true);
	assert_false(pty_find(p, "not saved last time", NULL, NULL));
	quit(p);
}

/* Recovered, and killed again before it was saved: still there. */
static void killed_twice(void **state)
{
	(void)state;
	write_twenty_notes_and_die();
	struct pty *p = open_it(true);
	pty_type(p, "r");
	assert_int_equal(kill(p->pid, SIGKILL), 0);
	pty_end(p);
	pty_free(p);
	p = open_it(true);
	assert_shown(p, "20 changes were not saved last time");
	pty_type(p, "dy");
	assert_shown(p, "discarded");
	quit(p);
}

static void die_by(int sig, const char *keys, int status)
{
	struct pty *p = open_it(true);

	pty_type(p, "G");
	pty_type(p, keys);
	assert_int_equal(kill(p->pid, sig), 0);
	assert_int_equal(pty_end(p), status);
	assert_false(p->alternate); /* the terminal is as it was, if the program could see to it */
	assert_true(p->cursor);
	assert_true(pty_modes(p).c_lflag & ECHO);
	pty_free(p);
	assert_holds(view, "typed last", 0);
}

static void recover_and_discard(const char *text)
{
	struct pty *p = open_it(true);

	assert_shown(p, "1 change was not saved last time: r recover, v view, d discard");
	pty_type(p, "v");
	assert_shown(p, "+ n2 A");
	assert_shown(p, text);
	pty_type(p, "dd");
	assert_shown(p, "discarded");
	quit(p);
}

/* Whatever ends it: a note that was written right before is offered, the terminal given back. */
static void every_deadly_signal(void **state)
{
	static const int deadly[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTERM, SIGHUP,
	                             SIGQUIT};

	(void)state;
	for (size_t i = 0; i < sizeof deadly / sizeof *deadly; i++) {
		die_by(deadly[i], "atyped last\r", 128 + deadly[i]);
		recover_and_discard("typed last");
	}
}

/* The same for a note that is still being typed; where the program can, to its last letter. */
static void while_a_note_is_typed(void **state)
{
	(void)state;
	die_by(SIGTERM, "atyped last, to the very end", 128 + SIGTERM);
	recover_and_discard("typed last, to the very end");
	die_by(SIGSEGV, "atyped last, but for a few letters", 128 + SIGSEGV);
	recover_and_discard("typed last, ");
}

/* What was undone, or given up while it was typed, is not offered. */
static void nothing_left_to_offer(void **state)
{
	(void)state;
	die_by(SIGSEGV, "atyped last\ru", 128 + SIGSEGV);
	struct pty *p = open_it(true);
	assert_false(pty_find(p, "not saved last time", NULL, NULL));
	quit(p);
	die_by(SIGTERM, "atyped last, but not wanted\033", 128 + SIGTERM);
	p = open_it(true);
	assert_false(pty_find(p, "not saved last time", NULL, NULL));
	quit(p);
}

/* ^C from outside stops work, not the session. */
static void interrupted(void **state)
{
	(void)state;
	struct pty *p = open_it(true);
	assert_int_equal(kill(p->pid, SIGINT), 0);
	pty_idle(p);
	pty_type(p, "Gastill here\r");
	assert_shown(p, "still here");
	quit(p);
}

/* The terminal goes away from a story that is no view yet. */
static void hung_up_without_a_view(void **state)
{
	(void)state;
	struct pty *p = open_it(false);
	pty_type(p, "aonly here\r");
	pty_hang_up(p);
	pty_end(p);
	pty_free(p);
	p = open_it(false);
	assert_shown(p, "1 change was not saved last time:");
	pty_type(p, "r");
	assert_shown(p, "only here");
	quit(p);
	p = open_it(false);
	assert_false(pty_find(p, "not saved last time", NULL, NULL));
	quit(p);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(two_readers),      TEST(changed_on_disk), TEST(changed_on_disk_and_overwritten),
		TEST(through_a_symbolic_link), TEST(with_two_hard_links), TEST(killed),
		TEST(killed_and_saved), TEST(killed_twice),    TEST(hung_up_without_a_view),
		TEST(every_deadly_signal), TEST(while_a_note_is_typed), TEST(nothing_left_to_offer),
		TEST(interrupted), TEST(a_full_disk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
