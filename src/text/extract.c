/* Which blocks of a page are the article, in the spirit of Readability (Arc90, 2009): paragraphs
 * score by their commas and length, less what of them is links, and boxes are judged by their
 * names. Differences: names speak against a box only as whole words, and never where nearly all
 * of the page's text would go; from the page inwards we go on as long as one box holds most of
 * the score, instead of adding up the scores of fathers. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/map.h"
#include "base/unicode.h"
#include "text/chrome.h"
#include "text/page.h"
#include "text/words.h"

enum {
	PROSE = 60, SENTENCE = 25, /* bytes of running text; with a stop at the end */
	RESCUES = 8,               /* boxes that stay despite their names */
	LINKS = 3,                 /* blocks of links in a row that end an article */
	TAIL = 3,                  /* blocks below a rule that are none of it */
	TEXT = 400                 /* score of two short paragraphs */
};
#define NONE UINT32_MAX

struct choice {
	struct page *p;
	uint32_t *prose;   /* bytes of prose before block i */
	uint32_t *sum;     /* score of all blocks before block i that are not out */
	uint32_t headline; /* block; NONE: there is none */
	uint32_t from, to; /* blocks, half open: the article and what stands in between */
};

/* Words in a class that do not name the box: "has-sidebar", "tag-politics", "comments-open". */
static bool says_else(const char *s, size_t n)
{
	static const char *const starts[] = {"has-", "no-", "with-", "without-", "is-", "not-", "tag-",
	                                     "category-", "post-", "show-", "hide-", "page-"};
	static const char *const ends[] = {"-open", "-closed", "-enabled", "-disabled", "-none"};
	for (size_t i = 0; i < COUNT(starts); i++)
		if (n > strlen(starts[i]) && !strncasecmp(s, starts[i], strlen(starts[i])))
			return true;
	for (size_t i = 0; i < COUNT(ends); i++) {
		size_t len = strlen(ends[i]);
		if (n > len && !strncasecmp(s + n - len, ends[i], len))
			return true;
	}
	return false;
}

static uint8_t word_names(const char *s, size_t n)
{
	static const struct { const char *list; uint8_t says; } lists[] = {
		{"drop", PAGE_DROP}, {"comment", PAGE_COMMENT}, {"byline", PAGE_BYLINE},
	};
	for (size_t i = 0; i < COUNT(lists); i++)
		if (words_find("page-names.txt", lists[i].list, s, n))
			return lists[i].says;
	return 0;
}

uint8_t page_names(const char *attribute)
{
	uint8_t says = 0;
	for (const char *s = attribute, *end; *s; s = end) {
		s += strspn(s, " \t\n\r");
		end = s + strcspn(s, " \t\n\r");
		if (says_else(s, (size_t)(end - s)))
			continue;
		char word[24];
		size_t n = 0;
		for (const char *c = s; c <= end; c++) {
			bool upper = c < end && *c >= 'A' && *c <= 'Z';
			bool letter = c < end && ((*c | 0x20) >= 'a' && (*c | 0x20) <= 'z');
			if ((!letter || (upper && c > s && c[-1] >= 'a')) && n) {
				says |= n < sizeof word ? word_names(word, n) : 0;
				n = 0;
			}
			if (letter && n < sizeof word)
				word[n++] = (char)(*c | 0x20);
		}
	}
	return says;
}

static size_t length(const struct block *b)
{
	return b->end - b->start;
}

static bool ends_sentence(const struct page *p, const struct block *b)
{
	static const char *const stops[] = {".", "!", "?", "\xE3\x80\x82", "\xE0\xA5\xA4", "\xDB\x94",
	                                    "\xD8\x9F", "\xE2\x80\xA6"};
	static const char *const closers[] = {"\"", "'", ")", "]", "\xC2\xBB", "\xE2\x80\x9D",
	                                      "\xE2\x80\x9C", "\xE2\x80\x99"};
	size_t end = b->end;
	for (size_t i = 0; i < COUNT(closers); i++) {
		size_t n = strlen(closers[i]);
		if (end >= b->start + n && !memcmp(p->text.s + end - n, closers[i], n)) {
			end -= n;
			i = (size_t)-1;
		}
	}
	for (size_t i = 0; i < COUNT(stops); i++) {
		size_t n = strlen(stops[i]);
		if (end >= b->start + n && !memcmp(p->text.s + end - n, stops[i], n))
			return true;
	}
	return false;
}

