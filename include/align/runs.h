/* runs.h - word sequences that two articles share, over all articles at once.
 *
 * Windows of RUN_WORDS folded words are hashed and sorted by bucket; each group of equal
 * windows gives its left-maximal pairs, extended to the right. Near-linear: a group with
 * many occurrences is boilerplate and pairs its k-th occurrences only.
 */
#ifndef ALIGN_RUNS_H
#define ALIGN_RUNS_H

#include "align/story.h"

enum { RUN_WORDS = 5 };

struct run { uint32_t a, b, n; }; /* words story.word[a..a+n) = [b..b+n), a < b, other articles */

struct runs {
	VEC(struct run) run;          /* by a, then b */
	struct window *window;        /* work in progress */
	uint32_t *bucket;
	size_t n_windows, next_bucket;
	uint32_t *article_of;         /* of each word */
};

void runs_init(struct runs *r);
/* Hash all windows (linear). */
void runs_start(struct runs *r, const struct story *st);
/* Work on one bucket; false when all are done and `run` is sorted. */
bool runs_step(struct runs *r, const struct story *st);
double runs_progress(const struct runs *r);
void runs_free(struct runs *r);

#endif
