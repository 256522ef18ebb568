/* Themes: what a file means, and that the shipped ones can be read by everybody.
 *
 * Colour blindness is simulated with the matrices of Machado, Oliveira and Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency" (IEEE TVCG 15(6),
 * 2009), severity 1.0, on linear RGB; colours are compared by CIEDE2000 as in Sharma, Wu and
 * Dalal, "The CIEDE2000 Color-Difference Formula" (Color Research and Application 30(1), 2005).
 * Contrast is WCAG 2's.
 */
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/path.h"
#include "conf/colour.h"
#include "conf/library.h"
#include "../../src/conf/theme_int.h"

static const char *const coloured[] = {"default", "light", "high-contrast", "solarized"};
static const uint16_t classes[] = {STYLE_VERBATIM, STYLE_EDITED,
                                     STYLE_PARAPHRASE, STYLE_TRANSLATION,
                                     STYLE_UNIQUE};

static struct theme *load(const char *name)
{
	struct errs errs = {0};
	struct theme *t = theme_load(name, &errs);
	struct str s = STR_INIT;

	errs_format(&errs, &s);
	if (errs.n)
		fail_msg("%s", s.s);
	str_free(&s);
	errs_free(&errs);
	return t;
}

/* How a text looks with styles laid over it, in a mode: 0 direct, 1 256 colours, 2 16 colours. */
struct seen { int32_t fg, bg; };

static struct seen seen(const struct theme *t, int mode, size_t n, const uint16_t *styles)
{
	struct look l = theme_look(t, STYLE_TEXT);

	for (size_t i = 0; i < n; i++)
		l = look_over(l, theme_look(t, styles[i]));
	if (mode == 1) {
		l.fg = colour_of_256(l.fg_256 >= 0 ? l.fg_256 : colour_256(l.fg));
		l.bg = colour_of_256(l.bg_256 >= 0 ? l.bg_256 : colour_256(l.bg));
	} else if (mode == 2) {
		l.fg = colour_of_256(l.fg_ansi >= 0 ? l.fg_ansi : colour_16(l.fg));
		l.bg = colour_of_256(l.bg_ansi >= 0 ? l.bg_ansi : colour_16(l.bg));
	}
	return (struct seen){l.fg, l.bg};
}

static void the_default_theme_is_compiled_in(void **state)
{
	struct theme *t = theme_default();

	(void)state;
	assert_non_null(t);
	assert_string_equal(theme_name(t), "default");
	assert_int_equal(theme_look(t, STYLE_TEXT).fg_256, 252);
	assert_int_equal(theme_look(t, STYLE_TEXT).bg_ansi, 0);
	assert_string_equal(theme_glyph(t, THEME_GLYPH_EDITED, false), "≈");
	assert_string_equal(theme_glyph(t, THEME_GLYPH_EDITED, true), "*");
	theme_free(t);
}

static void same_text(const char *a, const char *b)
{
	if (a && b)
		assert_string_equal(a, b);
	else
		assert_ptr_equal(a, b);
}

static void same_glyph(const struct glyph_pair *a, const struct glyph_pair *b)
{
	same_text(a->text, b->text);
	same_text(a->ascii, b->ascii);
}

static void same_look(struct look a, struct look b)
{
	assert_int_equal(a.fg, b.fg);
	assert_int_equal(a.bg, b.bg);
	assert_int_equal(a.fg_256, b.fg_256);
	assert_int_equal(a.bg_256, b.bg_256);
	assert_int_equal(a.fg_ansi, b.fg_ansi);
	assert_int_equal(a.bg_ansi, b.bg_ansi);
	assert_int_equal(a.flags, b.flags);
	assert_int_equal(a.mono, b.mono);
}

