/* Articles: in wrong and odd encodings, with characters that act, as broken pages, of odd sizes. */
#include <iconv.h>
#include <string.h>

#include "bad.h"
#include "base/mem.h"

static const char *const sample[] = {
	/* letters of one charset after the other; iconv leaves out what a charset lacks */
	"The bridge is shut – “for good”, said Mr. Møller.\n\nIt cost £2,000 or €2,300; naïve, in all.\n",
	"Über die Brücke ging am 3. März niemand: „Schließt sie!“, rief der Bürgermeister.\n\nÄrger.\n",
	"Мост закрыт с 3 марта, сообщил мэр. Рыбаки недовольны.\n\nДва троса лопнули в пятницу.\n",
	"橋は三月三日から通行止めです。市長は「直します」と述べた。\n\n漁師は怒っています。\n",
	"다리는 3월 3일부터 폐쇄됩니다. 시장이 말했다.\n\n어부들은 화가 났다.\n",
	"الجسر مغلق منذ الثالث من آذار، قال العمدة.\n\nالصيادون غاضبون.\n",
};

static bool convert(const char *to, const char *text, struct str *out)
{
	iconv_t cd = iconv_open(to, "UTF-8");
	size_t left = strlen(text), room = 8 * left + 16;
	char *in = (char *)(uintptr_t)text, *at;

	if (cd == (iconv_t)-1)
		return false;
	str_clear(out);
	str_fill(out, 0, room);
	at = out->s;
	while (left && iconv(cd, &in, &left, &at, &room) == (size_t)-1) {
		size_t skip = 1; /* a letter that it does not have */
		while (skip < left && ((unsigned char)in[skip] & 0xC0) == 0x80)
			skip++;
		in += skip < left ? skip : left;
		left -= skip < left ? skip : left;
	}
	iconv(cd, NULL, NULL, &at, &room);
	iconv_close(cd);
	out->n = (size_t)(at - out->s);
	return true;
}

void bad_encodings(void)
{
	static const struct { const char *name; int sample; } charset[] = {
		{"UTF-8", 0}, {"UTF-8", 3}, {"UTF-16", 1}, {"UTF-16LE", 2}, {"UTF-16BE", 3},
		{"UTF-32", 0}, {"UTF-32LE", 4}, {"UTF-32BE", 5}, {"ISO-8859-1", 1}, {"ISO-8859-2", 1},
		{"ISO-8859-5", 2}, {"ISO-8859-6", 5}, {"ISO-8859-15", 0}, {"CP1250", 1}, {"CP1251", 2},
		{"CP1252", 0}, {"CP1256", 5}, {"KOI8-R", 2}, {"SHIFT_JIS", 3}, {"EUC-JP", 3},
		{"ISO-2022-JP", 3}, {"GB18030", 3}, {"BIG5", 3}, {"EUC-KR", 4}, {"UTF-7", 1},
		{"MACINTOSH", 1},
	};
	static const char *const mark[] = {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"};
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(charset); i++) {
		if (!convert(charset[i].name, sample[charset[i].sample], &s))
			continue;
		bad(WAY_ARTICLE, ANY, "txt", s.s, s.n);
		bad(WAY_SCRIPT, ANY, "txt", s.s, s.n - 1 - bad_random(20)); /* torn inside a letter */
		str_insert(&s, 0, mark[i % 3], i % 3 ? 2 : 3); /* a mark that is not its own */
		bad(WAY_ARTICLE, ANY, "txt", s.s, s.n);
		str_erase(&s, 0, i % 3 ? 2 : 3);
		bad_damage(&s, 1 + s.n / 50, NULL);
		bad(WAY_ARTICLE, ANY, "txt", s.s, s.n);
		bad_damage(&s, s.n / 3, NULL);
		bad(WAY_SCRIPT, ANY, "txt", s.s, s.n);
	}
	str_free(&s);
}

/* What terminals act on, and what hides. The classes of control sequences, each whole and without
 * its end, in 7 and 8 bits and as UTF-8. */
