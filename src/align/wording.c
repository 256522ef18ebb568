/* wording.c - quotations, modal words and names of two linked units of one language.
 *
 * Rules Q1 and M and their constants: measured on annotated news; see src/README.md.
 */
#include <stdlib.h>
#include <string.h>

#include "conflict_int.h"

enum {
	QUOTE_WORDS = 4,     /* shorter quotations are terms */
	PART_WORDS = 6,      /* shorter ones are no part of a longer one worth comparing */
	SPEECH_WORDS = 12,   /* shorter ones are proverbs when they stand without marks */
	LONGEST = 200,
	STANCE_SHARED = 2,   /* content words units must share */
	STANCE_REACH = 8,    /* words behind a modal */
	BACK_REACH = 16,     /* words before a condition, a wish, a doubt */
	WIDE_REACH = 24,     /* words behind it */
};

/* Words [from, to) in one pair of quotation marks. */
struct quote { uint32_t from, to; };

/* Square brackets hold the reporter's own words. */
static bool bracketed(const struct facts *f, uint32_t i)
{
	const char *text = f->article->text;
	uint32_t at = f->word[i].start;
	return at > 0 && (text[at - 1] == '[' || text[at - 1] == '(');
}

/* The next quotation from word *at on. */
static bool next_quote(const struct facts *f, uint32_t *at, struct quote *q)
{
	uint32_t i = *at;
	while (i < f->n && !f->word[i].quoted)
		i++;
	q->from = i;
	for (q->to = i; q->to < f->n && f->word[q->to].quoted; q->to++)
		if (q->to > i && f->word[q->to].first)
			break;
	*at = q->to;
	return q->from < f->n;
}

static uint32_t gather(const struct facts *f, uint32_t from, uint32_t to, uint32_t *out)
{
	uint32_t n = 0;
	for (uint32_t i = from; i < to && n < LONGEST; i++)
		if (!bracketed(f, i))
			out[n++] = f->word[i].raw;
	return n;
}

/* Longest common subsequence of words. */
static uint32_t common(const uint32_t *a, uint32_t na, const uint32_t *b, uint32_t nb)
{
	uint32_t row[LONGEST + 1] = {0};
	for (uint32_t i = 0; i < na; i++) {
		uint32_t diagonal = 0;
		for (uint32_t j = 0; j < nb; j++) {
			uint32_t up = row[j + 1];
			if (a[i] == b[j])
				row[j + 1] = diagonal + 1;
			else if (row[j] > up)
				row[j + 1] = row[j];
			diagonal = up;
		}
	}
	return row[nb];
}

static bool stands_in(const uint32_t *q, uint32_t n, const uint32_t *text, uint32_t m)
{
	for (uint32_t i = 0; i + n <= m; i++)
		if (!memcmp(q, text + i, n * sizeof *q))
			return true;
	return false;
}

static void tell_words(const struct bench *x, enum conflict_kind kind, uint32_t a_from,
                       uint32_t a_to, uint32_t b_from, uint32_t b_to)
{
	const struct fact_word *p = x->a->word, *q = x->b->word;
	struct span_pair at = {p[a_from].start, p[a_to - 1].end, q[b_from].start, q[b_to - 1].end};
	char *a = xstrndup(x->a->article->text + at.a_start, at.a_end - at.a_start);
	char *b = xstrndup(x->b->article->text + at.b_start, at.b_end - at.b_start);
	tell(x, kind, at, a, b);
	free(a);
	free(b);
}

/* Cut equal words off both ends of two quotations, so that the difference shows. */
static void narrow(const struct bench *x, struct quote *p, struct quote *q)
{
	const struct fact_word *a = x->a->word, *b = x->b->word;
	while (p->to - p->from > 1 && q->to - q->from > 1 && a[p->from].raw == b[q->from].raw) {
		p->from++;
		q->from++;
	}
	while (p->to - p->from > 1 && q->to - q->from > 1 && a[p->to - 1].raw == b[q->to - 1].raw) {
		p->to--;
		q->to--;
	}
}

/* Has p a content word that q has not? Small words come and go in the best of quotations. */
static bool says_more(const struct facts *f, struct quote p, const struct facts *g, struct quote q)
{
	for (uint32_t i = p.from; i < p.to; i++) {
		bool there = f->word[i].stem == NO_STEM || bracketed(f, i);
		for (uint32_t j = q.from; j < q.to && !there; j++)
			there = f->word[i].stem == g->word[j].stem;
		if (!there)
			return true;
	}
	return false;
}

/* Nearly all of the shorter, or most of the longer, but neither is the other shortened. */
static bool altered(uint32_t lcs, uint32_t na, uint32_t nb)
{
	uint32_t least = na < nb ? na : nb, most = na < nb ? nb : na;
	return lcs < least && ((least >= PART_WORDS && 5 * lcs >= 4 * least) || 5 * lcs >= 3 * most);
}

