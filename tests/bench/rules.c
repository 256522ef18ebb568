/* rules.c RULES ARTICLES WORDS: how long highlight rules take, one table row. The articles are
 * paragraphs of the story that comes with the program, the rules of the kinds that people write:
 * names, lists of words, figures, conditions. What is told: reading the rules, applying them (the
 * first time, and again), and the longest slice of SLICE ms, which is what a key may wait. */
#include <dirent.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "mark/rule.h"

enum { SLICE = 5, MOST = 64 };

typedef VEC(struct str) str_vec;

static void read_paragraphs(const char *dir, str_vec *out)
{
	DIR *d = opendir(dir);

	for (struct dirent *e; d && (e = readdir(d));) {
		char *path = str_printf("%s/%s", dir, e->d_name);
		struct str text = STR_INIT;
		if (strstr(e->d_name, ".txt") && file_read(path, 0, &text, NULL))
			for (const char *s = text.s; *s;) {
				const char *end = strstr(s, "\n\n");
				size_t n = end ? (size_t)(end - s) : strlen(s);
				struct str p = STR_INIT;
				str_addn(&p, s, n);
				VEC_PUSH(out, p);
				s += n + strspn(s + n, "\n");
			}
		str_free(&text);
		free(path);
	}
	if (d)
		closedir(d);
}

static size_t count_words(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		n += *s == ' ' || *s == '\n';
	return n;
}

static struct article *make_article(const str_vec *p, size_t from, size_t words)
{
	struct str text = STR_INIT;
	struct article_opts opts = {.language = "eng"};

	for (size_t n = 0; n < words; from++) {
		str_add(&text, p->item[from % p->n].s);
		str_add(&text, "\n\n");
		n += count_words(p->item[from % p->n].s) + 1;
	}
	struct article *a = article_parse("a.txt", text.s, text.n, &opts, NULL);
	str_free(&text);
	return a;
}

/* The i-th rule: half are names, a fifth lists of words, the rest figures and conditions. */
static void add_rule(struct str *out, size_t i, const char *const *word, size_t n)
{
	const char *a = word[i * 7 % n], *b = word[(i * 11 + 3) % n], *c = word[(i * 13 + 5) % n];

	str_addf(out, "  - name: r%zu\n    priority: %d\n", i, (int)(i % 9) - 4);
	switch (i % 10) {
	case 0:
		str_addf(out, "    match: '(?<n>\\d[\\d.,]*)\\s*(?:%s|%s)'\n    groups: {n: figure}\n", a, b);
		break;
	case 1: str_addf(out, "    where: {class: unique, match: '%s'}\n", a); break;
	case 2: str_addf(out, "    match: '%s'\n    where: {not: {language: deu}, kind: sentence}\n", a); break;
	case 3:
	case 4: str_addf(out, "    match: '\\b(?:%s|%s|%s)\\b'\n    flags: caseless\n", a, b, c); break;
	default: str_addf(out, "    match: '\\b%s(?:’s|s)?\\b'\n", a); break;
	}
}

static void make_rules(struct str *out, const struct article *a, size_t n)
{
	const char *word[400];
	size_t words = 0;
	char *copy = xstrndup(a->text, a->len);

	for (char *w = strtok(copy, " \n.,:;“”‘’()\"|"); w && words < COUNT(word);
	     w = strtok(NULL, " \n.,:;“”‘’()\"|"))
		if (strlen(w) > 4 && strspn(w, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(w))
			word[words++] = w;
	str_add(out, "rules:\n");
	for (size_t i = 0; i < n; i++)
		add_rule(out, i, word, words);
	free(copy);
}

/* All articles, slice by slice. */
static void apply(struct rules *rs, const struct rule_story *story, double *sum, double *longest,
                  size_t *marks)
{
	double begin = clock_ms();

	for (uint32_t i = 0; i < story->n; i++) {
		struct rule_run *run = rule_run_new(rs, story, i);
		for (bool done = false; !done;) {
			double start = clock_ms();
			done = rule_run_step(run, SLICE);
			double ms = clock_ms() - start;
			*longest = ms > *longest ? ms : *longest;
		}
		*marks += rule_run_marks(run)->n;
		rule_run_free(run);
	}
	*sum = clock_ms() - begin;
}

int main(int argc, char **argv)
{
	size_t n_rules = argc > 1 ? (size_t)atoi(argv[1]) : 500, n = argc > 2 ? (size_t)atoi(argv[2]) : 16;
	size_t words = argc > 3 ? (size_t)atoi(argv[3]) : 1500, marks = 0;
	struct article *article[MOST];
	str_vec paragraph = {0};
	struct str text = STR_INIT;
	struct errs errs = {0};
	double first, again, longest = 0;

	setlocale(LC_ALL, "C.UTF-8");
	read_paragraphs("tests/stories/gamelan", &paragraph);
	if (!paragraph.n || n > MOST || !n)
		return 2;
	for (size_t i = 0; i < n; i++)
		article[i] = make_article(&paragraph, i * 5, words);
	make_rules(&text, article[0], n_rules);
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	double start = clock_ms();
	if (!rules_parse(rs, "rules", text.s, text.n, theme, &errs)) {
		struct str s = STR_INIT;
		errs_format(&errs, &s);
		fputs(s.s, stderr);
		return 1;
	}
	double reading = clock_ms() - start;
	struct rule_story story = {(const struct article *const *)article, n, NULL, NULL};
	apply(rs, &story, &first, &longest, &marks);
	rules_changed(rs, RULES_TEXT);
	apply(rs, &story, &again, &longest, &marks);
	printf("%zu rules, %zu articles of %zu words: read %.1f ms, applied %.1f ms, again %.1f ms, "
	       "longest slice %.1f ms (of %d), %zu marks\n",
	       rules_count(rs), n, words, reading, first, again, longest, SLICE, marks / 2);
	return 0;
}
