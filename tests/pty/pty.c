#define _GNU_SOURCE /* memmem */
#include "pty.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void give_up(const struct pty *p, const char *why)
{
	char *text = pty_text(p);

	printf("# %s did not come; the screen:\n", why);
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
		printf("# |%s\n", line);
	fflush(stdout);
	kill(p->pid, SIGKILL);
	exit(1);
}

static int on_property(VTermProp prop, VTermValue *v, void *user)
{
	struct pty *p = user;

	if (prop == VTERM_PROP_MOUSE)
		p->mouse = v->number != VTERM_PROP_MOUSE_NONE;
	p->titled |= prop == VTERM_PROP_TITLE || prop == VTERM_PROP_ICONNAME;
	if (prop == VTERM_PROP_ALTSCREEN)
		p->alternate = v->boolean;
	if (prop == VTERM_PROP_CURSORVISIBLE)
		p->cursor = v->boolean;
	return 1;
}

/* The idle word is found in the bytes, not through libvterm, whose versions differ in how they
 * hand on what they do not know. */
static void count_idle(struct pty *p, const char *s, size_t n)
{
	static const char word[] = ";idle\a";

	for (size_t i = 0; i < n; i++) {
		p->match = s[i] == word[p->match] ? p->match + 1 : s[i] == word[0];
		if (p->match == sizeof word - 1) {
			p->idle++;
			p->match = 0;
		}
	}
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Take what the program wrote, waiting for it until `deadline`. False: it has closed. */
static bool take(struct pty *p, double deadline, const char *what)
{
	char buf[65536];
	struct pollfd f = {p->fd, POLLIN, 0};
	double left = deadline - now();

	if (p->fd < 0)
		return false;
	if (left <= 0 || poll(&f, 1, (int)(left * 1000) + 1) == 0)
		give_up(p, what);
	ssize_t n = read(p->fd, buf, sizeof buf);
	if (n < 0 && errno == EINTR)
		return true;
	if (n <= 0)
		return false;
	p->written += (unsigned long)n;
	count_idle(p, buf, (size_t)n);
	if (p->copy)
		fwrite(buf, 1, (size_t)n, p->copy);
	if (!p->blind)
		vterm_input_write(p->vt, buf, (size_t)n);
	return true;
}

static void set_environment(const char *const *env)
{
	static const char *const gone[] = {"COLORTERM", "NO_COLOR", "LINES", "COLUMNS",
	                                   "SSH_CONNECTION"};

	for (size_t i = 0; i < sizeof gone / sizeof *gone; i++)
		unsetenv(gone[i]);
	setenv("TERM", "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("HEXAPLA_TEST", "1", 1);
	for (; env && *env; env++) {
		char *copy = strdup(*env);
		if (strchr(copy, '='))
			putenv(copy);
		else
			unsetenv(copy);
	}
}

/* What a shell does for a job: a process group of its own, the terminal lent to it. */
static void be_shell(char *const argv[])
{
	int status, stops = 0;

	signal(SIGTTOU, SIG_IGN);
	signal(SIGTSTP, SIG_IGN);
	signal(SIGINT, SIG_IGN);
	pid_t job = fork();
	if (!job) {
		setpgid(0, 0);
		tcsetpgrp(0, getpid());
		signal(SIGTTOU, SIG_DFL);
		signal(SIGTSTP, SIG_DFL);
		signal(SIGINT, SIG_DFL);
		execvp(argv[0], argv);
		_exit(127);
	}
	setpgid(job, job);
	while (waitpid(job, &status, WUNTRACED) == job && WIFSTOPPED(status)) {
		char line[16];
		tcsetpgrp(0, getpid());
		dprintf(1, "STOPPED %d\r\n", ++stops);
		while (read(0, line, sizeof line) < 0 && errno == EINTR)
			;
		tcsetpgrp(0, job);
		kill(-job, SIGCONT);
	}
	_exit(WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status));
}

static struct pty *start(int rows, int cols, const char *const *env, char *const argv[], bool job)
{
	static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
	struct pty *p = calloc(1, sizeof *p);
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

	p->rows = rows;
	p->cols = cols;
	p->cursor = true;
	p->vt = vterm_new(rows, cols);
	vterm_set_utf8(p->vt, 1);
	p->screen = vterm_obtain_screen(p->vt);
	vterm_screen_set_callbacks(p->screen, &callbacks, p);
	vterm_screen_enable_altscreen(p->screen, 1);
	vterm_screen_reset(p->screen, 1);
	fflush(stdout);
	p->pid = forkpty(&p->fd, NULL, NULL, &size);
	if (p->pid < 0) {
		perror("forkpty");
		exit(1);
	}
	if (!p->pid) {
		set_environment(env);
		if (job)
			be_shell(argv);
		execvp(argv[0], argv);
		perror(argv[0]);
		_exit(127);
	}
	return p;
}

struct pty *pty_start(int rows, int cols, const char *const *env, char *const argv[])
{
	return start(rows, cols, env, argv, false);
}

struct pty *pty_start_job(int rows, int cols, const char *const *env, char *const argv[])
{
	return start(rows, cols, env, argv, true);
}

void pty_send(struct pty *p, const char *bytes)
{
	size_t n = strlen(bytes);

	while (n) {
		ssize_t k = write(p->fd, bytes, n);
		if (k < 0 && errno != EINTR)
			give_up(p, "taking keys");
		bytes += k > 0 ? k : 0;
		n -= k > 0 ? (size_t)k : 0;
	}
}

static bool idle_or_end(struct pty *p)
{
	unsigned long before = p->idle;
	double deadline = now() + PTY_SECONDS;

	while (p->idle == before)
		if (!take(p, deadline, "the idle word"))
			return false;
	return true;
}

void pty_idle(struct pty *p)
{
	if (!idle_or_end(p))
		give_up(p, "the idle word (the program ended)");
}

void pty_type(struct pty *p, const char *bytes)
{
	pty_send(p, bytes);
	pty_idle(p);
}

bool pty_type_or_end(struct pty *p, const char *bytes)
{
	pty_send(p, bytes);
	return idle_or_end(p);
}

void pty_resize(struct pty *p, int rows, int cols)
{
	struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

	p->rows = rows;
	p->cols = cols;
	vterm_set_size(p->vt, rows, cols);
	ioctl(p->fd, TIOCSWINSZ, &size);
	pty_idle(p);
}

void pty_until(struct pty *p, const char *text)
{
	double deadline = now() + PTY_SECONDS;

	while (!pty_find(p, text, NULL, NULL))
		if (!take(p, deadline, text))
			give_up(p, text);
}

int pty_end(struct pty *p)
{
	double deadline = now() + PTY_SECONDS;
	int status;

	while (take(p, deadline, "the end"))
		;
	while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
		;
	p->pid = 0;
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void pty_free(struct pty *p)
{
	if (p->pid > 0 && p->fd >= 0) {
		kill(p->pid, SIGHUP);
		kill(p->pid, SIGCONT);
		pty_end(p);
	} else if (p->pid > 0) {
		kill(p->pid, SIGKILL);
		waitpid(p->pid, NULL, 0);
	}
	if (p->fd >= 0)
		close(p->fd);
	vterm_free(p->vt);
	free(p);
}

double pty_given_back(struct pty *p)
{
	double start = now();

	while (p->alternate && take(p, start + PTY_SECONDS, "the end"))
		;
	return now() - start;
}

void pty_hang_up(struct pty *p)
{
	close(p->fd);
	p->fd = -1;
}

VTermScreenCell pty_cell(const struct pty *p, int row, int col)
{
	VTermScreenCell cell = {0};

	vterm_screen_get_cell(p->screen, (VTermPos){row, col}, &cell);
	return cell;
}

static char *put_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		*out++ = (char)c;
	} else if (c < 0x800) {
		*out++ = (char)(0xc0 | c >> 6);
		*out++ = (char)(0x80 | (c & 63));
	} else if (c < 0x10000) {
		*out++ = (char)(0xe0 | c >> 12);
		*out++ = (char)(0x80 | (c >> 6 & 63));
		*out++ = (char)(0x80 | (c & 63));
	} else {
		*out++ = (char)(0xf0 | c >> 18);
		*out++ = (char)(0x80 | (c >> 12 & 63));
		*out++ = (char)(0x80 | (c >> 6 & 63));
		*out++ = (char)(0x80 | (c & 63));
	}
	return out;
}

