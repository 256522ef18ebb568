/* The line editor: text and cursor in bytes, moved by clusters. Drawing is in overlay.c. */
#include "view/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"
#include "base/utf8.h"

#define HISTORY_MAX 500
#define LINE_MAX_BYTES 65536

struct prompt {
	char *label, *error;
	char *title;               /* NULL: one line */
	struct str text;
	size_t at;                 /* cursor, byte */
	struct history *history;
	size_t entry;              /* history entry shown; history->n: the line typed */
	char *typed;               /* that line, while an entry is shown */
	complete_fn *complete;
	void *ctx;
	candidate_vec candidates;
	int chosen;                /* candidate in the text; -1: none */
	size_t word;               /* where the completed word starts */
	char *before;              /* text before completion ... */
	size_t before_at;          /* ... and the cursor in it */
	struct str killed;         /* what ^K, ^U and ^W took, for ^Y */
};

/* History */

void history_add(struct history *h, const char *line)
{
	if (!*line)
		return;
	for (size_t i = 0; i < h->n; i++) {
		if (strcmp(h->item[i], line) != 0)
			continue;
		char *same = h->item[i];
		memmove(&h->item[i], &h->item[i + 1], (h->n - i - 1) * sizeof *h->item);
		h->item[h->n - 1] = same;
		return;
	}
	if (h->n == HISTORY_MAX) {
		free(h->item[0]);
		memmove(h->item, h->item + 1, --h->n * sizeof *h->item);
	}
	VEC_PUSH(h, xstrdup(line));
}

void history_free(struct history *h)
{
	for (size_t i = 0; i < h->n; i++)
		free(h->item[i]);
	free(h->item);
	*h = (struct history){0};
}

/* Show the nearest entry in direction dir that starts with what was typed. */
static bool history_step(struct prompt *p, int dir)
{
	struct history *h = p->history;
	if (!h)
		return false;
	if (p->entry == h->n) {
		free(p->typed);
		p->typed = xstrdup(p->text.s);
	}
	size_t i = p->entry;
	do
		i += (size_t)dir; /* below 0 it wraps past the end */
	while (i < h->n && !str_starts(h->item[i], p->typed));
	if (i > h->n)
		return false;
	p->entry = i;
	str_clear(&p->text);
	str_add(&p->text, i == h->n ? p->typed : h->item[i]);
	p->at = p->text.n;
	return true;
}

/* Lines */

