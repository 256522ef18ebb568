/* cells.c - the sparse similarity matrix, a row at a time. */
#include "align/cells.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	CROWD = 64, NEAR = 2,  /* cells of a block worth scoring beyond which only near ones are */
	DENSE = 400,           /* units times units below which every pair is a cell */
	LARGE = 8000,          /* units from which postings are cut to keep the work linear */
	WORK_SMALL = 16000000, WORK_UNIT = 400, /* posting pairs allowed: in all; for each unit */
	KEEP_PRUNED = 12,      /* cells of a row kept in a large story */
};

/* Which cells are scored, by size of the story: the best `keep` of their row or column from
 * base `least` on, and all from base `worth` on. Small stories can afford their doubts. */
static const struct { size_t units, articles, keep; float least, worth; } effort[] = {
	{400, 8, 6, 0.02f, 0.10f}, {3000, 20, 2, 0.06f, 0.15f}, {8000, 1000, 1, 0.12f, 0.25f},
	{SIZE_MAX, SIZE_MAX, 1, 0.15f, 0.30f},
};

static void choose_max_df(struct cells *c, const struct story *st)
{
	uint64_t *work = xcalloc(st->unit.n + 2, sizeof *work), sum = 0;
	uint64_t budget = st->unit.n <= LARGE ? WORK_SMALL : (uint64_t)WORK_UNIT * st->unit.n;
	for (size_t i = 0; i < st->n_terms; i++)
		work[st->term[i].df] += (uint64_t)st->term[i].df * st->term[i].df;
	c->max_df = UINT32_MAX;
	for (uint32_t df = 0; df <= st->unit.n; df++) {
		sum += work[df];
		if (sum > budget) {
			c->max_df = df ? df - 1 : 0;
			c->pruned = true;
			break;
		}
	}
	free(work);
}

static uint32_t unit_of_word(const struct story *st, uint32_t word)
{
	size_t lo = 0, hi = st->unit.n - 1;
	while (lo < hi) {
		size_t mid = (lo + hi + 1) / 2;
		if (st->unit.item[mid].word_from <= word)
			lo = mid;
		else
			hi = mid - 1;
	}
	return (uint32_t)lo;
}

struct unit_pair { uint32_t g, h; };

static int by_units(const void *x, const void *y)
{
	const struct unit_pair *a = x, *b = y;
	if (a->g != b->g)
		return a->g < b->g ? -1 : 1;
	return (a->h > b->h) - (a->h < b->h);
}

/* Units under a run, both ways: at least three words of it, or all of a short unit. */
static void index_runs(struct cells *c, const struct story *st, const struct runs *r)
{
	VEC(struct unit_pair) pair = {0};
	for (size_t i = 0; i < r->run.n; i++) {
		struct run run = r->run.item[i];
		uint32_t g = unit_of_word(st, run.a), h = unit_of_word(st, run.b);
		for (uint32_t at = 0; at < run.n;) {
			uint32_t end_g = st->unit.item[g].word_to - run.a;
			uint32_t end_h = st->unit.item[h].word_to - run.b;
			uint32_t end = end_g < end_h ? end_g : end_h;
			if (end > run.n)
				end = run.n;
			if (end > at && (end - at >= 3 || end - at == unit_words(&st->unit.item[g]))) {
				VEC_PUSH(&pair, ((struct unit_pair){g, h}));
				VEC_PUSH(&pair, ((struct unit_pair){h, g}));
			}
			at = end;
			g += end == end_g;
			h += end == end_h;
		}
	}
	if (pair.n)
		qsort(pair.item, pair.n, sizeof *pair.item, by_units);
	c->run_from = xcalloc(st->unit.n + 1, sizeof *c->run_from);
	c->run_unit = xmalloc((pair.n + 1) * sizeof *c->run_unit);
	size_t n = 0;
	for (size_t i = 0; i < pair.n; i++) {
		if (i && !by_units(&pair.item[i], &pair.item[i - 1]))
			continue;
		c->run_unit[n++] = pair.item[i].h;
		c->run_from[pair.item[i].g + 1]++;
	}
	for (size_t i = 0; i < st->unit.n; i++)
		c->run_from[i + 1] += c->run_from[i];
	free(pair.item);
}

