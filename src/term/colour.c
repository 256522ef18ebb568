/* colour.c - looks -> curses attributes and colour pairs, in the colours the terminal has.
 *
 * Direct colour: ncurses-base has no entry for it, so the program carries its own, made at
 * build time from the entries of three families of terminals (src/data/direct.ti). It goes to
 * curses in TERMINFO ("b64:..."): no file to install, and the keys stay those of the family.
 */
#include <stdlib.h>
#include <string.h>

#include "base/embed.h"
#include "base/mem.h"
#include "conf/colour.h"
#include "term_int.h"

/* Terminals that take the keys and controls of a family, by the start of TERM. */
static const struct { const char *start, *family; } families[] = {
	{"xterm", "xterm"}, {"tmux", "tmux"}, {"screen", "screen"}, {"alacritty", "xterm"},
	{"foot", "xterm"}, {"kitty", "xterm"}, {"wezterm", "xterm"}, {"vte", "xterm"},
	{"konsole", "xterm"}, {"gnome", "xterm"}, {"st-", "xterm"}, {"iterm", "xterm"},
	{"contour", "xterm"}, {"ghostty", "xterm"}, {"mintty", "xterm"},
};

/* A line of the embedded table is "family<TAB>b64:...". */
static char *direct_entry(const char *term)
{
	const char *line = embed_find("direct.tsv", NULL), *family = NULL;

	for (size_t i = 0; i < COUNT(families) && !family; i++)
		if (str_starts(term, families[i].start))
			family = families[i].family;
	while (line && family && *line) {
		size_t len = strcspn(line, "\n"), n = strlen(family);
		if (str_starts(line, family) && line[n] == '\t')
			return xstrndup(line + n + 1, len - n - 1);
		line += len + (line[len] == '\n');
	}
	return NULL;
}

char *colour_entry(enum colour_mode wish, const char *term)
{
	const char *ct = getenv("COLORTERM");
	bool said = ct && (!strcmp(ct, "truecolor") || !strcmp(ct, "24bit"));

	if (wish == COLOUR_DIRECT || (colour_wish(wish) == COLOUR_AUTO && said))
		return direct_entry(term);
	return NULL;
}

void colour_start(struct term *t)
{
	t->mode = colour_wish(t->mode);
	/* start_color() is OK on terminals without colours, where alloc_pair() then crashes. */
	if (t->mode == COLOUR_NEVER || start_color() == ERR || !has_colors() || COLORS < 8) {
		t->mode = COLOUR_NEVER;
		return;
	}
	t->defaults = use_default_colors() == OK;
	if (COLORS < 256 || t->mode == COLOUR_16)
		t->mode = COLOUR_16;
	else
		t->mode = COLORS > 0xffff ? COLOUR_DIRECT : COLOUR_256;
}

/* The terminal's number for a colour, -1: its own. */
static int number(const struct term *t, int32_t rgb, int16_t c256, int8_t ansi)
{
	if (rgb < 0)
		return -1;
	if (t->mode == COLOUR_DIRECT)
		return rgb < 8 ? 8 : rgb; /* 0..7 would mean the palette */
	if (t->mode == COLOUR_256)
		return c256 >= 0 ? c256 : colour_256(rgb);
	return ansi >= 0 ? ansi : colour_16(rgb);
}

/* Number of the pair; 0 when the terminal has no more. */
static int pair_of(struct term *t, int fg, int bg)
{
	unsigned h = ((unsigned)fg * 0x9e3779b1u ^ (unsigned)bg * 0x85ebca6bu) >> 16;

	for (;; h++) {
		struct colour_pair *p = &t->pair[h % COUNT(t->pair)];
		if (p->pair && p->fg == fg && p->bg == bg)
			return p->pair;
		if (p->pair)
			continue;
		if (t->pairs + 1 >= COLOR_PAIRS || (size_t)t->pairs + 1 >= COUNT(t->pair) ||
		    init_extended_pair(t->pairs + 1, fg, bg) == ERR)
			return 0;
		*p = (struct colour_pair){fg, bg, ++t->pairs};
		return p->pair;
	}
}

attr_t colour_attrs(struct term *t, struct look look, int *pair)
{
	static const struct { unsigned flag; attr_t attr; } attrs[] = {
		{LOOK_BOLD, A_BOLD}, {LOOK_DIM, A_DIM}, {LOOK_ITALIC, A_ITALIC},
		{LOOK_UNDERLINE, A_UNDERLINE}, {LOOK_REVERSE, A_REVERSE},
		{LOOK_STRIKE, A_DIM}, /* curses has no strike-through */
	};
	attr_t a = 0;

	*pair = 0;
	for (size_t i = 0; i < COUNT(attrs); i++)
		if ((look.flags | (t->mode == COLOUR_NEVER ? look.mono : 0)) & attrs[i].flag)
			a |= attrs[i].attr;
	if (t->mode == COLOUR_NEVER)
		return a;
	int fg = number(t, look.fg, look.fg_256, look.fg_ansi);
	int bg = number(t, look.bg, look.bg_256, look.bg_ansi);
	if (t->mode == COLOUR_16 && COLORS < 16) { /* bright = bold */
		if (fg >= 8)
			a |= A_BOLD;
		fg = fg < 0 ? fg : fg & 7;
		bg = bg < 0 ? bg : bg & 7;
	}
	if (!t->defaults) {
		fg = fg < 0 ? COLOR_WHITE : fg;
		bg = bg < 0 ? COLOR_BLACK : bg;
	}
	if (fg >= 0 || bg >= 0)
		*pair = pair_of(t, fg, bg);
	return a;
}
