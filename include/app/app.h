/* app.h - the session: a story on the screen and what the reader does with it.
 *
 * No curses: the loop (keyboard) and key scripts hand events to app_event and draw with
 * app_draw. Handlers change state only; whoever called draws afterwards, once. What needs
 * the terminal itself (suspend, an editor) is left in `request` for the loop.
 */
#ifndef APP_APP_H
#define APP_APP_H

#include "align/job.h"
#include "app/action.h"
#include "app/args.h"
#include "app/config.h"
#include "app/open.h"
#include "base/watch.h"
#include "mark/notefilter.h"
#include "mark/rule.h"
#include "mark/store.h"
#include "mark/viewfile.h"
#include "view/screen.h"

/* A place in the story; view: enum view to show it in, plus one; 0: as it is. */
struct spot { uint32_t article, byte; int view; };
#define NO_SPOT ((struct spot){UINT32_MAX, 0, 0})

enum list_kind { LIST_HELP = 1, LIST_NOTES, LIST_LEFT, LIST_ADRIFT, LIST_OPTIONS, LIST_HITS, LIST_WHY, LIST_RULES,
                 LIST_TEXT };

/* Work that only the loop can do; `done` gets the child's exit status, -1: could not run. */
struct request {
	enum { REQUEST_NONE, REQUEST_SUSPEND, REQUEST_REDRAW, REQUEST_RUN } what;
	char **argv;    /* REQUEST_RUN: NULL-terminated; owned */
	void (*done)(struct app *app, int status);
};

/* A question in the bottom line; see ask.c. */
typedef void answer_fn(struct app *app, const char *text);
struct ask {
	answer_fn *done, *changed, *cancelled;
	answer_fn *elsewhere;   /* ^O: the text goes on in an editor; NULL: it does not */
	struct history *history;
	long value;     /* the asker's */
	const char *keys; /* not NULL: one of these letters is the whole answer */
	unsigned typed;   /* events since its text was kept */
};

/* Notes and pins as they were, for undo. */
struct memory { struct notes notes; struct pin *pin; size_t n_pins; unsigned long version; };
typedef VEC(struct memory) memory_vec;

/* A note's target that is not surely where it belongs. */
struct adrift { size_t note, target; };

struct app {
	struct scene scene;
	struct screen screen;

	/* The story; scene.article and scene.n are its articles */
	struct opened story;
	struct options *options;
	struct keymap *keymap;
	struct theme *theme;
	char *theme_given;           /* as the reader named it; NULL: default */
	struct rules *rules;
	strings rule_file, dictionary; /* those of the configuration first */
	struct config config;        /* as it was read last */
	struct watch *watch;         /* of the files that make the look; NULL: nobody waits */
	bool watch_due;              /* other files are to be watched */
	size_t watch_articles;       /* where articles begin among the watched files */
	bool rules_due;              /* rule_file is to be read */
	struct errs look_errs;       /* what is wrong with theme and rule files as they are now */
	char *rule_at;               /* name of the rule that the list of rules was left at */
	struct str messages;         /* errors and what the engine said, for :messages */
	struct str unread;           /* what of the command line could not be had: said again at the end */

	/* The alignment */
	struct job *job;             /* NULL: not started */
	bool finished, stopped;      /* no work is left; because the reader stopped it */
	struct alignment *al;
	VEC(struct pin) pin;
	struct uref why[2];          /* the pair that the list of reasons is about */
	struct uref pin_from;        /* first end of a pin in the making; article UINT32_MAX: none */

	/* Marks on the text */
	struct marks **marks;        /* per article */
	bool *stale;                 /* marks[i] are to be made again */
	struct rule_run *run;        /* makes those of article run_for; NULL: none */
	uint32_t run_for;
	struct notes notes;
	memory_vec past, future;
	unsigned long version, newest; /* of notes and pins as they are; the highest given so far */
	unsigned long saved, kept;   /* the version that was saved, that is in the recovery file */
	bool kept_typed;             /* with a note that was being typed */
	bool kept_sure;              /* the disk has it */
	unsigned long kept_newest;   /* `newest` when that was so last */

