/* stream.c - sequences of ECMA-48 and of xterm, each taken whole from the start of what is
 * waiting. What may be long (strings, pastes) is a state, so that what is waiting stays short
 * and each byte is looked at a few times at most. */
#include "conf/stream.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	REST_WAIT = 500,      /* ms: bad connections cut anywhere */
	CSI_MOST = 64,        /* bytes; longer ones are skipped as strings are */
	MOST = 1 << 20,       /* bytes of a paste that are kept; of a string, then it is over */
};
/* What can have begun. The last two are also what take() answers for it. */
enum { NOTHING, PASTE, STRING = K_HANGUP + 1, LONG_CSI };

#define PASTE_END "\033[201~"

void stream_init(struct stream *s)
{
	*s = (struct stream){.bytes = STR_INIT, .paste = STR_INIT};
}

void stream_free(struct stream *s)
{
	for (size_t i = 0; i < s->known.n; i++)
		free(s->known.item[i].bytes);
	free(s->known.item);
	str_free(&s->bytes);
	str_free(&s->paste);
}

void stream_know(struct stream *s, const char *bytes, key_code key)
{
	VEC_PUSH(&s->known, ((struct stream_key){xstrdup(bytes), key}));
}

void stream_put(struct stream *s, const char *bytes, size_t n)
{
	str_addn(&s->bytes, bytes, n);
}

/* Keys */

static const struct { char final; key_code key; } letters[] = {
	{'A', K_UP}, {'B', K_DOWN}, {'C', K_RIGHT}, {'D', K_LEFT}, {'H', K_HOME}, {'F', K_END},
	{'P', K_F1}, {'Q', K_F2}, {'R', K_F3}, {'S', K_F4}, {'Z', K_SHIFT_TAB}, {'M', K_ENTER},
};

static const struct { int number; key_code key; } numbers[] = {
	{1, K_HOME}, {2, K_INSERT}, {3, K_DELETE}, {4, K_END}, {5, K_PGUP}, {6, K_PGDN},
	{7, K_HOME}, {8, K_END}, {11, K_F1}, {12, K_F2}, {13, K_F3}, {14, K_F4}, {15, K_F5},
	{17, K_F6}, {18, K_F7}, {19, K_F8}, {20, K_F9}, {21, K_F10}, {23, K_F11}, {24, K_F12},
	{200, K_PASTE},
};

static key_code by_letter(char final)
{
	for (size_t i = 0; i < COUNT(letters); i++)
		if (letters[i].final == final)
			return letters[i].key;
	return K_NONE;
}

static key_code by_number(int n)
{
	for (size_t i = 0; i < COUNT(numbers); i++)
		if (numbers[i].number == n)
			return numbers[i].key;
	return K_NONE;
}

/* "1;5" as numbers; how many, at most 3; -1: something else. */
static int fields(const char *p, size_t n, int field[3])
{
	int at = 0;

	field[0] = field[1] = field[2] = 0;
	for (size_t i = 0; i < n; i++) {
		if (p[i] >= '0' && p[i] <= '9' && field[at] < 100000)
			field[at] = field[at] * 10 + (p[i] - '0');
		else if (p[i] == ';' && at < 2)
			at++;
		else
			return -1;
	}
	return n ? at + 1 : 0;
}

static void mouse(const char *p, size_t n, char final, struct event *e)
{
	int field[3];

	if ((final == 'M' || final == 'm') && fields(p, n, field) == 3)
		*e = (struct event){.key = K_MOUSE, .button = field[0], .col = field[1] - 1,
		                    .row = field[2] - 1, .press = final == 'M'};
}

/* Parameters and final byte of a CSI: a key with modifiers, of which Alt counts. "CSI R" is where
 * the cursor stands, not F3; "CSI M" is the mouse of old. */
static void csi(const char *p, size_t n, char final, struct event *e)
{
	int field[3];

	if (n && *p == '<') {
		mouse(p + 1, n - 1, final, e);
		return;
	}
	int count = fields(p, n, field);
	if (count < 0 || count > 2)
		return;
	if (final == '~')
		e->key = by_number(field[0]);
	else if (!strchr("RM", final) && (!count || field[0] == 1))
		e->key = by_letter(final);
	if (e->key != K_NONE && count == 2 && field[1] > 1 && (field[1] - 1) & 2)
		e->key |= K_ALT;
}

