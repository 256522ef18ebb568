/* where_int.h - the tree that where_parse.c builds and where.c walks. */
#ifndef MARK_WHERE_INT_H
#define MARK_WHERE_INT_H

#include "text/regex.h"
#include "where.h"

enum where_op {
	OP_AND, OP_OR, OP_NOT, OP_COUNTERPART,                   /* of parts */
	OP_CLASS, OP_CONFLICT, OP_SUPPORT, OP_MOVED, OP_PINNED,  /* of the alignment */
	OP_KIND, OP_MATCH, OP_IN, OP_NOTE,                       /* of the unit */
	OP_ARTICLE, OP_LANGUAGE                                  /* of the article */
};

struct where {
	enum where_op op;
	struct where *part, *next; /* first part; next part of the same whole */
	uint32_t set;              /* CLASS, CONFLICT, KIND: bits; MOVED, PINNED, NOTE: 1 = wanted */
	uint32_t low, high;        /* SUPPORT */
	bool all;                  /* SUPPORT: in every article */
	uint32_t *article;         /* ARTICLE: indexes */
	char (*language)[4];       /* LANGUAGE: codes */
	size_t n;                  /* of article, language */
	struct regex *re;          /* MATCH */
};

#endif
