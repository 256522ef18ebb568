/* cross.c - words of each language, and which words of two languages join.
 *
 * Method and constants follow measurements on news in nine languages (src/README.md).
 * Cost: each distinct surface is folded, stemmed and looked up once.
 */
#include "align/cross.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/dictionary.h"
#include "align/key.h"
#include "base/utf8.h"
#include "cross_int.h"
#include "text/number.h"
#include "text/token.h"
#include "text/words.h"

enum {
	PHRASE = 3,            /* content words in a phrase of the dictionary */
	PAIRS_FREE = 4 << 20,  /* so many pairs of words are compared by sound; above, only
	                        * those that start alike */
};

bool cross_apart(const struct article *a, const struct article *b)
{
	return strcmp(a->language, b->language) != 0 && strcmp(a->language, "und") != 0 &&
	       strcmp(b->language, "und") != 0;
}

static int by_code(const void *a, const void *b)
{
	const struct tongue *x = a, *y = b;
	int ex = strcmp(x->code, "eng") != 0, ey = strcmp(y->code, "eng") != 0;
	return ex != ey ? ex - ey : strcmp(x->code, y->code);
}

static uint32_t tongue_of(const struct cross *c, const char *code)
{
	for (uint32_t i = 0; i < c->n_tongues; i++)
		if (!strcmp(c->tongue[i].code, code))
			return i;
	return UINT32_MAX;
}

static void find_tongues(struct cross *c)
{
	for (size_t i = 0; i < c->n_articles; i++) {
		const char *code = c->article[i].article->language;
		if (!strcmp(code, "und") || tongue_of(c, code) != UINT32_MAX)
			continue;
		struct tongue *t = &c->tongue[c->n_tongues++];
		memcpy(t->code, code, 4);
		t->stemmer = stemmer_new(code);
		t->surface = map_new();
		t->key = map_new();
		t->seen = map_new();
	}
	qsort(c->tongue, c->n_tongues, sizeof *c->tongue, by_code);
	for (size_t i = 0; i < c->n_articles; i++) {
		struct cross_article *a = &c->article[i];
		a->tongue = tongue_of(c, a->article->language);
		a->takes_part = a->tongue != UINT32_MAX && c->n_tongues > 1;
	}
}

static uint32_t letters_of(const char *s, size_t n)
{
	uint32_t set = 0;
	for (size_t i = 0; i < n; i++)
		set |= 1u << ((unsigned char)s[i] & 31);
	return set;
}

static uint32_t lemma_of(struct cross *c, struct tongue *t, const char *key, size_t n, bool number)
{
	uint32_t id = map_intern(t->key, key, n);
	if (id < t->lemma.n)
		return id;
	struct str sound = STR_INIT;
	if (number)
		str_addn(&sound, key, n);
	else
		key_sound(&sound, t->code, key, n);
	struct lemma l = {
		.sound = arena_strndup(c->mem, sound.s, sound.n), .sound_n = (uint32_t)sound.n,
		.letters = letters_of(sound.s, sound.n), .number = number,
	};
	str_free(&sound);
	VEC_PUSH(&t->lemma, l);
	return id;
}

/* The word's lower case without what other languages do not write: English 's. */
static void lower_word(const struct tongue *t, const char *s, size_t n, struct str *out)
{
	key_lower(out, t->code, s, n);
	if (!strcmp(t->code, "eng") && out->n > 2 && out->s[out->n - 1] == 's') {
		if (out->s[out->n - 2] == '\'')
			str_erase(out, out->n - 2, 2);
		else if (out->n > 4 && !memcmp(out->s + out->n - 4, "\xe2\x80\x99", 3))
			str_erase(out, out->n - 4, 4);
	}
}

/* "taught" stands in dictionaries under "teach". */
static void base_form(const struct tongue *t, struct str *lower)
{
	const char *base = words_find("irregular.txt", t->code, lower->s, lower->n);
	if (!base)
		return;
	str_clear(lower);
	str_addn(lower, base, strcspn(base, " \n"));
}

