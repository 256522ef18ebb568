/* token.c - UAX 29 words by a scanner of our own.
 *
 * ASCII is one table look-up a byte. Alphabets that put blanks between words are scanned
 * by letter class; every other script goes through unicode_words. One pass, O(n).
 */
#include "text/token.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "text/number.h"

enum cls { OTHER, LETTER, DIGIT, COMPLEX, OPEN, CLOSE, TOGGLE, SINGLE };

struct scan {
	const char *text;
	size_t at, to;
	bool dutch;
	bool split_apostrophe;  /* l'accord = l + accord; Ankara'da = Ankara + da */
	bool in_quote, first;
	bool single;            /* the quotation was opened by a single mark */
	size_t quote_from;      /* tokens since the last closing mark */
	token_vec *out;
};

/* Scripts whose words are not runs of letters and combining marks. */
static bool complex_script(uint32_t cp)
{
	if (cp < 0x0590 || (cp >= 0x1e00 && cp < 0x2000))
		return false;
	return !(cp >= 0x2c00 && cp < 0x2e00) && !(cp >= 0xa640 && cp < 0xa800);
}

static enum cls classify(uint32_t cp)
{
	switch (cp) {
	case '"':
		return TOGGLE;
	case 0x201c: case 0x201e: case 0xab:
		return OPEN;
	case 0x201d: case 0xbb:
		return CLOSE;
	case 0x2018: case 0x2019: case 0x201a:
		return SINGLE;
	}
	if (cp < 0x80) {
		if (cp >= '0' && cp <= '9')
			return DIGIT;
		uint32_t low = cp | 0x20;
		return low >= 'a' && low <= 'z' ? LETTER : OTHER;
	}
	if (cp & UTF8_BAD)
		return OTHER;
	if (cp >= 0x300 && cp < 0x370)
		return LETTER;
	if (unicode_is_digit(cp))
		return DIGIT;
	if (!unicode_is_alpha(cp))
		return OTHER;
	return complex_script(cp) ? COMPLEX : LETTER;
}

static enum cls look(const struct scan *s, size_t at, size_t *len, uint32_t *cp)
{
	if (at >= s->to) {
		*len = 0;
		*cp = 0;
		return OTHER;
	}
	unsigned char c = (unsigned char)s->text[at];
	if (c < 0x80) {
		*len = 1;
		*cp = c;
	} else {
		*len = utf8_next(s->text + at, s->to - at, cp);
	}
	*len = unicode_skip_format(s->text, at + *len, s->to) - at; /* they belong to it */
	return classify(*cp);
}

static bool inner_apostrophe(uint32_t cp)
{
	return cp == '\'' || cp == 0x2019;
}

static void add(struct scan *s, size_t start, size_t end, enum token_kind kind, bool capital)
{
	end = unicode_drop_format(s->text, start, end);
	struct token t = {
		.start = (uint32_t)start, .end = (uint32_t)end, .kind = (uint8_t)kind,
		.capital = capital, .first = s->first, .quoted = s->in_quote,
	};
	VEC_PUSH(s->out, t);
	s->first = false;
}

/* "U.S.", "e.g.": single letters with points between them; the last point belongs to it.
 * Returns the end, or 0 if it is none. */
static size_t initials_end(const struct scan *s, size_t at)
{
	size_t i = at, letters = 0;
	for (;;) {
		size_t n;
		uint32_t cp;
		if (look(s, i, &n, &cp) != LETTER)
			break;
		if (i + n >= s->to || s->text[i + n] != '.')
			break;
		i += n + 1;
		letters++;
	}
	size_t n;
	uint32_t cp;
	enum cls c = look(s, i, &n, &cp);
	return letters >= 2 && c != LETTER && c != DIGIT ? i : 0;
}

static void scan_word(struct scan *s)
{
	size_t start = s->at, n;
	uint32_t cp;
	look(s, start, &n, &cp);
	bool capital = cp < 0x80 ? cp >= 'A' && cp <= 'Z' : unicode_is_upper(cp);
	size_t end = initials_end(s, start);
	if (end) {
		add(s, start, end, TOKEN_WORD, capital);
		s->at = end;
		return;
	}
	for (size_t at = start;;) {
		enum cls c = look(s, at, &n, &cp);
		if (c == LETTER || c == DIGIT) {
			at += n;
			continue;
		}
		size_t m;
		uint32_t next;
		if (at < s->to && inner_apostrophe(cp) && look(s, at + n, &m, &next) == LETTER) {
			if (s->split_apostrophe) {
				add(s, start, at, TOKEN_WORD, capital);
				s->at = at + n;
				return;
			}
			at += n;
			continue;
		}
		s->at = at;
		break;
	}
	add(s, start, s->at, TOKEN_WORD, capital);
}

static void scan_number(struct scan *s)
{
	size_t start = s->at, at = start, n, m;
	uint32_t cp, next;
	bool letters = false;
	for (;;) {
		enum cls c = look(s, at, &n, &cp);
		if (c == DIGIT || c == LETTER) {
			letters |= c == LETTER;
			at += n;
			continue;
		}
		if (!letters && at < s->to && (cp == '.' || cp == ',' || cp == ':') &&
		    look(s, at + n, &m, &next) == DIGIT) {
			at += n;
			continue;
		}
		break;
	}
	add(s, start, at, letters ? TOKEN_WORD : TOKEN_NUMBER, false);
	s->at = at;
}

