/* dictd files written here: what they hold is found; whatever is broken in them, nothing
 * but an error or fewer entries comes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

#include "align/dictd.h"
#include "align/dictionary.h"
#include "align/entry.h"
#include "base/file.h"
#include "base/path.h"

static char folder[64];

static const char *const text[] = {
	"haus /haUs/ <n>\nhouse, building\n", "Haus der Kunst <n>\nart museum\n",
	"hausaufgabe <n>\n1. homework 2.\nwork to do at home\n", "himmel <n>\nsky; heaven\n",
	"haus <n>\ndynasty\n",
};
static const char *const head[] = {"haus", "haus der kunst", "hausaufgabe", "himmel", "haus"};
static const size_t sorted[] = {0, 4, 1, 2, 3};

static void write_file(const char *name, const void *p, size_t n)
{
	char *path = path_join(folder, name);
	FILE *f = fopen(path, "wb");
	assert_non_null(f);
	assert_int_equal(fwrite(p, 1, n, f), n);
	fclose(f);
	free(path);
}

static void add64(struct str *out, size_t v)
{
	static const char digit[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	if (v >= 64)
		add64(out, v / 64);
	str_addc(out, digit[v % 64]);
}

static void make_index(struct str *out)
{
	size_t at[COUNT(text)], next = 0;
	for (size_t i = 0; i < COUNT(text); i++) {
		at[i] = next;
		next += strlen(text[i]);
	}
	str_add(out, "00databaseinfo\tA\tA\n");
	for (size_t k = 0; k < COUNT(sorted); k++) {
		size_t i = sorted[k];
		str_addf(out, "%s\t", head[i]);
		add64(out, at[i]);
		str_addc(out, '\t');
		add64(out, strlen(text[i]));
		str_addc(out, '\n');
	}
}

static void put16(struct str *out, size_t v)
{
	str_addc(out, (char)(v & 255));
	str_addc(out, (char)(v >> 8));
}

/* Chunks of 20 bytes, so that entries cross them. */
static void make_dictzip(const char *s, size_t n, struct str *out)
{
	enum { CHUNK = 20 };
	struct str body = STR_INIT, sizes = STR_INIT;
	z_stream z = {0};
	assert_int_equal(deflateInit2(&z, 9, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY), Z_OK);
	size_t chunks = 0;
	for (size_t at = 0; at < n; at += CHUNK, chunks++) {
		unsigned char buf[200];
		size_t len = n - at < CHUNK ? n - at : CHUNK;
		z.next_in = (unsigned char *)(uintptr_t)(s + at);
		z.avail_in = (unsigned)len;
		z.next_out = buf;
		z.avail_out = sizeof buf;
		assert_int_equal(deflate(&z, Z_FULL_FLUSH), Z_OK);
		put16(&sizes, sizeof buf - z.avail_out);
		str_addn(&body, buf, sizeof buf - z.avail_out);
	}
	deflateEnd(&z);
	str_addn(out, "\x1f\x8b\x08\x0c\0\0\0\0\0\3", 10); /* extra field and a name */
	put16(out, 10 + sizes.n);
	str_addn(out, "RA", 2);
	put16(out, 6 + sizes.n);
	put16(out, 1);
	put16(out, CHUNK);
	put16(out, chunks);
	str_addn(out, sizes.s, sizes.n);
	str_addn(out, "small", 6);
	str_addn(out, body.s, body.n);
	str_free(&body);
	str_free(&sizes);
}

static void write_small(bool packed)
{
	struct str index = STR_INIT, body = STR_INIT, zip = STR_INIT;
	make_index(&index);
	for (size_t i = 0; i < COUNT(text); i++)
		str_add(&body, text[i]);
	write_file("freedict-deu-eng.index", index.s, index.n);
	if (packed) {
		make_dictzip(body.s, body.n, &zip);
		write_file("freedict-deu-eng.dict.dz", zip.s, zip.n);
	} else {
		write_file("freedict-deu-eng.dict", body.s, body.n);
	}
	str_free(&index);
	str_free(&body);
	str_free(&zip);
}

static int make_folder(void **state)
{
	(void)state;
	snprintf(folder, sizeof folder, "/tmp/hexapla-dictd-XXXXXX");
	return mkdtemp(folder) ? 0 : -1;
}

