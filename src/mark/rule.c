#include "rule_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "text/flat.h"

struct rules *rules_new(void)
{
	struct rules *rs = xcalloc(1, sizeof *rs);

	rs->arena = arena_new();
	return rs;
}

void rule_clear(struct rule *r)
{
	regex_free(r->re);
	need_free(r->need);
	where_free(r->where);
	free(r->group.item);
	for (size_t i = 0; i < r->found.n; i++)
		free(r->found.item[i].marks.item);
	free(r->found.item);
}

struct found *rule_found(struct rule *r, uint32_t which)
{
	static const struct found none = {0};

	while (r->found.n <= which)
		VEC_PUSH(&r->found, none);
	return &r->found.item[which];
}

void rules_changed(struct rules *rs, unsigned what)
{
	for (size_t i = 0; i < rs->rule.n; i++) {
		struct rule *r = &rs->rule.item[i];
		for (size_t k = 0; (r->looks_at | RULES_TEXT) & what && k < r->found.n; k++)
			r->found.item[k].whole = false;
	}
}

void rules_free(struct rules *rs)
{
	if (!rs)
		return;
	for (size_t i = 0; i < rs->rule.n; i++)
		rule_clear(&rs->rule.item[i]);
	free(rs->rule.item);
	arena_free(rs->arena);
	free(rs);
}

size_t rules_count(const struct rules *rs)
{
	return rs->rule.n;
}

const char *rule_name(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].name;
}

const char *rule_description(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].description;
}

const char *rule_file(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].file;
}

unsigned rule_line(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].line;
}

const char *rule_key(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].key;
}

bool rule_enabled(const struct rules *rs, size_t i)
{
	return rs->rule.item[i].enabled;
}

void rule_enable(struct rules *rs, size_t i, bool on)
{
	rs->rule.item[i].enabled = on;
	rs->rule.item[i].switched = true;
}

void rules_keep_switched(struct rules *rs, const struct rules *old)
{
	for (size_t i = 0; i < old->rule.n; i++) {
		const struct rule *was = &old->rule.item[i];
		for (size_t k = 0; was->switched && k < rs->rule.n; k++)
			if (!strcmp(rs->rule.item[k].name, was->name) &&
			    !strcmp(rs->rule.item[k].file, was->file))
				rule_enable(rs, k, was->enabled);
	}
}

const struct rule_hits *rule_hits(const struct rules *rs, size_t i, uint32_t article)
{
	static const struct rule_hits none = {0};
	const struct rule *r = &rs->rule.item[i];

	return r->enabled && article < r->found.n ? &r->found.item[article].hits : &none;
}
