#include "where_int.h"

#include <stdlib.h>
#include <string.h>

#include "mark/rule.h"
#include "text/flat.h"

static enum answer yes_if(bool b)
{
	return b ? WHERE_YES : WHERE_NO;
}

static struct uref uref_of(const struct asked *a)
{
	const struct article *art = a->article[a->which];

	return (struct uref){a->which, (uint32_t)(a->unit - art->unit)};
}

/* Does any link of the unit satisfy the test? */
static bool any_link(const struct asked *a, bool (*test)(const struct where *, const struct link *),
                     const struct where *w)
{
	size_t n, all;
	const struct link *link = alignment_links(a->al, &all);
	const uint32_t *of = alignment_links_of(a->al, uref_of(a), &n);

	for (size_t i = 0; i < n; i++)
		if (test(w, &link[of[i]]))
			return true;
	return false;
}

static bool link_has_conflict(const struct where *w, const struct link *l)
{
	for (uint32_t i = 0; i < l->n_conflicts; i++)
		if (w->set & 1u << l->conflict[i].kind)
			return true;
	return false;
}

static bool link_is_moved(const struct where *w, const struct link *l)
{
	(void)w;
	return l->moved;
}

static bool link_is_pinned(const struct where *w, const struct link *l)
{
	(void)w;
	return l->pinned;
}

static bool supported(const struct where *w, const struct asked *a)
{
	size_t n;

	alignment_support(a->al, uref_of(a), &n);
	return w->all ? n == a->n_articles : n >= w->low && n <= w->high;
}

/* Is there a counterpart for which all parts are true? */
static enum answer ask_counterpart(const struct where *w, const struct asked *a)
{
	size_t n, all;
	const struct link *link = alignment_links(a->al, &all);
	const uint32_t *of = alignment_links_of(a->al, uref_of(a), &n);
	enum answer best = WHERE_NO;

	for (size_t i = 0; i < n && best != WHERE_YES; i++) {
		struct uref other = link_other(&link[of[i]], uref_of(a));
		const struct article *art = a->article[other.article];
		const struct unit *u = &art->unit[other.unit];
		const struct paragraph *p = &art->para[u->paragraph];
		quotation_vec q = {0};
		struct asked b = *a;
		b.which = other.article;
		b.unit = u;
		b.start = u->start;
		b.end = u->end;
		b.quotation = &q;
		quotations_and_blocks(art->text, p->start, p->end, &q);
		enum answer one = where_ask(w->part, &b);
		best = one > best ? one : best;
		free(q.item);
	}
	return best;
}

static enum answer ask_alignment(const struct where *w, const struct asked *a)
{
	if (!a->unit || !a->al)
		return WHERE_OPEN;
	switch (w->op) {
	case OP_CLASS:
		return yes_if(w->set & 1u << alignment_class(a->al, uref_of(a)));
	case OP_CONFLICT:
		return yes_if(any_link(a, link_has_conflict, w));
	case OP_SUPPORT:
		return yes_if(supported(w, a));
	case OP_MOVED:
		return yes_if(any_link(a, link_is_moved, w) == (w->set == 1));
	case OP_PINNED:
		return yes_if(any_link(a, link_is_pinned, w) == (w->set == 1));
	default:
		return ask_counterpart(w, a);
	}
}

static bool quoted(const struct asked *a)
{
	for (size_t i = 0; i < a->quotation->n; i++)
		if (a->quotation->item[i].start <= a->start && a->end <= a->quotation->item[i].end)
			return true;
	return false;
}

static bool matches(const struct where *w, const struct asked *a)
{
	struct flat flat;
	size_t span[2];

	flat_init(&flat, a->article[a->which]->text, a->unit->start, a->unit->end);
	bool found = regex_find(w->re, flat.s, flat.n, 0, span, 1) == REGEX_FOUND;
	flat_free(&flat);
	return found;
}

/* Does a note stand on any byte of the unit? */
static bool noted(const struct asked *a)
{
	for (size_t i = 0; a->notes && i < a->notes->n; i++) {
		const struct note *n = &a->notes->item[i];
		for (size_t k = 0; k < n->n_targets; k++) {
			const struct target *t = &n->target[k];
			if (t->article == a->which && t->state != ANCHOR_ORPHAN &&
			    t->start < a->unit->end && t->end > a->unit->start)
				return true;
		}
	}
	return false;
}

static enum answer ask_unit(const struct where *w, const struct asked *a)
{
	if (!a->unit)
		return WHERE_OPEN;
	if (w->op == OP_KIND)
		return yes_if(w->set & 1u << a->unit->kind);
	if (w->op == OP_NOTE)
		return yes_if(noted(a) == (w->set == 1));
	return yes_if(w->op == OP_IN ? quoted(a) : matches(w, a));
}

static bool article_in(const struct where *w, uint32_t which)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->article[i] == which)
			return true;
	return false;
}

static bool language_in(const struct where *w, const char *code)
{
	for (size_t i = 0; i < w->n; i++)
		if (!strcmp(w->language[i], code))
			return true;
	return false;
}

/* And: the least answer of the parts; or: the greatest. */
static enum answer ask_parts(const struct where *w, const struct asked *a)
{
	bool and = w->op == OP_AND;
	enum answer sum = and ? WHERE_YES : WHERE_NO;

	for (const struct where *p = w->part; p && sum != (and ? WHERE_NO : WHERE_YES); p = p->next) {
		enum answer one = where_ask(p, a);
		if (and ? one < sum : one > sum)
			sum = one;
	}
	return sum;
}

enum answer where_ask(const struct where *w, const struct asked *a)
{
	switch (w->op) {
	case OP_AND:
	case OP_OR:
		return ask_parts(w, a);
	case OP_NOT:
		return (enum answer)(WHERE_YES - where_ask(w->part, a));
	case OP_KIND:
	case OP_MATCH:
	case OP_IN:
	case OP_NOTE:
		return ask_unit(w, a);
	case OP_ARTICLE:
		return yes_if(article_in(w, a->which));
	case OP_LANGUAGE:
		return yes_if(language_in(w, a->article[a->which]->language));
	default:
		return ask_alignment(w, a);
	}
}

bool where_holds(const struct where *w, const struct asked *a)
{
	if (w->op != OP_AND)
		return where_ask(w, a) == WHERE_YES;
	for (const struct where *p = w->part; p; p = p->next)
		if (where_ask(p, a) != WHERE_YES)
			return false;
	return true;
}

bool where_asks_place(const struct where *w)
{
	if (w->op == OP_IN)
		return true;
	if (w->op == OP_COUNTERPART)
		return false; /* asks about whole units elsewhere */
	for (const struct where *p = w->part; p; p = p->next)
		if (where_asks_place(p))
			return true;
	return false;
}

unsigned where_looks_at(const struct where *w)
{
	unsigned bits = w->op == OP_NOTE ? RULES_NOTES : 0;

	if (w->op == OP_COUNTERPART || (w->op >= OP_CLASS && w->op <= OP_PINNED))
		bits = RULES_ALIGNMENT;
	for (const struct where *p = w->part; p; p = p->next)
		bits |= where_looks_at(p);
	return bits;
}

void where_free(struct where *w)
{
	if (!w)
		return;
	regex_free(w->re);
	for (struct where *p = w->part; p; p = p->next)
		where_free(p);
}
