/* value.c - scanning for amounts; the order of what is tried: dates and times, figures,
 * numbers in letters. */
#include "text/value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/unicode.h"
#include "text/number.h"
#include "text/words.h"
#include "value_int.h"

bool items_close(const struct scan *s, size_t i)
{
	size_t n = gap_after(s, i);
	const char *p = s->text + s->item[i < s->n ? i : 0].end;
	if (n > 2)
		return n == 3 && !memcmp(p, "\xe2\x80\xaf", 3); /* narrow no-break space */
	return n == 0 || (n == 1 && (*p == ' ' || *p == '-' || *p == '\n' || *p == '\'')) ||
	       (n == 2 && !memcmp(p, "\xc2\xa0", 2));
}

static const char *unit_word(const char *language, const char *word, size_t n)
{
	const char *v = words_find("units.txt", language, word, n);
	return v ? v : words_find("units.txt", "und", word, n);
}

/* Give v a unit from units.txt: "km*1.609344". */
static void set_unit(struct value *v, const char *unit)
{
	size_t n = strcspn(unit, " *\n");
	n = n < sizeof v->unit ? n : sizeof v->unit - 1;
	memcpy(v->unit, unit, n);
	v->unit[n] = 0;
	if (unit[n] == '*') {
		double factor = strtod(unit + n + 1, NULL);
		v->low *= factor;
		v->high *= factor;
	}
}

static bool word_is(const struct scan *s, size_t i, const char *word)
{
	const struct item *it = item_at(s, i);
	return it && it->n == strlen(word) && !memcmp(it->word, word, it->n);
}

/* "per cent", "por ciento", "pour cent": two words. */
static size_t two_words(const struct scan *s, size_t i, struct value *v)
{
	static const char *const pair[][2] = {
		{"per", "cent"},  {"por", "ciento"}, {"por", "cento"},
		{"per", "cento"}, {"pour", "cent"},
	};
	for (size_t k = 0; k < COUNT(pair); k++)
		if (word_is(s, i, pair[k][0]) && items_close(s, i) &&
		    word_is(s, i + 1, pair[k][1])) {
			set_unit(v, "%");
			return 2;
		}
	if (word_is(s, i, "percentage") && items_close(s, i) && word_is(s, i + 1, "points")) {
		set_unit(v, "points");
		return 2;
	}
	return 0;
}

/* The unit in item i and those after it: how many items it takes. */
static size_t unit_at(const struct scan *s, size_t i, struct value *v)
{
	static const char *const link[] = {"de", "d", "di"};
	size_t used = two_words(s, i, v);
	if (used)
		return used;
	for (size_t k = 0; k < COUNT(link) && fabs(v->low) >= 1e6; k++)
		if (word_is(s, i, link[k]) && item_at(s, i + 1))
			used = 1;
	bool square = word_is(s, i, "square") && items_close(s, i);
	const struct item *it = item_at(s, i + (square ? 1 : used));
	const char *unit = it && it->kind == TOKEN_WORD ? it->lexis->unit : NULL;
	if (!unit)
		return 0;
	set_unit(v, unit);
	used += 1 + square;
	if (square && strlen(v->unit) + 1 < sizeof v->unit)
		strcat(v->unit, "2");
	/* "km / h" comes as two words. */
	const char *after = s->text + s->item[i + used - 1].end;
	if (s->to - s->item[i + used - 1].end >= 2 && !memcmp(after, "/h", 2)) {
		set_unit(v, "km/h");
		used += gap_after(s, i + used - 1) == 1;
	} else if (!strcmp(v->unit, "GBP") && word_is(s, i + used, "sterling")) {
		used++;
	}
	return used;
}

/* "$", "€", "Rp" right before byte `at`: gives v its unit and moves its start. */
static void currency_before(const struct scan *s, uint32_t at, struct value *v)
{
	static const struct { const char *sign, *unit;
	} sign[] = {
		{"R$", "BRL"},  {"US$", "USD"}, {"A$", "AUD"},  {"C$", "CAD"},  {"Rp", "IDR"},
		{"Rp.", "IDR"}, {"$", "USD"},   {"€", "EUR"},   {"£", "GBP"},   {"¥", "JPY"},
		{"₺", "TRY"},   {"EUR", "EUR"}, {"USD", "USD"}, {"GBP", "GBP"},
	};
	for (uint32_t blank = 0; blank < 2; blank++) {
		if (at < s->from + blank || (blank && s->text[at - 1] != ' '))
			return;
		uint32_t end = at - blank;
		for (size_t k = 0; k < COUNT(sign); k++) {
			uint32_t n = (uint32_t)strlen(sign[k].sign);
			if (end < s->from + n || memcmp(s->text + end - n, sign[k].sign, n))
				continue;
			memcpy(v->unit, sign[k].unit, 4);
			v->start = end - n;
			return;
		}
	}
}

