#include "base/watch.h"

#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"

/* A name in a watched folder and the file it stands for; a link has two. Where the file's folder is
 * not there yet, the name is that of the folder on the way to it that is to come next. */
struct name { int folder; char *base; size_t file; bool to_come; };

struct watch {
	int fd;
	VEC(struct name) name;
	VEC(char *) path;     /* by file, as named */
	bool *written;        /* by file */
	bool came;            /* a folder that was waited for */
};

enum { EVENTS = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE };

struct watch *watch_new(void)
{
	struct watch *w = xcalloc(1, sizeof *w);

	w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	return w;
}

/* The folders stay watched: they are few, and others may share them. */
static void forget_names(struct watch *w)
{
	for (size_t i = 0; i < w->name.n; i++)
		free(w->name.item[i].base);
	w->name.n = 0;
}

static void forget(struct watch *w)
{
	forget_names(w);
	for (size_t i = 0; i < w->path.n; i++)
		free(w->path.item[i]);
	w->path.n = 0;
	free(w->written);
	w->written = NULL;
}

void watch_free(struct watch *w)
{
	if (!w)
		return;
	forget(w);
	free(w->name.item);
	free(w->path.item);
	if (w->fd >= 0)
		close(w->fd);
	free(w);
}

int watch_fd(const struct watch *w)
{
	return w->fd;
}

/* Watch the folder that holds the last part of a path, or else the nearest one above it. */
static void add(struct watch *w, const char *path, size_t file)
{
	char *part = xstrdup(path), *dir = path_dir(part);
	int folder = w->fd < 0 ? -1 : inotify_add_watch(w->fd, dir, EVENTS);
	bool to_come = folder < 0;

	while (folder < 0 && w->fd >= 0 && errno == ENOENT && strcmp(dir, ".") && strcmp(dir, "/")) {
		free(part);
		part = dir;
		dir = path_dir(part);
		folder = inotify_add_watch(w->fd, dir, EVENTS);
	}
	if (folder >= 0)
		VEC_PUSH(&w->name, ((struct name){folder, xstrdup(path_base(part)), file, to_come}));
	/* It may have come before we looked. */
	w->came |= folder >= 0 && to_come && path_exists(part);
	free(dir);
	free(part);
}

static void add_all(struct watch *w)
{
	for (size_t i = 0; i < w->path.n; i++) {
		char *real = realpath(w->path.item[i], NULL);
		add(w, w->path.item[i], i);
		if (real)
			add(w, real, i);
		free(real);
	}
}

void watch_set(struct watch *w, const char *const *path, size_t n)
{
	forget(w);
	w->written = xcalloc(n + 1, sizeof *w->written);
	w->came = false;
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&w->path, xstrdup(path[i]));
	add_all(w);
}

/* Folders came: some of the files may be there with them, others nearer. Watched first, so that
 * none is missed. */
static void look_again(struct watch *w)
{
	bool *waited = xcalloc(w->path.n + 1, sizeof *waited);

	for (size_t i = 0; i < w->name.n; i++)
		waited[w->name.item[i].file] |= w->name.item[i].to_come;
	while (w->came) {
		w->came = false;
		forget_names(w);
		add_all(w);
		for (size_t i = 0; i < w->path.n; i++)
			w->written[i] |= waited[i] && path_exists(w->path.item[i]);
	}
	free(waited);
}

static void take(struct watch *w, const struct inotify_event *e)
{
	for (size_t i = 0; i < w->name.n; i++) {
		const struct name *n = &w->name.item[i];
		bool same = e->len && e->wd == n->folder && !strcmp(e->name, n->base);
		if (!same && !(e->mask & IN_Q_OVERFLOW)) /* too many: any of them may be meant */
			continue;
		if (n->to_come)
			w->came = true;
		else if (e->mask != IN_CREATE) /* which is followed by the writing */
			w->written[n->file] = true;
	}
}

static void drain(struct watch *w)
{
	union { struct inotify_event event; char bytes[4096]; } buf;
	ssize_t n;

	while (w->fd >= 0 && (n = read(w->fd, buf.bytes, sizeof buf.bytes)) > 0)
		for (size_t at = 0; at < (size_t)n;) {
			const struct inotify_event *e = (const void *)(buf.bytes + at);
			take(w, e);
			at += sizeof *e + e->len;
		}
}

size_t watch_next(struct watch *w)
{
	drain(w);
	look_again(w);
	for (size_t i = 0; i < w->path.n; i++)
		if (w->written[i]) {
			w->written[i] = false;
			return i;
		}
	return WATCH_NONE;
}
