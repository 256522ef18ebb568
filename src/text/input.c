#include "text/input.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/child.h"
#include "base/inflate.h"
#include "base/mem.h"
#include "base/path.h"

enum { STEPS = 4 };

/* The way of one article's bytes. */
struct way {
	const char *path;
	bool file;                         /* it is a regular file */
	bool read;                         /* bytes are there */
	const struct filter *used[STEPS];
	size_t steps;
};

/* The name behind the last slash of an address, without ?... and #... */
static void cut_url(struct str *url)
{
	size_t rest = (size_t)(strstr(url->s, "://") + 3 - url->s);
	size_t end = rest + strcspn(url->s + rest, "?#"), from = end;

	while (from > rest && url->s[from - 1] != '/')
		from--;
	str_erase(url, end, url->n - end);
	str_erase(url, 0, from);
}

/* Unpacked, page.html.gz is page.html; what has one ending keeps it. */
static void cut_ending(struct str *name)
{
	const char *base = path_base(name->s), *dot = strrchr(base, '.');

	if (dot && memchr(base, '.', (size_t)(dot - base)))
		str_erase(name, (size_t)(dot - name->s), name->n);
}

/* One that goes by the name, which may stay as it was, is used once. */
static const struct filter *next_filter(const struct way *w, const struct filters *fs,
                                        const struct input *in)
{
	const struct filter *f = filters_find(fs, in->name.s, w->read ? in->bytes.s : NULL, in->bytes.n);

	for (size_t i = 0; f && f->match && i < w->steps; i++)
		if (w->used[i] == f)
			f = NULL;
	return f;
}

static bool unpack(const struct filter *f, const char *path, const struct str *from,
                   struct str *out, struct errs *errs)
{
	const char *wrong = inflate_gzip(from->s, from->n, (size_t)f->megabytes << 20, out);

	if (wrong)
		errs_add(errs, path, 0, 0, "filter %s: %s", f->name, wrong);
	return !wrong;
}

/* The command gets the file itself as long as nothing was done to it, else the bytes. */
static bool run(const struct way *w, const struct filter *f, const struct str *from,
                struct str *out, struct errs *errs)
{
	bool bytes = w->read && (w->steps || !w->file);
	int fd = bytes ? child_bytes(from->s, from->n)
	         : w->file ? open(w->path, O_RDONLY | O_CLOEXEC) : -1;

	if (fd < 0 && (bytes || w->file)) {
		errs_sys(errs, w->path, bytes ? "hand over to a filter" : "open");
		return false;
	}
	bool ok = filter_run(f, bytes ? "/dev/stdin" : w->path, fd, w->path, out, errs);
	if (fd >= 0)
		close(fd);
	return ok;
}

static bool step(struct way *w, const struct filter *f, struct input *in, struct errs *errs)
{
	struct str out = STR_INIT;
	bool ok = f->run ? run(w, f, &in->bytes, &out, errs)
	                 : unpack(f, w->path, &in->bytes, &out, errs);

	str_free(&in->bytes);
	in->bytes = out;
	w->used[w->steps++] = f;
	w->read = true;
	if (filter_is_url(in->name.s))
		cut_url(&in->name);
	else
		cut_ending(&in->name);
	return ok;
}

/* Addresses are for filters that the reader turned on, and so is what no file is called. */
static bool first(struct way *w, const struct filters *fs, struct input *in, struct errs *errs)
{
	struct stat st = {0};
	bool there = !strcmp(w->path, "-") || !stat(w->path, &st);

	w->file = there && S_ISREG(st.st_mode);
	if (w->file)
		in->id = file_identify(w->path);
	const struct filter *f = w->file || !there ? next_filter(w, fs, in) : NULL;
	if (f && (there || filter_wants_path(f)))
		return step(w, f, in, errs);
	if (there || !filter_is_url(w->path))
		return w->read = file_read(w->path, 0, &in->bytes, errs);
	char *config = path_config("config.yaml");
	errs_add(errs, w->path, 0, 0, "the web is read only through a filter that you turn on: put "
	         "\"filters: [{name: web, enabled: yes}]\" into %s", config ? config : "config.yaml");
	free(config);
	return false;
}

/* Is it the text at last, and one with something to read in it? */
static bool is_done(const struct way *w, const struct filter *next, const struct input *in,
                    struct errs *errs)
{
	if (next)
		errs_add(errs, w->path, 0, 0, "is packed more than %d times", STEPS);
	else if (w->steps && strspn(in->bytes.s, " \t\r\n\f\v") == in->bytes.n)
		errs_add(errs, w->path, 0, 0, "filter %s: no text came out of it",
		         w->used[w->steps - 1]->name);
	else
		return true;
	return false;
}

bool input_read(const char *path, const struct filters *fs, struct input *in, struct errs *errs)
{
	struct filters *own = fs ? NULL : filters_new();
	struct way w = {.path = path};
	const struct filter *f;

	fs = fs ? fs : own;
	*in = (struct input){.bytes = STR_INIT, .name = STR_INIT};
	str_add(&in->name, path);
	bool ok = first(&w, fs, in, errs);
	while (ok && (f = next_filter(&w, fs, in)) && w.steps < STEPS)
		ok = step(&w, f, in, errs);
	ok = ok && is_done(&w, f, in, errs);
	filters_free(own);
	if (!ok)
		input_free(in);
	return ok;
}

void input_free(struct input *in)
{
	str_free(&in->bytes);
	str_free(&in->name);
	in->id = (struct file_id){0};
}