static size_t line_start(const struct prompt *p, size_t at)
{
	while (at > 0 && p->text.s[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const struct prompt *p, size_t at)
{
	return at + strcspn(p->text.s + at, "\n");
}

/* To the line above or below, as many clusters from its start as here. */
static bool line_step(struct prompt *p, int dir)
{
	size_t start = line_start(p, p->at), clusters = 0;
	size_t to = dir < 0 ? start : line_end(p, p->at) + 1;

	if (dir < 0 ? !start : to > p->text.n)
		return false;
	for (size_t i = start; i < p->at; clusters++)
		i += unicode_cluster(p->text.s + i, p->at - i);
	p->at = dir < 0 ? line_start(p, start - 1) : to;
	for (size_t end = line_end(p, p->at); p->at < end && clusters; clusters--)
		p->at += unicode_cluster(p->text.s + p->at, end - p->at);
	return false;
}

/* Completion */

static void drop_candidates(struct prompt *p)
{
	for (size_t i = 0; i < p->candidates.n; i++) {
		free(p->candidates.item[i].text);
		free(p->candidates.item[i].help);
	}
	p->candidates.n = 0;
	p->chosen = -1;
}

/* Put s where the completed word stands, up to the cursor. */
static void put_word(struct prompt *p, const char *s, size_t n)
{
	str_erase(&p->text, p->word, p->at - p->word);
	str_insert(&p->text, p->word, s, n);
	p->at = p->word + n;
}

/* Bytes in which all candidates agree, whole code points only. */
static size_t common_bytes(const candidate_vec *v)
{
	const char *first = v->item[0].text;
	size_t n = strlen(first);
	for (size_t i = 1; i < v->n; i++) {
		size_t same = 0;
		while (same < n && v->item[i].text[same] == first[same])
			same++;
		n = same;
	}
	while (n > 0 && ((unsigned char)first[n] & 0xc0) == 0x80)
		n--;
	return n;
}

static void choose(struct prompt *p, int dir)
{
	int n = (int)p->candidates.n;
	if (p->chosen < 0)
		p->chosen = dir > 0 ? 0 : n - 1;
	else
		p->chosen = (p->chosen + dir + n) % n;
	const char *s = p->candidates.item[p->chosen].text;
	put_word(p, s, strlen(s));
}

static bool complete(struct prompt *p, int dir)
{
	if (p->candidates.n > 0) {
		choose(p, dir);
		return true;
	}
	if (!p->complete)
		return false;
	free(p->before);
	p->before = xstrdup(p->text.s);
	p->before_at = p->word = p->at;
	p->complete(p->ctx, p->text.s, p->at, &p->word, &p->candidates);
	if (p->candidates.n == 0)
		return false;
	const char *first = p->candidates.item[0].text;
	size_t typed = p->at - p->word, common = common_bytes(&p->candidates);
	bool one = p->candidates.n == 1;
	if (common >= typed)
		put_word(p, first, common);
	if (one)
		drop_candidates(p);
	return strcmp(p->text.s, p->before) != 0;
}

static void undo_completion(struct prompt *p)
{
	str_clear(&p->text);
	str_add(&p->text, p->before);
	p->at = p->before_at;
	drop_candidates(p);
}

/* Editing; each returns whether the text changed. */

static size_t cluster_after(const struct prompt *p)
{
	size_t n = p->text.n - p->at;
	return n ? unicode_cluster(p->text.s + p->at, n) : 0;
}

static size_t cluster_before(const struct prompt *p)
{
	return p->at ? p->at - unicode_cluster_before(p->text.s, p->at) : 0;
}

static bool kill_range(struct prompt *p, size_t from, size_t to)
{
	if (from == to)
		return false;
	str_clear(&p->killed);
	str_addn(&p->killed, p->text.s + from, to - from);
	str_erase(&p->text, from, to - from);
	p->at = from;
	return true;
}

static bool blank(char c)
{
	return c == ' ' || c == '\n';
}

/* Words here are what stands between blanks. */
static size_t word_before(const struct prompt *p)
{
	size_t i = p->at;
	while (i > 0 && blank(p->text.s[i - 1]))
		i--;
	while (i > 0 && !blank(p->text.s[i - 1]))
		i--;
	return i;
}

static size_t word_after(const struct prompt *p)
{
	size_t i = p->at;
	while (blank(p->text.s[i]))
		i++;
	while (p->text.s[i] && !blank(p->text.s[i]))
		i++;
	return i;
}

static bool insert(struct prompt *p, const char *s, size_t n)
{
	if (n == 0 || p->text.n + n > LINE_MAX_BYTES)
		return false;
	str_insert(&p->text, p->at, s, n);
	p->at += n;
	return true;
}

static bool go_left(struct prompt *p) { p->at -= cluster_before(p); return false; }
static bool go_right(struct prompt *p) { p->at += cluster_after(p); return false; }
static bool go_start(struct prompt *p) { p->at = line_start(p, p->at); return false; }
static bool go_end(struct prompt *p) { p->at = line_end(p, p->at); return false; }
static bool go_word_left(struct prompt *p) { p->at = word_before(p); return false; }
static bool go_word_right(struct prompt *p) { p->at = word_after(p); return false; }
static bool older(struct prompt *p) { return p->title ? line_step(p, -1) : history_step(p, -1); }
static bool newer(struct prompt *p) { return p->title ? line_step(p, 1) : history_step(p, 1); }
static bool kill_left(struct prompt *p) { return kill_range(p, line_start(p, p->at), p->at); }
static bool kill_right(struct prompt *p) { return kill_range(p, p->at, line_end(p, p->at)); }
static bool kill_word(struct prompt *p) { return kill_range(p, word_before(p), p->at); }
static bool kill_next_word(struct prompt *p) { return kill_range(p, p->at, word_after(p)); }
static bool yank(struct prompt *p) { return insert(p, p->killed.s, p->killed.n); }

static bool delete_left(struct prompt *p)
{
	size_t n = cluster_before(p);
	p->at -= n;
	str_erase(&p->text, p->at, n);
	return n > 0;
}

static bool delete_right(struct prompt *p)
{
	size_t n = cluster_after(p);
	str_erase(&p->text, p->at, n);
	return n > 0;
}

static const struct {
	key_code key;
	bool (*edit)(struct prompt *p);
	bool keeps_entry; /* the history entry shown stays the one to step from */
} KEYS[] = {
	{K_LEFT, go_left, true}, {K_CTRL('B'), go_left, true},
	{K_RIGHT, go_right, true}, {K_CTRL('F'), go_right, true},
	{K_HOME, go_start, true}, {K_CTRL('A'), go_start, true},
	{K_END, go_end, true}, {K_CTRL('E'), go_end, true},
	{K_ALT | 'b', go_word_left, true}, {K_ALT | 'f', go_word_right, true},
	{K_UP, older, true}, {K_CTRL('P'), older, true},
	{K_DOWN, newer, true}, {K_CTRL('N'), newer, true},
	{K_CTRL('U'), kill_left, false}, {K_CTRL('K'), kill_right, false},
	{K_CTRL('W'), kill_word, false}, {K_ALT | K_BACKSPACE, kill_word, false},
	{K_ALT | 'd', kill_next_word, false}, {K_CTRL('Y'), yank, false},
	{K_BACKSPACE, delete_left, false}, {K_CTRL('H'), delete_left, false},
	{K_DELETE, delete_right, false}, {K_CTRL('D'), delete_right, false},
};

static bool paste(struct prompt *p, const char *s, size_t n)
{
	struct str text = STR_INIT;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];
		if (c == '\n' || c == '\t')
			str_addc(&text, c == '\n' && p->title ? '\n' : ' ');
		else if (c >= 0x20 && c != 0x7f)
			str_addc(&text, s[i]);
	}
	bool changed = insert(p, text.s, text.n);
	str_free(&text);
	return changed;
}

