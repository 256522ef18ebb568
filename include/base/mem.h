/* mem.h - memory: allocation that cannot fail, growing arrays, arenas.
 *
 * Running out of memory ends the program: the hook of mem_on_fail is called once
 * (the terminal is restored, unsaved work written), a message is printed, exit 1.
 * Everything that lives as long as an article or an alignment comes from an arena
 * and is freed in one call; the rest is plain malloc/free.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* As malloc, calloc, realloc, strdup, strndup, but never NULL. Free with free(). */
#define NEVER_NULL __attribute__((returns_nonnull))
void *xmalloc(size_t n) NEVER_NULL;
void *xcalloc(size_t n, size_t size) NEVER_NULL;
void *xrealloc(void *p, size_t n) NEVER_NULL;
/* xrealloc of n * size with an overflow check. */
void *xreallocarray(void *p, size_t n, size_t size) NEVER_NULL;
char *xstrdup(const char *s) NEVER_NULL;
char *xstrndup(const char *s, size_t n) NEVER_NULL;

/* Called once, before the program dies of lack of memory. NULL: nothing. */
void mem_on_fail(void (*hook)(void));
/* Die so of something else that nothing can be done without. */
_Noreturn void mem_fail(const char *why);

/* A growing array is any struct {T *item; size_t n, cap;}, zero-initialised.
 * VEC_ADD grows it and yields a pointer to the new last item, uninitialised;
 * VEC_PUSH appends a value. Free with free(v.item). */
#define VEC(T) struct { T *item; size_t n, cap; }
void *vec_reserve(void *item, size_t *cap, size_t need, size_t size);
#define VEC_RESERVE(v, need) \
	((v)->item = vec_reserve((v)->item, &(v)->cap, (need), sizeof *(v)->item))
#define VEC_ADD(v) (VEC_RESERVE(v, (v)->n + 1), &(v)->item[(v)->n++])
#define VEC_PUSH(v, x) (VEC_RESERVE(v, (v)->n + 1), (void)((v)->item[(v)->n++] = (x)))

/* Arena: chunks that are freed together. Memory is aligned for any type. */
struct arena;
struct arena *arena_new(void);
void arena_free(struct arena *a); /* NULL is fine */
void *arena_alloc(struct arena *a, size_t n);  /* uninitialised */
void *arena_zero(struct arena *a, size_t n);   /* zeroed */
void *arena_dup(struct arena *a, const void *p, size_t n);
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t n); /* NUL added */

#define COUNT(a) (sizeof(a) / sizeof *(a))

#endif
