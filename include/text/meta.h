/* meta.h - title, source and date, where the text shows them. */
#ifndef TEXT_META_H
#define TEXT_META_H

#include "text/article.h"
#include "text/head.h"

/* Bytes of a block of metadata at the start: "---" to "---" (YAML front matter), or the header
 * of a mail, or lines like "Title: x"; 0: none. */
size_t meta_front_matter(const char *text, size_t n);
/* What field a name stands for: "judul" -> HEAD_TITLE; HEAD_FIELDS: none. */
enum head_field meta_field(const char *s, size_t n);
/* The field of a line "Source: The Post", its value from byte *value; HEAD_FIELDS: it is no field
 * (but a sentence). */
enum head_field meta_line(const char *s, size_t n, size_t *value);
/* "Reuters", "AFP": the name of a news agency. */
bool meta_agency(const char *s, size_t n);
/* Fill title, source and date of a segmented article: from opts, from `h` (what the document's
 * own fields state), from the block or lines like "Title: x", "By Ann Lee", from headings and
 * date lines; the title falls back to the file's name, the source to the author. */
void meta_find(struct article *a, const struct article_opts *opts, struct head *h);
/* A date in s[0..n): "2024-03-28", "28 March 2024", "March 28, 2024", "28. März 2024",
 * "28/03/2024" -> "2024-03-28" in out; months in all languages with word lists. Returns the
 * bytes up to its end, 0: none. In English, and where the language is not known (NULL), a date
 * in figures of which the order is not certain ("3/4/2024") is none. */
size_t meta_date(const char *s, size_t n, const char *language, char out[11]);

#endif
