/* A text read in the wrong charset holds, for each byte of a character, the character that the
 * byte is in that charset. A sequence of such characters whose bytes are one character of
 * UTF-8 is read as that; twice wrong texts are read twice, by reading characters that were read
 * so. How sure that is depends on what comes out and what stands around: compare ftfy's table
 * of badness (R. Speer, python-ftfy), of which this is a much smaller relative.
 *
 * grade       | examples                                   | repaired
 * SURE        | punctuation, letters inside words          | always
 * RUN         | letters of other alphabets                 | three in a row, or where such a row is
 * DOUBTFUL    | a capital and a quotation mark: Ä“, MANHÃ” | if something else is sure
 */
#include "text/repair.h"

#include <stdbool.h>
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "text/charset.h"

enum { DEPTH = 3, RUN_LENGTH = 3, QUOTATION = 400 };
enum grade { NO, DOUBTFUL, RUN, SURE };

struct reader {
	const char *s;
	size_t n;
	bool sure, runs; /* something certain, a row of letters: stands in this text */
};

/* What one place says. */
struct reading {
	size_t bytes;
	uint32_t cp;
	enum grade grade; /* NO: a character as it is */
};

/* The byte that Windows-1252 or Latin-1 shows as this character; 0 below 0x80 or if there is
 * none. */
static uint32_t byte_of(uint32_t cp)
{
	if (cp < 0x100)
		return cp >= 0x80 ? cp : 0;
	for (uint32_t byte = 0x80; cp < 0x2123 && byte < 0xA0; byte++)
		if (charset_windows(byte) == cp)
			return byte;
	return 0;
}

static bool between(uint32_t cp, uint32_t from, uint32_t to)
{
	return cp >= from && cp <= to;
}

/* Marks that may well follow a capital letter. */
static bool may_follow(uint32_t cp)
{
	return (cp >= 0x2000 && cp != 0x20AC && cp != 0x2030) || cp == 0xA0 || cp == 0xAA ||
	       cp == 0xA9 || cp == 0xAB || between(cp, 0xAE, 0xB0) || between(cp, 0xB2, 0xB4) ||
	       cp == 0xB7 || between(cp, 0xB9, 0xBB);
}

/* Two characters, read as one. */
static enum grade grade_pair(uint32_t lead, uint32_t second, uint32_t cp, uint32_t before,
                             uint32_t after)
{
	if (cp < 0xA0)
		return SURE; /* a control character; what was read twice may hold one */
	if (between(lead, 0xCE, 0xD1) || between(lead, 0xD7, 0xDA))
		return RUN;
	if (lead > 0xC5)
		return NO;
	if (second < 0xA0 || !may_follow(second) || unicode_is_lower(after))
		return SURE;
	return lead > 0xC3 || unicode_is_upper(before) ? DOUBTFUL : SURE;
}

/* Three or four. */
static enum grade grade_more(uint32_t lead, uint32_t cp)
{
	if (between(cp, 0x2000, 0x27BF) || between(cp, 0x1E00, 0x1EFF) ||
	    between(cp, 0xFB00, 0xFB06) || cp == 0xFEFF || cp == 0xFFFD ||
	    between(cp, 0x1F000, 0x1FAFF))
		return SURE;
	return between(lead, 0xE0, 0xED) ? RUN : NO;
}

static struct reading read_at(const struct reader *r, size_t at, uint32_t before, int depth);

static uint32_t peek(const struct reader *r, size_t at)
{
	uint32_t cp = 0;
	if (at < r->n)
		utf8_next(r->s + at, r->n - at, &cp);
	return cp;
}

/* The bytes that the characters from `at` on stand for, as far as one character needs them;
 * the lead is known. Returns where they end, and how many there are. */
static size_t gather(const struct reader *r, size_t at, int depth, unsigned char byte[4],
                     size_t want, size_t *have)
{
	for (*have = 1; *have < want && at < r->n; ++*have) {
		struct reading c = read_at(r, at, 0, depth - 1);
		uint32_t b = byte_of(c.cp);
		if (!between(b, 0x80, 0xBF))
			break;
		byte[*have] = (unsigned char)b;
		at += c.bytes;
	}
	return at;
}

/* A lone Â behind a word: a no-break space was there. */
static bool is_remainder(uint32_t cp, uint32_t before, uint32_t after)
{
	return cp == 0xC2 && before && !unicode_is_space(before) && !unicode_is_upper(before) &&
	       (!after || unicode_is_space(after) || (after < 0x80 && strchr(".,;:!?)\"", (int)after)));
}

/* "â€" whose last byte has no character in Windows-1252: a closing quotation mark. */
static bool is_closing(const unsigned char byte[4], size_t have, uint32_t after)
{
	return have == 2 && byte[0] == 0xE2 && byte[1] == 0x80 && !unicode_is_alpha(after) &&
	       !unicode_is_digit(after);
}

static uint32_t char_before(const struct reader *r, size_t at)
{
	return at ? peek(r, utf8_prev(r->s, at)) : 0;
}

/* Is the mark at `at` what closes a quotation that was opened on this line, as it is? Then the
 * letter before it, at `from`, is meant. */
