/* note.c - the list of notes: making, changing, copying, finding. */
#include "mark/note.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"

const char *anchor_state_name(enum anchor_state s)
{
	static const char *const name[] = {"anchored", "changed", "orphan"};

	return name[s];
}

static void target_free(struct target *t)
{
	free(t->exact);
	free(t->prefix);
	free(t->suffix);
	free(t->source);
	free(t->extra);
}

static void tags_free(struct note *n)
{
	for (size_t i = 0; i < n->n_tags; i++)
		free(n->tag[i]);
	free(n->tag);
	n->tag = NULL;
	n->n_tags = 0;
}

void note_free(struct note *n)
{
	for (size_t i = 0; i < n->n_targets; i++)
		target_free(&n->target[i]);
	tags_free(n);
	free(n->target);
	free(n->id);
	free(n->text);
	free(n->colour);
	free(n->author);
	free(n->iri);
	free(n->extra);
}

void notes_free(struct notes *ns)
{
	for (size_t i = 0; i < ns->n; i++)
		note_free(&ns->item[i]);
	free(ns->item);
	*ns = (struct notes){0};
}

/* At most max code points of text[from, to); bytes that are not UTF-8, and NUL, as U+FFFD. */
static char *quote(const char *text, size_t from, size_t to, size_t max)
{
	struct str out = STR_INIT;

	for (; from < to && max; max--) {
		uint32_t cp;
		size_t len = utf8_next(text + from, to - from, &cp);

		if (!cp || cp & UTF8_BAD)
			str_add(&out, "\xEF\xBF\xBD");
		else
			str_addn(&out, text + from, len);
		from += len;
	}
	return str_take(&out);
}

/* Start of the code points, at most max, that end at byte `at`. */
static size_t back(const char *text, size_t at, size_t max)
{
	for (; at && max; max--)
		at = utf8_prev(text, at);
	return at;
}

static void cite(struct target *t, const struct article *a, size_t start, size_t end)
{
	end = end < a->len ? end : a->len;
	start = start < end ? start : end;
	t->start = (uint32_t)start;
	t->end = (uint32_t)end;
	t->exact = quote(a->text, start, end, QUOTE_MAX);
	t->prefix = quote(a->text, back(a->text, start, QUOTE_CONTEXT), start, QUOTE_CONTEXT);
	t->suffix = quote(a->text, end, a->len, QUOTE_CONTEXT);
	t->state = ANCHORED;
}

void note_add_target(struct note *n, const struct article *const *article, uint32_t which,
                     size_t start, size_t end)
{
	n->target = xreallocarray(n->target, n->n_targets + 1, sizeof *n->target);
	struct target *t = &n->target[n->n_targets++];
	*t = (struct target){.article = which};
	cite(t, article[which], start, end);
}

bool target_reads(const struct target *t, const struct article *a)
{
	char *there = t->end <= a->len ? quote(a->text, t->start, t->end, QUOTE_MAX) : NULL;
	bool same = there && !strcmp(there, t->exact);

	free(there);
	return same;
}

void target_set(struct target *t, const struct article *const *article, uint32_t which,
                size_t start, size_t end)
{
	free(t->exact);
	free(t->prefix);
	free(t->suffix);
	free(t->source);
	t->source = NULL;
	t->article = which;
	cite(t, article[which], start, end);
}

struct note *notes_add(struct notes *ns, const struct article *const *article, uint32_t which,
                       size_t start, size_t end, const char *text, int64_t now)
{
	struct note *n = VEC_ADD(ns);

	*n = (struct note){
		.id = str_printf("n%u", ++ns->last_id),
		.text = xstrdup(text),
		.made = now,
		.changed = now,
	};
	note_add_target(n, article, which, start, end);
	return n;
}

void note_set_text(struct note *n, const char *text, int64_t now)
{
	char *copy = xstrdup(text); /* text may be n->text */

	free(n->text);
	n->text = copy;
	n->changed = now;
}

static bool has_tag(const struct note *n, const char *tag, size_t len)
{
	for (size_t i = 0; i < n->n_tags; i++)
		if (strlen(n->tag[i]) == len && !memcmp(n->tag[i], tag, len))
			return true;
	return false;
}

static void add_tag(struct note *n, const char *tag, size_t len)
{
	if (!len || has_tag(n, tag, len))
		return;
	n->tag = xreallocarray(n->tag, n->n_tags + 1, sizeof *n->tag);
	n->tag[n->n_tags++] = xstrndup(tag, len);
}

void note_add_tag(struct note *n, const char *tag)
{
	add_tag(n, tag, strlen(tag));
}

