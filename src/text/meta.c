#include "text/meta.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/mail.h"

enum { FRONT_MAX = 8192, TOP = 6, FIELD_WORDS = 30, NAME_WORDS = 8 };
/* How sure we are of what the text itself shows, after what its fields state (text/head.h). */
enum { RANK_FIELD = 10, RANK_LINE = 20, RANK_HEADING, RANK_AUTHOR };

static size_t words_in(const char *s, size_t n)
{
	size_t words = n > 0;
	for (size_t i = 0; i < n; i++)
		words += s[i] == ' ';
	return words;
}

/* Bytes of a byte order mark. */
static size_t mark_bytes(const char *s, size_t n)
{
	return n >= 3 && !memcmp(s, "\xEF\xBB\xBF", 3) ? 3 : 0;
}

/* Without its line break. */
static size_t line_bytes(const char *s, size_t n)
{
	const char *nl = memchr(s, '\n', n);
	return nl ? (size_t)(nl - s) : n;
}

static bool at_rule(const char *s, size_t n)
{
	return n >= 3 && !memcmp(s, "---", 3) && (n == 3 || s[3] == '\n' || s[3] == '\r');
}

/* A block of YAML between two rules; 0: none. */
static size_t yaml_block(const char *text, size_t n)
{
	size_t from = mark_bytes(text, n);
	size_t limit = n < FRONT_MAX ? n : FRONT_MAX;
	if (!at_rule(text + from, n - from))
		return 0;
	bool field = false;
	for (size_t i = from;;) {
		const char *nl = memchr(text + i, '\n', limit - i);
		if (!nl)
			return 0;
		i = (size_t)(nl - text) + 1;
		if (at_rule(text + i, n - i))
			return field ? i + 3 : 0;
		const char *end = memchr(text + i, '\n', limit - i);
		field |= end && memchr(text + i, ':', (size_t)(end - text) - i);
	}
}

/* Lines "Key: value" up to a blank one, at least two with a key that is known; 0: none. */
static size_t field_block(const char *text, size_t n)
{
	size_t i = mark_bytes(text, n), known = 0, value;
	for (size_t len; i < n && i < FRONT_MAX; i += len + (i + len < n)) {
		const char *s = text + i;
		len = line_bytes(s, n - i);
		if (!len || (len == 1 && *s == '\r'))
			break;
		if (!memchr(s, ':', len < 24 ? len : 24) || words_in(s, len) > FIELD_WORDS)
			return 0;
		known += meta_line(s, len - (s[len - 1] == '\r'), &value) != HEAD_FIELDS;
	}
	return known >= 2 ? i : 0;
}

size_t meta_front_matter(const char *text, size_t n)
{
	size_t block = yaml_block(text, n);
	block = block ? block : mail_header(text, n);
	return block ? block : field_block(text, n);
}

enum head_field meta_field(const char *s, size_t n)
{
	static const struct { char name[16]; enum head_field field; } names[] = {
		{"title", HEAD_TITLE}, {"headline", HEAD_TITLE}, {"judul", HEAD_TITLE},
		{"titel", HEAD_TITLE}, {"titulo", HEAD_TITLE}, {"titre", HEAD_TITLE},
		{"titolo", HEAD_TITLE}, {"baslik", HEAD_TITLE},
		{"source", HEAD_SOURCE}, {"publisher", HEAD_SOURCE}, {"publication", HEAD_SOURCE},
		{"site", HEAD_SOURCE}, {"outlet", HEAD_SOURCE}, {"sumber", HEAD_SOURCE},
		{"quelle", HEAD_SOURCE}, {"fuente", HEAD_SOURCE}, {"fonte", HEAD_SOURCE},
		{"bron", HEAD_SOURCE}, {"kaynak", HEAD_SOURCE},
		{"date", HEAD_DATE}, {"published", HEAD_DATE}, {"tanggal", HEAD_DATE},
		{"datum", HEAD_DATE}, {"fecha", HEAD_DATE}, {"data", HEAD_DATE},
		{"tarih", HEAD_DATE}, {"publie le", HEAD_DATE}, {"publicado", HEAD_DATE},
		{"pubblicato", HEAD_DATE},
		{"author", HEAD_AUTHOR}, {"authors", HEAD_AUTHOR}, {"by", HEAD_AUTHOR},
		{"byline", HEAD_AUTHOR}, {"penulis", HEAD_AUTHOR}, {"autor", HEAD_AUTHOR},
		{"auteur", HEAD_AUTHOR},
	};
	struct str folded = STR_INIT;
	enum head_field found = HEAD_FIELDS;
	unicode_strip(&folded, s, n);
	for (size_t i = 0; found == HEAD_FIELDS && i < COUNT(names); i++)
		if (!strcmp(folded.s, names[i].name))
			found = names[i].field;
	str_free(&folded);
	return found;
}

