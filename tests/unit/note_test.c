/* Notes in memory: making, tags, several targets, copies for undo. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "mark/note.h"
#include "mark/points.h"

static char first[] = "The ferry stops for six weeks. The mayor said nothing at all about it.";
static char second[] =
	"Ferries: caf\xC3\xA9 closed, \xFF and a bad byte, \xE2\x80\x9Cwe wait\xE2\x80\x9D.";
static const struct article a = {.text = first, .len = sizeof first - 1};
static const struct article b = {.text = second, .len = sizeof second - 1};
static const struct article *const story[] = {&a, &b};

static void a_note_takes_quotation_and_context(void **state)
{
	struct notes ns = {0};
	struct note *n = notes_add(&ns, story, 0, 31, 40, "who?", 77);

	(void)state;
	assert_string_equal(n->id, "n1");
	assert_string_equal(n->text, "who?");
	assert_int_equal(n->made, 77);
	assert_int_equal(n->n_targets, 1);
	assert_string_equal(n->target->exact, "The mayor");
	assert_string_equal(n->target->prefix, "The ferry stops for six weeks. ");
	assert_string_equal(n->target->suffix, " said nothing at all about it.");
	assert_int_equal(n->target->state, ANCHORED);
	notes_free(&ns);
	assert_int_equal(ns.n, 0);
}

static void bad_bytes_are_quoted_as_replacement_characters(void **state)
{
	struct notes ns = {0};
	const struct target *t = notes_add(&ns, story, 1, 14, 26, "", 0)->target;

	(void)state;
	assert_string_equal(t->exact, " closed, \xEF\xBF\xBD a");
	assert_string_equal(t->prefix, "Ferries: caf\xC3\xA9");
	notes_free(&ns);
}

static void spans_are_cut_to_the_text(void **state)
{
	struct notes ns = {0};
	const struct target *t = notes_add(&ns, story, 0, 60, 1000, "", 0)->target;

	(void)state;
	assert_int_equal(t->end, a.len);
	assert_string_equal(t->suffix, "");
	assert_int_equal(strlen(t->prefix), QUOTE_CONTEXT);
	notes_free(&ns);
}

static void long_spans_keep_the_beginning(void **state)
{
	size_t n = QUOTE_MAX + 500;
	char *text = malloc(n + 1);

	(void)state;
	assert_non_null(text);
	memset(text, 'x', n);
	text[n] = 0;
	const struct article big = {.text = text, .len = n};
	const struct article *const one[] = {&big};
	struct notes ns = {0};
	struct target *t = notes_add(&ns, one, 0, 0, n, "", 0)->target;
	assert_int_equal(strlen(t->exact), QUOTE_MAX);
	target_anchor(t, &big);
	assert_int_equal(t->state, ANCHORED);
	assert_int_equal(t->end, n);
	notes_free(&ns);
	free(text);
}

static void one_note_on_several_articles(void **state)
{
	struct notes ns = {0};

	(void)state;
	notes_add(&ns, story, 0, 0, 9, "", 0);
	note_add_target(&ns.item[0], story, 1, 0, 7);
	assert_int_equal(notes_at(&ns, 0, 8), 0);
	assert_int_equal(notes_at(&ns, 0, 9), -1);
	assert_int_equal(notes_at(&ns, 1, 0), 0);
	ns.item[0].target[1].state = ANCHOR_ORPHAN;
	assert_int_equal(notes_at(&ns, 1, 0), -1);
	notes_free(&ns);
}

static void ids_are_never_used_twice(void **state)
{
	struct notes ns = {0};

	(void)state;
	for (int i = 0; i < 3; i++)
		notes_add(&ns, story, 0, 0, 3, "", 0);
	notes_remove(&ns, 1);
	assert_int_equal(notes_find(&ns, "n2"), -1);
	assert_int_equal(notes_find(&ns, "n3"), 1);
	notes_remove(&ns, 1);
	assert_string_equal(notes_add(&ns, story, 0, 0, 3, "", 0)->id, "n4");
	assert_int_equal(ns.n, 2);
	notes_free(&ns);
}

static void tags_are_split_and_made_unique(void **state)
{
	static const struct { const char *in, *out[4]; } cases[] = {
		{"", {NULL}},
		{" ,  # ", {NULL}},
		{"funding", {"funding"}},
		{"#funding troops", {"funding", "troops"}},
		{"a,b, a #b, c", {"a", "b", "c"}},
		{"fact check, #two  words ,", {"fact check", "two  words"}},
		{"caf\xC3\xA9\tx", {"caf\xC3\xA9", "x"}},
	};
	struct notes ns = {0};
	struct note *n = notes_add(&ns, story, 0, 0, 3, "", 0);

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		size_t expected = 0;

		note_set_tags(n, cases[i].in);
		for (; cases[i].out[expected]; expected++) {
			assert_true(expected < n->n_tags);
			assert_string_equal(n->tag[expected], cases[i].out[expected]);
		}
		assert_int_equal(n->n_tags, expected);
	}
	notes_free(&ns);
}

static void a_copy_is_whole_and_apart(void **state)
{
	struct notes ns = {0}, before;
	struct note *n = notes_add(&ns, story, 0, 4, 9, "one", 10);

	(void)state;
	note_add_target(n, story, 1, 0, 7);
	note_set_tags(n, "x y");
	n->colour = strdup("figure");
	n->extra = strdup("mood: good\n");
	n->target[1].extra = strdup("k: v\n");
	notes_copy(&before, &ns);
	note_set_text(n, "two", 20);
	note_set_tags(n, "");
	notes_remove(&ns, 0);
	notes_free(&ns);

	assert_int_equal(before.n, 1);
	assert_int_equal(before.last_id, 1);
	n = before.item;
	assert_string_equal(n->text, "one");
	assert_int_equal(n->changed, 10);
	assert_int_equal(n->n_tags, 2);
	assert_string_equal(n->tag[1], "y");
	assert_string_equal(n->colour, "figure");
	assert_null(n->author);
	assert_string_equal(n->extra, "mood: good\n");
	assert_int_equal(n->n_targets, 2);
	assert_string_equal(n->target[1].exact, "Ferries");
	assert_string_equal(n->target[1].extra, "k: v\n");
	notes_free(&before);
}

static void text_may_be_set_to_itself(void **state)
{
	struct notes ns = {0};
	struct note *n = notes_add(&ns, story, 0, 4, 9, "same", 1);

	(void)state;
	note_set_text(n, n->text, 5);
	assert_string_equal(n->text, "same");
	assert_int_equal(n->changed, 5);
	notes_free(&ns);
}

static void points_and_bytes(void **state)
{
	char text[3 * 700 + 1];
	struct points p;

	(void)state;
	for (size_t i = 0; i < 700; i++) /* one, two and three bytes in turn */
		memcpy(text + 2 * i, i % 3 == 0 ? "ab" : "\xC3\xA9", 3);
	points_init(&p, text, 1400);
	assert_int_equal(p.count, 700 + 234);
	for (size_t i = 0, byte = 0; byte <= 1400; i++) {
		assert_int_equal(points_byte(&p, i), byte);
		assert_int_equal(points_at(&p, byte), i);
		byte += (unsigned char)text[byte] == 0xC3 ? 2 : 1;
	}
	assert_int_equal(points_byte(&p, 99999), 1400);
	points_free(&p);
	points_init(&p, "plain", 5);
	assert_null(p.every);
	assert_int_equal(points_byte(&p, 3), 3);
	assert_int_equal(points_at(&p, 9), 5);
	points_free(&p);
}

