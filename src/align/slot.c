/* slot.c - numbers, dates and times that fill the same slot of two linked units.
 *
 * A value that some value of the other side agrees with is settled. Of those left, one on
 * either side is a conflict if both measure in one unit, or count the same thing, in words
 * that meet. Rounded, hedged, nested and overlapping values agree.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "conflict_int.h"

enum {
	LEAST_SHARED = 3, /* content words that the units must share */
	LEAST_SHORT = 2,  /* short ones */
	MANY = 24,        /* values in a unit that is a list or a table: nobody knows which is which */
};

static bool near(double x, double y, double share)
{
	return fabs(x - y) <= share * fmax(fabs(x), fabs(y));
}

/* Digits up to the last one that is not zero: 20000 has 1, 21,300 has 3. */
static int significant(double v)
{
	char buf[32];
	int n = 0, last = 0;
	snprintf(buf, sizeof buf, "%.9g", fabs(v));
	for (size_t i = 0; buf[i] && buf[i] != 'e'; i++) {
		if (buf[i] == '.' || (buf[i] == '0' && n == 0))
			continue;
		n++;
		if (buf[i] != '0')
			last = n;
	}
	return last ? last : 1;
}

/* Is x what y becomes when it is rounded to as many digits? Small counts are not rounded. */
static bool rounds_to(double x, double y)
{
	int digits = significant(x);
	if (fabs(y) < 100 && y == floor(y))
		return false;
	if (digits >= significant(y) || y == 0 || !near(x, y, .1))
		return false;
	double unit = pow(10, floor(log10(fabs(y))) + 1 - digits);
	return near(floor(y / unit + .5) * unit, x, 1e-9);
}

static bool hedge_allows(const struct value *h, const struct value *v)
{
	switch (h->hedge) {
	case HEDGE_ABOUT:
		return near(h->low, v->low, .1);
	case HEDGE_MORE:
		return v->high >= h->low && v->low <= 1.5 * h->low;
	case HEDGE_LESS:
		return v->low <= h->high && v->high >= .8 * h->high;
	default:
		return false;
	}
}

static bool numbers_agree(const struct value *x, const struct value *y)
{
	if (x->unit[0] && y->unit[0] && strcmp(x->unit, y->unit) != 0)
		return false;
	if (x->low <= y->high && y->low <= x->high)
		return true;
	if (x->unit[0] && near(x->low, y->low, .005))
		return true; /* converted */
	if (rounds_to(x->low, y->low) || rounds_to(y->low, x->low))
		return true;
	return x->hedge != y->hedge && (hedge_allows(x, y) || hedge_allows(y, x));
}

static bool exact(const struct value *v)
{
	return v->first == v->last;
}

static bool whole_year(const struct value *v)
{
	return v->first == VALUE_DAY(1, 1) && v->last == VALUE_DAY(12, 31);
}

/* A bare weekday may be any day, a day without a year may be in any year. */
static bool dates_unrelated(const struct value *x, const struct value *y)
{
	if ((!x->first && !x->last) || (!y->first && !y->last))
		return true;
	return (whole_year(x) && !y->year) || (whole_year(y) && !x->year);
}

/* One holds the other, or they cannot be compared. */
static bool dates_agree(const struct value *x, const struct value *y)
{
	if (x->year && y->year && x->year != y->year)
		return x->last < 1 || y->last < 1;
	if (dates_unrelated(x, y))
		return true;
	return (x->first <= y->first && x->last >= y->last) ||
	       (y->first <= x->first && y->last >= x->last);
}

static bool agree(const struct value *x, const struct value *y)
{
	if (x->kind != y->kind)
		return false;
	if (x->kind == VALUE_TIME)
		return x->low == y->low;
	return x->kind == VALUE_DATE ? dates_agree(x, y) : numbers_agree(x, y);
}

/* What stands around a value: words [from, at) before it, [end, to) after it. */
struct around { uint32_t from, at, end, to; };

