/* dictionary.c - finding dictionaries and asking them. */
#include "align/dictionary.h"

#include <stdlib.h>
#include <string.h>

#include "align/dictd.h"
#include "align/entry.h"
#include "align/key.h"
#include "base/embed.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"

enum {
	BOOKS = 8,
	TABLE_BYTES = 64 << 20,
	LARGE_TEXT = 24 << 20,  /* bytes of text from which on a book is asked sparingly */
	SCAN_HEADS = 200,       /* heads read in search of a word with the same stem */
	ENTRIES = 8,            /* read for one word */
	LARGE_ENTRIES = 3,
	LARGE_PLACES = 200,     /* read in a large book for a story, and one for each ten words */
};

struct book { struct dictd *file; char *path; int side; }; /* side: language of its heads */

/* A text of two columns, in memory. */
struct table { struct str text; int side; bool either, own; }; /* own: the supplement */

struct dictionary {
	char code[2][4];
	struct stemmer *stemmer[2];
	struct book book[BOOKS];
	size_t n_books;
	struct table table[BOOKS];
	size_t n_tables;
};

/* Pairs that Debian packages as dict-freedict-AAA-BBB, best direction first. */
static const char packages[][8] = {
	"deu-eng", "eng-deu", "eng-ind", "eng-fra", "fra-eng", "eng-spa", "spa-eng", "eng-ita",
	"ita-eng", "eng-por", "por-eng", "eng-nld", "nld-eng", "eng-tur", "tur-eng", "deu-fra",
	"deu-ind", "deu-ita", "deu-nld", "deu-por", "deu-spa", "deu-tur", "fra-deu", "fra-ita",
	"fra-nld", "fra-por", "fra-spa", "fra-tur", "ita-deu", "ita-ind", "ita-por", "ita-spa",
	"ita-tur", "nld-deu", "nld-fra", "nld-ind", "nld-ita", "nld-spa", "por-deu", "por-fra",
	"por-spa", "spa-deu", "spa-por", "tur-deu",
};

const char *dictionary_folder(void)
{
	const char *folder = getenv("HEXAPLA_DICTIONARIES");
	return folder ? folder : "/usr/share/dictd";
}

static char *book_path(const char *folder, const char *from, const char *to)
{
	char *name = str_printf("freedict-%s-%s.index", from, to);
	char *path = path_join(folder, name);
	free(name);
	return path;
}

const char *dictionary_package(const char *a, const char *b, const char *folder,
                               bool *installed, char buf[64])
{
	const char *found = NULL;
	if (installed)
		*installed = false;
	for (size_t i = 0; i < COUNT(packages); i++) {
		char from[4], to[4];
		memcpy(from, packages[i], 3);
		memcpy(to, packages[i] + 4, 3);
		from[3] = to[3] = 0;
		if (!(!strcmp(a, from) && !strcmp(b, to)) && !(!strcmp(a, to) && !strcmp(b, from)))
			continue;
		char *path = book_path(folder, from, to);
		bool here = *folder && path_exists(path);
		free(path);
		if (!found || (here && installed && !*installed))
			found = packages[i];
		if (here && installed)
			*installed = true;
	}
	if (found) {
		static const char start[] = "dict-freedict-";
		memcpy(buf, start, sizeof start - 1);
		memcpy(buf + sizeof start - 1, found, 8);
	}
	return found ? buf : NULL;
}

static bool open_book(struct dictionary *d, const char *path, int side, struct str *messages)
{
	struct errs errs = {0};
	struct dictd *file = d->n_books < BOOKS ? dictd_open(path, &errs) : NULL;
	if (file)
		d->book[d->n_books++] = (struct book){file, xstrdup(path), side};
	errs_format(&errs, messages);
	errs_free(&errs);
	return file != NULL;
}

