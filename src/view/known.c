/* When each unit was read, counted in readings. One look at a unit costs its links. */
#include "view/known.h"

#include <stdlib.h>

void screen_read(struct screen *s, uint32_t article, uint32_t from, uint32_t to)
{
	struct readings *r = &s->read[article];
	uint32_t first = from < to ? from : to, last = from < to ? to : from;
	for (uint32_t u = first; u <= last && u < r->n; u++)
		if (r->at[u] == 0)
			r->at[u] = ++s->clock;
}

void screen_was_read(struct screen *s, uint32_t article, uint32_t from, uint32_t to, uint32_t when)
{
	struct readings *r = &s->read[article];
	for (uint32_t u = from; u <= to && u < r->n; u++, when++) {
		r->at[u] = when;
		s->clock = when > s->clock ? when : s->clock;
	}
}

bool screen_has_read(const struct screen *s, struct uref u)
{
	return u.unit < s->read[u.article].n && s->read[u.article].at[u.unit] > 0;
}

bool screen_known(const struct screen *s, struct uref u)
{
	const struct alignment *al = s->scene->al;
	size_t n, all;
	if (!al || s->clock == 0 || u.unit >= s->read[u.article].n)
		return false;
	uint32_t mine = s->read[u.article].at[u.unit];
	const struct link *link = alignment_links(al, &all);
	const uint32_t *of = alignment_links_of(al, u, &n);
	for (size_t i = 0; i < n; i++) {
		struct uref to = link_other(&link[of[i]], u);
		uint32_t then = to.unit < s->read[to.article].n ? s->read[to.article].at[to.unit] : 0;
		if (then > 0 && (mine == 0 || then < mine))
			return true;
	}
	return false;
}

static bool others_read(const struct screen *s, uint32_t article)
{
	for (size_t i = 0; i < s->n; i++)
		for (size_t u = 0; i != article && u < s->read[i].n; u++)
			if (s->read[i].at[u])
				return true;
	return false;
}

int screen_news(struct screen *s, uint32_t article)
{
	const struct article *a = s->scene->article[article];
	struct news *was = &s->news;
	if (was->article == article && was->clock == s->clock && was->al == s->scene->al)
		return was->percent;
	*was = (struct news){.article = article, .clock = s->clock, .al = s->scene->al, .percent = -1};
	size_t all = 0, new = 0;
	if (!s->scene->al || !others_read(s, article))
		return -1;
	for (uint32_t u = 0; u < a->n_units; u++) {
		size_t len = a->unit[u].end - a->unit[u].start;
		if (a->unit[u].kind == UNIT_FURNITURE)
			continue;
		all += len;
		new += screen_known(s, (struct uref){article, u}) ? 0 : len;
	}
	return was->percent = all ? (int)((new * 100 + all / 2) / all) : 0;
}
