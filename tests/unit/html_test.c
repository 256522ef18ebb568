/* Web pages and mails as articles: structure, fields, charsets, hostile markup. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/article.h"
#include "text/html.h"

static struct article *parse(const char *s, size_t n)
{
	struct article *a = article_parse("page", s, n, NULL, NULL);
	assert_non_null(a);
	return a;
}

#define PROSE " of the old harbour bridge, which was built in 1936, closed on Monday, said the council."
#define BODY "<p>The whole" PROSE "</p><p>The second half" PROSE "</p>"

static void structure(void **state)
{
	(void)state;
	static const char page[] =
		"<!DOCTYPE html><title>Bridge closed | The Post</title>"
		"<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"headline\": "
		"\"x\", \"datePublished\": \"2025-02-11T06:40\", \"publisher\": {\"name\": \"Post\"}}]}</script>"
		"<nav><a href=1>Home</a></nav><h1>Bridge\n closed</h1>" BODY
		"<h2>Why &amp; when</h2><ol><li>One crack in the steel was found.<li>Two men saw it, at noon.</ol>"
		"<blockquote>It was a very long crack, longer than a hand.</blockquote>" BODY;
	struct article *a = parse(page, sizeof page - 1);
	assert_string_equal(a->title, "Bridge closed");
	assert_string_equal(a->source, "Post");
	assert_string_equal(a->date, "2025-02-11");
	assert_int_equal(a->blocks, 10);
	assert_int_equal(a->blocks_kept, 9);
	assert_int_equal(a->n_paras, 9);
	assert_int_equal(a->para[0].level, 1);
	assert_int_equal(a->para[3].level, 2);
	assert_true(a->para[4].list_item);
	const char *s = a->text;
	assert_int_equal(strncmp(s, "Bridge closed\n\nThe whole of", 27), 0);
	assert_non_null(strstr(s, "\n\nWhy & when\n\n1. One crack in the steel was found.\n\n2. Two"));
	assert_non_null(strstr(s, "\n\n> It was a very long"));
	assert_int_equal(a->unit[0].kind, UNIT_HEADING);
	assert_non_null(a->raw);
	article_free(a);
}

static void whole_pages(void **state)
{
	(void)state;
	static const char page[] = "<html><div class=sidebar><p>Most read: the cat, the dog, and the "
	                           "bridge they built together, in pictures.</div><h1>Bridge</h1>" BODY;
	struct article_opts opts = {.whole = true};
	struct article *some = parse(page, sizeof page - 1), *all = article_again(some, &opts);
	assert_int_equal(all->n_paras, some->n_paras + 1);
	assert_int_equal(all->unit[0].kind, UNIT_FURNITURE);
	assert_int_equal(all->blocks_kept, some->blocks_kept);
	assert_string_equal(all->text + all->para[1].start, some->text);
	article_free(all);
	article_free(some);
}

/* What is a web page, by its bytes. */
static void known_by_content(void **state)
{
	(void)state;
	static const struct { const char *s; bool named, page; } of[] = {
		{"<!doctype HTML><p>x", false, true}, {"\xEF\xBB\xBF\n<html>", false, true},
		{"<?xml version='1.0'?>\n<!-- c -->\n<html>", false, true}, {"<P>x", false, true},
		{"Plain <b>text</b>", false, false}, {"Plain <b>text</b>", true, true},
		{"<3 hearts", false, false}, {"<rss><channel>", false, false}, {"", false, false},
		{"a < b", true, false}, {"<", false, false}, {"<svgx>", false, false},
	};
	for (size_t i = 0; i < COUNT(of); i++)
		assert_int_equal(html_is(of[i].s, strlen(of[i].s), of[i].named), of[i].page);
}

