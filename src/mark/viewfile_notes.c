/* viewfile_notes.c - the notes of a view, as they are read. The tables at the end are the
 * format. */
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "viewparts.h"
#include "viewread.h"

void read_note(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct notes *ns = &reading(w)->v->notes;
	const struct yaml *targets = yaml_get(value, "targets");

	(void)key;
	if (targets && targets->kind == YAML_LIST && !targets->n)
		yaml_error(w->file, targets, w->errs, "a note needs at least one target");
	reading(w)->note = VEC_ADD(ns);
	*reading(w)->note = (struct note){.id = xstrdup(""), .text = xstrdup("")};
}

static void set_note_id(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct notes *ns = &reading(w)->v->notes;
	struct map *ids = reading(w)->note_ids;
	uint32_t number = note_number(value->value);

	(void)key;
	if (!value->len || map_get(ids, value->value, value->len) != MAP_NONE)
		yaml_error(w->file, value, w->errs, "id: another note is called \"%.40s\"",
		           value->value);
	ns->last_id = number > ns->last_id ? number : ns->last_id;
	map_set(ids, value->value, value->len, 1);
	set_string(&reading(w)->note->id, value);
}

static void set_note_string(struct schema_walk *w, const struct yaml *key,
                            const struct yaml *value)
{
	static const struct string_field table[] = {
		{"author", offsetof(struct note, author)},
		{"colour", offsetof(struct note, colour)},
		{"iri", offsetof(struct note, iri)},
		{"text", offsetof(struct note, text)},
	};

	read_string(table, reading(w)->note, key, value);
}

static void set_note_time(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct note *n = reading(w)->note;

	if (!clock_parse(value->value, strcmp(key->value, "made") ? &n->changed : &n->made))
		yaml_error(w->file, value, w->errs, "%s: expected a time, 2026-11-21T19:40:00Z",
		           key->value);
}

static void set_note_tags(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct note *n = reading(w)->note;
	const struct yaml *item;

	(void)key;
	for (size_t i = 0; (item = read_nth(value, i)); i++) {
		n->tag = xreallocarray(n->tag, n->n_tags + 1, sizeof *n->tag);
		n->tag[n->n_tags++] = xstrndup(item->value, item->len);
	}
}

static void keep_note(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	read_extra(w, &reading(w)->note->extra, key, value);
}

static void set_target(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct note *n = reading(w)->note;

	(void)key;
	(void)value;
	n->target = xreallocarray(n->target, n->n_targets + 1, sizeof *n->target);
	reading(w)->target = &n->target[n->n_targets++];
	*reading(w)->target = (struct target){
		.exact = xstrdup(""), .prefix = xstrdup(""), .suffix = xstrdup("")};
}

static void set_target_article(struct schema_walk *w, const struct yaml *key,
                               const struct yaml *value)
{
	(void)key;
	read_article(w, value, &reading(w)->target->article);
}

static void set_target_at(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct target *t = reading(w)->target;

	(void)key;
	if (value->kind != YAML_LIST || value->n != 2 || !read_point(value->item[0], &t->start) ||
	    !read_point(value->item[1], &t->end) || t->end < t->start) {
		yaml_error(w->file, value, w->errs, "at: expected [START, END]");
		t->start = t->end = 0;
	}
}

static void set_target_string(struct schema_walk *w, const struct yaml *key,
                              const struct yaml *value)
{
	static const struct string_field table[] = {
		{"exact", offsetof(struct target, exact)},
		{"prefix", offsetof(struct target, prefix)},
		{"suffix", offsetof(struct target, suffix)},
		{"source", offsetof(struct target, source)},
	};

	read_string(table, reading(w)->target, key, value);
}

static const char *const states[] = {"anchored", "changed", "orphan", NULL};

static void set_target_state(struct schema_walk *w, const struct yaml *key,
                             const struct yaml *value)
{
	(void)key;
	reading(w)->target->state = (enum anchor_state)yaml_choice(value, states);
}

static void keep_target(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	read_extra(w, &reading(w)->target->extra, key, value);
}

static const struct field target_fields[] = {
	{"article", FIELD_STRING, .required = true, .set = set_target_article,
	 .help = "id of the article"},
	{"at", FIELD_ANY, .required = true, .set = set_target_at,
	 .help = "[START, END] in code points of the text, half open"},
	{"exact", FIELD_STRING, .required = true, .set = set_target_string,
	 .help = "the words of the text the note is on"},
	{"prefix", FIELD_STRING, .set = set_target_string, .help = "the words before them"},
	{"suffix", FIELD_STRING, .set = set_target_string, .help = "the words after them"},
	{"state", FIELD_ENUM, .choice = states, .set = set_target_state,
	 .help = "anchored, changed (moved? changed? the reader should look) or orphan"},
	{"source", FIELD_STRING, .set = set_target_string,
	 .help = "the page it was on, where that is none of the articles"},
	{"*", FIELD_ANY, .set = keep_target},
	{0}};

const struct field view_note_fields[] = {
	{"id", FIELD_STRING, .required = true, .set = set_note_id, .help = "n1, n2 ..."},
	{"made", FIELD_STRING, .set = set_note_time, .help = "time, 2026-11-21T19:40:00Z"},
	{"changed", FIELD_STRING, .set = set_note_time, .help = "time of the last change"},
	{"author", FIELD_STRING, .set = set_note_string, .help = "who wrote it"},
	{"colour", FIELD_STRING, .set = set_note_string, .help = "name of a style"},
	{"tags", FIELD_STRINGS, .set = set_note_tags, .help = "[TAG, TAG ...]"},
	{"iri", FIELD_STRING, .set = set_note_string,
	 .help = "what other programs know it by, where it came from one or has moved"},
	{"text", FIELD_STRING, .set = set_note_string, .help = "the note itself"},
	{"targets", FIELD_LIST, .required = true, .sub = target_fields, .set = set_target,
	 .help = "the places it is on"},
	{"*", FIELD_ANY, .set = keep_note},
	{0}};
