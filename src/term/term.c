#define _GNU_SOURCE /* dup3, memfd_create */
/* term.c - start, show, wait, suspend, stop.
 *
 * Signals only set a flag and write to a pipe; term_event polls terminal, pipe and a watched
 * descriptor, so nothing waits inside curses. term_show sends the cells that differ from what
 * was shown.
 */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/codeset.h"
#include "base/mem.h"
#include "term_int.h"

static volatile sig_atomic_t got_resize, got_stop, got_continue, got_interrupt, got_end;
static int signal_pipe = -1;

static void on_signal(int sig)
{
	int keep = errno;

	switch (sig) {
	case SIGWINCH: got_resize = 1; break;
	case SIGTSTP: got_stop = 1; break;
	case SIGCONT: got_continue = 1; break;
	case SIGINT: got_interrupt = 1; break;
	default: got_end = sig; break;
	}
	ssize_t ignored = write(signal_pipe, "", 1);
	(void)ignored;
	errno = keep;
}

static void handle(int sig, void (*handler)(int))
{
	struct sigaction act = {.sa_handler = handler};

	/* What ends the program also ends a write to a terminal that does not read any more. */
	act.sa_flags = sig == SIGTERM || sig == SIGHUP || sig == SIGQUIT ? 0 : SA_RESTART;
	sigaction(sig, &act, NULL);
}

static void handle_all(void)
{
	static const int all[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP, SIGQUIT};

	for (size_t i = 0; i < COUNT(all); i++)
		handle(all[i], on_signal);
}

/* Wait until the terminal takes more. False: we were told to end, whenever that came. */
static bool room(struct term *t)
{
	char drain[64];

	while (!got_end) {
		struct pollfd p[2] = {{t->fd, POLLOUT, 0}, {t->pipe[0], POLLIN, 0}};
		if (poll(p, 2, -1) <= 0)
			continue;
		while (p[1].revents && read(t->pipe[0], drain, sizeof drain) > 0)
			; /* what came is in the flags */
		if (p[0].revents)
			return true;
	}
	return false;
}

static void write_all(struct term *t, const char *s, size_t n)
{
	int flags = fcntl(t->fd, F_GETFL);

	fcntl(t->fd, F_SETFL, flags | O_NONBLOCK);
	while (n && room(t)) {
		ssize_t k = write(t->fd, s, n);
		if (k < 0 && errno != EINTR && errno != EAGAIN)
			break; /* the terminal is gone: term_event will notice */
		s += k > 0 ? k : 0;
		n -= k > 0 ? (size_t)k : 0;
	}
	fcntl(t->fd, F_SETFL, flags);
}

/* curses writes at every jump of the cursor, a hundred times a screen, and whoever reads the
 * terminal wakes up each time. A file in memory takes the terminal's place meanwhile, and the
 * terminal gets the whole in one piece. */
static int frame_file(void)
{
	const rlim_t most = 64 << 20; /* more than a frame needs: where no file may grow, there is none */
	struct rlimit limit;

	if (getrlimit(RLIMIT_FSIZE, &limit) || limit.rlim_cur < most)
		return -1;
	return memfd_create("frame", MFD_CLOEXEC);
}

static bool collect(struct term *t, bool on)
{
	return t->memory >= 0 && dup3(on ? t->memory : t->fd, fileno(t->out), O_CLOEXEC) >= 0;
}

static void tell(struct term *t, const char *s)
{
	write_all(t, s, strlen(s));
}

/* A string of the terminal's entry, NULL: it has none. */
static const char *cap(const char *name)
{
	const char *s = tigetstr(name);

	return s == (const char *)-1 ? NULL : s;
}

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* Presses, releases and drags (1002), written in decimal (1006). */
#define MOUSE_ON "\033[?1002h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1002l"

/* What gives the terminal back, without the padding that only tputs understands. */
static void arm(struct term *t, const struct termios *before)
{
	static const char *const caps[] = {"sgr0", "op", "rmkx", "cnorm", "rmcup"};
	struct str s = STR_INIT;

	str_add(&s, MOUSE_OFF PASTE_OFF);
	for (size_t i = 0; i < COUNT(caps); i++) {
		for (const char *p = cap(caps[i]); p && *p;) {
			bool delay = !strncmp(p, "$<", 2) && strchr(p, '>');
			if (delay)
				p = strchr(p, '>') + 1;
			else
				str_addc(&s, *p++);
		}
	}
	str_add(&s, "\r\n");
	crash_arm(t->fd, s.s, s.n, before);
	str_free(&s);
}

