#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <wctype.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/unicode.h"

/* The text with "|" before every byte that fn marks (1) and "!" where it marks 2. */
static void expect_marks(void (*fn)(const char *, size_t, char *), const char *s, const char *want)
{
	char brk[200];
	size_t n = strlen(s);
	struct str got = STR_INIT;
	memset(brk, 9, sizeof brk);
	fn(s, n, brk);
	for (size_t i = 0; i < n; i++) {
		if (brk[i])
			str_addc(&got, brk[i] == 2 ? '!' : '|');
		str_addc(&got, s[i]);
	}
	assert_int_equal(brk[n], 9);
	assert_string_equal(got.s, want);
	str_free(&got);
}

static void words_of(const char *s, const char *want)
{
	expect_marks(unicode_words, s, want);
}

static void lines_of(const char *s, const char *want)
{
	expect_marks(unicode_lines, s, want);
}

static void clusters(void **state)
{
	(void)state;
	static const struct { const char *s; size_t n; } first[] = {
		{"a", 1}, {"ab", 1}, {"a\xCC\x81z", 3}, {"\r\nx", 2}, {"\n\r", 1}, {"é!", 2},
		{"\xFF\xCC\x81", 1}, {"a\xFF", 1}, {"👨‍👩‍👧x", 18}, {"🇮🇩🇩🇪", 8}, {"👍🏽.", 8},
		{"각x", 3}, {"\u1100\u1161\u11A8x", 9}, {"か\u3099x", 6}, {"क्षि", 6},
	};
	for (size_t i = 0; i < COUNT(first); i++)
		assert_int_equal(unicode_cluster(first[i].s, strlen(first[i].s)), first[i].n);
}

/* Backwards the boundaries are those of the way forwards. */
static void clusters_both_ways(void **state)
{
	(void)state;
	const char *s = "ab\r\nc\xCC\x81\xCC\x82 d👨‍👩‍👧e🇮🇩🇩🇪f\xFF\xFE漢字 क्षि z";
	size_t n = strlen(s), starts[80], k = 0;
	for (size_t i = 0; i < n; i += unicode_cluster(s + i, n - i))
		starts[k++] = i;
	for (size_t at = n; k-- > 0; at = starts[k])
		assert_int_equal(unicode_cluster_before(s, at), starts[k]);
}

/* A letter with a thousand marks is cut somewhere, in bounded time. */
static void clusters_are_bounded(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	str_add(&s, "a");
	for (int i = 0; i < 100000; i++)
		str_add(&s, "\xCC\x81");
	size_t n = 0;
	for (size_t i = 0; i < s.n; n++)
		i += unicode_cluster(s.s + i, s.n - i);
	assert_true(n > 1 && n < 2000);
	assert_true(s.n - unicode_cluster_before(s.s, s.n) <= 600);
	str_free(&s);
}

static void words(void **state)
{
	(void)state;
	words_of("don't go", "don't| |go");
	words_of("1,200.5 a_1 U.S. e-mail", "1,200.5| |a_1| |U.S|.| |e|-|mail");
	words_of("a  b\r\nc", "a|  |b|\r\n|c");
	words_of("'q' 3'4 a''b", "'|q|'| |3'4| |a|'|'|b");
	words_of("über’s Öl.", "über’s| |Öl|.");
	words_of("a\xFF" "b", "a|\xFF|b");
	words_of("", "");
}

/* European text goes a fast way; it gives what the library gives with our rules. A Chinese
 * character at the end sends the same text the other way. */
static void common_text_is_no_special_case(void **state)
{
	(void)state;
	static const char *const bits[] = {"a", "b", "1", "2", " ", ",", ".", ":", ";", "'", "\"", "_", "-",
	                                   "x", "/", "(", ")", "é", "ß", "“", "”", "‘", "’", "–", "—", "…",
	                                   "\u00A0", "€", "%", "$", "!", "?", "ж", "«", "»", "\n", "[", "}"};
	unsigned seed = 1;
	for (int round = 0; round < 6000; round++) {
		struct str s = STR_INIT;
		char fast[100], slow[100];
		size_t kinds = round % 2 ? COUNT(bits) : 17; /* ASCII only, every other time */
		for (size_t i = 0; i < 12; i++) {
			seed = seed * 1103515245 + 12345;
			str_add(&s, bits[(seed >> 16) % kinds]);
		}
		str_add(&s, "z");
		size_t n = s.n;
		str_add(&s, " 漢");
		unicode_words(s.s, n, fast);
		unicode_words(s.s, s.n, slow);
		assert_memory_equal(fast, slow, n);
		unicode_lines(s.s, n, fast);
		unicode_lines(s.s, s.n, slow);
		for (size_t i = 0; i < n; i++)
			if (fast[i] != slow[i])
				fail_msg("%.*s differs at %zu", (int)n, s.s, i);
		str_free(&s);
	}
}

