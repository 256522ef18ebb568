#include "text/meta.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum { FRONT_MAX = 8192, TOP = 6, TITLE_MAX = 300 };

static bool at_rule(const char *s, size_t n)
{
	return n >= 3 && !memcmp(s, "---", 3) && (n == 3 || s[3] == '\n' || s[3] == '\r');
}

size_t meta_front_matter(const char *text, size_t n)
{
	size_t from = n >= 3 && !memcmp(text, "\xEF\xBB\xBF", 3) ? 3 : 0;
	size_t limit = n < FRONT_MAX ? n : FRONT_MAX;
	if (!at_rule(text + from, n - from))
		return 0;
	bool field = false;
	for (size_t i = from;;) {
		const char *nl = memchr(text + i, '\n', limit - i);
		if (!nl)
			return 0;
		i = (size_t)(nl - text) + 1;
		if (at_rule(text + i, n - i))
			return field ? i + 3 : 0;
		const char *end = memchr(text + i, '\n', limit - i);
		field |= end && memchr(text + i, ':', (size_t)(end - text) - i);
	}
}

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

/* The three parts in one of the orders that leave no doubt. */
static bool order(const struct part p[3], unsigned *y, unsigned *m, unsigned *d)
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
	if (day_first && month_first && !same)
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

static size_t date_at(const char *s, size_t n, size_t i, char out[11])
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
	if (!order(p, &y, &m, &d))
		return 0;
	snprintf(out, 11, "%04u-%02u-%02u", y % 10000, m % 100, d % 100);
	return i;
}

size_t meta_date(const char *s, size_t n, char out[11])
{
	bool start = true; /* of a word */
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = utf8_next(s + i, n - i, &cp), end;
		bool inside = unicode_is_alpha(cp) || unicode_is_digit(cp);
		if (start && inside && (end = date_at(s, n, i, out)))
			return end;
		start = !inside;
		i += k;
	}
	return 0;
}

/* A field of the head, "Title: x" or "date: y"; which of them a name stands for. */
enum field { TITLE, SOURCE, DATE, FIELDS };

static enum field field_of(const char *s, size_t n)
{
	static const struct { char name[16]; enum field field; } names[] = {
		{"title", TITLE}, {"headline", TITLE}, {"judul", TITLE}, {"titel", TITLE},
		{"titulo", TITLE}, {"titre", TITLE}, {"titolo", TITLE}, {"baslik", TITLE},
		{"source", SOURCE}, {"publisher", SOURCE}, {"publication", SOURCE},
		{"site", SOURCE},
		{"sumber", SOURCE}, {"quelle", SOURCE}, {"fuente", SOURCE}, {"fonte", SOURCE},
		{"bron", SOURCE}, {"kaynak", SOURCE}, {"date", DATE}, {"published", DATE},
		{"tanggal", DATE}, {"datum", DATE}, {"fecha", DATE}, {"data", DATE},
		{"tarih", DATE},
		{"publie le", DATE}, {"publicado", DATE}, {"pubblicato", DATE},
	};
	struct str folded = STR_INIT;
	enum field found = FIELDS;
	unicode_strip(&folded, s, n);
	for (size_t i = 0; found == FIELDS && i < COUNT(names); i++)
		if (!strcmp(folded.s, names[i].name))
			found = names[i].field;
	str_free(&folded);
	return found;
}

/* Bytes as a line of text, without quotation marks around them. */
static char *line_text(const char *s, size_t n)
{
	struct str out = STR_INIT;
	while (n && (*s == ' ' || *s == '\t'))
		s++, n--;
	while (n && (s[n - 1] == ' ' || s[n - 1] == '\r'))
		n--;
	if (n >= 2 && (*s == '"' || *s == '\'') && s[n - 1] == *s)
		s++, n -= 2;
	if (n > TITLE_MAX)
		n = utf8_prev(s, TITLE_MAX);
	for (size_t i = 0; i < n; i++)
		str_addc(&out, s[i] == '\n' || s[i] == '\r' ? ' ' : s[i]);
	return str_take(&out);
}

struct found { char *field[FIELDS]; };

static void set_field(struct found *f, enum field which, const char *s, size_t n)
{
	char date[11];
	if (which == FIELDS || f->field[which])
		return;
	if (which != DATE)
		f->field[which] = line_text(s, n);
	else if (meta_date(s, n, date))
		f->field[DATE] = xstrdup(date);
}

/* "Key: value"; false if it is none. */
static bool read_field(struct found *f, const char *s, size_t n)
{
	const char *colon = memchr(s, ':', n < 24 ? n : 24);
	if (!colon || colon == s + n - 1)
		return false;
	enum field which = field_of(s, (size_t)(colon - s));
	size_t at = (size_t)(colon - s) + 1;
	set_field(f, which, s + at, n - at);
	return which != FIELDS;
}

static void read_front_matter(struct found *f, const char *s, size_t n)
{
	while (n) {
		const char *nl = memchr(s, '\n', n);
		size_t len = nl ? (size_t)(nl - s) : n;
		read_field(f, s, len);
		s += len + (nl != NULL);
		n -= len + (nl != NULL);
	}
}

/* Bytes of "PLACE, 5 May 2024 (Agency) - " at the start of a paragraph: up to the dash;
 * 0 if there is none in its first 100 bytes. */
