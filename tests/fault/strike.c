/* strike.c - functions in place of the system's. Those of memory have the names of the C library's,
 * so that every library calls them; the linker puts the others behind our own calls (Makefile). */
#define _GNU_SOURCE /* fopencookie */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fault.h"

#if defined __SANITIZE_ADDRESS__
#define BELOW(f) __interceptor_##f
#else
#define BELOW(f) __libc_##f
#endif

static struct fault nothing;
static bool on;
static FILE *models; /* open */
struct fault *fault = &nothing;

void fault_start(void)
{
	fault->calls = 0;
	on = true;
}

void fault_stop(void)
{
	on = false;
}

static bool strikes(enum fault_kind kind, const char *name)
{
	if (!on || fault->kind != kind)
		return false;
	long n = fault->calls++;
	if (n == fault->at)
		fault->name = name;
	return fault->always ? n >= fault->at : n == fault->at;
}

/* Memory */

/* They are called before a sanitizer is ready. */
#define EARLY __attribute__((no_sanitize("address", "undefined")))

void *BELOW(malloc)(size_t n);
void *BELOW(calloc)(size_t n, size_t size);
void *BELOW(realloc)(void *p, size_t n);

extern const char __executable_start, etext;

/* One library does not look whether there is memory: we make sure of that before (text/lang.c), and
 * leave its own calls alone. */
static bool spared(const void *caller)
{
	Dl_info at;
	const char *p = caller;

	return models || (!(p >= &__executable_start && p < &etext) && dladdr(caller, &at) &&
	                  strstr(at.dli_fname, "exttextcat"));
}

/* Only such a library opens files so: from the list of its models till that is closed. */
FILE *fopen(const char *path, const char *mode)
{
	FILE *(*real)(const char *, const char *);
	bool was = on;

	on = false;
	*(void **)&real = dlsym(RTLD_NEXT, "fopen");
	FILE *f = real(path, mode);
	on = was;
	if (strstr(path, "fpdb.conf"))
		models = f;
	return f;
}

int fclose(FILE *f)
{
	int (*real)(FILE *);

	if (f == models)
		models = NULL;
	*(void **)&real = dlsym(RTLD_NEXT, "fclose");
	return real(f);
}

EARLY static bool no_memory(const void *caller, const char *name)
{
	if (!on || fault->kind != FAULT_MEMORY || spared(caller) || !strikes(FAULT_MEMORY, name))
		return false;
	errno = ENOMEM;
	return true;
}

EARLY void *malloc(size_t n)
{
	return no_memory(__builtin_return_address(0), __func__) ? NULL : BELOW(malloc)(n);
}

EARLY void *calloc(size_t n, size_t size)
{
	return no_memory(__builtin_return_address(0), __func__) ? NULL : BELOW(calloc)(n, size);
}

EARLY void *realloc(void *p, size_t n)
{
	return no_memory(__builtin_return_address(0), __func__) ? NULL : BELOW(realloc)(p, n);
}

/* Calls */

/* The C library keeps in mind that it found no converters when it had no memory once. */
iconv_t __real_iconv_open(const char *to, const char *from);
iconv_t __wrap_iconv_open(const char *to, const char *from);

iconv_t __wrap_iconv_open(const char *to, const char *from)
{
	bool was = on;

	on = on && fault->kind != FAULT_MEMORY;
	iconv_t cd = __real_iconv_open(to, from);
	on = was;
	return cd;
}

static bool fails(int error, const char *name)
{
	if (!strikes(FAULT_CALL, name))
		return false;
	errno = error;
	return true;
}

static bool interrupted(const char *name)
{
	if (!strikes(FAULT_HALF, name))
		return false;
	errno = EINTR;
	return true;
}

