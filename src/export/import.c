/* import.c - annotations become notes: which article, which place, and whether they are here
 * already. An annotation that names an article stays with it, found there or not: the same words
 * in another article are another place. Costs one search a quotation, in all articles where none
 * is named. */
#include "export/import.h"

#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "base/path.h"
#include "base/unicode.h"
#include "jsonld_read.h"
#include "mark/points.h"

#define NOWHERE UINT32_MAX

struct side {
	const struct article *article;
	struct anchor_text *text; /* made when first needed */
	struct points points;
	char *path, *title;       /* absolute; folded */
};

struct import {
	const struct article *const *article;
	struct side *side;
	size_t n;
	char *dir;                /* of the file that is imported */
	struct map *iris;         /* iri -> index of a note */
	struct notes *notes;
	struct imported *out;
};

static char *folded(const char *s)
{
	struct str out = STR_INIT;

	unicode_fold(&out, s, strlen(s));
	return str_take(&out);
}

static int hex_digit(char c)
{
	const char *digits = "0123456789abcdef", *p = c ? strchr(digits, c | 0x20) : NULL;

	return p && (c >= 'A' || (c >= '0' && c <= '9')) ? (int)(p - digits) : -1;
}

/* By one name, whatever way leads there; it need not exist. */
static char *one_path(const char *path)
{
	char *real = path_resolve(path);

	return real ? real : path_absolute(path);
}

/* The file that a source names; NULL: it is a page of the web, or nothing. */
static char *source_path(const char *source, const char *dir)
{
	struct str out = STR_INIT;
	size_t scheme = strcspn(source, ":/?#");

	if (str_starts(source, "file:"))
		source += str_starts(source, "file://") ? 7 : 5;
	else if (source[scheme] == ':')
		return NULL;
	for (const char *s = source; *s && *s != '#'; s++) {
		int high = *s == '%' ? hex_digit(s[1]) : -1;
		int low = high >= 0 ? hex_digit(s[2]) : -1;

		str_addc(&out, low >= 0 ? (char)(high * 16 + low) : *s);
		s += low >= 0 ? 2 : 0;
	}
	char *name = str_take(&out), *joined = path_join(dir, name);
	char *path = one_path(joined);

	free(name);
	free(joined);
	return path;
}

/* The article that all `same` means; NOWHERE: none or several. */
static uint32_t only(const struct import *im, const void *what,
                     bool (*same)(const struct side *s, const void *what))
{
	uint32_t found = NOWHERE;

	for (uint32_t i = 0; i < im->n; i++)
		if (same(&im->side[i], what)) {
			if (found != NOWHERE)
				return NOWHERE;
			found = i;
		}
	return found;
}

static bool has_digest(const struct side *s, const void *what)
{
	return !strcmp(s->article->sha256, what);
}

static bool has_path(const struct side *s, const void *what)
{
	return s->path && !strcmp(s->path, what);
}

static bool has_name(const struct side *s, const void *what)
{
	return !strcmp(path_base(s->article->path), path_base(what));
}

static bool has_title(const struct side *s, const void *what)
{
	return !strcmp(s->title, what);
}

/* Does the address stand in the file, and not as the beginning of a longer one? */
static bool has_address(const struct side *s, const void *what)
{
	const char *text = s->article->raw ? s->article->raw : s->article->text, *url = what;
	size_t len = s->article->raw ? (size_t)s->article->raw_bytes : s->article->len;
	size_t n = strlen(url);

	if (s->article->source && !strcmp(s->article->source, url))
		return true;
	for (size_t i = 0; n > 10 && i + n <= len; i++) {
		const char *p = memchr(text + i, *url, len - i - n + 1);

		if (!p)
			return false;
		i = (size_t)(p - text);
		char after = i + n < len ? p[n] : ' ';
		if (!memcmp(p, url, n) && strchr(" \t\r\n\"'<>)],;", after))
			return true;
	}
	return false;
}

/* What an annotation says of its page, the surest first. */
static uint32_t named_article(const struct import *im, const struct place *p)
{
	uint32_t which = NOWHERE;

	if (p->sha256 && *p->sha256)
		which = only(im, p->sha256, has_digest);
	if (which == NOWHERE && p->source && *p->source) {
		char *path = source_path(p->source, im->dir);

		which = path ? only(im, path, has_path) : only(im, p->source, has_address);
		if (path && which == NOWHERE)
			which = only(im, path, has_name);
		free(path);
	}
	if (which == NOWHERE && p->title && *p->title) {
		char *title = folded(p->title);

		which = only(im, title, has_title);
		free(title);
	}
	return which;
}

