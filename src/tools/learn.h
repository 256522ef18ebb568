/* learn.h - logistic regression with L2 on standardised features, by Newton's method. */
#ifndef TOOLS_LEARN_H
#define TOOLS_LEARN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"

struct sample { const float *x; float y, weight; }; /* x lives elsewhere */
typedef VEC(struct sample) sample_vec;

/* Fit bias and w[n] (on raw features). Features with use[i] = false get 0 (use may be
 * NULL). Deterministic. penalty: 1/(2C) in the usual notation is penalty/2. */
void learn_logistic(const sample_vec *s, size_t n, double penalty, const bool *use, float *bias,
                    float *w);

#endif
