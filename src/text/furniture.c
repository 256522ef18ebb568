/* The body runs from the first to the last paragraph of running text without a strong cue;
 * what stands outside of it is the margin. In the margin one cue is enough, inside the body
 * only what cannot be part of a report. */
#include "text/furniture.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "text/cue.h"
#include "text/form.h"
#include "text/meta.h"

/* A text with more paragraphs than this is searched at its ends only. */
enum { SEARCHED = 400, END_SEARCHED = 150, CHROME_WORDS = 80, CHROME_BYTES = 700 };

struct page {
	const char *text;
	const struct paragraph *para;
	size_t n;
	struct form *form;
	struct cue_hits *hits;
	uint8_t *kind;
	size_t body_from, body_to; /* paragraphs, half open; equal: no running text */
};

static bool searched(const struct page *p, size_t i)
{
	return p->n <= SEARCHED || i < END_SEARCHED || i + END_SEARCHED >= p->n;
}

static bool in_margin(const struct page *p, size_t i)
{
	return i < p->body_from || i >= p->body_to;
}

static bool is_prose(const struct page *p, size_t i)
{
	return form_is_prose(&p->form[i]);
}

/* Running text that no strong cue speaks against. */
static bool is_body(const struct page *p, size_t i)
{
	return is_prose(p, i) && !p->hits[i].count[CUE_PHRASE] && p->kind[i] != UNIT_FURNITURE &&
	       !(p->hits[i].start[CUE_RELATED] && p->hits[i].colon);
}

static void find_body(struct page *p)
{
	p->body_from = p->body_to = 0;
	for (size_t i = 0; i < p->n; i++) {
		if (!is_body(p, i))
			continue;
		if (p->body_to == 0)
			p->body_from = i;
		p->body_to = i + 1;
	}
}

/* Another line that can be the headline stands in the margin before the body. */
static bool other_heading(const struct page *p, size_t i)
{
	for (size_t k = 0; k < p->n && k < p->body_from; k++)
		if (k != i && p->kind[k] == UNIT_HEADING && !p->form[k].separators)
			return true;
	return false;
}

/* A line of section names, "Home > World > Asia", or of buttons, "Share  Tweet  Print". */
static bool is_menu(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	const struct form *f = &p->form[i];
	if (is_prose(p, i) || f->stops > 1)
		return false;
	bool all = h->menu + h->glue >= h->words && h->menu > h->glue;
	if (!f->stops && f->separators && h->words <= 12 && i < p->body_from && other_heading(p, i))
		return true; /* "Ann Ash | Politics editor" above or below the headline */
	if (h->menu && all && h->widget == h->words && h->words <= 12)
		return true;
	if (f->separators >= 2 || (f->separators && all))
		return in_margin(p, i) && h->menu * 3 >= h->words && (all || other_heading(p, i));
	return all && in_margin(p, i) &&
	       (i >= p->body_to || other_heading(p, i) || h->menu >= 5);
}

/* A line that a cue starts and little more follows: "Back to top", "Published 3 May 2024". */
static bool is_cue_line(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	const struct form *f = &p->form[i];
	unsigned cue = h->start[CUE_LINE];
	unsigned figures = f->digits >= 8 ? f->digits / 2 : 0; /* "Updated 05/03/2025 at 07:12" */
	unsigned words = h->words > figures ? h->words - figures : 0;
	if (!cue || is_prose(p, i) || words > 16 || p->para[i].level)
		return false;
	if (f->last == '.' && !in_margin(p, i))
		return false;
	if (f->digits >= 4 && words <= cue + 12u)
		return true;
	if (cue == 1)
		return h->words == 1 || (f->digits && h->words <= 4);
	return words <= cue + 2u || (cue >= 3 && in_margin(p, i));
}

/* "By Jane Doe, Associated Press" */
static bool ends_in_agency(const struct page *p, size_t i)
{
	const struct paragraph *q = &p->para[i];
	size_t from = q->end;
	while (from > q->start && p->text[from - 1] != ',')
		from--;
	if (from == q->start)
		return false;
	from += p->text[from] == ' ';
	return meta_agency(p->text + from, q->end - from);
}

/* "By Jane Doe", "Reporting by Jane Doe; editing by John Roe". */
static bool is_byline(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	const struct form *f = &p->form[i];
	unsigned cue = h->start[CUE_BYLINE];
	if (!cue || !in_margin(p, i) || h->words <= cue || h->words > 16 || is_prose(p, i))
		return false;
	if (p->kind[i] == UNIT_HEADING && !other_heading(p, i) && !ends_in_agency(p, i))
		return false; /* "By Land and Sea" */
	unsigned names = h->words - cue; /* words behind the cue, nearly all with a capital */
	return (f->last != '.' || i >= p->body_to) && f->capitals + !f->lower_start >= names &&
	       (names <= 8 || h->count[CUE_BYLINE] > 1) && names >= 2;
}

