/* stem.c - Snowball stemmers by language code. The only libstemmer user; it is loaded with the
 * first stemmer. */
#include <errno.h>
#include <libstemmer.h>

#include "base/lazy.h"
#include "base/mem.h"
#include "text/lang.h"

#define SNOWBALL(X) \
	X(sb_stemmer_new) X(sb_stemmer_delete) X(sb_stemmer_stem) X(sb_stemmer_length)
LAZY(SNOWBALL);

struct stemmer *stemmer_new(const char *language)
{
	lazy_need(SO_STEMMER, symbols);
	errno = 0;
	struct sb_stemmer *s = lib.sb_stemmer_new(language, "UTF_8");
	if (!s && errno == ENOMEM)
		mem_fail("out of memory");
	return (struct stemmer *)s;
}

void stemmer_free(struct stemmer *s)
{
	if (s)
		lib.sb_stemmer_delete((struct sb_stemmer *)s);
}

const char *stemmer_stem(struct stemmer *s, const char *word, size_t n, size_t *out_n)
{
	struct sb_stemmer *sb = (struct sb_stemmer *)s;
	const sb_symbol *stem = lib.sb_stemmer_stem(sb, (const sb_symbol *)word, (int)n);
	if (!stem)
		mem_fail("out of memory");
	*out_n = (size_t)lib.sb_stemmer_length(sb);
	return (const char *)stem;
}
