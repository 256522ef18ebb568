/* need.h - words without which a pattern cannot match, so that most texts need not be searched.
 *
 * A pattern like \bferr(y|ies)\b needs "ferr", (?:boat|ship)s? one of two words; of most others
 * nothing is known. A text is known by its trigrams, as bits: a word whose trigrams are not all
 * there is not there. Case does not matter, so what is said holds for caseless patterns too.
 */
#ifndef TEXT_NEED_H
#define TEXT_NEED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct need;
/* What a pattern of regex.h with these flags needs; NULL: nothing is known. */
struct need *need_new(const char *pattern, size_t n, unsigned flags);
void need_free(struct need *need);

struct trigrams {
	uint64_t bit[128];
	bool odd;          /* it has letters that are s or k when case does not matter */
};
void trigrams_init(struct trigrams *t, const char *s, size_t n);
/* Could the pattern match in a text with these trigrams? need NULL: it could. */
bool need_met(const struct need *need, const struct trigrams *t);

#endif
