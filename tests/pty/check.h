/* check.h - what tests of the program look at: the screen, and files. */
#ifndef TESTS_PTY_CHECK_H
#define TESTS_PTY_CHECK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pty.h"
#include "work.h"

static inline void assert_shown(const struct pty *p, const char *text)
{
	bool shown = pty_find(p, text, NULL, NULL);

	if (!shown) {
		char *screen = pty_text(p);
		fprintf(stderr, "# not on the screen: %s\n%s\n", text, screen);
		free(screen);
	}
	assert_true(shown);
}

static inline void write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

/* Up to 64 kB of it; free it. */
static inline char *read_back(const char *path)
{
	FILE *f = fopen(path, "r");
	char *text = calloc(1, 65536);

	assert_non_null(f);
	assert_true(fread(text, 1, 65535, f) > 0);
	fclose(f);
	return text;
}

/* Does the file hold the text so many times? */
static inline void assert_holds(const char *path, const char *text, int times)
{
	char *all = read_back(path);
	int n = 0;

	for (const char *s = all; (s = strstr(s, text)); s += strlen(text))
		n++;
	if (n != times)
		fprintf(stderr, "# %s\n%s\n", path, all);
	free(all);
	assert_int_equal(n, times);
}

/* Leave without a question. */
static inline void quit(struct pty *p)
{
	pty_send(p, "ZQ");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
}

#endif
