#include "mark/store.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/path.h"

/* Digest of a file's bytes; "" where there is none. */
static void digest(const char *path, char hex[65])
{
	struct str bytes = STR_INIT;

	hex[0] = 0;
	if (file_read(path, 0, &bytes, NULL))
		file_sha256(bytes.s, bytes.n, hex);
	str_free(&bytes);
}

static char *beside(const char *path, const char *suffix)
{
	char *dir = path_dir(path), *name = str_printf(".%s%s", path_base(path), suffix);
	char *out = path_join(dir, name);

	free(dir);
	free(name);
	return out;
}

/* Does a recovery file say something else than the view? One that says the same is what a
 * session leaves that was killed between saving and tidying up. */
static bool tells_more(const struct store *s, const char *recovery)
{
	char hex[65];

	digest(recovery, hex);
	if (strcmp(hex, s->sha256) != 0)
		return true;
	unlink(recovery);
	return false;
}

/* The first file that was left, if any, and the first name that is free for our own. */
static void find_recovery(struct store *s)
{
	enum { MOST = 99 };

	free(s->left);
	s->left = NULL;
	for (unsigned i = 1; i <= MOST; i++) {
		char *suffix = i > 1 ? str_printf(".recover%u", i) : xstrdup(".recover");
		char *name = beside(s->file, suffix);
		bool ours = s->recovery && !strcmp(name, s->recovery);

		free(suffix);
		if (!ours && path_exists(name) && tells_more(s, name)) {
			if (!s->left) {
				s->left = name;
				continue;
			}
		} else if (!s->recovery) {
			s->recovery = name;
			continue;
		}
		free(name);
	}
}

static void remember(struct store *s)
{
	s->id = file_identify(s->path);
	digest(s->path, s->sha256);
}

void store_open(struct store *s, const char *path)
{
	store_close(s);
	s->path = xstrdup(path);
	s->file = path_target(path);
	s->lock = file_lock(s->file, &s->holder, NULL);
	remember(s);
	if (s->holder)
		return; /* the files beside it are the other's, who is alive */
	file_tidy(s->file);
	find_recovery(s);
}

void store_close(struct store *s)
{
	if (s->path)
		file_unlock(s->lock, s->file);
	free(s->path);
	free(s->file);
	free(s->holder);
	free(s->left);
	free(s->recovery);
	*s = (struct store)STORE_INIT;
}

bool store_changed(const struct store *s)
{
	struct file_id now = file_identify(s->path);
	char hex[65];

	if (file_same(&now, &s->id))
		return false;
	digest(s->path, hex);
	return strcmp(hex, s->sha256) != 0;
}

void store_refresh(struct store *s)
{
	remember(s);
}

/* The view's bytes, if they read back: a file over the reader's limits would be lost. */
static bool compose(const char *path, const struct saved_view *v,
                    const struct article *const *article, struct str *out, struct errs *errs)
{
	struct saved_view back;

	viewfile_write(v, path, article, out);
	if (!viewfile_parse(path, out->s, out->n, &back, errs))
		return false;
	viewfile_free(&back);
	return true;
}

static enum store_result write_view(struct store *s, const struct saved_view *v,
                                    const struct article *const *article, struct errs *errs)
{
	struct str out = STR_INIT;
	bool doubtful = false;
	bool ok = compose(s->path, v, article, &out, errs) &&
	          file_save(s->path, out.s, out.n, &doubtful, errs);

	if (ok) {
		s->id = file_identify(s->path);
		file_sha256(out.s, out.n, s->sha256);
		store_forget(s);
	}
	str_free(&out);
	return !ok ? STORE_FAILED : doubtful ? STORE_DOUBTFUL : STORE_SAVED;
}

enum store_result store_save(struct store *s, const struct saved_view *v,
                             const struct article *const *article, bool overwrite,
                             struct errs *errs)
{
	if (s->holder) {
		errs_add(errs, s->path, 0, 0,
			 "open in another hexapla (%s): save under another name", s->holder);
		return STORE_HELD;
	}
	if (!overwrite && store_changed(s)) {
		errs_add(errs, s->path, 0, 0, "changed on disk since it was read");
		return STORE_CHANGED;
	}
	return write_view(s, v, article, errs);
}

bool store_recover(struct store *s, const struct saved_view *v,
                   const struct article *const *article, bool sure, struct errs *errs)
{
	struct str out = STR_INIT;
	bool ok = false;

	if (!s->holder) {
		viewfile_write(v, s->path, article, &out);
		ok = sure ? file_save(s->recovery, out.s, out.n, NULL, errs)
		          : file_save_soon(s->recovery, out.s, out.n, errs);
		s->recovering |= ok;
	}
	str_free(&out);
	return ok;
}

void store_forget(struct store *s)
{
	if (s->recovering)
		unlink(s->recovery);
	s->recovering = false;
}

void store_discard_left(struct store *s)
{
	if (!s->left)
		return;
	unlink(s->left);
	find_recovery(s);
}