/* The text's first line may say "# eng deu". False: it is about other languages. */
static bool table_sides(const struct dictionary *d, struct table *t)
{
	const char *s = t->text.s;
	char first[4] = "", second[4] = "";
	t->either = !t->own;
	if (t->own || t->text.n < 9 || strncmp(s, "# ", 2) || s[5] != ' ' || (s[9] && s[9] != '\n'))
		return true;
	memcpy(first, s + 2, 3);
	memcpy(second, s + 6, 3);
	t->either = false;
	t->side = strcmp(d->code[0], first) != 0;
	return !strcmp(d->code[t->side], first) && !strcmp(d->code[!t->side], second);
}

static void add_table(struct dictionary *d, struct str *text, bool own)
{
	struct table t = {.text = *text, .own = own};
	*text = (struct str)STR_INIT;
	if (d->n_tables < BOOKS && table_sides(d, &t))
		d->table[d->n_tables++] = t;
	else
		str_free(&t.text);
}

/* "eng-deu" at the end of a dictd file's name tells its direction. */
static int side_by_name(const struct dictionary *d, const char *path)
{
	const char *base = path_base(path);
	size_t n = strlen(base);
	if (n < 13)
		return 0;
	const char *pair = base + n - 13;
	for (int side = 0; side < 2; side++)
		if (!strncmp(pair, d->code[side], 3) && !strncmp(pair + 4, d->code[!side], 3))
			return side;
	return pair[3] == '-' ? -1 : 0;
}

static void open_file(struct dictionary *d, const char *path, struct str *messages)
{
	if (str_ends(path, ".index")) {
		int side = side_by_name(d, path);
		if (side >= 0)
			open_book(d, path, side, messages);
		return;
	}
	struct errs errs = {0};
	struct str text = STR_INIT;
	if (file_read(path, TABLE_BYTES, &text, &errs)) {
		if (!memchr(text.s, '\t', text.n))
			errs_add(&errs, path, 1, 0,
			         "no dictionary: no line has two columns with a tab");
		else
			add_table(d, &text, false);
	}
	str_free(&text);
	errs_format(&errs, messages);
	errs_free(&errs);
}

/* Bytes of the k-th cell of a line of n bytes. */
static const char *cell_at(const char *line, size_t n, size_t k, size_t *len)
{
	const char *end = line + n;
	for (; line && k; k--) {
		line = memchr(line, '\t', (size_t)(end - line));
		if (line)
			line++;
	}
	const char *tab = line ? memchr(line, '\t', (size_t)(end - line)) : NULL;
	*len = line ? (size_t)((tab ? tab : end) - line) : 0;
	return line;
}

/* Frequent words in all our languages, compiled in; its first line names the columns. */
static void add_supplement(struct dictionary *d)
{
	size_t n, column[2] = {SIZE_MAX, SIZE_MAX};
	const char *s = embed_find("supplement.txt", &n), *end = s + n;
	struct str text = STR_INIT;
	for (const char *line = s; s && line < end;) {
		const char *nl = memchr(line, '\n', (size_t)(end - line)), *left, *right;
		size_t len = (size_t)((nl ? nl : end) - line), left_n, right_n;
		for (size_t k = 0; line == s && (left = cell_at(line, len, k, &left_n)); k++)
			for (int i = 0; i < 2; i++)
				if (left_n == 3 && !memcmp(left, d->code[i], 3))
					column[i] = k;
		if (column[0] == SIZE_MAX || column[1] == SIZE_MAX)
			break;
		left = cell_at(line, len, column[0], &left_n);
		right = cell_at(line, len, column[1], &right_n);
		if (line != s && left_n && right_n && *left != '-' && *right != '-')
			str_addf(&text, "%.*s\t%.*s\n", (int)left_n, left, (int)right_n, right);
		line += len + 1;
	}
	if (text.n)
		add_table(d, &text, true);
	str_free(&text);
}