static bool same_words(const struct target *a, const struct target *b)
{
	return !strcmp(a->exact, b->exact) && !strcmp(a->prefix, b->prefix) &&
	       !strcmp(a->suffix, b->suffix);
}

/* Is it where the annotation counts it, to the last character around it? */
static bool as_counted(const struct import *im, const struct place *p, struct target *t)
{
	struct target there = {0};

	if (!p->counted || t->end > im->article[t->article]->len)
		return false;
	target_set(&there, im->article, t->article, t->start, t->end);
	bool same = same_words(&there, t);
	if (!p->exact && t->end > t->start) { /* places alone: the words are those there */
		target_set(t, im->article, t->article, t->start, t->end);
		t->state = ANCHOR_CHANGED;
		same = true;
	} else if (same) {
		t->state = ANCHORED;
	}
	free(there.exact);
	free(there.prefix);
	free(there.suffix);
	return same;
}

static enum anchor_state anchor_in(struct import *im, const struct place *p, struct target *t,
                                   uint32_t which)
{
	struct side *s = &im->side[which];

	t->article = which;
	t->start = (uint32_t)points_byte(&s->points, p->start);
	t->end = (uint32_t)points_byte(&s->points, p->end);
	if (as_counted(im, p, t))
		return t->state;
	if (!s->text)
		s->text = anchor_text_new(s->article);
	target_anchor_in(t, s->text);
	return t->state;
}

/* The only article in which the words are found for certain; else the only one where perhaps. */
static uint32_t article_with(struct import *im, const struct place *p, struct target *t)
{
	uint32_t found[ANCHOR_ORPHAN] = {NOWHERE, NOWHERE};
	size_t n[ANCHOR_ORPHAN] = {0};

	for (uint32_t i = 0; i < im->n && p->exact && *p->exact; i++) {
		enum anchor_state state = anchor_in(im, p, t, i);

		if (state != ANCHOR_ORPHAN) {
			found[state] = i;
			n[state]++;
		}
	}
	return n[ANCHORED] == 1                     ? found[ANCHORED]
	       : !n[ANCHORED] && n[ANCHOR_CHANGED] == 1 ? found[ANCHOR_CHANGED]
	                                            : NOWHERE;
}

static char *copy(const char *s)
{
	return xstrdup(s ? s : "");
}

/* One more target of the note, wherever it belongs. */
static void add_target(struct import *im, struct note *n, const struct place *p)
{
	uint32_t which = named_article(im, p);
	bool named = which != NOWHERE;

	n->target = xreallocarray(n->target, n->n_targets + 1, sizeof *n->target);
	struct target *t = &n->target[n->n_targets++];
	*t = (struct target){.exact = copy(p->exact), .prefix = copy(p->prefix),
	                     .suffix = copy(p->suffix), .state = ANCHOR_ORPHAN};
	if (named && !p->exact && !p->counted && im->article[which]->n_units) {
		/* on the page as a whole: its first unit stands for it */
		const struct unit *u = im->article[which]->unit;

		target_set(t, im->article, which, u->start, u->end);
		return;
	}
	if (!named)
		which = article_with(im, p, t);
	if (which != NOWHERE) {
		anchor_in(im, p, t, which);
	} else {
		*t = (struct target){.exact = t->exact, .prefix = t->prefix, .suffix = t->suffix,
		                     .state = ANCHOR_ORPHAN};
		t->source = p->source ? xstrdup(p->source) : NULL;
	}
}

/* A reply is about what the note is about that it answers. */
static void answer(struct import *im, struct note *n, const char *to)
{
	uint32_t i = map_get(im->iris, to, strlen(to));

	if (i == MAP_NONE)
		return;
	struct notes copied = {0};
	struct note *parent = notes_append(&copied, &im->notes->item[i]);
	n->target = parent->target;
	n->n_targets = parent->n_targets;
	parent->target = NULL;
	parent->n_targets = 0;
	notes_free(&copied);
}

static void swap_words(struct note *to, struct note *from)
{
	struct note was = *to;

	to->text = from->text;
	to->tag = from->tag;
	to->n_tags = from->n_tags;
	to->colour = from->colour;
	to->changed = from->changed;
	from->text = was.text;
	from->tag = was.tag;
	from->n_tags = was.n_tags;
	from->colour = was.colour;
}

