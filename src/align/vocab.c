/* vocab.c - terms and their weights: aliases inside the story, names, idf, postings.
 *
 * s = ln((N+1)/(df+.5)) over the N units of the language in this story; b = the same over
 * a background of news sentences (frequencies.txt); m = sqrt(s b): a word that the story
 * repeats everywhere, or that every story has, says little.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/story.h"
#include "base/embed.h"
#include "base/unicode.h"

#define BACKGROUND 1997.0 /* sentences that frequencies.txt counts */

typedef VEC(uint32_t) id_vec;

static const struct language *language_of(const struct story *st, const struct sunit *u)
{
	return &st->language[st->article[u->article].language];
}

static uint32_t find_term(const struct story *st, const struct language *l, const char *s,
                          size_t n)
{
	char key[3 + 64];
	if (n > 64)
		return TERM_NONE;
	memcpy(key, l->code, 3);
	memcpy(key + 3, s, n);
	return map_get(st->terms, key, n + 3);
}

static bool little_word(const struct word *w)
{
	return w->term == TERM_NONE && !(w->flags & WORD_CAPITAL) && w->end - w->start <= 3;
}

/* Initials of "Department of Defense" (with and without the little words), if the story has
 * them as a word. */
static void add_initials(const struct story *st, const struct sunit *u, id_vec *out)
{
	const struct language *l = language_of(st, u);
	const char *text = st->article[u->article].article->text;
	for (uint32_t i = u->word_from; i < u->word_to; i++) {
		char small[8], full[8];
		size_t ns = 0, nf = 0;
		for (uint32_t j = i; j < u->word_to && ns < 5 && nf < 7; j++) {
			const struct word *w = &st->word.item[j];
			char c = text[w->start];
			if (j > i && w->start > w[-1].end + 1)
				break;
			if (little_word(w) && j > i) {
				full[nf++] = c;
				continue;
			}
			if (!(w->flags & WORD_CAPITAL) || c < 'A' || c > 'Z')
				break;
			small[ns++] = full[nf++] = (char)(c | 0x20);
			if (ns < 2)
				continue;
			small[ns] = full[nf] = '.'; /* as initials that look like a function word */
			for (size_t dot = 0; dot < 2; dot++) {
				uint32_t t = find_term(st, l, small, ns + dot);
				if (t != TERM_NONE && (ns > 2 || dot || st->term[t].name))
					VEC_PUSH(out, t);
				t = nf > ns ? find_term(st, l, full, nf + dot) : TERM_NONE;
				if (t != TERM_NONE && nf > 2)
					VEC_PUSH(out, t);
			}
		}
	}
}

/* "peace-keeping" = "peacekeeping", where the story has both. */
static void add_joined(const struct story *st, const struct sunit *u, id_vec *out)
{
	const struct language *l = language_of(st, u);
	const char *text = st->article[u->article].article->text;
	for (uint32_t i = u->word_from; i + 1 < u->word_to; i++) {
		const struct word *w = &st->word.item[i];
		if (w[1].start != w->end + 1 || text[w->end] != '-' || w[1].end - w->start > 40)
			continue;
		struct str joined = STR_INIT, folded = STR_INIT;
		str_addn(&joined, text + w->start, w->end - w->start);
		str_addn(&joined, text + w[1].start, w[1].end - w[1].start);
		unicode_fold(&folded, joined.s, joined.n);
		size_t n = folded.n;
		const char *stem = folded.s;
		if (l->stemmer)
			stem = stemmer_stem(l->stemmer, folded.s, folded.n, &n);
		uint32_t t = find_term(st, l, stem, n);
		if (t != TERM_NONE)
			VEC_PUSH(out, t);
		str_free(&joined);
		str_free(&folded);
	}
}

/* A line in title case tells nothing about names. */
static bool title_case(const struct story *st, const struct sunit *u)
{
	size_t content = 0, capital = 0;
	for (uint32_t i = u->word_from; i < u->word_to; i++) {
		const struct word *w = &st->word.item[i];
		if (w->term == TERM_NONE || (w->flags & (WORD_NUMBER | WORD_FIRST)))
			continue;
		content++;
		capital += (w->flags & WORD_CAPITAL) != 0;
	}
	return content >= 4 && 10 * capital > 7 * content;
}

