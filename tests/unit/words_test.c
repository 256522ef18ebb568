/* Tokens, figures, number words, function words; shared runs against a plain search. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/runs.h"
#include "base/embed.h"
#include "base/str.h"
#include "text/lang.h"
#include "text/number.h"
#include "text/token.h"

/* Tokens joined by "|"; figures in #, capitals +, quoted ones in " ". */
static void tokens_in_text(void **state)
{
	static const struct { const char *language, *text, *want; } table[] = {
		{"eng", "The ferry left.", "+The|ferry|left"},
		{"eng", "don't, the crew's", "don't|the|crew's"},
		{"eng", "don\xe2\x80\x99t go", "don\xe2\x80\x99t|go"},
		{"eng", "68.000 and 1,234.5 at 12:30", "#68.000#|and|#1,234.5#|at|#12:30#"},
		{"eng", "in 2019.", "in|#2019#"},
		{"eng", "U.S. troops, e.g. ours", "+U.S.|troops|e.g.|ours"},
		{"eng", "Ends in U.S.", "+Ends|in|+U.S."},
		{"eng", "two-state 40-60", "two|state|#40#|#60#"},
		{"eng", "7th G7 20h", "7th|+G7|20h"},
		{"eng", "He said \"no more\" twice", "+He|said|\"no\"|\"more\"|twice"},
		{"eng", "no more,\xe2\x80\x9d he said", "\"no\"|\"more\"|he|said"},
		{"fra", "l'accord d\xe2\x80\x99" "Alger", "l|accord|d|+Alger"},
		{"tur", "Ankara'da", "+Ankara|da"},
		{"ita", "dell'isola", "dell|isola"},
		{"eng", "rock 'n' roll", "rock|n|roll"},
		{"deu", "Stra\xc3\x9f" "e \xc3\x9c" "ber", "+Stra\xc3\x9f" "e|+\xc3\x9c" "ber"},
		{"eng", "a\xcc\x81" "b c", "a\xcc\x81" "b|c"},
		{"eng", "\xff\xfe bad \xc3", "bad"},
		{"eng", "admini\u00ADstra\u200Btion\u200B, U.S\u00AD. \u200B5\u2060 \u201Cno more\u00AD\u201D he",
		 "admini\u00ADstra\u200Btion|+U.S\u00AD.|#5#|\"no\"|\"more\"|he"},
		{"eng", "", ""},
		{"eng", " ... --- !", ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		token_vec v = {0};
		struct str got = STR_INIT;
		tokens_of(table[i].text, 0, strlen(table[i].text), table[i].language, &v);
		for (size_t k = 0; k < v.n; k++) {
			const struct token *t = &v.item[k];
			const char *mark = t->kind == TOKEN_NUMBER ? "#" : t->quoted ? "\"" : "";
			str_addf(&got, "%s%s%s%.*s%s", k ? "|" : "", mark, t->capital ? "+" : "",
			         (int)(t->end - t->start), table[i].text + t->start, mark);
		}
		assert_string_equal(got.s, table[i].want);
		str_free(&got);
		free(v.item);
	}
}

static void first_words(void **state)
{
	(void)state;
	const char *text = "Nobody said \"Then go\" loudly";
	token_vec v = {0};
	tokens_of(text, 0, strlen(text), "eng", &v);
	assert_int_equal(v.n, 5);
	static const bool first[] = {true, false, true, false, false};
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(v.item[i].first, first[i]);
	free(v.item);
}

static void figures(void **state)
{
	static const struct { const char *language, *text; double want; } table[] = {
		{"eng", "5", 5}, {"eng", "68.000", 68}, {"ind", "68.000", 68000},
		{"deu", "68.000", 68000}, {"eng", "68,000", 68000}, {"ind", "68,000", 68},
		{"eng", "1,234.5", 1234.5}, {"deu", "1.234,5", 1234.5}, {"eng", "1.234,5", 1234.5},
		{"eng", "1,234,567", 1234567}, {"spa", "1.234.567", 1234567},
		{"eng", "1.234.567", 1234567}, {"eng", "2.2", 2.2}, {"deu", "2,2", 2.2},
		{"por", "0,5", 0.5}, {"eng", "0.500", 0.5}, {"ind", "0.500", 0.5}, {"fra", "12,75", 12.75},
		{"eng", "007", 7}, {"tur", "1.000", 1000}, {"nld", "3.141", 3141}, {"und", "3.141", 3.141},
		{"eng", "12:30", -1}, {"eng", "1.2.3", -1}, {"eng", "12,34,56", -1}, {"eng", "", -1},
		{"eng", "1,2.3,4", -1}, {"eng", "abc", -1}, {"deu", "1.23.456", -1},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		double got = -1;
		bool ok = number_figure(table[i].text, strlen(table[i].text), table[i].language, &got);
		assert_int_equal(ok, table[i].want >= 0);
		if (ok)
			assert_true(got == table[i].want);
	}
}

static void number_words(void **state)
{
	static const struct { const char *language, *word; double word_value, scale; } table[] = {
		{"eng", "twelve", 12, 0}, {"eng", "million", 0, 1e6}, {"eng", "hundred", 0, 100},
		{"eng", "one", 0, 0}, {"eng", "ferry", 0, 0}, {"deu", "zw\xc3\xb6lf", 12, 0},
		{"deu", "milliarden", 0, 1e9}, {"ind", "juta", 0, 1e6}, {"ind", "dua", 2, 0},
		{"por", "mil", 0, 1000}, {"fra", "vingt", 20, 0}, {"tur", "bin", 0, 1000},
		{"spa", "mill\xc3\xb3n", 0, 1e6}, {"ita", "dieci", 10, 0}, {"nld", "vijf", 5, 0},
		{"xyz", "two", 0, 0},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		const char *w = table[i].word;
		double value = 0;
		if (!number_word(w, strlen(w), table[i].language, &value))
			value = 0;
		assert_true(value == table[i].word_value);
		assert_true(number_scale(w, strlen(w), table[i].language) == table[i].scale);
	}
	struct str s = STR_INIT;
	number_format(&s, 68000);
	str_addc(&s, ' ');
	number_format(&s, 2.2);
	assert_string_equal(s.s, "68000 2.2");
	str_free(&s);
}

/* Every list is in byte order, or look-ups would miss words. */
static void lists_are_sorted(void **state)
{
	static const char *const file[] = {"function-words.txt", "cardinals.txt", "pronouns.txt"};
	(void)state;
	for (size_t f = 0; f < COUNT(file); f++) {
		size_t n;
		const char *p = embed_find(file[f], &n);
		assert_non_null(p);
		char *copy = xstrndup(p, n), *line_save, *save;
		for (char *line = strtok_r(copy, "\n", &line_save); line;
		     line = strtok_r(NULL, "\n", &line_save)) {
			const char *last = "", *language = strtok_r(line, " ", &save);
			assert_int_equal(strlen(language), 3);
			for (char *w = strtok_r(NULL, " ", &save); w; w = strtok_r(NULL, " ", &save)) {
				w[strcspn(w, "=")] = 0;
				assert_true(strcmp(last, w) < 0);
				last = w;
				if (f == 0)
					assert_true(lang_function_word(language, w, strlen(w)));
			}
		}
		free(copy);
	}
	assert_false(lang_function_word("eng", "ferry", 5));
	assert_false(lang_function_word("eng", "", 0));
	assert_false(lang_function_word("eng", "th", 2));
	assert_false(lang_function_word("xyz", "the", 3));
}

static uint32_t seed;

static uint32_t draw(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* Random texts of few words, so that runs abound, against the definition. */
static void runs_against_plain_search(void **state)
{
	(void)state;
	for (uint32_t round = 0; round < 60; round++) {
		seed = round;
		struct article *article[3];
		for (size_t a = 0; a < 3; a++) {
			struct str s = STR_INIT;
			for (uint32_t i = 0, n = 20 + draw(60); i < n; i++)
				str_addf(&s, "w%u%s", draw(2 + round % 5), draw(9) ? " " : ".\n\n");
			struct article_opts opts = {.language = "eng"};
			article[a] = article_parse("x", s.s, s.n, &opts, NULL);
			str_free(&s);
		}
		struct story *st = story_new((const struct article *const *)article, 3);
		for (size_t i = 0; i < st->unit.n; i++)
			story_read(st, i);
		struct runs r;
		runs_init(&r);
		runs_start(&r, st);
		while (runs_step(&r, st))
			continue;
		uint32_t start[4] = {0};
		for (size_t a = 0; a < 3; a++) {
			start[a + 1] = start[a];
			for (uint32_t u = st->article[a].unit_from; u < st->article[a].unit_to; u++)
				start[a + 1] += unit_words(&st->unit.item[u]);
		}
		size_t at = 0;
		const struct word *w = st->word.item;
		for (uint32_t i = 0; i < start[3]; i++)
			for (uint32_t j = i + 1; j < start[3]; j++) {
				size_t a = 0, b = 0;
				while (i >= start[a + 1])
					a++;
				while (j >= start[b + 1])
					b++;
				if (a == b || (i > start[a] && j > start[b] && w[i - 1].raw == w[j - 1].raw))
					continue;
				uint32_t n = 0;
				while (i + n < start[a + 1] && j + n < start[b + 1] && w[i + n].raw == w[j + n].raw)
					n++;
				if (n < RUN_WORDS)
					continue;
				assert_true(at < r.run.n);
				assert_int_equal(r.run.item[at].a, i);
				assert_int_equal(r.run.item[at].b, j);
				assert_int_equal(r.run.item[at].n, n);
				at++;
			}
		assert_int_equal(at, r.run.n);
		runs_free(&r);
		story_free(st);
		for (size_t a = 0; a < 3; a++)
			article_free(article[a]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_in_text),
		cmocka_unit_test(first_words),
		cmocka_unit_test(figures),
		cmocka_unit_test(number_words),
		cmocka_unit_test(lists_are_sorted),
		cmocka_unit_test(runs_against_plain_search),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
