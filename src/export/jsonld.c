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

/* A name that is the same for the same note: version 8 of RFC 9562 from a digest. */
static void put_uuid(struct str *out, const struct note *n)
{
	struct str key = STR_INIT;
	char hex[65];

	str_addf(&key, "%s %lld ", n->id, (long long)n->made);
	for (size_t i = 0; i < n->n_targets; i++)
		str_addf(&key, "%u %s ", n->target[i].article, n->target[i].exact);
	file_sha256(key.s, key.n, hex);
	str_addf(out, "\"urn:uuid:%.8s-%.4s-8%.3s-a%.3s-%.12s\"", hex, hex + 8, hex + 12, hex + 15,
	         hex + 18);
	str_free(&key);
}

static void put_time(struct str *out, const char *key, int64_t t)
{
	char buf[32];

	if (t <= 0)
		return;
	clock_format(t, buf);
	str_addf(out, ",\n   \"%s\": \"%s\"", key, buf);
}

/* A path as a reference relative to the page, or an absolute one. */
static void put_source(struct str *out, const char *path)
{
	struct str iri = STR_INIT;

	if (*path == '/')
		str_add(&iri, "file://");
	else if (strchr(path, ':'))
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
                       const struct target *t, const struct points *points)
{
	const struct article *a = src->article[t->article];

	str_add(out, "{\"type\": \"SpecificResource\", \"source\": ");
	put_source(out, a->path);
	if (n->colour) {
		str_add(out, ", \"styleClass\": ");
		json_put_text(out, n->colour);
	}
	if (a->date && strlen(a->date) == 10 && strspn(a->date, "0123456789-") == 10)
		str_addf(out,
			 ",\n     \"state\": {\"type\": \"TimeState\", \"sourceDate\": "
			 "\"%sT00:00:00Z\"}",
			 a->date);
	str_add(out, ",\n     ");
	put_selectors(out, t, &points[t->article]);
	str_addc(out, '}');
}

static void put_annotation(struct str *out, const struct export_source *src, const struct note *n,
                           const struct points *points)
{
	str_add(out, "{\"id\": ");
	put_uuid(out, n);
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
		put_target(out, src, n, &n->target[i], points);
	}
	str_add(out, "]}");
}

void export_jsonld(const struct export_source *src, struct str *out)
{
	struct points *points = xcalloc(src->n + 1, sizeof *points);

	for (size_t i = 0; i < src->n; i++)
		points_init(&points[i], src->article[i]->text, src->article[i]->len);
	str_add(out, "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n"
	             " \"type\": \"AnnotationPage\",\n \"items\": [");
	for (size_t i = 0; src->notes && i < src->notes->n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_annotation(out, src, &src->notes->item[i], points);
	}
	str_add(out, "]}\n");
	for (size_t i = 0; i < src->n; i++)
		points_free(&points[i]);
	free(points);
}
