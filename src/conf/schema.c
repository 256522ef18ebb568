#include "conf/schema.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "number_int.h"

static bool is_nothing(const struct yaml *n)
{
	return n->kind == YAML_SCALAR && n->plain &&
	       (!n->len || !strcmp(n->value, "~") || !strcmp(n->value, "null"));
}

static bool parse_bool(const struct yaml *n, bool *out)
{
	bool yes = !strcmp(n->value, "yes") || !strcmp(n->value, "true");

	*out = yes;
	return n->plain && (yes || !strcmp(n->value, "no") || !strcmp(n->value, "false"));
}

/* What a value is, for "expected ..., found ...". */
static void describe(const struct yaml *n, struct str *out)
{
	if (n->kind == YAML_LIST)
		str_add(out, "a list");
	else if (n->kind == YAML_MAP)
		str_add(out, "a map (KEY: VALUE)");
	else if (is_nothing(n))
		str_add(out, "nothing");
	else
		str_addf(out, "\"%.40s%s\"", n->value, n->len > 40 ? "..." : "");
}

static bool wrong_type(struct schema_walk *w, const struct yaml *n, const char *key,
                       const char *expected)
{
	struct str found = STR_INIT;

	describe(n, &found);
	yaml_error(w->file, n, w->errs, "%s: expected %s, found %s", key, expected, found.s);
	str_free(&found);
	return false;
}

/* Nothing in it, where that would mean nothing or anything. */
static bool empty(struct schema_walk *w, const struct field *f, const struct yaml *n, const char *key)
{
	if (f->min < 1 || (n->kind == YAML_SCALAR ? n->len : n->n))
		return false;
	yaml_error(w->file, n, w->errs, "%s: is empty", key);
	return true;
}

static bool check_text(struct schema_walk *w, const struct yaml *n, const char *key)
{
	if (n->kind != YAML_SCALAR || is_nothing(n))
		return wrong_type(w, n, key, "text");
	if (memchr(n->value, 0, n->len)) {
		yaml_error(w->file, n, w->errs, "%s: a NUL character in text", key);
		return false;
	}
	return true;
}

static bool check_number(struct schema_walk *w, const struct field *f, const struct yaml *n,
                         const char *key)
{
	double x = 0;
	long whole = 0;
	bool ok = n->kind == YAML_SCALAR && n->plain;

	if (ok && f->type == FIELD_INT) {
		ok = number_parse_int(n->value, n->len, &whole);
		x = (double)whole;
	} else if (ok) {
		ok = number_parse(n->value, n->len, &x);
	}
	if (!ok)
		return wrong_type(w, n, key, f->type == FIELD_INT ? "a whole number" : "a number");
	if (!(f->min < f->max) || (x >= f->min && x <= f->max))
		return true;
	struct str limit = STR_INIT;
	number_write(&limit, x < f->min ? f->min : f->max);
	yaml_error(w->file, n, w->errs, "%s: %s is %s %s", key, n->value,
	           x < f->min ? "below" : "above", limit.s);
	str_free(&limit);
	return false;
}

static const char *choice_name(const void *ctx, size_t i)
{
	const char *const *choice = ctx;

	return choice[i];
}

static size_t count_names(const char *const *name)
{
	size_t n = 0;

	while (name[n])
		n++;
	return n;
}

/* Adds `WHAT "value", did you mean "x"?`, or with the names that would be right. */
static void tell_unknown(struct schema_walk *w, const struct yaml *at, const char *what,
                         const char *(*name)(const void *ctx, size_t i), const void *ctx,
                         size_t n)
{
	const char *near = str_nearest(at->value, name, ctx, n);
	struct str list = STR_INIT;

	for (size_t i = 0; !near && n <= 16 && i < n; i++)
		str_addf(&list, "%s%s", i ? ", " : "; known: ", name(ctx, i));
	if (near)
		str_addf(&list, ", did you mean \"%s\"?", near);
	yaml_error(w->file, at, w->errs, "%s \"%.60s\"%s", what, at->value, list.s);
	str_free(&list);
}

void schema_unknown(struct schema_walk *w, const struct yaml *at, const char *what,
                    const char *(*name)(const void *ctx, size_t i), const void *ctx, size_t n)
{
	char *unknown = str_printf("unknown %s", what);

	tell_unknown(w, at, unknown, name, ctx, n);
	free(unknown);
}

static bool check_choice(struct schema_walk *w, const struct field *f, const struct yaml *n,
                         const char *key)
{
	size_t choices = count_names(f->choice);

	if (!check_text(w, n, key))
		return false;
	if (yaml_choice(n, f->choice) < choices)
		return true;
	char *what = str_printf("%s: unknown value", key);
	tell_unknown(w, n, what, choice_name, f->choice, choices);
	free(what);
	return false;
}

static bool few_enough(struct schema_walk *w, const struct field *f, const struct yaml *n,
                       const char *key)
{
	if (!(f->max > 0) || (double)n->n <= f->max)
		return true;
	yaml_error(w->file, n->item[(size_t)f->max], w->errs, "%s: more than %.0f items", key,
	           f->max);
	return false;
}

