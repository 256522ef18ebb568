/* Properties of the alignment on generated stories: what must hold whatever the weights. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/job.h"
#include "base/mem.h"
#include "base/str.h"

enum { MOST = 8 };

static uint32_t seed;

static uint32_t draw(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* Invented words: the first 60 of them short and frequent. */
static void add_word(struct str *out, uint32_t id, bool capital)
{
	static const char *const syllable[] = {"ba", "dor", "fen", "gil", "hum", "jak", "lom", "mer",
	                                       "nup", "pel", "ras", "sot", "tiv", "vun", "wex", "zam"};
	size_t at = out->n;
	do {
		str_add(out, syllable[id % 16]);
		id /= 16;
	} while (id);
	if (capital)
		out->s[at] = (char)(out->s[at] - 32);
}

static void add_sentence(struct str *out, uint32_t from)
{
	seed = from;
	uint32_t n = 8 + draw(12);
	for (uint32_t i = 0; i < n; i++) {
		static const char *const small[] = {"the", "of", "and", "to", "in", "a", "was", "with"};
		if (i)
			str_addc(out, ' ');
		if (i && draw(3) == 0)
			str_add(out, small[draw(8)]);
		else
			add_word(out, 300 + draw(4000), i == 0 || draw(10) == 0);
	}
	str_add(out, ".");
}

/* A sentence with some words put in others' place. */
static void add_edited(struct str *out, uint32_t from)
{
	struct str s = STR_INIT;
	add_sentence(&s, from);
	seed = from * 31 + 7;
	for (size_t i = 0; i < s.n;) {
		size_t j = i;
		while (j < s.n && s.s[j] != ' ' && s.s[j] != '.')
			j++;
		if (i > 0 && draw(6) == 0)
			add_word(out, 300 + draw(4000), false);
		else
			str_addn(out, s.s + i, j - i);
		if (j < s.n)
			str_addc(out, s.s[j]);
		i = j + 1;
	}
	str_free(&s);
}

/* Article k: 14 to 20 sentences, some of a common pool (copied or edited), some its own. */
static struct article *make_article(uint32_t k, const char *language)
{
	struct str s = STR_INIT;
	char name[16];
	snprintf(name, sizeof name, "%u.txt", k);
	seed = 77 + k;
	uint32_t n = 14 + draw(7), choice[20], id[20];
	for (uint32_t i = 0; i < n; i++) {
		choice[i] = draw(3);
		id[i] = draw(15);
	}
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			str_add(&s, i % 3 ? " " : "\n\n");
		if (choice[i] == 0)
			add_sentence(&s, 5000 + id[i]);
		else if (choice[i] == 1)
			add_edited(&s, 5000 + id[i]);
		else
			add_sentence(&s, 9000 + 100 * k + i);
	}
	str_addc(&s, '\n');
	struct article_opts opts = {.language = language};
	struct article *a = article_parse(name, s.s, s.n, &opts, NULL);
	str_free(&s);
	assert_non_null(a);
	return a;
}

struct story { struct article *article[MOST]; size_t n; };

static struct story make_story(size_t n)
{
	struct story st = {.n = n};
	for (size_t i = 0; i < n; i++)
		st.article[i] = make_article((uint32_t)i, "eng");
	return st;
}

static void free_story(struct story *st)
{
	for (size_t i = 0; i < st->n; i++)
		article_free(st->article[i]);
}

static struct alignment *align(const struct story *st, unsigned slice)
{
	const struct article *const *article = (const struct article *const *)st->article;
	struct job *job = job_new(article, st->n, NULL);
	while (!job_step(job, slice))
		continue;
	struct alignment *al = job_take(job);
	assert_non_null(al);
	job_free(job);
	return al;
}

/* Everything about the alignment, with articles named by path: one line a fact, sorted. */
static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

typedef VEC(char *) line_vec;

static const char *path_of(const struct story *st, struct uref u)
{
	return st->article[u.article]->path;
}

static char *link_line(const struct story *st, const struct link *l)
{
	struct str s = STR_INIT;
	bool turn = strcmp(path_of(st, l->a), path_of(st, l->b)) > 0;
	struct uref a = turn ? l->b : l->a, b = turn ? l->a : l->b;
	str_addf(&s, "%s %u %s %u %s %a %d", path_of(st, a), a.unit, path_of(st, b), b.unit,
	         class_name((enum link_class)l->cls), (double)l->score, l->moved);
	line_vec span = {0};
	for (uint32_t i = 0; i < l->n_spans; i++) {
		struct span_pair p = l->span[i];
		VEC_PUSH(&span, turn ? str_printf(" %u-%u=%u-%u", p.b_start, p.b_end, p.a_start, p.a_end)
		                     : str_printf(" %u-%u=%u-%u", p.a_start, p.a_end, p.b_start, p.b_end));
	}
	qsort(span.item, span.n, sizeof *span.item, by_text);
	for (size_t i = 0; i < span.n; i++) {
		str_add(&s, span.item[i]);
		free(span.item[i]);
	}
	free(span.item);
	return str_take(&s);
}