/* Bytes as a line of text, without quotation marks around them. */
static void set_field(struct head *h, enum head_field which, const char *s, size_t n)
{
	while (n && (*s == ' ' || *s == '\t'))
		s++, n--;
	while (n && (s[n - 1] == ' ' || s[n - 1] == '\r'))
		n--;
	if (n >= 2 && (*s == '"' || *s == '\'') && s[n - 1] == *s)
		s++, n -= 2;
	if (which != HEAD_FIELDS)
		head_set(h, which, RANK_FIELD, s, n);
}

enum head_field meta_line(const char *s, size_t n, size_t *value)
{
	const char *colon = memchr(s, ':', n < 24 ? n : 24);
	if (!colon || colon == s + n - 1)
		return HEAD_FIELDS;
	enum head_field which = meta_field(s, (size_t)(colon - s));
	*value = (size_t)(colon - s) + 1;
	bool name = which == HEAD_SOURCE || which == HEAD_AUTHOR;
	bool sentence = s[n - 1] == '.' || words_in(s + *value, n - *value) > NAME_WORDS;
	return name && sentence ? HEAD_FIELDS : which;
}

/* "Key: value"; false if it is none. */
static bool read_field(struct head *h, const char *s, size_t n)
{
	size_t at = 0;
	enum head_field which = meta_line(s, n, &at);
	set_field(h, which, s + at, n - at);
	return which != HEAD_FIELDS;
}

static void read_lines(struct head *h, const char *s, size_t n)
{
	while (n) {
		size_t len = line_bytes(s, n);
		read_field(h, s, len);
		len += len < n;
		s += len;
		n -= len;
	}
}

/* YAML between its rules, and what is none of it, is read line by line. */
static void read_front_matter(struct head *h, const char *s, size_t n)
{
	size_t skip = mark_bytes(s, n);
	if (mail_header(s, n)) {
		mail_head(h, s, n);
		return;
	}
	const char *first = at_rule(s + skip, n - skip) ? memchr(s + skip, '\n', n - skip) : NULL;
	if (!first || !head_yaml(h, first + 1, (size_t)(s + n - first) - 4))
		read_lines(h, s + skip, n - skip);
}

bool meta_agency(const char *s, size_t n)
{
	static const char *const agencies[] = {
		"Reuters", "AP", "Associated Press", "The Associated Press", "AFP", "Agence France-Presse",
		"DPA", "dpa", "UPI", "EFE", "ANSA", "ANTARA", "Xinhua", "TASS", "PTI", "Kyodo", "Yonhap",
		"Bernama", "Bloomberg", "Lusa", "APA", "CNA", "VNA", "IANS",
	};
	for (size_t i = 0; i < COUNT(agencies); i++) {
		const char *a = agencies[i];
		if (strlen(a) == n && (n < 5 ? !memcmp(a, s, n) : !strncasecmp(a, s, n)))
			return true;
	}
	return false;
}

/* Bytes before the last word of "REUTERS", "JAKARTA, KOMPAS.com", "Linden, AFP", which is an agency
 * or a site; n: it is none. */
