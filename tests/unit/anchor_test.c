/* Finding notes again: cases by hand, scripted edits of the demo story, real revisions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/path.h"
#include "base/str.h"
#include "mark/note.h"
#include "../../src/tools/reanchor.h"

#define STORY SOURCEDIR "/tests/stories/gamelan/"

static struct article text_article(const char *text)
{
	return (struct article){.text = (char *)(uintptr_t)text, .len = strlen(text)};
}

/* A note on the first `what` of the old text, looked for in the new one. */
static struct notes note_on(const char *old, const char *what)
{
	struct article a = text_article(old);
	const struct article *story[] = {&a};
	const char *at = strstr(old, what);
	struct notes ns = {0};

	assert_non_null(at);
	notes_add(&ns, story, 0, (size_t)(at - old), (size_t)(at - old) + strlen(what), "", 0);
	return ns;
}

#define BEFORE "The harbour office opened its new pilot station on the north pier at noon. "
#define AFTER                                                                                      \
	" Two tugs were sent out, and the evening ferry waited for them behind the breakwater."
#define LINE "The storm tore eleven moorings from the quay within a single hour."

static const struct by_hand {
	const char *name, *old, *on, *now;
	enum anchor_state state;
	const char *at; /* what stands there now; NULL: orphan */
} by_hand[] = {
	{"nothing changed", BEFORE LINE AFTER, LINE, BEFORE LINE AFTER, ANCHORED, LINE},
	{"text in front", BEFORE LINE AFTER, LINE, "Update, 6 p.m. " BEFORE LINE AFTER, ANCHORED,
	 LINE},
	{"rewrapped", BEFORE LINE AFTER, LINE,
	 BEFORE "The storm tore eleven\nmoorings from the quay\r\nwithin a single hour." AFTER,
	 ANCHORED, "The storm tore eleven\nmoorings from the quay\r\nwithin a single hour."},
	{"one word changed", BEFORE LINE AFTER, LINE,
	 BEFORE "The storm tore twelve moorings from the quay within a single hour." AFTER,
	 ANCHORED, "The storm tore twelve moorings from the quay within a single hour."},
	{"deleted", BEFORE LINE AFTER, LINE, BEFORE AFTER, ANCHOR_ORPHAN, NULL},
	{"short phrase deleted, another elsewhere",
	 "The pilot said that the tug had left. " BEFORE AFTER
	 " Later the tug came back with a broken line.",
	 "the tug",
	 "The pilot said that she had left. " BEFORE AFTER " Later the tug came back with a "
	 "broken line.",
	 ANCHOR_CHANGED, "she"},
	{"short phrase and its surroundings deleted, another elsewhere",
	 "The pilot said that the tug had left. " BEFORE AFTER
	 " Later the tug came back with a broken line.",
	 "the tug", BEFORE AFTER " Later the tug came back with a broken line.", ANCHOR_ORPHAN,
	 NULL},
	{"a long clause put in", BEFORE LINE AFTER, LINE,
	 BEFORE "The storm, which the weather office had announced two days before, tore eleven "
	 "moorings from the quay within a single hour." AFTER,
	 ANCHORED, "The storm, which the weather office had announced two days before, tore eleven "
	 "moorings from the quay within a single hour."},
	{"another sentence in its place", BEFORE LINE AFTER, LINE,
	 BEFORE "Nobody on the ferries was hurt, and the cranes work again." AFTER,
	 ANCHOR_CHANGED, "Nobody on the ferries was hurt, and the cranes work again."},
	{"moved to the end", LINE " " BEFORE AFTER, LINE, BEFORE AFTER " " LINE, ANCHOR_CHANGED,
	 LINE},
	{"quotes and dashes retyped", BEFORE "“We lost the quay” – that was all he said." AFTER,
	 "“We lost the quay” – that was all",
	 BEFORE "\"We lost the quay\" - that was all he said." AFTER, ANCHORED,
	 "\"We lost the quay\" - that was all"},
	{"first of two alike deleted",
	 "Line one says this. Photo: Renn. " BEFORE AFTER " Photo: Renn. The end.", "Photo: Renn.",
	 "Line one says this. " BEFORE AFTER " Photo: Renn. The end.", ANCHOR_ORPHAN, NULL},
	{"the whole text", LINE, LINE, LINE, ANCHORED, LINE},
	{"an empty text", LINE, LINE, "", ANCHOR_ORPHAN, NULL},
	{"at the very end", BEFORE "The end.", "The end.", BEFORE "More. The end.", ANCHORED,
	 "The end."},
};

