/* gold.h - a story folder's gold.json: units, and which of them are linked. */
#ifndef TOOLS_GOLD_H
#define TOOLS_GOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

struct gold_unit { char id[16]; int doc; uint32_t start, end; };
struct gold_link { uint32_t a, b; bool must; char cls[32]; }; /* indexes into unit */

struct gold {
	VEC(struct gold_unit) unit;
	VEC(struct gold_link) link;
	int docs[64];            /* numbers of the documents, ascending */
	size_t n_docs;
};

/* Read DIR/gold.json. False (and a message on standard error) if that fails. */
bool gold_load(const char *dir, struct gold *g);
void gold_free(struct gold *g);

#endif
