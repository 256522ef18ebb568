/* viewread.h - what the tables of a view's keys share while it is read. */
#ifndef MARK_VIEWREAD_H
#define MARK_VIEWREAD_H

#include "base/map.h"
#include "conf/schema.h"
#include "mark/viewfile.h"

struct reading {
	struct saved_view *v;
	char *dir;                    /* of the view file */
	struct map *article_ids;      /* -> index */
	struct map *note_ids;
	struct saved_article *article;
	struct note *note;
	struct target *target;
	char *extra;                  /* the string of unknown keys that grew last */
	size_t extra_n;
};

static inline struct reading *reading(struct schema_walk *w)
{
	return w->out;
}

/* Fields that are strings: which of them a key means. The last entry must match. */
struct string_field { const char *key; size_t offset; };
void read_string(const struct string_field *table, void *object, const struct yaml *key,
                 const struct yaml *value);
/* Replace a string. */
void set_string(char **field, const struct yaml *value);
/* Append "key: value" to a string of unknown keys. */
void read_extra(struct schema_walk *w, char **extra, const struct yaml *key,
                const struct yaml *value);
/* The article with this id; false: error added. */
bool read_article(struct schema_walk *w, const struct yaml *id, uint32_t *index);
bool read_point(const struct yaml *n, uint32_t *at);
/* A place, "[A, 512]"; false: error added. */
bool read_place(struct schema_walk *w, const struct yaml *n, uint32_t *article, uint32_t *at);
/* The i-th of a list of strings, which may be a single string; NULL past the end. */
const struct yaml *read_nth(const struct yaml *list, size_t i);

/* viewfile_notes.c: the items of `notes:`. */
extern const struct field view_note_fields[];
void read_note(struct schema_walk *w, const struct yaml *key, const struct yaml *value);

#endif
