/* meta_date.c - dates as pages and bylines write them, also "March 5, 2024" and "5. März 2024". */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/meta.h"

/* Twelve months in each language with lists, without diacritics. */
static const char *const months[] = {
	"jan feb mar apr may jun jul aug sep oct nov dec",                        /* eng */
	"januari februari maret april mei juni juli agustus september oktober november desember",
	"januar februar marz april mai juni juli august september oktober november dezember",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
	"janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik",
	"january february march april may june july august sept october november december",
};

/* Month 1..12 of the word s[0..n), 0 if it is none. */
static unsigned month_of(const char *s, size_t n)
{
	struct str folded = STR_INIT;
	unsigned found = 0;
	unicode_strip(&folded, s, n);
	for (size_t i = 0; !found && i < COUNT(months); i++) {
		const char *p = months[i];
		for (unsigned m = 1; !found && *p; m++) {
			size_t len = strcspn(p, " ");
			if (len == folded.n && !memcmp(p, folded.s, len))
				found = m;
			p += len + (p[len] == ' ');
		}
	}
	static const struct { char word[7]; unsigned month; } others[] = {
		{"janv", 1}, {"fevr", 2}, {"avr", 4}, {"ene", 1}, {"abr", 4}, {"ago", 8},
		{"dic", 12},
		{"okt", 10}, {"dez", 12}, {"mai", 5}, {"mei", 5}, {"juil", 7}, {"mrt", 3}, {"des", 12},
		{"out", 10}, {"set", 9}, {"fev", 2}, {"agu", 8}, {"agt", 8}, {"gen", 1}, {"mag", 5},
		{"giu", 6}, {"lug", 7}, {"ott", 10}, {"mrz", 3}, {"janner", 1},
	};
	for (size_t i = 0; !found && i < COUNT(others); i++)
		if (!strcmp(others[i].word, folded.s))
			found = others[i].month;
	str_free(&folded);
	return found;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A part of a date: a figure or a month's name. */
struct part {
	unsigned value, digits; /* digits 0: a month's name */
	size_t end;
	bool dot;               /* behind it */
};

static size_t skip_glue(const char *s, size_t n, size_t i)
{
	static const char *const glue[] = {"de ", "del ", "of ", "di "};
	while (i < n && strchr(" ,./-\t", s[i]) && s[i])
		i++;
	for (size_t g = 0; g < COUNT(glue); g++) {
		size_t len = strlen(glue[g]);
		if (n - i > len && !memcmp(s + i, glue[g], len))
			return i + len;
	}
	return i;
}

static size_t word_end(const char *s, size_t n, size_t i)
{
	for (uint32_t cp; i < n;) {
		size_t k = utf8_next(s + i, n - i, &cp);
		if (!unicode_is_alpha(cp))
			break;
		i += k;
	}
	return i;
}

static bool read_part(const char *s, size_t n, size_t i, struct part *p)
{
	size_t k = i;
	*p = (struct part){0};
	while (k < n && is_digit(s[k]) && p->digits < 5) {
		p->value = p->value * 10 + (unsigned)(s[k++] - '0');
		p->digits++;
	}
	if (p->digits) {
		static const char ordinal[][3] = {"st", "nd", "rd", "th", "er"};
		for (size_t o = 0; o < COUNT(ordinal); o++)
			if (n - k >= 2 && !memcmp(s + k, ordinal[o], 2))
				k += 2;
		p->end = k;
		p->dot = k < n && s[k] == '.';
		return p->digits <= 4;
	}
	p->end = k = word_end(s, n, k);
	p->value = k > i && k - i < 20 ? month_of(s + i, k - i) : 0;
	return p->value > 0;
}

static bool is_year(const struct part *p)
{
	return p->digits == 4 && p->value >= 1000 && p->value <= 2999;
}

static bool is_day(const struct part *p)
{
	return p->digits >= 1 && p->digits <= 2 && p->value >= 1 && p->value <= 31;
}

static bool is_month(const struct part *p)
{
	return !p->digits || (p->digits <= 2 && p->value >= 1 && p->value <= 12);
}

/* The three parts in one of the orders that leave no doubt: all languages but English name the
 * day first, and where full stops stand between figures, everybody does. */
static bool order(const struct part p[3], bool english, unsigned *y, unsigned *m, unsigned *d)
{
	if (is_year(&p[0]) && is_month(&p[1]) && is_day(&p[2])) {
		*y = p[0].value, *m = p[1].value, *d = p[2].value;
		return true;
	}
	if (!is_year(&p[2]))
		return false;
	*y = p[2].value;
	bool day_first = is_day(&p[0]) && is_month(&p[1]);
	bool month_first = is_month(&p[0]) && is_day(&p[1]);
	bool same = p[0].value == p[1].value;
	if (day_first && month_first && !same && english && !(p[0].dot && p[1].dot))
		return false; /* 3/4/2024 */
	*m = day_first ? p[1].value : p[0].value;
	*d = day_first ? p[0].value : p[1].value;
	return day_first || month_first;
}

/* Can a date start at s[i], at a figure, or at a word that a figure follows ("March 5")? Nearly
 * all words of a text answer no before anybody asks whether they are months. */
static bool may_start(const char *s, size_t n, size_t i)
{
	if (is_digit(s[i]))
		return true;
	i = skip_glue(s, n, word_end(s, n, i));
	return i < n && is_digit(s[i]);
}

static size_t date_at(const char *s, size_t n, size_t i, bool english, char out[11])
{
	struct part p[3];
	unsigned y, m, d;
	if (!may_start(s, n, i))
		return 0;
	for (int k = 0; k < 3; k++) {
		if (!read_part(s, n, i, &p[k]))
			return 0;
		i = k < 2 ? skip_glue(s, n, p[k].end) : p[k].end;
		if (k < 2 && i == p[k].end)
			return 0;
	}
	if (!order(p, english, &y, &m, &d))
		return 0;
	snprintf(out, 11, "%04u-%02u-%02u", y % 10000, m % 100, d % 100);
	return i;
}

size_t meta_date(const char *s, size_t n, const char *language, char out[11])
{
	bool english = !language || !strcmp(language, "eng") || !strcmp(language, "und");
	bool start = true; /* of a word */
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = utf8_next(s + i, n - i, &cp), end;
		bool inside = unicode_is_alpha(cp) || unicode_is_digit(cp);
		if (start && inside && (end = date_at(s, n, i, english, out)))
			return end;
		start = !inside;
		i += k;
	}
	return 0;
}
