/* viewfile_write.c - the view's own emitter: one order of keys, two blanks, one thing a line,
 * so that two versions of a view make a readable diff. */
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/glyph.h"
#include "base/path.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "mark/points.h"
#include "mark/viewfile.h"
#include "viewparts.h"

/* What is not UTF-8 becomes U+FFFD now, so that reading gives the same. Fresh memory. */
static char *clean(const char *s)
{
	struct str out = STR_INIT;
	size_t n = strlen(s);

	if (utf8_check(s, n) == n)
		return xstrdup(s);
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t len = utf8_next(s + i, n - i, &cp);

		if (cp & UTF8_BAD)
			str_add(&out, "\xEF\xBF\xBD");
		else
			str_addn(&out, s + i, len);
		i += len;
	}
	return str_take(&out);
}

static void put_string(struct str *out, const char *s)
{
	char *copy = clean(s);

	yaml_put_string(out, copy, strlen(copy));
	free(copy);
}

static void put_key(struct str *out, size_t indent, const char *key, const char *value)
{
	if (!value)
		return;
	str_fill(out, ' ', indent);
	str_addf(out, "%s: ", key);
	put_string(out, value);
	str_addc(out, '\n');
}

static void put_number(struct str *out, size_t indent, const char *key, uint64_t value)
{
	if (!value)
		return;
	str_fill(out, ' ', indent);
	str_addf(out, "%s: %llu\n", key, (unsigned long long)value);
}

static void put_time(struct str *out, size_t indent, const char *key, int64_t t)
{
	char buf[32];

	if (t <= 0 || t > 253402300799) /* the year 9999 */
		return;
	clock_format(t, buf);
	str_fill(out, ' ', indent);
	str_addf(out, "%s: %s\n", key, buf);
}

static void put_siglum(struct str *out, uint32_t article)
{
	char buf[8];
	const char *s = siglum(article, buf);

	yaml_put_string(out, s, strlen(s)); /* "NO" is a siglum, and a boolean to some */
}

static void put_place(struct str *out, uint32_t article, uint32_t at)
{
	str_addc(out, '[');
	put_siglum(out, article);
	str_addf(out, ", %u]", at);
}

/* Several plain lines read best as a block; anything odd goes between quotes. */
static bool fits_block(const char *s)
{
	size_t n = strlen(s);
	uint32_t before = '\n', cp;

	if (!memchr(s, '\n', n) || *s == ' ' || *s == '\n')
		return false;
	for (size_t i = 0; i < n; before = cp) {
		i += utf8_next(s + i, n - i, &cp);
		if (cp == '\n' && (before == ' ' || (before == '\n' && i == n)))
			return false;
		if (cp != '\n' && (cp < ' ' || glyph_is_hidden(cp)))
			return false;
	}
	return before != ' ';
}

static void put_block(struct str *out, const char *s)
{
	str_add(out, str_ends(s, "\n") ? "|\n" : "|-\n");
	while (*s) {
		size_t line = strcspn(s, "\n");

		str_fill(out, ' ', line ? 6 : 0);
		str_addn(out, s, line);
		str_addc(out, '\n');
		s += line + (s[line] == '\n');
	}
}

static void put_text(struct str *out, const char *text)
{
	char *copy = clean(text);

	str_add(out, "    text: ");
	if (fits_block(copy)) {
		put_block(out, copy);
	} else {
		yaml_put_string(out, copy, strlen(copy));
		str_addc(out, '\n');
	}
	free(copy);
}

static void put_traces(struct str *out, const struct saved_article *a)
{
	for (size_t i = 0; i < a->n_read; i++)
		str_addf(out, "%s[%u, %u, %u]%s", i ? ", " : "    read: [", a->read[i].at.start,
		         a->read[i].at.end, a->read[i].when, i + 1 < a->n_read ? "" : "]\n");
	for (size_t i = 0; i < a->n_folds; i++)
		str_addf(out, "%s[%u, %u]%s", i ? ", " : "    folds: [", a->fold[i].start,
		         a->fold[i].end, i + 1 < a->n_folds ? "" : "]\n");
}

static void put_article(struct str *out, const struct saved_view *v, uint32_t i, const char *dir)
{
	const struct saved_article *a = &v->article[i];
	char *path = path_to_file(a->path, dir);

	str_add(out, "  - id: ");
	put_siglum(out, i);
	str_addc(out, '\n');
	put_key(out, 4, "path", path);
	if (a->sha256[0])
		str_addf(out, "    sha256: %s\n", a->sha256);
	put_number(out, 4, "bytes", a->bytes);
	put_key(out, 4, "language", a->language);
	put_key(out, 4, "charset", a->charset);
	put_key(out, 4, "title", a->title);
	put_key(out, 4, "source", a->source);
	put_key(out, 4, "date", a->date);
	put_number(out, 4, "top", a->top);
	put_number(out, 4, "cursor", a->cursor);
	put_number(out, 4, "width", a->width);
	if (a->hidden)
		str_add(out, "    hidden: true\n");
	put_traces(out, a);
	if (a->text)
		put_text(out, a->text);
	extra_write(out, a->extra, 4);
	free(path);
}

static void put_order(struct str *out, const struct saved_view *v)
{
	if (!v->n_order)
		return;
	str_add(out, "order: [");
	for (size_t i = 0; i < v->n_order; i++) {
		str_add(out, i ? ", " : "");
		put_siglum(out, v->order[i]);
	}
	str_add(out, "]\n");
}

