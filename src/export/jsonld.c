/* jsonld.c - the notes as a W3C Web Annotation page (Recommendation of 23 February 2017), for
 * other programs. Places are code points and quotations; a note on several articles is one
 * annotation with several targets. Which units match is the report's matter, not this one's. */
#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "json_put.h"
#include "mark/points.h"

/* What the targets in one article need. */
struct side { struct points points; char sha256[65]; };

static void side_init(struct side *s, const struct article *a)
{
	points_init(&s->points, a->text, a->len);
	if (a->sha256[0])
		memcpy(s->sha256, a->sha256, sizeof s->sha256);
	else
		file_sha256(a->raw ? a->raw : a->text, (size_t)a->raw_bytes, s->sha256);
}

static void put_time(struct str *out, const char *key, int64_t t)
{
	char buf[32];

	if (t <= 0)
		return;
	clock_format(t, buf);
	str_addf(out, ",\n   \"%s\": \"%s\"", key, buf);
}

/* A file's name as a reference relative to the page. */
static void put_reference(struct str *out, const char *path)
{
	struct str iri = STR_INIT;

	if (strchr(path, ':'))
		str_add(&iri, "./");
	for (; *path; path++) {
		unsigned char c = (unsigned char)*path;

		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		    strchr("-._~/:", c))
			str_addc(&iri, (char)c);
		else
			str_addf(&iri, "%%%02X", (unsigned)c);
	}
	json_put_string(out, iri.s, iri.n);
	str_free(&iri);
}

/* The folders it lies in are its owner's matter; the checksum tells which file is meant. */
static void put_source(struct str *out, const struct export_source *src, uint32_t which,
                       const char *sha256)
{
	struct str name = STR_INIT;

	put_file_name(&name, src, which);
	str_add(out, "{\"id\": ");
	put_reference(out, name.s);
	str_addf(out, ", \"type\": \"Text\", \"sha256\": \"%s\"}", sha256);
	str_free(&name);
}

static void put_body(struct str *out, const char *value, const char *purpose, bool first)
{
	str_add(out, first ? "\n    " : ",\n    ");
	str_add(out, "{\"type\": \"TextualBody\", \"purpose\": \"");
	str_add(out, purpose);
	str_add(out, "\", \"format\": \"text/plain\", \"value\": ");
	json_put_text(out, value);
	str_addc(out, '}');
}

static void put_bodies(struct str *out, const struct note *n)
{
	bool first = true;

	if (!n->text[0] && !n->n_tags)
		return;
	str_add(out, ",\n   \"body\": [");
	if (n->text[0]) {
		put_body(out, n->text, "commenting", first);
		first = false;
	}
	for (size_t i = 0; i < n->n_tags; i++) {
		put_body(out, n->tag[i], "tagging", first);
		first = false;
	}
	str_addc(out, ']');
}

static void put_selectors(struct str *out, const struct target *t, const struct points *points)
{
	str_add(out, "\"selector\": [");
	/* Only a place we are sure of is told; the quotation always is. */
	if (t->state == ANCHORED && points->text) {
		str_add(out, "{\"type\": \"TextPositionSelector\", \"start\": ");
		json_put_uint(out, points_at(points, t->start));
		str_add(out, ", \"end\": ");
		json_put_uint(out, points_at(points, t->end));
		str_add(out, "},\n     ");
	}
	str_add(out, "{\"type\": \"TextQuoteSelector\", \"exact\": ");
	json_put_text(out, t->exact);
	str_add(out, ", \"prefix\": ");
	json_put_text(out, t->prefix);
	str_add(out, ", \"suffix\": ");
	json_put_text(out, t->suffix);
	str_add(out, "}]");
}

static void put_target(struct str *out, const struct export_source *src, const struct note *n,
                       const struct target *t, const struct side *sides)
{
	const struct article *a = src->article[t->article];

	str_add(out, "{\"type\": \"SpecificResource\", \"source\": ");
	if (t->source)
		json_put_text(out, t->source);
	else
		put_source(out, src, t->article, sides[t->article].sha256);
	if (n->colour) {
		str_add(out, ", \"styleClass\": ");
		json_put_text(out, n->colour);
	}
	if (!t->source && a->date && strlen(a->date) == 10 && strspn(a->date, "0123456789-") == 10)
		str_addf(out,
			 ",\n     \"state\": {\"type\": \"TimeState\", \"sourceDate\": "
			 "\"%sT00:00:00Z\"}",
			 a->date);
	str_add(out, ",\n     ");
	put_selectors(out, t, &sides[t->article].points);
	str_addc(out, '}');
}

static void put_annotation(struct str *out, const struct export_source *src, const struct note *n,
                           const struct side *sides)
{
	char *iri = note_iri(n);

	str_add(out, "{\"id\": ");
	json_put_text(out, iri);
	free(iri);
	str_addf(out, ", \"type\": \"Annotation\", \"motivation\": \"%s\"",
	         n->n_targets > 1 ? "linking" : n->text[0] ? "commenting" : n->n_tags ? "tagging"
	                                                                    : "highlighting");
	put_time(out, "created", n->made);
	put_time(out, "modified", n->changed);
	if (n->author) {
		str_add(out, ",\n   \"creator\": {\"type\": \"Person\", \"name\": ");
		json_put_text(out, n->author);
		str_addc(out, '}');
	}
	put_bodies(out, n);
	str_add(out, ",\n   \"target\": [");
	for (size_t i = 0, put = 0; i < n->n_targets; i++) {
		if (n->target[i].article >= src->n)
			continue;
		str_add(out, put++ ? ",\n    " : "\n    ");
		put_target(out, src, n, &n->target[i], sides);
	}
	str_add(out, "]}");
}

void export_jsonld(const struct export_source *src, struct str *out)
{
	struct str method = STR_INIT;
	struct side *sides = xcalloc(src->n + 1, sizeof *sides);

	for (size_t i = 0; i < src->n; i++)
		side_init(&sides[i], src->article[i]);
	str_add(out, "{\"@context\": [\"http://www.w3.org/ns/anno.jsonld\", "
	             "{\"sha256\": \"urn:hexapla:sha256\"}],\n"
	             " \"type\": \"AnnotationPage\",\n"
	             " \"generator\": {\"type\": \"Software\", \"name\": \"hexapla " VERSION
	             "\"},\n \"label\": ");
	put_method(&method, src);
	json_put_text(out, method.s);
	str_free(&method);
	str_add(out, ",\n \"items\": [");
	for (size_t i = 0; src->notes && i < src->notes->n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_annotation(out, src, &src->notes->item[i], sides);
	}
	str_add(out, "]}\n");
	for (size_t i = 0; i < src->n; i++)
		points_free(&sides[i].points);
	free(sides);
}
