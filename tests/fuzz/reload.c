/* Two states of a text (RS between them): places of the one in the other, notes that find theirs
 * again, and what is repaired in it. */
#include <locale.h>

#include "fuzz.h"
#include "mark/note.h"
#include "text/repair.h"
#include "text/shift.h"

enum { RS = 0x1E };

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void check_shift(const struct article *from, const struct article *to)
{
	struct shift *s = shift_new(from, to);
	bool same;

	for (uint32_t i = 0; i < from->n_units; i++) {
		uint32_t u = shift_unit(s, i, &same);
		must(u == SHIFT_GONE || u < to->n_units);
		must(from != to || (u != SHIFT_GONE && same));
	}
	for (size_t at = 0; at <= from->len; at += 1 + from->len / 40)
		must(shift_byte(s, (uint32_t)at) <= to->len);
	shift_free(s);
}

static void check_anchors(const struct article *from, const struct article *to, unsigned seed)
{
	struct notes ns = {0};
	struct anchor_text *prepared = anchor_text_new(to);

	for (size_t i = 0; i < 6 && from->len; i++) {
		size_t start = (seed * 31 + i * 97) % from->len, end = start + (seed + i * 13) % 60;
		notes_add(&ns, &from, 0, start, end < from->len ? end : from->len, "x", 9);
	}
	for (size_t i = 0; i < ns.n; i++) {
		struct target *t = ns.item[i].target, alone = *t;
		target_anchor(&alone, to);
		target_anchor_in(t, prepared);
		must(alone.state == t->state && alone.start == t->start && alone.end == t->end);
		must(t->start <= t->end && (t->state == ANCHOR_ORPHAN || t->end <= to->len));
	}
	anchor_text_free(prepared);
	notes_free(&ns);
}

static void check_repair(const char *s, size_t n)
{
	struct str out = STR_INIT;
	repair_vec list = {0};
	size_t places = repair_text(s, n, &out, &list);

	must(places == list.n);
	for (size_t i = 0; i < list.n; i++) {
		const struct repair *r = &list.item[i];
		must(r->start <= r->end && r->end <= out.n && r->was_start < r->was_end && r->was_end <= n);
		must(!i || (r->start >= r[-1].end && r->was_start >= r[-1].was_end));
	}
	for (size_t at = 0, last = 0; places && at <= out.n; at++) {
		size_t was = repair_origin(list.item, list.n, at);
		must(was <= n && was >= last);
		last = was;
	}
	free(list.item);
	str_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned seed = fuzz_byte(&b);
	struct fuzz_bytes first = fuzz_until(&b, RS);
	struct article *from = article_parse("a.txt", (const char *)first.p, first.n, NULL, NULL);
	struct article *to = article_parse("a.txt", (const char *)b.p, b.n, NULL, NULL);

	if (from && to) {
		check_shift(from, to);
		check_shift(from, from);
		check_anchors(from, to, seed);
		check_anchors(from, from, seed);
	}
	check_repair((const char *)first.p, first.n);
	article_free(from);
	article_free(to);
	return 0;
}
