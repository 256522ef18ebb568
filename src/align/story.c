/* story.c - reading words into one vocabulary. */
#include "align/story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "text/number.h"
#include "text/token.h"
#include "text/value.h"
#include "text/words.h"

static uint8_t language_index(struct story *st, const char *code)
{
	for (size_t i = 0; i < st->n_languages; i++)
		if (!strcmp(st->language[i].code, code))
			return (uint8_t)i;
	struct language *l = &st->language[st->n_languages];
	memcpy(l->code, code, 4);
	l->surface = map_new();
	l->stemmer = stemmer_new(code);
	return (uint8_t)st->n_languages++;
}

const char *story_language(const struct article *const *article, size_t n)
{
	const char *best = "und";
	size_t best_bytes = 0;
	for (size_t i = 0; i < n; i++) {
		size_t bytes = 0;
		const char *code = article[i]->language;
		if (!strcmp(code, "und"))
			continue;
		for (size_t j = 0; j < n; j++)
			bytes += strcmp(article[j]->language, code) == 0 ? article[j]->len + 1 : 0;
		if (bytes > best_bytes || (bytes == best_bytes && strcmp(code, best) < 0)) {
			best = code;
			best_bytes = bytes;
		}
	}
	return best;
}

struct story *story_new(const struct article *const *article, size_t n)
{
	struct story *st = xcalloc(1, sizeof *st);
	st->n_articles = n;
	st->article = xcalloc(n ? n : 1, sizeof *st->article);
	st->language = xcalloc(n ? n : 1, sizeof *st->language);
	st->raws = map_new();
	st->terms = map_new();
	const char *common = story_language(article, n);
	size_t units = 0;
	for (size_t i = 0; i < n; i++)
		units += article[i]->n_units;
	VEC_RESERVE(&st->unit, units + 1);
	for (size_t i = 0; i < n; i++) {
		const char *code = article[i]->language;
		struct sarticle *a = &st->article[i];
		a->article = article[i];
		a->language = language_index(st, strcmp(code, "und") ? code : common);
		a->unit_from = (uint32_t)st->unit.n;
		for (size_t j = 0; j < article[i]->n_units; j++) {
			struct sunit u = {.article = (uint32_t)i, .index = (uint32_t)j,
			                  .lively = article[i]->unit[j].kind != UNIT_FURNITURE};
			VEC_PUSH(&st->unit, u);
		}
		a->unit_to = (uint32_t)st->unit.n;
	}
	return st;
}

void story_free(struct story *st)
{
	if (!st)
		return;
	for (size_t i = 0; i < st->n_languages; i++) {
		map_free(st->language[i].surface);
		stemmer_free(st->language[i].stemmer);
		free(st->language[i].form.item);
	}
	map_free(st->raws);
	map_free(st->terms);
	free(st->article);
	free(st->language);
	free(st->tokens.item);
	free(st->word.item);
	free(st->unit.item);
	free(st->part.item);
	free(st->name.item);
	free(st->alias.item);
	free(st->term);
	free(st->post);
	free(st->post_from);
	free(st);
}

static uint32_t intern_term(struct story *st, const struct language *l, const char *s, size_t n)
{
	char key[3 + 256];
	if (n > 256)
		n = 256;
	memcpy(key, l->code, 3);
	memcpy(key + 3, s, n);
	return map_intern(st->terms, key, n + 3);
}

static uint32_t intern_number(struct story *st, const struct language *l, double value)
{
	struct str s = STR_INIT;
	str_addc(&s, '#');
	number_format(&s, value);
	uint32_t t = intern_term(st, l, s.s, s.n);
	str_free(&s);
	return t;
}

/* The folded form: apostrophes straight, a final 's and the points of initials gone. */
static void fold_word(const struct language *l, const char *s, size_t n, struct str *out)
{
	unicode_fold(out, s, n);
	size_t w = 0;
	bool points = false;
	for (size_t i = 0; i < out->n; i++) {
		if (i + 2 < out->n && !memcmp(out->s + i, "\xe2\x80\x99", 3)) {
			out->s[w++] = '\'';
			i += 2;
		} else if (out->s[i] == '.' && i > 0) {
			points = true;
		} else {
			out->s[w++] = out->s[i];
		}
	}
	out->n = w;
	out->s[w] = 0;
	bool english = !strcmp(l->code, "eng");
	if (english && w > 2 && out->s[w - 1] == 's' && out->s[w - 2] == '\'')
		str_erase(out, w - 2, 2);
	/* Initials that look like a function word ("U.S.") stay apart from it. */
	if (points && lang_function_word(l->code, out->s, out->n))
		str_addc(out, '.');
}

