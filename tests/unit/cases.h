/* cases.h - data-driven tests: a file of cases, each an input and the output expected.
 *
 *   === name | kind        kind is the test's; both are free text
 *   input lines
 *   >>>
 *   expected lines
 *
 * Lines before the first case are comments. In the input, ⟨0D 0A⟩ stands for those bytes; a
 * ⟨-⟩ ends the input there (no line feed). With GENERATE set,
 * the file is rewritten with what came out: read the difference.
 */
#ifndef TESTS_CASES_H
#define TESTS_CASES_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/str.h"

typedef void case_fn(const char *name, const char *kind, const struct str *input,
                     struct str *actual);

static void case_decode(const char *s, size_t n, struct str *out)
{
	const char *end = s + n, *p;

	while (s < end) {
		if (strncmp(s, "⟨", 3) != 0) {
			str_addc(out, *s++);
			continue;
		}
		p = s + 3;
		if (*p == '-')
			return;
		for (char *next; *p != '\xe2'; p = next)
			str_addc(out, (char)strtol(p, &next, 16));
		s = p + 3;
	}
}

/* One case at *at; moves on to the next. False: no more. */
static bool case_next(const char **at, struct str *head, struct str *raw, struct str *expected)
{
	const char *s = *at, *body, *mid, *end;

	if (strncmp(s, "=== ", 4) != 0)
		return false;
	body = strchr(s, '\n') + 1;
	mid = strncmp(body, ">>>\n", 4) ? strstr(body, "\n>>>\n") : body - 1;
	end = strstr(mid + 4, "\n=== ");
	end = end ? end + 1 : s + strlen(s);
	str_clear(head);
	str_addn(head, s + 4, (size_t)(body - s) - 5);
	str_clear(raw);
	str_addn(raw, body, (size_t)(mid + 1 - body));
	str_clear(expected);
	str_addn(expected, mid + 5, (size_t)(end - mid - 5));
	*at = end;
	return true;
}

/* Run the cases of tests/data/NAME; returns how many failed, *n = how many there are. */
static size_t cases_run(const char *name, case_fn *fn, size_t *n)
{
	char *path = str_printf("%s/tests/data/%s", SOURCEDIR, name);
	struct str file = STR_INIT, out = STR_INIT, head = STR_INIT, raw = STR_INIT,
	           expected = STR_INIT, input = STR_INIT, actual = STR_INIT;
	size_t failed = 0;

	*n = 0;
	if (!file_read(path, 0, &file, NULL)) {
		printf("%s: cannot be read\n", path);
		failed = 1;
	}
	const char *at = strncmp(file.s, "=== ", 4) ? strstr(file.s, "\n=== ") : file.s - 1;
	at = at ? at + 1 : file.s + file.n;
	str_addn(&out, file.s, (size_t)(at - file.s));
	for (; case_next(&at, &head, &raw, &expected); ++*n) {
		const char *bar = strstr(head.s, " | ");
		str_clear(&input);
		case_decode(raw.s, raw.n, &input);
		str_clear(&actual);
		fn(head.s, bar ? bar + 3 : "", &input, &actual);
		str_addf(&out, "=== %s\n%s>>>\n%s", head.s, raw.s, actual.s);
		if (strcmp(actual.s, expected.s) != 0) {
			printf("%s: %s\n--- expected:\n%s--- came:\n%s\n", name, head.s, expected.s,
			       actual.s);
			failed++;
		}
	}
	if (getenv("GENERATE") && failed)
		file_save(path, out.s, out.n, NULL, NULL);
	str_free(&file);
	str_free(&out);
	str_free(&head);
	str_free(&raw);
	str_free(&expected);
	str_free(&input);
	str_free(&actual);
	free(path);
	return failed;
}

#endif
