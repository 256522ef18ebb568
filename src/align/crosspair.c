/* crosspair.c - R and Q of the units of two articles, and what is drawn. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/cross.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "cross_int.h"

#define UNKNOWN 0.4      /* a word that nothing in the other article joins weighs less */
#define KEEP 0.12        /* pairs below this R are not worth remembering */
#define THIN .06F          /* what a pair loses that a single word carries */
#define STEEP 22         /* log odds of being right gained by R and Q each, fitted */

/* One article's part in a pair. */
struct half {
	const struct cross_article *article;
	const struct tongue *tongue;
	size_t n_units;
	uint32_t *df;        /* of each lemma of the tongue, in this article */
	float *root;         /* square root of each lemma's weight */
	double *sum;         /* of the weights in each unit */
	uint32_t *content;   /* words of each unit that are more than grammar */
	double *best, *next; /* of each unit: best R' and the second best */
};

struct post { uint32_t unit, place; };

struct pair {
	uint32_t i, j;
	float r, r2, q;
	float thin; /* what its margin loses because few words carry it */
};

/* A word of unit i joined to a word of unit j: places, and what it is worth. */
struct hit { uint32_t unit, x, y; float worth; };
typedef VEC(struct hit) hit_list;

struct match {
	struct half e, f;
	const struct joins *joins;
	uint32_t *post_from;  /* of each lemma of f */
	struct post *post;
	bool english;         /* e is English: the other side is longer by a tenth */
	VEC(struct pair) pair; /* by i */
	hit_list hits;        /* of the unit at work */
	uint32_t next;        /* unit of e to compare */
};

static void half_init(struct half *h, const struct cross_article *a, const struct tongue *t)
{
	size_t n_lemmas = t->lemma.n;
	h->tongue = t;
	h->article = a;
	h->n_units = a->article->n_units;
	h->df = xcalloc(n_lemmas + 1, sizeof *h->df);
	h->root = xcalloc(n_lemmas + 1, sizeof *h->root);
	h->sum = xcalloc(h->n_units + 1, sizeof *h->sum);
	h->content = xcalloc(h->n_units + 1, sizeof *h->content);
	h->best = xcalloc(h->n_units + 1, sizeof *h->best);
	h->next = xcalloc(h->n_units + 1, sizeof *h->next);
	for (size_t i = 0; i < a->place.n; i++)
		h->df[a->place.item[i].lemma]++;
}

static void half_free(struct half *h)
{
	free(h->df);
	free(h->root);
	free(h->sum);
	free(h->content);
	free(h->best);
	free(h->next);
}

static void weigh(struct half *h, size_t n_lemmas, const bool *joined)
{
	size_t lively = 0;
	for (size_t u = 0; u < h->n_units; u++)
		lively += h->article->from[u + 1] > h->article->from[u];
	for (size_t x = 0; x < n_lemmas; x++) {
		if (!h->df[x])
			continue;
		double w = log(((double)lively + 1) / (h->df[x] + .5));
		w = w < 0 ? 0 : w;
		h->root[x] = (float)sqrt(joined[x] ? w : w * UNKNOWN);
	}
	for (size_t u = 0; u < h->n_units; u++)
		for (uint32_t k = h->article->from[u]; k < h->article->from[u + 1]; k++) {
			uint32_t lemma = h->article->place.item[k].lemma;
			double r = h->root[lemma];
			h->sum[u] += r * r;
			h->content[u] += !h->tongue->lemma.item[lemma].function;
		}
}

/* Which words of both articles have a join there, and the weights that follow. */
static void weigh_both(struct match *m, size_t ne, size_t nf)
{
	bool *je = xcalloc(ne + 1, sizeof *je), *jf = xcalloc(nf + 1, sizeof *jf);
	for (size_t i = 0; i < m->joins->join.n; i++) {
		const struct join *p = &m->joins->join.item[i];
		if (m->e.df[p->x] && m->f.df[p->y])
			je[p->x] = jf[p->y] = true;
	}
	weigh(&m->e, ne, je);
	weigh(&m->f, nf, jf);
	free(je);
	free(jf);
}

