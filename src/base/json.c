#include "base/json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/lazy.h"
#include "base/mem.h"

#define JANSSON(X) \
	X(json_loadb) X(json_delete) X(json_object_get) X(json_array_size) X(json_array_get) \
	X(json_string_value) X(json_integer_value) X(json_set_alloc_funcs)
LAZY(JANSSON);

/* Ours is jansson's under another name. */
static const json_t *value(const struct json *j)
{
	return (const json_t *)j;
}

struct json *json_doc_parse(const char *bytes, size_t n, struct json_fault *fault)
{
	json_error_t error;

	lazy_need(SO_JANSSON, symbols);
	lib.json_set_alloc_funcs(xmalloc, free);
	json_t *j = lib.json_loadb(bytes, n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
	if (!j && fault) {
		fault->line = error.line > 0 ? (unsigned)error.line : 0;
		fault->col = error.column > 0 ? (unsigned)error.column : 0;
		snprintf(fault->why, sizeof fault->why, "%s", error.text);
	}
	return (struct json *)j;
}

void json_doc_free(struct json *j)
{
	json_t *v = (json_t *)j;

	if (v && v->refcount != (size_t)-1 && --v->refcount == 0)
		lib.json_delete(v);
}

const struct json *json_doc_get(const struct json *j, const char *key)
{
	return j ? (const struct json *)lib.json_object_get(value(j), key) : NULL;
}

size_t json_doc_len(const struct json *j)
{
	return j ? lib.json_array_size(value(j)) : 0;
}

const struct json *json_doc_item(const struct json *j, size_t i)
{
	return j ? (const struct json *)lib.json_array_get(value(j), i) : NULL;
}

const char *json_doc_text(const struct json *j)
{
	return j ? lib.json_string_value(value(j)) : NULL;
}

bool json_doc_is_object(const struct json *j)
{
	return j && json_is_object(value(j));
}

bool json_doc_integer(const struct json *j, long long *out)
{
	if (!j || !json_is_integer(value(j)))
		return false;
	*out = lib.json_integer_value(value(j));
	return true;
}
