/* mark.h - styled stretches of an article, and which styles stand at a byte.
 *
 * A mark lays a style over bytes. Where marks overlap, the later in order (priority,
 * then order of addition) lies on top: its colours win, attributes add up.
 */
#ifndef MARK_MARK_H
#define MARK_MARK_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

struct mark {
	uint32_t start, end;  /* bytes in the article's text, half open, start < end */
	int16_t priority;     /* MARK_... below, rules may use -100..100 around MARK_RULE */
	uint16_t style;       /* style id */
	uint32_t ref;         /* rule or note index; MARK_NO_REF */
};
#define MARK_NO_REF UINT32_MAX
typedef VEC(struct mark) mark_vec;

enum { MARK_KIND = 0, MARK_CLASS = 100, MARK_RULE = 300, MARK_DIFFERENCE = 500,
       MARK_CONFLICT = 600, MARK_NOTE = 700, MARK_SEARCH = 800, MARK_SELECTION = 900 };

/* Marks of one article, sorted and cut for lookup. */
struct marks;
struct marks *marks_new(const mark_vec *v); /* v is not kept */
void marks_free(struct marks *m);
/* Walk: styles at byte `at` from the lowest to the topmost, at most `max` of them; *until =
 * first byte after `at` where the answer changes. Returns how many. O(log n). */
size_t marks_at(const struct marks *m, uint32_t at, uint16_t *style, size_t max, uint32_t *until);
/* Next (dir 1) or previous (-1) start of a mark with a priority in [from, to) and this ref
 * (MARK_NO_REF: any) after/before byte `at` (UINT32_MAX: from the start, from the end);
 * UINT32_MAX if none. For ]n and ]r. */
uint32_t marks_next(const struct marks *m, uint32_t at, int dir, int from, int to, uint32_t ref);

#endif
