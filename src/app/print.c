/* print.c - --print-config: a configuration to start from, written from the tables. */
#include <stdlib.h>
#include <string.h>

#include "app/action.h"
#include "app/config.h"
#include "conf/library.h"

enum { HELP_COLUMN = 34 };

/* A setting, and behind it what it is. */
static void put(struct str *out, const char *setting, const char *help)
{
	size_t n = strlen(setting);

	str_add(out, setting);
	str_fill(out, ' ', n < HELP_COLUMN ? HELP_COLUMN - n : 1);
	str_addf(out, "# %s\n", help);
}

static void put_library(struct str *out, enum library kind)
{
	char **name = library_list(kind, NULL);

	str_add(out, "## there are:");
	for (size_t i = 0; name[i]; i++)
		str_addf(out, " %s", name[i]);
	str_addc(out, '\n');
	library_free_list(name);
}

/* What is built in, and how a filter is changed, turned on and made. */
static void put_filters(struct str *out)
{
	struct filters *fs = filters_new();
	const struct filter *f;

	str_add(out, "\n## Commands that make text of what articles are stored in; these are built in:\n");
	for (size_t i = 0; (f = filters_each(fs, i)); i++) {
		struct str s = STR_INIT;
		filter_put(f, &s);
		char *tab = strchr(s.s, '\t');
		str_addf(out, "##   %.*s: %s%s\n", (int)(tab - s.s), s.s, strrchr(s.s, '\t') + 1,
		         f->enabled ? "" : " (off)");
		str_free(&s);
	}
	str_add(out, "## An entry with such a name changes that filter; others say what they match (PCRE2, on\n"
	             "## the path) and run ({}: the path; else the file is on standard input; no shell):\n"
	             "##   filters:\n"
	             "##     - {name: web, enabled: yes}\n"
	             "##     - {name: notes, match: '\\.org$', run: [pandoc, -f, org, -t, plain], seconds: 5}\n"
	             "#filters: []\n");
	filters_free(fs);
}

static void put_options(struct str *out)
{
	struct options *o = options_new();

	str_add(out, "\n## :set NAME=VALUE changes an option until you quit.\n#options:\n");
	for (int i = 0; i < OPTION_COUNT; i++) {
		struct str s = STR_INIT;
		str_addf(&s, "#  %s: ", option_name((enum option)i));
		if (option_type((enum option)i) == OPTION_WORD)
			str_add(&s, "''");
		else
			options_get(o, (enum option)i, &s);
		put(out, s.s, option_help((enum option)i));
		str_free(&s);
	}
	options_free(o);
}

/* A line for each key of an action. */
static void put_keys_of(struct str *out, const struct keymap *m, size_t action)
{
	struct str keys = STR_INIT;

	action_written(m, action, " ", &keys);
	for (const char *s = keys.s; *s;) {
		size_t n = strcspn(s, " ");
		struct str line = STR_INIT, quoted = STR_INIT;
		str_addc(&quoted, '\'');
		for (size_t i = 0; i < n; i++)
			str_addf(&quoted, s[i] == '\'' ? "''" : "%c", s[i]);
		str_addf(&line, "#    %s': %s", quoted.s, action_get(action)->name);
		put(out, line.s, action_get(action)->help);
		str_free(&line);
		str_free(&quoted);
		s += n + (s[n] == ' ');
	}
	str_free(&keys);
}

static void put_keys(struct str *out)
{
	struct keymap *m = keymap_new();

	action_bind(m);
	str_add(out, "\n## Keys and the actions they are for (none: nothing). Contexts: text, select (while\n"
	             "## selecting), list (in lists). Keys: a ^F <F5> <A-x> <Enter>, or several: gx\n"
	             "#keys:\n");
	for (unsigned context = 0; context < CONTEXTS; context++) {
		str_addf(out, "#  %s:\n", context_name(context));
		for (size_t i = 0; action_get(i); i++)
			if (action_context(i) == context)
				put_keys_of(out, m, i);
	}
	keymap_free(m);
}

void config_print(struct str *out, const char *schema)
{
	if (schema)
		str_addf(out, "# yaml-language-server: $schema=%s\n", schema);
	str_add(out, "## hexapla's configuration, ~/.config/hexapla/config.yaml, with every default. Take the\n"
	             "## # away from what you change, and from the name of the part above it. Saving the\n"
	             "## file applies it. hexapla --check FILE tells mistakes; hexapla(5) tells more.\n\n");
	put(out, "#theme: default", "name or file");
	put_library(out, LIBRARY_THEMES);
	put(out, "#rules: []", "names or files of highlight rules");
	put_library(out, LIBRARY_RULES);
	put(out, "#dictionaries: []", "files, for articles in several languages");
	put_filters(out);
	put_options(out);
	put_keys(out);
}
