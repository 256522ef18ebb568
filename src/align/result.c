/* result.c - an alignment and what others read from it. */
#include "align/result.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

struct alignment {
	struct arena *arena;
	size_t n_articles, n_units, n_links, n_passages;
	uint32_t *unit_from;          /* by article: number of its first unit */
	struct link *link;
	uint32_t *of_from, *of;       /* links of each unit, strongest first */
	uint32_t *support_from, *support;
	struct passage *passage;
	uint32_t *passage_of;
};

bool uref_parse(const char *id, size_t n, const struct article *const *article,
                size_t n_articles, struct uref *u)
{
	size_t letters = 0;
	while (letters < n && isalpha((unsigned char)id[letters]))
		letters++;
	int a = letters ? siglum_index(id, letters) : -1;
	char *end, *number = xstrndup(id + letters, n - letters);
	unsigned long k = strtoul(number, &end, 10);
	bool ok = a >= 0 && (size_t)a < n_articles && isdigit((unsigned char)*number) && !*end &&
	          k >= 1 && k <= article[a]->n_units;
	free(number);
	if (ok)
		*u = (struct uref){(uint32_t)a, (uint32_t)k - 1};
	return ok;
}

const char *class_name(enum link_class c)
{
	static const char *const name[CLASSES] = {
		[CLASS_UNIQUE] = "unique", [CLASS_TRANSLATION] = "translation",
		[CLASS_PARAPHRASE] = "paraphrase", [CLASS_EDITED] = "edited",
		[CLASS_VERBATIM] = "verbatim",
	};
	return c < CLASSES ? name[c] : "?";
}

const char *conflict_name(enum conflict_kind k)
{
	static const char *const name[CONFLICT_KINDS] = {
		[CONFLICT_NUMBER] = "number", [CONFLICT_DATE] = "date", [CONFLICT_NAME] = "name",
		[CONFLICT_QUOTE] = "quote", [CONFLICT_MODALITY] = "modality",
		[CONFLICT_NEGATION] = "negation",
	};
	return k < CONFLICT_KINDS ? name[k] : "?";
}

static uint32_t number_of(const struct alignment *al, struct uref u)
{
	return al->unit_from[u.article] + u.unit;
}

static int compare_uref(struct uref a, struct uref b)
{
	if (a.article != b.article)
		return a.article < b.article ? -1 : 1;
	return (a.unit > b.unit) - (a.unit < b.unit);
}

static int by_place(const void *x, const void *y)
{
	const struct link *a = x, *b = y;
	int c = compare_uref(a->a, b->a);
	return c ? c : compare_uref(a->b, b->b);
}

static const struct conflict *copy_conflicts(struct arena *arena, const struct conflict *from, size_t n)
{
	struct conflict *c = arena_dup(arena, from, n * sizeof *c);
	for (size_t k = 0; k < n; k++) {
		c[k].a_value = arena_strdup(arena, c[k].a_value);
		c[k].b_value = arena_strdup(arena, c[k].b_value);
	}
	return c;
}

static void copy_links(struct alignment *al, const struct link *link, size_t n)
{
	al->link = arena_alloc(al->arena, (n + 1) * sizeof *al->link);
	al->n_links = n;
	if (n)
		memcpy(al->link, link, n * sizeof *link);
	if (n > 1)
		qsort(al->link, n, sizeof *al->link, by_place);
	for (size_t i = 0; i < n; i++) {
		struct link *l = &al->link[i];
		l->span = arena_dup(al->arena, l->span, l->n_spans * sizeof *l->span);
		l->conflict = copy_conflicts(al->arena, l->conflict, l->n_conflicts);
		l->variant = copy_conflicts(al->arena, l->variant, l->n_variants);
	}
}

/* Stronger first; then by place. */
static bool stronger(const struct link *l, uint32_t i, uint32_t j)
{
	if (l[i].cls != l[j].cls)
		return l[i].cls > l[j].cls;
	return l[i].score > l[j].score;
}

static void index_links(struct alignment *al)
{
	al->of_from = arena_zero(al->arena, (al->n_units + 2) * sizeof *al->of_from);
	al->of = arena_alloc(al->arena, (2 * al->n_links + 1) * sizeof *al->of);
	for (size_t i = 0; i < al->n_links; i++) {
		al->of_from[number_of(al, al->link[i].a) + 1]++;
		al->of_from[number_of(al, al->link[i].b) + 1]++;
	}
	for (size_t u = 0; u < al->n_units; u++)
		al->of_from[u + 1] += al->of_from[u];
	uint32_t *at = xmalloc((al->n_units + 1) * sizeof *at);
	memcpy(at, al->of_from, (al->n_units + 1) * sizeof *at);
	for (uint32_t i = 0; i < al->n_links; i++) {
		struct uref end[2] = {al->link[i].a, al->link[i].b};
		for (size_t e = 0; e < 2; e++) {
			uint32_t u = number_of(al, end[e]), k = at[u]++;
			for (; k > al->of_from[u] && stronger(al->link, i, al->of[k - 1]); k--)
				al->of[k] = al->of[k - 1];
			al->of[k] = i;
		}
	}
	free(at);
}

