/* Every walk takes the text apart into stretches of valid UTF-8 and bad bytes, because
 * libunistring's own idea of a bad sequence differs from utf8_next's. */
#include "base/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwbrk.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Below U+0300 no code point joins its neighbour, but for \r\n. */
enum { FIRST_MARK = 0x300, CLUSTER_MAX = 256 };

static const uint8_t *bytes(const char *s)
{
	return (const uint8_t *)s;
}

size_t unicode_cluster(const char *s, size_t n)
{
	uint32_t a, b;
	size_t k = utf8_next(s, n, &a);
	if (k == n || a & UTF8_BAD)
		return k;
	utf8_next(s + k, n - k, &b);
	if (b & UTF8_BAD)
		return k;
	if (a < FIRST_MARK && b < FIRST_MARK)
		return a == '\r' && b == '\n' ? 2 : k;
	/* Windows bound the work; u8_grapheme_next would take joined emoji and flags apart. */
	for (size_t window = 32;; window = CLUSTER_MAX) {
		size_t valid = utf8_check(s, n < window ? n : window);
		char brk[CLUSTER_MAX];
		size_t end = k;
		u8_grapheme_breaks(bytes(s), valid, brk);
		while (end < valid && !brk[end])
			end++;
		if (end < valid || valid < window || window == CLUSTER_MAX)
			return end;
	}
}

size_t unicode_cluster_before(const char *s, size_t at)
{
	/* Back to a place that is a boundary for certain, and forward from there. */
	size_t i = at - 1;
	while (i > 0 && at - i < CLUSTER_MAX &&
	       (((s[i - 1] | s[i]) & 0x80) || (s[i - 1] == '\r' && s[i] == '\n')))
		i--;
	while (i > 0 && ((unsigned char)s[i] & 0xC0) == 0x80 && at - i < CLUSTER_MAX + 4)
		i--;
	for (;;) {
		size_t next = i + unicode_cluster(s + i, at - i);
		if (next >= at)
			return i;
		i = next;
	}
}

static bool all_ascii(const char *s, size_t n)
{
	unsigned char high = 0;
	for (size_t i = 0; i < n; i++)
		high |= (unsigned char)s[i];
	return high < 0x80;
}

/* Call fn for every stretch of valid UTF-8, brk beside it; bad bytes stand
 * alone between two boundaries. */
static void each_valid(const char *s, size_t n, char *brk,
                       void (*fn)(const char *s, size_t n, char *brk))
{
	for (size_t i = 0; i < n;) {
		size_t valid = utf8_check(s + i, n - i);
		if (valid) {
			fn(s + i, valid, brk + i);
			brk[i] = i > 0;
			i += valid;
		}
		if (i < n) {
			brk[i] = i > 0;
			i++;
		}
	}
}

static bool letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does the mark s[i] stand inside a word, "don't", or a figure, "1,200"? */
static bool joins(const char *s, size_t n, size_t i)
{
	if (i == 0 || i + 1 >= n)
		return false;
	char c = s[i], a = s[i - 1], b = s[i + 1];
	return ((c == '\'' || c == '.' || c == ':') && letter(a) && letter(b)) ||
	       ((c == '\'' || c == '.' || c == ',' || c == ';') && digit(a) && digit(b));
}

static bool word_char(char c)
{
	return letter(c) || digit(c) || c == '_';
}

static void ascii_words(const char *s, size_t n, char *brk)
{
	for (size_t i = 1; i < n; i++) {
		char a = s[i - 1], b = s[i];
		brk[i] = !((word_char(a) && word_char(b)) || (a == ' ' && b == ' ') ||
		           (a == '\r' && b == '\n') || joins(s, n, i) || joins(s, n, i - 1));
	}
}

static void valid_words(const char *s, size_t n, char *brk)
{
	u8_wordbreaks(bytes(s), n, brk);
}

void unicode_words(const char *s, size_t n, char *brk)
{
	if (!n)
		return;
	brk[0] = 0;
	if (all_ascii(s, n))
		ascii_words(s, n, brk);
	else
		each_valid(s, n, brk, valid_words);
}

