/* The view's file on disk: locks, changes by others, recovery. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/path.h"
#include "base/str.h"
#include "mark/store.h"

static char dir[512], *view, *recovery, *recovery2, *lock;

static int setup(void **state)
{
	(void)state;
	const char *tmp = getenv("TMPDIR");
	snprintf(dir, sizeof dir, "%s/store-XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(dir));
	view = path_join(dir, "x.hexapla.yaml");
	recovery = path_join(dir, ".x.hexapla.yaml.recover");
	recovery2 = path_join(dir, ".x.hexapla.yaml.recover2");
	lock = path_join(dir, ".x.hexapla.yaml.lock");
	return 0;
}

/* Every test leaves a folder without leftovers but those it names. */
static int teardown(void **state)
{
	char *files[] = {view, recovery, recovery2};

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		unlink(files[i]);
		free(files[i]);
	}
	free(lock);
	return rmdir(dir);
}

static char text[] = "The ferry stops for six weeks.";
static const struct article article = {
	.path = (char[]){"a.txt"}, .text = text, .len = sizeof text - 1};
static const struct article *const story[] = {&article};

static struct saved_view view_saying(const char *note)
{
	struct saved_view v = {0};

	v.n_articles = 1;
	v.article = xcalloc(1, sizeof *v.article);
	v.article[0].path = path_join(dir, "a.txt");
	notes_add(&v.notes, story, 0, 4, 9, note, 7);
	return v;
}

static enum store_result save(struct store *s, const char *note, bool overwrite, struct errs *errs)
{
	struct saved_view v = view_saying(note);
	enum store_result r = store_save(s, &v, story, overwrite, errs);

	viewfile_free(&v);
	return r;
}

static void recover(struct store *s, const char *note)
{
	struct saved_view v = view_saying(note);

	assert_true(store_recover(s, &v, story, true, NULL));
	viewfile_free(&v);
}

static void says(const char *path, const char *note)
{
	struct saved_view v;

	assert_true(viewfile_load(path, &v, NULL));
	assert_string_equal(v.notes.item[0].text, note);
	viewfile_free(&v);
}

static void saving_a_new_view(void **state)
{
	struct store s = STORE_INIT;

	(void)state;
	store_open(&s, view);
	assert_null(s.holder);
	assert_null(s.left);
	assert_false(store_changed(&s));
	assert_int_equal(save(&s, "one", false, NULL), STORE_SAVED);
	assert_int_equal(save(&s, "two", false, NULL), STORE_SAVED);
	says(view, "two");
	assert_true(path_exists(lock));
	store_close(&s);
	assert_false(path_exists(lock));
	assert_null(s.path);
}

static void changes_by_others_are_noticed(void **state)
{
	struct store s = STORE_INIT;
	struct errs errs = {0};

	(void)state;
	store_open(&s, view);
	save(&s, "one", false, NULL);
	assert_true(file_save(view, "hexapla: 1\narticles: []\n", 24, NULL, NULL));
	assert_true(store_changed(&s));
	assert_int_equal(save(&s, "two", false, &errs), STORE_CHANGED);
	assert_int_equal(errs.n, 1);
	assert_int_equal(save(&s, "two", true, NULL), STORE_SAVED);
	says(view, "two");
	assert_false(store_changed(&s));
	unlink(view);
	assert_true(store_changed(&s));
	errs_free(&errs);
	store_close(&s);
}

/* Touched, or written with the same bytes, is not changed. */
static void the_same_bytes_are_no_change(void **state)
{
	struct store s = STORE_INIT;
	struct str bytes = STR_INIT;

	(void)state;
	store_open(&s, view);
	save(&s, "one", false, NULL);
	assert_true(file_read(view, 0, &bytes, NULL));
	unlink(view);
	assert_true(file_save(view, bytes.s, bytes.n, NULL, NULL));
	assert_false(store_changed(&s));
	str_free(&bytes);
	store_close(&s);
}

