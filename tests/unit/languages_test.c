/* One event told in several languages, tests/data/story/LANGUAGE.case: a report (a), a rewrite that
 * copies some of it (b), a digest in own words (c), and the same in English (e, in eng.case). What
 * is planted in them stands in the last part, a line each, in the columns KIND TEXT...; a text is
 * "a:words" and means the unit of article a that holds the words:
 *
 *   language CODE                what every article is in
 *   sentences ARTICLE N          so many units are sentences
 *   quotations ARTICLE N         so many quotations are found
 *   title, source, date ARTICLE WHAT
 *   furniture ARTICLE WORDS      that unit is no part of the text
 *   passage TEXT TEXT...         all of them tell one thing, in pairs
 *   alone TEXT                   linked to nothing
 *   number, date, quote TEXT TEXT   conflicts to be told, and no others between a, b, c
 *   least WITHIN ACROSS          F1 of the passages' pairs, in percent
 */
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
#include "base/file.h"
#include "base/mem.h"
#include "base/str.h"
#include "mark/quotation.h"

enum { A, B, C, E, ARTICLES, CELLS = 6, PLANTS = 80, PAIRS = 200 };

struct story {
	const char *language;
	struct str text[ARTICLES + 1]; /* the last: what is planted */
	struct article *article[ARTICLES];
	struct alignment *alignment;
	char *plant[PLANTS][CELLS];
	size_t n_plants;
	struct { struct uref a, b; } gold[PAIRS];
	size_t n_gold;
	size_t wrong;
};

#define WRONG(s, ...) ((s)->wrong++, printf("# %s: ", (s)->language), printf(__VA_ARGS__), puts(""))

static size_t slot_of(const char *name)
{
	static const char *const names[] = {"a", "b", "c", "e", "planted"};
	for (size_t i = 0; i < COUNT(names); i++)
		if (!strcmp(name, names[i]))
			return i;
	fail_msg("no part of a story: %s", name);
	return 0;
}

static void read_parts(struct story *s, const char *language)
{
	char path[512];
	snprintf(path, sizeof path, SOURCEDIR "/tests/data/story/%s.case", language);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	char line[2048];
	struct str *part = NULL;
	while (fgets(line, sizeof line, f)) {
		if (!strncmp(line, "=== ", 4)) {
			line[strcspn(line, "\n")] = '\0';
			part = &s->text[slot_of(line + 4)];
		} else if (part) {
			str_add(part, line);
		}
	}
	fclose(f);
}

static void read_plants(struct story *s)
{
	for (char *line = s->text[ARTICLES].s, *end; line && *line; line = end) {
		end = line + strcspn(line, "\n");
		if (*end)
			*end++ = '\0';
		assert_true(s->n_plants < PLANTS);
		char **cell = s->plant[s->n_plants++];
		for (size_t c = 0; c < CELLS && *line; c++) {
			cell[c] = line;
			line += strcspn(line, "\t");
			if (*line)
				*line++ = '\0';
		}
		assert_non_null(cell[1]);
	}
}

/* The unit that holds the words of "a:words". */
static struct uref unit_of(const struct story *s, const char *cell)
{
	char name[2] = {cell[0], '\0'};
	size_t i = slot_of(name);
	const struct article *a = s->article[i];
	const char *words = cell + 2, *at = strstr(a->text, words);
	if (!at)
		fail_msg("%s: not there: %s", s->language, cell);
	/* A headline may say the same first: what is meant is the text. */
	for (const char *next = at; next; next = strstr(next + 1, words)) {
		size_t u = article_unit_at(a, (size_t)(next - a->text));
		at = next;
		if (a->unit[u].kind == UNIT_SENTENCE)
			break;
	}
	return (struct uref){(uint32_t)i, (uint32_t)article_unit_at(a, (size_t)(at - a->text))};
}

static bool is_gold(const struct story *s, struct uref a, struct uref b)
{
	for (size_t i = 0; i < s->n_gold; i++)
		if (uref_eq(s->gold[i].a, a) && uref_eq(s->gold[i].b, b))
			return true;
	return false;
}