/* "Source: The Post" above the text. */
static bool is_field_line(const struct page *p, size_t i)
{
	const struct paragraph *q = &p->para[i];
	size_t value;
	return i < p->body_from && !p->para[i].level &&
	       meta_line(p->text + q->start, q->end - q->start, &value) != HEAD_FIELDS;
}

/* A line that holds a date and hardly more. */
static bool is_date_line(const struct page *p, size_t i)
{
	const struct form *f = &p->form[i];
	const struct paragraph *q = &p->para[i];
	char date[11];
	return in_margin(p, i) && f->words <= 10 && f->digits >= 5 && !f->stops &&
	       f->capitals <= (other_heading(p, i) ? 6u : 3u) &&
	       (p->kind[i] != UNIT_HEADING || other_heading(p, i)) &&
	       meta_date(p->text + q->start, q->end - q->start, "", date);
}

/* Only a web or mail address. */
static bool is_address(const struct page *p, size_t i)
{
	const struct paragraph *q = &p->para[i];
	return p->form[i].link && !memchr(p->text + q->start, ' ', q->end - q->start);
}

/* A copyright notice; the time of a live report, the number of a page; a scrap of code. */
static bool is_scrap(const struct page *p, size_t i)
{
	const struct form *f = &p->form[i];
	if (f->copyright && f->words <= 14)
		return in_margin(p, i) || f->words <= 6;
	if (!f->letters)
		return in_margin(p, i) || (f->digits >= 3 && f->digits <= 4);
	return f->symbols >= 6 && f->symbols * 8 > f->letters;
}

/* Sentences that speak to the reader about the site. */
static bool is_appeal(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	const struct form *f = &p->form[i];
	if (h->words > CHROME_WORDS)
		return false;
	unsigned score = 2u * h->count[CUE_PHRASE] + h->count[CUE_WEAK] + (h->start[CUE_LINE] > 0);
	if (h->count[CUE_PHRASE])
		return in_margin(p, i) || score >= 3 || h->words <= 15;
	if (!in_margin(p, i) || f->quote_start || h->count[CUE_WEAK] < 2)
		return false;
	return h->count[CUE_READER] ||
	       (h->words <= 8 && !is_prose(p, i) && (i >= p->body_to || other_heading(p, i)));
}

/* "Read more: headline" in one line. */
static bool is_related_line(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	unsigned cue = h->start[CUE_RELATED];
	if (!cue || h->words > 30 || p->para[i].level == 1)
		return false;
	if (h->words <= cue + 1u)
		return cue > 1 || h->words == 1 || p->form[i].digits;
	if (h->colon)
		return cue > 1 || !is_prose(p, i);
	return cue >= 2 && i >= p->body_to && !is_prose(p, i);
}

/* A heading of links only: the links follow as lines of their own. */
static bool heads_list(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	return h->start[CUE_RELATED] && h->words <= h->start[CUE_RELATED] + 1u;
}

static bool is_link_line(const struct page *p, size_t i)
{
	return !is_prose(p, i) && p->form[i].words <= 25 && p->form[i].last != '.' &&
	       p->form[i].last != ':';
}

/* Lines below "Related articles", up to running text. If the body goes on below, its
 * heading is left out. */
static void mark_list(struct page *p, size_t i)
{
	size_t end = i + 1;
	while (end < p->n && is_link_line(p, end))
		end++;
	if (end < p->n && end < p->body_to && end > i + 2)
		end--;
	for (size_t k = i + 1; k < end; k++)
		p->kind[k] = UNIT_FURNITURE;
}

static size_t words_between(const struct page *p, size_t from, size_t to)
{
	size_t words = 0;
	for (size_t i = from; i < to; i++)
		words += p->kind[i] != UNIT_FURNITURE && is_prose(p, i) ? p->form[i].words : 0;
	return words;
}

/* "Comments (3)", "Leave a reply", "3 thoughts on <headline>"; not "Comments by the minister". */
static bool heads_comments(const struct page *p, size_t i)
{
	const struct cue_hits *h = &p->hits[i];
	unsigned cue = h->start[CUE_COMMENTS], more = h->words - cue;
	if (!cue || is_prose(p, i))
		return false;
	if (cue == 1)
		return more == 0 || (more == 1 && p->form[i].digits);
	return more <= (cue == 2 ? 2 : 12);
}

/* The comment section: everything below its heading. A counter of comments above the body or
 * in a bar of buttons is a line only: real sections have a body before them, and either most
 * of the text or further signs of comments below. */
static void mark_comments(struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (!heads_comments(p, i))
			continue;
		size_t before = words_between(p, 0, i), after = words_between(p, i, p->n);
		bool signs = false;
		for (size_t k = i + 1; k < p->n && !signs; k++)
			signs = heads_comments(p, k) || p->hits[k].count[CUE_PHRASE] ||
			        p->hits[k].start[CUE_COMMENTS];
		bool far = before * 5 >= (before + after) * 2;
		if (i == 0 || (!far && !(signs && before >= 80)))
			continue;
		if (after > before && !signs)
			continue;
		for (size_t k = i; k < p->n; k++)
			p->kind[k] = UNIT_FURNITURE;
		return;
	}
}