static void a_second_session_does_not_write(void **state)
{
	struct store first = STORE_INIT, second = STORE_INIT;
	struct errs errs = {0};

	(void)state;
	store_open(&first, view);
	save(&first, "mine", false, NULL);
	recover(&first, "mine, unsaved");
	store_open(&second, view);
	assert_non_null(second.holder);
	assert_non_null(strstr(second.holder, "pid"));
	assert_null(second.left); /* the first is alive */
	assert_int_equal(save(&second, "yours", true, &errs), STORE_HELD);
	assert_non_null(strstr(errs.item[0].msg, second.holder));
	struct saved_view v = view_saying("yours");
	assert_false(store_recover(&second, &v, story, false, NULL));
	viewfile_free(&v);
	store_close(&second);
	says(view, "mine");
	says(recovery, "mine, unsaved");
	assert_true(path_exists(lock));
	save(&first, "mine", false, NULL);
	store_close(&first);
	store_open(&second, view);
	assert_null(second.holder);
	store_close(&second);
	errs_free(&errs);
}

static void what_a_session_left_is_offered(void **state)
{
	struct store s = STORE_INIT;

	(void)state;
	store_open(&s, view);
	save(&s, "saved", false, NULL);
	recover(&s, "lost");
	store_forget(&s);
	assert_false(path_exists(recovery));
	recover(&s, "lost");
	store_close(&s); /* as if killed: not saved */
	store_open(&s, view);
	assert_string_equal(s.left, recovery);
	says(s.left, "lost");
	recover(&s, "lost too");      /* does not overwrite what was not answered */
	says(recovery, "lost");
	says(recovery2, "lost too");
	save(&s, "saved again", false, NULL);
	assert_false(path_exists(recovery2));
	says(recovery, "lost");
	store_discard_left(&s);
	assert_false(path_exists(recovery));
	store_close(&s);
	store_open(&s, view);
	assert_null(s.left);
	store_close(&s);
}

static void two_are_left(void **state)
{
	struct store s = STORE_INIT;

	(void)state;
	store_open(&s, view);
	recover(&s, "first");
	store_close(&s);
	store_open(&s, view);
	recover(&s, "second");
	store_close(&s);
	store_open(&s, view);
	assert_string_equal(s.left, recovery);
	store_discard_left(&s);
	says(s.left, "second"); /* the next one */
	store_close(&s);
	store_open(&s, view); /* the first name is free now: ours */
	assert_string_equal(s.left, recovery2);
	recover(&s, "third");
	says(recovery, "third");
	store_discard_left(&s);
	assert_null(s.left);
	says(recovery, "third");
	store_close(&s);
}

static void a_recovery_file_that_says_the_same_goes(void **state)
{
	struct store s = STORE_INIT;

	(void)state;
	store_open(&s, view);
	save(&s, "same", false, NULL);
	recover(&s, "same");
	store_close(&s);
	assert_true(path_exists(recovery));
	store_open(&s, view);
	assert_null(s.left);
	assert_false(path_exists(recovery));
	store_close(&s);
}

static void what_does_not_read_back_is_not_saved(void **state)
{
	struct store s = STORE_INIT;
	struct errs errs = {0};
	size_t n = 3 << 20; /* over the reader's limit of a value */
	char *huge = xmalloc(n + 1);

	(void)state;
	memset(huge, 'x', n);
	huge[n] = 0;
	store_open(&s, view);
	save(&s, "small", false, NULL);
	assert_int_equal(save(&s, huge, false, &errs), STORE_FAILED);
	assert_true(errs.n > 0);
	says(view, "small");
	free(huge);
	errs_free(&errs);
	store_close(&s);
}

static void a_folder_that_is_gone(void **state)
{
	struct store s = STORE_INIT;
	struct errs errs = {0};

	(void)state;
	store_open(&s, "/nowhere/x.hexapla.yaml");
	assert_int_equal(s.lock, -1);
	assert_int_equal(save(&s, "x", false, &errs), STORE_FAILED);
	assert_int_equal(errs.n, 1);
	errs_free(&errs);
	store_close(&s);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(saving_a_new_view),
		TEST(changes_by_others_are_noticed),
		TEST(the_same_bytes_are_no_change),
		TEST(a_second_session_does_not_write),
		TEST(what_a_session_left_is_offered),
		TEST(two_are_left),
		TEST(a_recovery_file_that_says_the_same_goes),
		TEST(what_does_not_read_back_is_not_saved),
		TEST(a_folder_that_is_gone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