static void lines(void **state)
{
	(void)state;
	lines_of("The U.S. Army", "The |U.S. |Army");
	lines_of("say \"Army\" (so-called) twice", "say |\"Army\" |(so-|called) |twice");
	lines_of("1/2 -5 3.5% a/b", "1/2 |-5 |3.5% |a/|b");
	lines_of("a \t b", "a \t |b");
	lines_of("one\ntwo\r\nthree\n", "one\n!two\r\n!three\n");
	lines_of("very long—dash « oui » é", "very |long|—|dash |« oui » |é");
	lines_of("漢字。漢", "漢|字。|漢");
	lines_of("“The end.” (So) he—or she", "“The |end.” |(So) |he|—|or |she");
	lines_of("Łódź–Kraków 5 € „so“ wait … go", "Łódź–|Kraków |5 |€ |„so“ |wait |… |go");
	lines_of("a\xC2\xA0" "b c", "a\xC2\xA0" "b |c");
}

static void folds(void **state)
{
	(void)state;
	static const struct { const char *s, *folded, *stripped; } of[] = {
		{"Straße ABC", "strasse abc", "strasse abc"},
		{"ﬁx ÉCOLE", "fix école", "fix ecole"},
		{"ＦＵＬＬ ½", "full 1⁄2", "full 1⁄2"},
		{"Ærø Łódź Þór Đa", "ærø łódź þór đa", "aero lodz thor da"},
		{"ｶﾞ Ω", "ガ ω", "カ ω"},
		{"co\xC2\xADoperate\xE2\x80\x8B", "cooperate", "cooperate"},
		{"a\xFF" "É", "a\xFFé", "a\xFF" "e"},
		{"", "", ""},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str s = STR_INIT;
		unicode_fold(&s, of[i].s, strlen(of[i].s));
		assert_string_equal(s.s, of[i].folded);
		str_clear(&s);
		unicode_strip(&s, of[i].s, strlen(of[i].s));
		assert_string_equal(s.s, of[i].stripped);
		str_free(&s);
	}
}

static void classes(void **state)
{
	(void)state;
	for (uint32_t cp = 0x80; cp < 0x2060; cp = cp == 0xFF ? 0x2000 : cp + 1) {
		if (cp == 0xAA || cp == 0xBA) /* small letters to Unicode only */
			continue;
		assert_int_equal(unicode_is_alpha(cp), iswalpha(cp) != 0);
		assert_int_equal(unicode_is_upper(cp), iswupper(cp) != 0);
		assert_int_equal(unicode_is_lower(cp), iswlower(cp) != 0);
		assert_int_equal(unicode_is_digit(cp), iswdigit(cp) != 0);
	}
	assert_true(unicode_is_upper('A') && unicode_is_upper(0xC9) && !unicode_is_upper('a'));
	assert_true(unicode_is_lower('a') && unicode_is_lower(0xDF) && !unicode_is_lower(0x6F22));
	assert_true(unicode_is_alpha(0x6F22) && unicode_is_alpha('z') && !unicode_is_alpha('1'));
	assert_true(unicode_is_digit('9') && unicode_is_digit(0x0663) && !unicode_is_digit(0xBD));
	assert_true(unicode_is_space(' ') && unicode_is_space(0xA0) && unicode_is_space(0x202F) &&
	            unicode_is_space('\n') && !unicode_is_space(0x200B) && !unicode_is_space('_'));
	uint32_t bad = 0x80000041u; /* a bad byte is nothing of this */
	assert_false(unicode_is_upper(bad) || unicode_is_alpha(bad) || unicode_is_digit(bad) ||
	             unicode_is_space(bad) || unicode_is_lower(bad));
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters),
		cmocka_unit_test(clusters_both_ways),
		cmocka_unit_test(clusters_are_bounded),
		cmocka_unit_test(words),
		cmocka_unit_test(common_text_is_no_special_case),
		cmocka_unit_test(lines),
		cmocka_unit_test(folds),
		cmocka_unit_test(classes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
