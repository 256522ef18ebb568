/* fold.h - units taken out of sight: what others have too, what was read elsewhere, wire copy,
 * what a search does not find. A row in their place says how many.
 */
#ifndef VIEW_FOLD_H
#define VIEW_FOLD_H

#include "view/screen.h"

/* Fold all units of a kind in all articles; FOLD_NONE opens everything. `around`: units
 * beside a search hit that stay. */
void screen_fold(struct screen *s, enum fold kind, int around);
/* The same again, after the alignment, what was read or the hits changed. */
void screen_fold_again(struct screen *s);
/* Fold the units around the cursor that others have too; false: there are none. */
bool screen_fold_here(struct screen *s);
/* Open the fold above the cursor's unit, else the one below; false: there is none. */
bool screen_unfold_here(struct screen *s);
/* Fold just these units of an article; NULL: none. */
void screen_fold_units(struct screen *s, uint32_t article, const bool *gone);
/* What is folded, by name: "shared"; NULL: nothing, or what a search leaves out. And back. */
const char *fold_name(enum fold kind);
enum fold fold_named(const char *name);
/* Open the fold that a byte stands in, if there is one. */
void screen_unfold_at(struct screen *s, uint32_t article, uint32_t byte);
/* Would a fold of this kind take the unit? */
bool screen_folds(const struct screen *s, struct uref u, enum fold kind, int around);
/* How many articles must have the same wire copy; at most all of them. */
size_t screen_wire(const struct screen *s);
/* Per cent of an article's words that are not wire copy. */
int screen_own(const struct screen *s, uint32_t article);

#endif
