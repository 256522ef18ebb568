#include "viewread.h"

#include <stdlib.h>
#include <string.h>

#include "viewparts.h"

void set_string(char **field, const struct yaml *value)
{
	free(*field);
	*field = xstrndup(value->value, value->len);
}

void read_string(const struct string_field *table, void *object, const struct yaml *key,
                 const struct yaml *value)
{
	while (strcmp(table->key, key->value))
		table++;
	set_string((char **)((char *)object + table->offset), value);
}

void read_extra(struct schema_walk *w, char **extra, const struct yaml *key,
                const struct yaml *value)
{
	struct reading *r = reading(w);
	struct str line = STR_INIT;
	size_t n = !*extra ? 0 : *extra == r->extra ? r->extra_n : strlen(*extra);

	extra_put(&line, key, value);
	*extra = xrealloc(*extra, n + line.n + 1);
	memcpy(*extra + n, line.s, line.n + 1);
	r->extra = *extra;
	r->extra_n = n + line.n;
	str_free(&line);
}

bool read_article(struct schema_walk *w, const struct yaml *id, uint32_t *index)
{
	bool scalar = id->kind == YAML_SCALAR;

	*index = scalar ? map_get(reading(w)->article_ids, id->value, id->len) : MAP_NONE;
	if (*index != MAP_NONE)
		return true;
	*index = 0;
	yaml_error(w->file, id, w->errs, "no article has the id \"%.40s\"",
		   scalar ? id->value : "");
	return false;
}

bool read_point(const struct yaml *n, uint32_t *at)
{
	char *end;
	unsigned long long x;

	if (n->kind != YAML_SCALAR || !n->plain || n->value[0] < '0' || n->value[0] > '9')
		return false;
	x = strtoull(n->value, &end, 10);
	*at = (uint32_t)x;
	return !*end && x < UINT32_MAX;
}

bool read_place(struct schema_walk *w, const struct yaml *n, uint32_t *article, uint32_t *at)
{
	if (n->kind == YAML_LIST && n->n == 2 && read_point(n->item[1], at))
		return read_article(w, n->item[0], article);
	yaml_error(w->file, n, w->errs, "expected [ARTICLE, OFFSET]");
	return false;
}

const struct yaml *read_nth(const struct yaml *list, size_t i)
{
	if (list->kind == YAML_SCALAR)
		return i ? NULL : list;
	return i < list->n ? list->item[i] : NULL;
}
