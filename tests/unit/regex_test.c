#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/regex.h"

static struct regex *make(const char *pattern, unsigned flags)
{
	char msg[200];
	size_t offset;
	struct regex *re = regex_new(pattern, strlen(pattern), flags, &offset, msg);
	if (!re)
		fail_msg("%s: %s at %zu", pattern, msg, offset);
	return re;
}

struct found { struct str out; const char *s; size_t stop; };

static bool add_match(void *ctx, const size_t *span)
{
	struct found *f = ctx;
	str_addf(&f->out, "[%zu %.*s]", span[0], (int)(span[1] - span[0]), f->s + span[0]);
	return !f->stop || --f->stop;
}

static void expect_all(const char *pattern, unsigned flags, const char *s, const char *want)
{
	struct regex *re = make(pattern, flags);
	struct found f = {STR_INIT, s, 0};
	enum regex_result r = regex_each(re, s, strlen(s), 1, add_match, &f);
	assert_string_equal(f.out.s, want);
	assert_int_equal(r, *want ? REGEX_FOUND : REGEX_NONE);
	str_free(&f.out);
	regex_free(re);
}

static void finds_every_match(void **state)
{
	(void)state;
	expect_all("o", 0, "foo bo", "[1 o][2 o][5 o]");
	expect_all("x", 0, "foo", "");
	expect_all("a*", 0, "baac", "[0 ][1 aa][3 ][4 ]");
	expect_all("", 0, "e\xCC\x81漢", "[0 ][3 ][6 ]"); /* by clusters */
	expect_all("^.|.$", 0, "ab\ncd", "[0 a][4 d]");
	expect_all("^.|.$", REGEX_MULTILINE, "ab\ncd", "[0 a][1 b][3 c][4 d]");
	expect_all("b.c", REGEX_DOTALL, "ab\ncd", "[1 b\nc]");
	expect_all("(?<=a)b", 0, "ab b", "[1 b]");
	expect_all("a b # c", REGEX_EXTENDED, "ab a b", "[0 ab]");
	expect_all("a.b", REGEX_LITERAL, "axb a.b", "[4 a.b]");
	expect_all("É", REGEX_CASELESS, "éÉe", "[0 é][2 É]");
	expect_all("\\w+", 0, "naïve Łódź 漢", "[0 naïve][7 Łódź][15 漢]");
	expect_all("\\d+", 0, "12 ١٢", "[0 12][3 ١٢]");
}

static void smart_case_looks_at_what_is_matched(void **state)
{
	(void)state;
	expect_all("gaza", REGEX_SMARTCASE, "Gaza gaza GAZA", "[0 Gaza][5 gaza][10 GAZA]");
	expect_all("Gaza", REGEX_SMARTCASE, "Gaza gaza GAZA", "[0 Gaza]");
	expect_all("\\Saza\\b", REGEX_SMARTCASE, "Gaza GAZA", "[0 Gaza][5 GAZA]");
	expect_all("\\p{Lu}aza", REGEX_SMARTCASE, "Gaza", "[0 Gaza]");
	expect_all("\\pLAZA", REGEX_SMARTCASE, "gaza GAZA", "[5 GAZA]");
	expect_all("\\Sa", REGEX_SMARTCASE | REGEX_LITERAL, "\\Sa \\sa", "[0 \\Sa]");
}

static void gives_groups_and_names(void **state)
{
	(void)state;
	struct regex *re = make("(?<who>\\w+) (said|told)( never)?(?<what> .*)?", 0);
	size_t span[14], group;
	assert_int_equal(regex_names(re), 2);
	assert_string_equal(regex_name(re, 0, &group), "what"); /* in alphabetical order */
	assert_int_equal(group, 4);
	assert_string_equal(regex_name(re, 1, &group), "who");
	assert_int_equal(group, 1);
	const char *s = "then Ann said no";
	assert_int_equal(regex_find(re, s, strlen(s), 0, span, 7), REGEX_FOUND);
	static const size_t want[] = {5, 16, 5, 8, 9, 13, SIZE_MAX, SIZE_MAX, 13, 16};
	assert_memory_equal(span, want, sizeof want);
	assert_true(span[10] == SIZE_MAX && span[13] == SIZE_MAX); /* no such group */
	assert_int_equal(regex_find(re, s, strlen(s), 6, span, 1), REGEX_FOUND);
	assert_int_equal(span[0], 6);
	assert_int_equal(regex_find(re, s, strlen(s), 10, span, 1), REGEX_NONE);
	assert_int_equal(regex_find(re, s, strlen(s), 0, NULL, 0), REGEX_FOUND);
	regex_free(re);
	regex_free(NULL);
}

static void sees_all_of_the_text_from_the_middle(void **state)
{
	(void)state;
	struct regex *re = make("(?<=a)b|^c", 0);
	size_t span[2];
	assert_int_equal(regex_find(re, "abc", 3, 1, span, 1), REGEX_FOUND);
	assert_int_equal(span[0], 1);
	assert_int_equal(regex_find(re, "abc", 3, 2, span, 1), REGEX_NONE);
	regex_free(re);
}

static void stops_when_told(void **state)
{
	(void)state;
	struct regex *re = make("o", 0);
	struct found f = {STR_INIT, "foo bo", 2};
	regex_each(re, f.s, 6, 1, add_match, &f);
	assert_string_equal(f.out.s, "[1 o][2 o]");
	str_free(&f.out);
	regex_free(re);
}

