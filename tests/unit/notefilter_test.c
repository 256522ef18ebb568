/* Which notes a filter means, and their orders. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "mark/notefilter.h"

static char text_a[] = "The ferry stops. The boats go.", text_b[] = "Ferry halt.";
static struct unit units_a[] = {{0, 16, 0, 0}, {17, 30, 0, 0}}, units_b[] = {{0, 11, 0, 0}};
static const struct article a = {
	.text = text_a, .len = sizeof text_a - 1, .unit = units_a, .n_units = 2};
static const struct article b = {
	.text = text_b, .len = sizeof text_b - 1, .unit = units_b, .n_units = 1};
static const struct article *const story[] = {&a, &b};

static struct notes some_notes(void)
{
	struct notes ns = {0};
	struct note *n = notes_add(&ns, story, 1, 0, 5, "", 10);

	note_write(n, "Straße #money", 40);
	n = notes_add(&ns, story, 0, 17, 26, "", 20);
	n->author = xstrdup("Ann Lee");
	n->target[0].state = ANCHOR_CHANGED;
	n = notes_add(&ns, story, 0, 4, 9, "money talks", 30);
	n->colour = xstrdup("red");
	note_add_tag(n, "fact check");
	note_add_target(n, story, 1, 6, 10);
	n->target[1].state = ANCHOR_ORPHAN;
	return ns;
}

static void filters(void **state)
{
	static const struct {
		const char *words, *ids;
	} cases[] = {
		{"", "n1n2n3"},          {"  ", "n1n2n3"},     {"money", "n1n3"},
		{"#money", "n1"},        {"STRASSE", "n1"},    {"in:a", "n2n3"},
		{"in:B", "n1n3"},        {"in:a in:b", "n3"},  {"A2", "n2"},
		{"boats", "n2"},         {"colour:red", "n3"}, {"state:orphan", "n3"},
		{"state:changed", "n2"}, {"by:ann", "n2"},     {"#fact", "n3"},
		{"money colour:", "n3"}, {"nothing", ""},
	};
	struct notes ns = some_notes();

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct notes found;
		struct str ids = STR_INIT;

		notes_filter(&ns, story, cases[i].words, &found);
		for (size_t k = 0; k < found.n; k++)
			str_add(&ids, found.item[k].id);
		assert_string_equal(ids.n ? ids.s : "", cases[i].ids);
		str_free(&ids);
		free(found.item);
	}
	notes_free(&ns);
}

static void orders(void **state)
{
	static const char *const order[NOTE_ORDERS] = {
		[ORDER_MADE] = "012", [ORDER_PLACE] = "210", [ORDER_CHANGED] = "021",
		[ORDER_TAG] = "201",  [ORDER_STATE] = "210",
	};
	struct notes ns = some_notes();

	(void)state;
	for (int o = 0; o < NOTE_ORDERS; o++) {
		size_t *index = notes_sorted(&ns, (enum note_order)o);
		for (size_t i = 0; i < ns.n; i++)
			assert_int_equal(index[i], order[o][i] - '0');
		free(index);
	}
	notes_free(&ns);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(filters), cmocka_unit_test(orders)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
