#include "conf/colour.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct { const char *name; int32_t rgb; } ansi[16] = {
	{"black", 0x000000}, {"red", 0xcd0000}, {"green", 0x00cd00}, {"yellow", 0xcdcd00},
	{"blue", 0x0000ee}, {"magenta", 0xcd00cd}, {"cyan", 0x00cdcd}, {"white", 0xe5e5e5},
	{"bright-black", 0x7f7f7f}, {"bright-red", 0xff0000}, {"bright-green", 0x00ff00},
	{"bright-yellow", 0xffff00}, {"bright-blue", 0x5c5cff}, {"bright-magenta", 0xff00ff},
	{"bright-cyan", 0x00ffff}, {"bright-white", 0xffffff},
};

static const int step[6] = {0, 95, 135, 175, 215, 255}; /* levels of the cube */

static int32_t rgb_of(int r, int g, int b)
{
	return (int32_t)(r << 16 | g << 8 | b);
}

enum colour_mode colour_wish(enum colour_mode said)
{
	const char *no = getenv("NO_COLOR");

	return said == COLOUR_AUTO && no && *no ? COLOUR_NEVER : said;
}

int32_t colour_of_256(int n)
{
	if (n < 16)
		return ansi[n & 15].rgb;
	if (n < 232)
		return rgb_of(step[(n - 16) / 36], step[(n - 16) / 6 % 6], step[(n - 16) % 6]);
	int grey = 8 + 10 * (n - 232);
	return rgb_of(grey, grey, grey);
}

/* Squared distance; the weights follow the eye's, green most. */
static int32_t distance(int32_t a, int32_t b)
{
	int32_t r = (a >> 16 & 255) - (b >> 16 & 255), g = (a >> 8 & 255) - (b >> 8 & 255);
	int32_t l = (a & 255) - (b & 255);

	return 3 * r * r + 6 * g * g + l * l;
}

/* The nearest of the cube is the nearest level of each channel: no search, a screen is many
 * cells. */
int colour_256(int32_t rgb)
{
	int cube = 0, sum = 0;

	for (int shift = 16; shift >= 0; shift -= 8) {
		int v = rgb >> shift & 255;
		cube = cube * 6 + (v < 48 ? 0 : v < 115 ? 1 : (v - 35) / 40);
		sum += v;
	}
	int grey = sum / 3 < 3 ? 0 : (sum / 3 - 3) / 10;
	grey = 232 + (grey > 23 ? 23 : grey);
	return distance(rgb, colour_of_256(grey)) < distance(rgb, colour_of_256(16 + cube))
	               ? grey
	               : 16 + cube;
}

int colour_16(int32_t rgb)
{
	int best = 0;

	for (int i = 1; i < 16; i++)
		if (distance(rgb, ansi[i].rgb) < distance(rgb, ansi[best].rgb))
			best = i;
	return best;
}

int colour_find_16(const char *name)
{
	for (int i = 0; i < (int)COUNT(ansi); i++)
		if (!strcmp(ansi[i].name, name))
			return i;
	return -1;
}

const char *colour_name_16(int n)
{
	return ansi[n & 15].name;
}

static double linear(int32_t channel)
{
	double c = (channel & 255) / 255.0;

	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(int32_t rgb)
{
	return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
}

double colour_contrast(int32_t a, int32_t b)
{
	double x = luminance(a), y = luminance(b);

	return x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
}
