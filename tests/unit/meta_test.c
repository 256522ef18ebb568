#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "text/meta.h"

static void dates(void **state)
{
	(void)state;
	static const struct { const char *s, *date; } of[] = {
		{"2024-03-28", "2024-03-28"}, {"date 2024-03-28 A text", "2024-03-28"},
		{"2024/3/8", "2024-03-08"}, {"28 March 2024", "2024-03-28"}, {"March 28, 2024", "2024-03-28"},
		{"Mar. 28, 2024", "2024-03-28"}, {"Thursday, 28th of March, 2024", "2024-03-28"},
		{"28. März 2024", "2024-03-28"}, {"28.03.2024, 14:05 Uhr", "2024-03-28"},
		{"24 Oktober 2025", "2025-10-24"}, {"5 Agustus 2024", "2024-08-05"},
		{"Selasa, 5 Maret 2024 14:05 WIB", "2024-03-05"}, {"4 de mayo de 2023", "2023-05-04"},
		{"1er février 2024", "2024-02-01"}, {"8 août 2024", "2024-08-08"},
		{"25 de dezembro de 2024", "2024-12-25"}, {"2 giugno 2024", "2024-06-02"},
		{"6 maart 2024", "2024-03-06"}, {"9 Ağustos 2024", "2024-08-09"}, {"3 EYLÜL 2024", "2024-09-03"},
		{"28/03/2024", "2024-03-28"}, {"03/28/2024", "2024-03-28"}, {"05.05.2024", "2024-05-05"},
		{"published 2 days ago", NULL}, {"3/4/2024", NULL}, {"1,200 2,300 2024", NULL},
		{"May we in 2024", NULL}, {"2024", NULL}, {"March 2024", NULL}, {"31 12 99", NULL},
		{"32 March 2024", NULL}, {"2024-13-01", NULL}, {"0 May 2024", NULL}, {"", NULL},
		{"In 20244-03-28", NULL}, {"the 28marches 2024", NULL},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		char date[11] = "";
		size_t n = meta_date(of[i].s, strlen(of[i].s), "eng", date);
		if ((n > 0) != (of[i].date != NULL) || (n && strcmp(date, of[i].date)))
			fail_msg("%s: %s", of[i].s, n ? date : "none");
	}
}

struct expected { const char *text, *title, *source, *date; };

static void same(const char *got, const char *want)
{
	if (!want)
		assert_null(got);
	else
		assert_string_equal(got, want);
}

static void what_the_text_shows(void **state)
{
	(void)state;
	static const struct expected of[] = {
		{"Wall to be raised\n\nThe wall will be raised by two metres before winter.\n",
		 "Wall to be raised", NULL, NULL},
		{"Home > News\n\n# The wall\n\nThe wall will be raised by two metres before winter.\n",
		 "The wall", NULL, NULL},
		{"---\ntitle: \"Wall: to be raised\"\ndate: 2024-03-05\npublisher: 'The Courier'\nx: y\n---\n"
		 "The wall will be raised by two metres before winter.\n",
		 "Wall: to be raised", "The Courier", "2024-03-05"},
		{"---\r\ntitle: Wall\r\n---\r\n\r\nText of the article, as it was.\r\n", "Wall", NULL, NULL},
		{"Title: The wall\nSource: Courier\nDate: 5 March 2024\n\nThe wall will be raised by two metres.\n",
		 "The wall", "Courier", "2024-03-05"},
		{"date 2024-03-28 Officials have initiated talks on raising the wall by two metres.\n\n"
		 "Next steps\n\nThe wall will be raised by two metres before winter.\n",
		 "Next steps", NULL, "2024-03-28"},
		{"Wall to be raised\n\nBy Mara Finch\n\nMarch 5, 2024\n\nSALTMOUTH (Reuters) - The wall will be "
		 "raised by two metres before winter.\n",
		 "Wall to be raised", "Reuters", "2024-03-05"},
		{"JAKARTA, 24 Oktober 2025 (ANTARA) – Tembok akan ditinggikan dua meter sebelum musim hujan.\n",
		 "f.txt", "ANTARA", "2025-10-24"},
		{"On 5 March 2024 the council decided that the wall will be raised by two metres.\n",
		 "f.txt", NULL, NULL},
		{"The wall (which is old) - they say - will be raised by two metres before winter.\n",
		 "f.txt", NULL, NULL},
		{"--- not a block\n\nThe wall will be raised by two metres before winter.\n", "f.txt", NULL, NULL},
		{"", "f.txt", NULL, NULL},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = article_parse("some/f.txt", of[i].text, strlen(of[i].text), NULL, NULL);
		same(a->title, of[i].title);
		same(a->source, of[i].source);
		same(a->date, of[i].date);
		article_free(a);
	}
}

static void the_block_is_furniture(void **state)
{
	(void)state;
	const char *s = "---\ntitle: The wall\ndate: 2024-03-05\n---\nThe wall grows. It is high.\n";
	struct article *a = article_parse("x", s, strlen(s), NULL, NULL);
	assert_int_equal(meta_front_matter(s, strlen(s)), 40);
	for (size_t i = 0; i < a->n_units; i++)
		assert_int_equal(a->unit[i].kind, a->unit[i].start < 40 ? UNIT_FURNITURE : UNIT_SENTENCE);
	article_free(a);
	assert_int_equal(meta_front_matter("---\nno end\n", 11), 0);
	assert_int_equal(meta_front_matter("---\n---\n", 8), 0);
	assert_int_equal(meta_front_matter("", 0), 0);
}

/* What states a field above the text is furniture, in a block or alone. */
static void field_lines_are_furniture(void **state)
{
	(void)state;
#define TEXT "\n\nThe wall will be raised by two metres before winter, said the council.\n"
	static const struct { const char *text; size_t furniture; } of[] = {
		{"Title: The wall\nURL: https://post.example\nBy: Ann Lee" TEXT, 3},
		{"The wall\nSource: The Post\nBYLINE: Ann Lee" TEXT, 2},
		{"The wall\nBy ANN LEE and BOB RAY, Associated Press" TEXT, 1},
		{"Wall: to be raised\nCost: not known" TEXT, 0},
		{"Source: the mayor told a very long story about the wall on Monday" TEXT, 0},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = article_parse("x", of[i].text, strlen(of[i].text), NULL, NULL);
		size_t n = 0;
		for (size_t k = 0; k < a->n_paras; k++)
			n += a->unit[a->para[k].unit_from].kind == UNIT_FURNITURE;
		if (n != of[i].furniture)
			fail_msg("%zu of %s", n, of[i].text);
		article_free(a);
	}
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates),
		cmocka_unit_test(what_the_text_shows),
		cmocka_unit_test(the_block_is_furniture),
		cmocka_unit_test(field_lines_are_furniture),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
