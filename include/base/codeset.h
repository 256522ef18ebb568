/* codeset.h - terminals whose locale says that they do not take UTF-8.
 *
 * The program's text is UTF-8 and so are most terminals, those of the C locale too. What goes to
 * another one is in its character set: columns stay as they are, what the set lacks is a plain
 * relative or "?", and no byte is a C1 control.
 */
#ifndef BASE_CODESET_H
#define BASE_CODESET_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Take the locale, for what characters are alone (each category costs files to open). Widths and what
 * is drawn are UTF-8 in every one: in others curses would draw blanks for most letters. */
void codeset_start(void);
/* Is that locale's character set neither UTF-8 nor ASCII? */
bool codeset_other(void);
/* Append n bytes of UTF-8 as that set has them; as they are where it is none. */
void codeset_put(struct str *out, const char *s, size_t n);
/* A byte that was typed, the other way: once its character is whole, that is appended. */
void codeset_typed(struct str *out, char byte);

#endif
