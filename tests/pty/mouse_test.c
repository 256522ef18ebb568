/* The mouse: left to the terminal unless the reader wants it; then the wheel scrolls, a click
 * focuses and places, a drag selects, a click in a list goes to its row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "pty.h"
#include "work.h"

enum { ROWS = 24, COLS = 80, LEFT = 0, DRAG = 32, WHEEL_UP = 64, WHEEL_DOWN };

static struct pty *start(void)
{
	static const char *const env[] = {"HEXAPLA_NOW=1700000000", NULL};
	char *argv[] = {program(), "--no-config", "--demo", NULL};
	struct pty *p = pty_start(ROWS, COLS, env, argv);
	pty_idle(p);
	return p;
}

/* Rows and columns count from 1, as terminals send them. */
static void mouse(struct pty *p, int button, int row, int col, char end)
{
	char bytes[32];
	snprintf(bytes, sizeof bytes, "\033[<%d;%d;%d%c", button, col, row, end);
	pty_type(p, bytes);
}

static void the_mouse_is_the_terminals_at_first(void **state)
{
	(void)state;
	struct pty *p = start();
	assert_false(p->mouse);
	pty_type(p, ":set mouse\r");
	assert_true(p->mouse);
	pty_type(p, ":set nomouse\r");
	assert_false(p->mouse);
	pty_free(p);
}

static void clicks_drags_and_the_wheel(void **state)
{
	int row, col;
	(void)state;
	struct pty *p = start();
	pty_type(p, ":set mouse\r");
	assert_true(pty_find(p, "British museum", NULL, NULL));
	mouse(p, LEFT, 3, 45, 'M'); /* the first text row of the second pane */
	mouse(p, LEFT, 3, 45, 'm');
	assert_true(pty_find(p, "[B]", NULL, NULL));
	char *before = pty_text(p);
	mouse(p, WHEEL_DOWN, 10, 45, 'M');
	char *after = pty_text(p);
	assert_string_not_equal(before, after);
	free(before);
	free(after);
	mouse(p, LEFT, 8, 45, 'M');
	mouse(p, DRAG, 8, 55, 'M');
	mouse(p, DRAG, 8, 60, 'M');
	mouse(p, LEFT, 8, 60, 'm');
	assert_true(pty_find(p, "selecting ", NULL, NULL));
	mouse(p, LEFT, 8, 45, 'M'); /* a click ends it */
	assert_false(pty_find(p, "selecting ", NULL, NULL));
	pty_type(p, "\t"); /* a drag goes no further where a key led to another article */
	mouse(p, DRAG, 9, 50, 'M');
	assert_false(pty_find(p, "selecting ", NULL, NULL));
	pty_type(p, "\033[Z");
	pty_type(p, "o");
	assert_true(pty_find(p, "wrapscan", &row, &col));
	mouse(p, LEFT, row + 1, col + 1, 'M');
	mouse(p, LEFT, row + 1, col + 1, 'M');
	assert_true(pty_find(p, "wrapscan", &row, &col));
	assert_non_null(strstr(pty_row(p, row), "off"));
	pty_free(p);
}

/* A class mark opens the peek, a line of it leads to its article; titles focus; tables go to the row
 * that was clicked, and to the text the second time. */
static void links_and_tables_are_clicked(void **state)
{
	int row, col;
	(void)state;
	struct pty *p = start();
	pty_type(p, ":set mouse\r:A11\r");
	assert_true(pty_find(p, "The gamelan is expected to", &row, &col));
	mouse(p, LEFT, row + 1, 2, 'M');
	assert_true(pty_find(p, "A11 in the others", NULL, NULL));
	assert_true(pty_find(p, "24 May and may", &row, &col));
	mouse(p, LEFT, row + 1, col + 1, 'M');
	assert_true(pty_find(p, "[D]", NULL, NULL));
	assert_false(pty_find(p, "in the others", NULL, NULL));
	mouse(p, LEFT, 1, 79, 'M'); /* the last spine's title */
	assert_true(pty_find(p, "[E]", NULL, NULL));
	pty_type(p, ":A11\rgs");
	assert_true(pty_find(p, " A9, in", &row, &col));
	mouse(p, LEFT, row + 2, 5, 'M');
	assert_true(pty_find(p, " A 9/42", NULL, NULL));
	mouse(p, LEFT, row + 2, 5, 'M');
	assert_false(pty_find(p, " A9, in", NULL, NULL));
	assert_true(pty_find(p, " A 9/42", NULL, NULL));
	pty_type(p, "gl");
	assert_true(pty_find(p, "640,000", &row, &col));
	mouse(p, LEFT, row + 1, 3, 'M');
	assert_true(pty_find(p, " A 13/42", NULL, NULL));
	pty_type(p, "gx");
	assert_true(pty_find(p, " C  Morning Brief", &row, &col));
	mouse(p, LEFT, row + 1, 3, 'M');
	assert_true(pty_find(p, "C in A", NULL, NULL));
	pty_type(p, "gm");
	assert_true(pty_find(p, "[C]", &row, &col));
	mouse(p, LEFT, row, 2, 'M');
	assert_true(pty_find(p, "[B]", NULL, NULL));
	pty_free(p);
}

static void odd_reports_are_harmless(void **state)
{
	static const struct { int button, row, col; } odd[] = {
		{LEFT, 0, 0}, {LEFT, 1, 1}, {LEFT, 999, 999}, {DRAG, 2, 2}, {DRAG, 500, 3},
		{WHEEL_UP, 0, 0}, {WHEEL_DOWN, 99999, 99999}, {255, 3, 3}, {99999, 1, 1},
	};
	(void)state;
	struct pty *p = start();
	pty_type(p, ":set mouse\r");
	for (size_t i = 0; i < sizeof odd / sizeof *odd; i++)
		mouse(p, odd[i].button, odd[i].row, odd[i].col, 'M');
	pty_type(p, "gg");
	assert_true(pty_find(p, " A 1/42", NULL, NULL));
	pty_send(p, "ZQ");
	assert_int_equal(pty_end(p), 0);
	pty_free(p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_mouse_is_the_terminals_at_first),
		cmocka_unit_test(clicks_drags_and_the_wheel),
		cmocka_unit_test(links_and_tables_are_clicked),
		cmocka_unit_test(odd_reports_are_harmless),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
