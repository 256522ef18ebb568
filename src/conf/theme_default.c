#include <stdlib.h>
#include <string.h>

#include "theme_int.h"

static struct glyph_pair copy(struct built_glyph g)
{
	return (struct glyph_pair){g.text ? xstrdup(g.text) : NULL, g.ascii ? xstrdup(g.ascii) : NULL};
}

struct theme *theme_default(void)
{
	const struct built_theme *b = &theme_built;
	struct theme *t = theme_empty();

	t->name = xstrdup(b->name);
	t->description = b->description ? xstrdup(b->description) : NULL;
	for (const struct built_colour *c = b->colour; c->name; c++) {
		map_intern(t->colours, c->name, strlen(c->name));
		VEC_PUSH(&t->colour, c->colour);
	}
	for (const struct built_style *s = b->style; s->name; s++) {
		struct named_style *to = &t->style.item[theme_intern(t, s->name)];
		*to = (struct named_style){s->look, copy(s->glyph), s->given};
	}
	for (size_t i = 0; i < THEME_GLYPH_COUNT; i++)
		t->glyph[i] = copy(b->glyph[i]);
	return t;
}