/* A stretch of a script without blanks, up to the next ASCII byte. */
static void scan_complex(struct scan *s)
{
	size_t start = s->at, end = start;
	while (end < s->to && (unsigned char)s->text[end] >= 0x80)
		end++;
	size_t n = end - start;
	char *brk = xcalloc(n + 1, 1);
	unicode_words(s->text + start, n, brk);
	for (size_t i = 0; i < n;) {
		size_t j = i + 1;
		while (j < n && !brk[j])
			j++;
		uint32_t cp;
		utf8_next(s->text + start + i, n - i, &cp);
		enum cls c = classify(cp);
		if (c == LETTER || c == COMPLEX || c == DIGIT)
			add(s, start + i, start + j, TOKEN_WORD, false);
		i = j;
	}
	free(brk);
	s->at = end;
}

/* Is the mark right behind a word or its punctuation? */
static bool glued(const struct scan *s)
{
	uint32_t cp;
	size_t end = unicode_drop_format(s->text, 0, s->at);
	if (!end)
		return false;
	size_t i = utf8_prev(s->text, end);
	utf8_next(s->text + i, end - i, &cp);
	return cp < 0x80 ? !strchr(" \t\n\r([-", (int)cp) : cp == 0x2026 || unicode_is_alpha(cp);
}

/* A single mark is an apostrophe, unless it stands where a quotation begins or ends. */
static enum cls single_mark(const struct scan *s, uint32_t cp, enum cls next, bool dutch)
{
	if (cp != 0x2019)
		return s->in_quote || glued(s) ? s->single && glued(s) ? CLOSE : OTHER : OPEN;
	if (next == LETTER)
		return OTHER;
	bool comma = s->at + 3 < s->to && s->text[s->at + 3] == ',';
	return s->single || (dutch && !s->in_quote && comma) ? CLOSE : OTHER;
}

/* What a mark does here: „ and “ close with the mark that opens elsewhere, » and « stand the other
 * way round in German books. A straight mark right behind a word closes. */
static enum cls side_of(const struct scan *s, enum cls c, uint32_t cp, size_t len)
{
	size_t n;
	uint32_t after;
	enum cls next = look(s, s->at + len, &n, &after);
	if (c == TOGGLE)
		return s->in_quote || glued(s) ? CLOSE : OPEN;
	if (c == SINGLE)
		return single_mark(s, cp, next, s->dutch);
	if (c == OPEN && cp != 0x201e && glued(s) && next != LETTER && next != DIGIT)
		return CLOSE;
	if (c == CLOSE && !s->in_quote && !glued(s) && (next == LETTER || next == DIGIT))
		return OPEN;
	return c;
}

static void scan_mark(struct scan *s, enum cls c, uint32_t cp, size_t len)
{
	c = side_of(s, c, cp, len);
	if (c == OPEN) {
		s->in_quote = s->first = true;
		s->single = cp == 0x2018 || cp == 0x201a;
	} else if (c == CLOSE) {
		if (!s->in_quote)      /* opened before this stretch */
			for (size_t i = s->quote_from; i < s->out->n; i++)
				s->out->item[i].quoted = true;
		s->in_quote = s->single = false;
		s->quote_from = s->out->n;
	}
}

void tokens_of(const char *text, size_t from, size_t to, const char *language, token_vec *out)
{
	static const char *const split[] = {"fra", "ita", "cat", "tur"};
	struct scan s = {.text = text, .at = from, .to = to, .first = true,
	                 .quote_from = out->n, .out = out,
	                 .dutch = !strcmp(language, "nld")};
	for (size_t i = 0; i < COUNT(split); i++)
		s.split_apostrophe |= strcmp(language, split[i]) == 0;
	while (s.at < to) {
		size_t n;
		uint32_t cp;
		enum cls c = look(&s, s.at, &n, &cp);
		if (c == LETTER) {
			scan_word(&s);
		} else if (c == DIGIT) {
			scan_number(&s);
		} else if (c == COMPLEX) {
			scan_complex(&s);
		} else {
			if (c != OTHER)
				scan_mark(&s, c, cp, n);
			s.at += n;
		}
	}
}

static bool has_digits(const char *text, const struct token *t, uint32_t least, uint32_t most)
{
	uint32_t n = 0;
	while (t->start + n < t->end && text[t->start + n] >= '0' && text[t->start + n] <= '9')
		n++;
	/* decimals may follow */
	bool ends = t->start + n == t->end || (least == most && text[t->start + n] == ',');
	return t->kind == TOKEN_NUMBER && n >= least && n <= most && ends;
}

void tokens_group(const char *text, const char *language, token_vec *out, size_t from)
{
	if (!strcmp(language, "eng"))
		return;
	size_t kept = from;
	for (size_t i = from; i < out->n; i++) {
		struct token t = out->item[i];
		bool open = has_digits(text, &t, 1, 3) && text[t.start] != '0';
		while (open && i + 1 < out->n) {
			const struct token *next = &out->item[i + 1];
			size_t gap = next->start - t.end;
			if (!gap || number_blank(text + t.end, gap) != gap ||
			    !has_digits(text, next, 3, 3))
				break;
			open = next->end - next->start == 3;
			t.end = next->end;
			i++;
		}
		out->item[kept++] = t;
	}
	out->n = kept;
}
