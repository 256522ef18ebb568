#include "conf/style.h"

static const struct { const char *name, *help; } styles[STYLE_BUILTIN] = {
#define X(id, name, help) [STYLE_##id] = {name, help},
	STYLES(X)
#undef X
};

const char *style_name(enum style s)
{
	return styles[s].name;
}

const char *style_help(enum style s)
{
	return styles[s].help;
}

struct look look_over(struct look under, struct look over)
{
	struct look l = under;

	if (over.fg != COLOUR_UNSET) {
		l.fg = over.fg;
		l.fg_256 = over.fg_256;
		l.fg_ansi = over.fg_ansi;
	}
	if (over.bg != COLOUR_UNSET) {
		l.bg = over.bg;
		l.bg_256 = over.bg_256;
		l.bg_ansi = over.bg_ansi;
	}
	l.flags |= over.flags;
	l.mono |= over.mono;
	return l;
}
