/* rule.h - highlight rules: YAML -> patterns and predicates -> marks on an article. */
#ifndef MARK_RULE_H
#define MARK_RULE_H

#include "align/align.h"
#include "base/err.h"
#include "conf/theme.h"
#include "mark/mark.h"

struct rule_hits { size_t hits; double ms; bool too_slow; };

struct rules;
struct rules *rules_new(void); /* no rules */
void rules_free(struct rules *rs);
/* Add the rules and styles of a file (or of bytes; name is for messages). Styles go into the
 * theme. False: errors added; the rules that are right are kept all the same. */
bool rules_load(struct rules *rs, const char *path, struct theme *theme, struct errs *errs);
bool rules_parse(struct rules *rs, const char *name, const char *bytes, size_t n,
                 struct theme *theme, struct errs *errs);
size_t rules_count(const struct rules *rs);
const char *rule_name(const struct rules *rs, size_t i);
const char *rule_description(const struct rules *rs, size_t i); /* NULL: none */
const char *rule_file(const struct rules *rs, size_t i);
bool rule_enabled(const struct rules *rs, size_t i);
void rule_enable(struct rules *rs, size_t i, bool on);
const struct rule_hits *rule_hits(const struct rules *rs, size_t i, uint32_t article);

/* Append the marks of all enabled rules on one article. Predicates look at al (may be NULL:
 * rules with a `where` on the alignment mark nothing). */
void rules_apply(struct rules *rs, const struct article *const *article, size_t n_articles,
                 uint32_t which, const struct alignment *al, mark_vec *out);

#endif
