/* html.h - web pages as text: elements (text/nest.h) as boxes and blocks (text/page.h). No tree, no
 * entities of the page's own, no network.
 */
#ifndef TEXT_HTML_H
#define TEXT_HTML_H

#include "text/document.h"
#include "text/page.h"

/* Do the bytes look like a web page? named: the file's name says so. */
bool html_is(const char *s, size_t n, bool named);
/* The charset that a meta element at the start of the page states; false: none. */
bool html_charset(const char *s, size_t n, char name[32]);
/* UTF-8 to the document's text, paragraphs and head. all: also what is not the article. */
void html_read(const char *s, size_t n, bool all, struct document *d);
/* A piece of HTML in UTF-8 as blocks at the end of a page, in the box that is open there; what the
 * piece leaves open ends with it. Returns how many bytes were none. */
size_t html_piece(const char *s, size_t n, struct page *p);

#endif
