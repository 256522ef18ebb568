#include "rule_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/path.h"
#include "conf/key.h"
#include "conf/library.h"
#include "conf/schema.h"

/* What the setters fill. A rule's parts are put together when the whole of it was read,
 * since they depend on each other and may stand in any order. */
struct reading {
	struct rules *rules;
	struct theme *theme;
	const char *file;       /* in the arena */
};

static const char *style_of(const void *ctx, size_t i)
{
	return theme_style_name(ctx, (uint16_t)i);
}

static const char *const scopes[] = {"match", "unit", "paragraph", NULL};

static const struct field any_fields[] = {{.key = "*", .type = FIELD_STRING}, {0}};
static const struct field rule_fields[] = {
	{.key = "name", .type = FIELD_STRING, .min = 1, .required = true, .help = "what the rule is called"},
	{.key = "description", .type = FIELD_STRING, .help = "one line for the rules view"},
	{.key = "match", .type = FIELD_STRING, .min = 1, .help = "PCRE2 pattern"},
	{.key = "flags", .type = FIELD_STRINGS,
	 .help = "caseless, multiline, dotall, extended, literal, smartcase"},
	{.key = "style", .type = FIELD_STRING, .help = "style of the whole match"},
	{.key = "scope", .type = FIELD_ENUM, .choice = scopes,
	 .help = "what style marks: the match, or the unit or paragraph it starts in"},
	{.key = "groups", .type = FIELD_MAP, .sub = any_fields, .help = "styles of named groups"},
	{.key = "where", .type = FIELD_ANY, .help = "what must be true of the unit"},
	{.key = "priority", .type = FIELD_INT, .min = -100, .max = 100,
	 .help = "which rule lies on top"},
	{.key = "enabled", .type = FIELD_BOOL, .help = "no: off until switched on"},
	{.key = "key", .type = FIELD_STRING,
	 .help = "switches the rule: behind zr, or by itself where it means nothing else"},
	{0},
};

/* A rule's value, if it is of the right type. */
static const struct yaml *get(const struct schema_walk *w, const struct yaml *node,
                              const char *key)
{
	return schema_get(w, node, rule_fields, key);
}

/* STYLE_NONE: error added. */
static uint16_t find_style(struct schema_walk *w, const struct yaml *n)
{
	const struct reading *rd = w->out;
	uint16_t id = theme_style(rd->theme, n->value, n->len);

	if (id == STYLE_NONE)
		schema_unknown(w, n, "style", style_of, rd->theme, theme_styles(rd->theme));
	return id;
}

static const char *const flag_names[] = {"caseless", "multiline", "dotall", "extended", "literal",
                                         "smartcase", NULL};

static const char *flag_of(const void *ctx, size_t i)
{
	(void)ctx;
	return flag_names[i];
}

static unsigned parse_flag(struct schema_walk *w, const struct yaml *n)
{
	size_t i = yaml_choice(n, flag_names);

	if (flag_names[i])
		return 1u << i; /* in the order of regex.h */
	schema_unknown(w, n, "flag", flag_of, NULL, COUNT(flag_names) - 1);
	return 0;
}

static unsigned parse_flags(struct schema_walk *w, const struct yaml *n)
{
	unsigned flags = 0;

	if (n && n->kind == YAML_SCALAR)
		return parse_flag(w, n);
	for (size_t i = 0; n && i < n->n; i++)
		flags |= parse_flag(w, n->item[i]);
	return flags;
}

static const char *name_of_group(const void *ctx, size_t i)
{
	return regex_name(ctx, i, NULL);
}

static int by_number(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	return x->number < y->number ? -1 : x->number > y->number;
}

