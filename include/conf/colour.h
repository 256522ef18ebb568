/* colour.h - colours as numbers: names, the 256-colour palette, the nearest entry, contrast.
 * Everybody who brings a look to a device (terminal, ansi and html export) maps it here.
 */
#ifndef CONF_COLOUR_H
#define CONF_COLOUR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* As --color says it. */
enum colour_mode { COLOUR_AUTO, COLOUR_NEVER, COLOUR_16, COLOUR_256, COLOUR_DIRECT };
/* AUTO is NEVER where NO_COLOR is set and not empty. */
enum colour_mode colour_wish(enum colour_mode said);
/* 0xRRGGBB of an entry of xterm's palette: 0..15 as xterm has them by default, 16..231 the
 * cube, 232..255 the greys. */
int32_t colour_of_256(int n);
/* The nearest of the entries 16..255, which users cannot redefine. */
int colour_256(int32_t rgb);
/* The nearest of 0..15. */
int colour_16(int32_t rgb);
/* "black" ... "white", "bright-black" ... "bright-white" -> 0..15; -1: none of them. */
int colour_find_16(const char *name);
const char *colour_name_16(int n);
/* WCAG 2 contrast ratio of two colours, 1..21. */
double colour_contrast(int32_t a, int32_t b);

#endif