static void post_places(struct match *m, size_t nf)
{
	const struct cross_article *a = m->f.article;
	m->post_from = xcalloc(nf + 2, sizeof *m->post_from);
	m->post = xcalloc(a->place.n + 1, sizeof *m->post);
	for (size_t y = 0; y < nf; y++)
		m->post_from[y + 1] = m->post_from[y] + m->f.df[y];
	uint32_t *at = xcalloc(nf + 1, sizeof *at);
	memcpy(at, m->post_from, nf * sizeof *at);
	for (uint32_t u = 0; u < m->f.n_units; u++)
		for (uint32_t k = a->from[u]; k < a->from[u + 1]; k++)
			m->post[at[a->place.item[k].lemma]++] = (struct post){u, k};
	free(at);
}

static void match_init(struct match *m, struct cross *c, uint32_t e, uint32_t f)
{
	const struct cross_article *ae = &c->article[e], *af = &c->article[f];
	*m = (struct match){.english = !strcmp(c->tongue[ae->tongue].code, "eng")};
	m->joins = cross_joins(c, ae->tongue, af->tongue);
	size_t ne = c->tongue[ae->tongue].lemma.n, nf = c->tongue[af->tongue].lemma.n;
	half_init(&m->e, ae, &c->tongue[ae->tongue]);
	half_init(&m->f, af, &c->tongue[af->tongue]);
	weigh_both(m, ne, nf);
	post_places(m, nf);
}

static void match_free(struct match *m)
{
	half_free(&m->e);
	half_free(&m->f);
	free(m->post_from);
	free(m->post);
	free(m->pair.item);
	free(m->hits.item);
}

static void hits_of(const struct match *m, uint32_t i, hit_list *out)
{
	const struct cross_article *a = m->e.article;
	out->n = 0;
	for (uint32_t k = a->from[i]; k < a->from[i + 1]; k++) {
		uint32_t x = a->place.item[k].lemma;
		if (m->e.root[x] <= 0)
			continue;
		for (uint32_t p = m->joins->from[x]; p < m->joins->from[x + 1]; p++) {
			const struct join *join = &m->joins->join.item[p];
			float worth = join->weight * m->e.root[x] * m->f.root[join->y];
			uint32_t end = m->post_from[join->y + 1];
			/* In a book, words that stand everywhere join everything. */
			if (worth <= 0 || (m->f.n_units > 400 && end - m->post_from[join->y] > 200))
				continue;
			for (uint32_t q = m->post_from[join->y]; q < end; q++)
				VEC_PUSH(out, ((struct hit){m->post[q].unit, k, m->post[q].place,
				                            worth}));
		}
	}
}

static int by_unit_and_worth(const void *a, const void *b)
{
	const struct hit *p = a, *q = b;
	if (p->unit != q->unit)
		return p->unit < q->unit ? -1 : 1;
	if (p->worth > q->worth || p->worth < q->worth)
		return p->worth > q->worth ? -1 : 1;
	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	return (p->y > q->y) - (p->y < q->y);
}

/* Of n hits on one unit, best first, keep those that use each word once; their sum. */
static double one_to_one(struct hit *hit, size_t n, size_t *kept)
{
	double sum = 0;
	size_t w = 0;
	for (size_t i = 0; i < n; i++) {
		bool taken = false;
		for (size_t k = 0; k < w && !taken; k++)
			taken = hit[k].x == hit[i].x || hit[k].y == hit[i].y;
		if (taken)
			continue;
		sum += hit[i].worth;
		hit[w++] = hit[i];
	}
	*kept = w;
	return sum;
}

static void note_rival(struct half *h, uint32_t u, double r)
{
	if (r > h->best[u]) {
		h->next[u] = h->best[u];
		h->best[u] = r;
	} else if (r > h->next[u]) {
		h->next[u] = r;
	}
}

/* Is the word at a place more than grammar? */
static bool has_content(const struct half *h, uint32_t place)
{
	return !h->tongue->lemma.item[h->article->place.item[place].lemma].function;
}

