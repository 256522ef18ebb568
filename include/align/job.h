/* job.h - the alignment as work in slices, so that no key waits for it.
 *
 *   job = job_new(articles, n, &opts);
 *   while (!job_step(job, 5)) { ... keys, drawing ... }
 *   al = job_take(job);
 *
 * Deterministic: slices of any size give the same result as one go. No threads.
 */
#ifndef ALIGN_JOB_H
#define ALIGN_JOB_H

#include "align/align.h"
#include "base/str.h"

struct pin { struct uref a, b; bool same; }; /* the reader asserts: the same / not the same */

struct align_opts {            /* zero-initialise for defaults */
	double threshold;          /* 0: as calibrated */
	const struct pin *pin;     /* copied */
	size_t n_pins;
	const char *const *dictionary; /* files, dictd or TSV; NULL-terminated; may be NULL; copied */
	const char *folder;        /* of the system's dictionaries; NULL: dictionary_folder() */
};

struct job;
/* The articles must outlive the job and its results. Free with job_free. */
struct job *job_new(const struct article *const *article, size_t n, const struct align_opts *opts);
/* Work for about ms milliseconds (0: to the end). True when finished. */
bool job_step(struct job *job, unsigned ms);
/* 0..1 of the work done, and the name of the step: "reading words", "finding copies". */
double job_progress(const struct job *job, const char **step);
/* The newest result that was not taken yet, to be freed with alignment_free; NULL if none.
 * A job may give a first result before it is finished and better ones later. */
struct alignment *job_take(struct job *job);
/* A new result from cached scores with other options (threshold, pins); the job must be
 * finished. */
struct alignment *job_recut(struct job *job, const struct align_opts *opts);
/* Why two units are (not) linked: append lines of text "what<TAB>value<TAB>contribution":
 * "score", then reasons in plain words, the strongest first; "run ...", words in a row that
 * both have, the longest first; "word ...", the weightiest first; "measure ...", the parts that
 * the reasons sum up. */
void job_explain(struct job *job, struct uref a, struct uref b, struct str *out);
/* Messages for the reader (a dictionary that is missing, with its package): lines. */
const char *job_messages(const struct job *job);
/* The threshold in force. */
double job_threshold(const struct job *job);
void job_free(struct job *job);

#endif