static void measure(struct term *t)
{
	struct winsize w;

	if (!ioctl(t->fd, TIOCGWINSZ, &w) && w.ws_row > 0 && w.ws_col > 0 &&
	    (w.ws_row != LINES || w.ws_col != COLS))
		resizeterm(w.ws_row, w.ws_col);
	t->rows = LINES;
	t->cols = COLS;
	grid_free(&t->shown); /* the next frame is sent whole */
	erase();
}

static void forget(struct term *t)
{
	delscreen(t->screen);
	t->screen = NULL;
}

/* Open the terminal's screen. False: error added. */
static bool open_screen(struct term *t, enum colour_mode wish, struct errs *errs)
{
	const char *term = getenv("TERM"), *old = getenv("TERMINFO");
	char *entry = colour_entry(wish, term ? term : "");

	unsetenv("LINES"); /* they would beat the real size */
	unsetenv("COLUMNS");
	t->mode = wish;
	if (entry) {
		char *keep = old ? xstrdup(old) : NULL;
		setenv("TERMINFO", entry, 1);
		t->screen = newterm(DIRECT_NAME, t->out, t->in);
		if (keep)
			setenv("TERMINFO", keep, 1);
		else
			unsetenv("TERMINFO"); /* children get the terminal's own entry */
		free(keep);
		free(entry);
		t->mode = t->screen ? COLOUR_DIRECT : wish;
	}
	if (!t->screen && term && *term)
		t->screen = newterm(term, t->out, t->in);
	if (!t->screen) {
		errs_add(errs, NULL, 0, 0,
		         "terminal type %s is unknown: set TERM, or use --export=text",
		         term && *term ? term : "(TERM is not set)");
		return false;
	}
	if (cap("cup"))
		return true;
	errs_add(errs, NULL, 0, 0,
	         "a terminal of type %s cannot place the cursor: use --export=text", term);
	forget(t);
	return false;
}

static void set_modes(struct term *t)
{
	struct termios tio;

	cbreak();
	noecho();
	nonl();
	/* ^S ^Q ^O ^V ^\ are keys like others. */
	if (!tcgetattr(t->fd, &tio)) {
		tio.c_iflag &= (tcflag_t)~(IXON | IXOFF);
		tio.c_lflag &= (tcflag_t)~IEXTEN;
		tio.c_cc[VQUIT] = _POSIX_VDISABLE;
		tcsetattr(t->fd, TCSANOW, &tio);
		def_prog_mode();
	}
}

struct term *term_start(enum colour_mode mode, struct errs *errs)
{
	struct term *t = xcalloc(1, sizeof *t);
	struct termios before;

	stream_init(&t->typed);
	t->watch = t->pipe[0] = t->pipe[1] = -1;
	t->memory = frame_file();
	if (t->memory < 0 && codeset_other()) {
		errs_add(errs, NULL, 0, 0, "this terminal is not UTF-8 and no file may grow here: "
		         "set LC_ALL=C.UTF-8, or use --export=text");
		t->fd = -1;
		term_stop(t);
		return NULL;
	}
	t->fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
	if (t->fd < 0 || tcgetattr(t->fd, &before)) {
		errs_add(errs, NULL, 0, 0, "no terminal: use --export=text");
		term_stop(t);
		return NULL;
	}
	t->in = fdopen(fcntl(t->fd, F_DUPFD_CLOEXEC, 3), "r");
	t->out = fdopen(fcntl(t->fd, F_DUPFD_CLOEXEC, 3), "w");
	if (!t->in || !t->out || pipe(t->pipe)) {
		errs_sys(errs, "/dev/tty", "open");
		term_stop(t);
		return NULL;
	}
	for (int i = 0; i < 2; i++) {
		fcntl(t->pipe[i], F_SETFD, FD_CLOEXEC);
		fcntl(t->pipe[i], F_SETFL, O_NONBLOCK);
	}
	signal_pipe = t->pipe[1];
	if (!open_screen(t, mode, errs)) {
		tcsetattr(t->fd, TCSANOW, &before); /* newterm() has set modes */
		term_stop(t);
		return NULL;
	}
	arm(t, &before);
	colour_start(t);
	set_modes(t);
	handle_all(); /* after curses has put in its own */
	collect(t, true); /* goes with the first frame */
	keys_start(t);
	fputs(PASTE_ON, t->out);
	fflush(t->out);
	collect(t, false);
	measure(t);
	t->test = getenv("HEXAPLA_TEST") != NULL;
	return t;
}

