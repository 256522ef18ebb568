#include "app/config.h"

#include <stdlib.h>
#include <string.h>

#include "app/action.h"
#include "app/app.h"
#include "base/file.h"
#include "base/path.h"
#include "conf/library.h"
#include "conf/schema.h"

void strings_free(strings *v)
{
	for (size_t i = 0; i < v->n; i++)
		free(v->item[i]);
	free(v->item);
	*v = (strings){0};
}

char *config_path(const char *name, const char *dir)
{
	const char *home = getenv("HOME");

	if (str_starts(name, "~/") && home)
		return path_join(home, name + 2);
	return dir ? path_join(dir, name) : xstrdup(name);
}

char *config_named(const char *name, const char *dir)
{
	return library_is_file(name) ? config_path(name, dir) : xstrdup(name);
}

/* The folder of the file being read: names in it are relative to that. */
static char *folder(const struct schema_walk *w)
{
	return path_dir(w->file->name);
}

/* A file as the configuration names it; NULL: it is not there, error added. */
static char *existing(struct schema_walk *w, const struct yaml *n)
{
	char *dir = folder(w), *path = config_path(n->value, dir);

	free(dir);
	if (path_exists(path))
		return path;
	yaml_error(w->file, n, w->errs, "there is no file %s", path);
	free(path);
	return NULL;
}

/* A theme or rule set: a name stays a name. NULL: it is not there, error added. */
static char *known(struct schema_walk *w, const struct yaml *n, enum library kind,
                   const char *what)
{
	if (library_is_file(n->value))
		return existing(w, n);
	char *found = library_find(kind, n->value), *near = NULL;
	bool there = found || (kind == LIBRARY_THEMES && !strcmp(n->value, "default"));
	if (!there) {
		near = library_nearest(kind, n->value);
		yaml_error(w->file, n, w->errs, "unknown %s \"%.60s\"%s%s%s", what, n->value,
		           near ? ", did you mean \"" : "", near ? near : "", near ? "\"?" : "");
	}
	free(near);
	free(found);
	return there ? xstrdup(n->value) : NULL;
}

static char *known_rules(struct schema_walk *w, const struct yaml *n)
{
	return known(w, n, LIBRARY_RULES, "rule set");
}

static void set_theme(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct config *c = w->out;

	(void)key;
	free(c->theme);
	c->theme = known(w, value, LIBRARY_THEMES, "theme");
}

static void add_name(strings *out, char *name)
{
	if (name)
		VEC_PUSH(out, name);
}

static void each_name(struct schema_walk *w, const struct yaml *value, strings *out,
                      char *(*find)(struct schema_walk *w, const struct yaml *n))
{
	if (value->kind == YAML_SCALAR)
		add_name(out, find(w, value));
	for (size_t i = 0; i < value->n; i++)
		add_name(out, find(w, value->item[i]));
}

static void set_rules(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	(void)key;
	each_name(w, value, &((struct config *)w->out)->rules, known_rules);
}

static void set_dictionaries(struct schema_walk *w, const struct yaml *key,
                             const struct yaml *value)
{
	(void)key;
	each_name(w, value, &((struct config *)w->out)->dictionary, existing);
}

static const char *option_at(const void *ctx, size_t i)
{
	(void)ctx;
	return option_name((enum option)i);
}

static const char *action_at(const void *ctx, size_t i)
{
	(void)ctx;
	return action_get(i)->name;
}

static void set_option(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct config *c = w->out;
	char why[200];
	int o = option_find(key->value, key->len);

	if (o < 0) {
		schema_unknown(w, key, "option", option_at, NULL, OPTION_COUNT);
	} else if (value->kind != YAML_SCALAR) {
		yaml_error(w->file, value, w->errs, "option \"%s\" takes one value", key->value);
	} else if (!options_set(c->options, (enum option)o, value->value, why)) {
		yaml_error(w->file, value, w->errs, "%s", why);
	}
}

/* An action of another context. Lists call what they have in common with the text by a name of
 * their own. */
static void tell_elsewhere(struct schema_walk *w, unsigned context, const struct yaml *value)
{
	static const char *const where[] = {"in the text", "while selecting", "in lists"};
	char *own = str_printf("list-%s", value->value);
	bool has = context == CONTEXT_LIST && action_find(own, strlen(own)) >= 0;

	yaml_error(w->file, value, w->errs, "%.60s does nothing %s%s%s%s", value->value,
	           where[context], has ? ", did you mean \"" : "", has ? own : "", has ? "\"?" : "");
	free(own);
}