/* Line breaking between ASCII characters (UAX 14), rows and columns in the order of the
 * enum: '-' no break between the two, 's' only where blanks separate them, '+' always.
 * libunistring breaks "U.S." in the middle (no LB29), so this table rules in mixed text too. */
enum line_class { AL, NU, OP, CL, CP, QU, IS, EX, SY, HY, BA, PR, PO, LINE_CLASSES };

static const char line_pairs[LINE_CLASSES][LINE_CLASSES + 1] = {
	"sss--s---ssss", "sss--s---ssss", "-------------", "+++--s---ssss", "ss+--s---ssss",
	"sss--s---ssss", "ss+--s---ss++", "+++--s---ss++", "+s+--s---ss++", "+s+--s---ss++",
	"+++--s---ss++", "sss--s---ss++", "sss--s---ss++",
};

static enum line_class line_class(char c)
{
	if (letter(c))
		return AL;
	if (digit(c))
		return NU;
	switch (c) {
	case '(': case '[': case '{': return OP;
	case '}': return CL;
	case ')': case ']': return CP;
	case '"': case '\'': return QU;
	case ',': case '.': case ':': case ';': return IS;
	case '!': case '?': return EX;
	case '/': return SY;
	case '-': return HY;
	case '|': return BA;
	case '$': case '+': case '\\': return PR;
	case '%': return PO;
	default: return AL;
	}
}

static bool blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Must a line end after s[i]? */
static bool ends_line(const char *s, size_t n, size_t i)
{
	return (s[i] >= '\n' && s[i] <= '\f') || (s[i] == '\r' && (i + 1 == n || s[i + 1] != '\n'));
}

static bool breaks_between(enum line_class a, enum line_class b, bool blanks)
{
	char rule = line_pairs[a][b];
	return rule == '+' || (rule == 's' && blanks);
}

static void ascii_lines(const char *s, size_t n, char *brk)
{
	enum line_class before = OP; /* of the last character that is no blank */
	bool blanks = false;
	for (size_t i = 0; i < n; i++) {
		if (i > 0 && ends_line(s, n, i - 1)) {
			brk[i] = 2;
			before = OP;
		} else {
			brk[i] = 0;
		}
		if (blank(s[i])) {
			blanks = true;
			continue;
		}
		enum line_class here = line_class(s[i]);
		bool breaks_here = s[i] == '\n' || s[i] == '\r' || ends_line(s, n, i);
		if (!brk[i] && !breaks_here && breaks_between(before, here, blanks))
			brk[i] = 1;
		before = here;
		blanks = false;
	}
}

/* French quotation marks with plain blanks inside, "« oui »", stay with their text. */
static void join_guillemets(const char *s, size_t n, char *brk)
{
	for (size_t i = 0; i + 1 < n; i++) {
		if (s[i] != '\xC2' || (s[i + 1] != '\xAB' && s[i + 1] != '\xBB'))
			continue;
		bool blank_before = i == 0 || blank(s[i - 1]);
		bool blank_after = i + 2 == n || blank(s[i + 2]) || strchr(".,;:!?)", s[i + 2]);
		if (!blank_before || !blank_after)
			continue;
		size_t at = i;
		if (s[i + 1] == '\xAB')
			for (at = i + 2; at < n && blank(s[at]);)
				at++;
		if (at < n && brk[at] == 1)
			brk[at] = 0;
	}
}

static void valid_lines(const char *s, size_t n, char *brk)
{
	u8_possible_linebreaks(bytes(s), n, "UTF-8", brk);
	char said_before = UC_BREAK_PROHIBITED, before = 0; /* before: last that is no blank */
	bool blanks = false;
	for (size_t i = 0; i < n; i++) {
		char said = brk[i];
		brk[i] = said_before == UC_BREAK_MANDATORY ? 2 : said == UC_BREAK_POSSIBLE;
		said_before = said;
		if (blank(s[i])) {
			blanks = true;
			continue;
		}
		if (brk[i] != 2 && before > ' ' && s[i] > ' ')
			brk[i] = breaks_between(line_class(before), line_class(s[i]), blanks);
		before = s[i];
		blanks = false;
	}
	join_guillemets(s, n, brk);
}

