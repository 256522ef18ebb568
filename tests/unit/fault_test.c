/* Saving when the system fails, and when the program is killed: the linker puts the functions
 * below in place of the system's (Makefile), which fail, write half, or kill at the n-th call. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "scratch.h"

enum call_kind { CALL_OPEN, CALL_WRITE, CALL_FSYNC, CALL_CLOSE, CALL_RENAME, CALL_TRUNCATE, CALL_UNLINK,
                 CALL_KINDS };
enum { KILLS = 500, SHORT = -1 };


/* What is to happen. */
static struct {
	bool on;
	int kind;          /* of call; -1: any */
	int at;            /* the so-manieth of them */
	bool always;       /* and all later ones */
	int error;         /* errno; SHORT: half is written */
	bool kill;
	int calls;         /* so far */
} fault;

static bool strikes(enum call_kind kind)
{
	if (!fault.on || (fault.kind >= 0 && fault.kind != (int)kind))
		return false;
	int n = fault.calls++;
	return fault.always ? n >= fault.at : n == fault.at;
}

/* Does the call fail? errno is set. */
static bool fails(enum call_kind kind)
{
	if (!strikes(kind))
		return false;
	if (fault.kill)
		kill(getpid(), SIGKILL);
	errno = fault.error == SHORT ? EIO : fault.error;
	return true;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __real_openat(int dir, const char *path, int flags, ...);
int __wrap_openat(int dir, const char *path, int flags, ...);
ssize_t __real_write(int fd, const void *p, size_t n);
ssize_t __wrap_write(int fd, const void *p, size_t n);
int __wrap_fsync(int fd);
int __real_close(int fd);
int __wrap_close(int fd);
int __real_renameat(int from_dir, const char *from, int to_dir, const char *to);
int __wrap_renameat(int from_dir, const char *from, int to_dir, const char *to);
int __real_ftruncate(int fd, off_t n);
int __wrap_ftruncate(int fd, off_t n);
int __real_unlink(const char *path);
int __wrap_unlink(const char *path);
int __real_unlinkat(int dir, const char *path, int flags);
int __wrap_unlinkat(int dir, const char *path, int flags);

static mode_t mode_in(int flags, va_list more)
{
	return flags & O_CREAT ? va_arg(more, mode_t) : 0;
}

int __wrap_open(const char *path, int flags, ...)
{
	va_list more;

	va_start(more, flags);
	mode_t mode = mode_in(flags, more);
	va_end(more);
	return fails(CALL_OPEN) ? -1 : __real_open(path, flags, mode);
}

int __wrap_openat(int dir, const char *path, int flags, ...)
{
	va_list more;

	va_start(more, flags);
	mode_t mode = mode_in(flags, more);
	va_end(more);
	return fails(CALL_OPEN) ? -1 : __real_openat(dir, path, flags, mode);
}

ssize_t __wrap_write(int fd, const void *p, size_t n)
{
	if (!strikes(CALL_WRITE))
		return __real_write(fd, p, n);
	if (fault.kill || fault.error == SHORT)
		n = (size_t)__real_write(fd, p, n > 1 ? n / 2 : n);
	if (fault.kill)
		kill(getpid(), SIGKILL);
	errno = fault.error;
	return fault.error == SHORT ? (ssize_t)n : -1;
}

/* Not done: it would only tell after a power cut, and takes long. */
int __wrap_fsync(int fd)
{
	(void)fd;
	return fails(CALL_FSYNC) ? -1 : 0;
}

/* As Linux does: closed, whatever it says. */
int __wrap_close(int fd)
{
	bool failed = fails(CALL_CLOSE);
	int why = errno, status = __real_close(fd);

	errno = failed ? why : errno;
	return failed ? -1 : status;
}

int __wrap_renameat(int from_dir, const char *from, int to_dir, const char *to)
{
	return fails(CALL_RENAME) ? -1 : __real_renameat(from_dir, from, to_dir, to);
}

int __wrap_ftruncate(int fd, off_t n)
{
	return fails(CALL_TRUNCATE) ? -1 : __real_ftruncate(fd, n);
}

int __wrap_unlink(const char *path)
{
	return fails(CALL_UNLINK) ? -1 : __real_unlink(path);
}

int __wrap_unlinkat(int dir, const char *path, int flags)
{
	return fails(CALL_UNLINK) ? -1 : __real_unlinkat(dir, path, flags);
}

/* Files */

static void put(const char *path, const char *text)
{
	assert_true(file_save(path, text, strlen(text), NULL, NULL));
}

/* The file's bytes; valid until the next call. */
static const char *bytes_of(const char *path)
{
	static struct str s = STR_INIT;

	assert_true(file_read(path, 0, &s, NULL));
	return s.s;
}

/* Files in the folder whose names hold this. */
static int count_names(const char *part)
{
	DIR *d = opendir(scratch_dir);
	int n = 0;

	assert_non_null(d);
	for (struct dirent *e; (e = readdir(d));)
		n += strstr(e->d_name, part) != NULL;
	closedir(d);
	return n;
}

enum old_file { NEW, OLD, LINKED, OLD_FILES };

static void prepare(enum old_file old)
{
	unlink(scratch("f"));
	unlink(scratch("f2"));
	unlink(scratch("f~"));
	if (old != NEW)
		put(scratch("f"), "the old content");
	if (old == LINKED)
		assert_int_equal(link(scratch("f"), scratch("f2")), 0);
}

/* One save under the fault; what then must hold. */
static void save_once(enum old_file old)
{
	struct errs errs = {0};
	bool doubtful;
	const char *new = "the new content, which is longer than the old";

	prepare(old);
	fault.calls = 0;
	fault.on = true;
	bool ok = file_save(scratch("f"), new, strlen(new), &doubtful, &errs);
	fault.on = false;

	bool damaged = errs.n == 2; /* the fault also hit putting the old content back */
	if (ok)
		assert_string_equal(bytes_of(scratch("f")), new);
	else if (damaged)
		assert_string_equal(bytes_of(scratch("f~")), "the old content");
	else if (old == NEW)
		assert_int_not_equal(access(scratch("f"), F_OK), 0);
	else
		assert_string_equal(bytes_of(scratch("f")), "the old content");
	assert_true(!damaged || (old == LINKED && fault.always));
	assert_int_equal(ok, errs.n == 0);
	if (errs.n)
		assert_non_null(strstr(errs.item[errs.n - 1].msg, strerror(fault.error)));
	if (fault.kind != CALL_UNLINK)
		assert_int_equal(count_names(".tmp"), 0);
	assert_true(!doubtful || fault.kind == CALL_FSYNC);
	errs_free(&errs);
	/* and again, with nothing in the way */
	assert_true(file_save(scratch("f"), new, strlen(new), NULL, NULL));
	assert_string_equal(bytes_of(scratch("f")), new);
	if (old == LINKED)
		assert_string_equal(bytes_of(scratch("f2")), new);
	assert_int_equal(count_names(".tmp"), 0);
}

/* Every call of a save fails in its turn, once and for ever. */
static void every_call_fails(void **state)
{
	static const int errors[] = {EIO, ENOSPC, EDQUOT};
	int struck = 0;

	(void)state;
	for (int kind = 0; kind < CALL_KINDS; kind++)
		for (int at = 0; at < 6; at++)
			for (int k = 0; k < OLD_FILES * 2 * (int)COUNT(errors); k++) {
				fault.kind = kind;
				fault.at = at;
				fault.always = k & 1;
				fault.error = errors[k / 2 % (int)COUNT(errors)];
				save_once((enum old_file)(k / 2 / (int)COUNT(errors)));
				struck += fault.calls > at;
			}
	print_message("# %d saves met a fault\n", struck);
	assert_true(struck > 150);
}

/* Writes that take only half, or are interrupted, go on. */
static void short_writes(void **state)
{
	(void)state;
	for (int at = 0; at < 4; at++)
		for (int target = 0; target < OLD_FILES; target++) {
			fault.kind = CALL_WRITE;
			fault.at = at;
			fault.always = false;
			fault.error = at & 1 ? EINTR : SHORT;
			prepare((enum old_file)target);
			fault.calls = 0;
			fault.on = true;
			assert_true(file_save(scratch("f"), "all of it", 9, NULL, NULL));
			fault.on = false;
			assert_string_equal(bytes_of(scratch("f")), "all of it");
		}
}

/* Sessions */

static const char text[] = "A quiet harbour\n\nThe pilots met on Friday. They asked for two new boats.\n";
static struct args args;
static struct app app;
static char *view;

static void open_session(const char *file)
{
	struct errs errs = {0};

	args = (struct args){.no_config = true};
	VEC_PUSH(&args.file, file);
	assert_true(app_open(&app, &args, &errs));
	assert_int_equal(errs.n, 0);
	app.scripted = true;
	app_resize(&app, 24, 120);
}

static void close_session(void)
{
	app_close(&app);
	args_free(&args);
}

static void type(const char *keys)
{
	for (size_t left = strlen(keys); left;) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);

		assert_true(n > 0);
		app_event(&app, &e);
		keys += n;
		left -= n;
	}
}

