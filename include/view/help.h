/* help.h - the help screen: a list built from what the app's action table says. */
#ifndef VIEW_HELP_H
#define VIEW_HELP_H

#include "view/list.h"

struct help_entry {
	const char *keys;   /* as bound now: "j <Down>"; "" or NULL: none, only the : command */
	const char *name;   /* the : command */
	const char *help;   /* one line */
	const char *group;  /* heading; entries of a group stand together */
};

/* A list of the n entries under their groups; ref = index of the entry. */
struct list *help_list(const char *title, const char *footer, int kind,
                       const struct help_entry *entry, size_t n);

#endif
