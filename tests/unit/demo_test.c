/* The demo story: five articles of the sizes and parts it promises, everything that planted.tsv
 * lists stands where it says, and the program sees it: the parts, the links, the conflicts and no
 * others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/job.h"

#define STORY SOURCEDIR "/tests/stories/gamelan/"
enum { ARTICLES = 5, PLANTS = 80 };
enum column { KIND, FILE_A, PASSAGE_A, WORDS_A, FILE_B, PASSAGE_B, WORDS_B, COLUMNS };

static const char *const file[ARTICLES] = {
	"a-aldermouth-courier.txt", "b-northshore-herald.txt", "c-morning-brief.txt",
	"d-autobrief-summary.txt", "e-suara-pesisir.txt",
};
static char *text[ARTICLES];
static char *table;
static char *plant[PLANTS][COLUMNS];
static size_t n_plants;

static char *slurp(const char *name)
{
	char path[1024];
	snprintf(path, sizeof path, STORY "%s", name);
	FILE *f = fopen(path, "rb");
	if (!f) {
		perror(path);
		exit(1);
	}
	char *bytes = calloc(1, 65536);
	size_t n = bytes ? fread(bytes, 1, 65535, f) : 0;
	fclose(f);
	assert_true(n > 0 && n < 65535);
	return bytes;
}

static int load(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARTICLES; i++)
		text[i] = slurp(file[i]);
	table = slurp("planted.tsv");
	for (char *line = table, *end; *line; line = end) {
		end = line + strcspn(line, "\n");
		if (*end)
			*end++ = '\0';
		if (*line == '#' || !*line)
			continue;
		assert_true(n_plants < PLANTS);
		char **cell = plant[n_plants++];
		for (size_t c = 0; c < COLUMNS; c++) {
			cell[c] = line;
			line += strcspn(line, "\t");
			assert_int_equal(*line == '\0', c == COLUMNS - 1);
			if (*line)
				*line++ = '\0';
		}
	}
	return 0;
}

static int unload(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARTICLES; i++)
		free(text[i]);
	free(table);
	return 0;
}

static bool none(const char *cell)
{
	return !strcmp(cell, "-");
}

static const char *text_of(const char *name)
{
	for (size_t i = 0; i < ARTICLES; i++)
		if (!strcmp(name, file[i]))
			return text[i];
	fail_msg("planted.tsv names %s", name);
	return NULL;
}

/* Where a passage stands in its file; it must stand there exactly once. */
static size_t place(char *const *at)
{
	const char *all = text_of(at[0]);
	const char *found = strstr(all, at[1]);
	if (!found)
		fail_msg("not in %s: %s", at[0], at[1]);
	if (strstr(found + 1, at[1]))
		fail_msg("twice in %s: %s", at[0], at[1]);
	return (size_t)(found - all);
}

static void every_planted_passage_stands_in_its_file(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_plants; i++)
		for (size_t side = FILE_A; side < COLUMNS; side += FILE_B - FILE_A) {
			char *const *at = &plant[i][side];
			if (none(at[0]))
				continue;
			place(at);
			if (!none(at[2]) && !strstr(at[1], at[2]))
				fail_msg("'%s' is not in '%s'", at[2], at[1]);
		}
}

static size_t count(const char *kind)
{
	size_t n = 0;
	for (size_t i = 0; i < n_plants; i++)
		n += !strcmp(plant[i][KIND], kind);
	return n;
}

static void every_promised_kind_is_planted(void **state)
{
	(void)state;
	static const char *const kinds[] = {
		"moved", "quote", "name", "modality", "number", "date", "mojibake", "agree",
		"translation", "unique", "furniture",
	};
	size_t known = 0;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		if (!count(kinds[i]))
			fail_msg("nothing of the kind %s is planted", kinds[i]);
		known += count(kinds[i]);
	}
	assert_int_equal(known, n_plants);
	assert_true(count("moved") >= 2);
}

/* A planted difference differs: the words of one side are not in the other passage. */
static void planted_differences_differ(void **state)
{
	(void)state;
	static const char *const kinds[] = {
		"quote", "name", "modality", "number", "date", "mojibake",
	};
	for (size_t i = 0; i < n_plants; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
			if (strcmp(plant[i][KIND], kinds[k]) != 0)
				continue;
			assert_null(strstr(plant[i][PASSAGE_B], plant[i][WORDS_A]));
			if (!none(plant[i][WORDS_B]))
				assert_null(strstr(plant[i][PASSAGE_A], plant[i][WORDS_B]));
		}
}

