/* feature.c - features of candidate pairs, a row of the matrix at a time.
 *
 * The row's unit g is spread out in tables by term, by raw word and by unit; each of its
 * candidates h then costs a pass over the words of h and its neighbours.
 */
#include "align/feature.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "align/similar.h"

const char *const feature_name[N_FEATURES] = {
#define F(name) #name,
	FEATURES(F)
#undef F
};

enum { LONGEST = 400 /* words of a unit looked at for order */,
       OFTEN = 8 /* places of one word */, A_FEW = 40 /* units that hold a rare term */ };

struct feature_row {
	struct similar similar;
	float *sim;               /* by term: likeness to the nearest term of g */
	uint32_t *slot;           /* by term: 1 + index of the part in g */
	uint8_t *window;          /* by term: in g or beside it */
	uint8_t *inherited;       /* by term: an inherited name of g */
	uint32_t *raw_head, *term_head; /* by raw, by term: 1 + last place in g */
	uint32_t raw_next[LONGEST + 1], term_next[LONGEST + 1];
	float *base[3];           /* by unit: rows g-1, g, g+1 */
	float *top;               /* by unit: row g, best cells only */
	float *found;             /* by part of g: likeness found in h */
	size_t found_cap;
	uint32_t tail[LONGEST + 1];  /* Hunt and Szymanski 1977 */
	uint32_t run[2][LONGEST + 2];
};

static bool beside(const struct story *st, uint32_t g, int step, uint32_t *out)
{
	if ((step < 0 && g == 0) || (step > 0 && g + 1 >= st->unit.n))
		return false;
	*out = step < 0 ? g - 1 : g + 1;
	return st->unit.item[*out].article == st->unit.item[g].article;
}

void pairs_start(struct pairs *p, const struct story *st)
{
	memset(p, 0, sizeof *p);
	size_t nt = st->n_terms + 1, nu = st->unit.n + 1;
	struct feature_row *w = p->work = xcalloc(1, sizeof *w);
	similar_build(&w->similar, st);
	w->sim = xcalloc(nt, sizeof *w->sim);
	w->slot = xcalloc(nt, sizeof *w->slot);
	w->window = xcalloc(nt, 1);
	w->inherited = xcalloc(nt, 1);
	w->raw_head = xcalloc(map_count(st->raws) + 1, sizeof *w->raw_head);
	w->term_head = xcalloc(nt, sizeof *w->term_head);
	for (size_t i = 0; i < 3; i++)
		w->base[i] = xcalloc(nu, sizeof *w->base[i]);
	w->top = xcalloc(nu, sizeof *w->top);
	p->row = xcalloc(nu, sizeof *p->row);
}

static void free_work(struct pairs *p)
{
	struct feature_row *w = p->work;
	if (!w)
		return;
	similar_free(&w->similar);
	free(w->sim);
	free(w->slot);
	free(w->window);
	free(w->inherited);
	free(w->raw_head);
	free(w->term_head);
	for (size_t i = 0; i < 3; i++)
		free(w->base[i]);
	free(w->top);
	free(w->found);
	free(w);
	p->work = NULL;
}

void pairs_free(struct pairs *p)
{
	free_work(p);
	free(p->pair.item);
	free(p->x);
	free(p->row);
	memset(p, 0, sizeof *p);
}

/* Spread g out in the tables, or (on = false) wipe it from them. */
static void spread_terms(struct feature_row *w, const struct story *st, uint32_t g, bool on)
{
	const struct sunit *u = &st->unit.item[g];
	for (uint32_t i = u->part_from; i < u->part_to; i++) {
		uint32_t t = st->part.item[i].term, n;
		const struct alike *like = similar_of(&w->similar, t, &n);
		for (uint32_t k = 0; k < n; k++)
			if (!on || like[k].sim > w->sim[like[k].term])
				w->sim[like[k].term] = on ? like[k].sim : 0;
		w->slot[t] = on ? i - u->part_from + 1 : 0;
		w->window[t] = on;
	}
	for (uint32_t i = u->part_from; i < u->part_to; i++)
		w->sim[st->part.item[i].term] = on;
	for (uint32_t i = u->name_from; i < u->name_to; i++)
		w->inherited[st->name.item[i]] = on;
	for (int step = -1; step <= 1; step += 2) {
		uint32_t k;
		if (!beside(st, g, step, &k))
			continue;
		const struct sunit *v = &st->unit.item[k];
		for (uint32_t i = v->part_from; i < v->part_to; i++) {
			w->window[st->part.item[i].term] = on;
		}
	}
}

