/* Applying all rules to one article, in slices: a run stands before a paragraph (or, for rules
 * without a pattern, a unit) of a rule. Flat paragraphs and quotations are made once for
 * all rules. The clock is asked for every CLOCK_BYTES of text, so that rules that find nothing
 * cost only what PCRE2 takes. */
#include "rule_int.h"

#include <stdlib.h>

#include "base/clock.h"
#include "text/flat.h"

enum {
	CLOCK_BYTES = 4096, CLOCK_HITS = 64,
	CLOCK_MOST = 10 /* ms between two looks that count: more is another program's */
};

struct rule_run {
	struct asked asked;
	const struct article *article;
	struct rules *rules;
	struct flat *flat;            /* of each paragraph; NULL until a rule needs them */
	struct trigrams *trigrams;    /* likewise */
	quotation_vec *quotation;     /* likewise */
	size_t ref;                   /* the rule that is next or was begun */
	size_t at;                    /* its next paragraph; without a pattern: unit */
	bool begun;
	unsigned limits;              /* paragraphs in which it reached PCRE2's limits */
	size_t read;                  /* bytes since the clock was looked at */
	uint32_t covered;             /* end of the last mark on a whole match, unit or paragraph */
	const struct flat *now;       /* the paragraph that is being matched */
	struct rule *rule;
	struct found *found;
	struct rule_hits *hits;       /* of found */
	double since;                 /* its work from here on is not in hits->ms yet */
	double until;                 /* the end of the slice, 0: none */
	bool over;                    /* the slice */
	mark_vec out;                 /* of the rules before it */
};

static void make_flat(struct rule_run *a)
{
	if (a->flat)
		return;
	a->flat = xcalloc(a->article->n_paras + 1, sizeof *a->flat);
	a->trigrams = xcalloc(a->article->n_paras + 1, sizeof *a->trigrams);
	for (size_t i = 0; i < a->article->n_paras; i++) {
		flat_init(&a->flat[i], a->article->text, a->article->para[i].start,
		          a->article->para[i].end);
		trigrams_init(&a->trigrams[i], a->flat[i].s, a->flat[i].n);
	}
}

static void make_quotations(struct rule_run *a)
{
	if (a->quotation)
		return;
	a->quotation = xcalloc(a->article->n_paras + 1, sizeof *a->quotation);
	for (size_t i = 0; i < a->article->n_paras; i++)
		quotations_and_blocks(a->article->text, a->article->para[i].start,
		                      a->article->para[i].end, &a->quotation[i]);
}

void rule_run_free(struct rule_run *a)
{
	if (!a)
		return;
	for (size_t i = 0; a->flat && i < a->article->n_paras; i++)
		flat_free(&a->flat[i]);
	for (size_t i = 0; a->quotation && i < a->article->n_paras; i++)
		free(a->quotation[i].item);
	free(a->flat);
	free(a->trigrams);
	free(a->quotation);
	free(a->out.item);
	free(a);
}

static void add_mark(struct rule_run *a, uint32_t start, uint32_t end, uint16_t style)
{
	struct mark m = {start, end, (int16_t)(MARK_RULE + a->rule->priority), style,
	                 (uint32_t)a->ref};

	if (start < end)
		VEC_PUSH(&a->found->marks, m);
}

/* Do these bytes of a unit satisfy the rule's predicates? */
static bool holds(struct rule_run *a, const struct unit *unit, uint32_t start, uint32_t end)
{
	if (!a->rule->where)
		return true;
	a->asked.unit = unit;
	a->asked.start = start;
	a->asked.end = end;
	a->asked.quotation = a->quotation ? &a->quotation[unit->paragraph] : NULL;
	return where_holds(a->rule->where, &a->asked);
}

/* Look at the clock: has the rule had its time on this article? */
static bool spent(struct rule_run *a)
{
	double now = clock_ms(), ms = now - a->since;

	a->hits->ms += ms < CLOCK_MOST ? ms : CLOCK_MOST;
	a->since = now;
	return a->hits->ms > RULE_MS;
}

struct part { uint32_t start, end; }; /* bytes in the article's text, half open */

/* The bytes of the article that bytes of what is matched stand for. */
static struct part place(const struct rule_run *a, const size_t *span)
{
	size_t start, end;

	flat_place(a->now, span[0], span[1], &start, &end);
	return (struct part){(uint32_t)start, (uint32_t)end};
}

/* What the rule's style covers: the match, or the unit or paragraph that it starts in. */
static struct part covered(const struct rule_run *a, struct part match)
{
	const struct unit *u = &a->article->unit[article_unit_at(a->article, match.start)];
	const struct paragraph *p = &a->article->para[u->paragraph];

	switch (a->rule->scope) {
	case SCOPE_UNIT: return (struct part){u->start, u->end};
	case SCOPE_PARAGRAPH: return (struct part){p->start, p->end};
	default: return match;
	}
}

/* One mark for a unit or paragraph, however many matches start in it. */
static void mark_whole(struct rule_run *a, struct part match, uint16_t style)
{
	struct part whole = covered(a, match);

	if (whole.end == a->covered)
		return;
	a->covered = whole.end;
	add_mark(a, whole.start, whole.end, style);
}

static void mark_groups(struct rule_run *a, const size_t *span, struct part match)
{
	for (size_t i = 0; i < a->rule->group.n; i++) {
		const struct group *g = &a->rule->group.item[i];
		const size_t *at = span + 2 * g->number;
		if (at[0] == SIZE_MAX || at[0] >= at[1])
			continue;
		struct part part = g->number ? place(a, at) : match;
		if (g->number)
			add_mark(a, part.start, part.end, g->style);
		else
			mark_whole(a, part, g->style);
	}
}

