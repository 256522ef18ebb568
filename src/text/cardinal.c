/* cardinal.c - numbers in letters, in one word or several.
 *
 * Lexemes come from cardinals.txt. A value may be marked: "1a" an article as well, only a
 * number before a scale or inside a number; "20f" only inside a word; "1e6d" only after
 * figures; "x10" multiplies by ten; "+10" adds ten; "+" joins ("and").
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/words.h"
#include "value_int.h"

enum { LONGEST = 24 /* bytes of a lexeme */, PARTS = 12 /* of a compound */ };

struct lexeme { double value; char mark; };

/* What was read so far: total + current; `scale` the last factor of a thousand or more. */
struct sum {
	double total, current, scale;
	bool any, joined, article; /* article: nothing but "a", "eine" so far */
};

static bool read_lexeme(const char *v, struct lexeme *l)
{
	if (!v)
		return false;
	l->mark = 0;
	if (*v == 'x' || *v == '+') {
		l->mark = *v;
		l->value = v[1] >= '0' && v[1] <= '9' ? strtod(v + 1, NULL) : 0;
		if (v[1] == 'f')
			l->mark = 'F';
		return true;
	}
	char *end;
	l->value = strtod(v, &end);
	if (*end == 'a' || *end == 'f' || *end == 'd')
		l->mark = *end;
	return true;
}

static bool find(const char *language, const char *s, size_t n, struct lexeme *l)
{
	return read_lexeme(words_find("cardinals.txt", language, s, n), l);
}

static double part(const struct sum *s)
{
	return fmod(s->current, 100);
}

static bool add_small(struct sum *s, double v, const char *language)
{
	bool french = !strcmp(language, "fra"), turkish = !strcmp(language, "tur");
	double p = part(s);
	bool tens = fmod(v, 10) == 0 && v >= 20;
	bool units_open = s->current == 0 || p == 0;
	if (v == .5) {
		s->current += v;
		return s->any;
	}
	if (french && p == 4 && v == 20) {
		s->current += 76;
		return true;
	}
	bool teens = french && (p == 60 || p == 80) && v >= 10 && v < 20;
	bool after_tens = p >= (turkish ? 10 : 20) && fmod(p, 10) == 0 && v < 10;
	bool reversed = s->joined && p > 0 && p < 10 && tens;
	if (!units_open && !teens && !after_tens && !reversed)
		return false;
	if (s->current > 0 && v >= 100)
		return false;
	s->current += v;
	return true;
}

/* Take one lexeme in; false if it does not fit what stands before it. */
static bool add(struct sum *s, struct lexeme l, const char *language, bool bare_scale)
{
	bool article = s->article;
	double v = l.value;
	s->article = false;
	if (l.mark == 'x') {
		if (s->current < 1 || part(s) > 9 || part(s) < 1)
			return false;
		s->current += part(s) * (v - 1);
	} else if (l.mark == '+') {
		if (part(s) < 2 || part(s) > 9)
			return false;
		s->current += v;
	} else if (v == 100) {
		if (s->current == 0 && !bare_scale)
			return false;
		if (s->current >= 100 || (s->current > 9 && strcmp(language, "eng") != 0))
			return false;
		s->current = (s->current > 0 ? s->current : 1) * 100;
	} else if (v == 1e6 && s->scale == 1000 && s->current == 0) { /* mil millones */
		s->total *= v;
		s->scale = v;
	} else if (v >= 1000) {
		bool bare = bare_scale && (v == 1000 || !strcmp(language, "ind"));
		if ((s->current == 0 && !bare) || (s->scale > 0 && v >= s->scale))
			return false;
		s->total += (s->current > 0 ? s->current : 1) * v;
		s->scale = v;
		s->current = 0;
	} else if (article || !add_small(s, v, language)) {
		return false;
	}
	if (l.mark == 'a' && !s->any)
		s->article = true;
	s->any = true;
	s->joined = false;
	return true;
}

/* May a scale stand without a number before it? "mille", "tausend", but not "thousand". */
static bool bare_scales(const char *language, const char *word, size_t n)
{
	if (!strcmp(language, "eng"))
		return false;
	return strcmp(language, "ind") != 0 || (n > 2 && !memcmp(word, "se", 2));
}

