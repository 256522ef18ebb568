/* colour.h - the nearest colour where a terminal (or an export) has fewer than 24 bits. */
#ifndef CONF_COLOUR_H
#define CONF_COLOUR_H

#include <stdint.h>

/* Of the 240 fixed entries of 256-colour terminals (16..255); 0..15 differ from user to user.
 * rgb: 0xRRGGBB. */
int colour_256(int32_t rgb);
/* Of the 16 ANSI colours, as xterm shows them. */
int colour_16(int32_t rgb);

#endif
