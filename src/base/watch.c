#include "base/watch.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/path.h"

/* A name in a watched folder and the file it stands for; a link has two. */
struct name { int folder; char *base; size_t file; };

struct watch {
	int fd;
	VEC(struct name) name;
	bool *written;        /* by file */
	size_t n;
};

enum { WRITTEN = IN_CLOSE_WRITE | IN_MOVED_TO };

struct watch *watch_new(void)
{
	struct watch *w = xcalloc(1, sizeof *w);

	w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	return w;
}

/* The folders stay watched: they are few, and others may share them. */
static void forget(struct watch *w)
{
	for (size_t i = 0; i < w->name.n; i++)
		free(w->name.item[i].base);
	w->name.n = 0;
	free(w->written);
	w->written = NULL;
	w->n = 0;
}

void watch_free(struct watch *w)
{
	if (!w)
		return;
	forget(w);
	free(w->name.item);
	if (w->fd >= 0)
		close(w->fd);
	free(w);
}

int watch_fd(const struct watch *w)
{
	return w->fd;
}

static void add(struct watch *w, const char *path, size_t file)
{
	char *dir = path_dir(path);
	int folder = w->fd < 0 ? -1 : inotify_add_watch(w->fd, dir, WRITTEN);
	struct name name = {folder, NULL, file};

	free(dir);
	if (folder < 0)
		return;
	name.base = xstrdup(path_base(path));
	VEC_PUSH(&w->name, name);
}

void watch_set(struct watch *w, const char *const *path, size_t n)
{
	forget(w);
	w->written = xcalloc(n + 1, sizeof *w->written);
	w->n = n;
	for (size_t i = 0; i < n; i++) {
		char *real = realpath(path[i], NULL);
		add(w, path[i], i);
		if (real)
			add(w, real, i);
		free(real);
	}
}

static void take(struct watch *w, const struct inotify_event *e)
{
	for (size_t i = 0; i < w->name.n; i++) {
		const struct name *n = &w->name.item[i];
		bool same = e->len && e->wd == n->folder && !strcmp(e->name, n->base);
		if (same || e->mask & IN_Q_OVERFLOW) /* too many: any of them may be meant */
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
	for (size_t i = 0; i < w->n; i++)
		if (w->written[i]) {
			w->written[i] = false;
			return i;
		}
	return WATCH_NONE;
}
