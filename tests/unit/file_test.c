#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "scratch.h"

static void put(const char *path, const char *s)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs(s, f);
	assert_int_equal(fclose(f), 0);
}

static void expect_content(const char *path, const char *want)
{
	struct str s = STR_INIT;
	assert_true(file_read(path, 0, &s, NULL));
	assert_string_equal(s.s, want);
	str_free(&s);
}

static bool save(const char *path, const char *s)
{
	return file_save(path, s, strlen(s), NULL, NULL);
}

static mode_t mode_of(const char *path)
{
	struct stat st;
	assert_int_equal(lstat(path, &st), 0);
	return st.st_mode;
}

/* Names in the scratch folder that start so. */
static int count_names(const char *prefix)
{
	DIR *d = opendir(scratch_dir);
	int n = 0;
	for (struct dirent *e; (e = readdir(d));)
		n += !strncmp(e->d_name, prefix, strlen(prefix));
	closedir(d);
	return n;
}

static void reads_whole_files(void **state)
{
	(void)state;
	struct str s = STR_INIT;
	struct errs e = {0};
	put(scratch("empty"), "");
	assert_true(file_read(scratch("empty"), 0, &s, &e));
	assert_int_equal(s.n, 0);
	assert_true(file_read("/proc/self/status", 0, &s, &e)); /* its size says 0 */
	assert_true(s.n > 100);
	put(scratch("four"), "1234");
	assert_true(file_read(scratch("four"), 4, &s, &e));
	assert_false(file_read(scratch("four"), 3, &s, &e));
	assert_int_equal(s.n, 0);
	assert_false(file_read(scratch_dir, 0, &s, &e));
	assert_false(file_read(scratch("missing"), 0, &s, &e));
	assert_false(file_read("/dev/zero", 1 << 20, &s, &e));
	assert_int_equal(e.n, 4);
	assert_string_equal(e.item[1].msg, "cannot read: Is a directory");
	assert_string_equal(e.item[2].msg, "cannot open: No such file or directory");
	assert_string_equal(e.item[3].msg, "larger than 1 MB");
	errs_free(&e);
	str_free(&s);
}

static void reads_pipes(void **state)
{
	(void)state;
	int ends[2];
	char name[32];
	struct str s = STR_INIT;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "through a pipe", 14), 14);
	close(ends[1]);
	snprintf(name, sizeof name, "/dev/fd/%d", ends[0]);
	assert_true(file_read(name, 0, &s, NULL));
	assert_string_equal(s.s, "through a pipe");
	close(ends[0]);
	str_free(&s);
}

static void saves_new_files_by_the_umask(void **state)
{
	(void)state;
	mode_t old = umask(027);
	bool doubtful = true;
	assert_true(file_save(scratch("new"), "hello", 5, &doubtful, NULL));
	umask(old);
	assert_false(doubtful);
	expect_content(scratch("new"), "hello");
	assert_int_equal(mode_of(scratch("new")) & 07777, 0640);
	assert_true(file_save(scratch("new"), NULL, 0, NULL, NULL));
	expect_content(scratch("new"), "");
	assert_int_equal(count_names(".new"), 0);
}

static void keeps_the_mode(void **state)
{
	(void)state;
	static const mode_t modes[] = {0600, 0640, 0644, 0666, 0755, 0604};
	for (size_t i = 0; i < COUNT(modes); i++) {
		put(scratch("mode"), "old");
		assert_int_equal(chmod(scratch("mode"), modes[i]), 0);
		assert_true(save(scratch("mode"), "new"));
		assert_int_equal(mode_of(scratch("mode")) & 07777, modes[i]);
	}
}

static void keeps_the_owner(void **state)
{
	(void)state;
	if (geteuid() != 0)
		skip();
	put(scratch("owned"), "old");
	assert_int_equal(chown(scratch("owned"), 1234, 4321), 0);
	assert_true(save(scratch("owned"), "new"));
	struct stat st;
	stat(scratch("owned"), &st);
	assert_int_equal(st.st_uid, 1234);
	assert_int_equal(st.st_gid, 4321);
}

static void follows_links(void **state)
{
	(void)state;
	assert_int_equal(mkdir(scratch("sub"), 0755), 0);
	put(scratch("sub/target"), "old");
	assert_int_equal(symlink("sub/target", scratch("link")), 0);
	assert_int_equal(symlink("link", scratch("link2")), 0);
	assert_true(save(scratch("link2"), "new"));
	expect_content(scratch("sub/target"), "new");
	assert_true(S_ISLNK(mode_of(scratch("link"))) && S_ISLNK(mode_of(scratch("link2"))));
	/* a link to a file that is yet to be made */
	assert_int_equal(symlink("sub/later", scratch("dangling")), 0);
	assert_true(save(scratch("dangling"), "made"));
	expect_content(scratch("sub/later"), "made");
	assert_true(S_ISLNK(mode_of(scratch("dangling"))));
	assert_int_equal(symlink("loop", scratch("loop")), 0);
	struct errs e = {0};
	assert_false(file_save(scratch("loop"), "x", 1, NULL, &e));
	assert_string_equal(e.item[0].msg, "cannot save: Too many levels of symbolic links");
	errs_free(&e);
}

