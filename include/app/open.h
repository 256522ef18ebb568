/* open.h - from the command line to a story in memory: files, the demo, or a saved view. */
#ifndef APP_OPEN_H
#define APP_OPEN_H

#include "app/args.h"
#include "base/str.h"
#include "conf/option.h"
#include "mark/viewfile.h"
#include "text/article.h"
#include "text/filter.h"

/* What the reader said about an article; NULL: nothing. */
struct given {
	char *title, *source, *date, *language, *charset;
	bool as_it_is; /* the option "repair" is off */
	bool whole;    /* "whole-pages" is on */
	bool absent;   /* of a view: its source cannot be read; the view's text, or none, stands in */
};

struct opened {
	struct article **article;
	struct given *given;     /* per article */
	size_t n;
	size_t named;            /* on the command line and in folders; some may not be here */
	char *view_path;         /* the saved view that was opened; NULL: none */
	struct saved_view view;  /* its rest: layout, notes (anchored) ...; empty without one */
	size_t missing;          /* articles that cannot be read; empty ones stand in their place */
	size_t kept;             /* articles that cannot be read, shown as the view keeps them */
	size_t changed;          /* articles that are not as they were when it was saved */
	struct str said;         /* what else there is to say, in lines: files left out of folders */
	size_t adrift;           /* notes' targets that are not surely where they belong */
};

/* Open what args name. False: errors added (o may be freed all the same). True with errors: what
 * of it could not be had. */
bool open_story(const struct args *args, const struct filters *fs, struct opened *o,
                struct errs *errs);
/* Do --focus and --goto name what is there? notes: all there are. False: error added. */
bool open_has_places(const struct opened *o, const struct notes *notes, const struct args *args,
                     struct errs *errs);
/* Take in the notes of --import; o->said says what came. False: error added. */
bool open_import(struct opened *o, const struct args *args, struct errs *errs);
/* May a file be written? What is read for the story is never written over. False: error added. */
bool open_spares(const struct opened *o, const struct args *args, const char *path,
                 struct errs *errs);
/* And that of --output? */
bool open_target(const struct opened *o, const struct args *args, struct errs *errs);
void opened_free(struct opened *o);
void given_free(struct given *g);
/* Read an article with what the reader said about it. NULL: errors added. */
struct article *open_article(const char *path, const struct given *g, const struct filters *fs,
                             struct errs *errs);
/* The i-th article as the options "repair" and "whole-pages" want it; NULL if it is so already. The
 * old one stays the caller's. */
struct article *open_otherwise(struct opened *o, size_t i, const struct options *options);
/* Do so with all of them; notes go along. */
void open_all_otherwise(struct opened *o, struct notes *ns, const struct options *options);
/* The i-th article in another charset, NULL: as it looks. NULL: it is no text in that. */
struct article *open_as(struct opened *o, size_t i, const char *charset);

#endif