/* A name, or a figure: a large letter that does not begin the unit. */
static bool is_proper(const struct half *h, uint32_t unit, uint32_t place)
{
	const struct place *p = &h->article->place.item[place];
	const char *word = h->article->article->text + p->start;
	uint32_t cp;
	if (h->tongue->lemma.item[p->lemma].number)
		return true;
	utf8_next(word, p->end - p->start, &cp);
	return place > h->article->from[unit] && unicode_is_upper(cp);
}

/* What is taken from the margin of a pair of units that have more to say than one word, or
 * none but grammar, in common: "Star of the Night goes home", "tonight there is no show".
 * A name counts as two words. */
static float thinness(const struct match *m, uint32_t i, uint32_t j, const struct hit *hit, size_t n)
{
	size_t words = 0, need = m->e.content[i] < 2 || m->f.content[j] < 2 ? 1 : 2;
	for (size_t k = 0; k < n && words < need; k++)
		if (has_content(&m->e, hit[k].x) && has_content(&m->f, hit[k].y))
			words += is_proper(&m->e, i, hit[k].x) && is_proper(&m->f, j, hit[k].y) ? 2 : 1;
	return words >= need ? 0 : THIN;
}

static void note_pair(struct match *m, uint32_t i, uint32_t j, double joined, float thin)
{
	double r = 2 * joined / (m->e.sum[i] + m->f.sum[j]);
	double ratio = log((double)m->f.article->chars[j] / m->e.article->chars[i]);
	double off = fabs(ratio - (m->english ? .1 : 0));
	double r2 = r - .15 * (off < 1.5 ? off : 1.5);
	note_rival(&m->e, i, r2);
	note_rival(&m->f, j, r2);
	if (r >= KEEP)
		VEC_PUSH(&m->pair, ((struct pair){i, j, (float)r, (float)r2, 0, thin}));
}

/* Compare the next unit of e with all of f; false when there is none left. */
static bool compare_unit(struct match *m)
{
	hit_list *hits = &m->hits;
	uint32_t i = m->next;
	if (i >= m->e.n_units)
		return false;
	m->next++;
	hits_of(m, i, hits);
	if (hits->n)
		qsort(hits->item, hits->n, sizeof *hits->item, by_unit_and_worth);
	for (size_t k = 0, end; k < hits->n; k = end) {
		size_t kept;
		for (end = k + 1; end < hits->n && hits->item[end].unit == hits->item[k].unit;)
			end++;
		uint32_t j = hits->item[k].unit;
		double joined = one_to_one(hits->item + k, end - k, &kept);
		note_pair(m, i, j, joined, thinness(m, i, j, hits->item + k, kept));
	}
	return true;
}

/* When all units are compared: how far each pair is ahead of its rivals. */
static void find_rivals(struct match *m)
{
	for (size_t k = 0; k < m->pair.n; k++) {
		struct pair *p = &m->pair.item[k];
		double row = p->r2 >= (float)m->e.best[p->i] ? m->e.next[p->i] : m->e.best[p->i];
		double col = p->r2 >= (float)m->f.best[p->j] ? m->f.next[p->j] : m->f.best[p->j];
		p->q = (float)(p->r2 - (row + col) / 2);
	}
}

/* The words that units i and j share, best first. */
static double shared_words(const struct match *m, uint32_t i, uint32_t j, hit_list *hits)
{
	size_t w = 0;
	hits_of(m, i, hits);
	for (size_t k = 0; k < hits->n; k++)
		if (hits->item[k].unit == j)
			hits->item[w++] = hits->item[k];
	if (w)
		qsort(hits->item, w, sizeof *hits->item, by_unit_and_worth);
	return one_to_one(hits->item, w, &hits->n);
}

/* How much of what p shares its neighbour q (the same unit on side e, or on side f) shares
 * by the same words: 0..1. */