static bool all_capitals(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] < 'A' || s[i] > 'Z')
			return false;
	return n >= 2;
}

/* What else the term is called: "American", "us.". */
static void remember_alias(struct story *st, const struct language *l, uint32_t term,
                           const char *s, size_t n)
{
	struct alias a = {.term = term};
	const char *stem = l->stemmer ? stemmer_stem(l->stemmer, s, n, &n) : s;
	a.language = l;
	a.n = n < sizeof a.stem ? n : sizeof a.stem;
	memcpy(a.stem, stem, a.n);
	VEC_PUSH(&st->alias, a);
}

/* Everything about a surface form that does not depend on its place. */
static struct surface surface_new(struct story *st, const struct language *l, const char *s,
                                  size_t n, bool figure, bool capital)
{
	struct surface f = {.term = TERM_NONE};
	struct str word = STR_INIT;
	double value;
	fold_word(l, s, n, &word);
	if (all_capitals(s, n)) {
		f.flags |= WORD_CAPS;
		if (n <= 4 && lang_function_word(l->code, word.s, word.n) && !(n == 2 && s[0] == 'I'))
			str_addc(&word, '.');
	}
	f.raw = map_intern(st->raws, word.s, word.n);
	if (!figure && value_is_month(word.s, word.n, capital, l->code))
		f.flags |= WORD_MONTH;
	if (figure) {
		f.flags |= WORD_NUMBER;
		f.term = number_figure(s, n, l->code, &value) ? intern_number(st, l, value)
		                                              : intern_term(st, l, word.s, word.n);
	} else if (number_word(word.s, word.n, l->code, &value)) {
		f.flags |= WORD_NUMBER;
		f.term = intern_number(st, l, value);
	} else if (!lang_function_word(l->code, word.s, word.n)) {
		const char *alias = words_find("aliases.txt", l->code, word.s, word.n);
		size_t len = word.n;
		const char *stem = word.s;
		if (l->stemmer && word.n < 64)
			stem = stemmer_stem(l->stemmer, word.s, word.n, &len);
		f.term = intern_term(st, l, stem, len);
		if (alias)
			remember_alias(st, l, f.term, alias, strcspn(alias, " \n"));
	} else if (words_find("pronouns.txt", l->code, word.s, word.n)) {
		f.flags |= WORD_PRONOUN;
	}
	str_free(&word);
	return f;
}

/* A figure and the scale word after it are one value: "2.2 million" = 2200000. */
static void join_scale(struct story *st, const struct language *l, const char *text,
                       const struct token *figure, const struct token *next, struct word *w)
{
	double value;
	if (next->start > figure->end + 3 || next->end - next->start > 32)
		return;
	struct str word = STR_INIT;
	fold_word(l, text + next->start, next->end - next->start, &word);
	double scale = number_scale(word.s, word.n, l->code);
	if (scale > 0 && number_figure(text + figure->start, figure->end - figure->start,
	                               l->code, &value))
		w->term = intern_number(st, l, value * scale);
	str_free(&word);
}

/* The day of the month that a word with figures may be, "14", "14th"; 0: none. */
static int day_of(const char *text, const struct word *w)
{
	int day = 0;
	uint32_t k = w->start;
	while (k < w->end && text[k] >= '0' && text[k] <= '9' && day < 100)
		day = day * 10 + (text[k++] - '0');
	return k > w->start && w->end - k <= 2 && day <= 31 ? day : 0;
}

/* Does a month, or a day of one, stand behind a figure: "14 May", "14 de mayo", "14 to 16 May"? */
static bool month_follows(const struct word *w, const struct word *end, uint32_t day_term)
{
	for (const struct word *next = w + 1; next < end && next <= w + 2; next++) {
		if (next->start > next[-1].end + 3)
			return false;
		if ((next->flags & WORD_MONTH) || next->term == day_term)
			return true;
		if (next->term != TERM_NONE && !(next->flags & WORD_NUMBER))
			return false;
	}
	return false;
}

