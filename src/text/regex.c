/* Limits bound the time of a match (measured on Debian 12: a catastrophic pattern stops
 * within about a millisecond); the default JIT stack is kept, and a match that does not
 * fit into it is done again by the interpreter. */
#include "text/regex.h"

#include <pcre2.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/lazy.h"
#include "base/mem.h"
#include "base/unicode.h"
#include "base/utf8.h"

enum {
	PATTERN_MAX = 1000,
	NESTING_MAX = 100,
	MATCH_LIMIT = 200000,
	DEPTH_LIMIT = 10000,
	HEAP_LIMIT_KIB = 20 << 10,
	MESSAGE = 200
};

#define PCRE2(X) \
	X(pcre2_code_free) X(pcre2_compile) X(pcre2_compile_context_create) \
	X(pcre2_compile_context_free) X(pcre2_general_context_create) X(pcre2_get_error_message) \
	X(pcre2_get_ovector_pointer) X(pcre2_jit_compile) X(pcre2_match) \
	X(pcre2_match_context_create) X(pcre2_match_context_free) \
	X(pcre2_match_data_create_from_pattern) X(pcre2_match_data_free) \
	X(pcre2_pattern_info) X(pcre2_set_depth_limit) X(pcre2_set_heap_limit) \
	X(pcre2_set_match_limit) X(pcre2_set_max_pattern_length) \
	X(pcre2_set_parens_nest_limit)
LAZY(PCRE2);

struct regex {
	pcre2_code *code;
	pcre2_match_context *limits;
	struct scratch *scratch; /* of every call */
};

struct scratch { pcre2_match_data *match; bool jit; };

/* Does the pattern hold an upper-case letter that is to be matched (not the S of \S)? */
static bool has_upper(const char *pattern, size_t n, bool literal)
{
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		i += utf8_next(pattern + i, n - i, &cp);
		if (cp == '\\' && !literal && i < n) {
			bool property = pattern[i] == 'p' || pattern[i] == 'P';
			i += utf8_next(pattern + i, n - i, &cp);
			if (property && i < n && pattern[i] == '{')
				while (i < n && pattern[i] != '}')
					i++;
			else if (property && i < n)
				i++;
		} else if (unicode_is_upper(cp)) {
			return true;
		}
	}
	return false;
}

static uint32_t options(const char *pattern, size_t n, unsigned flags)
{
	uint32_t o = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF;
	bool literal = flags & REGEX_LITERAL;
	bool caseless = flags & REGEX_CASELESS ||
	                (flags & REGEX_SMARTCASE && !has_upper(pattern, n, literal));
	if (caseless)
		o |= PCRE2_CASELESS;
	if (literal)
		return o | PCRE2_LITERAL;
	o |= PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	if (flags & REGEX_MULTILINE)
		o |= PCRE2_MULTILINE;
	if (flags & REGEX_DOTALL)
		o |= PCRE2_DOTALL;
	if (flags & REGEX_EXTENDED)
		o |= PCRE2_EXTENDED;
	return o;
}

static void *take(size_t n, void *ctx)
{
	(void)ctx;
	return xmalloc(n);
}

static void give(void *p, void *ctx)
{
	(void)ctx;
	free(p);
}

/* Where the library takes its memory: without any, a match would silently be none. */
static pcre2_general_context *memory(void)
{
	static pcre2_general_context *kept;

	lazy_need(SO_PCRE2, symbols);
	if (!kept)
		kept = lib.pcre2_general_context_create(take, give, NULL);
	return kept;
}

static pcre2_code *compile(const char *pattern, size_t n, unsigned flags, size_t *offset, char *msg)
{
	int error;
	pcre2_general_context *own = memory(); /* first: it loads the library */
	pcre2_compile_context *c = lib.pcre2_compile_context_create(own);
	lib.pcre2_set_max_pattern_length(c, PATTERN_MAX);
	lib.pcre2_set_parens_nest_limit(c, NESTING_MAX);
	pcre2_code *code = lib.pcre2_compile((PCRE2_SPTR)pattern, n, options(pattern, n, flags),
	                                     &error, offset, c);
	lib.pcre2_compile_context_free(c);
	if (!code && lib.pcre2_get_error_message(error, (PCRE2_UCHAR *)msg, MESSAGE) < 0)
		snprintf(msg, MESSAGE, "error %d", error);
	return code;
}

