/* related.c - which articles tell of the same matter at all.
 *
 * Whoever opens articles together mostly knows that they do, and the scores take it for granted:
 * a headline is likely to have the other article's headline as its counterpart. Where two articles
 * share hardly more than that, what they share is chance. So articles are put in groups, and
 * between groups only what is surely the same is linked.
 */
#include <stdlib.h>

#include "engine.h"

/* Two articles are related if the scores of their links make up a tenth of the shorter one's units,
 * or so many. Weighed on pairs of gold stories (the least: .114 of the units) and of articles that
 * have nothing to do with each other (five in a hundred: more than .1). */
#define SHARE 0.1
#define ENOUGH 1.0
#define SURE 0.9f
enum { BRIEF = 3 }; /* units: of fewer the headline counts */

static uint32_t lively(const struct story *st, size_t article)
{
	uint32_t n = 0;
	for (uint32_t u = st->article[article].unit_from; u < st->article[article].unit_to; u++)
		n += st->unit.item[u].lively;
	return n;
}

static bool is_heading(const struct job *job, struct uref u)
{
	return job->article[u.article]->unit[u.unit].kind == UNIT_HEADING;
}

/* The scores between each two articles, a before b, in a square. */
static double *weigh(const struct job *job, const uint32_t *units, const struct link *link, size_t n)
{
	double *sum = xcalloc(job->n * job->n, sizeof *sum);
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &link[i];
		uint32_t a = l->a.article, b = l->b.article;
		bool brief = units[a] < BRIEF || units[b] < BRIEF;
		bool apart = job->story->article[a].language != job->story->article[b].language;
		if (apart || l->pinned)
			sum[a * job->n + b] += ENOUGH;
		else if (brief || !is_heading(job, l->a) || !is_heading(job, l->b))
			sum[a * job->n + b] += (double)l->score;
	}
	return sum;
}

uint32_t *related_groups(const struct job *job, const struct link *link, size_t n)
{
	uint32_t *group = xmalloc((job->n + 1) * sizeof *group);
	uint32_t *units = xmalloc((job->n + 1) * sizeof *units);
	for (uint32_t i = 0; i < job->n; i++) {
		group[i] = i;
		units[i] = lively(job->story, i);
	}
	double *sum = weigh(job, units, link, n);
	for (size_t a = 0; a < job->n; a++)
		for (size_t b = a + 1; b < job->n; b++) {
			uint32_t least = units[a] < units[b] ? units[a] : units[b];
			double need = SHARE * least < ENOUGH ? SHARE * least : ENOUGH;
			uint32_t from = group[b], to = group[a];
			if (from == to || sum[a * job->n + b] < need)
				continue;
			for (size_t i = 0; i < job->n; i++)
				group[i] = group[i] == from ? to : group[i];
		}
	free(sum);
	free(units);
	return group;
}

bool related_allow(const struct job *job, const struct link *l)
{
	bool headings = is_heading(job, l->a) && is_heading(job, l->b);
	return l->pinned || job->group[l->a.article] == job->group[l->b.article] ||
	       (l->score >= SURE && !headings);
}
