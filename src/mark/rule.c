#include "rule_int.h"

#include <stdlib.h>

#include "base/clock.h"
#include "text/flat.h"

struct rules *rules_new(void)
{
	struct rules *rs = xcalloc(1, sizeof *rs);

	rs->arena = arena_new();
	return rs;
}

void rule_clear(struct rule *r)
{
	regex_free(r->re);
	where_free(r->where);
	free(r->group.item);
	free(r->hits.item);
}

void rules_free(struct rules *rs)
{
	if (!rs)
		return;
	for (size_t i = 0; i < rs->rule.n; i++)
		rule_clear(&rs->rule.item[i]);
	free(rs->rule.item);
	arena_free(rs->arena);
	free(rs);
}

size_t rules_count(const struct rules *rs)
{
	return rs->rule.n;
}

const char *rule_name(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].name;
}

const char *rule_description(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].description;
}

const char *rule_file(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].file;
}

unsigned rule_line(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].line;
}

const char *rule_key(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].key;
}

uint16_t rule_style(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].group.item[0].style;
}

bool rule_enabled(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].enabled;
}

void rule_enable(struct rules *rs, size_t i, bool on)
{
	rs->rule.item[i].enabled = on;
}

const struct rule_hits *rule_hits(const struct rules *rs, size_t i, uint32_t article)
{
	static const struct rule_hits none = {0};
	const struct rule *r = &rs->rule.item[i];

	return article < r->hits.n ? &r->hits.item[article] : &none;
}

/* Applying all rules to one article. Flat paragraphs and quotations are made once for all. */
struct apply {
	struct asked asked;
	const struct article *article;
	struct flat *flat;            /* of each paragraph; NULL until a rule needs them */
	quotation_vec *quotation;     /* likewise */
	const struct flat *now;       /* the paragraph that is being matched */
	struct rule *rule;
	uint32_t ref;
	struct rule_hits *hits;
	mark_vec *out;
};

static void make_flat(struct apply *a)
{
	if (a->flat)
		return;
	a->flat = xcalloc(a->article->n_paras + 1, sizeof *a->flat);
	for (size_t i = 0; i < a->article->n_paras; i++)
		flat_init(&a->flat[i], a->article->text, a->article->para[i].start,
		          a->article->para[i].end);
}

static void make_quotations(struct apply *a)
{
	if (a->quotation)
		return;
	a->quotation = xcalloc(a->article->n_paras + 1, sizeof *a->quotation);
	for (size_t i = 0; i < a->article->n_paras; i++)
		quotations_of(a->article->text, a->article->para[i].start, a->article->para[i].end,
		              &a->quotation[i]);
}

static void free_made(struct apply *a)
{
	for (size_t i = 0; a->flat && i < a->article->n_paras; i++)
		flat_free(&a->flat[i]);
	for (size_t i = 0; a->quotation && i < a->article->n_paras; i++)
		free(a->quotation[i].item);
	free(a->flat);
	free(a->quotation);
}

static void add_mark(struct apply *a, uint32_t start, uint32_t end, uint16_t style)
{
	struct mark m = {start, end, (int16_t)(MARK_RULE + a->rule->priority), style, a->ref};

	if (start < end)
		VEC_PUSH(a->out, m);
}

/* Do these bytes of a unit satisfy the rule's predicates? */
static bool holds(struct apply *a, const struct unit *unit, uint32_t start, uint32_t end)
{
	if (!a->rule->where)
		return true;
	a->asked.unit = unit;
	a->asked.start = start;
	a->asked.end = end;
	a->asked.quotation = a->quotation ? &a->quotation[unit->paragraph] : NULL;
	return where_ask(a->rule->where, &a->asked) == WHERE_YES;
}

struct part { uint32_t start, end; }; /* bytes in the article's text, half open */

/* The bytes of the article that bytes of what is matched stand for. */
static struct part place(const struct apply *a, const size_t *span)
{
	size_t start, end;

	flat_place(a->now, span[0], span[1], &start, &end);
	return (struct part){(uint32_t)start, (uint32_t)end};
}

