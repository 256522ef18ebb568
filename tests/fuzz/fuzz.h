/* fuzz.h - what fuzz targets share. A target is a file with LLVMFuzzerTestOneInput; libFuzzer
 * drives it (make fuzz), or replay.c with the inputs that are kept (make check). What must hold
 * is said with must(). */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/utf8.h"
#include "text/article.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerInitialize(int *argc, char ***argv);

#define must(x) ((x) ? (void)0 : fuzz_broken(#x, __FILE__, __LINE__))
static inline _Noreturn void fuzz_broken(const char *what, const char *file, int line)
{
	fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
	abort();
}

/* A list of its own, on purpose: what acts on a terminal or hides there. */
static inline bool fuzz_acts(uint32_t cp)
{
	return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x61C || cp == 0x200B ||
	       cp == 0x200E || cp == 0x200F || (cp >= 0x2028 && cp <= 0x202E) ||
	       (cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xE000 && cp <= 0xF8FF) || cp == 0xFEFF ||
	       cp >= 0xE0000 || (cp & UTF8_BAD);
}

/* Nothing in s can act on a terminal; may: ASCII characters that are allowed besides. */
static inline void fuzz_safe(const char *s, size_t n, const char *may)
{
	uint32_t cp;

	for (size_t i = 0; i < n;) {
		i += utf8_next(s + i, n - i, &cp);
		must(!fuzz_acts(cp) || (cp && cp < 0x80 && strchr(may, (int)cp)));
	}
}

/* Errors have places in a file of so many bytes, and words. */
static inline void fuzz_errors(const struct errs *e, size_t bytes)
{
	for (size_t i = 0; i < e->n; i++) {
		must(e->item[i].line <= bytes + 1 && e->item[i].col <= bytes + 1);
		must(e->item[i].msg && *e->item[i].msg);
	}
}

/* What every article promises (article.h). */
static inline void fuzz_article(const struct article *a)
{
	size_t at = 0, unit = 0;

	must(a->title && a->charset && a->language[0] && !a->text[a->len]);
	for (size_t i = 0; i < a->n_paras; i++) {
		const struct paragraph *p = &a->para[i];
		must(p->start >= at && p->start < p->end && p->end <= a->len);
		must(p->unit_from == unit && p->unit_to > unit);
		for (at = p->start; unit < p->unit_to; unit++) {
			const struct unit *u = &a->unit[unit];
			must(u->paragraph == i && u->kind < UNIT_KINDS);
			must(u->start >= at && u->start < u->end && u->end <= p->end);
			must(u->end - u->start <= UNIT_MAX_BYTES);
			at = u->end;
		}
		at = p->end;
	}
	must(unit == a->n_units);
}

/* Bytes of the input, one after the other; 0 when there are none. */
struct fuzz_bytes { const uint8_t *p; size_t n; };
static inline unsigned fuzz_byte(struct fuzz_bytes *b)
{
	if (!b->n)
		return 0;
	b->n--;
	return *b->p++;
}

/* The bytes up to the next `end`, which is skipped. */
static inline struct fuzz_bytes fuzz_until(struct fuzz_bytes *b, uint8_t end)
{
	const uint8_t *stop = b->n ? memchr(b->p, end, b->n) : NULL;
	size_t n = stop ? (size_t)(stop - b->p) : b->n;
	struct fuzz_bytes part = {b->p, n};

	b->p += n + (stop != NULL);
	b->n -= n + (stop != NULL);
	return part;
}

/* A language, by a byte. */
static inline const char *fuzz_language(unsigned i)
{
	static const char *const of[] = {"eng", "deu", "fra", "ind", "ita", "nld", "por", "spa",
	                                 "tur", "und", "ara", "jpn"};

	return of[i % (sizeof of / sizeof *of)];
}

#endif
