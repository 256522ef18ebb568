/* json_schema.h - as much of JSON Schema as our schemas use: $ref, const, enum, type, required,
 * properties, additionalProperties, anyOf, items, minItems, maxItems, minLength, minProperties, minimum, maximum.
 * A keyword that it does not know fails, so that none is overlooked. */
#ifndef TESTS_JSON_SCHEMA_H
#define TESTS_JSON_SCHEMA_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/yaml.h"

/* Why the last document failed. */
static char schema_why[400];

static bool schema_fail(const char *where, const char *what)
{
	snprintf(schema_why, sizeof schema_why, "%.200s: %.180s", where, what);
	return false;
}

static bool schema_type(const json_t *v, const char *type)
{
	if (!strcmp(type, "integer"))
		return json_is_integer(v);
	if (!strcmp(type, "number"))
		return json_is_number(v);
	if (!strcmp(type, "string"))
		return json_is_string(v);
	if (!strcmp(type, "boolean"))
		return json_is_boolean(v);
	if (!strcmp(type, "null"))
		return json_is_null(v);
	return json_is_array(v) ? !strcmp(type, "array")
				: !strcmp(type, "object") && json_is_object(v);
}

static bool schema_one_of(const json_t *v, const json_t *list, bool types)
{
	size_t i;
	json_t *item;

	json_array_foreach (list, i, item)
		if (types ? schema_type(v, json_string_value(item)) : json_equal(v, item))
			return true;
	return false;
}

static bool schema_valid(const json_t *root, const json_t *s, const json_t *v, const char *where);

static bool schema_members(const json_t *root, const json_t *s, const json_t *v, const char *where)
{
	const json_t *properties = json_object_get(s, "properties");
	const json_t *others = json_object_get(s, "additionalProperties");
	const char *key;
	json_t *value;

	json_object_foreach ((json_t *)(uintptr_t)v, key, value) {
		const json_t *sub = json_object_get(properties, key);
		char inner[200];

		snprintf(inner, sizeof inner, "%.150s.%.40s", where, key);
		if (!sub && json_is_false(others))
			return schema_fail(inner, "no such property");
		sub = sub ? sub : json_is_object(others) ? others : NULL;
		if (sub && !schema_valid(root, sub, value, inner))
			return false;
	}
	return true;
}

static bool schema_items(const json_t *root, const json_t *s, const json_t *v, const char *where)
{
	size_t i;
	json_t *value;

	json_array_foreach (v, i, value) {
		char inner[200];

		snprintf(inner, sizeof inner, "%.150s[%zu]", where, i);
		if (!schema_valid(root, json_object_get(s, "items"), value, inner))
			return false;
	}
	return true;
}

static bool schema_any(const json_t *root, const json_t *list, const json_t *v, const char *where)
{
	size_t i;
	json_t *one;

	json_array_foreach (list, i, one)
		if (schema_valid(root, one, v, where))
			return true;
	return schema_fail(where, "none of several");
}

static bool schema_required(const json_t *list, const json_t *v, const char *where)
{
	size_t i;
	json_t *name;

	json_array_foreach (list, i, name)
		if (json_is_object(v) && !json_object_get(v, json_string_value(name)))
			return schema_fail(where, json_string_value(name));
	return true;
}

static bool schema_keyword(const json_t *root, const json_t *s, const char *key, const json_t *arg,
                           const json_t *v, const char *where)
{
	static const char *const silent[] = {"$schema", "title", "description", "definitions",
	                                     "default", "format", NULL};

	for (size_t i = 0; silent[i]; i++)
		if (!strcmp(key, silent[i]))
			return true;
	if (!strcmp(key, "$ref"))
		return schema_valid(
			root,
			json_object_get(json_object_get(root, "definitions"),
					json_string_value(arg) + strlen("#/definitions/")),
			v, where);
	if (!strcmp(key, "const"))
		return json_equal(arg, v) || schema_fail(where, "another constant");
	if (!strcmp(key, "enum"))
		return schema_one_of(v, arg, false) || schema_fail(where, "not one of the names");
	if (!strcmp(key, "type"))
		return (json_is_array(arg) ? schema_one_of(v, arg, true)
		                           : schema_type(v, json_string_value(arg))) ||
		       schema_fail(where, "wrong type");
	if (!strcmp(key, "required"))
		return schema_required(arg, v, where);
	if (!strcmp(key, "anyOf"))
		return schema_any(root, arg, v, where);
	if (!strcmp(key, "additionalProperties"))
		return json_object_get(s, "properties") || schema_members(root, s, v, where);
	if (!strcmp(key, "properties"))
		return schema_members(root, s, v, where);
	if (!strcmp(key, "items"))
		return schema_items(root, s, v, where);
	if (!strcmp(key, "minItems"))
		return !json_is_array(v) || json_array_size(v) >= (size_t)json_integer_value(arg) ||
		       schema_fail(where, "short");
	if (!strcmp(key, "minLength"))
		return !json_is_string(v) || json_string_length(v) >= (size_t)json_integer_value(arg) ||
		       schema_fail(where, "short");
	if (!strcmp(key, "minProperties"))
		return json_object_size(v) >= (size_t)json_integer_value(arg) || schema_fail(where, "empty");
	if (!strcmp(key, "maxItems"))
		return json_array_size(v) <= (size_t)json_integer_value(arg) ||
		       schema_fail(where, "long");
	if (!strcmp(key, "minimum"))
		return json_number_value(v) >= json_number_value(arg) ||
		       schema_fail(where, "small");
	if (!strcmp(key, "maximum"))
		return json_number_value(v) <= json_number_value(arg) ||
		       schema_fail(where, "large");
	return schema_fail(where, key);
}

static bool schema_valid(const json_t *root, const json_t *s, const json_t *v, const char *where)
{
	const char *key;
	json_t *arg;

	if (!s)
		return schema_fail(where, "the schema refers to nothing");
	if (!json_object_get(s, "properties") &&
	    json_is_object(json_object_get(s, "additionalProperties")) &&
	    !schema_members(root, s, v, where))
		return false;
	json_object_foreach ((json_t *)(uintptr_t)s, key, arg)
		if (!schema_keyword(root, s, key, arg, v, where))
			return false;
	return true;
}

/* A schema compiled into the program; json_decref it. */
static json_t *schema_load(const char *name)
{
	size_t n;
	const char *bytes = embed_find(name, &n);
	json_error_t e;
	json_t *schema = bytes ? json_loadb(bytes, n, JSON_REJECT_DUPLICATES, &e) : NULL;

	if (!schema)
		fail_msg("%s: %s", name, bytes ? e.text : "not there");
	return schema;
}

/* YAML as an editor's schema checker sees it. */
static inline json_t *schema_document(const struct yaml *n)
{
	json_t *v = n->kind == YAML_MAP ? json_object() : json_array();

	if (n->kind == YAML_SCALAR) {
		json_decref(v);
		if (n->plain && (!strcmp(n->value, "true") || !strcmp(n->value, "false")))
			return json_boolean(n->value[0] == 't');
		if (n->plain && n->len && strspn(n->value, "-0123456789") == n->len)
			return json_integer(atoll(n->value));
		if (n->plain && n->len && strspn(n->value, "0123456789.") == n->len)
			return json_real(atof(n->value));
		return json_string(n->value);
	}
	for (size_t i = 0; i < n->n; i++)
		if (n->kind == YAML_MAP)
			json_object_set_new(v, n->key[i]->value, schema_document(n->item[i]));
		else
			json_array_append_new(v, schema_document(n->item[i]));
	return v;
}

#endif
