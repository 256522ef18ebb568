/* Where the bytes of articles come from: files, pipes, folders, filters. */
#include <fcntl.h>
#include <locale.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>

#include <cmocka.h>

#include "app/folder.h"
#include "base/child.h"
#include "base/clock.h"
#include "base/inflate.h"
#include "base/path.h"
#include "scratch.h"
#include "text/article.h"
#include "text/input.h"

/* "Tide tables\n" in gzip. */
static const char packed[] =
	"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff\x0b\xc9\x4c\x49\x55\x28\x49\x4c\xca\x49\x2d\xe6\x02\x00"
	"\xa7\x83\xe9\xbb\x0c\x00\x00\x00";
#define PACKED (sizeof packed - 1)

static void put(const char *name, const char *bytes, size_t n)
{
	assert_true(file_save(scratch(name), bytes, n, NULL, NULL));
}

static void put_text(const char *name, const char *text)
{
	put(name, text, strlen(text));
}

/* The built-in filters and one more; match NULL: it stands in the place of one of those. */
static struct filters *with(const char *name, const char *match, const char *const *run)
{
	struct filters *fs = filters_new();
	struct filter f = {.name = name, .match = match, .run = run, .seconds = 1, .megabytes = 1,
	                   .enabled = true, .begins = match ? NULL : filter_builtin(name)->begins};
	size_t offset;
	char msg[200];

	assert_true(filters_add(fs, &f, &offset, msg));
	return fs;
}
#define RUN(...) (const char *const[]){__VA_ARGS__, NULL}
#define SH(script) RUN("sh", "-c", script)

/* What reading gives: the bytes, or the message; frees fs. */
static const char *reading(const char *path, struct filters *fs)
{
	static char got[4000];
	struct errs errs = {0};
	struct input in;

	if (input_read(path, fs, &in, &errs)) {
		snprintf(got, sizeof got, "%s", in.bytes.s);
		assert_int_equal(errs.n, 0);
	} else {
		assert_int_equal(errs.n, 1);
		assert_int_equal(in.bytes.n, 0);
		snprintf(got, sizeof got, "error: %s", errs.item[0].msg);
	}
	input_free(&in);
	errs_free(&errs);
	filters_free(fs);
	return got;
}

static void packed_files_are_unpacked(void **state)
{
	struct str twice = STR_INIT;
	char bad[PACKED];

	(void)state;
	put("tide.txt.gz", packed, PACKED);
	assert_string_equal(reading(scratch("tide.txt.gz"), NULL), "Tide tables\n");
	str_addn(&twice, packed, PACKED);
	str_addn(&twice, packed, PACKED);
	str_addn(&twice, "\0\0\0", 3); /* padding, as tapes have it */
	put("two", twice.s, twice.n);
	assert_string_equal(reading(scratch("two"), NULL), "Tide tables\nTide tables\n");
	str_free(&twice);
	for (size_t n = 3; n < PACKED; n++) { /* cut anywhere */
		put("cut.gz", packed, n);
		assert_string_equal(reading(scratch("cut.gz"), NULL),
		                    "error: filter gzip: the compressed data end too early");
	}
	memcpy(bad, packed, PACKED);
	bad[PACKED - 8] ^= 1; /* the checksum */
	put("bad.gz", bad, PACKED);
	assert_string_equal(reading(scratch("bad.gz"), NULL),
	                    "error: filter gzip: the compressed data are damaged");
	put_text("plain.gz", "no gzip\n");
	assert_string_equal(reading(scratch("plain.gz"), NULL), "no gzip\n");
}

static void unpacking_has_a_cap(void **state)
{
	struct str out = STR_INIT;

	(void)state;
	assert_null(inflate_gzip(packed, PACKED, 12, &out));
	assert_string_equal(out.s, "Tide tables\n");
	str_clear(&out);
	assert_string_equal(inflate_gzip(packed, PACKED, 11, &out), "too large when unpacked");
	str_free(&out);
}

