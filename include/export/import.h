/* import.h - notes that other programs wrote: W3C Web Annotations (Recommendation of 23 February
 * 2017) as JSON-LD, ours or others', and what Hypothes.is exports.
 *
 * A file holds one annotation, an array of them, an AnnotationPage or AnnotationCollection, or
 * rows of the Hypothes.is API. Each becomes a note; its places are found by quotation, in the
 * article that the annotation names (checksum, file, URL, title), else in the only one that has
 * the words. What is found nowhere is kept as an orphan. A note that is here already, by its
 * iri, does not come twice; one that was changed later comes in its place.
 */
#ifndef EXPORT_IMPORT_H
#define EXPORT_IMPORT_H

#include "mark/note.h"

#define IMPORT_BYTES ((size_t)32 << 20)
enum { IMPORT_NOTES = 10000, IMPORT_DEPTH = 64, IMPORT_VALUES = 1000000 };

struct imported {
	size_t added, renewed, known; /* notes: new, changed since, as they were */
	size_t unsure, lost;          /* targets of these: moved or changed? without a place */
	size_t skipped;               /* entries that say nothing about any place */
};

/* Add the annotations of n bytes to ns. path is for messages, and for the files that sources
 * name relative to it. False: error added (FILE:LINE:COL), ns is as it was. */
bool import_notes(const char *path, const char *bytes, size_t n, struct article *const *article,
                  size_t n_articles, struct notes *ns, struct imported *out, struct errs *errs);
/* The same from a file. */
bool import_file(const char *path, struct article *const *article, size_t n_articles,
                 struct notes *ns, struct imported *out, struct errs *errs);
/* Append in words what came: "3 notes imported, 1 without a place". */
void import_say(const struct imported *im, struct str *out);

#endif