static bool add_match(void *ctx, const size_t *span)
{
	struct apply *a = ctx;

	if (span[0] >= span[1])
		return true;
	struct part all = place(a, span);
	if (a->rule->where && !holds(a, &a->article->unit[article_unit_at(a->article, all.start)],
	                             all.start, all.end))
		return true;
	for (size_t i = 0; i < a->rule->group.n; i++) {
		const size_t *at = span + 2 * a->rule->group.item[i].number;
		if (at[0] == SIZE_MAX || at[0] >= at[1])
			continue;
		struct part part = place(a, at);
		add_mark(a, part.start, part.end, a->rule->group.item[i].style);
	}
	return ++a->hits->hits < RULE_MATCHES;
}

static void apply_pattern(struct apply *a)
{
	double start = clock_ms();
	unsigned limits = 0;

	make_flat(a);
	for (size_t i = 0; i < a->article->n_paras && !a->hits->too_slow; i++) {
		const struct paragraph *p = &a->article->para[i];
		const struct flat raw = {.s = a->article->text + p->start, .n = p->end - p->start,
		                         .start = p->start};
		a->now = a->rule->as_it_stands ? &raw : &a->flat[i];
		if (regex_each(a->rule->re, a->now->s, a->now->n, a->rule->groups, add_match, a) ==
		    REGEX_LIMIT)
			limits++;
		a->hits->too_slow = limits >= RULE_LIMIT_HITS || a->hits->hits >= RULE_MATCHES ||
		                    clock_ms() - start > RULE_MS;
	}
	a->hits->too_slow = a->hits->too_slow || limits;
}

static bool mark_part(struct apply *a, const struct unit *u, uint32_t start, uint32_t end)
{
	const char *text = a->article->text;

	while (start < end && text[start] == ' ')
		start++;
	while (end > start && text[end - 1] == ' ')
		end--;
	if (start >= end || !holds(a, u, start, end))
		return false;
	add_mark(a, start, end, a->rule->group.item[0].style);
	return true;
}

/* A unit's parts in and between quotation marks. */
static bool mark_parts(struct apply *a, const struct unit *u, const quotation_vec *q)
{
	uint32_t at = u->start;
	bool any = false;

	for (size_t i = 0; i < q->n; i++) {
		uint32_t from = q->item[i].start, to = q->item[i].end;
		if (to <= at || from >= u->end)
			continue;
		from = from > at ? from : at;
		to = to < u->end ? to : u->end;
		any = mark_part(a, u, at, from) || any;
		any = mark_part(a, u, from, to) || any;
		at = to;
	}
	return mark_part(a, u, at, u->end) || any;
}

static void apply_units(struct apply *a, bool place)
{
	for (size_t i = 0; i < a->article->n_units; i++) {
		const struct unit *u = &a->article->unit[i];
		bool any = place ? mark_parts(a, u, &a->quotation[u->paragraph])
		                 : mark_part(a, u, u->start, u->end);
		a->hits->hits += any;
	}
}

static void apply_rule(struct apply *a)
{
	const struct where *where = a->rule->where;
	bool place = where && where_asks_place(where);

	a->asked.unit = NULL;
	if (!a->article->n_units || (where && where_ask(where, &a->asked) == WHERE_NO))
		return;
	if (place)
		make_quotations(a);
	if (a->rule->re)
		apply_pattern(a);
	else
		apply_units(a, place);
}

/* The rule's hits on an article, emptied. */
static struct rule_hits *fresh_hits(struct rule *r, uint32_t which)
{
	static const struct rule_hits none = {0};

	while (r->hits.n <= which)
		VEC_PUSH(&r->hits, none);
	r->hits.item[which] = none;
	return &r->hits.item[which];
}

void rules_apply(struct rules *rs, const struct article *const *article, size_t n_articles,
                 uint32_t which, const struct alignment *al, mark_vec *out)
{
	struct apply a = {.asked = {.article = article, .n_articles = n_articles, .al = al,
	                            .which = which},
	                  .article = article[which], .out = out};

	for (size_t i = 0; i < rs->rule.n; i++) {
		a.rule = &rs->rule.item[i];
		a.ref = (uint32_t)i;
		a.hits = fresh_hits(a.rule, which);
		double start = clock_ms();
		if (a.rule->enabled)
			apply_rule(&a);
		a.hits->ms = clock_ms() - start;
	}
	free_made(&a);
}
