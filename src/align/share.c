/* share.c - sums over units, each counted with its strongest link to the other article. */
#include "align/share.h"

#include <stdlib.h>

#include "base/mem.h"

static size_t count_words(const char *s, size_t n)
{
	size_t words = 0;
	for (size_t i = 0; i < n; i++)
		words += (unsigned char)s[i] > ' ' && (i == 0 || (unsigned char)s[i - 1] <= ' ');
	return words;
}

static void add_article(struct shares *s, const struct article *a, const struct alignment *al,
                        uint32_t from)
{
	for (uint32_t i = 0; i < a->n_units; i++) {
		const struct unit *u = &a->unit[i];
		struct uref at = {from, i};
		size_t words = count_words(a->text + u->start, u->end - u->start);
		if (u->kind == UNIT_FURNITURE)
			continue;
		s->words[from] += words;
		if (alignment_class(al, at) == CLASS_UNIQUE)
			s->unique[from] += words;
		for (uint32_t to = 0; to < s->n; to++) {
			const struct link *l = alignment_best(al, at, to);
			enum link_class cls = l ? (enum link_class)l->cls : CLASS_UNIQUE;
			s->share[from * s->n + to].words[cls] += words;
		}
	}
}

struct shares *shares_new(const struct article *const *article, size_t n,
                          const struct alignment *al)
{
	struct shares *s = xcalloc(1, sizeof *s);
	s->n = n;
	s->words = xcalloc(n, sizeof *s->words);
	s->unique = xcalloc(n, sizeof *s->unique);
	s->share = xcalloc(n * n, sizeof *s->share);
	for (uint32_t i = 0; al && i < n; i++)
		add_article(s, article[i], al, i);
	return s;
}

void shares_free(struct shares *s)
{
	if (!s)
		return;
	free(s->words);
	free(s->unique);
	free(s->share);
	free(s);
}

int share_percent(size_t part, size_t whole)
{
	return whole == 0 ? 0 : (int)((part * 100 + whole / 2) / whole);
}

int shares_percent(const struct shares *s, uint32_t from, uint32_t to)
{
	const struct share *p = &s->share[from * s->n + to];
	return share_percent(s->words[from] - p->words[CLASS_UNIQUE], s->words[from]);
}