/* The table that is compiled in is the file, down to what rules find in it. */
static void the_default_theme_is_its_file(void **state)
{
	struct theme *t = theme_default(), *f = load("themes/default.yaml");

	(void)state;
	same_text(theme_name(t), theme_name(f));
	same_text(theme_description(t), theme_description(f));
	assert_int_equal(map_count(t->colours), map_count(f->colours));
	assert_int_equal(t->colour.n, f->colour.n);
	for (size_t i = 0; i < f->colour.n; i++) {
		same_text(map_key(t->colours, i, NULL), map_key(f->colours, i, NULL));
		assert_int_equal(t->colour.item[i].rgb, f->colour.item[i].rgb);
		assert_int_equal(t->colour.item[i].c256, f->colour.item[i].c256);
		assert_int_equal(t->colour.item[i].c16, f->colour.item[i].c16);
	}
	assert_int_equal(t->style.n, f->style.n);
	for (uint16_t i = 0; i < f->style.n; i++) {
		same_text(theme_style_name(t, i), theme_style_name(f, i));
		assert_int_equal(theme_has(t, i), theme_has(f, i));
		same_look(theme_look(t, i), theme_look(f, i));
		same_glyph(&t->style.item[i].glyph, &f->style.item[i].glyph);
	}
	for (size_t i = 0; i < THEME_GLYPH_COUNT; i++)
		same_glyph(&t->glyph[i], &f->glyph[i]);
	theme_free(t);
	theme_free(f);
}

static struct theme *parse(const char *text)
{
	struct errs errs = {0};
	struct theme *t = theme_parse("t.yaml", text, strlen(text), &errs);

	assert_int_equal(errs.n, 0);
	errs_free(&errs);
	assert_non_null(t);
	return t;
}

static void colours_of_a_theme_reach_inherited_styles(void **state)
{
	struct theme *t = parse("name: mine\ncolours: {ink: '#010203'}\n");

	(void)state;
	assert_string_equal(theme_name(t), "mine");
	assert_int_equal(theme_look(t, STYLE_TEXT).fg, 0x010203);
	assert_int_equal(theme_look(t, STYLE_STATUS).fg, 0x010203);
	theme_free(t);
}

static void a_style_replaces_the_inherited_one_whole(void **state)
{
	struct theme *t = parse("styles: {heading: {bg: 17}}\n");
	struct look l = theme_look(t, STYLE_HEADING);

	(void)state;
	assert_int_equal(l.fg, COLOUR_UNSET);
	assert_int_equal(l.bg, 0x00005f);
	assert_int_equal(l.bg_256, 17);
	assert_int_equal(l.flags, 0);
	theme_free(t);
}

static void colours_are_written_in_many_ways(void **state)
{
	struct theme *t = parse("colours: {sea: {direct: '#123456', 256: 24, 16: blue}}\n"
	                        "styles:\n"
	                        "  text: {fg: '#abc', bg: sea}\n"
	                        "  heading: {fg: bright-red, bg: default}\n"
	                        "  note: {fg: {16: cyan}, bg: {256: 200}}\n"
	                        "  mark: {fg: 9}\n");
	struct look l = theme_look(t, STYLE_TEXT);

	(void)state;
	assert_int_equal(l.fg, 0xaabbcc);
	assert_int_equal(l.fg_256, -1);
	assert_int_equal(l.bg, 0x123456);
	assert_int_equal(l.bg_256, 24);
	assert_int_equal(l.bg_ansi, 4);
	l = theme_look(t, STYLE_HEADING);
	assert_int_equal(l.fg, 0xff0000);
	assert_int_equal(l.fg_256, 9);
	assert_int_equal(l.fg_ansi, 9);
	assert_int_equal(l.bg, COLOUR_DEFAULT);
	l = theme_look(t, STYLE_NOTE);
	assert_int_equal(l.fg, 0x00cdcd);
	assert_int_equal(l.fg_ansi, 6);
	assert_int_equal(l.bg, 0xff00d7);
	assert_int_equal(theme_look(t, STYLE_MARK).fg_ansi, 9);
	theme_free(t);
}

static void glyphs_have_fallbacks(void **state)
{
	struct theme *t = parse("styles: {note: {glyph: §}, mark: {glyph: {text: †, ascii: +}}}\n"
	                        "glyphs: {verbatim: ≡, edited: e, ghost: {text: ·, ascii: .}}\n");

	(void)state;
	assert_string_equal(theme_style_glyph(t, STYLE_NOTE, false), "§");
	assert_string_equal(theme_style_glyph(t, STYLE_NOTE, true), "*");
	assert_string_equal(theme_style_glyph(t, STYLE_MARK, true), "+");
	assert_null(theme_style_glyph(t, STYLE_HEADING, false));
	assert_string_equal(theme_glyph(t, THEME_GLYPH_VERBATIM, false), "≡");
	assert_string_equal(theme_glyph(t, THEME_GLYPH_VERBATIM, true), "=");
	assert_string_equal(theme_glyph(t, THEME_GLYPH_EDITED, true), "e");
	assert_string_equal(theme_glyph(t, THEME_GLYPH_GHOST, true), ".");
	theme_free(t);
}