void unicode_lines(const char *s, size_t n, char *brk)
{
	if (!n)
		return;
	if (all_ascii(s, n)) {
		ascii_lines(s, n, brk);
	} else {
		each_valid(s, n, brk, valid_lines);
	}
}

/* Default ignorable code points carry no meaning for comparison (as in NFKC_Casefold). */
static bool ignorable(uint32_t cp)
{
	return cp >= 0xAD && uc_is_property_default_ignorable_code_point(cp);
}

/* Append what `convert` makes of the valid stretch; if it fails, the stretch itself. */
static void add_converted(struct str *out, uint8_t *p, size_t n, const char *s, size_t len,
                          bool marks)
{
	if (!p) {
		str_addn(out, s, len);
		return;
	}
	const char *q = (const char *)p;
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = utf8_next(q + i, n - i, &cp);
		if (!ignorable(cp) && (marks || !uc_is_general_category(cp, UC_CATEGORY_Mn)))
			str_addn(out, q + i, k);
		i += k;
	}
	free(p);
}

static void add_lower(struct str *out, const char *s, size_t n)
{
	size_t at = out->n;
	str_addn(out, s, n);
	for (char *p = out->s + at; n; p++, n--)
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p | 0x20);
}

/* fold: case folding and NFKC; else NFKD without marks. Bad bytes stay. */
static void add_folded(struct str *out, const char *s, size_t n, uninorm_t form, bool marks)
{
	if (all_ascii(s, n)) {
		add_lower(out, s, n);
		return;
	}
	for (size_t i = 0; i < n;) {
		size_t valid = utf8_check(s + i, n - i), len = 0;
		if (valid) {
			uint8_t *p = u8_casefold(bytes(s) + i, valid, NULL, form, NULL, &len);
			add_converted(out, p, len, s + i, valid, marks);
			i += valid;
		}
		if (i < n)
			str_addc(out, s[i++]);
	}
}

void unicode_fold(struct str *out, const char *s, size_t n)
{
	add_folded(out, s, n, UNINORM_NFKC, true);
}

void unicode_strip(struct str *out, const char *s, size_t n)
{
	static const struct { uint32_t cp; char base[3]; } letters[] = {
		{0xE6, "ae"}, {0xF0, "d"}, {0xF8, "o"}, {0xFE, "th"}, {0x111, "d"}, {0x127, "h"},
		{0x131, "i"}, {0x138, "k"}, {0x142, "l"}, {0x14B, "n"}, {0x153, "oe"}, {0x167, "t"},
	};
	size_t from = out->n;
	add_folded(out, s, n, UNINORM_NFKD, false);
	if (all_ascii(out->s + from, out->n - from))
		return;
	struct str folded = STR_INIT;
	str_addn(&folded, out->s + from, out->n - from);
	str_erase(out, from, folded.n);
	for (size_t i = 0; i < folded.n;) {
		uint32_t cp;
		size_t k = utf8_next(folded.s + i, folded.n - i, &cp), j = 0;
		while (j < COUNT(letters) && letters[j].cp != cp)
			j++;
		if (j < COUNT(letters))
			str_add(out, letters[j].base);
		else
			str_addn(out, folded.s + i, k);
		i += k;
	}
	str_free(&folded);
}

bool unicode_is_upper(uint32_t cp)
{
	return cp < 0x80 ? cp >= 'A' && cp <= 'Z' : !(cp & UTF8_BAD) && uc_is_upper(cp);
}

bool unicode_is_lower(uint32_t cp)
{
	return cp < 0x80 ? cp >= 'a' && cp <= 'z' : !(cp & UTF8_BAD) && uc_is_lower(cp);
}

bool unicode_is_alpha(uint32_t cp)
{
	if (cp < 0x80)
		return letter((char)cp);
	return !(cp & UTF8_BAD) && uc_is_property_alphabetic(cp);
}

bool unicode_is_digit(uint32_t cp)
{
	if (cp < 0x80)
		return digit((char)cp);
	return !(cp & UTF8_BAD) && uc_is_general_category(cp, UC_CATEGORY_Nd);
}

bool unicode_is_space(uint32_t cp)
{
	if (cp < 0x80)
		return cp == ' ' || (cp >= '\t' && cp <= '\r');
	return !(cp & UTF8_BAD) && uc_is_property_white_space(cp);
}
