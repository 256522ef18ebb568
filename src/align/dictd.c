/* dictd.c - index by halves, body by chunks. */
#include "align/dictd.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/inflate.h"

enum { LINE_MAX_BYTES = 4096, ENTRY_MAX_BYTES = 1 << 16 };

struct mapping { const unsigned char *p; size_t n; };

struct dictd {
	struct mapping index, body;
	bool packed;            /* dictzip; else plain text */
	uint32_t chunk_len;     /* bytes of text in a chunk, the last one may have fewer */
	uint32_t n_chunks;
	uint64_t *chunk_at;     /* in the body; n_chunks + 1 */
	struct inflater *unpack;
	unsigned char *chunk;   /* text of the chunk `current`, so far `have` bytes */
	uint32_t current;
	size_t have;
	size_t bad;
};

/* Map a regular file; false: cannot, or empty. */
static bool map_file(const char *path, struct mapping *m)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return false;
	void *p = MAP_FAILED;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode) && st.st_size > 0)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	if (p == MAP_FAILED)
		return false;
	*m = (struct mapping){p, (size_t)st.st_size};
	return true;
}

static void unmap(struct mapping *m)
{
	if (m->p)
		munmap((void *)(uintptr_t)m->p, m->n);
}

static uint32_t le16(const unsigned char *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

/* The sub-field "RA" of the extra field: version 1, chunk length, chunk count, sizes. */
static const unsigned char *find_ra(const unsigned char *p, size_t n, size_t *len)
{
	while (n >= 4) {
		size_t size = le16(p + 2);
		if (size > n - 4)
			return NULL;
		if (p[0] == 'R' && p[1] == 'A') {
			*len = size;
			return p + 4;
		}
		p += 4 + size;
		n -= 4 + size;
	}
	return NULL;
}

/* Start of the deflated data behind the optional header fields; 0 if they do not end. */
static size_t data_start(const unsigned char *p, size_t n, size_t at)
{
	unsigned flags = p[3];
	for (unsigned bit = 8; bit <= 16; bit <<= 1) {
		if (!(flags & bit))
			continue;
		const unsigned char *nul = at < n ? memchr(p + at, 0, n - at) : NULL;
		if (!nul)
			return 0;
		at = (size_t)(nul - p) + 1;
	}
	if (flags & 2)
		at += 2;
	return at < n ? at : 0;
}

static bool read_header(struct dictd *d)
{
	const unsigned char *p = d->body.p;
	size_t n = d->body.n, len = 0;
	if (n < 12 || p[0] != 0x1f || p[1] != 0x8b || p[2] != 8 || !(p[3] & 4))
		return false;
	size_t extra = le16(p + 10);
	if (extra > n - 12)
		return false;
	const unsigned char *ra = find_ra(p + 12, extra, &len);
	if (!ra || len < 6 || le16(ra) != 1)
		return false;
	d->chunk_len = le16(ra + 2);
	d->n_chunks = le16(ra + 4);
	if (!d->chunk_len || !d->n_chunks || len < 6 + 2 * (size_t)d->n_chunks)
		return false;
	uint64_t at = data_start(p, n, 12 + extra);
	if (!at)
		return false;
	d->chunk_at = xmalloc((d->n_chunks + 1) * sizeof *d->chunk_at);
	for (uint32_t i = 0; i < d->n_chunks; i++) {
		d->chunk_at[i] = at;
		at += le16(ra + 6 + 2 * (size_t)i);
	}
	d->chunk_at[d->n_chunks] = at;
	if (at > n)
		return false;
	d->chunk = xmalloc(d->chunk_len);
	d->current = UINT32_MAX;
	d->packed = true;
	d->unpack = inflater_new();
	return d->unpack != NULL;
}

static bool number64(const unsigned char *p, size_t n, uint32_t *value)
{
	uint64_t v = 0;
	if (n == 0 || n > 6)
		return false;
	for (size_t i = 0; i < n; i++) {
		unsigned c = p[i], digit;
		if (c >= 'A' && c <= 'Z')
			digit = c - 'A';
		else if (c >= 'a' && c <= 'z')
			digit = c - 'a' + 26;
		else if (c >= '0' && c <= '9')
			digit = c - '0' + 52;
		else if (c == '+' || c == '/')
			digit = c == '+' ? 62 : 63;
		else
			return false;
		v = v << 6 | digit;
	}
	*value = (uint32_t)v;
	return v <= UINT32_MAX;
}

struct line { const char *head; size_t n; struct dictd_ref at; size_t next; };

/* The line that starts at byte `at` of the index; false if it is none. */
static bool line_at(const struct dictd *d, size_t at, struct line *l)
{
	const unsigned char *p = d->index.p + at;
	size_t n = d->index.n - at;
	const unsigned char *nl = memchr(p, '\n', n < LINE_MAX_BYTES ? n : LINE_MAX_BYTES);
	size_t len = nl ? (size_t)(nl - p) : n;
	l->next = at + len + (nl != NULL);
	if (!nl && n >= LINE_MAX_BYTES)
		return false;
	const unsigned char *tab = memchr(p, '\t', len);
	const unsigned char *tab2 = tab ? memchr(tab + 1, '\t', (size_t)(p + len - tab - 1)) : NULL;
	if (!tab2)
		return false;
	/* A fourth column, where there is one, holds the head as it is written. */
	const unsigned char *end = memchr(tab2 + 1, '\t', (size_t)(p + len - tab2 - 1));
	if (!end)
		end = p + len;
	l->head = (const char *)p;
	l->n = (size_t)(tab - p);
	return number64(tab + 1, (size_t)(tab2 - tab - 1), &l->at.offset) &&
	       number64(tab2 + 1, (size_t)(end - tab2 - 1), &l->at.size);
}

struct dictd *dictd_open(const char *index, struct errs *errs)
{
	struct dictd *d = xcalloc(1, sizeof *d);
	struct line first;
	size_t n = strlen(index);
	if (n > 6 && str_ends(index, ".index"))
		n -= 6;
	char *packed = str_printf("%.*s.dict.dz", (int)n, index);
	char *plain = str_printf("%.*s.dict", (int)n, index);
	const char *wrong = NULL, *file = index;
	if (!map_file(index, &d->index)) {
		wrong = "cannot read the index, or it is empty";
	} else if (!line_at(d, 0, &first)) {
		wrong = "not an index in dictd format";
	} else if (map_file(packed, &d->body)) {
		file = packed;
		if (!read_header(d))
			wrong = "not a dictzip file";
	} else if (!map_file(plain, &d->body)) {
		file = packed;
		wrong = "cannot read the dictionary, or it is empty";
	}
	if (wrong) {
		errs_add(errs, file, 0, 0, "%s", wrong);
		dictd_free(d);
		d = NULL;
	}
	free(packed);
	free(plain);
	return d;
}

void dictd_free(struct dictd *d)
{
	if (!d)
		return;
	inflater_free(d->unpack);
	unmap(&d->index);
	unmap(&d->body);
	free(d->chunk_at);
	free(d->chunk);
	free(d);
}

uint64_t dictd_bytes(const struct dictd *d)
{
	return d->packed ? (uint64_t)d->chunk_len * d->n_chunks : d->body.n;
}

static int compare(const char *a, size_t an, const char *b, size_t bn)
{
	int c = memcmp(a, b, an < bn ? an : bn);
	return c ? c : (an > bn) - (an < bn);
}

/* First line whose head is not below `head`: its byte in the index. */
static size_t lower_bound(const struct dictd *d, const char *head, size_t n)
{
	size_t lo = 0, hi = d->index.n;
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2, start = mid;
		while (start > lo && mid - start < LINE_MAX_BYTES && d->index.p[start - 1] != '\n')
			start--;
		struct line l;
		bool good = line_at(d, start, &l);
		if (good && compare(l.head, l.n, head, n) >= 0)
			hi = start;
		else
			lo = l.next;
	}
	return lo;
}

