#include "text/sniff.h"

#include <stdint.h>
#include <string.h>

enum { SAMPLE = 8192, BLOCKS = 256, STRAY = 2, STRAY_PERCENT = 2, SCRIPT_PERCENT = 90 };

bool sniff_binary(const char *bytes, size_t n)
{
	size_t control = 0;
	n = n < SAMPLE ? n : SAMPLE;
	if (!memchr(bytes, 0, n))
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)bytes[i];
		control += c == 0x7F || (c < ' ' && !(c >= '\b' && c <= '\r'));
	}
	return control > STRAY + n * STRAY_PERCENT / 100;
}

static const char *by_zeros(const char *bytes, size_t n)
{
	size_t zero[4] = {0}, quads = n / 4;
	for (size_t i = 0; i < quads * 4; i++)
		zero[i % 4] += !bytes[i];
	size_t most = quads - quads / 4, few = quads / 20;
	if (zero[3] == quads && zero[2] >= most && zero[0] <= few)
		return "UTF-32LE";
	if (zero[0] == quads && zero[1] >= most && zero[3] <= few)
		return "UTF-32BE";
	if (zero[1] + zero[3] >= quads && zero[0] + zero[2] <= few)
		return "UTF-16LE";
	if (zero[0] + zero[2] >= quads && zero[1] + zero[3] <= few)
		return "UTF-16BE";
	return NULL;
}

static bool is_blank(unsigned unit)
{
	return unit == ' ' || unit == '\n' || unit == '\r' || unit == 0x3000;
}

/* Units that no text holds: control characters, private ones, none at all. */
static bool is_no_text(unsigned unit)
{
	return (unit < ' ' && !(unit >= '\t' && unit <= '\r')) || (unit >= 0x7F && unit < 0xA0) ||
	       (unit >= 0xE000 && unit < 0xF900) || (unit >= 0xFDD0 && unit < 0xFDF0) ||
	       unit >= 0xFFFE;
}

/* The script a unit belongs to, roughly: 256 characters, ideographs, Hangul; 0: any. */
static unsigned block_of(unsigned unit)
{
	unsigned block = unit >> 8;
	if (block == 0x20 || block == 0x30 || block == 0xFF || (block >= 0xD8 && block < 0xE0))
		return 0;
	return block >= 0x4E && block <= 0x9F ? 0x4E : block >= 0xAC && block <= 0xD7 ? 0xAC : block;
}

/* Are these units of UTF-16, the high byte at `high` of each, in any one script? */
static bool in_one_script(const char *bytes, size_t n, size_t high)
{
	size_t count[BLOCKS] = {0}, blanks = 0, most = 0;
	bool lead = false; /* of a surrogate pair */
	for (size_t i = 0; i + 1 < n; i += 2) {
		unsigned unit = (unsigned)(unsigned char)bytes[i + high] << 8 |
		                (unsigned char)bytes[i + 1 - high];
		if (is_no_text(unit) || lead != (unit >= 0xDC00 && unit < 0xE000))
			return false;
		lead = unit >= 0xD800 && unit < 0xDC00;
		blanks += is_blank(unit);
		count[block_of(unit)]++;
	}
	for (size_t i = 1; i < BLOCKS; i++)
		most = count[i] > most ? count[i] : most;
	return blanks && (count[0] + most) * 100 >= n / 2 * SCRIPT_PERCENT;
}

const char *sniff_wide(const char *bytes, size_t n)
{
	n = n < SAMPLE ? n : SAMPLE;
	if (!memchr(bytes, 0, n))
		return NULL;
	const char *found = by_zeros(bytes, n);
	if (found || !sniff_binary(bytes, n))
		return found;
	return in_one_script(bytes, n, 1) ? "UTF-16LE" : in_one_script(bytes, n, 0) ? "UTF-16BE" : NULL;
}