struct dictionary *dictionary_open(const char *a, const char *b, const char *folder,
                                   const char *const *file, struct str *messages)
{
	struct dictionary *d = xcalloc(1, sizeof *d);
	const char *code[2] = {a, b};
	for (int i = 0; i < 2; i++) {
		memcpy(d->code[i], code[i], 3);
		d->stemmer[i] = stemmer_new(code[i]);
	}
	int first = strcmp(a, "eng") != 0 && strcmp(b, "eng") == 0;
	for (int k = 0; *folder && k < 2; k++) {
		int side = k ? !first : first;
		char *path = book_path(folder, code[side], code[!side]);
		if (path_exists(path))
			open_book(d, path, side, messages);
		free(path);
	}
	for (; file && *file; file++)
		open_file(d, *file, messages);
	if (d->n_books + d->n_tables == 0 && *folder) { /* else none is wanted */
		char buf[64];
		const char *package = dictionary_package(a, b, folder, NULL, buf);
		str_addf(messages, "no dictionary for %s-%s", lang_name(code[!first]),
		         lang_name(code[first]));
		str_addf(messages, package ? ": apt install %s\n" : "\n", package);
	}
	add_supplement(d);
	return d;
}

void dictionary_free(struct dictionary *d)
{
	if (!d)
		return;
	for (size_t i = 0; i < d->n_books; i++) {
		dictd_free(d->book[i].file);
		free(d->book[i].path);
	}
	for (size_t i = 0; i < d->n_tables; i++)
		str_free(&d->table[i].text);
	stemmer_free(d->stemmer[0]);
	stemmer_free(d->stemmer[1]);
	free(d);
}

struct scan {
	const struct dictionary *d;
	int side;
	const char *key;
	size_t heads, key_n;
	struct str lower, stem;
	dictd_ref_vec *out;
};

static bool same_stem(void *ctx, const char *head, size_t n, struct dictd_ref at)
{
	struct scan *s = ctx;
	if (++s->heads > SCAN_HEADS)
		return false;
	if (n > s->key_n + 6 || memchr(head, ' ', n))
		return true;
	str_clear(&s->stem);
	key_stem(&s->stem, s->d->stemmer[s->side], head, n);
	if (s->stem.n == s->key_n && !memcmp(s->stem.s, s->key, s->key_n))
		VEC_PUSH(s->out, at);
	return true;
}

static int by_place(const void *a, const void *b)
{
	const struct dictd_ref *x = a, *y = b;
	if (x->offset != y->offset)
		return x->offset < y->offset ? -1 : 1;
	return (x->size > y->size) - (x->size < y->size);
}

static bool large(const struct book *b)
{
	return dictd_bytes(b->file) > LARGE_TEXT;
}

/* Places of the entries for the words: of the word itself, then of words of its stem. */
static void find_places(const struct dictionary *d, const struct book *b,
                        const struct asked *word, size_t n, dictd_ref_vec *out)
{
	size_t most = large(b) ? LARGE_ENTRIES : ENTRIES;
	size_t enough = large(b) ? LARGE_PLACES + n / 10 : SIZE_MAX;
	struct scan s = {.d = d, .side = b->side, .lower = STR_INIT, .stem = STR_INIT, .out = out};
	for (size_t i = 0; i < n && out->n < enough; i++) {
		size_t from = out->n;
		if (large(b) &&
		    lang_function_word(d->code[b->side], word[i].word, strlen(word[i].word)))
			continue;
		str_clear(&s.lower);
		key_head(&s.lower, word[i].word, strlen(word[i].word));
		dictd_find(b->file, s.lower.s, s.lower.n, out);
		if (out->n > from + most)
			out->n = from + most;
		s.key = word[i].key;
		s.key_n = strlen(s.key);
		s.heads = 0;
		/* The stem with its diacritics: as much of the word as the key has letters. */
		size_t prefix = utf8_offset(s.lower.s, s.lower.n, utf8_count(s.key, s.key_n));
		if (s.key_n >= 3 && !(large(b) && out->n > from))
			dictd_each(b->file, s.lower.s, prefix, same_stem, &s);
		if (out->n > from + 2 * most)
			out->n = from + 2 * most;
	}
	str_free(&s.lower);
	str_free(&s.stem);
}

/* Words of many units first, and in an order that does not depend on the articles'. */
static int by_units(const void *a, const void *b)
{
	const struct asked *p = a, *q = b;
	return p->units != q->units ? (p->units < q->units ? 1 : -1) : strcmp(p->word, q->word);
}