static const char *const acting[] = {
	"\x1b]0;owned\x07", "\x1b]0;owned\x1b\\", "\x1b]2;owned", "\x1b]52;c;ZXZpbA==\x07",
	"\x1b]52;c;ZXZpbA==", "\x1b]8;;http://x.example/\x1b\\link\x1b]8;;\x1b\\", "\x1b]8;;file:///etc",
	"\x1b]4;1;rgb:ff/00/00\x07", "\x1b]104\x07", "\x1b]1337;File=name=eA==;inline=1:AAAA\x07",
	"\x1b[31m", "\x1b[2J", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[5n", "\x1b[21t", "\x1b[?1003h",
	"\x1b[?1049l", "\x1b[?2004l", "\x1b[8;1;1t", "\x1b[99999999999999A", "\x1b[", "\x1b[38;2;1;2",
	"\x1bP$q\"p\x1b\\", "\x1bP+q544e\x1b\\", "\x1bPq#0;2;0;0;0\x1b\\", "\x1bP", "\x1b_Gi=1;AAAA\x1b\\",
	"\x1b^private\x1b\\", "\x1bXstring\x1b\\", "\x1b" "c", "\x1b#8", "\x1b(0lqk", "\x1bN", "\x1bZ", "\x1b",
	"\x9b" "31m", "\x9d" "0;owned\x9c", "\x90" "q\x9c", "\xC2\x9B" "31m", "\xC2\x9D" "0;owned\xC2\x9C",
	"\xC2\x90q\xC2\x9C", "\xC2\x85", "\x0e\x0f", "\x05", "\x07\x07\x07", "\x08\x08\x08", "\x7f", "\r",
	"\x0b\x0c", "\x1a\x1c\x1d\x1e\x1f",
	"\u202E", "\u202Dx\u202C", "\u2066x\u2069", "\u2067\u2068", "\u200E\u200F", "\u061C", "\u200B\u200B",
	"\uFEFF", "\u2060\u2061\u2064", "\u00AD", "\u180E", "\u115F\u1160", "\u3164\uFFA0", "\u2028\u2029",
	"\uFFF9a\uFFFAb\uFFFB", "\uFFFE", "\uFFFF", "\uFDD0", "\uE000", "\U000F0000", "\U0010FFFF",
	"\U000E0001\U000E0041\U000E007F", "\U0001F3F4\U000E0067\U000E007F", "\uFE0F\uFE0E", "\U000E0100",
	"\xED\xA0\x80\xED\xB0\x80", "\xC0\x80", "\xE0\x80\xAF", "\xF8\x88\x80\x80\x80", "\xF4\x90\x80\x80",
	"\xFF\xFE", "\xE2\x82", "\xF0\x9F\x98", "\x80\xBF\x80",
	"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466", "\U0001F1EE\U0001F1E9\U0001F1EE",
	"\u200D\u200D\u200D", "\u0301\u0301\u0301", "\u0E49\u0E49\u0E49\u0E49", "\u1AB0\u20DD\uFE20",
	"\u0628\u200D\u0629", "\u0915\u094D\u200D\u0937", "\u1100\u1161\u11A8\u11A8", "\u0378\U00030000",
};

void bad_controls(void)
{
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(acting); i++) {
		const char *x = acting[i];
		str_clear(&s);
		str_addf(&s, "%sTitle %s\n\nA wor%sd of the mayor%s, %ssaid\n%s. Two cables broke%s", x, x, x,
		         x, x, x, x);
		bad(i % 4 == 1 ? WAY_SCRIPT : WAY_ARTICLE, ANY, i % 5 ? "txt" : "md", s.s, s.n);
	}
	for (int kind = 0; kind < 10; kind++) { /* a lot of it */
		static const char *const many[] = {"\u0301", "\u200D", "\u202E", "\uFE0F", "\U000E0041", "\u200B",
		                                   "\x1b[", "\u0E49", "\xCC", "\u1160"};
		str_clear(&s);
		str_add(&s, "A word: a");
		for (int i = 0; i < 30000; i++)
			str_add(&s, many[kind]);
		str_add(&s, " end.\n");
		bad(kind % 2 ? WAY_SCRIPT : WAY_ARTICLE, ANY, "txt", s.s, s.n);
	}
	str_clear(&s);
	for (unsigned c = 1; c < 256; c++)
		str_addf(&s, "Byte %u is %c, said the mayor.\n", c, (int)c);
	bad(WAY_ARTICLE, ANY, "txt", s.s, s.n);
	str_free(&s);
}

static void repeat(struct str *s, const char *what, size_t times)
{
	while (times--)
		str_add(s, what);
}

static const char article_html[] =
	"<p>The company will take the Meridian out of service on 9 March for repairs that the harbour "
	"master expects to last six weeks.</p>\n<p>Freight will go by the night boat, she said.</p>\n";

static const struct { const char *before, *repeated; size_t times; const char *after; } page[] = {
	{"<html><body>", "<div>", 300000, "deep"},
	{"<html><body>", "<blockquote><ul><li>", 20000, "deep"},
	{"<body>", "<table><tr><td>", 20000, "cell"},
	{"<body>", "<b><i><a href=x>", 20000, "x"},
	{"<body>", "</div>", 100000, ""},
	{"<body>", "<p>x", 100000, ""},
	{"<body>", "<!-- ", 50000, "--><p>after"},
	{"<body><!--", "x", 500000, ""},
	{"<script>", "if (a < b) </div>", 20000, ""},
	{"<script>", "</script", 20000, ">"},
	{"<style>", "p{}", 20000, "<p>never closed"},
	{"<title>", "very long ", 50000, "</title><p>text"},
	{"<title>\x1b]0;owned\a&#27;]0;owned&#7;</title>", "<p>x", 10, ""},
	{"<body>", "&#27;[31m&#x9b;31m&#155;&#x202e;&#0;&#xD800;&#x110000;&#99999999999;&#-1;", 50, ""},
	{"<body>", "&", 100000, ""},
	{"<body>", "&#", 100000, ""},
	{"<body>", "&amp", 100000, ""},
	{"<body>", "&nosuchentity;&ampamp;", 5000, ""},
	{"<body><p title=\"", "x", 3000000, ">unclosed quote"},
	{"<body><p ", "a=b ", 100000, ">many attributes"},
	{"<", "a", 1000000, ""},
	{"<body>", "<", 200000, ""},
	{"<body>", "<a", 200000, ""},
	{"<!DOCTYPE html [", "<!ENTITY a \"&a;&a;\">", 2000, "]><p>&a;"},
	{"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html><body><p>&e;", "", 0, ""},
	{"<![CDATA[", "x", 10000, "]]>"},
	{"<meta charset=utf-16><meta charset=shift_jis><meta charset=nonsense>", "<p>x", 5, ""},
	{"<meta http-equiv=refresh content='0;url=http://x.example/'><base href='file:///'>", "<p>x", 5, ""},
	{"<script type=application/ld+json>{\"headline\": \"\\u001b]0;owned\\u0007\", \"datePublished\": \"", "9", 50000, "\"}</script><p>x"},
	{"<script type=application/ld+json>", "[", 100000, "</script><p>x"},
	{"<script type=application/ld+json>", "{\"a\":", 100000, "</script><p>x"},
	{"<time datetime=\"", "2024-", 10000, "\">then</time>"},
	{"<plaintext>", "<p>x", 1000, ""},
	{"<textarea>", "<p>x", 1000, ""},
	{"<noscript><iframe><object><svg><math>", "<p>x", 100, ""},
	{"<frameset>", "<frame src=x>", 1000, ""},
	{"<select>", "<option>x", 10000, ""},
	{"<body>", "<p>\xFF\xC3\x28\xE2\x80</p>", 500, ""},
	{"<body>", "<p>a&#0;b</p>", 50, ""},
	{"\xEF\xBB\xBF\xEF\xBB\xBF<html>", "<p>x", 5, ""},
};

void bad_pages(void)
{
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(page); i++) {
		str_clear(&s);
		str_add(&s, page[i].before);
		str_add(&s, article_html);
		repeat(&s, page[i].repeated, page[i].times);
		str_add(&s, page[i].after);
		str_add(&s, article_html);
		bad(i % 4 == 2 ? WAY_SCRIPT : WAY_ARTICLE, ANY, i % 7 ? "html" : "htm", s.s, s.n);
		if (s.n > 20000)
			str_erase(&s, 10000, s.n - 20000);
		bad_damage(&s, 20, "<>&\"'/=; \n");
		bad(WAY_ARTICLE, ANY, "html", s.s, s.n);
	}
	str_free(&s);
}

static const char feed[] =
	"<?xml version=\"1.0\"?>\n<!-- made by hand --><rss version=\"2.0\"><channel><title>Senn &amp; Tal Post</title>"
	"<image><title>Logo</title></image>\n"
	"<item><title>Bridge shut &#8211; mayor \x1b[31m&amp;#27;]0;owned&#7;</title>"
	"<pubDate>Thu, 28 Mar 2024 14:05:00 +0100</pubDate><description>&lt;p&gt;The bridge over the Senn is shut."
	"&lt;/p&gt; \u202E&#x202E;</description><content:encoded><![CDATA[<p>The bridge is shut since Friday.</p>"
	"<script>alert(1)</script><p>Two cables <b>broke</b>.</p>]]></content:encoded></item>\n"
	"<item><title><![CDATA[Ferry late]]></title><description>AT&T says it is the <i>wind.</description></item>\n"
	"</channel></rss>\n<feed><entry><title type=\"html\">Third &lt;b&gt;</title><updated>2024-03-28</updated>"
	"<content type=\"xhtml\"><div><p>Still here.</p></div></content></entry></feed>\n";

void bad_feeds(void)
{
	enum { CUTS = 40, DAMAGED = 20 };
	static const char *const repeated[] = {
		"<item>", "<title>", "<![CDATA[", "<!--", "]]>", "<item><title>x</title><description>y", "&amp;",
		"<item><description>&lt;div&gt;&lt;table&gt;",
		"<content type=\"", "<", "</item", "<description><![CDATA[<p>x",
	};
	struct str s = STR_INIT;

	for (size_t i = 1; i <= CUTS; i++)
		bad(i % 4 ? WAY_ARTICLE : WAY_SCRIPT, FINE, i % 2 ? "xml" : "rss", feed, (sizeof feed - 1) * i / CUTS);
	for (size_t i = 0; i < DAMAGED; i++) {
		str_clear(&s);
		str_add(&s, feed);
		bad_damage(&s, 1 + i, i % 2 ? "<>&;[]!/ \"-" : NULL);
		bad(WAY_ARTICLE, ANY, "xml", s.s, s.n);
	}
	for (size_t i = 0; i < COUNT(repeated); i++) {
		str_clear(&s);
		str_add(&s, "<rss><channel><title>x</title><item><title>y</title>");
		repeat(&s, repeated[i], (2 << 20) / strlen(repeated[i]));
		bad(WAY_ARTICLE, ANY, "xml", s.s, s.n);
	}
	str_free(&s);
}

static void many(const char *what, size_t bytes, const char *ending)
{
	struct str s = STR_INIT;
	size_t n = strlen(what);

	while (s.n + n <= bytes)
		str_addn(&s, what, n);
	bad(WAY_ARTICLE, ANY, ending, s.s, s.n);
	str_free(&s);
}

void bad_sizes(void)
{
	static const char one[] = {0, '\n', '\r', ' ', 'a', '.', '#', '-', '<', '{', '\x1b', '\xFF'};
	static const char *const ending[] = {"txt", "html", "md", "eml", "json", "yaml"};
	static const char marks[] = "\xEF\xBB\xBF\xFF\xFE\0\0\xFE\xFF";
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(ending); i++)
		bad(WAY_ARTICLE, ANY, ending[i], "", 0);
	for (size_t i = 0; i < COUNT(one); i++)
		bad(i % 2 ? WAY_ARTICLE : WAY_SCRIPT, ANY, ending[i % 4], &one[i], 1);
	for (size_t n = 2; n < 9; n++)
		bad(WAY_ARTICLE, ANY, "txt", &marks[n % 4], n > 5 ? 5 : n);
	many(" ", 64 << 20, "txt");
	many("\n", 16 << 20, "txt");
	many("\r\n", 8 << 20, "txt");
	many("x", 10 << 20, "txt");
	many("The boat is out of service for repairs. ", 10 << 20, "txt"); /* one line */
	many("The boat is out of service for repairs.\n\n", 4 << 20, "txt");
	many("a ", 4 << 20, "txt");
	many("a.\n\n", 1 << 20, "txt");
	many("- a\n", 1 << 20, "md");
	many("# a\n", 1 << 20, "md");
	many("> ", 1 << 20, "md");
	many("“", 3 << 20, "txt");
	many("Mr. ", 4 << 20, "txt");
	many("20,000 ", 2 << 20, "txt");
	many("12 March 2024 ", 2 << 20, "txt");
	many("\xFF", 4 << 20, "txt");
	many("\xE6\xBC\xA2", 3 << 20, "txt");
	many("Header: value\n", 4 << 20, "eml");
	str_fill(&s, 0, 64 << 20);
	bad(WAY_ARTICLE, REFUSED, "txt", s.s, s.n);
	str_free(&s);
}
