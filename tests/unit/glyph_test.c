#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/utf8.h"

struct expected {
	const char *s, *out;
	size_t bytes;
	int width;
	enum glyph_kind kind;
};

static void expect(const struct expected *e, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct glyph g = glyph_next(e[i].s, strlen(e[i].s));
		assert_string_equal(g.out, e[i].out);
		assert_int_equal(g.bytes, e[i].bytes);
		assert_int_equal(g.width, e[i].width);
		assert_int_equal(g.kind, e[i].kind);
	}
}

static void text_stays_as_it_is(void **state)
{
	(void)state;
	static const struct expected of[] = {
		{"ab", "a", 1, 1, GLYPH_TEXT},
		{"é.", "é", 2, 1, GLYPH_TEXT},
		{"e\xCC\x81.", "e\xCC\x81", 3, 1, GLYPH_TEXT},
		{"漢.", "漢", 3, 2, GLYPH_TEXT},
		{"か\u3099.", "か\u3099", 6, 2, GLYPH_TEXT},
		{"\u1100\u1161\u11A8.", "\u1100\u1161\u11A8", 9, 2, GLYPH_TEXT},
		{"ل\u064E.", "ل\u064E", 4, 1, GLYPH_TEXT},
		{"ن\u200Cه", "ن\u200C", 5, 1, GLYPH_TEXT}, /* spelling in Persian */
		{"\xCC\x81x", "\u25CC\xCC\x81", 2, 1, GLYPH_TEXT}, /* a mark without a base */
		{"\u25CC\u0902.", "\u25CC\u0902", 6, 1, GLYPH_TEXT}, /* as above, on purpose */
		{"\U0001F9FF.", "\U0001F9FF", 4, 2, GLYPH_TEXT},
		{"\U0003FFF0.", "\uFFFD", 4, 1, GLYPH_TEXT}, /* not assigned */
	};
	expect(of, COUNT(of));
}

static void blanks_and_breaks(void **state)
{
	(void)state;
	static const struct expected of[] = {
		{" a", " ", 1, 1, GLYPH_SPACE},      {"\ta", " ", 1, 1, GLYPH_SPACE},
		{"\u00A0a", " ", 2, 1, GLYPH_SPACE}, {"\u202Fa", " ", 3, 1, GLYPH_SPACE},
		{"\u2003a", " ", 3, 1, GLYPH_SPACE}, {"\u3000a", "  ", 3, 2, GLYPH_SPACE},
		{"\na", "", 1, 0, GLYPH_BREAK},      {"\r\na", "", 2, 0, GLYPH_BREAK},
		{"\fa", "", 1, 0, GLYPH_BREAK},      {"\va", "", 1, 0, GLYPH_BREAK},
		{"\u00ADa", "", 2, 0, GLYPH_NOTHING},
	};
	expect(of, COUNT(of));
}

static void emoji_have_a_certain_width(void **state)
{
	(void)state;
	static const struct expected of[] = {
		{"👨‍👩‍👧.", "👨", 18, 2, GLYPH_TEXT}, {"👍🏽.", "👍", 8, 2, GLYPH_TEXT},
		{"❤️.", "❤", 6, 1, GLYPH_TEXT},          {"🇮🇩🇩🇪", "ID", 8, 2, GLYPH_TEXT},
		{"🇮.", "I", 4, 1, GLYPH_TEXT},           {"1\uFE0F\u20E3.", "1\u20E3", 7, 1, GLYPH_TEXT},
		{"🏴\U000E0067\U000E0062\U000E007F.", "🏴", 16, 2, GLYPH_TEXT},
	};
	expect(of, COUNT(of));
}

/* Every class of characters that act or hide, as a token that shows which it was. */
static void hidden_characters_become_tokens(void **state)
{
	(void)state;
	static const uint32_t list[] = {
		0x80, 0x9B, 0x9F, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
		0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2061, 0x2064,
		0x2066, 0x2067, 0x2068, 0x2069, 0x206A, 0x206F, 0x3164, 0xE000, 0xF8FF, 0xFDD0, 0xFE0F,
		0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0x1D173, 0x1FFFE, 0xE0001, 0xE0041,
		0xE007F, 0xE0100, 0xF0000, 0x10FFFF,
	};
	for (size_t i = 0; i < COUNT(list); i++) {
		char s[8];
		size_t n = utf8_put(s, list[i]);
		struct glyph g = glyph_next(s, n);
		char want[16];
		snprintf(want, sizeof want, "<U+%04X>", (unsigned)list[i]);
		assert_string_equal(g.out, want);
		assert_int_equal(g.kind, GLYPH_TOKEN);
		assert_int_equal(g.width, strlen(want));
		assert_int_equal(g.bytes, n);
		assert_int_equal(glyph_hidden(s, n), 1);
	}
	for (int c = 0; c < 0x20; c++) {
		char s[2] = {(char)c, 'x'}, want[3] = {'^', (char)(c + '@'), 0};
		struct glyph g = glyph_next(s, 2);
		if (c < '\t' || c > '\f') {
			assert_string_equal(g.out, want);
			assert_int_equal(g.kind, GLYPH_TOKEN);
		}
	}
	assert_string_equal(glyph_next("\x7F", 1).out, "^?");
	assert_string_equal(glyph_next("\xFF", 1).out, "<FF>");
	assert_string_equal(glyph_next("\xED\xA0\x80", 3).out, "<ED>");
}

