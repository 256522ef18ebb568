/* Small pages, each of one shape that is easily misread: what is kept of it and what is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "text/article.h"

#define STORM "<p>The old harbour bridge was closed on Monday after a storm, the engineer said.</p>"
#define FERRY "<p>The ferry will run every 20 minutes, twice as often as before, said the mayor.</p>"
#define WORKS "<p>About 3,000 people use the bridge every day, and repairs will take six weeks.</p>"
#define STORY STORM FERRY WORKS

struct shape {
	const char *page;
	const char *title; /* NULL: does not matter */
	const char *with[4], *without[4];
};

static void check(const struct shape *s)
{
	struct article *a = article_parse("page", s->page, strlen(s->page), NULL, NULL);
	assert_non_null(a);
	if (s->title)
		assert_string_equal(a->title, s->title);
	for (size_t i = 0; i < COUNT(s->with) && s->with[i]; i++)
		if (!strstr(a->text, s->with[i]))
			fail_msg("\"%s\" is not kept of %s\n%s", s->with[i], s->page, a->text);
	for (size_t i = 0; i < COUNT(s->without) && s->without[i]; i++)
		if (strstr(a->text, s->without[i]))
			fail_msg("\"%s\" is kept of %s\n%s", s->without[i], s->page, a->text);
	article_free(a);
}

/* A link that is never closed is one up to the end of its block; cards are links as a whole. */
static void links_without_an_end(void **state)
{
	static const struct shape of[] = {
		{"<article><h1>Bridge closed</h1><p>A sentence. <a href=x>See the map" STORY "</article>",
		 "Bridge closed", {"See the map", "harbour", "ferry", "six weeks"}, {0}},
		{"<html><p>Menu<p><a href=1>One<h1>Harbour bridge closed</h1>" STORY,
		 "Harbour bridge closed", {"harbour", "ferry", "six weeks"}, {"One"}},
		{"<html><a href=/><img src=logo.gif><h1>Harbour bridge closed</h1>" STORY
		 "<p><a href=2>Two</a>", "Harbour bridge closed", {"harbour", "ferry", "six weeks"}, {"Two"}},
		{"<html><a href=/>Home<a href=/news>News<h1>Bridge closed</h1>" STORY, "Bridge closed",
		 {"harbour", "ferry", "six weeks"}, {"Home", "News"}},
		{"<html><h1>Bridge closed</h1>" STORY "<a href=2><div>Another storm<p>The storms of March, "
		 "the worst in years, will go on, said the mayor.</div></a>", "Bridge closed",
		 {"harbour"}, {"Another storm", "of March"}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		check(&of[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(links_without_an_end),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
