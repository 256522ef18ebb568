#include "base/err.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "base/mem.h"
#include "base/utf8.h"

enum { EXCERPT_MAX = 1000, EXCERPT_COLS = 76 };

static void add(struct errs *e, const char *file, unsigned line, unsigned col, char *msg)
{
	if (e->n >= ERRS_MAX) {
		e->dropped++;
		free(msg);
		return;
	}
	struct err err = {file ? xstrdup(file) : NULL, line, col, msg, NULL};
	e->item = vec_reserve(e->item, &e->cap, e->n + 1, sizeof *e->item);
	e->item[e->n++] = err;
}

void errs_add(struct errs *e, const char *file, unsigned line, unsigned col, const char *fmt, ...)
{
	if (!e)
		return;
	struct str msg = STR_INIT;
	va_list ap;
	va_start(ap, fmt);
	str_vaddf(&msg, fmt, ap);
	va_end(ap);
	add(e, file, line, col, str_take(&msg));
}

void errs_sys(struct errs *e, const char *file, const char *verb)
{
	int why = errno;
	if (e)
		add(e, file, 0, 0, str_printf("cannot %s: %s", verb, strerror(why)));
	errno = why;
}

void errs_excerpt(struct errs *e, const char *line, size_t n)
{
	if (!e || !e->n || e->dropped)
		return;
	struct err *last = &e->item[e->n - 1];
	free(last->excerpt);
	last->excerpt = xstrndup(line, n < EXCERPT_MAX ? n : EXCERPT_MAX);
}

void errs_append(struct errs *e, const struct errs *from)
{
	for (size_t i = 0; e && i < from->n; i++) {
		const struct err *x = &from->item[i];
		add(e, x->file, x->line, x->col, xstrdup(x->msg));
		if (x->excerpt)
			errs_excerpt(e, x->excerpt, strlen(x->excerpt));
	}
	if (e)
		e->dropped += from->dropped;
}

static bool is_before(const struct err *a, const struct err *b)
{
	return a->file && b->file && !strcmp(a->file, b->file) &&
	       (a->line < b->line || (a->line == b->line && a->col < b->col));
}

void errs_sort(struct errs *e, size_t from)
{
	for (size_t i = from + 1; e && i < e->n; i++) {
		struct err x = e->item[i];
		size_t k = i;
		for (; k > from && is_before(&x, &e->item[k - 1]); k--)
			e->item[k] = e->item[k - 1];
		e->item[k] = x;
	}
}

void err_format(const struct err *e, struct str *out)
{
	if (e->file) {
		glyph_clean(out, e->file, strlen(e->file));
		if (e->line)
			str_addf(out, ":%u", e->line);
		if (e->line && e->col)
			str_addf(out, ":%u", e->col);
		str_add(out, ": ");
	}
	glyph_clean(out, e->msg, strlen(e->msg));
	str_addc(out, '\n');
}

/* The line with a caret below the column; of a long line, the part around it. */
static void add_excerpt(const struct err *e, struct str *out)
{
	const char *s = e->excerpt;
	size_t n = strlen(s), at = n, used;
	if (e->col) {
		at = utf8_offset(s, n, e->col - 1);
		if (at == n && utf8_count(s, n) + 1 < e->col)
			return; /* past what was kept */
	}
	while (e->col && glyph_width(s, at) > EXCERPT_COLS * 2 / 3) {
		size_t skip = glyph_fit(s, at, EXCERPT_COLS / 3, &used);
		s += skip;
		n -= skip;
		at -= skip;
	}
	str_add(out, "    ");
	glyph_clean(out, s, glyph_fit(s, n, EXCERPT_COLS, &used));
	str_addc(out, '\n');
	if (e->col) {
		str_fill(out, ' ', 4 + glyph_width(s, at));
		str_add(out, "^\n");
	}
}

void errs_format(const struct errs *e, struct str *out)
{
	for (size_t i = 0; i < e->n; i++) {
		err_format(&e->item[i], out);
		if (e->item[i].excerpt)
			add_excerpt(&e->item[i], out);
	}
	if (e->dropped)
		str_addf(out, "(and %zu more)\n", e->dropped);
}

void errs_free(struct errs *e)
{
	for (size_t i = 0; i < e->n; i++) {
		free(e->item[i].file);
		free(e->item[i].msg);
		free(e->item[i].excerpt);
	}
	free(e->item);
	*e = (struct errs){0};
}