static void spread_words(struct feature_row *w, const struct story *st, uint32_t g, bool on)
{
	const struct sunit *u = &st->unit.item[g];
	uint32_t place = 0, seq = 0;
	for (uint32_t i = u->word_from; i < u->word_to && place < LONGEST; i++) {
		const struct word *word = &st->word.item[i];
		place++;
		w->raw_next[place] = on ? w->raw_head[word->raw] : 0;
		w->raw_head[word->raw] = on ? place : 0;
		if (word->term == TERM_NONE)
			continue;
		seq++;
		w->term_next[seq] = on ? w->term_head[word->term] : 0;
		w->term_head[word->term] = on ? seq : 0;
	}
}

static void spread_cells(struct feature_row *w, const struct story *st, const struct cells *c,
                         uint32_t g, bool on)
{
	for (int step = -1; step <= 1; step++) {
		uint32_t k = g;
		if (step && !beside(st, g, step, &k))
			continue;
		for (uint32_t i = c->row[k]; i < c->row[k + 1]; i++)
			w->base[step + 1][c->cell.item[i].unit] = on ? c->cell.item[i].base : 0;
	}
	for (uint32_t i = c->top_row[g]; i < c->top_row[g + 1]; i++)
		w->top[c->top.item[i].unit] = on ? c->top.item[i].base : 0;
	size_t n = unit_parts(&st->unit.item[g]);
	if (n > w->found_cap)
		w->found = vec_reserve(w->found, &w->found_cap, n, sizeof *w->found);
}

/* Longest common subsequence with g, and the longest common run and the places inside runs
 * of two and more, of the words (raw) or terms of h. */
struct order { uint32_t lcs, run, pairs; };

static struct order order_of(struct feature_row *w, const struct story *st, uint32_t h, bool raw)
{
	const struct sunit *v = &st->unit.item[h];
	const uint32_t *next = raw ? w->raw_next : w->term_next;
	struct order o = {0};
	uint32_t seen = 0;
	uint32_t touched[2][OFTEN], n_touched[2] = {0};
	for (uint32_t i = v->word_from; i < v->word_to && seen < LONGEST; i++) {
		const struct word *word = &st->word.item[i];
		if (!raw && word->term == TERM_NONE)
			continue;
		uint32_t *now = w->run[seen & 1], *before = w->run[~seen & 1];
		uint32_t *nt = &n_touched[seen & 1], best = 0;
		for (uint32_t k = 0; k < *nt; k++)
			now[touched[seen & 1][k]] = 0;
		*nt = 0;
		seen++;
		for (uint32_t p = raw ? w->raw_head[word->raw] : w->term_head[word->term];
		     p && *nt < OFTEN; p = next[p]) {
			now[p] = before[p - 1] + 1;
			touched[~seen & 1][(*nt)++] = p;
			if (now[p] > best)
				best = now[p];
			uint32_t lo = 0, hi = o.lcs; /* first tail >= p */
			while (lo < hi) {
				uint32_t mid = (lo + hi) / 2;
				if (w->tail[mid] < p)
					lo = mid + 1;
				else
					hi = mid;
			}
			w->tail[lo] = p;
			o.lcs += lo == o.lcs;
		}
		o.pairs += best >= 2;
		if (best > o.run)
			o.run = best;
	}
	for (size_t s = 0; s < 2; s++)
		for (uint32_t k = 0; k < n_touched[s]; k++)
			w->run[s][touched[s][k]] = 0;
	return o;
}

struct mass { float shared, a, b; };

/* Features of a set of names: their shared mass, share of all, share of the lesser, and
 * whether both sides have some but share none. */
static void name_features(struct mass m, float *w, float *j, float *c, float *x)
{
	*w = logf(1 + m.shared);
	*j = m.shared / (m.a + m.b - m.shared + 1);
	*c = m.shared / (minf(m.a, m.b) + 0.5f);
	*x = m.a > 0 && m.b > 0 && m.shared <= 0;
}

