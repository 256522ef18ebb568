/* dictionary.h - which dictionaries join two languages, and asking them.
 *
 * Sources: FreeDict files in dictd format, found by name in a folder, in either direction;
 * files the reader names (dictd, or text of two columns); the supplement compiled in
 * (frequent words in nine languages, src/data/supplement.txt). Only the words asked for are
 * looked up in dictd files: milliseconds, not the half second of reading everything.
 */
#ifndef ALIGN_DICTIONARY_H
#define ALIGN_DICTIONARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* Where dictd has its files; $HEXAPLA_DICTIONARIES names another folder ("": none). */
const char *dictionary_folder(void);

struct dictionary;
/* The dictionaries between languages a and b (ISO 639-3). folder: where the system has
 * them, "" for none. file: paths, NULL-terminated, may be NULL: "x.index" (dictd) or
 * text with lines "word TAB word, word ..." (a first line "# eng deu" tells the languages
 * of the columns; without it either column may be either). Lines for the reader are
 * added to messages: what is missing, with the package that has it; what is broken. */
struct dictionary *dictionary_open(const char *a, const char *b, const char *folder,
                                   const char *const *file, struct str *messages);
void dictionary_free(struct dictionary *d);

/* A head of language a (side 0) or b (side 1), and one of its `count` translations. */
typedef void dictionary_fn(void *ctx, int side, const char *head, size_t head_n,
                           const char *translation, size_t n, size_t count);
/* A word asked for: lower case as dictionaries write it, its stem's key, and in how many
 * units it stands (the more, the sooner it is looked up where not all can be). */
struct asked { const char *word, *key; uint32_t units; };
/* Call fn with what the dictionaries know of the words of side 0 and side 1; heads that
 * nobody asked for may come as well. Adds messages about entries that cannot be read. */
void dictionary_ask(struct dictionary *d, const struct asked *const word[2], const size_t n[2],
                    dictionary_fn *fn, void *ctx, struct str *messages);

/* Debian's package with a dictionary for two languages, in either direction; NULL: none.
 * *installed (may be NULL) = its files are in the folder. */
const char *dictionary_package(const char *a, const char *b, const char *folder,
                               bool *installed, char buf[64]);

#endif
