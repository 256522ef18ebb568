/* file.h - reading whole files; writing so that a file is old or new, never torn. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"

#define FILE_MAX_BYTES ((size_t)256 << 20)

/* Read a whole file ("-": standard input) into out. False: error added (missing,
 * a directory, unreadable, over max bytes; max 0 = FILE_MAX_BYTES). */
bool file_read(const char *path, size_t max, struct str *out, struct errs *errs);

/* Replace path by n bytes: temporary beside it, fsync, rename, fsync of the directory.
 * Symbolic links are followed, mode and owner kept; a file with several hard links is
 * rewritten in place after a backup NAME~; write protection is respected; devices and pipes
 * are written to. Temporaries of saves that were killed are removed. On failure the old
 * content is whole, the temporary gone, an error added. *doubtful (may be NULL) = written,
 * but the directory could not be synced. */
bool file_save(const char *path, const void *p, size_t n, bool *doubtful, struct errs *errs);

/* The same without waiting for the disk: at once, and what was written outlives the process,
 * though not a power cut. */
bool file_save_soon(const char *path, const void *p, size_t n, struct errs *errs);

/* Remove temporaries that killed saves of this file, and of its companions .NAME.*, left. */
void file_tidy(const char *path);

/* What tells whether a file changed since it was read. Zero for a file that is missing. */
struct file_id { uint64_t dev, ino, size, names; int64_t mtime_ns; }; /* names: hard links */
struct file_id file_identify(const char *path);
bool file_same(const struct file_id *a, const struct file_id *b);

/* Advisory lock .NAME.lock beside path, held until file_unlock or exit. Returns the
 * descriptor, or -1: *holder = "pid N on HOST" (free it) if another process has it,
 * NULL if locking is impossible there (reported to errs). */
int file_lock(const char *path, char **holder, struct errs *errs);
void file_unlock(int lock, const char *path);

/* SHA-256 of bytes as 64 hex digits and NUL. The only libmd user. */
void file_sha256(const void *p, size_t n, char hex[65]);

#endif
