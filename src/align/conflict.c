/* conflict.c - the facts of units, and the rules run over the two ends of a link. */
#include "align/conflict.h"

#include <stdlib.h>
#include <string.h>

#include "align/story.h"
#include "base/unicode.h"
#include "conflict_int.h"
#include "text/token.h"
#include "text/words.h"

/* A surface form of a language, looked up once. */
struct form { uint32_t raw, stem; char stance; const char *toll; bool day; };

struct speech {
	char code[4];
	struct stemmer *stemmer;
	struct value_reader *values;
	struct map *surface;          /* token's bytes -> index of form */
	VEC(struct form) form;
};

struct disputes {
	const struct article *const *article;
	size_t n;
	struct facts **facts;         /* by article, by unit */
	uint32_t *speech_of;          /* by article */
	struct speech *speech;
	size_t n_speeches;
	struct map *raws, *stems;     /* stems: language code + stem */
	struct arena *mem;
};

struct disputes *disputes_new(const struct article *const *article, size_t n)
{
	struct disputes *d = xcalloc(1, sizeof *d);
	*d = (struct disputes){.article = article, .n = n, .raws = map_new(), .stems = map_new(),
	                       .mem = arena_new()};
	d->facts = xcalloc(n + 1, sizeof *d->facts);
	d->speech = xcalloc(n + 1, sizeof *d->speech);
	d->speech_of = xcalloc(n + 1, sizeof *d->speech_of);
	const char *common = story_language(article, n);
	for (size_t i = 0; i < n; i++) {
		uint32_t k = 0;
		const char *code = strcmp(article[i]->language, "und") ? article[i]->language : common;
		d->facts[i] = xcalloc(article[i]->n_units + 1, sizeof **d->facts);
		while (k < d->n_speeches && strcmp(d->speech[k].code, code) != 0)
			k++;
		if (k == d->n_speeches) {
			struct speech *s = &d->speech[d->n_speeches++];
			memcpy(s->code, code, 4);
			s->stemmer = stemmer_new(s->code);
			s->values = value_reader_new(s->code);
			s->surface = map_new();
		}
		d->speech_of[i] = k;
	}
	return d;
}

void disputes_free(struct disputes *d)
{
	if (!d)
		return;
	for (size_t i = 0; i < d->n; i++) {
		for (size_t u = 0; u < d->article[i]->n_units; u++)
			free(d->facts[i][u].value.item);
		free(d->facts[i]);
	}
	for (size_t k = 0; k < d->n_speeches; k++) {
		stemmer_free(d->speech[k].stemmer);
		value_reader_free(d->speech[k].values);
		map_free(d->speech[k].surface);
		free(d->speech[k].form.item);
	}
	free(d->facts);
	free(d->speech);
	free(d->speech_of);
	map_free(d->raws);
	map_free(d->stems);
	arena_free(d->mem);
	free(d);
}

static struct form form_new(struct disputes *d, struct speech *s, const char *p, size_t n,
                            bool number)
{
	struct str word = STR_INIT, key = STR_INIT;
	unicode_fold(&word, p, n);
	if (word.n > 2 && !strcmp(s->code, "eng") && word.s[word.n - 1] == 's') {
		size_t cut = word.s[word.n - 2] == '\''                                      ? 2
		             : word.n > 4 && !memcmp(word.s + word.n - 4, "\xe2\x80\x99", 3) ? 4
		                                                                             : 0;
		str_erase(&word, word.n - cut, cut);
	}
	struct form f = {.raw = map_intern(d->raws, word.s, word.n), .stem = NO_STEM};
	const char *stance = words_find("stance.txt", s->code, word.s, word.n);
	const char *toll = words_find("toll.txt", s->code, word.s, word.n);
	const char *date = words_find("dates.txt", s->code, word.s, word.n);
	f.day = date && (*date == 'm' || *date == 'w');
	f.stance = stance ? *stance : 0;
	f.toll = !toll ? NULL : *toll == 'd' ? "dead" : "hurt";
	if (!number && !f.stance && !lang_function_word(s->code, word.s, word.n)) {
		size_t len = word.n;
		const char *stem = s->stemmer && word.n < 64
			? stemmer_stem(s->stemmer, word.s, word.n, &len) : word.s;
		str_addn(&key, s->code, 3);
		str_addn(&key, stem, len);
		f.stem = map_intern(d->stems, key.s, key.n);
	}
	str_free(&word);
	str_free(&key);
	return f;
}

/* The month in "24 May" is no modal. */
static void drop_months(struct facts *f)
{
	for (size_t k = 0; k < f->value.n; k++)
		for (uint32_t i = word_from(f, f->value.item[k].start);
		     i < f->n && f->word[i].start < f->value.item[k].end; i++)
			f->word[i].stance = 0;
}

