/* watch.h - which of some files were written, told by the system (inotify).
 *
 * Editors replace files rather than write them, so it is their folders that are watched; a
 * symbolic link's target is watched too. A file need not be there yet, nor its folder.
 */
#ifndef BASE_WATCH_H
#define BASE_WATCH_H

#include <stddef.h>

struct watch;
struct watch *watch_new(void); /* watches nothing, for ever, where the system does not tell */
void watch_free(struct watch *w);
/* Readable when something may have happened; -1: never. */
int watch_fd(const struct watch *w);
/* The files to watch from now on, in place of those before; copied. */
void watch_set(struct watch *w, const char *const *path, size_t n);
/* The next file that was written since it was asked for last, as an index into those of
 * watch_set; WATCH_NONE: no more. Does not wait. */
#define WATCH_NONE ((size_t)-1)
size_t watch_next(struct watch *w);

#endif