static char *facts(const struct story *st, const struct alignment *al)
{
	line_vec line = {0};
	size_t n;
	const struct link *l = alignment_links(al, &n);
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&line, link_line(st, &l[i]));
	const struct passage *p = alignment_passages(al, &n);
	for (size_t i = 0; i < n; i++) {
		line_vec unit = {0};
		struct str s = STR_INIT;
		for (uint32_t k = 0; k < p[i].n; k++)
			VEC_PUSH(&unit, str_printf(" %s:%u", path_of(st, p[i].unit[k]), p[i].unit[k].unit));
		qsort(unit.item, unit.n, sizeof *unit.item, by_text);
		for (size_t k = 0; k < unit.n; k++) {
			str_add(&s, unit.item[k]);
			free(unit.item[k]);
		}
		free(unit.item);
		VEC_PUSH(&line, str_take(&s));
	}
	if (line.n)
		qsort(line.item, line.n, sizeof *line.item, by_text);
	struct str all = STR_INIT;
	for (size_t i = 0; i < line.n; i++) {
		str_addf(&all, "%s\n", line.item[i]);
		free(line.item[i]);
	}
	free(line.item);
	return str_take(&all);
}

static void shuffling_changes_nothing(void **state)
{
	(void)state;
	struct story st = make_story(6);
	struct alignment *al = align(&st, 0);
	char *want = facts(&st, al);
	assert_true(strlen(want) > 1000);
	alignment_free(al);
	for (uint32_t round = 0; round < 12; round++) {
		seed = round;
		for (size_t i = st.n; i > 1; i--) {
			size_t j = draw((uint32_t)i);
			struct article *t = st.article[i - 1];
			st.article[i - 1] = st.article[j];
			st.article[j] = t;
		}
		al = align(&st, 0);
		char *got = facts(&st, al);
		assert_string_equal(got, want);
		free(got);
		alignment_free(al);
	}
	free(want);
	free_story(&st);
}

static void slices_change_nothing(void **state)
{
	(void)state;
	struct story st = make_story(5);
	const struct article *const *article = (const struct article *const *)st.article;
	struct alignment *whole = align(&st, 0);
	char *want = facts(&st, whole);
	struct job *job = job_new(article, st.n, NULL);
	double last = 0;
	const char *step;
	/* One quantum a slice is the least there is. */
	while (!job_step(job, 1)) {
		double done = job_progress(job, &step);
		assert_true(done >= last && done <= 1);
		last = done;
	}
	assert_true(job_progress(job, &step) == 1);
	struct alignment *al = job_take(job);
	assert_null(job_take(job));
	char *got = facts(&st, al);
	assert_string_equal(got, want);
	free(got);
	free(want);
	alignment_free(al);
	alignment_free(whole);
	job_free(job);
	free_story(&st);
}

static void identical_articles_link_verbatim(void **state)
{
	(void)state;
	struct story st = {.n = 3};
	for (size_t i = 0; i < 3; i++)
		st.article[i] = make_article(3, "eng");
	struct alignment *al = align(&st, 0);
	for (uint32_t u = 0; u < st.article[0]->n_units; u++)
		for (uint32_t a = 0; a < 3; a++) {
			for (uint32_t b = 0; b < 3; b++) {
				if (a == b)
					continue;
				size_t n;
				bool found = false;
				const uint32_t *of = alignment_links_of(al, (struct uref){a, u}, &n);
				const struct link *l = alignment_links(al, &n);
				alignment_links_of(al, (struct uref){a, u}, &n);
				for (size_t i = 0; i < n; i++) {
					struct uref o = link_other(&l[of[i]], (struct uref){a, u});
					found |= o.article == b && o.unit == u &&
					         l[of[i]].cls == CLASS_VERBATIM && !l[of[i]].moved;
				}
				assert_true(found);
			}
			size_t n;
			alignment_support(al, (struct uref){a, u}, &n);
			assert_int_equal(n, 3);
		}
	alignment_free(al);
	free_story(&st);
}

