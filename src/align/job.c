/* job.c - the steps of an alignment, in slices.
 *
 * The job works on the articles in canonical order (by language and words), whatever order
 * the reader gave them in; results are translated back. That is why shuffling the articles
 * changes nothing. Each step is cut into quanta that depend on the data only; a slice runs
 * quanta until its time is over.
 */
#include "align/job.h"

#include <stdlib.h>
#include <string.h>

#include "align/link.h"
#include "align/passage.h"
#include "align/result.h"
#include "align/score.h"
#include "base/clock.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "engine.h"

static const struct article *const *sort_key(const void *p)
{
	return *(const struct article *const *const *)p;
}

/* The next code point of a's units from byte *at of *unit on that is neither blank nor invisible;
 * 0 behind the last. */
static uint32_t next_visible(const struct article *a, size_t *unit, size_t *at)
{
	for (; *unit < a->n_units; ++*unit) {
		const struct unit *u = &a->unit[*unit];
		uint32_t cp;
		if (*at < u->start)
			*at = u->start;
		while (*at < u->end) {
			*at += utf8_next(a->text + *at, u->end - *at, &cp);
			if (cp && !unicode_is_space(cp) && !unicode_is_format(cp))
				return cp;
		}
	}
	return 0;
}

/* Order of two texts by what can be read in them, whatever form of file they came from. */
static int by_text(const struct article *a, const struct article *b)
{
	size_t unit_a = 0, unit_b = 0, at_a = 0, at_b = 0;
	uint32_t p, q;
	do {
		p = next_visible(a, &unit_a, &at_a);
		q = next_visible(b, &unit_b, &at_b);
	} while (p == q && p);
	return (p > q) - (p < q);
}

/* Order of two articles by content; equal ones stay in the order given. */
static int by_content(const void *x, const void *y)
{
	const struct article *const *p = sort_key(x), *const *q = sort_key(y);
	const struct article *a = *p, *b = *q;
	int c = strcmp(a->language, b->language);
	if (c)
		return c;
	c = by_text(a, b);
	return c ? c : (p > q) - (p < q);
}

static void copy_opts(struct job *job, const struct align_opts *opts)
{
	static const struct align_opts none;
	opts = opts ? opts : &none;
	job->threshold = opts->threshold > 0 ? opts->threshold : (double)weights_shipped.threshold;
	free(job->pin);
	job->n_pins = opts->n_pins;
	job->pin = xmalloc((opts->n_pins + 1) * sizeof *job->pin);
	if (opts->n_pins)
		memcpy(job->pin, opts->pin, opts->n_pins * sizeof *job->pin);
}

static char **copy_list(const char *const *list)
{
	size_t n = 0;
	while (list && list[n])
		n++;
	char **copy = xcalloc(n + 1, sizeof *copy);
	for (size_t i = 0; i < n; i++)
		copy[i] = xstrdup(list[i]);
	return copy;
}

struct job *job_new(const struct article *const *article, size_t n, const struct align_opts *opts)
{
	struct job *job = xcalloc(1, sizeof *job);
	job->n = n;
	job->given = xmalloc((n + 1) * sizeof *job->given);
	job->article = xmalloc((n + 1) * sizeof *job->article);
	job->to_given = xmalloc((n + 1) * sizeof *job->to_given);
	job->to_own = xmalloc((n + 1) * sizeof *job->to_own);
	const struct article *const **order = xmalloc((n + 1) * sizeof *order);
	for (size_t i = 0; i < n; i++) {
		job->given[i] = article[i];
		order[i] = &job->given[i];
	}
	if (n > 1)
		qsort(order, n, sizeof *order, by_content);
	for (size_t i = 0; i < n; i++) {
		job->article[i] = *order[i];
		job->to_given[i] = (uint32_t)(order[i] - (const struct article *const *)job->given);
		job->to_own[job->to_given[i]] = (uint32_t)i;
	}
	free(order);
	copy_opts(job, opts);
	job->dictionary = copy_list(opts ? opts->dictionary : NULL);
	job->folder = opts && opts->folder ? xstrdup(opts->folder) : NULL;
	job->cross_mem = arena_new();
	job->disputes = disputes_new((const struct article *const *)job->article, n);
	job->story = story_new((const struct article *const *)job->article, n);
	runs_init(&job->runs);
	job->messages = (struct str)STR_INIT;
	return job;
}