struct regex *regex_new(const char *pattern, size_t n, unsigned flags, size_t *offset, char *msg)
{
	pcre2_code *code = compile(pattern, n, flags, offset, msg);
	if (!code)
		return NULL;
	struct regex *re = xmalloc(sizeof *re);
	re->code = code;
	re->limits = lib.pcre2_match_context_create(memory());
	re->scratch = xmalloc(sizeof *re->scratch);
	*re->scratch = (struct scratch){lib.pcre2_match_data_create_from_pattern(code, memory()), false};
	lib.pcre2_set_match_limit(re->limits, MATCH_LIMIT);
	lib.pcre2_set_depth_limit(re->limits, DEPTH_LIMIT);
	lib.pcre2_set_heap_limit(re->limits, HEAP_LIMIT_KIB);
	return re;
}

void regex_free(struct regex *re)
{
	if (!re)
		return;
	lib.pcre2_match_data_free(re->scratch->match);
	free(re->scratch);
	lib.pcre2_match_context_free(re->limits);
	lib.pcre2_code_free(re->code);
	free(re);
}

static uint32_t info(const struct regex *re, uint32_t what)
{
	uint32_t value = 0;
	lib.pcre2_pattern_info(re->code, what, &value);
	return value;
}

size_t regex_names(const struct regex *re)
{
	return info(re, PCRE2_INFO_NAMECOUNT);
}

const char *regex_name(const struct regex *re, size_t i, size_t *group)
{
	PCRE2_SPTR table = NULL;
	lib.pcre2_pattern_info(re->code, PCRE2_INFO_NAMETABLE, &table);
	table += i * info(re, PCRE2_INFO_NAMEENTRYSIZE);
	if (group)
		*group = (size_t)table[0] << 8 | table[1];
	return (const char *)table + 2;
}

enum regex_result regex_find(const struct regex *re, const char *s, size_t n, size_t from,
                             size_t *span, size_t groups)
{
	PCRE2_SPTR subject = (PCRE2_SPTR)s;
	pcre2_match_data *match = re->scratch->match;
	if (!re->scratch->jit) { /* dear, and many patterns are only checked */
		re->scratch->jit = true;
		lib.pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE); /* without it, it is only slower */
	}
	int rc = lib.pcre2_match(re->code, subject, n, from, 0, match, re->limits);
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = lib.pcre2_match(re->code, subject, n, from, PCRE2_NO_JIT, match, re->limits);
	if (rc == PCRE2_ERROR_MATCHLIMIT || rc == PCRE2_ERROR_DEPTHLIMIT ||
	    rc == PCRE2_ERROR_HEAPLIMIT || rc == PCRE2_ERROR_NOMEMORY)
		return REGEX_LIMIT;
	if (rc < 0)
		return REGEX_NONE;
	const size_t *found = lib.pcre2_get_ovector_pointer(match);
	for (size_t i = 0; i < 2 * groups; i++)
		span[i] = i < 2 * (size_t)rc ? found[i] : SIZE_MAX;
	return REGEX_FOUND;
}

enum regex_result regex_each(const struct regex *re, const char *s, size_t n, size_t groups,
                             bool (*fn)(void *ctx, const size_t *span), void *ctx)
{
	size_t count = groups ? groups : 1;
	size_t *span = xreallocarray(NULL, 2 * count, sizeof *span);
	enum regex_result result = REGEX_NONE, now = REGEX_NONE;
	for (size_t from = 0; from <= n;) {
		now = regex_find(re, s, n, from, span, count);
		if (now != REGEX_FOUND)
			break;
		result = REGEX_FOUND;
		if (!fn(ctx, span))
			break;
		from = span[1];
		if (span[0] >= span[1])
			from += from < n ? unicode_cluster(s + from, n - from) : 1;
	}
	free(span);
	return now == REGEX_LIMIT ? REGEX_LIMIT : result;
}
