/* link.c - what two linked units have in common, word by word.
 *
 * The chain is a longest common subsequence weighted by content; what it leaves is tiled
 * with runs (Wise's greedy string tiling, 1993), longest first: moved words.
 */
#include "align/link.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 400, TILE_WORK = 100000, GAP = 5 /* words of an edit inside a span */, EDGE = 4 };

struct side {
	const struct word *word;
	uint32_t n;
	uint8_t *used;
};

static struct side side_of(const struct story *st, uint32_t g)
{
	const struct sunit *u = &st->unit.item[g];
	uint32_t n = unit_words(u) < LONGEST ? unit_words(u) : LONGEST;
	return (struct side){&st->word.item[u->word_from], n, xcalloc(n + 1, 1)};
}

/* How much it is worth to match two words: equal words, then equal stems. */
static uint16_t worth(const struct word *a, const struct word *b)
{
	if (a->raw == b->raw)
		return a->term == TERM_NONE ? 2 : 6;
	return a->term != TERM_NONE && a->term == b->term ? 5 : 0;
}

/* The heaviest chain of matches; marks used words and appends matches by a. */
static void chain(struct side *a, struct side *b, struct overlap *o)
{
	size_t cols = b->n + 1;
	uint16_t *t = xcalloc((a->n + 1) * cols, sizeof *t);
	for (uint32_t i = a->n; i--;)
		for (uint32_t j = b->n; j--;) {
			uint16_t w = worth(&a->word[i], &b->word[j]);
			uint16_t best = t[(i + 1) * cols + j];
			if (t[i * cols + j + 1] > best)
				best = t[i * cols + j + 1];
			if (w) {
				/* A match that goes on is worth a little more. */
				bool on = i + 1 < a->n && j + 1 < b->n &&
				          a->word[i + 1].raw == b->word[j + 1].raw;
				uint16_t with = (uint16_t)(w + on + t[(i + 1) * cols + j + 1]);
				best = with > best ? with : best;
			}
			t[i * cols + j] = best;
		}
	for (uint32_t i = 0, j = 0; i < a->n && j < b->n;) {
		uint16_t w = worth(&a->word[i], &b->word[j]), here = t[i * cols + j];
		bool on = i + 1 < a->n && j + 1 < b->n && a->word[i + 1].raw == b->word[j + 1].raw;
		if (w && here == w + on + t[(i + 1) * cols + j + 1]) {
			struct match *last = o->match.n ? &o->match.item[o->match.n - 1] : NULL;
			if (last && last->a + last->n == i && last->b + last->n == j)
				last->n++;
			else
				VEC_PUSH(&o->match, ((struct match){i, j, 1, false}));
			a->used[i++] = b->used[j++] = 1;
		} else if (here == t[(i + 1) * cols + j]) {
			i++;
		} else {
			j++;
		}
	}
	free(t);
}

/* Runs of unused words with content, longest first; few of them where units are long, so
 * that the work stays in proportion to the words. */
static void tile(struct side *a, struct side *b, struct overlap *o)
{
	size_t area = (size_t)a->n * b->n + 1;
	for (size_t left = 1 + TILE_WORK / area; left > 0; left--) {
		struct match best = {.n = 0};
		uint32_t best_content = 0;
		for (uint32_t i = 0; i < a->n; i++) {
			if (a->used[i])
				continue;
			for (uint32_t j = 0; j < b->n; j++) {
				uint32_t n = 0, content = 0;
				while (i + n < a->n && j + n < b->n && !a->used[i + n] && !b->used[j + n] &&
				       worth(&a->word[i + n], &b->word[j + n])) {
					content += a->word[i + n].term != TERM_NONE;
					n++;
				}
				if (content && n > best.n) {
					best = (struct match){i, j, n, true};
					best_content = content;
				}
			}
		}
		if (best.n == 0 || best_content == 0)
			return;
		memset(a->used + best.a, 1, best.n);
		memset(b->used + best.b, 1, best.n);
		VEC_PUSH(&o->match, best);
	}
}

static int by_a(const void *x, const void *y)
{
	const struct match *a = x, *b = y;
	return (a->a > b->a) - (a->a < b->a);
}

static uint32_t content_words(const struct side *s)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < s->n; i++)
		n += s->word[i].term != TERM_NONE;
	return n;
}

static void measure(const struct side *a, const struct side *b, struct overlap *o)
{
	uint32_t c3 = 0, order = 0;
	for (size_t k = 0; k < o->match.n; k++) {
		const struct match *m = &o->match.item[k];
		uint32_t run = 0, own = 0;
		for (uint32_t i = 0; i < m->n; i++) {
			bool same = a->word[m->a + i].raw == b->word[m->b + i].raw;
			run = same ? run + 1 : 0;
			o->run = run > o->run ? run : o->run;
			own += a->word[m->a + i].term != TERM_NONE;
		}
		c3 += m->n >= 3 ? m->n : 0;
		order += m->moved ? 0 : own;
	}
	o->shorter = a->n < b->n ? a->n : b->n;
	o->longer = a->n < b->n ? b->n : a->n;
	uint32_t ca = content_words(a), cb = content_words(b);
	float least = (float)(ca < cb ? ca : cb), words = (float)o->shorter;
	o->c3 = (float)c3 / maxf(words, 1);
	o->order = (float)order / maxf(least, 1);
}

void overlap_of(const struct story *st, uint32_t g, uint32_t h, struct overlap *o)
{
	*o = (struct overlap){0};
	struct side a = side_of(st, g), b = side_of(st, h);
	chain(&a, &b, o);
	tile(&a, &b, o);
	if (o->match.n > 1)
		qsort(o->match.item, o->match.n, sizeof *o->match.item, by_a);
	measure(&a, &b, o);
	free(a.used);
	free(b.used);
}

