/* pty.h - a program on a real terminal, for tests: libvterm shows what it painted.
 *
 *   struct pty *p = pty_start(24, 80, NULL, argv);
 *   pty_type(p, "]u");                 write, then wait until the screen is painted
 *   assert_true(pty_find(p, "unique", NULL, NULL));
 *
 * Nothing sleeps: with HEXAPLA_TEST the program says (OSC 7777) when the screen is painted, no key
 * waits and no work is left. What does not come within PTY_SECONDS ends the test program, with
 * the screen as it was.
 */
#ifndef TESTS_PTY_H
#define TESTS_PTY_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

enum { PTY_SECONDS = 30 };

struct pty {
	VTerm *vt;
	VTermScreen *screen;
	int fd;                /* the master; -1: closed */
	pid_t pid;
	int rows, cols;
	bool alternate, cursor; /* alternate screen, cursor shown */
	bool mouse;            /* mouse events are asked for */
	bool titled;           /* a title of window or icon was set */
	bool blind;            /* what is painted is counted, not followed */
	FILE *copy;            /* gets every byte the program writes, if it is set */
	unsigned long idle;    /* idle words read */
	size_t match;          /* of the idle word, how much was read */
	unsigned long written; /* bytes the program wrote */
};

/* env: "NAME=value" to set, "NAME" to unset; NULL-terminated; NULL: none. Set before: TERM
 * xterm-256color, HEXAPLA_TEST; unset: COLORTERM, NO_COLOR, LINES, COLUMNS. */
struct pty *pty_start(int rows, int cols, const char *const *env, char *const argv[]);
/* The same below something like a shell: when the program stops, "STOPPED 1" (2 ...) appears on
 * the terminal, and a line typed then continues it. */
struct pty *pty_start_job(int rows, int cols, const char *const *env, char *const argv[]);
void pty_free(struct pty *p);              /* hangs up on what still runs, which has to end */

void pty_send(struct pty *p, const char *bytes);
void pty_idle(struct pty *p);              /* wait for the next idle word */
void pty_type(struct pty *p, const char *bytes);  /* pty_send, pty_idle */
bool pty_type_or_end(struct pty *p, const char *bytes); /* false: the program has closed */
void pty_resize(struct pty *p, int rows, int cols); /* and wait */
void pty_until(struct pty *p, const char *text);    /* read until it is on the screen */
/* Read to the end and wait. Exit status as a shell has it: 128+N for signal N. */
int pty_end(struct pty *p);
/* Read until the program has given the terminal back; the seconds that took. */
double pty_given_back(struct pty *p);
void pty_hang_up(struct pty *p);           /* the terminal goes away */

/* Text of a row, blanks at the end cut; valid until the next call. */
const char *pty_row(const struct pty *p, int row);
/* Where a text stands: its first cell, from the top. Not across rows. */
bool pty_find(const struct pty *p, const char *text, int *row, int *col);
VTermScreenCell pty_cell(const struct pty *p, int row, int col);
/* Colours as 0xRRGGBB, -1: the terminal's own. */
int pty_fg(const struct pty *p, int row, int col);
int pty_bg(const struct pty *p, int row, int col);
/* The whole screen, rows ended by newlines; free it. */
char *pty_text(const struct pty *p);
/* Modes of the terminal, as the program left them. */
struct termios pty_modes(const struct pty *p);
void pty_svg(const struct pty *p, FILE *out);

#endif
