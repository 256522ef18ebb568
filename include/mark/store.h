/* store.h - a view's file on disk: who has it open, whether another program changed it,
 * saving it, and the recovery file beside it.
 *
 *   store_open(&s, path, &errs)       lock it, remember what it was; s.holder: another has it
 *   s.left                            changes an earlier session did not save: offer them
 *   store_recover(&s, ...)            after each change, while there is something to lose
 *   store_save(&s, ...)               the recovery file goes with it
 *   store_close(&s)                   unlock; a recovery file that is there stays
 *
 * Articles are never written, nor anything else than NAME, .NAME.lock, .NAME.recover.
 */
#ifndef MARK_STORE_H
#define MARK_STORE_H

#include "base/file.h"
#include "mark/viewfile.h"

struct store {
	char *path;         /* the view's file; NULL: not opened */
	char *file;         /* what it leads to, if it is a symbolic link: lock and recovery are there */
	int lock;           /* descriptor; -1: not locked */
	char *holder;       /* "pid N on HOST": open there, so not written here; NULL: ours */
	struct file_id id;  /* of the file as we read or wrote it */
	char sha256[65];    /* of its bytes then; "" if there was none */
	char *left;         /* recovery file of a session that ended badly; NULL: none */
	char *recovery;     /* where ours goes: never over one that is left */
	bool recovering;    /* ours is there */
};
#define STORE_INIT {.lock = -1}

enum store_result { STORE_SAVED, STORE_DOUBTFUL, STORE_HELD, STORE_CHANGED, STORE_FAILED };

/* Take the file `path`, which need not exist yet, instead of what s had. A lock that cannot be
 * had (read-only folder) is no error. */
void store_open(struct store *s, const char *path);
void store_close(struct store *s);
/* Has the file other bytes than we read or wrote? */
bool store_changed(const struct store *s);
/* What the file holds now has been read: it is no longer another's change. */
void store_refresh(struct store *s);
/* Write the view (as viewfile_write). STORE_DOUBTFUL: saved, but the disk has not confirmed it.
 * STORE_HELD, STORE_CHANGED: nothing written, the message says who or that; overwrite: changes
 * by others go. STORE_FAILED: the old file is whole. What would not read back is not saved. */
enum store_result store_save(struct store *s, const struct saved_view *v,
                             const struct article *const *article, bool overwrite,
                             struct errs *errs);
/* Write the recovery file; sure: wait until the disk has it. */
bool store_recover(struct store *s, const struct saved_view *v,
                   const struct article *const *article, bool sure, struct errs *errs);
/* There is nothing to lose any more (the reader discards, or undid it all): ours goes. */
void store_forget(struct store *s);
/* The reader has answered: the file that was left goes, or has been loaded and saved. If an even
 * older session left one, s->left is that. */
void store_discard_left(struct store *s);

#endif
