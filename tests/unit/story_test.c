/* The words of a story as terms. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "align/story.h"

/* The term of the n-th occurrence of a figure or word. */
static uint32_t term_of(const struct story *st, const struct article *a, const char *word, int nth)
{
	for (size_t i = 0; i < st->word.n; i++) {
		const struct word *w = &st->word.item[i];
		if (w->end - w->start == strlen(word) && !memcmp(a->text + w->start, word, strlen(word)) &&
		    nth-- == 0)
			return w->term;
	}
	fail_msg("no %s", word);
	return TERM_NONE;
}

static struct story *read_story(const struct article *const *a)
{
	struct story *st = story_new(a, 1);
	for (size_t i = 0; i < st->unit.n; i++)
		story_read(st, i);
	return st;
}

/* In each text the first two mean a day, the third a count. */
static void days_of_months_are_no_counts(void **state)
{
	static const struct { const char *language, *text, *word[3]; } cases[] = {
		{"eng", "It left on 14 May. It came back on the 14th May. Fourteen people saw it.",
		 {"14", "14th", "Fourteen"}},
		{"eng", "It left on May 14, 2025. From 14 to 16 May it froze. The 14 men saw it.",
		 {"14", "14", "14"}},
		{"eng", "It was open on 14 and 16 May. It closed on 14 May. It may cost 14 pounds.",
		 {"14", "14", "14"}},
		{"deu", "Am 14. Mai fuhr es ab. Bis zum 14. Mai blieb es. Vierzehn Leute sahen es.",
		 {"14", "14", "Vierzehn"}},
		{"spa", "Salió el 14 de mayo. Volvió el 14 de mayo. Lo vieron catorce personas.",
		 {"14", "14", "catorce"}},
		{"fra", "Il partit le 14 mai. Il revint le 14 mai. Il y avait 14 personnes.",
		 {"14", "14", "14"}},
		{"ind", "Kapal berangkat 14 Mei. Kapal tiba 14 Mei. Ada 14 orang.", {"14", "14", "14"}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct article_opts opts = {.language = cases[i].language};
		struct article *a =
			article_parse("x", cases[i].text, strlen(cases[i].text), &opts, NULL);
		struct story *st = read_story((const struct article *const[]){a});
		uint32_t term[3];
		for (int k = 0; k < 3; k++) {
			int before = 0;
			for (int j = 0; j < k; j++)
				before += !strcmp(cases[i].word[j], cases[i].word[k]);
			term[k] = term_of(st, a, cases[i].word[k], before);
		}
		if (term[0] != term[1] || term[0] == term[2])
			fail_msg("%s", cases[i].text);
		story_free(st);
		article_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_of_months_are_no_counts),
	};
	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
