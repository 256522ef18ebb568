#include "where_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/lang.h"

/* While a tree is built, schema_walk.item is the node that takes parts. The arena comes with
 * the first node, since schema_walk.out belongs to the caller. */
struct growing { struct where node; struct where *last; struct arena *arena; };

static struct growing *grow(struct arena *arena, enum where_op op)
{
	struct growing *g = arena_zero(arena, sizeof *g);

	g->node.op = op;
	g->arena = arena;
	return g;
}

static void append(struct growing *whole, struct where *part)
{
	if (whole->last)
		whole->last->next = part;
	else
		whole->node.part = part;
	whole->last = part;
}

static struct growing *add(struct schema_walk *w, enum where_op op)
{
	struct growing *whole = w->item, *g = grow(whole->arena, op);

	append(whole, &g->node);
	return g;
}

static const char *class_of(const void *ctx, size_t i)
{
	(void)ctx;
	return class_name((enum link_class)i);
}

static const char *conflict_of(const void *ctx, size_t i)
{
	(void)ctx;
	return conflict_name((enum conflict_kind)i);
}

static const char *kind_of(const void *ctx, size_t i)
{
	(void)ctx;
	return unit_kind_name((enum unit_kind)i);
}

/* Call fn for a text or each text of a list; the type was checked by the schema. */
static void each_text(struct schema_walk *w, const struct yaml *n,
                      void (*fn)(struct schema_walk *w, const struct yaml *n, void *ctx), void *ctx)
{
	if (n->kind == YAML_SCALAR)
		fn(w, n, ctx);
	for (size_t i = 0; i < n->n; i++)
		fn(w, n->item[i], ctx);
}

/* Names that may stand in a list, and the set of those that do, as bits. */
struct names {
	const char *what;
	const char *(*name)(const void *ctx, size_t i);
	size_t n;
	uint32_t set;
};

static void add_name(struct schema_walk *w, const struct yaml *n, void *ctx)
{
	struct names *names = ctx;

	for (size_t i = 0; i < names->n; i++)
		if (!strcmp(names->name(NULL, i), n->value)) {
			names->set |= 1u << i;
			return;
		}
	schema_unknown(w, n, names->what, names->name, NULL, names->n);
}

static void set_class(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct names names = {"class", class_of, CLASSES, 0};

	(void)key;
	each_text(w, n, add_name, &names);
	add(w, OP_CLASS)->node.set = names.set;
}

static void set_kind(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct names names = {"kind", kind_of, UNIT_KINDS, 0};

	(void)key;
	each_text(w, n, add_name, &names);
	add(w, OP_KIND)->node.set = names.set;
}

/* "yes" and "no" ask for a conflict of any kind, or for none. */
static void set_conflict(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct names names = {"conflict", conflict_of, CONFLICT_KINDS, 0};
	bool no = n->kind == YAML_SCALAR && n->plain && !strcmp(n->value, "no");
	bool any = no || (n->kind == YAML_SCALAR && n->plain && !strcmp(n->value, "yes"));
	void *outer = w->item;

	(void)key;
	if (!any)
		each_text(w, n, add_name, &names);
	if (no)
		w->item = add(w, OP_NOT);
	add(w, OP_CONFLICT)->node.set = any ? UINT32_MAX : names.set;
	w->item = outer;
}

static void set_flag(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	enum where_op op = key->value[0] == 'm' ? OP_MOVED : key->value[0] == 'p' ? OP_PINNED : OP_NOTE;

	add(w, op)->node.set = yaml_bool(n);
}

/* "3", "<3", "<=3", ">3", ">=3", "2..4", "all". */
static bool parse_support(const char *s, struct where *out)
{
	char *end;

	out->high = UINT32_MAX;
	if (!strcmp(s, "all")) {
		out->all = true;
		return true;
	}
	size_t sign = strspn(s, "<>=");
	bool less = s[0] == '<', more = s[0] == '>', equal = sign == 2 && s[1] == '=';
	if (sign > 1 + (size_t)equal || (s[0] == '=' && sign) || s[sign] < '0' || s[sign] > '9')
		return false;
	long a = strtol(s + sign, &end, 10), b = a;
	if (!sign && str_starts(end, "..") && end[2] >= '0' && end[2] <= '9')
		b = strtol(end + 2, &end, 10);
	if (*end || a > 1000 || b > 1000 || a > b)
		return false;
	out->low = less ? 0 : (uint32_t)(a + (more && !equal));
	if (!more)
		out->high = (uint32_t)(less && !equal ? a - (a > 0) : b);
	return !(less && !equal && a == 0);
}

static void set_support(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	(void)key;
	if (n->block)
		yaml_error(w->file, n, w->errs,
		           "support: put the value in quotes (a bare > folds)");
	else if (!parse_support(n->value, &add(w, OP_SUPPORT)->node))
		yaml_error(w->file, n, w->errs,
		           "support: \"%.40s\" is none of 3, <3, <=3, >3, >=3, 2..4, all",
		           n->value);
}

static void add_article(struct schema_walk *w, const struct yaml *n, void *ctx)
{
	struct where *node = ctx;
	int i = siglum_index(n->value, n->len);

	if (i < 0)
		yaml_error(w->file, n, w->errs, "\"%.40s\" is no article: A, B, C ...", n->value);
	else
		node->article[node->n++] = (uint32_t)i;
}

