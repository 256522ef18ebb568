#include "base/lazy.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>

#include "base/mem.h"

bool lazy_load(const char *library, const struct lazy_symbol *symbol)
{
	const struct lazy_symbol *s = symbol;

	if (*s->at)
		return true;
	errno = 0;
	void *lib = dlopen(library, RTLD_LAZY | RTLD_LOCAL);
	if (!lib && errno == ENOMEM) /* it is there: do not do without */
		mem_fail("out of memory");
	while (lib && s->name && dlsym(lib, s->name))
		s++;
	if (!lib || s->name)
		return false;
	for (s = symbol; s->name; s++)
		*s->at = dlsym(lib, s->name);
	return true;
}

void lazy_load_or_die(const char *library, const struct lazy_symbol *symbol)
{
	if (lazy_load(library, symbol))
		return;
	const char *error = dlerror();
	char why[300];
	snprintf(why, sizeof why, "cannot load %s: %s", library, error ? error : "it is too old");
	mem_fail(why);
}
