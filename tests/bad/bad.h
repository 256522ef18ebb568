/* bad.h - bad input: generators that say what they make, one input at a time. The same every time:
 * randomness has fixed seeds. */
#ifndef TESTS_BAD_H
#define TESTS_BAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* How an input is given to the program. */
enum way {
	WAY_ARTICLE,    /* beside a good one, aligned and exported, in one format after the other */
	WAY_SCRIPT,     /* read with keys from a script */
	WAY_CHECK,      /* --check */
	WAY_RULES,      /* highlight rules, applied by a script */
	WAY_VIEW,       /* a saved view, exported */
	WAY_DICTIONARY, /* --dictionary of two articles in two languages */
};

/* What the program may answer; with a failure: where in the file. */
enum answer { ANY, FINE, REFUSED, REFUSED_AT_LINE };

/* One input: file.ENDING with n bytes. */
void bad(enum way way, enum answer answer, const char *ending, const char *bytes, size_t n);

/* 0 to n - 1. */
size_t bad_random(size_t n);
/* Some of the bytes replaced by others. */
void bad_damage(struct str *s, size_t times, const char *with);

void bad_encodings(void);
void bad_controls(void);
void bad_pages(void);
void bad_feeds(void);
void bad_sizes(void);
void bad_yaml(void);
void bad_patterns(void);
void bad_views(void);
void bad_dictionaries(void);

#endif