/* Read the rest of a compound word; false: it is none. */
static bool split(const char *language, const char *s, size_t n, struct sum *sum, int depth)
{
	if (n == 0)
		return !sum->joined && sum->any;
	for (size_t k = n < LONGEST ? n : LONGEST; k >= 1 && depth < PARTS; k--) {
		struct lexeme l;
		struct sum next = *sum;
		if (!find(language, s, k, &l) || l.mark == 'd')
			continue;
		if ((l.mark == '+' && l.value == 0) || l.mark == 'F') {
			if (!next.any || next.joined)
				continue;
			next.joined = true;
		} else {
			next.article = false;
			if (!add(&next, l, language, bare_scales(language, s, k)))
				continue;
			next.article = false;
		}
		if (split(language, s + k, n - k, &next, depth + 1)) {
			*sum = next;
			return true;
		}
	}
	return false;
}

static bool compounds(const char *language)
{
	static const char *const code[] = {"deu", "nld", "ita", "tur"};
	for (size_t i = 0; i < COUNT(code); i++)
		if (!strcmp(language, code[i]))
			return true;
	return false;
}

void cardinal_compound(const char *language, struct lexis *l)
{
	struct sum word = {0};
	bool is = !l->cardinal && compounds(language) && split(language, l->word, l->n, &word, 0);
	l->total = is ? word.total : 0;
	l->current = is ? word.current : -1;
}

/* Take the whole word at item i in. */
static bool add_word(const struct scan *s, size_t i, struct sum *sum)
{
	const struct item *it = &s->item[i];
	struct lexeme l;
	struct sum next = *sum;
	if (it->kind != TOKEN_WORD)
		return false;
	if (read_lexeme(it->lexis->cardinal, &l)) {
		if (l.mark == 'f' || l.mark == 'F' || l.mark == 'd' ||
		    (l.mark == '+' && l.value == 0))
			return false;
		if (!add(&next, l, s->language, bare_scales(s->language, it->word, it->n)))
			return false;
	} else {
		struct sum word = {
			.total = it->lexis->total, .current = it->lexis->current, .any = true};
		if (word.current < 0)
			return false;
		if (!next.any || next.article) {
			next = word;
		} else if (word.total > 0 || next.current > 0) {
			return false; /* two numbers side by side */
		} else {
			next.current = word.current;
		}
	}
	*sum = next;
	return true;
}

static bool is_joiner(const struct scan *s, size_t i)
{
	struct lexeme l;
	const struct item *it = item_at(s, i);
	return it && read_lexeme(it->lexis->cardinal, &l) && l.mark == '+' && l.value == 0;
}

/* After "and" the number only goes on where it may: "hundred and five", "trinta e dois",
 * not "two and three". */
static bool may_join(const struct scan *s, const struct sum *sum)
{
	double p = part(sum);
	if (!strcmp(s->language, "eng"))
		return p == 0;
	return p == 0 || (p >= 20 && fmod(p, 10) == 0);
}

size_t cardinal_at(const struct scan *s, size_t i, double *value)
{
	struct sum sum = {0};
	if (!add_word(s, i, &sum))
		return 0;
	size_t used = 1;
	while (items_close(s, i + used - 1)) {
		size_t k = i + used;
		if (add_word(s, k, &sum)) {
			used++;
		} else if (is_joiner(s, k) && may_join(s, &sum) && items_close(s, k) &&
		           add_word(s, k + 1, &sum)) {
			used += 2;
		} else {
			break;
		}
	}
	*value = sum.total + sum.current;
	return sum.article ? 0 : used;
}

double cardinal_scale(const struct scan *s, size_t i)
{
	struct lexeme l;
	const struct item *it = item_at(s, i);
	if (!it || it->kind != TOKEN_WORD || !read_lexeme(it->lexis->cardinal, &l))
		return 0;
	return (l.mark == 0 || l.mark == 'd') && l.value >= 100 &&
	       fmod(log10(l.value), 1) == 0 ? l.value : 0;
}