static int drop_folder(void **state)
{
	static const char *const name[] = {
		"freedict-deu-eng.index",
		"freedict-deu-eng.dict",
		"freedict-deu-eng.dict.dz",
		"words.tsv",
	};
	(void)state;
	for (size_t i = 0; i < COUNT(name); i++) {
		char *path = path_join(folder, name[i]);
		unlink(path);
		free(path);
	}
	return rmdir(folder);
}

static struct dictd *open_small(struct errs *errs)
{
	char *path = path_join(folder, "freedict-deu-eng.index");
	struct dictd *d = dictd_open(path, errs);
	free(path);
	return d;
}

static bool collect(void *ctx, const char *h, size_t n, struct dictd_ref at)
{
	(void)at;
	str_addf(ctx, "%.*s|", (int)n, h);
	return true;
}

static void check_small(struct dictd *d)
{
	dictd_ref_vec at = {0};
	struct str s = STR_INIT;
	assert_non_null(d);
	dictd_find(d, "haus", 4, &at);
	assert_int_equal(at.n, 2);
	assert_true(dictd_read(d, at.item[1], &s));
	assert_string_equal(s.s, text[4]);
	str_clear(&s);
	assert_true(dictd_read(d, at.item[0], &s));
	assert_string_equal(s.s, text[0]);
	at.n = 0;
	dictd_find(d, "hau", 3, &at);
	dictd_find(d, "zzz", 3, &at);
	dictd_find(d, "", 0, &at);
	assert_int_equal(at.n, 0);
	str_clear(&s);
	dictd_each(d, "haus", 4, collect, &s);
	assert_string_equal(s.s, "haus|haus|haus der kunst|hausaufgabe|");
	str_clear(&s);
	assert_false(dictd_read(d, (struct dictd_ref){1u << 30, 5}, &s));
	assert_false(dictd_read(d, (struct dictd_ref){0, UINT32_MAX}, &s));
	assert_false(dictd_read(d, (struct dictd_ref){0, 0}, &s));
	assert_int_equal(s.n, 0);
	assert_int_equal(dictd_bad(d), 3);
	str_free(&s);
	free(at.item);
	dictd_free(d);
}

static void plain_text_is_read(void **state)
{
	(void)state;
	write_small(false);
	check_small(open_small(NULL));
}

static void dictzip_is_read_across_its_chunks(void **state)
{
	(void)state;
	write_small(true);
	check_small(open_small(NULL));
}

static void expect_refused(const char *name, const void *p, size_t n, const char *message)
{
	struct errs errs = {0};
	write_small(true);
	write_file(name, p, n);
	assert_null(open_small(&errs));
	assert_int_equal(errs.n, 1);
	assert_non_null(strstr(errs.item[0].msg, message));
	errs_free(&errs);
}

static void broken_files_are_told(void **state)
{
	struct errs errs = {0};
	(void)state;
	expect_refused("freedict-deu-eng.index", "", 0, "cannot read the index");
	expect_refused("freedict-deu-eng.index", "haus\n", 5, "not an index");
	expect_refused("freedict-deu-eng.index", "haus\tA\n", 7, "not an index");
	expect_refused("freedict-deu-eng.index", "haus\t!!\tB\n", 10, "not an index");
	expect_refused("freedict-deu-eng.index", "h\tAAAAAAAAAA\tB\n", 15, "not an index");
	expect_refused("freedict-deu-eng.dict.dz", "", 0, "cannot read the dictionary");
	expect_refused("freedict-deu-eng.dict.dz", "hello", 5, "not a dictzip");
	expect_refused("freedict-deu-eng.dict.dz", "\x1f\x8b\x08\0\0\0\0\0\0\3abcdefgh", 18,
	               "not a dictzip");
	assert_null(dictd_open("/nowhere/at-all.index", &errs));
	assert_int_equal(errs.n, 1);
	errs_free(&errs);
}

/* Everything the file can be asked; the answers do not matter. */
static void ask_everything(struct dictd *d)
{
	dictd_ref_vec at = {0};
	struct str s = STR_INIT;
	struct entry e = {.bytes = STR_INIT};
	for (size_t i = 0; i < COUNT(head); i++)
		dictd_find(d, head[i], strlen(head[i]), &at);
	dictd_each(d, "h", 1, collect, &s);
	for (size_t i = 0; i < at.n; i++) {
		str_clear(&s);
		if (dictd_read(d, at.item[i], &s))
			entry_parse(&e, s.s, s.n);
	}
	entry_free(&e);
	str_free(&s);
	free(at.item);
	dictd_free(d);
}

