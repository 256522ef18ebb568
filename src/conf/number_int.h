/* number_int.h - decimal numbers as text, whatever the locale's decimal point is. */
#ifndef CONF_NUMBER_INT_H
#define CONF_NUMBER_INT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Parse all n bytes: sign, digits, point, digits. False: not a number. */
bool number_parse(const char *s, size_t n, double *out);
/* The same for whole numbers that fit a long. */
bool number_parse_int(const char *s, size_t n, long *out);
/* Append with at most six decimals, without trailing zeros; |x| below 10^12. */
void number_write(struct str *out, double x);

#endif