static void commands_get_the_file(void **state)
{
	(void)state;
	put_text("note.up", "abc\n");
	assert_string_equal(reading(scratch("note.up"), with("up", "\\.up$", RUN("tr", "a-z", "A-Z"))),
	                    "ABC\n");
	char *file = str_printf("%s|abc\n", scratch("note.up"));
	assert_string_equal(reading(scratch("note.up"),
	                            with("path", "\\.up$", RUN("sh", "-c", "printf '%s|' \"$1\"; cat \"$1\"",
	                                 "sh", "{}"))), file);
	free(file);
	/* A path is never an option, and nothing in it is a shell's. */
	assert_int_equal(chdir(scratch_dir), 0);
	put_text("-n $(id);.up", "x\n");
	assert_string_equal(reading("-n $(id);.up", with("echo", "\\.up$", RUN("echo", "{}", "=", "a{}{}"))),
	                    "./-n $(id);.up = a-n $(id);.up-n $(id);.up\n");
	assert_string_equal(reading("other.txt", with("echo", "\\.up$", RUN("echo", "{}"))),
	                    "error: cannot open: No such file or directory");
	assert_int_equal(chdir("/"), 0);
}

static void what_comes_out_is_looked_at_again(void **state)
{
	struct input in;

	(void)state;
	put("tide.up.gz", packed, PACKED);
	assert_string_equal(reading(scratch("tide.up.gz"), with("up", "\\.up$", RUN("tr", "a-z", "A-Z"))),
	                    "TIDE TABLES\n");
	assert_string_equal(reading(scratch("tide.up.gz"), with("up", "\\.up$", RUN("cat", "{}"))),
	                    "Tide tables\n");
	assert_true(input_read(scratch("tide.up.gz"), NULL, &in, NULL));
	assert_string_equal(path_base(in.name.s), "tide.up");
	struct file_id id = file_identify(scratch("tide.up.gz"));
	assert_true(file_same(&in.id, &id));
	input_free(&in);
	/* A filter that gives back what it got is not run for ever. */
	assert_string_equal(reading(scratch("tide.up.gz"), with("gzip", NULL, RUN("cat"))),
	                    "error: is packed more than 4 times");
	assert_string_equal(reading(scratch("note.up"), with("up", "\\.up$", RUN("true"))),
	                    "error: filter up: no text came out of it");
	assert_string_equal(reading(scratch("note.up"), with("up", "\\.up$", RUN("echo", " \f"))),
	                    "error: filter up: no text came out of it");
}

static void what_goes_wrong_is_told(void **state)
{
	static const struct { const char *script, *message; } cases[] = {
		{"echo 'no such page' >&2; echo twice >&2; exit 3",
		 "filter f: sh failed: no such page; twice"},
		{"exit 1", "filter f: sh failed and said nothing"},
		{"kill -9 $$", "filter f: sh failed and said nothing"},
		{"printf '\\033]0;x\\007' >&2; exit 1", "filter f: sh failed: \033]0;x\a"},
		{"yes", "filter f: sh wrote more than 1 MB"},
		{"head -c 1000001 /dev/zero | tr '\\0' x >&2; exit 1", NULL},
	};

	(void)state;
	put_text("a.x", "a\n");
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *got = reading(scratch("a.x"), with("f", "x$", SH(cases[i].script)));
		if (cases[i].message)
			assert_string_equal(got + strlen("error: "), cases[i].message);
		else
			assert_true(strlen(got) < 400);
	}
	assert_string_equal(reading(scratch("a.x"), with("f", "x$", RUN("no-such-command-here"))),
	                    "error: filter f: there is no command no-such-command-here");
	assert_string_equal(reading(scratch("a.x"), with("f", "x$", RUN("/etc/passwd"))),
	                    "error: filter f: cannot run /etc/passwd: Permission denied");
}

/* Is the process that wrote its number into a file gone? */
static bool gone(const char *name)
{
	struct str s = STR_INIT;
	bool is = false;

	assert_true(file_read(scratch(name), 0, &s, NULL));
	pid_t pid = (pid_t)atoi(s.s);
	assert_true(pid > 1);
	for (int i = 0; i < 1000 && !is; i++) { /* killed is soon, but not at once, gone */
		nanosleep(&(struct timespec){0, 1000000}, NULL);
		char *path = str_printf("/proc/%d/stat", (int)pid);
		is = !file_read(path, 0, &s, NULL) || strstr(s.s, ") Z ");
		free(path);
	}
	str_free(&s);
	return is;
}

