#include "base/mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*fail_hook)(void);

void mem_on_fail(void (*hook)(void))
{
	fail_hook = hook;
}

void mem_fail(const char *why)
{
	void (*hook)(void) = fail_hook;
	fail_hook = NULL; /* the hook itself may run out of memory */
	if (hook)
		hook();
	fprintf(stderr, "hexapla: %s\n", why);
	exit(1);
}

static _Noreturn void fail(void)
{
	mem_fail("out of memory");
}

void *xmalloc(size_t n)
{
	void *p = malloc(n ? n : 1);
	if (!p)
		fail();
	return p;
}

void *xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);
	if (!p)
		fail();
	return p;
}

void *xrealloc(void *p, size_t n)
{
	void *q = realloc(p, n ? n : 1);
	if (!q)
		fail();
	return q;
}

void *xreallocarray(void *p, size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		fail();
	return xrealloc(p, n * size);
}

char *xstrndup(const char *s, size_t n)
{
	const char *end = memchr(s, 0, n);
	if (end)
		n = (size_t)(end - s);
	char *p = xmalloc(n + 1);
	memcpy(p, s, n);
	p[n] = 0;
	return p;
}

char *xstrdup(const char *s)
{
	size_t n = strlen(s) + 1;
	return memcpy(xmalloc(n), s, n);
}

void *vec_reserve(void *item, size_t *cap, size_t need, size_t size)
{
	if (need <= *cap)
		return item;
	size_t grown = *cap + *cap / 2 + 8;
	*cap = grown > need ? grown : need;
	return xreallocarray(item, *cap, size);
}

/* Chunks double from FIRST to LARGEST; a request that is larger gets a chunk of its own. */
enum { FIRST = 4096, LARGEST = 1 << 20 };

struct chunk {
	struct chunk *next;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct chunk *chunks;
	unsigned char *at;
	size_t left, grow;
};

struct arena *arena_new(void)
{
	struct arena *a = xcalloc(1, sizeof *a);
	a->grow = FIRST;
	return a;
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	for (struct chunk *c = a->chunks, *next; c; c = next) {
		next = c->next;
		free(c);
	}
	free(a);
}

static unsigned char *new_chunk(struct arena *a, size_t n)
{
	if (n > SIZE_MAX - sizeof(struct chunk))
		fail();
	struct chunk *c = xmalloc(sizeof *c + n);
	c->next = a->chunks;
	a->chunks = c;
	return c->bytes;
}

void *arena_alloc(struct arena *a, size_t n)
{
	const size_t align = alignof(max_align_t);
	if (n > SIZE_MAX - align)
		fail();
	n = ((n ? n : 1) + align - 1) & ~(align - 1);
	if (n > a->left) {
		if (n > a->grow / 2)
			return new_chunk(a, n);
		a->at = new_chunk(a, a->grow);
		a->left = a->grow;
		if (a->grow < LARGEST)
			a->grow *= 2;
	}
	void *p = a->at;
	a->at += n;
	a->left -= n;
	return p;
}

void *arena_zero(struct arena *a, size_t n)
{
	return memset(arena_alloc(a, n), 0, n);
}

void *arena_dup(struct arena *a, const void *p, size_t n)
{
	void *q = arena_alloc(a, n);
	if (n)
		memcpy(q, p, n);
	return q;
}

char *arena_strndup(struct arena *a, const char *s, size_t n)
{
	char *p = arena_alloc(a, n + 1);
	if (n)
		memcpy(p, s, n);
	p[n] = 0;
	return p;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}
