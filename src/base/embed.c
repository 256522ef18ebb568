#include "base/embed.h"

#include <string.h>

struct embedded { const char *name; const unsigned char *bytes; size_t n; };
extern const struct embedded embed_table[]; /* generated; ends in a name of NULL */

const char *embed_find(const char *name, size_t *n)
{
	for (const struct embedded *e = embed_table; e->name; e++)
		if (!strcmp(e->name, name)) {
			if (n)
				*n = e->n;
			return (const char *)e->bytes;
		}
	return NULL;
}
