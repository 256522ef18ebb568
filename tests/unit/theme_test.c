#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "conf/theme.h"

static void the_default_theme_is_compiled_in(void **state)
{
	struct theme *t = theme_default();

	(void)state;
	assert_non_null(t);
	assert_string_equal(theme_name(t), "default");
	for (uint16_t i = 0; i < STYLE_BUILTIN; i++)
		if (!theme_has(t, i))
			fail_msg("default.yaml has no style %s", theme_style_name(t, i));
	assert_int_equal(theme_look(t, STYLE_TEXT).fg, 0xc6cbd4);
	assert_string_equal(theme_glyph(t, THEME_GLYPH_EDITED, false), "≈");
	assert_string_equal(theme_glyph(t, THEME_GLYPH_EDITED, true), "*");
	theme_free(t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_default_theme_is_compiled_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
