#include "theme_int.h"

#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"
#include "conf/colour.h"
#include "conf/schema.h"

/* What the setters of one colour, style or glyph fill. */
struct colour_out { struct theme *theme; struct colour colour; bool direct; };
struct style_out { struct theme *theme; struct look look; struct glyph_pair glyph; };

static bool is_hex(const char *s, size_t n)
{
	return strspn(s, "0123456789abcdefABCDEF") == n && strlen(s) == n;
}

/* '#rgb' and '#rrggbb'. */
static bool parse_hex(const char *s, int32_t *rgb)
{
	size_t n = strlen(s);

	if (s[0] != '#' || (n != 4 && n != 7) || !is_hex(s + 1, n - 1))
		return false;
	int32_t x = (int32_t)strtol(s + 1, NULL, 16);
	*rgb = n == 7 ? x : ((x & 0xf00) << 8 | (x & 0xf0) << 4 | (x & 0xf)) * 0x11;
	return true;
}

static bool parse_index(const char *s, long max, long *out)
{
	char *end;

	*out = strtol(s, &end, 10);
	return end != s && !*end && s[0] >= '0' && s[0] <= '9' && *out <= max;
}

static bool parse_colour_word(const struct theme *t, const char *s, struct colour *c)
{
	uint32_t own = map_get(t->colours, s, strlen(s));
	long index = colour_find_16(s);

	*c = (struct colour){COLOUR_DEFAULT, -1, -1};
	if (own != MAP_NONE) {
		*c = t->colour.item[own];
	} else if (index >= 0) {
		*c = (struct colour){colour_of_256((int)index), (int16_t)index, (int8_t)index};
	} else if (parse_index(s, 255, &index)) {
		*c = (struct colour){colour_of_256((int)index), (int16_t)index,
		                     (int8_t)(index < 16 ? index : -1)};
	} else if (!parse_hex(s, &c->rgb)) {
		return !strcmp(s, "default");
	}
	return true;
}

static const char *colour_word(const void *ctx, size_t i)
{
	const struct theme *t = ctx;

	if (i < 16)
		return colour_name_16((int)i);
	return i == 16 ? "default" : map_key(t->colours, i - 17, NULL);
}

static void unknown_colour(struct schema_walk *w, const struct theme *t, const struct yaml *n)
{
	const char *near = str_nearest(n->value, colour_word, t, 17 + map_count(t->colours));

	if (!n->len)
		yaml_error(w->file, n, w->errs,
		           "expected a colour, found nothing; an unquoted # starts a comment");
	else if (near)
		yaml_error(w->file, n, w->errs, "unknown colour \"%.40s\", did you mean \"%s\"?",
		           n->value, near);
	else
		yaml_error(w->file, n, w->errs,
		           "unknown colour \"%.40s\": write '#rrggbb', 0 to 255, or a name",
		           n->value);
}

static void set_direct(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct colour_out *o = w->item;
	struct colour c;

	(void)key;
	if (!parse_colour_word(o->theme, n->value, &c)) {
		unknown_colour(w, o->theme, n);
		return;
	}
	o->colour.rgb = c.rgb;
	o->direct = true;
}

static void set_256(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct colour_out *o = w->item;

	(void)key;
	o->colour.c256 = (int16_t)yaml_int(n);
}

static void set_16(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct colour_out *o = w->item;
	long index = colour_find_16(n->value);

	(void)key;
	if (index < 0 && !parse_index(n->value, 15, &index))
		schema_unknown(w, n, "colour", colour_word, o->theme, 16);
	else
		o->colour.c16 = (int8_t)index;
}

static const struct field colour_fields[] = {
	{.key = "direct", .type = FIELD_STRING, .help = "the colour itself", .set = set_direct},
	{.key = "256", .type = FIELD_INT, .min = 0, .max = 255, .set = set_256,
	 .help = "entry of the 256-colour palette"},
	{.key = "16", .type = FIELD_STRING, .set = set_16, .help = "name of one of 16 colours"},
	{0},
};

