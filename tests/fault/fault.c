/* fault.c [--all] [NAME]: what the program does when memory or the system fails it. Each scenario
 * runs in a process of its own for each failure: the n-th allocation or call fails, once and for ever.
 * Then it may do its work all the same, or less of it with a message, or end with status 1 and a
 * message; never with a signal, never with memory lost while it goes on, never with a file of the
 * reader's damaged. Without --all: FEW of each, spread. TAP, with a table. */
#include <fcntl.h>
#include <ftw.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"

#if defined __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
/* Looked for only where the program goes on; too large a request is no memory. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "exitcode=99:detect_leaks=1:leak_check_at_exit=0:allocator_may_return_null=1";
}
/* The loader keeps what it takes, where nobody sees it. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:ld-linux";
}
#define LOST() __lsan_do_recoverable_leak_check()
enum { FEW = 5 };
#else
#define LOST() 0
enum { FEW = 20 };
#endif

#if defined COVERAGE
void __gcov_dump(void);
#define COUNTED() __gcov_dump()
#define COUNTS() atexit(fault_stop) /* writing the counts needs memory */
#else
#define COUNTED() (void)0
#define COUNTS() (void)0
#endif

enum { EVERY = 3000, SPREAD = 500, SECONDS = 60, MOST = 1 << 20, LOADER = 127, SHOWN = 10 };

/* What a run left. */
struct end { int status; char *out, *err, *file; size_t n_out, n_err, n_file; };

enum outcome { WENT_ON, WITH_LESS, ENDED, FAILED };

static struct { long tried[2], calls; int outcome[4]; } row;
static struct end whole; /* of the run in which nothing failed */
static char dir[200];
static bool everything;

/* The bytes of a file, NULL if there is none. */
static char *slurp(const char *name, size_t *n)
{
	int fd = open(name, O_RDONLY);
	struct stat st;
	char *p = NULL;

	*n = 0;
	if (fd >= 0 && !fstat(fd, &st) && (p = calloc(1, (size_t)st.st_size + 1))) {
		ssize_t k = read(fd, p, (size_t)st.st_size);
		*n = k > 0 ? (size_t)k : 0;
	}
	if (fd >= 0)
		close(fd);
	return p;
}

static void end_free(struct end *e)
{
	free(e->out);
	free(e->err);
	free(e->file);
}

static void redirect(const char *name, int to)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0644);

	dup2(fd, to);
	close(fd);
}

static void child(const struct scenario *s)
{
	alarm(SECONDS);
	redirect("stdout", STDOUT_FILENO);
	redirect("stderr", STDERR_FILENO);
	fault_stdout();
	COUNTS();
	int status = s->run();
	fflush(stdout);
	fault_stop();
	fault->leaked = LOST();
	fault->whole = true;
	COUNTED();
	_exit(status);
}

/* In a process of its own, as the core must not run here: libraries would be loaded already. */
static bool look(const struct scenario *s)
{
	int status;
	pid_t pid = fork();

	if (!pid) {
		alarm(SECONDS);
		_exit(s->look() ? 0 : 3);
	}
	return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) && !WEXITSTATUS(status);
}

static void run(const struct scenario *s, struct end *e)
{
	scenario_again();
	fault->calls = 0;
	fault->whole = fault->leaked = false;
	fault->kept = fault->saved = 0;
	fflush(stdout);
	pid_t pid = fork();
	if (!pid)
		child(s);
	if (pid < 0 || waitpid(pid, &e->status, 0) != pid) {
		perror("fault");
		exit(1);
	}
	e->out = slurp("stdout", &e->n_out);
	e->err = slurp("stderr", &e->n_err);
	e->file = s->output ? slurp(s->output, &e->n_file) : NULL;
}

static bool same(const char *a, size_t n, const char *b, size_t m)
{
	return a && b ? n == m && !memcmp(a, b, n) : !a && !b;
}

/* A page without an article that could not be read says less, but is a page. */
static bool ends_well(const char *s, size_t n)
{
	static const char end[] = "</html>\n";

	return n >= sizeof end && !strcmp(s + n + 1 - sizeof end, end);
}

/* What is wrong; NULL: nothing. */
static const char *judge(const struct scenario *s, const struct end *e, enum outcome *outcome)
{
	bool file = same(e->file, e->n_file, whole.file, whole.n_file);
	bool told = e->n_err && !same(e->err, e->n_err, whole.err, whole.n_err);

	*outcome = FAILED;
	if (WIFSIGNALED(e->status))
		return strsignal(WTERMSIG(e->status));
	/* The C library itself ends programs with LOADER that it cannot load a library for. */
	bool loader = WEXITSTATUS(e->status) == LOADER && fault->kind == FAULT_MEMORY && told;
	if (e->status != whole.status && WEXITSTATUS(e->status) != 1 && !loader)
		return "another exit status";
	if (fault->leaked)
		return "memory was lost";
	if (e->file && !file && !((s->look || told) && ends_well(e->file, e->n_file)))
		return "half a file";
	if (!scenario_unchanged())
		return "an article or another file was changed";
	if (s->look && !look(s))
		return "notes were lost";
	if (e->n_out > whole.n_out || memcmp(e->out, whole.out, e->n_out) != 0) {
		if (!told) /* a screen without its rules ends with status 1 */
			return "other output, and nothing said";
	} else if (!told && (e->n_out < whole.n_out || e->status != whole.status)) {
		return "less output, and nothing said";
	}
	if (!told && !file && !s->look)
		return "no file, and nothing said";
	*outcome = e->status != whole.status || !fault->whole ? ENDED : told ? WITH_LESS : WENT_ON;
	return NULL;
}

