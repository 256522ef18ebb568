#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/json.h"

static struct json *parse(const char *s, struct json_fault *fault)
{
	return json_doc_parse(s, strlen(s), fault);
}

static void values(void **state)
{
	(void)state;
	struct json *j = parse("{\"a\": [\"x\", 7, {\"b\": \"caf\\u00e9\"}]}", NULL);
	const struct json *list = json_doc_get(j, "a");
	long long n = 0;
	assert_true(json_doc_is_object(j));
	assert_int_equal(json_doc_len(list), 3);
	assert_string_equal(json_doc_text(json_doc_item(list, 0)), "x");
	assert_true(json_doc_integer(json_doc_item(list, 1), &n));
	assert_int_equal(n, 7);
	assert_string_equal(json_doc_text(json_doc_get(json_doc_item(list, 2), "b")), "caf\xC3\xA9");
	json_doc_free(j);
}

static void nothing_found(void **state)
{
	(void)state;
	struct json *j = parse("[1]", NULL);
	long long n;
	assert_null(json_doc_get(j, "a"));
	assert_null(json_doc_item(j, 1));
	assert_null(json_doc_text(json_doc_item(j, 0)));
	assert_null(json_doc_item(json_doc_get(json_doc_get(NULL, "a"), "b"), 0));
	assert_int_equal(json_doc_len(NULL), 0);
	assert_false(json_doc_is_object(j));
	assert_false(json_doc_integer(j, &n));
	json_doc_free(j);
	json_doc_free(NULL);
}

static void faults(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "{", "{\"a\": 1, \"a\": 2}", "[1] x", "\"\xFF\""};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct json_fault f = {0};
		assert_null(parse(bad[i], &f));
		assert_true(*f.why);
	}
	struct json_fault f = {0};
	assert_null(parse("[1,\n 2,\n x]", &f));
	assert_int_equal(f.line, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values),
		cmocka_unit_test(nothing_found),
		cmocka_unit_test(faults),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
