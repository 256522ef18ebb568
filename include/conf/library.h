/* library.h - themes and rule sets by name: the reader's own, then those installed.
 *
 *   themes     $XDG_CONFIG_HOME/hexapla/themes/NAME.yaml, installed themes/NAME.yaml
 *   rule sets  $XDG_CONFIG_HOME/hexapla/rules/NAME.yaml, installed themes/NAME.yaml
 */
#ifndef CONF_LIBRARY_H
#define CONF_LIBRARY_H

#include <stdbool.h>

#include "base/err.h"

enum library { LIBRARY_THEMES, LIBRARY_RULES };

/* Is it a file name rather than a name to look for ('/' in it, or ends in .yaml)? */
bool library_is_file(const char *name);
/* The file of a name (a copy of a file name); NULL: there is none. Free it. */
char *library_find(enum library kind, const char *name);
/* All names, sorted, NULL at the end; free with library_free_list. errs: folders that cannot be
 * listed. */
char **library_list(enum library kind, struct errs *errs);
void library_free_list(char **names);
/* The name nearest to what was meant, for "did you mean"; NULL: none. Free it. */
char *library_nearest(enum library kind, const char *name);

#endif
