/* cross_int.h - what cross.c (words and joins) and crosspair.c (pairs of units) share. */
#ifndef ALIGN_CROSS_INT_H
#define ALIGN_CROSS_INT_H

#include "align/cross.h"
#include "base/map.h"
#include "text/lang.h"

/* A word of a language: all surfaces with one key. */
struct lemma {
	const char *sound;
	uint32_t sound_n, letters; /* letters: which occur, a bit each */
	uint32_t units;            /* of all articles of the tongue */
	bool number, function;
};

struct surface_word { const char *lower; uint32_t lemma; };

struct tongue {
	char code[4];
	struct stemmer *stemmer;
	struct map *surface;            /* a token's bytes -> index of word */
	struct map *key;                /* -> index of lemma */
	struct map *seen;               /* dictionary words looked at -> lemma or MAP_NONE */
	VEC(struct surface_word) word;
	VEC(struct lemma) lemma;
};

/* First place of a word in a unit. */
struct place { uint32_t lemma, start, end; };

struct cross_article {
	const struct article *article;
	uint32_t tongue;
	bool takes_part;
	uint32_t *from;                 /* unit u: place[from[u]] .. place[from[u + 1]] */
	VEC(struct place) place;
	uint32_t *chars;                /* code points of each unit */
};

/* y of tongue f joins x of tongue e. */
struct join { uint32_t x, y; float weight; };

/* The joins of two tongues, e < f; by x, then y. */
struct joins {
	uint32_t e, f;
	VEC(struct join) join;
	uint32_t *from;                 /* of x */
};

struct cross {
	struct arena *mem;
	struct cross_article *article;
	size_t n_articles;
	struct tongue *tongue;          /* English first, then by code */
	size_t n_tongues;
	VEC(struct joins) joins;
	const char *folder;
	const char *const *dictionary;
	struct str messages;
};

const struct joins *cross_joins(struct cross *c, uint32_t e, uint32_t f);

#endif