/* A cell's characters; nothing for the second half of a wide one. */
static char *put_cell(char *out, const VTermScreenCell *cell)
{
	if (!cell->chars[0])
		*out++ = ' ';
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		if (cell->chars[i] != UINT32_MAX)
			out = put_utf8(out, cell->chars[i]);
	return out;
}

enum { CELL_BYTES = 4 * VTERM_MAX_CHARS_PER_CELL };

const char *pty_row(const struct pty *p, int row)
{
	static char *text;
	char *out = text = realloc(text, (size_t)p->cols * CELL_BYTES + 1);

	for (int c = 0; c < p->cols; c++) {
		VTermScreenCell cell = pty_cell(p, row, c);
		out = put_cell(out, &cell);
	}
	while (out > text && out[-1] == ' ')
		out--;
	*out = 0;
	return text;
}

char *pty_text(const struct pty *p)
{
	size_t n = 0;
	char *all = calloc((size_t)p->rows, (size_t)p->cols * CELL_BYTES + 1);

	for (int r = 0; r < p->rows; r++) {
		const char *row = pty_row(p, r);
		n += (size_t)sprintf(all + n, "%s\n", row);
	}
	return all;
}

bool pty_find(const struct pty *p, const char *text, int *row, int *col)
{
	for (int r = 0; r < p->rows; r++) {
		const char *line = pty_row(p, r), *hit = strstr(line, text);
		if (!hit)
			continue;
		size_t bytes = (size_t)(hit - line), n = 0;
		int c = 0;
		while (n < bytes && c < p->cols) {
			char buf[CELL_BYTES];
			VTermScreenCell cell = pty_cell(p, r, c++);
			n += (size_t)(put_cell(buf, &cell) - buf);
		}
		while (c < p->cols && pty_cell(p, r, c).chars[0] == UINT32_MAX)
			c++; /* the second half of a wide one */
		if (row)
			*row = r;
		if (col)
			*col = c;
		return true;
	}
	return false;
}

