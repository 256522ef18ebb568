/* Markup piece by piece, and how its elements nest: cases, and the pages of tests/data/html and tag
 * soup beside libgumbo, which reads pages as the HTML standard says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <gumbo.h>

#include "base/embed.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"
#include "text/charset.h"
#include "text/nest.h"

static bool among(const char *name, const char *const *of)
{
	while (*of && strcmp(*of, name))
		of++;
	return *of;
}

/* "(p:a(b:c))", with the attributes that are read. */
static void write_all(const char *s, size_t n, struct str *out)
{
	static const char *const names[] = {"class", "id", "role", "itemprop", "name", "property",
	                                    "content", "datetime", "style", "hidden", "aria-hidden", "href"};
	struct nest t;
	nest_init(&t, s, n);
	for (enum nest_event e; (e = nest_next(&t)) != NEST_DONE;) {
		const struct markup *m = &t.markup;
		if (e == NEST_START)
			str_addf(out, "(%s", t.open.item[t.open.n - 1].name);
		for (int a = 0; e == NEST_START && a < ATTRIBUTES; a++)
			if (markup_value(m, (enum attribute)a))
				str_addf(out, " %s=%s", names[a], markup_value(m, (enum attribute)a));
		if (e == NEST_JSON)
			str_addf(out, "[%s]", m->text.s);
		else if (e == NEST_TEXT)
			str_addn(out, m->text.s, m->text.n);
		else
			str_add(out, e == NEST_START ? ":" : ")");
	}
	nest_free(&t);
}

struct nesting { const char *page, *nested; };

static void check(const struct nesting *of, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct str got = STR_INIT;
		write_all(of[i].page, strlen(of[i].page), &got);
		assert_string_equal(got.s, of[i].nested);
		str_free(&got);
	}
}

static void elements_nest(void **state)
{
	static const struct nesting of[] = {
		{"<p>a<p>b", "(p:a)(p:b)"},
		{"<p>a<b>b<div>c</div>d", "(p:a(b:b))(div:c)d"},
		{"<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "(ul:(li:a(ul:(li:b)(li:c)))(li:d))"},
		{"<ul><li><div>a<li>b</ul>", "(ul:(li:(div:a))(li:b))"},
		{"<ul><li><section>a<li>b", "(ul:(li:(section:a(li:b))))"},
		{"<dl><dt>a<dd>b<dt>c</dl>", "(dl:(dt:a)(dd:b)(dt:c))"},
		{"<table><tr><td>a<td>b<tr><td>c</table>", "(table:(tr:(td:a)(td:b))(tr:(td:c)))"},
		{"<table><tr><td><div>a</table>b", "(table:(tr:(td:(div:a))))b"},
		{"<table><tr><td>a</div></p>b</table>", "(table:(tr:(td:a(p:)b)))"},
		{"<table><tr>a<table>b", "(table:(tr:a))(table:b)"},
		{"<table><thead><tr><th>a<tbody><tr><td>b", "(table:(thead:(tr:(th:a)))(tbody:(tr:(td:b))))"},
		{"<p>a<table><tr><td>b<p>c</table>d", "(p:a)(table:(tr:(td:b(p:c))))d"},
		{"<div><b>a</div>b</b>", "(div:(b:a))b"},
		{"<b><div>a</b>b</div>", "(b:(div:a)b)"},
		{"<i><div>a<p>b</i>c", "(i:(div:a(p:b)c))"},
		{"<span><div>a</span>b</div>", "(span:(div:ab))"},
		{"<div><section>a</div>b", "(div:(section:a))b"},
		{"a<br>b<hr>c</br>d</p>e", "a(br:)b(hr:)c(br:)d(p:)e"},
		{"<p>a<hr>b", "(p:a)(hr:)b"},
		{"<h1>a<h2>b</h1>c", "(h1:a)(h2:b)c"},
		{"<body>a<body>b</body></html>c", "(body:abc)"},
		{"<div/>a<p/>b<img>", "(div:)a(p:)b(img:)"},
		{"<button>a<button>b<p>c</button>d", "(button:a)(button:b(p:c))d"},
		{"<p><button><p>a</button>b", "(p:(button:(p:a))b)"},
		{"<select><option>a<option>b</select>c", "(select:(option:a)(option:b))c"},
		{"<svg><g><path><p>a", "(svg:(g:(path:)))(p:a)"},
		{"<svg><foreignObject><p>a</foreignObject></svg>b", "(svg:(foreignobject:(p:a)))b"},
		{"</div></b></td>a", "a"},
		{"<html><head id=n><title>a</title></head>b<body>c", "(html:(head id=n:(title:a))b(body:c))"},
		{"<head><title>a</title><body>b", "(head:(title:a))(body:b)"},
		{"<table><form><tr><td>a</form></table>b", "(table:(form:)(tr:(td:a)))b"},
		{"<table><caption>a<tr><td>b</table>c", "(table:(caption:a)(tr:(td:b)))c"},
		{"<table><colgroup><col><tr><td>a", "(table:(colgroup:(col:))(tr:(td:a)))"},
		{"<ruby>a<rt>b<rb>c<rt>d</ruby>e", "(ruby:a(rt:b)(rb:c)(rt:d))e"},
		{"<select><option>a<select>b<input>c", "(select:(option:a))(select:b)(input:)c"},
		{"<p>a<image>b<keygen>c", "(p:a(image:)b(keygen:)c)"},
	};
	(void)state;
	check(of, COUNT(of));
}

/* Each element by its name: all of the table are found. */
static void the_table_is_in_order(void **state)
{
	static const char *const voids[] = {
		"area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img", "input",
		"keygen", "link", "meta", "param", "source", "track", "wbr"};
	static const char *const formats[] = {
		"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
	static const char *const blocks[] = {
		"address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl",
		"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
		"header", "hgroup", "li", "listing", "main", "menu", "nav", "ol", "p", "pre", "search", "section",
		"summary", "table", "ul", "xmp"};
	(void)state;
	for (size_t i = 0; i < sizeof voids / sizeof *voids; i++) {
		char *page = str_printf("<%s>a", voids[i]), *nested = str_printf("(%s:)a", voids[i]);
		check(&(struct nesting){page, nested}, 1);
		free(page);
		free(nested);
	}
	for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
		const char *f = formats[i];
		char *page = str_printf("<%s><div>a</%s>b", f, f), *nested = str_printf("(%s:(div:a)b)", f);
		check(&(struct nesting){page, nested}, 1);
		free(page);
		free(nested);
	}
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) {
		const char *b = blocks[i];
		char *page = str_printf("<p>a<%s>b</%s>c", b, b), *nested = str_printf("(p:a)(%s:b)c", b);
		check(&(struct nesting){page, nested}, 1);
		free(page);
		free(nested);
	}
}