void cells_start(struct cells *c, const struct story *st, const struct runs *r)
{
	memset(c, 0, sizeof *c);
	size_t n = st->unit.n;
	choose_max_df(c, st);
	size_t e = 0;
	while (n > effort[e].units || st->n_articles > effort[e].articles)
		e++;
	c->keep = effort[e].keep;
	c->least = effort[e].least;
	c->worth = effort[e].worth;
	c->row = xcalloc(n + 1, sizeof *c->row);
	c->block_row = xcalloc(n + 1, sizeof *c->block_row);
	c->top_row = xcalloc(n + 1, sizeof *c->top_row);
	c->cos = xcalloc(n + 1, sizeof *c->cos);
	c->con = xcalloc(n + 1, sizeof *c->con);
	c->touched = xmalloc((n + 1) * sizeof *c->touched);
	c->weight = xcalloc(st->n_terms + 1, sizeof *c->weight);
	c->bit = xcalloc(n / 64 + 1, sizeof *c->bit);
	index_runs(c, st, r);
}

static void free_work(struct cells *c)
{
	free(c->cos);
	free(c->con);
	free(c->touched);
	free(c->weight);
	free(c->bit);
	c->bit = NULL;
	c->cos = c->con = c->weight = NULL;
	c->touched = NULL;
}

void cells_free(struct cells *c)
{
	free_work(c);
	free(c->cell.item);
	free(c->block.item);
	free(c->top.item);
	free(c->row);
	free(c->block_row);
	free(c->top_row);
	free(c->run_from);
	free(c->run_unit);
	memset(c, 0, sizeof *c);
}

static float base_of(const struct sunit *u, const struct sunit *v, float cos, float shared)
{
	float con = shared / maxf(minf(u->sum_s, v->sum_s), 1e-6f);
	float few = (float)(unit_parts(u) < unit_parts(v) ? unit_parts(u) : unit_parts(v)) / 6;
	return 0.6f * cos / maxf(u->norm_s * v->norm_s, 1e-6f) + 0.4f * con * minf(1, few);
}

static bool comparable(const struct story *st, uint32_t g, uint32_t h)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	return u->article != v->article && v->lively &&
	       st->article[u->article].language == st->article[v->article].language;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

static size_t touch(struct cells *c, size_t n, uint32_t h)
{
	if (c->con[h] == 0) {
		c->con[h] = 1e-9f;
		c->touched[n++] = h;
	}
	return n;
}

/* Units worth a cell in row g, ascending; cos and con are filled for them. */
static size_t gather(struct cells *c, const struct story *st, uint32_t g)
{
	const struct sunit *u = &st->unit.item[g];
	const struct sarticle *own = &st->article[u->article];
	uint32_t units = own->unit_to - own->unit_from;
	size_t n = 0;
	for (uint32_t i = u->part_from; i < u->part_to; i++) {
		const struct part *p = &st->part.item[i];
		const struct term *t = &st->term[p->term];
		if (t->df > c->max_df)
			continue;
		for (uint32_t k = st->post_from[p->term]; k < st->post_from[p->term + 1]; k++) {
			uint32_t h = st->post[k].unit;
			if (h - own->unit_from < units)
				continue;
			n = touch(c, n, h);
			c->con[h] += t->s;
			c->cos[h] += p->s * st->post[k].s;
		}
	}
	for (uint32_t k = c->run_from[g]; k < c->run_from[g + 1]; k++)
		if (comparable(st, g, c->run_unit[k]))
			n = touch(c, n, c->run_unit[k]);
	for (size_t a = 0; a < st->n_articles; a++) {
		const struct sarticle *sa = &st->article[a];
		size_t area = (size_t)(sa->unit_to - sa->unit_from) * units;
		if (area >= DENSE || a == u->article || sa->language != own->language)
			continue;
		for (uint32_t h = sa->unit_from; h < sa->unit_to; h++)
			if (st->unit.item[h].lively)
				n = touch(c, n, h);
	}
	return n;
}