void job_free(struct job *job)
{
	if (!job)
		return;
	alignment_free(job->result);
	story_free(job->story);
	runs_free(&job->runs);
	cells_free(&job->cells);
	pairs_free(&job->pairs);
	graph_free(&job->graph);
	str_free(&job->messages);
	links_free(&job->links);
	free(job->related);
	cross_drop(job->cross_work);
	cross_free(job->cross);
	disputes_free(job->disputes);
	arena_free(job->cross_mem);
	for (char **file = job->dictionary; *file; file++)
		free(*file);
	free(job->dictionary);
	free(job->folder);
	free(job->crossing.item);
	free(job->first);
	free(job->score);
	free(job->pin);
	free(job->given);
	free(job->article);
	free(job->to_given);
	free(job->to_own);
	free(job);
}

/* Each step does one quantum and returns false when it has none left. */
static bool step_read(struct job *job)
{
	if (job->at < job->story->unit.n) {
		story_read(job->story, job->at++);
		return true;
	}
	story_weigh(job->story);
	runs_start(&job->runs, job->story);
	return false;
}

static bool step_runs(struct job *job)
{
	if (runs_step(&job->runs, job->story))
		return true;
	cells_start(&job->cells, job->story, &job->runs);
	return false;
}

static bool step_cells(struct job *job)
{
	if (cells_step(&job->cells, job->story))
		return true;
	pairs_start(&job->pairs, job->story);
	return false;
}

static bool step_pairs(struct job *job)
{
	size_t from = job->pairs.pair.n;
	if (pairs_step(&job->pairs, job->story, &job->cells)) {
		job->first = vec_reserve(job->first, &job->first_cap, job->pairs.pair.n + 1,
		                         sizeof *job->first);
		score_first(&weights_shipped, &job->pairs, from, job->pairs.pair.n, job->first);
		return true;
	}
	graph_start(&job->graph, job->story, &job->pairs, job->first);
	job->score = xmalloc((job->pairs.pair.n + 1) * sizeof *job->score);
	return false;
}

static bool step_scores(struct job *job)
{
	size_t end = job->at + 64 < job->pairs.pair.n ? job->at + 64 : job->pairs.pair.n;
	for (; job->at < end; job->at++)
		job->score[job->at] = score_second(&weights_shipped, &job->pairs, &job->graph,
		                                   job->first, job->at);
	return job->at < job->pairs.pair.n;
}

/* A first result, of the links inside each language, where somebody waits and others follow. */
static bool step_first_links(struct job *job)
{
	for (size_t i = 1; job->sliced && i < job->n; i++)
		job->early |= cross_apart(job->article[0], job->article[i]);
	if (job->early)
		links_start(&job->links, job);
	return false;
}

static bool step_first_spans(struct job *job)
{
	if (!job->early || links_step(&job->links, job))
		return job->early;
	job->result = links_finish(&job->links, job);
	return false;
}

static int by_pair(const void *x, const void *y)
{
	const struct crossing *a = x, *b = y;
	if (a->g != b->g)
		return a->g < b->g ? -1 : 1;
	return (a->h > b->h) - (a->h < b->h);
}

const struct crossing *crossing_find(const struct job *job, uint32_t g, uint32_t h)
{
	const struct crossing key = {.g = g, .h = h};
	return job->crossing.n ? bsearch(&key, job->crossing.item, job->crossing.n, sizeof key, by_pair)
	                       : NULL;
}

/* The next two articles in different languages, from job->at on; false: no more. */
static bool cross_next(struct job *job)
{
	for (; job->at < job->n * job->n; job->at++) {
		size_t a = job->at / job->n, b = job->at % job->n;
		if (a >= b || !cross_apart(job->article[a], job->article[b]))
			continue;
		if (!job->cross)
			job->cross = cross_new((const struct article *const *)job->article, job->n,
			                       job->folder, (const char *const *)job->dictionary);
		job->cross_work = cross_begin(job->cross, (uint32_t)a, (uint32_t)b);
		return true;
	}
	return false;
}

