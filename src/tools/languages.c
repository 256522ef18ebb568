/* languages.c - how well units are linked across languages, judged by stories with gold
 * links whose articles 1 and 2 are in different languages: as they are, with neighbours
 * merged (sentences joined or split in translation), and paired with the wrong story.
 *
 *   languages STORY...      prints a line for each way, with the system's dictionaries and
 *                           with none; exit 1 below the floors
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "align/cross.h"
#include "base/path.h"
#include "gold.h"

#define THRESHOLD 0.32
#define FLOOR 0.94         /* of F1 with dictionaries */
#define FLOOR_BARE 0.80    /* without, and where neighbours are merged */
#define FLOOR_SILENT 0.95  /* share of unrelated pairs that draw nothing */

enum way { AS_IS, MERGED, UNRELATED, WAYS };
enum { ARTICLES = 2, GROUP = 4 /* one unit in so many is merged with the next */ };

struct tally { size_t right, wrong, missed, silent, stories; };

/* Which merged unit each gold unit of an article belongs to. */
struct side { struct article *article; uint32_t *unit_of; };

static struct article *load(const char *dir, int doc)
{
	char *name = str_printf("%d.txt", doc), *path = path_join(dir, name);
	struct article *a = article_load(path, NULL, NULL);
	free(name);
	free(path);
	return a;
}

/* Give the article gold's units, neighbours merged where a fixed sequence says so. */
static void cut(struct side *s, const struct gold *g, int doc, bool merge, uint32_t seed)
{
	struct article *a = s->article;
	uint32_t n = 0;
	bool open = false;
	free(a->unit);
	a->unit = xcalloc(g->unit.n + 1, sizeof *a->unit);
	s->unit_of = xcalloc(g->unit.n + 1, sizeof *s->unit_of);
	for (size_t i = 0; i < g->unit.n; i++) {
		const struct gold_unit *u = &g->unit.item[i];
		if (u->doc != doc)
			continue;
		if (!open)
			a->unit[n++] = (struct unit){u->start, u->end, 0, UNIT_SENTENCE};
		a->unit[n - 1].end = u->end;
		s->unit_of[i] = n - 1;
		seed = seed * 1664525u + 1013904223u;
		open = merge && !open && (seed >> 16) % GROUP == 0;
	}
	a->n_units = n;
}

static bool wanted(const struct gold *g, const struct side s[ARTICLES], const struct cross_link *l)
{
	for (size_t i = 0; i < g->link.n; i++) {
		const struct gold_link *k = &g->link.item[i];
		if (k->must && s[0].unit_of[k->a] == l->a && s[1].unit_of[k->b] == l->b)
			return true;
	}
	return false;
}

static size_t count_wanted(const struct gold *g, const struct side s[ARTICLES])
{
	size_t n = 0;
	for (size_t i = 0; i < g->link.n; i++) {
		const struct gold_link *k = &g->link.item[i];
		bool again = !k->must;
		for (size_t j = 0; j < i && !again; j++)
			again = g->link.item[j].must &&
			        s[0].unit_of[g->link.item[j].a] == s[0].unit_of[k->a] &&
			        s[1].unit_of[g->link.item[j].b] == s[1].unit_of[k->b];
		n += !again;
	}
	return n;
}

static void judge(const char *dir, const char *next, enum way way, const char *folder,
                  uint32_t seed, struct tally *t)
{
	struct gold g = {0}, other = {0};
	struct side s[ARTICLES] = {{0}};
	const char *second = way == UNRELATED ? next : dir;
	s[0].article = load(dir, 1);
	s[1].article = load(second, 2);
	if (s[0].article && s[1].article && gold_load(dir, &g) && gold_load(second, &other)) {
		struct arena *mem = arena_new();
		cross_link_vec found = {0};
		cut(&s[0], &g, 1, way == MERGED, seed);
		cut(&s[1], &other, 2, way == MERGED, seed + 1);
		const struct article *const a[ARTICLES] = {s[0].article, s[1].article};
		struct cross *c = cross_new(a, ARTICLES, folder, NULL);
		cross_pair(c, 0, 1, THRESHOLD, THRESHOLD, mem, &found);
		size_t right = 0;
		for (size_t i = 0; i < found.n; i++)
			right += way != UNRELATED && wanted(&g, s, &found.item[i]);
		t->right += right;
		t->wrong += found.n - right;
		t->missed += way == UNRELATED ? 0 : count_wanted(&g, s) - right;
		t->silent += found.n == 0;
		t->stories++;
		cross_free(c);
		free(found.item);
		arena_free(mem);
	}
	for (size_t i = 0; i < ARTICLES; i++) {
		article_free(s[i].article);
		free(s[i].unit_of);
	}
	gold_free(&g);
	gold_free(&other);
}

/* Print a line; false below the floor. */
static bool report(enum way way, bool bare, const struct tally *t)
{
	static const char *const name[WAYS] = {"as they are", "neighbours merged", "unrelated"};
	double p = (double)t->right / (double)(t->right + t->wrong + !t->right);
	double r = (double)t->right / (double)(t->right + t->missed + !t->right);
	double f = t->right ? 2 * p * r / (p + r) : 0;
	printf("%-18s %-16s ", name[way], bare ? "no dictionary" : "dictionaries");
	if (way == UNRELATED) {
		printf("%zu of %zu silent\n", t->silent, t->stories);
		return (double)t->silent >= FLOOR_SILENT * (double)t->stories;
	}
	printf("P %.3f R %.3f F1 %.3f\n", p, r, f);
	return f >= (way == AS_IS && !bare ? FLOOR : FLOOR_BARE);
}

int main(int argc, char **argv)
{
	bool good = argc > 1;
	for (int bare = 0; bare < 2; bare++)
		for (int way = 0; way < WAYS; way++) {
			struct tally t = {0};
			for (int i = 1; i < argc; i++)
				judge(argv[i], argv[i + 1 < argc ? i + 1 : 1], (enum way)way,
				      bare ? "" : NULL, (uint32_t)i, &t);
			good &= report((enum way)way, bare, &t);
		}
	return !good;
}
