/* Detection counts the most frequent words of nine languages in the first few hundred
 * words: microseconds, where loading libexttextcat's models costs more than opening five
 * articles. Only a text that none of the nine explains wakes the library. */
#include "text/lang.h"

#include <libexttextcat/textcat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/lazy.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/unicode.h"
#include "base/utf8.h"

/* Those we have word lists for stand first; WITH_LISTS is their number. */
static const struct language {
	char code[4], two[3];
	const char *name, *own; /* own: its name for itself, without diacritics */
} languages[] = {
	{"eng", "en", "English", NULL}, {"ind", "id", "Indonesian", "bahasa"},
	{"deu", "de", "German", "deutsch"}, {"spa", "es", "Spanish", "espanol"},
	{"fra", "fr", "French", "francais"}, {"por", "pt", "Portuguese", "portugues"},
	{"ita", "it", "Italian", "italiano"}, {"nld", "nl", "Dutch", "nederlands"},
	{"tur", "tr", "Turkish", "turkce"},
	{"afr", "af", "Afrikaans", NULL}, {"sqi", "sq", "Albanian", "shqip"},
	{"amh", "am", "Amharic", NULL}, {"ara", "ar", "Arabic", NULL},
	{"hye", "hy", "Armenian", NULL}, {"aze", "az", "Azerbaijani", NULL},
	{"eus", "eu", "Basque", "euskara"}, {"bel", "be", "Belarusian", NULL},
	{"ben", "bn", "Bengali", NULL}, {"bos", "bs", "Bosnian", "bosanski"},
	{"bul", "bg", "Bulgarian", NULL}, {"mya", "my", "Burmese", NULL},
	{"cat", "ca", "Catalan", "catala"}, {"zho", "zh", "Chinese", NULL},
	{"hrv", "hr", "Croatian", "hrvatski"}, {"ces", "cs", "Czech", "cesky"},
	{"dan", "da", "Danish", "dansk"}, {"epo", "eo", "Esperanto", NULL},
	{"est", "et", "Estonian", "eesti"}, {"fas", "fa", "Persian", "farsi"},
	{"fin", "fi", "Finnish", "suomi"}, {"fry", "fy", "Frisian", "frysk"},
	{"glg", "gl", "Galician", "galego"}, {"kat", "ka", "Georgian", NULL},
	{"ell", "el", "Greek", NULL}, {"guj", "gu", "Gujarati", NULL},
	{"heb", "he", "Hebrew", NULL}, {"hin", "hi", "Hindi", NULL},
	{"hun", "hu", "Hungarian", "magyar"}, {"isl", "is", "Icelandic", NULL},
	{"gle", "ga", "Irish", "gaeilge"}, {"jpn", "ja", "Japanese", NULL},
	{"kan", "kn", "Kannada", NULL}, {"kaz", "kk", "Kazakh", NULL},
	{"khm", "km", "Khmer", NULL}, {"kor", "ko", "Korean", NULL},
	{"lao", "lo", "Lao", NULL}, {"lat", "la", "Latin", NULL},
	{"lav", "lv", "Latvian", NULL}, {"lit", "lt", "Lithuanian", NULL},
	{"ltz", "lb", "Luxembourgish", NULL}, {"mkd", "mk", "Macedonian", NULL},
	{"msa", "ms", "Malay", "melayu"}, {"mal", "ml", "Malayalam", NULL},
	{"mlt", "mt", "Maltese", NULL}, {"mar", "mr", "Marathi", NULL},
	{"mon", "mn", "Mongolian", NULL}, {"nep", "ne", "Nepali", NULL},
	{"nor", "no", "Norwegian", "norsk"}, {"nob", "nb", "Norwegian Bokmal", "bokmal"},
	{"nno", "nn", "Norwegian Nynorsk", "nynorsk"}, {"pan", "pa", "Punjabi", NULL},
	{"pus", "ps", "Pashto", NULL}, {"pol", "pl", "Polish", "polski"},
	{"ron", "ro", "Romanian", "romana"}, {"rus", "ru", "Russian", NULL},
	{"srp", "sr", "Serbian", "srpski"}, {"sin", "si", "Sinhala", NULL},
	{"slk", "sk", "Slovak", "slovensky"}, {"slv", "sl", "Slovenian", "slovenski"},
	{"som", "so", "Somali", NULL}, {"swa", "sw", "Swahili", "kiswahili"},
	{"swe", "sv", "Swedish", "svenska"}, {"tgl", "tl", "Tagalog", "filipino"},
	{"tam", "ta", "Tamil", NULL}, {"tel", "te", "Telugu", NULL},
	{"tha", "th", "Thai", NULL}, {"ukr", "uk", "Ukrainian", NULL},
	{"urd", "ur", "Urdu", NULL}, {"uzb", "uz", "Uzbek", NULL},
	{"vie", "vi", "Vietnamese", NULL}, {"cym", "cy", "Welsh", "cymraeg"},
	{"yid", "yi", "Yiddish", NULL}, {"und", "", "unknown", NULL},
};
enum { WITH_LISTS = 9, MODELS = 1 << 20 };

