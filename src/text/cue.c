/* A text is brought into the form of the file's phrases: folded words with a blank between,
 * "#" for figures; a phrase then matches by its bytes. Phrases are chained by the hash of
 * their first word. */
#include "text/cue.h"

#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/lang.h"

enum { BUCKETS = 1024 };

struct cue {
	const char *text;
	uint32_t next; /* in its bucket: index + 1 */
	uint16_t n;
	uint8_t class, words;
};

struct cues {
	VEC(struct cue) cues;
	uint32_t bucket[BUCKETS];
	char language[4];
};

static uint32_t *bucket_of(struct cues *c, const char *word, size_t n)
{
	return &c->bucket[hash_bytes(word, n) % BUCKETS];
}

static enum cue_class class_of(const char *s, size_t n)
{
	static const char names[CUE_CLASSES][10] = {"related", "comments", "line", "phrase", "weak",
	                                            "section", "widget", "byline", "reader"};
	for (enum cue_class k = 0; k < CUE_CLASSES; k++)
		if (strlen(names[k]) == n && !memcmp(names[k], s, n))
			return k;
	return CUE_CLASSES;
}

/* "LANGUAGE CLASS PHRASE" */
static void add_line(struct cues *c, const char *line, size_t n)
{
	const char *class = line + 4, *end = line + n;
	const char *blank = n > 4 ? memchr(class, ' ', n - 4) : NULL;
	if (!blank)
		return;
	struct cue cue = {.text = blank + 1, .n = (uint16_t)(end - blank - 1), .words = 1};
	cue.class = (uint8_t)class_of(class, (size_t)(blank - class));
	const char *first = memchr(cue.text, ' ', cue.n);
	for (size_t i = 0; i < cue.n; i++)
		cue.words = (uint8_t)(cue.words + (cue.text[i] == ' '));
	uint32_t *b = bucket_of(c, cue.text, first ? (size_t)(first - cue.text) : cue.n);
	cue.next = *b;
	VEC_PUSH(&c->cues, cue);
	*b = (uint32_t)c->cues.n;
}

/* Start of the first line that is not before `language` (lines are sorted). */
static size_t first_line(const char *s, size_t n, const char *language)
{
	size_t lo = 0, hi = n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2, start = mid;
		while (start > lo && s[start - 1] != '\n')
			start--;
		if (strncmp(s + start, language, 3) < 0) {
			const char *nl = memchr(s + mid, '\n', n - mid);
			lo = nl ? (size_t)(nl - s) + 1 : n;
		} else {
			hi = start;
		}
	}
	return lo;
}

static void add_language(struct cues *c, const char *language)
{
	size_t n;
	const char *s = embed_find("furniture.txt", &n);
	for (size_t i = first_line(s, n, language); i < n && !strncmp(s + i, language, 3);) {
		const char *nl = memchr(s + i, '\n', n - i);
		size_t len = nl ? (size_t)(nl - (s + i)) : n - i;
		add_line(c, s + i, len);
		i += len + 1;
	}
}

static struct cues *build(const char *language)
{
	struct cues *c = xcalloc(1, sizeof *c);
	bool all = !strcmp(language, "und");
	memcpy(c->language, language, 4);
	VEC_RESERVE(&c->cues, all ? 4000 : 1200);
	for (size_t i = 0; lang_each(i); i++)
		if (all || !strcmp(lang_each(i), language) || !strcmp(lang_each(i), "eng"))
			add_language(c, lang_each(i));
	return c;
}

const struct cues *cues_of(const char *language)
{
	static struct cues *kept[16]; /* by the order of lang_each; the last: other languages */
	size_t i = 0;
	while (lang_each(i) && strcmp(lang_each(i), language))
		i++;
	if (!kept[i])
		kept[i] = build(lang_each(i) ? language : "und");
	return kept[i];
}

/* The text as folded words, each with a blank behind it. */
struct words {
	struct str s;
	uint32_t start[CUE_WORDS];
	size_t n;
};

/* Append the word folded, the dotted and dotless i of Turkish as one. */
static void add_folded(struct str *out, const char *s, size_t n, bool ascii)
{
	size_t from = out->n;
	if (ascii) {
		str_addn(out, s, n);
		for (char *p = out->s + from; *p; p++)
			*p = (char)(*p | 0x20);
		return;
	}
	unicode_fold(out, s, n);
	for (size_t i = from; i + 1 < out->n; i++) {
		if (!memcmp(out->s + i, "\xCC\x87", 2)) {
			str_erase(out, i--, 2);
		} else if (!memcmp(out->s + i, "\xC4\xB1", 2)) {
			str_erase(out, i, 1);
			out->s[i] = 'i';
		}
	}
}

struct word {
	size_t n;     /* bytes */
	bool figure;  /* it has a digit */
	bool ascii;   /* only ASCII letters */
};

