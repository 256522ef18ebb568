/* What the status line says, and how it gets shorter. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <locale.h>

#include <cmocka.h>

#include "view_story.h"

static void the_status_line_never_cuts_a_word(void **state)
{
	struct test_story t;
	(void)state;
	test_story_open(&t, 5);
	screen_resize(&t.screen, 24, 200);
	screen_draw(&t.screen, &t.grid);
	pane_move_units(screen_pane(&t.screen), 1, 3);
	t.scene.progress = .4;
	t.scene.step = "finding copies";
	struct str full = STR_INIT, got = STR_INIT;
	screen_draw(&t.screen, &t.grid);
	cells_of(&t.grid, t.screen.layout.status, 0, 200, &full);
	str_addc(&full, ' ');
	for (int cols = 199; cols > 3; cols--) {
		screen_resize(&t.screen, 24, cols);
		screen_draw(&t.screen, &t.grid);
		cells_of(&t.grid, t.screen.layout.status, 0, cols, &got);
		for (char *word = strtok(got.s, " "); word; word = strtok(NULL, " ")) {
			/* "+2", "4%": what is hidden and where the window ends depends on the width. */
			if (word[0] == '+' || strcmp(word, "not") == 0 || strcmp(word, "shown") == 0 ||
			    word[strlen(word) - 1] == '%')
				continue;
			char *whole = str_printf(" %s ", word), *before_colon = str_printf(" %s: ", word);
			assert_true(strstr(full.s, whole) || strstr(full.s, before_colon));
			free(whole);
			free(before_colon);
		}
	}
	str_free(&full);
	str_free(&got);
	test_story_close(&t);
}

static void status_line(struct test_story *t, struct str *out)
{
	screen_resize(&t->screen, 24, 120);
	screen_draw(&t->screen, &t->grid);
	cells_of(&t->grid, t->screen.layout.status, 0, 120, out);
}

/* As the mark beside the text does; a paraphrase may well have the higher score. */
static void the_class_is_that_of_the_strongest_link(void **state)
{
	struct test_story t;
	struct str line = STR_INIT;
	(void)state;
	test_story_open(&t, 3);
	t.al->link.item[0].score = .60f; /* A1-B2, edited; A1-C1 is a paraphrase of .61 */
	status_line(&t, &line);
	assert_non_null(strstr(line.s, "edited in B"));
	str_free(&line);
	test_story_close(&t);
}

/* However long the words of a conflict are, class and support stay. */
static void the_words_of_a_conflict_are_not_too_many(void **state)
{
	struct test_story t;
	struct str line = STR_INIT;
	(void)state;
	test_story_open(&t, 3);
	struct link *l = &t.al->link.item[2];
	assert_int_equal(l->n_conflicts, 1);
	const struct unit *a = &t.article[0]->unit[l->a.unit], *b = &t.article[1]->unit[l->b.unit];
	struct conflict whole = l->conflict[0];
	whole.at = (struct span_pair){a->start, a->end, b->start, b->end};
	l->conflict = &whole;
	pane_move_units(screen_pane(&t.screen), 1, 3);
	status_line(&t, &line);
	assert_non_null(strstr(line.s, "edited in B"));
	assert_non_null(strstr(line.s, "3/3"));
	assert_non_null(strstr(line.s, "number: The company will… / The operator will… (B)"));
	str_free(&line);
	test_story_close(&t);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_status_line_never_cuts_a_word),
		cmocka_unit_test(the_class_is_that_of_the_strongest_link),
		cmocka_unit_test(the_words_of_a_conflict_are_not_too_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