static void add_passage(struct story *s, char *const *cell)
{
	for (size_t i = 1; i < CELLS && cell[i]; i++)
		for (size_t j = i + 1; j < CELLS && cell[j]; j++) {
			struct uref a = unit_of(s, cell[i]), b = unit_of(s, cell[j]);
			if (is_gold(s, a, b))
				continue;
			assert_true(s->n_gold < PAIRS);
			s->gold[s->n_gold].a = a;
			s->gold[s->n_gold++].b = b;
		}
}

static const struct link *link_of(const struct alignment *al, struct uref a, struct uref b)
{
	size_t n;
	const struct link *link = alignment_links(al, &n);
	for (size_t i = 0; i < n; i++)
		if (uref_eq(link[i].a, a) && uref_eq(link[i].b, b))
			return &link[i];
	return NULL;
}

static const char *words_of(const struct story *s, struct uref u, char buf[64])
{
	const struct unit *unit = &s->article[u.article]->unit[u.unit];
	snprintf(buf, 64, "%c%u %.*s", "abce"[u.article], u.unit + 1,
	         (int)(unit->end - unit->start > 45 ? 45 : unit->end - unit->start),
	         s->article[u.article]->text + unit->start);
	return buf;
}

static void check_count(struct story *s, const char *kind, const struct article *a, size_t want)
{
	size_t n = 0;
	if (!strcmp(kind, "sentences")) {
		for (size_t i = 0; i < a->n_units; i++)
			n += a->unit[i].kind == UNIT_SENTENCE;
	} else {
		quotation_vec q = {0};
		for (size_t i = 0; i < a->n_paras; i++)
			quotations_of(a->text, a->para[i].start, a->para[i].end, &q);
		n = q.n;
		free(q.item);
	}
	if (n != want)
		WRONG(s, "%s of %s: %zu, not %zu", kind, a->path, n, want);
}

/* What is known of one article. */
static bool check_article(struct story *s, char *const *p)
{
	static const char *const kinds[] = {"title", "source", "date"};
	if (!p[2] || p[1][1])
		return false;
	const struct article *a = s->article[slot_of(p[1])];
	if (!strcmp(p[0], "sentences") || !strcmp(p[0], "quotations")) {
		check_count(s, p[0], a, (size_t)atoi(p[2]));
		return true;
	}
	if (!strcmp(p[0], "furniture")) {
		const char *at = strstr(a->text, p[2]);
		assert_non_null(at);
		if (a->unit[article_unit_at(a, (size_t)(at - a->text))].kind != UNIT_FURNITURE)
			WRONG(s, "not furniture: %s: %s", p[1], p[2]);
		return true;
	}
	const char *const fields[] = {a->title, a->source, a->date};
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (!strcmp(p[0], kinds[i])) {
			if (!fields[i] || strcmp(fields[i], p[2]) != 0)
				WRONG(s, "%s of %s: %s", kinds[i], p[1],
				      fields[i] ? fields[i] : "none");
			return true;
		}
	return false;
}

static bool is_planted(const struct story *s, const struct link *l, const char *kind)
{
	for (size_t i = 0; i < s->n_plants; i++) {
		char *const *p = s->plant[i];
		if (!strcmp(p[0], kind) && p[1][1] == ':' && uref_eq(unit_of(s, p[1]), l->a) &&
		    uref_eq(unit_of(s, p[2]), l->b))
			return true;
	}
	return false;
}

static void check_told(struct story *s, char *const *p)
{
	const struct link *l = link_of(s->alignment, unit_of(s, p[1]), unit_of(s, p[2]));
	bool told = false;
	for (size_t i = 0; l && i < l->n_conflicts; i++)
		told |= !strcmp(p[0], conflict_name((enum conflict_kind)l->conflict[i].kind));
	if (!told)
		WRONG(s, "not told: %s %s / %s%s", p[0], p[1], p[2], l ? "" : " (no link)");
}

static void check_others(struct story *s)
{
	size_t n;
	const struct link *link = alignment_links(s->alignment, &n);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < link[i].n_conflicts; k++) {
			const struct conflict *c = &link[i].conflict[k];
			const char *kind = conflict_name((enum conflict_kind)c->kind);
			if (!is_planted(s, &link[i], kind))
				WRONG(s, "falsely told: %s %s / %s", kind, c->a_value, c->b_value);
		}
}

