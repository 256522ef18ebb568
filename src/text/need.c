/* The pattern is read only as far as it is surely understood: plain letters, digits and blanks on
 * its top level, and a group of alternatives that are nothing else. Whatever could make that wrong
 * (alternatives on the top level, options, verbs, references) ends the attempt. */
#include "text/need.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/regex.h"

enum { LEAST = 3, MOST_WORDS = 64, MOST_TRIGRAMS = 8 };

struct word { uint16_t hash[MOST_TRIGRAMS]; uint8_t n; };

struct need { size_t n; struct word word[MOST_WORDS]; }; /* one of these */

/* A stretch of the pattern, and of those the best so far: long words say most. */
struct best { const char *s; size_t n, least; };

static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
}

static unsigned char lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

static uint16_t hash(const char *s)
{
	uint32_t x = lower(s[0]) * 961u + lower(s[1]) * 31u + lower(s[2]);

	return (uint16_t)((x * 2654435761u) >> 19);
}

/* Byte after the class that starts at s; NULL: not understood. */
static const char *after_class(const char *s, const char *end)
{
	s++;
	if (s < end && *s == '^')
		s++;
	if (s < end && *s == ']')
		s++;
	for (; s < end && *s != ']'; s++) {
		if (*s == '[')
			return NULL; /* [:alpha:], or a bracket */
		s += *s == '\\';
	}
	return s < end ? s + 1 : NULL;
}

/* Byte after the group that starts at s; NULL: not understood. */
static const char *after_group(const char *s, const char *end)
{
	size_t depth = 0;

	while (s && s < end) {
		if (*s == '\\') {
			s += 2;
		} else if (*s == '[') {
			s = after_class(s, end);
		} else {
			depth += *s == '(';
			depth -= *s == ')';
			s++;
			if (!depth)
				return s;
		}
	}
	return NULL;
}

/* Byte after an escape; NULL: one that may refer to something, or takes what follows. */
static const char *after_escape(const char *s, const char *end)
{
	if (s + 1 >= end || (unsigned char)s[1] >= 0x80 || (s[1] >= '0' && s[1] <= '9') ||
	    strchr("QEgkcxouUN", s[1]))
		return NULL;
	s += 2;
	if (s[-1] != 'p' && s[-1] != 'P')
		return s;
	if (s < end && *s == '{')
		while (s < end && *s != '}')
			s++;
	return s < end ? s + 1 : NULL;
}

/* Shortest alternative of a group's inside, if all are plain; else 0. */
static size_t least_of(const char *s, const char *end)
{
	size_t least = SIZE_MAX, n = 0, words = 1;

	for (; s < end; s++) {
		if (*s == '|') {
			least = n < least ? n : least;
			n = 0;
			words++;
		} else if (!is_plain(*s)) {
			return 0;
		} else {
			n++;
		}
	}
	least = n < least ? n : least;
	return words <= MOST_WORDS ? least : 0;
}

static void offer(struct best *b, const char *s, size_t n, size_t least)
{
	if (least >= LEAST && least > b->least)
		*b = (struct best){s, n, least};
}

static bool may_be_absent(const char *after, const char *end)
{
	return after < end && (*after == '?' || *after == '*' || *after == '{');
}

/* A group: byte after it, what it needs offered; NULL: not understood. */
static const char *read_group(const char *s, const char *end, struct best *b)
{
	const char *inside = s + 1, *after = after_group(s, end);

	if (!after || (inside < end && *inside == '*'))
		return NULL;
	if (*inside == '?') {
		inside++;
		if (*inside == '<' && inside[1] != '=' && inside[1] != '!')
			while (inside < after && *inside != '>')
				inside++;
		else if (*inside != ':')
			return NULL;
		inside++;
	}
	if (!may_be_absent(after, end) && inside < after)
		offer(b, inside, (size_t)(after - 1 - inside), least_of(inside, after - 1));
	return after;
}

/* A stretch of plain characters: byte after it. One that may be absent is none of them. */
static const char *read_plain(const char *s, const char *end, struct best *b)
{
	const char *start = s;

	while (s < end && is_plain(*s))
		s++;
	size_t n = (size_t)(s - start);
	n -= may_be_absent(s, end);
	offer(b, start, n, n);
	return s;
}

static bool read_pattern(const char *s, const char *end, struct best *b)
{
	while (s && s < end) {
		if (is_plain(*s))
			s = read_plain(s, end, b);
		else if (*s == '\\')
			s = after_escape(s, end);
		else if (*s == '[')
			s = after_class(s, end);
		else if (*s == '(')
			s = read_group(s, end, b);
		else if (*s == '{') /* a count */
			s = memchr(s, '}', (size_t)(end - s));
		else if (*s == '|' || *s == ')')
			return false;
		else
			s++;
	}
	return s && b->least;
}

static struct word make_word(const char *s, size_t n)
{
	struct word w = {.n = 0};

	for (size_t i = 0; i + 3 <= n && w.n < MOST_TRIGRAMS; i++)
		w.hash[w.n++] = hash(s + i);
	return w;
}

static bool has(const char *s, size_t n, const char *what)
{
	for (size_t i = 0; i + strlen(what) <= n; i++)
		if (!memcmp(s + i, what, strlen(what)))
			return true;
	return false;
}

struct need *need_new(const char *pattern, size_t n, unsigned flags)
{
	struct best best = {NULL, 0, 0};

	if (flags & (REGEX_EXTENDED | REGEX_LITERAL) || has(pattern, n, "(*") ||
	    has(pattern, n, "(?#") || has(pattern, n, "\\Q") ||
	    !read_pattern(pattern, pattern + n, &best))
		return NULL;
	struct need *need = xcalloc(1, sizeof *need);
	for (const char *s = best.s, *end = best.s + best.n; s < end;) {
		const char *bar = memchr(s, '|', (size_t)(end - s));
		const char *stop = bar ? bar : end;
		need->word[need->n++] = make_word(s, (size_t)(stop - s));
		s = stop + 1;
	}
	return need;
}

void need_free(struct need *need)
{
	free(need);
}

void trigrams_init(struct trigrams *t, const char *s, size_t n)
{
	*t = (struct trigrams){.odd = false};
	for (size_t i = 0; i + 3 <= n; i++) {
		uint16_t h = hash(s + i);
		t->bit[h / 64] |= (uint64_t)1 << h % 64;
		t->odd = t->odd || !memcmp(s + i, "\xe2\x84\xaa", 3);
	}
	for (size_t i = 0; i + 2 <= n; i++)
		t->odd = t->odd || (s[i] == '\xc5' && s[i + 1] == '\xbf');
}

static bool has_word(const struct trigrams *t, const struct word *w)
{
	for (size_t i = 0; i < w->n; i++)
		if (!(t->bit[w->hash[i] / 64] >> w->hash[i] % 64 & 1))
			return false;
	return true;
}

bool need_met(const struct need *need, const struct trigrams *t)
{
	if (!need || t->odd)
		return true;
	for (size_t i = 0; i < need->n; i++)
		if (has_word(t, &need->word[i]))
			return true;
	return false;
}
