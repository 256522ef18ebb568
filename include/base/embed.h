/* embed.h - data files compiled into the program: src/data/ and themes/default.yaml.
 * The table is generated at build time by src/tools/embed.sh. */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stddef.h>

/* Bytes of the file (name without its folder, "abbreviations.txt"), NUL after them;
 * NULL if there is none. */
const char *embed_find(const char *name, size_t *n);

#endif
