/* viewfile.c - reading a view. The tables at the end are the format; every value goes
 * through the schema walker, so a view made by hand or by an enemy gets messages, not trust.
 * Writing: viewfile_write.c. */
#include "mark/viewfile.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "text/charset.h"
#include "viewparts.h"
#include "viewread.h"

#define MAX_ARTICLES 10000
#define MAX_NOTES 100000
#define MAX_AT 4294967294.0
#define READ_MOST 1000000000 /* units read */

/* Ids are gathered first: keys may stand in any order. */
static struct map *gather_ids(const struct yaml *articles)
{
	struct map *ids = map_new();

	for (size_t i = 0; articles && i < articles->n; i++) {
		const struct yaml *id = yaml_get(articles->item[i], "id");

		if (id && id->kind == YAML_SCALAR && map_get(ids, id->value, id->len) == MAP_NONE)
			map_set(ids, id->value, id->len, (uint32_t)i);
	}
	return ids;
}

static void set_article(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;

	(void)key;
	(void)value;
	v->article = xreallocarray(v->article, v->n_articles + 1, sizeof *v->article);
	reading(w)->article = &v->article[v->n_articles++];
	*reading(w)->article = (struct saved_article){.path = xstrdup("")};
}

static void set_article_id(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	uint32_t first;

	(void)key;
	if (read_article(w, value, &first) && first + 1 != reading(w)->v->n_articles)
		yaml_error(w->file, value, w->errs, "two articles have the id \"%.40s\"",
		           value->value);
}

static void set_article_path(struct schema_walk *w, const struct yaml *key,
                             const struct yaml *value)
{
	struct saved_article *a = reading(w)->article;

	(void)key;
	free(a->path);
	a->path = path_from_file(value->value, reading(w)->dir);
}

static void set_article_sha256(struct schema_walk *w, const struct yaml *key,
                               const struct yaml *value)
{
	(void)key;
	if (value->len == 64 && strspn(value->value, "0123456789abcdef") == 64)
		memcpy(reading(w)->article->sha256, value->value, 65);
	else
		yaml_error(w->file, value, w->errs, "sha256: expected 64 hexadecimal digits");
}

static void set_article_bytes(struct schema_walk *w, const struct yaml *key,
                              const struct yaml *value)
{
	(void)key;
	reading(w)->article->bytes = (uint64_t)yaml_int(value);
}

static void set_article_place(struct schema_walk *w, const struct yaml *key,
                              const struct yaml *value)
{
	struct saved_article *a = reading(w)->article;

	*(strcmp(key->value, "top") ? &a->cursor : &a->top) = (uint32_t)yaml_int(value);
}

static void set_article_width(struct schema_walk *w, const struct yaml *key,
                              const struct yaml *value)
{
	(void)key;
	reading(w)->article->width = (uint32_t)yaml_int(value);
}

static void set_article_hidden(struct schema_walk *w, const struct yaml *key,
                               const struct yaml *value)
{
	(void)key;
	reading(w)->article->hidden = yaml_bool(value);
}

/* "[[0, 55], [60, 81]]", with a third number where `when` is given. The last one that is right. */
static bool read_range(struct schema_walk *w, const struct yaml *n, struct saved_range *at,
                       uint32_t *when)
{
	if (n->kind == YAML_LIST && n->n == (when ? 3 : 2) && read_point(n->item[0], &at->start) &&
	    read_point(n->item[1], &at->end) && at->start < at->end &&
	    (!when || (read_point(n->item[2], when) && *when && *when < READ_MOST)))
		return true;
	yaml_error(w->file, n, w->errs, "expected [START, END%s]", when ? ", WHEN" : "");
	return false;
}

static void set_article_read(struct schema_walk *w, const struct yaml *key,
                             const struct yaml *value)
{
	struct saved_article *a = reading(w)->article;

	(void)key;
	a->read = xreallocarray(a->read, value->n + 1, sizeof *a->read);
	for (size_t i = 0; value->kind == YAML_LIST && i < value->n; i++) {
		struct saved_reading r;

		if (read_range(w, value->item[i], &r.at, &r.when))
			a->read[a->n_read++] = r;
	}
}