	/* Searching */
	struct regex *regex;
	char *pattern;
	hit_vec *hits;               /* per article */
	int direction;               /* 1, -1 */
	bool everywhere;
	/* The search before the one that is being typed: Esc and an empty line go back to it. */
	struct { char *pattern; bool marked, everywhere; int direction; } before;
	struct spot from;            /* where an incremental search started */
	uint32_t from_top;           /* first byte that was shown there */

	/* Places */
	VEC(struct spot) jump;
	size_t jump_at;
	struct spot last;            /* '' */
	struct spot mark[26];
	bool at_evidence;            /* of a row of the ledger: closing goes back to it */
	struct spot ring_from, ring_now; /* where * started, where it came to */
	struct uref read;            /* the unit read last; article UINT32_MAX: none */
	struct spot pressed;         /* where the mouse button went down */
	uint32_t anchor;             /* the fixed end of the selection, a byte */

	/* Input */
	struct { key_code key[KEYMAP_SEQ]; size_t n; long count; bool asked; } typed;
	struct ask ask;
	VEC(struct hint) hint;       /* of all contexts; keys owned */
	size_t hint_from[CONTEXTS + 6];
	struct history commands, searches, answers;
	bool history_read;
	bool bound, hinted;          /* default keys are bound, hints made */
	bool scripted;               /* keys come from a script: no history, no editor */
	VEC(struct spot) row_spot;   /* places behind the rows of a list */
	char *draft;                 /* file an editor works on; NULL: none */
	int draft_note;              /* note it is for; below 0: a new one, see notes.c */
	enum note_order note_order;
	VEC(struct adrift) adrift;   /* what the rows of their list stand for */
	char *moving;                /* note whose new place is being selected; NULL: none */
	size_t moving_target;

	struct store store;          /* the view's file, once it has a name */
	char *save_path;             /* where it is being saved to */
	struct notes base;           /* the notes as the view's file has them, for merging */
	char *unsaved;               /* what a session without a view left; NULL: nothing */
	char *unsaved_others;        /* the same about other articles */
	bool left_taken;             /* it is in the notes, but not yet on disk again */
	bool kept_apart;             /* ours is in the state folder */
	bool keep_failed;            /* ours could not be written, and the reader was told */
	bool quit_after;             /* leave when it is saved */

	struct request request;
	char *clipboard;             /* text on its way to the terminal's clipboard, or NULL */
	double drawn;                /* when progress was last worth a draw, ms */
	bool dirty;                  /* something changed since the last draw */
	bool welcomed;               /* who is new here was told where to begin, or need not be */
	bool placed;                 /* first size known, saved places restored */
	const struct args *args;
	bool quit;
	int status;                  /* exit status */
};

/* session.c: life. False: errors added. args must outlive the session. */
bool app_open(struct app *app, const struct args *args, struct errs *errs);
void app_close(struct app *app);
void app_bind_keys(struct app *app);        /* the default keys, if that was not done yet */
void app_resize(struct app *app, int rows, int cols);
void app_draw(struct app *app, struct grid *g);
/* About ms milliseconds of the work that is due (0: all of it). */
void app_work(struct app *app, unsigned ms);
bool app_busy(const struct app *app);
void app_restart(struct app *app);          /* align anew */
void app_recut(struct app *app);            /* the same scores, other threshold or pins */
/* Keep the errors for :messages and say the first; frees them. */
void app_errors(struct app *app, struct errs *errs);

/* lists.c: set an option and let the screen and the alignment follow; false: said why not. */
bool option_change(struct app *app, enum option o, const char *value);

/* marks.c: marks of rules and notes, made in slices. */
/* Those of all articles are to be made again; what: RULES_... changed. */
void app_stale(struct app *app, unsigned what);
void marks_stop(struct app *app);           /* before what rules look at goes away */
bool marks_due(const struct app *app);
void marks_step(struct app *app, double ms); /* 0: until those of one article are done */

