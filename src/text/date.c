/* date.c - dates and times, whole, partial, vague and relative.
 *
 * Words come from dates.txt, each with a code: m5 a month, w2 a weekday, r-1 a day counted
 * from today, p0 p1 p2 early, middle, late, y "year", l "last", o a word that may stand
 * between ("of", "de"), k before a time ("at", "pukul"), t1440 midnight, cH "o'clock".
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/words.h"
#include "value_int.h"

enum { FIRST_YEAR = 1500, LAST_YEAR = 2099 };

/* The code of item i's word; "" if it has none. */
static const char *code_of(const struct scan *s, size_t i)
{
	const struct item *it = item_at(s, i);
	return it && it->kind == TOKEN_WORD && it->lexis->date ? it->lexis->date : "";
}

static bool is(const struct scan *s, size_t i, char code)
{
	return code_of(s, i)[0] == code;
}

static int code_value(const struct scan *s, size_t i)
{
	return atoi(code_of(s, i) + 1);
}

/* Months are written large where every noun or name is; "may" is a verb, "mars" a planet. */
static bool months_are_large(const char *language)
{
	static const char *const large[] = {"eng", "deu", "ind", "tur"};
	for (size_t k = 0; k < COUNT(large); k++)
		if (!strcmp(language, large[k]))
			return true;
	return false;
}

bool value_is_month(const char *word, size_t n, bool capital, const char *language)
{
	const char *code = words_find("dates.txt", language, word, n);
	return code && *code == 'm' && (capital || !months_are_large(language));
}

static int month_at(const struct scan *s, size_t i)
{
	bool month = is(s, i, 'm') && (s->item[i].capital || !months_are_large(s->language));
	return month ? code_value(s, i) : 0;
}

int item_integer(const struct item *it)
{
	int v = 0;
	for (uint32_t k = 0; it && k < it->n; k++) {
		if (it->word[k] < '0' || it->word[k] > '9' || k > 6)
			return -1;
		v = v * 10 + (it->word[k] - '0');
	}
	return it && it->n ? v : -1;
}

static int year_at(const struct scan *s, size_t i)
{
	const struct item *it = item_at(s, i);
	int y = it && it->n == 4 ? item_integer(it) : -1;
	return y >= FIRST_YEAR && y <= LAST_YEAR ? y : 0;
}

/* A day of the month: "14", "14th", "1er"; 0: none. */
static int day_at(const struct scan *s, size_t i)
{
	static const char *const tail[] = {"", "st", "nd", "rd", "th", "er", "º", "o"};
	const struct item *it = item_at(s, i);
	uint32_t k = 0;
	int d = 0;
	while (it && k < it->n && k < 3 && it->word[k] >= '0' && it->word[k] <= '9')
		d = d * 10 + (it->word[k++] - '0');
	if (k == 0 || k > 2 || d < 1 || d > 31)
		return 0;
	for (size_t t = 0; t < COUNT(tail); t++)
		if (it->n - k == strlen(tail[t]) && !memcmp(it->word + k, tail[t], it->n - k))
			return d;
	return 0;
}

/* Is what stands after item i only blanks, and marks in `marks`? */
static bool close_with(const struct scan *s, size_t i, const char *marks)
{
	size_t n = gap_after(s, i);
	if (n > 4)
		return false;
	for (uint32_t k = s->item[i].end; k < s->item[i].end + n; k++) {
		char c = s->text[k];
		if (c != ' ' && c != '\n' && !(c && strchr(marks, c)))
			return false;
	}
	return true;
}

/* Index after the words that may stand between parts of a date. */
static size_t past_links(const struct scan *s, size_t i, const char *marks)
{
	while (close_with(s, i, marks) && is(s, i + 1, 'o'))
		i++;
	return i + 1;
}