/* Two quotations of the same words, altered. */
static void quote_against_quote(const struct bench *x, struct quote p)
{
	uint32_t a[LONGEST], b[LONGEST], whole[LONGEST];
	uint32_t na = gather(x->a, p.from, p.to, a), nw = gather(x->b, 0, x->b->n, whole);
	struct quote q;
	if (na < QUOTE_WORDS || stands_in(a, na, whole, nw))
		return;
	for (uint32_t at = 0; next_quote(x->b, &at, &q);) {
		uint32_t nb = gather(x->b, q.from, q.to, b);
		if (nb < QUOTE_WORDS || !altered(common(a, na, b, nb), na, nb) ||
		    !(says_more(x->a, p, x->b, q) || says_more(x->b, q, x->a, p)))
			continue;
		narrow(x, &p, &q);
		tell_words(x, CONFLICT_QUOTE, p.from, p.to, q.from, q.to);
		return;
	}
}

static bool has_quote(const struct facts *f)
{
	for (uint32_t i = 0; i < f->n; i++)
		if (f->word[i].quoted)
			return true;
	return false;
}

/* First and last word of f that stand in q's words too. */
static struct quote reach(const struct facts *f, const struct facts *of, struct quote q)
{
	struct quote r = {f->n, 0};
	for (uint32_t i = 0; i < f->n; i++)
		for (uint32_t j = q.from; j < q.to; j++)
			if (f->word[i].stem != NO_STEM && f->word[i].stem == of->word[j].stem) {
				r.from = i < r.from ? i : r.from;
				r.to = i + 1;
			}
	return r;
}

/* A quotation told by the other side as its own words, and not the same ones. */
static void quote_against_speech(const struct bench *x, const struct facts *f,
                                 const struct facts *g)
{
	struct quote q, best = {0, 0};
	uint32_t a[LONGEST], b[LONGEST], nb = gather(g, 0, g->n, b);
	if (has_quote(g))
		return;
	for (uint32_t at = 0; next_quote(f, &at, &q);) {
		uint32_t na = gather(f, q.from, q.to, a), lcs = common(a, na, b, nb);
		if (na >= SPEECH_WORDS && 2 * lcs >= na && lcs < na &&
		    q.to - q.from > best.to - best.from)
			best = q;
	}
	struct quote r = reach(g, f, best);
	if (best.to == 0 || r.from >= r.to)
		return;
	if (f == x->a)
		tell_words(x, CONFLICT_QUOTE, best.from, best.to, r.from, r.to);
	else
		tell_words(x, CONFLICT_QUOTE, r.from, r.to, best.from, best.to);
}

void compare_quotes(const struct bench *x)
{
	struct quote q;
	for (uint32_t at = 0; next_quote(x->a, &at, &q);)
		quote_against_quote(x, q);
	quote_against_speech(x, x->a, x->b);
	quote_against_speech(x, x->b, x->a);
}

static bool has_stance(const struct facts *f, char code)
{
	for (uint32_t i = 0; i < f->n; i++)
		if (f->word[i].stance == code)
			return true;
	return false;
}

/* Inside a question ("what it would look like") nothing is stated; "would you" asks. */
static bool asks(const struct facts *f, uint32_t i)
{
	static const char *const word[] = {"what", "how", "whether"};
	const char *text = f->article->text;
	if (strcmp(f->article->language, "eng") != 0)
		return false;
	for (uint32_t k = i > STANCE_REACH ? i - STANCE_REACH : 0; k < i; k++)
		for (size_t w = 0; w < COUNT(word); w++)
			if (f->word[k].end - f->word[k].start == strlen(word[w]) &&
			    !memcmp(text + f->word[k].start, word[w], strlen(word[w])))
				return true;
	return i + 1 < f->n && f->word[i + 1].end - f->word[i + 1].start == 3 &&
	       !memcmp(text + f->word[i + 1].start, "you", 3);
}

/* Will, would, may: the strength of one side is nowhere on the other, and what the modals
 * govern is the same. */
static bool modals_differ(const struct bench *x, uint32_t i, uint32_t j)
{
	const struct fact_word *a = &x->a->word[i], *b = &x->b->word[j];
	char p = a->stance, q = b->stance;
	if (p == q || has_stance(x->b, p) || has_stance(x->a, q) || asks(x->a, i) || asks(x->b, j))
		return false;
	/* "It will rain," he said; he said it would rain. */
	if (a->quoted != b->quoted && (p == 'f' || q == 'f') && (p == 'w' || q == 'w'))
		return false;
	return p == 'f' || q == 'f' ||
	       words_shared(x, i + 1, i + 1 + STANCE_REACH, j + 1, j + 1 + STANCE_REACH) > 0;
}

