/* furniture.h - which paragraphs are headings, sentences or furniture: site chrome, menus,
 * bylines and dates of widgets, lists of related articles, comments, licence notices, calls
 * to subscribe.
 *
 * By form (short, no stop), by cue (phrases per language in src/data/furniture.txt) and by
 * position (before the first running text, after the last). Precision first: a paragraph of
 * running text is furniture only by a strong cue or inside a comment section, and a text
 * never becomes furniture as a whole.
 */
#ifndef TEXT_FURNITURE_H
#define TEXT_FURNITURE_H

#include "text/article.h"

/* kind[i] = enum unit_kind of para[i]; the first n_front are a metadata block. */
void furniture_mark(const char *text, const struct paragraph *para, size_t n, size_t n_front,
                    const char *language, uint8_t *kind);

#endif
