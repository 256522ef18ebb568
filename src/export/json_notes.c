/* json_notes.c - the notes in JSON: behind the report, or alone. Offsets are bytes of the file, as
 * in the report. Checked against src/data/notes.schema.json. */
#include "json_put.h"

#include "base/clock.h"
#include "writers.h"

static void put_time(struct str *out, const char *key, int64_t t)
{
	char buf[32];

	clock_format(t, buf);
	str_addf(out, ", \"%s\": ", key);
	json_put_text(out, t > 0 ? buf : NULL);
}

/* A place in the file; a: NULL if the article is not there. */
static size_t origin(const struct article *a, uint32_t at)
{
	return a ? article_origin(a, at) : at;
}

static void put_target(struct str *out, const struct export_source *src, const struct target *t)
{
	const struct article *a = t->article < src->n ? src->article[t->article] : NULL;
	struct str place = STR_INIT;
	char buf[8];

	put_place(&place, src, t);
	str_addf(out, "{\"article\": \"%s\", \"unit\": ", siglum(t->article, buf));
	json_put_text(out, t->state == ANCHOR_ORPHAN ? NULL : place.s);
	str_addf(out, ", \"start\": %zu, \"end\": %zu, \"state\": \"%s\", \"exact\": ",
		 origin(a, t->start), origin(a, t->end), anchor_state_name(t->state));
	json_put_text(out, t->exact);
	str_addc(out, '}');
	str_free(&place);
}

static void put_note(struct str *out, const struct export_source *src, const struct note *n)
{
	str_add(out, "{\"id\": ");
	json_put_text(out, n->id);
	put_time(out, "made", n->made);
	put_time(out, "changed", n->changed);
	str_add(out, ", \"author\": ");
	json_put_text(out, n->author);
	str_add(out, ", \"colour\": ");
	json_put_text(out, n->colour);
	str_add(out, ", \"tags\": [");
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(out, i ? ", " : "");
		json_put_text(out, n->tag[i]);
	}
	str_add(out, "], \"text\": ");
	json_put_text(out, n->text);
	str_add(out, ",\n   \"targets\": [");
	for (size_t i = 0; i < n->n_targets; i++) {
		str_add(out, i ? ",\n    " : "");
		put_target(out, src, &n->target[i]);
	}
	str_add(out, "]}");
}

void json_put_notes(struct str *out, const struct export_source *src)
{
	str_add(out, "\"notes\": [");
	for (size_t i = 0; src->notes && i < src->notes->n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_note(out, src, &src->notes->item[i]);
	}
	str_addc(out, ']');
}