static size_t count_texts(const struct yaml *n)
{
	return n->kind == YAML_SCALAR ? 1 : n->n;
}

static void set_article(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct growing *g = add(w, OP_ARTICLE);

	(void)key;
	g->node.article = arena_zero(g->arena, (count_texts(n) + 1) * sizeof *g->node.article);
	each_text(w, n, add_article, &g->node);
}

static void add_language(struct schema_walk *w, const struct yaml *n, void *ctx)
{
	struct where *node = ctx;
	char code[4];

	if (!lang_code(n->value, code)) {
		yaml_error(w->file, n, w->errs,
		           "unknown language \"%.40s\": write eng, en or English", n->value);
		return;
	}
	memcpy(node->language[node->n++], code, sizeof code);
}

static void set_language(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct growing *g = add(w, OP_LANGUAGE);

	(void)key;
	g->node.language = arena_zero(g->arena, (count_texts(n) + 1) * sizeof *g->node.language);
	each_text(w, n, add_language, &g->node);
}

static void set_in(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	(void)key;
	(void)n;
	add(w, OP_IN);
}

static void set_match(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	size_t offset;
	char msg[200];
	struct where *node = &add(w, OP_MATCH)->node;

	node->re = regex_new(n->value, n->len, 0, &offset, msg);
	if (!node->re)
		yaml_error_in(w->file, n, offset, w->errs, "%s: %s", key->value, msg);
}

/* A part with parts of its own: what follows in its map goes there. */
static void set_not(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	(void)key;
	(void)n;
	w->item = add(w, OP_NOT);
	w->item = add(w, OP_AND);
}

static void set_counterpart(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	(void)key;
	(void)n;
	w->item = add(w, OP_COUNTERPART);
	w->item = add(w, OP_AND);
}

/* Called for each item of the list. */
static void set_and(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	(void)key;
	(void)n;
	w->item = add(w, OP_AND);
}

/* The items of `or` share one node, which is the last part since keys are unique. */
static void set_or(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct growing *whole = w->item;

	(void)key;
	(void)n;
	if (!whole->last || whole->last->op != OP_OR)
		add(w, OP_OR);
	w->item = (struct growing *)(void *)whole->last; /* node is its first member */
	w->item = add(w, OP_AND);
}

static const char *const places[] = {"quotation", NULL};

const struct field where_fields[16] = {
	{.key = "class", .type = FIELD_STRINGS, .min = 1, .set = set_class,
	 .help = "unique, translation, paraphrase, edited, verbatim"},
	{.key = "conflict", .type = FIELD_STRINGS, .min = 1, .set = set_conflict,
	 .help = "number, date, name, quote, modality, negation; yes: any; no: none"},
	{.key = "support", .type = FIELD_STRING, .set = set_support,
	 .help = "articles that tell it: 3, <3, >=2, 2..4, all"},
	{.key = "moved", .type = FIELD_BOOL, .set = set_flag, .help = "out of order elsewhere"},
	{.key = "pinned", .type = FIELD_BOOL, .set = set_flag, .help = "linked by the reader"},
	{.key = "note", .type = FIELD_BOOL, .set = set_flag, .help = "has a note of the reader's"},
	{.key = "kind", .type = FIELD_STRINGS, .min = 1, .set = set_kind,
	 .help = "sentence, heading, furniture"},
	{.key = "article", .type = FIELD_STRINGS, .min = 1, .set = set_article, .help = "A, B, C ..."},
	{.key = "language", .type = FIELD_STRINGS, .min = 1, .set = set_language, .help = "eng, en, English"},
	{.key = "in", .type = FIELD_ENUM, .choice = places, .set = set_in,
	 .help = "quotation: in quotation marks, or a block of lines that begin with >"},
	{.key = "match", .type = FIELD_STRING, .min = 1, .set = set_match,
	 .help = "pattern found anywhere in the unit"},
	{.key = "counterpart", .type = FIELD_MAP, .min = 1, .sub = where_fields, .set = set_counterpart,
	 .help = "what is true of a unit elsewhere that tells the same"},
	{.key = "not", .type = FIELD_MAP, .min = 1, .sub = where_fields, .set = set_not,
	 .help = "what is not true"},
	{.key = "and", .type = FIELD_LIST, .min = 1, .sub = where_fields, .set = set_and,
	 .help = "all of these"},
	{.key = "or", .type = FIELD_LIST, .min = 1, .sub = where_fields, .set = set_or,
	 .help = "at least one of these"},
	{.key = NULL},
};

struct where *where_parse(struct schema_walk *w, const struct yaml *node, struct arena *arena)
{
	struct growing *root = grow(arena, OP_AND);
	void *outer = w->item;

	w->item = root;
	if (node->kind != YAML_MAP)
		yaml_error(w->file, node, w->errs, "where: expected a map (KEY: VALUE)");
	else if (!node->n)
		yaml_error(w->file, node, w->errs, "where: is empty");
	else
		schema_check(w, node, where_fields);
	w->item = outer;
	return &root->node;
}