/* A link without its end does not swallow the page. */
static void links_end(void **state)
{
	static const struct nesting of[] = {
		{"<a href=x>a<p>b", "(a href=x:a)(p:b)"},
		{"<p><a href=x>a</p><p>b", "(p:(a href=x:a))(p:b)"},
		{"<a href=x>a<p>b</a>c", "(a href=x:a(p:b)c)"},
		{"<a href=x><a href=y>b</a>", "(a href=x:)(a href=y:b)"},
		{"<a name=x />a<p>b", "(a name=x:)a(p:b)"},
	};
	(void)state;
	check(of, COUNT(of));
}

static void pieces(void **state)
{
	static const struct nesting of[] = {
		{"<P CLASS='a b' class=c HIDDEN id = \"d\" x=y>a", "(p class=a b id=d hidden=:a)"},
		{"<a href=x?a=1&copy=2&amp;b=3&lt>b", "(a href=x?a=1&copy=2&b=3<:b)"},
		{"<p id='a>b</p>c", "(p id=a:b)c"},
		{"<a/x>a</a>", "(a:a)"}, {"<o:p>a</o:p><A:b>c", "(o_p:a)(a_b:c)"},
		{"a <p.b@c.d> e", "a (p_b_c_d: e)"}, {"<xmp><p>&amp;</xmp>b", "(xmp:<p>&)b"},
		{"a<!---> b --> c<!-- d --!>e<!-- f -->g<!--->h", "a b --> cegh"},
		{"<p<b>a", "(p:a)"}, {"<p id=a", ""}, {"<=>a< b<", "<=>a< b<"}, {"a<3</3>b", "a<3b"},
		{"a<!-- <p> -- > -->b<!doctype x>c<?xml?>d<!-->e", "abcde"},
		{"a<!-- b > c", "a c"}, {"<![CDATA[a]]>b", "b"},
		{"<script>a<p></scripts></SCRIPT >b<style>c</style>", "b"},
		{"<script><!-- w('<script src=x></script>'); --></script>a", "a"},
		{"<script><!-- w('<script>') --></script>a<script>b</script>c", "ac"},
		{"<script><!-- w('</script>a<!-- b -->c", "ac"}, {"<script>w('<script>')</script>a</script>b", "ab"},
		{"<script><!--<script></script>a", "a"}, {"<script><!--<script></script>a-->b", "a-->b"},
		{"<script>a", ""}, {"<script src=x>\n<p>a", "(p:a)"}, {"<noscript><p>a</noscript>b", "b"},
		{"<script type='application/ld+json; x'>{&amp;}</script>a", "[{&amp;}]a"},
		{"<title>a <b> &amp; c</title>d", "(title:a <b> & c)d"}, {"<title>a<p>b", "a(p:b)"},
		{"a\r\nb\rc\fd\x01" "e\x7F" "f\xC2\x85g\xFFh", "a\nb\nc d\xEF\xBF\xBD" "e\xEF\xBF\xBD" "f\xEF\xBF\xBDg\xEF\xBF\xBDh"},
	};
	(void)state;
	check(of, COUNT(of));
}