/* A moved passage is the same text, and stands on the other side of some passage that both
 * articles share. */
static void moved_passages_are_out_of_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < n_plants; i++) {
		if (strcmp(plant[i][KIND], "moved") != 0)
			continue;
		assert_string_equal(plant[i][PASSAGE_A], plant[i][PASSAGE_B]);
		size_t a = place(&plant[i][FILE_A]), b = place(&plant[i][FILE_B]);
		bool crossed = false;
		for (size_t k = 0; k < n_plants; k++)
			if (!strcmp(plant[k][KIND], "name") || !strcmp(plant[k][KIND], "mojibake"))
				crossed |= (a < place(&plant[k][FILE_A])) !=
				           (b < place(&plant[k][FILE_B]));
		if (!crossed)
			fail_msg("not moved: %s", plant[i][PASSAGE_A]);
	}
}

static size_t words(const char *s)
{
	size_t n = 0;
	for (bool in = false; *s; s++) {
		bool blank = strchr(" \t\n", *s) != NULL;
		n += !blank && !in;
		in = !blank;
	}
	return n;
}

static void articles_are_what_they_claim(void **state)
{
	(void)state;
	assert_in_range(words(text[0]), 600, 700);
	assert_non_null(strstr(text[1], "The Aldermouth Courier reports"));
	assert_in_range(words(text[2]), 150, 250);
	assert_int_equal(strncmp(text[3], "date: 2025-03-13\n", 17), 0);
	assert_non_null(strstr(text[3], "\n## "));
	assert_non_null(strstr(text[4], " Juni 2025"));
	/* The mojibake is the only one of its kind in the story. */
	size_t n = 0;
	for (size_t i = 0; i < ARTICLES; i++)
		for (const char *s = text[i]; (s = strstr(s, "Â")); s++)
			n++;
	assert_int_equal(n, 1);
}

/* The unit a planted passage is. Units are whole sentences, so it must be one. */
static struct uref unit_of(struct article *const *article, char *const *at)
{
	struct uref u = {0, 0};
	while (strcmp(file[u.article], at[0]) != 0)
		u.article++;
	const struct article *a = article[u.article];
	size_t start = place(at), n = strlen(at[1]);
	while (u.unit + 1 < a->n_units && article_origin(a, a->unit[u.unit].start) < start)
		u.unit++;
	assert_int_equal(article_origin(a, a->unit[u.unit].start), start);
	if (str_ends(at[1], "\xC3\x82")) /* read as the blank it was */
		n -= 2;
	assert_int_equal(article_origin(a, a->unit[u.unit].end), start + n);
	return u;
}

static const struct link *link_of(const struct alignment *al, struct uref a, struct uref b)
{
	size_t n, total;
	const uint32_t *own = alignment_links_of(al, a, &n);
	const struct link *all = alignment_links(al, &total);
	for (size_t i = 0; i < n; i++)
		if (uref_eq(link_other(&all[own[i]], a), b))
			return &all[own[i]];
	return NULL;
}

/* What the program makes of one planted line. */
static void check_seen(struct article *const *article, const struct alignment *al, char *const *p)
{
	static const char *const linked[] = {"moved", "quote", "name", "modality", "number", "date",
	                                     "mojibake"};
	struct uref a = unit_of(article, &p[FILE_A]);
	if (!strcmp(p[KIND], "furniture") &&
	    article[a.article]->unit[a.unit].kind != UNIT_FURNITURE)
		fail_msg("not seen as furniture: %s", p[PASSAGE_A]);
	if (!strcmp(p[KIND], "unique") && alignment_class(al, a) != CLASS_UNIQUE)
		fail_msg("not seen as unique: %s", p[PASSAGE_A]);
	for (size_t i = 0; i < sizeof linked / sizeof *linked; i++) {
		if (strcmp(p[KIND], linked[i]) != 0)
			continue;
		const struct link *l = link_of(al, a, unit_of(article, &p[FILE_B]));
		if (!l)
			fail_msg("not linked: %s", p[PASSAGE_A]);
		else if (!i && (l->cls != CLASS_VERBATIM || !l->moved))
			fail_msg("not a moved copy: %s", p[PASSAGE_A]);
		else if (l->cls == CLASS_VERBATIM && l->n_conflicts)
			fail_msg("a copy that states another matter: %s", p[PASSAGE_A]);
	}
}

static bool is_kind(const char *kind, const struct conflict *c)
{
	return !strcmp(kind, conflict_name((enum conflict_kind)c->kind));
}

