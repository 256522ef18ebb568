/* jsonld_read.h - annotations as they stand in a file, before their places are looked for. */
#ifndef EXPORT_JSONLD_READ_H
#define EXPORT_JSONLD_READ_H

#include "base/mem.h"
#include "mark/note.h"

/* What an annotation is on. Strings may be NULL. */
struct place {
	char *source;             /* IRI or path of the page */
	char *title, *sha256;     /* of that page */
	char *exact, *prefix, *suffix;
	bool counted;             /* start and end are given: code points */
	uint32_t start, end;
};

struct annotation {
	struct note note;         /* its iri, text, tags ...; no targets */
	struct place *place;
	size_t n_places;
	char *reply_to;           /* iri of another annotation; NULL: no reply */
};
typedef VEC(struct annotation) annotation_vec;

/* Append the annotations of a JSON text. False: error added, nothing appended. */
bool jsonld_read(const char *name, const char *bytes, size_t n, annotation_vec *out,
                 struct errs *errs);
void annotations_free(annotation_vec *v);

#endif
