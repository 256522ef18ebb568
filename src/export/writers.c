#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "conf/theme.h"

void put_unit_id(struct str *out, struct uref u)
{
	char buf[8];

	str_addf(out, "%s%u", siglum(u.article, buf), u.unit + 1);
}

const char *class_sign(enum link_class c)
{
#define X(id, name, utf8, ascii) [THEME_GLYPH_##id] = utf8,
	static const char *const sign[] = {GLYPHS(X)};
#undef X
	static const enum theme_glyph of[CLASSES] = {
		[CLASS_UNIQUE] = THEME_GLYPH_UNIQUE,
		[CLASS_TRANSLATION] = THEME_GLYPH_TRANSLATION,
		[CLASS_PARAPHRASE] = THEME_GLYPH_PARAPHRASE,
		[CLASS_EDITED] = THEME_GLYPH_EDITED,
		[CLASS_VERBATIM] = THEME_GLYPH_VERBATIM,
	};

	return sign[of[c]];
}

static int compare(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

static int by_place(struct uref a, struct uref b)
{
	return a.article == b.article ? compare(a.unit, b.unit) : compare(a.article, b.article);
}

static int by_partner(const void *a, const void *b)
{
	return by_place(((const struct partner *)a)->unit, ((const struct partner *)b)->unit);
}

void partners_of(const struct alignment *al, struct uref u, partner_vec *out)
{
	size_t n, all;
	const uint32_t *index = alignment_links_of(al, u, &n);
	const struct link *links = alignment_links(al, &all);

	out->n = 0;
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &links[index[i]];

		VEC_PUSH(out, ((struct partner){link_other(l, u), l}));
	}
	if (n)
		qsort(out->item, out->n, sizeof *out->item, by_partner);
}

uint32_t disputes_of(const struct link *l)
{
	return l->n_conflicts + l->n_variants;
}

struct dispute dispute_of(const struct partner *q, struct uref u, uint32_t k)
{
	const struct link *l = q->link;
	bool is_a = uref_eq(l->a, u), spelling = k >= l->n_conflicts;
	const struct conflict *c = spelling ? &l->variant[k - l->n_conflicts] : &l->conflict[k];

	return (struct dispute){spelling ? "spelled differently" : conflict_name(c->kind),
	                        is_a ? c->a_value : c->b_value, is_a ? c->b_value : c->a_value,
	                        spelling};
}

static int by_unit_then_note(const void *a, const void *b)
{
	const struct placed *x = a, *y = b;
	int d = by_place(x->unit, y->unit);

	if (d)
		return d;
	return x->target->start == y->target->start ? (x->note > y->note) - (x->note < y->note)
	                                            : compare(x->target->start, y->target->start);
}

void notes_placed(const struct export_source *src, placed_vec *out)
{
	for (size_t i = 0; src->notes && i < src->notes->n; i++) {
		const struct note *n = &src->notes->item[i];

		for (size_t k = 0; k < n->n_targets; k++) {
			const struct target *t = &n->target[k];

			if (t->state == ANCHOR_ORPHAN || t->article >= src->n ||
			    !src->article[t->article]->n_units)
				continue;
			size_t unit = article_unit_at(src->article[t->article], t->start);
			VEC_PUSH(out, ((struct placed){{t->article, (uint32_t)unit}, n, t}));
		}
	}
	if (out->n)
		qsort(out->item, out->n, sizeof *out->item, by_unit_then_note);
}

bool note_is_lost(const struct note *n)
{
	for (size_t i = 0; i < n->n_targets; i++)
		if (n->target[i].state != ANCHOR_ORPHAN)
			return false;
	return true;
}

struct class_counts count_classes(const struct export_source *src, uint32_t article)
{
	const struct article *a = src->article[article];
	struct class_counts c = {0};

	for (uint32_t u = 0; u < a->n_units; u++)
		if (a->unit[u].kind == UNIT_FURNITURE)
			c.furniture++;
		else
			c.of[alignment_class(src->al, (struct uref){article, u})]++;
	return c;
}

static void add_mark(mark_vec *v, uint32_t start, uint32_t end, uint16_t style, int16_t priority)
{
	if (start < end)
		VEC_PUSH(v, ((struct mark){start, end, priority, style, MARK_NO_REF}));
}

