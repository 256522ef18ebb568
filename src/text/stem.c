/* stem.c - Snowball stemmers by language code. The only libstemmer user; it is loaded with the
 * first stemmer. */
#include <libstemmer.h>

#include "base/lazy.h"
#include "base/mem.h"
#include "text/lang.h"

static struct {
	struct sb_stemmer *(*create)(const char *algorithm, const char *charset);
	void (*destroy)(struct sb_stemmer *s);
	const sb_symbol *(*stem)(struct sb_stemmer *s, const sb_symbol *word, int size);
	int (*length)(struct sb_stemmer *s);
} snowball;

struct stemmer *stemmer_new(const char *language)
{
	static const struct lazy_symbol symbols[] = {
		{"sb_stemmer_delete", (void **)&snowball.destroy},
		{"sb_stemmer_stem", (void **)&snowball.stem},
		{"sb_stemmer_length", (void **)&snowball.length},
		{"sb_stemmer_new", (void **)&snowball.create},
		{NULL, NULL},
	};
	if (!snowball.create)
		lazy_need(SO_STEMMER, symbols);
	return (struct stemmer *)snowball.create(language, "UTF_8");
}

void stemmer_free(struct stemmer *s)
{
	if (s)
		snowball.destroy((struct sb_stemmer *)s);
}

const char *stemmer_stem(struct stemmer *s, const char *word, size_t n, size_t *out_n)
{
	struct sb_stemmer *sb = (struct sb_stemmer *)s;
	const sb_symbol *stem = snowball.stem(sb, (const sb_symbol *)word, (int)n);
	*out_n = (size_t)snowball.length(sb);
	return (const char *)stem;
}
