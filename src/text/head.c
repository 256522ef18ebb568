#include "text/head.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "text/meta.h"

enum { VALUE_MAX = 300, JSON_MAX = 1 << 20, GRAPH_MAX = 200, GRAPH_DEPTH = 4 };

void head_free(struct head *h)
{
	for (size_t i = 0; i < HEAD_FIELDS; i++)
		free(h->field[i]);
	free(h->body);
	*h = (struct head){0};
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

void head_set(struct head *h, enum head_field field, unsigned rank, const char *s, size_t n)
{
	char date[11];
	struct str out = STR_INIT;
	if (h->field[field] && h->rank[field] <= rank)
		return;
	if (field == HEAD_DATE && meta_date(s, n, h->language, date)) {
		str_add(&out, date);
	} else if (field != HEAD_DATE) {
		if (n > VALUE_MAX)
			n = utf8_prev(s, VALUE_MAX);
		for (size_t i = 0; i < n; i++)
			if (!is_blank(s[i]))
				str_addc(&out, s[i]);
			else if (out.n && i + 1 < n && !is_blank(s[i + 1]))
				str_addc(&out, ' ');
	}
	if (out.n) {
		free(h->field[field]);
		h->field[field] = str_take(&out);
		h->rank[field] = rank;
	}
	str_free(&out);
}

void head_meta(struct head *h, const char *key, const char *content)
{
	static const struct { const char *key; enum head_field field; unsigned rank; } of[] = {
		{"og:title", HEAD_TITLE, 1}, {"headline", HEAD_TITLE, 3}, {"twitter:title", HEAD_TITLE, 4},
		{"dc.title", HEAD_TITLE, 4}, {"dcterms.title", HEAD_TITLE, 4},
		{"citation_title", HEAD_TITLE, 4}, {"title", HEAD_TITLE, 5},
		{"og:site_name", HEAD_SOURCE, 1}, {"dc.publisher", HEAD_SOURCE, 3},
		{"dcterms.publisher", HEAD_SOURCE, 3}, {"publisher", HEAD_SOURCE, 4},
		{"citation_journal_title", HEAD_SOURCE, 4}, {"application-name", HEAD_SOURCE, 5},
		{"dc.creator", HEAD_SOURCE, 7},
		{"article:published_time", HEAD_DATE, 1}, {"datepublished", HEAD_DATE, 3},
		{"og:article:published_time", HEAD_DATE, 3}, {"dc.date.issued", HEAD_DATE, 4},
		{"dcterms.issued", HEAD_DATE, 4}, {"dcterms.created", HEAD_DATE, 5},
		{"dc.date", HEAD_DATE, 5}, {"dcterms.date", HEAD_DATE, 5}, {"pubdate", HEAD_DATE, 5},
		{"publishdate", HEAD_DATE, 5}, {"publish-date", HEAD_DATE, 5}, {"publish_date", HEAD_DATE, 5},
		{"parsely-pub-date", HEAD_DATE, 5}, {"sailthru.date", HEAD_DATE, 5},
		{"citation_publication_date", HEAD_DATE, 5}, {"citation_date", HEAD_DATE, 5},
		{"date", HEAD_DATE, 6}, {"author", HEAD_AUTHOR, 1}, {"article:author", HEAD_AUTHOR, 2},
		{"dc.creator", HEAD_AUTHOR, 2}, {"byl", HEAD_AUTHOR, 3},
	};
	for (size_t i = 0; i < COUNT(of); i++)
		if (!strcasecmp(key, of[i].key))
			head_set(h, of[i].field, of[i].rank, content, strlen(content));
}

/* The object of a graph, or of a list, that says the name of an "@id"; NULL: there is none. */
static const struct json *find_id(const struct json *all, const char *id)
{
	const struct json *list = json_doc_len(all) ? all : json_doc_get(all, "@graph");
	for (size_t i = 0; i < json_doc_len(list) && i < GRAPH_MAX; i++) {
		const struct json *j = json_doc_item(list, i);
		const char *own = json_doc_text(json_doc_get(j, "@id"));
		if (own && !strcmp(own, id) && json_doc_get(j, "name"))
			return j;
	}
	return NULL;
}

/* A text, the name of an object, of the one it points to, or of the first of a list. */
static void set_text(struct head *h, enum head_field field, unsigned rank, const struct json *j,
                     const struct json *all)
{
	if (json_doc_len(j))
		j = json_doc_item(j, 0);
	const char *s = json_doc_text(j), *id = json_doc_text(json_doc_get(j, "@id"));
	if (!s && !json_doc_get(j, "name") && id)
		j = find_id(all, id);
	if (!s)
		s = json_doc_text(json_doc_get(j, "name"));
	if (s)
		head_set(h, field, rank, s, strlen(s));
}

/* An object of JSON-LD, a list of them or a graph. */
static void read_graph(struct head *h, const struct json *j, const struct json *all,
                       unsigned depth)
{
	size_t n = json_doc_len(j);
	for (size_t i = 0; i < n && i < GRAPH_MAX && depth < GRAPH_DEPTH; i++)
		read_graph(h, json_doc_item(j, i), all, depth + 1);
	if (!json_doc_is_object(j))
		return;
	if (depth < GRAPH_DEPTH)
		read_graph(h, json_doc_get(j, "@graph"), all, depth + 1);
	const struct json *headline = json_doc_get(j, "headline");
	if (!headline)
		return; /* a site, a crumb, a logo */
	set_text(h, HEAD_TITLE, 2, headline, all);
	set_text(h, HEAD_DATE, 2, json_doc_get(j, "datePublished"), all);
	set_text(h, HEAD_SOURCE, 2, json_doc_get(j, "publisher"), all);
	set_text(h, HEAD_AUTHOR, 1, json_doc_get(j, "author"), all);
	const char *body = json_doc_text(json_doc_get(j, "articleBody"));
	if (body && !h->body)
		h->body = xstrdup(body);
}

void head_json(struct head *h, const char *s, size_t n)
{
	struct json *j = n <= JSON_MAX ? json_doc_parse(s, n, NULL) : NULL;
	read_graph(h, j, j, 0);
	json_doc_free(j);
}

/* A scalar, the first of a list, the name of a map. */
static const struct yaml *yaml_text(const struct yaml *y)
{
	if (y->kind == YAML_LIST && y->n)
		y = y->item[0];
	if (y->kind == YAML_MAP && yaml_get(y, "name"))
		y = yaml_get(y, "name");
	return y->kind == YAML_SCALAR && y->len ? y : NULL;
}

bool head_yaml(struct head *h, const char *s, size_t n)
{
	struct errs errs = {0};
	struct yaml_file *f = yaml_parse("front matter", s, n, &errs);
	bool map = f && f->root && f->root->kind == YAML_MAP;
	for (size_t i = 0; map && i < f->root->n; i++) {
		const struct yaml *key = f->root->key[i], *value = yaml_text(f->root->item[i]);
		enum head_field field = meta_field(key->value, key->len);
		if (value && field != HEAD_FIELDS)
			head_set(h, field, 1, value->value, value->len);
	}
	yaml_file_free(f);
	errs_free(&errs);
	return map;
}
