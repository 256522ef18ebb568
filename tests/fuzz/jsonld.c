/* Annotations of other programs: an error with its place and no change, or notes whose places lie in
 * the articles. What came in goes out as JSON-LD and comes in again, as what is known. */
#include <locale.h>

#include "export/export.h"
#include "export/import.h"
#include "fuzz.h"

#define NAME "/home/reader/notes.jsonld"

static const char *const text[] = {
	"Ferry stops for six weeks\n\nThe company said on Tuesday that 400 people wait. “We are a "
	"lifeline,” said Ada Renn, the harbour\nmaster.\n",
	"",
	"The company said on Tuesday that 300 people wait. The company said on Tuesday that nobody "
	"waits.\n\nBad \xFF byte, \u202E and \U0001F468\u200D\U0001F469.\n",
};
static struct article *article[COUNT(text)];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static const char *const name[] = {"/home/reader/a.txt", "b.txt", "/home/reader/c.txt"};

	(void)argc;
	(void)argv;
	for (size_t i = 0; i < COUNT(text); i++)
		article[i] = article_parse(name[i], text[i], strlen(text[i]), NULL, NULL);
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void check_notes(const struct notes *ns)
{
	for (size_t i = 0; i < ns->n; i++) {
		const struct note *note = &ns->item[i];
		must(note->id && note->text && note->n_targets);
		for (size_t k = 0; k < note->n_targets; k++) {
			const struct target *t = &note->target[k];
			must(t->article < COUNT(text) && t->start <= t->end);
			must(t->state == ANCHOR_ORPHAN || t->end <= article[t->article]->len);
			must(utf8_check(t->exact, strlen(t->exact)) == strlen(t->exact));
		}
	}
}

static void check_again(struct notes *ns)
{
	struct export_source src = {.article = (const struct article *const *)article,
	                            .n = COUNT(text), .notes = ns};
	struct str out = STR_INIT;
	struct imported said;
	struct errs errs = {0};

	exporter_write(exporter_find("jsonld"), &src, &out);
	fuzz_safe(out.s, out.n, "\n\t");
	size_t n = ns->n;
	must(import_notes(NAME, out.s, out.n, article, COUNT(text), ns, &said, &errs));
	must(ns->n >= n);
	check_notes(ns);
	str_free(&out);
	errs_free(&errs);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct notes ns = {0};
	struct imported said;
	struct errs errs = {0};
	struct str words = STR_INIT;

	notes_add(&ns, (const struct article *const *)article, 0, 5, 9, "here before", 9);
	bool ok = import_notes(NAME, (const char *)data, n, article, COUNT(text), &ns, &said, &errs);
	must(ok == !errs.n);
	fuzz_errors(&errs, n);
	errs_free(&errs);
	check_notes(&ns);
	if (ok) {
		must(said.added + 1 >= ns.n);
		import_say(&said, &words);
		must(words.n);
		check_again(&ns);
	} else {
		must(ns.n == 1);
	}
	str_free(&words);
	notes_free(&ns);
	return 0;
}
