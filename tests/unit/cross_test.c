/* Linking across languages, with the words compiled in only: no dictionary is installed
 * where tests run. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/cross.h"
#include "align/job.h"
#include "align/key.h"

static const char english[] =
	"The minister of health visited the hospital in Merapi on Tuesday with twelve doctors.\n\n"
	"The police said that 340 people were injured in the fire at the market.\n\n"
	"President Hartono told the newspaper that the government will help every family.\n\n"
	"A ship with food and water from Germany is expected in March 2021.\n\n"
	"Nobody had time to look at the old palace, which lost its roof.\n";
static const char indonesian[] =
	"Kapal dengan makanan dan air dari Jerman diperkirakan tiba pada Maret 2021.\n\n"
	"Polisi mengatakan bahwa 340 orang terluka dalam kebakaran di pasar itu.\n\n"
	"Pada hari Selasa menteri kesehatan mengunjungi rumah sakit di Merapi dengan dua belas "
        "dokter.\n\n"
	"Presiden Hartono mengatakan kepada koran bahwa pemerintah akan membantu setiap "
        "keluarga.\n";
static const char german[] =
	"Die Polizei sagte, dass bei dem Brand auf dem Markt 340 Menschen verletzt wurden.\n\n"
	"Präsident Hartono sagte der Zeitung, die Regierung werde jeder Familie helfen.\n\n"
	"Der Minister für Gesundheit besuchte am Dienstag das Krankenhaus in Merapi.\n";
static const char other[] =
	"Tim tuan rumah memenangkan pertandingan itu dengan dua gol di babak kedua.\n\n"
	"Harga beras naik tiga persen sejak bulan lalu, kata seorang pedagang.\n\n"
	"Film baru sutradara muda itu diputar di lima kota mulai pekan depan.\n\n"
	"Hujan lebat diperkirakan turun di pesisir utara hingga akhir minggu.\n";

static struct article *make(const char *text, const char *language)
{
	struct article_opts opts = {.language = language};
	struct article *a = article_parse("test.txt", text, strlen(text), &opts, NULL);
	assert_non_null(a);
	return a;
}

/* Every link of a story as "TEXT|TEXT|score|spans", by the first words of its units. */
static void links_of(const struct article *const *a, size_t n, unsigned slice, struct str *out)
{
	static const char *const none[] = {NULL};
	struct align_opts opts = {.folder = "/", .dictionary = none}; /* none is there */
	struct job *job = job_new(a, n, &opts);
	while (!job_step(job, slice))
		continue;
	struct alignment *al = job_take(job);
	size_t links;
	const struct link *l = alignment_links(al, &links);
	for (size_t i = 0; i < links; i++) {
		struct uref u = l[i].a, v = l[i].b;
		if (strcmp(a[u.article]->text, a[v.article]->text) > 0) {
			u = l[i].b;
			v = l[i].a;
		}
		str_addf(out, "%.16s|%.16s|%s|%.4f|%u\n",
		         a[u.article]->text + a[u.article]->unit[u.unit].start,
		         a[v.article]->text + a[v.article]->unit[v.unit].start,
		         class_name((enum link_class)l[i].cls), (double)l[i].score, l[i].n_spans);
	}
	str_add(out, job_messages(job));
	alignment_free(al);
	job_free(job);
}

static size_t lines(const struct str *s)
{
	size_t n = 0;
	for (size_t i = 0; i < s->n; i++)
		n += s->s[i] == '\n';
	return n;
}

static void translations_are_linked(void **state)
{
	struct article *a[2] = {make(english, "eng"), make(indonesian, "ind")};
	struct str s = STR_INIT;
	(void)state;
	links_of((const struct article *const *)a, 2, 0, &s);
	assert_non_null(strstr(s.s, "Polisi mengataka|The police said |translation|"));
	assert_non_null(strstr(s.s, "Pada hari Selasa|The minister of |translation|"));
	assert_non_null(strstr(s.s, "Presiden Hartono|President Harton|translation|"));
	assert_non_null(strstr(s.s, "Kapal dengan mak|A ship with food|translation|"));
	assert_non_null(strstr(
		s.s, "no dictionary for Indonesian-English: apt install dict-freedict-eng-ind\n"));
	assert_int_equal(lines(&s), 5);
	str_free(&s);
	article_free(a[0]);
	article_free(a[1]);
}

static void languages_other_than_english_meet(void **state)
{
	struct article *a[2] = {make(german, "deu"), make(indonesian, "ind")};
	struct str s = STR_INIT;
	(void)state;
	links_of((const struct article *const *)a, 2, 0, &s);
	assert_non_null(strstr(s.s, "Die Polizei sagt|Polisi mengataka|translation|"));
	assert_non_null(strstr(s.s, "Der Minister f"));
	str_free(&s);
	article_free(a[0]);
	article_free(a[1]);
}

