/* viewfile_anchor.c - a view in memory: its articles, its notes' places, its end. */
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "mark/points.h"
#include "mark/viewfile.h"

struct saved_article *viewfile_add_article(struct saved_view *v, struct article *a)
{
	struct saved_article *s;

	article_digest(a);
	v->article = xreallocarray(v->article, v->n_articles + 1, sizeof *v->article);
	s = &v->article[v->n_articles++];
	*s = (struct saved_article){.path = xstrdup(a->path), .bytes = a->raw_bytes};
	memcpy(s->sha256, a->sha256, sizeof s->sha256);
	return s;
}

void viewfile_embed(struct saved_article *s, const struct article *a)
{
	struct str out = STR_INIT;

	for (size_t i = 0; i < a->len;) {
		uint32_t cp;
		size_t n = utf8_next(a->text + i, a->len - i, &cp);

		if (!cp || cp & UTF8_BAD)
			str_add(&out, "\xEF\xBF\xBD");
		else
			str_addn(&out, a->text + i, n);
		i += n;
	}
	free(s->text);
	s->text = str_take(&out);
}

bool viewfile_changed(const struct saved_view *v, uint32_t which, struct article *a)
{
	const struct saved_article *s = &v->article[which];

	if (s->text && strlen(s->text) == a->len && !memcmp(s->text, a->text, a->len))
		return false;
	if (s->bytes && s->bytes != a->raw_bytes)
		return true;
	article_digest(a);
	return *s->sha256 ? strcmp(s->sha256, a->sha256) != 0 : s->text != NULL;
}

/* One article's side of the anchoring. */
struct source {
	const struct article *article;
	bool changed;
	struct points points;
	struct anchor_text *text; /* made when first needed */
};

/* Returns whether the target surely has its place. */
static bool anchor(struct target *t, struct source *s)
{
	const struct article *a = s->article;

	t->start = (uint32_t)points_byte(&s->points, t->start);
	t->end = (uint32_t)points_byte(&s->points, t->end);
	/* What the reader was already asked about stays so until the text changes. */
	if (s->changed || (t->state == ANCHORED && !target_reads(t, a))) {
		if (!s->text)
			s->text = anchor_text_new(a);
		target_anchor_in(t, s->text);
	}
	return t->state == ANCHORED;
}

/* Empty, and not because its file is. */
static bool stands_in(const struct article *a)
{
	return !a->len && !a->id.ino;
}

size_t viewfile_anchor(struct saved_view *v, struct article *const *article)
{
	struct source *source = xcalloc(v->n_articles + 1, sizeof *source);
	size_t unsure = 0;

	for (uint32_t i = 0; i < v->n_articles; i++)
		if (article[i] && !stands_in(article[i])) {
			source[i].article = article[i];
			source[i].changed = viewfile_changed(v, i, article[i]);
			points_init(&source[i].points, article[i]->text, article[i]->len);
		}
	for (size_t i = 0; i < v->notes.n; i++)
		for (size_t k = 0; k < v->notes.item[i].n_targets; k++) {
			struct target *t = &v->notes.item[i].target[k];

			if (source[t->article].article)
				unsure += !anchor(t, &source[t->article]);
		}
	for (size_t i = 0; i < v->n_articles; i++) {
		points_free(&source[i].points);
		anchor_text_free(source[i].text);
	}
	free(source);
	return unsure;
}

static void strings_free(char **s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		free(s[i]);
	free(s);
}

static void article_strings_free(struct saved_article *a)
{
	free(a->path);
	free(a->language);
	free(a->charset);
	free(a->title);
	free(a->source);
	free(a->date);
	free(a->read);
	free(a->fold);
	free(a->text);
	free(a->extra);
}

void viewfile_free(struct saved_view *v)
{
	for (size_t i = 0; i < v->n_articles; i++)
		article_strings_free(&v->article[i]);
	for (size_t i = 0; i < v->n_options; i++) {
		free(v->option[i].name);
		free(v->option[i].value);
	}
	strings_free(v->rules, v->n_rules);
	free(v->article);
	free(v->layout);
	free(v->fold);
	free(v->order);
	free(v->theme);
	free(v->option);
	free(v->mark);
	free(v->pin);
	free(v->extra);
	notes_free(&v->notes);
	*v = (struct saved_view){0};
}
