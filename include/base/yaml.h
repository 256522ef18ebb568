/* yaml.h - YAML text -> a tree of nodes with their places. The only libyaml user.
 *
 * Events, not libyaml's documents; caps: file 4 MiB, depth 32, events 1,000,000, scalar
 * 1 MiB. Anchors, aliases and tags (but !!str) are refused, duplicate keys and keys that are
 * no scalars too. UTF-8 is checked first so that the place is right.
 *
 *   file = yaml_parse("rules.yaml", bytes, n, errs);
 *   ... schema_check (schema.h), or yaml_get and the fields ...
 *   yaml_file_free(file);
 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

struct yaml {
	enum yaml_kind kind;
	unsigned line, col;       /* of its start, from 1, col in code points */
	size_t at;                /* byte of its start in the file's bytes */
	const char *value;        /* scalar: NUL-terminated bytes */
	size_t len;
	bool plain;               /* scalar without quotes */
	bool block;               /* literal or folded scalar */
	struct yaml **item;       /* list items; map: the values */
	struct yaml **key;        /* map: the keys (scalars) */
	size_t n;
};

/* A parsed file: keeps its bytes for excerpts. (Not yaml_free: libyaml exports that name.) */
struct yaml_file {
	char *name;               /* shown in messages */
	char *bytes;              /* without a byte order mark */
	size_t len;
	struct yaml *root;        /* NULL for an empty file */
	bool broken;              /* errors were added, yet there is a tree: duplicate keys (the
	                           * first stands), anchors, aliases, tags */
	struct arena *arena;
};
/* NULL: errors added (syntax, caps), with excerpt. name is copied. */
struct yaml_file *yaml_parse(const char *name, const char *bytes, size_t n, struct errs *errs);
void yaml_file_free(struct yaml_file *f);
/* Add an error at a node, with the line as excerpt. */
void yaml_error(const struct yaml_file *f, const struct yaml *at, struct errs *errs,
                const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* The same, at byte `offset` of a scalar's value (for errors inside patterns). Knows quotes,
 * escapes, block scalars and values of several lines. */
void yaml_error_in(const struct yaml_file *f, const struct yaml *at, size_t offset,
                   struct errs *errs, const char *fmt, ...) __attribute__((format(printf, 5, 6)));
/* Value of a key in a map; NULL if absent or no map. */
const struct yaml *yaml_get(const struct yaml *map, const char *key);

/* Writing: our own emitter, stable and diffable (2 blanks, no anchors). */
/* Append s as a double-quoted scalar (or a plain one when it is a simple word). What YAML
 * cannot hold as it is becomes an escape; a byte that is not UTF-8 becomes U+FFFD. */
void yaml_put_string(struct str *out, const char *s, size_t n);

#endif
