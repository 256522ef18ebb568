/* anchor.c - finding a note's place again after its article changed.
 *
 * Text and quotation are compared as code points with runs of blanks as one blank and
 * typographic quotes, dashes and no-break spaces as their plain forms, so that re-wrapping
 * or re-typing a text moves nothing. A hit is judged by two likenesses from 0 to 1, of the
 * quotation itself and of the 32 code points on either side of it, and by the margin over the
 * runner-up: the best hit alone would send 9 of 10 deleted short phrases to a wrong place.
 * A passage found in other surroundings is never ANCHORED: it may be a look-alike. The
 * thresholds are from the table that tests/unit/anchor_test.c prints.
 *
 * Cost: one pass to prepare the text, one to look for the exact quotation; only when that
 * fails an approximate search, text x quotation / 64 steps, near the old place when the
 * text is long. All searches in one text together are bounded: a view may come from anywhere.
 */
#include <stdlib.h>
#include <string.h>

#include "approx.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "mark/note.h"

#define SURE_CONTEXT 0.55    /* an exact quotation in these surroundings is the place */
#define ONE_SIDE 0.7         /* what a whole prefix or suffix is worth at least */
#define LEAST_CONTEXT 4      /* code points; a note made by hand may have none */
#define LONG_QUOTE 24        /* without any context, one that stands only here will do */
#define FUZZY_QUOTE 16       /* shorter quotations are found exactly or not at all */
#define FUZZY_LEAST 0.5      /* likeness of a quotation that is worth a look */
#define FUZZY_TOTAL 1.0      /* with its context: likeness worth the reader's look */
#define MARGIN 0.125         /* by which the best hit must beat the next */
#define MAYBE_CONTEXT 0.4    /* below this a short exact quotation is a chance hit */
#define EXACT_HITS 512
#define FUZZY_HITS 24
#define SEARCH_BUDGET ((size_t)16 << 20) /* steps of one approximate search */
#define TEXT_BUDGET ((size_t)512 << 20)  /* of all searches in one text: a second or two */

struct fold {
	uint32_t *cp;
	uint32_t *at; /* byte where cp[i] starts; one more at the end */
	size_t n;
};

struct anchor_text {
	const struct article *article;
	struct fold text;
	size_t left;          /* steps that may still be spent on this text */
};

struct hit {
	size_t start, end;    /* in the folded text */
	double quote, context;
};

struct hits { struct hit *item; size_t n, cap; };

/* What is looked for. */
struct wanted {
	struct fold exact, prefix, suffix;
	size_t was;           /* where it stood, in the folded text */
	size_t length;        /* of the whole span: longer than exact if that was cut */
};

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

static struct fold fold_make(const char *s, size_t n)
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

/* At most `most` code points of a quotation, which in a file may be of any length. */
static struct fold fold_quote(const char *s, size_t most, bool keep_end)
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

static void fold_free(struct fold *f)
{
	free(f->cp);
	free(f->at);
}

/* Index of the folded code point that holds byte `at`; f->n past the end. */
static size_t fold_find(const struct fold *f, size_t at)
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

struct anchor_text *anchor_text_new(const struct article *a)
{
	struct anchor_text *at = xmalloc(sizeof *at);

	*at = (struct anchor_text){a, fold_make(a->text, a->len), TEXT_BUDGET};
	return at;
}

