/* What readers write: rules, themes, configurations; patterns; saved views; dictionaries. */
#include <string.h>

#include "bad.h"
#include "base/mem.h"

static const char rules[] =
	"rules:\n  - name: figures\n    description: amounts\n    match: '(?<amount>\\d[\\d.,]*)'\n"
	"    flags: [caseless]\n    groups: {amount: figure}\n    where: {class: [edited], support: '<3'}\n"
	"    priority: 20\n    enabled: yes\n    key: f\nstyles:\n  figure: {fg: '#d7875f', attributes: [bold]}\n";
static const char theme[] =
	"name: dusk\ninherits: light\ncolours: {ink: '#c8ccd4', paper: {direct: '#16191f', 256: 234}}\n"
	"styles:\n  heading: {fg: ink, attributes: [bold]}\n  selection: {bg: '#2f4a6d', mono: [reverse]}\n"
	"glyphs: {edited: {text: '≈', ascii: '*'}}\n";
static const char config[] =
	"theme: light\nrules: [newsroom]\noptions: {margin: 2, lock: no}\nkeys:\n  text: {J: next-unit}\n";

/* Mistakes in a file of rules: after what is right, wrong in the line said. */
static const struct { const char *text; enum answer answer; } mistake[] = {
	{"rules:\n  - name: [a\n", REFUSED_AT_LINE},
	{"rules:\n  - name: \"a\\q\"\n    match: x\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: \xFF\xFE\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n    enabled: yess\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n    priority: 99999999999\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n    priority: 1.5\n", REFUSED_AT_LINE},
	{"rules:\n  - nmae: a\n    match: x\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    name: b\n    match: x\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n  - name: a\n    match: y\n", REFUSED_AT_LINE},
	{"rules: &a\n  - *a\n", REFUSED_AT_LINE},
	{"rules: &a [x, x]\nstyles: {a: *a, b: *a}\n", REFUSED_AT_LINE},
	{"rules: !!map {}\n", REFUSED_AT_LINE},
	{"rules: !custom x\n", REFUSED_AT_LINE},
	{"rules:\n\t- name: a\n", REFUSED_AT_LINE},
	{"rules: []\n---\nrules: []\n", REFUSED_AT_LINE},
	{"rules: []\n...\nmore\n", REFUSED_AT_LINE},
	{"- a\n- b\n", REFUSED_AT_LINE},
	{"just words\n", REFUSED_AT_LINE},
	{"rules: {a: b}\n", REFUSED_AT_LINE},
	{"rules: 7\n", REFUSED_AT_LINE},
	{"? [a, b]\n: c\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    where: {class: nosuch}\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    where: {support: '<<3'}\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: '('\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n    groups: {none: mark}\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    match: x\n    flags: [nosuch]\n", REFUSED_AT_LINE},
	{"styles: {x: {fg: '#12345'}}\nrules: []\n", REFUSED_AT_LINE},
	{"styles: {x: {fg: 256}}\nrules: []\n", REFUSED_AT_LINE},
	{"styles: {x: {attributes: [blinking]}}\nrules: []\n", REFUSED_AT_LINE},
	{"rules:\n  - name: \"\\e]0;owned\\a\"\n    match: '('\n", REFUSED_AT_LINE},
	{"rules:\n  - name: a\n    \"\\e[31m\": x\n", REFUSED_AT_LINE},
	{"%YAML 1.1\n%TAG ! tag:x,2000:\n---\nrules: nonsense\n", REFUSED_AT_LINE},
	{"rules: []\n\x01\n", REFUSED_AT_LINE},
	{"%YAML 9.9\n---\nrules: []\n", REFUSED_AT_LINE},
};

static void repeated(const char *before, const char *what, size_t times, const char *after,
                     enum answer answer)
{
	struct str s = STR_INIT;

	str_add(&s, before);
	while (times--)
		str_add(&s, what);
	str_add(&s, after);
	bad(WAY_CHECK, answer, "yaml", s.s, s.n);
	str_free(&s);
}

void bad_yaml(void)
{
	static const char *const whole[] = {rules, theme, config};
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(whole); i++)
		bad(WAY_CHECK, FINE, "yaml", whole[i], strlen(whole[i]));
	for (size_t i = 0; i < COUNT(mistake); i++)
		bad(WAY_CHECK, mistake[i].answer, "yaml", mistake[i].text, strlen(mistake[i].text));
	repeated("rules: ", "[", 200000, "", REFUSED_AT_LINE);
	repeated("", "{a: ", 100000, "", REFUSED_AT_LINE);
	repeated("", "- ", 100000, "", REFUSED_AT_LINE);
	repeated("rules: []\n", "# comment\n", 300000, "", ANY);
	repeated("rules:\n", "  - {name: a, match: x}\n", 20000, "", REFUSED_AT_LINE);
	repeated("rules: [\"", "x", 5 << 20, "\"]\n", REFUSED);
	repeated("rules: [\"", "x", 2 << 20, "\"]\n", REFUSED_AT_LINE);
	repeated("styles:\n", "  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: {fg: red}\n", 3000, "rules: []\n", REFUSED_AT_LINE);
	repeated("", "\"", 50000, "", REFUSED_AT_LINE);
	repeated("rules: >", "\n ", 100000, "x\n", REFUSED_AT_LINE);
	for (size_t i = 0; i < 75; i++) { /* a few bytes changed, a piece lost, torn */
		const char *text = whole[i % 3];
		str_clear(&s);
		str_add(&s, text);
		if (i % 5 == 4)
			str_erase(&s, bad_random(s.n), bad_random(30));
		if (i % 5 == 3)
			str_erase(&s, bad_random(s.n), s.n);
		bad_damage(&s, 1 + bad_random(4), i % 2 ? "\n :-[]{}\"'#&*!|>%@`,?" : NULL);
		bad(WAY_CHECK, ANY, "yaml", s.s, s.n);
	}
	str_free(&s);
}