/* False: errors added. */
static bool parse_colour(struct schema_walk *w, struct theme *t, const struct yaml *n,
                         struct colour *out)
{
	struct colour_out o = {t, {COLOUR_DEFAULT, -1, -1}, false};
	void *outer = w->item;

	if (n->kind == YAML_SCALAR) {
		if (parse_colour_word(t, n->value, out))
			return true;
		unknown_colour(w, t, n);
		return false;
	}
	if (n->kind == YAML_LIST) {
		yaml_error(w->file, n, w->errs, "expected a colour, found a list");
		return false;
	}
	w->item = &o;
	bool ok = schema_check(w, n, colour_fields);
	w->item = outer;
	if (!o.direct && o.colour.c256 >= 0)
		o.colour.rgb = colour_of_256(o.colour.c256);
	else if (!o.direct && o.colour.c16 >= 0)
		o.colour.rgb = colour_of_256(o.colour.c16);
	*out = o.colour;
	return ok;
}

static void set_colour(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct theme *t = w->out;
	struct colour c;

	if (!parse_colour(w, t, n, &c))
		return;
	uint32_t i = map_intern(t->colours, key->value, key->len);
	if (i == t->colour.n)
		VEC_PUSH(&t->colour, c);
	else
		t->colour.item[i] = c;
}

static void set_fg(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct style_out *o = w->item;
	struct colour c;

	(void)key;
	if (!parse_colour(w, o->theme, n, &c))
		return;
	o->look.fg = c.rgb;
	o->look.fg_256 = c.c256;
	o->look.fg_ansi = c.c16;
}

static void set_bg(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct style_out *o = w->item;
	struct colour c;

	(void)key;
	if (!parse_colour(w, o->theme, n, &c))
		return;
	o->look.bg = c.rgb;
	o->look.bg_256 = c.c256;
	o->look.bg_ansi = c.c16;
}

static const char *const attributes[] = {"bold", "dim", "italic", "underline", "reverse",
                                         "strike", NULL};

static const char *attribute_name(const void *ctx, size_t i)
{
	(void)ctx;
	return attributes[i];
}

static void add_attribute(struct schema_walk *w, const struct yaml *n, uint16_t *flags)
{
	size_t i = yaml_choice(n, attributes);

	if (!attributes[i])
		schema_unknown(w, n, "attribute", attribute_name, NULL, COUNT(attributes) - 1);
	else
		*flags |= (uint16_t)(1u << i);
}

static void set_attributes(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct style_out *o = w->item;
	uint16_t *flags = strcmp(key->value, "mono") ? &o->look.flags : &o->look.mono;

	if (n->kind == YAML_SCALAR)
		add_attribute(w, n, flags);
	for (size_t i = 0; i < n->n; i++)
		add_attribute(w, n->item[i], flags);
}

static void set_glyph_text(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct glyph_pair *p = w->item;
	bool ascii = !strcmp(key->value, "ascii");
	char **to = ascii ? &p->ascii : &p->text;

	if (glyph_width(n->value, n->len) != 1 || glyph_hidden(n->value, n->len) ||
	    (ascii && n->len != 1)) {
		yaml_error(w->file, n, w->errs,
		           ascii ? "the ASCII form of a glyph must be one ASCII character"
		                 : "a glyph must be one column wide");
		return;
	}
	free(*to);
	*to = xstrdup(n->value);
}

static const struct field glyph_fields[] = {
	{.key = "text", .type = FIELD_STRING, .required = true, .set = set_glyph_text,
	 .help = "what is drawn: one column"},
	{.key = "ascii", .type = FIELD_STRING, .set = set_glyph_text,
	 .help = "what is drawn where only ASCII will do"},
	{0},
};

static void parse_glyph(struct schema_walk *w, const struct yaml *key, const struct yaml *n,
                        struct glyph_pair *out)
{
	void *outer = w->item;

