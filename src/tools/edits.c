#include "edits.h"

#include <string.h>

#include "base/mem.h"

#define BLANKS " \r\n"

static uint32_t seed;

void edit_seed(uint32_t s)
{
	seed = s;
}

static uint32_t dice(size_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (uint32_t)((seed >> 8) % n);
}

/* All but [cut, to), which does not reach into s from one side only. */
static struct stretch without(const char *old, struct stretch s, struct str *now, size_t cut,
                              size_t to)
{
	str_addn(now, old, cut);
	str_add(now, old + to);
	return (struct stretch){s.start - (s.start >= to ? to - cut : 0),
	                        s.end - (s.end >= to ? to - cut : 0)};
}

static struct stretch insert(const char *old, struct stretch s, struct str *now, unsigned bytes)
{
	while (now->n < bytes)
		str_add(now, "Corrected and brought up to date this evening. ");
	struct stretch moved = {s.start + now->n, s.end + now->n};
	str_add(now, old);
	return moved;
}

static void another_word(const char *old, size_t n, struct str *now)
{
	size_t from = dice(n);

	from += strcspn(old + from, BLANKS);
	from += strspn(old + from, BLANKS);
	str_addn(now, old + from, strcspn(old + from, BLANKS));
}

/* Replace `percent` of the words of [from, to) by words from elsewhere in the text. */
static struct stretch reword_part(const char *old, struct stretch s, struct str *now, size_t from,
                                  size_t to, unsigned percent)
{
	struct stretch moved = {0, 0};
	size_t n = strlen(old);

	for (size_t i = 0; i < n;) {
		size_t blanks = strspn(old + i, BLANKS), word = strcspn(old + i + blanks, BLANKS);

		if (i <= s.start && s.start < i + blanks + word)
			moved.start = now->n + (s.start - i);
		str_addn(now, old + i, blanks);
		i += blanks;
		if (i >= from && i + word <= to && dice(100) < percent)
			another_word(old, n, now);
		else
			str_addn(now, old + i, word);
		i += word;
		if (s.end > i - word && s.end <= i)
			moved.end = now->n;
	}
	return moved;
}

static struct stretch reword(const char *old, struct stretch s, struct str *now, unsigned percent)
{
	return reword_part(old, s, now, 0, strlen(old), percent);
}

/* What stands around it is written anew, it is left as it was. */
static struct stretch reword_around(const char *old, struct stretch s, struct str *now,
                                    unsigned percent)
{
	struct str half = STR_INIT;

	s = reword_part(old, s, &half, 0, s.start, percent);
	s = reword_part(half.s, s, now, s.end, half.n, percent);
	str_free(&half);
	return s;
}

static struct stretch as_it_was(const char *old, struct stretch s, struct str *now, unsigned arg)
{
	(void)arg;
	str_add(now, old);
	return s;
}

static struct stretch delete(const char *old, struct stretch s, struct str *now, unsigned arg)
{
	(void)arg;
	without(old, s, now, s.start, s.end);
	return (struct stretch){0, 0};
}

static struct stretch cut_before(const char *old, struct stretch s, struct str *now, unsigned bytes)
{
	return without(old, s, now, s.start > bytes ? s.start - bytes : 0, s.start);
}

static struct stretch cut_around(const char *old, struct stretch s, struct str *now, unsigned bytes)
{
	struct str half = STR_INIT;
	size_t n = strlen(old), to = n - s.end > bytes ? s.end + bytes : n;

	s = without(old, s, &half, s.end, to);
	s = cut_before(half.s, s, now, bytes);
	str_free(&half);
	return s;
}

/* Blank nearest after the middle of a sentence, or its end. */
static size_t middle(const char *text, struct stretch s)
{
	size_t at = s.start + (s.end - s.start) / 2;

	while (at < s.end && !strchr(BLANKS, text[at]))
		at++;
	return at;
}

static struct stretch put_in(const char *old, struct stretch s, struct str *now, unsigned arg)
{
	static const char clause[] = ", as was said again this morning,";
	size_t at = middle(old, s);

	(void)arg;
	str_addf(now, "%.*s%s%s", (int)at, old, clause, old + at);
	return (struct stretch){s.start, s.end + sizeof clause - 1};
}

static struct stretch cut_end(const char *old, struct stretch s, struct str *now, unsigned arg)
{
	size_t at = middle(old, s);

	(void)arg;
	str_addf(now, "%.*s.%s", (int)at, old, old + s.end);
	return (struct stretch){s.start, at + 1};
}

/* One letter in `each` becomes another. */
static struct stretch mistype(const char *old, struct stretch s, struct str *now, unsigned each)
{
	for (size_t i = 0; old[i]; i++)
		str_addc(now, old[i] >= 'a' && old[i] <= 'z' && !dice(each)
		                      ? (char)('a' + (int)dice(26)) : old[i]);
	return s;
}

static struct str look_alike(const char *old, struct stretch s, unsigned percent)
{
	struct str text = STR_INIT, alike = STR_INIT;

	str_addn(&text, old + s.start, s.end - s.start);
	reword(text.s, (struct stretch){0, 1}, &alike, percent);
	str_free(&text);
	return alike;
}

/* The sentence goes; one like it, `percent` of its words altered, comes up elsewhere if the text
 * is long enough to have such a place. */
static struct stretch replace(const char *old, struct stretch s, struct str *now, unsigned percent)
{
	struct str alike = look_alike(old, s, percent);

	without(old, s, now, s.start, s.end);
	for (int tries = 0; tries < 50; tries++) {
		size_t at = dice(now->n + 1);

		at += strcspn(now->s + at, "\n");
		if (at < s.start + 200 && at + 200 > s.start)
			continue; /* that is where it was */
		str_insert(now, at, alike.s, alike.n);
		str_insert(now, at, "\n\n", 2);
		break;
	}
	str_free(&alike);
	return (struct stretch){0, 0};
}

