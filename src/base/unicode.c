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

#include "base/lazy.h"
#include "base/mem.h"
#include "base/utf8.h"

#define UNISTRING(X) \
	X(u8_casefold) X(u8_grapheme_breaks) X(u8_possible_linebreaks) X(u8_wordbreaks) \
	X(uc_is_general_category_withtable) X(uc_is_lower) X(uc_is_property_alphabetic) \
	X(uc_is_property_default_ignorable_code_point) X(uc_is_property_white_space) \
	X(uc_is_upper) X(uninorm_nfkc) X(uninorm_nfkd)
LAZY(UNISTRING);

static void load(void)
{
	lazy_need(SO_UNISTRING, symbols);
}

enum { CLUSTER_MAX = 256 };

/* Code points of the commonest blocks that join no neighbour, \r\n apart: between two of
 * them there is a cluster boundary. */
static bool stands_alone(uint32_t cp)
{
	return cp < 0x300 || (cp >= 0x370 && cp <= 0x482) || (cp >= 0x48A && cp <= 0x52F) ||
	       (cp >= 0x2010 && cp <= 0x2027) || (cp >= 0x2030 && cp <= 0x205E) ||
	       (cp >= 0x3001 && cp <= 0x3029) || (cp >= 0x3041 && cp <= 0x3096) ||
	       (cp >= 0x30A1 && cp <= 0x30FA) || (cp >= 0x4E00 && cp <= 0x9FFF);
}

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
	if (stands_alone(a) && stands_alone(b))
		return a == '\r' && b == '\n' ? 2 : k;
	load();
	/* Windows bound the work; u8_grapheme_next would take joined emoji and flags apart. */
	for (size_t window = 32;; window = CLUSTER_MAX) {
		size_t valid = utf8_check(s, n < window ? n : window);
		char brk[CLUSTER_MAX];
		size_t end = k;
		lib.u8_grapheme_breaks(bytes(s), valid, brk);
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
	load();
	lib.u8_wordbreaks(bytes(s), n, brk);
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

/* Line breaking (UAX 14) between the characters that European text is made of. Rows and
 * columns in the order of the enum: '-' no break between the two, 's' only where blanks
 * separate them, '+' always. libunistring does the rest, but breaks "U.S." in the middle (it
 * has no LB29), so the table rules in mixed text too. Quotation marks that are not told apart
 * keep no opening bracket behind blanks (LB15 as of Unicode 15.1). */
enum line_class {
	AL, NU, OP, CL, CP, QU, IS, EX, SY, HY, BA, PR, PO, GL, B2, IN, LINE_CLASSES, UNKNOWN
};

static const char line_pairs[LINE_CLASSES][LINE_CLASSES + 1] = {
	"sss--s---sssss+s", "sss--s---sssss+s", "----------------", "+++--s---sssss+s",
	"ss+--s---sssss+s", "sss--s---sssssss", "ss+--s---ss++s+s", "+++--s---ss++s+s",
	"+s+--s---ss++s+s", "+s+--s---ss++++s", "+++--s---ss++++s", "sss--s---ss++s+s",
	"sss--s---ss++s+s", "sss--s---sssssss", "+++--s---ss++s-s", "+++--s---ss++s+s",
};

static const unsigned char line_classes[128] = {
	['('] = OP, ['['] = OP, ['{'] = OP, ['}'] = CL, [')'] = CP, [']'] = CP, ['"'] = QU,
	['\''] = QU, [','] = IS, ['.'] = IS, [':'] = IS, [';'] = IS, ['!'] = EX, ['?'] = EX,
	['/'] = SY, ['-'] = HY, ['|'] = BA, ['$'] = PR, ['+'] = PR, ['\\'] = PR, ['%'] = PO,
	['0'] = NU, ['1'] = NU, ['2'] = NU, ['3'] = NU, ['4'] = NU, ['5'] = NU, ['6'] = NU,
	['7'] = NU, ['8'] = NU, ['9'] = NU, /* the others: AL */
};

static enum line_class class_beyond_ascii(uint32_t cp)
{
	static const struct { uint32_t from, to; enum line_class class; } classes[] = {
		{0xA0, 0xA0, GL}, {0xA1, 0xA1, OP}, {0xA2, 0xA2, PO}, {0xA3, 0xA5, PR},
		{0xA6, 0xAA, AL}, {0xAB, 0xAB, QU}, {0xAE, 0xAF, AL}, {0xB0, 0xB0, PO},
		{0xB1, 0xB1, PR}, {0xB2, 0xB3, AL}, {0xB5, 0xBA, AL}, {0xBB, 0xBB, QU},
		{0xBC, 0xBE, AL}, {0xBF, 0xBF, OP}, {0xC0, 0x24F, AL}, {0x370, 0x37D, AL},
		{0x386, 0x386, AL}, {0x388, 0x482, AL}, {0x48A, 0x52F, AL},
		{0x2010, 0x2010, BA}, {0x2011, 0x2011, GL}, {0x2013, 0x2013, BA},
		{0x2014, 0x2014, B2}, {0x2018, 0x2019, QU}, {0x201A, 0x201A, OP},
		{0x201C, 0x201D, QU}, {0x201E, 0x201E, OP}, {0x2022, 0x2022, AL},
		{0x2026, 0x2026, IN}, {0x202F, 0x202F, GL}, {0x2039, 0x203A, QU},
		{0x20AC, 0x20AC, PR},
	};
	size_t lo = 0, hi = COUNT(classes);
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (cp > classes[mid].to)
			lo = mid + 1;
		else if (cp < classes[mid].from)
			hi = mid;
		else
			return classes[mid].class;
	}
	return UNKNOWN;
}