static void set_article_folds(struct schema_walk *w, const struct yaml *key,
                              const struct yaml *value)
{
	struct saved_article *a = reading(w)->article;

	(void)key;
	a->fold = xreallocarray(a->fold, value->n + 1, sizeof *a->fold);
	for (size_t i = 0; value->kind == YAML_LIST && i < value->n; i++) {
		struct saved_range r;

		if (read_range(w, value->item[i], &r, NULL))
			a->fold[a->n_folds++] = r;
	}
}

static void set_article_string(struct schema_walk *w, const struct yaml *key,
                               const struct yaml *value)
{
	static const struct string_field table[] = {
		{"language", offsetof(struct saved_article, language)},
		{"charset", offsetof(struct saved_article, charset)},
		{"title", offsetof(struct saved_article, title)},
		{"source", offsetof(struct saved_article, source)},
		{"date", offsetof(struct saved_article, date)},
		{"text", offsetof(struct saved_article, text)},
	};

	read_string(table, reading(w)->article, key, value);
}

static void set_article_charset(struct schema_walk *w, const struct yaml *key,
                                const struct yaml *value)
{
	if (charset_known(value->value))
		set_article_string(w, key, value);
	else
		yaml_error(w->file, value, w->errs, "unknown encoding \"%.60s\" (iconv -l lists them)",
		           value->value);
}

static void keep_article(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	read_extra(w, &reading(w)->article->extra, key, value);
}

static void set_view_string(struct schema_walk *w, const struct yaml *key,
                            const struct yaml *value)
{
	static const struct string_field table[] = {
		{"layout", offsetof(struct saved_view, layout)},
		{"fold", offsetof(struct saved_view, fold)},
		{"theme", offsetof(struct saved_view, theme)},
	};

	read_string(table, reading(w)->v, key, value);
}

static void set_focus(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	(void)key;
	read_article(w, value, &reading(w)->v->focus);
}

static void set_maximised(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	(void)key;
	reading(w)->v->maximised = yaml_bool(value);
}

static void set_order(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;
	const struct yaml *item;

	(void)key;
	for (size_t i = 0; (item = read_nth(value, i)); i++) {
		uint32_t which;

		if (!read_article(w, item, &which))
			continue;
		for (size_t k = 0; k < v->n_order; k++)
			if (v->order[k] == which)
				yaml_error(w->file, item, w->errs, "order: \"%.40s\" stands twice",
				           item->value);
		v->order = xreallocarray(v->order, v->n_order + 1, sizeof *v->order);
		v->order[v->n_order++] = which;
	}
}

static void set_rules(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;
	const struct yaml *item;

	(void)key;
	for (size_t i = 0; (item = read_nth(value, i)); i++) {
		v->rules = xreallocarray(v->rules, v->n_rules + 1, sizeof *v->rules);
		v->rules[v->n_rules++] = rules_from_file(item->value, reading(w)->dir);
	}
}

static void set_option(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;

	(void)w;
	v->option = xreallocarray(v->option, v->n_options + 1, sizeof *v->option);
	v->option[v->n_options++] = (struct saved_option){
		xstrndup(key->value, key->len), xstrndup(value->value, value->len)};
}

static void set_mark(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;
	struct saved_mark m = {.letter = key->value[0]};

	if (key->len != 1 || m.letter <= ' ' || m.letter >= 0x7F) {
		yaml_error(w->file, key, w->errs, "a mark's name is one letter");
	} else if (read_place(w, value, &m.article, &m.at)) {
		v->mark = xreallocarray(v->mark, v->n_marks + 1, sizeof *v->mark);
		v->mark[v->n_marks++] = m;
	}
}

