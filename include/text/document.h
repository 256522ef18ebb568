/* document.h - bytes of any kind of file to the text of an article: plain text, a web page, a
 * feed, a mail.
 *
 * Plain text is the bytes as they are or, in other charsets than UTF-8, converted. Of a web page,
 * a feed and a mail the text is what stands in it, and offsets count in that; its paragraphs are
 * known.
 */
#ifndef TEXT_DOCUMENT_H
#define TEXT_DOCUMENT_H

#include "text/head.h"
#include "text/page.h"

struct document {           /* free with document_free */
	bool converted;         /* false: the bytes are the text, and `text` is empty */
	struct str text;
	char charset[32];
	bool marked_up;         /* the paragraphs are known: */
	paragraph_vec para;
	bool *other;            /* per paragraph: no part of the article */
	size_t blocks, kept;    /* of a web page or feed; 0: it is none */
	size_t bad_bytes;       /* that became U+FFFD */
	size_t other_mails;     /* of a mailbox, that were not read */
	bool cut;               /* a web page or feed of which not all is read, for its size */
	struct head head;
};

/* path: for its suffix; charset: what the reader says it is, or NULL; all: of a web page also
 * what is not the article. */
void document_read(const char *path, const char *bytes, size_t n, const char *charset, bool all,
                   struct document *d);
/* The text of a page whose blocks were chosen. */
void document_page(struct document *d, const struct page *p, bool all);
void document_free(struct document *d);

#endif
