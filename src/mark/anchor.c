/* anchor.c - finding a note's place again after its article changed.
 *
 * A hit (hit.h) is judged by two likenesses from 0 to 1, of the
 * quotation itself and of the 32 code points on either side of it, and by the margin over the
 * runner-up: the best hit alone would send 9 of 10 deleted short phrases to a wrong place.
 * A passage found in other surroundings is never ANCHORED: it may be a look-alike. What stands
 * between the old neighbours counts as well, however much of it was written anew. The thresholds
 * are from the table that build/anchors prints (make eval).
 *
 * Cost: one pass to prepare the text, one to look for the exact quotation; only when that
 * fails an approximate search, text x quotation / 64 steps, near the old place when the
 * text is long. All searches in one text together are bounded: a view may come from anywhere.
 */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "hit.h"
#include "mark/note.h"

#define LONG_QUOTE 24        /* without any context, one that stands only here will do */
#define FUZZY_TOTAL 1.0      /* with its context: likeness worth the reader's look */
#define MARGIN 0.125         /* by which the best hit must beat the next */
#define MAYBE_CONTEXT 0.4    /* below this a short exact quotation is a chance hit */
#define TEXT_BUDGET ((size_t)512 << 20)  /* of all searches in one text: a second or two */

struct anchor_text {
	const struct article *article;
	struct fold text;
	size_t left;          /* steps that may still be spent on this text */
};

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

static double total(const struct hit *h)
{
	return h->quote + h->context;
}

/* The best hit by quotation and context, then by nearness; *margin over the next one elsewhere. */
static const struct hit *best_hit(const struct wanted *w, const struct hits *hits, double *margin)
{
	const struct hit *best = NULL;

	for (size_t i = 0; i < hits->n; i++) {
		const struct hit *h = &hits->item[i];
		double d = best ? total(h) - total(best) : 0;

		if (!best || d > 0 ||
		    (d >= 0 && hit_apart(h->start, w->was) < hit_apart(best->start, w->was)))
			best = h;
	}
	*margin = 2;
	for (size_t i = 0; best && i < hits->n; i++) {
		double less = total(best) - total(&hits->item[i]);

		if (less < *margin && !hit_same_place(&hits->item[i], best))
			*margin = less;
	}
	return best;
}

/* Is it surely the place? Short quotations need more. */
static bool sure(const struct wanted *w, const struct hit *h, double margin)
{
	static const struct { size_t length; double quote, context, margin; } enough[] = {
		{0, 0.9, 0.66, 0.25},
		{FUZZY_QUOTE, 0.85, 0.55, MARGIN},
		{FUZZY_QUOTE, 0.6, 0.8, MARGIN},
		{LONG_QUOTE, 0.7, 0.54, 0.3},
		{LONG_QUOTE, 0.58, 0.6, 0.3},
		{LONG_QUOTE, 0.5, 0.75, 0.3},
	};

	for (size_t i = 0; i < COUNT(enough); i++)
		if (w->exact.n >= enough[i].length && h->quote >= enough[i].quote &&
		    h->context >= enough[i].context && margin >= enough[i].margin)
			return true;
	return false;
}

static enum anchor_state judge_exact(const struct wanted *w, const struct hits *hits,
                                     const struct hit *best, double margin)
{
	bool no_context = w->prefix.n + w->suffix.n < LEAST_CONTEXT;

	if (no_context && hits->n == 1)
		return w->exact.n >= LONG_QUOTE ? ANCHORED : ANCHOR_CHANGED;
	if (sure(w, best, margin))
		return ANCHORED;
	return w->exact.n >= FUZZY_QUOTE || best->context >= MAYBE_CONTEXT ? ANCHOR_CHANGED
	                                                                   : ANCHOR_ORPHAN;
}

static enum anchor_state judge_fuzzy(const struct wanted *w, const struct hit *best, double margin)
{
	if (sure(w, best, margin))
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

/* The best place; its state. */
static enum anchor_state search(const struct wanted *w, const struct fold *text, struct hit *found)
{
	struct hits exact = {0}, fuzzy = {0};
	const struct hit *best;
	enum anchor_state state = ANCHOR_ORPHAN;
	double margin;

	hits_exact(w, text, &exact);
	best = best_hit(w, &exact, &margin);
	if (best) {
		*found = *best;
		state = judge_exact(w, &exact, best, margin);
	}
	if (state != ANCHORED) {
		hits_fuzzy(w, text, &fuzzy);
		best = best_hit(w, &fuzzy, &margin);
		if (best && (!exact.n || total(best) > total(found))) {
			*found = *best;
			state = judge_fuzzy(w, best, margin);
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
	else if (hit_still_there(&w, text, &h))
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
