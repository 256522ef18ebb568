/* term.h - the terminal: start, show, keys, suspend, restore. The only curses user.
 *
 * Any end of the process (exit, signal, crash) gives the terminal back as it was. Nothing
 * blocks inside curses: term_event polls the tty, a signal pipe and a timer.
 */
#ifndef TERM_TERM_H
#define TERM_TERM_H

#include <stdbool.h>

#include "base/err.h"
#include "conf/colour.h"
#include "conf/key.h"
#include "view/grid.h"

struct term;
/* Take the terminal (keys come from /dev/tty when standard input is none). NULL: error added
 * (no terminal, TERM unknown or without cursor motion). mode AUTO: NO_COLOR, COLORTERM,
 * terminfo decide. */
struct term *term_start(enum colour_mode mode, struct errs *errs);
void term_stop(struct term *t); /* NULL is fine */
/* Ask for mouse events, or leave the mouse to the terminal (as at the start). */
void term_mouse(struct term *t, bool on);
/* Hand text to the terminal's clipboard (OSC 52). Terminals may refuse. */
void term_clipboard(struct term *t, const char *text);
void term_size(const struct term *t, int *rows, int *cols);
/* Show a grid: one update; only what changed is sent. Keeps its cells for the next comparison
 * and leaves others in g, so g must be drawn anew, whole. */
void term_show(struct term *t, struct grid *g);
/* The next event. Waits at most timeout_ms (-1: for ever, 0: only what is there);
 * K_NONE on timeout. K_RESIZE once per burst of size changes. */
struct event term_event(struct term *t, int timeout_ms);
/* Wake up (K_WAKE) when fd is readable; -1: none. */
void term_watch(struct term *t, int fd);
/* ^Z: give the terminal back, stop, take it again. */
void term_suspend(struct term *t);
/* Give the terminal to a child (editor); then take it back. Returns the exit status, -1 if it
 * could not be run. argv ends in NULL; no shell. */
int term_run(struct term *t, char *const argv[]);
/* Signal that ended the session (SIGHUP, SIGTERM), 0: none. */
int term_signal(const struct term *t);
void term_redraw(struct term *t); /* ^L: everything is sent again with the next show */

#endif
