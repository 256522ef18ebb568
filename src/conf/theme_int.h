/* theme_int.h - what the parts of the theme module share. */
#ifndef CONF_THEME_INT_H
#define CONF_THEME_INT_H

#include "base/map.h"
#include "base/mem.h"
#include "conf/theme.h"

struct colour { int32_t rgb; int16_t c256; int8_t c16; }; /* rgb may be COLOUR_DEFAULT */

struct glyph_pair { char *text, *ascii; }; /* NULL: not given */

struct named_style {
	struct look look;
	struct glyph_pair glyph;
	bool given;
};

struct theme {
	char *name, *description;
	VEC(char *) file;          /* it was read from */
	struct map *colours;       /* name -> index */
	VEC(struct colour) colour;
	struct map *names;         /* style name -> id */
	VEC(struct named_style) style;
	struct glyph_pair glyph[THEME_GLYPH_COUNT];
};

/* The default theme as src/tools/theme.c writes it at build time, from themes/default.yaml: a
 * reader need not wait for YAML before the first screen. Each list ends in a name of NULL. */
struct built_theme {
	const char *name, *description;
	const struct built_colour { const char *name; struct colour colour; } *colour;
	const struct built_style {
		const char *name;
		struct look look;
		struct built_glyph { const char *text, *ascii; } glyph; /* NULL: not given */
		bool given;
	} *style; /* by id */
	struct built_glyph glyph[THEME_GLYPH_COUNT];
};
extern const struct built_theme theme_built;

/* A theme in which every built-in style has LOOK_NONE. */
struct theme *theme_empty(void);
uint16_t theme_intern(struct theme *t, const char *name);

extern const struct field theme_fields[];

/* The sections of a theme file; each adds its errors and takes what is right. */
void theme_parse_colours(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                         struct errs *errs);
void theme_parse_glyphs(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                        struct errs *errs);

#endif
