/* viewparts.h - what reading and writing a view share. */
#ifndef MARK_VIEWPARTS_H
#define MARK_VIEWPARTS_H

#include <stdint.h>

#include "base/str.h"
#include "base/yaml.h"

/* A path as seen from the view's folder, and back; fresh memory. YAML holds no bytes that are
 * not UTF-8: a path that has some is written "bytes:caf%E9.txt". "-" and addresses stay. */
char *path_to_file(const char *path, const char *dir);
char *path_from_file(const char *written, const char *dir);
/* The same for rules: a file, or the name of a set that is looked for. */
char *rules_to_file(const char *rules, const char *dir);
char *rules_from_file(const char *written, const char *dir);

/* 12 of "n12"; 0 if it is no such name. */
uint32_t note_number(const char *id);

/* Append "key: value\n" of a file, as YAML text that reads back the same. */
void extra_put(struct str *out, const struct yaml *key, const struct yaml *value);
/* Append such text, each line moved in by `indent` blanks. */
void extra_write(struct str *out, const char *extra, size_t indent);

#endif