/* Words that no other article has. */
static void rubbish_links_nothing(void **state)
{
	(void)state;
	struct story st = make_story(3);
	struct str s = STR_INIT;
	for (uint32_t i = 0; i < 20; i++) {
		for (uint32_t k = 0; k < 11; k++)
			str_addf(&s, "%sq%uqq%u", k ? " " : "Q", 7 * i + k, i * k);
		str_add(&s, ".\n\n");
	}
	struct article_opts opts = {.language = "eng"};
	st.article[st.n++] = article_parse("rubbish.txt", s.s, s.n, &opts, NULL);
	struct alignment *al = align(&st, 0);
	size_t n;
	const struct link *l = alignment_links(al, &n);
	assert_true(n > 5);
	for (size_t i = 0; i < n; i++)
		assert_true(l[i].a.article != 3 && l[i].b.article != 3);
	alignment_free(al);
	str_free(&s);
	free_story(&st);
}

/* The links of the others stay; scores may move a little with the weights. */
static void unrelated_article_changes_no_link(void **state)
{
	(void)state;
	struct story st = make_story(3);
	struct alignment *before = align(&st, 0);
	struct str s = STR_INIT;
	for (uint32_t i = 0; i < 18; i++) {
		add_sentence(&s, 70000 + i);
		str_add(&s, "\n\n");
	}
	struct article_opts opts = {.language = "eng"};
	st.article[st.n++] = article_parse("other.txt", s.s, s.n, &opts, NULL);
	struct alignment *after = align(&st, 0);
	size_t n, m;
	const struct link *l = alignment_links(before, &n), *k = alignment_links(after, &m);
	size_t kept = 0, lost = 0;
	for (size_t i = 0; i < n; i++) {
		bool found = false;
		for (size_t j = 0; j < m; j++)
			if (uref_eq(l[i].a, k[j].a) && uref_eq(l[i].b, k[j].b)) {
				found = true;
				assert_int_equal(l[i].cls, k[j].cls);
				assert_true(l[i].score - k[j].score < 0.2f && k[j].score - l[i].score < 0.2f);
			}
		kept += found;
		lost += !found && l[i].score > 0.5f;
	}
	assert_int_equal(lost, 0);
	assert_true(10 * kept >= 9 * n);
	alignment_free(before);
	alignment_free(after);
	str_free(&s);
	free_story(&st);
}

static void spans_lie_inside_units(void **state)
{
	(void)state;
	struct story st = make_story(7);
	struct alignment *al = align(&st, 0);
	size_t n;
	const struct link *l = alignment_links(al, &n);
	assert_true(n > 20);
	for (size_t i = 0; i < n; i++) {
		const struct unit *a = &st.article[l[i].a.article]->unit[l[i].a.unit];
		const struct unit *b = &st.article[l[i].b.article]->unit[l[i].b.unit];
		assert_true(l[i].a.article < l[i].b.article);
		assert_true(l[i].n_spans > 0);
		assert_true(l[i].score > 0 && l[i].score <= 1);
		for (uint32_t k = 0; k < l[i].n_spans; k++) {
			struct span_pair p = l[i].span[k];
			assert_true(a->start <= p.a_start && p.a_start < p.a_end && p.a_end <= a->end);
			assert_true(b->start <= p.b_start && p.b_start < p.b_end && p.b_end <= b->end);
			assert_true(k == 0 || l[i].span[k - 1].a_start <= p.a_start);
		}
		for (uint32_t e = 0; e < 2; e++) {
			struct uref of = e ? l[i].b : l[i].a;
			const struct unit *u = e ? b : a;
			struct ranges r;
			alignment_differences((const struct article *const *)st.article, &l[i], of, &r);
			for (size_t k = 0; k < r.n; k++)
				assert_true(u->start <= r.item[k].start && r.item[k].end <= u->end &&
				            r.item[k].start < r.item[k].end);
			assert_true(!r.whole || r.n == 0);
			free(r.item);
		}
	}
	alignment_free(al);
	free_story(&st);
}

static void pins_and_threshold_recut(void **state)
{
	(void)state;
	struct story st = make_story(3);
	const struct article *const *article = (const struct article *const *)st.article;
	struct job *job = job_new(article, st.n, NULL);
	job_step(job, 0);
	struct alignment *al = job_take(job);
	size_t n, m;
	const struct link *l = alignment_links(al, &n);
	assert_true(n > 3);
	struct pin pin[] = {{l[0].a, l[0].b, false}, {{2, 0}, {0, 5}, true}, {{1, 3}, {9, 9}, true}};
	struct align_opts opts = {.threshold = 0.9, .pin = pin, .n_pins = 3};
	struct alignment *cut = job_recut(job, &opts);
	const struct link *k = alignment_links(cut, &m);
	bool pinned = false;
	for (size_t i = 0; i < m; i++) {
		assert_false(uref_eq(k[i].a, l[0].a) && uref_eq(k[i].b, l[0].b));
		assert_true(k[i].pinned || k[i].score >= 0.9f);
		pinned |= k[i].pinned && uref_eq(k[i].a, (struct uref){0, 5}) &&
		          uref_eq(k[i].b, (struct uref){2, 0});
	}
	assert_true(pinned);
	assert_true(m < n + 1);
	struct str why = STR_INIT;
	job_explain(job, l[0].a, l[0].b, &why);
	assert_non_null(strstr(why.s, "score\t"));
	assert_non_null(strstr(why.s, "\nword "));
	assert_non_null(strstr(why.s, "\nmeasure "));
	assert_non_null(strstr(why.s, "\nwords in common\t"));
	str_clear(&why);
	job_explain(job, l[0].a, l[0].a, &why);
	assert_true(str_starts(why.s, "no pair"));
	str_free(&why);
	alignment_free(cut);
	alignment_free(al);
	job_free(job);
	free_story(&st);
}