static void set_pin(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	struct saved_view *v = reading(w)->v;
	struct saved_pin p = {.same = !strcmp(key->value, "same")};

	if (value->kind != YAML_LIST || value->n != 2) {
		yaml_error(w->file, value, w->errs,
		           "expected two places: [[ARTICLE, OFFSET], [ARTICLE, OFFSET]]");
	} else if (read_place(w, value->item[0], &p.a_article, &p.a_unit_at) &&
	           read_place(w, value->item[1], &p.b_article, &p.b_unit_at)) {
		v->pin = xreallocarray(v->pin, v->n_pins + 1, sizeof *v->pin);
		v->pin[v->n_pins++] = p;
	}
}

static void set_notes_made(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	uint32_t made = (uint32_t)yaml_int(value);
	struct notes *ns = &reading(w)->v->notes;

	(void)key;
	ns->last_id = made > ns->last_id ? made : ns->last_id;
}

static void keep_view(struct schema_walk *w, const struct yaml *key, const struct yaml *value)
{
	read_extra(w, &reading(w)->v->extra, key, value);
}

static const struct field article_fields[] = {
	{"id", FIELD_STRING, .required = true, .set = set_article_id,
	 .help = "name of the article inside this file: its siglum"},
	{"path", FIELD_STRING, .required = true, .set = set_article_path,
	 .help = "file, as seen from the view's folder"},
	{"sha256", FIELD_STRING, .set = set_article_sha256,
	 .help = "digest of the file's bytes when the view was saved"},
	{"bytes", FIELD_INT, .max = 9e15, .set = set_article_bytes, .help = "size of the file"},
	{"language", FIELD_STRING, .set = set_article_string, .help = "language the reader gave"},
	{"charset", FIELD_STRING, .set = set_article_charset, .help = "encoding the reader gave"},
	{"title", FIELD_STRING, .set = set_article_string, .help = "title the reader gave"},
	{"source", FIELD_STRING, .set = set_article_string, .help = "outlet the reader gave"},
	{"date", FIELD_STRING, .set = set_article_string, .help = "date the reader gave"},
	{"top", FIELD_INT, .max = MAX_AT, .set = set_article_place,
	 .help = "first code point on the screen"},
	{"cursor", FIELD_INT, .max = MAX_AT, .set = set_article_place,
	 .help = "code point under the cursor"},
	{"width", FIELD_INT, .min = 1, .max = 1000, .set = set_article_width,
	 .help = "of its pane, per cent of the usual width"},
	{"hidden", FIELD_BOOL, .set = set_article_hidden, .help = "is its pane hidden?"},
	{"read", FIELD_ANY, .set = set_article_read,
	 .help = "[[START, END, WHEN] ...]: what was read, and how much before it"},
	{"folds", FIELD_ANY, .set = set_article_folds,
	 .help = "[[START, END] ...]: what is folded by hand"},
	{"text", FIELD_STRING, .set = set_article_string,
	 .help = "the article itself, where its file may be missing (option embed)"},
	{"*", FIELD_ANY, .set = keep_article},
	{0}};

static const struct field option_fields[] = {{"*", FIELD_STRING, .set = set_option}, {0}};
static const struct field mark_fields[] = {{"*", FIELD_ANY, .set = set_mark}, {0}};

static const struct field pin_fields[] = {
	{"same", FIELD_ANY, .set = set_pin, .help = "[[A, 0], [B, 40]]: these tell the same"},
	{"different", FIELD_ANY, .set = set_pin, .help = "these do not"},
	{0}};

static const char *const folds[] = {"shared", "known", "wire", NULL};