static void charsets(void **state)
{
	(void)state;
	static const struct { const char *bytes, *charset, *word; } of[] = {
		{"<html><meta charset=koi8-r><p>\xed\xc1\xd1\xcb \xce\xc1", "KOI8-R", "Маяк на"},
		{"<html><meta charset=iso-8859-1><p>\x93" "caf\xe9\x94", "WINDOWS-1252", "“café”"},
		{"<html><meta charset=koi8-r><p>caf\xc3\xa9", "UTF-8", "café"}, /* it is UTF-8 all the same */
		{"<html><meta charset=nonsense><p>caf\xc3\xa9", "UTF-8", "café"},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = parse(of[i].bytes, strlen(of[i].bytes));
		assert_string_equal(a->charset, of[i].charset);
		assert_non_null(strstr(a->text, of[i].word));
		article_free(a);
	}
	struct article_opts opts = {.charset = "iso-8859-2"};
	struct article *a = article_parse("x", "\xb1", 1, &opts, NULL);
	assert_string_equal(a->text, "ą");
	article_free(a);
}

/* Entities and bytes that terminals obey become characters that can be seen. */
static void no_controls(void **state)
{
	(void)state;
	static const char page[] =
		"<html><h1>A&#27;]52;c;QQ==&#7;b &#x9b;2J &#155;x \x1b[31m \x9d" "0;t\x07 &#0; &#xD800;</h1>"
		BODY "<p title='\x1b]0;x\x07'>&#x1b&#x1b; &NewLine; caf&eacute and &#150; &#8364; &nosuch; "
		"AT&T &amp;lt;" PROSE;
	struct article *a = parse(page, sizeof page - 1);
	for (size_t i = 0; i < a->len; i++)
		assert_true((unsigned char)a->text[i] >= 0x20 || a->text[i] == '\n' || a->text[i] == '\t');
	assert_null(strstr(a->text, "\xC2\x9B"));
	assert_non_null(strstr(a->text, "café and – € &nosuch; AT&T &lt;"));
	article_free(a);
}

static struct str repeat(const char *before, const char *s, size_t times, const char *after)
{
	struct str out = STR_INIT;
	str_add(&out, before);
	for (size_t i = 0; i < times; i++)
		str_add(&out, s);
	str_add(&out, after);
	return out;
}

/* Bombs: quickly done with, and the text behind them is not lost where it can be found. */
static void bombs(void **state)
{
	(void)state;
	static const struct { const char *before, *s; size_t times; const char *after; bool text; } of[] = {
		{"<html><body>", "<div>", 300000, BODY, true},
		{"<html><body>", "<b>", 300000, BODY, true},
		{"<html><body>", "<table><tr><td>", 100000, BODY, true},
		{"<html><body>", "<a href=x>", 200000, BODY, true},
		{"<html><body>", "</x>", 500000, BODY, true},
		{"<html><body><div>", "</p></b>", 300000, BODY, true},
		{"<html><p ", "a b='c' ", 500000, ">" BODY, true},
		{"<html><p class=\"", "x y ", 5000000, "\">" BODY, true},
		{"<html><p>", "<a b='", 300000, BODY, false},
		{"<html>" BODY, "<!--", 500000, "", true},
		{"<html>" BODY, "<script>", 500000, "", true},
		{"<html>" BODY, "&#9999999999;&", 200000, "", true},
		{"<html>" BODY, "<ul><li>", 200000, "", true},
		{"<html>" BODY, "<p><blockquote class='ad'>x", 100000, "", true},
		{"<html>" BODY, "<p class=sidebar>Some words, and more.", 60000, "", true},
		{"<html>" BODY, "\x80", 1000000, "", true},
		{"<html><script type=application/ld+json>", "[", 200000, "</script>" BODY, true},
		{"<html><pre>", "\n", 500000, "</pre>" BODY, true},
		{"<html>" BODY, "<pre>\t</pre>", 1000, "", true},
		{"<html>" BODY, "<a/x>", 300000, "", true},
		{"<html>" BODY, "<script><!--<script></script>", 100000, "-->", true},
		{"<html>" BODY, "<script><!--<script>", 100000, "-->", true},
		{"<html>" BODY, "x", 10000000, "", true},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str page = repeat(of[i].before, of[i].s, of[i].times, of[i].after);
		clock_t start = clock();
		struct article *a = parse(page.s, page.n);
		double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
		print_message("%zu: %.2f s\n", i, seconds);
		if (of[i].text)
			assert_non_null(strstr(a->text, "old harbour bridge"));
		article_free(a);
		str_free(&page);
	}
}