static void keeps_hard_links_together(void **state)
{
	(void)state;
	put(scratch("one"), "old content, longer than the new");
	assert_int_equal(link(scratch("one"), scratch("two")), 0);
	assert_true(save(scratch("one"), "new"));
	expect_content(scratch("two"), "new");
	expect_content(scratch("one~"), "old content, longer than the new");
	assert_true(save(scratch("two"), "newer, and longer than before"));
	expect_content(scratch("one"), "newer, and longer than before");
}

static void refuses_what_cannot_be_saved(void **state)
{
	(void)state;
	put(scratch("file"), "x");
	assert_false(save(scratch("no/such/folder"), "x"));
	assert_false(save(scratch("file/below"), "x"));
	assert_false(save(scratch_dir, "x"));
	assert_false(save("", "x"));
	char longer[400];
	memset(longer, 'n', 300);
	longer[300] = 0;
	assert_false(save(scratch(longer), "x"));
	longer[250] = 0; /* a legal name, too long for the temporary's as it is */
	assert_true(save(scratch(longer), "x"));
	expect_content(scratch(longer), "x");
}

static void writes_to_devices(void **state)
{
	(void)state;
	assert_true(save("/dev/null", "x"));
	struct errs e = {0};
	assert_false(file_save("/dev/full", "x", 1, NULL, &e));
	assert_string_equal(e.item[0].msg, "cannot save: No space left on device");
	errs_free(&e);
}

/* Run fn as a user without rights; its result. */
static bool as_nobody(bool (*fn)(void))
{
	int status;
	pid_t pid = fork();
	if (pid == 0) {
		if (geteuid() == 0 && (setgid(65534) || setuid(65534)))
			_exit(9);
		_exit(fn() ? 0 : 1);
	}
	waitpid(pid, &status, 0);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) < 2);
	return WEXITSTATUS(status) == 0;
}

static bool save_guarded(void)
{
	return save(scratch("guarded/file"), "new");
}

static void respects_write_protection(void **state)
{
	(void)state;
	assert_int_equal(chmod(scratch_dir, 0755), 0);
	assert_int_equal(mkdir(scratch("guarded"), 0777), 0);
	assert_int_equal(chmod(scratch("guarded"), 0777), 0);
	put(scratch("guarded/file"), "old");
	assert_int_equal(chmod(scratch("guarded/file"), 0444), 0);
	assert_false(as_nobody(save_guarded)); /* the file is read-only */
	assert_int_equal(chmod(scratch("guarded/file"), 0666), 0);
	assert_true(as_nobody(save_guarded));
	assert_int_equal(chmod(scratch("guarded/file"), 0666), 0);
	put(scratch("guarded/file"), "old");
	assert_int_equal(chmod(scratch("guarded"), 0555), 0);
	assert_false(as_nobody(save_guarded)); /* the folder is */
	expect_content(scratch("guarded/file"), "old");
	assert_int_equal(chmod(scratch("guarded"), 0777), 0);
}

/* The disk is full, as far as this process is concerned. */
static bool save_at_limit(void)
{
	struct rlimit limit = {1000, 1000};
	char large[5000];
	memset(large, 'x', sizeof large);
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	bool saved = file_save(scratch("full"), large, sizeof large, NULL, NULL);
	bool in_place = file_save(scratch("full_one"), large, sizeof large, NULL, NULL);
	return saved || in_place;
}

static void keeps_the_old_content_when_writing_fails(void **state)
{
	(void)state;
	int status;
	put(scratch("full"), "old");
	put(scratch("full_one"), "old one");
	assert_int_equal(link(scratch("full_one"), scratch("full_two")), 0);
	pid_t pid = fork();
	if (pid == 0)
		_exit(save_at_limit());
	waitpid(pid, &status, 0);
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	expect_content(scratch("full"), "old");
	expect_content(scratch("full_one"), "old one");
	assert_int_equal(count_names(".full"), 0);
}

static void removes_what_killed_saves_left(void **state)
{
	(void)state;
	char running[64];
	snprintf(running, sizeof running, ".note.%ld.tmp", (long)getppid());
	put(scratch(".note.999999999.tmp"), "torn");
	put(scratch(".notes.999999999.tmp"), "of another file");
	put(scratch(".note.x.tmp"), "no temporary");
	put(scratch(running), "of a process that runs");
	char own[64];
	snprintf(own, sizeof own, ".note.%ld.tmp", (long)getpid());
	put(scratch(own), "of one that had our number");
	assert_true(save(scratch("note"), "x"));
	assert_int_equal(count_names(".note.999999999.tmp"), 0);
	assert_int_equal(count_names(own), 0);
	assert_int_equal(count_names(".notes.999999999.tmp"), 1);
	assert_int_equal(count_names(".note.x.tmp"), 1);
	assert_int_equal(count_names(running), 1);
}