static bool check_texts(struct schema_walk *w, const struct field *f, const struct yaml *n,
                        const char *key)
{
	bool ok = true;

	if (n->kind == YAML_SCALAR)
		return check_text(w, n, key);
	if (n->kind != YAML_LIST)
		return wrong_type(w, n, key, "text or a list of texts");
	if (empty(w, f, n, key))
		return false;
	for (size_t i = 0; i < n->n; i++)
		ok = check_text(w, n->item[i], key) && ok;
	return few_enough(w, f, n, key) && ok;
}

static bool check_map(struct schema_walk *w, const struct field *f, const struct yaml *key,
                      const struct yaml *n)
{
	void *outer = w->item;

	if (n->kind != YAML_MAP)
		return wrong_type(w, n, key->value, "a map (KEY: VALUE)");
	if (empty(w, f, n, key->value))
		return false;
	if (f->set)
		f->set(w, key, n);
	schema_check(w, n, f->sub);
	w->item = outer;
	return true;
}

static bool check_list(struct schema_walk *w, const struct field *f, const struct yaml *key,
                       const struct yaml *n)
{
	if (n->kind != YAML_LIST)
		return wrong_type(w, n, key->value, "a list (- ...)");
	if (empty(w, f, n, key->value))
		return false;
	size_t most = few_enough(w, f, n, key->value) ? n->n : (size_t)f->max;
	for (size_t i = 0; i < most; i++)
		check_map(w, f, key, n->item[i]);
	return true;
}

static bool check_bool(struct schema_walk *w, const struct yaml *n, const char *key)
{
	bool ignored;

	return (n->kind == YAML_SCALAR && parse_bool(n, &ignored)) ||
	       wrong_type(w, n, key, "yes or no");
}

static bool check_value(struct schema_walk *w, const struct field *f, const struct yaml *key,
                        const struct yaml *n)
{
	switch (f->type) {
	case FIELD_STRING:
		return check_text(w, n, key->value) && !empty(w, f, n, key->value);
	case FIELD_INT:
	case FIELD_NUMBER:
		return check_number(w, f, n, key->value);
	case FIELD_BOOL:
		return check_bool(w, n, key->value);
	case FIELD_ENUM:
		return check_choice(w, f, n, key->value);
	case FIELD_STRINGS:
		return check_texts(w, f, n, key->value);
	case FIELD_MAP:
		return check_map(w, f, key, n);
	case FIELD_LIST:
		return check_list(w, f, key, n);
	case FIELD_ANY:
		return true;
	}
	return true;
}

static const struct field *find_field(const struct field *fields, const char *key)
{
	for (const struct field *f = fields; f->key; f++)
		if (!strcmp(f->key, key) || !strcmp(f->key, "*"))
			return f;
	return NULL;
}

static const char *field_name(const void *ctx, size_t i)
{
	const struct field *fields = ctx;

	return fields[i].key;
}

static size_t count_fields(const struct field *fields)
{
	size_t n = 0;

	while (fields[n].key)
		n++;
	return n;
}

static void check_required(struct schema_walk *w, const struct yaml *node,
                           const struct field *fields)
{
	for (const struct field *f = fields; f->key; f++)
		if (f->required && !yaml_get(node, f->key))
			yaml_error(w->file, node, w->errs, "the key \"%s\" is missing", f->key);
}

static size_t errors(const struct schema_walk *w)
{
	return w->errs->n + w->errs->dropped;
}

bool schema_check(struct schema_walk *w, const struct yaml *node, const struct field *fields)
{
	size_t before = errors(w);

	check_required(w, node, fields);
	for (size_t i = 0; i < node->n; i++) {
		const struct yaml *key = node->key[i], *value = node->item[i];
		const struct field *f = find_field(fields, key->value);
		if (!f)
			schema_unknown(w, key, "key", field_name, fields, count_fields(fields));
		else if (check_value(w, f, key, value) && f->set && f->type != FIELD_LIST &&
		         f->type != FIELD_MAP)
			f->set(w, key, value);
	}
	return errors(w) == before;
}

const struct yaml *schema_get(const struct schema_walk *w, const struct yaml *node,
                              const struct field *fields, const char *key)
{
	struct errs own = {0};
	struct schema_walk quiet = {.file = w->file, .errs = &own, .out = w->out};
	const struct field *f = find_field(fields, key);

	for (size_t i = 0; f && i < node->n; i++)
		if (!strcmp(node->key[i]->value, key)) {
			bool ok = check_value(&quiet, f, node->key[i], node->item[i]) && !errors(&quiet);
			errs_free(&own);
			return ok ? node->item[i] : NULL;
		}
	return NULL;
}

bool schema_check_root(struct schema_walk *w, const struct field *fields)
{
	const struct yaml *root = w->file->root;

	if (!root)
		return true;
	if (root->kind == YAML_MAP)
		return schema_check(w, root, fields);
	return wrong_type(w, root, "this file", "a map (KEY: VALUE)");
}

bool yaml_bool(const struct yaml *n)
{
	bool b;

	parse_bool(n, &b);
	return b;
}

long yaml_int(const struct yaml *n)
{
	long x = 0;

	number_parse_int(n->value, n->len, &x);
	return x;
}

size_t yaml_choice(const struct yaml *n, const char *const *choice)
{
	size_t i = 0;

	while (choice[i] && strcmp(choice[i], n->value) != 0)
		i++;
	return i;
}
