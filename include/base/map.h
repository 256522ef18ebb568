/* map.h - hash map from byte strings to numbers. Keys are copied into the map. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct map;
#define MAP_NONE UINT32_MAX

struct map *map_new(void);
void map_free(struct map *m);
/* Value of key, MAP_NONE if absent. */
uint32_t map_get(const struct map *m, const char *key, size_t n);
void map_set(struct map *m, const char *key, size_t n, uint32_t value);
/* Number of the key in order of first appearance, from 0; added if new (interning). */
uint32_t map_intern(struct map *m, const char *key, size_t n);
/* Keys held; the i-th key in order of appearance (NUL-terminated, lives with the map). */
size_t map_count(const struct map *m);
const char *map_key(const struct map *m, size_t i, size_t *n);
/* 64-bit hash of bytes; the same in every run. */
uint64_t hash_bytes(const void *p, size_t n);

#endif
