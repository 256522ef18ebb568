/* keys.c - what the terminal sends, and its entry's names for keys. curses reads nothing: it would
 * hand out sequences that it does not know byte by byte, as if they were typed. */
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/codeset.h"
#include "base/mem.h"
#include "term_int.h"

static const struct { const char *cap; key_code key; } names[] = {
	{"kcuu1", K_UP}, {"kcud1", K_DOWN}, {"kcub1", K_LEFT}, {"kcuf1", K_RIGHT}, {"kri", K_UP},
	{"kind", K_DOWN}, {"khome", K_HOME}, {"kend", K_END}, {"kfnd", K_HOME}, {"kslt", K_END},
	{"kpp", K_PGUP}, {"knp", K_PGDN}, {"kich1", K_INSERT}, {"kdch1", K_DELETE},
	{"kbs", K_BACKSPACE}, {"kcbt", K_SHIFT_TAB}, {"kent", K_ENTER}, {"kf1", K_F1},
	{"kf2", K_F2}, {"kf3", K_F3}, {"kf4", K_F4}, {"kf5", K_F5}, {"kf6", K_F6}, {"kf7", K_F7},
	{"kf8", K_F8}, {"kf9", K_F9}, {"kf10", K_F10}, {"kf11", K_F11}, {"kf12", K_F12},
};

void keys_start(struct term *t)
{
	keypad(stdscr, TRUE);
	typeahead(-1);
	for (size_t i = 0; i < COUNT(names); i++) {
		const char *s = tigetstr(names[i].cap);
		if (s && s != (const char *)-1 && *s)
			stream_know(&t->typed, s, names[i].key);
	}
	t->esc_wait = getenv("SSH_CONNECTION") ? 100 : 25;
}

/* What is there. Outside of pastes a byte at a time: what is typed ahead may be for an editor. */
static bool read_some(struct term *t)
{
	char buf[4096];
	struct str typed = STR_INIT;
	int left = 0;

	if (ioctl(t->fd, FIONREAD, &left) || left <= 0)
		return false;
	ssize_t n = read(t->fd, buf, stream_pasting(&t->typed) ? sizeof buf : 1);
	if (n <= 0)
		return false;
	for (ssize_t i = 0; i < n; i++)
		codeset_typed(&typed, buf[i]);
	stream_put(&t->typed, typed.s, typed.n);
	str_free(&typed);
	t->typed_at = clock_ms();
	t->idle = false;
	return true;
}

int keys_wait(const struct term *t)
{
	int wait = stream_wait(&t->typed, t->esc_wait);
	double left = t->typed_at + wait - clock_ms();

	return wait < 0 ? -1 : left < 0 ? 0 : (int)left + 1;
}

bool keys_read(struct term *t, struct event *e)
{
	while (!stream_next(&t->typed, false, e))
		if (!read_some(t))
			return keys_wait(t) == 0 && stream_next(&t->typed, true, e);
	return true;
}
