/* stem.c - Snowball stemmers by language code. The only libstemmer user. */
#include <libstemmer.h>

#include "base/mem.h"
#include "text/lang.h"

struct stemmer *stemmer_new(const char *language)
{
	return (struct stemmer *)sb_stemmer_new(language, "UTF_8");
}

void stemmer_free(struct stemmer *s)
{
	if (s)
		sb_stemmer_delete((struct sb_stemmer *)s);
}

const char *stemmer_stem(struct stemmer *s, const char *word, size_t n, size_t *out_n)
{
	struct sb_stemmer *sb = (struct sb_stemmer *)s;
	const sb_symbol *stem = sb_stemmer_stem(sb, (const sb_symbol *)word, (int)n);
	*out_n = (size_t)sb_stemmer_length(sb);
	return (const char *)stem;
}
