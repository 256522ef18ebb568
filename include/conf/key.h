/* key.h - keys as one integer type of our own; sequences; which action a sequence means.
 *
 * A key is a Unicode code point (control keys are 1..31, 127 is Backspace) or one of the
 * K_ names below, plus the K_ALT bit. The terminal layer translates into it.
 *
 * Written: a b ; ^E ^[ ; <Space> <Enter> <Tab> <S-Tab> <Esc> <BS> <Up> <PgDn> <F1> <A-1> <lt>
 * <Caret>. Names do not mind case; <C-e> is ^E, <M-1> is <A-1>; ^C is K_INTERRUPT. A lone
 * "<" or "^", or one that ends a sequence, means itself.
 * A sequence is written without blanks: "]c", "^Wh", "g&", "<A-1>".
 */
#ifndef CONF_KEY_H
#define CONF_KEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"

typedef uint32_t key_code;
#define K_ALT 0x01000000u
#define K_BASE 0x00200000u
enum {
	K_NONE = 0, K_BELL = 7, K_TAB = 9, K_ENTER = 13, K_ESC = 27, K_BACKSPACE = 127,
	K_UP = K_BASE, K_DOWN, K_LEFT, K_RIGHT, K_HOME, K_END, K_PGUP, K_PGDN, K_INSERT,
	K_DELETE, K_SHIFT_TAB, K_F1, K_F2, K_F3, K_F4, K_F5, K_F6, K_F7, K_F8, K_F9, K_F10,
	K_F11, K_F12,
	K_RESIZE,  /* the terminal's size changed */
	K_PASTE,   /* a bracketed paste: its bytes are in the event */
	K_MOUSE,   /* a mouse event: its fields are in the event */
	K_WAKE,    /* nothing typed: work is due (a timer, a signal, a changed file) */
	K_INTERRUPT, /* ^C */
	K_HANGUP   /* the terminal is gone, or the program was told to end */
};
#define K_CTRL(c) ((key_code)((c) & 31))

/* What the terminal (or a key script) hands to the program. */
struct event {
	key_code key;
	const char *text; size_t len;  /* K_PASTE: bytes, valid until the next event */
	int row, col, button;          /* K_MOUSE: cell from 0; button as in SGR 1006 */
	bool press;
};

/* Parse one key at s (n bytes); returns bytes used, 0: no key is written so. */
size_t key_parse(const char *s, size_t n, key_code *k);
/* Append its written form. */
void key_write(struct str *out, key_code k);

/* A map from sequences to actions (small numbers of the caller's). Contexts separate
 * what the same key means in the text, while selecting, and in lists. */
struct keymap;
#define KEYMAP_SEQ 6 /* longest sequence, in keys */
struct keymap *keymap_new(void);
void keymap_free(struct keymap *m);
/* Bind a written sequence; rebinding replaces. False: error added (file:line:col given): not
 * a sequence, or it is the start of a bound one (or the other way round). */
bool keymap_bind(struct keymap *m, unsigned context, const char *seq, int action,
                 const char *file, unsigned line, unsigned col, struct errs *errs);
/* False: no such binding, or no sequence: error added. */
bool keymap_unbind(struct keymap *m, unsigned context, const char *seq, struct errs *errs);
enum { KEYMAP_NONE = -1, KEYMAP_PREFIX = -2 };
/* What n keys mean: an action, KEYMAP_PREFIX (more keys may come) or KEYMAP_NONE. A
 * sequence with `{mark}` in it ends in any one letter. */
int keymap_find(const struct keymap *m, unsigned context, const key_code *keys, size_t n);
/* Append the sequences bound to an action, written, with `sep` between. */
void keymap_keys(const struct keymap *m, unsigned context, int action, const char *sep,
                 struct str *out);

#endif