/* Sequences. Each take_ function says how many bytes are used up, 0: more have to come. */

/* "Esc [" and nothing else is Alt and "[". */
static size_t cut(const char *p, size_t n, bool late, struct event *e)
{
	if (!late)
		return 0;
	if (n == 2)
		e->key = K_ALT | (key_code)p[1];
	return n;
}

static size_t take_csi(const char *p, size_t n, bool late, struct event *e)
{
	size_t i = 2;

	while (i < n && p[i] >= 0x20 && p[i] < 0x40)
		i++;
	if (i > CSI_MOST) {
		e->key = LONG_CSI;
		return i;
	}
	if (i == n)
		return cut(p, n, late, e);
	if (p[i] < 0x20 || p[i] == 0x7f || p[i] & 0x80)
		return i; /* broken off by something else */
	/* The Linux console's F1 to F5 have one more letter, the mouse of old three. */
	size_t more = i > 2 ? 0 : p[i] == '[' ? 1 : p[i] == 'M' ? 3 : 0;
	if (n < i + 1 + more)
		return late ? n : 0;
	if (!more)
		csi(p + 2, i - 2, p[i], e);
	else if (more == 1 && p[3] >= 'A' && p[3] <= 'E')
		e->key = K_F1 + (key_code)(p[3] - 'A');
	return i + 1 + more;
}

static size_t take_ss3(const char *p, size_t n, bool late, struct event *e)
{
	size_t i = 2;

	while (i < n && i < CSI_MOST && strchr("0123456789;", p[i]) && p[i])
		i++;
	if (i == n)
		return cut(p, n, late, e);
	if (p[i] < 0x20 || p[i] == 0x7f || p[i] & 0x80) {
		e->key = i == 2 ? K_ALT | 'O' : K_NONE;
		return i;
	}
	e->key = by_letter(p[i]);
	return i + 1;
}

static size_t take_string(const char *p, size_t n, bool late, struct event *e)
{
	if (n == 2)
		return cut(p, n, late, e);
	e->key = STRING;
	return 2;
}

static size_t take_character(const char *p, size_t n, bool late, struct event *e)
{
	unsigned char lead = (unsigned char)*p;
	size_t need = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
	uint32_t cp;

	if (n < need && !late)
		return 0;
	size_t len = utf8_next(p, n, &cp);
	if (!(cp & UTF8_BAD) && (cp < 0x80 || cp >= 0xA0))
		e->key = cp;
	return len;
}

static size_t take_escape(const char *p, size_t n, bool late, struct event *e);

/* Esc, then what also begins with it: Alt and a key with a name, or Esc alone. */
static size_t take_two(const char *p, size_t n, bool late, struct event *e)
{
	struct event next = {.key = K_NONE};
	size_t len = n > 2 && p[2] == K_ESC ? 1 : take_escape(p + 1, n - 1, late, &next);

	if (!len)
		return 0;
	bool named = next.key >= K_UP && next.key <= K_F12;
	e->key = named ? next.key | K_ALT : (key_code)K_ESC;
	return named ? len + 1 : 1;
}

static size_t take_escape(const char *p, size_t n, bool late, struct event *e)
{
	if (n < 2) {
		e->key = late ? K_ESC : K_NONE;
		return late;
	}
	switch (p[1]) {
	case K_ESC: return take_two(p, n, late, e);
	case '[': return take_csi(p, n, late, e);
	case 'O': return take_ss3(p, n, late, e);
	case 'P': case 'X': case ']': case '^': case '_': return take_string(p, n, late, e);
	}
	size_t len = take_character(p + 1, n - 1, late, e);
	if (e->key != K_NONE)
		e->key |= K_ALT;
	return len ? len + 1 : 0;
}

/* The longest of the terminal's own keys; *part: the start of one is there. */
static size_t take_known(const struct stream *s, bool *part, struct event *e)
{
	size_t best = 0;

	for (size_t i = 0; i < s->known.n; i++) {
		const struct stream_key *k = &s->known.item[i];
		size_t n = strlen(k->bytes), have = s->bytes.n < n ? s->bytes.n : n;
		if (n <= best || memcmp(k->bytes, s->bytes.s, have) != 0)
			continue;
		*part |= have < n;
		if (have < n)
			continue;
		best = n;
		e->key = k->key;
	}
	return best;
}

