#include "number_int.h"

#include <limits.h>
#include <math.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

bool number_parse_int(const char *s, size_t n, long *out)
{
	size_t i = n && (s[0] == '-' || s[0] == '+');
	long x = 0;

	if (i == n)
		return false;
	for (; i < n; i++) {
		if (!is_digit(s[i]) || x < (LONG_MIN + 9) / 10)
			return false;
		x = x * 10 - (s[i] - '0'); /* downwards: there is one more negative number */
	}
	if (s[0] != '-' && x == LONG_MIN)
		return false;
	*out = s[0] == '-' ? x : -x;
	return true;
}

bool number_parse(const char *s, size_t n, double *out)
{
	size_t i = n && (s[0] == '-' || s[0] == '+');
	size_t digits = 0;
	double x = 0, scale = 1;

	for (; i < n && is_digit(s[i]); i++, digits++)
		x = x * 10 + (s[i] - '0');
	if (i < n && s[i] == '.')
		for (i++; i < n && is_digit(s[i]); i++, digits++) {
			x = x * 10 + (s[i] - '0');
			scale *= 10;
		}
	if (i < n || !digits || digits > 300)
		return false;
	*out = (s[0] == '-' ? -x : x) / scale;
	return true;
}

void number_write(struct str *out, double x)
{
	long long millionths = llround(fabs(x) * 1e6);

	if (x < 0 && millionths)
		str_addc(out, '-');
	str_addf(out, "%lld", millionths / 1000000);
	millionths %= 1000000;
	if (!millionths)
		return;
	int digits = 6;
	while (millionths % 10 == 0) {
		millionths /= 10;
		digits--;
	}
	str_addf(out, ".%0*lld", digits, millionths);
}
