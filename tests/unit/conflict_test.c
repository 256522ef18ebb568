/* Conflicts of two units: sentences written for the purpose, and what the demo story has
 * planted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/conflict.h"
#include "align/job.h"
#include "base/file.h"
#include "base/map.h"

#define STORY SOURCEDIR "/tests/stories/gamelan/"

/* language, one sentence, the other, what is told: "kind a / b; " ("~name" a variant). */
static const struct { const char *language, *a, *b, *told;
} table[] = {
	{"eng", "The fire at the market killed 57 people on Monday.",
         "On Monday 80 people were killed in the market fire.", "number 57 / 80; "},
	{"eng", "The fire at the market killed 57 people on Monday.",
         "On Monday 57 people were killed in the market fire.", ""},
	{"eng", "Insurance of the old ship will cost £460,000.",
         "Insurance of the old ship will cost £640,000.", "number 460000 GBP / 640000 GBP; "},
	{"eng", "The new bridge cost $2.2 million to build.",
         "The new bridge cost $2,200,000 to build.", ""},
	{"eng", "The new bridge cost nearly $2 million to build.",
         "The new bridge cost $1.9 million to build.", ""},
	{"eng", "The army sent 20,000 soldiers to the border.",
         "The army sent 19,800 soldiers to the border.", ""},
	{"eng", "The army sent 20,000 soldiers to the border.",
         "The army sent 2,000 soldiers to the border.", "number 20000 / 2000; "},
	{"eng", "The army sent twenty soldiers to the border.",
         "The army sent 20 soldiers to the border.", ""},
	{"eng", "The road is 5 miles long and runs to the harbour.",
         "The road is 8 km long and runs to the harbour.", ""},
	{"eng", "The minister met farmers in two towns of the north.",
         "The minister met farmers with three aides in the north.", ""},
	{"eng", "The party won 41 per cent of the votes in the region.",
         "The party won 41.2 per cent of the votes in the region.", ""},
	{"eng", "The party won 41 per cent of the votes in the region.",
         "The party won 36 per cent of the votes in the region.", "number 41 % / 36 %; "},
	{"eng", "The ship will leave the harbour for Java on 14 May.",
         "The ship will leave the harbour for Java on 24 May.", "date --05-14 / --05-24; "},
	{"eng", "The ship will leave the harbour for Java on 14 May.",
         "The ship will leave the harbour for Java in mid-May.", ""},
	{"eng", "The ship will leave the harbour for Java on 14 May.",
         "The ship will leave the harbour for Java on May 14.", ""},
	{"eng", "The polls in the city close at 8 p.m. today.",
         "The polls in the city close at 20:00 today.", ""},
	{"eng", "The polls in the city close at 8 p.m. today.",
         "The polls in the city close at 22:00 today.", "date 20:00 / 22:00; "},
	{"eng", "It may reach the port of the island by June.",
         "It will reach the port of the island by June.", "modality may / will; "},
	{"eng", "It may reach the port of the island by June.",
         "It could reach the port of the island by June.", ""},
	{"eng", "The ship left the island port on 24 May.",
         "The ship will leave the island port on 24 May.", ""},
	{"eng", "“It will reach the port of the island,” she said.",
         "She said that it would reach the port of the island.", ""},
	{"eng", "Their help would depend on a serious treaty between the states.",
         "They hope to see a serious treaty between the states.", "modality depend / hope; "},
	{"eng", "He spoke after the president announced his new policy.",
         "He spoke before the president announced his new policy.", "date after / before; "},
	{"eng", "“A gong that nobody strikes is only a piece of metal,” she said.",
         "“A gong that nobody strikes is just a lump of metal,” she said.",
         "quote only a piece / just a lump; "},
	{"eng", "“A gong that nobody strikes is only a piece of metal,” she said.",
         "“A gong that nobody strikes is only a piece of metal in a case,” she said.", ""},
	{"eng", "“A gong that [nobody] strikes is only a piece of metal,” she said.",
         "“A gong that strikes is only a piece of metal,” she said.", ""},
	{"eng", "“I saw that he said it yesterday in the great hall,” she told us.",
         "“I saw he said it yesterday in that great hall,” she told us.", ""},
	{"eng", "The director, Helen Marwick, told the paper.",
         "The director, Helen Warwick, told the paper.", "~name Marwick / Warwick; "},
	{"eng", "The envoy met leaders of Hezbollah there.",
         "The envoy met leaders of Hezbolah there.", "~name Hezbollah / Hezbolah; "},
	{"eng", "The envoy met Israel there.", "The envoy met Israeli leaders there.", ""},
	{"eng", "In all 14 of the 32 wagons left the track near Marlow.",
	 "In all 19 of the 32 wagons left the track near Marlow.", "number 14 / 19; "},
	{"eng", "In all 14 of the wagons left the track near Marlow.",
	 "In all 19 of the wagons left the track near Marlow.", "number 14 / 19; "},
	{"eng", "Two of the five piers were cracked by the frost of Monday.",
	 "Three of the five piers were cracked by the frost of Monday.", "number 2 / 3; "},
	{"eng", "In all 14 of the 32 wagons left the track near Marlow.",
	 "In all 14 out of 36 wagons left the track near Marlow.", "number 32 / 36; "},
	{"eng", "In all 14 of the 32 wagons left the track near Marlow.",
	 "In all 14 out of 32 wagons left the track near Marlow.", ""},
	{"deu", "Am Montag sind 14 der 32 Waggons bei Marlow entgleist.",
	 "Am Montag sind 19 von den 32 Waggons bei Marlow entgleist.", "number 14 / 19; "},
	{"por", "Ao menos 57 pessoas morreram no acidente em Moscou.",
         "Morreram dez pessoas no acidente em Moscou, segundo a polícia.", "number >57 / 10; "},
	{"por", "O prédio da secretaria foi atingido por três bombas caseiras.",
         "O prédio da secretaria foi atingido por uma bomba.", "number 3 / 1; "},
	{"deu", "Das Museum zahlt 460.000 Euro für den Transport nach Java.",
         "Das Museum zahlt 640.000 Euro für den Transport nach Java.",
         "number 460000 EUR / 640000 EUR; "},
	{"ind", "Museum itu membayar 460.000 pound untuk pengangkutan ke Jawa.",
         "Museum itu membayar 640.000 pound untuk pengangkutan ke Jawa.",
         "number 460000 GBP / 640000 GBP; "},
};