static struct around around(const struct facts *f, const struct value *v, uint32_t before,
                            uint32_t after)
{
	struct around r;
	r.at = r.from = word_from(f, v->start);
	r.end = r.to = word_from(f, v->end);
	for (uint32_t n = 0; r.from > 0 && n < before;)
		n += f->word[--r.from].stem != NO_STEM;
	for (uint32_t n = 0; r.to < f->n && n < after;)
		n += f->word[r.to++].stem != NO_STEM;
	return r;
}

static bool context_meets(const struct bench *x, const struct value *v, const struct value *w,
                          uint32_t before, uint32_t after)
{
	struct around a = around(x->a, v, before, after), b = around(x->b, w, before, after);
	return words_shared(x, a.from, a.at, b.from, b.at) +
	               words_shared(x, a.end, a.to, b.end, b.to) +
	               words_shared(x, a.from, a.at, b.end, b.to) +
	               words_shared(x, a.end, a.to, b.from, b.at) >
	       0;
}

static bool is_word(const struct facts *f, uint32_t i, const char *const *of, size_t n)
{
	const char *p = f->article->text + f->word[i].start;
	for (size_t k = 0; k < n; k++)
		if (strlen(of[k]) == f->word[i].end - f->word[i].start && !strncasecmp(p, of[k], strlen(of[k])))
			return true;
	return false;
}

/* "Two points", "three times": not things that are counted. */
static bool vague_count(const struct facts *f, uint32_t i)
{
	static const char *const word[] = {
		"time", "times", "point", "points", "vez", "vezes", "veces", "ponto", "pontos", "punto",
		"puntos", "fois", "mal", "punkte", "volte", "punti", "kali", "poin", "keer", "punten",
		"kez", "puan",
	};
	return is_word(f, i, word, COUNT(word));
}

/* Of how many: "14 of the 32", the 32; NULL: it is not said. */
static const struct value *whole_of(const struct facts *f, const struct value *v)
{
	const struct value *w = v + 1;
	if (w == f->value.item + f->value.n || w->kind != VALUE_NUMBER || w->unit[0])
		return NULL;
	uint32_t i = word_from(f, v->end), to = word_from(f, w->start);
	while (i < to && f->word[i].stem == NO_STEM)
		i++;
	return i == to ? w : NULL;
}

/* The thing counted: the next content word, close behind the number, or behind "of the 32". */
static uint32_t counted(const struct facts *f, const struct value *v)
{
	static const char *const part[] = {"of",  "out", "von", "der", "de",  "des",  "dos",
	                                   "das", "dei", "di",  "dari", "van", "sobre", "sur"};
	uint32_t i = word_from(f, v->end), most = 2;
	if (i < f->n && is_word(f, i, part, COUNT(part))) {
		const struct value *whole = whole_of(f, v);
		i = whole ? word_from(f, whole->end) : i;
		most = whole ? 2 : 4;
	}
	for (uint32_t k = 0; k < most && i + k < f->n; k++)
		if (f->word[i + k].stem != NO_STEM)
			return vague_count(f, i + k) ? UINT32_MAX : i + k;
	return UINT32_MAX;
}

/* Byte where the next value starts, or the last one ends. */
static uint32_t next_value(const struct facts *f, const struct value *v)
{
	return v + 1 < f->value.item + f->value.n ? v[1].start : UINT32_MAX;
}

/* Index of the word behind a count of people that says "dead" or "hurt". */
static uint32_t toll_behind(const struct facts *f, const struct value *v)
{
	struct around r = around(f, v, 0, 2);
	for (uint32_t i = r.end; i < r.to && f->word[i].start < next_value(f, v); i++)
		if (f->word[i].toll)
			return i;
	return UINT32_MAX;
}