/* The "#tag" words of a text come and go with it; tags given otherwise stay. */
static void words_of_the_text_are_tags(void **state)
{
	static char text[] = "The ferry stops.";
	static const struct article article = {.text = text, .len = sizeof text - 1};
	static const struct article *const one[] = {&article};
	struct notes ns = {0};
	struct note *n = notes_add(&ns, one, 0, 4, 9, "", 1);

	(void)state;
	note_write(n, "why #money, #who? # #", 2);
	assert_int_equal(n->n_tags, 2);
	assert_string_equal(n->tag[0], "money");
	assert_string_equal(n->tag[1], "who");
	note_add_tag(n, "fact check");
	note_add_tag(n, "who");
	note_write(n, "#money\nand\t#more", 3);
	assert_int_equal(n->n_tags, 3);
	assert_string_equal(n->tag[0], "money");
	assert_string_equal(n->tag[1], "fact check");
	assert_string_equal(n->tag[2], "more");
	note_write(n, n->text, 4);
	assert_int_equal(n->n_tags, 3);
	assert_int_equal(n->changed, 4);
	assert_true(note_mentions("a #b.", "b"));
	assert_false(note_mentions("a #bc", "b"));
	assert_false(note_mentions("a#b", "b"));
	notes_free(&ns);
}

