#include "base/lazy.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

bool lazy_load(const char *library, const struct lazy_symbol *symbol)
{
	void *lib = dlopen(library, RTLD_NOW | RTLD_LOCAL);
	const struct lazy_symbol *s = symbol;

	while (lib && s->name && dlsym(lib, s->name))
		s++;
	if (!lib || s->name)
		return false;
	for (s = symbol; s->name; s++)
		*s->at = dlsym(lib, s->name);
	return true;
}

void lazy_need(const char *library, const struct lazy_symbol *symbol)
{
	if (lazy_load(library, symbol))
		return;
	fprintf(stderr, "hexapla: cannot load %s: %s\n", library, dlerror());
	exit(1);
}
