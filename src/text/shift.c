#include "text/shift.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"

enum { GAP_MOST = 64 /* units of a gap that are compared with each other */ };
#define HALF 0.5

struct shift {
	const struct article *from, *to;
	uint32_t *unit;  /* per unit of `from` */
	bool *same;
};

static bool blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A unit's words with one blank between them: where lines were broken does not count. */
static void words_of(const struct article *a, uint32_t unit, struct str *out)
{
	str_clear(out);
	for (uint32_t i = a->unit[unit].start; i < a->unit[unit].end; i++)
		if (!blank(a->text[i]))
			str_addc(out, a->text[i]);
		else if (out->n && out->s[out->n - 1] != ' ')
			str_addc(out, ' ');
}

/* A number for each unit's words, and how often they occur. */
struct side { uint32_t *id, *count; };

static struct side number_units(const struct article *a, struct map *words, size_t most)
{
	struct side s = {xcalloc(a->n_units + 1, sizeof *s.id), xcalloc(most + 1, sizeof *s.count)};
	struct str text = STR_INIT;

	for (uint32_t u = 0; u < a->n_units; u++) {
		words_of(a, u, &text);
		s.id[u] = map_intern(words, text.s, text.n);
		s.count[s.id[u]]++;
	}
	str_free(&text);
	return s;
}

static void pair(struct shift *s, bool *taken, uint32_t u, uint32_t v, bool same)
{
	s->unit[u] = v;
	s->same[u] = same;
	taken[v] = true;
}

/* Units whose words occur once in both; then their neighbours, as far as these are the same. */
static void pair_same(struct shift *s, bool *taken)
{
	size_t n = s->from->n_units, m = s->to->n_units;
	struct map *words = map_new();
	struct side a = number_units(s->from, words, n + m), b = number_units(s->to, words, n + m);
	uint32_t *once = xcalloc(n + m + 1, sizeof *once);

	for (uint32_t v = 0; v < m; v++)
		once[b.id[v]] = v;
	for (uint32_t u = 0; u < n; u++)
		if (a.count[a.id[u]] == 1 && b.count[a.id[u]] == 1)
			pair(s, taken, u, once[a.id[u]], true);
	for (uint32_t u = 0; u < n; u++) {
		uint32_t v = !u ? 0 : s->unit[u - 1] == SHIFT_GONE ? (uint32_t)m : s->unit[u - 1] + 1;
		if (s->unit[u] == SHIFT_GONE && v < m && !taken[v] && a.id[u] == b.id[v])
			pair(s, taken, u, v, true);
	}
	for (uint32_t u = (uint32_t)n; u-- > 0;) {
		uint32_t v = u + 1 == n ? (uint32_t)m : s->unit[u + 1];
		if (s->unit[u] == SHIFT_GONE && v && v != SHIFT_GONE && !taken[v - 1] &&
		    a.id[u] == b.id[v - 1])
			pair(s, taken, u, v - 1, true);
	}
	free(once);
	free(a.id);
	free(a.count);
	free(b.id);
	free(b.count);
	map_free(words);
}

/* The words of a text, each as a hash, in order. */
typedef VEC(uint64_t) hash_vec;

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

static hash_vec hashes(const struct article *a, uint32_t unit)
{
	hash_vec v = {0};
	struct str text = STR_INIT;

	words_of(a, unit, &text);
	for (size_t i = 0, n; i < text.n; i += n + 1) {
		n = strcspn(text.s + i, " ");
		VEC_PUSH(&v, hash_bytes(text.s + i, n));
	}
	str_free(&text);
	if (v.n)
		qsort(v.item, v.n, sizeof *v.item, by_value);
	return v;
}

/* How much of their words two units share, 0 to 1. */
static double likeness(const hash_vec *a, const hash_vec *b)
{
	size_t i = 0, k = 0, both = 0;

	while (i < a->n && k < b->n) {
		bool same = a->item[i] == b->item[k], less = a->item[i] < b->item[k];
		both += same;
		i += same || less;
		k += same || !less;
	}
	return a->n + b->n ? 2 * (double)both / (double)(a->n + b->n) : 0;
}

/* Units of a gap [from, to) that were edited, in [lo, hi) of the other text: in order, each the most
 * alike of those behind the last. */
