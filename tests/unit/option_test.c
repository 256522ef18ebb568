#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "conf/option.h"

static void defaults(void **state)
{
	struct options *o = options_new();

	(void)state;
	for (int i = 0; i < OPTION_COUNT; i++) {
		assert_true(options_is_default(o, (enum option)i));
		assert_true(strlen(option_help((enum option)i)) > 0);
		assert_int_equal(option_find(option_name((enum option)i),
		                             strlen(option_name((enum option)i))), i);
	}
	assert_true(options_bool(o, OPTION_LOCK));
	assert_int_equal(options_int(o, OPTION_MARGIN), 3);
	assert_string_equal(options_word(o, OPTION_AUTHOR), "");
	assert_int_equal(option_find("loc", 3), -1);
	assert_int_equal(option_find("locks", 5), -1);
	assert_int_equal(option_type(OPTION_THRESHOLD), OPTION_NUMBER);
	options_free(o);
}

/* id, text, as it reads back; or NULL and why not. */
static const struct { enum option id; const char *value, *back, *why; } rows[] = {
	{OPTION_LOCK, "off", "off", NULL},
	{OPTION_LOCK, "no", "off", NULL},
	{OPTION_LOCK, "false", "off", NULL},
	{OPTION_MOUSE, "yes", "on", NULL},
	{OPTION_MOUSE, "true", "on", NULL},
	{OPTION_MOUSE, "on", "on", NULL},
	{OPTION_MOUSE, "maybe", NULL, "mouse: maybe is not on or off"},
	{OPTION_MOUSE, "", NULL, "mouse: nothing is not on or off"},
	{OPTION_MOUSE, "1", NULL, "mouse: 1 is not on or off"},
	{OPTION_MARGIN, "0", "0", NULL},
	{OPTION_MARGIN, "20", "20", NULL},
	{OPTION_MARGIN, "21", NULL, "margin: 21 is not a whole number from 0 to 20"},
	{OPTION_MARGIN, "-1", NULL, "margin: -1 is not a whole number from 0 to 20"},
	{OPTION_MARGIN, "2.5", NULL, "margin: 2.5 is not a whole number from 0 to 20"},
	{OPTION_MARGIN, "2x", NULL, "margin: 2x is not a whole number from 0 to 20"},
	{OPTION_MARGIN, "99999999999999999999", NULL,
	 "margin: 99999999999999999999 is not a whole number from 0 to 20"},
	{OPTION_THRESHOLD, "0.35", "0.35", NULL},
	{OPTION_THRESHOLD, ".5", "0.5", NULL},
	{OPTION_THRESHOLD, "1", "1", NULL},
	{OPTION_THRESHOLD, "0.123456", "0.123456", NULL},
	{OPTION_THRESHOLD, "1.5", NULL, "threshold: 1.5 is not a number from 0 to 1"},
	{OPTION_THRESHOLD, "0,5", NULL, "threshold: 0,5 is not a number from 0 to 1"},
	{OPTION_THRESHOLD, "nan", NULL, "threshold: nan is not a number from 0 to 1"},
	{OPTION_AUTHOR, "Ada Renn", "Ada Renn", NULL},
	{OPTION_AUTHOR, "", "", NULL},
};

static void values_are_checked(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct options *o = options_new();
		struct str s = STR_INIT;
		char why[200] = "";
		bool ok = options_set(o, rows[i].id, rows[i].value, why);
		if (rows[i].back) {
			assert_true(ok);
			options_get(o, rows[i].id, &s);
			assert_string_equal(s.s, rows[i].back);
		} else {
			assert_false(ok);
			assert_string_equal(why, rows[i].why);
			assert_true(options_is_default(o, rows[i].id));
		}
		str_free(&s);
		options_free(o);
	}
}

static void a_value_set_back_is_the_default(void **state)
{
	struct options *o = options_new();
	char why[200];

	(void)state;
	assert_true(options_set(o, OPTION_MARGIN, "5", why));
	assert_false(options_is_default(o, OPTION_MARGIN));
	assert_true(options_set(o, OPTION_MARGIN, "3", why));
	assert_true(options_is_default(o, OPTION_MARGIN));
	assert_true(options_set(o, OPTION_AUTHOR, "x", why));
	assert_false(options_is_default(o, OPTION_AUTHOR));
	assert_true(options_set(o, OPTION_AUTHOR, "", why));
	assert_true(options_is_default(o, OPTION_AUTHOR));
	options_free(o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(defaults),
		cmocka_unit_test(values_are_checked),
		cmocka_unit_test(a_value_set_back_is_the_default),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
