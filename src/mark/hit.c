#include "hit.h"

#include <stdlib.h>
#include <string.h>

#include "approx.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "mark/note.h"

#define ONE_SIDE 0.7         /* what a whole prefix or suffix is worth at least */
#define FUZZY_LEAST 0.5      /* likeness of a quotation that is worth a look */
#define BESIDE 16            /* code points of a neighbour that show where a place begins, ends */
#define BRACKETS 64
#define EDGE_CONTEXT 0.55    /* an edge of the text is a weak neighbour ... */
#define EDGE_QUOTE 0.6       /* ... of what is not much like the quotation */
#define MAYBE_BRACKET 0.35   /* likeness worth more than that of a part */
#define EXACT_HITS 512
#define FUZZY_HITS 24

static uint32_t fold_cp(uint32_t cp)
{
	if (cp < 0x80)
		return cp;
	if (cp & UTF8_BAD)
		return 0xFFFD;
	if (cp >= 0x2018 && cp <= 0x201B)
		return '\'';
	if (cp >= 0x201C && cp <= 0x201F)
		return '"';
	if (cp >= 0x2010 && cp <= 0x2015)
		return '-';
	return cp;
}

static bool blank(uint32_t cp)
{
	return cp == ' ' || (cp >= '\t' && cp <= '\r') || (cp >= 0x80 && unicode_is_space(cp));
}

struct fold fold_make(const char *s, size_t n)
{
	struct fold f = {xreallocarray(NULL, n + 1, sizeof *f.cp),
	                 xreallocarray(NULL, n + 1, sizeof *f.at), 0};
	bool in_blank = false;

	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t len = utf8_next(s + i, n - i, &cp);
		bool is_blank = blank(cp);

		if (!is_blank || !in_blank) {
			f.at[f.n] = (uint32_t)i;
			f.cp[f.n++] = is_blank ? ' ' : cp ? fold_cp(cp) : 0xFFFD;
		}
		in_blank = is_blank;
		i += len;
	}
	f.at[f.n] = (uint32_t)n;
	return f;
}

struct fold fold_quote(const char *s, size_t most, bool keep_end)
{
	size_t n = strlen(s), bytes = 16 * most; /* blanks fold */

	if (n > bytes && keep_end)
		for (s += n - bytes; (*s & 0xC0) == 0x80;)
			s++;
	struct fold f = fold_make(s, strnlen(s, bytes));
	if (f.n > most && keep_end)
		memmove(f.cp, f.cp + f.n - most, most * sizeof *f.cp);
	f.n = f.n < most ? f.n : most;
	return f;
}

void fold_free(struct fold *f)
{
	free(f->cp);
	free(f->at);
}

