/* What wants to act, in every field a stranger can fill, through every export: it comes out as
 * text that does nothing. One table of attacks; for each format, what must not stand in it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/utf8.h"
#include "story.h"

/* The word that each attack carries, so that it is seen to have come out at all. */
#define WORD "zqx"

static const char *const attacks[] = {
	"<script>alert('" WORD "')</script>",
	"</title></style><img src=x onerror=alert(1)>" WORD,
	"\" onmouseover=\"alert(1)\" x=\"" WORD,
	"]]><x>" WORD,
	"--><!-- " WORD,
	"&#x1b;[31m &lt;b&gt; " WORD,
	"javascript:alert(1)//" WORD,
	"[" WORD "](javascript:alert(1))",
	"![" WORD "](http://x.example/i.png)",
	"<http://x.example/" WORD ">",
	"` " WORD " ``` ~~~",
	"# " WORD " | a | b |",
	"\\u003cscript\\u003e" WORD,
	"=cmd|' /C calc'!A0 " WORD,
	"+1+" WORD, "-1+" WORD, "@SUM(1) " WORD, "\t=1+1 " WORD, "\r\n=1+1 " WORD,
	"\x1b]0;" WORD "\x07", "\x1b[2J" WORD, "\xC2\x9B" "2J" WORD, "\x1bP" WORD "\x1b\\",
	"\xE2\x80\xAE" WORD "\xE2\x80\xAC", "\xE2\x81\xA6" WORD "\xE2\x81\xA9", WORD "\xE2\x80\x8B\xEF\xBB\xBF",
	WORD "\xF3\xA0\x81\x81\xE2\x80\xA8", "\xFF\xFE" WORD "\xC3",
};

/* For each format: strings that would act if they stood in it. */
static const struct { const char *format, *never[12]; } formats[] = {
	{"html", {"<script", "<img", "onerror=alert(1)>", " onmouseover=\"", "]]>", "<!--", "<x>",
	          "href=\"javascript", "href=\"http", "<http", NULL}},
	{"markdown", {"<script", "<img", "](javascript", "](http", "<http", "\n# " WORD, "\n``", "| a |",
	              "<!--", "http://x", NULL}},
	{"json", {"\n" WORD, NULL}},
	{"jsonld", {"\"javascript:alert(1)//" WORD "\", \"type\": \"Text\"", NULL}},
	{"csv", {"\"=", "\"+", "\"-1+", "\"@", "\" =", "\n=", NULL}},
	{"text", {NULL}},
	{"ansi", {"\x1b]", "\x1b[2J", "\x1bP", NULL}},
};

static void attack(struct story *s, const char *with)
{
	struct str text[2] = {STR_INIT, STR_INIT};
	const char *texts[2];

	for (int i = 0; i < 2; i++) {
		str_addf(&text[i], "%s\n\nThe council agreed to rebuild %d bridges in the old town %s next "
		                   "year.\n\n%s\n", with, 40 + i, with, with);
		texts[i] = text[i].s;
	}
	story_open(s, texts, 2);
	for (int i = 0; i < 2; i++) {
		struct article *a = s->article[i];

		free(a->path);
		free(a->title);
		free(a->source);
		free(a->date);
		a->path = str_printf("/home/me/%s", with);
		a->title = strdup(with);
		a->source = strdup(with);
		a->date = strdup(with);
		str_free(&text[i]);
	}
	struct note *n = notes_add(&s->notes, s->view, 0, 0, strlen(with), with, 9);
	note_add_target(n, s->view, 1, 3, s->article[1]->len);
	note_add_tag(n, with);
	n->author = strdup(with);
	n->colour = strdup(with);
	n->iri = strdup(with);
	n = notes_add(&s->notes, s->view, 1, 0, 5, with, 9);
	n->target->state = ANCHOR_ORPHAN;
	n->target->source = strdup(with);
	free(n->id);
	n->id = strdup(with);
	s->src.view = with;
}

/* Nothing hidden, nothing a terminal acts on; in colours, SGR alone. */
static void check_visible(const char *format, const char *with, const struct str *out)
{
	bool ansi = !strcmp(format, "ansi");

	for (size_t k = 0; k < out->n;) {
		uint32_t cp;
		size_t len = utf8_next(out->s + k, out->n - k, &cp);
		size_t sgr = strspn(out->s + k + len + 1, "0123456789;");
		bool colour = ansi && cp == 0x1B && out->s[k + 1] == '[' && out->s[k + 2 + sgr] == 'm';
		bool line = cp == '\n' || (cp == '\r' && out->s[k + len] == '\n');

		if (!line && !colour && glyph_is_hidden(cp))
			fail_msg("%s: U+%04X of %s", format, cp, with);
		k += len;
	}
}

/* Does it stand there, and not in a line of code, or behind a backslash, that makes it text in
 * Markdown? */
static bool stands(const char *s, const char *what)
{
	for (const char *p = s; (p = strstr(p, what)); p++) {
		const char *line = p;

		while (line > s && line[-1] != '\n')
			line--;
		line += strncmp(line, "> ", 2) ? 0 : 2; /* of a quotation */
		if (*line != '`' && (p == s || p[-1] != '\\'))
			return true;
	}
	return false;
}

static void nothing_acts(void **state)
{
	struct str out = STR_INIT;

	(void)state;
	for (size_t i = 0; i < COUNT(formats); i++)
		assert_non_null(exporter_find(formats[i].format));
	assert_null(exporter_each(COUNT(formats))); /* the table has them all */
	for (size_t i = 0; i < COUNT(attacks); i++) {
		struct story s;

		attack(&s, attacks[i]);
		for (size_t k = 0; k < 2 * COUNT(formats); k++) {
			const char *format = formats[k / 2].format;

			s.src.only_notes = k & 1;
			write_as(format, &s, &out);
			/* csv has the words in dispute alone: ledger_test.c */
			if (strcmp(format, "csv") && !strstr(out.s, WORD))
				fail_msg("%s: %s is not in it", format, attacks[i]);
			if (strcmp(format, "json") && strstr(out.s, "/home/me"))
				fail_msg("%s tells where the files lie", format);
			check_visible(format, attacks[i], &out);
			for (const char *const *never = formats[k / 2].never; *never; never++)
				if (stands(out.s, *never))
					fail_msg("%s: \"%s\" of %s", format, *never, attacks[i]);
		}
		story_close(&s);
	}
	str_free(&out);
}

/* Who reads an export learns how the classes came about. */
static void each_tells_its_method(void **state)
{
	struct str out = STR_INIT, flat = STR_INIT;
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	for (size_t i = 0; exporter_each(i); i++) {
		char score[32];

		write_as(exporter_each(i)->name, &s, &out);
		str_clear(&flat);
		for (size_t k = 0; k < out.n; k++) /* as if it were not wrapped */
			str_addc(&flat, out.s[k] == '\n' ? ' ' : out.s[k]);
		snprintf(score, sizeof score, "at least %.2f", s.src.threshold);
		if (!strstr(flat.s, "Similarity is no proof of copying") || !strstr(flat.s, score))
			fail_msg("%s does not", exporter_each(i)->name);
	}
	str_free(&out);
	str_free(&flat);
	story_close(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_acts),
		cmocka_unit_test(each_tells_its_method),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
