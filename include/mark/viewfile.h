/* viewfile.h - a saved view: *.hexapla.yaml <-> memory. Knows the format, not the screen.
 *
 * Paths are relative to the view file, absolute only where nothing is shared. Offsets in
 * the file are code points of the article's text. Unknown keys are kept and written back.
 */
#ifndef MARK_VIEWFILE_H
#define MARK_VIEWFILE_H

#include "base/err.h"
#include "base/str.h"
#include "mark/note.h"

#define VIEWFILE_VERSION 1
#define VIEWFILE_SUFFIX ".hexapla.yaml"

#define VIEWFILE_SCHEMA DATADIR "/view.schema.json" /* named in the first line, for editors */

/* A stretch of a text, in code points. */
struct saved_range { uint32_t start, end; };
/* Units that were read one after the other; when: how many had been read with the first of them. */
struct saved_reading { struct saved_range at; uint32_t when; };

struct saved_article {
	char *path;            /* as it can be opened from the working directory */
	char sha256[65];       /* of the raw bytes when the view was saved */
	uint64_t bytes;
	char *language, *charset, *title, *source, *date; /* overrides the reader gave; NULL: none */
	uint32_t top, cursor;  /* place in the text: code points */
	bool hidden;
	uint32_t width;        /* of its pane, per cent of the usual one; 0: that */
	struct saved_reading *read;
	size_t n_read;
	struct saved_range *fold; /* units folded by hand */
	size_t n_folds;
	char *text;            /* the article's own, so that the view works alone; NULL: not kept */
	char *extra;           /* unknown keys, as YAML text; NULL */
};

struct saved_mark { char letter; uint32_t article; uint32_t at; /* code points */ };

struct saved_view {
	struct saved_article *article;
	size_t n_articles;
	char *layout;          /* "columns" ...; NULL: default */
	uint32_t focus;        /* article index */
	bool maximised;
	char *fold;            /* what is folded everywhere: "shared", "known", "wire"; NULL: nothing */
	uint32_t *order;       /* panes from left to right: article indexes */
	size_t n_order;
	char *theme;           /* NULL: default */
	char **rules;          /* files */
	size_t n_rules;
	struct saved_option { char *name, *value; } *option; /* those not at their default */
	size_t n_options;
	struct saved_mark *mark;
	size_t n_marks;
	struct saved_pin { uint32_t a_article, a_unit_at, b_article, b_unit_at; bool same; } *pin;
	size_t n_pins;         /* unit_at: code point where the unit starts */
	struct notes notes;    /* targets hold code points until viewfile_anchor */
	char *extra;           /* unknown top-level keys, as YAML text; NULL */
};

/* Read a view. False: errors added (a newer format version is refused) and v is empty. */
bool viewfile_load(const char *path, struct saved_view *v, struct errs *errs);
bool viewfile_parse(const char *path, const char *bytes, size_t n, struct saved_view *v,
                    struct errs *errs);
/* Append an article to a view that is to be written: path, digest, size; the rest is zero.
 * The pointer is valid until the next one. */
struct saved_article *viewfile_add_article(struct saved_view *v, struct article *a);
/* Keep the article's text too; what is not UTF-8 in it, and NUL, becomes U+FFFD. */
void viewfile_embed(struct saved_article *s, const struct article *a);
/* Has the article other bytes than when the view was saved (and another text, if it is kept)? Where
 * the view does not know, no. */
bool viewfile_changed(const struct saved_view *v, uint32_t which, struct article *a);
/* Turn the notes' code points into bytes and re-anchor those of changed articles. Returns how
 * many targets are not surely where they belong (state changed or orphan). An article that is
 * missing (NULL, or an empty one that was never read from a file) keeps its targets as they are:
 * code points, which viewfile_write writes as they are. */
size_t viewfile_anchor(struct saved_view *v, struct article *const *article);
/* The file's bytes; path decides what paths are relative to. Same view, same bytes.
 * article: the notes' targets hold bytes in these (NULL: code points). */
void viewfile_write(const struct saved_view *v, const char *path,
                    const struct article *const *article, struct str *out);
void viewfile_free(struct saved_view *v);
/* Does the file look like a view (by name or first line)? */
bool viewfile_is(const char *path);

#endif
