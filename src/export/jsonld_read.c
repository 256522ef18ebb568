/* jsonld_read.c - reading annotations: W3C Web Annotations and rows of the Hypothes.is API, which
 * differ in where text, tags, times and names stand. Lenient in form, since every program writes
 * its own; strict in size: depth and number of values are counted before the parser sees the
 * file, strings are cut. */
#include "jsonld_read.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"
#include "export/import.h"

enum { TEXT_MOST = 100000, NAME_MOST = 400, TAGS_MOST = 100, TARGETS_MOST = 100, NESTED_MOST = 8 };
#define HYPOTHESIS "https://hypothes.is/a/"

/* A value that may stand alone or in a list: how many, and the i-th. */
static size_t many(const struct json *v)
{
	return json_doc_text(v) || json_doc_is_object(v) ? 1 : json_doc_len(v);
}

static const struct json *nth(const struct json *v, size_t i)
{
	return json_doc_text(v) || json_doc_is_object(v) ? v : json_doc_item(v, i);
}

/* The text of a value, or of the first in its list; fresh memory, at most `most` code points. NULL:
 * there is none. */
static char *string_of(const struct json *v, size_t most)
{
	const char *s = json_doc_text(nth(v, 0));

	return s ? xstrndup(s, utf8_offset(s, strlen(s), most)) : NULL;
}

static char *member(const struct json *object, const char *key, size_t most)
{
	return string_of(json_doc_get(object, key), most);
}

static bool is(const struct json *object, const char *key, const char *value)
{
	const struct json *v = json_doc_get(object, key);

	for (size_t i = 0; i < many(v); i++)
		if (json_doc_text(nth(v, i)) && !strcmp(json_doc_text(nth(v, i)), value))
			return true;
	return false;
}

/* What is named by a string, or described by an object: the first of these keys; fresh memory. */
static const char *const resource[] = {"id", "@id", NULL};
static const char *const person[] = {"name", "nickname", "nick", "id", "@id", NULL};

static char *named(const struct json *v, const char *const *key)
{
	char *name = string_of(v, NAME_MOST);

	v = nth(v, 0);
	while (!name && *key)
		name = member(v, *key++, NAME_MOST);
	return name;
}

static void add_text(struct note *n, char *text)
{
	char *before = n->text;

	if (text && *text && strlen(before) < TEXT_MOST) {
		n->text = *before ? str_printf("%s\n\n%s", before, text) : text;
		free(*before ? text : NULL);
		free(before);
	} else {
		free(text);
	}
}

static void add_tag(struct note *n, char *tag)
{
	if (tag && *tag && n->n_tags < TAGS_MOST)
		note_add_tag(n, tag);
	free(tag);
}

static void add_body(struct note *n, const struct json *body, bool tagging, int nested)
{
	const struct json *items = json_doc_get(body, "items");

	if (json_doc_text(body)) {
		add_text(n, string_of(body, TEXT_MOST));
		return;
	}
	for (size_t i = 0; i < many(items) && nested < NESTED_MOST; i++)
		add_body(n, nth(items, i), tagging, nested + 1);
	if (!json_doc_is_object(body) || items)
		return;
	if (json_doc_get(body, "purpose"))
		tagging = is(body, "purpose", "tagging");
	char *value = member(body, "value", tagging ? NAME_MOST : TEXT_MOST);
	if (!value)
		value = named(body, resource); /* a resource elsewhere: its name */
	if (tagging)
		add_tag(n, value);
	else
		add_text(n, value);
}

static bool read_time(const struct json *object, const char *key, int64_t *t)
{
	char *s = member(object, key, NAME_MOST);
	bool ok = s && clock_parse(s, t);

	free(s);
	return ok;
}

static void read_author(struct note *n, const struct json *a)
{
	static const char prefix[] = "acct:";
	const struct json *info = json_doc_get(a, "user_info");

	n->author = member(info, "display_name", NAME_MOST);
	if (!n->author)
		n->author = named(json_doc_get(a, "creator"), person);
	if (!n->author)
		n->author = member(a, "user", NAME_MOST);
	if (n->author && str_starts(n->author, prefix))
		memmove(n->author, n->author + strlen(prefix),
		        strlen(n->author) - strlen(prefix) + 1);
	if (n->author && !*n->author) {
		free(n->author);
		n->author = NULL;
	}
}

