#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "cases.h"
#include "text/paragraph.h"

static void list(const char *name, const char *kind, const struct str *input, struct str *actual)
{
	(void)name;
	(void)kind;
	paragraph_vec v = {0};
	paragraphs_of(input->s, 0, input->n, &v);
	for (size_t i = 0; i < v.n; i++) {
		if (v.item[i].level)
			str_addf(actual, "%d ", v.item[i].level);
		if (v.item[i].list_item)
			str_add(actual, "- ");
		for (size_t k = v.item[i].start; k < v.item[i].end; k++)
			str_addc(actual, input->s[k] == '\n' ? '/' : input->s[k]);
		str_addc(actual, '\n');
	}
	free(v.item);
}

static void cases(void **state)
{
	(void)state;
	size_t n;
	assert_int_equal(cases_run("paragraph/all.case", list, &n), 0);
	assert_true(n >= 11);
}

static void a_stretch_of_the_text(void **state)
{
	(void)state;
	const char *s = "---\ntitle: x\n---\nOne.\n\nTwo.";
	paragraph_vec v = {0};
	paragraphs_of(s, 17, strlen(s), &v);
	assert_int_equal(v.n, 2);
	assert_int_equal(v.item[0].start, 17);
	paragraphs_of(s, strlen(s), strlen(s), &v);
	assert_int_equal(v.n, 2);
	free(v.item);
}

static void ends_of_lines_and_pages(void **state)
{
	(void)state;
#define WRAPPED "The old harbour bridge in Linden was closed on\nMonday after a storm damaged two of " \
	"its piers,\nthe mayor of the town said. The ferry runs every"
	static const struct { const char *text, *want; } of[] = {
		{"Bridge closed\f\fThe bridge was closed", "Bridge closed|The bridge was closed|"},
		{"\fBridge closed\n\fIt was old.\fNew page", "Bridge closed|It was old.|New page|"},
		{"Head\r\rIt was closed.\r\n\r\nSecond.\n\nThird.\r", "Head|It was closed.|Second.|Third.|"},
		{"One thing.\r\r\nAnother\r\r\n", "One thing.|Another|"},
		{"It was closed\f\f\nand opened", "It was closed\f\f\nand opened|"},
		{WRAPPED "\n\f\n20 minutes today.", WRAPPED "\n\f\n20 minutes today.|"},
		{WRAPPED " hour.\n\f\n20 minutes.", WRAPPED " hour.|20 minutes.|"},
		{WRAPPED "\n\n20 minutes.", WRAPPED "|20 minutes.|"},
	};
#undef WRAPPED
	for (size_t i = 0; i < COUNT(of); i++) {
		paragraph_vec v = {0};
		struct str got = STR_INIT;
		paragraphs_of(of[i].text, 0, strlen(of[i].text), &v);
		for (size_t k = 0; k < v.n; k++)
			str_addf(&got, "%.*s|", (int)(v.item[k].end - v.item[k].start),
			         of[i].text + v.item[k].start);
		assert_string_equal(got.s, of[i].want);
		str_free(&got);
		free(v.item);
	}
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases),
		cmocka_unit_test(a_stretch_of_the_text),
		cmocka_unit_test(ends_of_lines_and_pages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