/* The 14th of May is no fourteen: days are terms of their own. Last first, for "14 to 16 May". */
static void mark_days(struct story *st, const struct language *l, const char *text,
                      const struct sunit *u)
{
	struct word *first = st->word.item + u->word_from, *end = st->word.item + st->word.n;
	uint32_t next = TERM_NONE - 1; /* the term of the day that was found last */
	for (struct word *w = end; w-- > first;) {
		int day = day_of(text, w);
		bool before = w > first && (w[-1].flags & WORD_MONTH) && w->start <= w[-1].end + 2;
		if (!day || !(before || month_follows(w, end, next)))
			continue;
		char key[8];
		size_t n = (size_t)snprintf(key, sizeof key, "@%d", day);
		w->term = next = intern_term(st, l, key, n);
	}
}

/* In a line that is all capitals, "TO" and "IT" are no initials. */
static void calm_capitals(struct story *st, const struct sunit *u)
{
	size_t caps = 0;
	for (size_t i = u->word_from; i < u->word_to; i++)
		caps += (st->word.item[i].flags & WORD_CAPS) != 0;
	if (caps < 3 || 3 * caps < 2 * (size_t)unit_words(u))
		return;
	for (size_t i = u->word_from; i < u->word_to; i++) {
		struct word *w = &st->word.item[i];
		size_t len;
		const char *raw = map_key(st->raws, w->raw, &len);
		if ((w->flags & WORD_CAPS) && raw[len - 1] == '.') {
			char copy[8];
			memcpy(copy, raw, len - 1); /* of at most four letters */
			w->raw = map_intern(st->raws, copy, len - 1);
			w->term = TERM_NONE;
		}
	}
}

/* Headings in the form of one: the story's first lines without a full stop. */
static bool looks_like_heading(const struct article *a, size_t unit)
{
	const struct unit *u = &a->unit[unit];
	size_t end = u->end;
	if (unit > 1 || end == u->start)
		return false;
	if (end - u->start >= 3 && (!memcmp(a->text + end - 3, "\xe2\x80\x9d", 3) ||
	                            !memcmp(a->text + end - 3, "\xe2\x80\x9c", 3) ||
	                            !memcmp(a->text + end - 2, "\xc2\xbb", 2)))
		return false;
	return !strchr(".!?\"", a->text[end - 1]);
}

static struct word read_token(struct story *st, struct language *l, const char *text,
                              const struct token *t)
{
	size_t known = map_count(l->surface), n = t->end - t->start;
	uint32_t id = map_intern(l->surface, text + t->start, n);
	if (id == known) {
		struct surface f = surface_new(st, l, text + t->start, n, t->kind == TOKEN_NUMBER,
		                               t->capital);
		VEC_PUSH(&l->form, f);
	}
	struct surface f = l->form.item[id];
	struct word w = {.start = t->start, .end = t->end, .raw = f.raw, .term = f.term};
	w.flags = (uint16_t)(f.flags | (t->capital ? WORD_CAPITAL : 0) |
	                     (t->first ? WORD_FIRST : 0) | (t->quoted ? WORD_QUOTED : 0));
	return w;
}

void story_read(struct story *st, size_t unit)
{
	struct sunit *u = &st->unit.item[unit];
	const struct sarticle *a = &st->article[u->article];
	struct language *l = &st->language[a->language];
	const struct unit *src = &a->article->unit[u->index];
	const char *text = a->article->text;
	u->word_from = u->word_to = (uint32_t)st->word.n;
	if (!u->lively)
		return;
	u->heading = looks_like_heading(a->article, u->index);
	token_vec *tokens = &st->tokens;
	tokens->n = 0;
	tokens_of(text, src->start, src->end, l->code, tokens);
	tokens_group(text, l->code, tokens, 0);
	for (size_t i = 0; i < tokens->n; i++) {
		const struct token *t = &tokens->item[i];
		struct word w = read_token(st, l, text, t);
		if (t->kind == TOKEN_NUMBER && i + 1 < tokens->n)
			join_scale(st, l, text, t, t + 1, &w);
		VEC_PUSH(&st->word, w);
	}
	u->word_to = (uint32_t)st->word.n;
	calm_capitals(st, u);
	mark_days(st, l, text, u);
	u->lively = tokens->n > 0;
}
