#include "base/path.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/str.h"

char *path_join(const char *dir, const char *name)
{
	size_t n = strlen(dir);
	if (*name == '/' || !n)
		return xstrdup(name);
	return str_printf("%s%s%s", dir, dir[n - 1] == '/' ? "" : "/", name);
}

const char *path_base(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

char *path_dir(const char *path)
{
	const char *base = path_base(path);
	if (base == path)
		return xstrdup(".");
	size_t n = (size_t)(base - path);
	while (n > 1 && path[n - 1] == '/')
		n--;
	return xstrndup(path, n);
}

/* Append the parts of path to out as "/part/part", without "." and empty parts. ".."
 * stays: taking it away would be wrong behind a symbolic link. */
static void add_parts(struct str *out, const char *path)
{
	while (*path) {
		size_t n = strcspn(path, "/");
		if (n && !(n == 1 && *path == '.')) {
			str_addc(out, '/');
			str_addn(out, path, n);
		}
		path += n + (path[n] == '/');
	}
}

char *path_absolute(const char *path)
{
	struct str out = STR_INIT;
	if (*path != '/') {
		char *here = getcwd(NULL, 0);
		if (!here)
			return NULL;
		add_parts(&out, here);
		free(here);
	}
	add_parts(&out, path);
	if (!out.n)
		str_addc(&out, '/');
	return str_take(&out);
}

char *path_resolve(const char *path)
{
	char *here = xstrdup(path), target[PATH_MAX];
	for (int links = 0; links < 32; links++) {
		char *real = realpath(here, NULL);
		if (real || errno != ENOENT) {
			free(here);
			return real;
		}
		ssize_t n = readlink(here, target, sizeof target - 1);
		char *dir = path_dir(here), *next;
		if (n < 0) {
			char *whole = realpath(dir, NULL);
			next = whole ? path_join(whole, path_base(here)) : NULL;
			free(whole);
			free(dir);
			free(here);
			return next;
		}
		target[n] = 0;
		next = path_join(dir, target);
		free(dir);
		free(here);
		here = next;
	}
	free(here);
	errno = ELOOP;
	return NULL;
}

char *path_target(const char *path)
{
	struct stat st;
	char *target = !lstat(path, &st) && S_ISLNK(st.st_mode) ? path_resolve(path) : NULL;
	return target ? target : xstrdup(path);
}

bool path_same(const char *a, const char *b)
{
	char *x = realpath(a, NULL), *y = realpath(b, NULL);
	bool same = !strcmp(x && y ? x : a, x && y ? y : b);
	free(x);
	free(y);
	return same;
}

static char *real_dir(const char *dir)
{
	char *real = realpath(dir, NULL);
	return real ? real : path_absolute(dir);
}

/* The path with its directory resolved, its own name kept. */
static char *real_parent(const char *path)
{
	char *dir = path_dir(path), *real = real_dir(dir);
	char *joined = real ? path_join(real, path_base(path)) : NULL;
	free(dir);
	free(real);
	return joined;
}

char *path_relative(const char *path, const char *from)
{
	char *to = real_parent(path), *base = real_dir(from);
	if (!to || !base) {
		free(to);
		free(base);
		return xstrdup(path);
	}
	size_t same = 0; /* up to and with the last common slash */
	for (size_t i = 0;; i++) {
		bool a_ends = !to[i] || to[i] == '/', b_ends = !base[i] || base[i] == '/';
		if (a_ends && b_ends)
			same = i;
		if (!to[i] || !base[i] || to[i] != base[i])
			break;
	}
	struct str out = STR_INIT;
	const char *rest = base + same;
	if (same > 0 || !strcmp(base, "/")) {
		for (const char *s = rest; *s; s++)
			if (*s == '/' && s[1])
				str_add(&out, "../");
		str_add(&out, to + same + (to[same] == '/'));
	} else {
		str_add(&out, to);
	}
	free(to);
	free(base);
	return str_take(&out);
}

static char *home_file(const char *variable, const char *fallback, const char *name)
{
	const char *dir = getenv(variable), *home = getenv("HOME");
	if (dir && *dir == '/')
		return str_printf("%s/hexapla/%s", dir, name);
	if (!home || !*home)
		return NULL;
	return str_printf("%s/%s/hexapla/%s", home, fallback, name);
}

char *path_config(const char *name)
{
	return home_file("XDG_CONFIG_HOME", ".config", name);
}

char *path_state(const char *name)
{
	return home_file("XDG_STATE_HOME", ".local/state", name);
}

char *path_data(const char *name)
{
	const char *own = getenv("HEXAPLA_DATA");
	const char *const dirs[] = {own && *own ? own : DATADIR, DATADIR, SOURCEDIR,
	                            SOURCEDIR "/src/data"};
	for (size_t i = 0; i < COUNT(dirs); i++) {
		char *path = path_join(dirs[i], name);
		if (path_exists(path))
			return path;
		free(path);
	}
	return NULL;
}

bool path_exists(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 ||
	       (errno != ENOENT && errno != ENOTDIR && errno != ENAMETOOLONG);
}

bool path_make_parents(const char *path)
{
	char *dir = path_dir(path);
	bool ok = true;
	for (char *s = dir + 1; ok && *dir; s++) {
		if (*s && *s != '/')
			continue;
		char keep = *s;
		*s = 0;
		ok = mkdir(dir, 0700) == 0 || errno == EEXIST;
		*s = keep;
		if (!keep)
			break;
	}
	struct stat st;
	ok = ok && stat(dir, &st) == 0 && S_ISDIR(st.st_mode);
	free(dir);
	return ok;
}