static void few_or_empty_articles(void **state)
{
	(void)state;
	struct story st = make_story(1);
	struct alignment *al = align(&st, 0);
	size_t n;
	alignment_links(al, &n);
	assert_int_equal(n, 0);
	assert_int_equal(alignment_class(al, (struct uref){0, 0}), CLASS_UNIQUE);
	assert_int_equal(alignment_passage_of(al, (struct uref){0, 0}), UINT32_MAX);
	alignment_free(al);
	st.article[st.n++] = article_parse("empty.txt", "", 0, NULL, NULL);
	st.article[st.n++] = article_parse("marks.txt", "... !!! ---\n", 12, NULL, NULL);
	al = align(&st, 0);
	alignment_links(al, &n);
	assert_int_equal(n, 0);
	alignment_free(al);
	free_story(&st);
	st.n = 0;
	al = align(&st, 0);
	alignment_free(al);
}

/* A refrain: every unit is like every other, yet links stay in proportion to the units. */
static void refrains_do_not_explode(void **state)
{
	(void)state;
	struct story st = {.n = 2};
	struct str s = STR_INIT;
	for (size_t i = 0; i < 400; i++)
		str_addf(&s, "%s harbour council peace votes budget.\n\n", i % 2 ? "Again" : "Still");
	struct article_opts opts = {.language = "eng"};
	st.article[0] = article_parse("a.txt", s.s, s.n, &opts, NULL);
	st.article[1] = article_parse("b.txt", s.s, s.n - s.n / 4, &opts, NULL);
	struct alignment *al = align(&st, 0);
	size_t n;
	alignment_links(al, &n);
	assert_true(n >= st.article[1]->n_units);
	assert_true(n <= 8 * st.article[0]->n_units);
	alignment_free(al);
	str_free(&s);
	free_story(&st);
}

/* In a story of many thousand units with the same few words, each finds its copy. */
static void copies_in_a_large_story(void **state)
{
	enum { UNITS = 4200, BACK = 700 }; /* so far from its place is a sentence's copy */
	struct str text[2] = {STR_INIT, STR_INIT};
	struct story st = {.n = 2};
	size_t n, right = 0;
	(void)state;
	for (uint32_t k = 0; k < 2; k++) {
		for (uint32_t i = 0; i < UNITS; i++) {
			seed = (i + k * BACK) % UNITS * 77 + 5;
			for (uint32_t w = 0; w < 9; w++) {
				add_word(&text[k], 300 + draw(60), w == 0);
				str_addc(&text[k], w < 8 ? ' ' : '.');
			}
			str_add(&text[k], i % 8 == 7 ? "\n\n" : " ");
		}
		struct article_opts opts = {.language = "eng"};
		st.article[k] = article_parse(k ? "b.txt" : "a.txt", text[k].s, text[k].n, &opts, NULL);
		assert_int_equal(st.article[k]->n_units, UNITS);
	}
	struct alignment *al = align(&st, 0);
	for (uint32_t i = 0; i < UNITS; i++) {
		const uint32_t *of = alignment_links_of(al, (struct uref){1, i}, &n);
		const struct link *l = n ? &alignment_links(al, &(size_t){0})[of[0]] : NULL;
		right += l && l->cls == CLASS_VERBATIM && link_other(l, (struct uref){1, i}).unit == (i + BACK) % UNITS;
	}
	assert_int_equal(right, UNITS);
	alignment_free(al);
	free_story(&st);
	str_free(&text[0]);
	str_free(&text[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shuffling_changes_nothing),
		cmocka_unit_test(slices_change_nothing),
		cmocka_unit_test(identical_articles_link_verbatim),
		cmocka_unit_test(rubbish_links_nothing),
		cmocka_unit_test(unrelated_article_changes_no_link),
		cmocka_unit_test(spans_lie_inside_units),
		cmocka_unit_test(pins_and_threshold_recut),
		cmocka_unit_test(few_or_empty_articles),
		cmocka_unit_test(refrains_do_not_explode),
		cmocka_unit_test(copies_in_a_large_story),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
