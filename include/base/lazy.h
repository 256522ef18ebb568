/* lazy.h - libraries that are loaded when they are first needed: what a reader waits for at the
 * start is mostly the loading of libraries, and these are not needed for the first screen.
 *
 *   #define ZLIB(X) X(inflate) X(inflateEnd)
 *   LAZY(ZLIB);
 *   ...
 *   lazy_need(SO_Z, symbols);
 *   lib.inflate(...);
 *
 * The names of their files (SO_STEMMER ...) come from the build, src/tools/soname.sh.
 */
#ifndef BASE_LAZY_H
#define BASE_LAZY_H

#include <stdbool.h>
#include <stddef.h>

struct lazy_symbol { const char *name; void **at; }; /* at: a pointer to it, cast */
/* `lib` with a pointer for each function (or object) of the list, typed as the library's header
 * declares it, and `symbols`, the table that fills it. One library a file. */
#define LAZY(LIST) \
	static struct { LIST(LAZY_POINTER) } lib; \
	static const struct lazy_symbol symbols[] = {LIST(LAZY_SYMBOL) {NULL, NULL}}
#define LAZY_POINTER(f) __typeof__(f) *f;
#define LAZY_SYMBOL(f) {LAZY_NAME(f), (void **)&lib.f},
#define LAZY_NAME(f) #f /* where f is a macro, of what it stands for */

/* Load a library and fill in its functions, if that was not done before. False: the library or
 * a function is not there, and nothing was filled in. Not unloaded. */
bool lazy_load(const char *library, const struct lazy_symbol *symbol);
/* The same for a library that the program cannot do without: it ends if it is missing. */
void lazy_load_or_die(const char *library, const struct lazy_symbol *symbol);
static inline void lazy_need(const char *library, const struct lazy_symbol *symbol)
{
	if (!*symbol->at)
		lazy_load_or_die(library, symbol);
}

#endif