static size_t dateline(const char *s, size_t n)
{
	static const char *const dashes[] = {" - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
	size_t best = 0;
	for (size_t i = 1; !best && i < n && i < 100; i++)
		for (size_t d = 0; s[i] == ' ' && d < COUNT(dashes); d++) {
			size_t len = strlen(dashes[d]);
			if (i + len <= n && !memcmp(s + i, dashes[d], len))
				best = i;
		}
	uint32_t cp, second;
	size_t k = best > 2 ? utf8_next(s, n, &cp) : 0;
	if (!k)
		return 0;
	utf8_next(s + k, n - k, &second);
	return unicode_is_upper(cp) && unicode_is_upper(second) ? best : 0;
}

/* "(Reuters)" in a dateline. */
static void find_agency(struct found *f, const char *s, size_t n)
{
	const char *open = memchr(s, '(', n), *close = memchr(s, ')', n);
	if (open && close && close > open + 1 && close - open < 40)
		set_field(f, SOURCE, open + 1, (size_t)(close - open - 1));
}

static size_t words_in(const char *s, size_t n)
{
	size_t words = n > 0;
	for (size_t i = 0; i < n; i++)
		words += s[i] == ' ';
	return words;
}

/* Does a line that ends in a date start like one of "Posted Monday, ...", "By Ann Lee, ..."? */
static bool is_said_of_date(const char *s, size_t n)
{
	static const char *const first[] = {
		"by", "posted", "published", "updated", "last", "oleh", "diperbarui", "von",
		"aktualisiert", "stand", "por", "publicado", "actualizado", "atualizado", "par",
		"publie", "mis", "di", "pubblicato", "aggiornato", "door", "gepubliceerd",
		"bijgewerkt", "yayinlanma", "guncelleme",
	};
	const char *blank = memchr(s, ' ', n);
	struct str word = STR_INIT;
	bool found = false;
	unicode_strip(&word, s, blank ? (size_t)(blank - s) : n);
	for (size_t i = 0; !found && i < COUNT(first); i++)
		found = !strcmp(word.s, first[i]);
	str_free(&word);
	return found;
}

/* "The Evening Post, 11 March 2025", "Evening Post | 11 March 2025": a name of two words or more,
 * then nothing but a date. One word would be a place as often as an outlet. */
static void find_outlet(struct found *f, const char *s, size_t n)
{
	static const char *const gaps[] = {", ", " | ", " - ", " \xE2\x80\x93 "};
	char date[11];
	uint32_t cp;
	for (size_t i = 1; i < n; i++)
		for (size_t g = 0; g < COUNT(gaps); g++) {
			size_t gap = strlen(gaps[g]), at = i + gap;
			if (s[i] != *gaps[g] || at >= n || memcmp(s + i, gaps[g], gap) ||
			    meta_date(s + at, n - at, date) != n - at)
				continue;
			utf8_next(s, n, &cp);
			if (unicode_is_upper(cp) && words_in(s, i) >= 2 && words_in(s, i) <= 6 &&
			    !is_said_of_date(s, i))
				set_field(f, SOURCE, s, i);
			return;
		}
}

static void read_top(struct found *f, const struct article *a)
{
	for (size_t i = 0; i < a->n_paras && i < TOP; i++) {
		const char *s = a->text + a->para[i].start;
		size_t n = a->para[i].end - a->para[i].start;
		if (n < 300 && read_field(f, s, n))
			continue;
		size_t head = dateline(s, n);
		if (head) {
			find_agency(f, s, head);
			set_field(f, DATE, s, head);
		} else if (n > 5 && !memcmp(s, "date ", 5)) {
			set_field(f, DATE, s + 5, n < 30 ? n - 5 : 25);
		} else if (n < 120 && words_in(s, n) <= 12) {
			find_outlet(f, s, n);
			set_field(f, DATE, s, n);
		}
	}
}

static void find_title(struct found *f, const struct article *a)
{
	for (size_t i = 0; i < a->n_units && i < 40; i++) {
		const struct unit *u = &a->unit[i];
		bool main_heading = a->para[u->paragraph].level == 1;
		if (u->kind != UNIT_HEADING || (!main_heading && (i >= 5 || f->field[TITLE])))
			continue;
		free(f->field[TITLE]);
		f->field[TITLE] = line_text(a->text + u->start, u->end - u->start);
		if (main_heading)
			return;
	}
}

static char *pick(const char *given, char *found, const char *fallback)
{
	if (!given)
		return found ? found : fallback ? xstrdup(fallback) : NULL;
	free(found);
	return xstrdup(given);
}

void meta_find(struct article *a, const struct article_opts *opts)
{
	struct found f = {0};
	size_t front = meta_front_matter(a->text, a->len);
	read_front_matter(&f, a->text, front);
	if (!front)
		read_top(&f, a);
	if (!f.field[TITLE])
		find_title(&f, a);
	const char *file = strcmp(a->path, "-") ? path_base(a->path) : "standard input";
	a->title = pick(opts->title, f.field[TITLE], file);
	a->source = pick(opts->source, f.field[SOURCE], NULL);
	a->date = pick(opts->date, f.field[DATE], NULL);
}
