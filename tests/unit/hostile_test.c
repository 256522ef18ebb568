/* Random bytes and damaged texts through everything that reads text. The generator has a fixed
 * seed; HEXAPLA_ROUNDS multiplies the work. Meant to run under the sanitizers as well. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/article.h"
#include "text/regex.h"
#include "text/search.h"
#include "text/sentence.h"
#include "text/wrap.h"

static uint64_t seed = 20240311;

static size_t pick(size_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(seed >> 33) % n;
}

static int rounds(int n)
{
	const char *more = getenv("HEXAPLA_ROUNDS");
	return n * (more ? atoi(more) : 1);
}

static const char *const bits[] = {
	"The ", "wall", " U.S. ", "Dr. ", "a.m. ", ". ", "? ", "! ", "\n", "\n\n", "\r\n", "\t", " ", "  ",
	"# ", "## ", "- ", "1. ", "---\n", "===\n", "title: ", "date ", "2024-03-28", "28. März 2024 ",
	"“", "”", "\"", "'", "«", "»", "(", ")", "[", "]", "|", " | ", " > ", ":", ";", ",", "…", "...",
	"Related articles", "Leave a reply", "3 comments", "Read more: ", "By Ann Ash", "subscribe ",
	"newsletter ", "©", "é", "ß", "漢字", "。", "e\u0301", "👨‍👩‍👧", "🇮🇩", "\u200B", "\u202E", "\u200D",
	"\u00AD", "\u00A0", "\u3000", "\uFEFF", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F", "\x80", "\x1b[31m",
	"\x00", "\x07", "i\u0307", "ı", "İ", "\u0964", "ا", "1,200.50", "68.000", "@", "http://x.y/z",
};

static void mix(struct str *s, size_t parts)
{
	str_clear(s);
	for (size_t i = 0; i < parts; i++) {
		const char *bit = bits[pick(COUNT(bits))];
		str_addn(s, bit, *bit ? strlen(bit) : 1);
	}
}

static void noise(struct str *s, size_t n)
{
	str_clear(s);
	for (size_t i = 0; i < n; i++)
		str_addc(s, (char)pick(pick(3) ? 128 : 256));
}

/* What every article promises, whatever its bytes were. */
static void check_article(const struct article *a)
{
	size_t at = 0, unit = 0;
	for (size_t i = 0; i < a->n_paras; i++) {
		const struct paragraph *p = &a->para[i];
		assert_true(p->start >= at && p->start < p->end && p->end <= a->len);
		assert_int_equal(p->unit_from, unit);
		assert_true(p->unit_to > p->unit_from);
		size_t inside = p->start;
		for (; unit < p->unit_to; unit++) {
			const struct unit *u = &a->unit[unit];
			assert_int_equal(u->paragraph, i);
			assert_true(u->start >= inside && u->start < u->end && u->end <= p->end);
			assert_true(u->end - u->start <= UNIT_MAX_BYTES && u->kind < UNIT_KINDS);
			inside = u->end;
		}
		at = p->end;
	}
	assert_int_equal(unit, a->n_units);
	assert_int_equal(a->text[a->len], 0);
	assert_non_null(a->title);
	for (size_t i = 0; a->n_units && i < 20; i++) {
		size_t where = pick(a->len + 2), k = article_unit_at(a, where);
		assert_true(k < a->n_units && article_para_at(a, where) < a->n_paras);
	}
}

static void articles_hold_what_they_promise(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < rounds(1500); i++) {
		if (i % 5 == 4)
			noise(&s, pick(600));
		else
			mix(&s, pick(120));
		struct article_opts opts = {.language = pick(2) ? "eng" : "deu"};
		struct article *a = article_parse("x", s.s, s.n, &opts, NULL);
		if (!a)
			continue; /* taken for binary */
		check_article(a);
		if (!a->raw)
			assert_memory_equal(a->text, s.s, s.n);
		article_free(a);
	}
	str_free(&s);
}

static void sentences_cover_their_paragraph(void **state)
{
	(void)state;
	static const char *const languages[] = {"eng", "deu", "nld", "tur", "fra", "und"};
	struct str s = STR_INIT;
	for (int i = 0; i < rounds(3000); i++) {
		mix(&s, 1 + pick(40));
		size_t from = pick(s.n + 1), next;
		const char *language = languages[pick(COUNT(languages))];
		while (from < s.n) {
			size_t end = sentence_end(s.s, from, s.n, language, &next);
			assert_true(end >= from && end <= next && next > from && next <= s.n);
			from = next;
		}
	}
	str_free(&s);
}

static void glyphs_never_act(void **state)
{
	(void)state;
	struct str s = STR_INIT, out = STR_INIT;
	for (int i = 0; i < rounds(4000); i++) {
		if (i % 2)
			noise(&s, 1 + pick(60));
		else
			mix(&s, 1 + pick(12));
		size_t columns = 0, tokens = 0;
		for (size_t k = 0; k < s.n;) {
			struct glyph g = glyph_next(s.s + k, s.n - k);
			size_t n = strlen(g.out);
			assert_true(g.bytes > 0 && g.bytes <= s.n - k && n < GLYPH_BYTES);
			assert_int_equal(utf8_check(g.out, n), n);
			for (size_t b = 0; b < n; b++)
				assert_true((unsigned char)g.out[b] >= 0x20 && g.out[b] != 0x7F);
			size_t width = 0;
			for (size_t b = 0; b < n;) {
				uint32_t cp;
				b += utf8_next(g.out + b, n - b, &cp);
				assert_true(utf8_width(cp) >= 0);
				width += (size_t)utf8_width(cp);
			}
			assert_int_equal(width, g.width);
			columns += g.kind == GLYPH_BREAK ? 1 : width;
			tokens += g.kind == GLYPH_TOKEN;
			k += g.bytes;
		}
		assert_int_equal(glyph_hidden(s.s, s.n), tokens);
		if (s.n < 3 || memcmp(s.s, "\xEF\xBB\xBF", 3))
			assert_int_equal(glyph_width(s.s, s.n), columns);
		str_clear(&out);
		glyph_clean(&out, s.s, s.n);
		assert_int_equal(glyph_hidden(out.s, out.n), 0);
	}
	str_free(&s);
	str_free(&out);
}

