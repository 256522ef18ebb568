/* Articles that have nothing to do with each other are not linked by their headlines, and do not
 * come between those of one story. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "align/job.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/str.h"

#define PAGES "tests/data/html/unseen"
#define STORY "tests/stories/gamelan/"

static struct article *load(const char *path)
{
	struct article *a = article_load(path, NULL, NULL);
	assert_non_null(a);
	return a;
}

static struct job *align(struct article **a, size_t n, const struct align_opts *opts)
{
	struct job *job = job_new((const struct article *const *)a, n, opts);
	job_step(job, 0);
	return job;
}

static bool is_heading(struct article **a, struct uref u)
{
	return a[u.article]->unit[u.unit].kind == UNIT_HEADING;
}

static int is_page(const struct dirent *d)
{
	return str_ends(d->d_name, ".html");
}

static void pages_of_many_matters(void **state)
{
	struct dirent **entry;
	struct article *page[32];
	size_t pages = 0, pairs = 0, silent = 0;
	int n = scandir(PAGES, &entry, is_page, alphasort);
	(void)state;
	assert_true(n > 8 && n < 32);
	for (int i = 0; i < n; i++) {
		char *path = path_join(PAGES, entry[i]->d_name);
		page[pages++] = load(path);
		free(path);
		free(entry[i]);
	}
	free(entry);
	for (size_t i = 0; i < pages; i++)
		for (size_t j = i + 1; j < pages; j++) {
			struct article *pair[] = {page[i], page[j]};
			struct job *job = align(pair, 2, NULL);
			struct alignment *al = job_take(job);
			size_t links, headlines = 0;
			const struct link *link = alignment_links(al, &links);
			for (size_t k = 0; k < links; k++)
				headlines += is_heading(pair, link[k].a) && is_heading(pair, link[k].b);
			if (!strcmp(page[i]->language, page[j]->language))
				assert_true(!links || headlines < links);
			pairs++;
			silent += !links;
			alignment_free(al);
			job_free(job);
		}
	print_message("%zu of %zu pairs silent\n", silent, pairs);
	assert_true(silent * 100 >= pairs * 85);
	for (size_t i = 0; i < pages; i++)
		article_free(page[i]);
}

/* Links of the article numbered `of`. */
static size_t links_of(const struct alignment *al, uint32_t of)
{
	size_t n, own = 0;
	const struct link *link = alignment_links(al, &n);
	for (size_t i = 0; i < n; i++)
		own += link[i].a.article == of || link[i].b.article == of;
	return own;
}

/* Two of one story, one of another matter between them, and one without any text. */
static void a_stranger_in_a_story(void **state)
{
	struct article *a[] = {load(STORY "a-aldermouth-courier.txt"), load(PAGES "/wiki-news.html"),
	                       load(STORY "b-northshore-herald.txt"), article_parse("e.txt", "", 0, NULL, NULL)};
	struct job *job = align(a, COUNT(a), NULL);
	struct alignment *al = job_take(job);
	struct str why = STR_INIT;
	size_t n;
	(void)state;
	alignment_links(al, &n);
	assert_true(n > 10);
	assert_int_equal(links_of(al, 1), 0);
	job_explain(job, (struct uref){0, 0}, (struct uref){1, 0}, &why);
	assert_non_null(strstr(why.s, "left out\tthe articles share hardly anything else"));
	str_clear(&why);
	job_explain(job, (struct uref){0, 0}, (struct uref){2, 0}, &why);
	assert_null(strstr(why.s, "left out"));
	alignment_free(al);

	/* What the reader joins is joined, and no more than that, whatever the threshold. */
	struct pin pin = {.a = {0, 3}, .b = {1, 2}, .same = true};
	al = job_recut(job, &(struct align_opts){.pin = &pin, .n_pins = 1});
	const uint32_t *of = alignment_links_of(al, pin.b, &n);
	assert_true(n == 1 && alignment_links(al, &n)[*of].pinned);
	assert_int_equal(links_of(al, 1), 1);
	alignment_free(al);
	for (double t = .01; t < 1; t += .1) {
		al = job_recut(job, &(struct align_opts){.threshold = t});
		assert_int_equal(links_of(al, 1), 0);
		alignment_free(al);
	}
	job_free(job);
	str_free(&why);
	for (size_t i = 0; i < COUNT(a); i++)
		article_free(a[i]);
}

/* One sentence of long articles is the same: that is told. */
static void a_sentence_taken_over(void **state)
{
	static const char shared[] = "\n\nThe old ferry to Orm Island sank in eleven minutes on the "
	                             "night of 3 March, and nobody ever found the bell.\n";
	struct article *a[2];
	static const char *const path[] = {PAGES "/wiki-news.html", PAGES "/nineties-table.html"};
	size_t n;
	(void)state;
	for (size_t i = 0; i < COUNT(a); i++) {
		struct article *page = load(path[i]);
		char *text = str_printf("%s%s", page->text, shared);
		a[i] = article_parse(i ? "b.txt" : "a.txt", text, strlen(text), NULL, NULL);
		assert_non_null(a[i]);
		article_free(page);
		free(text);
	}
	struct job *job = align(a, 2, NULL);
	struct alignment *al = job_take(job);
	const struct link *link = alignment_links(al, &n);
	assert_true(n >= 1);
	assert_int_equal(link[n - 1].cls, CLASS_VERBATIM);
	assert_int_equal(link[n - 1].a.unit, a[0]->n_units - 1);
	alignment_free(al);
	job_free(job);
	article_free(a[0]);
	article_free(a[1]);
}

/* Of a headline and a sentence the headline counts. */
static void brief_ones(void **state)
{
	static const char *const text[] = {"Harbour bridge closed\n", "Bridge in harbour is closed\n\nNobody was hurt.\n"};
	struct article *a[2];
	size_t n;
	(void)state;
	for (size_t i = 0; i < COUNT(a); i++)
		a[i] = article_parse(i ? "b.txt" : "a.txt", text[i], strlen(text[i]),
		                     &(struct article_opts){.language = "eng"}, NULL);
	struct job *job = align(a, 2, NULL);
	struct alignment *al = job_take(job);
	alignment_links(al, &n);
	assert_int_equal(n, 1);
	alignment_free(al);
	job_free(job);
	article_free(a[0]);
	article_free(a[1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_of_many_matters), cmocka_unit_test(a_stranger_in_a_story),
		cmocka_unit_test(a_sentence_taken_over), cmocka_unit_test(brief_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
