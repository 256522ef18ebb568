/* Shares of articles in one another, and which way copies went. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "align/job.h"
#include "align/share.h"
#include "base/mem.h"

#define NEWS \
	"The council of Brackwater voted on Tuesday to buy the old rope works for 2.4 million crowns.\n\n" \
	"The mayor, Ilse Tamm, said the halls would house a school of boatbuilding from next autumn.\n\n" \
	"Twelve of the nineteen councillors were in favour, and two did not vote at all.\n"

static const char EARLY[] = "The Brackwater Echo, 3 May 2024\n\n" NEWS;
static const char CREDITING[] = "Daily Mirror of Sund, 3 May 2024\n\n" NEWS
	"The sum was first reported by the Brackwater Echo.\n";
static const char LATE[] = "Daily Mirror of Sund, 4 May 2024\n\n" NEWS;
static const char PLAIN[] = NEWS;
static const char OTHER[] = "Sheep graze on the dikes again after the long winter in the marshes.\n";

struct story { struct article *article[2]; struct shares *shares; };

static void open_story(struct story *s, const char *a, const char *b)
{
	s->article[0] = article_parse("a.txt", a, strlen(a), NULL, NULL);
	s->article[1] = article_parse("b.txt", b, strlen(b), NULL, NULL);
	const struct article *const *article = (const struct article *const *)s->article;
	struct job *job = job_new(article, 2, &(struct align_opts){.folder = "/nowhere"});
	while (!job_step(job, 0))
		;
	struct alignment *al = job_take(job);
	s->shares = shares_new(article, 2, al);
	alignment_free(al);
	job_free(job);
}

static void close_story(struct story *s)
{
	shares_free(s->shares);
	article_free(s->article[0]);
	article_free(s->article[1]);
}

static void expect(const char *a, const char *b, int source, unsigned evidence, const char *words)
{
	struct story s;
	struct str out = STR_INIT;
	open_story(&s, a, b);
	struct direction d =
		direction_of((const struct article *const *)s.article, s.shares, 0, 1);
	direction_write(&d, 0, 1, &out);
	assert_string_equal(out.s, words);
	assert_int_equal(d.source, source);
	assert_int_equal(d.evidence, evidence);
	str_free(&out);
	close_story(&s);
}

static void test_dates(void **state)
{
	(void)state;
	expect(EARLY, LATE, 0, DIRECTION_DATE, "A is the earlier one: B likely copied from A");
	expect(LATE, EARLY, 1, DIRECTION_DATE, "B is the earlier one: A likely copied from B");
}

static void test_credits(void **state)
{
	(void)state;
	expect(EARLY, CREDITING, 0, DIRECTION_CREDIT, "B5 names it (A): B likely copied from A");
	expect(CREDITING, EARLY, 1, DIRECTION_CREDIT, "A5 names it (B): A likely copied from B");
}

static void test_nothing_to_tell(void **state)
{
	(void)state;
	expect(PLAIN, LATE, -1, 0, "copied, but nothing tells which way");
	expect(EARLY, OTHER, -1, 0, "next to nothing copied");
}

static void test_shares(void **state)
{
	(void)state;
	struct story s;
	open_story(&s, PLAIN, NEWS "Sheep graze on the dikes again after the long winter.\n");
	assert_int_equal(shares_percent(s.shares, 0, 1), 100);
	assert_int_equal(s.shares->unique[0], 0);
	assert_int_equal(s.shares->unique[1], 10);
	assert_int_equal(s.shares->words[1], s.shares->words[0] + 10);
	assert_int_equal(s.shares->share[1].words[CLASS_VERBATIM], s.shares->words[0]);
	close_story(&s);
}

/* An article that is too short to tell its language is in that of the others. */
static void test_short_articles(void **state)
{
	(void)state;
	struct story s;
	open_story(&s, PLAIN, "Brackwater council buys old rope works\n");
	assert_string_equal(s.article[1]->language, "und");
	assert_int_equal(shares_percent(s.shares, 1, 0), 100);
	close_story(&s);
}

static void test_names_of_units(void **state)
{
	(void)state;
	struct article *a = article_parse("a.txt", PLAIN, sizeof PLAIN - 1, NULL, NULL);
	const struct article *const *article = (const struct article *const *)&a;
	struct uref u;
	assert_true(uref_parse("a3", 2, article, 1, &u));
	assert_int_equal(u.unit, 2);
	static const char *const wrong[] = {"", "A", "A0", "A4", "B1", "3", "A1x", "A-1", "A 1"};
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_false(uref_parse(wrong[i], strlen(wrong[i]), article, 1, &u));
	article_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_credits),
		cmocka_unit_test(test_nothing_to_tell),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_short_articles),
		cmocka_unit_test(test_names_of_units),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