static void put_rules(struct str *out, const struct saved_view *v, const char *dir)
{
	if (v->n_rules)
		str_add(out, "rules:\n");
	for (size_t i = 0; i < v->n_rules; i++) {
		char *path = rules_to_file(v->rules[i], dir);

		str_add(out, "  - ");
		put_string(out, path);
		str_addc(out, '\n');
		free(path);
	}
}

static void put_options(struct str *out, const struct saved_view *v)
{
	if (v->n_options)
		str_add(out, "options:\n");
	for (size_t i = 0; i < v->n_options; i++) {
		str_add(out, "  ");
		put_string(out, v->option[i].name);
		str_add(out, ": ");
		put_string(out, v->option[i].value);
		str_addc(out, '\n');
	}
}

static void put_marks(struct str *out, const struct saved_view *v)
{
	if (v->n_marks)
		str_add(out, "marks:\n");
	for (size_t i = 0; i < v->n_marks; i++) {
		str_add(out, "  ");
		yaml_put_string(out, &v->mark[i].letter, 1);
		str_add(out, ": ");
		put_place(out, v->mark[i].article, v->mark[i].at);
		str_addc(out, '\n');
	}
}

static void put_pins(struct str *out, const struct saved_view *v)
{
	if (v->n_pins)
		str_add(out, "pins:\n");
	for (size_t i = 0; i < v->n_pins; i++) {
		const struct saved_pin *p = &v->pin[i];

		str_add(out, p->same ? "  - same: [" : "  - different: [");
		put_place(out, p->a_article, p->a_unit_at);
		str_add(out, ", ");
		put_place(out, p->b_article, p->b_unit_at);
		str_add(out, "]\n");
	}
}

static void put_tags(struct str *out, const struct note *n)
{
	if (!n->n_tags)
		return;
	str_add(out, "    tags: [");
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(out, i ? ", " : "");
		put_string(out, n->tag[i]);
	}
	str_add(out, "]\n");
}

/* points: of the article; NULL: the target holds code points. */
static void put_target(struct str *out, const struct target *t, const struct points *points)
{
	uint32_t start = points ? (uint32_t)points_at(points, t->start) : t->start;
	uint32_t end = points ? (uint32_t)points_at(points, t->end) : t->end;

	str_add(out, "      - article: ");
	put_siglum(out, t->article);
	str_addf(out, "\n        at: [%u, %u]\n", start, end);
	put_key(out, 8, "exact", t->exact);
	put_key(out, 8, "prefix", t->prefix);
	put_key(out, 8, "suffix", t->suffix);
	str_addf(out, "        state: %s\n", anchor_state_name(t->state));
	put_key(out, 8, "source", t->source);
	extra_write(out, t->extra, 8);
}

static void put_note(struct str *out, const struct note *n, const struct points *points)
{
	str_add(out, "  - id: ");
	put_string(out, n->id);
	str_addc(out, '\n');
	put_time(out, 4, "made", n->made);
	put_time(out, 4, "changed", n->changed);
	put_key(out, 4, "author", n->author);
	put_key(out, 4, "colour", n->colour);
	put_key(out, 4, "iri", n->iri);
	put_tags(out, n);
	put_text(out, n->text);
	str_add(out, "    targets:\n");
	for (size_t i = 0; i < n->n_targets; i++) {
		const struct points *p = points ? &points[n->target[i].article] : NULL;

		put_target(out, &n->target[i], p && p->text ? p : NULL);
	}
	extra_write(out, n->extra, 4);
}

static uint32_t highest_id(const struct notes *ns)
{
	uint32_t highest = 0;

	for (size_t i = 0; i < ns->n; i++) {
		uint32_t number = note_number(ns->item[i].id);

		highest = number > highest ? number : highest;
	}
	return highest;
}

static void put_notes(struct str *out, const struct saved_view *v, const struct points *points)
{
	if (v->notes.last_id > highest_id(&v->notes))
		put_number(out, 0, "notes_made", v->notes.last_id);
	if (v->notes.n)
		str_add(out, "notes:\n");
	for (size_t i = 0; i < v->notes.n; i++)
		put_note(out, &v->notes.item[i], points);
}

void viewfile_write(const struct saved_view *v, const char *path,
                    const struct article *const *article, struct str *out)
{
	struct points *points = article ? xcalloc(v->n_articles + 1, sizeof *points) : NULL;
	char *target = path_target(path), *dir = path_dir(target);

	free(target);
	for (size_t i = 0; article && i < v->n_articles; i++)
		if (article[i] && article[i]->len)
			points_init(&points[i], article[i]->text, article[i]->len);
	str_add(out, "# yaml-language-server: $schema=" VIEWFILE_SCHEMA "\n");
	str_addf(out, "hexapla: %d\n", VIEWFILE_VERSION);
	str_add(out, v->n_articles ? "articles:\n" : "articles: []\n");
	for (uint32_t i = 0; i < v->n_articles; i++)
		put_article(out, v, i, dir);
	put_key(out, 0, "layout", v->layout);
	if (v->focus < v->n_articles) {
		str_add(out, "focus: ");
		put_siglum(out, v->focus);
		str_addc(out, '\n');
	}
	if (v->maximised)
		str_add(out, "maximised: true\n");
	put_key(out, 0, "fold", v->fold);
	put_order(out, v);
	put_key(out, 0, "theme", v->theme);
	put_rules(out, v, dir);
	put_options(out, v);
	put_marks(out, v);
	put_pins(out, v);
	put_notes(out, v, points);
	extra_write(out, v->extra, 0);
	for (size_t i = 0; article && i < v->n_articles; i++)
		points_free(&points[i]);
	free(points);
	free(dir);
}
