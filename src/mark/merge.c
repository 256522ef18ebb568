/* merge.c - two readers changed the notes of one view: a three-way merge by id.
 *
 * A note that only one side changed, added or deleted is as that side has it. Where both changed
 * it ours stays and theirs comes in beside it under a new id: nothing that was written is lost.
 * Costs one map of ids a side. */
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/str.h"
#include "mark/note.h"

static bool same_string(const char *a, const char *b)
{
	return !a || !b ? a == b : !strcmp(a, b);
}

static bool same_target(const struct target *a, const struct target *b)
{
	return a->article == b->article && a->start == b->start && a->end == b->end &&
	       a->state == b->state && !strcmp(a->exact, b->exact);
}

bool note_same(const struct note *a, const struct note *b)
{
	if (a->n_targets != b->n_targets || a->n_tags != b->n_tags ||
	    strcmp(a->text, b->text) != 0 || !same_string(a->colour, b->colour) ||
	    !same_string(a->author, b->author))
		return false;
	for (size_t i = 0; i < a->n_targets; i++)
		if (!same_target(&a->target[i], &b->target[i]))
			return false;
	for (size_t i = 0; i < a->n_tags; i++)
		if (strcmp(a->tag[i], b->tag[i]) != 0)
			return false;
	return true;
}

static struct map *ids_of(const struct notes *ns)
{
	struct map *ids = map_new();

	for (size_t i = 0; i < ns->n; i++)
		map_set(ids, ns->item[i].id, strlen(ns->item[i].id), (uint32_t)i);
	return ids;
}

static const struct note *find(const struct notes *ns, const struct map *ids, const char *id)
{
	uint32_t i = map_get(ids, id, strlen(id));

	return i == MAP_NONE ? NULL : &ns->item[i];
}

size_t notes_merge(struct notes *mine, const struct notes *base, const struct notes *theirs)
{
	struct map *of_base = ids_of(base), *of_theirs = ids_of(theirs), *of_mine = ids_of(mine);
	struct notes out = {.last_id = mine->last_id > theirs->last_id ? mine->last_id
								       : theirs->last_id};
	size_t taken = 0;

	for (size_t i = 0; i < mine->n; i++) {
		const struct note *m = &mine->item[i], *b = find(base, of_base, m->id);
		const struct note *t = find(theirs, of_theirs, m->id);
		bool untouched = b && note_same(m, b);

		if (untouched && (!t || !note_same(t, m))) {
			taken++;
			m = t; /* NULL: they deleted it */
		}
		if (m)
			notes_append(&out, m);
	}
	for (size_t i = 0; i < theirs->n; i++) {
		const struct note *t = &theirs->item[i], *b = find(base, of_base, t->id);
		const struct note *m = find(mine, of_mine, t->id);

		if ((b && note_same(t, b)) || (m && (note_same(m, t) || (b && note_same(m, b)))))
			continue; /* as it was, or taken above */
		struct note *added = notes_append(&out, t);
		taken++;
		if (m) {
			free(added->id);
			added->id = str_printf("n%u", ++out.last_id);
		}
	}
	map_free(of_base);
	map_free(of_theirs);
	map_free(of_mine);
	notes_free(mine);
	*mine = out;
	return taken;
}
