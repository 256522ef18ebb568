#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "scratch.h"
#include "text/article.h"

static struct article *parse(const char *s)
{
	struct article *a = article_parse("dir/name.txt", s, strlen(s), NULL, NULL);
	assert_non_null(a);
	return a;
}

static void expect_units(const struct article *a, const char *want)
{
	struct str got = STR_INIT;
	for (size_t i = 0; i < a->n_units; i++)
		str_addf(&got, "%u %c %.*s\n", a->unit[i].paragraph, unit_kind_name(a->unit[i].kind)[0],
		         (int)(a->unit[i].end - a->unit[i].start), a->text + a->unit[i].start);
	assert_string_equal(got.s, want);
	str_free(&got);
}

static void paragraphs_and_units(void **state)
{
	(void)state;
	struct article *a = parse("\xEF\xBB\xBFWall raised by two metres\r\n\r\n"
	                          "The wall grows. It costs £4.2 million.\r\n\r\n"
	                          "## Who pays ##\n\nNobody knows who pays for it in the end.\n\n* * *\n");
	expect_units(a, "0 h Wall raised by two metres\n"
	                "1 s The wall grows.\n"
	                "1 s It costs £4.2 million.\n"
	                "2 h Who pays\n"
	                "3 s Nobody knows who pays for it in the end.\n"
	                "4 f * * *\n");
	assert_string_equal(a->title, "Wall raised by two metres");
	assert_int_equal(a->n_paras, 5);
	assert_int_equal(a->para[1].unit_from, 1);
	assert_int_equal(a->para[1].unit_to, 3);
	assert_int_equal(a->para[2].level, 2);
	assert_int_equal(a->unit[0].start, 3); /* offsets are those of the file */
	assert_string_equal(a->language, "eng");
	assert_string_equal(a->charset, "UTF-8");
	assert_int_equal(a->bad_bytes, 0);
	assert_int_equal(a->hidden, 0);
	article_free(a);
	article_free(NULL);
}

static void units_by_place(void **state)
{
	(void)state;
	struct article *a = parse("First one. Second one.\n\nThird one here.");
	static const struct { size_t at, unit, para; } of[] = {
		{0, 0, 0}, {9, 0, 0}, {10, 1, 0}, {11, 1, 0}, {21, 1, 0}, {22, 2, 1}, {24, 2, 1}, {99, 2, 1},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		assert_int_equal(article_unit_at(a, of[i].at), of[i].unit);
		assert_int_equal(article_para_at(a, of[i].at), of[i].para);
	}
	article_free(a);
}

static void empty_texts(void **state)
{
	(void)state;
	static const char *const of[] = {"", "\n\n", "\xEF\xBB\xBF", " \t\r\n"};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct article *a = parse(of[i]);
		assert_int_equal(a->n_units, 0);
		assert_int_equal(a->n_paras, 0);
		assert_string_equal(a->title, "name.txt");
		assert_string_equal(a->language, "und");
		article_free(a);
	}
}

static void counts_damage(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < 20; i++)
		str_add(&s, "Łódź żyje. ");
	str_add(&s, "\xFF\xFE The wall \xE2\x80\xAE grows.\x1b[31m\n");
	struct article *a = parse(s.s);
	str_free(&s);
	assert_int_equal(a->bad_bytes, 2);
	assert_int_equal(a->hidden, 4);
	article_free(a);
}

static void options_win(void **state)
{
	(void)state;
	struct article_opts opts = {.title = "T", .source = "S", .date = "2020-01-02",
	                            .language = "German"};
	const char *s = "Headline of the text\n\n2024-05-06\n\nThe wall grows, and nobody knows why.\n";
	struct article *a = article_parse("x", s, strlen(s), &opts, NULL);
	assert_string_equal(a->title, "T");
	assert_string_equal(a->source, "S");
	assert_string_equal(a->date, "2020-01-02");
	assert_string_equal(a->language, "deu");
	article_free(a);
	opts = (struct article_opts){.language = "Klingon"};
	a = article_parse("x", s, strlen(s), &opts, NULL);
	assert_string_equal(a->language, "eng");
	assert_string_equal(a->date, "2024-05-06");
	article_free(a);
}

static void other_charsets_are_converted(void **state)
{
	(void)state;
	const char raw[] = "\xFF\xFEW\0a\0l\0l\0.\0";
	struct article *a = article_parse("x", raw, sizeof raw - 1, NULL, NULL);
	assert_string_equal(a->charset, "UTF-16LE");
	expect_units(a, "0 s Wall.\n");
	assert_int_equal(a->raw_bytes, sizeof raw - 1);
	assert_memory_equal(a->raw, raw, sizeof raw - 1);
	article_digest(a);
	assert_string_equal(a->sha256, "1351d7c730828b9352e932c4039e67731b014ee11b210aa46a50004e576b183e");
	article_free(a);
}

