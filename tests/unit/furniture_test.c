#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "cases.h"
#include "text/article.h"
#include "text/cue.h"

/* The kind of each paragraph and its first sixty characters. */
static void kinds(const char *name, const char *kind, const struct str *input, struct str *actual)
{
	(void)name;
	struct article_opts opts = {.language = *kind ? kind : NULL};
	struct article *a = article_parse("x", input->s, input->n, &opts, NULL);
	for (size_t i = 0; i < a->n_paras; i++) {
		const struct paragraph *p = &a->para[i];
		size_t n = p->end - p->start, cut = utf8_offset(a->text + p->start, n, 60);
		while (cut && a->text[p->start + cut - 1] == ' ')
			cut--;
		str_addf(actual, "%c %.*s\n", "sHF"[a->unit[p->unit_from].kind], (int)cut,
		         a->text + p->start);
	}
	article_free(a);
}

static void furniture_in(void **state)
{
	size_t n;
	char *file = str_printf("furniture/%s.case", (const char *)*state);
	assert_int_equal(cases_run(file, kinds, &n), 0);
	assert_true(n > 0);
	free(file);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
#define LANGUAGE(l) {"furniture in " l, furniture_in, NULL, NULL, (void *)(uintptr_t)l}
	const struct CMUnitTest tests[] = {
		LANGUAGE("eng"), LANGUAGE("deu"), LANGUAGE("ind"), LANGUAGE("spa"), LANGUAGE("fra"),
		LANGUAGE("por"), LANGUAGE("ita"), LANGUAGE("nld"), LANGUAGE("tur"),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