/* In a large story: the best of the row only, and those that share a run. */
static size_t prune(struct cells *c, const struct story *st, uint32_t g, size_t n)
{
	float kth[KEEP_PRUNED] = {0};
	for (size_t i = 0; i < n; i++) {
		float x = c->cos[c->touched[i]] / maxf(st->unit.item[c->touched[i]].norm_s, 1e-6f);
		size_t k = KEEP_PRUNED;
		while (k > 0 && x > kth[k - 1]) {
			if (k < KEEP_PRUNED)
				kth[k] = kth[k - 1];
			kth[--k] = x;
		}
	}
	size_t w = 0;
	for (size_t i = 0; i < n; i++) {
		uint32_t h = c->touched[i];
		float x = c->cos[h] / maxf(st->unit.item[h].norm_s, 1e-6f);
		if (x >= kth[KEEP_PRUNED - 1] || cells_share_run(c, g, h))
			c->touched[w++] = h;
		else
			c->cos[h] = c->con[h] = 0;
	}
	return w;
}

/* Shared weights over all terms, frequent ones too. */
static float exact(const struct cells *c, const struct story *st, uint32_t g, uint32_t h)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	float cos = 0, shared = 0;
	for (uint32_t i = v->part_from; i < v->part_to; i++) {
		const struct part *p = &st->part.item[i];
		float w = c->weight[p->term];
		cos += w * p->s;
		shared += w > 0 ? st->term[p->term].s : 0;
	}
	return base_of(u, v, cos, shared);
}

static void add_top(struct cells *c, const struct block *b)
{
	float fourth = -1, best[4] = {-1, -1, -1, -1};
	for (uint32_t i = b->from; i < b->to; i++) {
		float x = c->cell.item[i].base;
		for (size_t k = 0; k < 4; k++)
			if (x > best[k]) {
				memmove(best + k + 1, best + k, (3 - k) * sizeof *best);
				best[k] = x;
				break;
			}
	}
	fourth = best[3] > 0 ? best[3] : 0;
	for (uint32_t i = b->from; i < b->to; i++)
		if (c->cell.item[i].base >= fourth && c->cell.item[i].base > 0)
			VEC_PUSH(&c->top, c->cell.item[i]);
}

static void finish_block(struct cells *c, const struct story *st, struct block *b)
{
	float best[8] = {0};
	size_t crowd = 0;
	b->zsum = (float)(st->article[b->article].unit_to - st->article[b->article].unit_from) -
	          (float)(b->to - b->from);
	for (uint32_t i = b->from; i < b->to; i++) {
		float x = c->cell.item[i].base;
		b->zsum += expf(12 * x);
		crowd += x >= c->worth;
		size_t k = COUNT(best);
		while (k > 0 && x > best[k - 1]) {
			if (k < COUNT(best))
				best[k] = best[k - 1];
			best[--k] = x;
		}
	}
	b->best = best[0];
	b->second = best[1];
	b->top4 = (best[0] + best[1] + best[2] + best[3]) / 4;
	b->kth = maxf(best[c->keep - 1], c->least);
	b->crowded = crowd > CROWD;
	add_top(c, b);
}

