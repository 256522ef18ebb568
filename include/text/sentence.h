/* sentence.h - where sentences end, by our own rules with abbreviation lists per language. */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include <stddef.h>

/* End (byte offset, half open, trailing blanks excluded) of the sentence that starts at
 * text[from]; to = end of the paragraph. *next = start of the following one (or `to`).
 * language: ISO 639-3 ("und": rules without abbreviations of a language). */
size_t sentence_end(const char *text, size_t from, size_t to, const char *language, size_t *next);

#endif
