/* A sentence ends at a mark (. ? ! and their kin) with the closing quotation marks and
 * brackets behind it, if what follows can start one: an upper-case letter, a figure, a
 * letter of a script without cases. Full stops of abbreviations, initials and ordinals are
 * sorted out by the word before them and the one after. */
#include "text/sentence.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/lang.h"
#include "text/words.h"

struct scan {
	const char *text;
	size_t from, to;
	const char *language;
};

/* The code point at `at`, 0 past the end; *k = its bytes and those of invisible ones behind it. */
static uint32_t at(const struct scan *s, size_t i, size_t *k)
{
	uint32_t cp = 0;
	*k = 0;
	if (i >= s->to)
		return 0;
	*k = utf8_next(s->text + i, s->to - i, &cp);
	*k = unicode_skip_format(s->text, i + *k, s->to) - i;
	return cp;
}

/* The code point that ends before i, 0 at the start; *k as above. */
static uint32_t before(const struct scan *s, size_t i, size_t *k)
{
	size_t end = unicode_drop_format(s->text, s->from, i);
	*k = 0;
	if (end <= s->from)
		return 0;
	size_t start = utf8_prev(s->text, end);
	return at(s, start < s->from ? end - 1 : start, k);
}

static bool one_of(uint32_t cp, const uint32_t *list)
{
	for (; *list; list++)
		if (*list == cp)
			return true;
	return false;
}

/* Marks of scripts written without blanks between sentences end one by themselves. */
static bool is_full_width(uint32_t cp)
{
	static const uint32_t list[] = {0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0};
	return one_of(cp, list);
}

static bool is_mark(uint32_t cp)
{
	static const uint32_t list[] = {'.', '?', '!', 0x2026, 0x203C, 0x2047, 0x2048, 0x2049,
	                                0x61F, 0x6D4, 0x964, 0x965, 0x104B, 0x1362, 0x17D4, 0};
	return one_of(cp, list) || is_full_width(cp);
}

static bool is_quote(uint32_t cp)
{
	static const uint32_t list[] = {'"', '\'', 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB,
	                                0x2039, 0x203A, 0x300D, 0x300F, 0};
	return one_of(cp, list);
}

static bool is_closer(uint32_t cp)
{
	static const uint32_t list[] = {')', ']', '}', '*', '_', 0x3009, 0x300B, 0xFF09, 0};
	return is_quote(cp) || one_of(cp, list);
}

static bool is_opener(uint32_t cp)
{
	static const uint32_t list[] = {'"', '\'', '(', '[', '{', '*', '_', 0x2018, 0x201A, 0x201C,
	                                0x201D, 0x201E, 0x2019, 0xAB, 0xBB, 0x2039, 0x203A, 0xBF,
	                                0xA1, 0x300C, 0x300E, 0};
	return one_of(cp, list);
}

static bool is_dash(uint32_t cp)
{
	return cp == '-' || (cp >= 0x2010 && cp <= 0x2015) || cp == 0x2022;
}

/* The next byte at which a mark can start: most bytes of a text are passed over at once. */
static size_t next_mark(const char *s, size_t i, size_t to)
{
	static const bool may[256] = {
		['.'] = true, ['?'] = true, ['!'] = true, [0xD8] = true, [0xDB] = true,
		[0xE0] = true, [0xE1] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
	};
	while (i < to && !may[(unsigned char)s[i]])
		i++;
	return i;
}

/* "[3]", a reference behind the mark: its bytes, or 0. */
static size_t reference(const struct scan *s, size_t i)
{
	size_t j = i + 1;
	if (i >= s->to || s->text[i] != '[')
		return 0;
	while (j < s->to && s->text[j] >= '0' && s->text[j] <= '9')
		j++;
	return j > i + 1 && j < s->to && s->text[j] == ']' ? j + 1 - i : 0;
}

struct stop {
	size_t mark;   /* first byte of the mark */
	size_t end;    /* behind marks and closers */
	size_t next;   /* first byte that is no blank after them */
	uint32_t kind; /* the mark: '.' for a single full stop, else the last of them */
	bool quoted;   /* a quotation mark closes behind it */
};

