/* export.h - a story and its alignment written out. One writer a file; this is their table. */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "align/align.h"
#include "base/str.h"
#include "conf/colour.h"
#include "conf/theme.h"
#include "mark/note.h"

struct export_source {
	const struct article *const *article;
	size_t n;
	const struct alignment *al;  /* NULL: nothing was aligned, nothing is linked */
	const struct notes *notes; /* may be NULL */
	double threshold;          /* least score of a link; 0: not said */
	const struct theme *theme; /* for ansi; NULL: the default one */
	bool only_notes;           /* not the articles' text */
	const char *view;          /* saved view that has the notes; NULL: none */
	enum colour_mode colours;  /* of ansi; AUTO: 256 */
};

/* Begin a look with an SGR sequence; false: it is the plain one, nothing was written and nothing is
 * to be ended. */
bool ansi_begin(struct str *out, struct look look, enum colour_mode mode);

struct exporter {
	const char *name;  /* "json" */
	const char *help;  /* one line */
	void (*write)(const struct export_source *src, struct str *out); /* by exporter_write */
};
/* By the ending of a file's name ("md"); NULL if unknown. */
const struct exporter *exporter_for(const char *ending);
/* By name; NULL if unknown. The i-th, NULL past the end. */
const struct exporter *exporter_find(const char *name);
const struct exporter *exporter_each(size_t i);
/* Append src in the exporter's format. */
void exporter_write(const struct exporter *e, const struct export_source *src, struct str *out);

#endif
