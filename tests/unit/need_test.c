/* What patterns need: known where it can be, and never wrong. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/need.h"
#include "text/regex.h"

/* A pattern, a text it is not looked for in (NULL: nothing is known), one it may match. */
static const struct { const char *pattern, *without, *with; } known[] = {
	{"ferry", "a boat", "a ferry"}, {"\\bFerry\\b", "a boat", "a FERRY"},
	{"\\bferr(?:y|ies)\\b", "a boat", "ferries"}, {"(?:boat|ship)s?", "a ferry", "a ship"},
	{"(?<what>boat|ship)", "a ferry", "a boat"}, {"(boat)+", "a ferry", "boatboat"},
	{"ferrys?", "a boat", "ferry"}, {"ferry *", "a boat", "ferry"},
	{"\\d+ (?:mil|bil)lions?", "5 boats", "5 millions"}, {"[ab]ferry[^]]", "a boat", "aferry."},
	{"\\p{Lu}erry", "a boat", "Ferry"}, {"\\pLerry", "a boat", "Ferry"},
	{"ferry{2}", "a boat", "ferryy"}, {"ferr{1,2}y", "a boat", "ferry"},
	{"fer", "a boat", "ferry"}, {"the (?=ferry)", "a boat", NULL},
	{"boat|ship", NULL, "x"}, {"(?i)ferry", NULL, "x"}, {"(?:boat)?", NULL, "x"},
	{"(?:boat){0,2}", NULL, "x"}, {"fe", NULL, "x"}, {"(?:boat|sh)", NULL, "x"},
	{"(a)\\1ferry", NULL, "x"}, {"ferry\\x41", NULL, "x"}, {"\\Qferry\\E", NULL, "x"},
	{"(*ACCEPT)ferry", NULL, "x"}, {"(?#boat)ferry", NULL, "x"}, {"[[:alpha:]]ferry", NULL, "x"},
	{"(?<=ferry)", NULL, "x"}, {"(?!ferry)", NULL, "x"}, {"fér", NULL, "x"},
	{"(ferry", NULL, "x"}, {"ferry)", NULL, "x"}, {"ferry\\", NULL, "x"}, {"[ferry", NULL, "x"},
	{"(?|ferry)", NULL, "x"}, {"(?:a(?:ferry|boat))", NULL, "x"}, {"ferry{", NULL, "x"},
	{"(", NULL, "x"}, {"(?", NULL, "x"}, {"(?<", NULL, "x"}, {"\\p", NULL, "x"}, {"", NULL, "x"},
};

static bool met(const char *pattern, unsigned flags, const char *text)
{
	struct need *need = need_new(pattern, strlen(pattern), flags);
	struct trigrams t;

	trigrams_init(&t, text, strlen(text));
	bool yes = need_met(need, &t);
	need_free(need);
	return yes;
}

static void what_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(known); i++) {
		const char *p = known[i].pattern;
		bool nothing = !known[i].without || strstr(p, "(?=");
		struct need *need = need_new(p, strlen(p), 0);
		if (nothing != !need)
			fail_msg("%s: something is %sknown", p, need ? "" : "not ");
		need_free(need);
		if (!nothing && met(p, 0, known[i].without))
			fail_msg("%s could match in %s", p, known[i].without);
		if (known[i].with && !met(p, REGEX_CASELESS, known[i].with))
			fail_msg("%s could not match in %s", p, known[i].with);
	}
	assert_true(met("ferry", REGEX_EXTENDED, "a boat"));
	/* Long s and the Kelvin sign are s and k to a pattern without case. */
	assert_true(met("boats", REGEX_CASELESS, "a boat\xc5\xbf"));
	assert_true(met("kelvin", REGEX_CASELESS, "\xe2\x84\xaa" "elvin"));
	assert_true(met("ferry", 0, "ferry"));
	assert_false(met("ferry", 0, "fe"));
}

static unsigned long seed = 7;

static size_t pick(size_t n)
{
	seed = seed * 6364136223846793005UL + 1442695040888963407UL;
	return (size_t)(seed >> 33) % n;
}

/* Random patterns of pieces that go together, on random texts of the same words: where a pattern
 * matches, what it needs is there. */
static void never_wrong(void **state)
{
	static const char *const piece[] = {
		"boat", "ship", "ferry", "s", "a", " ", "?", "*", "+", "{2}", "{0,1}", "|", "(", "(?:",
		"(?<n>", ")", ")", ")", "\\b", "\\w", "\\d", "\\pL", "\\p{Ll}", "[ab]", "[^]s]", ".", "^",
		"$", "\\.", "(?=", "(?!", "(?<=", "(?i)", "(?>", "(?|", "\\1", "\\x61", "é", "]", "-",
		"\\K", "\\G", "{", "}", "(?(1)", "(?R)", "[]a]", "[\\]a]", "\\[", "\\(", "(?-i:", "\\N",
	};
	static const char *const word[] = {"boat", "ship", "ferry", "s", "a", " ", "é", "b", ".", "-"};
	size_t matched = 0, ruled_out = 0;

	(void)state;
	for (int i = 0; i < 60000; i++) {
		struct str p = STR_INIT, text = STR_INIT;
		for (size_t n = 1 + pick(7); n; n--)
			str_add(&p, piece[pick(COUNT(piece))]);
		for (size_t n = 1 + pick(8); n; n--)
			str_add(&text, word[pick(COUNT(word))]);
		unsigned flags = pick(2) ? REGEX_CASELESS : 0;
		size_t offset, span[2];
		char why[200];
		bool may = met(p.s, flags, text.s);
		struct regex *re = regex_new(p.s, p.n, flags, &offset, why);
		bool found = re && regex_find(re, text.s, text.n, 0, span, 1) == REGEX_FOUND;
		if (found && !may)
			fail_msg("%s matches in %s", p.s, text.s);
		matched += found;
		ruled_out += re && !may;
		regex_free(re);
		str_free(&p);
		str_free(&text);
	}
	assert_true(matched > 5000);
	assert_true(ruled_out > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_known),
		cmocka_unit_test(never_wrong),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
