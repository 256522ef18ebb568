/* config.h - config.yaml: options, keys, theme, rules, dictionaries, filters.
 *
 *   theme: light
 *   rules: [newsroom, ~/rules/names.yaml]
 *   dictionaries: [~/words/id-en.tsv]
 *   filters: [{name: web, enabled: yes}]
 *   options: {margin: 2, lock: no}
 *   keys:
 *     text: {J: next-unit, "^P": none}     # contexts: text, select, list
 */
#ifndef APP_CONFIG_H
#define APP_CONFIG_H

#include <stdbool.h>

#include "base/mem.h"
#include "conf/key.h"
#include "conf/option.h"
#include "conf/schema.h"
#include "text/filter.h"

typedef VEC(char *) strings; /* each owned */
void strings_free(strings *v);

struct config {
	struct options *options;  /* set from the file */
	struct keymap *keymap;    /* bound from the file; at first it has no keys */
	char *theme;              /* NULL: none named */
	strings rules, dictionary;
	struct filters *filters;  /* those of the file before the built-in ones */
	size_t n_filters;         /* how many the file has */
};

void config_init(struct config *c); /* as without a file */
void config_free(struct config *c);

/* Read a file. False: errors added; what is right is taken. */
bool config_load(struct config *c, const char *path, struct errs *errs);
/* The reader's own file, if there is one. */
bool config_load_own(struct config *c, struct errs *errs);
bool config_own_exists(void);
/* The keys of the file; each has a `sub` table or is free. */
const struct field *config_schema(void);
const struct field *filter_schema(void); /* those of a filter */
/* Append a configuration that says how everything is by default: settings behind "#", words
 * about them behind "##". schema: where the JSON Schema is, for the modeline; NULL: none. */
void config_print(struct str *out, const char *schema);
/* A file named in a configuration or command: ~/ is the home directory, the rest is relative to
 * the folder `dir` (NULL: the working directory). Free it. */
char *config_path(const char *name, const char *dir);
/* The same, but the name of a theme or rule set (conf/library.h) stays a name. Free it. */
char *config_named(const char *name, const char *dir);

#endif
