/* value_int.h - what value.c, cardinal.c and date.c share. */
#ifndef TEXT_VALUE_INT_H
#define TEXT_VALUE_INT_H

#include "text/token.h"
#include "text/value.h"

/* What the lists say of a surface form; looked up once. NULL: it is not in the list. */
struct lexis {
	const char *word;      /* folded */
	uint32_t n;
	const char *date, *cardinal, *unit, *hedge;
	double total, current; /* of a number in one word: "zweihundertfünfzig"; -1: it is none */
};

struct item {
	uint32_t start, end;
	const struct lexis *lexis;
	const char *word;      /* lexis->word */
	uint32_t n;
	uint8_t kind;
	bool capital;
};

struct scan {
	const char *text, *language;
	size_t from, to;
	struct item *item;
	size_t n;
	int year, month, day;  /* today's; 0: unknown */
};

static inline const struct item *item_at(const struct scan *s, size_t i)
{
	return i < s->n ? &s->item[i] : NULL;
}
/* Bytes between items i and i + 1; SIZE_MAX past the end. */
static inline size_t gap_after(const struct scan *s, size_t i)
{
	return i + 1 < s->n ? s->item[i + 1].start - s->item[i].end : SIZE_MAX;
}
/* Do items i and i + 1 stand together, with a blank, a hyphen or nothing between them? */
bool items_close(const struct scan *s, size_t i);

/* Fill total and current. */
void cardinal_compound(const char *language, struct lexis *l);
/* A number in letters that starts at item i: how many items it takes, 0: none. */
size_t cardinal_at(const struct scan *s, size_t i, double *value);
/* Factor of a word after figures ("million", "Mrd", "mil"); 0: none. */
double cardinal_scale(const struct scan *s, size_t i);
/* A date or time that starts at item i: how many items it takes, 0: none. */
size_t date_at(const struct scan *s, size_t i, struct value *v);
/* Bytes of an inclusive integer without marks; -1: none. */
int item_integer(const struct item *it);

#endif
