/* Finding notes again: cases by hand, and scripted edits of the demo story. In no case may a
 * target in state "anchored" stand at a wrong place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/str.h"
#include "mark/note.h"

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
	 ANCHOR_ORPHAN, NULL},
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

/* Scripted edits. */

static uint32_t seed;

static uint32_t dice(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

struct span { size_t start, end; };

/* An edit: old text and span -> new text and where the span is now (start == end: gone). */
struct edit {
	const char *name;
	struct span (*make)(const char *old, struct span s, struct str *now, unsigned arg);
	unsigned arg;
	bool phrase;      /* the note is on two words of the sentence */
	unsigned right;   /* least percentage anchored at the right place */
};

static struct span copy(const char *old, struct span s, struct str *now, size_t cut, size_t to)
{
	str_addn(now, old, cut);
	str_add(now, old + to);
	return (struct span){s.start - (s.start >= to ? to - cut : 0),
	                     s.end - (s.end >= to ? to - cut : 0)};
}

static struct span insert(const char *old, struct span s, struct str *now, unsigned bytes)
{
	while (now->n < bytes)
		str_add(now, "Corrected and brought up to date this evening. ");
	struct span moved = {s.start + now->n, s.end + now->n};
	str_add(now, old);
	return moved;
}

/* Replace `percent` of the words by words from elsewhere in the text. */
static struct span reword(const char *old, struct span s, struct str *now, unsigned percent)
{
	struct span moved = {0, 0};
	size_t n = strlen(old);

	for (size_t i = 0; i < n;) {
		size_t blanks = strspn(old + i, " \r\n"), word = strcspn(old + i + blanks, " \r\n");

		if (i <= s.start && s.start <= i + blanks)
			moved.start = now->n + (s.start - i);
		str_addn(now, old + i, blanks);
		i += blanks;
		if (dice(100) < percent) {
			size_t from = dice((uint32_t)n);

			from += strcspn(old + from, " \r\n");
			from += strspn(old + from, " \r\n");
			str_addn(now, old + from, strcspn(old + from, " \r\n"));
		} else {
			str_addn(now, old + i, word);
		}
		i += word;
		if (s.end > i - word && s.end <= i)
			moved.end = now->n;
	}
	return moved;
}

static struct span delete(const char *old, struct span s, struct str *now, unsigned arg)
{
	(void)arg;
	copy(old, s, now, s.start, s.end);
	return (struct span){0, 0};
}

static struct span cut_before(const char *old, struct span s, struct str *now, unsigned bytes)
{
	return copy(old, s, now, s.start > bytes ? s.start - bytes : 0, s.start);
}

/* The sentence goes; one like it, `words` of it altered, comes up elsewhere. */
static struct span replace_by_look_alike(const char *old, struct span s, struct str *now,
                                         unsigned percent)
{
	struct str alike = STR_INIT, text = STR_INIT;
	size_t at;

	str_addn(&text, old + s.start, s.end - s.start);
	reword(text.s, (struct span){0, 1}, &alike, percent);
	copy(old, s, now, s.start, s.end);
	do {
		at = dice((uint32_t)now->n);
		at += strcspn(now->s + at, "\n");
	} while (at < s.start + 200 && at + 200 > s.start); /* in other surroundings */
	str_insert(now, at, alike.s, alike.n);
	str_insert(now, at, "\n\n", 2);
	str_free(&alike);
	str_free(&text);
	return (struct span){0, 0};
}

static struct span plant_look_alike(const char *old, struct span s, struct str *now,
                                    unsigned percent)
{
	struct str alike = STR_INIT, text = STR_INIT;

	str_addn(&text, old + s.start, s.end - s.start);
	reword(text.s, (struct span){0, 1}, &alike, percent);
	str_addf(now, "%s\n\n%s", alike.s, old);
	size_t by = alike.n + 2;
	str_free(&alike);
	str_free(&text);
	return (struct span){s.start + by, s.end + by};
}

static struct span move_to_end(const char *old, struct span s, struct str *now, unsigned arg)
{
	(void)arg;
	copy(old, s, now, s.start, s.end);
	size_t at = now->n + 1;
	str_addc(now, '\n');
	str_addn(now, old + s.start, s.end - s.start);
	return (struct span){at, now->n};
}

static struct span rewrap(const char *old, struct span s, struct str *now, unsigned arg)
{
	(void)arg;
	size_t n = strlen(old);
	struct span moved = s;

	for (size_t i = 0; i < n; i++) {
		if (i == s.start)
			moved.start = now->n;
		if (i == s.end)
			moved.end = now->n;
		str_add(now, old[i] == ' ' && dice(4) == 0 ? "\r\n" : (char[]){old[i], 0});
	}
	moved.end = s.end == n ? now->n : moved.end;
	return moved;
}

static const struct edit edits[] = {
	{"500 bytes in front", insert, 500, .right = 100},
	{"10 % of the words", reword, 10, .right = 95},
	{"25 % of the words", reword, 25, .right = 80},
	{"40 % of the words", reword, 40, .right = 40},
	{"sentence deleted", delete, .arg = 0},
	{"phrase deleted", delete, 0, .phrase = true},
	{"phrase, text before cut", cut_before, 200, .phrase = true, .right = 90},
	{"text before cut", cut_before, 1000, .right = 95},
	{"deleted, like one planted", replace_by_look_alike, .arg = 15},
	{"deleted, same one planted", replace_by_look_alike, .arg = 0},
	{"kept, like one planted", plant_look_alike, 15, .right = 95},
	{"kept, same one planted", plant_look_alike, 0, .right = 90},
	{"moved to the end", move_to_end, .arg = 0},
	{"rewrapped", rewrap, 0, .right = 100},
};

struct tally { unsigned right, unsure, orphan, wrong, cases; };

/* Do they share half of what they cover together? */
static bool same_place(const struct target *t, struct span s)
{
	size_t from = t->start > s.start ? t->start : s.start, to = t->end < s.end ? t->end : s.end;
	size_t all = (t->end > s.end ? t->end : s.end) - (t->start < s.start ? t->start : s.start);

	return s.start < s.end && from < to && 2 * (to - from) >= all;
}

static void try(const struct edit *e, const char *old, struct span s, struct tally *tally)
{
	struct article before = text_article(old), after;
	const struct article *story[] = {&before};
	struct notes ns = {0};
	struct str now = STR_INIT;
	struct span truth = e->make(old, s, &now, e->arg);
	struct target *t = notes_add(&ns, story, 0, s.start, s.end, "", 0)->target;

	after = text_article(now.s);
	target_anchor(t, &after);
	tally->cases++;
	if (t->state == ANCHOR_ORPHAN)
		tally->orphan++;
	else if (t->state == ANCHOR_CHANGED)
		tally->unsure++;
	else if (same_place(t, truth))
		tally->right++;
	else
		tally->wrong++;
	notes_free(&ns);
	str_free(&now);
}

/* Two words from the middle of a sentence. */
static struct span phrase_of(const char *text, struct span s)
{
	size_t at = s.start + (s.end - s.start) / 2;

	at += strcspn(text + at, " \n");
	at += strspn(text + at, " \n");
	size_t to = at + strcspn(text + at, " \n");
	to += strspn(text + to, " \n");
	to += strcspn(text + to, " \n");
	return (struct span){at, to};
}

static void try_all(const struct edit *e, const char *text, struct tally *tally)
{
	for (size_t i = 0; text[i];) {
		i += strspn(text + i, " \r\n");
		size_t end = i;

		while (text[end] && text[end] != '\n' &&
		       !(text[end] == '.' && text[end + 1] == ' '))
			end++;
		end += text[end] == '.';
		struct span s = {i, end};
		if (end - i >= 20)
			try(e, text, e->phrase ? phrase_of(text, s) : s, tally);
		i = end;
	}
}

static void scripted_edits(void **state)
{
	static const char *const file[] = {
		"a-aldermouth-courier.txt", "b-northshore-herald.txt", "c-morning-brief.txt",
		"d-autobrief-summary.txt", "e-suara-pesisir.txt",
	};
	struct str text = STR_INIT;

	(void)state;
	print_message("%-28s right unsure orphan wrong of\n", "# edit");
	for (size_t i = 0; i < COUNT(edits); i++) {
		struct tally t = {0};

		seed = 20250311;
		for (size_t k = 0; k < COUNT(file); k++) {
			char *path = str_printf("%s%s", STORY, file[k]);

			assert_true(file_read(path, 0, &text, NULL));
			try_all(&edits[i], text.s, &t);
			free(path);
		}
		print_message("# %-26s %5u %6u %6u %5u %u\n", edits[i].name, t.right, t.unsure,
		              t.orphan, t.wrong, t.cases);
		assert_true(t.cases > 100);
		assert_int_equal(t.wrong, 0);
		assert_true(100 * t.right >= edits[i].right * t.cases);
	}
	str_free(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(by_hand_cases),
		cmocka_unit_test(without_context),
		cmocka_unit_test(hostile_notes_end_in_time),
		cmocka_unit_test(scripted_edits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
