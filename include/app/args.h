/* args.h - the command line: one table of options drives parsing, --help and completion. */
#ifndef APP_ARGS_H
#define APP_ARGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"
#include "conf/colour.h"

enum args_do { DO_READ, DO_EXPORT, DO_EXPLAIN, DO_CHECK, DO_SCRIPT, DO_HELP, DO_VERSION,
               DO_PRINT_CONFIG, DO_LIST_KEYS,
               DO_LIST_STYLES, DO_LIST_THEMES, DO_LIST_LANGUAGES,
               DO_LIST_FILTERS };

/* "C=text" for one article, "text" for all (article -1). */
struct given_value { int article; const char *value; };
typedef VEC(struct given_value) given_vec;
typedef VEC(const char *) word_vec;

struct args {              /* strings point into argv */
	enum args_do what;
	word_vec file;
	const char *export_format, *output, *theme, *focus, *go, *view, *command, *script, *explain;
	int rows, cols;        /* --size; 0: not given */
	enum colour_mode colour;
	const char *notes;     /* --notes: a filter (mark/notefilter.h); NULL: all */
	bool demo, no_config, only_notes;
	word_vec rules, dictionary, import;
	given_vec title, source, date, language, charset;
};

/* piped: standard input is the article where none is named. False: error added; exit 2. */
bool args_parse(struct args *a, int argc, char **argv, bool piped, struct errs *errs);
void args_free(struct args *a);
void args_help(struct str *out);
/* The value given for an article; NULL: none. */
const char *given_find(const given_vec *v, size_t article);

#endif
