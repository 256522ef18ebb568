#include "theme_int.h"

#include <stdlib.h>
#include <string.h>

#define MAX_STYLES 2000

static const struct { const char *name, *text, *ascii; } glyphs[THEME_GLYPH_COUNT] = {
#define X(id, name, text, ascii) [THEME_GLYPH_##id] = {name, text, ascii},
	GLYPHS(X)
#undef X
};

struct theme *theme_empty(void)
{
	struct theme *t = xcalloc(1, sizeof *t);

	t->colours = map_new();
	t->names = map_new();
	for (int i = 0; i < STYLE_BUILTIN; i++)
		theme_intern(t, style_name((enum style)i));
	return t;
}

static void pair_free(struct glyph_pair *p)
{
	free(p->text);
	free(p->ascii);
}

void theme_free(struct theme *t)
{
	if (!t)
		return;
	for (size_t i = 0; i < t->style.n; i++)
		pair_free(&t->style.item[i].glyph);
	for (size_t i = 0; i < COUNT(t->glyph); i++)
		pair_free(&t->glyph[i]);
	free(t->style.item);
	free(t->colour.item);
	map_free(t->colours);
	map_free(t->names);
	free(t->description);
	for (size_t i = 0; i < t->file.n; i++)
		free(t->file.item[i]);
	free(t->file.item);
	free(t->name);
	free(t);
}

const char *theme_name(const struct theme *t)
{
	return t->name;
}

const char *theme_file(const struct theme *t, size_t i)
{
	return i < t->file.n ? t->file.item[i] : NULL;
}

const char *theme_description(const struct theme *t)
{
	return t->description;
}

uint16_t theme_intern(struct theme *t, const char *name)
{
	uint32_t id = map_get(t->names, name, strlen(name));

	if (id != MAP_NONE)
		return (uint16_t)id;
	if (t->style.n == MAX_STYLES)
		return STYLE_NONE;
	struct named_style s = {LOOK_NONE, {NULL, NULL}, false};
	VEC_PUSH(&t->style, s);
	return (uint16_t)map_intern(t->names, name, strlen(name));
}

uint16_t theme_style(const struct theme *t, const char *name, size_t n)
{
	uint32_t id = map_get(t->names, name, n);

	return id == MAP_NONE ? STYLE_NONE : (uint16_t)id;
}

uint16_t theme_add_style(struct theme *t, const char *name, struct look look)
{
	uint16_t id = theme_intern(t, name);

	if (id != STYLE_NONE) {
		t->style.item[id].look = look;
		t->style.item[id].given = true;
	}
	return id;
}

size_t theme_styles(const struct theme *t)
{
	return t->style.n;
}

const char *theme_style_name(const struct theme *t, uint16_t style)
{
	return map_key(t->names, style, NULL);
}

struct look theme_look(const struct theme *t, uint16_t style)
{
	return style < t->style.n ? t->style.item[style].look : LOOK_NONE;
}

bool theme_has(const struct theme *t, uint16_t style)
{
	return style < t->style.n && t->style.item[style].given;
}

/* Without a fallback of its own a glyph outside ASCII falls back to `other`. */
static const char *pick(const struct glyph_pair *p, bool ascii, const char *other)
{
	if (!ascii)
		return p->text;
	if (p->ascii)
		return p->ascii;
	return p->text[0] & 0x80 ? other : p->text;
}

const char *theme_style_glyph(const struct theme *t, uint16_t style, bool ascii)
{
	if (style >= t->style.n || !t->style.item[style].glyph.text)
		return NULL;
	return pick(&t->style.item[style].glyph, ascii, "*");
}

const char *theme_glyph(const struct theme *t, enum theme_glyph g, bool ascii)
{
	if (t->glyph[g].text)
		return pick(&t->glyph[g], ascii, glyphs[g].ascii);
	return ascii ? glyphs[g].ascii : glyphs[g].text;
}

int theme_glyph_find(const char *name)
{
	for (int i = 0; i < THEME_GLYPH_COUNT; i++)
		if (!strcmp(glyphs[i].name, name))
			return i;
	return -1;
}

const char *theme_glyph_name(enum theme_glyph g)
{
	return glyphs[g].name;
}
