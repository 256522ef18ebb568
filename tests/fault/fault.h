/* fault.h - programs in which memory and the system fail: what is to fail, and what is tried. */
#ifndef TESTS_FAULT_H
#define TESTS_FAULT_H

#include <stdbool.h>
#include <stddef.h>

/* What fails. */
enum fault_kind {
	FAULT_MEMORY,  /* allocations, of the program and of all libraries */
	FAULT_CALL,    /* system calls of the program, with the error that is likeliest */
	FAULT_HALF,    /* reads and writes take a part; what can be interrupted is, once */
	FAULT_KINDS
};

/* Shared by the process that fails and the one that watches it. */
struct fault {
	enum fault_kind kind;
	long at;       /* the so-manieth fails */
	bool always;   /* and all later ones */
	long calls;    /* so far */
	const char *name; /* what failed first */
	bool whole;    /* it came to its end, and let nothing go that nobody freed */
	bool leaked;
	int kept, saved; /* notes, as far as the program was told that they are safe */
};

extern struct fault *fault;
/* From here on, in this process and its children. */
void fault_start(void);
void fault_stop(void);
/* Standard output through calls that can fail. */
void fault_stdout(void);

struct scenario {
	const char *name;
	int (*run)(void);     /* the exit status */
	int status;           /* what that is without faults */
	const char *output;   /* a file that it writes; NULL: none */
	bool (*look)(void);   /* NULL, or: is all there that the reader was told is safe? */
};

extern const struct scenario scenarios[];
extern const size_t n_scenarios;
/* The files of all scenarios, written into the current folder. */
void scenario_files(void);
/* Those that a run changes, as they were. */
void scenario_again(void);
/* What no run may change: is it as it was? */
bool scenario_unchanged(void);

#endif
