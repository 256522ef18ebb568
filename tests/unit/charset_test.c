#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <iconv.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "base/mem.h"
#include "text/charset.h"

static void to_charset(struct str *out, const char *utf8, const char *charset)
{
	char buf[8192], *in = (char *)(uintptr_t)utf8, *to = buf;
	size_t n = strlen(utf8), room = sizeof buf;
	iconv_t cd = iconv_open(charset, "UTF-8");
	assert_true(cd != (iconv_t)-1);
	assert_true(iconv(cd, &in, &n, &to, &room) != (size_t)-1);
	iconv_close(cd);
	str_addn(out, buf, sizeof buf - room);
}

static const char german[] =
	"Die Hafenmauer wird erhöht. Die Bürger müssen für die Maßnahme über Gebühren zahlen; das "
	"führt zu Ärger. Überall hört man Klagen, daß die Öffentlichkeit nicht gehört wurde.";
static const char english[] =
	"“We can’t wait,” she said. The town’s wall — two metres high — costs £4 million… "
	"It’s “too much,” he said, and others agreed that it wasn’t worth the money.";
static const char russian[] =
	"Стена гавани будет повышена на два метра до следующей зимы, решил городской совет во вторник. "
	"Инженеры предупредили, что новая буря дойдёт до старого рынка.";
static const char japanese[] =
	"港の壁は来年の冬までに二メートル高くなると市議会が火曜日に決めた。技術者たちは一月に、"
	"次の嵐が古い市場に達すると警告していた。費用は四百万円である。";

static void converted_texts_come_back(void **state)
{
	(void)state;
	static const struct { const char *text, *charset; } of[] = {
		{german, "WINDOWS-1252"}, {german, "ISO-8859-1"}, {english, "WINDOWS-1252"},
		{russian, "WINDOWS-1251"}, {russian, "KOI8-R"}, {japanese, "SHIFT_JIS"},
		{japanese, "EUC-JP"}, {english, "UTF-16LE"}, {english, "UTF-16BE"}, {english, "UTF-32LE"}, {english, "UTF-32BE"},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str raw = STR_INIT, text = STR_INIT;
		char name[32];
		to_charset(&raw, of[i].text, of[i].charset);
		assert_true(charset_decode(raw.s, raw.n, &text, name));
		if (strcmp(text.s, of[i].text))
			fail_msg("%s, taken for %s: %s", of[i].charset, name, text.s);
		str_free(&raw);
		str_free(&text);
	}
}

static void byte_order_marks_decide(void **state)
{
	(void)state;
	static const struct { const char *bytes; size_t n; const char *name, *text; } of[] = {
		{"\xFF\xFE" "a\0\xE9\0", 6, "UTF-16LE", "aé"},
		{"\xFE\xFF\0a\0\xE9", 6, "UTF-16BE", "aé"},
		{"\xFF\xFE\0\0a\0\0\0", 8, "UTF-32LE", "a"},
		{"\0\0\xFE\xFF\0\0\0a", 8, "UTF-32BE", "a"},
		{"\xFF\xFE" "a\0\x00\xD8", 6, "UTF-16LE", "a\xEF\xBF\xBD"},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str text = STR_INIT;
		char name[32];
		assert_true(charset_decode(of[i].bytes, of[i].n, &text, name));
		assert_string_equal(name, of[i].name);
		assert_string_equal(text.s, of[i].text);
		str_free(&text);
	}
}

/* UTF-8 is never touched, neither a mark at its start nor a few bad bytes in it. */
static void utf8_stays_as_it_is(void **state)
{
	(void)state;
	struct str damaged = STR_INIT, text = STR_INIT;
	char name[32];
	str_add(&damaged, russian);
	str_add(&damaged, " \xFF tail");
	const char *const of[] = {"", "plain", german, "\xEF\xBB\xBFwith a mark", damaged.s};
	for (size_t i = 0; i < COUNT(of); i++) {
		assert_false(charset_decode(of[i], strlen(of[i]), &text, name));
		assert_string_equal(name, "UTF-8");
		assert_int_equal(text.n, 0);
	}
	str_free(&damaged);
}

/* Latin-1 is what its users mean, Windows-1252, and so is what nobody can name. */
static void western_text_is_windows_1252(void **state)
{
	(void)state;
	static const char *const of[][2] = {
		{"It\x92s \x93here\x94.", "It’s “here”."}, {"caf\xE9", "café"}, {"\x81\x8D x", "\uFFFD\uFFFD x"},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str text = STR_INIT;
		char name[32];
		assert_true(charset_decode(of[i][0], strlen(of[i][0]), &text, name));
		if (i == 0)
			assert_string_equal(text.s, of[i][1]);
		assert_true(strcasecmp(name, "ISO-8859-1") != 0);
		str_free(&text);
	}
}

static void comes_back(const char *what, const char *utf8, const char *charset)
{
	struct str raw = STR_INIT, text = STR_INIT;
	char name[32];
	to_charset(&raw, utf8, charset);
	assert_true(charset_decode(raw.s, raw.n, &text, name));
	if (strcmp(text.s, utf8))
		fail_msg("%s %s, taken for %s: %s", what, charset, name, text.s);
	str_free(&raw);
	str_free(&text);
}

