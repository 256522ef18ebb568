#include "text/document.h"

#include <stdlib.h>
#include <string.h>

#include "text/charset.h"
#include "text/feed.h"
#include "text/html.h"
#include "text/mail.h"

static bool named_page(const char *path)
{
	return str_ends(path, ".html") || str_ends(path, ".htm") || str_ends(path, ".xhtml") ||
	       str_ends(path, ".HTM") || str_ends(path, ".HTML");
}

/* The charset as the reader says or the page states it; NULL: nobody says. */
static const char *stated(const char *bytes, size_t n, bool page, const char *charset, char buf[32])
{
	if (charset)
		return charset;
	return page && html_charset(bytes, n, buf) ? buf : NULL;
}

static bool decode(const char *bytes, size_t n, bool page, const char *charset, struct document *d)
{
	char buf[32];
	const char *as = stated(bytes, n, page, charset, buf);
	return charset ? charset_convert(bytes, n, charset, &d->text, d->charset)
	               : charset_decode_as(bytes, n, as, &d->text, d->charset);
}

void document_read(const char *path, const char *bytes, size_t n, const char *charset, bool all,
                   struct document *d)
{
	bool early = !charset_wide(bytes, n), named = named_page(path);
	*d = (struct document){.text = STR_INIT};
	if (early && !charset && mail_read(bytes, n, all, d)) {
		d->converted = true;
		return;
	}
	bool feed = early && feed_is(bytes, n), page = early && !feed && html_is(bytes, n, named);
	d->converted = decode(bytes, n, feed || page, charset, d);
	if (!early && d->converted) {
		feed = feed_is(d->text.s, d->text.n);
		page = !feed && html_is(d->text.s, d->text.n, named);
	}
	if (!feed && !page)
		return;
	struct str source = d->text;
	d->text = (struct str)STR_INIT;
	const char *s = d->converted ? source.s : bytes;
	(feed ? feed_read : html_read)(s, d->converted ? source.n : n, all, d);
	d->converted = true;
	str_free(&source);
}

void document_page(struct document *d, const struct page *p, bool all)
{
	d->marked_up = true;
	d->blocks = p->block.n;
	d->kept = page_kept(p);
	page_put(p, all, &d->text, &d->para, &d->other);
}

void document_free(struct document *d)
{
	str_free(&d->text);
	free(d->para.item);
	free(d->other);
	head_free(&d->head);
}
