/* rule_int.h - rules as rule_parse.c makes them and rule.c applies them. */
#ifndef MARK_RULE_INT_H
#define MARK_RULE_INT_H

#include "base/mem.h"
#include "mark/rule.h"
#include "text/need.h"
#include "text/regex.h"
#include "where.h"

enum rule_scope { SCOPE_MATCH, SCOPE_UNIT, SCOPE_PARAGRAPH };
struct group { size_t number; uint16_t style; }; /* 0: the whole match */

/* What a rule found on an article: kept until what it looks at changes. */
struct found { struct rule_hits hits; mark_vec marks; bool whole; };

struct rule {
	const char *name, *description, *file, *key; /* in the arena; NULL: not given */
	unsigned line;
	struct regex *re;          /* NULL: units */
	struct need *need;         /* words without which re cannot match; NULL: nothing known */
	bool as_it_stands;         /* multiline: line breaks are kept */
	size_t groups;             /* groups to ask the pattern for */
	VEC(struct group) group;   /* what is marked, outermost first */
	enum rule_scope scope;     /* what the style of the whole match covers */
	struct where *where;       /* NULL: everywhere */
	int16_t priority;
	bool enabled;
	bool switched;             /* by the reader */
	unsigned looks_at;         /* RULES_..., what its marks depend on besides the text */
	VEC(struct found) found;   /* by article */
};

struct rules {
	VEC(struct rule) rule;
	struct arena *arena;
};

void rule_clear(struct rule *r);
/* A place for what it finds on an article. */
struct found *rule_found(struct rule *r, uint32_t which);

#endif
