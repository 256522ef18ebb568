/* graph.c - features of a pair among the other pairs. */
#include "align/graph.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define STRONG 0.05f /* paths through third articles use edges from here on */
enum { REACH = 4 };  /* of the diagonal kernel, in units */

const char *const graph_name[N_GRAPH] = {
#define F(name) #name,
	GRAPH_FEATURES(F)
#undef F
};

static size_t article_pair(const struct story *st, uint32_t a, uint32_t b)
{
	return (size_t)a * st->n_articles + b;
}

static float shorter(const struct story *st, uint32_t a, uint32_t b)
{
	uint32_t na = st->article[a].unit_to - st->article[a].unit_from;
	uint32_t nb = st->article[b].unit_to - st->article[b].unit_from;
	return (float)(na < nb ? na : nb);
}

/* Per pair of articles: probability mass, and the mean of the shorter one's row maxima. */
static void density(struct graph *gr)
{
	const struct story *st = gr->st;
	for (uint32_t g = 0; g < st->unit.n; g++) {
		uint32_t a = st->unit.item[g].article;
		uint32_t na = st->article[a].unit_to - st->article[a].unit_from;
		for (uint32_t i = gr->row[g]; i < gr->row[g + 1];) {
			uint32_t b = st->unit.item[gr->edge[i].unit].article;
			uint32_t nb = st->article[b].unit_to - st->article[b].unit_from;
			float best = 0, sum = 0;
			for (; i < gr->row[g + 1] && st->unit.item[gr->edge[i].unit].article == b; i++) {
				sum += gr->edge[i].p;
				best = maxf(best, gr->edge[i].p);
			}
			gr->dens[article_pair(st, a, b)] += sum / shorter(st, a, b);
			if (na < nb || (na == nb && a < b)) {
				gr->rows[article_pair(st, a, b)] += best / (float)na;
				gr->rows[article_pair(st, b, a)] += best / (float)na;
			}
		}
	}
}

void graph_start(struct graph *gr, const struct story *st, const struct pairs *p, const float *prob)
{
	size_t n = st->unit.n;
	*gr = (struct graph){.st = st, .at = UINT32_MAX};
	gr->row = xcalloc(n + 2, sizeof *gr->row);
	gr->edge = xmalloc((2 * p->pair.n + 1) * sizeof *gr->edge);
	gr->path = xcalloc(n + 1, sizeof *gr->path);
	gr->dens = xcalloc(st->n_articles * st->n_articles + 1, sizeof *gr->dens);
	gr->rows = xcalloc(st->n_articles * st->n_articles + 1, sizeof *gr->rows);
	for (size_t i = 0; i < p->pair.n; i++) {
		gr->row[p->pair.item[i].g + 1]++;
		gr->row[p->pair.item[i].h + 1]++;
	}
	for (size_t g = 0; g < n; g++)
		gr->row[g + 1] += gr->row[g];
	uint32_t *at = xmalloc((n + 1) * sizeof *at);
	memcpy(at, gr->row, (n + 1) * sizeof *at);
	/* Pairs come by g, then h: first the edges to lower units, then to higher ones. */
	for (size_t i = 0; i < p->pair.n; i++)
		gr->edge[at[p->pair.item[i].h]++] = (struct edge){p->pair.item[i].g, prob[i]};
	for (size_t i = 0; i < p->pair.n; i++)
		gr->edge[at[p->pair.item[i].g]++] = (struct edge){p->pair.item[i].h, prob[i]};
	free(at);
	density(gr);
}

void graph_free(struct graph *gr)
{
	free(gr->edge);
	free(gr->row);
	free(gr->path);
	free(gr->dens);
	free(gr->rows);
	memset(gr, 0, sizeof *gr);
}

