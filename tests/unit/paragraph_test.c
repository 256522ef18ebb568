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

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases),
		cmocka_unit_test(a_stretch_of_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