static bool is_furniture(const struct page *p, size_t i)
{
	return is_appeal(p, i) || is_menu(p, i) || is_cue_line(p, i) || is_byline(p, i) ||
	       is_date_line(p, i) || is_field_line(p, i) || is_address(p, i) || is_scrap(p, i) ||
	       is_related_line(p, i) ||
	       (heads_comments(p, i) && in_margin(p, i));
}

static void mark_lines(struct page *p)
{
	for (size_t i = 0; i < p->n; i++) {
		if (p->kind[i] == UNIT_FURNITURE || !searched(p, i) || !is_furniture(p, i))
			continue;
		p->kind[i] = UNIT_FURNITURE;
		if (heads_list(p, i))
			mark_list(p, i);
	}
}

/* The same short line three times and more: a button or a label of the page. */
static void mark_repeated(struct page *p)
{
	if (p->n > SEARCHED)
		return;
	struct map *lines = map_new();
	uint32_t *line = xcalloc(p->n + 1, sizeof *line), *times = xcalloc(p->n + 1, sizeof *times);
	for (size_t i = 0; i < p->n; i++) {
		const struct paragraph *q = &p->para[i];
		line[i] = MAP_NONE;
		if (p->form[i].words > 6 || is_prose(p, i) || p->form[i].last == '.')
			continue;
		line[i] = map_intern(lines, p->text + q->start, q->end - q->start);
		times[line[i]]++;
	}
	for (size_t i = 0; i < p->n; i++)
		if (line[i] != MAP_NONE && times[line[i]] >= 3)
			p->kind[i] = UNIT_FURNITURE;
	map_free(lines);
	free(line);
	free(times);
}

/* Short lines in the margin with furniture on both sides; a last line that announces more. */
static void mark_leftovers(struct page *p)
{
	for (size_t i = p->body_to; i < p->n; i++) {
		const struct form *f = &p->form[i];
		if (p->kind[i] == UNIT_FURNITURE || is_prose(p, i) || f->words > 8)
			continue;
		bool above = i > p->body_to && p->kind[i - 1] == UNIT_FURNITURE;
		bool below = i + 1 == p->n || p->kind[i + 1] == UNIT_FURNITURE;
		if (below && f->last != '.' && (above || (f->last == ':' && i + 1 == p->n)))
			p->kind[i] = UNIT_FURNITURE;
	}
}

/* A text must not vanish: without anything left that can be read, nothing is furniture. */
static void keep_text(struct page *p)
{
	for (size_t i = 0; i < p->n; i++)
		if (p->kind[i] != UNIT_FURNITURE && (is_prose(p, i) || p->form[i].words >= 4))
			return;
	for (size_t i = 0; i < p->n; i++)
		if (p->form[i].words && p->kind[i] == UNIT_FURNITURE)
			p->kind[i] = UNIT_SENTENCE;
}

/* Headings that no text follows any more. */
static void drop_headings(struct page *p)
{
	bool text = false;
	for (size_t i = p->n; i-- > 0;) {
		text |= p->kind[i] == UNIT_SENTENCE;
		if (p->kind[i] == UNIT_HEADING && !text && !p->para[i].level)
			p->kind[i] = UNIT_SENTENCE;
	}
}

static void measure(struct page *p, size_t n_front, const char *language)
{
	const struct cues *cues = cues_of(language);
	for (size_t i = 0; i < p->n; i++) {
		const struct paragraph *q = &p->para[i];
		bool here = searched(p, i);
		if (here || q->end - q->start < FORM_BYTES / 2)
			p->form[i] = form_of(p->text, q);
		else
			p->form[i] = (struct form){.words = FORM_BYTES, .longer = true};
		p->kind[i] = i < n_front || !p->form[i].words ? UNIT_FURNITURE : UNIT_SENTENCE;
		if (here && q->end - q->start <= CHROME_BYTES)
			p->hits[i] = cues_find(cues, p->text + q->start, q->end - q->start,
			                       p->form[i].joined);
	}
}

void furniture_mark(const char *text, const struct paragraph *para, size_t n, size_t n_front,
                    const char *language, uint8_t *kind)
{
	struct page p = {.text = text, .para = para, .n = n, .kind = kind};
	p.form = xcalloc(n + 1, sizeof *p.form);
	p.hits = xcalloc(n + 1, sizeof *p.hits);
	measure(&p, n_front, language);
	form_headings(text, para, p.form, n, language, kind);
	mark_comments(&p);
	find_body(&p);
	mark_lines(&p);
	mark_repeated(&p);
	mark_leftovers(&p);
	keep_text(&p);
	drop_headings(&p);
	free(p.form);
	free(p.hits);
}
