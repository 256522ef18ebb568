/* What fingers of less and vi type by habit, on the demo story: it works, or is told what does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"

static struct args args;
static struct app app;
static struct grid grid;

static void open_demo(const char *command)
{
	struct errs errs = {0};

	args = (struct args){.no_config = true, .demo = true, .command = command};
	assert_true(app_open(&app, &args, &errs));
	app.scripted = true;
	grid_init(&grid);
	app_resize(&app, 24, 80);
	app_work(&app, 0);
}

static int set_up(void **state)
{
	(void)state;
	open_demo(NULL);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	app_close(&app);
	args_free(&args);
	grid_free(&grid);
	return 0;
}

static void press(const char *keys)
{
	for (size_t left = strlen(keys); left;) {
		struct event e = {.key = ' '};
		size_t n = *keys == ' ' ? 1 : key_parse(keys, left, &e.key);
		assert_true(n > 0);
		app_event(&app, &e);
		app_work(&app, 0);
		app_draw(&app, &grid);
		keys += n;
		left -= n;
	}
}

static void assert_said(const char *keys, const char *text)
{
	press(keys);
	if (!app.screen.message || !strstr(app.screen.message, text))
		fail_msg("%s says: %s", keys, app.screen.message ? app.screen.message : "nothing");
}

static bool row_has(int row, const char *text)
{
	struct str s = STR_INIT;
	grid_text(&grid, &s);
	char *at = s.s;
	for (; row > 0; row--)
		at = strchr(at, '\n') + 1;
	at[strcspn(at, "\n")] = 0;
	bool has = strstr(at, text) != NULL;
	str_free(&s);
	return has;
}

static struct uref here(void)
{
	struct uref u;
	assert_true(app_here(&app, &u));
	return u;
}

/* Unsaved notes go by "d" alone: not by Enter, a letter of another language, or a paste. */
static void only_its_letters_answer_a_question(void **state)
{
	static const char *const keys[] = {"<Enter>", "y", "é", "<Enter>", "<Space>", "<Enter>",
	                                   "<Tab>", "<BS>", "^U", "<Enter>"};
	(void)state;
	press("aa note<Enter>q");
	for (size_t i = 0; i < COUNT(keys); i++) {
		press(keys[i]);
		assert_non_null(app.screen.prompt);
		assert_string_equal(prompt_error(app.screen.prompt), "s, d, Esc?");
		assert_true(row_has(23, "s, d, Esc?"));
	}
	app_event(&app, &(struct event){.key = K_PASTE, .text = "d\n", .len = 2});
	assert_non_null(app.screen.prompt);
	press("<Esc>");
	assert_null(app.screen.prompt);
	assert_false(app.quit);
	press("qd");
	assert_true(app.quit);
}

static void commands_by_their_beginnings(void **state)
{
	(void)state;
	assert_said(":nex<Enter>", ":nex could be next-unit next-paragraph");
	press(":fold-s<Enter>");
	assert_int_equal(app.screen.fold, FOLD_SHARED);
	press(":unfold-a<Enter>");
	assert_int_equal(app.screen.fold, FOLD_NONE);
	press(":on<Enter>");
	assert_true(app.screen.maximised);
	press(":only<Enter>:b C<Enter>");
	assert_int_equal(here().article, 2);
	press(":bp<Enter>");
	assert_int_equal(here().article, 1);
	press(":wri<Enter>");
	assert_non_null(app.screen.prompt);
	assert_string_equal(prompt_label(app.screen.prompt), "save view as: ");
	press("<Esc>:$<Enter>");
	assert_int_equal(here().unit, app.scene.article[1]->n_units - 1);
	press(":0<Enter>");
	assert_int_equal(here().unit, 0);
	press("maG:'a<Enter>");
	assert_int_equal(here().unit, 0);
	press("G``");
	assert_int_equal(here().unit, 0);
	press("G`a");
	assert_int_equal(here().unit, 0);
	assert_said(":e other.txt<Enter>", "named at the start");
	assert_said(":wonder<Enter>", "unknown command wonder");
	press(":set all<Enter>");
	assert_non_null(app.screen.list);
}