static void pair_gap(struct shift *s, bool *taken, uint32_t from, uint32_t to, uint32_t lo,
                     uint32_t hi)
{
	if (lo >= hi || to - from > GAP_MOST || hi - lo > GAP_MOST)
		return;
	hash_vec *other = xcalloc(hi - lo, sizeof *other);
	for (uint32_t v = lo; v < hi; v++)
		other[v - lo] = hashes(s->to, v);
	for (uint32_t u = from, next = lo; u < to; u++) {
		hash_vec own = hashes(s->from, u);
		double most = HALF;
		uint32_t best = SHIFT_GONE;
		for (uint32_t v = next; v < hi; v++) {
			double like = taken[v] ? 0 : likeness(&own, &other[v - lo]);
			if (like >= most && (best == SHIFT_GONE || like > most)) {
				most = like;
				best = v;
			}
		}
		if (best != SHIFT_GONE) {
			pair(s, taken, u, best, false);
			next = best + 1;
		}
		free(own.item);
	}
	for (uint32_t v = lo; v < hi; v++)
		free(other[v - lo].item);
	free(other);
}

static void pair_edited(struct shift *s, bool *taken)
{
	uint32_t n = (uint32_t)s->from->n_units, m = (uint32_t)s->to->n_units;

	for (uint32_t u = 0, end; u < n; u = end + 1) {
		for (end = u; end < n && s->unit[end] == SHIFT_GONE;)
			end++;
		if (end > u)
			pair_gap(s, taken, u, end, u ? s->unit[u - 1] + 1 : 0, end < n ? s->unit[end] : m);
	}
}

struct shift *shift_new(const struct article *from, const struct article *to)
{
	struct shift *s = xcalloc(1, sizeof *s);
	bool *taken = xcalloc(to->n_units + 1, sizeof *taken);

	s->from = from;
	s->to = to;
	s->unit = xcalloc(from->n_units + 1, sizeof *s->unit);
	s->same = xcalloc(from->n_units + 1, sizeof *s->same);
	for (size_t u = 0; u < from->n_units; u++)
		s->unit[u] = SHIFT_GONE;
	pair_same(s, taken);
	pair_edited(s, taken);
	free(taken);
	return s;
}

void shift_free(struct shift *s)
{
	if (!s)
		return;
	free(s->unit);
	free(s->same);
	free(s);
}

uint32_t shift_unit(const struct shift *s, uint32_t unit, bool *same)
{
	if (same)
		*same = s->same[unit];
	return s->unit[unit];
}

/* A byte of one unit in another: as many letters from the start, or from the end where that is
 * what both have in common. */
static uint32_t inside(const struct shift *s, uint32_t byte, uint32_t u, uint32_t v)
{
	const char *a = s->from->text, *b = s->to->text;
	uint32_t i = s->from->unit[u].start, k = s->to->unit[v].start;
	uint32_t end = s->from->unit[u].end, stop = s->to->unit[v].end, last = stop - 1;

	while (i < byte && i < end && k < stop) {
		if (blank(a[i]) && blank(b[k])) {
			while (i < end && blank(a[i]))
				i++;
			while (k < stop && blank(b[k]))
				k++;
		} else if (a[i] != b[k]) {
			break;
		} else {
			i++;
			k++;
		}
	}
	if (i >= byte)
		return k < last ? k : last;
	while (end > byte && stop > k + 1 && a[end - 1] == b[stop - 1]) {
		end--;
		stop--;
	}
	if (end == byte)
		k = stop;
	k = k < last ? k : last;
	while (k > s->to->unit[v].start && ((unsigned char)b[k] & 0xC0) == 0x80)
		k--;
	return k;
}

uint32_t shift_byte(const struct shift *s, uint32_t byte)
{
	if (!s->from->n_units || !s->to->n_units)
		return 0;
	uint32_t u = (uint32_t)article_unit_at(s->from, byte);
	if (s->unit[u] != SHIFT_GONE)
		return inside(s, byte, u, s->unit[u]);
	while (u < s->from->n_units && s->unit[u] == SHIFT_GONE)
		u++;
	return u < s->from->n_units ? s->to->unit[s->unit[u]].start
	                            : s->to->unit[s->to->n_units - 1].start;
}
