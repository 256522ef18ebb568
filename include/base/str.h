/* str.h - a growing byte string.
 *
 * s is never NULL and always ends in NUL (at s[n]); bytes may hold NUL themselves.
 * Start with STR_INIT, end with str_free (or take the bytes with str_take).
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct str {
	char *s;
	size_t n, cap; /* bytes, without the NUL; cap 0: s is a constant "" */
};

extern char str_empty[1];
#define STR_INIT {str_empty, 0, 0}

void str_free(struct str *b);  /* back to STR_INIT */
void str_clear(struct str *b); /* n = 0, memory kept */
void str_add(struct str *b, const char *s);
void str_addn(struct str *b, const void *p, size_t n);
void str_addc(struct str *b, char c);
void str_fill(struct str *b, char c, size_t n);
void str_addf(struct str *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void str_vaddf(struct str *b, const char *fmt, va_list ap) __attribute__((format(printf, 2, 0)));
char *str_more(struct str *b, size_t n); /* n more bytes, for the caller to fill */
void str_insert(struct str *b, size_t at, const void *p, size_t n);
void str_erase(struct str *b, size_t at, size_t n); /* clipped to the end */
/* The bytes, to be freed with free(); b becomes STR_INIT. */
char *str_take(struct str *b);

/* printf into fresh memory; free with free(). */
char *str_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
/* Of n candidates (name(ctx, i)) the one nearest to word by edit distance, at most
 * 2 and less than half the word's length; NULL if none. For "did you mean". */
const char *str_nearest(const char *word, const char *(*name)(const void *ctx, size_t i),
                        const void *ctx, size_t n);

#endif