size_t fold_find(const struct fold *f, size_t at)
{
	size_t lo = 0, hi = f->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;

		if (f->at[mid + 1] <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* Edit distance of one side of the context to the text beside a hit; the far end is free.
 * dir 1: the text after `at`; -1: before it. */
static size_t side_errors(const struct fold *side, const struct fold *text, size_t at, int dir)
{
	uint32_t errors[2 * QUOTE_CONTEXT];
	size_t room = dir > 0 ? text->n - at : at, best = side->n;
	size_t n = room < 2 * QUOTE_CONTEXT ? room : 2 * QUOTE_CONTEXT;
	struct approx *p;

	if (!side->n || !n)
		return best;
	p = approx_new(side->cp, side->n, dir);
	approx_run(p, text->cp + (dir > 0 ? at : at - 1), n, true, errors);
	approx_free(p);
	for (size_t i = 0; i < n; i++)
		best = errors[i] < best ? errors[i] : best;
	return best;
}

static double side_likeness(const struct fold *side, size_t errors)
{
	return side->n < QUOTE_CONTEXT / 2 ? 0 : 1 - (double)errors / (double)side->n;
}

/* Likeness of the surroundings. A side that was at the edge of the text says nothing; one side
 * that is whole says much even where the other is gone. */
static double context_of(const struct wanted *w, const struct fold *text, size_t start, size_t end)
{
	size_t n = w->prefix.n + w->suffix.n;
	size_t before = side_errors(&w->prefix, text, start, -1);
	size_t after = side_errors(&w->suffix, text, end, 1);
	double both = n < LEAST_CONTEXT ? 0 : 1 - (double)(before + after) / (double)n;
	bool one_whole = side_likeness(&w->prefix, before) > 0.9 ||
	                 side_likeness(&w->suffix, after) > 0.9;

	return one_whole && both < ONE_SIDE ? ONE_SIDE : both;
}

static bool stands_at(const struct fold *quote, const struct fold *text, size_t at)
{
	return at + quote->n <= text->n &&
	       !memcmp(text->cp + at, quote->cp, quote->n * sizeof *quote->cp);
}

size_t hit_apart(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

static size_t span_end(const struct wanted *w, const struct fold *text, size_t start)
{
	return start + w->length < text->n ? start + w->length : text->n;
}

/* Places where the quotation stands word for word: the EXACT_HITS nearest to the old one. */
void hits_exact(const struct wanted *w, const struct fold *text, struct hits *out)
{
	const struct fold *quote = &w->exact;
	size_t from = 0;

	for (size_t i = 0; i + quote->n <= text->n; i++)
		if (text->cp[i] == quote->cp[0] && stands_at(quote, text, i))
			VEC_PUSH(out, ((struct hit){i, span_end(w, text, i), 1, 0}));
	while (out->n - from > EXACT_HITS) {
		if (hit_apart(out->item[from].start, w->was) >
		    hit_apart(out->item[out->n - 1].start, w->was))
			from++;
		else
			out->n--;
	}
	if (from)
		memmove(out->item, out->item + from, (out->n - from) * sizeof *out->item);
	out->n -= from;
	for (size_t i = 0; i < out->n; i++)
		out->item[i].context = context_of(w, text, out->item[i].start, out->item[i].end);
}

/* Where the best approximate hit that ends before `end` starts. */
static size_t fuzzy_start(const struct wanted *w, const struct fold *text, size_t end,
                          size_t errors)
{
	const struct fold *quote = &w->exact;
	size_t n = quote->n + errors < end ? quote->n + errors : end, best = 0;
	uint32_t *e = xreallocarray(NULL, n, sizeof *e);
	struct approx *p = approx_new(quote->cp, quote->n, -1);

	approx_run(p, text->cp + end - 1, n, true, e);
	approx_free(p);
	for (size_t i = 1; i < n; i++)
		if (e[i] < e[best] ||
		    (e[i] == e[best] && hit_apart(i + 1, quote->n) < hit_apart(best + 1, quote->n)))
			best = i;
	free(e);
	return end - best - 1;
}

struct end { size_t at; uint32_t errors; };
struct ends { struct end *item; size_t n, cap; };

static int by_errors(const void *a, const void *b)
{
	const struct end *x = a, *y = b;

	if (x->errors != y->errors)
		return x->errors < y->errors ? -1 : 1;
	return x->at < y->at ? -1 : x->at > y->at;
}

/* Ends of the best stretches, one for each half quotation's length of text. */
static void fuzzy_ends(const struct wanted *w, const struct fold *text, size_t from, size_t to,
                       struct ends *out)
{
	const struct fold *quote = &w->exact;
	const uint32_t most = (uint32_t)((double)quote->n * (1 - FUZZY_LEAST));
	struct approx *p = approx_new(quote->cp, quote->n, 1);
	uint32_t *e = xreallocarray(NULL, to - from + 1, sizeof *e);

	approx_run(p, text->cp + from, to - from, false, e);
	approx_free(p);
	for (size_t i = 0; i < to - from; i++) {
		struct end *last = out->n ? &out->item[out->n - 1] : NULL;

		if (e[i] > most)
			continue;
		if (!last || from + i + 1 - last->at > quote->n / 2)
			VEC_PUSH(out, ((struct end){from + i + 1, e[i]}));
		else if (e[i] < last->errors)
			*last = (struct end){from + i + 1, e[i]};
	}
	free(e);
	if (out->n)
		qsort(out->item, out->n, sizeof *out->item, by_errors);
}

static void like_hits(const struct wanted *w, const struct fold *text, struct hits *out)
{
	const struct fold *quote = &w->exact;
	size_t reach = SEARCH_BUDGET / ((quote->n + 63) / 64) / 2;
	size_t from = w->was > reach ? w->was - reach : 0;
	size_t to = text->n - w->was > reach ? w->was + reach : text->n;
	struct ends ends = {0};

	fuzzy_ends(w, text, from, to, &ends);
	for (size_t i = 0; i < ends.n && i < FUZZY_HITS; i++) {
		struct hit h = {.end = ends.item[i].at};

		h.start = fuzzy_start(w, text, h.end, ends.item[i].errors);
		h.end = w->length > quote->n ? span_end(w, text, h.start) : h.end;
		h.quote = 1 - (double)ends.item[i].errors / (double)quote->n;
		h.context = context_of(w, text, h.start, h.end);
		VEC_PUSH(out, h);
	}
	free(ends.item);
}

/* How alike are the quotation and this stretch, from end to end? */
static double stretch_likeness(const struct fold *quote, const struct fold *text, size_t start,
                               size_t end)
{
	size_t n = end - start, longer = n > quote->n ? n : quote->n;
	uint32_t *e = xreallocarray(NULL, n, sizeof *e);
	struct approx *p = approx_new(quote->cp, quote->n, 1);

	approx_run(p, text->cp + start, n, true, e);
	double likeness = 1 - (double)e[n - 1] / (double)longer;
	approx_free(p);
	free(e);
	return likeness;
}

/* The code points of a neighbour next to the place; none where that was an edge of the text. */
static struct fold beside(struct fold side, bool before)
{
	size_t n = side.n < LEAST_CONTEXT ? 0 : side.n < BESIDE ? side.n : BESIDE;

	side.cp += before ? side.n - n : 0;
	side.n = n;
	return side;
}

/* Where the suffix begins, behind a place that starts at `start`; 0: too far, or too near. */
static size_t bracket_end(const struct wanted *w, const struct fold *text, size_t start)
{
	const struct fold after = beside(w->suffix, false);
	size_t least = start + (w->exact.n + 3) / 4, most = start + 3 * w->exact.n + 2 * BESIDE;
	size_t last = text->n - (text->n && text->cp[text->n - 1] == ' ');

	if (!after.n)
		return last >= least && last <= most ? last : 0;
	for (size_t i = least; i <= most && i < text->n; i++)
		if (stands_at(&after, text, i))
			return i;
	return 0;
}

/* Places between what stood on either side, whatever stands there now. At an edge of the old
 * text that side is the edge of this one. */
static void bracket_hits(const struct wanted *w, const struct fold *text, struct hits *out)
{
	const struct fold before = beside(w->prefix, true);
	bool edge = !before.n || !beside(w->suffix, false).n;

	if (w->prefix.n + w->suffix.n < BESIDE || w->length > w->exact.n)
		return;
	for (size_t i = 0; i + before.n < text->n && out->n < BRACKETS; i++) {
		size_t start = before.n ? i + before.n : text->cp[0] == ' ';
		size_t end = stands_at(&before, text, i) ? bracket_end(w, text, start) : 0;
		struct hit h = {.start = start, .end = end};

		if (end) {
			h.quote = stretch_likeness(&w->exact, text, start, end);
			h.context = context_of(w, text, start, end);
			if (edge && h.quote < EDGE_QUOTE && h.context > EDGE_CONTEXT)
				h.context = EDGE_CONTEXT;
			VEC_PUSH(out, h);
		}
		if (!before.n)
			return;
	}
}

bool hit_same_place(const struct hit *a, const struct hit *b)
{
	size_t from = a->start > b->start ? a->start : b->start;
	size_t to = a->end < b->end ? a->end : b->end;
	size_t n = a->end - a->start, m = b->end - b->start;

	return from < to && 2 * (to - from) > (n < m ? n : m);
}

/* Neighbours tell better than the words where a place ends: without the hits inside brackets. */
static void prefer_brackets(struct hits *fuzzy, const struct hits *brackets)
{
	size_t n = 0;

	for (size_t i = 0; i < fuzzy->n; i++) {
		bool inside = false;

		for (size_t k = 0; k < brackets->n && !inside; k++)
			inside = brackets->item[k].quote >= MAYBE_BRACKET &&
			         hit_same_place(&fuzzy->item[i], &brackets->item[k]);
		if (!inside)
			fuzzy->item[n++] = fuzzy->item[i];
	}
	fuzzy->n = n;
	for (size_t k = 0; k < brackets->n; k++)
		VEC_PUSH(fuzzy, brackets->item[k]);
}

bool hit_still_there(const struct wanted *w, const struct fold *text, struct hit *h)
{
	if (!stands_at(&w->exact, text, w->was))
		return false;
	*h = (struct hit){w->was, span_end(w, text, w->was), 1, 0};
	h->context = context_of(w, text, h->start, h->end);
	return h->context >= 0.9 || (!h->start && h->end == text->n);
}

void hits_fuzzy(const struct wanted *w, const struct fold *text, struct hits *out)
{
	struct hits brackets = {0};

	if (w->exact.n >= FUZZY_QUOTE)
		like_hits(w, text, out);
	bracket_hits(w, text, &brackets);
	prefer_brackets(out, &brackets);
	free(brackets.item);
}