/* Pages that lost words, or showed too many. whole: with all blocks. */
static void odd_pages(void **state)
{
	static const struct { const char *page, *has, *lacks; bool whole; } of[] = {
		{"<html><head id=nav><title>T</title></head><body>" BODY, "The second half", NULL, false},
		{BODY "<hr style='display: none'><p>At last" PROSE, "At last", NULL, false},
		{"<title>One</title><title>Two</title>" BODY, NULL, "Two", false},
		{BODY "<p>Shares of <fin-streamer>ORML</fin-streamer> and <app-link><a href=x>others</a></app-link> rose"
		 PROSE, "Shares of ORML and others rose", NULL, false},
		{BODY "<p>This <share-button>Share it</share-button> is long" PROSE, "This is long", "Share it", false},
		{"<div><h1>U</h1><span class=social-share>Share it<p>The whole" PROSE "</p></div>", "The whole", "Share it",
		 true},
		{"<map name=m><area href=x>" BODY, "The whole", NULL, false},
		{BODY "<script>var a = {\"b\": \"a long text, with commas, of a story\"", "The whole", "long text", true},
		{BODY "<p>It says <ruby>a<rt>b<rb>c</ruby> here" PROSE, "ac here", NULL, false},
		{BODY "<p>It <del>seems</del><ins>is</ins> long" PROSE, "It is long", "seems", false},
		{BODY "<div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3><ul><li>Twitter</ul></div>", NULL,
		 "Twitter", false},
		{"<title>One</title><script type='application/ld+json'>{\"headline\": \"One\", \"articleBody\": \"The whole"
		 PROSE "\\n\\nThe second &amp; last half" PROSE " \\nAnd the third" PROSE "\"}</script><div>Loading ...</div>",
		 "One\n\nThe whole" PROSE "\n\nThe second & last half" PROSE "\n\nAnd", "Loading", true},
		{"<title>One</title><script type='application/ld+json'>{\"headline\": \"One\", \"articleBody\": \"A summary"
		 PROSE "\"}</script>" BODY, "The whole", "summary", true},
		{"<table><form action=x><tr><td>" BODY "</td></tr></form></table>", "The second half", NULL, false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article_opts opts = {.whole = of[i].whole};
		struct article *a = article_parse("a.html", of[i].page, strlen(of[i].page), &opts, NULL);
		print_message("%zu: %s\n", i, a->title);
		if (of[i].has)
			assert_non_null(strstr(a->text, of[i].has));
		if (of[i].lacks)
			assert_null(strstr(a->text, of[i].lacks));
		assert_null(strstr(a->title, "Two"));
		article_free(a);
	}
	static const struct { const char *page, *source, *date; } heads[] = {
		{"<header><time datetime=2026-11-22>x</time></header><article><h1>One</h1><time datetime=2024-03-13>x</time>"
		 BODY "</article>", "none", "2024-03-13"},
		{"<h1>One</h1><aside><time datetime=2026-11-22>x</time></aside><time datetime=2024-03-13>x</time>" BODY,
		 "none", "2024-03-13"},
		{"<time datetime=2024-03-13>x</time>" BODY, "none", "2024-03-13"},
		{"<title>One - by Ann Lee - Rail Notes</title><h1>One</h1>" BODY, "Rail Notes", "none"},
		{"<title>One | UK news | The Post</title><h1>One</h1>" BODY, "The Post", "none"},
	};
	for (size_t i = 0; i < COUNT(heads); i++) {
		struct article *a = article_parse("a.html", heads[i].page, strlen(heads[i].page), NULL, NULL);
		assert_string_equal(a->source ? a->source : "none", heads[i].source);
		assert_string_equal(a->date ? a->date : "none", heads[i].date);
		article_free(a);
	}
	/* Deeper than is looked: lines of their own are only those of blocks. */
	struct str deep = repeat("<html>", "<font size=2>", 260, "<p>The <i>whole</i> <b>bridge</b>" PROSE);
	struct article *a = parse(deep.s, deep.n);
	assert_non_null(strstr(a->text, "The whole bridge of the old"));
	article_free(a);
	str_free(&deep);
}

/* What is too long for a page is not lost in silence. */
static void long_pages(void **state)
{
	static const struct { size_t times; bool cut; } of[] = {{1000000, true}, {400000, false}};
	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str page = repeat("<html>" BODY, "<b id=1234567>", of[i].times, "<p>At last the end" PROSE);
		struct article *a = parse(page.s, page.n);
		assert_int_equal(a->cut, of[i].cut);
		assert_int_equal(!strstr(a->text, "At last"), of[i].cut);
		article_free(a);
		str_free(&page);
	}
}

