#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/clock.h"
#include "base/mem.h"

static void formats_and_parses(void **state)
{
	(void)state;
	static const struct { int64_t t; const char *s; } times[] = {
		{0, "1970-01-01T00:00:00Z"},
		{1709210096, "2024-02-29T12:34:56Z"},
		{4102444799, "2099-12-31T23:59:59Z"},
		{-86400, "1969-12-31T00:00:00Z"},
	};
	for (size_t i = 0; i < COUNT(times); i++) {
		char buf[32];
		int64_t t;
		clock_format(times[i].t, buf);
		assert_string_equal(buf, times[i].s);
		assert_true(clock_parse(times[i].s, &t));
		assert_int_equal(t, times[i].t);
	}
}

static void reads_zones_and_fractions(void **state)
{
	(void)state;
	int64_t t;
	assert_true(clock_parse("1970-01-01T02:30:00+02:30", &t));
	assert_int_equal(t, 0);
	assert_true(clock_parse("1969-12-31T19:00:00.123456-05:00", &t));
	assert_int_equal(t, 0);
}

static void refuses_what_is_no_time(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"", "now", "2024-01-01", "2024-01-01T00:00:00", "2024-1-01T00:00:00Z",
		"2024-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z",
		"2024-01-01T25:00:00Z", "2024-01-01T00:60:00Z", "2024-01-01 00:00:00Z",
		"2024-01-01T00:00:00Zx", "2024-01-01T00:00:00+2", "2024-01-01T00:00:00+99:00",
	};
	int64_t t;
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_false(clock_parse(bad[i], &t));
}

static void now_can_be_frozen(void **state)
{
	(void)state;
	setenv("HEXAPLA_NOW", "1234567890", 1);
	assert_int_equal(clock_now(), 1234567890);
	setenv("HEXAPLA_NOW", "soon", 1);
	assert_true(clock_now() > 1700000000);
	unsetenv("HEXAPLA_NOW");
	double before = clock_ms();
	assert_true(clock_ms() >= before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formats_and_parses),
		cmocka_unit_test(reads_zones_and_fractions),
		cmocka_unit_test(refuses_what_is_no_time),
		cmocka_unit_test(now_can_be_frozen),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