static enum prompt_state after(struct prompt *p, bool changed, bool keeps_entry)
{
	if (changed) {
		free(p->error);
		p->error = NULL;
		if (!keeps_entry && p->history)
			p->entry = p->history->n;
	}
	return changed ? PROMPT_CHANGED : PROMPT_EDITING;
}

enum prompt_state prompt_key(struct prompt *p, const struct event *e)
{
	key_code k = e->key;
	if (k == K_NONE || k == K_WAKE || k == K_RESIZE || k == K_MOUSE)
		return PROMPT_EDITING;
	if (k == K_TAB || k == K_SHIFT_TAB)
		return after(p, complete(p, k == K_TAB ? 1 : -1), false);
	if (k == K_ESC && p->candidates.n > 0 && p->chosen >= 0) {
		undo_completion(p);
		return PROMPT_CHANGED;
	}
	drop_candidates(p);
	if (p->title && (k == '\n' || k == (K_ALT | K_ENTER)))
		return after(p, insert(p, "\n", 1), false);
	if (k == K_ENTER || k == '\n')
		return PROMPT_DONE;
	if (k == K_ESC || k == K_CTRL('G') || k == K_INTERRUPT || k == K_CTRL('C'))
		return PROMPT_CANCELLED;
	if ((k == K_BACKSPACE || k == K_CTRL('H')) && p->text.n == 0)
		return PROMPT_CANCELLED;
	if (k == K_PASTE)
		return after(p, paste(p, e->text, e->len), false);
	for (size_t i = 0; i < COUNT(KEYS); i++)
		if (KEYS[i].key == k)
			return after(p, KEYS[i].edit(p), KEYS[i].keeps_entry);
	if (k >= 0x20 && k < 0x110000) {
		char buf[4];
		return after(p, insert(p, buf, utf8_put(buf, k)), false);
	}
	return PROMPT_EDITING;
}

/* The rest */

struct prompt *prompt_new(const char *label, const char *initial, struct history *history,
                          complete_fn *complete_line, void *ctx)
{
	struct prompt *p = xcalloc(1, sizeof *p);
	p->label = xstrdup(label);
	p->text = (struct str)STR_INIT;
	p->killed = (struct str)STR_INIT;
	str_add(&p->text, initial);
	p->at = p->text.n;
	p->history = history;
	p->entry = history ? history->n : 0;
	p->complete = complete_line;
	p->ctx = ctx;
	p->chosen = -1;
	return p;
}

void prompt_free(struct prompt *p)
{
	if (!p)
		return;
	drop_candidates(p);
	free(p->candidates.item);
	free(p->label);
	free(p->title);
	free(p->error);
	free(p->typed);
	free(p->before);
	str_free(&p->text);
	str_free(&p->killed);
	free(p);
}

const char *prompt_label(const struct prompt *p)
{
	return p->label;
}

void prompt_lines(struct prompt *p, const char *title)
{
	free(p->title);
	p->title = xstrdup(title);
}

const char *prompt_title(const struct prompt *p)
{
	return p->title;
}

const char *prompt_text(const struct prompt *p)
{
	return p->text.s;
}

size_t prompt_cursor(const struct prompt *p)
{
	return p->at;
}

void prompt_set_error(struct prompt *p, const char *why)
{
	free(p->error);
	p->error = why && *why ? xstrdup(why) : NULL;
}

const char *prompt_error(const struct prompt *p)
{
	return p->error ? p->error : "";
}

const candidate_vec *prompt_candidates(const struct prompt *p, int *chosen)
{
	*chosen = p->chosen;
	return &p->candidates;
}