static void says_what_is_wrong_with_a_pattern(void **state)
{
	(void)state;
	static const struct { const char *pattern; size_t offset; const char *part; } bad[] = {
		{"(a", 2, "parenthesis"}, {"a)", 1, "parenthesis"}, {"[a", 2, "]"}, {"*a", 0, "quantifier"},
		{"a\\Cb", 3, "disabled"}, {"(?<1x>a)", 3, "name"}, {"\\p{Xyz}", 7, "property"},
		{"\xFF", 0, "UTF-8"}, {"a{2,1}", 5, "order"}, {"(?<n>a)(?<n>b)", 12, "same name"},
	};
	for (size_t i = 0; i < COUNT(bad); i++) {
		char msg[200] = "";
		size_t offset = 99;
		assert_null(regex_new(bad[i].pattern, strlen(bad[i].pattern), 0, &offset, msg));
		if (!strstr(msg, bad[i].part) || offset != bad[i].offset)
			fail_msg("%s: %s at %zu", bad[i].pattern, msg, offset);
	}
	struct str s = STR_INIT;
	char msg[200];
	size_t offset;
	str_fill(&s, 'a', 1001);
	assert_null(regex_new(s.s, s.n, 0, &offset, msg)); /* longer than allowed */
	str_clear(&s);
	str_fill(&s, '(', 101);
	str_fill(&s, ')', 101);
	assert_null(regex_new(s.s, s.n, 0, &offset, msg)); /* nested too deep */
	str_free(&s);
}

/* Patterns that would run for years end at the limits, in little time. */
static void catastrophic_patterns_end(void **state)
{
	(void)state;
	static const char *const patterns[] = {
		"^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "(a*)*b", "^(.*a){12}$", "(x+x+)+y", "(a?){30}a{30}b",
		"^(([a-z])+.)+[A-Z]([a-z])+$", "(.*)(.*)(.*)(.*)(.*)(.*)Z", "(?:a+)+(?:a+)+c",
		"^(\\w+\\s?)*$", "((a+)*)*z", "(a+){10}y", "^(?:(?:a+)+)+[^a]$", "(\\d+)*-",
		"(?=(a+))a*b\\1", "(?R)?a+b(?R)?", "^((a{1,30}){1,30}){1,9}$", "(.+)+=", "(a|b|ab)*c",
	};
	struct str s = STR_INIT;
	str_fill(&s, 'a', 3000);
	str_add(&s, "! ");
	str_fill(&s, 'x', 3000);
	str_fill(&s, '1', 3000);
	for (size_t i = 0; i < COUNT(patterns); i++) {
		struct regex *re = make(patterns[i], 0);
		struct found f = {STR_INIT, s.s, 20};
		clock_t before = clock();
		regex_each(re, s.s, s.n, 1, add_match, &f);
		double seconds = (double)(clock() - before) / CLOCKS_PER_SEC;
		if (seconds > 2)
			fail_msg("%s took %.1f s", patterns[i], seconds);
		str_free(&f.out);
		regex_free(re);
	}
	struct regex *re = make("^(a+)+$", 0);
	size_t span[2];
	assert_int_equal(regex_find(re, s.s, s.n, 0, span, 1), REGEX_LIMIT);
	regex_free(re);
	re = make("(*LIMIT_MATCH=4000000000)^(a+)+$", 0); /* ours cannot be raised */
	assert_int_equal(regex_find(re, s.s, s.n, 0, span, 1), REGEX_LIMIT);
	regex_free(re);
	str_free(&s);
}

/* More than the stack of the JIT holds: matched all the same. */
static void long_subjects_match(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	size_t span[2];
	for (int i = 0; i < 2000; i++)
		str_add(&s, "ab");
	str_addc(&s, 'c');
	struct regex *re = make("(?:a|b)*c", 0);
	assert_int_equal(regex_find(re, s.s, s.n, 0, span, 1), REGEX_FOUND);
	assert_int_equal(span[1], s.n);
	regex_free(re);
	str_free(&s);
}

static void bad_utf8_is_no_obstacle(void **state)
{
	(void)state;
	expect_all("caf\xC3\xA9", 0, "\xFF\xFE caf\xC3\xA9 \x80 caf\xC3\xA9\xC3", "[3 café][11 café]");
	expect_all("b", 0, "\xE2\x82" "b\xF0\x9F", "[2 b]");
	struct regex *re = make("b", 0);
	size_t span[2];
	assert_int_equal(regex_find(re, "\xC3\xA9" "b", 3, 1, span, 1), REGEX_FOUND); /* inside é */
	assert_int_equal(span[0], 2);
	regex_free(re);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_every_match),
		cmocka_unit_test(smart_case_looks_at_what_is_matched),
		cmocka_unit_test(gives_groups_and_names),
		cmocka_unit_test(sees_all_of_the_text_from_the_middle),
		cmocka_unit_test(stops_when_told),
		cmocka_unit_test(says_what_is_wrong_with_a_pattern),
		cmocka_unit_test(catastrophic_patterns_end),
		cmocka_unit_test(long_subjects_match),
		cmocka_unit_test(bad_utf8_is_no_obstacle),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
