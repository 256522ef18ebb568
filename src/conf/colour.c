#include "conf/colour.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"

static const struct { const char *name; int32_t rgb; } ansi[16] = {
	{"black", 0x000000}, {"red", 0xcd0000}, {"green", 0x00cd00}, {"yellow", 0xcdcd00},
	{"blue", 0x0000ee}, {"magenta", 0xcd00cd}, {"cyan", 0x00cdcd}, {"white", 0xe5e5e5},
	{"bright-black", 0x7f7f7f}, {"bright-red", 0xff0000}, {"bright-green", 0x00ff00},
	{"bright-yellow", 0xffff00}, {"bright-blue", 0x5c5cff}, {"bright-magenta", 0xff00ff},
	{"bright-cyan", 0x00ffff}, {"bright-white", 0xffffff},
};

static int32_t rgb_of(int r, int g, int b)
{
	return (int32_t)(r << 16 | g << 8 | b);
}

int32_t colour_of_256(int n)
{
	static const int step[6] = {0, 95, 135, 175, 215, 255};

	if (n < 16)
		return ansi[n & 15].rgb;
	if (n < 232)
		return rgb_of(step[(n - 16) / 36], step[(n - 16) / 6 % 6], step[(n - 16) % 6]);
	int grey = 8 + 10 * (n - 232);
	return rgb_of(grey, grey, grey);
}

/* Squared distance with weights that follow the eye better than plain RGB does
 * ("redmean", T. Riemersma, "Colour metric", compuphase.com/cmetric.htm). */
static int64_t distance(int32_t a, int32_t b)
{
	int64_t r = (a >> 16 & 255) - (b >> 16 & 255);
	int64_t g = (a >> 8 & 255) - (b >> 8 & 255);
	int64_t blue = (a & 255) - (b & 255);
	int64_t mean = ((a >> 16 & 255) + (b >> 16 & 255)) / 2;

	return ((512 + mean) * r * r >> 8) + 4 * g * g + ((767 - mean) * blue * blue >> 8);
}

static int nearest(int32_t rgb, int from, int to)
{
	int best = from;

	for (int i = from + 1; i < to; i++)
		if (distance(rgb, colour_of_256(i)) < distance(rgb, colour_of_256(best)))
			best = i;
	return best;
}

int colour_256(int32_t rgb)
{
	return nearest(rgb, 16, 256);
}

int colour_16(int32_t rgb)
{
	return nearest(rgb, 0, 16);
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