static void assert_said(const char *what)
{
	const char *said = app.screen.message ? app.screen.message : "(nothing)";

	if (!strstr(said, what))
		print_message("# said: %s\n", said);
	assert_non_null(strstr(said, what));
}

static int start_sessions(void **state)
{
	struct str keys = STR_INIT;

	if (!access("/dev/shm", W_OK))
		setenv("TMPDIR", "/dev/shm", 1); /* thousands of files: no disk need turn */
	if (scratch_start(state))
		return -1;
	setenv("XDG_STATE_HOME", scratch_dir, 1);
	view = xstrdup(scratch("x.hexapla.yaml"));
	put(scratch("one.txt"), text);
	open_session(scratch("one.txt"));
	str_addf(&keys, "afirst note<Enter>:w %s<Enter>", view);
	type(keys.s);
	assert_said("saved");
	close_session();
	str_free(&keys);
	return 0;
}

static int end_sessions(void **state)
{
	free(view);
	return scratch_end(state);
}

/* Whatever fails, the status line says so, nothing is lost, and saving again works. */
static void the_reader_is_told(void **state)
{
	static const struct { int kind, error; const char *said; } cases[] = {
		{CALL_OPEN, EACCES, "Permission denied"},
		{CALL_WRITE, ENOSPC, "No space left on device"},
		{CALL_FSYNC, EIO, "Input/output error"},
		{CALL_CLOSE, EDQUOT, "Disk quota exceeded"},
		{CALL_RENAME, EROFS, "Read-only file system"},
	};
	char *before = xstrdup(bytes_of(view));

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		open_session(view);
		type("asecond note<Enter>");
		fault.kind = cases[i].kind;
		fault.error = cases[i].error;
		fault.always = true;
		fault.at = fault.calls = 0;
		fault.on = true;
		free(recover_keep(&app, false));
		assert_said(cases[i].kind == CALL_FSYNC ? "written" : "a crash would lose what is");
		type("s");
		fault.on = false;
		assert_said(cases[i].said);
		assert_string_equal(bytes_of(view), before);
		assert_int_equal(app.notes.n, 2);
		assert_true(app.version != app.saved);
		type("s");
		assert_said("saved");
		assert_non_null(strstr(bytes_of(view), "second note"));
		close_session();
		put(view, before);
	}
	assert_int_equal(count_names(".tmp"), 0);
	assert_string_equal(bytes_of(scratch("one.txt")), text);
	free(before);
}