static void find_support(struct alignment *al)
{
	al->support_from = arena_zero(al->arena, (al->n_units + 1) * sizeof *al->support_from);
	al->support = arena_alloc(al->arena, (al->n_units + 2 * al->n_links + 1) * sizeof *al->support);
	uint32_t n = 0;
	bool *seen = xcalloc(al->n_articles + 1, 1);
	for (uint32_t a = 0; a < al->n_articles; a++)
		for (uint32_t u = al->unit_from[a]; u < al->unit_from[a + 1]; u++) {
			struct uref self = {a, u - al->unit_from[a]};
			al->support_from[u] = n;
			al->support[n++] = a;
			seen[a] = true;
			for (uint32_t i = al->of_from[u]; i < al->of_from[u + 1]; i++) {
				uint32_t other = link_other(&al->link[al->of[i]], self).article;
				if (seen[other])
					continue;
				seen[other] = true;
				uint32_t k = n++;
				for (; k > al->support_from[u] && al->support[k - 1] > other; k--)
					al->support[k] = al->support[k - 1];
				al->support[k] = other;
			}
			for (uint32_t i = al->support_from[u]; i < n; i++)
				seen[al->support[i]] = false;
		}
	al->support_from[al->n_units] = n;
	free(seen);
}

/* Passages are numbered by their first unit. */
static void collect_passages(struct alignment *al, const uint32_t *group)
{
	uint32_t *name = xmalloc((al->n_units + 1) * sizeof *name);
	memset(name, 0xff, (al->n_units + 1) * sizeof *name);
	al->passage_of = arena_alloc(al->arena, (al->n_units + 1) * sizeof *al->passage_of);
	al->passage = arena_zero(al->arena, (al->n_units + 1) * sizeof *al->passage);
	size_t linked = 0;
	for (size_t u = 0; u < al->n_units; u++) {
		al->passage_of[u] = UINT32_MAX;
		if (group[u] == UINT32_MAX)
			continue;
		if (name[group[u]] == UINT32_MAX)
			name[group[u]] = (uint32_t)al->n_passages++;
		al->passage_of[u] = name[group[u]];
		al->passage[name[group[u]]].n++;
		linked++;
	}
	struct uref *unit = arena_alloc(al->arena, (linked + 1) * sizeof *unit);
	uint32_t *at = name, sum = 0;
	for (size_t i = 0; i < al->n_passages; i++) {
		al->passage[i].unit = unit + sum;
		at[i] = sum;
		sum += al->passage[i].n;
	}
	for (uint32_t a = 0; a < al->n_articles; a++)
		for (uint32_t u = al->unit_from[a]; u < al->unit_from[a + 1]; u++)
			if (al->passage_of[u] != UINT32_MAX)
				unit[at[al->passage_of[u]]++] = (struct uref){a, u - al->unit_from[a]};
	free(name);
}

struct alignment *alignment_new(const struct article *const *article, size_t n_articles,
                                const struct link *link, size_t n_links, const uint32_t *group)
{
	struct arena *arena = arena_new();
	struct alignment *al = arena_zero(arena, sizeof *al);
	al->arena = arena;
	al->n_articles = n_articles;
	al->unit_from = arena_alloc(arena, (n_articles + 1) * sizeof *al->unit_from);
	for (size_t i = 0; i < n_articles; i++) {
		al->unit_from[i] = (uint32_t)al->n_units;
		al->n_units += article[i]->n_units;
	}
	al->unit_from[n_articles] = (uint32_t)al->n_units;
	copy_links(al, link, n_links);
	index_links(al);
	find_support(al);
	collect_passages(al, group);
	return al;
}

void alignment_free(struct alignment *al)
{
	if (al)
		arena_free(al->arena);
}

const struct link *alignment_links(const struct alignment *al, size_t *n)
{
	*n = al->n_links;
	return al->link;
}

const uint32_t *alignment_links_of(const struct alignment *al, struct uref u, size_t *n)
{
	uint32_t k = number_of(al, u);
	*n = al->of_from[k + 1] - al->of_from[k];
	return al->of + al->of_from[k];
}

const struct link *alignment_best(const struct alignment *al, struct uref u, uint32_t article)
{
	size_t n;
	const uint32_t *of = alignment_links_of(al, u, &n);
	for (size_t i = 0; i < n; i++)
		if (link_other(&al->link[of[i]], u).article == article)
			return &al->link[of[i]];
	return NULL;
}

struct uref link_other(const struct link *l, struct uref u)
{
	return uref_eq(l->a, u) ? l->b : l->a;
}

enum link_class alignment_class(const struct alignment *al, struct uref u)
{
	size_t n;
	const uint32_t *of = alignment_links_of(al, u, &n);
	return n ? (enum link_class)al->link[of[0]].cls : CLASS_UNIQUE;
}

const uint32_t *alignment_support(const struct alignment *al, struct uref u, size_t *n)
{
	uint32_t k = number_of(al, u);
	*n = al->support_from[k + 1] - al->support_from[k];
	return al->support + al->support_from[k];
}

const struct passage *alignment_passages(const struct alignment *al, size_t *n)
{
	*n = al->n_passages;
	return al->passage;
}

uint32_t alignment_passage_of(const struct alignment *al, struct uref u)
{
	return al->passage_of[number_of(al, u)];
}

bool alignment_has_conflict(const struct alignment *al, struct uref u)
{
	size_t n;
	const uint32_t *of = alignment_links_of(al, u, &n);
	for (size_t i = 0; i < n; i++)
		if (al->link[of[i]].n_conflicts)
			return true;
	return false;
}