static bool leap(int y)
{
	return (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
}

static int month_length(int month, int year)
{
	static const int length[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	if (month < 1 || month > 12)
		return 31;
	return length[month - 1] + (month == 2 && (year == 0 || leap(year)));
}

/* 0 Monday .. 6 Sunday. Sakamoto's method. */
static int weekday_of(int y, int m, int d)
{
	static const int shift[] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
	y -= m < 3;
	return (y + y / 4 - y / 100 + y / 400 + shift[m - 1] + d + 6) % 7;
}

static size_t set_day(struct value *v, int year, int month, int day, size_t used)
{
	if (day > month_length(month, year))
		return 0;
	v->year = year;
	v->first = v->last = VALUE_DAY(month, day);
	return used;
}

static void set_month(struct value *v, int year, int month, int third)
{
	static const int from[] = {1, 11, 21, 1}, to[] = {10, 20, 31, 31};
	v->year = year;
	v->first = VALUE_DAY(month, from[third]);
	v->last = VALUE_DAY(month, to[third]);
}

/* The year that stands after item i, perhaps behind a comma or "of": moves *used on. */
static int year_after(const struct scan *s, size_t i, size_t *used)
{
	size_t k = past_links(s, i, ",");
	int year = k > i && (k > i + 1 || close_with(s, i, ",")) ? year_at(s, k) : 0;
	if (year)
		*used += k - i;
	return year;
}

/* "2025-05-14", "14.05.2025", "14/5/2025". */
static size_t numeric_date(const struct scan *s, size_t i, struct value *v)
{
	const struct item *it = &s->item[i];
	const char *p = s->text + it->start;
	int a = 0, b = 0, c = 0, n = 0;
	char buf[16] = "";
	size_t len = s->to - it->start < 15 ? s->to - it->start : 15;
	memcpy(buf, p, len);
	bool year_first = sscanf(buf, "%4d-%2d-%2d%n", &a, &b, &c, &n) == 3 && a >= FIRST_YEAR;
	if (!year_first) {
		char m1 = 0, m2 = 0;
		if (sscanf(buf, "%2d%c%2d%c%4d%n", &c, &m1, &b, &m2, &a, &n) != 5 || m1 != m2 ||
		    !strchr("./-", m1) || a < FIRST_YEAR)
			return 0;
		if (!strcmp(s->language, "eng") && b > 12) {
			int t = b;
			b = c;
			c = t;
		} else if (!strcmp(s->language, "eng") && c <= 12 && c != b) {
			return 0; /* nobody knows */
		}
	}
	if (buf[n] >= '0' && buf[n] <= '9')
		return 0;
	if (b < 1 || b > 12 || c < 1 || a > LAST_YEAR)
		return 0;
	size_t used = 0;
	while (i + used < s->n && s->item[i + used].start < it->start + (uint32_t)n)
		used++;
	return set_day(v, a, b, c, used);
}

/* "14 May 2025", "14. Mai", "14 de mayo de 2025", "le 1er mai". */
static size_t day_month(const struct scan *s, size_t i, struct value *v)
{
	int day = day_at(s, i);
	if (!day || !close_with(s, i, "."))
		return 0;
	size_t k = past_links(s, i, ".");
	int month = month_at(s, k);
	if (!month)
		return 0;
	size_t used = k - i + 1;
	int year = year_after(s, k, &used);
	return set_day(v, year, month, day, used);
}

/* "May 14, 2025", "May 2025", "May". */
static size_t month_day(const struct scan *s, size_t i, struct value *v)
{
	int month = month_at(s, i), day;
	if (!month)
		return 0;
	size_t used = 1;
	if (!strcmp(s->language, "eng") && close_with(s, i, ".") && (day = day_at(s, i + 1)) > 0) {
		used = 2;
		int year = year_after(s, i + 1, &used);
		return set_day(v, year, month, day, used);
	}
	int year = year_after(s, i, &used);
	/* "May" and "March" begin sentences as verbs and names. */
	bool verb = !strcmp(s->language, "eng") && (month == 5 || month == 3) &&
	            s->item[i].n > 3 - (month == 5);
	if (!year && verb && !(i > 0 && (is(s, i - 1, 'o') || is(s, i - 1, 'l'))))
		return 0;
	set_month(v, year, month, 3);
	return used;
}

/* "mid-May", "end of June 2025", "early in the year", "Mitte Mai". */
static size_t part_of(const struct scan *s, size_t i, struct value *v)
{
	if (!is(s, i, 'p') || !items_close(s, i))
		return 0;
	int third = code_value(s, i);
	size_t k = past_links(s, i, "-");
	int month = month_at(s, k), year = 0;
	size_t used = k - i + 1;
	if (month) {
		set_month(v, year_after(s, k, &used), month, third);
		return used;
	}
	if (is(s, k, 'y') && (year = items_close(s, k) ? year_at(s, k + 1) : 0) > 0)
		used++;
	else if (!is(s, k, 'y') && !(year = year_at(s, k)))
		return 0;
	static const int from[] = {1, 5, 10}, to[] = {3, 8, 12};
	v->year = year;
	v->first = VALUE_DAY(from[third], 1);
	v->last = VALUE_DAY(to[third], 31);
	return used;
}

/* "the new year": a week on either side of it. */
static size_t new_year(const struct scan *s, size_t i, struct value *v)
{
	bool large = s->item[i].capital || (i > 0 && is(s, i - 1, 'o'));
	if (!is(s, i, 'N') || !large || !items_close(s, i) || !is(s, i + 1, 'y'))
		return 0;
	v->first = -6;
	v->last = 7;
	return 2;
}

/* "the last Saturday in April": a date where the year is known, else a week. */
static size_t nth_weekday(const struct scan *s, size_t i, struct value *v)
{
	bool last = is(s, i, 'l');
	int nth = strchr("123", code_of(s, i)[0]) && *code_of(s, i) ? code_of(s, i)[0] - '0' : 0;
	if ((!last && !nth) || !items_close(s, i) || !is(s, i + 1, 'w'))
		return 0;
	size_t k = past_links(s, i + 1, "");
	int month = month_at(s, k), weekday = code_value(s, i + 1) - 1;
	size_t used = k - i + 1;
	if (!month || k == i + 2)
		return 0;
	int year = year_after(s, k, &used);
	year = year ? year : s->year;
	int length = month_length(month, year);
	int from = last ? length - 6 : 7 * (nth - 1) + 1;
	if (year)
		return set_day(v, year, month,
		               from + (weekday - weekday_of(year, month, from) + 7) % 7, used);
	v->first = VALUE_DAY(month, from);
	v->last = VALUE_DAY(month, from + 6);
	return used;
}

static void move_days(int *y, int *m, int *d, int by)
{
	for (*d += by; *d < 1; *d += month_length(*m, *y))
		if (--*m < 1) {
			*m = 12;
			--*y;
		}
	while (*d > month_length(*m, *y)) {
		*d -= month_length(*m, *y);
		if (++*m > 12) {
			*m = 1;
			++*y;
		}
	}
}

static size_t set_from_today(const struct scan *s, struct value *v, int by, size_t used)
{
	int y = s->year, m = s->month, d = s->day;
	v->relative = true;
	if (!y)
		return used; /* a date, but which is not known */
	move_days(&y, &m, &d, by);
	return set_day(v, y, m, d, used);
}

/* "yesterday", "Tuesday" (the one on or before today), "Tuesday, 14 May", "segunda-feira, 16". */
static size_t relative(const struct scan *s, size_t i, struct value *v)
{
	if (is(s, i, 'r')) {
		/* "morgen" is the morning as well as tomorrow. */
		bool noun = s->item[i].capital && i > 0 && !strcmp(s->language, "deu");
		return noun ? 0 : set_from_today(s, v, code_value(s, i), 1);
	}
	size_t used = 1;
	bool portuguese = is(s, i, 'W') && items_close(s, i) && is(s, i + 1, 'F');
	used += portuguese;
	if (!is(s, i, 'w') && !portuguese)
		return 0;
	size_t next = i + used;
	if (close_with(s, next - 1, ",(")) {
		size_t more = day_month(s, next, v);
		more = more ? more : month_day(s, next, v);
		more = more ? more : numeric_date(s, next, v);
		if (more)
			return used + more;
		if (portuguese && day_at(s, next))
			return used + 1;
	}
	if (!s->year)
		return used;
	int back = (weekday_of(s->year, s->month, s->day) - (code_value(s, i) - 1) + 7) % 7;
	return set_from_today(s, v, -back, used);
}

static size_t set_time(struct value *v, int hour, int minute, size_t used)
{
	if (hour < 0 || hour > 24 || minute < 0 || minute > 59)
		return 0;
	v->kind = VALUE_TIME;
	v->low = v->high = hour * 60 + minute;
	return used;
}

/* Half of the day after a time: "p.m.", "pm"; 'P', 'A' or 0. */
static char half_at(const struct scan *s, size_t i)
{
	const struct item *it = item_at(s, i);
	char half = 0;
	if (!it || it->kind != TOKEN_WORD || strcmp(s->language, "eng") != 0)
		return 0;
	char a = it->word[0], b = it->n > 1 ? it->word[it->n == 2 ? 1 : 2] : 0;
	if ((a == 'p' || a == 'a') && b == 'm' && (it->n == 2 || it->n == 4))
		half = a == 'p' ? 'P' : 'A';
	return half;
}

static size_t add_half(const struct scan *s, size_t i, struct value *v, int hour, int minute,
                       size_t used)
{
	char half = close_with(s, i, "") ? half_at(s, i + 1) : 0;
	if (!half || hour > 12)
		return 0;
	return set_time(v, hour % 12 + (half == 'P' ? 12 : 0), minute, used + 1);
}

/* "20:00", "8 p.m.", "8pm", "20h", "10h40", "14 Uhr", "pukul 10.30", "midnight". */
static size_t clock_time(const struct scan *s, size_t i, struct value *v)
{
	if (is(s, i, 't'))
		return set_time(v, code_value(s, i) / 60, 0, 1);
	if (is(s, i, 'A') && items_close(s, i) && is(s, i + 1, 'Z'))
		return set_time(v, 24, 0, 2);
	const struct item *it = &s->item[i];
	char word[16] = "", mark = 0, tail[4] = "";
	int hour = 0, minute = 0, n = 0;
	if (it->n >= sizeof word || it->word[0] < '0' || it->word[0] > '9')
		return 0;
	memcpy(word, it->word, it->n);
	if (sscanf(word, "%2d%c%2d%n", &hour, &mark, &minute, &n) == 3 && (uint32_t)n == it->n &&
	    (mark == ':' || mark == 'h' || mark == '.') && word[it->n - 2] >= '0' &&
	    word[it->n - 2] <= '9') {
		size_t used = add_half(s, i, v, hour, minute, 1);
		bool said =
			(i > 0 && is(s, i - 1, 'k')) || (close_with(s, i, "") && is(s, i + 1, 'c'));
		if (used || mark != '.' || said)
			return used ? used : set_time(v, hour, minute, 1);
	}
	if (sscanf(word, "%2d%3s%n", &hour, tail, &n) == 2 && (uint32_t)n == it->n) {
		if (!strcmp(tail, "h") && strcmp(s->language, "eng") != 0)
			return set_time(v, hour, 0, 1);
		if ((!strcmp(tail, "pm") || !strcmp(tail, "am")) && hour <= 12)
			return set_time(v, hour % 12 + (tail[0] == 'p' ? 12 : 0), 0, 1);
	}
	if (item_integer(it) < 0 || item_integer(it) > 24)
		return 0;
	hour = item_integer(it);
	size_t used = add_half(s, i, v, hour, 0, 1);
	const char *after = close_with(s, i, "") ? code_of(s, i + 1) : "";
	bool at = i > 0 && is(s, i - 1, 'k');
	if (used)
		return used;
	if (after[0] == 'c' && (after[1] == 'H' || at))
		return set_time(v, hour, 0, 2);
	return at && (!strcmp(s->language, "ind") || !strcmp(s->language, "tur")) &&
	                       !items_close(s, i)
	               ? set_time(v, hour, 0, 1)
	               : 0;
}

/* "dia 21", "tanggal 14 Mei". */
static size_t named_day(const struct scan *s, size_t i, struct value *v)
{
	if (!is(s, i, 'D') || !items_close(s, i) || !day_at(s, i + 1))
		return 0;
	size_t more = day_month(s, i + 1, v);
	return 1 + (more ? more : 1);
}

/* A bare year: after "in", or where no word follows that it could count. */
static size_t bare_year(const struct scan *s, size_t i, struct value *v)
{
	int year = year_at(s, i);
	uint32_t start = s->item[i].start, end = s->item[i].end;
	if (!year || (start > 0 && strchr("/-.", s->text[start - 1])) ||
	    (end + 1 < s->to && strchr("/-", s->text[end]) && s->text[end + 1] >= '0' &&
	     s->text[end + 1] <= '9'))
		return 0;
	bool led = i > 0 && (is(s, i - 1, 'o') || is(s, i - 1, 'y'));
	bool counts =
		items_close(s, i) && s->item[i + 1].kind == TOKEN_WORD && !s->item[i + 1].capital;
	if (!led && counts)
		return 0;
	v->year = year;
	v->first = VALUE_DAY(1, 1);
	v->last = VALUE_DAY(12, 31);
	return 1;
}

size_t date_at(const struct scan *s, size_t i, struct value *v)
{
	static size_t (*const reader[])(const struct scan *, size_t, struct value *) = {
		numeric_date, day_month, clock_time, named_day, nth_weekday,
		part_of,      new_year,  month_day,  relative,  bare_year,
	};
	bool digits = s->item[i].word[0] >= '0' && s->item[i].word[0] <= '9';
	if (!digits && !*code_of(s, i))
		return 0;
	for (size_t k = 0; k < COUNT(reader); k++) {
		*v = (struct value){.kind = VALUE_DATE};
		size_t used = (digits || k > 0) ? reader[k](s, i, v) : 0;
		if (used) {
			v->start = s->item[i].start;
			v->end = s->item[i + used - 1].end;
			return used;
		}
	}
	return 0;
}