/* Cut anywhere, or with any byte changed: no crash, no read outside (see make asan). */
static void damage(const char *name)
{
	char *path = path_join(folder, name);
	struct str good = STR_INIT;
	write_small(true);
	assert_true(file_read(path, 0, &good, NULL));
	free(path);
	for (size_t i = 0; i < good.n; i++) {
		write_file(name, good.s, i);
		struct dictd *d = open_small(NULL);
		if (d)
			ask_everything(d);
		for (int k = 0; k < 3; k++) {
			char keep = good.s[i];
			good.s[i] = (char)(k == 0 ? ~keep : k == 1 ? 0 : '\t');
			write_file(name, good.s, good.n);
			good.s[i] = keep;
			if ((d = open_small(NULL)))
				ask_everything(d);
		}
	}
	str_free(&good);
}

static void damaged_files_do_no_harm(void **state)
{
	(void)state;
	damage("freedict-deu-eng.index");
	damage("freedict-deu-eng.dict.dz");
}

static void entries_are_read_in_every_layout(void **state)
{
	static const struct { const char *entry, *head, *list;
	} c[] = {
		{"house /haUs/ <n>\nrumah, gedung\nplace to live\n", "house", "rumah|gedung|"},
		{"chip //tSIp// <n>\n1. keripik 2.\nfried strip\n 3.\nthin piece\n2. "
	         "cip\ncircuit\n",
	         "chip", "keripik|cip|"},
		{"Abfragequote /x/ <fem>\n [comp.] recall <n>\n         Note: database\n",
	         "Abfragequote", "recall|"},
		{"Abfragesystem <neut>\nretrieval system <n>\n      \"x\"  - y\n   Synonym: {z}\n",
	         "Abfragesystem", "retrieval system|"},
		{"Abgasturbinen <pl>\n see: {exhaust turbine}\n", "Abgasturbinen", ""},
		{"Gov. /x/\nGouverneur <masc> [pol.] Gouv., /g@f/\n", "Gov", "Gouverneur|Gouv|"},
		{"basement /b/\n1. bodrum kat, zemin kat\n2. herhangi bir yapnin kaidesi da.\n",
	         "basement", "bodrum kat|zemin kat|"},
		{"huis\xe2\x80\x90 <adj>\nhome\xe2\x80\x90, domestic\n", "huis", "home|domestic|"},
		{"to go (on)\nandar, ir (a); seguir\n", "to go", "andar|ir|seguir|"},
		{"a\n\nb, b, b\n", "a", "b|"},
		{"odd (x\n(never closed, y\n", "odd", "(never closed|y|"},
		{"and/or\nund/oder\n", "and/or", "und/oder|"},
		{"", "", ""},
		{"\n", "", ""},
		{"x", "x", ""},
		{"x\n,,;;\n", "x", ""},
		{"x\n1. 2. 3.\n", "x", ""},
		{"x\r\ny\r\n", "x", "y|"},
	};
	struct entry e = {.bytes = STR_INIT};
	struct str s = STR_INIT;
	(void)state;
	for (size_t i = 0; i < COUNT(c); i++) {
		entry_parse(&e, c[i].entry, strlen(c[i].entry));
		str_clear(&s);
		for (size_t k = 0; k < e.translation.n; k++)
			str_addf(&s, "%.*s|", (int)e.translation.item[k].n,
			         e.bytes.s + e.translation.item[k].start);
		assert_string_equal(s.s, c[i].list);
		assert_int_equal(e.head.n, strlen(c[i].head));
		assert_memory_equal(e.bytes.s + e.head.start, c[i].head, e.head.n);
	}
	str_free(&s);
	entry_free(&e);
}

static void note_translation(void *ctx, int side, const char *h, size_t hn, const char *t, size_t n,
                             size_t count)
{
	if (strncmp(h, "haus", 4) == 0 || strncmp(h, "gamelan", 7) == 0)
		str_addf(ctx, "%d %.*s=%.*s/%zu|", side, (int)hn, h, (int)n, t, count);
}

static void ask_words(const char *a, const char *b, const char *const *file, struct str *out,
                      struct str *messages)
{
	const struct asked word[] = {{"haus", "haus", 2}, {"hausaufgaben", "hausaufgab", 1}};
	struct dictionary *d = dictionary_open(a, b, folder, file, messages);
	const size_t none[2] = {0, 0},
		     n[2] = {!strcmp(a, "deu") ? 2 : 0, !strcmp(b, "deu") ? 2 : 0};
	dictionary_ask(d, (const struct asked *const[2]){word, word},
	               strcmp(a, "fra") && strcmp(b, "fra") ? n : none, note_translation, out,
	               messages);
	dictionary_free(d);
}

