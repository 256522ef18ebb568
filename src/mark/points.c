#include "mark/points.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

void points_init(struct points *p, const char *text, size_t len)
{
	struct { uint32_t *item; size_t n, cap; } every = {0};
	uint32_t cp;

	*p = (struct points){.text = text, .len = len};
	for (size_t at = 0; at < len; at += utf8_next(text + at, len - at, &cp))
		if (p->count++ % POINTS_STEP == 0)
			VEC_PUSH(&every, (uint32_t)at);
	p->every = every.item;
	p->n = every.n;
	if (p->count == len) {
		free(p->every);
		p->every = NULL;
	}
}

void points_free(struct points *p)
{
	free(p->every);
	p->every = NULL;
}

size_t points_byte(const struct points *p, size_t k)
{
	size_t at;

	if (k >= p->count)
		return p->len;
	if (!p->every)
		return k;
	at = p->every[k / POINTS_STEP];
	return at + utf8_offset(p->text + at, p->len - at, k % POINTS_STEP);
}

size_t points_at(const struct points *p, size_t byte)
{
	size_t lo = 0, hi = p->n;

	byte = byte < p->len ? byte : p->len;
	if (!p->every)
		return byte;
	while (hi - lo > 1) { /* every[lo] <= byte < every[hi] */
		size_t mid = lo + (hi - lo) / 2;

		if (p->every[mid] <= byte)
			lo = mid;
		else
			hi = mid;
	}
	return lo * POINTS_STEP + utf8_count(p->text + p->every[lo], byte - p->every[lo]);
}
