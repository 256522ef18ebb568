/* key.h - the forms under which words of two languages meet. */
#ifndef ALIGN_KEY_H
#define ALIGN_KEY_H

#include <stddef.h>

#include "base/str.h"
#include "text/lang.h"

/* Each appends to out. Lower case as dictionaries have it: ß stays, Turkish I is ı. */
void key_lower(struct str *out, const char *language, const char *s, size_t n);
/* The head under which a dictd index has a lower-case word: letters, digits and blanks. */
void key_head(struct str *out, const char *lower, size_t n);
/* Stem without diacritics of a lower-case word; stemmer may be NULL. */
void key_stem(struct str *out, struct stemmer *stemmer, const char *lower, size_t n);
/* How the key of a word sounds, roughly and alike in all our languages: for cognates and
 * names in other spellings ("phoenix" and "feniks"). */
void key_sound(struct str *out, const char *language, const char *key, size_t n);
/* Likeness of two sounds, 0..1: 1 equal, else by edits or by a common start. */
double sound_likeness(const char *a, size_t an, const char *b, size_t bn);

#endif
