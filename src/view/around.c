/* The passage of the cursor's unit. Small: a few units in each article. */
#include "view/around.h"

#include <stdlib.h>

enum { MOST = 64 }; /* counterparts looked at; a passage of more is a chain of accidents */

static void clear(struct around *a)
{
	for (size_t i = 0; i < a->item.n; i++)
		free(a->item.item[i].differ.item);
	a->item.n = 0;
	free(a->differ.item);
	a->differ = (struct ranges){0};
	a->best = NULL;
	a->at = (struct uref){0, NO_UNIT};
}

void around_free(struct around *a)
{
	if (!a)
		return;
	clear(a);
	free(a->item.item);
	free(a);
}

/* Linked ones first, then by article; those of one article as they came. */
static bool before(const struct counterpart *a, const struct counterpart *b)
{
	if (!a->link != !b->link)
		return a->link;
	return a->at.article < b->at.article;
}

static void add(struct around *a, struct counterpart k)
{
	if (k.at.article == a->at.article || a->item.n >= MOST || around_find(a, k.at))
		return;
	(void)VEC_ADD(&a->item);
	size_t i = a->item.n - 1;
	for (; i > 0 && before(&k, &a->item.item[i - 1]); i--)
		a->item.item[i] = a->item.item[i - 1];
	a->item.item[i] = k;
}

/* The article whose unit links u with the cursor's best. */
static uint32_t between(const struct around *a, const struct alignment *al, struct uref u)
{
	uint32_t found = UINT32_MAX;
	float best = 0;
	for (size_t i = 0; i < a->item.n; i++) {
		const struct counterpart *k = &a->item.item[i];
		const struct link *on = k->link ? alignment_best(al, k->at, u.article) : NULL;
		if (on && uref_eq(link_other(on, k->at), u) && k->link->score * on->score > best) {
			best = k->link->score * on->score;
			found = k->at.article;
		}
	}
	return found;
}

static void gather(struct around *a, const struct alignment *al)
{
	size_t n, links;
	const uint32_t *of = alignment_links_of(al, a->at, &n);
	const struct link *link = alignment_links(al, &links);
	for (size_t i = 0; i < n; i++)
		add(a, (struct counterpart){.at = link_other(&link[of[i]], a->at),
		                            .link = &link[of[i]], .through = UINT32_MAX});
	uint32_t passage = alignment_passage_of(al, a->at);
	if (passage == UINT32_MAX)
		return;
	const struct passage *p = &alignment_passages(al, &n)[passage];
	for (uint32_t i = 0; i < p->n; i++)
		add(a, (struct counterpart){.at = p->unit[i],
		                            .through = between(a, al, p->unit[i])});
}

/* The link the cursor's unit is compared by: the strongest, if need be of those to one article. */
static const struct link *choose(const struct alignment *al, struct uref at, uint32_t compared)
{
	size_t n, links;
	const uint32_t *of = alignment_links_of(al, at, &n);
	const struct link *link = alignment_links(al, &links);
	if (compared != UINT32_MAX)
		return alignment_best(al, at, compared);
	return n ? &link[of[0]] : NULL;
}

static void compare(struct around *a, const struct scene *scene)
{
	const struct article *const *article = (const struct article *const *)scene->article;
	for (size_t i = 0; i < a->item.n; i++) {
		struct counterpart *c = &a->item.item[i];
		if (c->link)
			alignment_differences(article, c->link, c->at, &c->differ);
	}
	if (a->best)
		alignment_differences(article, a->best, a->at, &a->differ);
}

const struct around *screen_around(struct screen *s)
{
	if (!s->around) {
		s->around = xcalloc(1, sizeof *s->around);
		s->around->at.unit = NO_UNIT;
	}
	struct around *a = s->around;
	struct uref at = screen_here(s);
	if (uref_eq(a->at, at))
		return a;
	clear(a);
	a->at = at;
	s->peek_top = 0;
	if (s->scene->al && at.unit != NO_UNIT) {
		gather(a, s->scene->al);
		a->best = choose(s->scene->al, at, s->compared);
		if (options_bool(s->scene->options, OPTION_DIFFERENCES))
			compare(a, s->scene);
	}
	return a;
}

void around_forget(struct around *a)
{
	if (a)
		clear(a);
}

const struct counterpart *around_find(const struct around *a, struct uref u)
{
	for (size_t i = 0; i < a->item.n; i++)
		if (uref_eq(a->item.item[i].at, u))
			return &a->item.item[i];
	return NULL;
}

bool around_linked(const struct around *a, struct uref u)
{
	const struct counterpart *k = around_find(a, u);
	return k && k->link;
}

const struct counterpart *around_in(const struct around *a, uint32_t article)
{
	for (size_t i = 0; i < a->item.n; i++)
		if (a->item.item[i].at.article == article)
			return &a->item.item[i];
	return NULL;
}

bool counterpart_of(const struct alignment *al, struct uref u, uint32_t article, struct uref *out)
{
	const struct link *best = alignment_best(al, u, article);
	if (best) {
		*out = link_other(best, u);
		return true;
	}
	uint32_t passage = alignment_passage_of(al, u);
	if (passage == UINT32_MAX)
		return false;
	size_t n;
	const struct passage *p = &alignment_passages(al, &n)[passage];
	for (uint32_t i = 0; i < p->n; i++) {
		if (p->unit[i].article == article) {
			*out = p->unit[i];
			return true;
		}
	}
	return false;
}
