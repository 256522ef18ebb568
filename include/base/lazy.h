/* lazy.h - libraries that are loaded when they are first needed: what a reader waits for at the
 * start is mostly the loading of libraries, and these are not needed for the first screen.
 *
 * Their names (SO_STEMMER ...) come from the build, src/tools/soname.sh.
 */
#ifndef BASE_LAZY_H
#define BASE_LAZY_H

#include <stdbool.h>

struct lazy_symbol { const char *name; void **at; }; /* at: a function pointer, cast */
/* Load a library and fill in its functions; the array ends in a NULL name. False: the library
 * or a function is not there, and nothing was filled in. Not unloaded. */
bool lazy_load(const char *library, const struct lazy_symbol *symbol);
/* The same for a library without which results would differ: the program ends if it is missing. */
void lazy_need(const char *library, const struct lazy_symbol *symbol);

#endif