void dictd_find(const struct dictd *d, const char *head, size_t n, dictd_ref_vec *out)
{
	size_t from = out->n;
	struct line l;
	for (size_t at = lower_bound(d, head, n); n && at < d->index.n; at = l.next) {
		if (!line_at(d, at, &l) || compare(l.head, l.n, head, n) != 0)
			break;
		bool seen = false;
		for (size_t i = from; i < out->n && !seen; i++)
			seen = out->item[i].offset == l.at.offset && out->item[i].size == l.at.size;
		if (!seen)
			VEC_PUSH(out, l.at);
	}
}

void dictd_each(const struct dictd *d, const char *prefix, size_t n,
                bool (*fn)(void *ctx, const char *head, size_t head_n, struct dictd_ref at),
                void *ctx)
{
	struct line l;
	for (size_t at = lower_bound(d, prefix, n); at < d->index.n; at = l.next) {
		if (!line_at(d, at, &l))
			break;
		if (l.n < n || memcmp(l.head, prefix, n) || !fn(ctx, l.head, l.n, l.at))
			break;
	}
}

/* Text of chunk k up to byte `upto` (at most chunk_len); how much of it there is. */
static size_t inflate_chunk(struct dictd *d, uint32_t k, size_t upto)
{
	if (d->current != k) {
		inflater_start(d->unpack, d->body.p + d->chunk_at[k],
		               (size_t)(d->chunk_at[k + 1] - d->chunk_at[k]));
		d->current = k;
		d->have = 0;
	}
	if (d->have < upto)
		d->have += inflater_read(d->unpack, d->chunk + d->have, upto - d->have);
	return d->have;
}

static bool read_packed(struct dictd *d, struct dictd_ref at, struct str *out)
{
	uint64_t from = at.offset, to = from + at.size;
	while (from < to) {
		uint64_t k = from / d->chunk_len, base = k * d->chunk_len;
		if (k >= d->n_chunks)
			return false;
		size_t upto = to - base < d->chunk_len ? (size_t)(to - base) : d->chunk_len;
		if (inflate_chunk(d, (uint32_t)k, upto) < upto) {
			d->current = UINT32_MAX; /* the stream is of no more use */
			return false;
		}
		str_addn(out, d->chunk + (from - base), upto - (size_t)(from - base));
		from = base + upto;
	}
	return true;
}

bool dictd_read(struct dictd *d, struct dictd_ref at, struct str *out)
{
	size_t before = out->n;
	bool good = at.size > 0 && at.size <= ENTRY_MAX_BYTES;
	if (good && d->packed) {
		good = read_packed(d, at, out);
	} else if (good) {
		good = (uint64_t)at.offset + at.size <= d->body.n;
		if (good)
			str_addn(out, d->body.p + at.offset, at.size);
	}
	if (!good) {
		str_erase(out, before, out->n - before);
		d->bad++;
	}
	return good;
}

size_t dictd_bad(const struct dictd *d)
{
	return d->bad;
}