static struct word read_word(const char *s, size_t n, bool joined)
{
	struct word w = {.ascii = true};
	bool lower = false;
	for (size_t k; w.n < n; w.n += k) {
		uint32_t cp = (unsigned char)s[w.n];
		k = 1;
		if (cp >= 'a' && cp <= 'z') {
			lower = true;
			continue;
		}
		if (cp >= 0x80)
			k = utf8_next(s + w.n, n - w.n, &cp);
		bool digit = unicode_is_digit(cp);
		if (!digit && (!unicode_is_alpha(cp) || (joined && lower && unicode_is_upper(cp))))
			break;
		w.figure |= digit;
		w.ascii &= cp < 0x80;
		lower = unicode_is_lower(cp);
	}
	return w;
}

static void split(struct words *w, const char *s, size_t n, bool joined)
{
	for (size_t i = 0; i < n && w->n < CUE_WORDS;) {
		struct word word = read_word(s + i, n - i, joined);
		uint32_t cp;
		if (!word.n) {
			i += utf8_next(s + i, n - i, &cp);
			continue;
		}
		w->start[w->n++] = (uint32_t)w->s.n;
		if (word.figure)
			str_addc(&w->s, '#');
		else
			add_folded(&w->s, s + i, word.n, word.ascii);
		str_addc(&w->s, ' ');
		i += word.n;
	}
}

/* Bytes of s up to the end of its k-th word. */
static size_t after_words(const char *s, size_t n, size_t k)
{
	size_t i = 0;
	while (i < n && k) {
		uint32_t cp;
		size_t len = read_word(s + i, n - i, false).n;
		k -= len > 0;
		i += len ? len : utf8_next(s + i, n - i, &cp);
	}
	return i;
}

static bool separator_follows(const char *s, size_t n, size_t words)
{
	size_t i = after_words(s, n, words);
	while (i < n && (s[i] == ' ' || s[i] == '"' || s[i] == '*'))
		i++;
	uint32_t cp = 0;
	if (i < n)
		utf8_next(s + i, n - i, &cp);
	return cp == ':' || cp == '|' || cp == '>' || cp == '-' || cp == 0x2013 || cp == 0x2014 ||
	       cp == 0xBB || cp == 0x203A || cp == 0x2192;
}

static bool same_cue(const struct cue *a, const struct cue *b)
{
	return a->class == b->class && a->n == b->n && !memcmp(a->text, b->text, a->n);
}

/* Note the cues that start at word i; returns the words of the longest section or widget. */
static size_t match_at(const struct cues *c, const struct words *w, size_t i, struct cue_hits *h,
                       uint32_t *seen, size_t *n_seen, enum cue_class *menu)
{
	const char *s = w->s.s + w->start[i];
	size_t left = w->s.n - w->start[i], longest = 0;
	const char *blank = memchr(s, ' ', left);
	uint32_t hash = (uint32_t)(hash_bytes(s, (size_t)(blank - s)) % BUCKETS);
	for (uint32_t at = c->bucket[hash]; at; at = c->cues.item[at - 1].next) {
		const struct cue *cue = &c->cues.item[at - 1];
		if (cue->class == CUE_CLASSES || left <= cue->n || s[cue->n] != ' ' ||
		    memcmp(s, cue->text, cue->n))
			continue;
		if (i == 0 && cue->words > h->start[cue->class])
			h->start[cue->class] = cue->words;
		bool of_menu = cue->class == CUE_SECTION || cue->class == CUE_WIDGET;
		if (of_menu && cue->words > longest) {
			longest = cue->words;
			*menu = cue->class;
		}
		size_t k = 0; /* the same words stand in the lists of two languages sometimes */
		while (k < *n_seen && !same_cue(cue, &c->cues.item[seen[k] - 1]))
			k++;
		if (k < *n_seen || *n_seen == CUE_WORDS)
			continue;
		seen[(*n_seen)++] = at;
		h->count[cue->class]++;
	}
	return longest;
}

static bool is_glue(const struct cues *c, const struct words *w, size_t i)
{
	const char *s = w->s.s + w->start[i];
	const char *blank = memchr(s, ' ', w->s.n - w->start[i]);
	return *s == '#' || lang_function_word(c->language, s, (size_t)(blank - s)) ||
	       lang_function_word("eng", s, (size_t)(blank - s));
}

struct cue_hits cues_find(const struct cues *c, const char *s, size_t n, bool joined)
{
	struct cue_hits h = {0};
	struct words w = {.s = STR_INIT};
	uint32_t seen[CUE_WORDS];
	bool covered[CUE_WORDS] = {false};
	size_t n_seen = 0, until = 0;
	split(&w, s, n, joined);
	h.words = (uint8_t)w.n;
	for (size_t i = 0; i < w.n; i++) {
		enum cue_class menu = CUE_SECTION;
		size_t longest = match_at(c, &w, i, &h, seen, &n_seen, &menu);
		if (i >= until) {
			h.menu = (uint8_t)(h.menu + longest);
			h.widget = (uint8_t)(h.widget + (menu == CUE_WIDGET ? longest : 0));
			until = i + longest;
		}
		covered[i] = i < until;
	}
	for (size_t i = 0; h.menu * 2 >= h.words && i < w.n; i++)
		h.glue = (uint8_t)(h.glue + (!covered[i] && is_glue(c, &w, i)));
	if (h.start[CUE_RELATED])
		h.colon = separator_follows(s, n, h.start[CUE_RELATED]);
	str_free(&w.s);
	return h;
}
