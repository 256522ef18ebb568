/* direction.c - who took from whom: words in common tell that, dates and credits tell which way.
 *
 * An outlet's name is looked for as it is written, without "The". Names in furniture do not
 * count. Evidence that points both ways tells nothing.
 */
#include <string.h>

#include "align/share.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum { COPIED_LEAST = 30 }; /* words; fewer happen by chance and by common sources */

static size_t copied(const struct shares *s, uint32_t from, uint32_t to)
{
	const size_t *words = s->share[from * s->n + to].words;
	return words[CLASS_VERBATIM] + words[CLASS_EDITED];
}

static bool letter_at(const char *s, size_t n)
{
	uint32_t cp = 0;
	return n && utf8_next(s, n, &cp) && unicode_is_alpha(cp);
}

/* Does the text of n bytes name it, as words of their own? */
static bool names(const char *s, size_t n, const char *name, size_t len)
{
	for (size_t i = 0; len && i + len <= n; i++)
		if (!memcmp(s + i, name, len) &&
		    (i == 0 || !letter_at(s + utf8_prev(s, i), i - utf8_prev(s, i))) &&
		    !letter_at(s + i + len, n - i - len))
			return true;
	return false;
}

/* The first unit of an article that names an outlet; false: none does. */
static bool find_credit(const struct article *a, const char *outlet, uint32_t *unit)
{
	if (!outlet)
		return false;
	const char *name = str_starts(outlet, "The ") ? outlet + 4 : outlet;
	for (uint32_t i = 0; i < a->n_units; i++) {
		const struct unit *u = &a->unit[i];
		if (u->kind != UNIT_FURNITURE &&
		    names(a->text + u->start, u->end - u->start, name, strlen(name))) {
			*unit = i;
			return true;
		}
	}
	return false;
}

/* -1: a is earlier, 1: b is, 0: not to be told. Dates are written year first. */
static int by_date(const struct article *a, const struct article *b)
{
	int order = a->date && b->date ? strcmp(a->date, b->date) : 0;
	return (order > 0) - (order < 0);
}

struct direction direction_of(const struct article *const *article, const struct shares *s,
                              uint32_t a, uint32_t b)
{
	size_t ab = copied(s, a, b), ba = copied(s, b, a);
	struct direction d = {.copied = ab < ba ? ab : ba, .source = -1};
	if (a == b || d.copied < COPIED_LEAST)
		return d;
	uint32_t in_a = 0, in_b = 0;
	bool a_credits = find_credit(article[a], article[b]->source, &in_a);
	bool b_credits = find_credit(article[b], article[a]->source, &in_b);
	int date = by_date(article[a], article[b]);
	int credit = (int)a_credits - (int)b_credits;
	if ((date == 0 && credit == 0) || date * credit < 0)
		return d;
	d.source = date + credit > 0;
	if (date)
		d.evidence |= DIRECTION_DATE;
	if (credit) {
		d.evidence |= DIRECTION_CREDIT;
		d.credit = d.source ? (struct uref){a, in_a} : (struct uref){b, in_b};
	}
	return d;
}

void direction_write(const struct direction *d, uint32_t a, uint32_t b, struct str *out)
{
	char from[8], to[8];
	if (d->source < 0) {
		str_add(out, d->copied < COPIED_LEAST ? "next to nothing copied"
		                                      : "copied, but nothing tells which way");
		return;
	}
	siglum(d->source ? b : a, from);
	siglum(d->source ? a : b, to);
	if (d->evidence & DIRECTION_DATE)
		str_addf(out, "%s is the earlier one", from);
	if (d->evidence & DIRECTION_CREDIT)
		str_addf(out, "%s%s%u names it", d->evidence & DIRECTION_DATE ? ", " : "", to,
		         d->credit.unit + 1);
	if (!(d->evidence & DIRECTION_DATE))
		str_addf(out, " (%s)", from);
	str_addf(out, ": %s likely copied from %s", to, from);
}