/* Every name of the table, with its semicolon. */
static void all_references(void **state)
{
	size_t n, names = 0;
	const char *s = embed_find("entities.txt", &n), *end = s + n;
	(void)state;
	for (; s < end; s = strchr(s, '\n') + 1) {
		struct str page = STR_INIT, want = STR_INIT, got = STR_INIT;
		size_t len = strcspn(s, "; ");
		const char *cp = strchr(s, ' ');
		char buf[4];
		str_addf(&page, "&%.*s;", (int)len, s);
		while (*cp == ' ')
			str_addn(&want, buf, utf8_put(buf, (uint32_t)strtoul(cp, (char **)&cp, 16)));
		write_all(page.s, page.n, &got);
		assert_string_equal(got.s, want.s);
		page.s[page.n - 1] = ' ';
		str_clear(&got);
		str_addc(&want, ' ');
		write_all(page.s, page.n, &got);
		assert_int_equal(!strcmp(got.s, want.s), s[len] == ' ');
		names++;
		str_free(&page);
		str_free(&want);
		str_free(&got);
	}
	assert_int_equal(names, 2125);
}

static void references(void **state)
{
	static const struct nesting of[] = {
		{"&lt;&hellip;&nosuch;&&amp", "<…&nosuch;&&"}, {"&eacutes &notit; &notin;&not", "és ¬it; ∉¬"},
		{"&AMP;&Aacute;&zwnj;&zwj;&apos;", "&Á\xE2\x80\x8C\xE2\x80\x8D'"}, {"&NotEqualTilde;", "≂̸"},
		{"&hellip &Hat; &a &am; &", "&hellip ^ &a &am; &"},
		{"&#8217;&#x2019;&#X2019&#65 &#;&#x;&#xg", "’’’A &#;&#x;&#xg"},
		{"&#0;&#27;&#xD800;&#x110000;&#99999999999;&#xFFFE;",
		 "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
		{"&#150;&#x93;&#129;&#13;", "–“\xEF\xBF\xBD\n"},
		{"&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegrals;",
		 "∳&CounterClockwiseContourIntegrals;"},
	};
	(void)state;
	check(of, COUNT(of));
}

/* Elements that may stand anywhere in a line are left out, and blanks: where formatting ends is not
 * what a reader sees. */
static const char *const shown[] = {
	"address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details", "dir",
	"div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
	"h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
	"table", "td", "th", "tr", "ul", "br", NULL};

static void add_text(struct str *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strchr(" \t\n\r\f", s[i]))
			str_addc(out, s[i]);
}

static void ours(const char *s, size_t n, struct str *out)
{
	struct nest t;
	nest_init(&t, s, n);
	for (enum nest_event e; (e = nest_next(&t)) != NEST_DONE;) {
		if (e == NEST_START && among(t.open.item[t.open.n - 1].name, shown))
			str_addf(out, "(%s:", t.open.item[t.open.n - 1].name);
		else if (e == NEST_END && among(t.closed.name, shown))
			str_addc(out, ')');
		else if (e == NEST_TEXT)
			add_text(out, t.markup.text.s, t.markup.text.n);
	}
	nest_free(&t);
}

