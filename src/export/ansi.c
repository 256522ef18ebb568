/* ansi.c - the text export in colours: our own SGR sequences and nothing else that a terminal
 * acts on. Each row ends what it began, so that pagers may cut anywhere. */
#include "conf/colour.h"
#include "writers.h"

/* layer: 0 letters, 10 their ground. */
static void put_colour(struct str *out, enum colour_mode mode, int layer, int32_t rgb, int c256,
                       int c16)
{
	if (rgb < 0 || mode == COLOUR_NEVER)
		return;
	if (mode == COLOUR_16) {
		int n = c16 >= 0 ? c16 : colour_16(rgb);
		str_addf(out, ";%d", layer + (n < 8 ? 30 + n : 90 + n - 8));
	} else if (mode == COLOUR_DIRECT) {
		unsigned c = (unsigned)rgb;
		str_addf(out, ";%d;2;%u;%u;%u", layer + 38, c >> 16, c >> 8 & 255, c & 255);
	} else {
		str_addf(out, ";%d;5;%d", layer + 38, c256 >= 0 ? c256 : colour_256(rgb));
	}
}

bool ansi_begin(struct str *out, struct look look, enum colour_mode mode)
{
	static const struct { uint16_t flag; const char *code; } codes[] = {
		{LOOK_BOLD, ";1"}, {LOOK_DIM, ";2"}, {LOOK_ITALIC, ";3"}, {LOOK_UNDERLINE, ";4"},
		{LOOK_REVERSE, ";7"}, {LOOK_STRIKE, ";9"},
	};
	unsigned flags = look.flags | (mode == COLOUR_NEVER ? look.mono : 0u);
	size_t start = out->n;

	str_add(out, "\x1b[0");
	size_t empty = out->n;
	for (size_t i = 0; i < COUNT(codes); i++)
		if (flags & codes[i].flag)
			str_add(out, codes[i].code);
	put_colour(out, mode, 0, look.fg, look.fg_256, look.fg_ansi);
	put_colour(out, mode, 10, look.bg, look.bg_256, look.bg_ansi);
	if (out->n == empty)
		str_erase(out, start, out->n - start);
	else
		str_addc(out, 'm');
	return out->n > empty;
}

void export_ansi(const struct export_source *src, struct str *out)
{
	struct theme *own = src->theme ? NULL : theme_default();

	write_page(src, src->theme ? src->theme : own, out);
	theme_free(own);
}