static const char *const pattern[] = {
	"^(a+)+$", "(a|b)*c", "(x+x+)+y", "(.*)(.*)(.*)(.*)(.*)z", "((a*)*)*b", "(?:a|aa)+$", "(\\w+\\s?)*$",
	"([^,]*,)*q", "(a?){30}a{30}", "\\b(\\w+)\\b.*\\1.*\\1.*\\1.*\\1.*\\1x", "(?=(a+))a*b\\1",
	"(?R)", "a(?R)?b", "(?1)(a(?1)?)", "(?<n>a(?&n))", "(?(1)a|b)(c)", "(?(DEFINE)(?<x>a))(?&x)",
	"\\C", "a\\Cb", "(?<=a*)b", "(?<=(a|bb|ccc))d", "(?<!a{1,300})b", "\\K", "a\\Kb", "(?=ab\\K)",
	"(*LIMIT_MATCH=4000000000)(a+)+$", "(*LIMIT_HEAP=0)a", "(*NO_JIT)(a+)+b", "(*UTF)(*UCP)a",
	"(*ACCEPT)", "(*COMMIT)a", "a(*SKIP)(*FAIL)|b", "(*F)", "(*MARK:x)a", "(*NUL)a", "(*BSR_ANYCRLF)\\R",
	"(?C1)a", "(?C'text')a", "(?#", "(?", "(", ")", "[", "[a", "[z-a]", "[[:nope:]]", "[[:alpha:]",
	"\\", "\\x{110000}", "\\x{d800}", "\\x{", "\\u1234", "\\N{U+41}", "\\p{Nope}", "\\p{L", "\\pX", "\\8",
	"\\g{9}", "\\g{-9}", "\\k<none>", "(?<n>a)(?<n>b)", "(?<1>a)", "(?<>a)", "(?P<p>a)(?P=p)(?P>p)", "a{,}",
	"a{99999}", "a{2,1}", "(a{1000}){1000}", "((((a{50}){50}){50}){50})", "\\Qa", "\\Q\\E\\Q", "\\1", "^*", "+a",
	"a**", "a++b", "(?i-i:a)(?s)(?x) b # c", "(?^)a", "\\R+\\X+\\h\\v", "\\G\\A\\z", "^$", "", "(?:)", "\xC3\xA9+",
	"[^\\x00-\\x{10FFFF}]", "\\p{Any}*", ".{0,65535}", "(?s).*",
};

void bad_patterns(void)
{
	struct str s = STR_INIT, p = STR_INIT;

	for (size_t i = 0; i < COUNT(pattern); i++) {
		str_clear(&s);
		str_add(&s, "rules:\n  - name: one\n    match: '");
		for (const char *c = pattern[i]; *c; c++)
			str_addf(&s, *c == '\'' ? "''" : "%c", *c);
		str_add(&s, "'\n");
		bad(WAY_RULES, ANY, "yaml", s.s, s.n);
	}
	for (int i = 0; i < 6; i++) { /* long ones */
		static const char *const piece[] = {"(", "(a|", "[a]", "a|", "\\pL", "(?:a"};
		str_clear(&p);
		for (int k = 0; k < (i < 2 ? 300 : 2000); k++)
			str_add(&p, piece[i]);
		str_clear(&s);
		str_addf(&s, "rules:\n  - name: long\n    match: '%s'\n", p.s);
		bad(WAY_RULES, ANY, "yaml", s.s, s.n);
	}
	str_free(&s);
	str_free(&p);
}