static bool closes_quotation(const struct reader *r, size_t from, size_t at)
{
	static const struct { uint32_t mark, open[2]; } pairs[] = {
		{0x201D, {0x201C, 0x201E}}, {0x201C, {0x201E, 0x201E}}, {0x2019, {0x2018, 0x201A}},
		{0x2018, {0x201A, 0x201A}}, {0xBB, {0xAB, 0xAB}}, {0xAB, {0xBB, 0xBB}},
		{0x203A, {0x2039, 0x2039}},
	};
	uint32_t mark = peek(r, at), cp;
	size_t k = 0, limit = from > QUOTATION ? from - QUOTATION : 0;
	while (k < COUNT(pairs) && pairs[k].mark != mark)
		k++;
	if (k == COUNT(pairs) || unicode_is_alpha(peek(r, at + utf8_next(r->s + at, r->n - at, &cp))))
		return false;
	while (from > limit && r->s[from - 1] != '\n') {
		from = utf8_prev(r->s, from);
		cp = peek(r, from);
		if (cp == mark)
			return false;
		uint32_t outer = char_before(r, from);
		if ((cp == pairs[k].open[0] || cp == pairs[k].open[1]) &&
		    (!outer || outer == '(' || outer == '[' || unicode_is_space(outer)))
			return true;
	}
	return false;
}

static struct reading read_at(const struct reader *r, size_t at, uint32_t before, int depth)
{
	if (depth == 0) {
		struct reading plain = {.grade = NO};
		plain.bytes = utf8_next(r->s + at, r->n - at, &plain.cp);
		return plain;
	}
	struct reading c = read_at(r, at, before, depth - 1);
	if (!between(c.cp, 0xC2, 0xF4))
		return c;
	unsigned char byte[4] = {(unsigned char)c.cp};
	size_t want = c.cp < 0xE0 ? 2 : c.cp < 0xF0 ? 3 : 4, have;
	size_t end = gather(r, at + c.bytes, depth, byte, want, &have);
	uint32_t cp, after = peek(r, end);
	if (have == 1 && is_remainder(c.cp, before, after))
		return (struct reading){c.bytes, 0xA0, SURE};
	if (is_closing(byte, have, after))
		return (struct reading){end - at, 0x201D, SURE};
	if (have < want || utf8_next((const char *)byte, want, &cp) != want ||
	    (want == 2 && !unicode_is_lower(before) && closes_quotation(r, at, at + c.bytes)))
		return c;
	enum grade g = want > 2 ? grade_more(c.cp, cp)
	                        : grade_pair(c.cp, read_at(r, at + c.bytes, 0, depth - 1).cp, cp,
	                                     before, after);
	return g == NO ? c : (struct reading){end - at, cp, g};
}

/* Is there a row of letters of another alphabet from here? */
static bool is_run(const struct reader *r, size_t at)
{
	for (int i = 0; i < RUN_LENGTH; i++) {
		struct reading c = at < r->n ? read_at(r, at, 0, DEPTH) : (struct reading){0};
		if (c.grade != RUN || !unicode_is_alpha(c.cp))
			return false;
		at += c.bytes;
	}
	return true;
}

/* The next place from *at on that is to be read otherwise, given what is known of the text. */
static bool next_place(const struct reader *r, size_t *at, struct reading *found)
{
	for (const char *p; *at < r->n; ++*at) {
		if (!(p = memchr(r->s + *at, 0xC3, r->n - *at)))
			return false;
		*at = (size_t)(p - r->s);
		if (*at + 2 < r->n && (signed char)p[2] >= 0 && (unsigned char)p[1] != 0x82)
			continue; /* most letters with an accent */
		*found = read_at(r, *at, char_before(r, *at), DEPTH);
		if (between(found->cp, 0x80, 0x9F))
			continue;
		if (found->grade == SURE || (found->grade == DOUBTFUL && r->sure) ||
		    (found->grade == RUN && (r->runs || is_run(r, *at))))
			return true;
	}
	return false;
}

/* Whether there is anything certain, and a row of letters. */
static void survey(struct reader *r)
{
	struct reading found;
	bool runs = false, sure = false;
	for (size_t at = 0; !(runs && sure) && next_place(r, &at, &found); at += found.bytes) {
		runs |= found.grade == RUN;
		sure |= found.grade == SURE;
	}
	r->runs = runs;
	r->sure = sure || runs;
}

size_t repair_text(const char *s, size_t n, struct str *out, repair_vec *list)
{
	struct reader r = {.s = s, .n = n};
	struct reading found;
	size_t copied = 0, count = list->n;
	survey(&r);
	if (!r.sure)
		return 0;
	for (size_t at = 0; next_place(&r, &at, &found); copied = at += found.bytes) {
		char buf[4];
		str_addn(out, s + copied, at - copied);
		size_t k = utf8_put(buf, found.cp);
		struct repair place = {(uint32_t)out->n, (uint32_t)(out->n + k), (uint32_t)at,
		                       (uint32_t)(at + found.bytes)};
		str_addn(out, buf, k);
		VEC_PUSH(list, place);
	}
	str_addn(out, s + copied, n - copied);
	return list->n - count;
}

size_t repair_origin(const struct repair *list, size_t n, size_t at)
{
	size_t lo = 0, hi = n; /* places before lo end at `at` or before */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (list[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < n && at > list[lo].start)
		return list[lo].was_start;
	return lo ? list[lo - 1].was_end + (at - list[lo - 1].end) : at;
}