static double overlap(const struct match *m, const struct pair *p, const struct pair *q)
{
	hit_list a = {0}, b = {0};
	double sum = shared_words(m, p->i, p->j, &a), both = 0;
	shared_words(m, q->i, q->j, &b);
	for (size_t x = 0; x < a.n; x++)
		for (size_t y = 0; y < b.n; y++)
			if (p->i == q->i ? a.item[x].x == b.item[y].x
			                 : a.item[x].y == b.item[y].y) {
				both += a.item[x].worth;
				break;
			}
	free(a.item);
	free(b.item);
	return sum > 0 ? both / sum : 1;
}

static double least(double a, double b)
{
	return a < b ? a : b;
}

/* By how much a pair passes: one that stands out clearly, or one that has so much in common
 * that a rival may be as good. */
static double margin(const struct pair *p)
{
	double clear = least(p->r - .22, p->q - .11), strong = least(p->r - .38, p->q + .03);
	return (clear > strong ? clear : strong) - p->thin;
}

/* The first pair of unit i or a later one. */
static size_t first_of(const struct match *m, uint32_t i)
{
	size_t lo = 0, hi = m->pair.n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (m->pair.item[mid].i < i)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

/* The margin of a sentence that was split or merged: p's rival is a neighbour that passes,
 * and what they share with the common unit are different words. */
static double half_margin(const struct match *m, const struct pair *p)
{
	double own = least(p->r - .25, p->q + .2) - p->thin;
	for (size_t k = own > 0 ? first_of(m, p->i ? p->i - 1 : 0) : m->pair.n; k < m->pair.n; k++) {
		const struct pair *q = &m->pair.item[k];
		if (q->i > p->i + 1)
			break;
		bool row = q->i == p->i && (q->j == p->j + 1 || q->j + 1 == p->j);
		bool col = q->j == p->j && (q->i == p->i + 1 || q->i + 1 == p->i);
		if ((row || col) && margin(q) >= 0 && overlap(m, p, q) < .35)
			return own;
	}
	return -1;
}

/* Articles about different things share a sentence by chance, not several. */
static bool related(const struct match *m)
{
	size_t strict = 0, units = m->e.n_units < m->f.n_units ? m->e.n_units : m->f.n_units;
	for (size_t k = 0; k < m->pair.n; k++)
		strict += m->pair.item[k].r >= .35F && m->pair.item[k].q >= .1F;
	return strict >= 2 && (double)strict >= .08 * (double)units;
}

static double score_of(const struct match *m, const struct pair *p, double even)
{
	double t = margin(p);
	if (t < 0) {
		double half = half_margin(m, p);
		t = half > t ? half : t;
	}
	return 1 / (1 + (1 - even) / even * exp(-STEEP * t));
}

static int by_start(const void *a, const void *b)
{
	const struct span_pair *p = a, *q = b;
	if (p->a_start != q->a_start)
		return p->a_start < q->a_start ? -1 : 1;
	return (p->b_start > q->b_start) - (p->b_start < q->b_start);
}

/* The words that join the units, as spans; those that mean little are left out. */
static void add_spans(const struct match *m, const struct pair *p, bool swapped,
                      struct arena *mem, struct cross_link *out)
{
	const struct cross_article *e = m->e.article, *f = m->f.article;
	hit_list hits = {0};
	shared_words(m, p->i, p->j, &hits);
	struct span_pair *span = arena_alloc(mem, (hits.n + 1) * sizeof *span);
	uint32_t n = 0;
	for (size_t k = 0; k < hits.n; k++) {
		const struct place *x = &e->place.item[hits.item[k].x],
				   *y = &f->place.item[hits.item[k].y];
		if (!has_content(&m->e, hits.item[k].x) && !has_content(&m->f, hits.item[k].y))
			continue;
		if (swapped)
			span[n++] = (struct span_pair){y->start, y->end, x->start, x->end};
		else
			span[n++] = (struct span_pair){x->start, x->end, y->start, y->end};
	}
	if (n)
		qsort(span, n, sizeof *span, by_start);
	out->span = span;
	out->n_spans = n;
	free(hits.item);
}

static int by_units(const void *a, const void *b)
{
	const struct cross_link *p = a, *q = b;
	if (p->a != q->a)
		return p->a < q->a ? -1 : 1;
	return (p->b > q->b) - (p->b < q->b);
}

struct cross_work {
	struct cross *cross;
	struct match match;
	bool swapped;         /* a is side f */
};

struct cross_work *cross_begin(struct cross *c, uint32_t a, uint32_t b)
{
	if (!cross_apart(c->article[a].article, c->article[b].article))
		return NULL;
	struct cross_work *w = xcalloc(1, sizeof *w);
	w->cross = c;
	w->swapped = c->article[a].tongue > c->article[b].tongue;
	match_init(&w->match, c, w->swapped ? b : a, w->swapped ? a : b);
	return w;
}

bool cross_go(struct cross_work *w)
{
	return compare_unit(&w->match);
}

void cross_drop(struct cross_work *w)
{
	if (!w)
		return;
	match_free(&w->match);
	free(w);
}

void cross_end(struct cross_work *w, double even, double floor, struct arena *mem,
               cross_link_vec *out)
{
	struct match *m = &w->match;
	size_t from = out->n;
	find_rivals(m);
	bool any = related(m);
	for (size_t k = 0; any && k < m->pair.n; k++) {
		const struct pair *p = &m->pair.item[k];
		struct cross_link l = {
			.a = w->swapped ? p->j : p->i, .b = w->swapped ? p->i : p->j,
			.score = (float)score_of(m, p, even),
		};
		if (l.score < (float)floor)
			continue;
		add_spans(m, p, w->swapped, mem, &l);
		VEC_PUSH(out, l);
	}
	if (out->n > from)
		qsort(out->item + from, out->n - from, sizeof *out->item, by_units);
	cross_drop(w);
}

void cross_pair(struct cross *c, uint32_t a, uint32_t b, double even, double floor,
                struct arena *mem, cross_link_vec *out)
{
	struct cross_work *w = cross_begin(c, a, b);
	while (w && cross_go(w))
		continue;
	if (w)
		cross_end(w, even, floor, mem, out);
}

void cross_explain(struct cross *c, struct uref a, struct uref b, double even, struct str *out)
{
	if (!cross_apart(c->article[a.article].article, c->article[b.article].article))
		return;
	bool swapped = c->article[a.article].tongue > c->article[b.article].tongue;
	struct uref e = swapped ? b : a, f = swapped ? a : b;
	struct match m;
	match_init(&m, c, e.article, f.article);
	while (compare_unit(&m))
		continue;
	find_rivals(&m);
	struct pair none = {.i = e.unit, .j = f.unit};
	const struct pair *p = &none;
	for (size_t k = 0; k < m.pair.n; k++)
		if (m.pair.item[k].i == e.unit && m.pair.item[k].j == f.unit)
			p = &m.pair.item[k];
	str_addf(out, "%s\t%.2f\t%+.2f\n",
	         p->r > .22 ? "words that mean the same" : "few words that mean the same",
	         (double)p->r, STEEP * (p->r - .22));
	str_addf(out, "%s\t%.2f\t%+.2f\n",
	         p->q > .11 ? "closer than other candidates" : "other candidates are closer",
	         (double)p->q, STEEP * (p->q - .11));
	if (p->thin > 0)
		str_addf(out, "few words carry it\t\t%+.2f\n", -STEEP * (double)p->thin);
	if (!related(&m))
		str_add(out, "too little in common between the articles\t0\t\n");
	str_addf(out, "score\t%.2f\t\n", related(&m) ? score_of(&m, p, even) : 0);
	hit_list hits = {0};
	shared_words(&m, e.unit, f.unit, &hits);
	for (size_t k = 0; k < hits.n; k++) {
		const struct place *x = &m.e.article->place.item[hits.item[k].x];
		const struct place *y = &m.f.article->place.item[hits.item[k].y];
		str_addf(out, "word %.*s = %.*s\t%.1f\t\n", (int)(x->end - x->start),
		         m.e.article->article->text + x->start, (int)(y->end - y->start),
		         m.f.article->article->text + y->start, (double)hits.item[k].worth);
	}
	free(hits.item);
	match_free(&m);
}
