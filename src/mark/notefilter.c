#include "mark/notefilter.h"

#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"

enum anchor_state note_state(const struct note *n)
{
	enum anchor_state worst = ANCHORED;

	for (size_t i = 0; i < n->n_targets; i++)
		if (n->target[i].state > worst)
			worst = n->target[i].state;
	return worst;
}

static void add_target(const struct target *t, const struct article *const *article,
		       struct str *out)
{
	char buf[8];
	const struct article *a = article ? article[t->article] : NULL;

	siglum(t->article, buf);
	str_addf(out, "in:%s ", buf);
	if (a && a->n_units)
		str_addf(out, "%s%zu ", buf, article_unit_at(a, t->start) + 1);
	str_addf(out, "%s ", t->exact);
}

void note_facets(const struct note *n, const struct article *const *article, struct str *out)
{
	str_addf(out, "%s %s ", n->id, n->text);
	for (size_t i = 0; i < n->n_targets; i++)
		add_target(&n->target[i], article, out);
	for (size_t i = 0; i < n->n_tags; i++)
		str_addf(out, "#%s ", n->tag[i]);
	if (n->colour)
		str_addf(out, "colour:%s ", n->colour);
	if (n->author)
		str_addf(out, "by:%s ", n->author);
	str_addf(out, "state:%s ", anchor_state_name(note_state(n)));
}

bool words_match(const char *text, const char *words)
{
	struct str folded = STR_INIT, wanted = STR_INIT;
	bool all = true;

	unicode_fold(&folded, text, strlen(text));
	unicode_fold(&wanted, words, strlen(words));
	for (const char *w = wanted.n ? wanted.s : ""; *w && all;) {
		size_t n = strcspn(w, " ");
		char *word = xstrndup(w, n);

		all = strstr(folded.n ? folded.s : "", word) != NULL;
		free(word);
		w += n + strspn(w + n, " ");
	}
	str_free(&folded);
	str_free(&wanted);
	return all;
}

void notes_filter(const struct notes *ns, const struct article *const *article, const char *words,
		  struct notes *out)
{
	struct str facets = STR_INIT;

	*out = (struct notes){.last_id = ns->last_id};
	for (size_t i = 0; i < ns->n; i++) {
		str_clear(&facets);
		note_facets(&ns->item[i], article, &facets);
		if (words_match(facets.s, words))
			VEC_PUSH(out, ns->item[i]);
	}
	str_free(&facets);
}

const char *note_order_name(enum note_order o)
{
	static const char *const name[] = {"by time", "by place", "newest change first", "by tag",
					   "by state"};

	return name[o];
}

struct ranked {
	const struct note *note;
	size_t index;
};

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_index(const struct ranked *x, const struct ranked *y)
{
	return compare((int64_t)x->index, (int64_t)y->index);
}

static int by_place(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	const struct target *s = &x->note->target[0], *t = &y->note->target[0];
	int d = compare(s->article, t->article);

	d = d ? d : compare(s->start, t->start);
	return d ? d : by_index(x, y);
}

static int by_change(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int d = compare(y->note->changed, x->note->changed);

	return d ? d : by_index(x, y);
}

/* Notes without a tag come last. */
static int by_tag(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int d = compare(!x->note->n_tags, !y->note->n_tags);

	if (!d && x->note->n_tags)
		d = strcmp(x->note->tag[0], y->note->tag[0]);
	return d ? d : by_index(x, y);
}

/* What needs a look comes first. */
static int by_state(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	int d = compare(note_state(y->note), note_state(x->note));

	return d ? d : by_index(x, y);
}

size_t *notes_sorted(const struct notes *ns, enum note_order o)
{
	static int (*const order[])(const void *, const void *) = {
		[ORDER_PLACE] = by_place,
		[ORDER_CHANGED] = by_change,
		[ORDER_TAG] = by_tag,
		[ORDER_STATE] = by_state,
	};
	struct ranked *ranked = xcalloc(ns->n + 1, sizeof *ranked);
	size_t *index = xcalloc(ns->n + 1, sizeof *index);

	for (size_t i = 0; i < ns->n; i++)
		ranked[i] = (struct ranked){&ns->item[i], i};
	if (o != ORDER_MADE)
		qsort(ranked, ns->n, sizeof *ranked, order[o]);
	for (size_t i = 0; i < ns->n; i++)
		index[i] = ranked[i].index;
	free(ranked);
	return index;
}
