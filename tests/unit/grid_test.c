#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "view/grid.h"

static struct look flags(uint16_t f)
{
	struct look l = LOOK_NONE;
	l.flags = f;
	return l;
}

static void expect(const struct grid *g, const char *want)
{
	struct str got = STR_INIT;
	grid_text(g, &got);
	assert_string_equal(got.s, want);
	str_free(&got);
}

static void clips_at_every_edge(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 2, 6);
	assert_int_equal(grid_puts(&g, 0, 2, 99, "abcdef", LOOK_NONE), 4);
	assert_int_equal(grid_puts(&g, 1, 0, 3, "abcdef", LOOK_NONE), 3);
	assert_int_equal(grid_puts(&g, 2, 0, 9, "x", LOOK_NONE), 0);
	assert_int_equal(grid_puts(&g, -1, 0, 9, "x", LOOK_NONE), 0);
	assert_int_equal(grid_puts(&g, 0, 6, 9, "x", LOOK_NONE), 0);
	assert_int_equal(grid_puts(&g, 0, -1, 9, "x", LOOK_NONE), 0);
	expect(&g, "  abcd\nabc\n");
	grid_clear(&g, (struct rect){-3, -3, 100, 6}, LOOK_NONE);
	expect(&g, "   bcd\n\n");
	grid_resize(&g, 0, -5);
	assert_int_equal(g.rows * g.cols, 1);
	grid_free(&g);
}

/* A terminal draws each cell for itself: one with two letters would be one column wide. */
static void letters_of_a_flag_are_cells(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 1, 8);
	assert_int_equal(grid_puts(&g, 0, 0, 8, "\U0001F1EE\U0001F1E9\u3000x", LOOK_NONE), 5);
	expect(&g, "ID  x\n");
	for (int col = 0; col < 8; col++)
		assert_true(grid_at(&g, 0, col)->width == 1 && !grid_at(&g, 0, col)->ch[1]);
	grid_free(&g);
}

static void halves_of_wide_glyphs_go_blank(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 1, 6);
	assert_int_equal(grid_puts(&g, 0, 0, 6, "漢字漢", LOOK_NONE), 6);
	assert_int_equal(grid_at(&g, 0, 3)->width, 0);
	grid_puts(&g, 0, 1, 1, "x", LOOK_NONE);
	expect(&g, " x字漢\n");
	grid_puts(&g, 0, 2, 1, "y", LOOK_NONE);
	expect(&g, " xy 漢\n");
	grid_clear(&g, (struct rect){0, 5, 1, 1}, LOOK_NONE);
	expect(&g, " xy\n");
	/* A wide glyph over the halves of two others. */
	grid_puts(&g, 0, 0, 6, "漢字漢", LOOK_NONE);
	grid_puts(&g, 0, 1, 2, "字", LOOK_NONE);
	expect(&g, " 字 漢\n");
	/* No room for the second half: it is left out. */
	assert_int_equal(grid_puts(&g, 0, 5, 9, "漢", LOOK_NONE), 0);
	grid_free(&g);
}

static void nothing_acts_on_a_terminal(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 1, 40);
	grid_puts(&g, 0, 0, 40, "a\033[2Jb\a\x9b" "1m\xe2\x80\xae" "c\xff", LOOK_NONE);
	for (int i = 0; i < g.cols; i++) {
		const unsigned char *c = (const unsigned char *)grid_at(&g, 0, i)->ch;
		assert_true(*c == 0 || (*c >= 0x20 && *c < 0x7f));
	}
	assert_true(grid_at(&g, 0, 1)->look.flags & LOOK_REVERSE);
	assert_false(grid_at(&g, 0, 0)->look.flags & LOOK_REVERSE);
	grid_free(&g);
}

static void stops_at_line_breaks_or_runs_over_them(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 2, 9);
	assert_int_equal(grid_put(&g, 0, 0, 9, "ab\ncd", 5, LOOK_NONE), 2);
	assert_int_equal(grid_put_line(&g, 1, 0, 9, "ab\r\ncd", 6, LOOK_NONE), 5);
	expect(&g, "ab\nab cd\n");
	grid_free(&g);
}

static void cuts_with_a_glyph(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 5, 8);
	grid_puts_cut(&g, 0, 0, 8, "exactly8", "…", LOOK_NONE);
	grid_puts_cut(&g, 1, 0, 8, "one more!", "…", LOOK_NONE);
	grid_puts_cut(&g, 2, 0, 4, "one more", "…", LOOK_NONE);
	grid_puts_cut(&g, 3, 0, 4, "漢字漢", "…", LOOK_NONE);
	assert_int_equal(grid_puts_cut(&g, 4, 0, 0, "a", "…", LOOK_NONE), 0);
	expect(&g, "exactly8\none mor…\none…\n漢…\n\n");
	grid_free(&g);
}

static void looks_are_laid_over(void **state)
{
	(void)state;
	struct grid g;
	grid_init(&g);
	grid_resize(&g, 2, 10);
	struct look red = flags(LOOK_BOLD);
	red.fg = 0xff0000;
	grid_puts(&g, 1, 2, 8, "abcd", red);
	grid_tint(&g, (struct rect){1, 4, 9, 1}, flags(LOOK_UNDERLINE));
	struct str got = STR_INIT;
	grid_looks(&g, &got);
	assert_string_equal(got.s, "row 1: 2-3 fg=#ff0000 bold; 4-4 fg=#ff0000 bold underline; "
	                           "5-5 fg=#ff0000 bold\n");
	str_free(&got);
	grid_fill(&g, 0, 3, 99, "─", LOOK_NONE);
	expect(&g, "   ───────\n  abcd\n");
	grid_free(&g);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clips_at_every_edge),
		cmocka_unit_test(letters_of_a_flag_are_cells),
		cmocka_unit_test(halves_of_wide_glyphs_go_blank),
		cmocka_unit_test(nothing_acts_on_a_terminal),
		cmocka_unit_test(stops_at_line_breaks_or_runs_over_them),
		cmocka_unit_test(cuts_with_a_glyph),
		cmocka_unit_test(looks_are_laid_over),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
