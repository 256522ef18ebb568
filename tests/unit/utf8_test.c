#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/utf8.h"

static void every_code_point_there_and_back(void **state)
{
	(void)state;
	char buf[4];
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		uint32_t back;
		size_t n = utf8_put(buf, cp);
		assert_int_equal(utf8_next(buf, n, &back), n);
		assert_int_equal(back, cp);
		if (n > 1) { /* cut short, its first byte is bad */
			assert_int_equal(utf8_next(buf, n - 1, &back), 1);
			assert_int_equal(back, UTF8_BAD | (unsigned char)buf[0]);
		}
		assert_int_equal(utf8_prev(buf, n), 0);
	}
}

static void bad_bytes_stand_alone(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF",
		"\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80",
		"\xF5\x80\x80\x80", "\xFE", "\xFF", "\xC3(", "\xE2\x82(", "\xF0\x9F\x98(",
	};
	for (size_t i = 0; i < COUNT(bad); i++) {
		uint32_t cp;
		size_t n = strlen(bad[i]);
		assert_int_equal(utf8_next(bad[i], n, &cp), 1);
		assert_int_equal(cp, UTF8_BAD | (unsigned char)bad[i][0]);
		assert_int_equal(utf8_check(bad[i], n), 0);
	}
}

static void checks_and_counts(void **state)
{
	(void)state;
	const char *s = "plain text, more than eight, caf\xC3\xA9 \xE6\xBC\xA2 \xFF end";
	size_t n = strlen(s), bad = (size_t)(strchr(s, '\xFF') - s);
	assert_int_equal(utf8_check(s, n), bad);
	assert_int_equal(utf8_check(s, bad), bad);
	assert_int_equal(utf8_count(s, n), n - 1 - 2);
	assert_int_equal(utf8_offset(s, n, 31), 31);
	assert_int_equal(utf8_offset(s, n, 33), 34); /* behind the e acute */
	assert_int_equal(utf8_offset(s, n, 9999), n);
	assert_int_equal(utf8_count("", 0), 0);
	assert_int_equal(utf8_prev(s, n), n - 1);
	assert_int_equal(utf8_prev("\x80\x80\x80\x80\x80", 5), 4);
}

static void widths(void **state)
{
	(void)state;
	assert_int_equal(utf8_width('a'), 1);
	assert_int_equal(utf8_width(0x6F22), 2);
	assert_int_equal(utf8_width(0x301), 0);
	assert_int_equal(utf8_width(0x1B), -1);
	assert_int_equal(utf8_width(UTF8_BAD | 0xFF), -1);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_there_and_back),
		cmocka_unit_test(bad_bytes_stand_alone),
		cmocka_unit_test(checks_and_counts),
		cmocka_unit_test(widths),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
