/* action.h - everything a key or a ":" command can do: one table.
 *
 * It drives dispatch, default keys, help, --list-keys, completion and the manual. Keys are
 * bound in the lowest context of a row; a key that a higher context does not bind keeps the
 * meaning it has in the text if the row names that context too.
 */
#ifndef APP_ACTION_H
#define APP_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "conf/key.h"
#include "view/screen.h"

struct app;

enum { CONTEXT_TEXT, CONTEXT_SELECT, CONTEXT_LIST, CONTEXTS };
const char *context_name(unsigned context); /* "text", "select", "list" */

/* How an action was asked for. */
struct call {
	long count;       /* typed before the key; 0: none */
	key_code key;     /* last key of the sequence; K_NONE from a command */
	const char *arg;  /* text behind a command, trimmed; "" from keys */
	int value;        /* the row's */
	bool force;       /* "w!": do not ask */
};
/* The count, or n where none was typed. */
static inline long call_count(const struct call *c, long n)
{
	return c->count > 0 ? c->count : n;
}

/* What stands behind a command's name; completion follows it. */
enum argument { ARG_NONE, ARG_TEXT, ARG_FILE, ARG_OPTION, ARG_THEME, ARG_UNIT, ARG_PANE,
                ARG_LETTER, ARG_NUMBER, ARG_FORMAT, ARG_RULES, ARG_VIEW, ARG_CHARSET };

enum group { GROUP_MOVE, GROUP_PANES, GROUP_MATCHES, GROUP_PLACES, GROUP_SEARCH, GROUP_SELECT,
             GROUP_NOTES, GROUP_ALIGN, GROUP_VIEW, GROUP_FILES, GROUP_LIST, GROUP_OTHER, GROUPS };
const char *group_name(enum group g); /* "Moving" */

/* What ]x and [x look for. */
enum seek { SEEK_DIFFERENCE = 1, SEEK_MATCH, SEEK_UNIQUE, SEEK_CONFLICT, SEEK_PARAPHRASE,
            SEEK_QUOTATION, SEEK_NOTE };

/* X(name, contexts, keys, function, value, argument, group, help); contexts: T text, S select,
 * L list */
