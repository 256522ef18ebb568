/* Amounts, dates and times of nine languages: one line of a table, one case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "text/value.h"

enum { LEAST_CASES = 400 };

static void values_of(const char *text, size_t from, size_t to, const char *language,
                      const char *today, value_vec *out)
{
	struct value_reader *r = value_reader_new(language);
	values_read(r, text, from, to, today, out);
	value_reader_free(r);
}

static size_t check_table(const char *name)
{
	struct str table = STR_INIT, actual = STR_INIT;
	char *path = str_printf(SOURCEDIR "/tests/data/values/%s.txt", name);
	size_t cases = 0, wrong = 0;
	assert_true(file_read(path, 0, &table, NULL));
	for (char *line = table.s, *next; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = 0;
		if (*line == '#')
			continue;
		char *text = strchr(line, '\t'), *expected = text ? strchr(text + 1, '\t') : NULL;
		assert_non_null(expected);
		*text++ = *expected++ = 0;
		value_vec v = {0};
		size_t n = strlen(text), last = 0;
		values_of(text, 0, n, line, "2025-03-12", &v);
		str_clear(&actual);
		for (size_t i = 0; i < v.n; i++) {
			str_add(&actual, i ? " | " : "");
			value_format(&actual, &v.item[i]);
			assert_true(v.item[i].start >= last && v.item[i].start < v.item[i].end);
			assert_true(v.item[i].end <= n);
			last = v.item[i].end;
		}
		free(v.item);
		cases++;
		if (strcmp(actual.s, expected) != 0) {
			print_error("%s: %s: \"%s\" instead of \"%s\"\n", line, text, actual.s,
			            expected);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
	str_free(&table);
	str_free(&actual);
	free(path);
	return cases;
}

static void every_line_of_the_tables(void **state)
{
	size_t n = check_table("numbers") + check_table("dates") + check_table("rubbish");
	(void)state;
	assert_true(n >= LEAST_CASES);
}

static void spans_hold_hedge_and_unit(void **state)
{
	static const char text[] = "It cost nearly $2.2 million on Tuesday, 14 May 2024.";
	value_vec v = {0};
	(void)state;
	values_of(text, 0, sizeof text - 1, "eng", NULL, &v);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.item[0].end - v.item[0].start, strlen("nearly $2.2 million"));
	assert_memory_equal(text + v.item[0].start, "nearly $2.2 million", 19);
	assert_memory_equal(text + v.item[1].start, "Tuesday, 14 May 2024", 20);
	assert_int_equal(v.item[0].hedge, HEDGE_LESS);
	free(v.item);
}

/* From the end of a month or year into the next one, and back. */
static void days_across_months(void **state)
{
	static const struct { const char *today, *text, *is; } of[] = {
		{"2024-01-01", "yesterday", "2023-12-31"}, {"2023-12-31", "tomorrow", "2024-01-01"},
		{"2024-03-01", "yesterday", "2024-02-29"}, {"2023-03-01", "yesterday", "2023-02-28"},
		{"2024-02-29", "tomorrow", "2024-03-01"}, {"1900-02-28", "tomorrow", "1900-03-01"},
		{"2000-02-28", "tomorrow", "2000-02-29"}, {"2024-04-30", "tomorrow", "2024-05-01"},
		{"2025-01-01", "on Tuesday", "2024-12-31"},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str s = STR_INIT;
		value_vec v = {0};
		values_of(of[i].text, 0, strlen(of[i].text), "eng", of[i].today, &v);
		assert_int_equal(v.n, 1);
		value_format(&s, &v.item[0]);
		if (strcmp(s.s, of[i].is))
			fail_msg("%s of %s: %s", of[i].text, of[i].today, s.s);
		free(v.item);
		str_free(&s);
	}
}

/* What is not known of today stays open; nothing outside the stretch is read. */
static void without_today_and_within_bounds(void **state)
{
	static const char text[] = "99 yesterday 5 million 2025";
	struct str s = STR_INIT;
	value_vec v = {0};
	(void)state;
	values_of(text, 3, 14, "eng", "rubbish", &v);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.item[0].kind, VALUE_DATE);
	assert_int_equal(v.item[0].first, 0);
	value_format(&s, &v.item[1]);
	assert_string_equal(s.s, "5");
	str_free(&s);
	free(v.item);
}

static void any_bytes_do_no_harm(void **state)
{
	static const char *const piece[] = {"2025",     "-",
	                                    ".",        "/",
	                                    " ",        "May",
	                                    "million",  "%",
	                                    "$",        "Rp",
	                                    "to",       "\xe2\x80\x93",
	                                    "\xff",     "zwei",
	                                    "und",      "zwanzig",
	                                    "20h",      ":",
	                                    "p.m.",     "05",
	                                    "new year", "last Saturday in",
	                                    "per",      "cent",
	                                    "\xc2"};
	static const char *const language[] = {"eng", "deu", "fra", "ind", "por",
	                                       "tur", "und", "nld", "ita"};
	uint32_t seed = 7;
	(void)state;
	for (int round = 0; round < 3000; round++) {
		struct str s = STR_INIT;
		value_vec v = {0};
		for (int k = 0; k < 8; k++) {
			seed = seed * 1664525u + 1013904223u;
			str_add(&s, piece[(seed >> 16) % COUNT(piece)]);
		}
		char *exact = xmalloc(s.n); /* without NUL: reading past the end shows */
		memcpy(exact, s.s, s.n);
		values_of(exact, 0, s.n, language[round % (int)COUNT(language)], "2024-02-29", &v);
		size_t n = s.n;
		for (size_t i = 0; i < v.n; i++) {
			assert_true(v.item[i].start < v.item[i].end && v.item[i].end <= n);
			str_clear(&s);
			value_format(&s, &v.item[i]);
			assert_true(s.n > 0);
		}
		free(exact);
		free(v.item);
		str_free(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_of_the_tables),
		cmocka_unit_test(spans_hold_hedge_and_unit),
		cmocka_unit_test(days_across_months),
		cmocka_unit_test(without_today_and_within_bounds),
		cmocka_unit_test(any_bytes_do_no_harm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
