/* err.h - what went wrong, with its place; a list, because a file is checked to its end.
 *
 * A function that can fail returns bool (or a pointer) and takes struct errs *, which
 * may be NULL where the caller does not care. Zero-initialise, end with errs_free.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include "base/str.h"

struct err {
	char *file;         /* NULL: no file */
	unsigned line, col; /* from 1, col in code points; 0: unknown */
	char *msg;          /* one sentence without a full stop */
	char *excerpt;      /* the source line, for the caret; NULL: none */
};

struct errs {
	struct err *item;
	size_t n, cap;
	size_t dropped; /* errors past ERRS_MAX, only counted */
};

#define ERRS_MAX 50

void errs_add(struct errs *e, const char *file, unsigned line, unsigned col,
              const char *fmt, ...) __attribute__((format(printf, 5, 6)));
/* errs_add for a failed system call: "FILE: cannot VERB: strerror(errno)". */
void errs_sys(struct errs *e, const char *file, const char *verb);
/* Attach the source line to the last error added. Copied; n bytes. */
void errs_excerpt(struct errs *e, const char *line, size_t n);
/* Add copies of all errors of another list. */
void errs_append(struct errs *e, const struct errs *from);
/* Bring the errors from the from-th on into the order of their places, file by file. */
void errs_sort(struct errs *e, size_t from);
/* "FILE:LINE:COL: message\n" for one error (parts unknown are left out). */
void err_format(const struct err *e, struct str *out);
/* All of them, each with its excerpt and caret where known; then "(and N more)". */
void errs_format(const struct errs *e, struct str *out);
void errs_free(struct errs *e);

#endif