static size_t agency_at_end(const char *s, size_t n)
{
	size_t from = n;
	while (from && s[from - 1] != ' ' && s[from - 1] != ',' && s[from - 1] != '/')
		from--;
	const char *dot = memchr(s + from, '.', n - from);
	bool site = dot && dot > s + from + 2 && dot + 2 < s + n;
	return site || meta_agency(s + from, n - from) ? from : n;
}

/* Bytes of "PLACE, 5 May 2024 (Agency) - " or "Place, AFP - " at the start of a paragraph: up to
 * the dash; 0 if there is none in its first 100 bytes. */
static size_t dateline(const char *s, size_t n)
{
	static const char *const dashes[] = {" - ", " -- ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};
	size_t best = 0;
	for (size_t i = 1; !best && i < n && i < 100; i++)
		for (size_t d = 0; s[i] == ' ' && d < COUNT(dashes); d++) {
			size_t len = strlen(dashes[d]);
			if (i + len <= n && !memcmp(s + i, dashes[d], len))
				best = i;
		}
	uint32_t cp, second;
	size_t k = best > 2 ? utf8_next(s, n, &cp) : 0;
	if (!k)
		return 0;
	utf8_next(s + k, n - k, &second);
	bool place = unicode_is_upper(cp) && unicode_is_upper(second);
	return place || agency_at_end(s, best) < best ? best : 0;
}

/* "(Reuters)" in a dateline, or at its end without brackets. */
static void find_agency(struct head *h, const char *s, size_t n)
{
	const char *open = memchr(s, '(', n), *close = memchr(s, ')', n);
	if (open && close && close > open + 1 && close - open < 40)
		head_set(h, HEAD_SOURCE, RANK_LINE, open + 1, (size_t)(close - open - 1));
	size_t from = agency_at_end(s, n);
	if (from < n)
		head_set(h, HEAD_SOURCE, RANK_LINE, s + from, n - from);
}

/* Does a line that ends in a date start like one of "Posted Monday, ...", "By Ann Lee, ..."? */
static bool is_said_of_date(const char *s, size_t n)
{
	static const char *const first[] = {
		"by", "posted", "published", "updated", "last", "oleh", "diperbarui", "von",
		"aktualisiert", "veroffentlicht", "stand", "por", "publicado", "actualizado", "atualizado", "par",
		"publie", "mis", "di", "pubblicato", "aggiornato", "door", "gepubliceerd",
		"bijgewerkt", "yayinlanma", "guncelleme",
	};
	const char *blank = memchr(s, ' ', n);
	struct str word = STR_INIT;
	bool found = false;
	unicode_strip(&word, s, blank ? (size_t)(blank - s) : n);
	for (size_t i = 0; !found && i < COUNT(first); i++)
		found = !strcmp(word.s, first[i]);
	str_free(&word);
	return found;
}

/* "The Evening Post, 11 March 2025", "Evening Post | 11 March 2025": a name of two words or more,
 * then nothing but a date. One word would be a place as often as an outlet. */
static void find_outlet(struct head *h, const char *s, size_t n)
{
	static const char *const gaps[] = {", ", " | ", " - ", " \xE2\x80\x93 "};
	char date[11];
	uint32_t cp;
	for (size_t i = 1; i < n; i++)
		for (size_t g = 0; g < COUNT(gaps); g++) {
			size_t gap = strlen(gaps[g]), at = i + gap;
			if (s[i] != *gaps[g] || at >= n || memcmp(s + i, gaps[g], gap) ||
			    meta_date(s + at, n - at, h->language, date) != n - at)
				continue;
			utf8_next(s, n, &cp);
			if (unicode_is_upper(cp) && words_in(s, i) >= 2 && words_in(s, i) <= 6 &&
			    !is_said_of_date(s, i))
				head_set(h, HEAD_SOURCE, RANK_LINE, s, i);
			return;
		}
}

/* "By Ann Lee", alone in its line or before its outlet. */
static void find_author(struct head *h, const char *s, size_t n)
{
	static const char *const by[] = {"By ",  "BY ",  "Oleh ", "Oleh: ", "Von ", "VON ", "Por ",
	                                 "POR ", "Par ", "PAR ",  "Di ",    "di ",  "Door ", "DOOR "};
	uint32_t cp;
	for (size_t i = 0; i < COUNT(by); i++) {
		size_t len = strlen(by[i]);
		if (n <= len + 3 || memcmp(s, by[i], len))
			continue;
		s += len;
		n -= len;
		for (size_t k = 0; k < n; k++)
			if (strchr(",|;(\n", s[k]) && s[k]) {
				if (n > k + 2 && meta_agency(s + k + 2, n - k - 2))
					head_set(h, HEAD_SOURCE, RANK_LINE, s + k + 2, n - k - 2);
				n = k;
			}
		utf8_next(s, n, &cp);
		if (unicode_is_upper(cp) && words_in(s, n) >= 2 && words_in(s, n) <= 5)
			head_set(h, HEAD_AUTHOR, RANK_AUTHOR, s, n);
		return;
	}
}

static enum unit_kind kind_of(const struct article *a, size_t paragraph)
{
	const struct paragraph *p = &a->para[paragraph];
	return p->unit_from < p->unit_to ? a->unit[p->unit_from].kind : UNIT_SENTENCE;
}

static void read_top(struct head *h, const struct article *a)
{
	for (size_t i = 0; i < a->n_paras && i < TOP; i++) {
		const char *s = a->text + a->para[i].start;
		size_t n = a->para[i].end - a->para[i].start;
		if (n < 300 && read_field(h, s, n))
			continue;
		size_t head = dateline(s, n);
		if (head) {
			find_agency(h, s, head);
			head_set(h, HEAD_DATE, RANK_LINE, s, head);
		} else if (n > 5 && !memcmp(s, "date ", 5)) {
			head_set(h, HEAD_DATE, RANK_LINE, s + 5, n < 30 ? n - 5 : 25);
		} else if (n < 120 && words_in(s, n) <= (kind_of(a, i) == UNIT_FURNITURE ? 20 : 12)) {
			find_outlet(h, s, n);
			if (kind_of(a, i) != UNIT_HEADING)
				find_author(h, s, n);
			head_set(h, HEAD_DATE, RANK_LINE, s, n);
		}
	}
}

static void find_title(struct head *h, const struct article *a)
{
	for (size_t i = 0; i < a->n_units && i < 40; i++) {
		const struct unit *u = &a->unit[i];
		bool main_heading = a->para[u->paragraph].level == 1;
		if (u->kind != UNIT_HEADING || (!main_heading && (i >= 5 || h->field[HEAD_TITLE])))
			continue;
		head_set(h, HEAD_TITLE, main_heading ? RANK_LINE : RANK_HEADING, a->text + u->start,
		         u->end - u->start);
		if (main_heading)
			return;
	}
}

static char *pick(const char *given, const char *found, const char *fallback)
{
	const char *s = given ? given : found ? found : fallback;
	return s ? xstrdup(s) : NULL;
}

void meta_find(struct article *a, const struct article_opts *opts, struct head *h)
{
	size_t front = meta_front_matter(a->text, a->len);
	h->language = a->language;
	if (front)
		read_front_matter(h, a->text, front);
	else
		read_top(h, a);
	if (!h->field[HEAD_TITLE])
		find_title(h, a);
	const char *file = strcmp(a->path, "-") ? path_base(a->path) : "standard input";
	char **f = h->field;
	a->title = pick(opts->title, f[HEAD_TITLE], file);
	a->source = pick(opts->source, f[HEAD_SOURCE], f[HEAD_AUTHOR]);
	a->date = pick(opts->date, f[HEAD_DATE], NULL);
}
