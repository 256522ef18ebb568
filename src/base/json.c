#include "base/json.h"

#include <jansson.h>
#include <stdio.h>

#include "base/lazy.h"

static struct {
	json_t *(*loadb)(const char *bytes, size_t n, size_t flags, json_error_t *error);
	void (*delete)(json_t *j);
	json_t *(*object_get)(const json_t *j, const char *key);
	size_t (*array_size)(const json_t *j);
	json_t *(*array_get)(const json_t *j, size_t i);
	const char *(*string_value)(const json_t *j);
	json_int_t (*integer_value)(const json_t *j);
} lib;

static void load(void)
{
	static const struct lazy_symbol symbols[] = {
		{"json_delete", (void **)&lib.delete},
		{"json_object_get", (void **)&lib.object_get},
		{"json_array_size", (void **)&lib.array_size},
		{"json_array_get", (void **)&lib.array_get},
		{"json_string_value", (void **)&lib.string_value},
		{"json_integer_value", (void **)&lib.integer_value},
		{"json_loadb", (void **)&lib.loadb},
		{NULL, NULL},
	};
	if (!lib.loadb)
		lazy_need(SO_JANSSON, symbols);
}

/* Ours is jansson's under another name. */
static const json_t *value(const struct json *j)
{
	return (const json_t *)j;
}

struct json *json_doc_parse(const char *bytes, size_t n, struct json_fault *fault)
{
	json_error_t error;

	load();
	json_t *j = lib.loadb(bytes, n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
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
		lib.delete(v);
}

const struct json *json_doc_get(const struct json *j, const char *key)
{
	return j ? (const struct json *)lib.object_get(value(j), key) : NULL;
}

size_t json_doc_len(const struct json *j)
{
	return j ? lib.array_size(value(j)) : 0;
}

const struct json *json_doc_item(const struct json *j, size_t i)
{
	return j ? (const struct json *)lib.array_get(value(j), i) : NULL;
}

const char *json_doc_text(const struct json *j)
{
	return j ? lib.string_value(value(j)) : NULL;
}

bool json_doc_is_object(const struct json *j)
{
	return j && json_is_object(value(j));
}

bool json_doc_integer(const struct json *j, long long *out)
{
	if (!j || !json_is_integer(value(j)))
		return false;
	*out = lib.integer_value(value(j));
	return true;
}
