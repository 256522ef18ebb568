/* scene.h - what the screen shows: the story and all that lies on it. Owned by the app; the
 * view layer only reads it.
 */
#ifndef VIEW_SCENE_H
#define VIEW_SCENE_H

#include "align/align.h"
#include "conf/option.h"
#include "conf/theme.h"
#include "mark/mark.h"
#include "mark/note.h"
#include "text/search.h"

struct scene {
	struct article **article;
	size_t n;                    /* articles, >= 1 */
	const struct alignment *al;  /* NULL before the first result */
	struct marks **marks;        /* per article: rules, notes; NULL items are fine */
	const hit_vec *hits;         /* per article: search hits; NULL: no search */
	const struct notes *notes;
	const struct theme *theme;
	const struct options *options;
	bool plain;                  /* the terminal may lack all signs but ASCII */
	double progress;             /* of the alignment, 0..1; 1 = finished */
	const char *step;            /* what it is doing; NULL when finished */
};

#endif