static void headings_stay(void **state)
{
	(void)state;
	static const char brief[] = "<h1>Bridge closed</h1><p>Nobody hurt.</p>";
	struct article *a = parse(brief, sizeof brief - 1);
	assert_int_equal(a->unit[0].kind, UNIT_HEADING);
	assert_int_equal(a->unit[1].kind, UNIT_SENTENCE);
	article_free(a);
	struct str deep = repeat("<html>", "<div>", 2000, "<h1>Bridge closed</h1>" BODY);
	a = parse(deep.s, deep.n);
	assert_int_equal(strncmp(a->text, "Bridge closed\n\nThe whole", 24), 0);
	article_free(a);
	str_free(&deep);
}

static void mails(void **state)
{
	(void)state;
	static const char plain[] =
		"From: \"Ann Lee\" <ann@example.org>\nSubject: The bridge\nDate: Tue, 14 May 2024 15:20:11 +0700\n"
		"\nThe whole" PROSE "\n";
	struct article *a = parse(plain, sizeof plain - 1);
	assert_string_equal(a->title, "The bridge");
	assert_string_equal(a->source, "Ann Lee");
	assert_string_equal(a->date, "2024-05-14");
	assert_string_equal(a->text, plain); /* offsets are the file's */
	assert_int_equal(a->unit[0].kind, UNIT_FURNITURE);
	assert_int_equal(a->unit[a->n_units - 1].kind, UNIT_SENTENCE);
	article_free(a);

	static const char parts[] =
		"MIME-Version: 1.0\r\nFrom: =?ISO-8859-1?Q?Ren=E9_Roy?= <r@example.org>\r\n"
		"Subject: =?UTF-8?B?Q2Fmw6k=?= =?UTF-8?Q?_noir?=\r\n"
		"Content-Type: multipart/alternative;\r\n boundary=\"b1\"\r\n\r\nignored\r\n--b1\r\n"
		"Content-Type: text/html\r\n\r\n<p>not this\r\n--b1\r\n"
		"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
		"Un caf=E9 tr=\r\n=E8s noir.\r\n--b1--\r\nignored";
	a = parse(parts, sizeof parts - 1);
	assert_string_equal(a->title, "Café noir");
	assert_string_equal(a->source, "René Roy");
	assert_string_equal(a->text, "Un café très noir.\r\n");
	article_free(a);

	/* What a field hides behind a NUL byte is no parameter, and no reason to look for ever. */
	struct str hostile = repeat("MIME-Version: 1.0\nFrom: a@example.org\nSubject: x\n"
	                            "Content-Type: multipart/mixed; boundary=b\n\n", "text\n", 2000, "");
	str_addn(&hostile, "--b\nContent-Type: text/plain\0; charset\n\nThe part.\n--b--\n", 56);
	a = parse(hostile.s, hostile.n);
	assert_string_equal(a->text, "The part.\n");
	article_free(a);
	str_free(&hostile);

	static const char page[] =
		"Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
		"PGgxPkJyaWRnZTwvaDE+PHA+VGhlIGNhZsOpIGlzIGNsb3NlZCwgc2FpZCB0aGUgY291bmNpbC48L3A+\n";
	a = parse(page, sizeof page - 1);
	assert_string_equal(a->text, "Bridge\n\nThe café is closed, said the council.\n");
	assert_string_equal(a->title, "x");
	article_free(a);
}

