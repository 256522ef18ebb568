#include "reanchor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "gold.h"
#include "mark/note.h"

enum { LEAST = 20 }; /* bytes of a sentence worth a note */

void tally_add(struct tally *sum, const struct tally *t)
{
	sum->right += t->right;
	sum->there += t->there;
	sum->elsewhere += t->elsewhere;
	sum->orphan += t->orphan;
	sum->wrong += t->wrong;
	sum->notes += t->notes;
}

void tally_head(void)
{
	printf("%-30s %6s %9s %9s %7s %6s %6s\n", "", "right", "changed?", "changed?", "orphan",
	       "wrong", "notes");
	printf("%-30s %6s %9s %9s\n", "", "", "its place", "elsewhere");
}

void tally_print(const char *name, const struct tally *t)
{
	printf("%-30s %6zu %9zu %9zu %7zu %6zu %6zu\n", name, t->right, t->there, t->elsewhere,
	       t->orphan, t->wrong, t->notes);
}

static size_t shared(const struct target *t, size_t start, size_t end)
{
	size_t from = t->start > start ? t->start : start, to = t->end < end ? t->end : end;

	return to > from ? to - from : 0;
}

/* Do they share half of what they cover together? */
static bool same_place(const struct target *t, struct stretch s)
{
	size_t both = shared(t, s.start, s.end);

	return both && 2 * both >= t->end - t->start + s.end - s.start - both;
}

static void count(struct tally *t, enum anchor_state state, bool there)
{
	size_t *const of[][2] = {
		[ANCHORED] = {&t->wrong, &t->right},
		[ANCHOR_CHANGED] = {&t->elsewhere, &t->there},
		[ANCHOR_ORPHAN] = {&t->orphan, &t->orphan},
	};

	++*of[state][there];
	t->notes++;
}

static struct notes note_on(const struct article *a, struct stretch s)
{
	struct notes ns = {0};

	notes_add(&ns, &a, 0, s.start, s.end, "", 0);
	return ns;
}

static void try_edit(const struct edit *e, const struct article *a, struct stretch s,
                     struct tally *t)
{
	struct str now = STR_INIT;
	struct stretch truth = edit_make(e, a->text, s, &now);
	struct article after = {.text = now.s, .len = now.n};
	struct notes ns = note_on(a, s);
	struct target *target = ns.item->target;

	target_anchor(target, &after);
	count(t, target->state, same_place(target, truth));
	notes_free(&ns);
	str_free(&now);
}

static bool worth_a_note(const struct unit *u)
{
	return u->kind != UNIT_FURNITURE && u->end - u->start >= LEAST;
}

void reanchor_edits(const struct edit *e, const struct article *a, struct tally *t)
{
	for (size_t i = 0; i < a->n_units; i++) {
		struct stretch s = {a->unit[i].start, a->unit[i].end};

		if (worth_a_note(&a->unit[i]))
			try_edit(e, a, e->phrase ? edit_phrase(a->text, s) : s, t);
	}
}

/* Two versions */

static struct article *load_version(const char *dir, const char *name, const char *ext, int number)
{
	char *file = str_printf("%s-%d.%s", name, number, ext), *path = path_join(dir, file);
	struct errs errs = {0};
	struct article *a = article_load(path, NULL, &errs);

	if (!a)
		fprintf(stderr, "%s: %s\n", path, errs.n ? errs.item[0].msg : "");
	errs_free(&errs);
	free(file);
	free(path);
	return a;
}

/* The only unit that is (whole) or begins with these bytes; -1: none, -2: several. */
static int only(const struct article *a, const char *s, size_t n, bool whole)
{
	int found = -1;

	for (size_t i = 0; i < a->n_units; i++) {
		const struct unit *u = &a->unit[i];
		size_t len = u->end - u->start;

		if ((whole ? len != n : len < n) || memcmp(a->text + u->start, s, n) != 0)
			continue;
		if (found >= 0)
			return -2;
		found = (int)i;
	}
	return found;
}

/* What the list says the i-th unit became; -1: nothing, -2: it does not say. */
static int listed(const char *list, const struct article *old, size_t i, const struct article *new)
{
	for (const char *line = list; *line; line += line[strcspn(line, "\n")] == '\n') {
		size_t n = strcspn(line, "\n"), tab = strcspn(line, "\t");

		if (tab < n && only(old, line, tab, false) == (int)i)
			return n == tab + 2 && line[tab + 1] == '-'
			               ? -1 : only(new, line + tab + 1, n - tab - 1, false) >= 0
			               ? only(new, line + tab + 1, n - tab - 1, false) : -2;
		line += n;
	}
	return -2;
}