/* Give the terminal to somebody else, and take it again. */
static void leave(struct term *t)
{
	fputs(t->mouse ? MOUSE_OFF PASTE_OFF : PASTE_OFF, t->out);
	fflush(t->out);
	curs_set(1);
	/* Where there is no second screen, a prompt follows here. */
	move(LINES - 1, 0);
	clrtoeol();
	refresh();
	endwin();
}

static void enter(struct term *t)
{
	reset_prog_mode();
	tell(t, t->mouse ? MOUSE_ON PASTE_ON : PASTE_ON);
	measure(t);
	/* After endwin() curses sets terminal modes here, for which it must have the terminal. */
	wnoutrefresh(stdscr);
	doupdate();
	clearok(curscr, TRUE);
}

/* Told to end: a terminal that takes nothing must not keep us, nor what it did not read yet. */
static void make_room(struct term *t)
{
	enum { PATIENCE = 300 };
	struct pollfd p = {t->fd, POLLOUT, 0};

	if (!poll(&p, 1, PATIENCE))
		tcflush(t->fd, TCOFLUSH);
	alarm(1); /* and if that did not help */
}

void term_stop(struct term *t)
{
	if (!t)
		return;
	if (t->screen) {
		if (!room(t))
			make_room(t);
		leave(t);
		alarm(0);
		crash_disarm();
		forget(t);
	}
	for (int i = 0; i < 2; i++)
		if (t->pipe[i] >= 0)
			close(t->pipe[i]);
	if (t->in)
		fclose(t->in);
	if (t->out)
		fclose(t->out);
	if (t->fd >= 0)
		close(t->fd);
	if (t->memory >= 0)
		close(t->memory);
	stream_free(&t->typed);
	grid_free(&t->shown);
	free(t);
}

void term_mouse(struct term *t, bool on)
{
	if (t->mouse == on)
		return;
	t->mouse = on;
	tell(t, on ? MOUSE_ON : MOUSE_OFF);
}

