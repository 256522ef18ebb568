/* theme.h - style names -> looks and glyphs, from YAML; the default is compiled in.
 *
 *   name: dusk
 *   description: warm and dim
 *   inherits: light              # default: "default"; none: nothing
 *   colours: {ink: '#c8ccd4', paper: {direct: '#16191f', 256: 234, 16: black}}
 *   styles:
 *     heading: {fg: ink, attributes: [bold]}
 *     selection: {bg: '#2f4a6d', mono: [reverse]}
 *   glyphs: {edited: {text: '≈', ascii: '*'}}
 *
 * A colour is '#rrggbb', '#rgb', 0..255 (xterm's palette), a name of the sixteen ("blue",
 * "bright-red"), "default" (the terminal's own), a name of `colours`, or a map of what to use
 * where: {direct: COLOUR, 256: 0..255, 16: NAME}. Colours of the theme replace inherited ones
 * before any style is resolved: a theme may change `colours` alone. A style given in a theme
 * replaces the inherited one whole. `mono` are attributes added where there are no colours.
 *
 * Users of looks: start from theme_look(STYLE_TEXT), lay others over it with look_over, and
 * bring the result to the device with style.h's table and colour.h. Nobody else knows
 * palettes or modes.
 */
#ifndef CONF_THEME_H
#define CONF_THEME_H

#include "base/err.h"
#include "base/yaml.h"
#include "conf/schema.h"
#include "conf/style.h"

struct theme;
/* The theme compiled in from themes/default.yaml. Free with theme_free. */
struct theme *theme_default(void);
/* name: a file (a name with '/' or ending in .yaml), or a theme's name (library.h finds and
 * lists them). NULL: errors added (all of them). */
struct theme *theme_load(const char *name, struct errs *errs);
/* The same from bytes; name is for messages. */
struct theme *theme_parse(const char *name, const char *bytes, size_t n, struct errs *errs);
void theme_free(struct theme *t);
const char *theme_name(const struct theme *t);
const char *theme_description(const struct theme *t); /* NULL: none */
/* The i-th file it was read from (itself, then what it inherits); NULL past the end. */
const char *theme_file(const struct theme *t, size_t i);

/* Id of a style by name; STYLE_NONE if unknown. */
#define STYLE_NONE UINT16_MAX
uint16_t theme_style(const struct theme *t, const char *name, size_t n);
/* Add a style (rules files may); returns its id, or the id it already has (its look is then
 * replaced). STYLE_NONE: too many. */
uint16_t theme_add_style(struct theme *t, const char *name, struct look look);
/* Add or replace the styles of a `styles:` map of another file (rules). Colour names are this
 * theme's. False: errors added; what is right is taken. */
bool theme_parse_styles(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                        struct errs *errs);
size_t theme_styles(const struct theme *t);
const char *theme_style_name(const struct theme *t, uint16_t style);
struct look theme_look(const struct theme *t, uint16_t style);
/* Has the style been given a look, here or by inheritance? */
bool theme_has(const struct theme *t, uint16_t style);
/* The style's own gutter glyph (one column); NULL: none. */
const char *theme_style_glyph(const struct theme *t, uint16_t style, bool ascii);

/* The keys of a theme file and of what stands in it, for whoever checks schemas. */
enum theme_part { THEME_FILE, THEME_COLOUR, THEME_STYLE, THEME_GLYPH };
const struct field *theme_schema(enum theme_part part);

/* Glyphs by name: what is drawn, always one column. `ascii` picks the fallback set. */
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
	X(QUOTE, "quote", "“", "\"") \
	X(UNQUOTE, "unquote", "”", "\"") \
	X(DASH, "dash", "—", "-") \
	X(DOT, "dot", "·", "|") \
	X(PARAGRAPH, "paragraph", "¶", "p") \
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
int theme_glyph_find(const char *name); /* -1: unknown */
const char *theme_glyph_name(enum theme_glyph g);

#endif