/* SIGKILL */

enum { ROUNDS = 3 };

/* Notes that were begun, kept and saved, as far as the child came to say so. */
struct progress { int begun, kept, saved; };

static void say(int fd, char what)
{
	__real_write(fd, &what, 1);
}

/* A session that writes notes, keeps and saves them; killed at its n-th call. Returns calls. */
static int write_notes(int fd, int kill_at)
{
	open_session(view);
	fault.kind = -1;
	fault.at = kill_at;
	fault.always = false;
	fault.kill = true;
	fault.calls = 0;
	fault.on = true;
	for (int i = 0; i < ROUNDS; i++) {
		say(fd, 'b');
		type("aone more<Enter>");
		free(recover_keep(&app, i & 1));
		say(fd, 'k');
		type("s");
		say(fd, 's');
	}
	int calls = fault.calls;
	fault.on = false;
	close_session();
	return calls;
}

static struct progress run_and_kill(int kill_at, int *calls)
{
	int ends[2], status, all[2];
	struct progress p = {0};
	char c;

	assert_int_equal(pipe(ends), 0);
	assert_int_equal(pipe(all), 0);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (!pid) {
		int n = write_notes(ends[1], kill_at);
		__real_write(all[1], &n, sizeof n);
		_exit(0);
	}
	close(ends[1]);
	close(all[1]);
	while (read(ends[0], &c, 1) == 1) {
		p.begun += c == 'b';
		p.kept += c == 'k';
		p.saved += c == 's';
	}
	if (read(all[0], calls, sizeof *calls) != sizeof *calls)
		*calls = 0;
	close(ends[0]);
	close(all[0]);
	waitpid(pid, &status, 0);
	assert_true(*calls || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
	return p;
}

static int notes_in(const char *path)
{
	struct saved_view v;
	struct errs errs = {0};

	if (!viewfile_load(path, &v, &errs))
		fail_msg("torn: %s", errs.n ? errs.item[0].msg : path);
	int n = (int)v.notes.n;
	viewfile_free(&v);
	return n;
}

/* What is there after the kill, and what the next session makes of it. */
static bool look_after(const struct progress *p, int before)
{
	int saved = notes_in(view) - before;

	assert_in_range(saved, p->saved, p->begun);
	open_session(view);
	assert_null(app.store.holder);
	int left = app.store.left ? notes_in(app.store.left) - before : saved;
	assert_in_range(left, p->kept, p->begun);
	assert_int_equal(app.store.left != NULL, left > saved);
	assert_int_equal(app.screen.prompt != NULL, app.store.left != NULL); /* it is offered */
	bool offered = app.store.left;
	if (offered) {
		type("r");
		assert_said("recovered");
		assert_int_equal((int)app.notes.n - before, left);
		type("s");
		assert_said("saved");
	}
	close_session();
	assert_int_equal(notes_in(view) - before, left);
	assert_int_equal(count_names(".tmp"), 0);
	assert_int_equal(count_names(".recover"), 0);
	return offered;
}

static void killed_while_saving(void **state)
{
	char *base = xstrdup(bytes_of(view));
	int calls, before = notes_in(view), offered = 0, stale = 0;

	(void)state;
	run_and_kill(1 << 20, &calls); /* to its end: how many calls there are */
	assert_true(calls > 40);
	int most = calls;
	for (int i = 0; i < KILLS; i++) {
		put(view, base);
		struct progress p = run_and_kill(i % most, &calls);
		assert_int_equal(calls, 0);
		stale += count_names(".tmp") > 0;
		offered += look_after(&p, before);
	}
	print_message("# %d kills at %d calls: 0 torn, %d left a temporary, %d were offered\n",
	              KILLS, most, stale, offered);
	assert_true(stale > KILLS / 10);
	assert_true(offered > KILLS / 10);
	assert_string_equal(bytes_of(scratch("one.txt")), text);
	put(view, base);
	free(base);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_call_fails),
		cmocka_unit_test(short_writes),
		cmocka_unit_test(the_reader_is_told),
		cmocka_unit_test(killed_while_saving),
	};

	return cmocka_run_group_tests(tests, start_sessions, end_sessions);
}
