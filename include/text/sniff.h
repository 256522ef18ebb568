/* sniff.h - what the first bytes tell of a file without a byte order mark: UTF-16, UTF-32, or
 * no text at all. Cost: a few looks at its first 8 kB. */
#ifndef TEXT_SNIFF_H
#define TEXT_SNIFF_H

#include <stdbool.h>
#include <stddef.h>

/* Their charset if they are UTF-16 or UTF-32: told by where the zero bytes of ASCII stand, or
 * else by units that are characters of one script, with blanks or line ends among them. */
const char *sniff_wide(const char *bytes, size_t n);
/* Zero bytes, and more control characters than strayed into a text. */
bool sniff_binary(const char *bytes, size_t n);

#endif