/* What shared terms, names and figures say. */
static void term_features(struct feature_row *w, const struct story *st, uint32_t g, uint32_t h,
                          float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	float shared_s = 0, shared_m = 0, dot_m = 0, gg = 0, soft = 0, ext = 0;
	struct mass name = {0};
	uint32_t n = 0, parts = unit_parts(u);
	memset(w->found, 0, parts * sizeof *w->found);
	for (uint32_t i = v->part_from; i < v->part_to; i++) {
		const struct part *p = &st->part.item[i];
		const struct term *t = &st->term[p->term];
		name.b += t->name ? t->s : 0;
		soft += t->m * w->sim[p->term];
		ext += w->inherited[p->term] ? t->m * p->m : 0;
		uint32_t slot = w->slot[p->term];
		if (slot) {
			const struct part *q = &st->part.item[u->part_from + slot - 1];
			w->found[slot - 1] = 1;
			n++;
			shared_s += t->s;
			shared_m += t->m;
			dot_m += p->m * q->m;
			gg += t->m * (p->tfn + q->tfn);
			name.shared += t->name ? t->s : 0;
		} else if (w->sim[p->term] > 0) {
			uint32_t k;
			const struct alike *like = similar_of(&w->similar, p->term, &k);
			for (; k--; like++)
				if (w->slot[like->term] && like->sim > w->found[w->slot[like->term] - 1])
					w->found[w->slot[like->term] - 1] = like->sim;
		}
	}
	float back = 0;
	for (uint32_t i = 0; i < parts; i++) {
		const struct term *t = &st->term[st->part.item[u->part_from + i].term];
		back += t->m * w->found[i];
		name.a += t->name ? t->s : 0;
	}
	float min_m = maxf(minf(u->sum_m, v->sum_m), 1e-6f);
	float max_m = maxf(maxf(u->sum_m, v->sum_m), 1e-6f);
	float to = soft / maxf(v->sum_m, 1e-6f), from = back / maxf(u->sum_m, 1e-6f);
	x[F_cos_mix] = dot_m / maxf(u->norm_m * v->norm_m, 1e-6f);
	x[F_bm25] = gg / maxf(u->self_g + v->self_g, 1e-6f);
	x[F_con_s] = shared_s / maxf(minf(u->sum_s, v->sum_s), 1e-6f);
	x[F_con_m] = shared_m / min_m;
	x[F_conx_m] = shared_m / max_m;
	x[F_so_mx] = maxf(to, from);
	x[F_nsh] = logf(1 + (float)n);
	x[F_lmin] = logf(1 + (float)(parts < unit_parts(v) ? parts : unit_parts(v)));
	x[F_lmax] = logf(1 + (float)(parts > unit_parts(v) ? parts : unit_parts(v)));
	name_features(name, &x[F_name_w], &x[F_name_j], &x[F_name_c], &x[F_name_x]);
	/* Inherited names join both sets. */
	struct mass wide = name;
	float norm_u = u->norm_m * u->norm_m, norm_v = v->norm_m * v->norm_m;
	for (uint32_t i = u->name_from; i < u->name_to; i++) {
		const struct term *t = &st->term[st->name.item[i]];
		wide.a += t->s;
		norm_u += t->m * t->m;
	}
	for (uint32_t i = v->part_from; i < v->part_to; i++)
		if (w->inherited[st->part.item[i].term])
			wide.shared += st->term[st->part.item[i].term].s;
	for (uint32_t i = v->name_from; i < v->name_to; i++) {
		uint32_t id = st->name.item[i];
		const struct term *t = &st->term[id];
		wide.b += t->s;
		norm_v += t->m * t->m;
		if (w->slot[id] || w->inherited[id]) {
			wide.shared += t->s;
			ext += t->m * (w->slot[id] ? st->part.item[u->part_from + w->slot[id] - 1].m
			                           : t->m);
		}
	}
	name_features(wide, &x[F_nx_w], &x[F_nx_j], &x[F_nx_c], &x[F_nx_x]);
	x[F_cos_ext] = (dot_m + ext) / maxf(sqrtf(norm_u * norm_v), 1e-6f);
}

/* Units of the article that hold the term, counted up to a few. */
static uint32_t df_in(const struct story *st, uint32_t term, uint32_t article)
{
	uint32_t n = 0, from = st->post_from[term], to = st->post_from[term + 1];
	for (uint32_t k = from; k < to && k < from + A_FEW; k++)
		n += st->unit.item[st->post[k].unit].article == article;
	return n ? n : 1;
}