static void hidden_characters_inside_words_show(void **state)
{
	(void)state;
	static const struct { const char *s, *clean; size_t hidden; } of[] = {
		{"a\u200Db", "a<U+200D>b", 1},           /* no joiner in Latin */
		{"pay\u200Bpal", "pay<U+200B>pal", 1},
		{"x\U000E0061\U000E0062y", "x<U+E0061><U+E0062>y", 2},
		{"e\xCC\x81\u202Ez", "e\xCC\x81<U+202E>z", 1},
		{"a\uFE0F\uFE0F", "a<U+FE0F>", 1},       /* one selector is style, two are data */
		{"a\U000E0100\U000E0101", "a<U+E0101>", 1},
		{"\xEF\xBB\xBF" "bom", "bom", 1},        /* dropped at the start of a text only */
		{"b\xEF\xBB\xBFom", "b<U+FEFF>om", 1},
		{"ok \xC2\xA0 fine", "ok   fine", 0},
		{"lone\rcr", "lone^Mcr", 1},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str out = STR_INIT;
		size_t n = strlen(of[i].s);
		glyph_clean(&out, of[i].s, n);
		assert_string_equal(out.s, of[i].clean);
		assert_int_equal(glyph_hidden(of[i].s, n), of[i].hidden);
		str_free(&out);
	}
}

static void at_most_four_marks(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	str_add(&s, "z");
	for (int i = 0; i < 11; i++)
		str_add(&s, "\xCC\x81");
	struct glyph g = glyph_next(s.s, s.n);
	assert_int_equal(g.bytes, s.n);
	assert_int_equal(utf8_count(g.out, strlen(g.out)), 5);
	str_free(&s);
}

static void nothing_that_acts_comes_out(void **state)
{
	(void)state;
	const char hostile[] = "\x1b]0;title\x07 \x1b[31mred \x9b" "2J \xC2\x9B" "2J \x1b]52;c;YQ==\x1b\\"
	                       "\x1b]8;;http://x\x1b\\ \b\b \x0e \x0f \x05 \x7f\r\n\ttab";
	struct str out = STR_INIT;
	glyph_clean(&out, hostile, sizeof hostile - 1);
	for (size_t i = 0; i < out.n; i++)
		assert_true((unsigned char)out.s[i] >= 0x20 && out.s[i] != 0x7F);
	assert_int_equal(utf8_check(out.s, out.n), out.n);
	assert_null(strstr(out.s, "\xC2\x9B"));
	str_clear(&out);
	glyph_clean_text(&out, "a\r\nb\nc\x1b", 7);
	assert_string_equal(out.s, "a\nb\nc^[");
	str_free(&out);
}

static void fits_into_columns(void **state)
{
	(void)state;
	const char *s = "ab漢字e\xCC\x81\u202Ez";
	size_t n = strlen(s), used;
	assert_int_equal(glyph_width(s, n), 2 + 4 + 1 + 8 + 1);
	static const struct { size_t cols, bytes, used; } of[] = {
		{0, 0, 0}, {1, 1, 1}, {3, 2, 2}, {4, 5, 4}, {7, 11, 7}, {14, 11, 7}, {15, 14, 15}, {99, 15, 16},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		assert_int_equal(glyph_fit(s, n, of[i].cols, &used), of[i].bytes);
		assert_int_equal(used, of[i].used);
	}
	struct str out = STR_INIT; /* what is measured is what glyph_clean writes */
	glyph_clean(&out, "a\nb\tc\u3000d", 9);
	assert_int_equal(glyph_width("a\nb\tc\u3000d", 9), glyph_width(out.s, out.n));
	str_free(&out);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_stays_as_it_is),
		cmocka_unit_test(blanks_and_breaks),
		cmocka_unit_test(emoji_have_a_certain_width),
		cmocka_unit_test(hidden_characters_become_tokens),
		cmocka_unit_test(hidden_characters_inside_words_show),
		cmocka_unit_test(at_most_four_marks),
		cmocka_unit_test(nothing_that_acts_comes_out),
		cmocka_unit_test(fits_into_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
