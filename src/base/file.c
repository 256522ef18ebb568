/* Saving follows the order open-write-fsync-rename-fsync(directory): after a crash at any
 * moment the name holds the whole old or the whole new content. */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sha2.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/lazy.h"
#include "base/mem.h"
#include "base/path.h"

static bool read_all(int fd, size_t max, struct str *out)
{
	struct stat st;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0 &&
	    (uintmax_t)st.st_size <= max)
		out->s = vec_reserve(out->cap ? out->s : NULL, &out->cap,
		                     out->n + (size_t)st.st_size + 2, 1);
	for (;;) {
		if (out->cap - out->n < 2)
			out->s = vec_reserve(out->cap ? out->s : NULL, &out->cap,
			                     out->n + 65536, 1);
		ssize_t got = read(fd, out->s + out->n, out->cap - out->n - 1);
		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return false;
		out->n += (size_t)got;
		out->s[out->n] = 0;
		if (!got || out->n > max)
			return true;
	}
}

bool file_read(const char *path, size_t max, struct str *out, struct errs *errs)
{
	bool standard = !strcmp(path, "-");
	int fd = STDIN_FILENO;
	while (!standard && (fd = open(path, O_RDONLY | O_CLOEXEC)) < 0 && errno == EINTR)
		;
	if (!max)
		max = FILE_MAX_BYTES;
	str_clear(out);
	bool ok = fd >= 0 && read_all(fd, max, out);
	if (!ok)
		errs_sys(errs, path, fd < 0 ? "open" : "read");
	if (fd >= 0 && !standard)
		close(fd);
	if (ok && out->n > max) {
		errs_add(errs, path, 0, 0, "larger than %zu MB", max >> 20);
		ok = false;
	}
	if (!ok)
		str_free(out);
	return ok;
}