static void rare_features(struct feature_row *w, const struct story *st, uint32_t g, uint32_t h,
                          float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	float ex = 0;
	for (uint32_t i = v->part_from; i < v->part_to; i++) {
		uint32_t id = st->part.item[i].term;
		const struct term *t = &st->term[id];
		if (!w->slot[id])
			continue;
		ex += t->m / (float)(df_in(st, id, u->article) * df_in(st, id, v->article));
		if (t->m > x[F_mx1]) {
			x[F_mx2] = x[F_mx1];
			x[F_mx1] = t->m;
		} else if (t->m > x[F_mx2]) {
			x[F_mx2] = t->m;
		}
	}
	x[F_ex_w] = logf(1 + ex);
	x[F_ex_c] = ex / (minf(u->sum_m, v->sum_m) + 1);
}

static bool quotes(const struct story *st, const struct sunit *u)
{
	for (uint32_t i = u->word_from; i < u->word_to; i++)
		if (st->word.item[i].flags & WORD_QUOTED)
			return true;
	return false;
}

static void quote_features(const struct story *st, uint32_t g, uint32_t h, float *x)
{
	bool u = quotes(st, &st->unit.item[g]), v = quotes(st, &st->unit.item[h]);
	x[F_q_both] = u && v;
	x[F_q_one] = u != v;
}

/* The best cell of the row apart from this one. */
static float other_best(const struct block *b, float base)
{
	return base >= b->best ? b->second : b->best;
}

static uint32_t rank_in(const struct cells *c, const struct block *b, float base)
{
	uint32_t rank = 0;
	for (uint32_t i = b->from; i < b->to; i++)
		rank += c->cell.item[i].base > base;
	return rank;
}

static void competition_features(const struct cells *c, const struct story *st, uint32_t g,
                                 uint32_t h, float base, float *x)
{
	const struct block *r = cells_block(c, g, st->unit.item[h].article);
	const struct block *k = cells_block(c, h, st->unit.item[g].article);
	if (!r || !k)
		return;
	float hi = maxf(maxf(r->best, k->best), base), lo = maxf(minf(r->best, k->best), base);
	float e = expf(12 * base);
	uint32_t rank_r = rank_in(c, r, base), rank_k = rank_in(c, k, base);
	x[F_k_rr] = base / maxf(hi, 1e-6f);
	x[F_k_rc] = base / maxf(lo, 1e-6f);
	x[F_k_r2] = base * base / maxf(hi * lo, 1e-6f);
	x[F_k_mg] = minf(base - other_best(r, base), base - other_best(k, base));
	x[F_k_sm] = sqrtf(e / maxf(r->zsum, e) * (e / maxf(k->zsum, e)));
	x[F_k_csls] = 2 * base - r->top4 - k->top4;
	x[F_k_rk] = logf(1 + (float)(rank_r < rank_k ? rank_r : rank_k));
}

static void neighbour_features(struct feature_row *w, const struct story *st,
                               const struct cells *c, uint32_t g, uint32_t h, float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	for (int a = -1; a <= 1; a++) {
		uint32_t i = g;
		if (a && !beside(st, g, a, &i))
			continue;
		for (int b = -1; b <= 1; b++) {
			uint32_t j = h;
			if ((!a && !b) || (b && !beside(st, h, b, &j)))
				continue;
			float base = w->base[a + 1][j];
			if (a == b)
				x[F_nbd] = maxf(x[F_nbd], base);
			else if (!a || !b)
				x[F_nbn] = maxf(x[F_nbn], base);
		}
	}
	for (uint32_t i = c->top_row[h]; i < c->top_row[h + 1]; i++) {
		const struct cell *t = &c->top.item[i];
		uint32_t article = st->unit.item[t->unit].article;
		if (article != u->article && article != v->article)
			x[F_third] = maxf(x[F_third], minf(t->base, w->top[t->unit]));
	}
}

static void window_features(struct feature_row *w, const struct story *st, uint32_t g, uint32_t h,
                            float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	uint32_t parts = unit_parts(u);
	float to = 0, from = 0;
	memset(w->found, 0, parts * sizeof *w->found);
	for (int step = -1; step <= 1; step++) {
		uint32_t k = h;
		if (step && !beside(st, h, step, &k))
			continue;
		const struct sunit *b = &st->unit.item[k];
		for (uint32_t i = b->part_from; i < b->part_to; i++) {
			const struct part *p = &st->part.item[i];
			if (w->slot[p->term])
				w->found[w->slot[p->term] - 1] = 1;
			if (!step && w->window[p->term])
				to += st->term[p->term].m;
		}
	}
	for (uint32_t i = 0; i < parts; i++)
		from += w->found[i] * st->term[st->part.item[u->part_from + i].term].m;
	to /= maxf(v->sum_m, 1e-6f);
	from /= maxf(u->sum_m, 1e-6f);
	x[F_win_mx] = maxf(to, from);
	x[F_win_mn] = minf(to, from);
}