static uint32_t surface_of(struct cross *c, struct tongue *t, const char *s, size_t n, bool figure)
{
	uint32_t id = map_intern(t->surface, s, n);
	if (id < t->word.n)
		return t->word.item[id].lemma;
	struct str lower = STR_INIT, key = STR_INIT;
	double value;
	lower_word(t, s, n, &lower);
	if (figure && number_figure(s, n, t->code, &value)) {
		str_addc(&key, '#');
		number_format(&key, value);
	} else {
		base_form(t, &lower);
		key_stem(&key, t->stemmer, lower.s, lower.n);
	}
	struct surface_word w = {
		.lower = arena_strndup(c->mem, lower.s, lower.n),
		.lemma = lemma_of(c, t, key.s, key.n, figure),
	};
	if (!figure && lang_function_word(t->code, lower.s, lower.n))
		t->lemma.item[w.lemma].function = true;
	VEC_PUSH(&t->word, w);
	str_free(&lower);
	str_free(&key);
	return w.lemma;
}

static void read_unit(struct cross *c, struct cross_article *a, size_t u, token_vec *tokens)
{
	struct tongue *t = &c->tongue[a->tongue];
	const struct unit *unit = &a->article->unit[u];
	const char *text = a->article->text;
	bool turkish = !strcmp(t->code, "tur");
	tokens->n = 0;
	if (unit->kind != UNIT_FURNITURE)
		tokens_of(text, unit->start, unit->end, t->code, tokens);
	tokens_group(text, t->code, tokens, 0);
	for (size_t i = 0; i < tokens->n; i++) {
		const struct token *k = &tokens->item[i];
		/* Ankara'da: the case ending is no word. */
		size_t gap = i ? k->start - tokens->item[i - 1].end : 0;
		if (turkish && gap && gap <= 3 && (text[k->start - 1] == '\'' ||
		    (gap == 3 && !memcmp(text + k->start - 3, "\xe2\x80\x99", 3))))
			continue;
		uint32_t lemma = surface_of(c, t, text + k->start, k->end - k->start,
		                            k->kind == TOKEN_NUMBER);
		bool seen = false;
		for (size_t j = a->from[u]; j < a->place.n && !seen; j++)
			seen = a->place.item[j].lemma == lemma;
		if (seen)
			continue;
		VEC_PUSH(&a->place, ((struct place){lemma, k->start, k->end}));
		t->lemma.item[lemma].units++;
	}
	a->chars[u] = (uint32_t)utf8_count(text + unit->start, unit->end - unit->start);
}

struct cross *cross_new(const struct article *const *article, size_t n, const char *folder,
                        const char *const *dictionary)
{
	struct cross *c = xcalloc(1, sizeof *c);
	*c = (struct cross){.mem = arena_new(), .n_articles = n, .dictionary = dictionary,
	                    .folder = folder ? folder : dictionary_folder(), .messages = STR_INIT};
	c->article = xcalloc(n + 1, sizeof *c->article);
	c->tongue = xcalloc(n + 1, sizeof *c->tongue);
	for (size_t i = 0; i < n; i++)
		c->article[i].article = article[i];
	find_tongues(c);
	token_vec tokens = {0};
	for (size_t i = 0; i < n; i++) {
		struct cross_article *a = &c->article[i];
		if (!a->takes_part)
			continue;
		a->from = xcalloc(article[i]->n_units + 1, sizeof *a->from);
		a->chars = xcalloc(article[i]->n_units + 1, sizeof *a->chars);
		for (size_t u = 0; u < article[i]->n_units; u++) {
			a->from[u] = (uint32_t)a->place.n;
			read_unit(c, a, u, &tokens);
		}
		a->from[article[i]->n_units] = (uint32_t)a->place.n;
	}
	free(tokens.item);
	return c;
}