static int by_line(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_lines(struct str *s)
{
	char *line[64], *copy = xstrdup(s->s);
	size_t n = 0;
	for (char *p = strtok(copy, "\n"); p; p = strtok(NULL, "\n"))
		line[n++] = p;
	qsort(line, n, sizeof *line, by_line);
	str_clear(s);
	for (size_t i = 0; i < n; i++)
		str_addf(s, "%s\n", line[i]);
	free(copy);
}

static void order_and_slices_change_nothing(void **state)
{
	static const size_t order[][4] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 3, 0, 2}, {2, 0, 3, 1}};
	struct article *a[4] = {make(english, "eng"), make(indonesian, "ind"), make(german, "deu"),
	                        make(other, "ind")};
	struct str first = STR_INIT, s = STR_INIT;
	(void)state;
	for (size_t k = 0; k < COUNT(order); k++) {
		const struct article *b[4];
		for (size_t i = 0; i < 4; i++)
			b[i] = a[order[k][i]];
		str_clear(&s);
		links_of(b, 4, k % 2, &s);
		sort_lines(&s);
		if (k == 0)
			str_addn(&first, s.s, s.n);
		assert_string_equal(s.s, first.s);
	}
	assert_true(lines(&first) >= 10);
	str_free(&s);
	str_free(&first);
	for (size_t i = 0; i < 4; i++)
		article_free(a[i]);
}

/* Links of one language are shown while languages are still being crossed. */
static void a_first_result_comes_early(void **state)
{
	enum { COPIES = 150 };
	struct str text = STR_INIT, many = STR_INIT;
	(void)state;
	for (int i = 0; i < COPIES; i++) {
		str_addf(&text, "Boat %d of the harbour sailed with %d barrels for port %d.\n\n", i, i * 7, i * 3);
		str_addf(&many, "Kapal %d pelabuhan berlayar dengan %d tong ke kota %d.\n\n", i, i * 7, i * 3);
	}
	struct article *a[] = {make(text.s, "eng"), make(text.s, "eng"), make(many.s, "ind")};
	struct job *job = job_new((const struct article *const *)a, 3, &(struct align_opts){.folder = ""});
	size_t results = 0, links[8] = {0};
	bool over;
	do {
		over = job_step(job, 1);
		struct alignment *al = job_take(job);
		if (al && results < COUNT(links))
			alignment_links(al, &links[results++]);
		alignment_free(al);
	} while (!over);
	assert_int_equal(results, 2);
	assert_true(links[0] >= COPIES && links[1] > links[0]);
	job_free(job);
	for (size_t i = 0; i < COUNT(a); i++)
		article_free(a[i]);
	str_free(&text);
	str_free(&many);
}

static void a_third_article_changes_no_pair(void **state)
{
	struct article *a[3] = {make(english, "eng"), make(indonesian, "ind"), make(german, "deu")};
	struct arena *mem = arena_new();
	cross_link_vec two = {0}, three = {0};
	struct cross *c = cross_new((const struct article *const *)a, 2, "", NULL);
	struct cross *d = cross_new((const struct article *const *)a, 3, "", NULL);
	(void)state;
	cross_pair(c, 0, 1, .3, .05, mem, &two);
	cross_pair(d, 0, 1, .3, .05, mem, &three);
	assert_int_equal(two.n, three.n);
	for (size_t i = 0; i < two.n; i++) {
		assert_int_equal(two.item[i].a, three.item[i].a);
		assert_int_equal(two.item[i].b, three.item[i].b);
		assert_true(two.item[i].score == three.item[i].score);
		for (uint32_t k = 0; k < two.item[i].n_spans; k++) {
			const struct span_pair *s = &two.item[i].span[k];
			assert_true(s->a_start >= a[0]->unit[two.item[i].a].start);
			assert_true(s->a_end <= a[0]->unit[two.item[i].a].end &&
			            s->a_start < s->a_end);
			assert_true(s->b_end <= a[1]->unit[two.item[i].b].end &&
			            s->b_start < s->b_end);
		}
	}
	three.n = 0;
	cross_pair(d, 1, 0, .3, .05, mem, &three); /* turned round */
	assert_int_equal(two.n, three.n);
	cross_free(c);
	cross_free(d);
	free(two.item);
	free(three.item);
	arena_free(mem);
	for (size_t i = 0; i < 3; i++)
		article_free(a[i]);
}

