/* A web page, or a feed: its elements nest and its text is clean, what comes out is text with paragraphs in
 * order, as the article or whole. */
#include <locale.h>

#include "fuzz.h"
#include "text/feed.h"
#include "text/html.h"
#include "text/nest.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static bool is_clean(const char *s, size_t n)
{
	uint32_t cp;

	for (size_t i = 0; i < n;) {
		i += utf8_next(s + i, n - i, &cp);
		if (cp & UTF8_BAD || (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp < 0xA0))
			return false;
	}
	return true;
}

/* Every element ends once, none is deeper than may be. */
static void check_nest(const char *s, size_t n)
{
	struct nest t;
	size_t open = 0;
	int id = 0, sum = 0;

	nest_init(&t, s, n);
	for (enum nest_event e; (e = nest_next(&t)) != NEST_DONE;) {
		struct nested *last = t.open.n ? &t.open.item[t.open.n - 1] : NULL;
		if (e == NEST_START) {
			must(*last->name && strlen(last->name) < MARKUP_NAME);
			must(is_clean(last->name, strlen(last->name)));
			last->what = ++id;
			sum ^= id;
			open++;
		}
		for (int a = 0; e == NEST_START && a < ATTRIBUTES; a++) {
			const char *value = markup_value(&t.markup, (enum attribute)a);
			must(!value || (strlen(value) <= 3 * MARKUP_VALUE && is_clean(value, strlen(value))));
		}
		if (e == NEST_END) {
			sum ^= t.closed.what;
			open--;
		}
		if (e == NEST_TEXT)
			must(t.markup.text.n && is_clean(t.markup.text.s, t.markup.text.n));
		must(t.open.n == open && open <= NEST_DEPTH + 1);
	}
	must(!open && !sum && t.markup.bad_bytes <= n);
	nest_free(&t);
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
	html_is(s, n, false);
	if (html_charset(s, n, name))
		must(memchr(name, 0, sizeof name));
	check_nest(s, n);
	check_read(html_read, s, n, false);
	check_read(html_read, s, n, true);
	feed_is(s, n);
	check_read(feed_read, s, n, false);
	check_read(feed_read, s, n, true);
	return 0;
}
