/* run.h - the ways to run: on a terminal, from a key script, without a screen. Each returns the
 * exit status. */
#ifndef APP_RUN_H
#define APP_RUN_H

#include "app/app.h"
#include "app/args.h"

/* On the terminal (loop.c; the only file here that knows term/). */
int run_terminal(const struct args *args);
/* Keys from a file, screens to standard output (script.c). */
int run_script(const struct args *args);
/* The screen of a story as text, or with colours (snapshot.c). False: errors added. complete: with
 * all articles, in the theme and with the rules that were asked for. */
bool run_screen(const struct args *args, struct str *out, bool *complete, struct errs *errs);
/* Exports, --check, lists (batch.c). */
int run_export(const struct args *args);
int run_check(const struct args *args);
int run_list(const struct args *args);
/* Why units are linked or not, how articles relate (explain.c). */
int run_explain(const struct args *args);
/* The reader's settings; mistakes in them go to standard error. Free with config_free. False: the
 * theme or rules that args name cannot be had as they are. */
bool run_configure(const struct args *args, struct config *c);
/* Open what args name; false, or some of it could not be read: errors added. opened_free either way. */
bool run_open(const struct args *args, const struct config *c, struct opened *o, struct errs *errs);
/* Align an opened story to its end. Free the job with job_free. */
struct job *run_align(const struct config *c, const struct opened *o);
/* Write to standard output; false: error added. */
bool run_print(const struct str *s, struct errs *errs);
/* To standard error, made safe: file names and excerpts are not ours. */
void run_say(const char *text);
/* Print errors there; status 1. */
int run_failed(struct errs *errs);

#endif