static void unrelated_articles_stay_silent(void **state)
{
	struct article *a[2] = {make(english, "eng"), make(other, "ind")};
	struct article *b[2] = {make(english, "eng"), make("", "ind")};
	struct str s = STR_INIT;
	(void)state;
	links_of((const struct article *const *)a, 2, 0, &s);
	assert_int_equal(lines(&s), 1); /* the missing dictionary */
	str_clear(&s);
	links_of((const struct article *const *)b, 2, 0, &s);
	assert_int_equal(lines(&s), 1);
	str_free(&s);
	for (size_t i = 0; i < 2; i++) {
		article_free(a[i]);
		article_free(b[i]);
	}
}

/* Two sentences of one side in one of the other: both are linked. */
static void split_sentences_are_linked_to_the_whole(void **state)
{
	static const char merged[] =
		"Polisi mengatakan bahwa 340 orang terluka dalam kebakaran di pasar itu, sementara "
	        "Presiden "
		"Hartono mengatakan kepada koran bahwa pemerintah akan membantu setiap "
	        "keluarga.\n\n"
		"Kapal dengan makanan dan air dari Jerman diperkirakan tiba pada Maret 2021.\n\n"
		"Pada hari Selasa menteri kesehatan mengunjungi rumah sakit di Merapi dengan dua "
	        "belas dokter.\n";
	struct article *a[2] = {make(english, "eng"), make(merged, "ind")};
	struct str s = STR_INIT;
	(void)state;
	links_of((const struct article *const *)a, 2, 0, &s);
	assert_non_null(strstr(s.s, "Polisi mengataka|The police said |"));
	assert_non_null(strstr(s.s, "Polisi mengataka|President Harton|"));
	str_free(&s);
	article_free(a[0]);
	article_free(a[1]);
}

static void reasons_are_given(void **state)
{
	struct article *a[2] = {make(english, "eng"), make(indonesian, "ind")};
	struct align_opts opts = {.folder = ""};
	struct job *job = job_new((const struct article *const *)a, 2, &opts);
	struct str s = STR_INIT;
	(void)state;
	job_step(job, 0);
	job_explain(job, (struct uref){0, 1}, (struct uref){1, 1}, &s);
	assert_non_null(strstr(s.s, "police = Polisi\t"));
	assert_non_null(strstr(s.s, "340 = 340\t"));
	assert_non_null(strstr(s.s, "score\t"));
	str_free(&s);
	job_free(job);
	article_free(a[0]);
	article_free(a[1]);
}

static void keys_and_sounds(void **state)
{
	static const struct { const char *language, *in, *lower, *head, *sound; } c[] = {
		{"deu", "Straße", "straße", "straße", "strase"},
		{"tur", "IŞIK", "ışık", "ışık", "isic"},
		{"tur", "İstanbul", "istanbul", "istanbul", "istanbul"},
		{"eng", "low-minded", "low-minded", "lowminded", "lov-minded"},
		{"fra", "Aujourd’hui", "aujourd’hui", "aujourdhui", NULL},
		{"ind", "Soeharto", "soeharto", "soeharto", "suharto"},
		{"eng", "Philippe", "philippe", "philippe", "filipe"},
		{"eng", "Éric", "éric", "éric", "eric"},
	};
	struct str lower = STR_INIT, s = STR_INIT;
	(void)state;
	for (size_t i = 0; i < COUNT(c); i++) {
		str_clear(&lower);
		key_lower(&lower, c[i].language, c[i].in, strlen(c[i].in));
		assert_string_equal(lower.s, c[i].lower);
		str_clear(&s);
		key_head(&s, lower.s, lower.n);
		assert_string_equal(s.s, c[i].head);
		if (!c[i].sound)
			continue;
		str_clear(&s);
		key_stem(&s, NULL, lower.s, lower.n);
		str_clear(&lower);
		key_sound(&lower, c[i].language, s.s, s.n);
		assert_string_equal(lower.s, c[i].sound);
	}
	assert_true(sound_likeness("feniks", 6, "fenics", 6) > .6);
	assert_true(sound_likeness("merapi", 6, "merapi", 6) == 1);
	assert_true(sound_likeness("administrat", 11, "administrasi", 12) > .6);
	assert_true(sound_likeness("cat", 3, "car", 3) == 0);
	assert_true(sound_likeness("house", 5, "mouth", 5) == 0);
	assert_true(sound_likeness("", 0, "", 0) == 0);
	str_free(&lower);
	str_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(translations_are_linked),
		cmocka_unit_test(languages_other_than_english_meet),
		cmocka_unit_test(order_and_slices_change_nothing),
		cmocka_unit_test(a_first_result_comes_early),
		cmocka_unit_test(a_third_article_changes_no_pair),
		cmocka_unit_test(unrelated_articles_stay_silent),
		cmocka_unit_test(split_sentences_are_linked_to_the_whole),
		cmocka_unit_test(reasons_are_given),
		cmocka_unit_test(keys_and_sounds),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