/* A group's name may stand for several numbers (?|...) or alternatives (?J): all are marked. */
static void add_group(struct schema_walk *w, struct rule *r, const struct yaml *key,
                      const struct yaml *value)
{
	uint16_t style = find_style(w, value);
	size_t n = regex_names(r->re), number, found = 0;

	for (size_t i = 0; i < n; i++)
		if (!strcmp(regex_name(r->re, i, &number), key->value)) {
			struct group g = {number, style};
			VEC_PUSH(&r->group, g);
			found++;
		}
	if (!found && !n)
		yaml_error(w->file, key, w->errs,
		           "unknown group \"%.40s\": the pattern has no named groups (?<%.40s>...)",
		           key->value, key->value);
	else if (!found)
		schema_unknown(w, key, "group", name_of_group, r->re, n);
}

/* Looks at the rules before it in the file, those with mistakes too. */
static void check_name(struct schema_walk *w, const struct yaml *node, const struct yaml *name)
{
	const struct yaml *list = yaml_get(w->file->root, "rules");

	for (size_t i = 0; name && i < list->n && i < RULES_MAX && list->item[i] != node; i++) {
		const struct yaml *other = yaml_get(list->item[i], "name");
		if (other && other->kind == YAML_SCALAR && !strcmp(other->value, name->value)) {
			yaml_error(w->file, name, w->errs,
			           "a second rule \"%.40s\" (first in line %u)", name->value,
			           list->item[i]->line);
			return;
		}
	}
}

static void read_pattern(struct schema_walk *w, struct rule *r, const struct yaml *node)
{
	const struct yaml *match = get(w, node, "match"), *groups = get(w, node, "groups");
	unsigned flags = parse_flags(w, get(w, node, "flags"));
	size_t offset;
	char msg[200];

	if (!yaml_get(node, "match") && groups)
		yaml_error(w->file, groups, w->errs, "groups without match");
	if (!match)
		return;
	r->as_it_stands = flags & REGEX_MULTILINE;
	r->re = regex_new(match->value, match->len, flags, &offset, msg);
	if (!r->re) {
		yaml_error_in(w->file, match, offset, w->errs, "match: %s", msg);
		return;
	}
	if (!r->as_it_stands) /* words are looked for in flat text */
		r->need = need_new(match->value, match->len, flags);
	for (size_t i = 0; groups && i < groups->n; i++)
		add_group(w, r, groups->key[i], groups->item[i]);
}

static void read_style(struct schema_walk *w, struct rule *r, const struct yaml *node)
{
	const struct yaml *style = get(w, node, "style"), *scope = get(w, node, "scope");
	struct group whole = {0, STYLE_MARK};

	r->scope = scope ? (enum rule_scope)yaml_choice(scope, scopes) : SCOPE_MATCH;
	if (style)
		whole.style = find_style(w, style);
	if (style || !r->group.n || r->scope != SCOPE_MATCH)
		VEC_PUSH(&r->group, whole);
	qsort(r->group.item, r->group.n, sizeof *r->group.item, by_number);
	r->groups = r->group.item[r->group.n - 1].number + 1;
}

static const char *keep(const struct reading *rd, const struct yaml *n)
{
	return n ? arena_strdup(rd->rules->arena, n->value) : NULL;
}

static void read_key(struct schema_walk *w, struct rule *r, const struct yaml *n)
{
	key_code k;

	if (n && (key_parse(n->value, n->len, &k) != n->len || !n->len))
		yaml_error(w->file, n, w->errs,
		           "key: \"%.40s\" is no key (one of f, ^F, <F5>, <A-f>)", n->value);
	r->key = keep(w->out, n);
}

static size_t errors(const struct schema_walk *w)
{
	return w->errs->n + w->errs->dropped;
}

/* A rule of the list: all of it is looked at, so that every mistake is told; taken if there is
 * none. */
