#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/path.h"
#include "scratch.h"

static void expect(char *got, const char *want)
{
	assert_string_equal(got, want);
	free(got);
}

static void joins_and_parts(void **state)
{
	(void)state;
	expect(path_join("a", "b"), "a/b");
	expect(path_join("a/", "b"), "a/b");
	expect(path_join("a", "/b"), "/b");
	expect(path_join("", "b"), "b");
	expect(path_dir("a/b/c"), "a/b");
	expect(path_dir("c"), ".");
	expect(path_dir("/c"), "/");
	expect(path_dir("a//c"), "a");
	assert_string_equal(path_base("a/b/c.txt"), "c.txt");
	assert_string_equal(path_base("c.txt"), "c.txt");
	assert_string_equal(path_base("a/"), "");
	expect(path_absolute("/a/./b//c/../d"), "/a/b/c/../d");
	expect(path_absolute("/"), "/");
	char *here = path_absolute("x"), *cwd = getcwd(NULL, 0);
	assert_true(!strncmp(here, cwd, strlen(cwd)) && !strcmp(here + strlen(cwd), "/x"));
	free(here);
	free(cwd);
}

static void relative_to_a_folder(void **state)
{
	(void)state;
	assert_true(path_make_parents(scratch("a/b/c/x")));
	assert_true(path_make_parents(scratch("a/d/x")));
	expect(path_relative(scratch("a/b/t.txt"), scratch("a/b")), "t.txt");
	expect(path_relative(scratch("a/b/t.txt"), scratch("a/d")), "../b/t.txt");
	expect(path_relative(scratch("a/t.txt"), scratch("a/b/c")), "../../t.txt");
	expect(path_relative(scratch("a/b/c/t.txt"), scratch("a")), "b/c/t.txt");
	expect(path_relative(scratch("abc.txt"), scratch("a")), "../abc.txt");
	expect(path_relative("/proc/version", scratch("a")), "/proc/version");
	/* "..", taken literally, would lead somewhere else behind a link */
	assert_int_equal(symlink(scratch("a/b/c"), scratch("link")), 0);
	expect(path_relative(scratch("a/b/t.txt"), scratch("link")), "../t.txt");
	expect(path_relative(scratch("link/t.txt"), scratch("a")), "b/c/t.txt");
}

static void leads_to_a_file(void **state)
{
	(void)state;
	assert_true(path_make_parents(scratch("to/file")));
	assert_int_equal(symlink("to/file", scratch("name")), 0);
	assert_int_equal(symlink("loop", scratch("loop")), 0);
	char *folder = path_resolve(scratch("to")), *file = path_join(folder, "file");
	expect(path_target(scratch("name")), file); /* that is to be made */
	expect(path_target("to/file"), "to/file");
	expect(path_target(scratch("loop")), scratch("loop"));
	assert_true(path_same(scratch("name"), scratch("name")));
	assert_false(path_same(scratch("name"), file)); /* nothing is there */
	fclose(fopen(file, "w"));
	assert_true(path_same(scratch("name"), file));
	assert_false(path_same(folder, file));
	free(folder);
	free(file);
}

static void finds_the_user_s_places(void **state)
{
	(void)state;
	setenv("HOME", "/home/u", 1);
	unsetenv("XDG_CONFIG_HOME");
	expect(path_config("config.yaml"), "/home/u/.config/hexapla/config.yaml");
	expect(path_state("history"), "/home/u/.local/state/hexapla/history");
	setenv("XDG_CONFIG_HOME", "/cfg", 1);
	expect(path_config("x"), "/cfg/hexapla/x");
	setenv("XDG_CONFIG_HOME", "relative/is/ignored", 1);
	expect(path_config("x"), "/home/u/.config/hexapla/x");
	unsetenv("HOME");
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	assert_null(path_config("x"));
	assert_null(path_state("x"));
}

static void finds_data(void **state)
{
	(void)state;
	setenv("HEXAPLA_DATA", scratch_dir, 1);
	assert_true(path_make_parents(scratch("themes/x")));
	FILE *f = fopen(scratch("themes/own.yaml"), "w");
	assert_non_null(f);
	fclose(f);
	expect(path_data("themes/own.yaml"), scratch("themes/own.yaml"));
	unsetenv("HEXAPLA_DATA");
	expect(path_data("themes/default.yaml"), SOURCEDIR "/themes/default.yaml");
	expect(path_data("furniture.txt"), SOURCEDIR "/src/data/furniture.txt");
	assert_null(path_data("there is no such file"));
}

static void makes_parents(void **state)
{
	(void)state;
	struct stat st;
	assert_true(path_make_parents(scratch("p/q/r/file")));
	assert_int_equal(stat(scratch("p/q/r"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_false(path_exists(scratch("p/q/r/file")));
	assert_true(path_make_parents(scratch("p/q/r/file")));
	assert_true(path_make_parents("file"));
	FILE *f = fopen(scratch("plain"), "w");
	fclose(f);
	assert_false(path_make_parents(scratch("plain/sub/file")));
	assert_false(path_make_parents(scratch("plain/file")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_and_parts),
		cmocka_unit_test(relative_to_a_folder),
		cmocka_unit_test(leads_to_a_file),
		cmocka_unit_test(finds_the_user_s_places),
		cmocka_unit_test(finds_data),
		cmocka_unit_test(makes_parents),
	};
	return cmocka_run_group_tests(tests, scratch_start, scratch_end);
}
