/* chrome.h - boxes of a web page that are known by what they say, whatever their names: walls of
 * words about cookies and partners, and comments by their heading. */
#ifndef TEXT_CHROME_H
#define TEXT_CHROME_H

#include "text/page.h"

/* Speak against such boxes. headline: a block, which is in none of them, or UINT32_MAX; title:
 * of the page, or NULL: who writes about cookies may use these words. O(blocks + words). */
void chrome_mark(struct page *p, uint32_t headline, const char *title);

#endif
