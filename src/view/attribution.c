/* Who says a quotation: the words around it, in its sentence or, where that is all quotation, in
 * a neighbouring one of its paragraph; the one before goes first, as in
 *
 *   “We shall miss it,” said the keeper, Ines Falk. “It was warm.” | said the keeper, Ines Falk
 */
#include "attribution.h"

#include <stdlib.h>

#include "base/unicode.h"
#include "base/utf8.h"
#include "mark/quotation.h"

enum { REACH = 8 }; /* units looked at on either side */

static bool has_word(const char *text, uint32_t start, uint32_t end)
{
	for (uint32_t at = start, cp; at < end;) {
		at += (uint32_t)utf8_next(text + at, end - at, &cp);
		if (unicode_is_alpha(cp))
			return true;
	}
	return false;
}

/* Blanks and punctuation at both ends go. */
static struct range trimmed(const char *text, uint32_t start, uint32_t end)
{
	uint32_t cp;
	while (start < end) {
		uint32_t n = (uint32_t)utf8_next(text + start, end - start, &cp);
		if (unicode_is_alpha(cp) || unicode_is_digit(cp))
			break;
		start += n;
	}
	uint32_t last = start;
	for (uint32_t at = start; at < end;) {
		at += (uint32_t)utf8_next(text + at, end - at, &cp);
		if (unicode_is_alpha(cp) || unicode_is_digit(cp))
			last = at;
	}
	return (struct range){start, last};
}

/* The longest stretch of a unit that stands outside the quotations; empty: it is all quoted. */
static struct range outside(const struct article *a, const struct unit *u,
                            const quotation_vec *quoted)
{
	struct range best = {u->start, u->start};
	uint32_t from = u->start;
	for (size_t i = 0; i <= quoted->n; i++) {
		bool last = i == quoted->n || quoted->item[i].start >= u->end;
		uint32_t to = last ? u->end : quoted->item[i].start;
		if (to > from && to - from > best.end - best.start && has_word(a->text, from, to))
			best = (struct range){from, to};
		if (last)
			break;
		if (quoted->item[i].end > from)
			from = quoted->item[i].end;
	}
	return trimmed(a->text, best.start, best.end);
}

static bool is_quoted(const struct unit *u, const quotation_vec *quoted)
{
	for (size_t i = 0; i < quoted->n; i++)
		if (quoted->item[i].start < u->end && u->start < quoted->item[i].end)
			return true;
	return false;
}

bool attribution_of(const struct article *a, uint32_t unit, struct attribution *out)
{
	const struct paragraph *p = &a->para[a->unit[unit].paragraph];
	uint32_t from = p->unit_from + REACH < unit ? unit - REACH : p->unit_from;
	uint32_t to = unit + REACH + 1 < p->unit_to ? unit + REACH + 1 : p->unit_to;
	quotation_vec quoted = {0};
	quotations_of(a->text, a->unit[from].start, a->unit[to - 1].end, &quoted);
	bool any = is_quoted(&a->unit[unit], &quoted);
	*out = (struct attribution){.unit = unit};
	out->words = outside(a, &a->unit[unit], &quoted);
	for (uint32_t i = unit; any && out->words.start == out->words.end && i-- > from;) {
		out->words = outside(a, &a->unit[i], &quoted);
		out->unit = i;
	}
	for (uint32_t i = unit + 1; any && out->words.start == out->words.end && i < to; i++) {
		out->words = outside(a, &a->unit[i], &quoted);
		out->unit = i;
	}
	free(quoted.item);
	return any;
}