void cross_free(struct cross *c)
{
	if (!c)
		return;
	for (size_t i = 0; i < c->n_articles; i++) {
		free(c->article[i].from);
		free(c->article[i].chars);
		free(c->article[i].place.item);
	}
	for (size_t i = 0; i < c->n_tongues; i++) {
		struct tongue *t = &c->tongue[i];
		stemmer_free(t->stemmer);
		map_free(t->surface);
		map_free(t->key);
		map_free(t->seen);
		free(t->word.item);
		free(t->lemma.item);
	}
	for (size_t i = 0; i < c->joins.n; i++) {
		free(c->joins.item[i].join.item);
		free(c->joins.item[i].from);
	}
	free(c->joins.item);
	free(c->article);
	free(c->tongue);
	str_free(&c->messages);
	arena_free(c->mem);
	free(c);
}

const char *cross_messages(const struct cross *c)
{
	return c->messages.s;
}

struct joiner {
	struct cross *c;
	struct joins *joins;
	struct tongue *side[2];
	struct str lower, key;
};

/* The lemma of a dictionary's word; MAP_NONE if no article has it. */
static uint32_t known_lemma(struct joiner *j, struct tongue *t, const char *s, size_t n)
{
	uint32_t id = map_get(t->seen, s, n);
	if (id != MAP_NONE)
		return id == t->lemma.n ? MAP_NONE : id;
	str_clear(&j->lower);
	str_clear(&j->key);
	key_lower(&j->lower, t->code, s, n);
	key_stem(&j->key, t->stemmer, j->lower.s, j->lower.n);
	id = map_get(t->key, j->key.s, j->key.n);
	/* The number of lemmas stands for "none": no lemma is added from here on. */
	map_set(t->seen, s, n, id == MAP_NONE ? (uint32_t)t->lemma.n : id);
	return id;
}

/* Words that dictionaries put around the one they mean. */
static bool filler(const char *s, size_t n)
{
	static const char *const word[] = {"to", "a", "an", "the", "be", "sb", "sth", "so", "etw",
	                                   "jdn", "jdm", "jd", "sich", "oneself"};
	for (size_t i = 0; i < COUNT(word); i++)
		if (strlen(word[i]) == n && !memcmp(word[i], s, n))
			return true;
	return false;
}

/* The lemmas of a phrase's content words; returns how many words those are, 0: too many. */
static size_t phrase(struct joiner *j, struct tongue *t, const char *s, size_t n,
                     uint32_t lemma[PHRASE])
{
	size_t words = 0, fillers = 0, last = 0, last_n = 0;
	for (size_t i = 0; i < n;) {
		size_t k = i;
		while (k < n && s[k] != ' ' && s[k] != '-')
			k++;
		if (k > i && filler(s + i, k - i)) {
			fillers++;
			last = i;
			last_n = k - i;
		} else if (k > i) {
			if (words == PHRASE)
				return 0;
			lemma[words++] = known_lemma(j, t, s + i, k - i);
		}
		i = k + 1;
	}
	if (words == 0 && fillers == 1)
		lemma[words++] = known_lemma(j, t, s + last, last_n);
	return words;
}

static void add_join(struct joiner *j, int side, uint32_t x, uint32_t y, double weight)
{
	struct join join = {side ? y : x, side ? x : y, (float)weight};
	VEC_PUSH(&j->joins->join, join);
}

static void add_translation(void *ctx, int side, const char *head, size_t head_n,
                            const char *translation, size_t n, size_t count)
{
	struct joiner *j = ctx;
	uint32_t x[PHRASE], y[PHRASE];
	size_t nx = phrase(j, j->side[side], head, head_n, x);
	size_t ny = nx ? phrase(j, j->side[!side], translation, n, y) : 0;
	if (!nx || !ny)
		return;
	double weight = 1.0 / (double)(nx > ny ? nx : ny) * pow((double)count, -.25);
	for (size_t a = 0; a < nx; a++)
		for (size_t b = 0; b < ny; b++)
			if (x[a] != MAP_NONE && y[b] != MAP_NONE)
				add_join(j, side, x[a], y[b], weight);
}