static void dictionaries_are_found_in_either_direction(void **state)
{
	struct str out = STR_INIT, messages = STR_INIT;
	(void)state;
	write_small(true);
	ask_words("eng", "deu", NULL, &out, &messages);
	assert_string_equal(out.s, "1 haus=house/2|1 haus=building/2|1 hausaufgabe=homework/1|"
	                           "1 haus=dynasty/1|");
	assert_string_equal(messages.s, "");
	str_clear(&out);
	ask_words("deu", "eng", NULL, &out, &messages);
	assert_non_null(strstr(out.s, "0 hausaufgabe=homework/1|"));
	str_clear(&out);
	ask_words("fra", "deu", NULL, &out, &messages);
	assert_string_equal(messages.s,
	                    "no dictionary for German-French: apt install dict-freedict-deu-fra\n");
	str_clear(&messages);
	ask_words("eng", "swe", NULL, &out, &messages);
	assert_string_equal(messages.s, "no dictionary for Swedish-English\n");
	str_free(&out);
	str_free(&messages);
}

static void the_readers_own_words_count(void **state)
{
	static const char own[] =
		"# deu eng\nhaus\tcottage, villa\n\nbroken line\nhausboot\thouseboat";
	static const char either[] = "house\thaus\ngamelan\tgamelang\n";
	struct str out = STR_INIT, messages = STR_INIT;
	char *path = path_join(folder, "words.tsv");
	const char *const file[] = {path, NULL}, *const gone[] = {"/nowhere/words.tsv", NULL};
	(void)state;
	write_file("words.tsv", own, sizeof own - 1);
	ask_words("ita", "eng", file, &out, &messages);
	assert_string_equal(out.s, ""); /* not its languages */
	str_clear(&messages);
	ask_words("eng", "deu", file, &out, &messages);
	assert_non_null(strstr(out.s, "1 haus=cottage/2|1 haus=villa/2|1 hausboot=houseboat/1|"));
	str_clear(&out);
	write_file("words.tsv", either, sizeof either - 1);
	ask_words("eng", "swe", file, &out, &messages);
	assert_string_equal(out.s, "0 gamelan=gamelang/1|1 gamelan=gamelang/1|");
	assert_string_equal(messages.s, "");
	write_file("words.tsv", "no columns\n", 11);
	ask_words("eng", "deu", file, &out, &messages);
	assert_non_null(strstr(messages.s, "no line has two columns"));
	str_clear(&messages);
	ask_words("eng", "deu", gone, &out, &messages);
	assert_non_null(strstr(messages.s, "/nowhere/words.tsv"));
	free(path);
	str_free(&out);
	str_free(&messages);
}

static void packages_are_named(void **state)
{
	char buf[64];
	bool here;
	(void)state;
	write_small(true);
	assert_string_equal(dictionary_package("eng", "deu", folder, &here, buf),
	                    "dict-freedict-deu-eng");
	assert_true(here);
	assert_string_equal(dictionary_package("ind", "eng", folder, &here, buf),
	                    "dict-freedict-eng-ind");
	assert_false(here);
	assert_string_equal(dictionary_package("tur", "fra", "", NULL, buf),
	                    "dict-freedict-fra-tur");
	assert_null(dictionary_package("eng", "eng", "", &here, buf));
	assert_null(dictionary_package("ind", "tur", "", &here, buf));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(plain_text_is_read, make_folder, drop_folder),
		cmocka_unit_test_setup_teardown(dictzip_is_read_across_its_chunks, make_folder,
	                                        drop_folder),
		cmocka_unit_test_setup_teardown(broken_files_are_told, make_folder, drop_folder),
		cmocka_unit_test_setup_teardown(damaged_files_do_no_harm, make_folder, drop_folder),
		cmocka_unit_test(entries_are_read_in_every_layout),
		cmocka_unit_test_setup_teardown(dictionaries_are_found_in_either_direction,
	                                        make_folder, drop_folder),
		cmocka_unit_test_setup_teardown(the_readers_own_words_count, make_folder,
	                                        drop_folder),
		cmocka_unit_test_setup_teardown(packages_are_named, make_folder, drop_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