static void read_note(struct note *n, const struct json *a, bool row)
{
	const struct json *tags = json_doc_get(a, "tags"), *body = json_doc_get(a, "body");

	*n = (struct note){.text = xstrdup("")};
	n->iri = member(a, "id", NAME_MOST);
	if (!n->iri)
		n->iri = member(a, "@id", NAME_MOST);
	if (n->iri && row && !strchr(n->iri, ':')) {
		char *id = n->iri;

		n->iri = str_printf(HYPOTHESIS "%s", id);
		free(id);
	}
	add_text(n, member(a, "text", TEXT_MOST));
	add_text(n, member(a, "bodyValue", TEXT_MOST));
	for (size_t i = 0; i < many(body); i++)
		add_body(n, nth(body, i), is(a, "motivation", "tagging"), 0);
	for (size_t i = 0; i < many(tags); i++)
		add_tag(n, string_of(nth(tags, i), NAME_MOST));
	read_author(n, a);
	read_time(a, "created", &n->made);
	if (!read_time(a, "modified", &n->changed) && !read_time(a, "updated", &n->changed))
		n->changed = n->made;
}

static void replace(char **to, char *s)
{
	if (s) {
		free(*to);
		*to = s;
	}
}

static bool point(const struct json *v, uint32_t *to)
{
	long long x;
	bool ok = json_doc_integer(v, &x) && x >= 0 && x < UINT32_MAX;

	*to = ok ? (uint32_t)x : 0;
	return ok;
}

/* The end of a prefix stands beside the words, so that is what is kept. */
static char *last_points(char *s)
{
	size_t n = s ? utf8_count(s, strlen(s)) : 0;

	if (n > QUOTE_CONTEXT) {
		size_t from = utf8_offset(s, strlen(s), n - QUOTE_CONTEXT);

		memmove(s, s + from, strlen(s + from) + 1);
	}
	return s;
}

/* Selectors of one target say the same in several ways; one that refines another is nearer. The
 * places that Hypothes.is counts are those of a web page, not of our text. */
static void read_selector(struct place *p, const struct json *s, bool row, int nested)
{
	if (nested > NESTED_MOST)
		return;
	for (size_t i = 0; i < many(s); i++) {
		const struct json *one = nth(s, i), *items = json_doc_get(one, "items");

		if (is(one, "type", "TextQuoteSelector")) {
			replace(&p->exact, member(one, "exact", QUOTE_MAX));
			replace(&p->prefix, last_points(member(one, "prefix", TEXT_MOST)));
			replace(&p->suffix, member(one, "suffix", QUOTE_CONTEXT));
		} else if (is(one, "type", "TextPositionSelector") && !row) {
			p->counted = point(json_doc_get(one, "start"), &p->start) &&
			             point(json_doc_get(one, "end"), &p->end) && p->start <= p->end;
		}
		if (items)
			read_selector(p, items, row, nested + 1);
		read_selector(p, json_doc_get(one, "refinedBy"), row, nested + 1);
	}
}

static void add_place(struct annotation *out, const struct json *a, const struct json *target, bool row)
{
	const struct json *source = json_doc_get(target, "source");
	struct place p = {0};

	if (out->n_places == TARGETS_MOST)
		return;
	p.source = named(source ? source : target, resource);
	if (!p.source)
		p.source = member(a, "uri", NAME_MOST);
	p.title = member(json_doc_get(a, "document"), "title", NAME_MOST);
	p.sha256 = member(source, "sha256", 64);
	read_selector(&p, json_doc_get(target, "selector"), row, 0);
	if (!out->note.colour)
		out->note.colour = member(target, "styleClass", NAME_MOST);
	out->place = xreallocarray(out->place, out->n_places + 1, sizeof *out->place);
	out->place[out->n_places++] = p;
}