/* A hard condition on one side, a wish or a doubt on the other, about the same thing. */
static bool conditions_differ(const struct bench *x, uint32_t i, uint32_t j)
{
	char p = x->a->word[i].stance, q = x->b->word[j].stance;
	if ((p == 'c') == (q == 'c') || has_stance(x->b, p) || has_stance(x->a, q))
		return false;
	uint32_t i0 = i > BACK_REACH ? i - BACK_REACH : 0, j0 = j > BACK_REACH ? j - BACK_REACH : 0;
	return words_shared(x, i0, i + WIDE_REACH, j0, j + WIDE_REACH) >= STANCE_SHARED;
}

static bool in_set(char code, const char *set)
{
	return code && strchr(set, code);
}

/* Before an event on one side, after it on the other. */
static bool times_differ(const struct bench *x, uint32_t i, uint32_t j)
{
	char p = x->a->word[i].stance, q = x->b->word[j].stance;
	if (p == q || has_stance(x->b, p) || has_stance(x->a, q))
		return false;
	return words_shared(x, i + 1, i + 5, j + 1, j + 5) > 0;
}

/* Tell the first pair of words of a set of stances that differ. */
static void first_pair(const struct bench *x, const char *set, enum conflict_kind kind,
                       bool (*differ)(const struct bench *, uint32_t, uint32_t))
{
	for (uint32_t i = 0; i < x->a->n; i++)
		for (uint32_t j = 0; in_set(x->a->word[i].stance, set) && j < x->b->n; j++)
			if (in_set(x->b->word[j].stance, set) && differ(x, i, j)) {
				tell_words(x, kind, i, i + 1, j, j + 1);
				return;
			}
}

void compare_stances(const struct bench *x)
{
	if (x->shared < STANCE_SHARED)
		return;
	first_pair(x, "fwp", CONFLICT_MODALITY, modals_differ);
	first_pair(x, "chq", CONFLICT_MODALITY, conditions_differ);
	first_pair(x, "bn", CONFLICT_DATE, times_differ);
}

/* Edits between two names, at most 2; 3: more. */
static uint32_t edits(const char *a, uint32_t na, const char *b, uint32_t nb)
{
	uint32_t row[33];
	if (na > 32 || nb > 32 || na + 2 < nb || nb + 2 < na)
		return 3;
	for (uint32_t j = 0; j <= nb; j++)
		row[j] = j;
	for (uint32_t i = 1; i <= na; i++) {
		uint32_t diagonal = row[0];
		row[0] = i;
		for (uint32_t j = 1; j <= nb; j++) {
			uint32_t d = diagonal + (a[i - 1] != b[j - 1]);
			diagonal = row[j];
			d = row[j] + 1 < d ? row[j] + 1 : d;
			row[j] = row[j - 1] + 1 < d ? row[j - 1] + 1 : d;
		}
	}
	return row[nb] < 3 ? row[nb] : 3;
}

/* Is a word of f a name that the other side does not have? */
static bool own_name(const struct facts *f, uint32_t i, const struct facts *other)
{
	const struct fact_word *w = &f->word[i];
	if (!w->capital || (w->first && i == 0) || w->end - w->start < 4 || w->stem == NO_STEM ||
	    w->day)
		return false;
	for (uint32_t j = 0; j < other->n; j++)
		if (other->word[j].raw == w->raw || other->word[j].stem == w->stem)
			return false;
	return true;
}

static bool spelled_differently(const struct bench *x, uint32_t i, uint32_t j)
{
	const struct fact_word *p = &x->a->word[i], *q = &x->b->word[j];
	const char *s = x->a->article->text + p->start, *t = x->b->article->text + q->start;
	uint32_t ns = p->end - p->start, nt = q->end - q->start;
	uint32_t most = (ns < nt ? ns : nt) >= 6 ? 2 : 1, d = edits(s, ns, t, nt);
	/* Israel and Israeli are two words. */
	if (!memcmp(s, t, ns < nt ? ns : nt))
		return false;
	bool start = !memcmp(s, t, 2), before = i > 0 && j > 0 && x->a->word[i - 1].capital &&
	             x->a->word[i - 1].raw == x->b->word[j - 1].raw;
	return d > 0 && d <= most && (start || before);
}

void compare_names(const struct bench *x)
{
	for (uint32_t i = 0; i < x->a->n; i++)
		for (uint32_t j = 0; own_name(x->a, i, x->b) && j < x->b->n; j++)
			if (own_name(x->b, j, x->a) && spelled_differently(x, i, j))
				tell_words(x, CONFLICT_NAME, i, i + 1, j, j + 1);
}
