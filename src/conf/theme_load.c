/* Finding theme files and putting a chain of them together: the colours of all, root first,
 * then the styles and glyphs of all, so that a theme's colours reach inherited styles. */
#include "theme_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/file.h"
#include "base/path.h"
#include "conf/library.h"
#include "conf/schema.h"

#define MAX_CHAIN 8

struct layer {
	struct yaml_file *file;
	const struct yaml *colours, *styles, *glyphs, *inherits;
	bool on_disk;
};

struct chain {
	struct layer layer[MAX_CHAIN]; /* the theme itself first */
	size_t n;
	struct errs *errs;
};

static const struct field anything[] = {{.key = "*", .type = FIELD_ANY}, {0}};
const struct field theme_fields[] = {
	{.key = "name", .type = FIELD_STRING, .help = "how the theme is called"},
	{.key = "description", .type = FIELD_STRING, .help = "one line"},
	{.key = "inherits", .type = FIELD_STRING,
	 .help = "theme this one starts from; none: nothing"},
	{.key = "colours", .type = FIELD_MAP, .sub = anything,
	 .help = "names for colours"},
	{.key = "styles", .type = FIELD_MAP, .sub = anything,
	 .help = "how each style looks"},
	{.key = "glyphs", .type = FIELD_MAP, .sub = anything,
	 .help = "characters drawn as marks"},
	{0},
};

/* A value of the file's root, if it is of the kind that the schema wants. */
static const struct yaml *section(const struct layer *l, const char *key, enum yaml_kind kind)
{
	const struct yaml *n = yaml_get(l->file->root, key);

	return n && n->kind == kind ? n : NULL;
}

/* Parse bytes as the next layer of the chain. */
static bool add_layer(struct chain *c, const char *name, const char *bytes, size_t n)
{
	struct layer *l = &c->layer[c->n];
	struct schema_walk w = {.errs = c->errs};

	l->file = yaml_parse(name, bytes, n, c->errs);
	if (!l->file)
		return false;
	c->n++;
	w.file = l->file;
	bool ok = schema_check_root(&w, theme_fields) && !l->file->broken;
	l->colours = section(l, "colours", YAML_MAP);
	l->styles = section(l, "styles", YAML_MAP);
	l->glyphs = section(l, "glyphs", YAML_MAP);
	l->inherits = section(l, "inherits", YAML_SCALAR);
	return ok;
}

/* "default" is the one compiled in, unless the reader has one of that name. */
static char *find_file(const char *name)
{
	char *own = path_config("themes/default.yaml");
	bool builtin = !strcmp(name, "default") && !(own && path_exists(own));

	free(own);
	return builtin ? NULL : library_find(LIBRARY_THEMES, name);
}

static void unknown_theme(const struct yaml_file *f, const struct yaml *at, const char *name,
                          struct errs *errs)
{
	char *near = library_nearest(LIBRARY_THEMES, name);
	struct str msg = STR_INIT;

	str_addf(&msg, "unknown theme \"%.60s\"", name);
	if (near)
		str_addf(&msg, ", did you mean \"%s\"?", near);
	if (at)
		yaml_error(f, at, errs, "%s", msg.s);
	else
		errs_add(errs, NULL, 0, 0, "%s", msg.s);
	str_free(&msg);
	free(near);
}

static bool add_file(struct chain *c, const char *path)
{
	struct str bytes = STR_INIT;
	bool ok = file_read(path, 0, &bytes, c->errs) && add_layer(c, path, bytes.s, bytes.n);

	if (ok)
		c->layer[c->n - 1].on_disk = true;
	str_free(&bytes);
	return ok;
}

static bool add_builtin(struct chain *c)
{
	size_t n = 0;
	const char *bytes = embed_find("default.yaml", &n);

	return add_layer(c, "default.yaml", bytes ? bytes : "", n);
}

/* Add what the last layer inherits, until a theme inherits nothing. "default" as a parent is
 * the one compiled in, whatever the user calls default.yaml. */