/* A note written by hand, without context: a long quotation that stands once is enough. */
static void without_context(void **state)
{
	static const struct { const char *exact; enum anchor_state state; } cases[] = {
		{LINE, ANCHORED}, {"the", ANCHOR_ORPHAN}, {"The storm tore", ANCHOR_CHANGED},
		{"eleven moorings from", ANCHOR_CHANGED},
	};
	struct article a = text_article(BEFORE LINE AFTER);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct target t = {.exact = (char *)(uintptr_t)cases[i].exact,
				   .prefix = (char[]){""},
				   .suffix = (char[]){""}};

		target_anchor(&t, &a);
		assert_int_equal(t.state, cases[i].state);
		if (t.state != ANCHOR_ORPHAN)
			assert_memory_equal(a.text + t.start, cases[i].exact, t.end - t.start);
	}
}

/* Views come from anywhere: huge quotations and very many notes end in time. */
static void hostile_notes_end_in_time(void **state)
{
	size_t n = 1 << 20;
	char *text = malloc(n + 1), *quote = malloc(n + 1);

	(void)state;
	assert_non_null(text);
	assert_non_null(quote);
	for (size_t i = 0; i < n; i++) {
		text[i] = i % 7 ? 'a' : ' ';
		quote[i] = i % 5 ? 'a' : ' ';
	}
	text[n] = quote[n] = 0;
	struct article a = text_article(text);
	struct anchor_text *at = anchor_text_new(&a);
	for (int i = 0; i < 60; i++) {
		struct target t = {
			.start = 9, .end = 99, .exact = quote, .prefix = quote, .suffix = quote};

		target_anchor_in(&t, at);
		assert_int_not_equal(t.state, ANCHORED);
	}
	anchor_text_free(at);
	free(text);
	free(quote);
}

static void by_hand_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(by_hand); i++) {
		const struct by_hand *c = &by_hand[i];
		struct notes ns = note_on(c->old, c->on);
		struct target *t = ns.item->target;
		struct article now = text_article(c->now);
		uint32_t was = t->start;

		target_anchor(t, &now);
		if (t->state != c->state)
			fail_msg("%s: %s", c->name, anchor_state_name(t->state));
		if (c->at && (t->end - t->start != strlen(c->at) ||
		              memcmp(c->now + t->start, c->at, strlen(c->at)) != 0))
			fail_msg("%s: at \"%.*s\"", c->name, (int)(t->end - t->start),
				 c->now + t->start);
		if (!c->at)
			assert_int_equal(t->start, was);
		assert_string_equal(t->exact, c->on);
		notes_free(&ns);
	}
}

/* Every kind of edit on the sentences of the demo story: almost nothing may be sure and wrong. The
 * same on more texts, with the table: make eval. */
static void scripted_edits(void **state)
{
	static const char *const file[] = {"a-aldermouth-courier.txt", "e-suara-pesisir.txt"};
	struct tally sum = {0};

	(void)state;
	for (size_t i = 0; i < edit_kinds; i++) {
		struct tally t = {0};

		edit_seed(20250311);
		for (size_t k = 0; k < COUNT(file); k++) {
			char *path = path_join(STORY, file[k]);
			struct article *a = article_load(path, NULL, NULL);

			assert_non_null(a);
			reanchor_edits(&edit_kind[i], a, &t);
			article_free(a);
			free(path);
		}
		assert_in_range(t.notes, 40, 100);
		assert_int_equal(t.right + t.there + t.elsewhere + t.orphan + t.wrong, t.notes);
		if (100 * (t.right + 2) < edit_kind[i].right * t.notes)
			fail_msg("%s: right %zu of %zu", edit_kind[i].name, t.right, t.notes);
		tally_add(&sum, &t);
	}
	assert_true(sum.notes >= 400);
	assert_in_range(sum.wrong, 0, sum.notes / 200);
}

/* Earlier and later versions of texts, as they were really edited. */
static void real_revisions(void **state)
{
	static const struct { const char *name, *ext; unsigned right; } pair[] = {
		{"pilots", "txt", 45}, {"readme", "md", 90},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(pair); i++) {
		struct tally t = {0};

		assert_true(reanchor_versions(SOURCEDIR "/tests/stories/revisions", pair[i].name,
		                              pair[i].ext, &t));
		assert_int_equal(t.wrong, 0);
		assert_true(t.notes >= 20);
		if (100 * t.right < pair[i].right * t.notes)
			fail_msg("%s: right %zu of %zu", pair[i].name, t.right, t.notes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_hand_cases),
		cmocka_unit_test(without_context),
		cmocka_unit_test(hostile_notes_end_in_time),
		cmocka_unit_test(scripted_edits),
		cmocka_unit_test(real_revisions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