	w->item = out;
	free(out->ascii);
	out->ascii = NULL;
	if (n->kind == YAML_MAP)
		schema_check(w, n, glyph_fields);
	else if (n->kind == YAML_SCALAR)
		set_glyph_text(w, key, n);
	else
		yaml_error(w->file, n, w->errs, "expected a glyph, found a list");
	w->item = outer;
}

static void set_style_glyph(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct style_out *o = w->item;

	parse_glyph(w, key, n, &o->glyph);
}

static const struct field style_fields[] = {
	{.key = "fg", .type = FIELD_ANY, .set = set_fg, .help = "colour of the text"},
	{.key = "bg", .type = FIELD_ANY, .set = set_bg, .help = "colour behind the text"},
	{.key = "attributes", .type = FIELD_STRINGS, .set = set_attributes,
	 .help = "bold, dim, italic, underline, reverse, strike"},
	{.key = "mono", .type = FIELD_STRINGS, .set = set_attributes,
	 .help = "attributes added where there are no colours"},
	{.key = "glyph", .type = FIELD_ANY, .set = set_style_glyph,
	 .help = "mark in the gutter: one column, or {text, ascii}"},
	{0},
};

static bool good_name(const char *s, size_t n)
{
	return n && n <= 60 && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-_.") == n;
}

static void set_style(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct theme *t = w->out;
	struct style_out o = {t, LOOK_NONE, {NULL, NULL}};

	if (!good_name(key->value, key->len)) {
		yaml_error(w->file, key, w->errs,
		           "\"%.60s\" is no style name (a-z, 0-9, '-', '_', '.')", key->value);
		return;
	}
	w->item = &o;
	schema_check(w, n, style_fields);
	w->item = NULL;
	uint16_t id = theme_add_style(t, key->value, o.look);
	if (id == STYLE_NONE) {
		yaml_error(w->file, key, w->errs, "too many styles");
		return;
	}
	struct glyph_pair *own = &t->style.item[id].glyph;
	free(own->text);
	free(own->ascii);
	*own = o.glyph;
}

static void set_glyph(struct schema_walk *w, const struct yaml *key, const struct yaml *n);

static const struct field any_colours[] = {{.key = "*", .type = FIELD_ANY, .set = set_colour}, {0}};
static const struct field any_glyphs[] = {{.key = "*", .type = FIELD_ANY, .set = set_glyph}, {0}};
static const struct field no_fields[] = {{.key = "*", .type = FIELD_ANY}, {0}};
static const struct field any_styles[] = {
	{.key = "*", .type = FIELD_MAP, .sub = no_fields, .set = set_style}, {0}};

static const char *glyph_name(const void *ctx, size_t i)
{
	(void)ctx;
	return theme_glyph_name((enum theme_glyph)i);
}

static void set_glyph(struct schema_walk *w, const struct yaml *key, const struct yaml *n)
{
	struct theme *t = w->out;
	int g = theme_glyph_find(key->value);

	if (g < 0)
		schema_unknown(w, key, "glyph", glyph_name, NULL, THEME_GLYPH_COUNT);
	else
		parse_glyph(w, key, n, &t->glyph[g]);
}

static bool parse_section(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                          const struct field *fields, struct errs *errs)
{
	struct errs own = {0};
	struct schema_walk w = {.file = f, .errs = errs ? errs : &own, .out = t};
	bool ok = schema_check(&w, map, fields);

	errs_free(&own);
	return ok;
}

void theme_parse_colours(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                         struct errs *errs)
{
	parse_section(t, f, map, any_colours, errs);
}

void theme_parse_glyphs(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                        struct errs *errs)
{
	parse_section(t, f, map, any_glyphs, errs);
}

bool theme_parse_styles(struct theme *t, const struct yaml_file *f, const struct yaml *map,
                        struct errs *errs)
{
	return parse_section(t, f, map, any_styles, errs);
}

const struct field *theme_schema(enum theme_part part)
{
	static const struct field *const table[] = {
		[THEME_FILE] = theme_fields, [THEME_COLOUR] = colour_fields,
		[THEME_STYLE] = style_fields, [THEME_GLYPH] = glyph_fields,
	};

	return table[part];
}