static void ask_book(const struct dictionary *d, struct book *b, const struct asked *word, size_t n,
                     dictionary_fn *fn, void *ctx)
{
	dictd_ref_vec at = {0};
	struct asked *order = xcalloc(n + 1, sizeof *order);
	if (n) {
		memcpy(order, word, n * sizeof *order);
		qsort(order, n, sizeof *order, by_units);
	}
	find_places(d, b, order, n, &at);
	free(order);
	if (at.n)
		qsort(at.item, at.n, sizeof *at.item, by_place);
	struct str text = STR_INIT;
	struct entry e = {.bytes = STR_INIT};
	for (size_t i = 0; i < at.n; i++) {
		if (i && by_place(&at.item[i - 1], &at.item[i]) == 0)
			continue;
		str_clear(&text);
		if (!dictd_read(b->file, at.item[i], &text))
			continue;
		entry_parse(&e, text.s, text.n);
		for (size_t k = 0; e.head.n && k < e.translation.n; k++) {
			struct piece p = e.translation.item[k];
			fn(ctx, b->side, e.bytes.s + e.head.start, e.head.n, e.bytes.s + p.start,
			   p.n, e.translation.n);
		}
	}
	entry_free(&e);
	str_free(&text);
	free(at.item);
}

/* The next word of a list "word, word"; its end. */
static const char *next_word(const char **p, const char *end)
{
	const char *q = *p;
	while (q < end && *q == ' ')
		q++;
	*p = q;
	while (q < end && !memchr(",;\t\r", *q, 4))
		q++;
	return q;
}

/* One line of a table: "word, word TAB word, word". */
static void ask_line(const struct table *t, const char *s, size_t n, dictionary_fn *fn, void *ctx)
{
	const char *tab = memchr(s, '\t', n), *end = s + n;
	if (!tab || s[0] == '#')
		return;
	size_t count = 1;
	for (const char *p = tab + 1; p < end; p++)
		count += *p == ',' || *p == ';';
	for (const char *h = s, *he; h < tab; h = he + 1) {
		he = next_word(&h, tab);
		for (const char *p = tab + 1, *q; p < end; p = q + 1) {
			q = next_word(&p, end);
			for (int side = 0; side < 2 && q > p && he > h; side++)
				if (t->either || side == t->side)
					fn(ctx, side, h, (size_t)(he - h), p, (size_t)(q - p),
					   count);
		}
	}
}

static void ask_table(const struct table *t, dictionary_fn *fn, void *ctx)
{
	for (size_t at = 0; at < t->text.n;) {
		const char *s = t->text.s + at, *nl = memchr(s, '\n', t->text.n - at);
		size_t n = nl ? (size_t)(nl - s) : t->text.n - at;
		ask_line(t, s, n, fn, ctx);
		at += n + 1;
	}
}

/* Of two large books, one for each direction, the one for fewer words is enough. */
static bool spare(const struct dictionary *d, size_t i, const size_t n[2])
{
	int side = d->book[i].side;
	bool fewer = n[!side] < n[side] || (n[!side] == n[side] && side);
	for (size_t k = 0; k < d->n_books; k++)
		if (large(&d->book[i]) && large(&d->book[k]) && d->book[k].side != side && fewer)
			return true;
	return false;
}

void dictionary_ask(struct dictionary *d, const struct asked *const word[2], const size_t n[2],
                    dictionary_fn *fn, void *ctx, struct str *messages)
{
	for (size_t i = 0; i < d->n_books; i++) {
		struct book *b = &d->book[i];
		if (spare(d, i, n))
			continue;
		size_t bad = dictd_bad(b->file);
		ask_book(d, b, word[b->side], n[b->side], fn, ctx);
		bad = dictd_bad(b->file) - bad;
		if (bad)
			str_addf(messages, "%s: %zu entries cannot be read\n", b->path, bad);
	}
	for (size_t i = 0; i < d->n_tables; i++)
		ask_table(&d->table[i], fn, ctx);
}
