/* pipe.c - a command on a text, without a shell. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/app.h"
#include "base/child.h"

enum { SECONDS = 10, OUTPUT_MOST = 1 << 20 };

char **pipe_words(const char *command)
{
	VEC(char *) words = {0};
	struct str word = STR_INIT;
	bool any = false;
	char quote = 0;

	for (const char *s = command;; s++) {
		if (!*s || (!quote && (*s == ' ' || *s == '\t'))) {
			if (any)
				VEC_PUSH(&words, str_take(&word));
			any = false;
			if (!*s)
				break;
		} else if (*s == quote || (!quote && (*s == '\'' || *s == '"'))) {
			quote = quote ? 0 : *s;
			any = true;
		} else {
			if (*s == '\\' && quote != '\'' && s[1])
				s++;
			str_addc(&word, *s);
			any = true;
		}
	}
	str_free(&word);
	VEC_PUSH(&words, NULL);
	return words.item;
}

void pipe_words_free(char **word)
{
	for (char **w = word; *w; w++)
		free(*w);
	free(word);
}

bool pipe_text(const char *command, const char *text, size_t n, struct str *out,
               struct errs *errs)
{
	char **argv = pipe_words(command);
	struct child c = {.argv = argv, .in = child_bytes(text, n), .seconds = SECONDS,
	                  .max = OUTPUT_MOST, .cut = true};
	enum child_end end = CHILD_MISSING;

	if (!argv[0])
		errs_add(errs, NULL, 0, 0, "name a command");
	else if (c.in < 0)
		errs_sys(errs, NULL, "hand over the text");
	else
		switch (end = child_run(&c, out, NULL)) {
		case CHILD_DONE: break;
		case CHILD_MISSING:
			errs_add(errs, NULL, 0, 0, "cannot run %s: %s", argv[0], strerror(errno));
			break;
		case CHILD_INTERRUPTED: errs_add(errs, NULL, 0, 0, "%s was stopped", argv[0]); break;
		case CHILD_SLOW: errs_add(errs, NULL, 0, 0, "%s took too long", argv[0]); break;
		case CHILD_LARGE:
		case CHILD_FAILED:
			errs_add(errs, NULL, 0, 0, "%s failed: %.100s", argv[0], out->s);
		}
	if (c.in >= 0)
		close(c.in);
	pipe_words_free(argv);
	return end == CHILD_DONE;
}
