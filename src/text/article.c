#include "text/article.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "text/charset.h"
#include "text/document.h"
#include "text/furniture.h"
#include "text/input.h"
#include "text/lang.h"
#include "text/meta.h"
#include "text/paragraph.h"
#include "text/sentence.h"
#include "text/sniff.h"

typedef VEC(struct unit) unit_vec;

/* The end of a piece of text[from, to) of at most UNIT_MAX_BYTES: before the last blank,
 * or else between two characters. */
static size_t cut(const char *text, size_t from, size_t to)
{
	if (to - from <= UNIT_MAX_BYTES)
		return to;
	size_t end = from + UNIT_MAX_BYTES;
	while (end > from + 1 && text[end] != ' ' && text[end] != '\n')
		end--;
	if (end > from + 1)
		return end;
	end = from + UNIT_MAX_BYTES;
	while (end > from + UNIT_MAX_BYTES - 4 && ((unsigned char)text[end] & 0xC0) == 0x80)
		end--;
	return end;
}

static size_t skip_blanks(const char *text, size_t from, size_t to)
{
	while (from < to && (text[from] == ' ' || (text[from] >= '\t' && text[from] <= '\r')))
		from++;
	return from;
}

static size_t drop_blanks(const char *text, size_t from, size_t to)
{
	while (to > from && (text[to - 1] == ' ' || (text[to - 1] >= '\t' && text[to - 1] <= '\r')))
		to--;
	return to;
}

static void add_unit(unit_vec *v, const char *text, size_t from, size_t to, struct unit u)
{
	while ((from = skip_blanks(text, from, to)) < to) {
		size_t end = cut(text, from, to);
		u.start = (uint32_t)from;
		u.end = (uint32_t)drop_blanks(text, from, end);
		VEC_PUSH(v, u);
		from = end;
	}
}

/* A Markdown heading without its marks. */
static void add_heading(unit_vec *v, const char *text, const struct paragraph *p, struct unit u)
{
	size_t from = p->start, to = p->end;
	const char *nl = p->level ? memchr(text + from, '\n', to - from) : NULL;
	if (nl)
		to = (size_t)(nl - text); /* the underline */
	if (p->level && text[from] == '#') {
		from += p->level;
		while (to > from && text[to - 1] == '#')
			to--;
	}
	if (skip_blanks(text, from, to) == to) {
		from = p->start;
		to = p->end;
	}
	add_unit(v, text, from, to, u);
}

static void add_sentences(unit_vec *v, const struct article *a, const struct paragraph *p,
                          struct unit u)
{
	for (size_t from = p->start, next; from < p->end; from = next) {
		size_t end = sentence_end(a->text, from, p->end, a->language, &next);
		add_unit(v, a->text, from, end, u);
	}
}

/* Paragraphs in which there is nothing to read (blanks that only Unicode knows) are none. */
static void find_units(struct article *a, const uint8_t *kind)
{
	unit_vec v = {0};
	size_t n = 0;
	VEC_RESERVE(&v, a->len / 128 + a->n_paras + 1);
	for (size_t i = 0; i < a->n_paras; i++) {
		struct paragraph p = a->para[i];
		struct unit u = {.paragraph = (uint32_t)n, .kind = kind[i]};
		p.unit_from = (uint32_t)v.n;
		if (kind[i] == UNIT_HEADING)
			add_heading(&v, a->text, &p, u);
		else
			add_sentences(&v, a, &p, u);
		p.unit_to = (uint32_t)v.n;
		if (p.unit_to > p.unit_from)
			a->para[n++] = p;
	}
	a->n_paras = n;
	a->unit = v.item;
	a->n_units = v.n;
}

static size_t count_bad(const char *s, size_t n)
{
	size_t bad = 0;
	for (size_t i = 0; (i += utf8_check(s + i, n - i)) < n; i++)
		bad++;
	return bad;
}

/* What a paragraph is, of a text whose first n_front paragraphs are metadata; of a web page that
 * is shown whole, what is not the article is furniture. */
static void mark_kinds(const struct article *a, size_t n_front, const bool *other, uint8_t *kind)
{
	struct paragraph *para = xcalloc(a->n_paras + 1, sizeof *para);
	size_t n = 0;
	for (size_t i = 0; i < a->n_paras; i++)
		if (!other || !other[i])
			para[n++] = a->para[i];
	uint8_t *some = xcalloc(n + 1, 1);
	furniture_mark(a->text, para, n, n_front, a->language, some);
	n = 0;
	for (size_t i = 0; i < a->n_paras; i++)
		kind[i] = other && other[i] ? UNIT_FURNITURE : some[n++];
	free(some);
	free(para);
}

static void segment(struct article *a, const struct article_opts *opts, struct document *d)
{
	size_t n_front = 0, from = 0;
	if (!d->marked_up) {
		from = meta_front_matter(a->text, a->len);
		paragraphs_of(a->text, 0, from, &d->para);
		n_front = d->para.n;
		paragraphs_of(a->text, from, a->len, &d->para);
	}
	a->n_paras = d->para.n;
	a->para = d->para.item;
	d->para.item = NULL;
	if (!opts->language || !lang_code(opts->language, a->language))
		lang_detect(a->text + from, a->len - from, a->language);
	uint8_t *kind = xcalloc(a->n_paras + 1, 1);
	mark_kinds(a, n_front, d->other, kind);
	find_units(a, kind);
	free(kind);
}

