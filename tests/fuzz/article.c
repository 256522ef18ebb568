/* A file of any kind -> an article; its paragraphs laid out; its places found by byte. */
#include <locale.h>

#include "fuzz.h"
#include "text/flat.h"
#include "text/wrap.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

/* Rows cover a paragraph in order; a flat paragraph's bytes stand somewhere in it. */
static void check_paragraph(const struct article *a, const struct paragraph *p, size_t cols)
{
	row_vec rows = {0};
	struct flat f;
	uint32_t at = p->start;

	wrap_rows(a->text, p->start, p->end, cols, &rows);
	must(rows.n && rows.item[0].start == p->start);
	for (size_t i = 0; i < rows.n; at = rows.item[i++].end) {
		must(rows.item[i].start >= at && rows.item[i].end <= p->end);
		must(rows.item[i].start < rows.item[i].end);
	}
	free(rows.item);
	flat_init(&f, a->text, p->start, p->end);
	for (size_t i = 0; i + 1 < f.n; i += 1 + f.n / 8) {
		size_t start, end;
		flat_place(&f, i, i + 1, &start, &end);
		must(start >= p->start && start <= end && end <= p->end);
	}
	flat_free(&f);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned first = fuzz_byte(&b);
	static const char *const name[] = {"page.html", "a.txt", "a.md", "mail.eml"};
	struct article_opts opts = {.language = first & 64 ? fuzz_language(first) : NULL,
	                            .whole = first & 128};
	struct errs errs = {0};
	const char *bytes = (const char *)b.p;
	struct article *a = article_parse(name[first / 16 % 4], bytes, b.n, &opts, &errs);

	must(a || errs.n);
	if (a) {
		fuzz_article(a);
		must(a->blocks_kept <= a->blocks);
		must(a->raw || (a->len == b.n && !memcmp(a->text, bytes, b.n)));
		for (size_t at = 0; a->n_units && at <= a->len; at += 1 + a->len / 20)
			must(article_unit_at(a, at) < a->n_units &&
			     article_para_at(a, at) < a->n_paras);
		for (size_t i = 0; i < a->n_paras; i++)
			check_paragraph(a, &a->para[i], 1 + first % 60);
		article_digest(a);
		must(strlen(a->sha256) == 64);
	}
	article_free(a);
	errs_free(&errs);
	return 0;
}