static void all_of_a_slow_command_is_killed(void **state)
{
	char *script = str_printf("sleep 600 & echo $! > %s; wait", scratch("pid"));
	double from = clock_ms();

	(void)state;
	put_text("a.x", "a\n");
	assert_string_equal(reading(scratch("a.x"), with("f", "x$", SH(script))),
	                    "error: filter f: sh took more than 1 second");
	assert_true(clock_ms() - from < 5000);
	assert_true(gone("pid"));
	free(script);
}

/* One that holds the pipe open: we do not wait for it, and it is killed too. */
static void what_a_command_leaves_behind_is_killed(void **state)
{
	char *script = str_printf("sleep 600 & echo $! > %s; echo done", scratch("pid"));

	(void)state;
	assert_string_equal(reading(scratch("a.x"), with("f", "x$", SH(script))), "done\n");
	assert_true(gone("pid"));
	free(script);
}

static void commands_die_with_the_program(void **state)
{
	static const int deadly[] = {SIGHUP, SIGTERM, SIGKILL};

	(void)state;
	for (size_t i = 0; i < COUNT(deadly); i++) {
		char *script = str_printf("echo $$ > %s; exec sleep 600", scratch("pid.tmp"));
		char *argv[] = {(char[]){"sh"}, (char[]){"-c"}, script, NULL};
		remove(scratch("pid.tmp"));
		pid_t pid = fork();
		if (!pid) {
			struct child c = {.argv = argv, .in = -1, .seconds = 60, .max = 1000};
			struct str out = STR_INIT;
			child_run(&c, &out, NULL);
			_exit(0);
		}
		struct stat st;
		while (stat(scratch("pid.tmp"), &st) || !st.st_size)
			nanosleep(&(struct timespec){0, 1000000}, NULL);
		kill(pid, deadly[i]);
		int status;
		assert_int_equal(waitpid(pid, &status, 0), pid);
		assert_true(WIFSIGNALED(status) && WTERMSIG(status) == deadly[i]);
		assert_true(gone("pid.tmp"));
		free(script);
	}
}

static void pipes_are_read_once(void **state)
{
	struct input in;

	(void)state;
	assert_int_equal(mkfifo(scratch("fifo"), 0600), 0);
	pid_t pid = fork();
	if (!pid) {
		int fd = open(scratch("fifo"), O_WRONLY);
		_exit(write(fd, packed, PACKED) != (ssize_t)PACKED);
	}
	assert_true(input_read(scratch("fifo"), NULL, &in, NULL));
	assert_string_equal(in.bytes.s, "Tide tables\n");
	assert_true(in.id.ino == 0); /* nothing to be read again */
	input_free(&in);
	waitpid(pid, NULL, 0);
}

static void the_web_needs_a_filter(void **state)
{
	const char *url = "https://example.org/a/page.html?x=1.gz#top";
	struct filters *fs = with("web", "^https://", RUN("echo", "{}"));
	struct input in;

	(void)state;
	setenv("XDG_CONFIG_HOME", "/nowhere", 1);
	assert_string_equal(reading(url, NULL),
	                    "error: the web is read only through a filter that you turn on: put \"filters: "
	                    "[{name: web, enabled: yes}]\" into /nowhere/hexapla/config.yaml");
	assert_true(input_read(url, fs, &in, NULL));
	assert_string_equal(in.bytes.s, "https://example.org/a/page.html?x=1.gz#top\n");
	assert_string_equal(in.name.s, "page.html");
	input_free(&in);
	filters_free(fs);
}

