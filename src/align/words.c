/* words.c - word differences inside a link.
 *
 * Global alignment of both units' words with affine gaps (Gotoh 1982), so that changes come
 * in few pieces; then islands of one or two function words between changes are swallowed,
 * and units with too little in common count as different as a whole: no confetti.
 */
#include <stdlib.h>
#include <string.h>

#include "align/align.h"
#include "base/mem.h"
#include "base/unicode.h"
#include "text/lang.h"
#include "text/token.h"

enum { LONGEST = 1500, OPEN = 3, EXTEND = 1, NEVER = -1000000 };

struct side {
	token_vec token;
	uint64_t *key;               /* of the folded word */
	bool *function;
};

static void read_side(const struct article *a, uint32_t unit, struct side *s)
{
	tokens_of(a->text, a->unit[unit].start, a->unit[unit].end, a->language, &s->token);
	s->key = xcalloc(s->token.n + 1, sizeof *s->key);
	s->function = xcalloc(s->token.n + 1, sizeof *s->function);
	struct str w = STR_INIT;
	for (size_t i = 0; i < s->token.n; i++) {
		const struct token *t = &s->token.item[i];
		str_clear(&w);
		unicode_fold(&w, a->text + t->start, t->end - t->start);
		uint64_t h = 14695981039346656037u;
		for (size_t k = 0; k < w.n; k++)
			h = (h ^ (unsigned char)w.s[k]) * 1099511628211u;
		s->key[i] = h;
		s->function[i] = lang_function_word(a->language, w.s, w.n);
	}
	str_free(&w);
}

static void free_side(struct side *s)
{
	free(s->token.item);
	free(s->key);
	free(s->function);
}

static int max2(int a, int b)
{
	return a > b ? a : b;
}

enum state { PAIR, SKIP_A, SKIP_B };

/* Best score of a[i..], b[j..] given the state the step to (i, j) left: three tables. */
struct tables { int *t[3]; size_t cols; };

static void fill(const struct side *a, const struct side *b, struct tables *t)
{
	size_t na = a->token.n, nb = b->token.n;
	for (size_t i = na + 1; i--;)
		for (size_t j = nb + 1; j--;) {
			size_t at = i * t->cols + j;
			int pair = NEVER, skip_a = NEVER, skip_b = NEVER;
			if (i < na && j < nb && a->key[i] == b->key[j])
				pair = (a->function[i] ? 2 : 5) + t->t[PAIR][at + t->cols + 1];
			if (i < na)
				skip_a = t->t[SKIP_A][at + t->cols] - EXTEND;
			if (j < nb)
				skip_b = t->t[SKIP_B][at + 1] - EXTEND;
			int end = i == na && j == nb ? 0 : NEVER;
			for (int s = PAIR; s <= SKIP_B; s++) {
				int best = max2(end, pair);
				best = max2(best, skip_a - (s == SKIP_A ? 0 : OPEN));
				best = max2(best, skip_b - (s == SKIP_B ? 0 : OPEN));
				t->t[s][at] = best;
			}
		}
}

static void trace(const struct side *a, const struct side *b, const struct tables *t,
                  bool *kept_a, bool *kept_b)
{
	size_t na = a->token.n, nb = b->token.n, i = 0, j = 0;
	for (int s = PAIR; i < na || j < nb;) {
		size_t at = i * t->cols + j;
		int here = t->t[s][at];
		if (i < na && j < nb && a->key[i] == b->key[j] &&
		    here == (a->function[i] ? 2 : 5) + t->t[PAIR][at + t->cols + 1]) {
			kept_a[i++] = kept_b[j++] = true;
			s = PAIR;
		} else if (i < na && here == t->t[SKIP_A][at + t->cols] - EXTEND -
		                             (s == SKIP_A ? 0 : OPEN)) {
			i++;
			s = SKIP_A;
		} else {
			j++;
			s = SKIP_B;
		}
	}
}

static void align_words(const struct side *a, const struct side *b, bool *kept_a, bool *kept_b)
{
	struct tables t = {.cols = b->token.n + 1};
	for (size_t s = 0; s < 3; s++)
		t.t[s] = xmalloc((a->token.n + 1) * t.cols * sizeof *t.t[s]);
	fill(a, b, &t);
	trace(a, b, &t, kept_a, kept_b);
	for (size_t s = 0; s < 3; s++)
		free(t.t[s]);
}

/* One or two function words between changes change with them. */
static void merge_islands(const struct side *s, bool *kept)
{
	for (size_t i = 0; i < s->token.n;) {
		size_t j = i;
		bool content = false;
		for (; j < s->token.n && kept[j]; j++)
			content |= !s->function[j];
		if (j > i && j - i <= 2 && !content && i > 0 && j < s->token.n)
			memset(kept + i, 0, (j - i) * sizeof *kept);
		i = j > i ? j : i + 1;
	}
}

/* Too little in common: less than a quarter of the content words kept. */
static bool too_different(const struct side *s, const bool *kept)
{
	size_t content = 0, same = 0;
	for (size_t i = 0; i < s->token.n; i++) {
		content += !s->function[i];
		same += !s->function[i] && kept[i];
	}
	return 4 * same < content || content == 0;
}

static void add_ranges(const struct side *s, const bool *kept, struct ranges *out)
{
	for (size_t i = 0; i < s->token.n; i++) {
		if (kept[i])
			continue;
		size_t j = i;
		while (j + 1 < s->token.n && !kept[j + 1])
			j++;
		struct range r = {s->token.item[i].start, s->token.item[j].end};
		VEC_PUSH(out, r);
		i = j;
	}
}

void alignment_differences(const struct article *const *article, const struct link *l,
                           struct uref of, struct ranges *out)
{
	struct uref to = link_other(l, of);
	struct side a = {0}, b = {0};
	memset(out, 0, sizeof *out);
	if (l->cls == CLASS_TRANSLATION) {
		out->whole = true;
		return;
	}
	read_side(article[of.article], of.unit, &a);
	read_side(article[to.article], to.unit, &b);
	bool *kept_a = xcalloc(a.token.n + 1, sizeof *kept_a);
	bool *kept_b = xcalloc(b.token.n + 1, sizeof *kept_b);
	if (a.token.n <= LONGEST && b.token.n <= LONGEST) {
		align_words(&a, &b, kept_a, kept_b);
		merge_islands(&a, kept_a);
	}
	out->whole = too_different(&a, kept_a);
	if (!out->whole)
		add_ranges(&a, kept_a, out);
	free(kept_a);
	free(kept_b);
	free_side(&a);
	free_side(&b);
}
