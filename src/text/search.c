#include "text/search.h"

#include "text/flat.h"

struct search {
	const struct flat *flat;
	hit_vec *out;
};

static bool add_hit(void *ctx, const size_t *span)
{
	struct search *s = ctx;
	if (span[1] > span[0]) {
		size_t start, end;
		flat_place(s->flat, span[0], span[1], &start, &end);
		struct hit h = {(uint32_t)start, (uint32_t)end};
		VEC_PUSH(s->out, h);
	}
	return true;
}

enum regex_result search_article(const struct regex *re, const struct article *a, hit_vec *out)
{
	size_t before = out->n;
	bool slow = false;
	for (size_t p = 0; p < a->n_paras; p++) {
		struct flat flat;
		struct search s = {&flat, out};
		flat_init(&flat, a->text, a->para[p].start, a->para[p].end);
		slow |= regex_each(re, flat.s, flat.n, 1, add_hit, &s) == REGEX_LIMIT;
		flat_free(&flat);
	}
	return slow ? REGEX_LIMIT : out->n > before ? REGEX_FOUND : REGEX_NONE;
}

size_t hit_after(const hit_vec *v, size_t at)
{
	size_t lo = 0, hi = v->n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (v->item[mid].start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}
