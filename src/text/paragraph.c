#include "text/paragraph.h"

#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"

struct line {
	size_t start, end; /* without blanks at the ends; equal: a blank line */
	size_t indent;     /* bytes of blanks in front */
	size_t next;       /* start of the next line */
	bool page;         /* a page ends with it */
};

/* Bytes of the blank or invisible filler at p, 0 if it is none. */
static size_t blank_bytes(const char *p, size_t n)
{
	if (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\f' || *p == '\v')
		return 1;
	if (n >= 2 && !memcmp(p, "\xC2\xA0", 2))
		return 2;
	if (n >= 3 && (!memcmp(p, "\xEF\xBB\xBF", 3) || !memcmp(p, "\xE3\x80\x80", 3) ||
	               !memcmp(p, "\xE2\x80\x8B", 3)))
		return 3;
	return 0;
}

static bool ends_blank(const char *text, const struct line *l, size_t *k)
{
	for (*k = 1; *k <= 3 && l->end >= l->start + *k; ++*k)
		if (blank_bytes(text + l->end - *k, *k) == *k)
			return true;
	return false;
}

/* A line ends with any of the ends that systems had, and with a form feed. */
static struct line read_line(const char *text, size_t at, size_t n)
{
	size_t end = at;
	while (end < n && text[end] != '\n' && text[end] != '\r' && text[end] != '\f')
		end++;
	struct line l = {.start = at, .end = end, .next = end < n ? end + 1 : n};
	l.page = end < n && text[end] == '\f';
	if (end < n && text[end] == '\r')
		for (size_t i = end + 1; i < n && i <= end + 2; i++)
			if (text[i] == '\n' && text[i - 1] == '\r')
				l.next = i + 1;
	size_t k;
	while (l.start < l.end && (k = blank_bytes(text + l.start, l.end - l.start)))
		l.start += k;
	while (l.end > l.start && ends_blank(text, &l, &k))
		l.end -= k;
	l.indent = l.start - at;
	return l;
}

/* 1..6 for "# heading" to "###### heading". */
static uint8_t heading_level(const char *s, size_t n)
{
	size_t hashes = 0;
	while (hashes < n && s[hashes] == '#')
		hashes++;
	return hashes >= 1 && hashes <= 6 && hashes < n && s[hashes] == ' ' ? (uint8_t)hashes : 0;
}

/* "=====" or "-----" below a heading. */
static uint8_t underline_level(const char *s, size_t n)
{
	size_t k = 0;
	while (k < n && s[k] == *s)
		k++;
	return k < n || n < 3 ? 0 : *s == '=' ? 1 : *s == '-' ? 2 : 0;
}

static bool is_list_item(const char *s, size_t n)
{
	size_t k = 0;
	if (n > 3 && !memcmp(s, "\xE2\x80\xA2", 3))
		return true;
	if (n > 2 && (*s == '-' || *s == '*' || *s == '+') && s[1] == ' ')
		return s[2] != *s;
	while (k < n && k < 3 && s[k] >= '0' && s[k] <= '9')
		k++;
	return k > 0 && k + 1 < n && (s[k] == '.' || s[k] == ')') && s[k + 1] == ' ';
}

/* No letter and no digit ("* * *")? */
static bool is_empty(const char *text, size_t from, size_t to)
{
	for (size_t i = from; i < to;) {
		uint32_t cp;
		i += utf8_next(text + i, to - i, &cp);
		if (unicode_is_alpha(cp) || unicode_is_digit(cp))
			return false;
	}
	return true;
}

static bool ends_sentence(const char *text, const struct line *l)
{
	size_t end = l->end;
	uint32_t cp = 0;
	for (size_t k; end > l->start; end -= k) {
		k = end - utf8_prev(text, end);
		utf8_next(text + end - k, k, &cp);
		bool closer = cp == '"' || cp == '\'' || cp == ')' || cp == ']' || cp == 0xBB ||
		              cp == 0xAB || (cp >= 0x2018 && cp <= 0x201E);
		if (!closer)
			break;
	}
	return cp == '.' || cp == '!' || cp == '?' || cp == ':' || cp == 0x2026 || cp >= 0x2E80;
}

static size_t columns(const char *text, size_t from, size_t to)
{
	return utf8_count(text + from, to - from);
}

static size_t first_word(const char *text, const struct line *l)
{
	size_t i = l->start;
	while (i < l->end && text[i] != ' ' && text[i] != '\t')
		i++;
	return columns(text, l->start, i);
}

/* What the first pass learns from pairs of lines with no blank line between. */
enum { WIDEST = 132, NARROWEST = 24, SAMPLE = 1 << 18 };
struct survey {
	size_t width[WIDEST + 2];  /* lines of so many columns; the last: more */
	size_t needed[WIDEST + 2]; /* columns of a line and the next one's first word */
	size_t alone[WIDEST + 2];  /* lines between blank ones */
	size_t pairs, open;        /* open: the first line ends in mid-sentence */
};

static size_t clip(size_t width)
{
	return width > WIDEST ? WIDEST + 1 : width;
}

static bool special(const char *text, const struct line *l)
{
	const char *s = text + l->start;
	size_t n = l->end - l->start;
	return heading_level(s, n) || is_list_item(s, n);
}

static void take_survey(const char *text, size_t from, size_t n, struct survey *v)
{
	struct line l = {0}, before = {0};
	bool follows = false; /* the line before follows another */
	for (size_t i = from; i < n && i < SAMPLE; i = l.next, before = l) {
		l = read_line(text, i, n);
		if (l.start == l.end && before.start < before.end && !follows)
			v->alone[clip(columns(text, before.start, before.end))]++;
		follows = l.start < l.end && before.start < before.end;
		if (!follows || special(text, &l))
			continue;
		size_t width = columns(text, before.start, before.end) + before.indent;
		v->pairs++;
		v->open += !ends_sentence(text, &before);
		v->width[clip(width)]++;
		v->needed[clip(width + 1 + first_word(text, &l))]++;
	}
}

/* The width the text was wrapped at, 0 if its lines are paragraphs. */
static size_t wrap_width(const struct survey *v)
{
	size_t width = WIDEST + 1, wider = 0, full = 0, alone = 0;
	while (width > 0 && wider + v->width[width] <= v->pairs / 20)
		wider += v->width[width--];
	for (size_t w = width + 1; w <= WIDEST + 1; w++) {
		full += v->needed[w];
		alone += v->alone[w];
	}
	bool wrapped = v->pairs >= 2 && width <= WIDEST && width >= NARROWEST &&
	               alone * 4 <= v->pairs && /* short lines among long paragraphs */
	               full * 4 >= v->pairs * 3 && v->open * 5 >= v->pairs * 2;
	return wrapped ? width : 0;
}

struct builder {
	const char *text;
	paragraph_vec *out;
	size_t width;      /* of wrapped text, or 0 */
	struct line last;  /* the line before, start == end: blank */
	struct line before; /* the one before that */
	struct line spoken; /* the last one that is not blank */
	bool page;         /* a page ended since */
};

static uint32_t first_of(const struct builder *b, const struct line *l)
{
	uint32_t cp;
	utf8_next(b->text + l->start, l->end - l->start, &cp);
	return cp;
}

/* Does the line go on with the paragraph of the line before? */
static bool goes_on(const struct builder *b, const struct line *l)
{
	const struct paragraph *p = &b->out->item[b->out->n - 1];
	uint32_t first = first_of(b, l);
	if (p->level || special(b->text, l))
		return false;
	if (!b->width)
		return b->page && unicode_is_lower(first);
	size_t width = columns(b->text, b->last.start, b->last.end) + b->last.indent;
	bool full = width + 1 + first_word(b->text, l) > b->width;
	if (!p->list_item && l->indent >= b->last.indent + 2 && b->last.start != p->start)
		return false; /* the first line of a paragraph is indented */
	if (full || unicode_is_lower(first))
		return true;
	return width * 2 > b->width && !ends_sentence(b->text, &b->last);
}

/* The last line was taken for the end of its paragraph, but it is a heading: short, behind a
 * whole sentence, itself none. */
static void split_heading(struct builder *b)
{
	struct paragraph *p = &b->out->item[b->out->n - 1];
	size_t width = columns(b->text, b->last.start, b->last.end);
	if (!b->width || p->list_item || p->start >= b->last.start || width * 2 > b->width ||
	    ends_sentence(b->text, &b->last) || !ends_sentence(b->text, &b->before))
		return;
	if (!unicode_is_upper(first_of(b, &b->last)))
		return;
	struct paragraph heading = {.start = (uint32_t)b->last.start, .end = (uint32_t)b->last.end};
	p->end = (uint32_t)b->before.end;
	VEC_PUSH(b->out, heading);
}

static void add_line(struct builder *b, const struct line *l)
{
	const char *s = b->text + l->start;
	size_t n = l->end - l->start;
	struct paragraph *last = b->out->n ? &b->out->item[b->out->n - 1] : NULL;
	bool follows = last && b->last.start < b->last.end;
	if (follows && !last->level && underline_level(s, n) && last->start == b->last.start &&
	    !is_empty(b->text, last->start, last->end)) {
		last->level = underline_level(s, n);
		last->end = (uint32_t)l->end;
		return;
	}
	if (follows && goes_on(b, l)) {
		last->end = (uint32_t)l->end;
		return;
	}
	if (follows)
		split_heading(b);
	struct paragraph p = {.start = (uint32_t)l->start, .end = (uint32_t)l->end};
	p.level = heading_level(s, n);
	p.list_item = !p.level && is_list_item(s, n);
	VEC_PUSH(b->out, p);
}

/* A page that ends in mid-sentence ends no paragraph: the line before its blank ones counts. */
static void bridge_page(struct builder *b, const struct line *l)
{
	if (b->page && b->spoken.start < b->spoken.end && !ends_sentence(b->text, &b->spoken) &&
	    !unicode_is_upper(first_of(b, l)))
		b->last = b->spoken;
}

void paragraphs_of(const char *text, size_t from, size_t n, paragraph_vec *out)
{
	struct survey v = {0};
	take_survey(text, from, n, &v);
	struct builder b = {.text = text, .out = out, .width = wrap_width(&v)};
	for (size_t i = from; i < n;) {
		struct line l = read_line(text, i, n);
		if (l.start < l.end) {
			bridge_page(&b, &l);
			add_line(&b, &l);
			b.spoken = l;
			b.page = false;
		}
		b.page |= l.page;
		b.before = b.last;
		b.last = l;
		i = l.next;
	}
}
