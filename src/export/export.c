#include "writers.h"

#include <string.h>

#include "base/mem.h"

static const struct exporter exporters[] = {
	{"json", "the report: units, links, conflicts, for programs", export_json},
	{"html", "one page, side by side, for browsers and print", export_html},
	{"markdown", "the text with signs, for notebooks and wikis", export_markdown},
	{"jsonld", "the notes as W3C Web Annotations", export_jsonld},
	{"text", "plain text with signs, counterparts, conflicts and notes", export_text},
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
