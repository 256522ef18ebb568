/* Who says a quotation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/view/attribution.h"

/* The unit that starts with these words: who says it? NULL: nobody is named; "-": it quotes
 * nothing. */
static void says(const char *text, const char *start, const char *who)
{
	struct article *a = article_parse("a.txt", text, strlen(text), NULL, NULL);
	const char *at = strstr(text, start);
	struct attribution by;
	assert_non_null(a);
	assert_non_null(at);
	size_t unit = article_unit_at(a, (size_t)(at - text));
	assert_int_equal(a->unit[unit].start, at - text);
	bool any = attribution_of(a, (uint32_t)unit, &by);
	if (who && !strcmp(who, "-")) {
		assert_false(any);
	} else {
		assert_true(any);
		size_t n = who ? strlen(who) : 0;
		assert_int_equal(by.words.end - by.words.start, n);
		if (who)
			assert_memory_equal(a->text + by.words.start, who, n);
	}
	article_free(a);
}

static void the_words_around_a_quotation(void **state)
{
	static const char text[] =
		"The bells fall silent on Monday. “We shall miss them,” said the ringer, Ada Renn. "
		"“They woke me for forty years.”\n\n"
		"“They will be back by Easter. I have seen the new frame.” The dean spoke to reporters "
		"on the steps.\n\n"
		"“Nobody asked us what we think of it.”\n\n"
		"The dean, who had called the frame “rotten”, did not take questions.\n";
	(void)state;
	says(text, "The bells", "-");
	says(text, "“We shall", "said the ringer, Ada Renn");
	says(text, "“They woke", "said the ringer, Ada Renn");
	says(text, "“They will", "The dean spoke to reporters on the steps");
	says(text, "I have seen", "The dean spoke to reporters on the steps");
	says(text, "The dean spoke", "-");
	says(text, "“Nobody", NULL);
	says(text, "The dean, who", "The dean, who had called the frame");
}

static void marks_of_other_languages(void **state)
{
	(void)state;
	says("„Wir werden sie vermissen“, sagte die Glöcknerin Ada Renn den Reportern am Morgen.\n",
	     "„Wir", "sagte die Glöcknerin Ada Renn den Reportern am Morgen");
	says("« Elles vont nous manquer », a déclaré la sonneuse Ada Renn devant la presse.\n",
	     "« Elles", "a déclaré la sonneuse Ada Renn devant la presse");
	says("\"Kami akan merindukannya,\" kata Ada Renn kepada para wartawan di depan gereja.\n",
	     "\"Kami", "kata Ada Renn kepada para wartawan di depan gereja");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_words_around_a_quotation),
		cmocka_unit_test(marks_of_other_languages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
