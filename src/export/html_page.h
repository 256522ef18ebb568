/* html_page.h - what the files that write the HTML page share. */
#ifndef EXPORT_HTML_PAGE_H
#define EXPORT_HTML_PAGE_H

#include "html_put.h"
#include "writers.h"

struct page {
	const struct export_source *src;
	struct str *out;
	placed_vec notes;
	size_t next_note;
	partner_vec partners;
	struct marks *marks;
};

void page_text(struct page *p, const char *s);
/* Words that may read from the right, if there are any. */
void page_apart(struct page *p, const char *s);
/* A note below the unit it is on. */
void page_note(struct page *p, const struct placed *at);
/* All notes: at the end of the page, or the whole of it. */
void page_notes(struct page *p);

#endif
