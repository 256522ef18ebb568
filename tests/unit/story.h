/* story.h - small stories for the tests of exports: parsed, aligned, noted. */
#ifndef TESTS_STORY_H
#define TESTS_STORY_H

#include <stdlib.h>
#include <string.h>

#include "align/job.h"
#include "export/export.h"

struct story {
	struct article *article[4];
	const struct article *view[4];
	size_t n;
	struct job *job;
	struct alignment *al;
	struct notes notes;
	struct export_source src;
};

static void story_open(struct story *s, const char *const *text, size_t n)
{
	*s = (struct story){.n = n};
	for (size_t i = 0; i < n; i++) {
		char path[8] = "a.txt";

		path[0] = (char)('a' + i);
		s->article[i] = article_parse(path, text[i], strlen(text[i]), NULL, NULL);
		assert_non_null(s->article[i]);
		s->view[i] = s->article[i];
	}
	s->job = job_new(s->view, n, NULL);
	while (!job_step(s->job, 0))
		;
	s->al = job_take(s->job);
	assert_non_null(s->al);
	s->src = (struct export_source){.article = s->view, .n = n, .al = s->al, .notes = &s->notes,
	                                .threshold = job_threshold(s->job)};
}

static void story_close(struct story *s)
{
	alignment_free(s->al);
	job_free(s->job);
	for (size_t i = 0; i < s->n; i++)
		article_free(s->article[i]);
	notes_free(&s->notes);
}

static inline void write_as(const char *format, const struct story *s, struct str *out)
{
	const struct exporter *e = exporter_find(format);

	assert_non_null(e);
	str_clear(out);
	exporter_write(e, &s->src, out);
}

static const char *const small[] = {
	"Ferry service to the islands stops for six weeks\n\n"
	"The company will take the Meridian out of service on 9 March for repairs, it said on "
	"Tuesday. "
	"\xE2\x80\x9CWe are a lifeline, not a pleasure cruise,\xE2\x80\x9D said the harbour "
	"master, Ada Renn.\n\n"
	"Renn has run the port since 2009.\n",
	"Island ferry stops for repairs\n\n"
	"\xE2\x80\x9CWe are a lifeline, not a pleasure cruise,\xE2\x80\x9D said the harbour "
	"master, Ada Renn.\n\n"
	"The company will take the Meridian out of service on 9 March for repairs, it said on "
	"Tuesday.\n\n"
	"Hotels report two hundred cancelled bookings.\n",
};

/* What breaks formats and terminals. */
#define HOSTILE                                                                                    \
	"\x1b[31m\x1b]0;owned\x07 \xC2\x9B"                                                        \
	"31m \xE2\x80\xAE"                                                                         \
	"evil\xE2\x80\xAC <script>alert(1)</script> "                                              \
	"]]> &amp; \"quotes\" 'single' \\u0041 \xFF\xC3 `code` *bold* [a](javascript:alert(1)) "   \
	"\xEF\xBB\xBF"                                                                             \
	"\xE2\x80\x8B\xF3\xA0\x81\x81 {{x}} %s%n \x7F"                                             \
	" --> <img src=x onerror=alert(1)> http://x.example"
static const char *const hostile[] = {
	HOSTILE "\n\nThe council agreed to rebuild the old bridge over the river " HOSTILE
		" next year.\n",
	"# " HOSTILE "\n\nThe council agreed to rebuild the old bridge over the river " HOSTILE
	" next year.\n",
	"",
};

static inline void open_hostile(struct story *s)
{
	story_open(s, hostile, COUNT(hostile));
	struct note *n =
		notes_add(&s->notes, s->view, 0, 0, s->article[0]->len, HOSTILE "\nline two", 9);
	note_add_target(n, s->view, 1, 0, 5);
	note_set_tags(n, HOSTILE);
	n->author = strdup(HOSTILE);
	n->colour = strdup(HOSTILE);
	notes_add(&s->notes, s->view, 1, 0, 5, HOSTILE, 9)->target->state = ANCHOR_ORPHAN;
	notes_add(&s->notes, s->view, 1, 2, 9, "", 9)->target->state = ANCHOR_CHANGED;
}

#endif
