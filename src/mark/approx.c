#include "approx.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct slot { uint32_t cp, symbol; }; /* symbol 0: free, and what is not in the pattern */

struct block { uint64_t pv, mv; };

struct approx {
	size_t n, blocks;
	int dir;
	size_t slots;       /* power of 2 */
	struct slot *slot;
	uint64_t *peq;      /* [symbol * blocks + b]: rows that hold the symbol */
	struct block *block;
};

static size_t slot_of(const struct approx *p, uint32_t cp)
{
	size_t i = (cp * 2654435761u) & (p->slots - 1);

	while (p->slot[i].symbol && p->slot[i].cp != cp)
		i = (i + 1) & (p->slots - 1);
	return i;
}

struct approx *approx_new(const uint32_t *pattern, size_t n, int dir)
{
	struct approx *p = xmalloc(sizeof *p);
	uint32_t symbols = 1;

	*p = (struct approx){.n = n, .blocks = (n + 63) / 64, .dir = dir, .slots = 4};
	while (p->slots < 2 * n)
		p->slots *= 2;
	p->slot = xcalloc(p->slots, sizeof *p->slot);
	p->block = xcalloc(p->blocks, sizeof *p->block);
	for (size_t i = 0; i < n; i++) {
		struct slot *s = &p->slot[slot_of(p, pattern[i])];

		if (!s->symbol)
			*s = (struct slot){pattern[i], symbols++};
	}
	p->peq = xcalloc(symbols * p->blocks, sizeof *p->peq);
	for (size_t i = 0; i < n; i++) {
		uint32_t cp = pattern[dir > 0 ? i : n - 1 - i];
		uint32_t symbol = p->slot[slot_of(p, cp)].symbol;

		p->peq[symbol * p->blocks + i / 64] |= UINT64_C(1) << (i % 64);
	}
	return p;
}

void approx_free(struct approx *p)
{
	if (!p)
		return;
	free(p->slot);
	free(p->peq);
	free(p->block);
	free(p);
}

/* One column of one block. in, out: how the row above and the last row change (-1, 0, 1). */
static int step(struct block *b, uint64_t eq, int in, uint64_t last)
{
	uint64_t xv = eq | b->mv, xh, ph, mh;
	int out = 0;

	eq |= in < 0;
	xh = (((eq & b->pv) + b->pv) ^ b->pv) | eq;
	ph = b->mv | ~(xh | b->pv);
	mh = b->pv & xh;
	if (ph & last)
		out = 1;
	else if (mh & last)
		out = -1;
	ph = ph << 1 | (in > 0);
	mh = mh << 1 | (in < 0);
	b->pv = mh | ~(xv | ph);
	b->mv = ph & xv;
	return out;
}

void approx_run(struct approx *p, const uint32_t *text, size_t n, bool anchored,
                uint32_t *errors)
{
	const uint64_t top = UINT64_C(1) << 63, last = UINT64_C(1) << ((p->n - 1) % 64);
	int64_t score = (int64_t)p->n;

	for (size_t b = 0; b < p->blocks; b++)
		p->block[b] = (struct block){~UINT64_C(0), 0};
	for (size_t j = 0; j < n; j++) {
		uint32_t cp = p->dir > 0 ? text[j] : *(text - j);
		const uint64_t *peq = p->peq + p->slot[slot_of(p, cp)].symbol * p->blocks;
		int carry = anchored;

		for (size_t b = 0; b < p->blocks; b++)
			carry = step(&p->block[b], peq[b], carry, b + 1 < p->blocks ? top : last);
		score += carry;
		errors[j] = (uint32_t)score;
	}
}