static const struct field view_fields[] = {
	{"hexapla", FIELD_INT, .required = true, .help = "version of the format"},
	{"articles", FIELD_LIST, .required = true, .max = MAX_ARTICLES, .sub = article_fields,
	 .set = set_article, .help = "the articles, in order"},
	{"layout", FIELD_STRING, .set = set_view_string, .help = "which view is shown"},
	{"focus", FIELD_STRING, .set = set_focus, .help = "id of the article in focus"},
	{"maximised", FIELD_BOOL, .set = set_maximised, .help = "is it shown alone?"},
	{"fold", FIELD_ENUM, .choice = folds, .set = set_view_string,
	 .help = "what is folded everywhere: shared, known or wire"},
	{"order", FIELD_STRINGS, .set = set_order, .help = "ids of the panes from left to right"},
	{"theme", FIELD_STRING, .set = set_view_string, .help = "theme, by name or file"},
	{"rules", FIELD_STRINGS, .set = set_rules,
	 .help = "rule files, as seen from the view, or names of rule sets"},
	{"options", FIELD_MAP, .sub = option_fields,
	 .help = "options that are not at their default"},
	{"marks", FIELD_MAP, .sub = mark_fields, .help = "letter: [ARTICLE, OFFSET]"},
	{"pins", FIELD_LIST, .sub = pin_fields, .help = "links the reader asserts or denies"},
	{"notes_made", FIELD_INT, .max = MAX_AT, .set = set_notes_made,
	 .help = "highest number a note ever had, where that note is gone"},
	{"notes", FIELD_LIST, .max = MAX_NOTES, .sub = view_note_fields, .set = read_note,
	 .help = "the notes, oldest first"},
	{"*", FIELD_ANY, .set = keep_view},
	{0}};

/* Is it a view, and one that we can read? */
static bool check_version(const struct yaml_file *f, struct errs *errs)
{
	const struct yaml *version = f->root ? yaml_get(f->root, "hexapla") : NULL;
	char *end;
	long number;

	if (!version || version->kind != YAML_SCALAR) {
		errs_add(errs, f->name, 0, 0, "not a saved view: the key \"hexapla\" is missing");
		return false;
	}
	number = strtol(version->value, &end, 10);
	if (*end || (number >= 1 && number <= VIEWFILE_VERSION))
		return true; /* rubbish is the walker's */
	if (number < 1)
		yaml_error(f, version, errs, "hexapla: no format has the number %ld", number);
	else
		yaml_error(f, version, errs,
		           "saved by a newer hexapla (format %ld, this one reads up to %d)", number,
		           VIEWFILE_VERSION);
	return false;
}

bool viewfile_parse(const char *path, const char *bytes, size_t n, struct saved_view *v,
                    struct errs *errs)
{
	struct errs own = {0};
	struct reading r = {.v = v};
	struct schema_walk w = {.errs = errs ? errs : &own, .out = &r};
	struct yaml_file *f = yaml_parse(path, bytes, n, w.errs);
	size_t before = w.errs->n + w.errs->dropped;
	bool ok = f && !f->broken && check_version(f, w.errs);

	*v = (struct saved_view){0};
	w.file = f;
	char *target = path_target(path);
	r.dir = path_dir(target);
	free(target);
	if (ok) {
		r.article_ids = gather_ids(yaml_get(f->root, "articles"));
		r.note_ids = map_new();
		schema_check(&w, f->root, view_fields);
		ok = w.errs->n + w.errs->dropped == before;
		map_free(r.article_ids);
		map_free(r.note_ids);
	}
	if (!ok)
		viewfile_free(v);
	free(r.dir);
	yaml_file_free(f);
	errs_free(&own);
	return ok;
}

bool viewfile_load(const char *path, struct saved_view *v, struct errs *errs)
{
	struct str bytes = STR_INIT;
	bool ok = file_read(path, 0, &bytes, errs) &&
	          viewfile_parse(path, bytes.s, bytes.n, v, errs);

	if (!ok)
		*v = (struct saved_view){0};
	str_free(&bytes);
	return ok;
}

/* Its first line that is no comment starts with "hexapla:". */
static bool starts_like_view(const char *s)
{
	while (*s == '#' || *s == '\n' || str_starts(s, "---"))
		s += strcspn(s, "\n") + (s[strcspn(s, "\n")] == '\n');
	return str_starts(s, "hexapla:");
}

bool viewfile_is(const char *path)
{
	char head[512] = "";
	struct stat st;
	ssize_t got;
	int fd;

	if (str_ends(path, VIEWFILE_SUFFIX))
		return true;
	if (stat(path, &st) < 0 || !S_ISREG(st.st_mode)) /* opening a pipe would wait */
		return false;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return false;
	got = read(fd, head, sizeof head - 1);
	close(fd);
	return got > 0 && starts_like_view(head);
}
