/* glyph.h - the one sanitiser: bytes of any origin -> what may be shown.
 *
 * Everything that reaches a terminal, a message or a text export goes through
 * glyph_next: article text, file names, notes, rule names, error messages.
 * Control characters, bidi controls, invisible characters and bytes that are not
 * UTF-8 become visible tokens; nothing that comes out can act on a terminal.
 */
#ifndef BASE_GLYPH_H
#define BASE_GLYPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum glyph_kind {
	GLYPH_TEXT,   /* a visible cluster */
	GLYPH_SPACE,  /* blank, tab, no-break space: one column here */
	GLYPH_BREAK,  /* \n, \r\n, form feed, vertical tab: ends a line, width 0 */
	GLYPH_TOKEN,  /* stands for a hidden or forbidden character: "^[", "<U+202E>", "<FF>";
	               * shown in reverse video */
	GLYPH_NOTHING /* dropped: soft hyphen */
};

#define GLYPH_BYTES 24 /* room for a base, four marks and NUL */

struct glyph {
	size_t bytes;           /* bytes of the input this stands for, >= 1 */
	int width;              /* columns of out */
	enum glyph_kind kind;
	char out[GLYPH_BYTES];  /* safe UTF-8, NUL at the end */
};

/* The next cluster of s[0..n), n >= 1, as it is to be shown. Width policy: wcwidth of
 * the first code point; a joined emoji shows its first part, a flag its two letters; at
 * most four marks. Joiners and selectors are dropped where they are legal. */
struct glyph glyph_next(const char *s, size_t n);
/* Append the whole of s, made safe; line breaks become blanks; a byte order mark at the
 * start is dropped (so do the two functions that measure). */
void glyph_clean(struct str *out, const char *s, size_t n);
/* As glyph_clean, but '\n' stays. For text exports. */
void glyph_clean_text(struct str *out, const char *s, size_t n);
/* Columns that glyph_clean(s) takes. */
size_t glyph_width(const char *s, size_t n);
/* Bytes of s whose columns fit into `cols`; *used = their columns. */
size_t glyph_fit(const char *s, size_t n, size_t cols, size_t *used);
/* Is a code point (utf8_next's, so UTF8_BAD too) hidden or forbidden where it stands alone? */
bool glyph_is_hidden(uint32_t cp);
/* Hidden or forbidden characters in s (GLYPH_TOKEN). */
size_t glyph_hidden(const char *s, size_t n);

#endif