static void f_is_a_page_as_in_less(void **state)
{
	(void)state;
	press("<Space>");
	struct uref page = here();
	press("ggf");
	assert_true(page.unit > 0 && uref_eq(here(), page));
}

/* The keys after one, whole, where the bottom line has no room for all. */
static void f1_tells_all_keys_after_one(void **state)
{
	(void)state;
	assert_said("g", "g  F1 all");
	press("<F1>");
	const struct list *l = app.screen.list;
	assert_non_null(l);
	assert_string_equal(l->title, "keys after g");
	size_t seen = 0;
	for (size_t i = 0; i < l->row.n; i++)
		if (!l->row.item[i].heading) {
			assert_int_equal(l->row.item[i].cell[0][0], 'g');
			seen++;
		}
	assert_true(seen > 15);
	press("q");
	assert_int_equal(app.typed.n, 0);
	press("3g<F1>");
	assert_non_null(app.screen.list);
	assert_int_equal(app.typed.count, 0);
}

static void what_follows_plus_is_typed_at_the_start(void **state)
{
	(void)state;
	tear_down(NULL);
	open_demo("7");
	assert_int_equal(here().unit, 6);
	tear_down(NULL);
	open_demo("/Kertamulya");
	assert_true(app.hits[0].n > 0);
}

/* "What does E tell that B lacks": compared with B, ]u stops where B has nothing. */
static void what_a_compared_article_lacks(void **state)
{
	size_t n;
	(void)state;
	press("<A-3>");
	assert_said(":compare B<Enter>", "]u goes to what B does not tell");
	unsigned stops = 0, alone = 0;
	press("gg");
	for (uint32_t last = UINT32_MAX; press("]u"), here().unit != last; last = here().unit) {
		const uint32_t *in = alignment_support(app.al, here(), &n);
		alone += alignment_class(app.al, here()) == CLASS_UNIQUE;
		for (size_t i = 0; i < n; i++)
			assert_int_not_equal(in[i], 1);
		stops++;
	}
	assert_true(stops > alone);
	assert_said("[u", "that B does not tell");
	assert_said("<Enter>", "B does not tell this");
	press(":compare<Enter>:compare<Enter>:compare<Enter>");
	assert_int_equal(app.screen.compared, UINT32_MAX);
}

/* Without the line of hints the text has its row; messages stand over the status line. */
static void without_hints_the_text_has_the_row(void **state)
{
	(void)state;
	int rows = app.screen.layout.text_rows;
	press(":set nohints<Enter>)");
	assert_int_equal(app.screen.layout.text_rows, rows + 1);
	assert_true(row_has(23, "A 2/42"));
	assert_false(row_has(22, "A 2/42"));
	assert_said("G]n", "no note");
	assert_true(row_has(23, "no note"));
	press("k:");
	assert_true(row_has(23, ":"));
	press("<Esc>o");
	assert_true(row_has(23, "close"));
	press("q:set hints<Enter>");
	assert_int_equal(app.screen.layout.text_rows, rows);
}

/* Where the view has an apparatus, a list has its rows too. */
static void lists_are_as_high_as_the_screen(void **state)
{
	(void)state;
	app_resize(&app, 12, 40);
	press("H");
	for (int row = 2; row < 10; row++)
		assert_false(row_has(row, "                                       "));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		TEST(only_its_letters_answer_a_question), TEST(commands_by_their_beginnings),
		TEST(f_is_a_page_as_in_less), TEST(f1_tells_all_keys_after_one),
		TEST(what_follows_plus_is_typed_at_the_start), TEST(what_a_compared_article_lacks),
		TEST(without_hints_the_text_has_the_row), TEST(lists_are_as_high_as_the_screen),
	};
	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