static struct stop read_stop(const struct scan *s, size_t i)
{
	struct stop st = {.mark = i};
	size_t k, marks = 0;
	uint32_t cp = at(s, i, &k);
	for (; cp && is_mark(cp); cp = at(s, i += k, &k), marks++)
		st.kind = marks && cp == '.' ? 0x2026 : cp;
	for (;; i += k, cp = at(s, i, &k)) {
		size_t ref = reference(s, i);
		if (ref)
			k = ref;
		else if (!cp || !(is_closer(cp) || is_mark(cp)))
			break;
		st.quoted |= is_quote(cp);
	}
	st.end = i;
	for (; cp && unicode_is_space(cp); cp = at(s, i, &k))
		i += k;
	st.next = i;
	return st;
}

/* "'s Avonds", "'t Is": the capital comes after it. */
static bool dutch_clitic(const struct scan *s, size_t i)
{
	return i > s->from && i + 2 < s->to && (s->text[i] == 's' || s->text[i] == 't') &&
	       s->text[i + 1] == ' ' && (s->text[i - 1] == '\'' || (s->text[i - 1] & 0x80)) &&
	       !strcmp(s->language, "nld");
}

/* The word that starts at or behind the openers at i, folded; returns its first code point
 * (0: none), *after = the end of the word. */
static uint32_t next_word(const struct scan *s, size_t i, struct str *folded, size_t *after)
{
	size_t k, start;
	uint32_t cp = at(s, i, &k), first;
	while (cp && (is_opener(cp) || is_dash(cp) || (unicode_is_space(cp) && i > s->from)))
		cp = at(s, i += k, &k);
	if (dutch_clitic(s, i))
		cp = at(s, i += 2, &k);
	first = cp;
	start = i;
	while (cp && (unicode_is_alpha(cp) || unicode_is_digit(cp)))
		cp = at(s, i += k, &k);
	*after = i;
	str_clear(folded);
	unicode_fold(folded, s->text + start, i - start);
	char second = start + 1 < i ? s->text[start + 1] : 0;
	if (unicode_is_lower(first) && i - start > 2 && second >= 'A' && second <= 'Z')
		return 'A'; /* "iPhone" starts a sentence as well as a capital does */
	return first;
}

static bool is_single(const struct str *word)
{
	return word->n && utf8_count(word->s, word->n) == 1;
}

/* Is the next word one that starts sentences rather than names? */
static bool starter(const struct scan *s, size_t next)
{
	struct str word = STR_INIT;
	size_t after, k;
	next_word(s, next, &word, &after);
	bool initial = is_single(&word) && at(s, after, &k) == '.';
	bool yes = word.n && !initial && lang_function_word(s->language, word.s, word.n);
	str_free(&word);
	return yes;
}

static bool word_byte(uint32_t cp)
{
	return cp == '.' || cp == '-' || cp == 0xBA || unicode_is_alpha(cp) || unicode_is_digit(cp);
}

/* The word before the full stop at `dot`, with full stops inside ("u.s", "z. b" as "z.b"),
 * folded; returns its start. */
static size_t word_before(const struct scan *s, size_t dot, struct str *folded)
{
	size_t start = dot, k;
	uint32_t cp;
	while (dot - start < 60 && (cp = before(s, start, &k)) && word_byte(cp))
		start -= k;
	str_clear(folded);
	unicode_fold(folded, s->text + start, dot - start);
	for (int pieces = 0; pieces < 4; pieces++) { /* further single letters in front */
		size_t i = start;
		while ((cp = before(s, i, &k)) && unicode_is_space(cp))
			i -= k;
		size_t letter, kk;
		if (i == start || before(s, i, &k) != '.' || (pieces == 0 && !is_single(folded)))
			break;
		cp = before(s, i - k, &kk);
		letter = i - k - kk;
		uint32_t outer = before(s, letter, &k);
		if (!kk || !unicode_is_alpha(cp) || (outer && word_byte(outer) && outer != '.'))
			break;
		struct str piece = STR_INIT;
		unicode_fold(&piece, s->text + letter, kk);
		str_addc(&piece, '.');
		str_insert(folded, 0, piece.s, piece.n);
		str_free(&piece);
		start = letter;
	}
	return start;
}