/* Ascending: few by insertion, many by a bitmap. */
static void sort_touched(struct cells *c, const struct story *st, size_t n)
{
	uint32_t *t = c->touched;
	if (n <= 24) {
		for (size_t i = 1; i < n; i++)
			for (size_t k = i; k > 0 && t[k] < t[k - 1]; k--) {
				uint32_t x = t[k];
				t[k] = t[k - 1];
				t[k - 1] = x;
			}
		return;
	}
	for (size_t i = 0; i < n; i++)
		c->bit[t[i] / 64] |= (uint64_t)1 << t[i] % 64;
	for (size_t w = 0, at = 0; w <= st->unit.n / 64; w++) {
		uint64_t bits = c->bit[w];
		for (c->bit[w] = 0; bits; bits &= bits - 1)
			t[at++] = (uint32_t)(64 * w) + (uint32_t)__builtin_ctzll(bits);
	}
}

static void fill_row(struct cells *c, const struct story *st, uint32_t g)
{
	const struct sunit *u = &st->unit.item[g];
	for (uint32_t i = u->part_from; i < u->part_to; i++)
		c->weight[st->part.item[i].term] = st->part.item[i].s;
	size_t n = gather(c, st, g);
	if (c->pruned && n > KEEP_PRUNED)
		n = prune(c, st, g, n);
	sort_touched(c, st, n);
	struct block *b = NULL;
	for (size_t i = 0; i < n; i++) {
		uint32_t h = c->touched[i];
		struct cell cell = {h, c->pruned ? exact(c, st, g, h)
		                                 : base_of(u, &st->unit.item[h], c->cos[h], c->con[h])};
		c->cos[h] = c->con[h] = 0;
		VEC_PUSH(&c->cell, cell);
		if (!b || b->article != st->unit.item[h].article) {
			if (b)
				finish_block(c, st, b);
			b = VEC_ADD(&c->block);
			*b = (struct block){.article = st->unit.item[h].article,
			                    .from = (uint32_t)c->cell.n - 1};
		}
		b->to = (uint32_t)c->cell.n;
	}
	if (b)
		finish_block(c, st, b);
	for (uint32_t i = u->part_from; i < u->part_to; i++)
		c->weight[st->part.item[i].term] = 0;
}

bool cells_step(struct cells *c, const struct story *st)
{
	if (c->next < st->unit.n) {
		if (st->unit.item[c->next].lively)
			fill_row(c, st, (uint32_t)c->next);
		c->next++;
		c->row[c->next] = (uint32_t)c->cell.n;
		c->block_row[c->next] = (uint32_t)c->block.n;
		c->top_row[c->next] = (uint32_t)c->top.n;
		return true;
	}
	free_work(c);
	return false;
}

const struct block *cells_block(const struct cells *c, uint32_t g, uint32_t article)
{
	uint32_t lo = c->block_row[g], hi = c->block_row[g + 1];
	while (lo < hi) {
		uint32_t mid = (lo + hi) / 2;
		if (c->block.item[mid].article < article)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo == c->block_row[g + 1] || c->block.item[lo].article != article)
		return NULL;
	return &c->block.item[lo];
}

bool cells_share_run(const struct cells *c, uint32_t g, uint32_t h)
{
	uint32_t n = c->run_from[g + 1] - c->run_from[g];
	return n && bsearch(&h, c->run_unit + c->run_from[g], n, sizeof h, by_number);
}

bool cells_candidate(const struct cells *c, const struct story *st, uint32_t g,
                     const struct block *b, const struct cell *cell)
{
	const struct sarticle *x = &st->article[b->article];
	const struct sarticle *y = &st->article[st->unit.item[g].article];
	size_t area = (size_t)(x->unit_to - x->unit_from) * (y->unit_to - y->unit_from);
	uint32_t i = g - y->unit_from, j = cell->unit - x->unit_from;
	if (b->crowded && (i > j ? i - j : j - i) > NEAR)
		return cells_share_run(c, g, cell->unit);
	if (area < DENSE || cell->base >= c->worth || cell->base >= b->kth)
		return true;
	if (cell->base < c->least)
		return cells_share_run(c, g, cell->unit);
	const struct block *column = cells_block(c, cell->unit, st->unit.item[g].article);
	return (column && cell->base >= column->kth) || cells_share_run(c, g, cell->unit);
}
