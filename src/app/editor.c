/* editor.c - the reader's editor. */
#include <stdlib.h>

#include "app/app.h"

static const char *editor(void)
{
	static const char *const names[] = {"VISUAL", "EDITOR"};

	for (size_t i = 0; i < COUNT(names); i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return value;
	}
	return "vi";
}

bool editor_run(struct app *app, const char *path, unsigned line,
                void (*done)(struct app *app, int status))
{
	if (app->scripted) {
		screen_error(&app->screen, "no editor here");
		return false;
	}
	char **word = pipe_words(editor());
	size_t n = 0;
	while (word[n])
		n++;
	word = xreallocarray(word, n + 3, sizeof *word);
	if (line) /* vi, vim, nano, emacs, micro and others know this form */
		word[n++] = str_printf("+%u", line);
	word[n++] = xstrdup(path);
	word[n] = NULL;
	app->request = (struct request){REQUEST_RUN, word, done};
	return true;
}
