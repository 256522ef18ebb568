/* RSS and Atom feeds as articles (tests/data/feed), whole and broken; and how long large ones take. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

#include <cmocka.h>

#include "cases.h"
#include "text/article.h"
#include "text/feed.h"

/* "title | source | date", then each paragraph: headings by their level, "-" furniture. */
static void describe(const char *name, const char *kind, const struct str *input, struct str *out)
{
	struct article_opts opts = {.whole = !strcmp(kind, "whole")};
	struct article *a = article_parse("news", input->s, input->n, &opts, NULL);

	(void)name;
	str_addf(out, "%s | %s | %s\n", a->title, a->source ? a->source : "", a->date ? a->date : "");
	for (size_t i = 0; i < a->n_paras; i++) {
		const struct paragraph *p = &a->para[i];
		bool aside = a->unit[p->unit_from].kind == UNIT_FURNITURE;
		str_addf(out, p->level ? "%u " : aside ? "- " : ". ", p->level);
		str_addn(out, a->text + p->start, p->end - p->start);
		str_addc(out, '\n');
	}
	article_free(a);
}

static void feeds(void **state)
{
	size_t n;

	(void)state;
	assert_int_equal(cases_run("feed/feed.case", describe, &n), 0);
	assert_true(n >= 20);
}

static void known_by_content(void **state)
{
	static const struct { const char *s; bool feed; } of[] = {
		{"<rss version='2.0'><channel>", true}, {"\xEF\xBB\xBF\n<?xml version='1.0'?><RSS><item>", true},
		{"<!DOCTYPE rss SYSTEM 'x'><!-- <html> --><rss><channel/>", true},
		{"<feed xmlns='http://www.w3.org/2005/Atom'><title>x", true},
		{"<atom:feed><atom:entry>", true}, {"<rdf:RDF xmlns='x'><channel><item>", true},
		{"<rdf:RDF><owl:Class>", false}, {"<rss>", false}, {"<feed/>", false}, {"<html><item>", false},
		{"rss <rss><item>", false}, {"</rss><item>", false}, {"<", false}, {"", false}, {"<rss", false},
		{"<!--", false}, {"<![CDATA[<rss><item>", false},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		if (feed_is(of[i].s, strlen(of[i].s)) != of[i].feed)
			fail_msg("%s", of[i].s);
}

/* Linear, whatever is repeated. */
static void hostile_sizes(void **state)
{
	static const struct { const char *what; size_t times; } of[] = {
		{"<![CDATA[", 400000}, {"<!--", 1000000}, {"<![", 1000000}, {"<", 4000000}, {"<title>", 500000},
		{"<item>", 300000}, {"<item><title>x</title>", 20000}, {"<title><![CDATA[", 200000}, {"&amp;", 800000},
		{"<item><title><b>x</title><description>&lt;div&gt;&lt;p&gt;y", 10000},
		{"]]>", 1000000}, {"<b ", 1000000},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str s = STR_INIT;
		clock_t from = clock();
		str_add(&s, "<rss><channel><item><description>");
		for (size_t k = 0; k < of[i].times; k++)
			str_add(&s, of[i].what);
		struct article *a = article_parse("news", s.s, s.n, NULL, NULL);
		double seconds = (double)(clock() - from) / CLOCKS_PER_SEC;
		if (seconds > 20)
			fail_msg("%s: %.1f s", of[i].what, seconds);
		print_message("%s: %.2f s\n", of[i].what, seconds);
		article_free(a);
		str_free(&s);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(feeds),
		cmocka_unit_test(known_by_content),
		cmocka_unit_test(hostile_sizes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
