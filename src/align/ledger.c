/* Each conflict, and each name in two spellings, joins two places; places that meet are one
 * matter, and so is a spelling wherever it stands. Articles that are linked to one of them but in
 * no conflict agree with somebody: their words are looked for. Linear in the links; a conflict
 * costs the places before its own. */
#include "align/ledger.h"

#include <stdlib.h>
#include <string.h>

#include "text/value.h"

struct where { struct uref at; uint32_t start, end; const char *value; uint8_t kind; uint32_t up; };
typedef VEC(struct where) where_vec;

static uint32_t root(where_vec *v, uint32_t i)
{
	while (v->item[i].up != i)
		i = v->item[i].up = v->item[v->item[i].up].up;
	return i;
}

/* The place of that kind that these words touch, or a new one. */
static uint32_t place_of(where_vec *v, struct where w)
{
	for (size_t i = v->n; i-- > 0;) {
		const struct where *o = &v->item[i];
		if (uref_eq(o->at, w.at) && o->kind == w.kind && o->start < w.end && w.start < o->end)
			return (uint32_t)i;
	}
	w.up = (uint32_t)v->n;
	VEC_PUSH(v, w);
	return w.up;
}

static void unite(where_vec *v, uint32_t a, uint32_t b)
{
	a = root(v, a);
	b = root(v, b);
	if (a < b)
		v->item[b].up = a;
	else
		v->item[a].up = b;
}

/* A spelling is one matter, however often it stands. */
static void unite_spellings(where_vec *v, uint32_t place)
{
	for (uint32_t i = 0; i < place; i++)
		if (v->item[i].kind == CONFLICT_NAME &&
		    !strcmp(v->item[i].value, v->item[place].value)) {
			unite(v, i, place);
			return;
		}
}

static void gather(const struct alignment *al, where_vec *v)
{
	size_t n;
	const struct link *link = alignment_links(al, &n);
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &link[i];
		for (uint32_t k = 0; k < l->n_conflicts + l->n_variants; k++) {
			const struct conflict *c = k < l->n_conflicts
				? &l->conflict[k] : &l->variant[k - l->n_conflicts];
			uint32_t a = place_of(v, (struct where){l->a, c->at.a_start, c->at.a_end,
			                                        c->a_value, c->kind, 0});
			uint32_t b = place_of(v, (struct where){l->b, c->at.b_start, c->at.b_end,
			                                        c->b_value, c->kind, 0});
			unite(v, a, b);
			if (c->kind == CONFLICT_NAME) {
				unite_spellings(v, a);
				unite_spellings(v, b);
			}
		}
	}
}

/* Of several places in an article the first. */
static void put(struct ledger_row *r, const struct where *w)
{
	struct ledger_cell *c = &r->cell[w->at.article];
	if (c->says != LEDGER_STATES || w->start < c->start)
		*c = (struct ledger_cell){LEDGER_STATES, w->at.unit, w->start, w->end, w->value};
}

/* Words in a unit of the same value. */
static bool same_value(const struct article *a, const struct unit *u, const char *value,
                       struct ledger_cell *c)
{
	value_vec v = {0};
	bool found = false;
	struct value_reader *reader = value_reader_new(a->language);
	values_read(reader, a->text, u->start, u->end, a->date, &v);
	value_reader_free(reader);
	for (size_t i = 0; i < v.n && !found; i++) {
		struct str s = STR_INIT;
		value_format(&s, &v.item[i]);
		found = !strcmp(s.s, value);
		c->start = v.item[i].start;
		c->end = v.item[i].end;
		str_free(&s);
	}
	free(v.item);
	return found;
}

static bool same_words(const struct article *a, const struct unit *u, const char *words, size_t n,
                       struct ledger_cell *c)
{
	for (uint32_t at = u->start; n > 0 && at + n <= u->end; at++)
		if (!memcmp(a->text + at, words, n)) {
			c->start = at;
			c->end = at + (uint32_t)n;
			return true;
		}
	return false;
}

/* What an article says that is in no conflict about it. */
static void fill(const struct article *const *article, size_t n, const struct alignment *al,
                 struct ledger_row *r, uint32_t which)
{
	struct ledger_cell *c = &r->cell[which];
	const struct article *a = article[which];
	for (uint32_t i = 0; i < n && c->says != LEDGER_STATES; i++) {
		const struct ledger_cell *o = &r->cell[i];
		if (i == which || o->says != LEDGER_STATES || !o->value)
			continue;
		struct uref at = {i, o->unit};
		const struct link *l = alignment_best(al, at, which);
		if (!l)
			continue;
		uint32_t unit = link_other(l, at).unit;
		if (c->says == LEDGER_OUT) {
			c->says = LEDGER_SILENT;
			c->unit = unit;
		}
		bool value = r->kind == CONFLICT_NUMBER || r->kind == CONFLICT_DATE;
		if (value ? same_value(a, &a->unit[unit], o->value, c)
		          : same_words(a, &a->unit[unit], article[i]->text + o->start,
		                       o->end - o->start, c))
			*c = (struct ledger_cell){LEDGER_STATES, unit, c->start, c->end, o->value};
	}
}

bool ledger_is_note(const struct ledger_row *row)
{
	return row->kind == CONFLICT_NAME;
}

uint32_t ledger_first(const struct ledger *l, size_t row)
{
	uint32_t i = 0;
	while (i + 1 < l->n_articles && l->row.item[row].cell[i].says != LEDGER_STATES)
		i++;
	return i;
}

static int by_place(const void *pa, const void *pb)
{
	const struct ledger_row *a = pa, *b = pb;
	if (ledger_is_note(a) != ledger_is_note(b))
		return ledger_is_note(a) ? 1 : -1;
	for (size_t i = 0;; i++) { /* each row has a statement */
		bool in_a = a->cell[i].says == LEDGER_STATES, in_b = b->cell[i].says == LEDGER_STATES;
		if (in_a && in_b && a->cell[i].start != b->cell[i].start)
			return a->cell[i].start < b->cell[i].start ? -1 : 1;
		if (in_a && in_b)
			return (a->kind > b->kind) - (a->kind < b->kind);
		if (in_a != in_b)
			return in_a ? -1 : 1;
	}
}

struct ledger *ledger_new(const struct article *const *article, size_t n,
                          const struct alignment *al)
{
	struct ledger *l = xcalloc(1, sizeof *l);
	where_vec v = {0};
	l->n_articles = n;
	gather(al, &v);
	uint32_t *row = xreallocarray(NULL, v.n + 1, sizeof *row);
	for (uint32_t i = 0; i < v.n; i++) {
		uint32_t r = root(&v, i); /* at or before i: its row is there */
		if (r == i) {
			row[i] = (uint32_t)l->row.n;
			VEC_PUSH(&l->row, ((struct ledger_row){(enum conflict_kind)v.item[i].kind,
			                                       xcalloc(n, sizeof(struct ledger_cell))}));
		}
		put(&l->row.item[row[r]], &v.item[i]);
	}
	for (size_t i = 0; i < l->row.n; i++)
		for (uint32_t k = 0; k < n; k++)
			fill(article, n, al, &l->row.item[i], k);
	if (l->row.n)
		qsort(l->row.item, l->row.n, sizeof *l->row.item, by_place);
	free(row);
	free(v.item);
	return l;
}

void ledger_free(struct ledger *l)
{
	if (!l)
		return;
	for (size_t i = 0; i < l->row.n; i++)
		free(l->row.item[i].cell);
	free(l->row.item);
	free(l);
}
