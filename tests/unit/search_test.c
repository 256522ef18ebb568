#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "text/search.h"

static enum regex_result search(const char *pattern, unsigned flags, const char *s, struct str *out)
{
	char msg[200];
	size_t offset;
	hit_vec hits = {0};
	struct article *a = article_parse("x", s, strlen(s), NULL, NULL);
	struct regex *re = regex_new(pattern, strlen(pattern), flags, &offset, msg);
	assert_non_null(re);
	enum regex_result r = search_article(re, a, &hits);
	for (size_t i = 0; i < hits.n; i++)
		str_addf(out, "[%u %.*s]", hits.item[i].start, (int)(hits.item[i].end - hits.item[i].start),
		         s + hits.item[i].start);
	free(hits.item);
	regex_free(re);
	article_free(a);
	return r;
}

static void expect(const char *pattern, const char *s, const char *want)
{
	struct str got = STR_INIT;
	enum regex_result r = search(pattern, REGEX_SMARTCASE, s, &got);
	assert_string_equal(got.s, want);
	assert_int_equal(r, *want ? REGEX_FOUND : REGEX_NONE);
	str_free(&got);
}

static void finds_in_every_paragraph(void **state)
{
	(void)state;
	expect("wall", "The wall.\n\nA Wall fell.\nNo more walls.\n", "[4 wall][13 Wall][32 wall]");
	expect("^[a-z]+", "One two.\n\nThree four.\n", "[0 One][10 Three]");
	expect("x*", "One two.\n", ""); /* empty matches are none */
	expect("fell", "", "");
}

/* A phrase is found across the line breaks of hard-wrapped text. */
static void finds_across_soft_breaks(void **state)
{
	(void)state;
	const char *wrapped = "The harbour wall at Saltmouth will be raised by two metres\n"
	                      "before next winter, the town council decided on Tuesday, and\n"
	                      "the engineers who had warned of another storm surge agreed\n"
	                      "with it.\n";
	expect("two metres before", wrapped, "[48 two metres\nbefore]");
	expect("agreed\\s+with", wrapped, "[172 agreed\nwith]");
	expect("storm surge", wrapped, "[160 storm surge]");
}

static void gives_up_on_slow_paragraphs_only(void **state)
{
	(void)state;
	struct str s = STR_INIT, got = STR_INIT;
	str_add(&s, "aaa\n\n");
	str_fill(&s, 'a', 5000);
	str_add(&s, "!\n\naa\n");
	assert_int_equal(search("^(a+)+$", 0, s.s, &got), REGEX_LIMIT);
	assert_string_equal(got.s, "[0 aaa][5008 aa]");
	str_free(&s);
	str_free(&got);
}

static void next_hit(void **state)
{
	(void)state;
	struct hit items[] = {{3, 5}, {8, 9}, {20, 22}};
	hit_vec v = {items, 3, 3}, none = {0};
	assert_int_equal(hit_after(&v, 0), 0);
	assert_int_equal(hit_after(&v, 3), 0);
	assert_int_equal(hit_after(&v, 4), 1);
	assert_int_equal(hit_after(&v, 20), 2);
	assert_int_equal(hit_after(&v, 21), 3);
	assert_int_equal(hit_after(&none, 0), 0);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_in_every_paragraph),
		cmocka_unit_test(finds_across_soft_breaks),
		cmocka_unit_test(gives_up_on_slow_paragraphs_only),
		cmocka_unit_test(next_hit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
