#include "text/form.h"

#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "text/sentence.h"

static bool is_quote(uint32_t cp)
{
	return cp == '"' || cp == '\'' || cp == 0xAB || cp == 0xBB || cp == 0x2039 ||
	       cp == 0x203A || cp == 0x300C || cp == 0x300D || (cp >= 0x2018 && cp <= 0x201F);
}

static bool is_separator(uint32_t cp)
{
	return cp == '|' || cp == '>' || cp == '/' || cp == 0xB7 || cp == 0xBB || cp == 0x203A ||
	       cp == 0x2022 || cp == 0x2192 || cp == 0x25B8 || cp == 0x276F;
}

static char mark_of(uint32_t cp)
{
	switch (cp) {
	case '.': case 0x2026: case 0x3002: case 0x964: case 0xFF0E: return '.';
	case '?': case 0x61F: case 0xFF1F: return '?';
	case '!': case 0xFF01: return '!';
	case ':': case 0xFF1A: return ':';
	case ',': case ';': case 0x60C: return ',';
	default: return 0;
	}
}

struct letter { bool alpha, digit, upper, lower; };

static inline struct letter letter_of(uint32_t cp)
{
	struct letter l = {0};
	if (cp < 0x80) {
		l.upper = cp - 'A' < 26;
		l.lower = cp - 'a' < 26;
		l.alpha = l.upper | l.lower;
		l.digit = cp - '0' < 10;
	} else if (unicode_is_alpha(cp)) {
		l.alpha = true;
		l.lower = unicode_is_lower(cp);
		l.upper = !l.lower && unicode_is_upper(cp);
	} else {
		l.digit = unicode_is_digit(cp);
	}
	return l;
}

/* The word at s[0..n) into the counts; returns its bytes. */
static size_t read_word(const char *s, size_t n, struct form *f)
{
	size_t i = 0, k, lowers = 0;
	uint32_t cp;
	for (; i < n; i += k) {
		if (i) {
			size_t from = i;
			while (i < n && s[i] >= 'a' && s[i] <= 'z')
				i++;
			lowers += i - from;
			f->letters += (uint32_t)(i - from);
			if (i == n || s[i] == ' ')
				break;
		}
		k = utf8_next(s + i, n - i, &cp);
		struct letter l = letter_of(cp);
		if (!l.digit && !l.alpha && !(i && (cp == '\'' || cp == 0x2019)))
			break;
		if (i == 0) {
			f->capitals += l.upper;
			if (!f->words)
				f->lower_start = l.lower;
		}
		f->digits += l.digit;
		f->letters += l.alpha;
		f->uppers += l.upper;
		/* a capital behind three small letters, and no "McDonald", "YouTube" */
		if (l.upper && lowers >= 3 && n - i > 3 && s[i + 1] >= 'a' && s[i + 1] <= 'z')
			f->joined = true;
		lowers = l.lower ? lowers + 1 : 0;
	}
	f->words++;
	return i;
}

static bool is_address(const char *s, size_t n)
{
	return (n > 7 && !memcmp(s, "http", 4)) || (n > 4 && !memcmp(s, "www.", 4));
}

struct form form_of(const char *text, const struct paragraph *p)
{
	struct form f = {.one_line = true};
	const char *s = text + p->start;
	size_t n = p->end - p->start;
	if (n > FORM_BYTES) {
		n = utf8_prev(s, FORM_BYTES);
		f.longer = true;
	}
	f.one_line = !memchr(s, '\n', n);
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = utf8_next(s + i, n - i, &cp);
		if (cp == ' ') {
			i++;
			continue;
		}
		struct letter l = letter_of(cp);
		if (l.alpha || l.digit) {
			f.link |= is_address(s + i, n - i);
			i += read_word(s + i, n - i, &f);
			f.last = 0;
			continue;
		}
		char mark = mark_of(cp);
		if (mark)
			f.last = mark;
		bool inner = i + k < n && s[i + k] > ' ' && s[i + k] < 0x7F && mark == '.';
		f.stops += (mark == '.' && !inner) || mark == '?' || mark == '!';
		f.quote_start |= i == 0 && is_quote(cp);
		f.copyright |= cp == 0xA9;
		f.symbols += cp < 0x80 && cp && strchr("{}<>=;\\&$_", (int)cp) != NULL;
		f.separators += is_separator(cp) && i && (s[i - 1] == ' ' || cp == '|') &&
		                i + k < n && (s[i + k] == ' ' || cp == '|');
		f.link |= cp == '@' && i + 1 < n && unicode_is_alpha((unsigned char)s[i + 1]);
		i += k;
	}
	return f;
}

bool form_is_prose(const struct form *f)
{
	bool ends = f->last == '.' || f->last == '?' || f->last == '!';
	return f->longer || (f->words >= 8 && ends) || f->words >= 25;
}

enum { HEADING_BYTES = 200, HEADING_WORDS = 20, INNER_WORDS = 14 };

static bool one_sentence(const char *text, const struct paragraph *p, const char *language)
{
	size_t next;
	sentence_end(text, p->start, p->end, language, &next);
	return next >= p->end;
}

/* Does it look like a heading, wherever it stands? top: the first lines of the text. */
static bool heading_form(const char *text, const struct paragraph *p, const struct form *f,
                         bool top, const char *language)
{
	if (p->level)
		return true;
	bool caps = f->letters >= 4 && f->uppers * 10 >= f->letters * 8;
	uint32_t words = top || caps ? HEADING_WORDS : INNER_WORDS;
	bool asks = f->last == '?' || f->last == '!';
	if (p->list_item || !f->one_line || p->end - p->start > HEADING_BYTES || !f->words ||
	    f->words > words || f->lower_start || f->link || f->letters <= f->digits)
		return false;
	if (f->last == '.' || f->last == ',' || (!caps && (f->last == ':' || (asks && !top))))
		return false;
	if (f->quote_start && !top && !caps)
		return false;
	return one_sentence(text, p, language);
}

void form_headings(const char *text, const struct paragraph *para, const struct form *form,
                   size_t n, const char *language, uint8_t *kind)
{
	bool text_follows = false;
	size_t first_prose = n;
	for (size_t i = n; i-- > 0;)
		if (form_is_prose(&form[i]))
			first_prose = i;
	for (size_t i = n; i-- > 0;) {
		if (kind[i] == UNIT_SENTENCE && (text_follows || para[i].level) &&
		    heading_form(text, &para[i], &form[i], i < first_prose && i < 4, language))
			kind[i] = UNIT_HEADING;
		text_follows |= form_is_prose(&form[i]);
	}
}
