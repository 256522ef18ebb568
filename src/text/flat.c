#include "text/flat.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

void flat_init(struct flat *f, const char *text, size_t from, size_t to)
{
	*f = (struct flat){.s = text + from, .n = to - from, .own = STR_INIT, .start = from};
	if (!memchr(f->s, '\n', f->n))
		return;
	f->at = xreallocarray(NULL, f->n, sizeof *f->at);
	for (size_t i = from; i < to;) {
		size_t run = i;
		while (run < to && is_blank(text[run]))
			run++;
		bool soft = memchr(text + i, '\n', run - i);
		do {
			f->at[f->own.n] = (uint32_t)i;
			str_addc(&f->own, soft ? ' ' : text[i]);
			i = soft ? run : i + 1;
		} while (i < run);
	}
	f->s = f->own.s;
	f->n = f->own.n;
}

void flat_free(struct flat *f)
{
	str_free(&f->own);
	free(f->at);
}

void flat_place(const struct flat *f, size_t from, size_t to, size_t *start, size_t *end)
{
	if (!f->at || !f->n) {
		*start = f->start + from;
		*end = f->start + to;
		return;
	}
	*start = from < f->n ? f->at[from] : f->at[f->n - 1] + 1;
	*end = to > from ? f->at[to - 1] + 1 : *start;
}