/* "u.s", "p.m", "ph.d": pieces of one or two letters between full stops. */
static bool is_initials(const struct str *word)
{
	size_t piece = 0;
	bool dotted = false;
	for (size_t i = 0; i < word->n;) {
		uint32_t cp;
		i += utf8_next(word->s + i, word->n - i, &cp);
		if (cp == '.' || cp == '-') {
			dotted = true;
			piece = 0;
		} else if (!unicode_is_alpha(cp) || ++piece > 2) {
			return false;
		}
	}
	return dotted || is_single(word);
}

static bool all_digits(const struct str *word)
{
	for (size_t i = 0; i < word->n; i++)
		if (word->s[i] < '0' || word->s[i] > '9')
			return false;
	return word->n > 0;
}

static bool is_roman(const struct str *word)
{
	return word->n > 0 && strspn(word->s, "ivxlc") == word->n;
}

/* Languages that write ordinals with a full stop: "am 3. Oktober", "2. Weltkrieg". */
static bool has_dotted_ordinals(const char *language)
{
	static const char list[][4] = {"deu", "tur", "dan", "nor", "nob", "nno", "fin",
	                               "hun", "ces", "slk", "slv", "hrv", "srp", "bos",
	                               "pol", "est", "lav", "isl", "ltz"};
	for (size_t i = 0; i < COUNT(list); i++)
		if (!strcmp(list[i], language))
			return true;
	return false;
}

static const char *abbreviation(const struct scan *s, const struct str *word)
{
	const char *language = strcmp(s->language, "und") ? s->language : "eng";
	const char *found = words_find("abbreviations.txt", language, word->s, word->n);
	if (!found && word->n > 4) { /* "Ahornstr." */
		char tail[5] = "-";
		memcpy(tail + 1, word->s + word->n - 3, 3);
		found = words_find("abbreviations.txt", language, tail, 4);
	}
	return found;
}

/* Is the figure that starts at `start` one that an abbreviation announces, "No. 5"? */
static bool announced(const struct scan *s, size_t start)
{
	struct str word = STR_INIT;
	size_t k;
	while (unicode_is_space(before(s, start, &k)))
		start -= k;
	bool yes = false;
	if (before(s, start, &k) == '.') {
		word_before(s, start - k, &word);
		const char *kind = word.n ? abbreviation(s, &word) : NULL;
		yes = kind && *kind == 'd';
	}
	str_free(&word);
	return yes;
}

/* Does the sentence end at this single full stop, given that what follows can start one? */
static bool full_stop_ends(const struct scan *s, const struct stop *st, bool figure_follows)
{
	struct str word = STR_INIT;
	size_t start = word_before(s, st->mark, &word);
	bool closed = st->end > st->mark + 1; /* a quotation mark or bracket behind it */
	const char *kind = word.n ? abbreviation(s, &word) : NULL;
	uint32_t first = 0;
	size_t k;
	first = at(s, start, &k);
	bool upper = unicode_is_upper(first), ends = true;
	if (!word.n)
		ends = st->mark > s->from;
	else if (kind && *kind == 'd')
		ends = !figure_follows;
	else if (kind && *kind != 'e')
		ends = false;
	else if (kind || is_initials(&word))
		ends = closed || starter(s, st->next);
	else if (all_digits(&word) && start == s->from)
		ends = word.n > 3; /* the number of a list item */
	else if (all_digits(&word) || (upper && is_roman(&word)))
		ends = word.n > 2 || !has_dotted_ordinals(s->language) || starter(s, st->next) ||
		       announced(s, start);
	if (ends && upper && start == s->from && utf8_count(word.s, word.n) <= 2 && k < word.n &&
	    unicode_is_upper(at(s, start + k, &k)))
		ends = false; /* "HA. Hellyer" */
	str_free(&word);
	return ends;
}

