/* matrix.h - which share of each article's words stands in each other one, and how. */
#ifndef VIEW_MATRIX_H
#define VIEW_MATRIX_H

#include "view/scene.h"

struct share { size_t words[CLASSES]; }; /* of one article in another; UNIQUE: not in it */

struct matrix {
	size_t n;
	size_t *words;        /* of each article, furniture left out */
	size_t *unique;       /* of units that nobody else has */
	struct share *share;  /* [from * n + to] */
};

/* One pass over all units; cheap for articles, milliseconds for books. */
struct matrix *matrix_new(const struct scene *scene);
void matrix_free(struct matrix *m);
/* Per cent of the words of `from` that stand in `to`. */
int matrix_percent(const struct matrix *m, uint32_t from, uint32_t to);

#endif
