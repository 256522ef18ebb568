/* corpus.c - loading stories, running the engine up to its features, mapping to gold. */
#include "corpus.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/str.h"

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int visible(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static void run_engine(struct tale *t)
{
	t->story = story_new((const struct article *const *)t->article, t->n_articles);
	for (size_t i = 0; i < t->story->unit.n; i++)
		story_read(t->story, i);
	story_weigh(t->story);
	struct runs runs;
	runs_init(&runs);
	runs_start(&runs, t->story);
	while (runs_step(&runs, t->story))
		continue;
	cells_start(&t->cells, t->story, &runs);
	while (cells_step(&t->cells, t->story))
		continue;
	pairs_start(&t->pairs, t->story);
	while (pairs_step(&t->pairs, t->story, &t->cells))
		continue;
	runs_free(&runs);
}

/* Gold units that a unit stands for: overlap of more than half of the shorter. */
static size_t stands_for(const struct tale *t, uint32_t unit, uint32_t out[16])
{
	const struct sunit *u = &t->story->unit.item[unit];
	const struct unit *a = &t->article[u->article]->unit[u->index];
	size_t n = 0;
	for (uint32_t i = 0; i < t->gold.unit.n && n < 16; i++) {
		const struct gold_unit *g = &t->gold.unit.item[i];
		if (g->doc != t->gold.docs[u->article])
			continue;
		int64_t lo = a->start > g->start ? a->start : g->start;
		int64_t hi = a->end < g->end ? a->end : g->end;
		int64_t la = a->end - a->start, lg = g->end - g->start;
		if (2 * (hi - lo) > (la < lg ? la : lg))
			out[n++] = i;
	}
	return n;
}

static uint8_t gold_label(const struct gold *g, uint32_t a, uint32_t b)
{
	uint8_t label = LABEL_NO;
	for (size_t i = 0; i < g->link.n; i++) {
		const struct gold_link *l = &g->link.item[i];
		if (l->a == a && l->b == b) {
			if (l->must)
				return LABEL_MUST;
			label = LABEL_MAY;
		}
	}
	return label;
}

static void map_gold(struct tale *t)
{
	size_t units = t->gold.unit.n, pairs = t->pairs.pair.n;
	uint32_t *seen = xcalloc(units * units + 1, sizeof *seen);
	t->label = xmalloc(pairs + 1);
	t->key = xcalloc(units * units + 1, sizeof *t->key);
	for (size_t i = 0; i < pairs; i++) {
		uint32_t a[16], b[16];
		size_t na = stands_for(t, t->pairs.pair.item[i].g, a);
		size_t nb = stands_for(t, t->pairs.pair.item[i].h, b);
		t->label[i] = LABEL_NONE;
		for (size_t k = 0; k < na * nb; k++) {
			uint32_t x = a[k / nb], y = b[k % nb], lo = x < y ? x : y, hi = x < y ? y : x;
			uint64_t key = (uint64_t)lo * units + hi;
			uint8_t label = gold_label(&t->gold, lo, hi);
			if (!seen[key]) {
				t->key[t->n_keys].key = key;
				t->key[t->n_keys].label = label;
				seen[key] = (uint32_t)++t->n_keys;
			}
			VEC_ADD(&t->stand);
			t->stand.item[t->stand.n - 1].pair = (uint32_t)i;
			t->stand.item[t->stand.n - 1].key = seen[key] - 1;
			if (t->label[i] == LABEL_NONE || label == LABEL_MUST ||
			    (label == LABEL_MAY && t->label[i] == LABEL_NO))
				t->label[i] = label;
		}
	}
	for (size_t i = 0; i < t->gold.link.n; i++) {
		const struct gold_link *l = &t->gold.link.item[i];
		t->lost += l->must && !seen[(uint64_t)l->a * units + l->b];
	}
	free(seen);
}

static void load_tale(struct corpus *c, const char *dir, int set, size_t index, size_t folds)
{
	struct tale *t = VEC_ADD(&c->tale);
	memset(t, 0, sizeof *t);
	snprintf(t->name, sizeof t->name, "%s/%s", c->set[set], path_base(dir));
	t->set = set;
	t->fold = (int)(index % folds);
	if (!gold_load(dir, &t->gold))
		exit(1);
	struct errs errs = {0};
	for (size_t i = 0; i < t->gold.n_docs; i++) {
		char *path = str_printf("%s/%d.txt", dir, t->gold.docs[i]);
		struct article *a = article_load(path, NULL, &errs);
		if (!a) {
			fprintf(stderr, "%s: cannot be read\n", path);
			exit(1);
		}
		t->article[t->n_articles++] = a;
		free(path);
	}
	errs_free(&errs);
	run_engine(t);
	map_gold(t);
}

/* Stories below dir, deepest first in name order. */
static void walk(struct corpus *c, const char *dir, int set, size_t *index, size_t folds)
{
	struct dirent **entry;
	int n = scandir(dir, &entry, visible, by_name);
	char *gold = path_join(dir, "gold.json");
	if (path_exists(gold))
		load_tale(c, dir, set, (*index)++, folds);
	free(gold);
	for (int i = 0; i < n; i++) {
		char *sub = path_join(dir, entry[i]->d_name);
		if (!strchr(entry[i]->d_name, '.'))
			walk(c, sub, set, index, folds);
		free(sub);
		free(entry[i]);
	}
	if (n >= 0)
		free(entry);
}

void corpus_load(struct corpus *c, const char *dir, size_t folds)
{
	memset(c, 0, sizeof *c);
	struct dirent **entry;
	int n = scandir(dir, &entry, visible, by_name);
	size_t news = 0;
	for (int i = 0; i < n; i++) {
		const char *name = entry[i]->d_name;
		if (!strchr(name, '.') && strncmp(name, "ntrex", 5) && c->n_sets < COUNT(c->set)) {
			char *sub = path_join(dir, name);
			int set = (int)c->n_sets;
			c->set[c->n_sets++] = xstrdup(name);
			size_t from = c->tale.n, own = 0;
			walk(c, sub, set, &own, folds);
			/* Stories of small sets share no fold. */
			for (size_t k = from; k < c->tale.n; k++) {
				if (c->tale.n - from < folds)
					c->tale.item[k].fold = (int)(news++ % folds);
			}
			free(sub);
		}
		free(entry[i]);
	}
	if (n >= 0)
		free(entry);
}

void corpus_free(struct corpus *c)
{
	for (size_t i = 0; i < c->tale.n; i++) {
		struct tale *t = &c->tale.item[i];
		story_free(t->story);
		cells_free(&t->cells);
		pairs_free(&t->pairs);
		for (size_t k = 0; k < t->n_articles; k++)
			article_free(t->article[k]);
		gold_free(&t->gold);
		free(t->label);
		free(t->key);
		free(t->stand.item);
	}
	free(c->tale.item);
}

struct score tale_score(const struct tale *t, const float *prob, float threshold)
{
	struct score s = {.fn = t->lost};
	uint8_t *found = xcalloc(t->n_keys + 1, 1);
	for (size_t i = 0; i < t->stand.n; i++)
		if (prob[t->stand.item[i].pair] >= threshold)
			found[t->stand.item[i].key] = 1;
	for (size_t k = 0; k < t->n_keys; k++) {
		s.tp += found[k] && t->key[k].label == LABEL_MUST;
		s.fp += found[k] && t->key[k].label == LABEL_NO;
		s.fn += !found[k] && t->key[k].label == LABEL_MUST;
	}
	free(found);
	return s;
}