void anchor_text_free(struct anchor_text *at)
{
	if (!at)
		return;
	fold_free(&at->text);
	free(at);
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

static size_t apart(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

static size_t span_end(const struct wanted *w, const struct fold *text, size_t start)
{
	return start + w->length < text->n ? start + w->length : text->n;
}

/* Places where the quotation stands word for word: the EXACT_HITS nearest to the old one. */
static void exact_hits(const struct wanted *w, const struct fold *text, struct hits *out)
{
	const struct fold *quote = &w->exact;
	size_t from = 0;

	for (size_t i = 0; i + quote->n <= text->n; i++)
		if (text->cp[i] == quote->cp[0] && stands_at(quote, text, i))
			VEC_PUSH(out, ((struct hit){i, span_end(w, text, i), 1, 0}));
	while (out->n - from > EXACT_HITS) {
		if (apart(out->item[from].start, w->was) >
		    apart(out->item[out->n - 1].start, w->was))
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
		    (e[i] == e[best] && apart(i + 1, quote->n) < apart(best + 1, quote->n)))
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

static void fuzzy_hits(const struct wanted *w, const struct fold *text, struct hits *out)
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

static double total(const struct hit *h)
{
	return h->quote + h->context;
}

/* The best hit by quotation and context, then by nearness; *margin over the next one. */
static const struct hit *best_hit(const struct wanted *w, const struct hits *hits, double *margin)
{
	const struct hit *best = NULL;

	for (size_t i = 0; i < hits->n; i++) {
		const struct hit *h = &hits->item[i];
		double d = best ? total(h) - total(best) : 0;

		if (!best || d > 0 ||
		    (d >= 0 && apart(h->start, w->was) < apart(best->start, w->was)))
			best = h;
	}
	*margin = 2;
	for (size_t i = 0; best && i < hits->n; i++)
		if (&hits->item[i] != best && total(best) - total(&hits->item[i]) < *margin)
			*margin = total(best) - total(&hits->item[i]);
	return best;
}

static enum anchor_state judge_exact(const struct wanted *w, const struct hits *hits,
                                     const struct hit *best, double margin)
{
	bool no_context = w->prefix.n + w->suffix.n < LEAST_CONTEXT;

	if (no_context && hits->n == 1)
		return w->exact.n >= LONG_QUOTE ? ANCHORED : ANCHOR_CHANGED;
	if (margin >= MARGIN && best->context >= SURE_CONTEXT)
		return ANCHORED;
	return w->exact.n >= FUZZY_QUOTE || best->context >= MAYBE_CONTEXT ? ANCHOR_CHANGED
	                                                                   : ANCHOR_ORPHAN;
}

static enum anchor_state judge_fuzzy(const struct hit *best, double margin)
{
	static const struct { double quote, context, margin; } sure[] = {
		{0.85, 0.55, MARGIN}, {0.6, 0.8, MARGIN}, {0.6, 0.55, 0.3},
	};

	for (size_t i = 0; i < COUNT(sure); i++)
		if (best->quote >= sure[i].quote && best->context >= sure[i].context &&
		    margin >= sure[i].margin)
			return ANCHORED;
	return total(best) >= FUZZY_TOTAL ? ANCHOR_CHANGED : ANCHOR_ORPHAN;
}

static void place(struct target *t, const struct anchor_text *at, const struct hit *h)
{
	const struct article *a = at->article;
	const struct fold *text = &at->text;
	uint32_t cp;

	t->start = text->at[h->start];
	t->end = text->at[h->end];
	/* A blank that belongs to the hit takes its whole run along; what follows it does not. */
	if (h->end > h->start && text->cp[h->end - 1] != ' ') {
		size_t last = text->at[h->end - 1];

		t->end = (uint32_t)(last + utf8_next(a->text + last, a->len - last, &cp));
	}
}

/* Is it where it was? The usual case, and cheap. */
static bool still_there(const struct wanted *w, const struct fold *text, struct hit *h)
{
	if (!stands_at(&w->exact, text, w->was))
		return false;
	*h = (struct hit){w->was, span_end(w, text, w->was), 1, 0};
	h->context = context_of(w, text, h->start, h->end);
	return h->context >= 0.9 || (!h->start && h->end == text->n);
}

/* The best place; its state. */
static enum anchor_state search(const struct wanted *w, const struct fold *text, struct hit *found)
{
	struct hits exact = {0}, fuzzy = {0};
	const struct hit *best;
	enum anchor_state state = ANCHOR_ORPHAN;
	double margin;

	exact_hits(w, text, &exact);
	best = best_hit(w, &exact, &margin);
	if (best) {
		*found = *best;
		state = judge_exact(w, &exact, best, margin);
	}
	if (state != ANCHORED && w->exact.n >= FUZZY_QUOTE) {
		fuzzy_hits(w, text, &fuzzy);
		best = best_hit(w, &fuzzy, &margin);
		if (best && (!exact.n || total(best) > total(found))) {
			*found = *best;
			state = judge_fuzzy(best, margin);
		}
	}
	free(exact.item);
	free(fuzzy.item);
	return state;
}

/* Takes from the text's budget what a search may cost; false if it is used up. */
static bool afford(struct anchor_text *at, const struct wanted *w)
{
	size_t cost = at->text.n * ((w->exact.n + 63) / 64);

	cost = at->text.n + (cost < SEARCH_BUDGET ? cost : SEARCH_BUDGET);
	if (at->left < cost)
		return false;
	at->left -= cost;
	return true;
}

void target_anchor_in(struct target *t, struct anchor_text *at)
{
	const struct fold *text = &at->text;
	struct wanted w = {
		.exact = fold_quote(t->exact, QUOTE_MAX, false),
		.prefix = fold_quote(t->prefix, QUOTE_CONTEXT, true),
		.suffix = fold_quote(t->suffix, QUOTE_CONTEXT, false),
		.was = fold_find(text, t->start),
	};
	struct hit h = {0};

	w.length = w.exact.n;
	if (utf8_count(t->exact, strlen(t->exact)) >= QUOTE_MAX && t->end > t->start)
		w.length = fold_find(text, t->end) - w.was;
	w.length = w.length > w.exact.n ? w.length : w.exact.n;
	if (!w.exact.n)
		t->state = ANCHOR_ORPHAN;
	else if (still_there(&w, text, &h))
		t->state = ANCHORED;
	else if (afford(at, &w))
		t->state = search(&w, text, &h);
	else
		t->state = ANCHOR_ORPHAN; /* not looked for: the reader may */
	if (t->state != ANCHOR_ORPHAN)
		place(t, at, &h);
	fold_free(&w.exact);
	fold_free(&w.prefix);
	fold_free(&w.suffix);
}

void target_anchor(struct target *t, const struct article *a)
{
	struct anchor_text *at = anchor_text_new(a);

	target_anchor_in(t, at);
	anchor_text_free(at);
}

void notes_anchor(struct notes *ns, uint32_t article, const struct article *a)
{
	struct anchor_text *at = NULL;

	for (size_t i = 0; i < ns->n; i++)
		for (size_t k = 0; k < ns->item[i].n_targets; k++) {
			struct target *t = &ns->item[i].target[k];

			if (t->article != article)
				continue;
			at = at ? at : anchor_text_new(a);
			target_anchor_in(t, at);
		}
	anchor_text_free(at);
}
