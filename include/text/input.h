/* input.h - the bytes of an article, wherever they are: a file, standard input, a pipe, an address
 * on the web; unpacked and filtered as often as that is needed (paper.docx.gz). */
#ifndef TEXT_INPUT_H
#define TEXT_INPUT_H

#include "base/file.h"
#include "text/filter.h"

struct input {
	struct str bytes;
	struct str name;    /* what its ending says is true of the bytes: page.html of page.html.gz */
	struct file_id id;  /* of the file; zeroes where there is none that could be read again */
};

/* False: error added, in is empty. fs NULL: the built-in filters. */
bool input_read(const char *path, const struct filters *fs, struct input *in, struct errs *errs);
void input_free(struct input *in);

#endif
