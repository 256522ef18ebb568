/* mail.h - messages as text (RFC 5322, MIME): header lines, parts, transfer encodings. */
#ifndef TEXT_MAIL_H
#define TEXT_MAIL_H

#include "text/document.h"

/* Bytes of a mail's header at the start, "From: ", "Subject: " and others up to a blank line (also
 * behind the "From " of a mail box); 0: it is none. */
size_t mail_header(const char *s, size_t n);
/* Its subject, sender and date; encoded words are decoded. */
void mail_head(struct head *h, const char *s, size_t n);
/* The text of a message with MIME parts: the first of plain text, or else of HTML. False: it has
 * none, or is plain text as it stands; d is untouched. */
bool mail_read(const char *s, size_t n, bool all, struct document *d);

#endif
