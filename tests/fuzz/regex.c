/* A pattern and a text, one line each: matches lie in the text, in order, and limits hold (the
 * time they leave is libFuzzer's to watch). A whole article is searched too. */
#include <locale.h>

#include "fuzz.h"
#include "text/need.h"
#include "text/search.h"

enum { GROUPS = 12 };

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

struct seen { size_t n, last, matches; };

static bool take(void *ctx, const size_t *span)
{
	struct seen *s = ctx;

	must(span[0] <= s->n && span[1] <= s->n); /* \K may end a match before its start */
	must(span[0] >= s->last || span[1] >= s->last);
	for (size_t g = 1; g < GROUPS; g++)
		must(span[2 * g] == SIZE_MAX ? span[2 * g + 1] == SIZE_MAX
		                             : span[2 * g] <= s->n && span[2 * g + 1] <= s->n);
	s->last = span[0];
	return ++s->matches < 5000;
}

/* A text in which a pattern matches has what need.h says the pattern needs. */
static void check_need(struct fuzz_bytes pattern, unsigned flags, const char *s, size_t n)
{
	struct need *need = need_new((const char *)pattern.p, pattern.n, flags);
	struct trigrams t;

	trigrams_init(&t, s, n);
	must(need_met(need, &t));
	need_free(need);
}

static void check_names(const struct regex *re)
{
	for (size_t i = 0; i < regex_names(re); i++) {
		size_t group = 0;
		must(regex_name(re, i, &group) && group > 0);
	}
}

static void check_search(const struct regex *re, const char *s, size_t n)
{
	struct article *a = article_parse("x", s, n, NULL, NULL);
	hit_vec hits = {0};
	uint32_t last = 0;

	if (!a)
		return;
	search_article(re, a, &hits);
	for (size_t i = 0; i < hits.n; i++) {
		must(hits.item[i].start < hits.item[i].end && hits.item[i].end <= a->len);
		must(hits.item[i].start >= last);
		last = hits.item[i].start;
	}
	must(hit_after(&hits, a->len + 1) == hits.n);
	free(hits.item);
	article_free(a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned flags = fuzz_byte(&b) % 64;
	struct fuzz_bytes pattern = fuzz_until(&b, '\n');
	size_t offset = 0, span[2 * GROUPS];
	char msg[200] = "";
	struct regex *re = regex_new((const char *)pattern.p, pattern.n, flags, &offset, msg);

	if (!re) {
		must(offset <= pattern.n && *msg && memchr(msg, 0, sizeof msg));
		return 0;
	}
	const char *s = (const char *)b.p;
	struct seen seen = {.n = b.n};
	check_names(re);
	enum regex_result first = regex_find(re, s, b.n, 0, span, GROUPS);
	enum regex_result each = regex_each(re, s, b.n, GROUPS, take, &seen);
	must(first != REGEX_FOUND || seen.matches);
	if (first == REGEX_FOUND)
		check_need(pattern, flags, s, b.n);
	must(first != REGEX_NONE || (each == REGEX_NONE && !seen.matches));
	check_search(re, s, b.n);
	regex_free(re);
	return 0;
}