const char *lang_each(size_t i)
{
	return i < WITH_LISTS ? languages[i].code : NULL;
}

const char *lang_name(const char *code)
{
	for (size_t i = 0; i < COUNT(languages); i++)
		if (!strcmp(code, languages[i].code))
			return languages[i].name;
	return code;
}

bool lang_code(const char *name, char code[4])
{
	static const char old[][2][4] = {{"ger", "deu"}, {"fre", "fra"}, {"dut", "nld"},
	                                 {"chi", "zho"}, {"cze", "ces"}, {"gre", "ell"},
	                                 {"per", "fas"}, {"rum", "ron"}, {"slo", "slk"},
	                                 {"may", "msa"}, {"in", "ind"}};
	struct str folded = STR_INIT;
	unicode_strip(&folded, name, strlen(name));
	size_t n = strcspn(folded.s, "-_"); /* "pt-BR" */
	str_erase(&folded, n, folded.n - n);
	const char *found = NULL;
	for (size_t i = 0; !found && i < COUNT(languages); i++) {
		const struct language *l = &languages[i];
		if (!strcmp(folded.s, l->code) || (n == 2 && !strcmp(folded.s, l->two)) ||
		    !strcasecmp(folded.s, l->name) || (l->own && !strcmp(folded.s, l->own)))
			found = l->code;
	}
	for (size_t i = 0; !found && i < COUNT(old); i++)
		if (!strcmp(folded.s, old[i][0]))
			found = old[i][1];
	if (found)
		memcpy(code, found, 4);
	str_free(&folded);
	return found != NULL;
}

/* The most frequent words of each, in the order of `languages`, and the share of a text's
 * words (in percent) that they are at least. */
static const struct { const char *words; unsigned share; } frequent[WITH_LISTS] = {
	{"the of and to in is that for it was on with as are by this be at from have has or an "
	 "they which his but not he their will were been had who its would said", 22},
	{"yang dan di itu dengan untuk tidak dari dalam akan pada ini juga ke karena ada mereka "
	 "telah oleh kata saat sebagai bisa adalah kepada atau sudah para namun bahwa tersebut "
	 "seorang lebih dapat setelah menjadi", 11},
	{"der die und das den von zu mit sich des auf ist im dem nicht ein eine als auch es an "
	 "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem einen so zum "
	 "war haben nur oder aber vor zur bis in", 22},
	{"de la que el en y a los se del las un por con no una su para es al lo como o pero sus "
	 "le ha me si sin sobre este ya entre cuando todo esta ser son dos fue", 25},
	{"de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce "
	 "il sont avec son aux cette ont ou mais comme nous leur ses elle sa", 22},
	{"de a o que e do da em um para com uma os no se na por mais as dos como mas foi ao ele "
	 "das tem seu sua ou ser quando muito nos eu pelo pela isso", 25},
	{"di e il la che in a per un del con una non i della si da le al sono dei nel come alla "
	 "anche ma gli lo ha dalla delle su questo ai stato cui", 20},
	{"de het een en van in is dat op te zijn met voor niet die aan er om dan was ook als bij "
	 "maar hij door naar uit nog heeft over wordt tot ze worden werd", 25},
	{"ve bir bu da de ile olarak daha olan gibi en ne kadar sonra o ama ki var her olduğunu "
	 "için çok değil yeni göre dedi iki ise ya", 8},
};

/* Which of the nine have a word: open addressing by the word's hash alone. */
enum { SURE_LETTERS = 100, SLOTS = 1024, SAMPLE_WORDS = 300, SAMPLE_BYTES = 6000 };
struct word_set {
	struct { uint32_t hash, languages; } slot[SLOTS];
	bool filled;
};

static uint32_t *languages_of(struct word_set *set, const char *word, size_t n)
{
	uint32_t hash = (uint32_t)hash_bytes(word, n);
	size_t i = hash % SLOTS;
	while (set->slot[i].languages && set->slot[i].hash != hash)
		i = (i + 1) % SLOTS;
	set->slot[i].hash = hash;
	return &set->slot[i].languages;
}

