/* term_int.h - shared between the files of src/term; nothing else includes it. */
#ifndef TERM_TERM_INT_H
#define TERM_TERM_INT_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <ncurses.h>
#include <stdio.h>
#include <termios.h>

#include "base/str.h"
#include "conf/stream.h"
#include "term/term.h"

struct term {
	SCREEN *screen;
	FILE *in, *out;
	int fd;                 /* of the terminal */
	int memory;             /* a file in memory that collects a frame; -1: none */
	struct stream typed;
	double typed_at;        /* clock_ms() of its last byte */
	int esc_wait;           /* ms that tell Esc from a key that starts with it */
	struct grid shown;      /* what the terminal has; no cells: unknown */
	int rows, cols;
	struct look look;       /* the last one translated, and what it came to */
	bool looked;
	attr_t attrs;
	int look_pair;
	enum colour_mode mode;
	bool mouse;             /* its events are asked for */
	bool defaults;          /* -1 means the terminal's own colours */
	struct colour_pair { int fg, bg, pair; } pair[1024]; /* open addressing; pair 0: free */
	int pairs;
	int pipe[2];            /* signals write, poll reads */
	int watch;              /* -1: none */
	bool test, idle;        /* HEXAPLA_TEST: idle was said since the last byte or event */
	unsigned long frame;
};

/* colour.c */
/* A terminfo entry with direct colour, as TERMINFO takes it (free it), where the reader wants
 * it and the terminal's family is known; else NULL. */
#define DIRECT_NAME "hexapla+direct"
char *colour_entry(enum colour_mode wish, const char *term);
void colour_start(struct term *t); /* after newterm(): settles the mode */
/* Attributes and colour pair of a look. */
attr_t colour_attrs(struct term *t, struct look look, int *pair);

/* keys.c */
void keys_start(struct term *t);
/* The next key that is there or can be read without waiting; false: none. */
bool keys_read(struct term *t, struct event *e);
/* When to look again although nothing comes, since a sequence has begun, ms; -1: never. */
int keys_wait(const struct term *t);

/* blit.c */
/* Give curses the cells that differ from what was shown. */
void blit(struct term *t, const struct grid *g);

/* crash.c */
/* From now on exit() and deadly signals write `reset` and set the modes `before`. */
void crash_arm(int fd, const char *reset, size_t n, const struct termios *before);
void crash_disarm(void);
void crash_restore(void); /* now; async-signal-safe; once per crash_arm */

#endif
