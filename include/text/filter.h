/* filter.h - commands that make text of what an article is stored in: what is built in, and what
 * the reader's configuration says.
 *
 * A filter of the reader's goes by a pattern on the path, a built-in one by the first bytes (and
 * the ending of the name where those do not tell). An entry with a built-in one's name stands in
 * its place.
 */
#ifndef TEXT_FILTER_H
#define TEXT_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

struct filter {
	const char *name;
	const char *match;   /* PCRE2 pattern on the path; NULL: none */
	const char *begins;  /* the first bytes, "?" for any; NULL: any */
	const char *ends;    /* ending of the name; NULL: any */
	const char *const *run; /* the command, ends in NULL; "{}" in it: the path; NULL: done here */
	unsigned seconds, megabytes; /* the most it may take, and write */
	bool enabled;
	const char *package; /* where the command comes from, "" if that is its name; NULL: unknown */
};
enum { FILTER_SECONDS = 10, FILTER_MEGABYTES = 64 };

struct filters;
struct filters *filters_new(void); /* what is built in */
void filters_free(struct filters *fs);
/* Copies f. False: the pattern is wrong: *offset = byte in it, msg (200 bytes) says why. */
bool filters_add(struct filters *fs, const struct filter *f, size_t *offset, char *msg);
/* All, in the order in which they are tried; NULL behind the last. */
const struct filter *filters_each(const struct filters *fs, size_t i);
const struct filter *filter_builtin(const char *name); /* NULL: none is called so */
const char *filter_builtin_name(size_t i);             /* NULL behind the last */

/* The first enabled filter for a name and, once they were read, the bytes (NULL: those that go by
 * the name alone). NULL: none. */
const struct filter *filters_find(const struct filters *fs, const char *name, const char *bytes,
                                  size_t n);
bool filter_is_url(const char *path); /* http: or https: */
bool filter_wants_path(const struct filter *f); /* "{}" stands in its command */
bool filter_installed(const struct filter *f);
/* "NAME<tab>what it is for<tab>COMMAND": for lists. */
void filter_put(const struct filter *f, struct str *out);
/* Run it: fd = what is its standard input (-1: nothing), path = what {} is, shown = the article's
 * name in messages. False: error added, with what the command said. */
bool filter_run(const struct filter *f, const char *path, int fd, const char *shown,
                struct str *out, struct errs *errs);

#endif