/* F1 of links inside the language, or with the English text. */
static void check_links(struct story *s, bool across, int least)
{
	char p[64], q[64];
	size_t n, right = 0, found = 0, gold = 0;
	const struct link *link = alignment_links(s->alignment, &n);
	for (size_t i = 0; i < n; i++) {
		if ((link[i].b.article == E) != across)
			continue;
		const struct article *a = s->article[link[i].a.article];
		if (a->unit[link[i].a.unit].kind == UNIT_HEADING ||
		    s->article[link[i].b.article]->unit[link[i].b.unit].kind == UNIT_HEADING)
			continue;
		found++;
		if (is_gold(s, link[i].a, link[i].b))
			right++;
		else
			printf("# %s: + %s = %s (%.2f)\n", s->language, words_of(s, link[i].a, p),
			       words_of(s, link[i].b, q), link[i].score);
	}
	for (size_t i = 0; i < s->n_gold; i++) {
		if ((s->gold[i].b.article == E) != across)
			continue;
		gold++;
		if (!link_of(s->alignment, s->gold[i].a, s->gold[i].b))
			printf("# %s: - %s = %s\n", s->language, words_of(s, s->gold[i].a, p),
			       words_of(s, s->gold[i].b, q));
	}
	size_t f1 = found + gold ? 200 * right / (found + gold) : 0;
	printf("# %s: F1 %s %zu (%zu right, %zu found, %zu planted)\n", s->language,
	       across ? "across" : "within", f1, right, found, gold);
	if (f1 < (size_t)least)
		WRONG(s, "F1 %s below %d", across ? "across" : "within", least);
}

static void check_plant(struct story *s, char *const *p)
{
	if (!strcmp(p[0], "language")) {
		for (size_t i = 0; i < E; i++)
			if (strcmp(s->article[i]->language, p[1]) != 0)
				WRONG(s, "language of %zu: %s", i, s->article[i]->language);
	} else if (!strcmp(p[0], "alone")) {
		if (alignment_class(s->alignment, unit_of(s, p[1])) != CLASS_UNIQUE)
			WRONG(s, "not alone: %s", p[1]);
	} else if (!strcmp(p[0], "least")) {
		check_links(s, false, atoi(p[1]));
		check_links(s, true, atoi(p[2]));
	} else if (!check_article(s, p) && strcmp(p[0], "passage") != 0) {
		check_told(s, p);
	}
}

static void check_story(const char *language)
{
	struct story s = {.language = language};
	read_parts(&s, language);
	if (!s.text[E].n)
		read_parts(&s, "eng");
	read_plants(&s);
	for (size_t i = 0; i < ARTICLES; i++) {
		char name[] = {"abce"[i], '\0'};
		s.article[i] = article_parse(name, s.text[i].s, s.text[i].n, NULL, NULL);
		assert_non_null(s.article[i]);
	}
	const struct align_opts opts = {.folder = ""};
	struct job *job = job_new((const struct article *const *)s.article, ARTICLES, &opts);
	while (!job_step(job, 0))
		;
	s.alignment = job_take(job);
	for (size_t i = 0; i < s.n_plants; i++)
		if (!strcmp(s.plant[i][0], "passage"))
			add_passage(&s, s.plant[i]);
	for (size_t i = 0; i < s.n_plants; i++)
		check_plant(&s, s.plant[i]);
	check_others(&s);
	alignment_free(s.alignment);
	job_free(job);
	for (size_t i = 0; i < ARTICLES; i++)
		article_free(s.article[i]);
	for (size_t i = 0; i <= ARTICLES; i++)
		str_free(&s.text[i]);
	assert_int_equal(s.wrong, 0);
}

#define STORY(language) \
	static void language(void **state) \
	{ \
		(void)state; \
		check_story(#language); \
	}
STORY(deu)
STORY(fra)
STORY(ita)
STORY(nld)
STORY(por)
STORY(spa)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(deu), cmocka_unit_test(fra), cmocka_unit_test(ita),
		cmocka_unit_test(nld), cmocka_unit_test(por), cmocka_unit_test(spa),
	};
	return cmocka_run_group_tests_name("a story in each language", tests, NULL, NULL);
}