static int became(const char *list, const struct article *old, size_t i, const struct article *new)
{
	const char *s = old->text + old->unit[i].start;
	size_t n = old->unit[i].end - old->unit[i].start;
	int said = listed(list, old, i, new), same = only(new, s, n, true);

	return said > -2 ? said : only(old, s, n, true) >= 0 && same >= 0 ? same : -2;
}

static bool try_versions(const char *list, const struct article *old, const struct article *new,
                         struct tally *t)
{
	bool whole = true;

	for (size_t i = 0; i < old->n_units; i++) {
		const struct unit *u = &old->unit[i];
		int now = became(list, old, i, new);

		if (!worth_a_note(u))
			continue;
		if (now == -2) {
			fprintf(stderr, "not in the list: %.*s\n", (int)(u->end - u->start),
				old->text + u->start);
			whole = false;
			continue;
		}
		struct notes ns = note_on(old, (struct stretch){u->start, u->end});
		struct target *target = ns.item->target;
		const struct unit *truth = now >= 0 ? &new->unit[now] : NULL;
		target_anchor(target, new);
		/* two sentences may have become one */
		count(t, target->state, truth && 2 * shared(target, truth->start, truth->end) >=
		                                         target->end - target->start);
		notes_free(&ns);
	}
	return whole;
}

bool reanchor_versions(const char *dir, const char *name, const char *ext, struct tally *t)
{
	struct article *old = load_version(dir, name, ext, 1), *new = load_version(dir, name, ext, 2);
	char *file = str_printf("%s.tsv", name), *path = path_join(dir, file);
	struct str list = STR_INIT;
	bool ok = old && new && file_read(path, 0, &list, NULL) && try_versions(list.s, old, new, t);

	str_free(&list);
	free(file);
	free(path);
	article_free(old);
	article_free(new);
	return ok;
}

/* Stories with gold links */

/* Does half of what was found lie in units that gold links with this one? */
static bool linked(const struct gold *g, uint32_t unit, int doc, const struct target *t)
{
	size_t inside = 0;

	for (size_t i = 0; i < g->link.n; i++) {
		const struct gold_link *l = &g->link.item[i];
		uint32_t other = l->a == unit ? l->b : l->b == unit ? l->a : UINT32_MAX;

		if (other == UINT32_MAX || g->unit.item[other].doc != doc)
			continue;
		const struct gold_unit *u = &g->unit.item[other];
		inside += shared(t, u->start, u->end);
	}
	return 2 * inside >= t->end - t->start && inside;
}

static void try_gold(const struct gold *g, struct article *const *doc, size_t from, size_t to,
                     struct tally *t)
{
	struct anchor_text *at = anchor_text_new(doc[to]);

	for (size_t i = 0; i < g->unit.n; i++) {
		const struct gold_unit *u = &g->unit.item[i];

		if (u->doc != g->docs[from] || u->end - u->start < LEAST)
			continue;
		struct notes ns = note_on(doc[from], (struct stretch){u->start, u->end});
		struct target *target = ns.item->target;
		target_anchor_in(target, at);
		count(t, target->state, linked(g, (uint32_t)i, g->docs[to], target));
		notes_free(&ns);
	}
	anchor_text_free(at);
}

bool reanchor_gold(const char *dir, struct tally *t)
{
	struct gold g = {0};
	struct article *doc[COUNT(g.docs)] = {NULL};
	bool ok = gold_load(dir, &g);

	for (size_t i = 0; ok && i < g.n_docs; i++) {
		char *name = str_printf("%d.txt", g.docs[i]), *path = path_join(dir, name);

		doc[i] = article_load(path, NULL, NULL);
		ok = doc[i];
		free(name);
		free(path);
	}
	for (size_t i = 0; ok && i < g.n_docs; i++)
		for (size_t k = 0; k < g.n_docs; k++)
			if (i != k)
				try_gold(&g, doc, i, k, t);
	for (size_t i = 0; i < g.n_docs; i++)
		article_free(doc[i]);
	gold_free(&g);
	return ok;
}
