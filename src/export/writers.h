/* writers.h - the writers, and what they share. Each writes src to out; export.c lists them. */
#ifndef EXPORT_WRITERS_H
#define EXPORT_WRITERS_H

#include "base/mem.h"
#include "export/export.h"
#include "mark/mark.h"

void export_json(const struct export_source *src, struct str *out);
void export_text(const struct export_source *src, struct str *out);
void export_ansi(const struct export_source *src, struct str *out);
void export_html(const struct export_source *src, struct str *out);
void export_markdown(const struct export_source *src, struct str *out);
void export_csv(const struct export_source *src, struct str *out);
void export_jsonld(const struct export_source *src, struct str *out);

/* The text export; theme: in colours, NULL: plain. */
void write_page(const struct export_source *src, const struct theme *theme, struct str *out);
#define ANSI_END "\x1b[0m"

/* "A12" */
void put_unit_id(struct str *out, struct uref u);
/* The sign of a class: "=", "≈" ... */
const char *class_sign(enum link_class c);
#define SIGN_CONFLICT "!"
#define SIGN_FURNITURE ":"

/* A unit's links, by the other's article and unit. */
struct partner { struct uref unit; const struct link *link; };
typedef VEC(struct partner) partner_vec;
void partners_of(const struct alignment *al, struct uref u, partner_vec *out); /* replaces out */
/* The k-th conflict of a unit's link: what the unit says, and what the other. After the conflicts
 * come the names that are only spelled differently. */
struct dispute { const char *kind, *own, *other; bool spelling; };
uint32_t disputes_of(const struct link *l);
struct dispute dispute_of(const struct partner *q, struct uref u, uint32_t k);

/* The notes' targets that have a place, by article, unit and note. */
struct placed { struct uref unit; const struct note *note; const struct target *target; };
typedef VEC(struct placed) placed_vec;
void notes_placed(const struct export_source *src, placed_vec *out);
bool note_is_lost(const struct note *n); /* none of its targets has a place */

/* The words of an article that another states differently (STYLE_CONFLICT), and those with a
 * note (STYLE_NOTE). */
struct marks *article_marks(const struct export_source *src, uint32_t which);
/* The same, but the style of a note is NOTE_COLOURED + its colour (note_colour). */
struct marks *article_marks_coloured(const struct export_source *src, uint32_t which);
#define NOTE_COLOURED 60000
/* Name of the i-th colour that notes have everywhere; NULL past the end; 0 is that of notes without
 * one, or with one that only a theme knows. */
const char *note_colour_name(size_t i);
uint16_t note_colour(const struct note *n);

/* Append the command that opens the saved view at a note; nothing where there is no view. */
void put_command(struct str *out, const struct export_source *src, const struct note *n);
/* "A5", or "A" where the place is gone. */
void put_place(struct str *out, const struct export_source *src, const struct target *t);
/* Append the name of an article's file, without the folders that are nobody's business; with the
 * last one where two articles have the same name. */
void put_file_name(struct str *out, const struct export_source *src, size_t which);
/* The notes as JSON: "notes": [...]. */
void json_put_notes(struct str *out, const struct export_source *src);

/* How the classes were found, and what they do not prove: one paragraph. */
void put_method(struct str *out, const struct export_source *src);

/* Units of an article by class, furniture apart. */
struct class_counts { size_t of[CLASSES], furniture; };
struct class_counts count_classes(const struct export_source *src, uint32_t article);

#endif
