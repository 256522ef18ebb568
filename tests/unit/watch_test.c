/* Watching files: what editors do to them is told, what happens beside them is not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/watch.h"

static void put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static int enter(void **state)
{
	char dir[] = "/tmp/watch-XXXXXX";

	(void)state;
	return !mkdtemp(dir) || chdir(dir) ? -1 : system("mkdir sub other") ? -1 : 0;
}

static int leave(void **state)
{
	char dir[4096];

	(void)state;
	if (!getcwd(dir, sizeof dir) || chdir("/"))
		return -1;
	char cmd[5000];
	snprintf(cmd, sizeof cmd, "rm -rf '%s'", dir);
	return system(cmd);
}

/* Also several folders deep, made one by one or moved there whole, and taken away again. */
static void folders_may_come_later(void **state)
{
	static const char *const files[] = {"conf/hexapla/config.yaml", "conf/hexapla/themes/a.yaml",
	                                    "no/where.yaml"};
	struct watch *w = watch_new();

	(void)state;
	watch_set(w, files, COUNT(files));
	assert_true(watch_next(w) == WATCH_NONE);
	assert_int_equal(mkdir("conf", 0700), 0);
	assert_true(watch_next(w) == WATCH_NONE);
	assert_int_equal(mkdir("conf/hexapla", 0700), 0);
	assert_true(watch_next(w) == WATCH_NONE);
	put("conf/hexapla/config.yaml", "1");
	assert_int_equal(watch_next(w), 0);
	assert_true(watch_next(w) == WATCH_NONE);
	/* Folder and file at once: nobody looked in between. */
	assert_int_equal(mkdir("conf/hexapla/themes", 0700), 0);
	put("conf/hexapla/themes/a.yaml", "1");
	assert_int_equal(watch_next(w), 1);
	assert_true(watch_next(w) == WATCH_NONE);
	put("conf/hexapla/config.yaml", "2");
	assert_int_equal(watch_next(w), 0);
	assert_int_equal(mkdir("new", 0700), 0);
	put("new/where.yaml", "1");
	assert_true(watch_next(w) == WATCH_NONE);
	assert_int_equal(rename("new", "no"), 0);
	assert_int_equal(watch_next(w), 2);
	assert_true(watch_next(w) == WATCH_NONE);
	watch_free(w);
}

static void writing_and_replacing_are_told(void **state)
{
	static const char *const files[] = {"a.yaml", "sub/b.yaml", "later.yaml"};
	struct watch *w = watch_new();

	(void)state;
	put("a.yaml", "1");
	put("sub/b.yaml", "1");
	watch_set(w, files, COUNT(files));
	assert_true(watch_fd(w) >= 0);
	assert_true(watch_next(w) == WATCH_NONE);
	put("a.yaml", "2");
	assert_int_equal(watch_next(w), 0);
	assert_true(watch_next(w) == WATCH_NONE);
	put("sub/.b.swp", "2");
	put("a.yaml~", "2");
	assert_true(watch_next(w) == WATCH_NONE);
	assert_int_equal(rename("sub/.b.swp", "sub/b.yaml"), 0);
	assert_int_equal(watch_next(w), 1);
	put("later.yaml", "1");
	put("a.yaml", "3");
	assert_int_equal(watch_next(w), 0);
	assert_int_equal(watch_next(w), 2);
	assert_true(watch_next(w) == WATCH_NONE);
	/* Others from now on: the same name in another place, and none of the old ones. */
	static const char *const others[] = {"other/a.yaml"};
	watch_set(w, others, COUNT(others));
	put("a.yaml", "4");
	assert_true(watch_next(w) == WATCH_NONE);
	put("other/a.yaml", "1");
	assert_int_equal(watch_next(w), 0);
	watch_free(w);
}

static void links_are_followed(void **state)
{
	static const char *const files[] = {"link.yaml"};
	struct watch *w = watch_new();

	(void)state;
	put("sub/target.yaml", "1");
	assert_int_equal(symlink("sub/target.yaml", "link.yaml"), 0);
	watch_set(w, files, 1);
	put("sub/target.yaml", "2");
	assert_int_equal(watch_next(w), 0);
	put("fresh.yaml", "1");
	assert_int_equal(rename("fresh.yaml", "link.yaml"), 0);
	assert_int_equal(watch_next(w), 0);
	watch_free(w);
}

static void a_folder_that_is_not_there(void **state)
{
	static const char *const files[] = {"nowhere/a.yaml", "a.yaml"};
	struct watch *w = watch_new();

	(void)state;
	watch_set(w, files, COUNT(files));
	put("a.yaml", "9");
	assert_int_equal(watch_next(w), 1);
	assert_true(watch_next(w) == WATCH_NONE);
	watch_free(w);
	watch_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folders_may_come_later),
		cmocka_unit_test(writing_and_replacing_are_told),
		cmocka_unit_test(links_are_followed),
		cmocka_unit_test(a_folder_that_is_not_there),
	};

	return cmocka_run_group_tests(tests, enter, leave);
}
