/* lang.h - languages: detection, names, stemming, function words.
 * lang.c is the only libexttextcat user, stem.c the only libstemmer user. */
#ifndef TEXT_LANG_H
#define TEXT_LANG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Detect the language of n bytes of text: ISO 639-3 into code ("und" below 20 letters or
 * when nothing fits). Function words of the languages we have lists for decide first
 * (cheap), libexttextcat the rest. */
void lang_detect(const char *text, size_t n, char code[4]);
/* ISO 639-3 for a code or name as users write it: "en", "eng", "id", "German" -> "deu".
 * False if unknown. */
bool lang_code(const char *name, char code[4]);
const char *lang_name(const char *code); /* English name; the code itself if unknown */
/* i-th language we have lists for (code), NULL past the end. */
const char *lang_each(size_t i);

/* Is the folded word a function word of the language? */
bool lang_function_word(const char *language, const char *word, size_t n);

/* Stemmers are made once per language and kept by the caller. NULL: no stemmer for it. */
struct stemmer;
struct stemmer *stemmer_new(const char *language);
void stemmer_free(struct stemmer *s);
/* Stem of the folded word; valid until the next call. */
const char *stemmer_stem(struct stemmer *s, const char *word, size_t n, size_t *out_n);

#endif