static void filters_are_tried_in_order(void **state)
{
	struct filters *fs = with("pdf", NULL, RUN("cat"));
	size_t n = 0;

	(void)state;
	assert_string_equal(filters_each(fs, n)->name, "pdf");
	while (filters_each(fs, n))
		n++;
	size_t builtin = 0;
	while (filter_builtin_name(builtin))
		builtin++;
	assert_int_equal(n, builtin); /* one stands in the place of another */
	assert_ptr_equal(filters_find(fs, "x", "\x1f\x8b\x08", 3), filter_builtin("gzip"));
	assert_null(filters_find(fs, "x", "\x1f\x8b", 2));
	assert_null(filters_find(fs, "https://x", NULL, 0)); /* off */
	assert_null(filters_find(fs, "x.txt", "PK\3\4", 4));
	assert_ptr_equal(filters_find(fs, "x.odt", "PK\3\4", 4), filter_builtin("odt"));
	assert_ptr_equal(filters_find(fs, "x", "BZh91AY&SY..", 12), filter_builtin("bzip2"));
	filters_free(fs);
}

static void folders_have_articles(void **state)
{
	static const char *const files[] = {"part10.txt", "part2.md", "part1.html", "B", ".hidden",
	                                    "pic.png", "own.up", "README.md", "notes.yaml"};
	struct filters *fs = with("up", "\\.up$", RUN("cat"));
	struct str said = STR_INIT, got = STR_INIT, path = STR_INIT;
	struct errs errs = {0};
	strings v = {0};

	(void)state;
	assert_int_equal(mkdir(scratch("dir"), 0700), 0);
	assert_int_equal(mkdir(scratch("dir/sub"), 0700), 0);
	for (size_t i = 0; i < COUNT(files); i++) {
		str_clear(&path);
		str_addf(&path, "dir/%s", files[i]);
		put_text(path.s, "Text.\n");
	}
	put("dir/tide.txt.gz", packed, PACKED);
	put("dir/tide.tar.gz", packed, PACKED);
	put_text("dir/news.xml", "<?xml version='1.0'?><rss><channel><title>x</title>");
	put_text("dir/site.xml", "<?xml version='1.0'?><urlset>");
	put("dir/none.txt", "", 0);
	put("dir/bytes", "a\0b", 3);
	assert_true(folder_articles(scratch("dir"), fs, SIZE_MAX, &v, &said, &errs));
	for (size_t i = 0; i < v.n; i++)
		str_addf(&got, "%s ", path_base(v.item[i]));
	assert_string_equal(got.s, "B news.xml own.up part1.html part2.md part10.txt tide.txt.gz ");
	assert_string_equal(said.s + strlen(scratch("dir")),
	                    ": left out: 1 hidden, 1 folder, 1 empty, 5 of other kinds (.md .yaml .png), "
	                    "1 no text\n");
	strings_free(&v);
	str_clear(&said);
	assert_true(folder_articles(scratch("dir"), fs, 2, &v, &said, &errs));
	assert_int_equal(v.n, 2);
	assert_true(str_starts(said.s + strlen(scratch("dir")), ": the first 2 of 7 articles; left out: 1 h"));
	strings_free(&v);
	assert_false(folder_articles(scratch("dir/sub"), fs, 2, &v, &said, &errs));
	assert_string_equal(errs.item[0].msg, "no articles in this folder");
	put_text("dir/sub/x.png", "x");
	assert_false(folder_articles(scratch("dir/sub"), fs, 2, &v, &said, &errs));
	assert_string_equal(errs.item[1].msg,
	                    "no articles in this folder: left out: 1 of another kind (.png)");
	errs_free(&errs);
	str_free(&said);
	str_free(&got);
	str_free(&path);
	filters_free(fs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(packed_files_are_unpacked),
		cmocka_unit_test(unpacking_has_a_cap),
		cmocka_unit_test(commands_get_the_file),
		cmocka_unit_test(what_comes_out_is_looked_at_again),
		cmocka_unit_test(what_goes_wrong_is_told),
		cmocka_unit_test(all_of_a_slow_command_is_killed),
		cmocka_unit_test(what_a_command_leaves_behind_is_killed),
		cmocka_unit_test(commands_die_with_the_program),
		cmocka_unit_test(pipes_are_read_once),
		cmocka_unit_test(the_web_needs_a_filter),
		cmocka_unit_test(filters_are_tried_in_order),
		cmocka_unit_test(folders_have_articles),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, scratch_start, scratch_end);
}