static bool write_all(int fd, const char *p, size_t n)
{
	while (n) {
		ssize_t put = write(fd, p, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		p += put;
		n -= (size_t)put;
	}
	return true;
}

static bool close_checked(int fd)
{
	return close(fd) == 0 || errno == EINTR; /* Linux has closed it either way */
}

/* A save under way. */
struct save {
	int dir;            /* its directory */
	const char *name;   /* in that directory */
	char temp[NAME_MAX + 1];
	struct stat old;    /* st_nlink 0: no file yet */
	bool soon;          /* do not wait for the disk */
	bool *doubtful;
	struct errs *errs;
};

enum { NAME_KEPT = 200 }; /* bytes of a name that go into the name of its temporary */

static void temp_name(char buf[NAME_MAX + 1], const char *name, long pid)
{
	snprintf(buf, NAME_MAX + 1, ".%.*s.%ld.tmp", NAME_KEPT, name, pid);
}

/* The process that a temporary belongs to, of our name or of a companion (".NAME.recover"); 0: it
 * is none. */
static pid_t temp_owner(const char *temp, const char *name)
{
	const char *end = strrchr(temp, '.');
	size_t n = strnlen(name, NAME_KEPT);

	if (temp[0] != '.' || !end || strcmp(end, ".tmp"))
		return 0;
	while (end > temp && end[-1] >= '0' && end[-1] <= '9')
		end--;
	long pid = strtol(end, NULL, 10);
	bool own = (size_t)(end - temp) == n + 2 && !memcmp(temp + 1, name, n) && temp[n + 1] == '.';
	bool companion = (size_t)(end - temp) > n + 3 && temp[1] == '.' &&
	                 !memcmp(temp + 2, name, n) && temp[n + 2] == '.';
	return own || companion ? (pid_t)pid : 0;
}

/* Temporaries of saves that were killed. */
static void remove_stale(int dir, const char *name)
{
	int fd = dup(dir);
	DIR *d = fd < 0 ? NULL : fdopendir(fd);
	if (!d) {
		if (fd >= 0)
			close(fd);
		return;
	}
	rewinddir(d);
	for (struct dirent *e; (e = readdir(d));) {
		pid_t pid = temp_owner(e->d_name, name);
		if (pid > 0 && kill(pid, 0) < 0 && errno == ESRCH)
			unlinkat(dir, e->d_name, 0);
	}
	closedir(d);
}

void file_tidy(const char *path)
{
	char *dir = path_dir(path);
	int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(dir);
	if (fd < 0)
		return;
	remove_stale(fd, path_base(path));
	close(fd);
}

/* Owner, group and mode of the old file; a group that cannot be kept gets what others have. */
static bool keep_owner(int fd, const struct stat *old)
{
	mode_t mode = old->st_mode & 07777;
	if (fchown(fd, old->st_uid, old->st_gid) < 0 && fchown(fd, (uid_t)-1, old->st_gid) < 0)
		mode = (mode & ~(mode_t)070) | (mode & 07) << 3;
	return fchmod(fd, mode) == 0;
}

static bool sync_file(const struct save *s, int fd)
{
	return s->soon || fsync(fd) == 0;
}

static bool sync_dir(const struct save *s)
{
	bool synced = s->soon || fsync(s->dir) == 0;
	if (s->doubtful && !synced)
		*s->doubtful = true;
	return true; /* the file is there; whether it outlives a power cut is in doubt */
}

/* name = n bytes by way of a temporary file beside it. */
static bool save_renamed(struct save *s, const char *name, const void *p, size_t n)
{
	const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
	mode_t mode = s->old.st_nlink ? 0600 : 0666;
	temp_name(s->temp, s->name, getpid());
	int fd = openat(s->dir, s->temp, flags, mode);
	/* one may be left by an earlier process of our number */
	if (fd < 0 && errno == EEXIST && unlinkat(s->dir, s->temp, 0) == 0)
		fd = openat(s->dir, s->temp, flags, mode);
	if (fd < 0)
		return false;
	bool ok = (!s->old.st_nlink || keep_owner(fd, &s->old)) && write_all(fd, p, n) &&
	          sync_file(s, fd);
	int why = errno;
	if (!close_checked(fd) && ok) {
		why = errno;
		ok = false;
	}
	if (ok && renameat(s->dir, s->temp, s->dir, name) < 0) {
		why = errno;
		ok = false;
	}
	if (!ok)
		unlinkat(s->dir, s->temp, 0);
	errno = why;
	return ok && sync_dir(s);
}

static bool overwrite(int fd, const char *p, size_t n)
{
	return lseek(fd, 0, SEEK_SET) == 0 && write_all(fd, p, n) &&
	       ftruncate(fd, (off_t)n) == 0 && fsync(fd) == 0;
}

/* A rename would split a file from its other hard links: keep NAME~ and write in place. */
static bool save_in_place(struct save *s, const char *path, const void *p, size_t n)
{
	struct str old = STR_INIT;
	int fd = openat(s->dir, s->name, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
	bool ok = fd >= 0 && read_all(fd, FILE_MAX_BYTES, &old);
	if (ok) {
		char *backup = str_printf("%s~", s->name);
		ok = save_renamed(s, backup, old.s, old.n);
		free(backup);
	}
	if (ok && !overwrite(fd, p, n)) {
		int why = errno;
		if (!overwrite(fd, old.s, old.n))
			errs_add(s->errs, path, 0, 0, "damaged, the old content is in %s~", path);
		errno = why;
		ok = false;
	}
	int why = errno;
	if (fd >= 0)
		close(fd); /* fsync has told all there is to tell */
	errno = why;
	str_free(&old);
	return ok;
}

/* Devices and pipes ("/dev/stdout") are written to, not replaced. */
static bool save_special(const char *path, const void *p, size_t n)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return false;
	bool ok = write_all(fd, p, n);
	int why = errno;
	if (!close_checked(fd) && ok)
		return false;
	errno = why;
	return ok;
}

static bool save_real(const char *path, struct save *s, const void *p, size_t n)
{
	if (stat(path, &s->old) < 0) {
		if (errno != ENOENT)
			return false;
		s->old.st_nlink = 0;
	} else if (S_ISDIR(s->old.st_mode)) {
		errno = EISDIR;
		return false;
	} else if (!S_ISREG(s->old.st_mode)) {
		return save_special(path, p, n);
	} else if (faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) < 0) {
		return false; /* renaming would get around a file's write protection */
	}
	char *dir = path_dir(path);
	s->name = path_base(path);
	s->dir = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	free(dir);
	if (s->dir < 0)
		return false;
	remove_stale(s->dir, s->name);
	bool ok = s->old.st_nlink > 1 ? save_in_place(s, path, p, n)
	                              : save_renamed(s, s->name, p, n);
	int why = errno;
	close(s->dir);
	errno = why;
	return ok;
}