/* "%" right after byte `at`: its end, else `at`. */
static uint32_t percent_after(const struct scan *s, uint32_t at, struct value *v)
{
	static const char *const sign[] = {"%", " %", "\xc2\xa0%", "\xe2\x80\xaf%"};
	static const struct { const char *sign, *unit;
	} money[] = {
		{"€", "EUR"}, {"£", "GBP"},  {"$", "USD"},
		{"₺", "TRY"}, {"°C", "deg"}, {" °C", "deg"},
	};
	for (size_t k = 0; k < COUNT(sign); k++) {
		size_t n = strlen(sign[k]);
		if (s->to - at >= n && !memcmp(s->text + at, sign[k], n)) {
			set_unit(v, "%");
			return at + (uint32_t)n;
		}
	}
	for (size_t k = 0; k < COUNT(money) && !v->unit[0]; k++) {
		uint32_t from = at + (s->to > at && s->text[at] == ' ');
		size_t n = strlen(money[k].sign);
		/* "12 $50": a sign before a digit belongs to what follows. */
		bool next =
			s->to > from + n && s->text[from + n] >= '0' && s->text[from + n] <= '9';
		if (s->to - from >= n && !memcmp(s->text + from, money[k].sign, n) && !next) {
			set_unit(v, money[k].unit);
			return from + (uint32_t)n;
		}
	}
	return at;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Figures that are a name or a code: "F-16", "4x100", "0800", "3:1", "1/2". */
static bool is_code(const struct scan *s, const struct item *it)
{
	char before = it->start ? s->text[it->start - 1] : ' ';
	char prior = it->start > 1 ? s->text[it->start - 2] : ' ';
	char after = it->end < s->to ? s->text[it->end] : ' ';
	char next = it->end + 1 < s->to ? s->text[it->end + 1] : ' ';
	bool letter = (prior | 32) >= 'a' && (prior | 32) <= 'z';
	if ((before == '-' && letter) || before == '#' || before == '/' || before == '_')
		return true;
	if ((after == '/' || after == '_') && next != 'k')
		return true;
	if (after == ':' && is_digit(next))
		return true;
	return it->n > 1 && it->word[0] == '0' && it->word[1] != '.' && it->word[1] != ',';
}

/* "12 000", "1 000 000": groups of three after blanks, where the language writes so. */
static size_t grouped_figure(const struct scan *s, size_t i, double *value)
{
	if (!strcmp(s->language, "eng") || s->item[i].n > 3 || item_integer(&s->item[i]) < 1)
		return 0;
	double v = item_integer(&s->item[i]);
	size_t used = 1;
	while (items_close(s, i + used - 1) && s->text[s->item[i + used - 1].end] != '-') {
		const struct item *it = item_at(s, i + used);
		if (it->n != 3 || item_integer(it) < 0)
			break;
		v = v * 1000 + item_integer(it);
		used++;
	}
	*value = v;
	return used > 1 ? used : 0;
}

/* Figures in a row are telephone numbers, scores or tables. */
static size_t row_of_figures(const struct scan *s, size_t i)
{
	size_t n = 1;
	while (items_close(s, i + n - 1) && gap_after(s, i + n - 1) > 0 &&
	       item_at(s, i + n)->kind == TOKEN_NUMBER)
		n++;
	return n >= 3 ? n : 0;
}

/* Digits with letters: "5km", "Rp68", "$2m" is 2 and "m". How many bytes the figure has. */
static size_t leading_digits(const struct item *it)
{
	size_t k = 0;
	while (k < it->n && (is_digit(it->word[k]) || ((it->word[k] == '.' || it->word[k] == ',') &&
	                                               k + 1 < it->n && is_digit(it->word[k + 1]))))
		k++;
	return k;
}

/* The figure in item i, and what is glued to it; how many items, 0: no value. *end = its
 * last byte. */
static size_t figure_at(const struct scan *s, size_t i, struct value *v, uint32_t *end)
{
	const struct item *it = &s->item[i];
	double value;
	*end = it->end;
	if (it->kind == TOKEN_NUMBER) {
		size_t used = grouped_figure(s, i, &value);
		if (!used && !number_figure(it->word, it->n, s->language, &value))
			return 0;
		v->low = v->high = value;
		*end = s->item[i + (used ? used : 1) - 1].end;
		return used ? used : 1;
	}
	/* "Rp68.000": the tokens break at the point, the text tells. */
	if (it->n > 2 && !memcmp(it->word, "rp", 2) && is_digit(it->word[2])) {
		uint32_t from = it->start + 2, to = from;
		while (to < s->to &&
		       (is_digit(s->text[to]) || ((s->text[to] == '.' || s->text[to] == ',') &&
		                                  to + 1 < s->to && is_digit(s->text[to + 1]))))
			to++;
		if (!number_figure(s->text + from, to - from, s->language, &value))
			return 0;
		v->low = v->high = value;
		set_unit(v, "IDR");
		*end = to;
		size_t used = 1;
		while (i + used < s->n && s->item[i + used].start < to)
			used++;
		return used;
	}
	size_t k = leading_digits(it);
	const char *unit = k && k < it->n ? unit_word(s->language, it->word + k, it->n - k) : NULL;
	double scale = !k ? 0 : it->n - k == 2 && !memcmp(it->word + k, "bn", 2) ? 1e9 :
	               it->n - k == 1 && it->word[k] == 'k' ? 1e3 : 0;
	if (scale > 0 || (v->unit[0] && k && it->n - k == 1 && it->word[k] == 'm')) {
		scale = scale > 0 ? scale : 1e6;
		unit = NULL;
	} else if (!unit) {
		return 0;
	}
	if (!number_figure(it->word, k, s->language, &value))
		return 0;
	v->low = v->high = value * (scale > 0 ? scale : 1);
	if (unit)
		set_unit(v, unit);
	return 1;
}

/* "3 Mrd. Euro": a point that ends no sentence. */
static bool abbreviated(const struct scan *s, size_t i)
{
	return gap_after(s, i) == 2 && !memcmp(s->text + s->item[i].end, ". ", 2) &&
	       s->item[i].n <= 3 && cardinal_scale(s, i) > 0;
}

/* Turkish has the sign and the word before the figure: "%20", "yüzde 20". */
static bool percent_before(const struct scan *s, size_t i, struct value *v)
{
	uint32_t at = s->item[i].start;
	if (strcmp(s->language, "tur") != 0)
		return false;
	if (at > 0 && s->text[at - 1] == '%')
		v->start = at - 1;
	else if (i > 0 && word_is(s, i - 1, "yüzde"))
		v->start = s->item[i - 1].start;
	else
		return false;
	set_unit(v, "%");
	return true;
}

/* A number at item i, without hedge: how many items it takes. */
static size_t number_at(const struct scan *s, size_t i, struct value *v)
{
	const struct item *it = &s->item[i];
	double value;
	*v = (struct value){.start = it->start};
	size_t used = 0;
	bool figure = is_digit(it->word[0]) ||
	              (it->n > 2 && !memcmp(it->word, "rp", 2) && is_digit(it->word[2]));
	if (figure) {
		if (is_code(s, it))
			return 0;
		currency_before(s, it->start, v);
		used = figure_at(s, i, v, &v->end);
		if (!used)
			return 0;
		/* "-" and "." glue: "2-0", "10-year". */
		double scale = !items_close(s, i + used - 1) ? 0 : cardinal_scale(s, i + used);
		if (scale > 0) {
			v->low = v->high = v->low * scale;
			v->end = s->item[i + used++].end;
		}
	} else if ((used = cardinal_at(s, i, &value)) > 0) {
		v->low = v->high = value;
		v->spelled = true;
		v->end = s->item[i + used - 1].end;
	} else {
		return 0;
	}
	if (v->unit[0] || percent_before(s, i, v))
		return used;
	uint32_t end = percent_after(s, v->end, v);
	if (end > v->end) {
		v->end = end;
	} else if (items_close(s, i + used - 1) || abbreviated(s, i + used - 1)) {
		size_t more = unit_at(s, i + used, v);
		used += more;
		v->end = s->item[i + used - 1].end > v->end ? s->item[i + used - 1].end : v->end;
	}
	return used;
}

/* Words between the ends of a range. */
static bool range_word(const struct scan *s, size_t i)
{
	static const char *const word[] = {"to", "bis",    "à",      "a",  "ao",
	                                   "al", "hingga", "sampai", "tot"};
	for (size_t k = 0; k < COUNT(word); k++)
		if (word_is(s, i, word[k]))
			return true;
	return false;
}

static bool dash_after(const struct scan *s, uint32_t at, uint32_t to)
{
	const char *p = s->text + at;
	size_t n = to - at;
	while (n && *p == ' ') {
		p++;
		n--;
	}
	while (n && p[n - 1] == ' ')
		n--;
	return (n == 1 && *p == '-') || (n == 3 && (!memcmp(p, "–", 3) || !memcmp(p, "—", 3)));
}

/* "40-60 hours", "$800 to $1,000": v is the first number, of `used` items; the upper end
 * is taken in. *rubbish = a score or a code. */
static size_t range_at(const struct scan *s, size_t i, size_t used, struct value *v, bool *rubbish)
{
	size_t k = i + used;
	const struct item *it = item_at(s, k);
	if (!it || it->start < v->end)
		return used;
	bool dash = dash_after(s, v->end, it->start) && is_digit(it->word[0]);
	/* A currency sign may stand before the upper end. */
	if (!dash && range_word(s, k) && it->start - v->end <= 1)
		it = item_at(s, ++k);
	else if (!dash)
		return used;
	struct value high;
	size_t more = it && it->start - s->item[k - 1].end <= 5 ? number_at(s, k, &high) : 0;
	if (more && high.low > v->low && (!v->unit[0] || !strcmp(v->unit, high.unit))) {
		memcpy(v->unit, high.unit, sizeof v->unit);
		v->high = high.low;
		v->end = high.end;
		return k - i + more;
	}
	*rubbish = dash && (more || it->kind == TOKEN_NUMBER);
	return *rubbish ? k - i + (more ? more : 1) : used;
}

/* "pelo menos", "al menos", "au moins": not less than. */
static bool at_least(const struct scan *s, size_t i)
{
	static const char *const word[] = {"pelo", "ao", "al", "lo", "au"};
	for (size_t k = 0; k < COUNT(word); k++)
		if (i > 0 && word_is(s, i - 1, word[k]))
			return true;
	return false;
}

/* A hedge before item i: "nearly", "more than". */
static void hedge_before(const struct scan *s, size_t i, struct value *v)
{
	static const char code[] = "~><";
	for (size_t back = 1; back <= 3 && back <= i; back++) {
		const struct item *it = &s->item[i - back];
		uint32_t end = back == 1 ? v->start : s->item[i - back + 1].start;
		if (end - it->end > 1 || it->kind != TOKEN_WORD)
			return;
		const char *h = it->lexis->hedge;
		const char *which = h && *h ? strchr(code, *h) : NULL;
		if (which) {
			v->hedge = (uint8_t)(HEDGE_ABOUT + (which - code));
			if (v->hedge == HEDGE_LESS && at_least(s, i - back)) {
				v->hedge = HEDGE_MORE;
				it--;
			}
			v->start = it->start;
			return;
		}
		if (!h)
			return;
	}
}

struct value_reader {
	char language[4];
	struct map *surface;      /* a token's bytes -> index of lexis */
	VEC(struct lexis *) lexis;
	struct arena *mem;
	token_vec token;
	VEC(struct item) item;
};

struct value_reader *value_reader_new(const char *language)
{
	struct value_reader *r = xcalloc(1, sizeof *r);
	memcpy(r->language, language, 3);
	r->surface = map_new();
	r->mem = arena_new();
	return r;
}

void value_reader_free(struct value_reader *r)
{
	if (!r)
		return;
	map_free(r->surface);
	arena_free(r->mem);
	free(r->lexis.item);
	free(r->token.item);
	free(r->item.item);
	free(r);
}

static struct lexis *lexis_new(struct value_reader *r, const char *s, size_t n)
{
	struct str word = STR_INIT;
	struct lexis *l = arena_zero(r->mem, sizeof *l);
	unicode_fold(&word, s, n);
	for (size_t k = 0; k + 2 < word.n; k++)
		if (!memcmp(word.s + k, "i\xcc\x87", 3)) /* Turkish İ */
			str_erase(&word, k + 1, 2);
	l->word = arena_strndup(r->mem, word.s, word.n);
	l->n = (uint32_t)word.n;
	l->date = words_find("dates.txt", r->language, l->word, l->n);
	l->cardinal = words_find("cardinals.txt", r->language, l->word, l->n);
	l->hedge = words_find("hedges.txt", r->language, l->word, l->n);
	l->unit = unit_word(r->language, l->word, l->n);
	cardinal_compound(r->language, l);
	str_free(&word);
	return l;
}

static void read_items(struct value_reader *r, const char *text, size_t from, size_t to)
{
	r->token.n = r->item.n = 0;
	tokens_of(text, from, to, r->language, &r->token);
	for (size_t i = 0; i < r->token.n; i++) {
		const struct token *t = &r->token.item[i];
		uint32_t id = map_intern(r->surface, text + t->start, t->end - t->start);
		if (id == r->lexis.n)
			VEC_PUSH(&r->lexis, lexis_new(r, text + t->start, t->end - t->start));
		const struct lexis *l = r->lexis.item[id];
		VEC_PUSH(&r->item,
		         ((struct item){t->start, t->end, l, l->word, l->n, t->kind, t->capital}));
	}
}

void values_read(struct value_reader *r, const char *text, size_t from, size_t to,
                 const char *today, value_vec *out)
{
	read_items(r, text, from, to);
	struct scan s = {.text = text, .from = from, .to = to, .language = r->language,
	                 .item = r->item.item, .n = r->item.n};
	if (today && sscanf(today, "%4d-%2d-%2d", &s.year, &s.month, &s.day) != 3)
		s.year = 0;
	if (s.month < 1 || s.month > 12 || s.day < 1 || s.day > 31)
		s.year = 0;
	for (size_t i = 0; i < s.n;) {
		struct value v;
		bool rubbish = false;
		size_t used = date_at(&s, i, &v);
		if (!used) {
			size_t row = s.item[i].kind == TOKEN_NUMBER ? row_of_figures(&s, i) : 0;
			/* What a date or a range left over is part of a code: "2025-13-45". */
			uint32_t at = s.item[i].start;
			bool torn = at > from + 1 && text[at - 1] == '-' && is_digit(text[at - 2]);
			used = torn ? 0 : number_at(&s, i, &v);
			if (row > used) {
				i += row;
				continue;
			}
			if (used) {
				used = range_at(&s, i, used, &v, &rubbish);
				hedge_before(&s, i, &v);
			}
		}
		if (used && !rubbish)
			VEC_PUSH(out, v);
		i += used ? used : 1;
	}
}

static void format_day(struct str *out, int year, int day)
{
	if (day <= 0) { /* the last days of the year before */
		day += 372;
		year -= year != 0;
	}
	if (year)
		str_addf(out, "%04d-%02d-%02d", year, (day - 1) / 31 + 1, (day - 1) % 31 + 1);
	else
		str_addf(out, "--%02d-%02d", (day - 1) / 31 + 1, (day - 1) % 31 + 1);
}

static void format_date(struct str *out, const struct value *v)
{
	int month = (v->first - 1) / 31 + 1;
	if (!v->first && !v->last) {
		str_add(out, "day");
	} else if (v->first == v->last) {
		format_day(out, v->year, v->first);
	} else if (v->year && v->first == 1 && v->last == 372) {
		str_addf(out, "%04d", v->year);
	} else if (v->first == VALUE_DAY(month, 1) && v->last == VALUE_DAY(month, 31)) {
		str_addf(out, v->year ? "%04d-%02d" : "-%.0d-%02d", v->year, month);
	} else {
		format_day(out, v->year, v->first);
		str_add(out, "..");
		format_day(out, v->year, v->last);
	}
}

void value_format(struct str *out, const struct value *v)
{
	static const char hedge[][2] = {"", "~", ">", "<"};
	str_add(out, hedge[v->hedge]);
	if (v->kind == VALUE_DATE) {
		format_date(out, v);
	} else if (v->kind == VALUE_TIME) {
		str_addf(out, "%02d:%02d", (int)v->low / 60, (int)v->low % 60);
	} else {
		number_format(out, v->low);
		if (v->high > v->low) {
			str_add(out, "..");
			number_format(out, v->high);
		}
		if (v->unit[0])
			str_addf(out, " %s", v->unit);
	}
}