/* Class of the character at s, *k = its bytes. */
static enum line_class class_at(const char *s, size_t n, size_t *k)
{
	*k = 1;
	if (*s >= 0)
		return (enum line_class)line_classes[(unsigned char)*s];
	uint32_t cp;
	*k = utf8_next(s, n, &cp);
	return class_beyond_ascii(cp);
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

/* All of s by the table; false if there is a character that is not in it. */
static bool european_lines(const char *s, size_t n, char *brk)
{
	enum line_class before = OP; /* of the last character that is no blank */
	bool blanks = false;
	memset(brk, 0, n);
	for (size_t i = 0, k; i < n; i += k) {
		k = 1;
		if (i > 0 && s[i - 1] < ' ' && ends_line(s, n, i - 1)) {
			brk[i] = 2;
			before = OP;
			blanks = false;
		}
		if (blank(s[i])) {
			blanks = true;
			continue;
		}
		enum line_class here = class_at(s + i, n - i, &k);
		if (here == UNKNOWN)
			return false;
		bool breaks_here = s[i] == '\r' || ends_line(s, n, i);
		if (!brk[i] && !breaks_here && breaks_between(before, here, blanks))
			brk[i] = 1;
		before = here;
		blanks = false;
	}
	return true;
}

static void library_lines(const char *s, size_t n, char *brk)
{
	load();
	lib.u8_possible_linebreaks(bytes(s), n, "UTF-8", brk);
	char said_before = UC_BREAK_PROHIBITED;
	enum line_class before = UNKNOWN; /* of the last character that is no blank */
	bool blanks = false;
	for (size_t i = 0, k; i < n; i += k) {
		k = 1;
		char said = brk[i];
		brk[i] = said_before == UC_BREAK_MANDATORY ? 2 : said == UC_BREAK_POSSIBLE;
		said_before = said;
		if (blank(s[i])) {
			blanks = true;
			continue;
		}
		enum line_class here = class_at(s + i, n - i, &k);
		memset(brk + i + 1, 0, k - 1);
		bool known = before != UNKNOWN && here != UNKNOWN && (unsigned char)s[i] >= ' ';
		if (brk[i] != 2 && known)
			brk[i] = breaks_between(before, here, blanks);
		before = (unsigned char)s[i] >= ' ' ? here : UNKNOWN;
		blanks = false;
	}
}

/* French quotation marks with plain blanks inside, "« oui »", stay with their text. */
static void join_guillemets(const char *s, size_t n, char *brk)
{
	const char *end = s + n;
	for (const char *p = s; (p = memchr(p, 0xC2, (size_t)(end - p))) && p + 1 < end; p++) {
		if (p[1] != '\xAB' && p[1] != '\xBB')
			continue;
		bool blank_before = p == s || blank(p[-1]);
		bool blank_after = p + 2 == end || blank(p[2]) || strchr(".,;:!?)", p[2]);
		const char *at = p;
		if (p[1] == '\xAB')
			for (at = p + 2; at < end && blank(*at);)
				at++;
		if (blank_before && blank_after && at < end && brk[at - s] == 1)
			brk[at - s] = 0;
	}
}

void unicode_lines(const char *s, size_t n, char *brk)
{
	if (!n)
		return;
	if (!european_lines(s, n, brk))
		each_valid(s, n, brk, library_lines);
	join_guillemets(s, n, brk);
}

/* Default ignorable code points carry no meaning for comparison (as in NFKC_Casefold). */
static bool ignorable(uint32_t cp)
{
	return cp >= 0xAD && lib.uc_is_property_default_ignorable_code_point(cp);
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
		bool mark = !marks && lib.uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Mn);
		if (!ignorable(cp) && !mark)
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

/* Case folding and NFKC; without marks: NFKD. Bad bytes stay. */
static void add_folded(struct str *out, const char *s, size_t n, bool marks)
{
	if (all_ascii(s, n)) {
		add_lower(out, s, n);
		return;
	}
	load();
	uninorm_t form = marks ? lib.uninorm_nfkc : lib.uninorm_nfkd;
	for (size_t i = 0; i < n;) {
		size_t valid = utf8_check(s + i, n - i), len = 0;
		if (valid) {
			uint8_t *p = lib.u8_casefold(bytes(s) + i, valid, NULL, form, NULL, &len);
			add_converted(out, p, len, s + i, valid, marks);
			i += valid;
		}
		if (i < n)
			str_addc(out, s[i++]);
	}
}

void unicode_fold(struct str *out, const char *s, size_t n)
{
	add_folded(out, s, n, true);
}

void unicode_strip(struct str *out, const char *s, size_t n)
{
	static const struct { uint32_t cp; char base[3]; } letters[] = {
		{0xE6, "ae"}, {0xF0, "d"}, {0xF8, "o"}, {0xFE, "th"}, {0x111, "d"}, {0x127, "h"},
		{0x131, "i"}, {0x138, "k"}, {0x142, "l"}, {0x14B, "n"}, {0x153, "oe"}, {0x167, "t"},
	};
	size_t from = out->n;
	add_folded(out, s, n, false);
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

/* What the commonest characters beyond ASCII are, so that few texts need the library for them. */
enum kind { OTHER, UPPER, LOWER, BLANK, ASK };

static enum kind kind_of(uint32_t cp)
{
	if (cp >= 0xC0 && cp <= 0xFF && cp != 0xD7 && cp != 0xF7)
		return cp < 0xDF ? UPPER : LOWER;
	if (cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F)
		return BLANK;
	if ((cp > 0xA0 && cp <= 0xFF && cp != 0xAA && cp != 0xB5 && cp != 0xBA) ||
	    (cp >= 0x2010 && cp <= 0x2027) || (cp >= 0x2030 && cp <= 0x205E) || cp == 0x20AC ||
	    cp & UTF8_BAD)
		return OTHER;
	load();
	return ASK;
}

bool unicode_is_upper(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	enum kind kind = kind_of(cp);
	return kind == ASK ? lib.uc_is_upper(cp) : kind == UPPER;
}

bool unicode_is_lower(uint32_t cp)
{
	if (cp < 0x80)
		return cp >= 'a' && cp <= 'z';
	enum kind kind = kind_of(cp);
	return kind == ASK ? lib.uc_is_lower(cp) : kind == LOWER;
}

bool unicode_is_alpha(uint32_t cp)
{
	if (cp < 0x80)
		return letter((char)cp);
	enum kind kind = kind_of(cp);
	return kind == ASK ? lib.uc_is_property_alphabetic(cp) : kind == UPPER || kind == LOWER;
}

bool unicode_is_digit(uint32_t cp)
{
	if (cp < 0x80)
		return digit((char)cp);
	return kind_of(cp) == ASK && lib.uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Nd);
}

bool unicode_is_space(uint32_t cp)
{
	if (cp < 0x80)
		return cp == ' ' || (cp >= '\t' && cp <= '\r');
	enum kind kind = kind_of(cp);
	return kind == ASK ? lib.uc_is_property_white_space(cp) : kind == BLANK;
}

bool unicode_is_format(uint32_t cp)
{
	return cp == 0xad || cp == 0x61c || cp == 0x180e || (cp >= 0x200b && cp <= 0x200f) ||
	       (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2060 && cp <= 0x2069) || cp == 0xfeff;
}

size_t unicode_skip_format(const char *s, size_t at, size_t to)
{
	uint32_t cp;
	for (size_t k; at < to && s[at] & 0x80; at += k) {
		k = utf8_next(s + at, to - at, &cp);
		if (!unicode_is_format(cp))
			break;
	}
	return at;
}

size_t unicode_drop_format(const char *s, size_t from, size_t at)
{
	uint32_t cp;
	while (at > from && s[at - 1] & 0x80) {
		size_t start = utf8_prev(s, at);
		utf8_next(s + start, at - start, &cp);
		if (start < from || !unicode_is_format(cp))
			break;
		at = start;
	}
	return at;
}