static const struct facts *facts_of(struct disputes *d, struct uref u)
{
	struct facts *f = &d->facts[u.article][u.unit];
	const struct article *a = d->article[u.article];
	struct speech *s = &d->speech[d->speech_of[u.article]];
	if (f->ready)
		return f;
	token_vec token = {0};
	tokens_of(a->text, a->unit[u.unit].start, a->unit[u.unit].end, a->language, &token);
	f->article = a;
	f->n = (uint32_t)token.n;
	f->word = arena_alloc(d->mem, (token.n + 1) * sizeof *f->word);
	for (size_t i = 0; i < token.n; i++) {
		const struct token *t = &token.item[i];
		const char *p = a->text + t->start;
		size_t n = t->end - t->start;
		uint32_t id = map_intern(s->surface, p, n);
		if (id == s->form.n)
			VEC_PUSH(&s->form, form_new(d, s, p, n, t->kind == TOKEN_NUMBER));
		const struct form *form = &s->form.item[id];
		f->word[i] = (struct fact_word){
			t->start, t->end, form->raw, form->stem, form->stance, form->toll,
			form->day, t->capital, t->first, t->quoted};
	}
	values_read(s->values, a->text, a->unit[u.unit].start, a->unit[u.unit].end, a->date,
	            &f->value);
	drop_months(f);
	free(token.item);
	f->ready = true;
	return f;
}

bool words_meet(const struct bench *x, uint32_t i, uint32_t j)
{
	const struct fact_word *a = &x->a->word[i], *b = &x->b->word[j];
	if (x->same_language)
		return a->stem != NO_STEM && a->stem == b->stem;
	for (uint32_t k = 0; k < x->link->n_spans; k++) {
		const struct span_pair *s = &x->link->span[k];
		if (s->a_start == a->start && s->b_start == b->start)
			return true;
	}
	return false;
}

uint32_t words_shared(const struct bench *x, uint32_t from, uint32_t to, uint32_t bfrom,
                      uint32_t bto)
{
	uint32_t n = 0;
	for (uint32_t i = from; i < to && i < x->a->n; i++) {
		bool again = false, meet = false;
		for (uint32_t k = from; k < i && !again; k++)
			again = x->a->word[k].raw == x->a->word[i].raw;
		for (uint32_t j = bfrom; j < bto && j < x->b->n && !again && !meet; j++)
			meet = words_meet(x, i, j);
		n += meet;
	}
	return n;
}

uint32_t word_from(const struct facts *f, uint32_t at)
{
	uint32_t i = 0;
	while (i < f->n && f->word[i].start < at)
		i++;
	return i;
}

void tell(const struct bench *x, enum conflict_kind kind, struct span_pair at, const char *a_value,
          const char *b_value)
{
	struct conflict c = {.kind = (uint8_t)kind,
	                     .at = at,
	                     .a_value = arena_strdup(x->mem, a_value),
	                     .b_value = arena_strdup(x->mem, b_value)};
	if (kind == CONFLICT_NAME)
		VEC_PUSH(&x->found->variant, c);
	else
		VEC_PUSH(&x->found->conflict, c);
}

/* Word for word the same: nothing to dispute. */
static bool identical(const struct facts *a, const struct facts *b)
{
	if (a->n != b->n || strcmp(a->article->language, b->article->language) != 0)
		return false;
	for (uint32_t i = 0; i < a->n; i++)
		if (a->word[i].raw != b->word[i].raw)
			return false;
	return true;
}

static int by_place(const void *p, const void *q)
{
	const struct conflict *a = p, *b = q;
	if (a->at.a_start != b->at.a_start)
		return a->at.a_start < b->at.a_start ? -1 : 1;
	if (a->at.b_start != b->at.b_start)
		return a->at.b_start < b->at.b_start ? -1 : 1;
	return a->kind - b->kind;
}

static const struct conflict *settle(struct conflict *item, size_t n, struct arena *mem)
{
	if (n > 1)
		qsort(item, n, sizeof *item, by_place);
	const struct conflict *copy = arena_dup(mem, item, n * sizeof *item);
	free(item);
	return copy;
}

void disputes_find(struct disputes *d, struct link *l, struct arena *mem)
{
	struct found found = {0};
	struct bench x = {.a = facts_of(d, l->a), .b = facts_of(d, l->b), .link = l, .mem = mem,
	                  .found = &found};
	if (identical(x.a, x.b))
		return;
	x.same_language = d->speech_of[l->a.article] == d->speech_of[l->b.article];
	x.shared = words_shared(&x, 0, x.a->n, 0, x.b->n);
	compare_values(&x);
	if (x.same_language) {
		compare_quotes(&x);
		compare_stances(&x);
		compare_names(&x);
	}
	l->n_conflicts = (uint32_t)found.conflict.n;
	l->n_variants = (uint32_t)found.variant.n;
	l->conflict = settle(found.conflict.item, found.conflict.n, mem);
	l->variant = settle(found.variant.item, found.variant.n, mem);
}
