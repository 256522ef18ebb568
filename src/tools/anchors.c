/* anchors.c - how well notes find their place again after their article changed.
 *
 *   anchors ARTICLE... [--versions DIR NAME EXT]... [--gold DIR]...
 *
 * Prints a table, a row for each kind of edit made to the articles, for each pair of versions and
 * for all stories with gold links. Exit 1 if too many notes that say they are anchored are not, or
 * too few are found again.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "reanchor.h"

#define FLOOR 0.005 /* share of notes anchored at a wrong place */
enum { MANY = 256 };

static bool fine(const char *what, const struct tally *t, unsigned right)
{
	tally_print(what, t);
	if (t->wrong > 1 && (double)t->wrong > FLOOR * (double)t->notes)
		printf("*** wrong above %.1f %%\n", 100 * FLOOR);
	else if (100 * t->right < right * t->notes)
		printf("*** right below %u %%\n", right);
	else
		return true;
	return false;
}

static bool judge_edits(struct article *const *article, size_t n, struct tally *sum)
{
	bool ok = true;

	for (size_t i = 0; i < edit_kinds; i++) {
		struct tally t = {0};

		edit_seed(20250311);
		for (size_t k = 0; k < n; k++)
			reanchor_edits(&edit_kind[i], article[k], &t);
		ok &= fine(edit_kind[i].name, &t, edit_kind[i].right);
		tally_add(sum, &t);
	}
	return ok;
}

int main(int argc, char **argv)
{
	struct article *article[MANY];
	size_t n = 0;
	struct tally sum = {0}, gold = {0};
	bool ok = true;
	int i = 1;

	for (; i < argc && strncmp(argv[i], "--", 2) != 0 && n < MANY; i++)
		if ((article[n] = article_load(argv[i], NULL, NULL)))
			n++;
	tally_head();
	ok &= judge_edits(article, n, &sum);
	for (; i + 3 < argc && !strcmp(argv[i], "--versions"); i += 4) {
		struct tally t = {0};
		char *name = str_printf("versions of %s", argv[i + 2]);

		ok &= reanchor_versions(argv[i + 1], argv[i + 2], argv[i + 3], &t);
		ok &= fine(name, &t, 0);
		tally_add(&sum, &t);
		free(name);
	}
	for (; i + 1 < argc && !strcmp(argv[i], "--gold"); i += 2)
		ok &= reanchor_gold(argv[i + 1], &gold);
	if (gold.notes)
		ok &= fine("other reports of the story", &gold, 0);
	tally_add(&sum, &gold);
	ok &= fine("all", &sum, 0);
	while (n)
		article_free(article[--n]);
	return ok ? 0 : 1;
}
