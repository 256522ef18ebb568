#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

char str_empty[1] = "";

void str_free(struct str *b)
{
	if (b->cap)
		free(b->s);
	*b = (struct str)STR_INIT;
}

void str_clear(struct str *b)
{
	b->n = 0;
	if (b->cap)
		b->s[0] = 0;
}

/* Room for n more bytes and the NUL. */
static char *room(struct str *b, size_t n)
{
	size_t need = n > SIZE_MAX / 2 - b->n ? SIZE_MAX : b->n + n + 1;
	if (need > b->cap)
		b->s = vec_reserve(b->cap ? b->s : NULL, &b->cap, need, 1);
	return b->s + b->n;
}

char *str_more(struct str *b, size_t n)
{
	char *more = room(b, n);
	b->n += n;
	more[n] = 0;
	return more;
}

void str_addn(struct str *b, const void *p, size_t n)
{
	if (!n)
		return;
	memcpy(str_more(b, n), p, n);
}

void str_add(struct str *b, const char *s)
{
	str_addn(b, s, strlen(s));
}

void str_addc(struct str *b, char c)
{
	*str_more(b, 1) = c;
}

void str_fill(struct str *b, char c, size_t n)
{
	if (!n)
		return;
	memset(str_more(b, n), c, n);
}

void str_vaddf(struct str *b, const char *fmt, va_list ap)
{
	va_list again;
	va_copy(again, ap);
	int n = vsnprintf(NULL, 0, fmt, ap);
	if (n > 0) {
		vsnprintf(room(b, (size_t)n), (size_t)n + 1, fmt, again);
		b->n += (size_t)n;
	}
	va_end(again);
}

void str_addf(struct str *b, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	str_vaddf(b, fmt, ap);
	va_end(ap);
}

void str_insert(struct str *b, size_t at, const void *p, size_t n)
{
	if (!n)
		return;
	if (at > b->n)
		at = b->n;
	room(b, n);
	memmove(b->s + at + n, b->s + at, b->n - at);
	memcpy(b->s + at, p, n);
	b->n += n;
	b->s[b->n] = 0;
}

void str_erase(struct str *b, size_t at, size_t n)
{
	if (at >= b->n || !n)
		return;
	if (n > b->n - at)
		n = b->n - at;
	memmove(b->s + at, b->s + at + n, b->n - at - n);
	b->n -= n;
	b->s[b->n] = 0;
}

char *str_take(struct str *b)
{
	char *s = b->cap ? b->s : xstrdup("");
	*b = (struct str)STR_INIT;
	return s;
}

char *str_printf(const char *fmt, ...)
{
	struct str b = STR_INIT;
	va_list ap;
	va_start(ap, fmt);
	str_vaddf(&b, fmt, ap);
	va_end(ap);
	return str_take(&b);
}

bool str_starts(const char *s, const char *prefix)
{
	return !strncmp(s, prefix, strlen(prefix));
}

bool str_ends(const char *s, const char *suffix)
{
	size_t n = strlen(s), k = strlen(suffix);
	return n >= k && !memcmp(s + n - k, suffix, k);
}

enum { WORD_MAX = 63 };

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
static size_t edit_distance(const char *a, size_t n, const char *b, size_t m)
{
	size_t rows[3][WORD_MAX + 1];
	for (size_t j = 0; j <= m; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= n; i++) {
		size_t *row = rows[i % 3], *up = rows[(i + 2) % 3], *up2 = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= m; j++) {
			size_t d = smaller(up[j], row[j - 1]) + 1;
			d = smaller(d, up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				d = smaller(d, up2[j - 2] + 1);
			row[j] = d;
		}
	}
	return rows[n % 3][m];
}

const char *str_nearest(const char *word, const char *(*name)(const void *ctx, size_t i),
                        const void *ctx, size_t n)
{
	size_t len = strlen(word), best = 3;
	const char *found = NULL;
	if (len > WORD_MAX)
		return NULL;
	for (size_t i = 0; i < n; i++) {
		const char *candidate = name(ctx, i);
		size_t m = strlen(candidate);
		if (m > WORD_MAX)
			continue;
		size_t d = edit_distance(word, len, candidate, m);
		if (d < best && d * 2 < len) {
			best = d;
			found = candidate;
		}
	}
	return found;
}