void term_clipboard(struct term *t, const char *text)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	struct str s = STR_INIT;
	size_t n = strlen(text);

	str_add(&s, "\033]52;c;");
	for (size_t i = 0; i < n; i += 3) {
		unsigned long three = 0;
		for (size_t k = 0; k < 3; k++)
			three = three << 8 | (i + k < n ? (unsigned char)text[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			str_addc(&s, i + k > n ? '=' : digit[three >> (18 - 6 * k) & 63]);
	}
	str_add(&s, "\033\\");
	tell(t, s.s);
	str_free(&s);
}

void term_size(const struct term *t, int *rows, int *cols)
{
	*rows = t->rows;
	*cols = t->cols;
}

static void write_frame(struct term *t, const char *frame, size_t n)
{
	struct str s = STR_INIT;

	codeset_put(&s, frame, n);
	write_all(t, s.s, s.n);
	str_free(&s);
}

static void update(struct term *t, bool cursor)
{
	bool whole = collect(t, true);

	curs_set(cursor);
	doupdate();
	if (!whole)
		return;
	collect(t, false);
	off_t n = lseek(t->memory, 0, SEEK_CUR);
	char *frame = xmalloc((size_t)n + 1);
	if (pread(t->memory, frame, (size_t)n, 0) == n)
		write_frame(t, frame, (size_t)n);
	free(frame);
	lseek(t->memory, 0, SEEK_SET);
}

void term_show(struct term *t, struct grid *g)
{
	blit(t, g);
	bool cursor = g->cursor_row >= 0 && g->cursor_row < t->rows && g->cursor_col < t->cols;
	move(cursor ? g->cursor_row : 0, cursor ? g->cursor_col : 0);
	wnoutrefresh(stdscr);
	update(t, cursor);
	t->frame++;
	/* The caller draws the next frame where the one before this stands. */
	struct grid shown = t->shown;
	t->shown = *g;
	g->cell = shown.cell;
	g->rows = shown.rows;
	g->cols = shown.cols;
}

void term_redraw(struct term *t)
{
	(void)t;
	clearok(curscr, TRUE);
}

void term_suspend(struct term *t)
{
	leave(t);
	/* The default action, which the kernel leaves out where no shell could continue us. */
	handle(SIGTSTP, SIG_DFL);
	raise(SIGTSTP);
	handle(SIGTSTP, on_signal);
	got_continue = 0;
	enter(t);
}

/* Wait for a child. When we are told to end, it is too: first as by a terminal that hangs up, so
 * that editors keep what was not saved; a second later for good. */
static int wait_for(struct term *t, pid_t pid)
{
	enum { PATIENCE = 1000 };
	int fd = pidfd_open(pid, 0), status = -1;
	char drain[64];

	while (fd >= 0) {
		struct pollfd p[2] = {{fd, POLLIN, 0}, {t->pipe[0], POLLIN, 0}};
		if (got_end) {
			kill(pid, SIGHUP);
			kill(pid, SIGCONT);
		}
		int n = poll(p, got_end ? 1 : 2, got_end ? PATIENCE : -1);
		if (p[0].revents || (n < 0 && errno != EINTR))
			break;
		if (!n) {
			kill(pid, SIGKILL);
			break;
		}
		while (!got_end && read(t->pipe[0], drain, sizeof drain) > 0)
			;
	}
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	if (fd >= 0)
		close(fd);
	return status;
}

int term_run(struct term *t, char *const argv[])
{
	int status = -1;

	leave(t);
	handle(SIGTSTP, SIG_DFL); /* ^Z stops the child and us */
	pid_t pid = fork();
	if (!pid) {
		static const int ours[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
		for (size_t i = 0; i < COUNT(ours); i++)
			handle(ours[i], SIG_DFL);
		prctl(PR_SET_PDEATHSIG, SIGHUP);
		for (int fd = 0; fd < 3; fd++)
			dup2(t->fd, fd);
		execvp(argv[0], argv);
		_exit(127);
	}
	if (pid > 0)
		status = wait_for(t, pid);
	handle(SIGTSTP, on_signal);
	got_interrupt = got_continue = 0;
	enter(t);
	if (pid < 0 || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status) == 127 ? -1 : WEXITSTATUS(status);
}

int term_signal(const struct term *t)
{
	(void)t;
	return got_end;
}

void term_watch(struct term *t, int fd)
{
	t->watch = fd;
}

/* What signals ask for; K_NONE: nothing. */
static key_code signalled(struct term *t)
{
	char drain[64];

	while (read(t->pipe[0], drain, sizeof drain) > 0)
		;
	if (got_end)
		return K_HANGUP;
	if (got_stop) {
		got_stop = 0;
		term_suspend(t);
		return K_RESIZE;
	}
	if (got_resize || got_continue) {
		if (got_continue)
			enter(t); /* stopped by SIGSTOP: the modes may have changed */
		else
			measure(t);
		got_resize = got_continue = 0;
		return K_RESIZE;
	}
	if (got_interrupt) {
		got_interrupt = 0;
		return K_INTERRUPT;
	}
	return K_NONE;
}

/* Nothing typed, nothing to do: tests wait for this word (and never sleep). */
static void say_idle(struct term *t)
{
	if (!t->test || t->idle)
		return;
	t->idle = true;
	fprintf(t->out, "\033]7777;frame=%lu;idle\007", t->frame);
	fflush(t->out);
}

struct event term_event(struct term *t, int timeout_ms)
{
	struct event e = {.key = K_NONE};

	for (;;) {
		if ((e.key = signalled(t)) != K_NONE || keys_read(t, &e)) {
			t->idle = false;
			return e;
		}
		struct pollfd p[3] = {
			{t->fd, POLLIN, 0}, {t->pipe[0], POLLIN, 0}, {t->watch, POLLIN, 0}};
		int n = poll(p, 3, 0), left = 0, rest = keys_wait(t);
		if (!n && timeout_ms && rest >= 0) { /* short: it may be longer than timeout_ms */
			n = poll(p, 3, rest);
			if (!n)
				continue;
		} else if (!n && timeout_ms) {
			say_idle(t);
			n = poll(p, 3, timeout_ms);
		}
		if (!n)
			return (struct event){.key = K_NONE};
		if (n < 0 && errno == EINTR)
			continue;
		/* Readable, but nothing to read: the end. */
		if (n < 0 || p[0].revents & (POLLHUP | POLLERR | POLLNVAL) ||
		    (p[0].revents & POLLIN && !ioctl(t->fd, FIONREAD, &left) && !left))
			return (struct event){.key = K_HANGUP};
		if (p[2].revents) {
			t->idle = false;
			return (struct event){.key = K_WAKE};
		}
	}
}