/* What a browser saved as a mail is no mail; a message of a mailbox is one. */
static void saved_pages(void **state)
{
	(void)state;
	static const char page[] =
		"From: <Saved by Blink>\nSnapshot-Content-Location: https://post.example/a\nSubject: x\n"
		"Date: Thu, 28 Mar 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
		"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n--b\n"
		"Content-Type: text/html\n\n<title>Bridge closed - The Post</title>"
		"<meta name=date content=2024-03-02><h1>Bridge closed</h1>" BODY "\n--b--\n";
	struct article *a = parse(page, sizeof page - 1);
	assert_string_equal(a->title, "Bridge closed");
	assert_string_equal(a->source, "The Post");
	assert_string_equal(a->date, "2024-03-02");
	article_free(a);
	static const char box[] = "From ann@post.example Thu Mar 28 10:00:00 2024\nFrom: Ann\n"
	                          "Subject: Bridge closed\n\nThe whole" PROSE "\n";
	a = parse(box, sizeof box - 1);
	assert_string_equal(a->title, "Bridge closed");
	assert_string_equal(a->source, "Ann");
	assert_int_equal(a->unit[0].kind, UNIT_FURNITURE);
	assert_int_equal(a->unit[a->n_units - 1].kind, UNIT_SENTENCE);
	article_free(a);
}

/* A graph of JSON-LD may name its publisher elsewhere. */
static void graphs(void **state)
{
	(void)state;
	static const struct { const char *json, *source; } of[] = {
		{"{\"@graph\": [{\"headline\": \"x\", \"publisher\": {\"@id\": \"#o\"}}, {\"@id\": \"#o\"}, "
		 "{\"@id\": \"#p\", \"name\": \"Not this\"}, {\"@id\": \"#o\", \"name\": \"The Post\"}]}", "The Post"},
		{"[{\"@id\": \"#o\", \"name\": \"The Post\"}, {\"headline\": \"x\", \"publisher\": [{\"@id\": "
		 "\"#o\"}]}]", "The Post"},
		{"{\"headline\": \"x\", \"publisher\": {\"@id\": \"#o\"}}", "none"},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str page = repeat("<script type='application/ld+json'>", of[i].json, 1, "</script><h1>x</h1>" BODY);
		struct article *a = parse(page.s, page.n);
		assert_string_equal(a->source ? a->source : "none", of[i].source);
		article_free(a);
		str_free(&page);
	}
}

#define HI "\nMIME-Version: 1.0\nSubject: x\nContent-Transfer-Encoding: base64\n\nSGkuCg=="

