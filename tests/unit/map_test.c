#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/map.h"

static size_t key(char buf[16], unsigned i)
{
	return (size_t)snprintf(buf, 16, "key%u", i);
}

static void interns_in_order_of_appearance(void **state)
{
	(void)state;
	struct map *m = map_new();
	char buf[16];
	for (unsigned round = 0; round < 2; round++)
		for (unsigned i = 0; i < 20000; i++)
			assert_int_equal(map_intern(m, buf, key(buf, i)), i);
	assert_int_equal(map_count(m), 20000);
	size_t n;
	assert_string_equal(map_key(m, 12345, &n), "key12345");
	assert_int_equal(n, 8);
	assert_int_equal(map_get(m, "key20000", 8), MAP_NONE);
	map_free(m);
	map_free(NULL);
}

static void keys_are_bytes(void **state)
{
	(void)state;
	struct map *m = map_new();
	map_set(m, "a\0b", 3, 7);
	map_set(m, "a", 1, 8);
	map_set(m, "", 0, 9);
	assert_int_equal(map_get(m, "a\0b", 3), 7);
	assert_int_equal(map_get(m, "a", 1), 8);
	assert_int_equal(map_get(m, "", 0), 9);
	map_set(m, "a", 1, 10);
	assert_int_equal(map_get(m, "a", 1), 10);
	assert_int_equal(map_count(m), 3);
	map_free(m);
}

/* The entry may move while it is set. */
static void sets_while_it_grows(void **state)
{
	(void)state;
	struct map *m = map_new();
	char buf[16];
	for (unsigned i = 0; i < 5000; i++)
		map_set(m, buf, key(buf, i), i * 3);
	for (unsigned i = 0; i < 5000; i++)
		assert_int_equal(map_get(m, buf, key(buf, i)), i * 3);
	map_free(m);
}

static void hash_tells_keys_apart(void **state)
{
	(void)state;
	assert_true(hash_bytes("hexapla", 7) == hash_bytes("hexapla", 7));
	assert_true(hash_bytes("hexapla", 7) != hash_bytes("hexaplb", 7));
	assert_true(hash_bytes("", 0) != hash_bytes("\0", 1));
	assert_true(hash_bytes("12345678", 8) != hash_bytes("123456780", 9));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(interns_in_order_of_appearance),
		cmocka_unit_test(keys_are_bytes),
		cmocka_unit_test(sets_while_it_grows),
		cmocka_unit_test(hash_tells_keys_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
