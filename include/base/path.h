/* path.h - file names and where things live. All results are fresh memory: free(). */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include <stdbool.h>

char *path_join(const char *dir, const char *name); /* name absolute: a copy of it */
char *path_dir(const char *path);   /* "." where there is none */
const char *path_base(const char *path); /* points into path */
/* path as seen from directory `from`, with ../ where needed; absolute if they share nothing
 * but the root. Both may be relative to the working directory. */
char *path_relative(const char *path, const char *from);
char *path_absolute(const char *path); /* without resolving links; NULL on failure */
/* The file that a path leads to through links, which may end in a file yet to be made; NULL:
 * errno says why. */
char *path_resolve(const char *path);
/* That file where the path itself is a symbolic link; else, and where that fails, the path. */
char *path_target(const char *path);
bool path_same(const char *a, const char *b); /* one file, or the same name */
/* $XDG_CONFIG_HOME/hexapla/NAME, else ~/.config/hexapla/NAME; NULL without a home. */
char *path_config(const char *name);
/* $XDG_STATE_HOME/hexapla/NAME, else ~/.local/state/hexapla/NAME; NULL without a home. */
char *path_state(const char *name);
/* The installed data file NAME: $HEXAPLA_DATA, DATADIR, or the source tree the program
 * was built in; NULL if it is nowhere. */
char *path_data(const char *name);
/* What cannot be looked at is there: reading it will tell why. A name too long for any file is not. */
bool path_exists(const char *path);
bool path_make_parents(const char *path); /* mkdir -p of the directory part, mode 0700 */

#endif