/* One to ten bytes are no evidence against the language of the rest. */
static void few_bytes_do_not_outweigh_the_language(void **state)
{
	(void)state;
	static const char plain[] =
		"The council met on Monday to discuss the harbour. It was the third meeting of the year. "
		"The mayor said that the bridge would be closed for repairs. Nobody was hurt. ";
	static const char *const ends[] = {
		"It’s late and they can’t stay.", "Zoë and José were there.", "El Niño was strong.",
		"It was naïve.", "The façade of the Ålesund house.", "It cost £5m.", "It took 2½ hours.",
		"Müller, García, François, Søren, Özil and Björk.", "A résumé – or “CV” – of 3 m².",
	};
	for (size_t i = 0; i < COUNT(ends); i++) {
		struct str all = STR_INIT;
		str_add(&all, plain);
		str_add(&all, ends[i]);
		comes_back("English", all.s, "WINDOWS-1252");
		comes_back("short", ends[i], "WINDOWS-1252");
		str_free(&all);
	}
}

static void other_languages_keep_their_charsets(void **state)
{
	(void)state;
	static const struct { const char *text, *charset; } of[] = {
		{"Most w Linden zamknięty po burzy. Stary most został zamknięty w poniedziałek, gdy burza "
		 "uszkodziła dwa filary, powiedział inżynier miejski. Nikt nie odniósł obrażeń.",
		 "WINDOWS-1250"},
		{"Starý most v přístavu byl v pondělí uzavřen, když bouře poškodila dva pilíře, řekl městský "
		 "inženýr. Nikdo nebyl zraněn. Oprava potrvá šest týdnů.", "WINDOWS-1250"},
		{"Fırtınanın ardından köprü kapatıldı. Şehrin mühendisi eski liman köprüsünün pazartesi günü "
		 "kapatıldığını söyledi. Kimse yaralanmadı.", "WINDOWS-1254"},
		{"Η παλιά γέφυρα του λιμανιού έκλεισε τη Δευτέρα, είπε ο μηχανικός της πόλης.",
		 "WINDOWS-1253"},
		{"Мост закрыт после бури.", "WINDOWS-1251"}, {"Мост закрыт после бури.", "KOI8-R"},
		{"The old bridge is called Стена гавани and was built for the mayor in the year 1911.",
		 "WINDOWS-1251"},
		{"Le pont a été fermé. La réparation coûtera 50 € et l’œuvre d’art restera au cœur du "
		 "port, a déclaré la mairie.", "WINDOWS-1252"},
		{"Bron är stängd efter stormen. Ingenjören sade på måndagen att två pelare skadats och att "
		 "lagningen tar sex veckor. Ingen människa kom till skada.", "WINDOWS-1252"},
		{"Silta on suljettu myrskyn jälkeen, sanoi kaupungin insinööri maanantaina. Kukaan ei "
		 "loukkaantunut. Korjaus kestää kuusi viikkoa, eikä väliaikaista siltaa tule.",
		 "WINDOWS-1252"},
	};
	for (size_t i = 0; i < COUNT(of); i++)
		comes_back("text", of[i].text, of[i].charset);
}

/* No mark, and few zero bytes: the script and the blanks tell. */
static void utf16_of_any_script_is_known(void **state)
{
	(void)state;
	static const char *const of[] = {
		english, russian, japanese, "Мост закрыт.\n",
		"Η παλιά γέφυρα του λιμανιού έκλεισε τη Δευτέρα, είπε ο μηχανικός της πόλης.\n",
		"גשר הנמל הישן בלינדן נסגר ביום שני לאחר שסערה פגעה בשניים מעמודיו, אמר מהנדס העיר.\n",
		"暴风雨后林登大桥关闭\n\n林登市的工程师说，老港口大桥在星期一关闭，因为暴风雨损坏了两座桥墩。没有人受伤。"
		"市长说维修费用为四十六万英镑，需要六个星期。\n",
		"폭풍 이후 린덴 다리 폐쇄\n\n린덴의 오래된 항구 다리가 월요일에 폐쇄되었다고 시 기술자가 말했다.\n",
		"สะพานเก่าในเมืองถูกปิดเมื่อวันจันทร์ หลังพายุพัดเสียหาย\n",
		"पुराना पुल सोमवार को बंद कर दिया गया, शहर के इंजीनियर ने कहा।\n",
		"<!DOCTYPE html><html><body><p>Старый мост в гавани закрыт.</p></body></html>\n",
		"🌉 Мост 😀 закрыт после бури.\n",
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str lines = STR_INIT;
		str_addf(&lines, "%s\n", of[i]);
		comes_back("text", lines.s, "UTF-16LE");
		comes_back("text", lines.s, "UTF-16BE");
		str_free(&lines);
	}
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(converted_texts_come_back),
		cmocka_unit_test(byte_order_marks_decide),
		cmocka_unit_test(utf8_stays_as_it_is),
		cmocka_unit_test(western_text_is_windows_1252),
		cmocka_unit_test(few_bytes_do_not_outweigh_the_language),
		cmocka_unit_test(other_languages_keep_their_charsets),
		cmocka_unit_test(utf16_of_any_script_is_known),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
