#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "align/result.h"
#include "base/mem.h"

static const struct exporter exporters[] = {
	{"json", "the report: units, links, conflicts, for programs", export_json},
	{"html", "one page, side by side, for browsers and print", export_html},
	{"markdown", "the text with signs, for notebooks and wikis", export_markdown},
	{"csv", "where the articles disagree, for spreadsheets", export_csv},
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

const struct exporter *exporter_for(const char *ending)
{
	static const struct { const char *ending, *name; } table[] = {
		{"htm", "html"}, {"md", "markdown"}, {"txt", "text"}, {"ans", "ansi"},
	};

	for (size_t i = 0; i < COUNT(table); i++)
		if (!strcmp(table[i].ending, ending))
			ending = table[i].name;
	return exporter_find(ending);
}

/* So that the writers need not ask at every unit whether there is an alignment. */
static struct alignment *nothing_linked(const struct export_source *src)
{
	size_t units = 0;

	for (size_t i = 0; i < src->n; i++)
		units += src->article[i]->n_units;
	uint32_t *group = xreallocarray(NULL, units + 1, sizeof *group);
	memset(group, 0xFF, (units + 1) * sizeof *group);
	struct alignment *al = alignment_new(src->article, src->n, NULL, 0, group);
	free(group);
	return al;
}

void exporter_write(const struct exporter *e, const struct export_source *src, struct str *out)
{
	struct export_source whole = *src;
	struct alignment *own = src->al ? NULL : nothing_linked(src);

	whole.al = own ? own : src->al;
	e->write(&whole, out);
	alignment_free(own);
}