/* A byte of the text before the repairs -> after them. */
static uint32_t moved(const struct article *a, uint32_t at)
{
	const struct repair *r = a->repair;
	size_t lo = 0, hi = a->n_repairs; /* those that end before it */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (r[mid].was_end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (lo < a->n_repairs && at > r[lo].was_start)
		return r[lo].start;
	return lo ? at - r[lo - 1].was_end + r[lo - 1].end : at;
}

/* Read aright what was read in the wrong charset. `raw` gets the bytes as they were, unless it
 * holds those of another charset. */
static void repair(struct article *a, struct str *text)
{
	struct str good = STR_INIT;
	repair_vec list = {0};
	a->n_repairs = repair_text(text->s, text->n, &good, &list);
	a->repair = list.item;
	if (!a->n_repairs)
		return;
	if (a->raw)
		str_free(text);
	else
		a->raw = str_take(text);
	*text = good;
}

/* Takes the bytes of raw; name: what its ending says is true of them. */
static struct article *build(const char *path, const char *name, struct str *raw,
                             const struct article_opts *opts, struct errs *errs)
{
	static const struct article_opts none;
	struct document d;
	opts = opts ? opts : &none;
	if (!opts->charset && !charset_wide(raw->s, raw->n) && sniff_binary(raw->s, raw->n)) {
		errs_add(errs, path, 0, 0, "is a binary file (or say with --charset how it is encoded)");
		str_free(raw);
		return NULL;
	}
	document_read(name, raw->s, raw->n, opts->charset, opts->whole, &d);
	struct str text = d.text;
	d.text = (struct str)STR_INIT;
	struct article *a = xcalloc(1, sizeof *a);
	a->path = xstrdup(path);
	a->name = xstrdup(name);
	a->charset = xstrdup(d.charset);
	a->raw_bytes = raw->n;
	if (d.converted) {
		a->raw = str_take(raw);
	} else {
		text = *raw;
		*raw = (struct str)STR_INIT;
	}
	if (!opts->as_it_is)
		repair(a, &text);
	for (size_t i = 0; i < d.para.n; i++) {
		d.para.item[i].start = moved(a, d.para.item[i].start);
		d.para.item[i].end = moved(a, d.para.item[i].end);
	}
	a->len = text.n;
	a->text = str_take(&text);
	a->blocks = d.blocks;
	a->blocks_kept = d.kept;
	a->bad_bytes = count_bad(a->text, a->len) + d.bad_bytes;
	a->cut = d.cut;
	a->other_mails = d.other_mails;
	size_t mark = a->len >= 3 && !memcmp(a->text, "\xEF\xBB\xBF", 3) ? 3 : 0;
	a->hidden = glyph_hidden(a->text + mark, a->len - mark);
	segment(a, opts, &d);
	meta_find(a, opts, &d.head);
	document_free(&d);
	return a;
}

struct article *article_load(const char *path, const struct article_opts *opts, struct errs *errs)
{
	struct input in;
	if (!input_read(path, opts ? opts->filters : NULL, &in, errs))
		return NULL;
	struct article *a = build(path, in.name.s, &in.bytes, opts, errs);
	if (a)
		a->id = in.id;
	input_free(&in);
	return a;
}

struct article *article_parse(const char *path, const char *bytes, size_t n,
                              const struct article_opts *opts, struct errs *errs)
{
	struct str raw = STR_INIT;
	str_addn(&raw, bytes, n);
	return build(path, path, &raw, opts, errs);
}

struct article *article_again(const struct article *a, const struct article_opts *opts)
{
	struct str raw = STR_INIT;
	str_addn(&raw, a->raw ? a->raw : a->text, (size_t)a->raw_bytes);
	struct article *fresh = build(a->path, a->name, &raw, opts, NULL);
	if (fresh)
		fresh->id = a->id;
	return fresh;
}

void article_free(struct article *a)
{
	if (!a)
		return;
	free(a->path);
	free(a->name);
	free(a->title);
	free(a->source);
	free(a->date);
	free(a->charset);
	free(a->text);
	free(a->unit);
	free(a->para);
	free(a->raw);
	free(a->unread);
	free(a->repair);
	free(a);
}

void article_digest(struct article *a)
{
	if (!*a->sha256)
		file_sha256(a->raw ? a->raw : a->text, a->raw_bytes, a->sha256);
}

size_t article_origin(const struct article *a, size_t at)
{
	return repair_origin(a->repair, a->n_repairs, at);
}

const char *article_charset(const struct article *a, char buf[32])
{
	size_t n = 0;
	for (; n < 31 && a->charset[n]; n++)
		buf[n] = (char)tolower((unsigned char)a->charset[n]);
	buf[n] = 0;
	return strcmp(buf, "utf-8") ? buf : NULL;
}

size_t article_unit_at(const struct article *a, size_t at)
{
	size_t lo = 0, hi = a->n_units - 1; /* the first that ends behind `at` */
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (a->unit[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

size_t article_para_at(const struct article *a, size_t at)
{
	size_t lo = 0, hi = a->n_paras ? a->n_paras - 1 : 0;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		if (a->para[mid].end <= at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

const char *unit_kind_name(enum unit_kind k)
{
	static const char *const names[UNIT_KINDS] = {"sentence", "heading", "furniture"};
	return names[k];
}

const char *siglum(size_t i, char buf[8])
{
	char *p = buf + 7;
	*p = 0;
	do
		*--p = (char)('A' + i % 26);
	while ((i /= 26) && p > buf && i--);
	memmove(buf, p, (size_t)(buf + 8 - p));
	return buf;
}

int siglum_index(const char *s, size_t n)
{
	int i = 0;
	if (n < 1 || n > 4)
		return -1;
	for (size_t k = 0; k < n; k++) {
		int c = s[k] | 0x20;
		if (c < 'a' || c > 'z')
			return -1;
		i = i * 26 + (c - 'a' + 1);
	}
	return i - 1;
}