#define ACTIONS(X) \
	X("down", T | S, "j <Down> ^N", move_rows, 1, NONE, MOVE, \
	  "a row down") \
	X("up", T | S, "k <Up> ^P", move_rows, -1, NONE, MOVE, \
	  "a row up") \
	X("next-unit", T | S, ")", move_units, 1, NONE, MOVE, \
	  "next unit (sentence)") \
	X("previous-unit", T | S, "(", move_units, -1, NONE, MOVE, \
	  "previous unit") \
	X("next-paragraph", T | S, "}", move_paras, 1, NONE, MOVE, \
	  "next paragraph") \
	X("previous-paragraph", T | S, "{", move_paras, -1, NONE, MOVE, \
	  "previous paragraph") \
	X("page-down", T | S, "<Space> ^F <PgDn> f", move_halves, 2, NONE, MOVE, \
	  "a page down") \
	X("page-up", T | S, "b ^B <PgUp>", move_halves, -2, NONE, MOVE, \
	  "a page up") \
	X("half-down", T | S, "^D", move_halves, 1, NONE, MOVE, \
	  "half a page down") \
	X("half-up", T | S, "^U", move_halves, -1, NONE, MOVE, \
	  "half a page up") \
	X("scroll-down", T | S, "^E", move_window, 1, NONE, MOVE, \
	  "scroll the text a row down") \
	X("scroll-up", T | S, "^Y", move_window, -1, NONE, MOVE, \
	  "scroll the text a row up") \
	X("top", T | S, "gg <Home>", move_edge, 0, NONE, MOVE, \
	  "start of the article, or unit N") \
	X("bottom", T | S, "G <End>", move_edge, 1, NONE, MOVE, \
	  "end of the article, or unit N") \
	X("percent", T | S, "%", move_percent, 0, NUMBER, MOVE, \
	  "go to N percent of the article") \
	X("centre", T, "zz", move_centre, 0, NONE, MOVE, \
	  "bring the cursor to the middle") \
	X("pane-left", T, "h <Left> <S-Tab> ^Wh", pane_step_focus, -1, NONE, PANES, \
	  "focus the pane to the left") \
	X("pane-right", T, "l <Right> <Tab> ^Wl ^Ww ^W^W", pane_step_focus, 1, NONE, PANES, \
	  "focus the pane to the right") \
	X("pane", T, "<A-1> <A-2> <A-3> <A-4> <A-5> <A-6> <A-7> <A-8> <A-9>", \
	  pane_pick, 0, PANE, PANES, \
	  "focus a pane by its number or letter") \
	X("maximise", T, "O ^Wo", pane_maximise, 0, NONE, PANES, \
	  "show the focused pane alone, or all again") \
	X("pane-move-left", T, "^WH", pane_move, -1, NONE, PANES, \
	  "move the pane to the left") \
	X("pane-move-right", T, "^WL", pane_move, 1, NONE, PANES, \
	  "move the pane to the right") \
	X("compare", T, "^Wc", pane_compare, 0, PANE, PANES, \
	  "compare with the next source (or the one named): words, and what it lacks (]u)") \
	X("lock", T, "zs", pane_lock, 0, NONE, PANES, \
	  "scroll lock: other panes follow, or not") \
	X("furniture", T, "zf", pane_furniture, 0, NONE, PANES, \
	  "fold or show furniture (menus, comments)") \
	X("whole-pages", T, "B", pane_whole_pages, 0, NONE, PANES, \
	  "all blocks of web pages, or the article only") \
	X("narrower", T, "^W<lt>", pane_widen, -25, NONE, PANES, \
	  "make this pane narrower") \
	X("wider", T, "^W>", pane_widen, 25, NONE, PANES, \
	  "make this pane wider") \
	X("equal", T, "^W=", pane_widen, 0, NONE, PANES, \
	  "make all panes as wide as each other again") \
	X("more-panes", T, "^W+", pane_count, 1, NONE, PANES, \
	  "narrower panes, one more of them") \
	X("fewer-panes", T, "^W-", pane_count, -1, NONE, PANES, \
	  "wider panes, one fewer of them") \
	X("hide", T, "^Wq", pane_hide, 1, PANE, PANES, \
	  "hide the pane, or the one named") \
	X("show", T, "^Wa", pane_hide, 0, PANE, PANES, \
	  "show all hidden panes, or the one named") \
	X("shuffle", T, "^WR", pane_shuffle, 0, NONE, PANES, \
	  "another order of the panes, by chance") \
	X("blind", T, "zb", pane_blind, 0, NONE, PANES, \
	  "hide the names of outlets, or show them again") \
	X("fold", T, "zc", fold_here, 1, NONE, PANES, \
	  "fold what others have too, around the cursor") \
	X("unfold", T, "zo", fold_here, 0, NONE, PANES, \
	  "open the fold at the cursor") \
	X("fold-toggle", T, "za", fold_here, -1, NONE, PANES, \
	  "open or close the fold at the cursor") \
	X("fold-shared", T, "zM", fold_all, FOLD_SHARED, NONE, PANES, \
	  "fold everywhere what others have too") \
	X("unfold-all", T, "zR", fold_all, FOLD_NONE, NONE, PANES, \
	  "open all folds") \
	X("fold-known", T, "zn", fold_all, FOLD_KNOWN, NONE, PANES, \
	  "fold what you have read in another article; again: open") \
	X("fold-wire", T, "zw", fold_all, FOLD_WIRE, NONE, PANES, \
	  "wire copy off: fold what several have word for word; again: open") \
	X("peek", T, "<Enter>", peek_enter, 0, NONE, MATCHES, \
	  "see how the others tell it; again: go there; N: to pane N at once") \
	X("next-holder", T, "*", ring_step, 1, NONE, MATCHES, \
	  "same passage in the next article that has it, round to here") \
	X("previous-holder", T, "#", ring_step, -1, NONE, MATCHES, \
	  "same passage in the previous article that has it") \
	X("next-difference", T, "]c", seek_next, SEEK_DIFFERENCE, NONE, MATCHES, \
	  "next unit that is not word for word elsewhere") \
	X("previous-difference", T, "[c", seek_next, -SEEK_DIFFERENCE, NONE, MATCHES, \
	  "previous difference") \
	X("next-match", T, "]m", seek_next, SEEK_MATCH, NONE, MATCHES, \
	  "next unit that another article tells too") \
	X("previous-match", T, "[m", seek_next, -SEEK_MATCH, NONE, MATCHES, \
	  "previous match") \
	X("next-unique", T, "]u", seek_next, SEEK_UNIQUE, NONE, MATCHES, \
	  "next unit that only this article tells, or the compared one (^Wc) does not") \
	X("previous-unique", T, "[u", seek_next, -SEEK_UNIQUE, NONE, MATCHES, \
	  "previous unique unit") \
	X("next-conflict", T, "]x", seek_next, SEEK_CONFLICT, NONE, MATCHES, \
	  "next place where a source states it differently") \
	X("previous-conflict", T, "[x", seek_next, -SEEK_CONFLICT, NONE, MATCHES, \
	  "previous conflict") \
	X("next-paraphrase", T, "]p", seek_next, SEEK_PARAPHRASE, NONE, MATCHES, \
	  "next unit told in other words elsewhere") \
	X("previous-paraphrase", T, "[p", seek_next, -SEEK_PARAPHRASE, NONE, MATCHES, \
	  "previous paraphrase") \
	X("next-quotation", T, "]q", seek_next, SEEK_QUOTATION, NONE, MATCHES, \
	  "next unit with a quotation") \
	X("previous-quotation", T, "[q", seek_next, -SEEK_QUOTATION, NONE, MATCHES, \
	  "previous quotation") \
	X("next-rule", T | L, "]r", rule_next, 1, TEXT, MATCHES, \
	  "next hit of a highlight rule (or of the one named)") \
	X("previous-rule", T | L, "[r", rule_next, -1, TEXT, MATCHES, \
	  "previous hit of a rule") \
	X("rule-switch", T | L, "zr{mark}", rule_switch, 0, TEXT, MATCHES, \
	  "switch the rules with this key, or the one named, on or off") \
	X("next-telling", T, "gn", telling_next, 0, NONE, MATCHES, \
	  "most telling place not read yet: conflicts, own quotations and figures, changes") \
	X("back", T, "^O", jump_walk, -1, NONE, PLACES, \
	  "where the last jump started") \
	X("forward", T, "^T", jump_walk, 1, NONE, PLACES, \
	  "forward again in the jump list") \
	X("last-place", T, "'' ``", jump_swap, 0, NONE, PLACES, \
	  "where you were before the last jump, and back") \
	X("mark", T, "m{mark}", mark_put, 0, LETTER, PLACES, \
	  "mark this place with a letter") \
	X("to-mark", T | S, "'{mark} `{mark}", mark_go, 0, LETTER, PLACES, \
	  "go to a mark, in whichever article it is") \
	X("goto", T, "go", jump_goto, 0, UNIT, PLACES, \
	  "go to a unit (A12), a note (n3) or an article (C)") \
	X("search", T | S, "/", find_ask, 1, TEXT, SEARCH, \
	  "search forward in this article") \
	X("search-back", T | S, "?", find_ask, -1, TEXT, SEARCH, \
	  "search backward in this article") \
	X("search-all", T, "g/", find_ask, 2, TEXT, SEARCH, \
	  "search in all articles") \
	X("search-next", T | S, "n", find_next, 1, NONE, SEARCH, \
	  "next hit") \
	X("search-previous", T | S, "N", find_next, -1, NONE, SEARCH, \
	  "previous hit") \
	X("filter", T, "&", find_filter, 0, TEXT, SEARCH, \
	  "show only units with a hit, N units around them; again: all") \
	X("hits", T, "g&", find_list, 0, NONE, SEARCH, \
	  "list all hits") \
	X("no-search", T, "<A-u>", find_clear, 0, NONE, SEARCH, \
	  "stop marking hits") \
	X("select", T | S, "v", select_toggle, REACH_CHARS, NONE, SELECT, \
	  "select text; again: end") \
	X("select-units", T | S, "V", select_toggle, REACH_UNITS, NONE, SELECT, \
	  "select whole units") \
	X("select-words", T | S, "W", select_toggle, REACH_WORDS, NONE, SELECT, \
	  "select whole words") \
	X("select-passages", T | S, "P", select_toggle, REACH_PASSAGES, NONE, SELECT, \
	  "select passages: units, and how the other articles tell them") \
	X("left", S, "h <Left>", move_chars, -1, NONE, SELECT, \
	  "a character to the left") \
	X("right", S, "l <Right>", move_chars, 1, NONE, SELECT, \
	  "a character to the right") \
	X("word", S, "w", move_words, 1, NONE, SELECT, \
	  "next word") \
	X("word-back", S, "b", move_words, -1, NONE, SELECT, \
	  "start of the word, or the one before") \
	X("word-end", S, "e", move_words, 2, NONE, SELECT, \
	  "end of the word") \
	X("row-start", S, "0 <Home>", move_row_edge, 0, NONE, SELECT, \
	  "start of the row") \
	X("row-end", S, "$ <End>", move_row_edge, 1, NONE, SELECT, \
	  "end of the row") \
	X("swap-ends", S, "o", select_swap, 0, NONE, SELECT, \
	  "move the other end of the selection") \
	X("unselect", S, "<Esc> ^G q", select_cancel, 0, NONE, SELECT, \
	  "end selecting") \
	X("yank", T | S, "y", yank_ask, 0, FILE, SELECT, \
	  "copy the selection or unit to a file or |command") \
	X("cite", T | S, "Y", yank_ask, 1, FILE, SELECT, \
	  "copy it with its source, date and place") \
	X("pipe", T | S, "|", yank_pipe, 0, TEXT, SELECT, \
	  "show what a command makes of it") \
	X("note", T | S, "a", note_ask, 0, TEXT, NOTES, \
	  "write a note on the selection or unit") \
	X("note-passage", T, "gA", note_ask, 1, TEXT, NOTES, \
	  "write a note on the passage, in all articles that tell it") \
	X("tag", T | L, "t", note_tag, 0, TEXT, NOTES, \
	  "tags of the note here, blanks or commas between") \
	X("colour", T | L, "C", note_colour, 0, TEXT, NOTES, \
	  "colour of the note here") \
	X("edit-note", T, "e", note_edit, 0, NONE, NOTES, \
	  "edit the note here; long ones in $VISUAL") \
	X("note-editor", T | S, "E", note_editor, 0, NONE, NOTES, \
	  "write or edit the note here in $VISUAL") \
	X("delete-note", T, "dd", note_delete, 0, NONE, NOTES, \
	  "delete the note here") \
	X("notes", T, "ga", note_list, 0, TEXT, NOTES, \
	  "list all notes, or those with WORDS") \
	X("changed-notes", T, "gq", adrift_list, 0, NONE, NOTES, \
	  "notes whose source changed: accept, move, give up") \
	X("move-note", S, "m", adrift_move, 0, NONE, NOTES, \
	  "the note chosen in the list of changed notes comes to what is selected") \
	X("next-note", T, "]n", seek_next, SEEK_NOTE, NONE, NOTES, \
	  "next note") \
	X("previous-note", T, "[n", seek_next, -SEEK_NOTE, NONE, NOTES, \
	  "previous note") \
	X("undo", T | L, "u", undo_step, -1, NONE, NOTES, \
	  "undo the last change of notes or pins") \
	X("redo", T | L, "^R", undo_step, 1, NONE, NOTES, \
	  "do it again") \
	X("pin", T, "A", pin_toggle, 0, TEXT, ALIGN, \
	  "pin or unpin an alignment by hand: A here, then A there") \
	X("why", T, "K", why_show, 0, TEXT, ALIGN, \
	  "why these units are linked (or not)") \
	X("threshold-down", T, "<lt>", threshold_step, -1, NONE, ALIGN, \
	  "show weaker links too") \
	X("threshold-up", T, ">", threshold_step, 1, NONE, ALIGN, \
	  "show only stronger links") \
	X("view", T, "gv", view_show, -1, VIEW, VIEW, \
	  "show the story in another way: columns, focus, synopsis, map, ledger, matrix, notes, rules") \
	X("columns", T, "gc", view_show, VIEW_COLUMNS, NONE, VIEW, \
	  "the articles side by side") \
	X("focus", T, "gf", view_show, VIEW_FOCUS, NONE, VIEW, \
	  "one article, and below how the others tell its passage") \
	X("synopsis", T, "gs", view_show, VIEW_SYNOPSIS, NONE, VIEW, \
	  "a row for each passage, a column for each article") \
	X("map", T, "gm", view_show, VIEW_MAP, NONE, VIEW, \
	  "all passages at a glance, darker where they differ more") \
	X("ledger", T, "gl", view_ledger, 0, TEXT, VIEW, \
	  "where the articles disagree; again, or with a kind: only numbers, dates ...") \
	X("matrix", T, "gx", view_show, VIEW_MATRIX, NONE, VIEW, \
	  "how much of each article stands in each other one") \
	X("options", T, "o", option_list, 0, NONE, VIEW, \
	  "list the options and change them") \
	X("set", T, "-", option_set, 0, OPTION, VIEW, \
	  "set an option: NAME, noNAME, NAME=VALUE") \
	X("theme", T, "gt", theme_set, 0, THEME, VIEW, \
	  "show the theme or take another") \
	X("rules", T, "gr", rule_list, 0, RULES, VIEW, \
	  "list highlight rules, or load a file") \
	X("messages", T, "g<lt>", message_list, 0, NONE, VIEW, \
	  "what the alignment had to say") \
	X("redraw", T | S | L, "^L", app_redraw, 0, NONE, VIEW, \
	  "paint the screen again") \
	X("snapshot", T | S | L, "S", snapshot_write, 0, FILE, FILES, \
	  "write what is on the screen to a file; NAME.ansi with colours") \
	X("write", T, "s", save_write, 0, FILE, FILES, \
	  "save the view: notes, places, layout; w! without asking") \
	X("write-quit", T, "ZZ", save_quit, 0, FILE, FILES, \
	  "save and quit") \
	X("recover", T, "gR", recover, 0, NONE, FILES, \
	  "look at what the last session left unsaved") \
	X("export", T, "X", export_write, 0, FORMAT, FILES, \
	  "write the story in a format: FORMAT FILE") \
	X("export-notes", T | L, "gX", export_write, 1, FORMAT, FILES, \
	  "write the notes alone, or those that their list shows: FORMAT FILE") \
	X("import", T | L, "gI", import, 0, FILE, FILES, \
	  "take in notes of other programs: Web Annotations, Hypothes.is") \
	X("charset", T, "gE", charset_read, 0, CHARSET, FILES, \
	  "read this article in another encoding: NAME, or auto to guess") \
	X("reload", T, "R", reload, 0, TEXT, FILES, \
	  "read changed articles again and align") \
	X("list-down", L, "j <Down> ^N", list_rows, 1, NONE, LIST, \
	  "a row down") \
	X("list-up", L, "k <Up> ^P", list_rows, -1, NONE, LIST, \
	  "a row up") \
	X("list-page-down", L, "^F ^D <PgDn>", list_pages, 1, NONE, LIST, \
	  "a page down") \
	X("list-page-up", L, "b ^B ^U <PgUp>", list_pages, -1, NONE, LIST, \
	  "a page up") \
	X("list-top", L, "gg <Home>", list_ends, 0, NONE, LIST, \
	  "first row") \
	X("list-bottom", L, "G <End>", list_ends, 1, NONE, LIST, \
	  "last row") \
	X("list-enter", L, "<Enter> l <Right>", list_enter, 0, NONE, LIST, \
	  "go there (a rule: to its next hit), or change it") \
	X("list-switch", L, "<Space> x", list_switch, 0, NONE, LIST, \
	  "switch the rule or option of the row; Space elsewhere: a page down") \
	X("list-filter", L, "/ &", list_narrow, 0, TEXT, LIST, \
	  "show only rows with what you type") \
	X("list-accept", L, "a", adrift_accept, 0, NONE, LIST, \
	  "accept where a note seems to stand now") \
	X("list-move", L, "m", adrift_move, 0, NONE, LIST, \
	  "move a note: select its new place, then m again") \
	X("list-orphan", L, "X", adrift_orphan, 0, NONE, LIST, \
	  "give up the place of a note") \
	X("list-write", L, "w", export_list, 0, FILE, LIST, \
	  "write the notes that are shown to a file; its name says the format") \
	X("list-order", L, "o", note_order, 0, NONE, LIST, \
	  "list notes in another order: time, place, change, tag, state") \
	X("list-delete", L, "dd", list_delete, 0, NONE, LIST, \
	  "delete the note of the row") \
	X("list-edit", L, "e", list_edit, 0, NONE, LIST, \
	  "edit the note of the row, or the file of the rule") \
	X("list-close", L, "q <Esc> ^G h <Left>", list_close, 0, NONE, LIST, \
	  "close the list") \
	X("command", T | S | L, ":", command_ask, 0, NONE, OTHER, \
	  "type a command") \
	X("help", T | S | L, "<F1> H", help_show, 0, TEXT, OTHER, \
	  "this help") \
	X("help-key", T | S | L, "gh", help_key, 0, NONE, OTHER, \
	  "what the key that you type next does") \
	X("suspend", T | S | L, "^Z", app_suspend, 0, NONE, OTHER, \
	  "stop the program; fg in the shell goes on") \
	X("close", T, "q <Esc> ^G", quit_layer, 0, NONE, OTHER, \
	  "close what is open; with q and nothing open: quit") \
	X("quit", T | S | L, "Q", quit_ask, 0, NONE, OTHER, \
	  "quit; asks if something is not saved") \
	X("quit!", T | S | L, "ZQ", quit_now, 0, NONE, OTHER, \
	  "quit and drop unsaved changes")

