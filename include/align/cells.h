/* cells.h - which units resemble each other at all: a sparse, symmetric matrix.
 *
 * Row g holds a cell for every unit of another article in the same language that shares a
 * term with unit g (for two short articles: for every unit), ascending. base is a cosine
 * mixed with containment. Where the story is large, frequent terms find no cells and a
 * row keeps its best ones.
 *
 * A block is a row's cells in one article, with what competition needs to know.
 */
#ifndef ALIGN_CELLS_H
#define ALIGN_CELLS_H

#include "align/runs.h"
#include "align/story.h"

struct cell { uint32_t unit; float base; };

struct block {
	uint32_t article, from, to;  /* cells */
	float best, second, kth;     /* kth: the last that is always worth scoring */
	float top4;                  /* mean of the best four */
	bool crowded;                /* a refrain: too many cells alike */
	float zsum;                  /* of exp(12 base) over the article's units */
};

struct cells {
	VEC(struct cell) cell;
	VEC(struct block) block;
	VEC(struct cell) top;         /* best four of each block, by unit */
	uint32_t *row, *block_row, *top_row; /* from row[g] to row[g+1] */
	uint32_t max_df;              /* more frequent terms find no cells */
	bool pruned;
	size_t keep;                  /* see effort in cells.c */
	float least, worth;
	uint32_t *run_from, *run_unit;/* units that share a run with g */
	float *cos, *con;             /* accumulators by unit */
	uint32_t *touched;
	uint64_t *bit;                /* by unit, to sort them */
	float *weight;                /* by term: of the row's unit */
	size_t next;
};

void cells_start(struct cells *c, const struct story *st, const struct runs *r);
/* Fill the next row; false when all are done. */
bool cells_step(struct cells *c, const struct story *st);
void cells_free(struct cells *c);
/* The block of row g in an article, or NULL. */
const struct block *cells_block(const struct cells *c, uint32_t g, uint32_t article);
bool cells_share_run(const struct cells *c, uint32_t g, uint32_t h);
/* Is the cell worth scoring? cell in row g. */
bool cells_candidate(const struct cells *c, const struct story *st, uint32_t g,
                     const struct block *b, const struct cell *cell);

#endif