/* Mails of all shapes: what is taken as sender and text. */
static void odd_mails(void **state)
{
	static const char deep[] = "Content-Type: message/rfc822\n\nSubject: y\n";
	static const struct { const char *mail, *source, *text; } of[] = {
		/* an escape that is none stays as it is written; one at the end of a line joins */
		{"MIME-Version: 1.0\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\n1+1=2 =4G =C3=A9=  \ny=", "",
		 "1+1=2 =4G éy="},
		{"From: <ann@example.org>" HI, "ann@example.org", "Hi.\n"},
		{"From: \"'Ann Lee'\" <a@example.org>" HI, "Ann Lee", "Hi.\n"},
		/* words that are not encoded after all */
		{"From: =?utf-8?Q?Ann" HI, "=?utf-8?Q?Ann", "Hi.\n"},
		{"From: =?utf-8?Quick?=" HI, "=?utf-8?Quick?=", "Hi.\n"},
		{"From: =?utf-8*en?q?Ann?= Lee" HI, "Ann Lee", "Hi.\n"},
		/* a message in a message; what is attached is no text of it */
		{"From: a@example.org\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
		 "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNot this.\n"
		 "--b\nContent-Type: message/rfc822\n\nSubject: y\nContent-Type: text/plain\n\nThis one.\n--b--\n",
		 "a@example.org", "This one.\n"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = parse(of[i].mail, strlen(of[i].mail));
		assert_string_equal(a->source ? a->source : "", of[i].source);
		assert_string_equal(a->text, of[i].text);
		article_free(a);
	}
	/* Messages in messages, deeper than is looked: shown as it is written. */
	struct str nested = repeat("From: a@example.org\nSubject: x\n", deep, 500, "\nThe core.\n");
	struct article *a = parse(nested.s, nested.n);
	assert_non_null(strstr(a->text, "The core."));
	article_free(a);
	str_free(&nested);
}

static void fields_of_texts(void **state)
{
	(void)state;
	static const struct { const char *text, *title, *source, *date; } of[] = {
		{"---\ntitle: >-\n  The long\n  bridge\ndate: 2024-03-28T10:00:00Z\nauthor: [Ann Lee, Bo Ek]\n---\n\n"
		 "It is long.\n", "The long bridge", "Ann Lee", "2024-03-28"},
		{"---\ntitle: \"Bridge: a story\"\nsource: {name: The Post}\n---\nIt is long.\n",
		 "Bridge: a story", "The Post", NULL},
		{"---\ntitle: a: b: c\ndate: 3 May 2024\n---\nIt is no YAML.\n", "a: b: c", NULL, "2024-05-03"},
		{"Bridge closed\n\nBy Ann Lee\n\ndate 2024-03-28\n\nThe whole" PROSE "\n", "Bridge closed",
		 "Ann Lee", "2024-03-28"},
		{"Bridge closed\n\nREUTERS - The whole" PROSE "\n", "Bridge closed", "REUTERS", NULL},
		{"Bridge closed\n\nPublished: 28 March 2024\nSource: The Post\n\nThe whole" PROSE "\n",
		 "Bridge closed", "The Post", "2024-03-28"},
		{"Title: Bridge closed\r\nURL: https://post.example/a\r\nPublished: 2024-03-28T10:00:00Z\r\n"
		 "Author: Ann Lee\r\n\r\nThe whole" PROSE "\r\n", "Bridge closed", "Ann Lee", "2024-03-28"},
		{"DATE 28/03/2024\nHEADLINE: Bridge closed\nBYLINE: Ann Lee\n\nThe whole" PROSE "\n",
		 "Bridge closed", "Ann Lee", "2024-03-28"},
		{"Bridge closed\n\nThe whole" PROSE "\n\nSource: The Post wrote this on Monday, and it was a very "
		 "long sentence.\n\nSource: police said it.\n", "Bridge closed", NULL, NULL},
		{"Bridge closed\n\nLinden, AFP - The whole" PROSE "\n", "Bridge closed", "AFP", NULL},
		{"Bridge closed\n\nIt is old - very old - and long. The whole" PROSE "\n", "Bridge closed", NULL,
		 NULL},
		{"By ANN LEE and BOB RAY, Associated Press\n\nThe whole" PROSE "\n", "page",
		 "Associated Press", NULL},
		{"By Land and Sea\n\nThe whole" PROSE "\n", "By Land and Sea", NULL, NULL},
		{"Jembatan\n\nJAKARTA, KOMPAS.com - The whole" PROSE "\n", "Jembatan", "KOMPAS.com", NULL},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = parse(of[i].text, strlen(of[i].text));
		assert_string_equal(a->title, of[i].title);
		assert_string_equal(a->source ? a->source : "none", of[i].source ? of[i].source : "none");
		assert_string_equal(a->date ? a->date : "none", of[i].date ? of[i].date : "none");
		article_free(a);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(structure), cmocka_unit_test(whole_pages),
		cmocka_unit_test(known_by_content), cmocka_unit_test(charsets),
		cmocka_unit_test(no_controls), cmocka_unit_test(bombs), cmocka_unit_test(long_pages), cmocka_unit_test(odd_pages),
		cmocka_unit_test(headings_stay), cmocka_unit_test(mails), cmocka_unit_test(odd_mails),
		cmocka_unit_test(saved_pages), cmocka_unit_test(graphs), cmocka_unit_test(fields_of_texts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
