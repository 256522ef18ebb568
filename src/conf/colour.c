#include "conf/colour.h"

#include <stdbool.h>

/* Squared distance; the weights follow the eye's, green most. */
static int32_t distance(int32_t a, int32_t b)
{
	int32_t r = (a >> 16 & 255) - (b >> 16 & 255), g = (a >> 8 & 255) - (b >> 8 & 255);
	int32_t l = (a & 255) - (b & 255);

	return 3 * r * r + 6 * g * g + l * l;
}

/* 16..231 are a cube of six levels, 232..255 greys from 8 in steps of 10. */
int colour_256(int32_t rgb)
{
	static const int level[] = {0, 95, 135, 175, 215, 255};
	int32_t cube = 0, sum = 0;
	int index = 0;

	for (int shift = 16; shift >= 0; shift -= 8) {
		int v = rgb >> shift & 255, i = v < 48 ? 0 : v < 115 ? 1 : (v - 35) / 40;
		index = index * 6 + i;
		cube = cube << 8 | level[i];
		sum += v;
	}
	int grey = sum / 3 < 3 ? 0 : (sum / 3 - 3) / 10;
	grey = grey > 23 ? 23 : grey;
	int32_t shade = 8 + 10 * grey;
	bool better = distance(rgb, shade << 16 | shade << 8 | shade) < distance(rgb, cube);
	return better ? 232 + grey : 16 + index;
}

int colour_16(int32_t rgb)
{
	static const int32_t usual[16] = {
		0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
		0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff};
	int best = 0;

	for (int i = 1; i < 16; i++)
		if (distance(rgb, usual[i]) < distance(rgb, usual[best]))
			best = i;
	return best;
}
