/* key.c - lower case, stems, sounds. Rules and constants: measured on news in nine
 * languages; see src/README.md. */
#include "align/key.h"

#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"

static bool is_lang(const char *language, const char *code)
{
	return strcmp(language, code) == 0;
}

void key_lower(struct str *out, const char *language, const char *s, size_t n)
{
	bool turkish = is_lang(language, "tur");
	size_t from = 0;
	for (size_t i = 0; i < n;) {
		const char *instead = NULL;
		size_t len = 1;
		if (n - i >= 2 && !memcmp(s + i, "ß", 2)) {
			instead = "ß";
			len = 2;
		} else if (turkish && s[i] == 'I') {
			instead = "ı";
		} else if (turkish && n - i >= 2 && !memcmp(s + i, "İ", 2)) {
			instead = "i";
			len = 2;
		}
		if (instead) {
			unicode_fold(out, s + from, i - from);
			str_add(out, instead);
			from = i + len;
		}
		i += len;
	}
	unicode_fold(out, s + from, n - from);
}

void key_head(struct str *out, const char *lower, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)lower[i];
		if (c >= 0x80 && n - i >= 3 && !memcmp(lower + i, "\xe2\x80\x99", 3))
			i += 2;
		else if (c >= 0x80 || c == ' ' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'))
			str_addc(out, (char)c);
	}
}

void key_stem(struct str *out, struct stemmer *stemmer, const char *lower, size_t n)
{
	size_t len = n;
	const char *stem = lower;
	if (stemmer && n < 64)
		stem = stemmer_stem(stemmer, lower, n, &len);
	unicode_strip(out, stem, len);
}

void key_sound(struct str *out, const char *language, const char *key, size_t n)
{
	static const struct { char from[3], to[3];
	} rule[] = {
		{"ph", "f"}, {"th", "t"}, {"qu", "c"}, {"ck", "c"}, {"ch", "c"},
		{"sh", "s"}, {"dj", "j"}, {"y", "i"},  {"x", "cs"}, {"k", "c"},
		{"q", "c"},  {"w", "v"},  {"z", "s"},
	};
	size_t base = out->n;
	for (size_t i = 0; i < n;) {
		const char *to = NULL;
		size_t len = 1;
		for (size_t k = 0; k < COUNT(rule) && !to; k++) {
			size_t f = rule[k].from[1] ? 2 : 1;
			if (n - i >= f && !memcmp(key + i, rule[k].from, f)) {
				to = rule[k].to;
				len = f;
			}
		}
		if (!to && key[i] == 'o' && i + 1 < n && key[i + 1] == 'e' &&
		    is_lang(language, "ind")) {
			to = "u";
			len = 2;
		}
		char same[2] = {key[i], 0};
		for (const char *p = to ? to : same; *p; p++)
			if (out->n == base || out->s[out->n - 1] != *p)
				str_addc(out, *p);
		i += len;
	}
}

/* Levenshtein distance of at most 48 bytes each, or `limit` + 1 if it is larger. */
static size_t distance(const char *a, size_t an, const char *b, size_t bn, size_t limit)
{
	size_t row[49];
	for (size_t j = 0; j <= bn; j++)
		row[j] = j;
	for (size_t i = 1; i <= an; i++) {
		size_t diagonal = row[0], best = row[0] = i;
		for (size_t j = 1; j <= bn; j++) {
			size_t d = diagonal + (a[i - 1] != b[j - 1]);
			diagonal = row[j];
			if (row[j] + 1 < d)
				d = row[j] + 1;
			if (row[j - 1] + 1 < d)
				d = row[j - 1] + 1;
			row[j] = d;
			if (d < best)
				best = d;
		}
		if (best > limit)
			return limit + 1;
	}
	return row[bn];
}

double sound_likeness(const char *a, size_t an, const char *b, size_t bn)
{
	size_t min = an < bn ? an : bn, max = an < bn ? bn : an, p = 0;
	double s = 0;
	if (min == max && !memcmp(a, b, an))
		return an >= 2 ? 1 : 0;
	if (min < 4 || max > 48)
		return 0;
	while (p < min && a[p] == b[p])
		p++;
	if (p >= 4 && 5 * p >= 3 * min && 2 * p >= max)
		s = .8 * (double)p / (double)min;
	size_t limit = 3 * max / 10;
	if (max - min > limit)
		return s;
	size_t d = distance(a, an, b, bn, limit);
	double e = .8 * (1 - (double)d / (double)max);
	return d <= limit && e > s ? e : s;
}
