#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "cases.h"
#include "text/sentence.h"

/* Each line is a paragraph; its sentences come out with " ¦ " between them. */
static void split(const char *name, const char *kind, const struct str *input, struct str *actual)
{
	(void)name;
	for (const char *line = input->s; *line;) {
		size_t n = strcspn(line, "\n");
		for (size_t from = 0, next; from < n; from = next) {
			size_t end = sentence_end(line, from, n, kind, &next);
			if (from)
				str_add(actual, " ¦ ");
			str_addn(actual, line + from, end - from);
			if (next <= from)
				fail_msg("no progress in: %.*s", (int)n, line);
		}
		str_addc(actual, '\n');
		line += n + (line[n] == '\n');
	}
}

static void sentences_of(void **state)
{
	size_t n;
	char *file = str_printf("sentence/%s.case", (const char *)*state);
	assert_int_equal(cases_run(file, split, &n), 0);
	assert_true(n > 0);
	free(file);
}

static void ends_without_trailing_blanks(void **state)
{
	(void)state;
	const char *s = "One.  \n Two \xC2\xA0 ";
	size_t next, n = strlen(s);
	assert_int_equal(sentence_end(s, 0, n, "eng", &next), 4);
	assert_int_equal(next, 8);
	assert_int_equal(sentence_end(s, 8, n, "eng", &next), 11);
	assert_int_equal(next, n);
	assert_int_equal(sentence_end("", 0, 0, "eng", &next), 0);
	assert_int_equal(sentence_end("...", 0, 3, "eng", &next), 3);
}

/* What lies beyond `to` or before `from` plays no part. */
static void looks_only_at_its_stretch(void **state)
{
	(void)state;
	const char *s = "Dr. Alder. The end";
	size_t next;
	assert_int_equal(sentence_end(s, 4, 10, "eng", &next), 10);
	assert_int_equal(sentence_end(s, 1, 3, "eng", &next), 3);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
#define LANGUAGE(l) {"sentences in " l, sentences_of, NULL, NULL, (void *)(uintptr_t)l}
	const struct CMUnitTest tests[] = {
		LANGUAGE("eng"), LANGUAGE("deu"), LANGUAGE("ind"), LANGUAGE("spa"), LANGUAGE("fra"),
		LANGUAGE("por"), LANGUAGE("ita"), LANGUAGE("nld"), LANGUAGE("tur"), LANGUAGE("und"),
		cmocka_unit_test(ends_without_trailing_blanks),
		cmocka_unit_test(looks_only_at_its_stretch),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
