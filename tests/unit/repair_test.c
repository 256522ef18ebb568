#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "base/str.h"
#include "cases.h"
#include "random.h"
#include "text/article.h"
#include "text/repair.h"

static void repair_lines(const char *name, const char *kind, const struct str *input,
                         struct str *actual)
{
	repair_vec list = {0};
	(void)name;
	(void)kind;
	for (const char *line = input->s; *line;) {
		size_t n = strcspn(line, "\n");
		if (!repair_text(line, n, actual, &list))
			str_addn(actual, line, n);
		str_addc(actual, '\n');
		line += n + (line[n] == '\n');
	}
	free(list.item);
}

static void what_is_certain_is_repaired(void **state)
{
	size_t n;
	(void)state;
	assert_int_equal(cases_run("repair/all.case", repair_lines, &n), 0);
	assert_true(n > 0);
}

/* A text of clean and wrong pieces; `was` gets it as a file has it. */
static void compose(struct str *was)
{
	static const char *const piece[] = {
		"It\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2s", "26 April.\xC3\x82 ", "caf\xC3\xA9 ",
		"caf\xC3\x83\xC2\xA9. ", "\xC3", "\xE2\x80\x99s. ", "\xC3\x83\xC6\x92\xC3\x82\xC2\xA9",
		"\xC3\x82", "\xC3\xA2\xE2\x82\xAC", "The gate closed. ", "\n\n", "\xFF", "A",
	};
	str_clear(was);
	for (int n = random_to(40); n >= 0; n--)
		str_add(was, piece[random_to(COUNT(piece))]);
}

/* Between the repaired places both texts are the same, and every place leads to its origin. */
static void every_place_has_its_origin(void **state)
{
	struct str was = STR_INIT;
	(void)state;
	for (int round = 0; round < 2000; round++) {
		compose(&was);
		struct article *a = article_parse("x", was.s, was.n, NULL, NULL);
		struct article *plain = article_parse("x", was.s, was.n, &(struct article_opts){
			.as_it_is = true}, NULL);
		assert_int_equal(plain->n_repairs, 0);
		assert_int_equal(article_origin(a, a->len), plain->len);
		size_t k = 0, origin = 0;
		for (size_t at = 0; at < a->len; at++) {
			size_t next = article_origin(a, at);
			assert_true(next >= origin && next < plain->len);
			origin = next;
			while (k < a->n_repairs && a->repair[k].end <= at)
				k++;
			if (k < a->n_repairs && a->repair[k].start <= at)
				assert_int_equal(origin, a->repair[k].was_start);
			else
				assert_int_equal(a->text[at], plain->text[origin]);
		}
		assert_true(a->n_repairs || a->len == plain->len);
		article_free(a);
		article_free(plain);
	}
	str_free(&was);
}

static void units_are_the_same_as_of_the_clean_text(void **state)
{
	const char *wrong = "\xC3\xA2\xE2\x82\xAC\xC5\x93We came.\xC3\xA2\xE2\x82\xAC\xC2\x9D "
	                    "She left at the gate, caf\xC3\x83\xC2\xA9 and all.\n";
	const char *clean = "\xE2\x80\x9CWe came.\xE2\x80\x9D She left at the gate, caf\xC3\xA9 and all.\n";
	struct article *a = article_parse("x", wrong, strlen(wrong), NULL, NULL);
	struct article *b = article_parse("x", clean, strlen(clean), NULL, NULL);
	(void)state;
	assert_string_equal(a->text, clean);
	assert_int_equal(a->n_repairs, 3);
	assert_int_equal(a->raw_bytes, strlen(wrong));
	assert_int_equal(a->n_units, b->n_units);
	for (size_t i = 0; i < a->n_units; i++)
		assert_memory_equal(&a->unit[i], &b->unit[i], sizeof a->unit[i]);
	assert_memory_equal(wrong + article_origin(a, a->unit[1].start), "She left", 8);
	article_digest(a);
	article_digest(b);
	assert_string_not_equal(a->sha256, b->sha256);
	article_free(a);
	article_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_certain_is_repaired),
		cmocka_unit_test(every_place_has_its_origin),
		cmocka_unit_test(units_are_the_same_as_of_the_clean_text),
	};
	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