static bool add_match(void *ctx, const size_t *span)
{
	struct rule_run *a = ctx;

	if (span[0] >= span[1])
		return true;
	struct part all = place(a, span);
	if (a->rule->where && !holds(a, &a->article->unit[article_unit_at(a->article, all.start)],
	                             all.start, all.end))
		return true;
	mark_groups(a, span, all);
	size_t hits = ++a->hits->hits;
	return hits < RULE_MATCHES && (hits % CLOCK_HITS || !spent(a));
}

/* After some text: true, the slice is over. */
static bool look_at_clock(struct rule_run *a)
{
	if (spent(a))
		a->hits->too_slow = true;
	a->read = 0;
	return a->until > 0 && a->since >= a->until;
}

/* True: look at the clock. */
static bool match_paragraph(struct rule_run *a)
{
	if (!need_met(a->rule->need, &a->trigrams[a->at])) {
		a->at++;
		a->read++;
		return false;
	}
	const struct paragraph *p = &a->article->para[a->at];
	const struct flat raw = {.s = a->article->text + p->start, .n = p->end - p->start,
	                         .start = p->start};
	struct rule_hits *h = a->hits;

	a->now = a->rule->as_it_stands ? &raw : &a->flat[a->at];
	a->at++;
	a->read += a->now->n + 1;
	bool limit = regex_each(a->rule->re, a->now->s, a->now->n, a->rule->groups, add_match, a) ==
	             REGEX_LIMIT;
	a->limits += limit;
	h->too_slow = h->too_slow || a->limits >= RULE_LIMIT_HITS || h->hits >= RULE_MATCHES;
	return limit || h->too_slow;
}

/* False: the slice ended before the last paragraph. */
static bool apply_pattern(struct rule_run *a)
{
	size_t n = a->article->n_paras;

	make_flat(a);
	while (a->at < n && !a->hits->too_slow)
		if ((match_paragraph(a) || a->read >= CLOCK_BYTES) && look_at_clock(a))
			break;
	a->hits->too_slow = a->hits->too_slow || (a->limits && a->at == n);
	return a->at == n || a->hits->too_slow;
}

static bool mark_part(struct rule_run *a, const struct unit *u, uint32_t start, uint32_t end)
{
	const char *text = a->article->text;

	while (start < end && text[start] == ' ')
		start++;
	while (end > start && text[end - 1] == ' ')
		end--;
	if (start >= end || !holds(a, u, start, end))
		return false;
	mark_whole(a, (struct part){start, end}, a->rule->group.item[0].style);
	return true;
}

/* A unit's parts in and between quotation marks. */
static bool mark_parts(struct rule_run *a, const struct unit *u, const quotation_vec *q)
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

/* False: the slice ended before the last unit. */
static bool apply_units(struct rule_run *a, bool place)
{
	size_t n = a->article->n_units;

	while (a->at < n && !a->hits->too_slow) {
		const struct unit *u = &a->article->unit[a->at++];
		bool any = place ? mark_parts(a, u, &a->quotation[u->paragraph])
		                 : mark_part(a, u, u->start, u->end);
		a->hits->hits += any;
		a->read += u->end - u->start;
		if (a->read >= CLOCK_BYTES && look_at_clock(a))
			break;
	}
	return a->at == n || a->hits->too_slow;
}

static void begin(struct rule_run *a)
{
	a->found->marks.n = 0;
	*a->hits = (struct rule_hits){0};
	a->begun = true;
	a->at = 0;
	a->read = 0;
	a->limits = 0;
	a->covered = 0;
	a->asked.unit = NULL;
}

/* False: the slice ended within the rule. */
static bool apply_rule(struct rule_run *a)
{
	const struct where *where = a->rule->where;
	bool place = where && where_asks_place(where);

	if (!a->begun)
		begin(a);
	if (!a->article->n_units || (!a->at && where && where_ask(where, &a->asked) == WHERE_NO))
		return true;
	a->since = clock_ms();
	if (place)
		make_quotations(a);
	bool done = a->rule->re ? apply_pattern(a) : apply_units(a, place);
	a->over = look_at_clock(a);
	return done;
}

/* The next rule: what it found is kept, or it is applied. False: the slice ended within. */
static bool step(struct rule_run *a)
{
	a->rule = &a->rules->rule.item[a->ref];
	if (!a->rule->enabled)
		return true;
	a->found = rule_found(a->rule, a->asked.which);
	a->hits = &a->found->hits;
	if (!a->found->whole && !apply_rule(a))
		return false;
	a->found->whole = true;
	a->begun = false;
	const mark_vec *marks = &a->found->marks;
	VEC_RESERVE(&a->out, a->out.n + marks->n);
	for (size_t i = 0; i < marks->n; i++)
		a->out.item[a->out.n++] = marks->item[i];
	return true;
}

struct rule_run *rule_run_new(struct rules *rs, const struct rule_story *story, uint32_t which)
{
	struct rule_run *a = xcalloc(1, sizeof *a);

	a->asked = (struct asked){.article = story->article, .n_articles = story->n, .al = story->al,
	                          .notes = story->notes, .which = which};
	a->article = story->article[which];
	a->rules = rs;
	return a;
}

bool rule_run_step(struct rule_run *a, double ms)
{
	a->until = ms > 0 ? clock_ms() + ms : 0;
	a->over = false;
	for (; a->ref < a->rules->rule.n && !a->over; a->ref++)
		if (!step(a))
			return false;
	return a->ref == a->rules->rule.n;
}

const mark_vec *rule_run_marks(const struct rule_run *a)
{
	return &a->out;
}