static struct word_set *frequent_words(void)
{
	static struct word_set set; /* filled by the first text */
	for (unsigned l = 0; !set.filled && l < WITH_LISTS; l++)
		for (const char *p = frequent[l].words; *p;) {
			const char *blank = strchr(p, ' ');
			size_t n = blank ? (size_t)(blank - p) : strlen(p);
			*languages_of(&set, p, n) |= 1u << l;
			p += n + (p[n] == ' ');
		}
	set.filled = true;
	return &set;
}

/* Letters, for this purpose: ASCII ones and all bytes beyond ASCII. */
static bool in_word(char c)
{
	return (c & 0x80) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The next word at *p before end, folded into buf (64 bytes); 0 at the end. */
static size_t next_word(const char **p, const char *end, char *buf)
{
	const char *s = *p;
	size_t n = 0;
	while (s < end && !in_word(*s))
		s++;
	for (; s < end && in_word(*s); s++)
		if (n < 64)
			buf[n++] = (char)(*s >= 'A' && *s <= 'Z' ? *s | 0x20 : *s);
	*p = s;
	return n;
}

/* Index of the language whose frequent words are frequent here and those of others much
 * less, or COUNT(frequent). *first: the one that has most of them, if it has two. */
static unsigned by_words(const char *text, size_t n, unsigned *first)
{
	struct word_set *set = frequent_words();
	size_t hits[WITH_LISTS] = {0}, words = 0, len;
	char word[64];
	for (const char *p = text, *end = text + n;
	     words < SAMPLE_WORDS && (len = next_word(&p, end, word)); words++) {
		unsigned in = *languages_of(set, word, len);
		for (unsigned l = 0; in; l++, in >>= 1)
			hits[l] += in & 1;
	}
	unsigned best = 0, second = 1;
	for (unsigned l = 1; l < WITH_LISTS; l++) {
		if (hits[l] > hits[best]) {
			second = best;
			best = l;
		} else if (l != best && (second == best || hits[l] > hits[second])) {
			second = l;
		}
	}
	*first = hits[best] >= 2 ? best : WITH_LISTS;
	bool frequent_here = hits[best] >= 3 && hits[best] * 100 >= words * frequent[best].share;
	bool apart = hits[best] * 2 >= hits[second] * 3;
	return frequent_here && apart ? best : WITH_LISTS;
}

#define TEXTCAT(X) X(special_textcat_Init) X(textcat_Classify)
LAZY(TEXTCAT);

/* The library with its models, loaded by the first text that needs it and kept. */
static void *library(void)
{
	static const char *const folders[] = {"/usr/share/libexttextcat/",
	                                      "/usr/local/share/libexttextcat/"};
	static void *kept;
	lazy_need(SO_EXTTEXTCAT, symbols);
	for (size_t i = 0; !kept && i < COUNT(folders); i++) {
		char *conf = path_join(folders[i], "fpdb.conf");
		free(xmalloc(MODELS)); /* it does not look whether there is memory */
		if (path_exists(conf))
			kept = lib.special_textcat_Init(conf, folders[i]);
		free(conf);
	}
	return kept;
}

/* The first of its answers, "[sv--utf8][da--utf8]". */
static bool by_library(const char *text, size_t n, char code[4])
{
	void *h = library();
	char name[8] = "";
	return h && sscanf(lib.textcat_Classify(h, text, n), "[%7[a-z]", name) == 1 &&
	       lang_code(name, code);
}

/* Letters until there are enough; *own: how many are of an alphabet that few languages share. */
static size_t letters(const char *text, size_t n, size_t enough, size_t *own)
{
	size_t count = *own = 0;
	for (size_t i = 0; i < n && count < enough;) {
		uint32_t cp;
		i += utf8_next(text + i, n - i, &cp);
		bool letter = unicode_is_alpha(cp);
		count += letter;
		*own += letter && cp >= 0x370 && !(cp >= 0x1E00 && cp < 0x2000);
	}
	return count;
}

void lang_detect(const char *text, size_t n, char code[4])
{
	strcpy(code, "und");
	if (n > SAMPLE_BYTES)
		n = utf8_prev(text, SAMPLE_BYTES);
	size_t own, all = letters(text, n, SURE_LETTERS, &own);
	if (all < 20)
		return;
	unsigned first, l = by_words(text, n, &first);
	if (l < WITH_LISTS)
		memcpy(code, languages[l].code, 4);
	else
		by_library(text, n, code);
	/* The library takes a short line for whatever looks like it. */
	if (all < SURE_LETTERS && 2 * own <= all && l == WITH_LISTS &&
	    !(first < WITH_LISTS && !strcmp(code, languages[first].code)))
		strcpy(code, "und");
}
