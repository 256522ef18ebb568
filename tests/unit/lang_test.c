#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/path.h"
#include "text/lang.h"

static void detects_by_frequent_words(void **state)
{
	(void)state;
	static const struct { const char *code, *text; } of[] = {
		{"eng", "The harbour wall will be raised before next winter, the council decided."},
		{"deu", "Die Hafenmauer wird vor dem nächsten Winter erhöht, wie der Stadtrat beschloss."},
		{"ind", "Tembok pelabuhan akan ditinggikan sebelum musim hujan, dan warga di kota itu senang."},
		{"spa", "El muro del puerto subirá antes del próximo invierno, según decidió el ayuntamiento."},
		{"fra", "Le mur du port sera relevé avant l'hiver prochain, a décidé le conseil de la ville."},
		{"por", "O muro do porto subirá antes do próximo inverno, decidiu a câmara da cidade, que não paga."},
		{"ita", "Il muro del porto salirà prima del prossimo inverno, ha deciso il consiglio della città."},
		{"nld", "De havenmuur wordt voor de volgende winter hoger, heeft de raad van de stad besloten."},
		{"tur", "Liman duvarı gelecek kıştan önce yükseltilecek ve kent bu iş için çok para ödeyecek."},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		char code[4];
		lang_detect(of[i].text, strlen(of[i].text), code);
		assert_string_equal(code, of[i].code);
	}
}

static void asks_the_library_for_the_rest(void **state)
{
	(void)state;
	if (!path_exists("/usr/share/libexttextcat/fpdb.conf"))
		skip();
	static const struct { const char *code, *text; } of[] = {
		{"swe", "Hamnmuren ska höjas med två meter före nästa vinter, beslutade kommunfullmäktige på "
		        "tisdagen. Ingenjörerna hade i januari varnat för att en ny storm skulle nå det gamla "
		        "torget, och många fiskare klagar över att muren stänger slipen."},
		{"pol", "Mur portowy zostanie podwyższony o dwa metry przed następną zimą, zdecydowała we wtorek "
		        "rada miasta. Inżynierowie ostrzegali w styczniu, że kolejny sztorm dotrze do starego "
		        "rynku, a rybacy skarżą się, że mur zamknie pochylnię."},
		{"rus", "Стена гавани будет повышена на два метра до следующей зимы, решил городской совет во "
		        "вторник. Инженеры предупредили, что новая буря дойдёт до старого рынка."},
		{"ell", "Το τείχος του λιμανιού θα υψωθεί κατά δύο μέτρα πριν από τον επόμενο χειμώνα, αποφάσισε "
		        "την Τρίτη το δημοτικό συμβούλιο της πόλης."},
	};
	for (size_t i = 0; i < COUNT(of); i++) {
		char code[4];
		lang_detect(of[i].text, strlen(of[i].text), code);
		assert_string_equal(code, of[i].code);
	}
}

static void does_not_guess_from_nothing(void **state)
{
	(void)state;
	static const char *const of[] = {"", "Yes.", "1234 5678 91011 1213 1415", "the of and to\n",
	                                 "Bridge closed after storm\n", "Il ponte è chiuso per lavori",
	                                 "Museum returns gamelan to Java palace after 213 years"};
	for (size_t i = 0; i < COUNT(of); i++) {
		char code[4] = "xxx";
		lang_detect(of[i], strlen(of[i]), code);
		assert_string_equal(code, "und");
	}
}

static void codes_and_names(void **state)
{
	(void)state;
	static const char *const of[][2] = {
		{"en", "eng"}, {"ENG", "eng"}, {"English", "eng"}, {"id", "ind"}, {"in", "ind"},
		{"Bahasa", "ind"}, {"de", "deu"}, {"ger", "deu"}, {"Deutsch", "deu"}, {"fr", "fra"},
		{"fre", "fra"}, {"Français", "fra"}, {"pt-BR", "por"}, {"es_MX", "spa"}, {"dut", "nld"},
		{"Türkçe", "tur"}, {"zh", "zho"}, {"und", "und"}, {"SWEDISH", "swe"},
	};
	char code[4];
	for (size_t i = 0; i < COUNT(of); i++) {
		assert_true(lang_code(of[i][0], code));
		assert_string_equal(code, of[i][1]);
	}
	strcpy(code, "old");
	assert_false(lang_code("", code));
	assert_false(lang_code("Klingon", code));
	assert_false(lang_code("-", code));
	assert_string_equal(code, "old");
	assert_string_equal(lang_name("ind"), "Indonesian");
	assert_string_equal(lang_name("qqq"), "qqq");
	size_t n = 0;
	for (const char *l; (l = lang_each(n)); n++) {
		assert_true(lang_code(l, code));
		assert_string_equal(code, l);
	}
	assert_int_equal(n, 9);
}

int main(void)
{
	setlocale(LC_CTYPE, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(detects_by_frequent_words),
		cmocka_unit_test(asks_the_library_for_the_rest),
		cmocka_unit_test(does_not_guess_from_nothing),
		cmocka_unit_test(codes_and_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
