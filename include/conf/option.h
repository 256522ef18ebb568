/* option.h - the reader's options: one table drives the config file, `:set`, the options
 * menu, completion and the manual. */
#ifndef CONF_OPTION_H
#define CONF_OPTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

/* X(id, name, type, default, min, max, help); types: BOOL, INT, NUMBER, WORD */
#define OPTIONS(X) \
	X(LOCK, "lock", BOOL, 1, 0, 1, "scroll the other panes to the counterparts") \
	X(GHOSTS, "ghosts", BOOL, 1, 0, 1, "show a row where a source leaves the passage out") \
	X(GHOST_SUPPORT, "ghost-support", INT, 1, 1, 99, "how many must tell it for such a row") \
	X(KNOWN, "known", BOOL, 1, 0, 1, "dim what you have read in another article") \
	X(WIRE, "wire", INT, 3, 2, 99, "how many must have it word for word: wire copy (zw)") \
	X(HINTS, "hints", BOOL, 1, 0, 1, "name useful keys in the status line") \
	X(PLAIN, "plain", BOOL, 0, 0, 1, "draw lines, marks and other signs in ASCII") \
	X(DIFFERENCES, "differences", BOOL, 1, 0, 1, "mark words the counterpart does not have") \
	X(FURNITURE, "furniture", BOOL, 1, 0, 1, "show furniture (off: fold it)") \
	X(REPAIR, "repair", BOOL, 1, 0, 1, "read aright what was read in a wrong charset") \
	X(WHOLE_PAGES, "whole-pages", BOOL, 0, 0, 1, "of web pages also what is not the article") \
	X(RELOAD, "reload", BOOL, 0, 0, 1, "read articles again when their files are saved") \
	X(BLIND, "blind", BOOL, 0, 0, 1, "hide the names of outlets") \
	X(MARGIN, "margin", INT, 3, 0, 20, "rows kept above and below the cursor") \
	X(PANE_WIDTH, "pane-width", INT, 32, 12, 200, "least columns of a pane; else a spine") \
	X(TEXT_WIDTH, "text-width", INT, 90, 20, 500, "most columns of text in a pane") \
	X(THRESHOLD, "threshold", NUMBER, 0, 0, 1, "least score of a link (0: as calibrated)") \
	X(MOUSE, "mouse", BOOL, 0, 0, 1, "take mouse clicks and the wheel") \
	X(CLIPBOARD, "clipboard", BOOL, 0, 0, 1, "copy into the terminal's clipboard (OSC 52)") \
	X(WRAPSCAN, "wrapscan", BOOL, 1, 0, 1, "searches go on from the other end") \
	X(HYPERLINKS, "hyperlinks", BOOL, 0, 0, 1, "write links the terminal can open") \
	X(EMBED, "embed", BOOL, 0, 0, 1, "keep the articles' texts in saved views, which then work alone") \
	X(CITE, "cite", WORD, 0, 0, 0, "form of a citation: {text} {source} {title} {date} {paragraph} {unit}") \
	X(AUTHOR, "author", WORD, 0, 0, 0, "name written into notes")

enum option {
#define X(id, name, type, def, min, max, help) OPTION_##id,
	OPTIONS(X)
#undef X
	OPTION_COUNT
};
enum option_type { OPTION_BOOL, OPTION_INT, OPTION_NUMBER, OPTION_WORD };

struct options;
struct options *options_new(void); /* all defaults */
void options_free(struct options *o);
void options_copy(struct options *to, const struct options *from);
bool options_bool(const struct options *o, enum option id);
long options_int(const struct options *o, enum option id);
double options_number(const struct options *o, enum option id);
const char *options_word(const struct options *o, enum option id); /* "" by default */
/* Set from text ("on", "off", "yes", "no", "true", "false" for BOOL). False: why (200 bytes). */
bool options_set(struct options *o, enum option id, const char *value, char *why);
/* Append the value as text. */
void options_get(const struct options *o, enum option id, struct str *out);
bool options_is_default(const struct options *o, enum option id);
int option_find(const char *name, size_t n); /* -1: unknown */
const char *option_name(enum option id);
const char *option_help(enum option id);
enum option_type option_type(enum option id);

#endif