static int colour(const struct pty *p, VTermColor c, bool fg)
{
	if (fg ? VTERM_COLOR_IS_DEFAULT_FG(&c) : VTERM_COLOR_IS_DEFAULT_BG(&c))
		return -1;
	vterm_screen_convert_color_to_rgb(p->screen, &c);
	return c.rgb.red << 16 | c.rgb.green << 8 | c.rgb.blue;
}

int pty_fg(const struct pty *p, int row, int col)
{
	return colour(p, pty_cell(p, row, col).fg, true);
}

int pty_bg(const struct pty *p, int row, int col)
{
	return colour(p, pty_cell(p, row, col).bg, false);
}

struct termios pty_modes(const struct pty *p)
{
	struct termios t = {0};

	tcgetattr(p->fd, &t);
	return t;
}

/* Pictures */

enum { CELL_W = 8, CELL_H = 17, BASE = 13, FG = 0xd0d0d0, BG = 0x101010 };

struct look { int fg, bg, bold, italic, underline; };

static struct look look_at(const struct pty *p, int row, int col)
{
	VTermScreenCell c = pty_cell(p, row, col);
	struct look l = {pty_fg(p, row, col), pty_bg(p, row, col), c.attrs.bold, c.attrs.italic,
	                 c.attrs.underline != 0};

	l.fg = l.fg < 0 ? FG : l.fg;
	l.bg = l.bg < 0 ? BG : l.bg;
	if (c.attrs.reverse) {
		int swap = l.fg;
		l.fg = l.bg;
		l.bg = swap;
	}
	return l;
}

static void put_escaped(FILE *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] == '<')
			fputs("&lt;", out);
		else if (s[i] == '&')
			fputs("&amp;", out);
		else
			putc(s[i], out);
}

/* One run of cells that look the same. */
static void put_run(const struct pty *p, int row, int from, int to, struct look l, FILE *out)
{
	char *text = malloc((size_t)(to - from) * CELL_BYTES + 1), *end = text;

	for (int c = from; c < to; c++) {
		VTermScreenCell cell = pty_cell(p, row, c);
		end = put_cell(end, &cell);
	}
	size_t n = (size_t)(end - text);
	if (l.bg != BG)
		fprintf(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"/>\n",
		        from * CELL_W, row * CELL_H, (to - from) * CELL_W, CELL_H, (unsigned)l.bg);
	if (strspn(text, " ") < n || l.underline) {
		fprintf(out, "<text x=\"%d\" y=\"%d\" textLength=\"%d\" fill=\"#%06x\"%s%s%s>",
		        from * CELL_W, row * CELL_H + BASE, (to - from) * CELL_W, (unsigned)l.fg,
		        l.bold ? " font-weight=\"bold\"" : "", l.italic ? " font-style=\"italic\"" : "",
		        l.underline ? " text-decoration=\"underline\"" : "");
		put_escaped(out, text, n);
		fputs("</text>\n", out);
	}
	free(text);
}

void pty_svg(const struct pty *p, FILE *out)
{
	fprintf(out,
	        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
	        "font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" font-size=\"13.29\" "
	        "xml:space=\"preserve\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#%06x\"/>\n",
	        p->cols * CELL_W, p->rows * CELL_H, (unsigned)BG);
	for (int r = 0; r < p->rows; r++)
		for (int c = 0, from = 0; c < p->cols; from = c) {
			struct look l = look_at(p, r, from), next = l;
			while (!memcmp(&l, &next, sizeof l) && ++c < p->cols)
				next = look_at(p, r, c);
			put_run(p, r, from, c, l, out);
		}
	fputs("</svg>\n", out);
}
