#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"

static void builds_and_edits(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	assert_string_equal(s.s, "");
	str_clear(&s);
	str_add(&s, "");
	str_addn(&s, NULL, 0);
	assert_int_equal(s.cap, 0);
	str_add(&s, "bcd");
	str_insert(&s, 0, "a", 1);
	str_insert(&s, 99, "g", 1);
	str_insert(&s, 4, "ef", 2);
	assert_string_equal(s.s, "abcdefg");
	str_erase(&s, 1, 2);
	str_erase(&s, 4, 99);
	str_erase(&s, 99, 1);
	assert_string_equal(s.s, "adef");
	str_fill(&s, '-', 3);
	str_addc(&s, 0);
	assert_int_equal(s.n, 8);
	assert_memory_equal(s.s, "adef---\0", 9);
	str_clear(&s);
	assert_string_equal(s.s, "");
	str_addf(&s, "%d/%s", 7, "x");
	str_addf(&s, "%s", "");
	char *taken = str_take(&s);
	assert_string_equal(taken, "7/x");
	assert_string_equal(s.s, "");
	free(taken);
	taken = str_take(&s);
	assert_string_equal(taken, "");
	free(taken);
	str_free(&s);
}

static void grows_far(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	for (int i = 0; i < 20000; i++)
		str_addf(&s, "%05d", i);
	assert_int_equal(s.n, 100000);
	assert_memory_equal(s.s + 5 * 12345, "12345", 5);
	str_free(&s);
	char *p = str_printf("%*s|", 300, "x");
	assert_int_equal(strlen(p), 301);
	free(p);
}

static void starts_and_ends(void **state)
{
	(void)state;
	assert_true(str_starts("hexapla", "hexa") && str_starts("x", ""));
	assert_false(str_starts("hex", "hexa"));
	assert_true(str_ends("a.yaml", ".yaml") && str_ends("", ""));
	assert_false(str_ends("yaml", ".yaml"));
}

static const char *name(const void *ctx, size_t i)
{
	return ((const char *const *)ctx)[i];
}

static const char *nearest(const char *word)
{
	static const char *const names[] = {"name", "names", "enabled", "priority", "key", "where"};
	return str_nearest(word, name, names, COUNT(names));
}

static void suggests_only_what_is_near(void **state)
{
	(void)state;
	assert_string_equal(nearest("nmae"), "name");   /* neighbours swapped */
	assert_string_equal(nearest("names"), "names");
	assert_string_equal(nearest("enable"), "enabled");
	assert_string_equal(nearest("prioritty"), "priority");
	assert_string_equal(nearest("pirorit"), "priority");
	assert_string_equal(nearest("wher"), "where");
	assert_null(nearest("colour"));
	assert_null(nearest("ke")); /* one edit is half of it */
	assert_null(nearest(""));
	assert_null(nearest("a name that is longer than any word of which the distance could matter"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(builds_and_edits),
		cmocka_unit_test(grows_far),
		cmocka_unit_test(starts_and_ends),
		cmocka_unit_test(suggests_only_what_is_near),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
