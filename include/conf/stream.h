/* stream.h - bytes that a terminal sends -> events.
 *
 * They come in pieces of any length. A sequence is read to its end before it means anything: a
 * key, a paste, the mouse (SGR 1006), or nothing. What terminals answer (CSI, OSC, DCS, APC, PM,
 * SOS) and keys without a name are nothing; no byte of them is typed. A sequence that goes on for
 * too long, or whose rest does not come, ends there.
 */
#ifndef CONF_STREAM_H
#define CONF_STREAM_H

#include "base/mem.h"
#include "base/str.h"
#include "conf/key.h"

struct stream_key { char *bytes; key_code key; };

struct stream {
	struct str bytes;   /* what is not understood yet */
	int inside;         /* what has begun, see stream.c */
	size_t skipped;     /* of it, in bytes */
	struct str paste;
	VEC(struct stream_key) known;
};

void stream_init(struct stream *s);
void stream_free(struct stream *s);
/* The terminal's own sequence for a key. */
void stream_know(struct stream *s, const char *bytes, key_code key);
void stream_put(struct stream *s, const char *bytes, size_t n);
/* The next event; false: none yet. late: nothing more has come in stream_wait's time, so what has
 * begun ends here. An event's text is valid until the next one. */
bool stream_next(struct stream *s, bool late, struct event *e);
/* How long the rest of what has begun may take, ms; -1: nothing has. esc: how
 * long what follows Esc may take where that begins a key. */
int stream_wait(const struct stream *s, int esc);
/* In a paste more than a byte may be read ahead. */
bool stream_pasting(const struct stream *s);

#endif
