#include "text/western.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "base/utf8.h"
#include "text/lang.h"

enum { ROW = 3 };

/* Languages that need no letter beyond Windows-1252; "und": it cannot be told. */
static bool western_language(const struct str *text)
{
	static const char codes[][4] = {
		"und", "eng", "ind", "deu", "spa", "fra", "por", "ita", "nld", "afr", "cat", "dan",
		"eus", "fin", "fry", "gle", "glg", "isl", "lat", "ltz", "msa", "nno", "nob", "nor",
		"som", "sqi", "swa", "swe", "tgl",
	};
	char found[4];
	lang_detect(text->s, text->n, found);
	for (size_t i = 0; i < COUNT(codes); i++)
		if (!strcmp(found, codes[i]))
			return true;
	return false;
}

/* Of another script than the Latin one; punctuation and signs of all scripts are not. */
static bool is_foreign(uint32_t cp)
{
	return !(cp & UTF8_BAD) && cp >= 0x370 && !(cp >= 0x1E00 && cp < 0x2E80) && cp != 0xFFFD;
}

/* Most characters of other scripts stand in rows; misread accents stand alone. */
static bool mostly_rows(const struct str *text)
{
	size_t row = 0, in_rows = 0, alone = 0;
	for (size_t i = 0; i <= text->n;) {
		uint32_t cp = 0;
		i += i < text->n ? utf8_next(text->s + i, text->n - i, &cp) : 1;
		if (is_foreign(cp)) {
			row++;
			continue;
		}
		*(row < ROW ? &alone : &in_rows) += row;
		row = 0;
	}
	return in_rows > alone;
}

/* Signs that do stand between letters: apostrophes, dashes, dots, a soft hyphen, a blank. */
static bool may_join(uint32_t cp)
{
	return cp == 0xA0 || cp == 0xAD || cp == 0xB4 || cp == 0xB7 ||
	       (cp >= 0x2010 && cp <= 0x2019) || cp == 0x2026;
}

static bool is_odd(uint32_t before, uint32_t cp, uint32_t after)
{
	if (cp == 0xFFFD || (cp >= 0x80 && cp < 0xA0) || cp == 0xA4)
		return true; /* no character, a control character, a currency nobody has */
	if (!unicode_is_alpha(cp))
		return unicode_is_alpha(before) && unicode_is_alpha(after) && !may_join(cp);
	return (unicode_is_lower(before) && unicode_is_upper(cp)) ||
	       (unicode_is_alpha(before) && is_foreign(before) != is_foreign(cp)) ||
	       (unicode_is_alpha(after) && is_foreign(after) != is_foreign(cp));
}

/* How many characters beyond ASCII stand where nobody writes them. */
static size_t count_odd(const struct str *text)
{
	uint32_t before = 0, cp = 0, after = 0;
	size_t odd = 0;
	for (size_t i = 0; i <= text->n; before = cp, cp = after) {
		after = 0;
		i += i < text->n ? utf8_next(text->s + i, text->n - i, &after) : 1;
		odd += cp >= 0x80 && is_odd(before, cp, after);
	}
	return odd;
}

bool western_loses(const struct str *western, const struct str *guess)
{
	return !western_language(guess) || mostly_rows(guess) ||
	       2 * count_odd(guess) < count_odd(western);
}
