/* number.h - figures and number words as values, by each language's convention. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Value of a figure: "68.000" is 68000 in Indonesian, 68 in English; "2,2" is 2.2 in
 * German. A mark before exactly three digits, repeated or alone, groups where the language
 * groups with it. False: no figure ("1.2.3", "12:30"). */
bool number_figure(const char *s, size_t n, const char *language, double *value);
/* Bytes of the blank at s that stands between groups of digits, "1 350 000"; 0: none. */
size_t number_blank(const char *s, size_t n);
/* Value of a number word (folded): "twelve", "zwölf", "dua"; false if it is none. Words
 * that are articles as well ("a", "un", "eine", "one") are none. */
bool number_word(const char *s, size_t n, const char *language, double *value);
/* Factor of a scale word (folded): "million", "juta", "Mrd" -> 1e6, 1e6, 1e9; 0 if none. */
double number_scale(const char *s, size_t n, const char *language);
/* Append the value in its shortest form: "68000", "2.2". */
void number_format(struct str *out, double value);

#endif