/* "1a 2b": notes n1 and n2 that say a and b. */
static struct notes notes_saying(const char *s)
{
	static char text[] = "The ferry stops for six weeks.";
	static const struct article article = {.text = text, .len = sizeof text - 1};
	static const struct article *const one[] = {&article};
	struct notes ns = {0};

	for (; *s; s += 2 + (s[2] == ' ')) {
		struct note *n = notes_add(&ns, one, 0, 4, 9, (char[]){s[1], 0}, 7);
		n->id[1] = s[0];
		ns.last_id = (uint32_t)(s[0] - '0');
	}
	return ns;
}

static void merging(void **state)
{
	static const struct { const char *base, *mine, *theirs, *merged; size_t taken; } cases[] = {
		{"", "", "", "", 0},
		{"1a", "1a", "1a", "1a", 0},
		{"1a", "1a", "1b", "1b", 1},         /* theirs changed */
		{"1a", "1b", "1a", "1b", 0},         /* mine did */
		{"1a", "1b", "1c", "1b 2c", 1},      /* both did */
		{"1a", "1b", "1b", "1b", 0},         /* alike */
		{"1a", "1a", "", "", 1},             /* they deleted it */
		{"1a", "1b", "", "1b", 0},           /* but mine was changed */
		{"1a", "", "1a", "", 0},             /* I deleted it */
		{"1a", "", "1b", "1b", 1},           /* but they changed it */
		{"", "1a", "1b", "1a 2b", 1},        /* two new ones with one id */
		{"1a", "1a 2x", "1a 2y 3z", "1a 2x 4y 3z", 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct notes base = notes_saying(cases[i].base), mine = notes_saying(cases[i].mine);
		struct notes theirs = notes_saying(cases[i].theirs);
		struct str out = STR_INIT;

		assert_int_equal(notes_merge(&mine, &base, &theirs), cases[i].taken);
		for (size_t k = 0; k < mine.n; k++)
			str_addf(&out, "%s%s%s", k ? " " : "", mine.item[k].id + 1, mine.item[k].text);
		assert_string_equal(out.s, cases[i].merged);
		str_free(&out);
		notes_free(&base);
		notes_free(&mine);
		notes_free(&theirs);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_takes_quotation_and_context),
		cmocka_unit_test(bad_bytes_are_quoted_as_replacement_characters),
		cmocka_unit_test(spans_are_cut_to_the_text),
		cmocka_unit_test(long_spans_keep_the_beginning),
		cmocka_unit_test(one_note_on_several_articles),
		cmocka_unit_test(ids_are_never_used_twice),
		cmocka_unit_test(tags_are_split_and_made_unique),
		cmocka_unit_test(a_copy_is_whole_and_apart),
		cmocka_unit_test(text_may_be_set_to_itself),
		cmocka_unit_test(points_and_bytes),
		cmocka_unit_test(merging),
		cmocka_unit_test(words_of_the_text_are_tags),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
