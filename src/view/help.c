/* Help: every action with its keys, under its group. */
#include "view/help.h"

#include <string.h>

#include "base/str.h"

struct list *help_list(const char *title, const char *footer, int kind,
                       const struct help_entry *entry, size_t n)
{
	struct list *l = list_new(title, footer, kind);
	const char *group = "";
	struct str command = STR_INIT;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(group, entry[i].group) != 0)
			list_heading(l, entry[i].group);
		group = entry[i].group;
		str_clear(&command);
		str_addf(&command, ":%s", entry[i].name);
		list_add(l, (int)i, entry[i].keys, entry[i].help, command.s);
	}
	str_free(&command);
	list_edge(l, false);
	return l;
}