/* "dead" or "hurt": behind the count, else before it, where no other count has it. */
static const char *toll_of(const struct facts *f, const struct value *v)
{
	uint32_t behind = toll_behind(f, v);
	if (behind != UINT32_MAX)
		return f->word[behind].toll;
	struct around r = around(f, v, 2, 0);
	uint32_t taken = v > f->value.item ? toll_behind(f, v - 1) : UINT32_MAX;
	for (uint32_t i = r.at; i > r.from; i--)
		if (f->word[i - 1].toll && i - 1 != taken)
			return f->word[i - 1].toll;
	return NULL;
}

static bool in_list(const char *s, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(s, list[i]))
			return true;
	return false;
}

/* Spans of time are told in too many ways to be set against each other. */
static bool measure_counts(const char *unit)
{
	static const char *const vague[] = {"year",    "day", "month", "week",
	                                    "century", "s",   "min",   "h"};
	return unit[0] && !in_list(unit, vague, COUNT(vague));
}

static bool numbers_comparable(const struct bench *x, const struct value *v, const struct value *w)
{
	if (strcmp(v->unit, w->unit) != 0)
		return false;
	if (v->unit[0])
		return measure_counts(v->unit) && context_meets(x, v, w, 2, 2);
	const char *p = toll_of(x->a, v), *q = toll_of(x->b, w);
	if (p && q)
		return p[0] == q[0];
	uint32_t i = counted(x->a, v), j = counted(x->b, w);
	return i != UINT32_MAX && j != UINT32_MAX && words_meet(x, i, j);
}

/* Is there a date in f that may or may not be v? */
static bool may_be_another(const struct facts *f, const struct value *v)
{
	for (size_t i = 0; i < f->value.n; i++)
		if (f->value.item[i].kind == VALUE_DATE && dates_unrelated(v, &f->value.item[i]))
			return true;
	return false;
}

static bool dates_comparable(const struct bench *x, const struct value *v, const struct value *w)
{
	if (v->relative || w->relative || exact(v) != exact(w) || whole_year(v) != whole_year(w) ||
	    dates_unrelated(v, w))
		return false;
	if (may_be_another(x->b, v) || may_be_another(x->a, w)) /* then the same words lead to them */
		return exact(v) && context_meets(x, v, w, 1, 0);
	return exact(v) || whole_year(v) ? context_meets(x, v, w, 3, 2) : x->same_language;
}

static bool comparable(const struct bench *x, const struct value *v, const struct value *w)
{
	if (v->kind != w->kind)
		return false;
	if (v->kind == VALUE_NUMBER)
		return numbers_comparable(x, v, w);
	return v->kind == VALUE_TIME || dates_comparable(x, v, w);
}

static bool settles(const struct value *x, const struct value *y)
{
	return agree(x, y) && !(x->kind == VALUE_DATE && dates_unrelated(x, y));
}

/* A bit for each value of f that some value of the other side agrees with. */
static uint32_t find_settled(const struct facts *f, const struct facts *other)
{
	uint32_t bits = 0;
	for (size_t k = 0; k < f->value.n; k++)
		for (size_t i = 0; i < other->value.n && !(bits >> k & 1); i++)
			bits |= (uint32_t)settles(&f->value.item[k], &other->value.item[i]) << k;
	return bits;
}

static bool settled(const struct bench *x, const struct facts *f, const struct value *v)
{
	return x->settled[f == x->b] >> (v - f->value.item) & 1;
}

static size_t same_slot(const struct bench *x, const struct facts *f, const struct value *v)
{
	size_t n = 0;
	for (size_t i = 0; i < f->value.n; i++) {
		const struct value *w = &f->value.item[i];
		n += w->kind == v->kind && !settled(x, f, w) &&
		     (v->kind != VALUE_NUMBER || !strcmp(w->unit, v->unit));
	}
	return n;
}

static void tell_values(const struct bench *x, const struct value *v, const struct value *w)
{
	struct str a = STR_INIT, b = STR_INIT;
	value_format(&a, v);
	value_format(&b, w);
	tell(x, v->kind == VALUE_NUMBER ? CONFLICT_NUMBER : CONFLICT_DATE,
	     (struct span_pair){v->start, v->end, w->start, w->end}, a.s, b.s);
	str_free(&a);
	str_free(&b);
}