struct action {
	const char *name;
	unsigned contexts;      /* 1 << CONTEXT_... */
	const char *keys;       /* written sequences, blanks between */
	void (*run)(struct app *app, const struct call *c);
	int value;
	enum argument argument;
	enum group group;
	const char *help;
};
/* The i-th row, NULL past the end. */
const struct action *action_get(size_t i);
/* By name or by a short command ("w"), n bytes; -1: unknown. */
int action_find(const char *name, size_t n);
/* By the beginning of a name, where all that begin so go on from the shortest of them ("wri" is
 * write, though there is write-quit); else -1, and could has all of them, blanks between. */
int action_begun(const char *name, size_t n, struct str *could);
/* The lowest context of a row: where its keys are bound. */
unsigned action_context(size_t action);
/* Bind the default keys. */
void action_bind(struct keymap *m);
/* What keys mean in a context: an action, KEYMAP_PREFIX or KEYMAP_NONE. */
int action_keys(const struct keymap *m, unsigned context, const key_code *key, size_t n);
/* Append the written keys of an action, `sep` between. */
void action_written(const struct keymap *m, size_t action, const char *sep, struct str *out);
/* Append the lines of --list-keys: context, keys, name, help, tabs between. */
void action_list(const struct keymap *m, struct str *out);

#define X(name, contexts, keys, function, value, argument, group, help) \
	void do_##function(struct app *app, const struct call *c);
ACTIONS(X)
#undef X

#endif