static void try(const struct scenario *s, enum fault_kind kind, long at, bool always)
{
	struct end e;
	enum outcome outcome;

	fault->kind = kind;
	fault->at = at;
	fault->always = always;
	run(s, &e);
	const char *why = judge(s, &e, &outcome);
	row.tried[always]++;
	if (why && row.outcome[FAILED]++ < SHOWN)
		printf("# %s, %s (%ld) %s: %s, status %d, kept %d saved %d: %.300s\n", s->name, fault->name, at,
		       always ? "and all later" : "once", why, e.status, fault->kept, fault->saved, e.err);
	else if (!why)
		row.outcome[outcome]++;
	end_free(&e);
}

/* The n-th one to try of so many; -1: no more. */
static long point(long n, long calls)
{
	if (!everything)
		return calls <= FEW ? (n < calls ? n : -1) : n < FEW ? n * calls / FEW : -1;
	if (n < EVERY || calls <= EVERY)
		return n < calls ? n : -1;
	long left = calls - EVERY, step = left > SPREAD ? left / SPREAD : 1;
	n = EVERY + (n - EVERY) * step;
	return n < calls ? n : -1;
}

static void try_all(const struct scenario *s, enum fault_kind kind)
{
	memset(&row, 0, sizeof row);
	fault->kind = kind;
	fault->at = MOST;
	run(s, &whole);
	row.calls = fault->calls;
	if (!WIFEXITED(whole.status) || WEXITSTATUS(whole.status) != s->status || fault->leaked ||
	    (s->look && !look(s)) || !row.calls) {
		printf("# %s: without a fault: status %d, leaked %d: %.300s\n", s->name, whole.status,
		       fault->leaked, whole.err);
		row.outcome[FAILED]++;
	}
	for (long n = 0, at; (at = point(n, row.calls)) >= 0; n++) {
		try(s, kind, at, false);
		if (kind != FAULT_HALF)
			try(s, kind, at, true);
	}
	end_free(&whole);
	memset(&whole, 0, sizeof whole);
}

static int drop(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

/* Valid until the next call. */
static const char *in_dir(const char *name)
{
	static char path[300];

	snprintf(path, sizeof path, "%s/%s", dir, name);
	return path;
}

static bool prepare(void)
{
	const char *tmp = getenv("TMPDIR");

	/* Thousands of files: no disk need turn. */
	snprintf(dir, sizeof dir, "%s/fault-XXXXXX", !access("/dev/shm", W_OK) ? "/dev/shm"
	         : tmp && *tmp ? tmp : "/tmp");
	fault = mmap(NULL, sizeof *fault, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (fault == MAP_FAILED || !mkdtemp(dir) || chdir(dir)) {
		perror("fault");
		return false;
	}
	setenv("HOME", dir, 1);
	setenv("XDG_CONFIG_HOME", in_dir("config"), 1);
	setenv("XDG_STATE_HOME", in_dir("state"), 1);
	setenv("HEXAPLA_DICTIONARIES", "", 1);
	setenv("HEXAPLA_NOW", "1700000000", 1);
	setlocale(LC_CTYPE, "C.UTF-8");
	scenario_files();
	return true;
}

int main(int argc, char **argv)
{
	static const char *const kind_name[] = {"memory", "calls", "halves"};
	bool all = argc > 1 && !strcmp(argv[1], "--all");
	const char *only = argc > 1 + all ? argv[1 + all] : NULL;
	long failed = 0, n = 0, tried = 0;

	everything = all;
	if (!prepare())
		return 1;
	printf("# what      scenario                      in all  once  ever  went on   less  ended failed\n");
	for (int kind = 0; kind < FAULT_KINDS; kind++)
		for (size_t i = 0; i < n_scenarios; i++) {
			if (only && strcmp(only, scenarios[i].name) != 0)
				continue;
			try_all(&scenarios[i], (enum fault_kind)kind);
			failed += row.outcome[FAILED];
			tried += row.tried[0] + row.tried[1];
			printf("%s %ld - %-7s %-28s %7ld %5ld %5ld %8d %6d %6d %6d\n",
			       row.outcome[FAILED] ? "not ok" : "ok", ++n, kind_name[kind], scenarios[i].name,
			       row.calls, row.tried[0], row.tried[1], row.outcome[WENT_ON],
			       row.outcome[WITH_LESS], row.outcome[ENDED], row.outcome[FAILED]);
			fflush(stdout);
		}
	printf("# %ld faults tried, %ld with a wrong end\n", tried, failed);
	if (!chdir("/"))
		nftw(dir, drop, 8, FTW_DEPTH | FTW_PHYS);
	return failed > 0;
}
