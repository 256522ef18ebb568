/* A text is brought into the form of the file's phrases: folded words with a blank between,
 * "#" for figures; a phrase then matches by its bytes. Each language has a table of its own,
 * in which phrases are chained by the hash of their first word; a text is looked up in two. */
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

enum { BUCKETS = 1024, LANGUAGES = 16 };

struct cue {
	const char *text;
	uint16_t next; /* in its bucket: index + 1 */
	uint16_t n;
	uint8_t class, words;
	uint16_t hash; /* of the first word */
};

struct table {
	VEC(struct cue) cues;
	uint16_t bucket[BUCKETS];
};

struct cues {
	const struct table *table[LANGUAGES];
	size_t n;
	char language[4];
};

static uint16_t hash_of(const char *word, size_t n)
{
	return (uint16_t)hash_bytes(word, n);
}

static enum cue_class class_of(const char *s, size_t n)
{
	static const char names[CUE_CLASSES][10] = {"related", "comments", "line", "phrase", "weak",
	                                            "section", "widget", "byline", "reader"};
	for (enum cue_class k = 0; k < CUE_CLASSES; k++)
		if (names[k][0] == s[0] && strlen(names[k]) == n && !memcmp(names[k], s, n))
			return k;
	return CUE_CLASSES;
}

/* "PHRASE" of a class, up to the end of its line, which is returned. */
static const char *add_phrase(struct table *t, const char *phrase, enum cue_class class)
{
	const char *end = phrase, *first = NULL; /* the end of the first word */
	struct cue cue = {.text = phrase, .words = 1, .class = (uint8_t)class};
	for (; *end && *end != '\n'; end++)
		if (*end == ' ') {
			first = first ? first : end;
			cue.words++;
		}
	cue.n = (uint16_t)(end - phrase);
	cue.hash = hash_of(phrase, (size_t)((first ? first : end) - phrase));
	uint16_t *b = &t->bucket[cue.hash % BUCKETS];
	cue.next = *b;
	VEC_PUSH(&t->cues, cue);
	*b = (uint16_t)t->cues.n;
	return end;
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

/* The lines "LANGUAGE CLASS PHRASE". */
static void read_lines(struct table *t, const char *language)
{
	size_t n, class_n = 0;
	const char *s = embed_find("furniture.txt", &n), *name = "";
	enum cue_class class = CUE_CLASSES;
	for (s += first_line(s, n, language); !strncmp(s, language, 3); s += *s == '\n') {
		s += 4;
		if (strncmp(s, name, class_n + 1)) { /* nearly always that of the line before */
			name = s;
			class_n = strcspn(s, " ");
			class = class_of(s, class_n);
		}
		s = add_phrase(t, s + class_n + 1, class);
	}
}

static const struct table *table_of(size_t language)
{
	static struct table *kept[LANGUAGES];
	if (!kept[language]) {
		kept[language] = xcalloc(1, sizeof *kept[language]);
		VEC_RESERVE(&kept[language]->cues, 720);
		read_lines(kept[language], lang_each(language));
	}
	return kept[language];
}

const struct cues *cues_of(const char *language)
{
	static struct cues kept[LANGUAGES]; /* by the order of lang_each; the last: others */
	size_t known = 0;
	while (lang_each(known) && strcmp(lang_each(known), language))
		known++;
	struct cues *c = &kept[known];
	if (c->n)
		return c;
	memcpy(c->language, lang_each(known) ? language : "und", 4);
	for (size_t i = 0; lang_each(i); i++)
		if (!lang_each(known) || i == known || !strcmp(lang_each(i), "eng"))
			c->table[c->n++] = table_of(i);
	return c;
}

/* The text as folded words, each with a blank behind it. */
struct words {
	struct str s;
	struct { uint32_t start, n; } at[CUE_WORDS];
	size_t n;
};

/* Append the word folded, the dotted and dotless i of Turkish as one. */
static void add_folded(struct str *out, const char *s, size_t n, bool ascii)
{
	size_t from = out->n;
	if (ascii) {
		char *to = str_more(out, n);
		for (size_t i = 0; i < n; i++)
			to[i] = (char)(s[i] | 0x20);
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
	bool lower = false; /* the letter before */
	for (size_t k; w.n < n; w.n += k) {
		size_t from = w.n;
		uint32_t cp;
		while (w.n < n && s[w.n] >= 'a' && s[w.n] <= 'z')
			w.n++;
		lower |= w.n > from;
		if (w.n == n || s[w.n] == ' ')
			break;
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
		if (s[i] == ' ') {
			i++;
			continue;
		}
		struct word word = read_word(s + i, n - i, joined);
		uint32_t cp;
		if (!word.n) {
			i += utf8_next(s + i, n - i, &cp);
			continue;
		}
		size_t from = w->s.n;
		if (word.figure)
			str_addc(&w->s, '#');
		else
			add_folded(&w->s, s + i, word.n, word.ascii);
		w->at[w->n].start = (uint32_t)from;
		w->at[w->n++].n = (uint32_t)(w->s.n - from);
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

struct search {
	const struct cues *cues;
	struct words words;
	struct cue_hits hits;
	const struct cue *seen[CUE_WORDS];
	size_t n_seen;
};

/* Does the phrase start at s, the rest of the text? */
static bool stands_at(const struct cue *cue, const char *s, size_t left, uint16_t hash)
{
	return cue->hash == hash && left > cue->n && s[cue->n] == ' ' &&
	       cue->class != CUE_CLASSES && !memcmp(s, cue->text, cue->n);
}

static void count_cue(struct search *f, const struct cue *cue)
{
	size_t k = 0; /* the same words stand in the lists of two languages sometimes */
	while (k < f->n_seen && !same_cue(cue, f->seen[k]))
		k++;
	if (k < f->n_seen || f->n_seen == CUE_WORDS)
		return;
	f->seen[f->n_seen++] = cue;
	f->hits.count[cue->class]++;
}

/* Note the cues that start at word i; returns the words of the longest section or widget. */
static size_t match_at(struct search *f, size_t i, enum cue_class *menu)
{
	const char *s = f->words.s.s + f->words.at[i].start;
	size_t left = f->words.s.n - f->words.at[i].start, longest = 0;
	uint16_t hash = hash_of(s, f->words.at[i].n);
	for (size_t k = f->cues->n; k-- > 0;) {
		const struct table *t = f->cues->table[k];
		for (uint16_t at = t->bucket[hash % BUCKETS]; at; at = t->cues.item[at - 1].next) {
			const struct cue *cue = &t->cues.item[at - 1];
			if (!stands_at(cue, s, left, hash))
				continue;
			if (i == 0 && cue->words > f->hits.start[cue->class])
				f->hits.start[cue->class] = cue->words;
			bool of_menu = cue->class == CUE_SECTION || cue->class == CUE_WIDGET;
			if (of_menu && cue->words > longest) {
				longest = cue->words;
				*menu = cue->class;
			}
			count_cue(f, cue);
		}
	}
	return longest;
}

static bool is_glue(const struct search *f, size_t i)
{
	const char *s = f->words.s.s + f->words.at[i].start;
	size_t n = f->words.at[i].n;
	return *s == '#' || lang_function_word(f->cues->language, s, n) ||
	       lang_function_word("eng", s, n);
}

struct cue_hits cues_find(const struct cues *c, const char *s, size_t n, bool joined)
{
	struct search f = {.cues = c};
	struct cue_hits *h = &f.hits;
	bool covered[CUE_WORDS] = {false};
	size_t until = 0;
	f.words.s = (struct str)STR_INIT;
	split(&f.words, s, n, joined);
	h->words = (uint8_t)f.words.n;
	for (size_t i = 0; i < f.words.n; i++) {
		enum cue_class menu = CUE_SECTION;
		size_t longest = match_at(&f, i, &menu);
		if (i >= until) {
			h->menu = (uint8_t)(h->menu + longest);
			h->widget = (uint8_t)(h->widget + (menu == CUE_WIDGET ? longest : 0));
			until = i + longest;
		}
		covered[i] = i < until;
	}
	for (size_t i = 0; h->menu * 2 >= h->words && i < f.words.n; i++)
		h->glue = (uint8_t)(h->glue + (!covered[i] && is_glue(&f, i)));
	if (h->start[CUE_RELATED])
		h->colon = separator_follows(s, n, h->start[CUE_RELATED]);
	str_free(&f.words.s);
	return *h;
}
