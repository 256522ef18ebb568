/* charset.h - bytes of a file -> UTF-8. The only libuchardet and iconv user. */
#ifndef TEXT_CHARSET_H
#define TEXT_CHARSET_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* Decode n bytes into out. Order: byte order mark, UTF-16 and UTF-32 without one
 * (text/sniff.h), valid UTF-8, UTF-8 with under 1 % bad bytes (kept as they are), libuchardet
 * where it beats Windows-1252 (text/western.h). `charset` = the name found (a constant or
 * libuchardet's; copied into name[32]). Returns false if the bytes are already the text (out
 * untouched), true if out holds a conversion, which has no byte order mark. */
bool charset_decode(const char *bytes, size_t n, struct str *out, char name[32]);
/* The same where the document states its charset (NULL: it does not): a mark and UTF-8 that is
 * valid go before, guesses come after. */
bool charset_decode_as(const char *bytes, size_t n, const char *stated, struct str *out,
                       char name[32]);
/* The same in a charset that is certain, or by guessing where iconv does not know it. */
bool charset_convert(const char *bytes, size_t n, const char *charset, struct str *out,
                     char name[32]);
bool charset_known(const char *charset); /* to iconv */
/* Is it UTF-16 or UTF-32, by a mark or without? ASCII stands for itself in all others. */
bool charset_wide(const char *bytes, size_t n);
/* Those that readers may want to choose from; the i-th, NULL past the end. */
struct charset_name { const char *name, *help; };
const struct charset_name *charset_common(size_t i);
/* The character that Windows-1252 has for a byte 0x80..0x9F; 0: none. */
uint32_t charset_windows(uint32_t byte);

#endif