static bool is_prose(const struct page *p, const struct block *b)
{
	size_t n = length(b);
	return !b->level && b->linked * 2 < n &&
	       (n >= PROSE * 2 || (n >= SENTENCE && ends_sentence(p, b)));
}

/* 1 for a paragraph, 1 for each comma, up to 3 for its length; in hundredths. */
static uint32_t score(const struct page *p, const struct block *b)
{
	size_t n = length(b), s = 100 + 100 * (b->commas < 20 ? b->commas : 20) + (n < 300 ? n : 300);
	return is_prose(p, b) ? (uint32_t)(s * (n - b->linked) / n) : 0;
}

static bool is_letter(char c)
{
	return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

size_t page_word(const char *s, size_t n, size_t *i)
{
	size_t k = 0;
	while (*i < n && !is_letter(s[*i]))
		++*i;
	while (*i + k < n && is_letter(s[*i + k]))
		k++;
	return k;
}

/* Words of a text as numbers; counts those of `words` that are known. */
static size_t words_known(struct map *m, const char *s, size_t n, bool learn, size_t *words)
{
	struct str folded = STR_INIT;
	size_t known = 0;
	unicode_strip(&folded, s, n);
	for (size_t i = 0, k; (k = page_word(folded.s, folded.n, &i)); i += k) {
		++*words;
		if (learn)
			map_intern(m, folded.s + i, k);
		else
			known += map_get(m, folded.s + i, k) != MAP_NONE;
	}
	str_free(&folded);
	return known;
}

static bool inside(const struct page *p, uint32_t box, uint8_t against)
{
	for (; box; box = p->box.item[box].parent)
		if (p->box.item[box].against & against)
			return true;
	return false;
}

/* The heading that says most of what the page's title says; of those, the first main one. */
static uint32_t find_headline(const struct page *p, const char *title)
{
	struct map *m = map_new();
	size_t words = 0, best = 0;
	uint32_t at = NONE;
	if (title)
		words_known(m, title, strlen(title), true, &words);
	for (uint32_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		size_t n = 0;
		if (!b->level || b->level > 3 || length(b) > 300 ||
		    inside(p, b->box, PAGE_COMMENT | PAGE_HIDDEN))
			continue;
		size_t known = words_known(m, p->text.s + b->start, length(b), false, &n);
		bool linked = b->linked * 2 > length(b);
		size_t s = n && known * 2 >= n ? 10 + 10 * known : 0;
		if (b->level == 1 && !linked)
			s += 15;
		else if (linked && known < 3)
			s = 0;
		if (inside(p, b->box, PAGE_DROP) && known * 2 < n)
			s = 0;
		if (s > best) {
			best = s;
			at = i;
		}
	}
	map_free(m);
	return at;
}

/* Blocks of a box are the article's or not, all of them. */
static void mark_out(struct choice *c)
{
	struct page *p = c->p;
	for (size_t i = 0; i < p->box.n; i++) {
		struct box *b = &p->box.item[i];
		b->out = (i && p->box.item[b->parent].out) || b->against;
	}
	for (size_t i = 0; i < p->block.n; i++)
		p->block.item[i].out = p->box.item[p->block.item[i].box].out;
}

static void weigh_prose(struct choice *c)
{
	const struct page *p = c->p;
	c->prose = xcalloc(p->block.n + 1, sizeof *c->prose);
	for (size_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		c->prose[i + 1] = c->prose[i] + (is_prose(p, b) ? (uint32_t)length(b) : 0);
	}
}

static uint32_t prose_in(const struct choice *c, const struct box *b)
{
	return c->prose[b->to] - c->prose[b->from];
}

/* Of blocks that are not out. */
static uint32_t prose_left(const struct choice *c)
{
	uint32_t bytes = 0;
	for (size_t i = 0; i < c->p->block.n; i++)
		if (!c->p->block.item[i].out)
			bytes += c->prose[i + 1] - c->prose[i];
	return bytes;
}

/* Names mislead where nearly all text would go: then the box that holds most of it stays. */
static void rescue(struct choice *c)
{
	struct page *p = c->p;
	for (int pass = 0; pass < RESCUES; pass++) {
		size_t left = prose_left(c), most = 0;
		struct box *best = NULL;
		for (size_t i = 1; i < p->box.n; i++) {
			struct box *b = &p->box.item[i];
			if (!b->against || (b->against & (PAGE_COMMENT | PAGE_HIDDEN | PAGE_WALL) && left) ||
			    p->box.item[b->parent].out)
				continue;
			size_t bytes = prose_in(c, b);
			if (bytes > most) {
				most = bytes;
				best = b;
			}
		}
		if (!best || left * 6 >= most)
			return;
		best->against = 0;
		mark_out(c);
	}
}

/* A byline is short; what is named like one and is not, is none. The box of the headline is no
 * furniture. */
static void pardon(struct choice *c)
{
	struct page *p = c->p;
	for (size_t i = 1; i < p->box.n; i++) {
		struct box *b = &p->box.item[i];
		if (b->against & PAGE_BYLINE && prose_in(c, b) > 250)
			b->against &= (uint8_t)~PAGE_BYLINE;
		if (c->headline >= b->from && c->headline < b->to)
			b->against = 0;
	}
}

/* Is the box another article than that in `home`: with a main heading of its own, or a teaser,
 * whose heading leads to it? */
static bool is_another(const struct page *p, const struct box *b, const struct box *home)
{
	bool other = false;
	for (uint32_t i = b->from; i < b->to; i++) {
		const struct block *h = &p->block.item[i];
		other |= h->level && h->linked * 2 > length(h);
		other |= h->level == 1 && b->from >= home->to;
	}
	return other;
}

/* Of several articles only the headline's, but for what stands in it. */
static void drop_others(struct choice *c)
{
	struct page *p = c->p;
	const struct box *home = NULL;
	for (size_t i = 1; i < p->box.n; i++) {
		const struct box *b = &p->box.item[i];
		if (b->kind == BOX_ARTICLE && c->headline >= b->from && c->headline < b->to)
			home = b;
	}
	for (size_t i = 1; home && i < p->box.n; i++) {
		struct box *b = &p->box.item[i];
		bool outside = b->to <= home->from || b->from >= home->to;
		if (b->kind == BOX_ARTICLE && !b->out && outside && is_another(p, b, home))
			b->against |= PAGE_DROP;
	}
}

static uint32_t score_of(const struct choice *c, uint32_t from, uint32_t to)
{
	return to > from ? c->sum[to] - c->sum[from] : 0;
}

static bool holds_many(const struct box *b)
{
	return b->kind < BOX_TEXT;
}

/* <main>, if the headline and some text stand in it, or else the page. */
static uint32_t outermost(const struct choice *c)
{
	const struct page *p = c->p;
	for (uint32_t i = 1; i < p->box.n; i++) {
		const struct box *b = &p->box.item[i];
		if (b->kind == BOX_MAIN && !b->out && c->headline >= b->from && c->headline < b->to &&
		    score_of(c, b->from, b->to) >= TEXT)
			return i;
	}
	return 0;
}

/* From there inwards while one box holds 7 tenths of the score. */
static uint32_t innermost(const struct choice *c)
{
	const struct page *p = c->p;
	uint32_t at = outermost(c);
	for (uint32_t i = 1; i < p->box.n; i++) {
		const struct box *b = &p->box.item[i], *now = &p->box.item[at];
		if (b->parent != at || !holds_many(b) || b->out || b->kind == BOX_LIST ||
		    b->kind == BOX_QUOTE)
			continue;
		if (score_of(c, b->from, b->to) * 10 >= score_of(c, now->from, now->to) * 7)
			at = i;
	}
	return at;
}

/* The box, and neighbours that hold a quarter as much: articles in several parts. <main>
 * has none. */
static void spread(struct choice *c, uint32_t at)
{
	const struct page *p = c->p;
	const struct box *best = &p->box.item[at];
	uint32_t least = score_of(c, best->from, best->to) / 4 + 1;
	c->from = best->from;
	c->to = best->to;
	for (uint32_t i = 1; i < p->box.n; i++) {
		const struct box *b = &p->box.item[i];
		if (i == at || best->kind == BOX_MAIN || b->parent != best->parent || b->out ||
		    !holds_many(b) || score_of(c, b->from, b->to) < least)
			continue;
		c->from = b->from < c->from ? b->from : c->from;
		c->to = b->to > c->to ? b->to : c->to;
	}
}

static bool has_word(const struct page *p, const struct block *b)
{
	for (size_t i = b->start; i < b->end; i++) {
		unsigned char ch = (unsigned char)p->text.s[i];
		if ((ch | 0x20u) >= 'a' || (ch >= '0' && ch <= '9'))
			return true;
	}
	return false;
}

/* Links only, or mostly: also of the whole list. */
static bool is_links(const struct page *p, uint32_t i)
{
	const struct block *b = &p->block.item[i];
	size_t n = length(b);
	if (b->linked * 10 > n * 8 || (b->linked * 10 > n * 4 && !is_prose(p, b)))
		return true;
	uint32_t at = b->box;
	while (at && p->box.item[at].kind != BOX_LIST)
		at = p->box.item[at].parent;
	if (!at)
		return false;
	size_t linked = 0, all = 0;
	const struct box *list = &p->box.item[at];
	for (uint32_t k = list->from; k < list->to && k < list->from + 200; k++) {
		linked += p->block.item[k].linked;
		all += length(&p->block.item[k]);
	}
	return linked * 2 > all;
}

static void keep_blocks(struct choice *c)
{
	struct page *p = c->p;
	if (c->headline != NONE && c->headline < c->from)
		c->from = c->headline;
	else if (c->headline < c->to &&
	         score_of(c, c->from, c->headline) < score_of(c, c->headline, c->to) * 4)
		c->from = c->headline;
	for (uint32_t i = c->from; i < c->to; i++) {
		struct block *b = &p->block.item[i];
		b->kept = i == c->headline || (!b->out && has_word(p, b) && !is_links(p, i));
	}
}

/* The end of the page stands below some links, or below a rule: little text after much. */
static void cut_tail(struct choice *c)
{
	struct page *p = c->p;
	uint32_t all = score_of(c, c->from, c->to), links = 0;
	for (uint32_t i = c->from; i < c->to; i++) {
		struct block *b = &p->block.item[i];
		uint32_t rest = score_of(c, i, c->to);
		bool cut = (links >= LINKS && rest * 5 < all) ||
		           (b->ruled && c->to - i <= TAIL && rest * 4 < all);
		if (cut && i > c->headline + 1) {
			for (uint32_t k = i; k < c->to; k++)
				p->block.item[k].kept = false;
			c->to = i;
			return;
		}
		links = b->kept ? 0 : links + !b->out;
	}
}

/* Headings without text below, or that head links; short scraps behind the last sentence. */
static void drop_ends(struct choice *c)
{
	struct page *p = c->p;
	uint8_t level = 0;   /* of the heading below, 0: text */
	bool prose = false, links = false;
	for (uint32_t i = c->to; i-- > c->from;) {
		struct block *b = &p->block.item[i];
		if (!b->kept) {
			links |= !b->out && b->linked;
			continue;
		}
		if (b->level) {
			bool heads = prose && (!links || i == c->headline + 1) && (!level || level > b->level);
			b->kept = heads || i == c->headline;
			level = b->kept ? b->level : level;
		} else {
			prose |= is_prose(p, b);
			b->kept = prose || b->item || b->quote;
			level = b->kept ? 0 : level;
		}
		links = false;
	}
}

/* Nothing found: all that is not plainly out; or all. */
static void keep_all(struct choice *c)
{
	struct page *p = c->p;
	if (page_kept(p))
		return;
	for (size_t i = 0; i < p->block.n; i++)
		p->block.item[i].kept = !p->block.item[i].out && !is_links(p, (uint32_t)i);
	if (page_kept(p))
		return;
	for (size_t i = 0; i < p->block.n; i++)
		p->block.item[i].kept = !inside(p, p->block.item[i].box, PAGE_HIDDEN);
}

void page_choose(struct page *p, const char *title)
{
	struct choice c = {.p = p, .headline = find_headline(p, title)};
	p->box.item[0].to = (uint32_t)p->block.n;
	weigh_prose(&c);
	pardon(&c);
	chrome_mark(p, c.headline, title);
	mark_out(&c);
	rescue(&c);
	drop_others(&c);
	mark_out(&c);
	c.sum = xcalloc(p->block.n + 1, sizeof *c.sum);
	for (size_t i = 0; i < p->block.n; i++)
		c.sum[i + 1] = c.sum[i] + (p->block.item[i].out ? 0 : score(p, &p->block.item[i]));
	if (c.sum[p->block.n]) {
		spread(&c, innermost(&c));
		keep_blocks(&c);
		cut_tail(&c);
		drop_ends(&c);
	}
	keep_all(&c);
	free(c.prose);
	free(c.sum);
}

void page_choose_all(struct page *p)
{
	struct choice c = {.p = p};
	p->box.item[0].to = (uint32_t)p->block.n;
	mark_out(&c);
	keep_all(&c);
}
