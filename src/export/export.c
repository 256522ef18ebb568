#include "writers.h"

#include <string.h>

#include "base/mem.h"

static const struct exporter exporters[] = {
	{"json", "the report: units, links, conflicts, for programs", export_json},
	{"text", "plain text with classes, counterparts, conflicts and notes", export_text},
	{"ansi", "the same in colours, for less -R", export_ansi},
};

const struct exporter *exporter_each(size_t i)
{
	return i < COUNT(exporters) ? &exporters[i] : NULL;
}

const struct exporter *exporter_find(const char *name)
{
	for (size_t i = 0; i < COUNT(exporters); i++)
		if (!strcmp(exporters[i].name, name))
			return &exporters[i];
	return NULL;
}