static void place_features(const struct story *st, uint32_t g, uint32_t h, float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	const struct sarticle *a = &st->article[u->article], *b = &st->article[v->article];
	float pa = (float)u->index / (float)(a->unit_to - a->unit_from);
	float pb = (float)v->index / (float)(b->unit_to - b->unit_from);
	x[F_lead] = u->index == 0 || v->index == 0;
	x[F_l2] = u->index <= 2 && v->index <= 2;
	x[F_dpos] = fabsf(pa - pb);
	x[F_pmin] = minf(pa, pb);
	x[F_hl] = u->heading || v->heading;
	x[F_hl2] = u->heading && v->heading;
	x[F_hl_cos] = x[F_hl] * x[F_so_mx];
	x[F_hl_lead] = (u->heading && v->index <= 3) || (v->heading && u->index <= 3);
}

static void order_features(struct feature_row *w, const struct story *st, uint32_t g, uint32_t h,
                           float *x)
{
	const struct sunit *u = &st->unit.item[g], *v = &st->unit.item[h];
	struct order t = order_of(w, st, h, false), r = order_of(w, st, h, true);
	float min_t = (float)(u->seq < v->seq ? u->seq : v->seq);
	uint32_t least = unit_words(u) < unit_words(v) ? unit_words(u) : unit_words(v);
	float min_r = (float)least;
	min_t = maxf(1, minf(min_t, LONGEST));
	min_r = maxf(1, minf(min_r, LONGEST));
	x[F_lcs_n] = (float)t.lcs / min_t;
	x[F_lcs_l] = logf(1 + (float)t.lcs);
	x[F_lcsr_n] = (float)r.lcs / min_r;
	x[F_runs_l] = logf(1 + (float)t.run);
	x[F_run_n] = (float)r.run / min_r;
	x[F_run_l] = logf(1 + (float)r.run);
	x[F_f_b2] = (float)t.pairs / min_t;
}

static void describe(struct pairs *p, const struct story *st, const struct cells *c, uint32_t g,
                     const struct cell *cell)
{
	size_t at = p->pair.n * N_FEATURES;
	p->x = vec_reserve(p->x, &p->x_cap, at + N_FEATURES, sizeof *p->x);
	float *x = p->x + at;
	memset(x, 0, N_FEATURES * sizeof *x);
	x[F_base] = cell->base;
	term_features(p->work, st, g, cell->unit, x);
	competition_features(c, st, g, cell->unit, cell->base, x);
	neighbour_features(p->work, st, c, g, cell->unit, x);
	window_features(p->work, st, g, cell->unit, x);
	place_features(st, g, cell->unit, x);
	order_features(p->work, st, g, cell->unit, x);
	rare_features(p->work, st, g, cell->unit, x);
	quote_features(st, g, cell->unit, x);
	VEC_PUSH(&p->pair, ((struct pair){g, cell->unit}));
}

bool pairs_step(struct pairs *p, const struct story *st, const struct cells *c)
{
	if (p->next >= st->unit.n) {
		free_work(p);
		return false;
	}
	uint32_t g = (uint32_t)p->next++;
	bool spread = false;
	for (uint32_t b = c->block_row[g]; b < c->block_row[g + 1]; b++) {
		const struct block *block = &c->block.item[b];
		if (block->article < st->unit.item[g].article)
			continue;
		for (uint32_t i = block->from; i < block->to; i++) {
			if (!cells_candidate(c, st, g, block, &c->cell.item[i]))
				continue;
			if (!spread) {
				spread_terms(p->work, st, g, true);
				spread_words(p->work, st, g, true);
				spread_cells(p->work, st, c, g, true);
				spread = true;
			}
			describe(p, st, c, g, &c->cell.item[i]);
		}
	}
	if (spread) {
		spread_terms(p->work, st, g, false);
		spread_words(p->work, st, g, false);
		spread_cells(p->work, st, c, g, false);
	}
	p->row[g + 1] = (uint32_t)p->pair.n;
	return true;
}