static size_t take(struct stream *s, bool late, struct event *e)
{
	bool part = false;
	size_t len = take_known(s, &part, e); /* first: there are terminals whose F1 is "CSI M" */
	char *p = s->bytes.s;

	if (len)
		return len;
	if (part && !late)
		return 0;
	/* C1 controls as UTF-8 has them: the same as Esc and a letter. */
	if (*p == '\xc2' && s->bytes.n > 1 && strchr("PX[]^_O", p[1] - 0x40) && p[1] != 0x40) {
		p[1] = (char)(p[1] - 0x40);
		*p = K_ESC;
	}
	return *p == K_ESC ? take_escape(p, s->bytes.n, late, e)
	                   : take_character(p, s->bytes.n, late, e);
}

/* What has begun and goes on */

/* The bytes at the start that belong to it; *over: they end it. */
static size_t skip_some(const struct stream *s, bool *over)
{
	const char *p = s->bytes.s;
	size_t i = 0;

	for (*over = true; i < s->bytes.n; i++) {
		unsigned char c = (unsigned char)p[i];
		bool last = i + 1 == s->bytes.n;
		if (s->inside == LONG_CSI) {
			if (c < 0x20 || c >= 0x40)
				return i + (c >= 0x40 && c < 0x7f);
		} else if (c == K_BELL || c == 0x18 || c == 0x1a) {
			return i + 1;
		} else if ((c == K_ESC || c == 0xc2) && last) {
			break;
		} else if (c == K_ESC) {
			return i + (p[i + 1] == '\\' ? 2 : 0);
		} else if (c == 0xc2 && p[i + 1] == '\x9c') {
			return i + 2;
		}
	}
	*over = false;
	return i;
}

/* False: more has to come. */
static bool skip(struct stream *s, bool late)
{
	bool over;
	size_t n = skip_some(s, &over);

	s->skipped += n;
	str_erase(&s->bytes, 0, n);
	if (late || s->skipped > MOST)
		str_clear(&s->bytes);
	else if (!over)
		return false;
	s->inside = NOTHING;
	return true;
}

static bool paste(struct stream *s, bool late, struct event *e)
{
	const size_t end = sizeof PASTE_END - 1;
	size_t i = 0;
	bool over = false;

	for (; i < s->bytes.n && !over; i++) {
		const char *p = s->bytes.s + i;
		size_t left = s->bytes.n - i;
		if (*p == K_ESC && !memcmp(p, PASTE_END, left < end ? left : end)) {
			over = left >= end;
			if (!over)
				break;
			i += end - 1;
		} else if (s->paste.n < MOST) {
			str_addc(&s->paste, *p == '\r' ? '\n' : *p); /* as they send Enter */
		}
	}
	str_erase(&s->bytes, 0, late ? s->bytes.n : i);
	if (!over && !late)
		return false;
	s->inside = NOTHING;
	*e = (struct event){.key = K_PASTE, .text = s->paste.s, .len = s->paste.n};
	return true;
}

static void begin(struct stream *s, int what)
{
	s->inside = what;
	s->skipped = 0;
	if (what == PASTE)
		str_clear(&s->paste);
}

bool stream_next(struct stream *s, bool late, struct event *e)
{
	for (;;) {
		*e = (struct event){.key = K_NONE};
		if (s->inside == PASTE)
			return paste(s, late, e);
		if (s->inside && !skip(s, late))
			return false;
		size_t n = s->bytes.n ? take(s, late, e) : 0;
		if (!n)
			return false;
		str_erase(&s->bytes, 0, n);
		if (e->key == K_PASTE)
			begin(s, PASTE);
		else if (e->key == STRING || e->key == LONG_CSI)
			begin(s, (int)e->key);
		else if (e->key != K_NONE)
			return true;
	}
}

int stream_wait(const struct stream *s, int esc)
{
	if (!s->inside && !s->bytes.n)
		return -1;
	size_t n = s->bytes.n;
	bool first = !s->inside && (n == 1 ? !(*s->bytes.s & 0x80) : s->bytes.s[n - 1] == K_ESC);
	return first ? esc : REST_WAIT;
}

bool stream_pasting(const struct stream *s)
{
	return s->inside == PASTE;
}
