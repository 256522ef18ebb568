/* token.h - words and numbers of a stretch of text, with their byte offsets. */
#ifndef TEXT_TOKEN_H
#define TEXT_TOKEN_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER };

struct token {
	uint32_t start, end; /* bytes in the text, half open */
	uint8_t kind;        /* enum token_kind */
	uint8_t capital;     /* starts with an upper-case letter */
	uint8_t first;       /* first word of the stretch or after an opening quotation mark */
	uint8_t quoted;      /* inside quotation marks */
};
typedef VEC(struct token) token_vec;

/* Append the tokens of text[from, to) to out: UAX 29 words; inner apostrophes and the
 * points and commas of figures stay inside ("68.000", "don't", "U.S."). Punctuation is
 * no token. */
void tokens_of(const char *text, size_t from, size_t to, const char *language, token_vec *out);
/* Of tokens from..n make one of the figures that a language groups with blanks: "1 350 000". */
void tokens_group(const char *text, const char *language, token_vec *out, size_t from);

#endif
