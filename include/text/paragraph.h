/* paragraph.h - where the paragraphs of a text are.
 *
 * Paragraphs end at blank lines. Between blank lines the lines are either paragraphs of
 * their own (articles saved one paragraph a line, one sentence a line) or rows of
 * hard-wrapped text, to be joined: told apart for the whole text by whether the first word
 * of the next line would have fitted, and by lines that end in mid-sentence. Markdown
 * headings ("## x", underlined) and list items always start a paragraph. Lines end with LF, CR LF,
 * CR CR LF, CR or a form feed, all in one text if need be; a page that ends in mid-sentence ends
 * no paragraph.
 *
 * Cost: two passes over the lines, the first over a sample; no memory but the result.
 */
#ifndef TEXT_PARAGRAPH_H
#define TEXT_PARAGRAPH_H

#include "base/mem.h"
#include "text/article.h"

typedef VEC(struct paragraph) paragraph_vec;

/* Append the paragraphs of text[from, n) to out: start, end, level and list_item are set,
 * units are not. Every byte outside of them is blank. */
void paragraphs_of(const char *text, size_t from, size_t n, paragraph_vec *out);

#endif