static void find_names(struct story *st)
{
	for (size_t i = 0; i < st->unit.n; i++) {
		const struct sunit *u = &st->unit.item[i];
		bool title = title_case(st, u);
		uint8_t language = st->article[u->article].language;
		for (uint32_t j = u->word_from; j < u->word_to; j++) {
			const struct word *w = &st->word.item[j];
			if (w->term == TERM_NONE)
				continue;
			struct term *t = &st->term[w->term];
			t->language = language;
			t->name |= !title && (w->flags & (WORD_CAPITAL | WORD_FIRST)) == WORD_CAPITAL;
		}
	}
}

static int by_id(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static void resolve_aliases(struct story *st)
{
	for (size_t i = 0; i < st->alias.n; i++) {
		struct alias *a = &st->alias.item[i];
		a->other = find_term(st, a->language, a->stem, a->n);
	}
}

/* Distinct terms of a unit; part.s holds tf for now. */
static void collect(struct story *st, struct sunit *u, id_vec *ids)
{
	ids->n = 0;
	for (uint32_t i = u->word_from; i < u->word_to; i++)
		if (st->word.item[i].term != TERM_NONE)
			VEC_PUSH(ids, st->word.item[i].term);
	u->seq = (uint32_t)ids->n;
	add_initials(st, u, ids);
	add_joined(st, u, ids);
	if (ids->n > 1)
		qsort(ids->item, ids->n, sizeof *ids->item, by_id);
	u->part_from = (uint32_t)st->part.n;
	for (size_t i = 0; i < ids->n; i++) {
		if (i && ids->item[i] == ids->item[i - 1]) {
			st->part.item[st->part.n - 1].s += 1;
			continue;
		}
		struct part p = {.term = ids->item[i], .s = 1};
		VEC_PUSH(&st->part, p);
		st->term[p.term].df++;
	}
	u->part_to = (uint32_t)st->part.n;
	u->lively = u->part_to > u->part_from;
	if (u->lively) {
		struct language *l = &st->language[st->article[u->article].language];
		l->units++;
		l->mean_parts += u->seq;
	}
}

/* Sum the background counts of all forms of each stem into b. */
static void background(struct story *st, const struct language *l)
{
	size_t left;
	const char *p = embed_find("frequencies.txt", &left), *end = p ? p + left : NULL;
	bool here = false;
	for (const char *nl; p && p < end; p = nl + 1) {
		nl = memchr(p, '\n', (size_t)(end - p));
		if (!nl)
			return;
		if (*p < '0' || *p > '9') {
			if (here)
				return;
			here = nl - p == 3 && !memcmp(p, l->code, 3);
			continue;
		}
		if (!here)
			continue;
		float count = (float)strtod(p, NULL);
		for (const char *w = memchr(p, ' ', (size_t)(nl - p)); w && w < nl;) {
			const char *from = w + 1;
			w = memchr(from, ' ', (size_t)(nl - from));
			size_t n = (size_t)((w ? w : nl) - from);
			const char *stem = l->stemmer ? stemmer_stem(l->stemmer, from, n, &n) : from;
			uint32_t t = find_term(st, l, stem, n);
			if (t != TERM_NONE)
				st->term[t].b += count;
		}
	}
}

static void weigh_terms(struct story *st)
{
	for (size_t i = 0; i < st->n_languages; i++) {
		struct language *l = &st->language[i];
		l->mean_parts = l->units ? l->mean_parts / l->units : 1;
		background(st, l);
	}
	bool *known = xcalloc(st->n_languages + 1, 1);
	for (size_t i = 0; i < st->n_terms; i++)
		known[st->term[i].language] |= st->term[i].b > 0;
	for (size_t i = 0; i < st->n_terms; i++) {
		struct term *t = &st->term[i];
		double n = st->language[t->language].units;
		double s = log((n + 1) / (t->df + 0.5));
		double df = t->b > 0 ? (double)t->b : 1;
		double b = fmax(0.2, log((BACKGROUND + 1) / (fmin(df, BACKGROUND) + 0.5)));
		t->s = (float)s;
		t->m = (float)(known[t->language] ? sqrt(fmax(s, 0.05) * b) : s);
		t->b = (float)b;
	}
	free(known);
}

static void weigh_unit(struct story *st, struct sunit *u)
{
	double mean = language_of(st, u)->mean_parts;
	double k = 1.2 * (0.25 + 0.75 * u->seq / (mean > 0 ? mean : 1));
	double sum_s = 0, sum_m = 0, ns = 0, nm = 0, g = 0;
	for (uint32_t i = u->part_from; i < u->part_to; i++) {
		struct part *p = &st->part.item[i];
		const struct term *t = &st->term[p->term];
		double tf = p->s, damp = 1 + log(tf);
		p->tfn = (float)(tf * 2.2 / (tf + k));
		p->s = (float)(damp * t->s);
		p->m = (float)(damp * t->m);
		sum_s += t->s;
		sum_m += t->m;
		ns += p->s * p->s;
		nm += p->m * p->m;
		g += t->m * p->tfn;
	}
	u->sum_s = (float)sum_s;
	u->sum_m = (float)sum_m;
	u->norm_s = (float)sqrt(ns);
	u->norm_m = (float)sqrt(nm);
	u->self_g = (float)g;
}

static void post(struct story *st)
{
	st->post_from = xcalloc(st->n_terms + 1, sizeof *st->post_from);
	st->post = xmalloc((st->part.n + 1) * sizeof *st->post);
	for (size_t i = 0; i < st->part.n; i++)
		st->post_from[st->part.item[i].term + 1]++;
	for (size_t i = 0; i < st->n_terms; i++)
		st->post_from[i + 1] += st->post_from[i];
	uint32_t *at = xmalloc((st->n_terms + 1) * sizeof *at);
	memcpy(at, st->post_from, (st->n_terms + 1) * sizeof *at);
	for (size_t u = 0; u < st->unit.n; u++)
		for (uint32_t i = st->unit.item[u].part_from; i < st->unit.item[u].part_to; i++)
			st->post[at[st->part.item[i].term]++] =
				(struct posting){(uint32_t)u, st->part.item[i].s};
	free(at);
}

static bool leans_on_others(const struct story *st, const struct sunit *u)
{
	if (unit_words(u) < 9 || (st->word.item[u->word_from].flags & WORD_QUOTED))
		return true;
	for (uint32_t i = u->word_from; i < u->word_to; i++)
		if (st->word.item[i].flags & WORD_PRONOUN)
			return true;
	return false;
}

/* A unit with a pronoun, a quotation or few words inherits the names of the last unit
 * before it that has some: a small stand-in for coreference. */
static void inherit_names(struct story *st)
{
	id_vec last = {0};
	uint32_t article = UINT32_MAX;
	for (size_t i = 0; i < st->unit.n; i++) {
		struct sunit *u = &st->unit.item[i];
		if (u->article != article)
			last.n = 0;
		article = u->article;
		u->name_from = u->name_to = (uint32_t)st->name.n;
		if (!u->lively)
			continue;
		id_vec own = {0};
		for (uint32_t j = u->part_from; j < u->part_to; j++)
			if (st->term[st->part.item[j].term].name)
				VEC_PUSH(&own, st->part.item[j].term);
		if (leans_on_others(st, u))
			for (size_t j = 0; j < last.n; j++)
				if (own.n == 0 || !bsearch(&last.item[j], own.item, own.n, sizeof *own.item, by_id))
					VEC_PUSH(&st->name, last.item[j]);
		u->name_to = (uint32_t)st->name.n;
		if (own.n) {
			free(last.item);
			last.item = own.item;
			last.n = own.n;
			last.cap = own.cap;
		} else {
			free(own.item);
		}
	}
	free(last.item);
}

void story_weigh(struct story *st)
{
	st->n_terms = map_count(st->terms);
	st->term = xcalloc(st->n_terms + 1, sizeof *st->term);
	find_names(st);
	resolve_aliases(st);
	id_vec ids = {0};
	for (size_t i = 0; i < st->unit.n; i++)
		collect(st, &st->unit.item[i], &ids);
	free(ids.item);
	weigh_terms(st);
	for (size_t i = 0; i < st->unit.n; i++)
		weigh_unit(st, &st->unit.item[i]);
	post(st);
	inherit_names(st);
}