static void read_annotation(const struct json *a, annotation_vec *all)
{
	const struct json *target = json_doc_get(a, "target"), *parents = json_doc_get(a, "references");
	bool row = json_doc_get(a, "uri") != NULL;
	struct annotation *out = VEC_ADD(all);

	*out = (struct annotation){0};
	read_note(&out->note, a, row);
	for (size_t i = 0; i < many(target); i++)
		add_place(out, a, nth(target, i), row);
	if (!out->n_places && row)
		add_place(out, a, NULL, row);
	if (many(parents)) {
		char *id = string_of(nth(parents, many(parents) - 1), NAME_MOST);

		out->reply_to = id && !strchr(id, ':') ? str_printf(HYPOTHESIS "%s", id) : NULL;
		free(out->reply_to ? id : NULL);
		out->reply_to = out->reply_to ? out->reply_to : id;
	} else if (is(a, "motivation", "replying") && out->n_places) {
		out->reply_to = out->place[0].source ? xstrdup(out->place[0].source) : NULL;
	}
}

static bool is_annotation(const struct json *v)
{
	return json_doc_is_object(v) && (json_doc_get(v, "target") || json_doc_get(v, "uri"));
}

/* An annotation, or what holds some. */
static void gather(const struct json *v, annotation_vec *out, int nested)
{
	static const char *const key[] = {"items", "rows", "annotations", "first", "@graph"};

	if (is_annotation(v)) {
		read_annotation(v, out);
		return;
	}
	for (size_t i = 0; i < json_doc_len(v) && out->n <= IMPORT_NOTES; i++)
		if (is_annotation(json_doc_item(v, i)) || nested < 2)
			gather(json_doc_item(v, i), out, nested + 1);
	for (size_t i = 0; json_doc_is_object(v) && i < sizeof key / sizeof *key; i++)
		if (json_doc_get(v, key[i]) && nested < 4)
			gather(json_doc_get(v, key[i]), out, nested + 1);
}

/* How deep and how many: before memory is spent on it. */
static bool within_limits(const char *name, const char *s, size_t n, struct errs *errs)
{
	size_t depth = 0, values = 0, line_start = 0;
	unsigned line = 1;
	const char *why = n > IMPORT_BYTES ? "more than 32 MiB" : NULL;
	bool quoted = false;
	size_t i;

	for (i = 0; i < n && !why; i++) {
		char c = s[i];

		if (c == '\n') {
			line++;
			line_start = i + 1;
		}
		if (quoted) {
			i += c == '\\';
			quoted = c != '"';
			continue;
		}
		quoted = c == '"';
		depth += c == '[' || c == '{';
		depth -= (c == ']' || c == '}') && depth;
		values += c == '[' || c == '{' || c == ',';
		if (depth > IMPORT_DEPTH)
			why = "nested too deep";
		else if (values > IMPORT_VALUES)
			why = "more than 1,000,000 values";
	}
	if (why)
		errs_add(errs, name, n > IMPORT_BYTES ? 0 : line,
		         (unsigned)utf8_count(s + line_start, i - line_start), "%s", why);
	return !why;
}

bool jsonld_read(const char *name, const char *bytes, size_t n, annotation_vec *out,
                 struct errs *errs)
{
	size_t bom = n >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3) ? 3 : 0, before = out->n;
	struct json_fault fault = {0};

	if (!within_limits(name, bytes + bom, n - bom, errs))
		return false;
	struct json *root = json_doc_parse(bytes + bom, n - bom, &fault);
	if (!root) {
		errs_add(errs, name, fault.line, fault.col ? fault.col : 1, "%s", fault.why);
		return false;
	}
	gather(root, out, 0);
	bool empty = json_doc_get(root, "items") || json_doc_get(root, "rows");
	json_doc_free(root);
	if (out->n > IMPORT_NOTES)
		errs_add(errs, name, 0, 0, "more than %d annotations", IMPORT_NOTES);
	else if (out->n == before && !empty)
		errs_add(errs, name, 0, 0, "no annotations in it");
	else
		return true;
	annotations_free(out);
	return false;
}

static void place_free(struct place *p)
{
	free(p->source);
	free(p->title);
	free(p->sha256);
	free(p->exact);
	free(p->prefix);
	free(p->suffix);
}

void annotations_free(annotation_vec *v)
{
	for (size_t i = 0; i < v->n; i++) {
		struct annotation *a = &v->item[i];

		for (size_t k = 0; k < a->n_places; k++)
			place_free(&a->place[k]);
		free(a->place);
		free(a->reply_to);
		note_free(&a->note);
	}
	free(v->item);
	*v = (annotation_vec){0};
}
