/* Web pages in the shapes of outlets (tests/data/html): how much of the article is found, and how
 * much else. F1 on words, headings and sentences only: furniture is not what is read. The pages in
 * `unseen` were written before the extraction and never looked at while it was made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/article.h"

static bool is_word(unsigned char c)
{
	return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* Each word of s once more (or less) in the counts. */
static size_t count(struct map *m, const char *s, size_t n, int step)
{
	size_t words = 0;
	for (size_t i = 0, k; i < n; i += k + 1) {
		for (k = 0; i + k < n && is_word((unsigned char)s[i + k]); k++)
			;
		if (!k)
			continue;
		uint32_t v = map_get(m, s + i, k);
		v = v == MAP_NONE ? 1000000 : v;
		map_set(m, s + i, k, v + (uint32_t)step);
		words++;
	}
	return words;
}

struct figures { size_t found, wanted, common; };

/* What of the article stands in both, as many times as in the rarer. */
static struct figures compare(const struct article *a, const struct str *want)
{
	struct map *got = map_new(), *asked = map_new();
	struct figures f = {0};
	for (size_t i = 0; i < a->n_units; i++)
		if (a->unit[i].kind != UNIT_FURNITURE)
			f.found += count(got, a->text + a->unit[i].start, a->unit[i].end - a->unit[i].start, 1);
	f.wanted = count(asked, want->s, want->n, 1);
	for (size_t i = 0; i < map_count(asked); i++) {
		size_t n;
		const char *key = map_key(asked, i, &n);
		uint32_t x = map_get(got, key, n), y = map_get(asked, key, n);
		f.common += x == MAP_NONE ? 0 : (x < y ? x : y) - 1000000;
	}
	map_free(got);
	map_free(asked);
	return f;
}

static int is_page(const struct dirent *d)
{
	return str_ends(d->d_name, ".html");
}

static double measure(const char *dir, const char *name)
{
	struct str want = STR_INIT;
	char *path = str_printf("%s/%s", dir, name);
	struct article *a = article_load(path, NULL, NULL);
	assert_non_null(a);
	assert_true(a->blocks > 0);
	memcpy(path + strlen(path) - 4, "txt", 4);
	assert_true(file_read(path, 0, &want, NULL));
	struct figures f = compare(a, &want);
	double precision = f.found ? (double)f.common / (double)f.found : 0;
	double recall = (double)f.common / (double)f.wanted;
	double f1 = f.common ? 2 * precision * recall / (precision + recall) : 0;
	printf("# %-24s F1 %.3f  precision %.3f  recall %.3f  %zu of %zu blocks\n", name, f1, precision,
	       recall, a->blocks_kept, a->blocks);
	if (getenv("SHOW") && !strncmp(getenv("SHOW"), name, strlen(getenv("SHOW"))))
		printf("%s\n", a->text);
	article_free(a);
	str_free(&want);
	free(path);
	return f1;
}

static void measure_all(const char *set)
{
	char *dir = str_printf("%s/tests/data/html/%s", SOURCEDIR, set);
	struct dirent **entry;
	int n = scandir(dir, &entry, is_page, alphasort);
	double sum = 0, least = 1;
	assert_true(n >= 12);
	for (int i = 0; i < n; i++) {
		double f1 = measure(dir, entry[i]->d_name);
		sum += f1;
		least = f1 < least ? f1 : least;
		free(entry[i]);
	}
	free(entry);
	free(dir);
	printf("# %s: %d pages, mean F1 %.3f, least %.3f\n", set, n, sum / n, least);
	assert_true(sum / n >= .95);
	assert_true(least >= .85);
}

static void seen_pages(void **state)
{
	(void)state;
	measure_all("seen");
}

static void unseen_pages(void **state)
{
	(void)state;
	measure_all("unseen");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(seen_pages),
		cmocka_unit_test(unseen_pages),
	};
	if (getenv("SEEN"))
		return cmocka_run_group_tests_name("seen", (const struct CMUnitTest[]){tests[0]}, NULL, NULL);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
