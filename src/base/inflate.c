#include "base/inflate.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/lazy.h"
#include "base/mem.h"

enum { PIECE = 1 << 16, GZIP = 16 };

#define ZLIB(X) X(inflateInit2_) X(inflate) X(inflateReset) X(inflateEnd)
LAZY(ZLIB);

struct inflater { z_stream z; };

static const char out_of_memory[] = "out of memory";

static void *take(void *ctx, uInt n, uInt size)
{
	(void)ctx;
	return xcalloc(n, size);
}

static void give(void *ctx, void *p)
{
	(void)ctx;
	free(p);
}

static bool start(z_stream *z, int bits)
{
	lazy_need(SO_Z, symbols);
	*z = (z_stream){.zalloc = take, .zfree = give};
	return lib.inflateInit2_(z, bits, ZLIB_VERSION, (int)sizeof *z) == Z_OK;
}

static void feed(z_stream *z, const void *p, size_t n)
{
	z->next_in = (z_const Bytef *)(uintptr_t)p; /* zlib only reads it */
	z->avail_in = n < UINT_MAX ? (uInt)n : UINT_MAX;
}

/* Unpack one member. NULL: *used bytes were its. */
static const char *member(z_stream *z, const char *p, size_t n, size_t max, struct str *out,
                          size_t *used)
{
	size_t left = n;
	int r = Z_OK;

	for (*used = 0; r == Z_OK; *used = n - left) {
		out->s = vec_reserve(out->cap ? out->s : NULL, &out->cap, out->n + PIECE + 1, 1);
		feed(z, p + (n - left), left);
		uInt fed = z->avail_in;
		z->next_out = (Bytef *)out->s + out->n;
		z->avail_out = PIECE;
		r = lib.inflate(z, Z_NO_FLUSH);
		left -= fed - z->avail_in;
		out->n += PIECE - z->avail_out;
		out->s[out->n] = 0;
		if (out->n > max)
			return "too large when unpacked";
	}
	return r == Z_STREAM_END ? NULL
	       : r == Z_BUF_ERROR ? "the compressed data end too early"
	                          : "the compressed data are damaged";
}

static bool is_gzip(const char *p, size_t n)
{
	return n > 2 && !memcmp(p, "\x1f\x8b\x08", 3);
}

const char *inflate_gzip(const void *p, size_t n, size_t max, struct str *out)
{
	z_stream z;
	const char *at = p, *wrong = NULL;
	size_t used;

	if (!start(&z, MAX_WBITS + GZIP))
		return out_of_memory;
	do {
		wrong = member(&z, at, n, max, out, &used);
		at += used;
		n -= used;
		lib.inflateReset(&z);
	} while (!wrong && is_gzip(at, n));
	lib.inflateEnd(&z);
	return wrong;
}

struct inflater *inflater_new(void)
{
	struct inflater *f = xcalloc(1, sizeof *f);

	if (start(&f->z, -MAX_WBITS))
		return f;
	free(f);
	return NULL;
}

void inflater_free(struct inflater *f)
{
	if (f)
		lib.inflateEnd(&f->z);
	free(f);
}

void inflater_start(struct inflater *f, const void *p, size_t n)
{
	lib.inflateReset(&f->z);
	feed(&f->z, p, n);
}

size_t inflater_read(struct inflater *f, void *to, size_t n)
{
	size_t have = 0;
	int r = Z_OK;

	while (have < n && r == Z_OK) {
		uInt room = n - have < UINT_MAX ? (uInt)(n - have) : UINT_MAX;
		f->z.next_out = (Bytef *)to + have;
		f->z.avail_out = room;
		r = lib.inflate(&f->z, Z_SYNC_FLUSH);
		have += room - f->z.avail_out;
	}
	return have;
}