static void styles_can_be_added(void **state)
{
	struct theme *t = theme_default();
	struct look red = LOOK_NONE;
	size_t n = theme_styles(t);

	(void)state;
	red.fg = 0xff0000;
	uint16_t id = theme_add_style(t, "party", red);
	assert_int_equal(id, n);
	assert_int_equal(theme_style(t, "party", 5), id);
	assert_int_equal(theme_style(t, "partyx", 5), id);
	assert_int_equal(theme_style(t, "par", 3), STYLE_NONE);
	red.flags = LOOK_BOLD;
	assert_int_equal(theme_add_style(t, "party", red), id);
	assert_int_equal(theme_look(t, id).flags, LOOK_BOLD);
	assert_int_equal(theme_add_style(t, "heading", red), STYLE_HEADING);
	assert_int_equal(theme_look(t, STYLE_NONE).fg, COLOUR_UNSET);
	theme_free(t);
}

static void looks_lie_on_each_other(void **state)
{
	struct look under = {0x111111, 0x222222, 1, 2, 3, 4, LOOK_BOLD, LOOK_REVERSE};
	struct look over = {COLOUR_UNSET, 0x333333, 9, 8, 7, 6, LOOK_ITALIC, LOOK_DIM};
	struct look l = look_over(under, over);

	(void)state;
	assert_int_equal(l.fg, 0x111111);
	assert_int_equal(l.fg_256, 1);
	assert_int_equal(l.fg_ansi, 3);
	assert_int_equal(l.bg, 0x333333);
	assert_int_equal(l.bg_256, 8);
	assert_int_equal(l.bg_ansi, 6);
	assert_int_equal(l.flags, LOOK_BOLD | LOOK_ITALIC);
	assert_int_equal(l.mono, LOOK_REVERSE | LOOK_DIM);
}

static void the_nearest_colours(void **state)
{
	(void)state;
	for (int i = 16; i < 256; i++)
		assert_int_equal(colour_of_256(colour_256(colour_of_256(i))), colour_of_256(i));
	for (int i = 0; i < 16; i++)
		assert_int_equal(colour_16(colour_of_256(i)), i);
	assert_int_equal(colour_256(0x0a0a0a), 232);
	assert_int_equal(colour_256(0xfe0101), 196);
	assert_int_equal(colour_find_16("bright-black"), 8);
	assert_int_equal(colour_find_16("mauve"), -1);
	assert_true(fabs(colour_contrast(0xffffff, 0x000000) - 21) < 0.001);
	assert_true(fabs(colour_contrast(0x777777, 0xffffff) - 4.478) < 0.001);
}

static void a_circle_of_themes_is_told(void **state)
{
	struct errs errs = {0};
	char dir[] = "/tmp/hexapla-theme-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(dir));
	char *a = path_join(dir, "a.yaml"), *b = path_join(dir, "b.yaml");
	assert_true(file_save(a, "inherits: ./b.yaml\n", 19, NULL, NULL));
	assert_true(file_save(b, "inherits: ./a.yaml\n", 19, NULL, NULL));
	assert_null(theme_load(a, &errs));
	assert_int_equal(errs.n, 1);
	assert_string_equal(errs.item[0].msg, "inherits: themes inherit each other in a circle, or "
	                                      "more than 8 deep");
	errs_free(&errs);
	assert_null(theme_load("/nowhere/x.yaml", &errs));
	assert_string_equal(errs.item[0].msg, "cannot open: No such file or directory");
	errs_free(&errs);
	remove(b);
	assert_null(theme_load(a, &errs)); /* the reason, and where it is named */
	assert_int_equal(errs.n, 2);
	assert_string_equal(errs.item[0].msg, "cannot open: No such file or directory");
	assert_string_equal(errs.item[1].msg, "inherits: ./b.yaml cannot be used");
	assert_true(errs.item[1].line == 1 && errs.item[1].col == 11);
	errs_free(&errs);
	remove(a);
	remove(dir);
	free(a);
	free(b);
}

static void every_shipped_theme_gives_every_style_a_look(void **state)
{
	char **names = library_list(LIBRARY_THEMES, NULL);
	size_t n = 0;

	(void)state;
	for (; names[n]; n++) {
		struct theme *t = load(names[n]);
		assert_string_equal(theme_name(t), names[n]);
		assert_non_null(theme_description(t));
		for (uint16_t i = 0; i < STYLE_BUILTIN; i++)
			if (!theme_has(t, i))
				fail_msg("%s: no style %s", names[n], theme_style_name(t, i));
		theme_free(t);
	}
	assert_true(n >= 5);
	library_free_list(names);
}