static size_t count_actions(void)
{
	size_t n = 0;

	while (action_get(n))
		n++;
	return n;
}

static void bind_key(struct schema_walk *w, unsigned context, const struct yaml *key,
                     const struct yaml *value)
{
	struct config *c = w->out;

	if (value->kind != YAML_SCALAR) {
		yaml_error(w->file, value, w->errs, "a key is bound to the name of an action");
		return;
	}
	struct errs own = {0};
	int a = action_find(value->value, value->len);
	unsigned contexts = a < 0 ? 0 : action_get((size_t)a)->contexts;
	if (!strcmp(value->value, "none"))
		keymap_unbind(c->keymap, context, key->value, &own);
	else if (a < 0)
		schema_unknown(w, value, "action", action_at, NULL, count_actions());
	else if (!(contexts >> context & 1) &&
	         !(context == CONTEXT_SELECT && contexts >> CONTEXT_TEXT & 1))
		tell_elsewhere(w, context, value);
	else
		keymap_bind(c->keymap, context, key->value, a, NULL, 0, 0, &own);
	if (own.n)
		yaml_error(w->file, key, w->errs, "%s", own.item[0].msg);
	errs_free(&own);
}

static void set_keys(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	unsigned context = 0;

	while (context + 1 < CONTEXTS && strcmp(context_name(context), key->value))
		context++;
	if (value->kind != YAML_MAP)
		yaml_error(w->file, value, w->errs, "keys of a context are a map: KEYS: ACTION");
	for (size_t i = 0; value->kind == YAML_MAP && i < value->n; i++)
		bind_key(w, context, value->key[i], value->item[i]);
}

static const char *builtin_at(const void *ctx, size_t i)
{
	(void)ctx;
	return filter_builtin_name(i);
}

static bool known_filter(const struct config *c, const char *name)
{
	for (size_t i = 0; i < c->n_filters; i++)
		if (!strcmp(filters_each(c->filters, i)->name, name))
			return true;
	return false;
}

/* A new filter must say when it is for, and what to run. */
static void check_new(struct schema_walk *w, const struct yaml *node, const struct yaml *name)
{
	size_t n = 0;

	while (filter_builtin_name(n))
		n++;
	const char *near = str_nearest(name->value, builtin_at, NULL, n);
	for (const char *const *key = (const char *const[]){"match", "run", NULL}; *key; key++)
		if (!yaml_get(node, *key))
			yaml_error(w->file, node, w->errs, "the key \"%s\" is missing: filter \"%.60s\" is not "
			           "built in%s%s%s", *key, name->value, near ? ", did you mean \"" : "",
			           near ? near : "", near ? "\"?" : "");
}

/* The words of a command, as a list or as one text that is split at blanks. The command itself
 * is looked for like other files if it has a slash. */
static char **read_command(struct schema_walk *w, const struct yaml *run)
{
	VEC(char *) words = {0};

	if (run->kind == YAML_SCALAR)
		return pipe_words(run->value);
	for (size_t i = 0; i < run->n; i++) {
		char *dir = folder(w);
		const char *word = run->item[i]->value;
		VEC_PUSH(&words, !i && strchr(word, '/') ? config_path(word, dir) : xstrdup(word));
		free(dir);
	}
	VEC_PUSH(&words, NULL);
	return words.item;
}

static void add_filter(struct schema_walk *w, struct filter *f, const struct yaml *match)
{
	struct config *c = w->out;
	size_t offset;
	char msg[200];

	if (filters_add(c->filters, f, &offset, msg))
		c->n_filters++;
	else
		yaml_error_in(w->file, match, offset, w->errs, "match: %s", msg);
}

/* A filter whose fields are of the right types. */
static void read_filter(struct schema_walk *w, const struct yaml *node)
{
	const struct yaml *name = yaml_get(node, "name"), *match = yaml_get(node, "match"),
	                  *run = yaml_get(node, "run"), *seconds = yaml_get(node, "seconds"),
	                  *megabytes = yaml_get(node, "megabytes"), *on = yaml_get(node, "enabled");
	const struct filter *builtin = filter_builtin(name->value);
	struct filter f = {.seconds = FILTER_SECONDS, .megabytes = FILTER_MEGABYTES};
	size_t before = w->errs->n + w->errs->dropped;
	char **words = run ? read_command(w, run) : NULL;

	if (builtin)
		f = *builtin;
	else
		check_new(w, node, name);
	if (known_filter(w->out, name->value))
		yaml_error(w->file, name, w->errs, "a second filter \"%.60s\"", name->value);
	if (words && !words[0])
		yaml_error(w->file, run, w->errs, "run: no command");
	f.name = name->value;
	f.enabled = !on || yaml_bool(on);
	f.match = match ? match->value : f.match;
	f.begins = match ? NULL : f.begins;
	f.ends = match ? NULL : f.ends;
	f.seconds = seconds ? (unsigned)yaml_int(seconds) : f.seconds;
	f.megabytes = megabytes ? (unsigned)yaml_int(megabytes) : f.megabytes;
	if (words) {
		f.run = (const char *const *)words;
		f.package = NULL;
	}
	if (w->errs->n + w->errs->dropped == before)
		add_filter(w, &f, match);
	if (words)
		pipe_words_free(words);
}

