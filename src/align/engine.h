/* engine.h - what job.c and its parts (links.c, explain.c) share. */
#ifndef ALIGN_ENGINE_H
#define ALIGN_ENGINE_H

#include "align/conflict.h"
#include "align/cross.h"
#include "align/graph.h"
#include "align/job.h"
#include "align/link.h"
#include "align/runs.h"
#include "align/story.h"

/* Links being made from scores, in canonical numbers. */
struct links {
	VEC(struct link) link;
	VEC(uint32_t) span_from;     /* by link, into span */
	span_vec span;
	struct arena *mem;           /* conflicts */
	size_t next;
};

/* A pair of units in different languages, canonical numbers; sorted by g, then h. */
struct crossing { uint32_t g, h; struct cross_link link; };

struct job {
	size_t n;
	const struct article **given;   /* in the reader's order */
	const struct article **article; /* in canonical order */
	uint32_t *to_given, *to_own;    /* canonical <-> reader's number */
	double threshold;
	struct pin *pin;
	size_t n_pins;
	struct story *story;
	struct runs runs;
	struct cells cells;
	struct pairs pairs;
	float *first, *score;           /* by pair */
	size_t first_cap;
	struct graph graph;
	struct disputes *disputes;      /* of job->article */
	struct cross *cross;            /* NULL in a story of one language */
	struct cross_work *cross_work;  /* the pair of articles at work */
	struct arena *cross_mem;        /* its spans */
	VEC(struct crossing) crossing;
	char **dictionary, *folder;     /* of dictionaries; NULL: the system's */
	struct links links;
	uint8_t *related;               /* how each two articles are (related.c); NULL: not known yet */
	struct alignment *result;
	struct str messages;
	size_t step, at;
	bool sliced;                    /* somebody waits for results */
	bool early;                     /* a first result is given before languages are crossed */
};

/* The crossing of g and h; NULL if it was not kept. */
const struct crossing *crossing_find(const struct job *job, uint32_t g, uint32_t h);
/* How each two articles are related, for related_allow. To be freed. Cost: O(articles^2 + pairs). */
uint8_t *related_articles(const struct job *job);
/* Is the link one between related articles (job->related), or so sure that it stands without? */
bool related_allow(const struct job *job, const struct link *l);
/* Choose the links by threshold, pins and what articles are related. */
void links_start(struct links *l, struct job *job);
/* Class and spans of the next link; false when all are done. */
bool links_step(struct links *l, const struct job *job);
/* Moves, passages, the reader's numbers; l is freed. */
struct alignment *links_finish(struct links *l, const struct job *job);
void links_free(struct links *l);

#endif
