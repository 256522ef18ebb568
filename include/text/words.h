/* words.h - word lists compiled in: look-ups in the sorted lines of a data file.
 *
 * A line is "LANGUAGE item item ...", an item "word" or "word=value", the items in byte
 * order (words in [0-9A-Za-z'.] and beyond ASCII; blank and "=" end them). No table is
 * built: a look-up is a binary search in the line's bytes.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include <stddef.h>

/* The value of the word in the file's line of that language (what follows "word=", up to a
 * blank; "" for a word without one); NULL if it is not there. */
const char *words_find(const char *file, const char *language, const char *word, size_t n);

#endif