/* Everything that a view can hold; B stands in the view itself. */
static const char view[] =
	"hexapla: 1\narticles:\n"
	"  - id: A\n    path: good.txt\n    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n"
	"    bytes: 100\n    top: 3\n    cursor: 5\n    width: 150\n    read: [[0, 11, 1], [13, 60, 2]]\n"
	"    folds: [[13, 60]]\n"
	"  - id: B\n    path: gone.txt\n    title: \"A \\e]0;owned\\a title\"\n    source: Senn Post\n"
	"    date: 2024-03-09\n    language: deu\n    charset: UTF-8\n    hidden: no\n"
	"    text: \"Br\\u00FCcke gesperrt\\n\\nSie ist seit Freitag gesperrt. \\e[31m\\u202E\\n\"\n"
	"layout: columns\nfocus: B\nmaximised: no\nfold: shared\norder: [B, A]\ntheme: light\n"
	"rules: [newsroom]\noptions: {margin: 2, embed: yes}\nmarks: {a: [A, 12], b: [B, 3]}\n"
	"pins:\n  - same: [[A, 13], [B, 18]]\n  - different: [[A, 0], [B, 0]]\nnotes_made: 9\n"
	"notes:\n  - id: n1\n    made: 2024-03-28T12:00:00Z\n    changed: 2024-03-28T12:01:00Z\n"
	"    author: reader\n    colour: mark\n    tags: [money, \"che\\eck\"]\n    iri: urn:x:1\n"
	"    text: \"who says so \\x9b31m\"\n    targets:\n      - article: A\n        at: [17, 23]\n"
	"        exact: bridge\n        prefix: \"The \"\n        suffix: \" over the\"\n        state: anchored\n"
	"      - article: B\n        at: [0, 7]\n        exact: \"Br\\u00FCcke\"\n        state: changed\n"
	"  - id: n2\n    text: |\n      two\n      lines\n    targets:\n      - {article: B, at: [0, 99999], "
	"exact: nothing like it, state: orphan, source: 'https://x.example/'}\nextra: [kept, {a: b}]\n";

/* What takes the place of a line of it, and is wrong there. */
static const struct { const char *line, *wrong; } slip[] = {
	{"hexapla: 1\n", "hexapla: 2\n"},
	{"    tags: [money, \"che\\eck\"]\n", "    tags: {a: b}\n"},
	{"    targets:\n", "    targets: []\n    mine:\n"},
	{"        at: [17, 23]\n", "        at: [23, 17]\n"},
	{"        at: [17, 23]\n", "        at: [-1, 1e9]\n"},
	{"        exact: bridge\n", ""},
	{"        state: changed\n", "        state: \"\\e[2J\"\n"},
	{"      - article: B\n", "      - article: C\n"},
	{"  - id: n2\n", "  - id: n1\n"},
	{"    made: 2024-03-28T12:00:00Z\n", "    made: 2024-13-45T99:00:00Z\n"},
	{"marks: {a: [A, 12], b: [B, 3]}\n", "marks: {a: [C, 12]}\n"},
	{"pins:\n", "pins:\n  - same: [[A, 0]]\n"},
	{"    sha256: 0000000000000000000000000000000000000000000000000000000000000000\n", "    sha256: 12\n"},
	{"    folds: [[13, 60]]\n", "    folds: [[60, 13]]\n"},
	{"    width: 150\n", "    width: 0\n"},
};

static void slips(struct str *s)
{
	for (size_t i = 0; i < COUNT(slip); i++) {
		const char *at = strstr(view, slip[i].line);
		str_clear(s);
		str_addn(s, view, (size_t)(at - view));
		str_add(s, slip[i].wrong);
		str_add(s, at + strlen(slip[i].line));
		bad(WAY_VIEW, REFUSED_AT_LINE, "hexapla.yaml", s->s, s->n);
	}
}

void bad_views(void)
{
	enum { CUTS = 60 };
	struct str s = STR_INIT;

	for (size_t i = 0; i < 7; i++) /* as it should be, in every format */
		bad(WAY_VIEW, FINE, "hexapla.yaml", view, sizeof view - 1);
	slips(&s);
	for (size_t i = 1; i < CUTS; i++)
		bad(WAY_VIEW, ANY, "hexapla.yaml", view, (sizeof view - 1) * i / CUTS);
	for (size_t i = 0; i < 20; i++) {
		str_clear(&s);
		str_add(&s, view);
		bad_damage(&s, 1 + i / 2, i % 2 ? "\n :-[]{}\"0A" : NULL);
		bad(WAY_VIEW, ANY, "hexapla.yaml", s.s, s.n);
	}
	str_free(&s);
}

void bad_dictionaries(void)
{
	static const char *const text[] = {
		"", "# eng deu\n", "\t\t\t\n", "bridge\tBrücke, Brücken\n\n\tx\nx\t\n", "# xxx yyy\nbridge\tBrücke\n",
		"bridge\t\x1b]0;owned\a\n", "\xFF\xFE\t\xFF\n", "bridge Brücke\n", "a\tb\tc\td\n", "# eng\nbridge\tx\n",
	};
	static const char *const index[] = {
		"", "haus\tA\tB\n", "haus\tzzzzzz\t//////\n", "haus\n", "haus\t\t\n", "\t\t\n", "haus\t!\t!\n",
		"\xFF\tA\tA\n", "haus\tA\tB", "00databaseinfo\tA\tA\n",
	};
	struct str s = STR_INIT;

	for (size_t i = 0; i < COUNT(text); i++)
		bad(WAY_DICTIONARY, ANY, "tsv", text[i], strlen(text[i]));
	for (size_t i = 0; i < COUNT(index); i++)
		bad(WAY_DICTIONARY, ANY, "index", index[i], strlen(index[i]));
	for (int i = 0; i < 200000; i++)
		str_add(&s, "bridge\tBrücke, Brücken, Brücke\n");
	bad(WAY_DICTIONARY, ANY, "tsv", s.s, s.n);
	str_free(&s);
}