void note_set_tags(struct note *n, const char *tags)
{
	const char *separators = strchr(tags, ',') ? "\r\n,#" : " \t\r\n#";

	tags_free(n);
	for (const char *s = tags; *s;) {
		s += strspn(s, separators);
		s += strspn(s, " \t");
		size_t len = strcspn(s, separators), next = len;

		while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
			len--;
		add_tag(n, s, len);
		s += next;
	}
}

/* The next "#tag" word at or behind *s; *s moves behind it. NULL: none is left. */
static const char *next_mention(const char **s, size_t *len)
{
	while (**s) {
		const char *word = *s;
		size_t n = strcspn(word, " \t\r\n");

		*s += n + (word[n] != 0);
		while (n && strchr(".,;:!?)\"", word[n - 1]))
			n--;
		if (*word == '#' && n > 1) {
			*len = n - 1;
			return word + 1;
		}
	}
	return NULL;
}

bool note_mentions(const char *text, const char *tag)
{
	size_t len;

	for (const char *t; (t = next_mention(&text, &len));)
		if (strlen(tag) == len && !memcmp(t, tag, len))
			return true;
	return false;
}

void note_write(struct note *n, const char *text, int64_t now)
{
	size_t kept = 0, len;

	for (size_t i = 0; i < n->n_tags; i++) {
		if (note_mentions(n->text, n->tag[i]) && !note_mentions(text, n->tag[i]))
			free(n->tag[i]);
		else
			n->tag[kept++] = n->tag[i];
	}
	n->n_tags = kept;
	note_set_text(n, text, now);
	text = n->text;
	for (const char *t; (t = next_mention(&text, &len));)
		add_tag(n, t, len);
}

void notes_remove(struct notes *ns, size_t i)
{
	note_free(&ns->item[i]);
	memmove(&ns->item[i], &ns->item[i + 1], (ns->n - i - 1) * sizeof *ns->item);
	ns->n--;
}

static char *copy_string(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

static void target_copy(struct target *to, const struct target *from)
{
	*to = *from;
	to->exact = xstrdup(from->exact);
	to->prefix = xstrdup(from->prefix);
	to->suffix = xstrdup(from->suffix);
	to->source = copy_string(from->source);
	to->extra = copy_string(from->extra);
}

static void note_copy(struct note *to, const struct note *from)
{
	*to = *from;
	to->id = xstrdup(from->id);
	to->text = xstrdup(from->text);
	to->colour = copy_string(from->colour);
	to->author = copy_string(from->author);
	to->iri = copy_string(from->iri);
	to->extra = copy_string(from->extra);
	to->target = xcalloc(from->n_targets, sizeof *to->target);
	for (size_t i = 0; i < from->n_targets; i++)
		target_copy(&to->target[i], &from->target[i]);
	to->tag = from->n_tags ? xcalloc(from->n_tags, sizeof *to->tag) : NULL;
	for (size_t i = 0; i < from->n_tags; i++)
		to->tag[i] = xstrdup(from->tag[i]);
}

struct note *notes_append(struct notes *ns, const struct note *n)
{
	struct note *to = VEC_ADD(ns);

	note_copy(to, n);
	return to;
}

void notes_copy(struct notes *to, const struct notes *from)
{
	*to = (struct notes){.last_id = from->last_id};
	VEC_RESERVE(to, from->n);
	for (; to->n < from->n; to->n++)
		note_copy(&to->item[to->n], &from->item[to->n]);
}

int notes_at(const struct notes *ns, uint32_t article, size_t at)
{
	for (size_t i = 0; i < ns->n; i++)
		for (size_t k = 0; k < ns->item[i].n_targets; k++) {
			const struct target *t = &ns->item[i].target[k];

			if (t->article == article && t->state != ANCHOR_ORPHAN && at >= t->start &&
			    at < t->end)
				return (int)i;
		}
	return -1;
}

int notes_find(const struct notes *ns, const char *id)
{
	for (size_t i = 0; i < ns->n; i++)
		if (!strcmp(ns->item[i].id, id))
			return (int)i;
	return -1;
}

/* Version 8 of RFC 9562, from a digest: the same for the same note. */
char *note_iri(const struct note *n)
{
	struct str key = STR_INIT;
	char hex[65];

	if (n->iri)
		return xstrdup(n->iri);
	str_addf(&key, "%s %lld ", n->id, (long long)n->made);
	for (size_t i = 0; i < n->n_targets; i++)
		str_addf(&key, "%u %s ", n->target[i].article, n->target[i].exact);
	file_sha256(key.s, key.n, hex);
	str_free(&key);
	return str_printf("urn:uuid:%.8s-%.4s-8%.3s-a%.3s-%.12s", hex, hex + 8, hex + 12, hex + 15,
	                  hex + 18);
}

void note_keep_iri(struct note *n)
{
	char *iri = note_iri(n);

	free(n->iri);
	n->iri = iri;
}
