/* value.h - amounts, dates and times in a stretch of text as values that can be compared.
 *
 *   "nearly 20,000"            number 20000, less than
 *   "2,5 Millionen Euro"       number 2500000 EUR
 *   "40 to 60 hours"           number 40..60 h
 *   "mid-May 2025"             date 2025-05-11..2025-05-20
 *   "8 p.m."                   time 20:00
 *
 * By the conventions of nine languages (lists in src/data). What is no value stays out:
 * versions, scores, telephone numbers, ordinals, parts of names.
 */
#ifndef TEXT_VALUE_H
#define TEXT_VALUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"

enum value_kind { VALUE_NUMBER, VALUE_DATE, VALUE_TIME };
enum value_hedge { HEDGE_NONE, HEDGE_ABOUT, HEDGE_MORE, HEDGE_LESS };

/* Days are counted 31 to a month: the 14th of May is (5 - 1) * 31 + 14. */
#define VALUE_DAY(month, day) (((month) - 1) * 31 + (day))

struct value {
	uint32_t start, end;  /* bytes in the text, half open, unit and hedge included */
	uint8_t kind, hedge;  /* enum value_kind, enum value_hedge */
	bool spelled;         /* in letters */
	bool relative;        /* a date counted from today: "Tuesday", "yesterday" */
	char unit[12];        /* "%", "EUR", "km"; "" where things are counted */
	double low, high;     /* number; time: minutes after midnight */
	int year;             /* date; 0: not said */
	int first, last;      /* date: days, below 1: of the year before; both 0: not said (a bare
	                       * weekday) */
};
typedef VEC(struct value) value_vec;

/* Reads one language (ISO 639-3) and remembers its words. */
struct value_reader;
struct value_reader *value_reader_new(const char *language);
void value_reader_free(struct value_reader *r);
/* Append the values of text[from, to) to out, in order. today: the article's date
 * "2024-03-28", for "yesterday" and "Tuesday"; may be NULL. */
void values_read(struct value_reader *r, const char *text, size_t from, size_t to,
                 const char *today, value_vec *out);
/* Does a word (folded) name a month, written as it is here, large or small? */
bool value_is_month(const char *word, size_t n, bool capital, const char *language);
/* Append a value as reports have it: "~20000", "2500000 EUR", "40..60 h", "2025-05-14",
 * "--05-14", "20:00". */
void value_format(struct str *out, const struct value *v);

#endif
