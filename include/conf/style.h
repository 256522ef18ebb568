/* style.h - names of what can be styled. Code names a style, never a colour.
 *
 * Built-in styles are the enum below; rules and themes may add more at run time
 * (theme_style), with ids from STYLE_BUILTIN on.
 */
#ifndef CONF_STYLE_H
#define CONF_STYLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* X(enum suffix, name in themes, what it is) */
#define STYLES(X) \
	X(TEXT, "text", "article text") \
	X(HEADING, "heading", "headings of an article") \
	X(FURNITURE, "furniture", "site chrome: menus, comments, licence notices") \
	X(VERBATIM, "class.verbatim", "units that another article has word for word") \
	X(EDITED, "class.edited", "units that another article has reworded") \
	X(PARAPHRASE, "class.paraphrase", "units that another article tells in other words") \
	X(TRANSLATION, "class.translation", "units that an article in another language tells") \
	X(UNIQUE, "class.unique", "units that no other article tells") \
	X(CONFLICT, "conflict", "words that another article states differently") \
	X(VARIANT, "variant", "names that another article spells differently") \
	X(DIFFERENCE, "difference", "words that the compared counterpart does not have") \
	X(COMMON, "common", "words that a dictionary, a name or a figure joins with the translation") \
	X(GUTTER, "gutter", "the columns left of the text") \
	X(SUPPORT, "support", "in how many articles a unit stands") \
	X(CURSOR_UNIT, "cursor.unit", "the unit under the cursor") \
	X(CURSOR, "cursor", "the character under the cursor while selecting") \
	X(COUNTERPART, "counterpart", "units that tell the same as the cursor's") \
	X(KNOWN, "known", "units that tell what you have read in another article") \
	X(FOLD, "fold", "the row that says what is folded here") \
	X(GHOST, "ghost", "the row that says what is left out here") \
	X(SELECTION, "selection", "selected text") \
	X(SEARCH, "search", "search hits") \
	X(SEARCH_CURRENT, "search.current", "the search hit under the cursor") \
	X(NOTE, "note", "text with a note") \
	X(NOTE_RED, "note.red", "text with a red note") \
	X(NOTE_GREEN, "note.green", "text with a green note") \
	X(NOTE_BLUE, "note.blue", "text with a blue note") \
	X(NOTE_STATE, "note.state", "the state of a note: changed, orphan") \
	X(HIDDEN, "hidden", "tokens for hidden characters") \
	X(TITLE, "title", "title bar of a pane") \
	X(TITLE_FOCUS, "title.focus", "title bar of the focused pane") \
	X(BORDER, "border", "lines between panes") \
	X(SPINE, "spine", "panes that do not fit") \
	X(STATUS, "status", "the status line") \
	X(STATUS_KEY, "status.key", "keys named in the status line") \
	X(MESSAGE, "message", "messages") \
	X(ERROR, "error", "error messages") \
	X(PROMPT, "prompt", "the command and search line") \
	X(COMPLETION, "completion", "completions of the prompt") \
	X(COMPLETION_CURRENT, "completion.current", "the chosen completion") \
	X(LIST, "list", "lists: help, notes, hits") \
	X(LIST_CURRENT, "list.current", "the current row of a list") \
	X(LIST_HEADING, "list.heading", "headings in lists and help") \
	X(KEY, "key", "keys in help") \
	X(FIGURE, "figure", "rules: figures and amounts") \
	X(QUOTATION, "quotation", "rules: quotations") \
	X(ATTRIBUTION, "attribution", "rules: who is said to have said it") \
	X(HEDGE, "hedge", "rules: hedges") \
	X(DATE, "date", "rules: dates and times") \
	X(NAME, "name", "rules: names") \
	X(ALERT, "alert", "rules: what needs a second look") \
	X(MARK, "mark", "rules: general purpose")

enum style {
#define X(id, name, help) STYLE_##id,
	STYLES(X)
#undef X
	STYLE_BUILTIN
};

/* Colours: 0xRRGGBB, COLOUR_DEFAULT (the terminal's own), or COLOUR_UNSET (keep what
 * lies below). */
#define COLOUR_DEFAULT (-1)
#define COLOUR_UNSET (-2)

enum { LOOK_BOLD = 1, LOOK_DIM = 2, LOOK_ITALIC = 4, LOOK_UNDERLINE = 8, LOOK_REVERSE = 16,
       LOOK_STRIKE = 32 };

/* How a cell looks: resolved colours and attributes. The terminal takes what it can show:
 *
 *   direct colour   fg, bg as they are
 *   256 colours     fg_256, bg_256 (0..255) where the theme chose one, else the nearest to fg
 *   16 colours      fg_ansi, bg_ansi (0..15) where the theme chose one, else the nearest to fg
 *   no colours      flags | mono: no meaning may be lost with the colours
 *
 * COLOUR_DEFAULT is the terminal's own colour in every mode. A cell is never drawn with one
 * style alone: start from the look of STYLE_TEXT and lay the others over it. */
struct look {
	int32_t fg, bg;           /* 0xRRGGBB, COLOUR_DEFAULT, COLOUR_UNSET */
	int16_t fg_256, bg_256;   /* -1: pick the nearest */
	int8_t fg_ansi, bg_ansi;  /* -1: pick the nearest */
	uint16_t flags;           /* LOOK_... */
	uint16_t mono;            /* LOOK_... added where there are no colours */
};
#define LOOK_NONE ((struct look){COLOUR_UNSET, COLOUR_UNSET, -1, -1, -1, -1, 0, 0})

static inline bool look_same(const struct look *a, const struct look *b)
{
	return a->fg == b->fg && a->bg == b->bg && a->fg_256 == b->fg_256 && a->bg_256 == b->bg_256 &&
	       a->fg_ansi == b->fg_ansi && a->bg_ansi == b->bg_ansi && a->flags == b->flags &&
	       a->mono == b->mono;
}
/* Lay `over` on `under`: its set colours win, attributes add up. */
struct look look_over(struct look under, struct look over);
const char *style_name(enum style s);
const char *style_help(enum style s);

#endif
