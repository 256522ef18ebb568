/* subject.h - a paragraph as patterns are to see it.
 *
 * Line breaks of the source are one blank each, no-break spaces are blanks, hidden characters
 * (soft hyphens, zero-width spaces, bidi controls, byte order marks) are not there: neither a
 * narrow source nor invisible characters may hide a phrase from a pattern. A paragraph without
 * any of these is not copied.
 */
#ifndef TEXT_SUBJECT_H
#define TEXT_SUBJECT_H

#include <stddef.h>
#include <stdint.h>

struct subject {
	const char *s; /* what is matched; not NUL-terminated */
	size_t n;
	uint32_t base; /* byte in the text where it starts */
	uint32_t *at;  /* byte in the text of each byte of s; NULL: base + offset */
	char *own;     /* s where it was copied */
};

/* The subject of text[start, end). Free with subject_free; valid as long as the text. */
struct subject subject_of(const char *text, uint32_t start, uint32_t end);
void subject_free(struct subject *sub);
/* Bytes in the text of s[from, to), from < to. */
uint32_t subject_start(const struct subject *sub, size_t from);
uint32_t subject_end(const struct subject *sub, size_t to);

#endif
