/* conflict_int.h - what fact.c, conflict.c, slot.c and wording.c share. */
#ifndef ALIGN_CONFLICT_INT_H
#define ALIGN_CONFLICT_INT_H

#include "align/conflict.h"
#include "base/map.h"
#include "text/lang.h"
#include "text/value.h"

#define NO_STEM UINT32_MAX

struct fact_word {
	uint32_t start, end;
	uint32_t raw, stem;   /* folded form; stem, NO_STEM: function word or figure */
	char stance;          /* code of stance.txt, 0: none */
	const char *toll;     /* "dead", "hurt", NULL */
	bool day;             /* a weekday or month */
	bool capital, first, quoted;
};

/* What one unit states. */
struct facts {
	const struct article *article;
	struct fact_word *word;
	uint32_t n;
	value_vec value;
	bool ready;
};

struct found { VEC(struct conflict) conflict, variant; };

/* Two linked units under examination. */
struct bench {
	const struct facts *a, *b;
	const struct link *link;
	bool same_language;
	uint32_t shared;      /* content words that both have */
	struct arena *mem;
	struct found *found;
	uint32_t settled[2];   /* of a, of b: values that the other side agrees with; a bit each */
};

/* Do word i of a and word j of b mean the same: one stem, or joined across languages? */
bool words_meet(const struct bench *x, uint32_t i, uint32_t j);
/* How many content words of a[from, to) meet one of b[bfrom, bto). */
uint32_t words_shared(const struct bench *x, uint32_t from, uint32_t to, uint32_t bfrom,
                      uint32_t bto);
/* Index of the first word of f that starts at byte `at` or later. */
uint32_t word_from(const struct facts *f, uint32_t at);
/* Tell a conflict between stretches of bytes; the values are copied. Names are told apart,
 * as spelled differently. */
void tell(const struct bench *x, enum conflict_kind kind, struct span_pair at, const char *a_value,
          const char *b_value);

void compare_values(struct bench *x);  /* slot.c */
void compare_quotes(const struct bench *x);  /* wording.c */
void compare_stances(const struct bench *x); /* wording.c */
void compare_names(const struct bench *x);   /* wording.c */

#endif