static size_t check_contrast(const char *name, const struct theme *t, int mode, double least,
                           uint16_t under, uint16_t over)
{
	uint16_t styles[] = {under, over};
	struct seen s = seen(t, mode, over == STYLE_TEXT ? 1 : 2, styles);
	double c = colour_contrast(s.fg, s.bg);

	if (c >= least)
		return 0;
	print_error("%s, mode %d: %s under %s: #%06x on #%06x has contrast %.2f\n", name, mode,
	            style_name(under), style_name(over), (unsigned)s.fg, (unsigned)s.bg, c);
	return 1;
}

/* Styles of running text with each style that may lie on it, and the styles of bars and
 * lists as they are. Lines are no text. */
static size_t check_theme(const char *name, int mode, double least)
{
	static const uint16_t text[] = {
		STYLE_TEXT, STYLE_HEADING, STYLE_FURNITURE, STYLE_VERBATIM,
		STYLE_EDITED, STYLE_PARAPHRASE, STYLE_TRANSLATION,
		STYLE_UNIQUE, STYLE_FIGURE, STYLE_QUOTATION, STYLE_ATTRIBUTION, STYLE_HEDGE,
		STYLE_DATE, STYLE_NAME, STYLE_GUTTER, STYLE_SUPPORT, STYLE_GHOST, STYLE_KNOWN,
	};
	static const uint16_t over[] = {
		STYLE_TEXT, STYLE_CURSOR_UNIT, STYLE_COUNTERPART, STYLE_SELECTION, STYLE_NOTE,
		STYLE_NOTE_RED, STYLE_NOTE_GREEN, STYLE_NOTE_BLUE, STYLE_ALERT,
		STYLE_DIFFERENCE, STYLE_VARIANT, STYLE_COMMON, STYLE_CONFLICT, STYLE_SEARCH,
		STYLE_SEARCH_CURRENT, STYLE_MARK,
	};
	struct theme *t = load(name);
	size_t bad = 0;

	for (size_t i = 0; i < COUNT(text); i++)
		for (size_t k = 0; k < COUNT(over); k++)
			if (over[k] != STYLE_TEXT || text[i] != STYLE_TEXT)
				bad += check_contrast(name, t, mode, least, text[i], over[k]);
	for (int i = 0; i < STYLE_BUILTIN; i++)
		if (i != STYLE_BORDER)
			bad += check_contrast(name, t, mode, least, (uint16_t)i, STYLE_TEXT);
	theme_free(t);
	return bad;
}

static void text_has_contrast(void **state)
{
	size_t bad = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(coloured); i++)
		for (int mode = 0; mode < 2; mode++)
			bad += check_theme(coloured[i], mode,
			                   strcmp(coloured[i], "high-contrast") ? 4.5 : 7);
	assert_int_equal(bad, 0);
}

