/* The ledger: what each article says about a matter in dispute, and its export. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "align/ledger.h"
#include "align/result.h"
#include "story.h"

static const char *const TEXT[] = {
	"The Meridian will leave the northern harbour on 9 March.\n\n"
	"Repairs of the ferry Meridian will cost 640,000 pounds, the harbour company said.\n\n"
	"Her bell was cast by a founder in Grimsvik.\n",
	"On 9 March the Meridian will leave the northern harbour.\n\n"
	"Repairs of the ferry Meridian will cost 460,000 pounds, the harbour company said.\n",
	"The Meridian will leave the northern harbour on 19 March.\n\n"
	"Nobody asked the islanders whether they agree.\n",
};

static const struct ledger_row *find(const struct ledger *l, enum conflict_kind kind)
{
	for (size_t i = 0; i < l->row.n; i++)
		if (l->row.item[i].kind == kind)
			return &l->row.item[i];
	return NULL;
}

static void says(const struct story *s, const struct ledger_row *r, uint32_t article,
                 const char *words)
{
	const struct ledger_cell *c = &r->cell[article];
	assert_int_equal(c->says, LEDGER_STATES);
	assert_int_equal(c->end - c->start, strlen(words));
	assert_memory_equal(s->article[article]->text + c->start, words, strlen(words));
}

/* A1-B1 and B1-C1 are linked, C differs from B in the day; A2-B2 differ in the sum. */
static struct alignment *align(const struct story *s)
{
	static const struct conflict day = {CONFLICT_DATE, {3, 10, 48, 56}, "--03-09", "--03-19"};
	/* Not names, but two words for one thing: what is asked is where it comes to stand. */
	static const struct conflict word = {CONFLICT_NAME, {4, 12, 15, 23}, "Meridian", "Meridian"};
	static const struct conflict sum = {CONFLICT_NUMBER, {98, 112, 98, 112}, "640000 GBP",
	                                    "460000 GBP"};
	const struct link link[] = {
		{.a = {0, 0}, .b = {1, 0}, .score = 0.9f, .cls = CLASS_EDITED, .variant = &word,
		 .n_variants = 1},
		{.a = {0, 1}, .b = {1, 1}, .score = 0.9f, .cls = CLASS_EDITED, .conflict = &sum,
		 .n_conflicts = 1},
		{.a = {1, 0}, .b = {2, 0}, .score = 0.9f, .cls = CLASS_EDITED, .conflict = &day,
		 .n_conflicts = 1},
	};
	const uint32_t group[] = {0, 1, UINT32_MAX, 0, 1, 0, UINT32_MAX};
	return alignment_new(s->view, 3, link, COUNT(link), group);
}

static void each_article_in_its_words(void **state)
{
	struct story s;
	(void)state;
	story_open(&s, TEXT, 3);
	struct alignment *al = align(&s);
	struct ledger *l = ledger_new(s.view, 3, al);
	assert_int_equal(l->row.n, 3);
	const struct ledger_row *date = find(l, CONFLICT_DATE), *sum = find(l, CONFLICT_NUMBER);
	assert_true(date && sum && date < sum); /* in the order of the first article */
	says(&s, date, 0, "9 March"); /* in no conflict: it agrees with B */
	says(&s, date, 1, "9 March");
	says(&s, date, 2, "19 March");
	says(&s, sum, 0, "640,000 pounds");
	says(&s, sum, 1, "460,000 pounds");
	assert_int_equal(sum->cell[2].says, LEDGER_OUT);
	assert_string_equal(sum->cell[0].value, "640000 GBP");
	assert_int_equal(ledger_first(l, 0), 0);
	assert_true(ledger_is_note(&l->row.item[2])); /* it stands first in A, but is no conflict */
	assert_false(ledger_is_note(&l->row.item[0]));
	says(&s, &l->row.item[2], 0, "Meridian");
	says(&s, &l->row.item[2], 1, "Meridian");
	ledger_free(l);
	alignment_free(al);
	story_close(&s);
}

static void cells_of_the_export_are_quoted(void **state)
{
	static const char EXPECTED[] =
		"kind,A,A value,A unit,B,B value,B unit,C,C value,C unit\r\n"
		"date,\"9 March\",\"'--03-09\",A1,\"9 March\",\"'--03-09\",B1,"
		"\"19 March\",\"'--03-19\",C1\r\n"
		"number,\"640,000 pounds\",\"640000 GBP\",A2,"
		"\"460,000 pounds\",\"460000 GBP\",B2,,,\r\n"
		"name,\"Meridian\",\"Meridian\",A1,\"Meridian\",\"Meridian\",B1,"
		"\"Meridian\",\"Meridian\",C1\r\n";
	struct story s;
	struct str out = STR_INIT;
	(void)state;
	story_open(&s, TEXT, 3);
	struct alignment *al = align(&s);
	s.src.al = al;
	write_as("csv", &s, &out);
	char *method = strstr(out.s, "method,\"Classes are found by ");
	assert_non_null(method);
	assert_non_null(strstr(method, "Similarity is no proof of copying.\",,,,,,,,\r\n"));
	*method = 0;
	assert_string_equal(out.s, EXPECTED);
	write_as("text", &s, &out);
	assert_non_null(strstr(out.s, "! date: --03-09"));
	assert_non_null(strstr(out.s, "spelled differently: Meridian (A1), Meridian (B1)"));
	str_free(&out);
	alignment_free(al);
	story_close(&s);
}

static void hostile_text_stays_in_its_cell(void **state)
{
	struct story s;
	struct str out = STR_INIT;
	bool quoted = false;
	(void)state;
	open_hostile(&s);
	write_as("csv", &s, &out);
	for (size_t i = 0; i < out.n; i++) {
		unsigned char c = (unsigned char)out.s[i];
		quoted ^= c == '"';
		assert_true(quoted ? c >= ' ' : c >= ' ' || c == '\r' || c == '\n');
	}
	assert_false(quoted);
	str_free(&out);
	story_close(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_article_in_its_words),
		cmocka_unit_test(cells_of_the_export_are_quoted),
		cmocka_unit_test(hostile_text_stays_in_its_cell),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