static bool save(const char *path, struct save *s, const void *p, size_t n)
{
	char *real = path_resolve(path);
	bool ok = real && save_real(real, s, p, n);
	if (!ok)
		errs_sys(s->errs, path, "save");
	free(real);
	return ok;
}

bool file_save(const char *path, const void *p, size_t n, bool *doubtful, struct errs *errs)
{
	if (doubtful)
		*doubtful = false;
	return save(path, &(struct save){.doubtful = doubtful, .errs = errs}, p, n);
}

bool file_save_soon(const char *path, const void *p, size_t n, struct errs *errs)
{
	return save(path, &(struct save){.soon = true, .errs = errs}, p, n);
}

struct file_id file_identify(const char *path)
{
	struct stat st;
	struct file_id id = {0};
	if (stat(path, &st) < 0)
		return id;
	id.dev = (uint64_t)st.st_dev;
	id.ino = (uint64_t)st.st_ino;
	id.size = (uint64_t)st.st_size;
	id.names = (uint64_t)st.st_nlink;
	id.mtime_ns = (int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
	return id;
}

bool file_same(const struct file_id *a, const struct file_id *b)
{
	return a->dev == b->dev && a->ino == b->ino && a->size == b->size &&
	       a->mtime_ns == b->mtime_ns;
}

static char *lock_name(const char *path)
{
	char *dir = path_dir(path);
	char *name = str_printf("%s/.%s.lock", dir, path_base(path));
	free(dir);
	return name;
}

/* Is the file we locked still the one of that name? A holder unlinks it as it leaves. */
static bool still_there(int fd, const char *name)
{
	struct stat ours, named;
	return fstat(fd, &ours) == 0 && stat(name, &named) == 0 && ours.st_ino == named.st_ino &&
	       ours.st_dev == named.st_dev;
}

static char *read_holder(int fd)
{
	char buf[300];
	ssize_t n = pread(fd, buf, sizeof buf - 1, 0);
	while (n > 0 && buf[n - 1] == '\n')
		n--;
	return n > 0 ? xstrndup(buf, (size_t)n) : xstrdup("another process");
}

static void write_holder(int fd)
{
	char host[256] = "";
	gethostname(host, sizeof host - 1);
	char *text = str_printf("pid %ld on %s\n", (long)getpid(), host);
	if (ftruncate(fd, 0) == 0)
		(void)!write(fd, text, strlen(text)); /* only for the other's message */
	free(text);
}

int file_lock(const char *path, char **holder, struct errs *errs)
{
	char *name = lock_name(path);
	int fd = -1;
	*holder = NULL;
	for (int tries = 0; tries < 100; tries++) {
		fd = open(name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0644);
		if (fd < 0) {
			errs_sys(errs, path, "lock");
			break;
		}
		if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
			if (still_there(fd, name)) {
				write_holder(fd);
				break;
			}
		} else if (errno == EWOULDBLOCK) {
			*holder = read_holder(fd);
		} else if (errno != EINTR) {
			errs_sys(errs, path, "lock");
			tries = 100;
		}
		close(fd);
		fd = -1;
		if (*holder)
			break;
	}
	free(name);
	return fd;
}

void file_unlock(int lock, const char *path)
{
	if (lock < 0)
		return;
	char *name = lock_name(path);
	unlink(name);
	free(name);
	close(lock);
}

#define LIBMD(X) X(SHA256Init) X(SHA256Update) X(SHA256End)
LAZY(LIBMD);

void file_sha256(const void *p, size_t n, char hex[65])
{
	SHA2_CTX c;
	lazy_need(SO_MD, symbols);
	lib.SHA256Init(&c);
	lib.SHA256Update(&c, p, n);
	lib.SHA256End(&c, hex);
}
