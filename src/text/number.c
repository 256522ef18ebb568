/* number.c - figures by convention, number words from cardinals.txt. */
#include "text/number.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/words.h"

/* English alone groups with commas and has decimal points. */
static bool groups_with(char mark, const char *language)
{
	bool english = strcmp(language, "eng") == 0 || strcmp(language, "und") == 0;
	return english ? mark == ',' : mark == '.';
}

/* Do all marks stand before exactly three digits? */
static bool grouped(const char *s, size_t n, char mark)
{
	size_t run = 0, groups = 0;
	for (size_t i = 0; i < n; i++) {
		if (s[i] != mark) {
			run++;
			continue;
		}
		if (run == 0 || run > 3 || (groups > 0 && run != 3))
			return false;
		groups++;
		run = 0;
	}
	return groups > 0 && run == 3 && s[0] != '0';
}

size_t number_blank(const char *s, size_t n)
{
	if (n >= 1 && *s == ' ')
		return 1;
	if (n >= 2 && !memcmp(s, "\xC2\xA0", 2))
		return 2;
	return n >= 3 && (!memcmp(s, "\xE2\x80\xAF", 3) || !memcmp(s, "\xE2\x80\x89", 3)) ? 3 : 0;
}

/* Without the blanks between groups of digits; what is left, in out. */
static size_t without_blanks(const char *s, size_t n, char out[40])
{
	size_t len = 0;
	for (size_t i = 0; i < n && len < 40;) {
		size_t k = number_blank(s + i, n - i);
		if (!k)
			out[len++] = s[i];
		i += k ? k : 1;
	}
	return len;
}

bool number_figure(const char *s, size_t n, const char *language, double *value)
{
	char digits[40], plain[40];
	size_t points = 0, commas = 0, len = 0;
	n = without_blanks(s, n, plain);
	s = plain;
	for (size_t i = 0; i < n; i++) {
		points += s[i] == '.';
		commas += s[i] == ',';
		if (!((s[i] >= '0' && s[i] <= '9') || s[i] == '.' || s[i] == ','))
			return false;
	}
	if (n == 0 || n >= sizeof digits || (points > 1 && commas > 1))
		return false;
	char group = 0, decimal = 0;
	if (points && commas) {
		for (size_t i = 0; i < n; i++)
			if (s[i] == '.' || s[i] == ',')
				decimal = s[i];
		group = decimal == '.' ? ',' : '.';
	} else if (points || commas) {
		char mark = points ? '.' : ',';
		bool can = grouped(s, n, mark);
		if (points + commas > 1 && !can)
			return false;
		if (can && (groups_with(mark, language) || points + commas > 1))
			group = mark;
		else
			decimal = mark;
	}
	const char *point = decimal ? memchr(s, decimal, n) : NULL;
	if (group && point && !grouped(s, (size_t)(point - s), group))
		return false;
	for (size_t i = 0; i < n; i++)
		if (s[i] != group)
			digits[len++] = s[i] == decimal ? '.' : s[i];
	digits[len] = 0;
	*value = strtod(digits, NULL);
	return true;
}

/* A number that is the word's whole meaning: marked ones (text/cardinal.c) are for readers of
 * several words. */
static bool look_up(const char *s, size_t n, const char *language, double *value)
{
	const char *v = words_find("cardinals.txt", language, s, n);
	char *end;
	if (!v || *v < '0' || *v > '9')
		return false;
	*value = strtod(v, &end);
	return *end == '\0' || *end == ' ' || *end == '\n';
}

bool number_word(const char *s, size_t n, const char *language, double *value)
{
	return look_up(s, n, language, value) && *value >= 1 && *value < 100;
}

double number_scale(const char *s, size_t n, const char *language)
{
	double value;
	bool scale = look_up(s, n, language, &value) && (value == 100 || value >= 1000);
	return scale ? value : 0;
}

void number_format(struct str *out, double value)
{
	if (value == floor(value) && fabs(value) < 1e15)
		str_addf(out, "%.0f", value);
	else
		str_addf(out, "%.10g", value);
}
