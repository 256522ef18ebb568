/* around.h - the passage of the cursor's unit in all articles: who tells it, and in which
 * words they differ. Made anew when the cursor comes to another unit.
 */
#ifndef VIEW_AROUND_H
#define VIEW_AROUND_H

#include "view/screen.h"

struct counterpart {
	struct uref at;
	const struct link *link;  /* to the cursor's unit; NULL: only through a third article */
	uint32_t through;         /* that article; UINT32_MAX: linked itself, or not known */
	struct ranges differ;     /* its words that the cursor's unit does not have */
};

struct around {
	struct uref at;           /* the cursor's unit; unit NO_UNIT: none */
	/* Linked ones by article, in one article the strongest first; then the others. */
	VEC(struct counterpart) item;
	struct ranges differ;     /* words of `at` that the compared (or best) one does not have */
	const struct link *best;  /* the link it is compared by; NULL: none */
};

/* That of the screen, up to date. */
const struct around *screen_around(struct screen *s);
/* What it points to is gone or changed: it is made anew when it is asked for. */
void around_forget(struct around *a); /* NULL is fine */
void around_free(struct around *a);
/* The counterpart at u; NULL if u is none. */
const struct counterpart *around_find(const struct around *a, struct uref u);
/* Is there a link between u and the cursor's unit? */
bool around_linked(const struct around *a, struct uref u);
/* The strongest counterpart in an article; NULL: it has none. */
const struct counterpart *around_in(const struct around *a, uint32_t article);
/* Where in an article the information of u stands; false: nowhere. */
bool counterpart_of(const struct alignment *al, struct uref u, uint32_t article,
                    struct uref *out);

#endif
