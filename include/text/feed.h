/* feed.h - RSS and Atom feeds as text.
 *
 * Read by a scanner of our own that takes feeds as they come: cut off, with ends missing, "&"
 * unescaped, CDATA never closed, HTML escaped, once or not at all. Of each item there are its
 * title as a heading, its date, and its text, in full where the feed has that and else its
 * summary; the HTML of these goes the way of web pages (text/html.h). A feed of one item is that
 * article. As with web pages, offsets count in the text that comes out; nothing leads from there
 * to the file.
 *
 * Cost: linear; at most 10,000 items and 8 MB of fields are read.
 */
#ifndef TEXT_FEED_H
#define TEXT_FEED_H

#include "text/document.h"

/* Do the bytes look like a feed? */
bool feed_is(const char *s, size_t n);
/* UTF-8 to the document's text, paragraphs and head. all: also what names speak against. */
void feed_read(const char *s, size_t n, bool all, struct document *d);

#endif