static void theirs(const GumboNode *node, struct str *out)
{
	static const char *const hidden[] = {"script", "style", "noscript", "iframe", "textarea", NULL};
	const GumboVector *children = &node->v.element.children;
	const char *name;
	if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
		add_text(out, node->v.text.text, strlen(node->v.text.text));
	if (node->type != GUMBO_NODE_ELEMENT && node->type != GUMBO_NODE_TEMPLATE)
		return;
	name = gumbo_normalized_tagname(node->v.element.tag);
	if (among(name, hidden))
		return;
	if (among(name, shown))
		str_addf(out, "(%s:", name);
	for (unsigned i = 0; i < children->length; i++)
		theirs(children->data[i], out);
	if (among(name, shown))
		str_addc(out, ')');
}

/* Prints where they first differ, a page in one byte a character. */
static bool agree(const char *name, const char *s, size_t n)
{
	struct str a = STR_INIT, b = STR_INIT;
	GumboOutput *tree = gumbo_parse_with_options(&kGumboDefaultOptions, s, n);
	size_t i = 0;
	ours(s, n, &a);
	theirs(tree->root, &b);
	while (i < a.n && a.s[i] == b.s[i])
		i++;
	bool same = a.n == b.n && i == a.n;
	if (!same)
		print_message("%s, byte %zu:\n  ours   %.120s\n  theirs %.120s\n", name, i, a.s + (i > 40 ? i - 40 : 0),
		              b.s + (i > 40 ? i - 40 : 0));
	gumbo_destroy_output(&kGumboDefaultOptions, tree);
	str_free(&a);
	str_free(&b);
	return same;
}

static int is_page(const struct dirent *d)
{
	return str_ends(d->d_name, ".html");
}

static void pages_as_the_standard(void **state)
{
	static const char *const dirs[] = {"tests/data/html/seen", "tests/data/html/unseen"};
	size_t pages = 0, same = 0;
	(void)state;
	for (size_t k = 0; k < COUNT(dirs); k++) {
		struct dirent **entry;
		int n = scandir(dirs[k], &entry, is_page, alphasort);
		assert_true(n > 0);
		for (int i = 0; i < n; i++) {
			char *path = str_printf("%s/%s", dirs[k], entry[i]->d_name);
			struct str page = STR_INIT;
			assert_true(file_read(path, 0, &page, NULL));
			if (!charset_wide(page.s, page.n)) {
				same += agree(path, page.s, page.n);
				pages++;
			}
			str_free(&page);
			free(path);
			free(entry[i]);
		}
		free(entry);
	}
	print_message("%zu of %zu pages\n", same, pages);
	assert_true(pages >= 40);
	assert_int_equal(same, pages);
}

/* Tags in no order at all, but no forms, which end in ways of their own. Cells only where there is a
 * table, and nothing between them: the standard takes it out of the table. */
static void soup_as_the_standard(void **state)
{
	static const char *const tags[] = {
		"p", "p", "div", "div", "section", "ul", "ol", "li", "li", "dl", "dt", "dd", "h2", "h3",
		"blockquote", "span", "b", "i", "em", "button", "address", "pre", "figure", "nav"};
	uint32_t random = 1, same = 0, pages = 3000;
	(void)state;
	for (uint32_t page = 0; page < pages; page++) {
		struct str s = STR_INIT;
		unsigned tables = 0;
		char name[32];
		str_add(&s, "<!DOCTYPE html><body>");
		for (unsigned k = 0; k < 5 + page % 40; k++) {
			random = random * 1664525 + 1013904223;
			unsigned r = random >> 8, tag = r % COUNT(tags), what = r / 64 % 16;
			if (what < 6)
				str_addf(&s, "<%s>%u", tags[tag], k);
			else if (what < 12)
				str_addf(&s, "</%s>%u", tags[tag], k);
			else if (what == 12)
				tables++, str_addf(&s, "<table><tr><td>%u", k);
			else if (what == 13 && tables)
				tables--, str_addf(&s, "</table>%u", k);
			else
				str_addf(&s, "%s%u", !tables ? "<br>" : what == 14 ? "<td>" : "<tr><td>", k);
		}
		snprintf(name, sizeof name, "soup %u", page);
		bool agreed = agree(name, s.s, s.n);
		if (!agreed)
			print_message("  %s\n", s.s);
		same += agreed;
		str_free(&s);
	}
	print_message("%u of %u pages\n", same, pages); /* <i> open over many blocks is given up there */
	assert_true(same >= pages - pages / 500);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_nest), cmocka_unit_test(the_table_is_in_order), cmocka_unit_test(links_end), cmocka_unit_test(pieces),
		cmocka_unit_test(references), cmocka_unit_test(all_references), cmocka_unit_test(pages_as_the_standard),
		cmocka_unit_test(soup_as_the_standard),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