static const struct field filter_fields[] = {
	{.key = "name", .type = FIELD_STRING, .required = true,
	 .help = "how it is called; that of a built-in one changes that"},
	{.key = "match", .type = FIELD_STRING, .min = 1, .help = "PCRE2 pattern on the path or address"},
	{.key = "run", .type = FIELD_STRINGS, .max = 100,
	 .help = "command and its arguments; {}: the path"},
	{.key = "seconds", .type = FIELD_INT, .min = 1, .max = 600, .help = "the most it may take"},
	{.key = "megabytes", .type = FIELD_INT, .min = 1, .max = 256, .help = "the most it may write"},
	{.key = "enabled", .type = FIELD_BOOL, .help = "no: it is not used"},
	{0},
};

static void set_filter(struct schema_walk *w, const struct yaml *key, const struct yaml *node)
{
	(void)key;
	if (schema_check(w, node, filter_fields))
		read_filter(w, node);
}

static const struct field anything[] = {{.key = "*", .type = FIELD_ANY}, {0}};
static const struct field option_fields[] = {
	{.key = "*", .type = FIELD_ANY, .help = "an option and its value", .set = set_option},
	{0},
};
static const struct field key_fields[] = {
	{.key = "text", .type = FIELD_ANY, .help = "keys in the text", .set = set_keys},
	{.key = "select", .type = FIELD_ANY, .help = "keys while selecting", .set = set_keys},
	{.key = "list", .type = FIELD_ANY, .help = "keys in lists", .set = set_keys},
	{0},
};
static const struct field config_fields[] = {
	{.key = "theme", .type = FIELD_STRING, .help = "name or file", .set = set_theme},
	{.key = "rules", .type = FIELD_STRINGS, .help = "names or files", .set = set_rules},
	{.key = "dictionaries", .type = FIELD_STRINGS, .help = "files",
	 .set = set_dictionaries},
	{.key = "filters", .type = FIELD_LIST, .max = 100, .sub = anything, .set = set_filter,
	 .help = "commands that make text of what articles are stored in"},
	{.key = "options", .type = FIELD_MAP, .sub = option_fields, .help = "as :set has them"},
	{.key = "keys", .type = FIELD_MAP, .sub = key_fields, .help = "keys and their actions"},
	{0},
};

const struct field *config_schema(void)
{
	return config_fields;
}

const struct field *filter_schema(void)
{
	return filter_fields;
}

bool config_load(struct config *c, const char *path, struct errs *errs)
{
	struct str bytes = STR_INIT;
	struct yaml_file *f = NULL;
	size_t before = errs ? errs->n : 0;
	bool ok = file_read(path, 0, &bytes, errs) && (f = yaml_parse(path, bytes.s, bytes.n, errs));

	if (ok) {
		struct schema_walk w = {.file = f, .errs = errs, .out = c};
		ok = schema_check_root(&w, config_fields) && !f->broken;
		errs_sort(errs, before);
	}
	yaml_file_free(f);
	str_free(&bytes);
	return ok;
}

bool config_own_exists(void)
{
	char *path = path_config("config.yaml");
	bool exists = path && path_exists(path);

	free(path);
	return exists;
}

bool config_load_own(struct config *c, struct errs *errs)
{
	char *path = path_config("config.yaml");
	bool ok = !path || !path_exists(path) || config_load(c, path, errs);

	free(path);
	return ok;
}

void config_init(struct config *c)
{
	*c = (struct config){.options = options_new(), .keymap = keymap_new(),
	                     .filters = filters_new()};
}

void config_free(struct config *c)
{
	options_free(c->options);
	keymap_free(c->keymap);
	filters_free(c->filters);
	free(c->theme);
	strings_free(&c->rules);
	strings_free(&c->dictionary);
}
