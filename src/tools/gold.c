/* gold.c - just enough JSON to read gold.json; strings keep their escapes. */
#include "gold.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"

struct text { const char *s; size_t n; };

/* One flat object or array item: its scalar members, nested values skipped. */
struct member { struct text key, value; };
struct object { struct member item[24]; size_t n; };

static const char *blanks(const char *p)
{
	while (*p && (isspace((unsigned char)*p) || *p == ',' || *p == ':'))
		p++;
	return p;
}

static const char *string(const char *p, struct text *out)
{
	const char *from = ++p;
	while (*p && *p != '"')
		p += p[0] == '\\' && p[1] ? 2 : 1;
	*out = (struct text){from, (size_t)(p - from)};
	return *p ? p + 1 : p;
}

/* Skip a value of any kind. */
static const char *skip(const char *p, struct text *out)
{
	int depth = 0;
	const char *from = p;
	do {
		struct text t;
		if (*p == '"') {
			p = string(p, &t);
			if (depth == 0) {
				*out = t;
				return p;
			}
			continue;
		}
		depth += *p == '{' || *p == '[';
		depth -= *p == '}' || *p == ']';
		if (depth == 0 && *p != '}' && *p != ']') {
			while (*p && !strchr(",}] \n", *p))
				p++;
			break;
		}
		p++;
	} while (*p && depth > 0);
	*out = (struct text){from, (size_t)(p - from)};
	return p;
}

static const char *object(const char *p, struct object *o)
{
	o->n = 0;
	for (p = blanks(p + 1); *p && *p != '}'; p = blanks(p)) {
		struct member m;
		p = string(p, &m.key);
		p = skip(blanks(p), &m.value);
		if (o->n < COUNT(o->item))
			o->item[o->n++] = m;
	}
	return *p ? p + 1 : p;
}

static struct text get(const struct object *o, const char *key)
{
	for (size_t i = 0; i < o->n; i++)
		if (o->item[i].key.n == strlen(key) && !memcmp(o->item[i].key.s, key, strlen(key)))
			return o->item[i].value;
	return (struct text){"", 0};
}

static void copy(char *to, size_t size, struct text t)
{
	size_t n = t.n < size - 1 ? t.n : size - 1;
	memcpy(to, t.s, n);
	to[n] = 0;
}

static void add_unit(struct gold *g, const struct object *o)
{
	struct gold_unit u = {.doc = atoi(get(o, "doc").s)};
	copy(u.id, sizeof u.id, get(o, "id"));
	u.start = (uint32_t)strtoul(get(o, "start").s, NULL, 10);
	u.end = (uint32_t)strtoul(get(o, "end").s, NULL, 10);
	VEC_PUSH(&g->unit, u);
	size_t at = 0;
	while (at < g->n_docs && g->docs[at] < u.doc)
		at++;
	if ((at < g->n_docs && g->docs[at] == u.doc) || g->n_docs == COUNT(g->docs))
		return;
	memmove(g->docs + at + 1, g->docs + at, (g->n_docs - at) * sizeof *g->docs);
	g->docs[at] = u.doc;
	g->n_docs++;
}

static uint32_t unit_of(const struct gold *g, struct text id)
{
	for (size_t i = 0; i < g->unit.n; i++)
		if (strlen(g->unit.item[i].id) == id.n && !memcmp(g->unit.item[i].id, id.s, id.n))
			return (uint32_t)i;
	return UINT32_MAX;
}

static void add_link(struct gold *g, const struct object *o)
{
	struct gold_link l = {unit_of(g, get(o, "a")), unit_of(g, get(o, "b")), false, ""};
	struct text grade = get(o, "grade");
	l.must = grade.n == 4 && !memcmp(grade.s, "must", 4);
	copy(l.cls, sizeof l.cls, get(o, "class"));
	if (l.a == UINT32_MAX || l.b == UINT32_MAX)
		return;
	if (l.a > l.b) {
		uint32_t t = l.a;
		l.a = l.b;
		l.b = t;
	}
	VEC_PUSH(&g->link, l);
}

static const char *list(const char *p, struct gold *g,
                        void (*add)(struct gold *, const struct object *))
{
	for (p = blanks(p + 1); *p == '{'; p = blanks(p)) {
		struct object o;
		p = object(p, &o);
		add(g, &o);
	}
	return *p ? p + 1 : p;
}

/* Units first: links name them, whatever the order in the file. */
static void read_lists(const char *s, struct gold *g, const char *name,
                       void (*add)(struct gold *, const struct object *))
{
	const char *p = blanks(s);
	if (*p++ != '{')
		return;
	for (p = blanks(p); *p == '"'; p = blanks(p)) {
		struct text key, value;
		p = blanks(string(p, &key));
		if (*p == '[' && key.n == strlen(name) && !memcmp(key.s, name, key.n))
			p = list(p, g, add);
		else
			p = skip(p, &value);
	}
}

bool gold_load(const char *dir, struct gold *g)
{
	memset(g, 0, sizeof *g);
	struct str s = STR_INIT, msg = STR_INIT;
	struct errs errs = {0};
	char *path = path_join(dir, "gold.json");
	bool ok = file_read(path, 0, &s, &errs);
	if (ok) {
		read_lists(s.s, g, "units", add_unit);
		read_lists(s.s, g, "links", add_link);
	} else {
		errs_format(&errs, &msg);
		fputs(msg.s, stderr);
	}
	errs_free(&errs);
	str_free(&msg);
	str_free(&s);
	free(path);
	return ok;
}

void gold_free(struct gold *g)
{
	free(g->unit.item);
	free(g->link.item);
	memset(g, 0, sizeof *g);
}