/* Words that sound alike, names in other spellings, equal figures. */
static void join_sounds(struct joiner *j)
{
	const struct tongue *e = j->side[0], *f = j->side[1];
	bool all = e->lemma.n * f->lemma.n <= PAIRS_FREE;
	for (uint32_t x = 0; x < e->lemma.n; x++) {
		const struct lemma *a = &e->lemma.item[x];
		for (uint32_t y = 0; y < f->lemma.n; y++) {
			const struct lemma *b = &f->lemma.item[y];
			if (a->number != b->number || !a->sound_n || !b->sound_n)
				continue;
			bool start = a->sound[0] == b->sound[0];
			if (!start && !all)
				continue;
			/* Likeness by edits needs most of the letters, by start the first four. */
			if (__builtin_popcount(a->letters ^ b->letters) > 6 &&
			    !(start && !strncmp(a->sound, b->sound, 4)))
				continue;
			double like = sound_likeness(a->sound, a->sound_n, b->sound, b->sound_n);
			if (a->number)
				like = like == 1;
			if (like > 0)
				add_join(j, 0, x, y, like);
		}
	}
}

static void ask_dictionaries(struct joiner *j)
{
	struct cross *c = j->c;
	struct dictionary *d = dictionary_open(j->side[0]->code, j->side[1]->code, c->folder,
	                                       c->dictionary, &c->messages);
	struct asked *word[2];
	size_t n[2] = {0, 0};
	for (int s = 0; s < 2; s++) {
		const struct tongue *t = j->side[s];
		word[s] = xcalloc(t->word.n + 1, sizeof *word[s]);
		for (size_t i = 0; i < t->word.n; i++) {
			size_t len;
			if (t->lemma.item[t->word.item[i].lemma].number)
				continue;
			word[s][n[s]++] = (struct asked){
				t->word.item[i].lower, map_key(t->key, t->word.item[i].lemma, &len),
				t->lemma.item[t->word.item[i].lemma].units};
		}
	}
	dictionary_ask(d, (const struct asked *const[2]){word[0], word[1]}, n, add_translation, j,
	               &c->messages);
	free(word[0]);
	free(word[1]);
	dictionary_free(d);
}

static int by_words(const void *a, const void *b)
{
	const struct join *p = a, *q = b;
	if (p->x != q->x)
		return p->x < q->x ? -1 : 1;
	if (p->y != q->y)
		return p->y < q->y ? -1 : 1;
	return (p->weight < q->weight) - (p->weight > q->weight);
}

/* One join for two words, the heaviest; index them by x. */
static void index_joins(struct joins *j, size_t n_lemmas)
{
	size_t w = 0;
	if (j->join.n)
		qsort(j->join.item, j->join.n, sizeof *j->join.item, by_words);
	for (size_t i = 0; i < j->join.n; i++) {
		const struct join *p = &j->join.item[i];
		if (w && j->join.item[w - 1].x == p->x && j->join.item[w - 1].y == p->y)
			continue;
		j->join.item[w++] = *p;
	}
	j->join.n = w;
	j->from = xcalloc(n_lemmas + 1, sizeof *j->from);
	for (size_t i = 0, x = 0; x <= n_lemmas; x++) {
		while (i < w && j->join.item[i].x < x)
			i++;
		j->from[x] = (uint32_t)i;
	}
}

const struct joins *cross_joins(struct cross *c, uint32_t e, uint32_t f)
{
	for (size_t i = 0; i < c->joins.n; i++)
		if (c->joins.item[i].e == e && c->joins.item[i].f == f)
			return &c->joins.item[i];
	struct joins *joins = VEC_ADD(&c->joins);
	*joins = (struct joins){.e = e, .f = f};
	struct joiner j = {.c = c, .joins = joins, .side = {&c->tongue[e], &c->tongue[f]},
	                   .lower = STR_INIT, .key = STR_INIT};
	ask_dictionaries(&j);
	join_sounds(&j);
	index_joins(joins, c->tongue[e].lemma.n);
	str_free(&j.lower);
	str_free(&j.key);
	return joins;
}
