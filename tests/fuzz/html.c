/* A web page, or a feed: what the parser is given is tame, what comes out is text with paragraphs in order,
 * as the article or whole. */
#include <locale.h>

#include "fuzz.h"
#include "text/feed.h"
#include "text/html.h"
#include "text/tame.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

struct taken { struct fuzz_bytes page; struct str markup; };

static void markup_of(void *ctx, const char *s, size_t n)
{
	str_addn(&((struct taken *)ctx)->markup, s, n);
}

static void json_of(void *ctx, const char *s, size_t n)
{
	const struct taken *t = ctx;

	must(s >= (const char *)t->page.p && n <= t->page.n);
}

static bool is_block(const char *name)
{
	return *name == 'p' || *name == 'd';
}

/* No control character, no NUL, nothing that is not UTF-8 reaches the parser. */
static void check_tame(const char *s, size_t n)
{
	struct taken taken = {{(const uint8_t *)s, n}, STR_INIT};
	struct tame t = {.markup = markup_of, .json = json_of, .block = is_block, .ctx = &taken};
	uint32_t cp;

	tame_run(&t, s, n);
	must(taken.markup.n <= TAME_BYTES + 3 * n);
	for (size_t i = 0; i < taken.markup.n;) {
		i += utf8_next(taken.markup.s + i, taken.markup.n - i, &cp);
		must(!(cp & UTF8_BAD) && (cp >= 0x20 || cp == '\n' || cp == '\t' || cp == '\r' || cp == '\f'));
	}
	str_free(&taken.markup);
}

static void check_read(void (*read)(const char *s, size_t n, bool all, struct document *d), const char *s,
                       size_t n, bool all)
{
	struct document d = {.text = STR_INIT};
	size_t at = 0;

	read(s, n, all, &d);
	must(utf8_check(d.text.s, d.text.n) == d.text.n);
	must(d.kept <= d.blocks);
	for (size_t i = 0; i < d.para.n; i++) {
		const struct paragraph *p = &d.para.item[i];
		must(p->start >= at && p->start < p->end && p->end <= d.text.n);
		at = p->end;
	}
	for (int f = 0; f < HEAD_FIELDS; f++)
		must(!d.head.field[f] || !strpbrk(d.head.field[f], "\n\r"));
	document_free(&d);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data;
	char name[32];

	html_is(s, n, true);
	if (html_charset(s, n, name))
		must(memchr(name, 0, sizeof name));
	check_tame(s, n);
	check_read(html_read, s, n, false);
	check_read(html_read, s, n, true);
	feed_is(s, n);
	check_read(feed_read, s, n, false);
	check_read(feed_read, s, n, true);
	return 0;
}