/* look.c: theme and rules */
/* A sign of the theme's, in ASCII if the reader wants it plain. */
const char *app_glyph(const struct app *app, enum theme_glyph g);
/* Append text between quotation marks, cleaned. */
void app_quote(const struct app *app, const char *s, size_t n, struct str *out);
bool app_theme(struct app *app, const char *name, struct errs *errs); /* NULL: the default */
void rules_read(struct app *app);           /* from the files, the first time */
/* One file more. False: errors were shown; what is right in it is taken. */
bool rules_add(struct app *app, const char *name);
/* Theme and rules anew from their files; with any mistake in them the old ones stay, and what is
 * wrong is shown. */
bool look_reload(struct app *app);

/* live.c: files that make the look are applied when they are saved. */
void live_start(struct app *app);
void live_apply(struct app *app);           /* something may have been saved */
/* Before waiting for keys: watch what was loaded since. */
void live_follow(struct app *app);

/* reload.c: articles are read again; what stands in them keeps its place. */
/* Those whose files changed, and, if asked for, those that came from the web. Returns how many
 * there was something to tell of. */
size_t reload_changed(struct app *app, bool web);
void app_read_otherwise(struct app *app);   /* "repair" or "whole-pages" was changed */

/* dispatch.c: one event; the only way in for keyboard and scripts. */
void app_event(struct app *app, const struct event *e);
void app_mouse(struct app *app, const struct event *e); /* mouse.c */
/* Run an action by its row. */
void app_run(struct app *app, int action, const struct call *c);

/* command.c */
void command_run(struct app *app, const char *line);
void command_prefilled(struct app *app, const char *name); /* ask, with the name typed */
/* An action that a key asked for lacks its argument: the command line is opened for it, with what
 * may stand there. False: the call has all it needs. */
bool command_asks(struct app *app, const struct call *c, const char *name);
complete_fn command_complete;

/* ask.c */
void ask(struct app *app, const char *label, const char *initial, struct history *h,
         complete_fn *complete, answer_fn *done);
void ask_key(struct app *app, const char *label, const char *keys, answer_fn *done);
void ask_event(struct app *app, const struct event *e);
complete_fn complete_file;
/* History on disk. */
void history_read(struct app *app);
void history_write(struct app *app);

/* Places: jump.c */
struct pane *app_pane(struct app *app);     /* focused; NULL if its article has no units */
bool app_here(struct app *app, struct uref *u);
struct spot app_spot(struct app *app);
void app_go(struct app *app, struct spot to);    /* without a trace */
void app_jump(struct app *app, struct spot to);  /* the jump list remembers where from */
/* To the count-th mark before (dir -1) or after the cursor, of those with priorities in [from, to);
 * what: the word for one, where there is none. */
void seek_mark(struct app *app, const char *what, int dir, long count, int from, int to);
void app_moved(struct app *app);            /* the cursor moved: selection, other panes follow */
struct spot unit_spot(struct app *app, struct uref u);
char *unit_id(struct uref u);               /* "A12"; free it */
bool unit_find(struct app *app, const char *id, size_t n, struct uref *u);
/* The unit's link to the compared article, else its strongest; NULL: none. */
const struct link *app_link(struct app *app, struct uref u);

/* select.c */
void select_extend(struct app *app);        /* the cursor moved */
/* What is selected, else the unit under the cursor; false: nothing. */
bool select_range(struct app *app, uint32_t *article, uint32_t *start, uint32_t *end);
/* The same piece by piece: passages are the unit, then how the others tell it. */
struct piece { uint32_t article, start, end; };
typedef VEC(struct piece) piece_vec;
bool select_pieces(struct app *app, piece_vec *out);
void select_end(struct app *app);

/* pipe.c: run a command (words, no shell) with text on its standard input; what it writes
 * goes to out. False: error added. */
bool pipe_text(const char *command, const char *text, size_t n, struct str *out,
               struct errs *errs);
/* Split a command into words: blanks, '...', "..." and \ as the shell has them. NULL-terminated;
 * free each word and the array. */
char **pipe_words(const char *command);
void pipe_words_free(char **word);

