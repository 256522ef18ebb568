/* schema.h - checking a YAML tree against a table and storing what it says.
 *
 * A schema is an array of fields ended by a field without key. The walker reports every
 * error (unknown key with "did you mean", wrong type, out of range, missing, not one of)
 * and goes on. Setters see only values that passed. Booleans are true, false, yes, no.
 */
#ifndef CONF_SCHEMA_H
#define CONF_SCHEMA_H

#include "base/yaml.h"

enum field_type {
	FIELD_STRING, FIELD_INT, FIELD_NUMBER, FIELD_BOOL, FIELD_ENUM,
	FIELD_STRINGS, /* a list of strings, or one string */
	FIELD_MAP,     /* a map checked by `sub` */
	FIELD_LIST,    /* a list of maps, each checked by `sub` */
	FIELD_ANY      /* the setter judges */
};

struct schema_walk;
struct field {
	const char *key;           /* "*" takes any key not named before */
	enum field_type type;
	bool required;
	double min, max;           /* FIELD_INT, FIELD_NUMBER; both 0: no limits.
	                            * FIELD_LIST, FIELD_STRINGS: max = most items, 0: any.
	                            * Texts, lists, maps: min = 1: no empty ones */
	const char *const *choice; /* FIELD_ENUM: NULL-terminated names */
	const struct field *sub;
	const char *help;          /* one line, for the manual */
	/* Called with the checked node; key = the key's node. May add errors by w.
	 * FIELD_MAP: called before its fields; FIELD_LIST: before those of each item, with
	 * the item's node (to make the object they fill). */
	void (*set)(struct schema_walk *w, const struct yaml *key, const struct yaml *value);
};

struct schema_walk {
	const struct yaml_file *file;
	struct errs *errs; /* never NULL */
	void *out;  /* what setters fill */
	void *item; /* the object of the innermost list item, set by its setter */
};

/* Check node (a map) against fields. True if no error was added. */
bool schema_check(struct schema_walk *w, const struct yaml *node, const struct field *fields);
/* The value of a key of node (a map), if it is there and passes; without errors or setters. For
 * objects put together from what is right in them, so that all mistakes are told at once. Not
 * for maps and lists with setters below them. */
const struct yaml *schema_get(const struct schema_walk *w, const struct yaml *node,
                              const struct field *fields, const char *key);
/* Check the root of w->file; an empty file passes. */
bool schema_check_root(struct schema_walk *w, const struct field *fields);
/* For setters: adds `unknown WHAT "value", did you mean "x"?` at a node. name(ctx, i) are the n
 * words that would be right; few of them are listed where none is near. */
void schema_unknown(struct schema_walk *w, const struct yaml *at, const char *what,
                    const char *(*name)(const void *ctx, size_t i), const void *ctx, size_t n);
/* Values of checked nodes. */
bool yaml_bool(const struct yaml *n);
long yaml_int(const struct yaml *n);
size_t yaml_choice(const struct yaml *n, const char *const *choice);

#endif
