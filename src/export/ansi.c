/* ansi.c - the text export in colours: our own SGR sequences of 256 colours and nothing else
 * that a terminal acts on. Each row ends what it began, so that pagers may cut anywhere. */
#include "conf/colour.h"
#include "writers.h"

bool ansi_begin(struct str *out, struct look look)
{
	static const struct { uint16_t flag; const char *code; } codes[] = {
		{LOOK_BOLD, ";1"}, {LOOK_DIM, ";2"}, {LOOK_ITALIC, ";3"}, {LOOK_UNDERLINE, ";4"},
		{LOOK_REVERSE, ";7"}, {LOOK_STRIKE, ";9"},
	};
	size_t start = out->n;

	str_add(out, "\x1b[0");
	size_t empty = out->n;
	for (size_t i = 0; i < COUNT(codes); i++)
		if (look.flags & codes[i].flag)
			str_add(out, codes[i].code);
	if (look.fg >= 0)
		str_addf(out, ";38;5;%d", look.fg_256 >= 0 ? look.fg_256 : colour_256(look.fg));
	if (look.bg >= 0)
		str_addf(out, ";48;5;%d", look.bg_256 >= 0 ? look.bg_256 : colour_256(look.bg));
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
