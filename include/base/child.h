/* child.h - running a command on bytes: no shell, within limits.
 *
 * The command gets a session of its own, so it cannot reach the terminal, and all processes of it
 * are killed when it is too slow or writes too much, when a signal ends or interrupts the
 * program, and (the command itself) when the program is killed.
 */
#ifndef BASE_CHILD_H
#define BASE_CHILD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum child_end {
	CHILD_DONE,        /* exit status 0 */
	CHILD_FAILED,      /* another status, or a signal; what it said is in err */
	CHILD_MISSING,     /* cannot be run: errno says why */
	CHILD_SLOW, CHILD_LARGE,
	CHILD_INTERRUPTED  /* by ^C */
};

struct child {
	char *const *argv;  /* ends in NULL */
	int in;             /* its standard input; -1: nothing to read */
	double seconds;     /* the most it may take */
	size_t max;         /* the most bytes it may write */
	bool cut;           /* more than max: the rest is thrown away */
};

/* Run it to its end. What it writes goes to out, what it says on standard error (the first 64
 * kB) to err; NULL: to out as well. */
enum child_end child_run(const struct child *c, struct str *out, struct str *err);
/* A descriptor that reads these bytes; -1: there is no room for them. Close it. */
int child_bytes(const void *p, size_t n);

#endif
