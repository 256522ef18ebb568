/* entry.h - what a FreeDict entry says: its head and the translations, cleaned. */
#ifndef ALIGN_ENTRY_H
#define ALIGN_ENTRY_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

struct piece { uint32_t start, n; };

/* Zero-initialise (bytes = STR_INIT), reuse, end with entry_free. */
struct entry {
	struct str bytes;            /* what the pieces point into */
	struct piece head;
	VEC(struct piece) translation; /* trimmed, without remarks, IPA and grammar */
};

/* Read n bytes of an entry in one of FreeDict's layouts (Ding, WikDict, older ones);
 * replaces what e held. */
void entry_parse(struct entry *e, const char *text, size_t n);
void entry_free(struct entry *e);

#endif
