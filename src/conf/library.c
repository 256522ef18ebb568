#include "conf/library.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/str.h"

static const char *const user_dir[] = {[LIBRARY_THEMES] = "themes", [LIBRARY_RULES] = "rules"};

bool library_is_file(const char *name)
{
	return strchr(name, '/') || str_ends(name, ".yaml");
}

char *library_find(enum library kind, const char *name)
{
	if (library_is_file(name))
		return xstrdup(name);
	char *own = str_printf("%s/%s.yaml", user_dir[kind], name);
	char *installed = str_printf("themes/%s.yaml", name);
	char *path = path_config(own);
	if (!path || !path_exists(path)) {
		free(path);
		path = path_data(installed);
	}
	free(installed);
	free(own);
	return path;
}

/* Themes and rule sets may lie in one folder: what has a list of rules is a rule set. */
static bool is_of_kind(const char *path, enum library kind)
{
	struct str s = STR_INIT;
	bool readable = file_read(path, 0, &s, NULL);
	bool rules = str_starts(s.s, "rules:") || strstr(s.s, "\nrules:");

	str_free(&s);
	return !readable || rules == (kind == LIBRARY_RULES); /* loading it tells why */
}

/* may_lack: errno of what is no error. */
static void list_dir(char *dir, enum library kind, struct map *names, int may_lack,
                     struct errs *errs)
{
	DIR *d = dir ? opendir(dir) : NULL;

	if (d)
		errno = 0;
	for (struct dirent *e; d && (e = readdir(d)); errno = 0) {
		char *path = path_join(dir, e->d_name);
		size_t n = strlen(e->d_name);
		if (n > 5 && str_ends(e->d_name, ".yaml") && is_of_kind(path, kind))
			map_intern(names, e->d_name, n - 5);
		free(path);
	}
	if (dir && errno && errno != may_lack)
		errs_sys(errs, dir, "list");
	if (d)
		closedir(d);
	free(dir);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **library_list(enum library kind, struct errs *errs)
{
	struct map *names = map_new();

	if (kind == LIBRARY_THEMES)
		map_intern(names, "default", 7); /* compiled in */
	list_dir(path_config(user_dir[kind]), kind, names, ENOENT, errs);
	list_dir(path_data("themes"), kind, names, 0, errs);
	size_t n = map_count(names);
	char **list = xcalloc(n + 1, sizeof *list);
	for (size_t i = 0; i < n; i++)
		list[i] = xstrdup(map_key(names, i, NULL));
	qsort(list, n, sizeof *list, by_name);
	map_free(names);
	return list;
}

void library_free_list(char **names)
{
	for (size_t i = 0; names[i]; i++)
		free(names[i]);
	free(names);
}

static const char *list_name(const void *ctx, size_t i)
{
	char *const *names = ctx;

	return names[i];
}

char *library_nearest(enum library kind, const char *name)
{
	char **names = library_list(kind, NULL);
	size_t n = 0;

	while (names[n])
		n++;
	const char *near = str_nearest(name, list_name, names, n);
	char *copy = near ? xstrdup(near) : NULL;
	library_free_list(names);
	return copy;
}
