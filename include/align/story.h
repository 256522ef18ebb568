/* story.h - the articles of a job as one vocabulary: words, terms, weights.
 *
 * Articles come in canonical order (by content; see job.c), so that nothing here depends
 * on the order in which the reader named them. Units of all articles are numbered
 * through; furniture and empty units take no part ("silent").
 *
 *   article -> words (surface, 20 bytes each) -> raw   (folded form: runs, verbatim)
 *                                            `-> term  (stem, figure, name: similarity)
 *   unit    -> parts: its distinct terms, ascending
 *
 * Terms belong to a language; the weights of a term count the units of its language.
 * Cost: linear in the words; each distinct surface is folded and stemmed once.
 */
#ifndef ALIGN_STORY_H
#define ALIGN_STORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/map.h"
#include "base/mem.h"
#include "text/article.h"
#include "text/lang.h"
#include "text/token.h"

#define TERM_NONE UINT32_MAX

enum word_flag { WORD_CAPITAL = 1, WORD_FIRST = 2, WORD_QUOTED = 4, WORD_NUMBER = 8,
                 WORD_PRONOUN = 16, WORD_CAPS = 32, /* all upper case */
                 WORD_MONTH = 64 };

struct word {
	uint32_t start, end; /* bytes in the article's text */
	uint32_t raw;        /* folded form */
	uint32_t term;       /* TERM_NONE: a function word */
	uint16_t flags;
};

struct term {
	uint32_t df;         /* units of its language that hold it */
	uint8_t language;    /* index into story.language */
	bool name;
	float s, b, m;       /* weights: story, background, their geometric mean */
};

/* A distinct term of a unit. */
struct part {
	uint32_t term;
	float s, m;                  /* (1 + ln tf) * weight, not normalised */
	float tfn;                   /* bm25's saturated tf */
};

struct posting { uint32_t unit; float s; }; /* s as in the part */

struct sunit {
	uint32_t article, index;     /* canonical article, unit in it */
	uint32_t word_from, word_to; /* in story.word */
	uint32_t part_from, part_to; /* in story.part; empty if silent */
	uint32_t name_from, name_to; /* in story.name: inherited names, ascending */
	float sum_s, sum_m, norm_s, norm_m;
	float self_g;                /* bm25 of the unit with itself */
	uint32_t seq;                /* words with a term */
	bool heading, lively;        /* lively: takes part */
};

/* What a word's bytes alone tell. */
struct surface { uint32_t raw, term; uint16_t flags; };

struct language {
	char code[4];
	struct map *surface;         /* bytes of a token -> index into form */
	VEC(struct surface) form;
	struct stemmer *stemmer;
	uint32_t units;              /* lively ones */
	double mean_parts;           /* words with a term per unit */
};

struct sarticle {
	const struct article *article;
	uint32_t unit_from, unit_to; /* in story.unit */
	uint8_t language;
};


/* A term and its other name. */
struct alias { uint32_t term, other; const struct language *language; char stem[32]; size_t n; };

struct story {
	struct sarticle *article;
	size_t n_articles;
	struct language *language;
	size_t n_languages;
	struct map *raws, *terms;    /* terms: "eng" + stem */
	token_vec tokens;            /* of the unit being read */
	VEC(struct word) word;
	VEC(struct sunit) unit;
	VEC(struct part) part;
	VEC(uint32_t) name;
	VEC(struct alias) alias;     /* other: TERM_NONE if the story has it not */
	struct term *term;
	size_t n_terms;
	struct posting *post;        /* of term t: post[post_from[t] .. post_from[t + 1]) */
	uint32_t *post_from;
};

/* The language that articles too short to tell theirs are taken to be in: the story's most
 * frequent one. */
const char *story_language(const struct article *const *article, size_t n);
struct story *story_new(const struct article *const *article, size_t n);
void story_free(struct story *st);
/* Read the words of a unit (canonical numbering, in order). */
void story_read(struct story *st, size_t unit);
/* After the last unit: aliases, names, weights, postings. */
void story_weigh(struct story *st);

/* libm's fmaxf and fminf are calls. */
static inline float maxf(float a, float b) { return a > b ? a : b; }
static inline float minf(float a, float b) { return a < b ? a : b; }
static inline uint32_t unit_words(const struct sunit *u) { return u->word_to - u->word_from; }
static inline uint32_t unit_parts(const struct sunit *u) { return u->part_to - u->part_from; }

#endif
