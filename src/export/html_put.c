#include "html_put.h"

#include <stdbool.h>
#include <string.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/utf8.h"

static void put_escaped(struct str *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		static const char special[] = "&<>\"'";
		static const char *const entity[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};
		const char *p = s[i] ? strchr(special, s[i]) : NULL;

		if (p)
			str_add(out, entity[p - special]);
		else
			str_addc(out, s[i]);
	}
}

/* Joiners and variation selectors are hidden when alone, but spelling inside a cluster. */
static bool harmless(const char *s, size_t n)
{
	for (size_t i = 0; i < n;) {
		uint32_t cp;

		i += utf8_next(s + i, n - i, &cp);
		if (glyph_is_hidden(cp) && cp != 0x200C && cp != 0x200D && cp != 0xFE0E &&
		    cp != 0xFE0F)
			return false;
	}
	return true;
}

static void put(struct str *out, const char *s, size_t n, bool markup)
{
	struct glyph g;

	for (size_t i = 0; i < n; i += g.bytes) {
		if (s[i] >= ' ' && s[i] < 0x7F &&
		    (i + 1 == n || s[i + 1] > 0)) { /* nothing joins it */
			put_escaped(out, s + i, 1);
			g.bytes = 1;
			continue;
		}
		g = glyph_next(s + i, n - i);
		switch (g.kind) {
		case GLYPH_TEXT:
			if (harmless(s + i, g.bytes))
				put_escaped(out, s + i, g.bytes);
			else
				put_escaped(out, g.out, strlen(g.out));
			break;
		case GLYPH_SPACE:
		case GLYPH_BREAK:
			str_addc(out, ' ');
			break;
		case GLYPH_TOKEN:
			str_add(out, markup ? "<span class=\"hidden\">" : "");
			put_escaped(out, g.out, strlen(g.out));
			str_add(out, markup ? "</span>" : "");
			break;
		case GLYPH_NOTHING:
			break;
		}
	}
}

void html_put_text(struct str *out, const char *s, size_t n)
{
	put(out, s, n, true);
}

void html_put_value(struct str *out, const char *s)
{
	put(out, s, strlen(s), false);
}

const char *language_tag(const char *iso639_3)
{
	/* Those that ISO 639-1 has too must be written in its two letters (RFC 5646, 2.2.1). */
	static const char table[][2][4] = {
		{"afr", "af"}, {"ara", "ar"}, {"ben", "bn"}, {"bul", "bg"}, {"cat", "ca"},
		{"ces", "cs"}, {"dan", "da"}, {"deu", "de"}, {"ell", "el"}, {"eng", "en"},
		{"est", "et"}, {"eus", "eu"}, {"fas", "fa"}, {"fin", "fi"}, {"fra", "fr"},
		{"gle", "ga"}, {"heb", "he"}, {"hin", "hi"}, {"hrv", "hr"}, {"hun", "hu"},
		{"hye", "hy"}, {"ind", "id"}, {"isl", "is"}, {"ita", "it"}, {"jpn", "ja"},
		{"kor", "ko"}, {"lav", "lv"}, {"lit", "lt"}, {"msa", "ms"}, {"nld", "nl"},
		{"nor", "no"}, {"pol", "pl"}, {"por", "pt"}, {"ron", "ro"}, {"rus", "ru"},
		{"slk", "sk"}, {"slv", "sl"}, {"spa", "es"}, {"sqi", "sq"}, {"srp", "sr"},
		{"swa", "sw"}, {"swe", "sv"}, {"tam", "ta"}, {"tha", "th"}, {"tur", "tr"},
		{"ukr", "uk"}, {"urd", "ur"}, {"vie", "vi"}, {"zho", "zh"},
	};

	for (size_t i = 0; i < COUNT(table); i++)
		if (!strcmp(table[i][0], iso639_3))
			return table[i][1];
	return iso639_3;
}