static void told_of(const struct article *const *a, const struct link *from, struct str *out)
{
	struct disputes *d = disputes_new(a, 2);
	struct arena *mem = arena_new();
	struct link l = *from;
	disputes_find(d, &l, mem);
	for (uint32_t i = 0; i < l.n_conflicts; i++) {
		const struct conflict *c = &l.conflict[i];
		str_addf(out, "%s %s / %s; ", conflict_name((enum conflict_kind)c->kind),
		         c->a_value, c->b_value);
		assert_true(c->at.a_start >= a[0]->unit[l.a.unit].start &&
		            c->at.a_start < c->at.a_end);
		assert_true(c->at.a_end <= a[0]->unit[l.a.unit].end);
		assert_true(c->at.b_start >= a[1]->unit[l.b.unit].start &&
		            c->at.b_start < c->at.b_end);
		assert_true(c->at.b_end <= a[1]->unit[l.b.unit].end);
	}
	for (uint32_t i = 0; i < l.n_variants; i++)
		str_addf(out, "~%s %s / %s; ", conflict_name((enum conflict_kind)l.variant[i].kind),
		         l.variant[i].a_value, l.variant[i].b_value);
	arena_free(mem);
	disputes_free(d);
}

static void every_line_of_the_table(void **state)
{
	size_t wrong = 0;
	(void)state;
	for (size_t i = 0; i < COUNT(table); i++) {
		struct article_opts opts = {.language = table[i].language};
		struct article *a = article_parse("a", table[i].a, strlen(table[i].a), &opts, NULL);
		struct article *b = article_parse("b", table[i].b, strlen(table[i].b), &opts, NULL);
		struct str s = STR_INIT, back = STR_INIT;
		struct link l = {.a = {0, 0}, .b = {1, 0}, .cls = CLASS_PARAPHRASE};
		told_of((const struct article *const[]){a, b}, &l, &s);
		told_of((const struct article *const[]){b, a}, &l, &back);
		if (strcmp(s.s, table[i].told) != 0) {
			print_error("%s\n%s\n  \"%s\" instead of \"%s\"\n", table[i].a, table[i].b,
			            s.s, table[i].told);
			wrong++;
		}
		assert_int_equal(s.n == 0, back.n == 0);
		str_free(&s);
		str_free(&back);
		article_free(a);
		article_free(b);
	}
	assert_int_equal(wrong, 0);
}