static void binary_is_refused(void **state)
{
	(void)state;
#define BYTES(s) {s, sizeof s - 1}
	static const struct { const char *s; size_t n; } of[] = {
		BYTES("\x7F" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0\x01\0\0\0"),
		BYTES("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\b\x02\0\0\0\x90\x91h6\0\0\0\tpHYs"),
		BYTES("PK\x03\x04\x14\0\0\0\b\0\x12\x34\x56\x57\x9A\xBC\x1E\x01\0\0\x9C\x02\0\0\x05\0\x1C\0a.txtUT"),
		BYTES("GIF89a\x10\0\x10\0\x80\x01\0\xFF\0\0\xFF\xFF\xFF!\xF9\x04\x01\n\0\x01\0,\0\0\0\0\x10\0"),
	};
#undef BYTES
	for (size_t i = 0; i < COUNT(of); i++) {
		struct errs e = {0};
		assert_null(article_parse("prog", of[i].s, of[i].n, NULL, &e));
		assert_string_equal(e.item[0].msg,
		                    "is a binary file (or say with --charset how it is encoded)");
		assert_string_equal(e.item[0].file, "prog");
		struct article_opts opts = {.charset = "utf-8"}; /* the reader knows better */
		struct article *a = article_parse("prog", of[i].s, of[i].n, &opts, &e);
		assert_non_null(a);
		article_free(a);
		errs_free(&e);
	}
}

static void zero_bytes_in_text_are_shown_and_counted(void **state)
{
	(void)state;
	static const char raw[] = "The old bridge\0 was closed.\n";
	struct article *a = article_parse("x.txt", raw, sizeof raw - 1, NULL, NULL);
	assert_non_null(a);
	assert_int_equal(a->n_units, 1);
	assert_int_equal(a->unit[0].end, sizeof raw - 2);
	assert_int_equal(a->hidden, 1);
	assert_memory_equal(a->text, raw, sizeof raw);
	article_free(a);
	static const char page[] = "<!DOCTYPE html><title>x</title><body><article><h1>The bridge\0 is "
		"closed</h1><p>It was\0 closed on Monday, said the mayor, after a storm, and it will stay "
		"closed for as long as the repairs take, which is weeks.</p></article>";
	a = article_parse("x.html", page, sizeof page - 1, NULL, NULL);
	assert_non_null(a);
	assert_true(a->blocks > 0);
	assert_non_null(strstr(a->text, "weeks."));
	article_free(a);
}

static void long_sentences_are_cut_at_blanks(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < 3000; i++)
		str_add(&s, "word ");
	str_fill(&s, 'x', 10000);
	for (int i = 0; i < 3000; i++)
		str_add(&s, "漢");
	struct article *a = parse(s.s);
	size_t at = 0;
	assert_true(a->n_units > 8);
	for (size_t i = 0; i < a->n_units; i++) {
		const struct unit *u = &a->unit[i];
		assert_true(u->end - u->start <= UNIT_MAX_BYTES && u->end > u->start);
		assert_true(u->start - at <= 1);
		assert_true(((unsigned char)a->text[u->start] & 0xC0) != 0x80);
		if (u->end < 15000)
			assert_true(a->text[u->end] == ' ');
		at = u->end;
	}
	assert_int_equal(at, s.n);
	article_free(a);
	str_free(&s);
}

static void loads_files(void **state)
{
	(void)state;
	struct errs e = {0};
	FILE *f = fopen(scratch("a.txt"), "w");
	fputs("The wall grows. It is high.\n", f);
	fclose(f);
	struct article *a = article_load(scratch("a.txt"), NULL, &e);
	assert_int_equal(a->n_units, 2);
	struct file_id now = file_identify(scratch("a.txt"));
	assert_true(file_same(&a->id, &now));
	article_digest(a);
	assert_int_equal(strlen(a->sha256), 64);
	article_free(a);
	assert_null(article_load(scratch("missing"), NULL, &e));
	assert_null(article_load(scratch_dir, NULL, &e));
	assert_int_equal(e.n, 2);
	errs_free(&e);
}

static void sigla(void **state)
{
	(void)state;
	static const struct { size_t i; const char *s; } of[] = {
		{0, "A"}, {25, "Z"}, {26, "AA"}, {27, "AB"}, {701, "ZZ"}, {702, "AAA"}, {18277, "ZZZ"},
	};
	char buf[8];
	for (size_t i = 0; i < COUNT(of); i++) {
		assert_string_equal(siglum(of[i].i, buf), of[i].s);
		assert_int_equal(siglum_index(of[i].s, strlen(of[i].s)), of[i].i);
	}
	assert_int_equal(siglum_index("b", 1), 1);
	assert_int_equal(siglum_index("", 0), -1);
	assert_int_equal(siglum_index("A1", 2), -1);
	assert_int_equal(siglum_index("ABCDE", 5), -1);
	assert_int_equal(siglum_index("A12", 1), 0);
	assert_string_equal(unit_kind_name(UNIT_FURNITURE), "furniture");
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_and_units),
		cmocka_unit_test(units_by_place),
		cmocka_unit_test(empty_texts),
		cmocka_unit_test(counts_damage),
		cmocka_unit_test(options_win),
		cmocka_unit_test(other_charsets_are_converted),
		cmocka_unit_test(binary_is_refused),
		cmocka_unit_test(zero_bytes_in_text_are_shown_and_counted),
		cmocka_unit_test(long_sentences_are_cut_at_blanks),
		cmocka_unit_test(loads_files),
		cmocka_unit_test(sigla),
	};
	return cmocka_run_group_tests(tests, scratch_start, scratch_end);
}
