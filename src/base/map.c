/* Open addressing over an array of entries in order of appearance: a slot holds the
 * entry's number and 32 bits of its hash, so that growing never touches the keys. */
#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct entry {
	const char *key;
	uint32_t n, value;
};
struct slot {
	uint32_t hash, entry; /* entry + 1; 0: free */
};
struct map {
	struct arena *keys;
	VEC(struct entry) entries;
	struct slot *slot;
	size_t mask; /* slots - 1 */
};

struct map *map_new(void)
{
	struct map *m = xcalloc(1, sizeof *m);
	m->keys = arena_new();
	m->mask = 15;
	m->slot = xcalloc(m->mask + 1, sizeof *m->slot);
	return m;
}

void map_free(struct map *m)
{
	if (!m)
		return;
	arena_free(m->keys);
	free(m->entries.item);
	free(m->slot);
	free(m);
}

static uint64_t mix(uint64_t h, uint64_t w)
{
	h = (h ^ w) * 0x9E3779B97F4A7C15u;
	return h ^ h >> 29;
}

/* The n < 8 bytes at s as a number: what a copy would make of them, without the call. */
static uint64_t last_bytes(const unsigned char *s, size_t n)
{
	uint32_t a, b;
	if (n >= 4) {
		memcpy(&a, s, 4);
		memcpy(&b, s + n - 4, 4);
		return a | (uint64_t)b << (n - 4) * 8;
	}
	return n ? s[0] | (uint64_t)s[n / 2] << n / 2 * 8 | (uint64_t)s[n - 1] << (n - 1) * 8 : 0;
}

uint64_t hash_bytes(const void *p, size_t n)
{
	const unsigned char *s = p;
	uint64_t h = mix(0x243F6A8885A308D3u, n), w;
	for (; n >= 8; s += 8, n -= 8) {
		memcpy(&w, s, 8);
		h = mix(h, w);
	}
	h = mix(h, last_bytes(s, n));
	h *= 0xBF58476D1CE4E5B9u;
	return h ^ h >> 32;
}

/* The slot of the key, or the free one where it belongs. */
static struct slot *find(const struct map *m, const char *key, size_t n, uint32_t hash)
{
	for (size_t i = hash & m->mask;; i = (i + 1) & m->mask) {
		struct slot *s = &m->slot[i];
		if (!s->entry)
			return s;
		const struct entry *e = &m->entries.item[s->entry - 1];
		if (s->hash == hash && e->n == n && !memcmp(e->key, key, n))
			return s;
	}
}

static void grow(struct map *m)
{
	size_t mask = m->mask * 2 + 1;
	struct slot *slot = xcalloc(mask + 1, sizeof *slot);
	for (size_t i = 0; i <= m->mask; i++) {
		if (!m->slot[i].entry)
			continue;
		size_t j = m->slot[i].hash & mask;
		while (slot[j].entry)
			j = (j + 1) & mask;
		slot[j] = m->slot[i];
	}
	free(m->slot);
	m->slot = slot;
	m->mask = mask;
}

/* Number of the key's entry; a new one gets `value`. */
static uint32_t add(struct map *m, const char *key, size_t n, uint32_t value)
{
	uint32_t hash = (uint32_t)hash_bytes(key, n);
	struct slot *s = find(m, key, n, hash);
	if (s->entry)
		return s->entry - 1;
	if ((m->entries.n + 1) * 4 > (m->mask + 1) * 3) {
		grow(m);
		s = find(m, key, n, hash);
	}
	struct entry e = {arena_strndup(m->keys, key, n), (uint32_t)n, value};
	VEC_PUSH(&m->entries, e);
	*s = (struct slot){hash, (uint32_t)m->entries.n};
	return s->entry - 1;
}

uint32_t map_get(const struct map *m, const char *key, size_t n)
{
	const struct slot *s = find(m, key, n, (uint32_t)hash_bytes(key, n));
	return s->entry ? m->entries.item[s->entry - 1].value : MAP_NONE;
}

void map_set(struct map *m, const char *key, size_t n, uint32_t value)
{
	uint32_t i = add(m, key, n, value); /* may move the entries */
	m->entries.item[i].value = value;
}

uint32_t map_intern(struct map *m, const char *key, size_t n)
{
	uint32_t i = add(m, key, n, (uint32_t)m->entries.n);
	return m->entries.item[i].value;
}

size_t map_count(const struct map *m)
{
	return m->entries.n;
}

const char *map_key(const struct map *m, size_t i, size_t *n)
{
	const struct entry *e = &m->entries.item[i];
	if (n)
		*n = e->n;
	return e->key;
}
