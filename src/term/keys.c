/* keys.c - what curses reads -> key codes of our own; pastes; the mouse (SGR 1006). */
#include <string.h>
#include <sys/ioctl.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "term_int.h"

enum { PASTE_MOST = 1 << 20, PASTE_WAIT = 500, DIGIT_WAIT = 50 };
/* Codes of our own for sequences that no terminfo entry names; past all of curses'. */
enum { KEY_PASTE_ON = KEY_MAX + 64, KEY_PASTE_OFF, KEY_SGR_MOUSE };

static const struct { int curses; key_code key; } names[] = {
	{KEY_UP, K_UP}, {KEY_DOWN, K_DOWN}, {KEY_LEFT, K_LEFT}, {KEY_RIGHT, K_RIGHT},
	{KEY_HOME, K_HOME}, {KEY_END, K_END}, {KEY_FIND, K_HOME}, {KEY_SELECT, K_END},
	{KEY_PPAGE, K_PGUP}, {KEY_NPAGE, K_PGDN}, {KEY_SR, K_UP}, {KEY_SF, K_DOWN},
	{KEY_IC, K_INSERT}, {KEY_DC, K_DELETE}, {KEY_BACKSPACE, K_BACKSPACE},
	{KEY_BTAB, K_SHIFT_TAB}, {KEY_ENTER, K_ENTER},
};

void keys_start(struct term *t)
{
	t->keys = newpad(1, 1);
	keypad(t->keys, TRUE);
	nodelay(t->keys, TRUE);
	define_key("\033[200~", KEY_PASTE_ON);
	define_key("\033[201~", KEY_PASTE_OFF);
	define_key("\033[<", KEY_SGR_MOUSE);
}

static void read_paste(struct term *t, struct event *e)
{
	wint_t c;
	int kind;

	str_clear(&t->paste);
	wtimeout(t->keys, PASTE_WAIT);
	while ((kind = wget_wch(t->keys, &c)) != ERR) {
		if (kind == KEY_CODE_YES && c == KEY_PASTE_OFF)
			break;
		if (kind == KEY_CODE_YES || t->paste.n > PASTE_MOST)
			continue;
		char buf[4]; /* terminals send line breaks as they send Enter */
		str_addn(&t->paste, buf, utf8_put(buf, c == '\r' ? '\n' : (uint32_t)c));
	}
	nodelay(t->keys, TRUE);
	e->key = K_PASTE;
	e->text = t->paste.s;
	e->len = t->paste.n;
}

/* "button;column;row" and M (press) or m (release); the sequence's start was read. */
static bool read_mouse(struct term *t, struct event *e)
{
	int field[3] = {0, 0, 0}, at = 0;
	wint_t c = 0;

	wtimeout(t->keys, DIGIT_WAIT);
	while (wget_wch(t->keys, &c) == OK) {
		if (c >= '0' && c <= '9' && field[at] < 100000)
			field[at] = field[at] * 10 + (int)(c - '0');
		else if (c == ';' && at < 2)
			at++;
		else
			break;
	}
	nodelay(t->keys, TRUE);
	if ((c != 'M' && c != 'm') || at != 2)
		return false;
	*e = (struct event){.key = K_MOUSE, .button = field[0], .col = field[1] - 1,
	                    .row = field[2] - 1, .press = c == 'M'};
	return true;
}

static bool special(struct term *t, int code, struct event *e)
{
	if (code == KEY_PASTE_ON) {
		read_paste(t, e);
		return true;
	}
	if (code == KEY_SGR_MOUSE)
		return read_mouse(t, e);
	if (code >= KEY_F(1) && code <= KEY_F(12)) {
		e->key = K_F1 + (key_code)(code - KEY_F(1));
		return true;
	}
	for (size_t i = 0; i < COUNT(names); i++)
		if (names[i].curses == code) {
			e->key = names[i].key;
			return true;
		}
	return false; /* KEY_RESIZE (resizeterm pushes it) and keys we have no name for */
}

bool keys_read(struct term *t, struct event *e)
{
	wint_t c;
	int kind;

	while ((kind = wget_wch(t->keys, &c)) != ERR) {
		*e = (struct event){.key = K_NONE};
		if (kind == KEY_CODE_YES) {
			if (special(t, (int)c, e))
				return true;
			continue;
		}
		if (!c)
			continue;
		e->key = (key_code)c;
		if (c != K_ESC)
			return true;
		/* A key right behind Esc (both came in one piece) is that key with Alt. */
		kind = wget_wch(t->keys, &c);
		if (kind == OK && c == K_ESC)
			unget_wch((wchar_t)c);
		else if (kind == OK)
			e->key = (key_code)c | K_ALT;
		else if (kind == KEY_CODE_YES && (c == KEY_PASTE_ON || c == KEY_SGR_MOUSE))
			ungetch((int)c);
		else if (kind == KEY_CODE_YES && special(t, (int)c, e) && e->key < K_F12)
			e->key |= K_ALT;
		return true;
	}
	return false;
}
