/* inflate.h - compressed data (zlib): gzip files whole, deflated streams piece by piece. The only
 * zlib user. */
#ifndef BASE_INFLATE_H
#define BASE_INFLATE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Unpack a gzip file (of one or more members; what follows them is left out) of n bytes and add it
 * to out. NULL: done; else why not. More than max bytes are not unpacked. */
const char *inflate_gzip(const void *p, size_t n, size_t max, struct str *out);

/* A deflated stream without a header, read from its start. */
struct inflater;
struct inflater *inflater_new(void);
void inflater_free(struct inflater *f); /* NULL is fine */
/* Start on n bytes, which stay the caller's. */
void inflater_start(struct inflater *f, const void *p, size_t n);
/* The next bytes, n at most; how many came: fewer at the end, and where the data are broken. */
size_t inflater_read(struct inflater *f, void *to, size_t n);

#endif
