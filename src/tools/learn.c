/* learn.c - Newton's method (iteratively reweighted least squares) with Cholesky. */
#include "learn.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 25 };

/* Solve A x = b for symmetric positive A (lower triangle, k by k); both are overwritten. */
static void solve(double *a, double *b, size_t k)
{
	for (size_t j = 0; j < k; j++) {
		double d = a[j * k + j];
		for (size_t l = 0; l < j; l++)
			d -= a[j * k + l] * a[j * k + l];
		d = sqrt(d > 1e-12 ? d : 1e-12);
		a[j * k + j] = d;
		for (size_t i = j + 1; i < k; i++) {
			double v = a[i * k + j];
			for (size_t l = 0; l < j; l++)
				v -= a[i * k + l] * a[j * k + l];
			a[i * k + j] = v / d;
		}
	}
	for (size_t i = 0; i < k; i++) {
		for (size_t l = 0; l < i; l++)
			b[i] -= a[i * k + l] * b[l];
		b[i] /= a[i * k + i];
	}
	for (size_t i = k; i--;) {
		for (size_t l = i + 1; l < k; l++)
			b[i] -= a[l * k + i] * b[l];
		b[i] /= a[i * k + i];
	}
}

struct scale { double mean, deviation; };

static void standardise(const sample_vec *s, size_t n, struct scale *sc)
{
	double total = 0;
	for (size_t i = 0; i < s->n; i++) {
		total += s->item[i].weight;
		for (size_t f = 0; f < n; f++)
			sc[f].mean += s->item[i].weight * s->item[i].x[f];
	}
	for (size_t f = 0; f < n; f++)
		sc[f].mean /= total > 0 ? total : 1;
	for (size_t i = 0; i < s->n; i++)
		for (size_t f = 0; f < n; f++) {
			double d = s->item[i].x[f] - sc[f].mean;
			sc[f].deviation += s->item[i].weight * d * d;
		}
	for (size_t f = 0; f < n; f++)
		sc[f].deviation = sqrt(sc[f].deviation / (total > 0 ? total : 1));
}

/* One Newton step; returns the largest change. z: standardised samples, k columns, the
 * first of them 1. */
static double step(const sample_vec *s, const double *z, size_t k, double penalty, double *beta,
                   double *hess, double *grad)
{
	memset(hess, 0, k * k * sizeof *hess);
	memset(grad, 0, k * sizeof *grad);
	for (size_t i = 0; i < s->n; i++) {
		const double *x = z + i * k;
		double t = 0;
		for (size_t f = 0; f < k; f++)
			t += beta[f] * x[f];
		double p = 1 / (1 + exp(-t)), w = s->item[i].weight;
		double g = w * (s->item[i].y - p), h = w * fmax(p * (1 - p), 1e-6);
		for (size_t f = 0; f < k; f++) {
			double hx = h * x[f];
			grad[f] += g * x[f];
			for (size_t e = 0; e <= f; e++)
				hess[f * k + e] += hx * x[e];
		}
	}
	for (size_t f = 1; f < k; f++) {
		hess[f * k + f] += penalty;
		grad[f] -= penalty * beta[f];
	}
	solve(hess, grad, k);
	double most = 0;
	for (size_t f = 0; f < k; f++) {
		beta[f] += grad[f];
		most = fmax(most, fabs(grad[f]));
	}
	return most;
}

void learn_logistic(const sample_vec *s, size_t n, double penalty, const bool *use, float *bias,
                    float *w)
{
	struct scale *sc = xcalloc(n, sizeof *sc);
	size_t *column = xcalloc(n + 1, sizeof *column), k = 1;
	standardise(s, n, sc);
	for (size_t f = 0; f < n; f++)
		if ((!use || use[f]) && sc[f].deviation > 1e-9)
			column[k++] = f;
	double *z = xmalloc((s->n * k + 1) * sizeof *z);
	for (size_t i = 0; i < s->n; i++) {
		z[i * k] = 1;
		for (size_t c = 1; c < k; c++)
			z[i * k + c] = (s->item[i].x[column[c]] - sc[column[c]].mean) /
			               sc[column[c]].deviation;
	}
	double *beta = xcalloc(k, sizeof *beta);
	double *hess = xmalloc(k * k * sizeof *hess), *grad = xmalloc(k * sizeof *grad);
	for (int i = 0; i < STEPS && step(s, z, k, penalty, beta, hess, grad) > 1e-6; i++)
		continue;
	double b = beta[0];
	memset(w, 0, n * sizeof *w);
	for (size_t c = 1; c < k; c++) {
		double v = beta[c] / sc[column[c]].deviation;
		w[column[c]] = (float)v;
		b -= v * sc[column[c]].mean;
	}
	*bias = (float)b;
	free(sc);
	free(column);
	free(z);
	free(beta);
	free(hess);
	free(grad);
}