/* Verbs of saying behind a quotation that ends in ? or !: "Why?" Smith asked. */
static const struct { char language[4]; const char *verbs; } saying[] = {
	{"eng", " said says asked asks told tells added replied wrote shouted "},
	{"deu", " sagte sagt fragte fragt rief schrieb erwiderte meinte "},
	{"fra", " dit demande lance écrit répond déclare "},
	{"ind", " kata ujar tanya tutur ucap bertanya berkata mengatakan "},
	{"ita", " dice detto chiede scrive risponde afferma "},
	{"nld", " zei zegt vroeg vraagt riep schreef antwoordde "},
	{"por", " disse diz perguntou pergunta afirmou questionou escreveu respondeu "},
	{"spa", " dijo dice preguntó pregunta afirmó escribió respondió "},
	{"tur", " dedi diyor sordu diye yazdı "},
};

static bool says(const char *language, const struct str *word)
{
	for (size_t i = 0; i < COUNT(saying); i++) {
		if (strcmp(saying[i].language, language))
			continue;
		for (const char *p = saying[i].verbs; (p = strstr(p, word->s)); p++)
			if (p[-1] == ' ' && p[word->n] == ' ')
				return true;
	}
	return false;
}

/* Is what follows the quotation its speaker: a name and, within four words, a verb of saying? */
static bool speaker_follows(const struct scan *s, size_t next)
{
	struct str word = STR_INIT;
	bool yes = false;
	size_t k;
	if (!starter(s, next)) {
		for (int i = 0; !yes && i < 5; i++) {
			uint32_t gap = at(s, next, &k);
			if (i && !(gap && (unicode_is_space(gap) || gap == '.')))
				break;
			if (i)
				next += k;
			next_word(s, next, &word, &next);
			yes = word.n && says(s->language, &word);
		}
	}
	str_free(&word);
	return yes;
}

/* "The gate closed.The crowd left": a blank lost between two sentences. */
static bool glued(const struct scan *s, const struct stop *st)
{
	size_t k;
	uint32_t last = before(s, st->mark, &k), first = at(s, st->end, &k);
	return st->kind != 0x2026 && unicode_is_lower(last) && unicode_is_upper(first) &&
	       unicode_is_lower(at(s, st->end + k, &k)) && starter(s, st->end) &&
	       unicode_is_lower(before(s, utf8_prev(s->text, st->mark), &k));
}

static bool ends_here(const struct scan *s, const struct stop *st)
{
	struct str word = STR_INIT;
	size_t after, k;
	if (st->next == st->end)
		return is_full_width(st->kind) || glued(s, st);
	uint32_t cp = next_word(s, st->next, &word, &after);
	str_free(&word);
	if (!cp || unicode_is_lower(cp))
		return is_full_width(st->kind);
	if (is_mark(cp))
		return false;
	if (st->kind == '.')
		return full_stop_ends(s, st, unicode_is_digit(cp));
	uint32_t previous = before(s, st->mark, &k);
	if (previous == '(' || previous == '[') /* "(?)" */
		return false;
	return !(st->quoted && speaker_follows(s, st->next));
}

size_t sentence_end(const char *text, size_t from, size_t to, const char *language, size_t *next)
{
	struct scan s = {text, from, to, language};
	for (size_t i = from; (i = next_mark(text, i, to)) < to; i++) {
		uint32_t cp;
		utf8_next(text + i, to - i, &cp); /* not at(): what follows may be long */
		if (!is_mark(cp))
			continue;
		struct stop st = read_stop(&s, i);
		if (st.next >= to || ends_here(&s, &st)) {
			*next = st.next;
			return st.end;
		}
		i = st.end - 1;
	}
	*next = to;
	while (to > from) {
		size_t k;
		if (!unicode_is_space(before(&s, to, &k)))
			break;
		to -= k;
	}
	return to;
}