/* The unit of an article that holds a passage. */
static uint32_t unit_with(const struct article *a, const char *passage)
{
	const char *at = strstr(a->text, passage);
	assert_non_null(at);
	return (uint32_t)article_unit_at(a, (size_t)(at - a->text));
}

static struct article *load(const char *name)
{
	char *path = str_printf(STORY "%s", name);
	struct article *a = article_load(path, NULL, NULL);
	free(path);
	assert_non_null(a);
	return a;
}

static void check_plant(char *const cell[7], struct str *told)
{
	struct article *a = load(cell[1]), *b = load(cell[4]);
	if (strcmp(a->language, b->language) == 0) {
		struct link l = {.a = {0, unit_with(a, cell[2])}, .b = {1, unit_with(b, cell[5])},
		                 .cls = CLASS_PARAPHRASE};
		told_of((const struct article *const[]){a, b}, &l, told);
	}
	article_free(a);
	article_free(b);
}

/* Each planted difference is told, by its kind; what only looks different is not. */
static void planted_differences(void **state)
{
	static const char *const kinds[] = {"quote", "name", "modality", "number", "date", "agree"};
	struct str table_text = STR_INIT;
	size_t checked = 0;
	(void)state;
	assert_true(file_read(STORY "planted.tsv", 0, &table_text, NULL));
	for (char *line = table_text.s, *next; *line; line = next) {
		char *cell[7], *p = line;
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = 0;
		for (size_t k = 0; k < 7; k++) {
			cell[k] = p;
			p += strcspn(p, "\t");
			if (*p)
				*p++ = 0;
		}
		for (size_t k = 0; k < COUNT(kinds); k++) {
			struct str told = STR_INIT;
			if (strcmp(cell[0], kinds[k]) != 0)
				continue;
			check_plant(cell, &told);
			if (k + 1 == COUNT(kinds))
				assert_string_equal(told.s, "");
			else if (!strstr(told.s, kinds[k]))
				fail_msg("planted %s not told: %s", kinds[k], cell[2]);
			checked++;
			str_free(&told);
		}
	}
	assert_true(checked >= 10);
	str_free(&table_text);
}

/* Whatever the order of the articles, the same conflicts between the same words. */
static void order_changes_nothing(void **state)
{
	static const char *const name[] = {
		"a-aldermouth-courier.txt", "b-northshore-herald.txt", "c-morning-brief.txt",
		"d-autobrief-summary.txt", "e-suara-pesisir.txt",
	};
	struct article *a[5];
	size_t total[2] = {0, 0};
	uint64_t sum[2] = {0, 0};
	(void)state;
	for (size_t i = 0; i < 5; i++)
		a[i] = load(name[i]);
	for (int turn = 0; turn < 2; turn++) {
		const struct article *order[5];
		for (size_t i = 0; i < 5; i++)
			order[i] = a[turn ? 4 - i : i];
		struct align_opts opts = {.folder = ""};
		struct job *job = job_new(order, 5, &opts);
		job_step(job, 0);
		struct alignment *al = job_take(job);
		size_t n;
		const struct link *l = alignment_links(al, &n);
		for (size_t i = 0; i < n; i++)
			for (uint32_t k = 0; k < l[i].n_conflicts; k++) {
				const struct conflict *c = &l[i].conflict[k];
				uint64_t p =
					hash_bytes(c->a_value, strlen(c->a_value)) ^ c->at.a_start;
				uint64_t q =
					hash_bytes(c->b_value, strlen(c->b_value)) ^ c->at.b_start;
				sum[turn] += p * q + c->kind;
				total[turn]++;
			}
		alignment_free(al);
		job_free(job);
	}
	assert_true(total[0] >= 3);
	assert_int_equal(total[0], total[1]);
	assert_true(sum[0] == sum[1]);
	for (size_t i = 0; i < 5; i++)
		article_free(a[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_of_the_table),
		cmocka_unit_test(planted_differences),
		cmocka_unit_test(order_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