static void mark_conflicts(const struct export_source *src, uint32_t which, mark_vec *v)
{
	size_t n;
	const struct link *link = alignment_links(src->al, &n);

	for (size_t i = 0; i < n; i++)
		for (uint32_t k = 0; k < link[i].n_conflicts; k++) {
			const struct span_pair *at = &link[i].conflict[k].at;

			if (link[i].a.article == which)
				add_mark(v, at->a_start, at->a_end, STYLE_CONFLICT, MARK_CONFLICT);
			else if (link[i].b.article == which)
				add_mark(v, at->b_start, at->b_end, STYLE_CONFLICT, MARK_CONFLICT);
		}
}

static const char *const colours[] = {"plain", "red", "green", "blue"};

const char *note_colour_name(size_t i)
{
	return i < COUNT(colours) ? colours[i] : NULL;
}

uint16_t note_colour(const struct note *n)
{
	for (uint16_t i = 1; n->colour && i < COUNT(colours); i++)
		if (!strcmp(n->colour, colours[i]))
			return i;
	return 0;
}

static struct marks *marks_of(const struct export_source *src, uint32_t which, bool coloured)
{
	mark_vec v = {0};

	mark_conflicts(src, which, &v);
	for (size_t i = 0; src->notes && i < src->notes->n; i++)
		for (size_t k = 0; k < src->notes->item[i].n_targets; k++) {
			const struct note *n = &src->notes->item[i];
			const struct target *t = &n->target[k];

			if (t->article == which && t->state != ANCHOR_ORPHAN)
				add_mark(&v, t->start, t->end,
				         coloured ? (uint16_t)(NOTE_COLOURED + note_colour(n))
				                  : STYLE_NOTE,
				         MARK_NOTE);
		}
	struct marks *m = marks_new(&v);
	free(v.item);
	return m;
}

struct marks *article_marks(const struct export_source *src, uint32_t which)
{
	return marks_of(src, which, false);
}

struct marks *article_marks_coloured(const struct export_source *src, uint32_t which)
{
	return marks_of(src, which, true);
}

void put_method(struct str *out, const struct export_source *src)
{
	str_add(out,
		"Classes are found by comparing words within the story. Verbatim: at least nine "
		"tenths of the shorter unit's content words stand in the other, in the same "
		"order. Edited: long shared sequences of words, changed, cut or merged. "
		"Paraphrase and translation: a score");
	if (src->threshold > 0)
		str_addf(out, " of at least %.2f", src->threshold);
	str_add(out, " from shared words, names, figures, dictionaries and neighbours");
	str_add(out, ". Similarity is no proof of copying.");
}

void put_place(struct str *out, const struct export_source *src, const struct target *t)
{
	char buf[8];
	const struct article *a = t->article < src->n ? src->article[t->article] : NULL;

	str_add(out, siglum(t->article, buf));
	if (a && a->n_units && t->state != ANCHOR_ORPHAN)
		str_addf(out, "%zu", article_unit_at(a, t->start) + 1);
}

void put_file_name(struct str *out, const struct export_source *src, size_t which)
{
	const char *path = src->article[which]->path, *name = path_base(path);
	bool alone = true;

	for (size_t i = 0; i < src->n; i++)
		alone &= i == which || strcmp(path_base(src->article[i]->path), name) != 0;
	if (!alone && name > path) {
		const char *folder = name - 1;

		while (folder > path && folder[-1] != '/')
			folder--;
		name = folder;
	}
	str_add(out, name);
}

/* A word that a shell takes as it is, quoted where it must be. */
static void put_word(struct str *out, const char *s)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
				    "_./-+,:@%";

	if (*s && !s[strspn(s, plain)]) {
		str_add(out, s);
		return;
	}
	str_addc(out, '\'');
	for (; *s; s++)
		str_addf(out, *s == '\'' ? "'\\%c'" : "%c", *s);
	str_addc(out, '\'');
}

void put_command(struct str *out, const struct export_source *src, const struct note *n)
{
	if (!src->view)
		return;
	str_add(out, "hexapla --goto=");
	put_word(out, n->id);
	str_addc(out, ' ');
	put_word(out, src->view);
}
