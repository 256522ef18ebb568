/* points.h - code points and bytes of one text, both ways, fast on long texts. */
#ifndef MARK_POINTS_H
#define MARK_POINTS_H

#include <stddef.h>
#include <stdint.h>

/* Code points are counted as utf8_count does. The text is not kept but must not change. */
struct points {
	const char *text;
	size_t len;
	uint32_t *every;  /* byte where every POINTS_STEP-th code point starts; NULL: all ASCII */
	size_t n, count;  /* count: code points in all */
};
#define POINTS_STEP 256

void points_init(struct points *p, const char *text, size_t len);
void points_free(struct points *p);
/* Byte of the k-th code point (past the end: len). */
size_t points_byte(const struct points *p, size_t k);
/* Code points before a byte. */
size_t points_at(const struct points *p, size_t byte);

#endif
