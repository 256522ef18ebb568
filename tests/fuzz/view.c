/* Bytes as a saved view: an error with its place, or a view. What reads is written in a form that
 * reads as the same, and its notes find their places in articles of whatever text. */
#include <locale.h>

#include "fuzz.h"
#include "mark/viewfile.h"

#define NAME "/home/reader/story.hexapla.yaml"

static const char *const text[] = {
	"Ferry stops for six weeks\n\nThe company said on Tuesday that 400 people wait. “We are a "
	"lifeline,” said Ada Renn, the harbour\nmaster.\n",
	"",
	"The company said on Tuesday that 300 people wait. The company said on Tuesday that nobody "
	"waits.\n\nBad \xFF byte, \u202E and \U0001F468\u200D\U0001F469.\n",
};
static struct article *article[sizeof text / sizeof *text];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	for (size_t i = 0; i < COUNT(text); i++)
		article[i] = article_parse("a.txt", text[i], strlen(text[i]), NULL, NULL);
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void check_anchors(struct saved_view *v)
{
	struct article **of = xcalloc(v->n_articles + 1, sizeof *of);

	for (size_t i = 0; i < v->n_articles; i++)
		of[i] = i % 5 == 4 ? NULL : article[i % COUNT(text)];
	viewfile_anchor(v, of);
	for (size_t i = 0; i < v->notes.n; i++)
		for (size_t k = 0; k < v->notes.item[i].n_targets; k++) {
			const struct target *t = &v->notes.item[i].target[k];
			must(t->article < v->n_articles && t->start <= t->end);
			/* (an empty one that is no file stands in for one that is missing) */
			must(!of[t->article] || !of[t->article]->len || t->end <= of[t->article]->len);
		}
	struct str out = STR_INIT;
	viewfile_write(v, NAME, (const struct article *const *)of, &out);
	str_free(&out);
	free(of);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct saved_view v;
	struct errs errs = {0};
	struct str once = STR_INIT, twice = STR_INIT;
	bool ok = viewfile_parse(NAME, (const char *)data, n, &v, &errs);

	must(ok == !errs.n);
	fuzz_errors(&errs, n);
	errs_free(&errs);
	if (!ok)
		return 0;
	viewfile_write(&v, NAME, NULL, &once);
	for (size_t i = 0; i < once.n;) { /* (private use is nobody's business in a file) */
		uint32_t cp;
		i += utf8_next(once.s + i, once.n - i, &cp);
		must(!fuzz_acts(cp) || cp == '\n' || (cp >= 0xE000 && !(cp & UTF8_BAD)));
	}
	check_anchors(&v);
	viewfile_free(&v);
	must(viewfile_parse(NAME, once.s, once.n, &v, NULL));
	viewfile_write(&v, NAME, NULL, &twice);
	viewfile_free(&v);
	must(once.n == twice.n && !memcmp(once.s, twice.s, once.n));
	str_free(&once);
	str_free(&twice);
	return 0;
}
