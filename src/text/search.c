#include "text/search.h"

static bool add_hit(void *ctx, const size_t *span)
{
	hit_vec *out = ctx;
	if (span[1] > span[0]) {
		struct hit h = {(uint32_t)span[0], (uint32_t)span[1]};
		VEC_PUSH(out, h);
	}
	return true;
}

enum regex_result search_article(const struct regex *re, const struct article *a, hit_vec *out)
{
	size_t before = out->n;
	bool slow = false;
	for (size_t p = 0; p < a->n_paras; p++) {
		const struct paragraph *para = &a->para[p];
		size_t from = out->n;
		if (regex_each(re, a->text + para->start, para->end - para->start, 1, add_hit,
		               out) == REGEX_LIMIT)
			slow = true;
		for (size_t i = from; i < out->n; i++) {
			out->item[i].start += para->start;
			out->item[i].end += para->start;
		}
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
