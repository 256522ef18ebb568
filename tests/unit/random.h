/* A small generator of its own, so that every run does the same. */
#ifndef TEST_RANDOM_H
#define TEST_RANDOM_H

#include <stdint.h>

static uint32_t seed;

/* 0 to n - 1. */
static inline int random_to(int n)
{
	seed = seed * 1664525u + 1013904223u;
	return (int)((seed >> 8) % (uint32_t)n);
}

#endif
