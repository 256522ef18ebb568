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

#define TWICE(x) x x
#define WALL TWICE(TWICE("<p>We use cookies, and similar technologies, to improve your experience, to " \
	"measure audience and to show you personalised advertising, on this site and others.</p>" \
	"<p>We and our 842 partners store data on your device, if you consent.</p>"))
#define MAUER TWICE(TWICE("<p>Wir und unsere 170 Partner verwenden Cookies, um Werbung zu personalisieren, " \
	"und verarbeiten Daten mit Ihrer Einwilligung, die Sie in den Einstellungen widerrufen.</p>"))

/* Much more text about cookies than about the bridge, in boxes of any name. */
static void cookie_walls(void **state)
{
	static const struct shape of[] = {
		{"<html><div id=sp_message_container_1>" WALL "</div><main><h1>Bridge closed</h1>" STORY "</main>",
		 "Bridge closed", {"harbour", "ferry", "six weeks"}, {"cookies", "partners"}},
		{"<html><div class=qc-cmp2><div>" WALL WALL "</div></div><div><h1>Bridge closed</h1>" STORM "</div>",
		 "Bridge closed", {"harbour"}, {"cookies", "partners"}},
		{"<html><main><article><h1>Bridge closed</h1>" STORY "</article></main><div class=x1><h2>Before "
		 "you go on</h2>" WALL WALL "</div>", "Bridge closed", {"harbour"}, {"cookies", "Before"}},
		{"<html><div id=x2>" MAUER "</div><div><h1>Brücke gesperrt</h1>" STORY "</div>",
		 "Brücke gesperrt", {"harbour"}, {"Partner"}},
		/* who writes about cookies may do so */
		{"<html><title>Fine for cookies</title><h1>Fine for cookies</h1><div>" WALL "</div><p>Tea.",
		 "Fine for cookies", {"similar technologies"}, {0}},
		{"<html><h1>Phone maker fined</h1><div><p>The privacy regulator has fined a phone maker for "
		 "tracking without consent, it said.<p>The firm shared personal data with advertising partners, "
		 "and its devices sent identifiers before users made their choices, it said.</div><p>Texts are by "
		 "the newsroom, and may be shared, said nobody at all, ever.", "Phone maker fined",
		 {"tracking without", "personal data"}, {0}},
		{"<html><div>" WALL "</div>", NULL, {"similar technologies"}, {0}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		check(&of[i]);
}

#define OFFER "<p>Join the circle of friends of the paper, who come together each spring, with tea, cake " \
	"and a walk along the quay, and who have, over the years, become the heart of this house.</p>"

/* What the page says is its main part, against much more text in front of it. */
static void main_parts(void **state)
{
	static const struct shape of[] = {
		{"<html><div class=x3>" TWICE(TWICE(TWICE(OFFER))) "</div><main><h1>Bridge closed</h1>" STORY "</main>",
		 "Bridge closed", {"harbour", "ferry", "six weeks"}, {"circle"}},
		{"<html><main><div><h1>Bridge closed</h1>" STORY "</div></main>" OFFER OFFER, "Bridge closed",
		 {"harbour", "ferry", "six weeks"}, {"circle"}},
		/* one that holds the headline only */
		{"<html><main><h1>Bridge closed</h1></main><div>" STORY "</div>", "Bridge closed",
		 {"harbour", "ferry", "six weeks"}, {0}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		check(&of[i]);
}

#define CARD "<article class=card><h2><a href=x>Other news</a></h2><p>A teaser of the other news, " \
	"which is quite long, with commas, so that it looks like a story.</p></article>"

static void other_articles(void **state)
{
	static const struct shape of[] = {
		{"<html><article><h1>Bridge closed</h1>" STORY "</article>" CARD CARD CARD, "Bridge closed",
		 {"harbour", "ferry", "six weeks"}, {"teaser", "Other"}},
		{"<html><div>" CARD CARD "</div><article><h1>Bridge closed</h1>" STORY "</article>",
		 "Bridge closed", {"harbour", "ferry", "six weeks"}, {"teaser", "Other"}},
		/* the posts of a live report are its own */
		{"<html><article><h1>Bridge closed</h1>" STORY "<article><h2><a href=#p1>Noon</a></h2>"
		 "<p>At noon the wind was the worst that anybody could remember, said the pilot.</p></article>"
		 "</article>", "Bridge closed", {"harbour", "ferry", "At noon"}, {0}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		check(&of[i]);
}

#define OPINION "<p>I have lived here for forty years, and this is a disgrace, honestly, all of it.</p>"

static void comments_of_any_name(void **state)
{
	static const struct shape of[] = {
		{"<html><div class=story><h1>Bridge closed</h1>" STORY "</div><div class=x77><h3>12 comments</h3>"
		 TWICE(TWICE(TWICE(OPINION))) "</div>", NULL, {"harbour", "ferry"}, {"disgrace", "12 comments"}},
		{"<html><h1>Bridge closed</h1>" STORY "<div><div><h2>Kommentare (3)</h2></div><ul><li>" OPINION
		 "</ul></div>", NULL, {"harbour", "ferry"}, {"disgrace", "Kommentare"}},
		{"<html><h1>Bridge closed</h1>" STORM "<div><h2>Comments on the plan</h2>" FERRY "</div>", NULL,
		 {"harbour", "Comments on", "ferry"}, {0}},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++)
		check(&of[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(links_without_an_end), cmocka_unit_test(cookie_walls),
		cmocka_unit_test(main_parts),
		cmocka_unit_test(other_articles), cmocka_unit_test(comments_of_any_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
