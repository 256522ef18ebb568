/* article.h - one source text: bytes, paragraphs, units.
 *
 * Legal order: article_load or article_parse, then read the fields; nothing changes
 * until article_free. `text` is the file's own bytes (for UTF-8 input to the byte: a
 * byte order mark, CRLF and invalid bytes stay where they are), so every offset is an
 * offset in the file; but what was once read in the wrong charset is read aright
 * (text/repair.h), and article_origin leads from there to the file. Other charsets are
 * converted, and of web pages, feeds and MIME mails the text is taken (text/document.h); offsets
 * then count in the result.
 *
 *   text  |Headline\n\nFirst sentence. Second one.\n\nRelated articles\n|
 *   para   [0    8)   [10                      37)  [39            55)
 *   unit   heading    sentence   sentence           furniture
 *
 * Cost: one pass; loading touches no dictionaries and no alignment.
 */
#ifndef TEXT_ARTICLE_H
#define TEXT_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/file.h"
#include "text/repair.h"

/* A longer sentence is cut at a blank: this bounds all work on pairs of units. */
#define UNIT_MAX_BYTES 4096

enum unit_kind { UNIT_SENTENCE, UNIT_HEADING, UNIT_FURNITURE, UNIT_KINDS };

struct unit {
	uint32_t start, end;  /* bytes in text, half open, no blanks at the ends */
	uint32_t paragraph;   /* index of its paragraph */
	uint8_t kind;         /* enum unit_kind */
};

struct paragraph {
	uint32_t start, end;        /* bytes in text, half open */
	uint32_t unit_from, unit_to; /* unit indexes, half open */
	uint8_t level;              /* Markdown heading level 1..6, else 0 */
	bool list_item;             /* "- ", "* ", "1. " */
};

struct article {
	char *path;      /* as given; "-" for standard input */
	char *name;      /* of the bytes once unpacked: page.html of page.html.gz */
	char *title;     /* never NULL; the file's name where the text shows none */
	char *source;    /* outlet, NULL if unknown */
	char *date;      /* "2024-03-28", NULL if unknown */
	char language[4];/* ISO 639-3, "und" if unknown */
	char *charset;   /* "UTF-8" or what it was converted from */
	char *text;
	size_t len;      /* bytes */
	struct unit *unit;
	size_t n_units;
	struct paragraph *para;
	size_t n_paras;
	size_t blocks;        /* of a web page, 0: it is none; and those that are the article */
	size_t blocks_kept;
	size_t bad_bytes;     /* bytes that are not UTF-8 */
	size_t other_mails;   /* of a mailbox, that were not read */
	bool cut;             /* a web page or feed whose end was not read, for its size */
	size_t hidden;        /* hidden characters (GLYPH_TOKEN), a byte order mark apart */
	struct repair *repair; /* characters that were read aright, in order */
	size_t n_repairs;
	struct file_id id;    /* of the file when it was read; zeroes: it cannot be read again */
	char sha256[65];      /* of the file's raw bytes; filled by article_digest */
	uint64_t raw_bytes;
	char *raw;            /* the raw bytes where they differ from text, else NULL */
	char *unread;         /* why the file could not be read, and nothing is here; else NULL */
};

struct filters;
struct article_opts {  /* zero-initialise for defaults; strings are copied */
	const char *title, *source, *date, *language; /* override what the text shows */
	const char *charset; /* of the bytes, instead of what they look like */
	bool whole;    /* of a web page also what is not the article, as furniture */
	bool as_it_is; /* repair nothing */
	const struct filters *filters; /* NULL: the built-in ones (text/filter.h) */
};

/* Read and segment a file. NULL: errors added. Free with article_free. An empty file is
 * an article without units. Bytes that are no text (text/sniff.h) are refused, unless
 * their charset is given. */
struct article *article_load(const char *path, const struct article_opts *opts, struct errs *errs);
/* The same from memory; n bytes are copied. Never NULL, except for binary input. */
struct article *article_parse(const char *path, const char *bytes, size_t n,
                              const struct article_opts *opts, struct errs *errs);
/* The same article from its bytes in memory, with other options. NULL: opts give no charset, and it
 * looks binary. */
struct article *article_again(const struct article *a, const struct article_opts *opts);
void article_free(struct article *a);
/* Fill a->sha256 if it is not yet (not done on loading: a start-up cost nobody needs). */
void article_digest(struct article *a);
/* Where byte `at` of the text stands in the file (or what the file was converted to). */
size_t article_origin(const struct article *a, size_t at);
/* The charset as it is told: it is a guess, or the reader's. NULL: it is the usual one, UTF-8. */
const char *article_charset(const struct article *a, char buf[32]);
/* Index of the unit that holds byte `at`, or the next one after it, or the last;
 * n_units must be > 0. O(log n). */
size_t article_unit_at(const struct article *a, size_t at);
size_t article_para_at(const struct article *a, size_t at);
/* Name of a unit kind as the report has it: "sentence". */
const char *unit_kind_name(enum unit_kind k);
/* Siglum of the i-th article: A..Z, AA, AB ...; buf holds 8 bytes. Returns buf. */
const char *siglum(size_t i, char buf[8]);
/* "C" -> 2, "AA" -> 26; -1 if it is no siglum. Case does not matter. */
int siglum_index(const char *s, size_t n);

#endif