/* Where the annotation has no name of its own, what it says is one. */
static void name_note(struct note *n)
{
	struct note key = *n;

	if (n->iri && *n->iri)
		return;
	key.iri = NULL;
	key.id = n->text;
	free(n->iri);
	n->iri = note_iri(&key);
}

static void take(struct import *im, struct annotation *a)
{
	struct note *n = &a->note;

	if (a->reply_to)
		answer(im, n, a->reply_to);
	for (size_t i = 0; i < a->n_places && (!a->reply_to || !n->n_targets); i++)
		add_target(im, n, &a->place[i]);
	if (!n->n_targets) {
		im->out->skipped++;
		return;
	}
	name_note(n);
	uint32_t here = map_get(im->iris, n->iri, strlen(n->iri));
	if (here != MAP_NONE) {
		bool later = n->changed > im->notes->item[here].changed;

		if (later)
			swap_words(&im->notes->item[here], n);
		im->out->renewed += later;
		im->out->known += !later;
		return;
	}
	for (size_t i = 0; i < n->n_targets; i++) {
		im->out->unsure += n->target[i].state == ANCHOR_CHANGED;
		im->out->lost += n->target[i].state == ANCHOR_ORPHAN;
	}
	im->out->added++;
	map_set(im->iris, n->iri, strlen(n->iri), (uint32_t)im->notes->n);
	n->id = str_printf("n%u", ++im->notes->last_id);
	struct note *added = VEC_ADD(im->notes);
	*added = *n;
	*n = (struct note){0};
}

static void begin(struct import *im)
{
	im->iris = map_new();
	for (size_t i = 0; i < im->notes->n; i++) {
		char *iri = note_iri(&im->notes->item[i]);

		map_set(im->iris, iri, strlen(iri), (uint32_t)i);
		free(iri);
	}
	for (size_t i = 0; i < im->n; i++) {
		const struct article *a = im->article[i];

		im->side[i] = (struct side){.article = a, .path = one_path(a->path),
		                            .title = folded(a->title)};
		points_init(&im->side[i].points, a->text, a->len);
	}
}

static void end(struct import *im)
{
	for (size_t i = 0; i < im->n; i++) {
		anchor_text_free(im->side[i].text);
		points_free(&im->side[i].points);
		free(im->side[i].path);
		free(im->side[i].title);
	}
	free(im->side);
	free(im->dir);
	map_free(im->iris);
}

bool import_notes(const char *path, const char *bytes, size_t n, struct article *const *article,
                  size_t n_articles, struct notes *ns, struct imported *out, struct errs *errs)
{
	annotation_vec all = {0};
	struct import im = {.article = (const struct article *const *)article, .n = n_articles,
	                    .notes = ns, .out = out};

	*out = (struct imported){0};
	if (!jsonld_read(path, bytes, n, &all, errs))
		return false;
	for (size_t i = 0; i < n_articles; i++)
		article_digest(article[i]);
	im.dir = path_dir(path);
	im.side = xcalloc(n_articles + 1, sizeof *im.side);
	begin(&im);
	for (size_t i = 0; i < all.n; i++)
		if (!all.item[i].reply_to)
			take(&im, &all.item[i]);
	for (size_t i = 0; i < all.n; i++)
		if (all.item[i].reply_to)
			take(&im, &all.item[i]);
	end(&im);
	annotations_free(&all);
	return true;
}

bool import_file(const char *path, struct article *const *article, size_t n_articles,
                 struct notes *ns, struct imported *out, struct errs *errs)
{
	struct str bytes = STR_INIT;
	bool ok = file_read(path, IMPORT_BYTES, &bytes, errs) &&
	          import_notes(path, bytes.s, bytes.n, article, n_articles, ns, out, errs);

	str_free(&bytes);
	return ok;
}

static void say(struct str *out, size_t n, const char *one, const char *many)
{
	if (n)
		str_addf(out, "%s%zu %s", out->n ? ", " : "", n, n == 1 ? one : many);
}

void import_say(const struct imported *im, struct str *out)
{
	struct str s = STR_INIT;

	say(&s, im->added, "note imported", "notes imported");
	say(&s, im->renewed, "note renewed", "notes renewed");
	say(&s, im->known, "here already", "here already");
	say(&s, im->unsure, "place to look at", "places to look at");
	say(&s, im->lost, "without a place", "without a place");
	say(&s, im->skipped, "about nothing", "about nothing");
	str_add(out, s.n ? s.s : "no notes in it");
	str_free(&s);
}
