/* notefilter.h - which notes are meant: the filter of their list and of exports.
 *
 * A filter is words; a note must have all of them. A word is looked for, case apart, in what the
 * note says and is about: its id, text, quotations, and
 *
 *   #tag   in:B   B12 (the unit)   colour:red   state:changed   by:name
 */
#ifndef MARK_NOTEFILTER_H
#define MARK_NOTEFILTER_H

#include "base/str.h"
#include "mark/note.h"

/* Append what a note can be found by. article: of its targets; NULL: units are not known. */
void note_facets(const struct note *n, const struct article *const *article, struct str *out);
/* Has the text all words of the filter? */
bool words_match(const char *text, const char *words);
/* The notes that have them, in their order. They stay the owner's: free out->item only. */
void notes_filter(const struct notes *ns, const struct article *const *article, const char *words,
                  struct notes *out);

/* Orders of a list of notes. */
enum note_order { ORDER_MADE, ORDER_PLACE, ORDER_CHANGED, ORDER_TAG, ORDER_STATE, NOTE_ORDERS };
const char *note_order_name(enum note_order o); /* "by place" */
/* Indexes of the notes in an order; ties as they were made. Free it. */
size_t *notes_sorted(const struct notes *ns, enum note_order o);
/* The worst state of its targets. */
enum anchor_state note_state(const struct note *n);

#endif
