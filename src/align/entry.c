/* entry.c - FreeDict's layouts, told apart line by line.
 *
 *   house /haUs/ <n>            head, IPA, grammar
 *   1. rumah, gedung 2.         a list of translations (the trailing "2." announces a
 *   place to live in            sense that has none); definitions, examples, "see:" and
 *    see: {home}                "Synonyms:" lines are passed over
 */
#include "align/entry.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 4 }; /* longer "translations" are explanations or run together */

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Length of "12. " or " 12. " (or "12." at the end) that starts s; 0 if it does not. */
static size_t sense_number(const char *s, size_t n)
{
	size_t i = n && s[0] == ' ', from = i;
	while (i < n && digit(s[i]))
		i++;
	if (i == from || i - from > 2 || i >= n || s[i] != '.')
		return 0;
	if (++i == n)
		return i;
	if (s[i] != ' ')
		return 0;
	while (i < n && s[i] == ' ')
		i++;
	return i;
}

static bool starts(const char *s, size_t n, const char *what)
{
	size_t w = strlen(what);
	return n >= w && !memcmp(s, what, w);
}

static size_t find(const char *s, size_t n, const char *what)
{
	size_t w = strlen(what);
	for (size_t i = 0; i + w <= n; i++)
		if (!memcmp(s + i, what, w))
			return i;
	return n;
}

/* What stands in brackets or between slashes says something about the word: out with it. */
static void drop_remarks(struct str *out, const char *s, size_t n)
{
	static const struct { const char *open, *close; } pair[] = {
		{"//", "//"}, {"/", "/"}, {"<", ">"}, {"[", "]"}, {"(", ")"}, {"{", "}"},
	};
	for (size_t i = 0; i < n;) {
		size_t k = 0, end = n;
		for (; k < COUNT(pair); k++) {
			size_t w = strlen(pair[k].open);
			if (n - i < w || memcmp(s + i, pair[k].open, w))
				continue;
			/* "and/or" is no IPA. */
			if (k == 1 && i > 0 && s[i - 1] != ' ')
				continue;
			end = i + w + find(s + i + w, n - i - w, pair[k].close);
			if (end < n)
				break;
		}
		if (k == COUNT(pair)) {
			str_addc(out, s[i++]);
			continue;
		}
		i = end + strlen(pair[k].close);
		if (pair[k].open[0] == '<') /* grammar ends a translation */
			str_addc(out, ',');
	}
}

/* Bytes of the trimmable character that starts s; 0 if it is none. */
static size_t trim_start(const char *s, size_t n)
{
	if (strchr(" .-!?\"\t\r~", s[0]) && s[0])
		return 1;
	if (n >= 3 && (!memcmp(s, "\xe2\x80\xa6", 3) || !memcmp(s, "\xe2\x80\x90", 3)))
		return 3;
	return 0;
}

static size_t trim_end(const char *s, size_t n)
{
	if (trim_start(s + n - 1, 1))
		return 1;
	return n >= 3 ? (trim_start(s + n - 3, 3) == 3 ? 3 : 0) : 0;
}

static struct piece trimmed(const struct str *b, size_t start, size_t end)
{
	size_t k;
	while (start < end && (k = trim_start(b->s + start, end - start)))
		start += k;
	while (start < end && (k = trim_end(b->s + start, end - start)))
		end -= k;
	return (struct piece){(uint32_t)start, (uint32_t)(end - start)};
}

static void add_translation(struct entry *e, size_t start, size_t end)
{
	struct piece p = trimmed(&e->bytes, start, end);
	size_t words = p.n > 0, digits = 0;
	for (size_t i = 0; i < p.n; i++) {
		digits += digit(e->bytes.s[p.start + i]);
		words += e->bytes.s[p.start + i] == ' ' && e->bytes.s[p.start + i + 1] != ' ';
	}
	if (words == 0 || words > WORDS_MAX || digits == p.n)
		return;
	for (size_t i = 0; i < e->translation.n; i++) {
		struct piece q = e->translation.item[i];
		if (q.n == p.n && !memcmp(e->bytes.s + q.start, e->bytes.s + p.start, p.n))
			return;
	}
	VEC_PUSH(&e->translation, p);
}

static void add_list(struct entry *e, const char *s, size_t n)
{
	struct str clean = STR_INIT;
	drop_remarks(&clean, s, n);
	size_t base = e->bytes.n, start = base;
	str_addn(&e->bytes, clean.s, clean.n);
	str_addc(&e->bytes, ',');
	str_free(&clean);
	for (size_t i = base; i < e->bytes.n; i++) {
		const char *p = e->bytes.s + i;
		size_t left = e->bytes.n - i, skip = 0;
		bool inner = *p == ' ' && left > 2 && digit(p[1]) &&
		             (skip = sense_number(p, left - 1)) > 0;
		if (*p != ',' && *p != ';' && !inner)
			continue;
		add_translation(e, start, i);
		i += inner ? skip - 1 : 0;
		start = i + 1;
	}
}

static void parse_head(struct entry *e, const char *s, size_t n)
{
	static const char *const stop[] = {" /", "//", " <", " ("};
	for (size_t i = 0; i < COUNT(stop); i++)
		n = find(s, n, stop[i]);
	str_addn(&e->bytes, s, n);
	e->head = trimmed(&e->bytes, 0, n);
}

void entry_parse(struct entry *e, const char *text, size_t n)
{
	str_clear(&e->bytes);
	e->head = (struct piece){0};
	e->translation.n = 0;
	bool want_list = true; /* the first body line is one, numbered or not */
	for (size_t at = 0, line = 0; at < n; line++) {
		const char *s = text + at, *nl = memchr(s, '\n', n - at);
		size_t len = nl ? (size_t)(nl - s) : n - at;
		at += len + 1;
		if (len && s[len - 1] == '\r')
			len--;
		if (line == 0) {
			parse_head(e, s, len);
			continue;
		}
		size_t number = sense_number(s, len), blanks = 0;
		while (blanks < len && s[blanks] == ' ')
			blanks++;
		bool example = blanks < len && blanks > 0 && (s[blanks] == '"' || blanks > 1);
		const char *word = s + blanks;
		bool other = starts(word, len - blanks, "see:") ||
		             starts(word, len - blanks, "Syn") ||
		             starts(word, len - blanks, "Note");
		if (number && number < len)
			add_list(e, s + number, len - number);
		else if (want_list && !number && blanks < len && !example && !other)
			add_list(e, s, len);
		if (blanks < len)
			want_list = false;
	}
}

void entry_free(struct entry *e)
{
	str_free(&e->bytes);
	free(e->translation.item);
	memset(&e->translation, 0, sizeof e->translation);
}
