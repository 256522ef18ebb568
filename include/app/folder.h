/* folder.h - a folder as articles: which files of it are some. */
#ifndef APP_FOLDER_H
#define APP_FOLDER_H

#include "app/config.h"

/* The articles in a folder, at most `most` of them, by name (numbers in names count as such);
 * paths are added to out. What is left out, and why, is said in a line of its own. False: it has
 * none, or cannot be read: error added. */
bool folder_articles(const char *path, const struct filters *fs, size_t most, strings *out,
                     struct str *said, struct errs *errs);

#endif
