/* A wall is a box of which one word in twelve is of its vocabulary (page-names.txt) and that speaks
 * to its reader, as no report about such matters does. The figures of a box come from sums over the
 * blocks before it. */
#define _GNU_SOURCE /* memmem */
#include "text/chrome.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/unicode.h"
#include "text/words.h"

enum { WALL_SHARE = 12, WALL_HITS = 6, WALL_KINDS = 3, WALL_READER = 6, COMMENTS_WORDS = 3 };

/* Words up to a block, those about consent, and "we" and "you"; kinds: what there is about consent
 * in this block, a bit each. */
struct sum { uint32_t words, hits, reader, kinds; };

static void add_words(struct sum *sum, const char *s, size_t n)
{
	struct str folded = STR_INIT;
	unicode_strip(&folded, s, n);
	for (size_t i = 0, k; (k = page_word(folded.s, folded.n, &i)); i += k) {
		sum->words++;
		const char *of = words_find("page-names.txt", "consent", folded.s + i, k);
		if (!of)
			continue;
		bool reader = *of == 'r';
		sum->reader += reader;
		sum->hits += !reader;
		sum->kinds |= reader ? 0 : 1u << hash_bytes(folded.s + i, k) % 32;
	}
	str_free(&folded);
}

static bool is_wall(const struct sum *sum, const struct box *b)
{
	uint32_t words = sum[b->to].words - sum[b->from].words;
	uint32_t hits = sum[b->to].hits - sum[b->from].hits, kinds = 0, n = 0;
	uint32_t reader = sum[b->to].reader - sum[b->from].reader;
	if (hits < WALL_HITS || hits * WALL_SHARE < words || reader * WALL_READER < hits)
		return false;
	for (uint32_t i = b->from; i < b->to; i++)
		kinds |= sum[i + 1].kinds;
	for (; kinds; kinds &= kinds - 1)
		n++;
	return n >= WALL_KINDS;
}

static bool holds(const struct box *b, uint32_t block)
{
	return block >= b->from && block < b->to;
}

/* No wall does without one of these: what saves most pages from being read word by word. */
static bool may_have_walls(const struct page *p)
{
	static const char *const of[] = {"ookie", "onsen", "artner", "inwillig", "iastecz", "erez", "уки"};
	size_t i = 0;
	while (i < COUNT(of) && !memmem(p->text.s, p->text.n, of[i], strlen(of[i])))
		i++;
	return i < COUNT(of);
}

static void mark_walls(struct page *p, uint32_t headline, const char *title)
{
	struct sum about = {0}, *sum = xcalloc(p->block.n + 1, sizeof *sum);
	if (title)
		add_words(&about, title, strlen(title));
	for (size_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		sum[i + 1] = (struct sum){sum[i].words, sum[i].hits, sum[i].reader, 0};
		add_words(&sum[i + 1], p->text.s + b->start, b->end - b->start);
	}
	for (size_t i = 1; !about.hits && i < p->box.n; i++) {
		struct box *b = &p->box.item[i];
		if (b->kind < BOX_TEXT && !holds(b, headline) && is_wall(sum, b))
			b->against |= PAGE_WALL;
	}
	free(sum);
}

/* "12 comments", "Kommentare (3)" */
static bool heads_comments(const struct page *p, const struct block *b)
{
	struct str folded = STR_INIT;
	size_t words = 0, known = 0, figures = 0;
	unicode_strip(&folded, p->text.s + b->start, b->end - b->start);
	for (size_t i = 0, k; (k = page_word(folded.s, folded.n, &i)); i += k) {
		words++;
		figures += folded.s[i] >= '0' && folded.s[i] <= '9';
		known += words_find("page-names.txt", "comments", folded.s + i, k) != NULL;
	}
	str_free(&folded);
	return known == 1 && known + figures == words && words <= COMMENTS_WORDS;
}

/* The outermost box that begins with such a heading. */
static void mark_comments(struct page *p, uint32_t headline)
{
	for (uint32_t i = 0; i < p->block.n; i++) {
		const struct block *b = &p->block.item[i];
		if (b->level < 2 || i == headline || b->end - b->start > 40 || !heads_comments(p, b))
			continue;
		uint32_t at = b->box;
		while (p->box.item[at].parent && p->box.item[p->box.item[at].parent].from == i)
			at = p->box.item[at].parent;
		struct box *section = &p->box.item[at];
		if (section->kind < BOX_TEXT && section->to > i + 1)
			section->against |= PAGE_COMMENT;
	}
}

void chrome_mark(struct page *p, uint32_t headline, const char *title)
{
	if (may_have_walls(p))
		mark_walls(p, headline, title);
	mark_comments(p, headline);
}
