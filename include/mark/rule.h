/* rule.h - highlight rules: YAML -> patterns and predicates -> marks on an article.
 *
 *   rules:
 *     - name: figures                 # required, once in a file
 *       description: amounts and counts
 *       match: '(?<amount>\d[\d.,]*)' # PCRE2, on a paragraph's text
 *       flags: [caseless]             # caseless multiline dotall extended literal smartcase
 *       style: mark                   # the whole match; without style and groups: mark
 *       groups: {amount: figure}      # named groups
 *       where: {class: edited, not: {language: de}, note: no}
 *       priority: 20                  # -100..100
 *       enabled: yes
 *       key: f
 *   styles: {figure: {fg: orange}}    # as in themes; colour names are the theme's
 *
 * A paragraph is matched as text/flat.h shows it (line breaks are blanks); with `multiline`
 * as it stands in the source. A match counts where its first byte's unit satisfies `where`.
 * A rule with only `where` marks whole units, or the quoted parts of them if it asks for
 * `in: quotation`. Empty matches mark nothing.
 *
 * Limits, so that no key waits: a pattern that reaches PCRE2's limits in three paragraphs of an
 * article, that takes more than 50 ms or finds more than 50,000 matches there is given up for
 * that article and marked too slow; what it found stays.
 */
#ifndef MARK_RULE_H
#define MARK_RULE_H

#include "align/align.h"
#include "base/err.h"
#include "conf/theme.h"
#include "mark/mark.h"
#include "mark/note.h"

#define RULES_MAX 500
enum { RULE_LIMIT_HITS = 3, RULE_MS = 50, RULE_MATCHES = 50000 };

struct rule_hits { size_t hits; double ms; bool too_slow; };

struct rules;
struct rules *rules_new(void); /* no rules */
void rules_free(struct rules *rs);
/* Add the rules and styles of a file (or of bytes; name is for messages). path may be the name
 * of a rule set (library.h). Styles go into the theme; style ids are that theme's: load the
 * rules again when the theme changes. False: errors added; the rules that are right are kept
 * all the same. */
bool rules_load(struct rules *rs, const char *path, struct theme *theme, struct errs *errs);
bool rules_parse(struct rules *rs, const char *name, const char *bytes, size_t n,
                 struct theme *theme, struct errs *errs);
size_t rules_count(const struct rules *rs);
const char *rule_name(const struct rules *rs, size_t i);
const char *rule_description(const struct rules *rs, size_t i); /* NULL: none */
const char *rule_file(const struct rules *rs, size_t i);
unsigned rule_line(const struct rules *rs, size_t i);           /* where it stands in its file */
const char *rule_key(const struct rules *rs, size_t i);         /* as written; NULL: none */
bool rule_enabled(const struct rules *rs, size_t i);
void rule_enable(struct rules *rs, size_t i, bool on);
/* Rules of the same file and name that were switched in `old` are so here too. */
void rules_keep_switched(struct rules *rs, const struct rules *old);
/* What the rule found on the article when it was last applied to it; nothing, if it is off. */
const struct rule_hits *rule_hits(const struct rules *rs, size_t i, uint32_t article);

/* The keys of a rules file, of a rule and of its `where`, for whoever checks schemas. */
enum rule_part { RULE_FILE, RULE_RULE, RULE_WHERE };
const struct field *rule_schema(enum rule_part part);

/* What rules look at. al may be NULL: rules with a `where` on the alignment mark nothing; notes
 * may be NULL: there are none. */
struct rule_story {
	const struct article *const *article;
	size_t n;
	const struct alignment *al;
	const struct notes *notes;
};
/* What a rule finds is kept; tell what changed before rules are applied again. */
enum { RULES_TEXT = 1, RULES_ALIGNMENT = 2, RULES_NOTES = 4 };
void rules_changed(struct rules *rs, unsigned what);
/* The marks of all enabled rules on one article, in slices. What story points to, and rs, must
 * stay as they are until the end. */
struct rule_run;
struct rule_run *rule_run_new(struct rules *rs, const struct rule_story *story, uint32_t which);
/* Go on for about ms milliseconds (0: to the end). True: done, the marks are complete. */
bool rule_run_step(struct rule_run *run, double ms);
const mark_vec *rule_run_marks(const struct rule_run *run);
void rule_run_free(struct rule_run *run);

#endif