void overlap_free(struct overlap *o)
{
	free(o->match.item);
	*o = (struct overlap){0};
}

/* Logits of the classes, fitted to 229 links of annotated news (src/README.md): constant,
 * share in runs, ln of the longest run, words in order, ln of the shorter unit's words,
 * ratio of lengths. */
static const struct { enum link_class cls; float w[6]; } class_logit[] = {
	{CLASS_PARAPHRASE, {12.223f, -5.185f, -1.045f, -5.382f, -1.061f, -2.744f}},
	{CLASS_EDITED, {-2.301f, -1.718f, 0.487f, 2.756f, 0.928f, -1.011f}},
	{CLASS_VERBATIM, {-9.922f, 6.903f, 0.557f, 2.625f, 0.133f, 3.754f}},
};

enum link_class overlap_class(const struct overlap *o)
{
	/* Verbatim by definition, whatever was fitted. */
	if (o->order >= 0.9f && o->c3 >= 0.7f)
		return CLASS_VERBATIM;
	float run = logf(1 + (float)(o->run < 20 ? o->run : 20));
	const float x[] = {1, o->c3, run, o->order, logf(maxf((float)o->shorter, 1)),
	                   (float)o->shorter / maxf((float)o->longer, 1)};
	enum link_class best = CLASS_PARAPHRASE;
	float most = -1e9f;
	for (size_t k = 0; k < COUNT(class_logit); k++) {
		float sum = 0;
		for (size_t i = 0; i < COUNT(x); i++)
			sum += class_logit[k].w[i] * x[i];
		if (sum > most) {
			most = sum;
			best = class_logit[k].cls;
		}
	}
	return best;
}

static bool has_content(const struct word *w, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (w[i].term != TERM_NONE)
			return true;
	return false;
}

/* The whole of a side from word x to y, stretched to the unit's edge if that is near. */
static void stretch(uint32_t n, uint32_t *from, uint32_t *to, uint32_t edge)
{
	if (*from <= edge)
		*from = 0;
	if (n - *to <= edge)
		*to = n;
}

static void add_span(const struct story *st, uint32_t g, uint32_t h, uint32_t a0, uint32_t a1,
                     uint32_t b0, uint32_t b1, uint32_t edge, span_vec *out)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	stretch(unit_words(u), &a0, &a1, edge);
	stretch(unit_words(v), &b0, &b1, edge);
	const struct word *a = &st->word.item[u->word_from], *b = &st->word.item[v->word_from];
	VEC_PUSH(out, ((struct span_pair){a[a0].start, a[a1 - 1].end, b[b0].start, b[b1 - 1].end}));
}

/* A paraphrase: from the first to the last word that both sides have, or all of it. */
static void statement_span(const struct story *st, uint32_t g, uint32_t h,
                           const struct overlap *o, span_vec *out)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	uint32_t na = unit_words(u), nb = unit_words(v), a0 = na, a1 = 0, b0 = nb, b1 = 0;
	for (size_t k = 0; k < o->match.n; k++) {
		const struct match *m = &o->match.item[k];
		if (!has_content(&st->word.item[u->word_from + m->a], m->n))
			continue;
		a0 = m->a < a0 ? m->a : a0;
		b0 = m->b < b0 ? m->b : b0;
		a1 = m->a + m->n > a1 ? m->a + m->n : a1;
		b1 = m->b + m->n > b1 ? m->b + m->n : b1;
	}
	if (a0 >= a1 || 3 * (a1 - a0) < na) {
		a0 = 0;
		a1 = na;
	}
	if (b0 >= b1 || 3 * (b1 - b0) < nb) {
		b0 = 0;
		b1 = nb;
	}
	add_span(st, g, h, a0, a1, b0, b1, EDGE + 2, out);
}

void overlap_spans(const struct story *st, uint32_t g, uint32_t h, const struct overlap *o,
                   enum link_class cls, span_vec *out)
{
	size_t start = out->n;
	if (cls == CLASS_PARAPHRASE || cls == CLASS_TRANSLATION) {
		statement_span(st, g, h, o, out);
		return;
	}
	const struct word *word = &st->word.item[st->unit.item[g].word_from];
	uint32_t a0 = 0, a1 = 0, b0 = 0, b1 = 0;
	bool open = false, content = false;
	for (size_t k = 0; k <= o->match.n; k++) {
		const struct match *m = k < o->match.n ? &o->match.item[k] : NULL;
		if (m && m->moved) {
			if (m->n >= 3)
				add_span(st, g, h, m->a, m->a + m->n, m->b, m->b + m->n, 0, out);
			continue;
		}
		if (m && open && m->a - a1 <= GAP && m->b - b1 <= GAP) {
			a1 = m->a + m->n;
			b1 = m->b + m->n;
			content |= has_content(word + m->a, m->n);
			continue;
		}
		if (open && content)
			add_span(st, g, h, a0, a1, b0, b1, EDGE, out);
		if (m) {
			a0 = m->a;
			b0 = m->b;
			a1 = a0 + m->n;
			b1 = b0 + m->n;
			open = true;
			content = has_content(word + m->a, m->n);
		}
	}
	if (out->n == start)
		statement_span(st, g, h, o, out);
	for (size_t i = start + 1; i < out->n; i++)
		for (size_t j = i; j > start && out->item[j].a_start < out->item[j - 1].a_start; j--) {
			struct span_pair t = out->item[j];
			out->item[j] = out->item[j - 1];
			out->item[j - 1] = t;
		}
}