/* First edge of g to a unit >= h. */
static uint32_t edge_at(const struct graph *gr, uint32_t g, uint32_t h)
{
	uint32_t lo = gr->row[g], hi = gr->row[g + 1];
	while (lo < hi) {
		uint32_t mid = (lo + hi) / 2;
		if (gr->edge[mid].unit < h)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

struct rivals { float best, sum; uint32_t rank; };

static struct rivals rivals_of(const struct graph *gr, uint32_t g, uint32_t h, float p)
{
	const struct sarticle *a = &gr->st->article[gr->st->unit.item[h].article];
	struct rivals r = {0};
	for (uint32_t i = edge_at(gr, g, a->unit_from);
	     i < gr->row[g + 1] && gr->edge[i].unit < a->unit_to; i++) {
		float q = gr->edge[i].p;
		if (gr->edge[i].unit == h)
			continue;
		r.best = maxf(r.best, q);
		r.sum += q;
		r.rank += q > p;
	}
	return r;
}

static void rival_features(const struct graph *gr, uint32_t g, uint32_t h, float p, float *x)
{
	struct rivals r = rivals_of(gr, g, h, p), c = rivals_of(gr, h, g, p);
	float rr = p / (maxf(r.best, p) + 0.02f), rc = p / (maxf(c.best, p) + 0.02f);
	x[G_logit] = logf(maxf(p, 1e-4f) / maxf(1 - p, 1e-4f));
	x[G_rel_mx] = maxf(rr, rc);
	x[G_rel_mn] = minf(rr, rc);
	x[G_oth_mx] = maxf(r.best, c.best);
	x[G_oth_mn] = minf(r.best, c.best);
	x[G_sum_mx] = logf(0.05f + maxf(r.sum, c.sum));
	x[G_sum_mn] = logf(0.05f + minf(r.sum, c.sum));
	x[G_rk_mx] = logf(1 + (float)(r.rank > c.rank ? r.rank : c.rank));
	x[G_rk_mn] = logf(1 + (float)(r.rank < c.rank ? r.rank : c.rank));
}

static void near_features(const struct graph *gr, uint32_t g, uint32_t h, float *x)
{
	const struct story *st = gr->st;
	const struct sarticle *a = &st->article[st->unit.item[g].article];
	const struct sarticle *b = &st->article[st->unit.item[h].article];
	float side[2] = {0}, ker = 0;
	int from_a = -(int)(g - a->unit_from < REACH ? g - a->unit_from : REACH);
	int to_a = (int)(a->unit_to - 1 - g < REACH ? a->unit_to - 1 - g : REACH);
	int from_b = -(int)(h - b->unit_from < REACH ? h - b->unit_from : REACH);
	int to_b = (int)(b->unit_to - 1 - h < REACH ? b->unit_to - 1 - h : REACH);
	for (int da = from_a; da <= to_a; da++) {
		uint32_t i = (uint32_t)((int64_t)g + da);
		uint32_t first = (uint32_t)((int64_t)h + from_b), last = (uint32_t)((int64_t)h + to_b);
		for (uint32_t e = edge_at(gr, i, first);
		     e < gr->row[i + 1] && gr->edge[e].unit <= last; e++) {
			int db = (int)((int64_t)gr->edge[e].unit - h);
			float p = gr->edge[e].p;
			if (!da && !db)
				continue;
			int off = da - db;
			ker += p * expf(-(float)(off * off) / 2 - (float)(da * da + db * db) / 16);
			if (da == db && abs(da) == 1) {
				x[G_dg_mx] = maxf(x[G_dg_mx], p);
				x[G_dg_sum] += p;
			} else if (abs(da) + abs(db) == 1) {
				side[da ? 0 : 1] = maxf(side[da ? 0 : 1], p);
			} else if (da == -db && abs(da) == 1) {
				x[G_anti] = maxf(x[G_anti], p);
			} else if (da * db > 0 && abs(da) <= 2 && abs(db) <= 2) {
				x[G_far] = maxf(x[G_far], p);
			}
		}
	}
	x[G_sd_mx] = maxf(side[0], side[1]);
	x[G_sd_mn] = minf(side[0], side[1]);
	x[G_ker] = logf(1 + ker);
}

/* Spread the strong edges of g out in path. */
static void spread(struct graph *gr, uint32_t g, float on)
{
	for (uint32_t i = gr->row[g]; i < gr->row[g + 1]; i++)
		gr->path[gr->edge[i].unit] = gr->edge[i].p * on;
}

static void third_features(struct graph *gr, uint32_t g, uint32_t h, float *x)
{
	const struct story *st = gr->st;
	uint32_t a = st->unit.item[g].article, b = st->unit.item[h].article;
	float none = 1;
	for (uint32_t i = gr->row[h]; i < gr->row[h + 1]; i++) {
		uint32_t k = gr->edge[i].unit, c = st->unit.item[k].article;
		float p = gr->edge[i].p, q = gr->path[k];
		if (c == a || c == b || (p < STRONG && q < STRONG))
			continue;
		x[G_th_max] = maxf(x[G_th_max], sqrtf(p * q));
		none *= 1 - 0.98f * p * q;
		x[G_th_con] = maxf(x[G_th_con], fabsf(p - q) * maxf(p, q));
	}
	x[G_th_or] = 1 - none;
	for (uint32_t i = gr->row[g]; i < gr->row[g + 1]; i++) {
		uint32_t k = gr->edge[i].unit, c = st->unit.item[k].article;
		float p = gr->edge[i].p;
		if (c == a || c == b || p < STRONG || p * p <= x[G_th_con])
			continue;
		uint32_t e = edge_at(gr, h, k);
		if (e == gr->row[h + 1] || gr->edge[e].unit != k)
			x[G_th_con] = p * p;
	}
}

void graph_describe(struct graph *gr, const struct pairs *p, const float *prob, size_t i, float *x)
{
	uint32_t g = p->pair.item[i].g, h = p->pair.item[i].h;
	memset(x, 0, N_GRAPH * sizeof *x);
	if (gr->at != g) {
		if (gr->at != UINT32_MAX)
			spread(gr, gr->at, 0);
		spread(gr, g, 1);
		gr->at = g;
	}
	rival_features(gr, g, h, prob[i], x);
	near_features(gr, g, h, x);
	third_features(gr, g, h, x);
	size_t ab = article_pair(gr->st, gr->st->unit.item[g].article, gr->st->unit.item[h].article);
	x[G_dens] = gr->dens[ab];
	x[G_rows] = gr->rows[ab];
}