static bool add_parents(struct chain *c)
{
	for (;;) {
		const struct layer *l = &c->layer[c->n - 1];
		const char *name = l->inherits ? l->inherits->value : "default";
		if (!strcmp(name, "none"))
			return true;
		if (c->n == MAX_CHAIN) {
			yaml_error(l->file, l->inherits, c->errs,
			           "inherits: themes inherit each other in a circle, or more than %d "
			           "deep",
			           MAX_CHAIN);
			return false;
		}
		if (!strcmp(name, "default"))
			return add_builtin(c);
		char *dir = path_dir(l->file->name);
		char *path = library_is_file(name) ? path_join(dir, name)
		                                   : library_find(LIBRARY_THEMES, name);
		free(dir);
		if (!path)
			unknown_theme(l->file, l->inherits, name, c->errs);
		bool ok = path && add_file(c, path);
		if (path && !ok)
			yaml_error(l->file, l->inherits, c->errs, "inherits: %.200s cannot be used", name);
		free(path);
		if (!ok)
			return false;
	}
}

static const char *known_style(const void *ctx, size_t i)
{
	return theme_style_name(ctx, (uint16_t)i);
}

/* A theme may style names that only rules use, but a near miss of a known name is a slip. */
static void check_style_names(const struct theme *t, const struct layer *l, struct errs *errs)
{
	for (size_t i = 0; i < l->styles->n; i++) {
		const struct yaml *key = l->styles->key[i];
		const char *near = theme_style(t, key->value, key->len) != STYLE_NONE
		                           ? NULL
		                           : str_nearest(key->value, known_style, t, STYLE_BUILTIN);
		if (near)
			yaml_error(l->file, key, errs,
			           "unknown style \"%.60s\", did you mean \"%s\"?", key->value, near);
	}
}

static struct theme *build(struct chain *c, const char *name)
{
	struct theme *t = theme_empty();
	const struct yaml *own = section(&c->layer[0], "name", YAML_SCALAR);
	const struct yaml *about = section(&c->layer[0], "description", YAML_SCALAR);

	t->name = xstrdup(own ? own->value : name);
	t->description = about ? xstrdup(about->value) : NULL;
	for (size_t i = 0; i < c->n; i++)
		if (c->layer[i].on_disk)
			VEC_PUSH(&t->file, xstrdup(c->layer[i].file->name));
	for (size_t i = c->n; i-- > 0;)
		if (c->layer[i].colours)
			theme_parse_colours(t, c->layer[i].file, c->layer[i].colours, c->errs);
	for (size_t i = c->n; i-- > 0;) {
		const struct layer *l = &c->layer[i];
		if (l->styles) {
			check_style_names(t, l, c->errs);
			theme_parse_styles(t, l->file, l->styles, c->errs);
		}
		if (l->glyphs)
			theme_parse_glyphs(t, l->file, l->glyphs, c->errs);
	}
	return t;
}

static void chain_free(struct chain *c)
{
	for (size_t i = 0; i < c->n; i++)
		yaml_file_free(c->layer[i].file);
}

/* Complete a chain whose first layer was added (or failed: ok), and build the theme. */
static struct theme *finish(struct chain *c, bool ok, const char *name)
{
	struct theme *t = NULL;

	/* Errors in the styles are told even if a key of the file is wrong. */
	if (c->n)
		ok = add_parents(c) && ok;
	if (c->n)
		t = build(c, name);
	if (!ok || c->errs->n) {
		theme_free(t);
		t = NULL;
	}
	chain_free(c);
	return t;
}

/* Run with a list of errors that is our own, so that an empty one means success. */
static struct theme *hand_over(struct theme *t, struct errs *from, struct errs *to)
{
	errs_sort(from, 0);
	errs_append(to, from);
	errs_free(from);
	return t;
}

struct theme *theme_parse(const char *name, const char *bytes, size_t n, struct errs *errs)
{
	struct errs own = {0};
	struct chain c = {.errs = &own};
	bool ok = add_layer(&c, name, bytes, n);

	return hand_over(finish(&c, ok, path_base(name)), &own, errs);
}

struct theme *theme_load(const char *name, struct errs *errs)
{
	struct errs own = {0};
	struct chain c = {.errs = &own};
	char *path = find_file(name);
	bool ok = false;

	if (path)
		ok = add_file(&c, path);
	else if (!strcmp(name, "default"))
		ok = add_builtin(&c);
	else
		unknown_theme(NULL, NULL, name, c.errs);
	free(path);
	return hand_over(finish(&c, ok, name), &own, errs);
}