/* It stays, and one like it comes up in front of all. */
static struct stretch plant(const char *old, struct stretch s, struct str *now, unsigned percent)
{
	struct str alike = look_alike(old, s, percent);
	size_t by = alike.n + 2;

	str_addf(now, "%s\n\n%s", alike.s, old);
	str_free(&alike);
	return (struct stretch){s.start + by, s.end + by};
}

/* [from, to), which holds s, goes to `at` of what is left. */
static struct stretch move(const char *old, struct stretch s, struct str *now, struct stretch part,
                           size_t at)
{
	struct str rest = STR_INIT;

	without(old, s, &rest, part.start, part.end);
	str_addn(now, rest.s, at);
	str_addn(now, old + part.start, part.end - part.start);
	str_add(now, rest.s + at);
	str_free(&rest);
	return (struct stretch){at + s.start - part.start, at + s.end - part.start};
}

static struct stretch move_sentence(const char *old, struct stretch s, struct str *now,
                                    unsigned arg)
{
	(void)arg;
	return move(old, s, now, s, strlen(old) - (s.end - s.start));
}

/* The line that holds it, blank line and all, goes to the start or to the end. */
static struct stretch move_paragraph(const char *old, struct stretch s, struct str *now,
                                     unsigned arg)
{
	size_t n = strlen(old);
	struct stretch part = s;

	(void)arg;
	while (part.start && old[part.start - 1] != '\n')
		part.start--;
	part.end += strcspn(old + part.end, "\n");
	part.end += strspn(old + part.end, "\n");
	return move(old, s, now, part, part.start > n / 2 ? 0 : n - (part.end - part.start));
}

static struct stretch rewrap(const char *old, struct stretch s, struct str *now, unsigned arg)
{
	size_t n = strlen(old);
	struct stretch moved = s;

	(void)arg;
	for (size_t i = 0; i < n; i++) {
		if (i == s.start)
			moved.start = now->n;
		if (i == s.end)
			moved.end = now->n;
		str_add(now, old[i] == ' ' && dice(4) == 0 ? "\r\n" : (char[]){old[i], 0});
	}
	moved.end = s.end == n ? now->n : moved.end;
	return moved;
}

struct stretch edit_make(const struct edit *e, const char *old, struct stretch s, struct str *now)
{
	struct str first = STR_INIT;

	if (!e->reword)
		return e->make(old, s, now, e->arg);
	s = e->make(old, s, &first, e->arg);
	struct stretch moved = reword(first.s, s, now, e->reword);
	str_free(&first);
	return s.start < s.end ? moved : s;
}

struct stretch edit_phrase(const char *text, struct stretch s)
{
	size_t at = s.start + (s.end - s.start) / 2;

	while (at > s.start && !strchr(BLANKS, text[at - 1]))
		at--;
	size_t to = at + strcspn(text + at, BLANKS);
	to += strspn(text + to, BLANKS);
	to += strcspn(text + to, BLANKS);
	return (struct stretch){at, to < s.end ? to : s.end};
}

const struct edit edit_kind[] = {
	{.name = "500 bytes in front", .make = insert, .arg = 500, .right = 100},
	{.name = "wrapped anew", .make = rewrap, .right = 100},
	{.name = "one letter in 30 mistyped", .make = mistype, .arg = 30, .right = 98},
	{.name = "10 % of the words", .make = as_it_was, .reword = 10, .right = 97},
	{.name = "25 % of the words", .make = as_it_was, .reword = 25, .right = 85},
	{.name = "40 % of the words", .make = as_it_was, .reword = 40, .right = 45},
	{.name = "40 % of the words around it", .make = reword_around, .arg = 40, .right = 70},
	{.name = "a clause put in", .make = put_in, .right = 90},
	{.name = "second half cut", .make = cut_end, .right = 75},
	{.name = "text before it cut", .make = cut_before, .arg = 1000, .right = 88},
	{.name = "text on both sides cut", .make = cut_around, .arg = 200},
	{.name = "sentence moved", .make = move_sentence},
	{.name = "paragraph moved", .make = move_paragraph},
	{.name = "paragraph moved, 10 %", .make = move_paragraph, .reword = 10},
	{.name = "like one planted", .make = plant, .arg = 15, .right = 99},
	{.name = "like one planted, 25 %", .make = plant, .arg = 15, .reword = 25, .right = 80},
	{.name = "same one planted", .make = plant, .right = 99},
	{.name = "deleted", .make = delete},
	{.name = "deleted, 25 %", .make = delete, .reword = 25},
	{.name = "deleted, like one planted", .make = replace, .arg = 15},
	{.name = "deleted, like planted, 10 %", .make = replace, .arg = 15, .reword = 10},
	{.name = "deleted, same one planted", .make = replace},
	{.name = "phrase", .make = insert, .arg = 100, .phrase = true, .right = 99},
	{.name = "phrase, 10 % of the words", .make = as_it_was, .reword = 10, .phrase = true, .right = 75},
	{.name = "phrase, 25 % of the words", .make = as_it_was, .reword = 25, .phrase = true, .right = 40},
	{.name = "phrase, text before it cut", .make = cut_before, .arg = 200, .phrase = true, .right = 90},
	{.name = "phrase, same one planted", .make = plant, .phrase = true, .right = 99},
	{.name = "phrase deleted", .make = delete, .phrase = true},
	{.name = "phrase deleted, 10 %", .make = delete, .reword = 10, .phrase = true},
};
const size_t edit_kinds = COUNT(edit_kind);