static void boundaries_are_the_same_both_ways(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < rounds(2000); i++) {
		if (i % 2)
			noise(&s, 1 + pick(40));
		else
			mix(&s, 1 + pick(12));
		for (size_t k = 0; k < s.n;) {
			size_t n = unicode_cluster(s.s + k, s.n - k);
			assert_true(n > 0 && n <= s.n - k);
			assert_int_equal(unicode_cluster_before(s.s, k + n), k);
			k += n;
		}
		char *brk = xmalloc(s.n);
		unicode_words(s.s, s.n, brk);
		unicode_lines(s.s, s.n, brk);
		for (size_t k = 1; k < s.n; k++)
			assert_true(brk[k] >= 0 && brk[k] <= 2);
		free(brk);
	}
	str_free(&s);
}

static void rows_cover_their_paragraph(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < rounds(1500); i++) {
		row_vec rows = {0};
		if (i % 3)
			mix(&s, pick(60));
		else
			noise(&s, pick(300));
		size_t from = pick(s.n + 1), at = from;
		wrap_rows(s.s, from, s.n, 1 + pick(40), &rows);
		for (size_t k = 0; k < rows.n; k++) {
			assert_true(rows.item[k].start == at && rows.item[k].end > at);
			at = rows.item[k].end;
		}
		assert_int_equal(at, s.n);
		free(rows.item);
	}
	str_free(&s);
}

static void patterns_of_any_shape(void **state)
{
	(void)state;
	static const char *const parts[] = {
		"a", "b", ".", "*", "+", "?", "(", ")", "(?:", "(?<n>", "[", "]", "[^", "|", "{2,5}", "^", "$",
		"\\b", "\\w", "\\pL", "\\p{Lu}", "\\1", "\\X", "\\K", "(?=", "(?<=", "é", "漢", "\xFF", "\\", "(?i)",
		"(*UTF)", "(?R)", "\\Q", "\\E", "\\C", "x*", "(a+)+", "\\R",
	};
	struct str pattern = STR_INIT, s = STR_INIT;
	for (int i = 0; i < rounds(3000); i++) {
		char msg[200];
		size_t offset;
		str_clear(&pattern);
		for (size_t k = 0, n = 1 + pick(8); k < n; k++)
			str_add(&pattern, parts[pick(COUNT(parts))]);
		struct regex *re = regex_new(pattern.s, pattern.n, (unsigned)pick(64), &offset, msg);
		if (!re) {
			assert_true(offset <= pattern.n && *msg);
			continue;
		}
		mix(&s, pick(40));
		size_t span[20];
		for (size_t from = 0; from <= s.n; from += 1 + pick(50)) {
			if (regex_find(re, s.s, s.n, from, span, 10) != REGEX_FOUND)
				break;
			assert_true(span[0] <= span[1] && span[1] <= s.n);
		}
		struct article *a = article_parse("x", s.s, s.n, &(struct article_opts){.language = "en"},
		                                  NULL);
		hit_vec hits = {0};
		if (a)
			search_article(re, a, &hits);
		for (size_t k = 0; k < hits.n; k++)
			assert_true(hits.item[k].start < hits.item[k].end && hits.item[k].end <= a->len);
		free(hits.item);
		article_free(a);
		regex_free(re);
	}
	str_free(&pattern);
	str_free(&s);
}

/* Texts that would be slow if any step looked back or ahead without bound. */
static void nothing_is_quadratic(void **state)
{
	(void)state;
	static const char *const of[] = {".", " ", "\n", "a", "A.", "a. ", "\"", "- ", "#", "e\u0301", "\u0301",
	                                 "\xFF", "漢", "👨‍", "🇮", "| ", "A b. ", "1. ", "? \"", "\u200B", ". [1"};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str s = STR_INIT;
		row_vec rows = {0};
		while (s.n < 400000)
			str_add(&s, of[i]);
		clock_t before = clock();
		struct article *a = article_parse("x", s.s, s.n, NULL, NULL);
		check_article(a);
		wrap_rows(a->text, 0, a->len, 40, &rows);
		glyph_width(a->text, a->len);
		double seconds = (double)(clock() - before) / CLOCKS_PER_SEC;
		if (seconds > 5)
			fail_msg("%s: %.1f s", of[i], seconds);
		free(rows.item);
		article_free(a);
		str_free(&s);
	}
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(articles_hold_what_they_promise),
		cmocka_unit_test(sentences_cover_their_paragraph),
		cmocka_unit_test(glyphs_never_act),
		cmocka_unit_test(boundaries_are_the_same_both_ways),
		cmocka_unit_test(rows_cover_their_paragraph),
		cmocka_unit_test(patterns_of_any_shape),
		cmocka_unit_test(nothing_is_quadratic),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
