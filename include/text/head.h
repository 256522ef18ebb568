/* head.h - title, source and date as a document's own fields state them: meta elements, JSON-LD,
 * header lines of mail, YAML front matter. Of several the most trustworthy stands. */
#ifndef TEXT_HEAD_H
#define TEXT_HEAD_H

#include <stdbool.h>
#include <stddef.h>

enum head_field { HEAD_TITLE, HEAD_SOURCE, HEAD_DATE, HEAD_AUTHOR, HEAD_FIELDS };

struct head {           /* zero-initialise */
	char *field[HEAD_FIELDS]; /* dates as 2024-03-28; NULL: not found */
	unsigned rank[HEAD_FIELDS];
	char *body;           /* the article's text as JSON-LD has it, maybe with markup; NULL: not there */
	const char *language; /* of dates, not owned; NULL: not known */
};

void head_free(struct head *h);
/* Take a value, unless one of a lower rank (>= 1) is there already. Blanks around it go, line
 * breaks become blanks; a date that is none is not taken. */
void head_set(struct head *h, enum head_field field, unsigned rank, const char *s, size_t n);
/* The content of a meta element: property, name or itemprop `key`. */
void head_meta(struct head *h, const char *key, const char *content);
/* A script of JSON-LD. */
void head_json(struct head *h, const char *s, size_t n);
/* YAML between two rules. False: it is not YAML. */
bool head_yaml(struct head *h, const char *s, size_t n);

#endif
