/* prompt.h - the one-line editor at the bottom: ":" "/" "?" and questions.
 *
 * Keys as in readline: ^A ^E ^B ^F ^U ^K ^W ^H ^D ^Y Alt-b Alt-f Alt-d Left Right Home End Del,
 * Up/Down or ^P/^N for history (entries that start with what was typed), Enter. Esc, ^G
 * and ^C cancel, as does Backspace in an empty line. A paste is text: control
 * characters are left out, line breaks become blanks.
 *
 * Tab completes as far as all candidates agree and shows them if there are several; Tab and
 * S-Tab then go through them, Esc takes back what was typed.
 *
 * A prompt may hold several lines (prompt_lines): ^J or Alt-Enter breaks the line, Up and Down
 * move between lines, a paste keeps its line breaks.
 */
#ifndef VIEW_PROMPT_H
#define VIEW_PROMPT_H

#include "base/mem.h"
#include "base/str.h"
#include "conf/key.h"

/* What has been entered before, per kind of prompt. Zero-initialise. */
struct history { char **item; size_t n, cap; };
void history_add(struct history *h, const char *line); /* newest last, no repeats, 500 at most */
void history_free(struct history *h);

/* One completion: what replaces the word under the cursor, and a description (may be ""). */
struct candidate { char *text, *help; };
typedef VEC(struct candidate) candidate_vec;
/* Fill out with what fits the line up to `at`; *from = byte where the completed word starts. */
typedef void complete_fn(void *ctx, const char *line, size_t at, size_t *from, candidate_vec *out);

enum prompt_state { PROMPT_EDITING, PROMPT_CHANGED, PROMPT_DONE, PROMPT_CANCELLED };

struct prompt;
/* label: ":" or "/" or a question; initial text may be "". Free with prompt_free. */
struct prompt *prompt_new(const char *label, const char *initial, struct history *history,
                          complete_fn *complete, void *ctx);
void prompt_free(struct prompt *p);
/* From now on it holds several lines; title: what stands above them. */
void prompt_lines(struct prompt *p, const char *title);
const char *prompt_title(const struct prompt *p);       /* NULL: it is one line */
enum prompt_state prompt_key(struct prompt *p, const struct event *e);
const char *prompt_label(const struct prompt *p);
const char *prompt_text(const struct prompt *p);
size_t prompt_cursor(const struct prompt *p);           /* byte */
void prompt_set_error(struct prompt *p, const char *why); /* shown behind the text; "" none */
const char *prompt_error(const struct prompt *p);
/* Completions being shown (n = 0: none) and the chosen one (-1: none). */
const candidate_vec *prompt_candidates(const struct prompt *p, int *chosen);

#endif