static void cross_keep(struct job *job)
{
	uint32_t a = job->story->article[job->at / job->n].unit_from;
	uint32_t b = job->story->article[job->at % job->n].unit_from;
	cross_link_vec found = {0};
	cross_end(job->cross_work, (double)weights_shipped.threshold, 0.05, job->cross_mem, &found);
	job->cross_work = NULL;
	job->at++;
	for (size_t i = 0; i < found.n; i++) {
		const struct cross_link *l = &found.item[i];
		VEC_PUSH(&job->crossing, ((struct crossing){a + l->a, b + l->b, *l}));
	}
	free(found.item);
}

static bool step_cross(struct job *job)
{
	if (!job->cross_work && cross_next(job))
		return true;
	if (job->cross_work) {
		if (!cross_go(job->cross_work))
			cross_keep(job);
		return true;
	}
	if (job->crossing.n)
		qsort(job->crossing.item, job->crossing.n, sizeof *job->crossing.item, by_pair);
	if (job->cross)
		str_add(&job->messages, cross_messages(job->cross));
	return false;
}

static bool step_links(struct job *job)
{
	links_start(&job->links, job);
	return false;
}

static bool step_spans(struct job *job)
{
	if (links_step(&job->links, job))
		return true;
	alignment_free(job->result);
	job->result = links_finish(&job->links, job);
	return false;
}

static const struct step {
	const char *name;
	bool (*quantum)(struct job *job);
	double share;                /* of the whole work, about */
} step_table[] = {
	{"reading words", step_read, 0.15},
	{"finding copies", step_runs, 0.1},
	{"comparing units", step_cells, 0.15},
	{"weighing evidence", step_pairs, 0.25},
	{"weighing rivals", step_scores, 0.15},
	{"drawing links", step_first_links, 0},
	{"matching words", step_first_spans, 0.02},
	{"crossing languages", step_cross, 0.1},
	{"drawing links", step_links, 0.02},
	{"matching words", step_spans, 0.06},
};

bool job_step(struct job *job, unsigned ms)
{
	double end = clock_ms() + ms;
	job->sliced |= ms > 0;
	for (unsigned n = 0; job->step < COUNT(step_table); n++) {
		if (ms && n && clock_ms() >= end)
			return false;
		if (!step_table[job->step].quantum(job)) {
			job->step++;
			job->at = 0;
		}
	}
	return true;
}

/* Share of the step at work that is done. */
static double step_done(const struct job *job)
{
	size_t units = job->story->unit.n + 1;
	switch (job->step) {
	case 0:
		return (double)job->at / (double)units;
	case 1:
		return runs_progress(&job->runs);
	case 2:
		return (double)job->cells.next / (double)units;
	case 3:
		return (double)job->pairs.next / (double)units;
	case 4:
		return (double)job->at / (double)(job->pairs.pair.n + 1);
	case 7:
		return (double)job->at / (double)(job->n * job->n + 1);
	case 6:
	case 9:
		return (double)job->links.next / (double)(job->links.link.n + 1);
	default:
		return 0;
	}
}

double job_progress(const struct job *job, const char **step)
{
	double done = 0;
	for (size_t i = 0; i < job->step && i < COUNT(step_table); i++)
		done += step_table[i].share;
	bool over = job->step >= COUNT(step_table);
	*step = over ? "done" : step_table[job->step].name;
	return over ? 1 : done + step_table[job->step].share * step_done(job);
}

struct alignment *job_take(struct job *job)
{
	struct alignment *al = job->result;
	job->result = NULL;
	return al;
}

struct alignment *job_recut(struct job *job, const struct align_opts *opts)
{
	struct links links = {0};
	copy_opts(job, opts);
	links_start(&links, job);
	while (links_step(&links, job))
		continue;
	return links_finish(&links, job);
}

const char *job_messages(const struct job *job)
{
	return job->messages.s;
}

double job_threshold(const struct job *job)
{
	return job->threshold;
}
