/* words.c - word lists compiled in. */
#include "text/words.h"

#include <string.h>

#include "base/embed.h"
#include "text/lang.h"

/* The bytes after "LANGUAGE " on its line; n = 0 if the language has none. */
static const char *line_of(const char *file, const char *language, size_t *n)
{
	size_t left, key = strlen(language);
	const char *p = embed_find(file, &left);
	while (p && left > 0) {
		const char *nl = memchr(p, '\n', left);
		size_t len = nl ? (size_t)(nl - p) : left;
		if (len > key && p[key] == ' ' && memcmp(p, language, key) == 0) {
			*n = len - key - 1;
			return p + key + 1;
		}
		if (!nl)
			break;
		left -= len + 1;
		p = nl + 1;
	}
	*n = 0;
	return NULL;
}

static int compare(const char *a, size_t an, const char *b, size_t bn)
{
	int c = memcmp(a, b, an < bn ? an : bn);
	return c ? c : (an > bn) - (an < bn);
}

const char *words_find(const char *file, const char *language, const char *word, size_t n)
{
	size_t hi, lo = 0;
	const char *line = line_of(file, language, &hi);
	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2, start = mid, end = mid;
		while (start > lo && line[start - 1] != ' ')
			start--;
		while (end < hi && line[end] != ' ')
			end++;
		const char *eq = memchr(line + start, '=', end - start);
		size_t len = eq ? (size_t)(eq - line) - start : end - start;
		int c = compare(word, n, line + start, len);
		if (c == 0)
			return eq ? eq + 1 : "";
		if (c < 0)
			hi = start;
		else
			lo = end < hi ? end + 1 : end;
	}
	return NULL;
}

bool lang_function_word(const char *language, const char *word, size_t n)
{
	return n > 0 && words_find("function-words.txt", language, word, n);
}