/* undo.c */
void app_remember(struct app *app);         /* before a change of notes or pins */
void app_changed(struct app *app);          /* after it */
void undo_free(struct app *app);

/* notes.c */
void note_change(struct app *app, int i);   /* ask for another text */
void note_remove(struct app *app, int i);
bool note_typing(const struct app *app);    /* is the text of one being typed? */
void note_typed(struct app *app, struct notes *ns); /* that note into ns, a copy of app->notes */
/* The style that a note's colour means: "note.NAME" or NAME; STYLE_NONE: no such. */
uint16_t note_style(const struct theme *t, const char *colour);

/* adrift.c: notes whose source changed. */
size_t adrift_count(const struct app *app);
void list_of_adrift(struct app *app);
void adrift_show(struct app *app);          /* before drawing: old and new text of the row */

/* notelist.c */
void list_of_notes(struct app *app);
int note_of_row(struct app *app);           /* -1: the list is another one */
void note_lists_again(struct app *app);     /* after a change of notes, if one is shown */

/* links.c */
void pins_set(struct app *app, const struct pin *pin, size_t n);

/* find.c: search again with the same pattern (after a reload). */
void find_refresh(struct app *app);

void why_measures(struct app *app);

/* lists.c */
void list_show(struct app *app, struct list *l);
/* Help on the actions of some contexts whose keys begin so, narrowed to rows with the words. */
void help_open(struct app *app, const char *begin, unsigned contexts, const char *words);
void list_of_text(struct app *app, const char *title, const char *text);
/* After a change: the same row is current, the filter is kept. */
void list_show_again(struct app *app, struct list *l);

/* rules.c: the list of rules (made again while they are applied), and what its keys do with the
 * current row. */
void list_of_rules(struct app *app);
void rules_switch(struct app *app);         /* on or off */
void rules_edit(struct app *app);           /* the file at the rule, in the reader's editor */
bool rules_key(struct app *app, key_code k); /* switch the rules that name this key; false: none */
void rules_enter(struct app *app);          /* go to the rule's next hit; a mistake: edit */

/* editor.c: have a file edited in $VISUAL or $EDITOR, at a line (0: anywhere); then `done` gets the
 * exit status. False: said why not. */
bool editor_run(struct app *app, const char *path, unsigned line,
                void (*done)(struct app *app, int status));

/* state.c: the session as a view. */
void state_fill(struct app *app, struct saved_view *v); /* its notes are lent ... */
void state_release(struct saved_view *v);               /* ... until here */
void state_restore(struct app *app);        /* panes, marks, pins of story.view */
void state_take_places(struct app *app, const struct saved_view *v); /* marks and pins */
/* A source that was not there is: the view's marks and pins in it come back. */
void state_take_back(struct app *app, uint32_t which);
bool state_same_articles(const struct app *app, const struct saved_view *v);

/* traces.c: what was read and folded, into a view and back. */
void traces_put(const struct app *app, uint32_t article, struct saved_article *s);
void traces_take(struct app *app, const struct saved_view *v);

/* recover.c */
void recover_restore(struct app *app);      /* take the view's file; what an earlier session left */
/* Put what is not saved, the note that is being typed too, where a crash cannot take it; sure: nor
 * a power cut. Returns the file it is in, NULL: none; free it. */
char *recover_keep(struct app *app, bool sure);
void recover_done(struct app *app);         /* everything is saved: nothing is kept */
void recover_forget(struct app *app);       /* the reader left on purpose: the same */
void recover_offer(struct app *app);        /* ask about what was left, if anything was */
void recover_take(struct app *app);         /* answers to it */
void recover_discard(struct app *app);
void recover_later(struct app *app);

/* import.c: the files of --import. */
void import_given(struct app *app);

/* hints.c */
void hints_make(struct app *app);           /* keys as bound now */
void hints_drop(struct app *app);
void hints_choose(struct app *app);         /* those that fit what is open */
/* Once for each reader, when nothing else is said: where to begin. That it was is kept in the state
 * folder. */
void hints_welcome(struct app *app);

#endif
