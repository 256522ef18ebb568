#define _GNU_SOURCE /* memfd_create, pipe2 */
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/mem.h"

enum { STATUS_FD = 3, MOST_FD = 256, ERR_MOST = 1 << 16, LOOK_EVERY = 50 /* ms */ };

/* Signals that end or interrupt the program: caught meanwhile, and sent again afterwards. */
static const int deadly[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
static volatile sig_atomic_t caught;

static void on_signal(int sig)
{
	caught = sig;
}

static void catch_signals(struct sigaction before[])
{
	struct sigaction act = {.sa_handler = on_signal};

	caught = 0;
	for (size_t i = 0; i < COUNT(deadly); i++) {
		sigaction(deadly[i], NULL, &before[i]);
		if (before[i].sa_handler != SIG_IGN)
			sigaction(deadly[i], &act, NULL);
	}
}

static void release_signals(const struct sigaction before[])
{
	for (size_t i = 0; i < COUNT(deadly); i++)
		sigaction(deadly[i], &before[i], NULL);
	if (caught)
		raise(caught);
}

struct running {
	pid_t pid;
	int out, err;   /* -1: at its end */
	int status;
};

/* Descriptors of the child. */
struct ends { int in, out, err, status; };

/* In the child: what cannot be run is told through the status pipe. */
static _Noreturn void become(const struct child *c, struct ends e, pid_t parent)
{
	for (size_t i = 0; i < COUNT(deadly); i++)
		signal(deadly[i], SIG_DFL);
	signal(SIGPIPE, SIG_DFL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(127);
	setsid();
	bool ready = dup2(e.in, 0) == 0 && dup2(e.out, 1) == 1 && dup2(e.err, 2) == 2;
	int why = errno;
	if (e.in == 0)
		fcntl(0, F_SETFD, 0);
	if (e.status != STATUS_FD)
		dup3(e.status, STATUS_FD, O_CLOEXEC);
	for (int fd = STATUS_FD + 1; fd < MOST_FD; fd++)
		close(fd);
	if (ready) {
		execvp(c->argv[0], c->argv);
		why = errno;
	}
	(void)!write(STATUS_FD, &why, sizeof why);
	_exit(127);
}

/* Above the descriptors that become() fills. */
static bool high_pipe(int p[2])
{
	int low[2];

	if (pipe2(low, O_CLOEXEC))
		return false;
	for (int i = 0; i < 2; i++) {
		p[i] = fcntl(low[i], F_DUPFD_CLOEXEC, STATUS_FD + 1);
		close(low[i]);
	}
	return p[0] >= 0 && p[1] >= 0;
}

static void shut(int fd)
{
	if (fd >= 0)
		close(fd);
}

/* What become() tells; 0: the command runs, or a deadly signal came before. */
static int why_not(int status)
{
	int why;
	ssize_t n;

	do
		n = read(status, &why, sizeof why);
	while (n < 0 && errno == EINTR && !caught);
	return n == sizeof why ? why : 0;
}

/* False: it does not run, errno says why. */
static bool start(const struct child *c, bool errors, struct running *r)
{
	int out[2] = {-1, -1}, err[2] = {-1, -1}, status[2] = {-1, -1}, why = 0;
	int in = c->in < 0 ? open("/dev/null", O_RDONLY | O_CLOEXEC) : c->in;
	pid_t parent = getpid(), pid = -1;

	if (high_pipe(out) && high_pipe(status) && (!errors || high_pipe(err)))
		pid = fork();
	if (!pid)
		become(c, (struct ends){in, out[1], errors ? err[1] : out[1], status[1]}, parent);
	if (pid < 0)
		why = errno;
	if (c->in < 0)
		shut(in);
	shut(out[1]);
	shut(err[1]);
	shut(status[1]);
	if (pid > 0)
		why = why_not(status[0]);
	shut(status[0]);
	*r = (struct running){.pid = pid, .out = out[0], .err = err[0]};
	if (why) {
		if (pid > 0)
			waitpid(pid, &r->status, 0);
		shut(out[0]);
		shut(err[0]);
		errno = why;
	}
	return !why;
}

enum { BROKEN = -2 };

/* Read what is there; at the end the descriptor becomes -1, or BROKEN: that was not all. False:
 * more than max. */
static bool drain(int *fd, size_t max, bool cut, struct str *to)
{
	char buf[1 << 16];
	ssize_t n = read(*fd, buf, sizeof buf);

	if (n < 0 && errno == EINTR)
		return true;
	if (n <= 0) {
		close(*fd);
		*fd = n ? BROKEN : -1;
		return true;
	}
	size_t room = max - to->n;
	bool fits = (size_t)n <= room;
	if (fits || cut)
		str_addn(to, buf, fits ? (size_t)n : room);
	return fits || cut;
}

/* It is not waited for yet: its number must stay its own until its group was killed. */
static bool ended(const struct running *r)
{
	siginfo_t info = {0};

	return !waitid(P_PID, (id_t)r->pid, &info, WEXITED | WNOHANG | WNOWAIT) && info.si_pid == r->pid;
}

/* Read until the command has ended and nothing is left to read; a process that it leaves behind
 * may keep the pipes open. */
static enum child_end follow(const struct child *c, struct running *r, struct str *out,
                             struct str *err)
{
	double until = clock_ms() + c->seconds * 1000;

	for (;;) {
		struct pollfd p[2] = {{r->out, POLLIN, 0}, {r->err, POLLIN, 0}};
		bool open = r->out >= 0 || r->err >= 0;
		int n = poll(p, 2, open ? LOOK_EVERY : 1);
		int why = errno;
		if (caught)
			return CHILD_INTERRUPTED;
		if (n < 0 && why != EINTR)
			return CHILD_FAILED;
		if (n > 0 && p[0].revents && !drain(&r->out, c->max, c->cut, out))
			return CHILD_LARGE;
		if (n > 0 && p[1].revents)
			drain(&r->err, ERR_MOST, true, err);
		if ((n == 0 || !open) && ended(r))
			return r->out == BROKEN ? CHILD_FAILED : CHILD_DONE;
		if (clock_ms() > until)
			return CHILD_SLOW;
	}
}

enum child_end child_run(const struct child *c, struct str *out, struct str *err)
{
	struct sigaction before[COUNT(deadly)];
	struct running r;
	enum child_end end = CHILD_MISSING;

	catch_signals(before);
	bool running = start(c, err != NULL, &r);
	int why = errno;
	if (running) {
		end = follow(c, &r, out, err);
		kill(-r.pid, SIGKILL); /* whatever it left behind, too */
		kill(r.pid, SIGKILL);  /* if it has no group of its own yet */
		while (waitpid(r.pid, &r.status, 0) < 0 && errno == EINTR)
			;
		if (end == CHILD_DONE && (!WIFEXITED(r.status) || WEXITSTATUS(r.status)))
			end = CHILD_FAILED;
		shut(r.out);
		shut(r.err);
	}
	release_signals(before);
	errno = why;
	return end;
}

int child_bytes(const void *p, size_t n)
{
	int fd = memfd_create("input", MFD_CLOEXEC);
	const char *at = p;

	while (fd >= 0 && n) {
		ssize_t k = write(fd, at, n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k <= 0) {
			close(fd);
			return -1;
		}
		at += k;
		n -= (size_t)k;
	}
	if (fd >= 0)
		lseek(fd, 0, SEEK_SET);
	return fd;
}