/* Killed at any moment, the file is old or new. */
static void is_never_torn(void **state)
{
	(void)state;
	enum { SIZE = 200000 };
	char *a = xmalloc(SIZE), *b = xmalloc(SIZE);
	memset(a, 'a', SIZE);
	memset(b, 'b', SIZE);
	assert_true(file_save(scratch("torn"), a, SIZE, NULL, NULL));
	for (int saves = 1; saves <= 20; saves++) {
		int ends[2];
		char done;
		assert_int_equal(pipe(ends), 0);
		pid_t pid = fork();
		if (pid == 0)
			for (int i = 0;; i++) {
				file_save(scratch("torn"), i % 2 ? a : b, SIZE, NULL, NULL);
				if (write(ends[1], "x", 1) != 1)
					_exit(1);
			}
		for (int i = 0; i < saves; i++)
			assert_int_equal(read(ends[0], &done, 1), 1);
		kill(pid, SIGKILL); /* somewhere in the next save */
		waitpid(pid, NULL, 0);
		close(ends[0]);
		close(ends[1]);
		struct str s = STR_INIT;
		assert_true(file_read(scratch("torn"), 0, &s, NULL));
		assert_int_equal(s.n, SIZE);
		assert_true(!memcmp(s.s, a, SIZE) || !memcmp(s.s, b, SIZE));
		str_free(&s);
	}
	assert_true(file_save(scratch("torn"), a, SIZE, NULL, NULL));
	assert_int_equal(count_names(".torn"), 0);
	free(a);
	free(b);
}

static void notices_changes(void **state)
{
	(void)state;
	put(scratch("watched"), "one");
	struct file_id before = file_identify(scratch("watched"));
	struct file_id again = file_identify(scratch("watched"));
	assert_true(file_same(&before, &again));
	put(scratch("watched"), "longer");
	struct file_id after = file_identify(scratch("watched"));
	assert_false(file_same(&before, &after));
	save(scratch("watched"), "longer");
	again = file_identify(scratch("watched"));
	assert_false(file_same(&after, &again));
	struct file_id none = file_identify(scratch("missing"));
	assert_true(none.ino == 0 && none.size == 0 && none.mtime_ns == 0);
}

static void one_holder_at_a_time(void **state)
{
	(void)state;
	char *holder, want[64];
	struct errs e = {0};
	int lock = file_lock(scratch("view"), &holder, &e);
	assert_true(lock >= 0);
	assert_null(holder);
	assert_int_equal(file_lock(scratch("view"), &holder, &e), -1);
	snprintf(want, sizeof want, "pid %ld on ", (long)getpid());
	assert_non_null(strstr(holder, want));
	free(holder);
	file_unlock(lock, scratch("view"));
	assert_int_equal(count_names(".view"), 0);
	lock = file_lock(scratch("view"), &holder, &e);
	assert_true(lock >= 0);
	file_unlock(lock, scratch("view"));
	assert_int_equal(e.n, 0);
	assert_int_equal(file_lock(scratch("no/such/view"), &holder, &e), -1);
	assert_null(holder);
	assert_int_equal(e.n, 1);
	errs_free(&e);
	file_unlock(-1, scratch("view"));
}

static void a_lock_ends_with_its_process(void **state)
{
	(void)state;
	char *holder;
	pid_t pid = fork();
	if (pid == 0)
		_exit(file_lock(scratch("left"), &holder, NULL) < 0);
	waitpid(pid, NULL, 0);
	int lock = file_lock(scratch("left"), &holder, NULL);
	assert_true(lock >= 0);
	file_unlock(lock, scratch("left"));
}

static void digests(void **state)
{
	(void)state;
	char hex[65];
	file_sha256("abc", 3, hex);
	assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	file_sha256("", 0, hex);
	assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_whole_files),
		cmocka_unit_test(reads_pipes),
		cmocka_unit_test(saves_new_files_by_the_umask),
		cmocka_unit_test(keeps_the_mode),
		cmocka_unit_test(keeps_the_owner),
		cmocka_unit_test(follows_links),
		cmocka_unit_test(keeps_hard_links_together),
		cmocka_unit_test(refuses_what_cannot_be_saved),
		cmocka_unit_test(writes_to_devices),
		cmocka_unit_test(respects_write_protection),
		cmocka_unit_test(keeps_the_old_content_when_writing_fails),
		cmocka_unit_test(removes_what_killed_saves_left),
		cmocka_unit_test(is_never_torn),
		cmocka_unit_test(notices_changes),
		cmocka_unit_test(one_holder_at_a_time),
		cmocka_unit_test(a_lock_ends_with_its_process),
		cmocka_unit_test(digests),
	};
	return cmocka_run_group_tests(tests, scratch_start, scratch_end);
}
