/* related.c - which articles tell of the same matter at all.
 *
 * Whoever opens articles together mostly knows that they do, and the scores take it for granted:
 * a headline is likely to have the other article's headline as its counterpart. Where two articles
 * share hardly more than that, what they share is chance, and only what is surely the same is
 * linked. The reader's threshold and pins do not count: they are about links, not articles.
 */
#include <stdlib.h>

#include "align/score.h"
#include "engine.h"

/* Two articles are related if the scores of what could be linked in them, headlines aside, make up
 * a tenth of the shorter one's units, or so many; one link is enough only where one is short.
 * Weighed on pairs of gold stories (the least: .114 of the units) and of articles that have nothing
 * to do with each other (five in a hundred: more than .1). */
#define SHARE 0.1
#define ENOUGH 1.0
#define SURE 0.9f   /* linked all the same */
#define LIKELY 0.5f /* linked where both are related to a third one */
enum { BRIEF = 3 /* units: of fewer the headline counts */, SHORT = 6 };

enum { STRANGERS, AKIN /* by way of others */, RELATED };

/* What two articles have in common. */
struct common { double sum; uint32_t links; };

static uint32_t lively(const struct story *st, size_t article)
{
	uint32_t n = 0;
	for (uint32_t u = st->article[article].unit_from; u < st->article[article].unit_to; u++)
		n += st->unit.item[u].lively;
	return n;
}

static bool share_term(const struct story *st, const struct sunit *u, const struct sunit *v)
{
	uint32_t i = u->part_from, j = v->part_from;
	while (i < u->part_to && j < v->part_to) {
		uint32_t a = st->part.item[i].term, b = st->part.item[j].term;
		if (a == b)
			return true;
		i += a < b;
		j += b < a;
	}
	return false;
}

/* For each two articles, a before b, in a square. */
static struct common *weigh(const struct job *job, const uint32_t *units)
{
	const struct story *st = job->story;
	struct common *in = xcalloc(job->n * job->n, sizeof *in);
	for (size_t i = 0; i < job->pairs.pair.n; i++) {
		const struct sunit *u = &st->unit.item[job->pairs.pair.item[i].g];
		const struct sunit *v = &st->unit.item[job->pairs.pair.item[i].h];
		bool brief = units[u->article] < BRIEF || units[v->article] < BRIEF;
		if (job->score[i] < weights_shipped.threshold ||
		    (u->heading && v->heading && !(brief && share_term(st, u, v))))
			continue;
		struct common *c = &in[u->article * job->n + v->article];
		c->sum += (double)job->score[i];
		c->links++;
	}
	for (size_t i = 0; i < job->crossing.n; i++) { /* these were asked the same question */
		const struct crossing *x = &job->crossing.item[i];
		struct common *c = &in[st->unit.item[x->g].article * job->n + st->unit.item[x->h].article];
		c->sum += ENOUGH;
		c->links += 2;
	}
	return in;
}

static bool is_enough(const struct common *c, uint32_t units)
{
	double need = SHARE * units < ENOUGH ? SHARE * units : ENOUGH;
	return c->links && c->sum >= need && (c->links > 1 || units < SHORT);
}

uint8_t *related_articles(const struct job *job)
{
	uint8_t *related = xcalloc(job->n * job->n + 1, 1);
	uint32_t *units = xmalloc((job->n + 1) * sizeof *units);
	uint32_t *group = xmalloc((job->n + 1) * sizeof *group);
	for (uint32_t i = 0; i < job->n; i++) {
		units[i] = lively(job->story, i);
		group[i] = i;
	}
	struct common *in = weigh(job, units);
	for (size_t a = 0; a < job->n; a++)
		for (size_t b = a + 1; b < job->n; b++) {
			uint32_t from = group[b], to = group[a];
			if (!is_enough(&in[a * job->n + b], units[a] < units[b] ? units[a] : units[b]))
				continue;
			related[a * job->n + b] = RELATED;
			for (size_t i = 0; from != to && i < job->n; i++)
				group[i] = group[i] == from ? to : group[i];
		}
	for (size_t a = 0; a < job->n; a++)
		for (size_t b = a + 1; b < job->n; b++)
			if (!related[a * job->n + b] && group[a] == group[b])
				related[a * job->n + b] = AKIN;
	free(in);
	free(units);
	free(group);
	return related;
}

static bool is_heading(const struct job *job, struct uref u)
{
	return job->article[u.article]->unit[u.unit].kind == UNIT_HEADING;
}

bool related_allow(const struct job *job, const struct link *l)
{
	const struct sarticle *a = &job->story->article[l->a.article];
	const struct sarticle *b = &job->story->article[l->b.article];
	uint8_t related = job->related[l->a.article * job->n + l->b.article];
	if (l->pinned || related == RELATED || a->language != b->language)
		return true;
	if (is_heading(job, l->a) && is_heading(job, l->b))
		return false;
	return l->score >= (related == AKIN ? LIKELY : SURE);
}