#define WRAP(type, name, params, args, bad, error) \
	type __real_##name params; \
	type __wrap_##name params; \
	type __wrap_##name params \
	{ \
		return fails(error, #name) ? (bad) : __real_##name args; \
	}

WRAP(ssize_t, pread, (int fd, void *p, size_t n, off_t at), (fd, p, n, at), -1, EIO)
WRAP(int, fsync, (int fd), (fd), -1, EIO)
WRAP(int, renameat, (int d, const char *from, int e, const char *to), (d, from, e, to), -1, EROFS)
WRAP(int, unlink, (const char *path), (path), -1, EROFS)
WRAP(int, unlinkat, (int d, const char *path, int flags), (d, path, flags), -1, EROFS)
WRAP(int, ftruncate, (int fd, off_t n), (fd, n), -1, EIO)
WRAP(int, fstat, (int fd, struct stat *st), (fd, st), -1, EIO)
WRAP(int, stat, (const char *path, struct stat *st), (path, st), -1, EACCES)
WRAP(void *, mmap, (void *p, size_t n, int prot, int flags, int fd, off_t at),
     (p, n, prot, flags, fd, at), MAP_FAILED, ENOMEM)
WRAP(DIR *, opendir, (const char *path), (path), NULL, EMFILE)
WRAP(struct dirent *, readdir, (DIR *d), (d), NULL, EIO)
WRAP(char *, realpath, (const char *path, char *to), (path, to), NULL, EACCES)
WRAP(ssize_t, readlink, (const char *path, char *to, size_t n), (path, to, n), -1, EACCES)
WRAP(int, mkdir, (const char *path, mode_t mode), (path, mode), -1, EROFS)
WRAP(int, mkstemp, (char *path), (path), -1, EROFS)
WRAP(int, pipe2, (int *fd, int flags), (fd, flags), -1, EMFILE)
WRAP(int, dup2, (int fd, int to), (fd, to), -1, EBADF)
WRAP(pid_t, fork, (void), (), -1, EAGAIN)
WRAP(int, access, (const char *path, int mode), (path, mode), -1, EACCES)
WRAP(off_t, lseek, (int fd, off_t at, int from), (fd, at, from), -1, ESPIPE)
WRAP(int, fchmod, (int fd, mode_t mode), (fd, mode), -1, EPERM)
WRAP(int, fchown, (int fd, uid_t u, gid_t g), (fd, u, g), -1, EPERM)
WRAP(char *, getcwd, (char *p, size_t n), (p, n), NULL, ENOENT)
WRAP(int, inotify_init1, (int flags), (flags), -1, EMFILE)
WRAP(int, inotify_add_watch, (int fd, const char *path, uint32_t mask), (fd, path, mask), -1, ENOSPC)
WRAP(int, memfd_create, (const char *name, unsigned flags), (name, flags), -1, EMFILE)

typedef int order(const struct dirent **, const struct dirent **);
typedef int chosen(const struct dirent *);
WRAP(int, scandir, (const char *path, struct dirent ***list, chosen *some, order *by),
     (path, list, some, by), -1, EACCES)

#define WRAP_SLOW(type, name, params, args, error) \
	type __real_##name params; \
	type __wrap_##name params; \
	type __wrap_##name params \
	{ \
		return fails(error, #name) || interrupted(#name) ? -1 : __real_##name args; \
	}

WRAP_SLOW(int, flock, (int fd, int how), (fd, how), ENOLCK)
WRAP_SLOW(int, poll, (struct pollfd *p, nfds_t n, int wait), (p, n, wait), ENOMEM)
WRAP_SLOW(pid_t, waitpid, (pid_t pid, int *status, int how), (pid, status, how), ECHILD)

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __real_openat(int dir, const char *path, int flags, ...);
int __wrap_openat(int dir, const char *path, int flags, ...);
ssize_t __real_read(int fd, void *p, size_t n);
ssize_t __wrap_read(int fd, void *p, size_t n);
ssize_t __real_write(int fd, const void *p, size_t n);
ssize_t __wrap_write(int fd, const void *p, size_t n);
int __real_close(int fd);
int __wrap_close(int fd);

static mode_t mode_in(int flags, va_list more)
{
	return flags & O_CREAT ? va_arg(more, mode_t) : 0;
}

int __wrap_open(const char *path, int flags, ...)
{
	va_list more;

	va_start(more, flags);
	mode_t mode = mode_in(flags, more);
	va_end(more);
	return fails(EACCES, __func__) || interrupted(__func__) ? -1 : __real_open(path, flags, mode);
}

int __wrap_openat(int dir, const char *path, int flags, ...)
{
	va_list more;

	va_start(more, flags);
	mode_t mode = mode_in(flags, more);
	va_end(more);
	return fails(EACCES, __func__) || interrupted(__func__) ? -1 : __real_openat(dir, path, flags, mode);
}

/* Interrupted before the first byte, or with one byte done, in turn. */
static bool cut(size_t *n, const char *name)
{
	if (!strikes(FAULT_HALF, name))
		return false;
	if (fault->calls % 2 && *n > 1) {
		*n = 1;
		return false;
	}
	errno = EINTR;
	return true;
}

ssize_t __wrap_read(int fd, void *p, size_t n)
{
	return fails(EIO, __func__) || cut(&n, __func__) ? -1 : __real_read(fd, p, n);
}

ssize_t __wrap_write(int fd, const void *p, size_t n)
{
	return fails(ENOSPC, __func__) || cut(&n, __func__) ? -1 : __real_write(fd, p, n);
}

/* As Linux does: closed, whatever it says. */
int __wrap_close(int fd)
{
	bool bad = fails(EIO, __func__);
	int why = errno, status = __real_close(fd);

	errno = bad ? why : errno;
	return bad ? -1 : status;
}

/* Standard output: the C library writes with calls that no linker reaches. */
static ssize_t put(void *ctx, const char *p, size_t n)
{
	size_t done = 0;

	(void)ctx;
	while (done < n) {
		ssize_t k = fails(ENOSPC, __func__) ? -1 : __real_write(STDOUT_FILENO, p + done, n - done);
		if (k <= 0)
			return 0;
		done += (size_t)k;
	}
	return (ssize_t)n;
}

void fault_stdout(void)
{
	FILE *f = fopencookie(NULL, "w", (cookie_io_functions_t){.write = put});

	if (f)
		stdout = f;
}