/* How many open values of one side could stand against v. */
static size_t rivals(const struct bench *x, const struct value *v, bool of_a)
{
	const struct facts *f = of_a ? x->b : x->a;
	size_t n = 0;
	for (size_t i = 0; i < f->value.n; i++) {
		const struct value *w = &f->value.item[i];
		n += !settled(x, f, w) &&
		     (of_a ? comparable(x, v, w) : comparable(x, w, v));
	}
	return n;
}

/* Is word j led by an article that counts one: "uma bomba"? */
static bool led_by_one(const struct facts *f, uint32_t j)
{
	static const char *const one[] = {
		"a",   "an",  "one", "ein", "eine", "einer", "einem", "einen",  "un",     "une",
		"una", "uno", "um",  "uma", "een",  "bir",   "satu",  "sebuah", "seorang"};
	if (j == 0)
		return false;
	const struct fact_word *w = &f->word[j - 1];
	for (size_t k = 0; k < COUNT(one); k++)
		if (w->end - w->start == strlen(one[k]) &&
		    !strncasecmp(f->article->text + w->start, one[k], strlen(one[k])))
			return true;
	return false;
}

/* "Three bombs" on side a (or b, if turned), "a bomb" on the other. */
static void compare_one(const struct bench *x, bool turned)
{
	const struct facts *f = turned ? x->b : x->a, *g = turned ? x->a : x->b;
	for (size_t k = 0; k < f->value.n; k++) {
		const struct value *v = &f->value.item[k];
		uint32_t i = v->kind == VALUE_NUMBER && !v->unit[0] && v->low >= 2 ? counted(f, v)
		                                                                   : UINT32_MAX;
		for (uint32_t j = 0; i != UINT32_MAX && !settled(x, f, v) && j < g->n; j++) {
			if (!(turned ? words_meet(x, j, i) : words_meet(x, i, j)) ||
			    !led_by_one(g, j))
				continue;
			struct value one = {.start = g->word[j - 1].start,
			                    .end = g->word[j].end,
			                    .low = 1,
			                    .high = 1};
			if (context_meets(x, turned ? &one : v, turned ? v : &one, 1, 0))
				tell_values(x, turned ? &one : v, turned ? v : &one);
			break;
		}
	}
}

static uint32_t content_words(const struct facts *f)
{
	uint32_t n = 0;
	for (uint32_t i = 0; i < f->n; i++)
		n += f->word[i].stem != NO_STEM;
	return n;
}

/* Enough in common; less will do where one side has little to say. */
static bool same_matter(const struct bench *x)
{
	uint32_t a = content_words(x->a), b = content_words(x->b);
	return x->shared >= LEAST_SHARED ||
	       (x->shared >= LEAST_SHORT && 2 * x->shared >= (a < b ? a : b));
}

void compare_values(struct bench *x)
{
	if (!same_matter(x) || x->a->value.n > MANY || x->b->value.n > MANY)
		return;
	x->settled[0] = find_settled(x->a, x->b);
	x->settled[1] = find_settled(x->b, x->a);
	compare_one(x, false);
	compare_one(x, true);
	for (size_t i = 0; i < x->a->value.n; i++) {
		const struct value *v = &x->a->value.item[i];
		if (settled(x, x->a, v))
			continue;
		for (size_t j = 0; j < x->b->value.n; j++) {
			const struct value *w = &x->b->value.item[j];
			if (settled(x, x->b, w) || !comparable(x, v, w))
				continue;
			/* One slot, one value: where there are several, which is which is a guess. */
			bool lone = rivals(x, v, true) == 1 && rivals(x, w, false) == 1;
			bool measured = v->kind == VALUE_TIME || v->unit[0];
			if (lone && (!measured || (same_slot(x, x->a, v) == 1 &&
			                           same_slot(x, x->b, w) == 1)))
				tell_values(x, v, w);
		}
	}
}
