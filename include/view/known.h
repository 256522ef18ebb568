/* known.h - what the reader has read, and what of an article is therefore no news.
 *
 * A unit is read when the cursor has stood on it or passed it. It is known when another
 * article's unit that tells the same was read before it.
 */
#ifndef VIEW_KNOWN_H
#define VIEW_KNOWN_H

#include "view/screen.h"

/* Units from..to (included, in either order) of an article were read now. */
void screen_read(struct screen *s, uint32_t article, uint32_t from, uint32_t to);
/* They were read then, one after the other: the first as the when-th unit of all. */
void screen_was_read(struct screen *s, uint32_t article, uint32_t from, uint32_t to, uint32_t when);
bool screen_has_read(const struct screen *s, struct uref u);
bool screen_known(const struct screen *s, struct uref u);
/* Per cent of an article's text that is not known; furniture does not count. -1: no other
 * article has been read. */
int screen_news(struct screen *s, uint32_t article);

#endif