/* Do bytes of an article touch the planted words at `at`? */
static bool touches(uint32_t article, uint32_t start, uint32_t end, char *const *at)
{
	if (none(at[0]) || none(at[2]) || strcmp(file[article], at[0]) != 0)
		return false;
	const char *words = strstr(text[article] + place(at), at[2]);
	uint32_t from = (uint32_t)(words - text[article]);
	return from < end && start < from + (uint32_t)strlen(at[2]);
}

/* Is it planted at one end? A third article differs from what is planted as well. */
static bool is_planted(const struct link *l, const struct conflict *c)
{
	for (size_t i = 0; i < n_plants; i++)
		for (size_t side = FILE_A; side < COLUMNS; side += FILE_B - FILE_A)
			if (is_kind(plant[i][KIND], c) &&
			    (touches(l->a.article, c->at.a_start, c->at.a_end, &plant[i][side]) ||
			     touches(l->b.article, c->at.b_start, c->at.b_end, &plant[i][side])))
				return true;
	return false;
}

/* Does a link tell what was planted, at both ends? */
static bool tells(const struct link *l, char *const *p)
{
	bool name = !strcmp(p[KIND], "name");
	bool turned = strcmp(file[l->a.article], p[FILE_A]) != 0;
	char *const *a = &p[turned ? FILE_B : FILE_A], *const *b = &p[turned ? FILE_A : FILE_B];
	const struct conflict *c = name ? l->variant : l->conflict;
	for (uint32_t i = 0; i < (name ? l->n_variants : l->n_conflicts); i++)
		if (is_kind(p[KIND], &c[i]) &&
		    touches(l->a.article, c[i].at.a_start, c[i].at.a_end, a) &&
		    touches(l->b.article, c[i].at.b_start, c[i].at.b_end, b))
			return true;
	return false;
}

static void check_told(struct article *const *article, const struct alignment *al)
{
	static const char *const kinds[] = {"quote", "name", "modality", "number", "date"};
	for (size_t i = 0; i < n_plants; i++)
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
			char *const *p = plant[i];
			if (strcmp(p[KIND], kinds[k]) != 0)
				continue;
			const struct link *l = link_of(al, unit_of(article, &p[FILE_A]),
			                               unit_of(article, &p[FILE_B]));
			if (!l || !tells(l, p))
				fail_msg("not told: %s %s / %s", p[KIND], p[WORDS_A], p[WORDS_B]);
		}
}

static void check_false(const struct alignment *al)
{
	size_t n;
	const struct link *link = alignment_links(al, &n);
	for (size_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < link[i].n_conflicts + link[i].n_variants; k++) {
			const struct conflict *c = k < link[i].n_conflicts
				? &link[i].conflict[k] : &link[i].variant[k - link[i].n_conflicts];
			if (!is_planted(&link[i], c))
				fail_msg("falsely told: %s %s / %s",
				         conflict_name((enum conflict_kind)c->kind), c->a_value,
				         c->b_value);
		}
}

/* With a folder of dictionaries; what is installed must not change what is asserted. */
static void check(const char *folder)
{
	struct article *article[ARTICLES];
	for (size_t i = 0; i < ARTICLES; i++) {
		article[i] = article_parse(file[i], text[i], strlen(text[i]), NULL, NULL);
		assert_non_null(article[i]);
	}
	const struct align_opts opts = {.folder = folder};
	struct job *job = job_new((const struct article *const *)article, ARTICLES, &opts);
	while (!job_step(job, 0))
		;
	struct alignment *al = job_take(job);
	for (size_t i = 0; i < n_plants; i++)
		check_seen(article, al, plant[i]);
	check_told(article, al);
	check_false(al);
	alignment_free(al);
	job_free(job);
	for (size_t i = 0; i < ARTICLES; i++)
		article_free(article[i]);
}

static void the_program_sees_what_is_planted(void **state)
{
	(void)state;
	check("");
}

static void and_with_the_dictionaries_that_are_here(void **state)
{
	(void)state;
	check("/usr/share/dictd");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_planted_passage_stands_in_its_file),
		cmocka_unit_test(every_promised_kind_is_planted),
		cmocka_unit_test(planted_differences_differ),
		cmocka_unit_test(moved_passages_are_out_of_order),
		cmocka_unit_test(articles_are_what_they_claim),
		cmocka_unit_test(the_program_sees_what_is_planted),
		cmocka_unit_test(and_with_the_dictionaries_that_are_here),
	};
	return cmocka_run_group_tests_name("demo story", tests, load, unload);
}
