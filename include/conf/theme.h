/* theme.h - style names -> looks and glyphs, from YAML; the default is compiled in. */
#ifndef CONF_THEME_H
#define CONF_THEME_H

#include "base/err.h"
#include "conf/style.h"

struct theme;
/* The theme compiled in from themes/default.yaml. Free with theme_free. */
struct theme *theme_default(void);
/* name: a file, or a theme's name looked for in the user's themes, then the installed ones.
 * NULL: errors added. A theme starts from what it inherits (default: "default"). */
struct theme *theme_load(const char *name, struct errs *errs);
void theme_free(struct theme *t);
const char *theme_name(const struct theme *t);

/* Id of a style by name; STYLE_NONE if unknown. */
#define STYLE_NONE UINT16_MAX
uint16_t theme_style(const struct theme *t, const char *name, size_t n);
/* Add a style (rules files may); returns its id, or the id it already has. */
uint16_t theme_add_style(struct theme *t, const char *name, struct look look);
size_t theme_styles(const struct theme *t);
const char *theme_style_name(const struct theme *t, uint16_t style);
struct look theme_look(const struct theme *t, uint16_t style);

/* Glyphs by name: what is drawn, one or two columns. `ascii` picks the fallback set. */
#define GLYPHS(X) \
	X(VERBATIM, "verbatim", "=", "=") \
	X(EDITED, "edited", "≈", "*") \
	X(PARAPHRASE, "paraphrase", "~", "~") \
	X(TRANSLATION, "translation", "⇄", "t") \
	X(CONFLICT, "conflict", "!", "!") \
	X(UNIQUE, "unique", "·", ".") \
	X(FURNITURE, "furniture", ":", ":") \
	X(CURSOR, "cursor", "▌", ">") \
	X(COUNTERPART, "counterpart", "▏", "|") \
	X(GHOST, "ghost", "┄", "-") \
	X(VERTICAL, "vertical", "│", "|") \
	X(HORIZONTAL, "horizontal", "─", "-") \
	X(CROSS, "cross", "┼", "+") \
	X(TEE_DOWN, "tee-down", "┬", "+") \
	X(TEE_UP, "tee-up", "┴", "+") \
	X(NOTE, "note", "✎", "n") \
	X(MORE, "more", "…", "~") \
	X(UP, "up", "▲", "^") \
	X(DOWN, "down", "▼", "v") \
	X(MARKER, "marker", "▸", ">") \
	X(SHADE1, "shade1", "░", ".") \
	X(SHADE2, "shade2", "▒", ":") \
	X(SHADE3, "shade3", "▓", "%") \
	X(SHADE4, "shade4", "█", "#")
enum theme_glyph {
#define X(id, name, utf8, ascii) THEME_GLYPH_##id,
	GLYPHS(X)
#undef X
	THEME_GLYPH_COUNT
};
const char *theme_glyph(const struct theme *t, enum theme_glyph g, bool ascii);

/* Names of the themes that can be loaded, for --list-themes and completion; fresh memory,
 * NULL at the end; free each and the array. */
char **theme_list(void);

#endif