static void read_rule(struct schema_walk *w, const struct yaml *node)
{
	const struct reading *rd = w->out;
	size_t before = errors(w);
	bool typed = schema_check(w, node, rule_fields);
	const struct yaml *name = get(w, node, "name"), *where = yaml_get(node, "where");
	const struct yaml *enabled = get(w, node, "enabled"), *priority = get(w, node, "priority");
	struct rule r = {.file = rd->file, .line = node->line, .enabled = true};

	check_name(w, node, name);
	r.name = keep(rd, name);
	r.description = keep(rd, get(w, node, "description"));
	r.priority = (int16_t)(priority ? yaml_int(priority) : 0);
	r.enabled = !enabled || yaml_bool(enabled);
	if (typed && !where && !yaml_get(node, "match"))
		yaml_error(w->file, node, w->errs, "a rule needs match or where");
	if (where)
		r.where = where_parse(w, where, rd->rules->arena);
	r.looks_at = r.where ? where_looks_at(r.where) : 0;
	read_pattern(w, &r, node);
	read_style(w, &r, node);
	read_key(w, &r, get(w, node, "key"));
	if (errors(w) == before && rd->rules->rule.n == RULES_MAX)
		yaml_error(w->file, node, w->errs, "more than %d rules", RULES_MAX);
	if (errors(w) == before)
		VEC_PUSH(&rd->rules->rule, r);
	else
		rule_clear(&r);
}

/* Called for each rule of the list, before its fields are checked as a list's: they are
 * checked by read_rule. */
static void set_rule(struct schema_walk *w, const struct yaml *key, const struct yaml *node)
{
	(void)key;
	read_rule(w, node);
}

static void set_styles(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	const struct reading *rd = w->out;

	(void)key;
	theme_parse_styles(rd->theme, w->file, value, w->errs);
}

static const struct field anything[] = {{.key = "*", .type = FIELD_ANY}, {0}};
static const struct field styles_only[] = {
	{.key = "styles", .type = FIELD_MAP, .sub = anything, .set = set_styles,
	 .help = "styles of these rules, as in a theme"},
	{.key = "*", .type = FIELD_ANY},
	{0},
};
static const struct field rules_only[] = {
	{.key = "rules", .type = FIELD_LIST, .required = true, .sub = anything, .set = set_rule,
	 .help = "the rules, lowest first"},
	{.key = "styles", .type = FIELD_ANY},
	{.key = "description", .type = FIELD_STRING, .help = "what the set is for"},
	{0},
};

const struct field *rule_schema(enum rule_part part)
{
	static const struct field *const table[] = {
		[RULE_FILE] = rules_only, [RULE_RULE] = rule_fields, [RULE_WHERE] = where_fields};

	return table[part];
}

bool rules_parse(struct rules *rs, const char *name, const char *bytes, size_t n,
                 struct theme *theme, struct errs *errs)
{
	struct errs own = {0};
	struct reading rd = {rs, theme, arena_strdup(rs->arena, name)};
	struct schema_walk w = {.errs = errs ? errs : &own, .out = &rd};
	size_t before = w.errs->n;
	struct yaml_file *f = yaml_parse(name, bytes, n, w.errs);
	bool ok = f && !f->broken;

	w.file = f;
	if (f && f->root && f->root->kind == YAML_MAP)
		ok = schema_check(&w, f->root, styles_only) && ok;
	ok = f && schema_check_root(&w, rules_only) && ok;
	errs_sort(w.errs, before);
	yaml_file_free(f);
	errs_free(&own);
	return ok;
}

bool rules_load(struct rules *rs, const char *path, struct theme *theme, struct errs *errs)
{
	struct str bytes = STR_INIT;
	char *file = library_find(LIBRARY_RULES, path);
	bool ok = false;

	if (file || path_exists(path)) {
		const char *name = file ? file : path;
		ok = file_read(name, 0, &bytes, errs) &&
		     rules_parse(rs, name, bytes.s, bytes.n, theme, errs);
	} else {
		char *near = library_nearest(LIBRARY_RULES, path);
		errs_add(errs, NULL, 0, 0, "unknown rule set \"%.60s\"%s%s%s", path,
		         near ? ", did you mean \"" : "", near ? near : "", near ? "\"?" : "");
		free(near);
	}
	str_free(&bytes);
	free(file);
	return ok;
}
