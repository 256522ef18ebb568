/* Places of a text in another state of it: each case is the old text with | at places, and the new
 * one with | where they are to be. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "random.h"
#include "text/shift.h"

static struct article *parse(const char *s, size_t n)
{
	struct article_opts opts = {.language = "eng"};

	return article_parse("x", s, n, &opts, NULL);
}

/* The text without "|", and the bytes where these stood. */
static size_t places(const char *s, struct str *text, uint32_t at[16])
{
	size_t n = 0;

	for (; *s; s++)
		if (*s == '|')
			at[n++] = (uint32_t)text->n;
		else
			str_addc(text, *s);
	return n;
}

#define ONE "The wall of the harbour was closed in March.\n\n"
#define TWO "Nobody had asked the fishermen of the town.\n\n"
#define THREE "The mayor told the council that the repair takes a year.\n\n"

static const struct { const char *name, *from, *to; } cases[] = {
	{"nothing changed", "|The wall |was closed|. It rained|.\n", "|The wall |was closed|. It rained|.\n"},
	{"a paragraph before", ONE "|Nobody had |asked the town.\n", "New.\n\n" ONE "|Nobody had |asked the town.\n"},
	{"a paragraph went", ONE TWO "The |mayor left.\n", ONE "The |mayor left.\n"},
	{"the place itself went", ONE "Nobody |had asked the fishermen.\n\n" THREE,
	 ONE "|The mayor told the council that the repair takes a year.\n"},
	{"the last paragraph went", ONE "Nobody |had asked the fishermen.\n",
	 "|The wall of the harbour was closed in March.\n"},
	{"a word in the sentence", "The |mayor told the |council that the repair takes a |year.\n",
	 "The |mayor told the |whole council that the repair takes a |year.\n"},
	{"a word taken out", "The |mayor told the whole |council of the |town.\n",
	 "The |mayor told the |council of the |town.\n"},
	{"the word itself changed", "The mayor told the c|ouncil of the town.\n",
	 "The mayor told the |people of the town.\n"},
	{"other blanks", "The  mayor |told the|\tcouncil of |the town.\n",
	 "The mayor  |told the|   council of |the town.\n"},
	{"paragraphs change places", ONE TWO "The mayor |told the council.\n",
	 "The mayor |told the council.\n\n" TWO ONE},
	{"sentences that stand twice", "Yes. No. |Yes. |No.\n", "Perhaps not so.\n\nYes. No. |Yes. |No.\n"},
	{"other alphabets", "\xd0\x9c\xd1\x8d\xd1\x80 |\xd1\x83\xd1\x88\xd0\xb5\xd0\xbb \xd0\xb4\xd0\xbe\xd0\xbc\xd0\xbe\xd0\xb9.\n",
	 "\xd0\x9c\xd1\x8d\xd1\x80 |\xd1\x83\xd0\xb5\xd1\x85\xd0\xb0\xd0\xbb \xd0\xb4\xd0\xbe\xd0\xbc\xd0\xbe\xd0\xb9.\n"},
	{"everything is new", "Nobody |had asked the fishermen.\n", "|Rain.\n"},
	{"everything went", "Nobody |had asked.\n", "|"},
	{"there was nothing", "|", "|Rain fell.\n"},
};

static void places_move(void **state)
{
	size_t failed = 0;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str from = STR_INIT, to = STR_INIT;
		uint32_t was[16], is[16];
		size_t n = places(cases[i].from, &from, was);
		assert_int_equal(places(cases[i].to, &to, is), n);
		struct article *a = parse(from.s, from.n), *b = parse(to.s, to.n);
		struct shift *s = shift_new(a, b);
		for (size_t k = 0; k < n; k++)
			if (shift_byte(s, was[k]) != is[k]) {
				print_error("%s: place %zu is at %u, not %u\n", cases[i].name, k,
				            shift_byte(s, was[k]), is[k]);
				failed++;
			}
		shift_free(s);
		article_free(a);
		article_free(b);
		str_free(&from);
		str_free(&to);
	}
	assert_int_equal(failed, 0);
}

static void units_are_the_same_or_edited(void **state)
{
	static const char from[] = ONE TWO THREE "It rained all week in the town.\n";
	static const char to[] = ONE "Nobody had ever asked the old fishermen of the town.\n\n"
		"It rained all week in the town.\n";
	static const struct { uint32_t unit; bool same; } want[] = {
		{0, true}, {1, false}, {SHIFT_GONE, false}, {2, true}};
	struct article *a = parse(from, strlen(from)), *b = parse(to, strlen(to));
	struct shift *s = shift_new(a, b);

	(void)state;
	assert_int_equal(a->n_units, 4);
	for (uint32_t u = 0; u < 4; u++) {
		bool same;
		assert_int_equal(shift_unit(s, u, &same), want[u].unit);
		assert_true(same == want[u].same);
	}
	shift_free(s);
	article_free(a);
	article_free(b);
}

/* Whatever the texts, places lead into units, and no two units become one. */
static void any_texts(void **state)
{
	static const char *const words[] = {"a ", "b ", "wall ", "Rain. ", "No. ", "\n\n", "\xc3\xa9. ", "\xff", "x"};

	(void)state;
	seed = 7;
	for (unsigned round = 0; round < 300; round++) {
		struct str text[2] = {STR_INIT, STR_INIT};
		for (int i = 0; i < 2; i++)
			for (size_t n = (size_t)random_to(60); n; n--)
				str_add(&text[i], words[random_to((int)(sizeof words / sizeof *words))]);
		struct article *a = parse(text[0].s, text[0].n), *b = parse(text[1].s, text[1].n);
		struct shift *s = shift_new(a, b);
		bool *seen = calloc(b->n_units + 1, sizeof *seen);
		for (uint32_t at = 0; at <= a->len; at++) {
			uint32_t to = shift_byte(s, at);
			assert_true(to < b->len || !b->n_units || !a->n_units);
		}
		for (uint32_t u = 0; u < a->n_units; u++) {
			uint32_t v = shift_unit(s, u, NULL);
			assert_true(v == SHIFT_GONE || (v < b->n_units && !seen[v]));
			if (v != SHIFT_GONE)
				seen[v] = true;
		}
		free(seen);
		shift_free(s);
		article_free(a);
		article_free(b);
		str_free(&text[0]);
		str_free(&text[1]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_move),
		cmocka_unit_test(units_are_the_same_or_edited),
		cmocka_unit_test(any_texts),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