typedef double matrix[3][3];
static const struct { const char *name; matrix m; } eyes[] = {
	{"normal sight", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"protanopia", {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
	                {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
	                  {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
	                {0.004733, 0.691367, 0.303900}}},
};

struct lab { double l, a, b; };

static void multiply(const matrix m, const double in[3], double out[3])
{
	for (int i = 0; i < 3; i++)
		out[i] = m[i][0] * in[0] + m[i][1] * in[1] + m[i][2] * in[2];
}

static double lab_f(double t)
{
	return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* sRGB -> what the eye sees -> CIE L*a*b*, D65. */
static struct lab lab_of(int32_t rgb, const matrix eye)
{
	static const matrix to_xyz = {{0.4124564, 0.3575761, 0.1804375},
	                              {0.2126729, 0.7151522, 0.0721750},
	                              {0.0193339, 0.1191920, 0.9503041}};
	double linear[3], seen_as[3], xyz[3];

	for (int i = 0; i < 3; i++) {
		double c = (rgb >> (16 - 8 * i) & 255) / 255.0;
		linear[i] = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
	}
	multiply(eye, linear, seen_as);
	for (int i = 0; i < 3; i++)
		seen_as[i] = seen_as[i] < 0 ? 0 : seen_as[i] > 1 ? 1 : seen_as[i];
	multiply(to_xyz, seen_as, xyz);
	double x = lab_f(xyz[0] / 0.95047), y = lab_f(xyz[1]), z = lab_f(xyz[2] / 1.08883);
	return (struct lab){116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static double radians(double degrees)
{
	return degrees * acos(-1) / 180;
}

static double hue(double a, double b)
{
	double h = atan2(b, a) * 180 / acos(-1);

	return h < 0 ? h + 360 : h;
}

static double ciede2000(struct lab p, struct lab q)
{
	double c7 = pow((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2, 7);
	double g = 0.5 * (1 - sqrt(c7 / (c7 + pow(25, 7))));
	double ap = (1 + g) * p.a, aq = (1 + g) * q.a;
	double cp = hypot(ap, p.b), cq = hypot(aq, q.b), hp = hue(ap, p.b), hq = hue(aq, q.b);
	bool grey = cp * cq < 1e-12;
	double dh = grey ? 0 : hq - hp, sum = hp + hq;

	if (dh > 180)
		dh -= 360;
	if (dh < -180)
		dh += 360;
	double dl = q.l - p.l, dc = cq - cp, big = 2 * sqrt(cp * cq) * sin(radians(dh / 2));
	double l = (p.l + q.l) / 2, c = (cp + cq) / 2;
	double h = grey ? sum : fabs(hp - hq) <= 180 ? sum / 2 : (sum < 360 ? sum + 360 : sum - 360) / 2;
	double t = 1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h)) +
	           0.32 * cos(radians(3 * h + 6)) - 0.2 * cos(radians(4 * h - 63));
	double sl = 1 + 0.015 * (l - 50) * (l - 50) / sqrt(20 + (l - 50) * (l - 50));
	double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
	double rc = 2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)));
	double rt = -rc * sin(radians(60 * exp(-pow((h - 275) / 25, 2))));
	return sqrt(pow(dl / sl, 2) + pow(dc / sc, 2) + pow(big / sh, 2) + rt * dc / sc * big / sh);
}

/* Pairs 1, 7, 17 and 25 of the paper's table 1. */
static void the_colour_difference_is_that_of_the_paper(void **state)
{
	static const struct { struct lab p, q; double want; } rows[] = {
		{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
		{{50, 0, 0}, {50, -1, 2}, 2.3669},
		{{50, 2.5, 0}, {73, 25, -18}, 27.1492},
		{{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++)
		assert_true(fabs(ciede2000(rows[i].p, rows[i].q) - rows[i].want) < 0.0001);
}

static size_t check_classes(const char *name, size_t eye)
{
	struct theme *t = load(name);
	size_t bad = 0;

	for (size_t i = 0; i < COUNT(classes); i++)
		for (size_t k = 0; k < i; k++) {
			double d = ciede2000(lab_of(seen(t, 0, 1, &classes[i]).fg, eyes[eye].m),
			                     lab_of(seen(t, 0, 1, &classes[k]).fg, eyes[eye].m));
			if (d >= 10)
				continue;
			print_error("%s, %s: %s and %s differ by %.1f only\n", name, eyes[eye].name,
			            style_name(classes[i]), style_name(classes[k]), d);
			bad++;
		}
	theme_free(t);
	return bad;
}

static void classes_stay_apart_for_all_eyes(void **state)
{
	size_t bad = 0;

	(void)state;
	for (size_t i = 0; i < COUNT(coloured); i++)
		for (size_t e = 0; e < COUNT(eyes); e++)
			bad += check_classes(coloured[i], e);
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_default_theme_is_compiled_in),
		cmocka_unit_test(the_default_theme_is_its_file),
		cmocka_unit_test(colours_of_a_theme_reach_inherited_styles),
		cmocka_unit_test(a_style_replaces_the_inherited_one_whole),
		cmocka_unit_test(colours_are_written_in_many_ways),
		cmocka_unit_test(glyphs_have_fallbacks),
		cmocka_unit_test(styles_can_be_added),
		cmocka_unit_test(looks_lie_on_each_other),
		cmocka_unit_test(the_nearest_colours),
		cmocka_unit_test(a_circle_of_themes_is_told),
		cmocka_unit_test(every_shipped_theme_gives_every_style_a_look),
		cmocka_unit_test(text_has_contrast),
		cmocka_unit_test(the_colour_difference_is_that_of_the_paper),
		cmocka_unit_test(classes_stay_apart_for_all_eyes),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
