/* Notes that travel: our own annotations come back with all they mean, others' are understood,
 * what is no annotation or too much of one is refused with its place. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/utf8.h"
#include "export/import.h"
#include "mark/viewfile.h"
#include "scratch.h"
#include "story.h"

enum { NOTES = 10000, BATCH = 20 };

static uint64_t seed = 88172645463325252u;

static uint32_t dice(uint32_t n)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return (uint32_t)(seed >> 33) % n;
}

static bool chance(uint32_t percent)
{
	return dice(100) < percent;
}

/* Code points of all planes and kinds, what breaks formats among them. */
static void add_any(struct str *out, uint32_t n)
{
	static const char *const part[] = {
		" ", "  ", "\n", "\r\n", "\t", "\"", "\\", "</script>", "]]>", "\xE2\x80\xAE", "\x1b[31m",
		"e\xCC\x81", "\xF0\x9F\x98\x80", "\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9", "\xC2\xA0",
		"\xEF\xBF\xBE", "\xE2\x80\xA8", "\xF3\xA0\x80\x81", "\xC2\x85", "word", "the same words ",
		"\xE2\x80\x9Cquoted\xE2\x80\x9D", "\xE6\xBC\xA2\xE5\xAD\x97", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
	};

	while (n--) {
		char buf[4];
		uint32_t cp = chance(60) ? 'a' + dice(26) : chance(50) ? 0xA1 + dice(0x5000)
		                                                      : 0x10000 + dice(0xFFFF0);
		if (chance(25))
			str_add(out, part[dice(COUNT(part))]);
		else
			str_addn(out, buf, utf8_put(buf, cp >= 0xD800 && cp < 0xE000 ? 'x' : cp));
	}
}

static char *any(uint32_t most)
{
	struct str s = STR_INIT;

	add_any(&s, 1 + dice(most));
	return str_take(&s);
}

struct world {
	struct article *article[3];
	const struct article *view[3];
	struct notes notes;
};

static size_t some_byte(const struct article *a)
{
	return utf8_offset(a->text, a->len, dice((uint32_t)utf8_count(a->text, a->len) + 1));
}

static void add_target(struct world *w, struct note **n)
{
	uint32_t which = dice(3);
	size_t from = some_byte(w->article[which]), to = some_byte(w->article[which]);

	if (*n)
		note_add_target(*n, w->view, which, from < to ? from : to, from < to ? to : from);
	else
		*n = notes_add(&w->notes, w->view, which, from < to ? from : to, from < to ? to : from,
		               "", 0);
}

static void make_world(struct world *w)
{
	*w = (struct world){0};
	for (int i = 0; i < 3; i++) {
		static const char *const path[] = {"dir/a.txt", "dir/b c%.txt", "other/caf\xC3\xA9.txt"};
		struct str text = STR_INIT;

		add_any(&text, 5 + dice(chance(10) ? 9000 : 300));
		w->article[i] = article_parse(path[i], text.s, text.n, NULL, NULL);
		assert_non_null(w->article[i]);
		w->view[i] = w->article[i];
		str_free(&text);
	}
	for (int i = 0; i < BATCH; i++) {
		struct note *n = NULL;

		for (uint32_t k = 1 + (chance(40) ? dice(4) : 0); k; k--)
			add_target(w, &n);
		free(n->text);
		n->text = chance(80) ? any(60) : strdup("");
		for (uint32_t k = chance(50) ? dice(4) : 0; k; k--) {
			char *tag = any(9);
			note_add_tag(n, tag);
			free(tag);
		}
		n->colour = chance(30) ? any(6) : NULL;
		n->author = chance(50) ? any(9) : NULL;
		n->iri = chance(20) ? str_printf("https://x.example/%d-%u", i, dice(999)) : NULL;
		n->made = 1 + dice(2000000000);
		n->changed = n->made + dice(100000);
	}
}

static void same_string(const char *a, const char *b)
{
	if (a && b)
		assert_string_equal(a, b);
	else
		assert_true(a == b);
}

static void same_meaning(const struct notes *x, const struct notes *y)
{
	assert_int_equal(x->n, y->n);
	for (size_t i = 0; i < x->n; i++) {
		const struct note *a = &x->item[i], *b = &y->item[i];
		char *iri = note_iri(a);

		assert_string_equal(iri, b->iri);
		free(iri);
		assert_string_equal(a->text, b->text);
		same_string(a->colour, b->colour);
		same_string(a->author, b->author);
		assert_int_equal(a->made, b->made);
		assert_int_equal(a->changed, b->changed);
		assert_int_equal(a->n_tags, b->n_tags);
		for (size_t k = 0; k < a->n_tags; k++)
			assert_string_equal(a->tag[k], b->tag[k]);
		assert_int_equal(a->n_targets, b->n_targets);
		for (size_t k = 0; k < a->n_targets; k++) {
			const struct target *s = &a->target[k], *t = &b->target[k];

			assert_true(s->article == t->article && s->start == t->start &&
			            s->end == t->end);
			assert_int_equal(t->state, ANCHORED);
			assert_string_equal(s->exact, t->exact);
			assert_string_equal(s->prefix, t->prefix);
			assert_string_equal(s->suffix, t->suffix);
		}
	}
}

static void export_notes(const struct world *w, const struct notes *ns, struct str *out)
{
	struct export_source src = {.article = w->view, .n = 3, .notes = ns, .only_notes = true};

	str_clear(out);
	exporter_write(exporter_find("jsonld"), &src, out);
}

/* The notes through a view file. */
static void save_and_open(const struct world *w, struct notes *ns)
{
	struct saved_view v = {0}, back;
	struct str file = STR_INIT;
	struct errs errs = {0};

	for (int i = 0; i < 3; i++)
		viewfile_add_article(&v, w->article[i]);
	v.notes = *ns;
	viewfile_write(&v, "x.hexapla.yaml", w->view, &file);
	if (!viewfile_parse("x.hexapla.yaml", file.s, file.n, &back, &errs))
		fail_msg("%s", errs.item[0].msg);
	assert_int_equal(viewfile_anchor(&back, w->article), 0);
	*ns = back.notes;
	back.notes = (struct notes){0};
	viewfile_free(&back);
	viewfile_free(&v);
	str_free(&file);
}

static void random_notes_keep_their_meaning(void **state)
{
	struct str once = STR_INIT, twice = STR_INIT;

	(void)state;
	for (int round = 0; round < NOTES / BATCH; round++) {
		struct world w;
		struct notes back = {0};
		struct imported im;
		struct errs errs = {0};

		make_world(&w);
		export_notes(&w, &w.notes, &once);
		if (!import_notes("notes.jsonld", once.s, once.n, w.article, 3, &back, &im, &errs))
			fail_msg("%u:%u: %s", errs.item[0].line, errs.item[0].col, errs.item[0].msg);
		assert_int_equal(im.added, BATCH);
		same_meaning(&w.notes, &back);
		save_and_open(&w, &back);
		same_meaning(&w.notes, &back);
		export_notes(&w, &back, &twice);
		assert_string_equal(once.s, twice.s);
		/* a second time nothing comes */
		assert_true(import_notes("notes.jsonld", once.s, once.n, w.article, 3, &w.notes, &im,
		                         &errs));
		assert_true(im.added == 0 && im.known == BATCH && w.notes.n == BATCH);
		notes_free(&back);
		notes_free(&w.notes);
		for (int i = 0; i < 3; i++)
			article_free(w.article[i]);
	}
	str_free(&once);
	str_free(&twice);
}

/* What other programs write: the file, and what comes of it in a line a note: text, tags, author,
 * colour, times' hours; article, words and state of each target. */
static const struct { const char *name, *file, *notes; } files[] = {
	{"a row of Hypothes.is: the quotation decides, not the places of the page",
	 "{\"total\": 1, \"rows\": [{\"id\": \"xY_1\", \"created\": \"2024-03-28T12:00:00.123456+00:00\", "
	 "\"updated\": \"2024-03-28T15:30:00+02:00\", \"user\": \"acct:ada@hypothes.is\", "
	 "\"uri\": \"https://news.example/ferry\", \"text\": \"six?\", \"tags\": [\"fact check\", \"time\"], "
	 "\"document\": {\"title\": [\"Island ferry stops for repairs\"]}, "
	 "\"target\": [{\"source\": \"https://news.example/ferry\", \"selector\": ["
	 "{\"type\": \"RangeSelector\", \"startContainer\": \"/div[1]\", \"endContainer\": \"/div[1]\", "
	 "\"startOffset\": 0, \"endOffset\": 4}, {\"type\": \"TextPositionSelector\", \"start\": 2, \"end\": 6}, "
	 "{\"type\": \"TextQuoteSelector\", \"exact\": \"two hundred cancelled bookings\", "
	 "\"prefix\": \"Hotels report \", \"suffix\": \".\"}]}]}]}",
	 "https://hypothes.is/a/xY_1|six?|#fact check #time|ada@hypothes.is||12 13|"
	 "B two hundred cancelled bookings anchored|\n"},
	{"by the words alone, where nothing names an article",
	 "[{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"bodyValue\": \"since?\", "
	 "\"target\": {\"source\": \"https://else.example/\", \"selector\": {\"type\": \"TextQuoteSelector\", "
	 "\"exact\": \"Renn has run the port since 2009\"}}}]",
	 "urn:x:1|since?||||- -|A Renn has run the port since 2009 anchored|\n"},
	{"words that stand in two articles have no place",
	 "[{\"id\": \"urn:x:2\", \"bodyValue\": \"which\", \"target\": {\"source\": \"https://else.example/\", "
	 "\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"We are a lifeline, not a pleasure "
	 "cruise\"}}}]",
	 "urn:x:2|which||||- -|A We are a lifeline, not a pleasure cruise orphan https://else.example/|\n"},
	{"a page with a target as a string; a person; a tag; a body of HTML stays what it is",
	 "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"id\": \"http://x.example/p1\", \"type\": "
	 "\"AnnotationCollection\", \"first\": {\"type\": \"AnnotationPage\", \"items\": [{\"id\": "
	 "\"http://x.example/a1\", \"type\": \"Annotation\", \"creator\": [{\"id\": \"http://x.example/me\", "
	 "\"name\": \"Ada\"}], \"created\": \"2024-03-28T12:00:00Z\", \"body\": [{\"type\": \"TextualBody\", "
	 "\"format\": \"text/html\", \"value\": \"<b onclick=x()>no</b>\"}, {\"type\": \"TextualBody\", "
	 "\"purpose\": \"tagging\", \"value\": \"t1\"}, \"http://x.example/more\"], \"target\": \"b.txt\"}]}}",
	 "http://x.example/a1|<b onclick=x()>no</b>\n\nhttp://x.example/more|#t1|Ada||12 12|"
	 "B Island ferry stops for repairs anchored|\n"},
	{"selectors that refine each other, a choice of bodies, a style",
	 "{\"id\": \"urn:x:3\", \"type\": \"Annotation\", \"motivation\": \"highlighting\", \"body\": {\"type\": "
	 "\"Choice\", \"items\": [{\"type\": \"TextualBody\", \"value\": \"one\"}, {\"type\": \"TextualBody\", "
	 "\"value\": \"zwei\"}]}, \"target\": [{\"source\": {\"id\": \"file:///some/where/a.txt\"}, \"styleClass\": "
	 "\"red\", \"selector\": {\"type\": \"XPathSelector\", \"value\": \"/p\", \"refinedBy\": {\"type\": "
	 "\"TextQuoteSelector\", \"exact\": \"Ada Renn\", \"prefix\": \"said the harbour master, \", \"suffix\": "
	 "\".\\n\\nRenn has run\"}}}]}",
	 "urn:x:3|one\n\nzwei|||red|- -|A Ada Renn anchored|\n"},
	{"places alone: the words are those there, to be looked at",
	 "{\"id\": \"urn:x:4\", \"type\": \"Annotation\", \"target\": {\"source\": \"a.txt\", \"selector\": "
	 "{\"type\": \"TextPositionSelector\", \"start\": 0, \"end\": 5}}}",
	 "urn:x:4|||||- -|A Ferry changed|\n"},
	{"a reply is about what it answers, whichever comes first",
	 "{\"rows\": [{\"id\": \"r\", \"uri\": \"x\", \"text\": \"no!\", \"references\": [\"p\"], \"target\": "
	 "[{\"source\": \"x\"}]}, {\"id\": \"p\", \"uri\": \"x\", \"text\": \"yes\", \"target\": [{\"source\": \"x\", "
	 "\"selector\": [{\"type\": \"TextQuoteSelector\", \"exact\": \"the port\", \"prefix\": \"Renn has run \", "
	 "\"suffix\": \" since 2009.\"}]}]}]}",
	 "https://hypothes.is/a/p|yes||||- -|A the port anchored|\n"
	 "https://hypothes.is/a/r|no!||||- -|A the port anchored|\n"},
	{"what was named and is not there is an orphan of that article",
	 "{\"id\": \"urn:x:5\", \"type\": \"Annotation\", \"bodyValue\": \"gone\", \"target\": {\"source\": \"a.txt\", "
	 "\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"two hundred cancelled bookings\"}}}",
	 "urn:x:5|gone||||- -|A two hundred cancelled bookings orphan|\n"},
	{"without a name, what it says is one",
	 "[{\"type\": \"Annotation\", \"bodyValue\": \"x\", \"target\": \"a.txt\"}, {\"type\": \"Annotation\", "
	 "\"bodyValue\": \"x\", \"target\": \"a.txt\"}]",
	 "*|x||||- -|A Ferry service to the islands stops for six weeks anchored|\n"},
	{"half a time, wrong types: what is right is taken",
	 "\xEF\xBB\xBF[{\"id\": 7, \"type\": \"Annotation\", \"bodyValue\": \"a b\", \"created\": "
	 "\"yesterday\", \"tags\": [1, null, [\"x\"], \"t\"], \"creator\": 4, \"target\": {\"source\": \"b.txt\", "
	 "\"selector\": [{\"type\": \"TextPositionSelector\", \"start\": -1, \"end\": 1e99}, 3, null]}}]",
	 "*|a b|#x #t|||- -|B Island ferry stops for repairs anchored|\n"},
	{"a page without any", "{\"type\": \"AnnotationPage\", \"items\": []}", ""},
};

static void describe(const struct notes *ns, struct str *out)
{
	for (size_t i = 0; i < ns->n; i++) {
		const struct note *n = &ns->item[i];

		str_addf(out, "%s|%s|", str_starts(n->iri, "urn:uuid:") ? "*" : n->iri, n->text);
		for (size_t k = 0; k < n->n_tags; k++)
			str_addf(out, "%s#%s", k ? " " : "", n->tag[k]);
		str_addf(out, "|%s|%s|", n->author ? n->author : "", n->colour ? n->colour : "");
		str_addf(out, n->made ? "%d " : "- ", (int)(n->made / 3600 % 24));
		str_addf(out, n->changed ? "%d|" : "-|", (int)(n->changed / 3600 % 24));
		for (size_t k = 0; k < n->n_targets; k++) {
			const struct target *t = &n->target[k];

			str_addf(out, "%c %s %s%s%s|", 'A' + (int)t->article, t->exact,
			         anchor_state_name(t->state), t->source ? " " : "",
			         t->source ? t->source : "");
		}
		str_addc(out, '\n');
	}
}

static void what_others_write(void **state)
{
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	for (size_t i = 0; i < COUNT(files); i++) {
		struct notes ns = {0};
		struct imported im;
		struct errs errs = {0};
		struct str got = STR_INIT;

		if (!import_notes("dir/notes.json", files[i].file, strlen(files[i].file), s.article, s.n,
		                  &ns, &im, &errs))
			fail_msg("%s: %u:%u: %s", files[i].name, errs.item[0].line, errs.item[0].col,
			         errs.item[0].msg);
		describe(&ns, &got);
		if (strcmp(got.s, files[i].notes))
			fail_msg("%s:\n%s\nnot\n%s", files[i].name, got.s, files[i].notes);
		size_t n = ns.n;
		assert_true(import_notes("dir/notes.json", files[i].file, strlen(files[i].file),
		                         s.article, s.n, &ns, &im, &errs));
		assert_true(ns.n == n && !im.added);
		notes_free(&ns);
		str_free(&got);
	}
	story_close(&s);
}

/* Which article a source means: a path from the file's folder, escaped as in addresses; else the only
 * one of that name. Two of the name are none. */
static void which_article_is_meant(void **state)
{
	static const char *const path[] = {"dir/a b.txt", "other/a b.txt", "other/\xC3\xA9 100%.txt"};
	static const struct { const char *source; int article; } of[] = {
		{"a%20b.txt", 0}, {"a b.txt#page=2", 0}, {"../other/a%20b.txt", 1}, {"%C3%A9%20100%.txt", 2},
		{"../gone/%c3%a9 100%25.txt", 2}, {"../gone/a%20b.txt", -1}, {"a%2", -1}, {"%zz%", -1},
		{"mailto:a%20b.txt", -1},
	};
	struct article *article[COUNT(path)];

	(void)state;
	assert_false(scratch_start(NULL) || mkdir(scratch("dir"), 0755) || mkdir(scratch("other"), 0755));
	for (size_t i = 0; i < COUNT(path); i++) {
		assert_true(file_save(scratch(path[i]), "", 0, NULL, NULL));
		article[i] = article_parse(scratch(path[i]), small[i % 2], strlen(small[i % 2]), NULL, NULL);
	}
	for (size_t i = 0; i < COUNT(of); i++) {
		char *file = str_printf("[{\"id\": \"urn:x:%zu\", \"bodyValue\": \"n\", \"target\": \"%s\"}]", i,
		                        of[i].source);
		struct notes ns = {0};
		struct imported im;

		assert_true(import_notes(scratch("dir/notes.json"), file, strlen(file), article, COUNT(path),
		                         &ns, &im, NULL));
		assert_int_equal(ns.n, 1);
		int got = ns.item[0].target[0].state == ANCHOR_ORPHAN ? -1 : (int)ns.item[0].target[0].article;
		if (got != of[i].article)
			fail_msg("%s: %d", of[i].source, got);
		notes_free(&ns);
		free(file);
	}
	for (size_t i = 0; i < COUNT(path); i++)
		article_free(article[i]);
	assert_int_equal(scratch_end(NULL), 0);
}

/* A note that was changed elsewhere since comes back as it is now; an older state does not. */
static void the_later_one_stays(void **state)
{
	static const char *const file[] = {
		"{\"id\": \"urn:x:1\", \"modified\": \"2024-01-02T00:00:00Z\", \"bodyValue\": \"new\", "
		"\"body\": {\"value\": \"t\", \"purpose\": \"tagging\"}, \"target\": \"a.txt\"}",
		"{\"id\": \"urn:x:1\", \"modified\": \"2024-01-01T00:00:00Z\", \"bodyValue\": \"old\", "
		"\"target\": \"a.txt\"}",
	};
	struct story s;
	struct imported im;

	(void)state;
	story_open(&s, small, COUNT(small));
	for (int i = 1; i >= -1; i--) {
		const char *text = file[i < 0 ? 1 : i];

		assert_true(import_notes("x", text, strlen(text), s.article, s.n, &s.notes, &im, NULL));
		assert_true(im.added == (i == 1) && im.renewed == (i == 0) && im.known == (i == -1));
	}
	assert_int_equal(s.notes.n, 1);
	assert_string_equal(s.notes.item[0].text, "new");
	assert_int_equal(s.notes.item[0].n_tags, 1);
	story_close(&s);
}

static char *repeated(const char *s, size_t n, const char *end)
{
	struct str out = STR_INIT;

	while (n--)
		str_add(&out, s);
	str_add(&out, end);
	return str_take(&out);
}

static void what_is_refused(void **state)
{
	char *deep = repeated("[", 100000, ""), *many = repeated("1,", 1500000, "");
	char *list = str_printf("[%s1]", many);
	char *notes = repeated("{\"target\":\"x\"},", IMPORT_NOTES, "{\"target\":\"x\"}]");
	char *all = str_printf("[%s", notes);
	const struct { const char *file; unsigned line, col; const char *why; } wrong[] = {
		{"", 1, 1, ""},
		{"{\"rows\": [\n {\"id\": \"x\",\n  \"uri\": }]}", 3, 10, "unexpected token near '}'"},
		{"[{\"target\": \"\xFF\"}]", 1, 1, ""},
		{"[{\"target\": \"\\ud800\"}]", 1, 1, ""},
		{"[{\"target\": \"\\u0000\"}]", 1, 1, ""},
		{deep, 1, IMPORT_DEPTH + 1, "nested too deep"},
		{list, 1, 1, "more than 1,000,000 values"},
		{all, 0, 0, "more than 10000 annotations"},
		{"{\"format\": \"hexapla-report\"}", 0, 0, "no annotations in it"},
		{"7", 0, 0, "no annotations in it"},
	};
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct errs errs = {0};
		struct imported im;

		assert_false(import_notes("x.json", wrong[i].file, strlen(wrong[i].file), s.article, s.n,
		                          &s.notes, &im, &errs));
		assert_int_equal(errs.n, 1);
		assert_int_equal(errs.item[0].line, wrong[i].line);
		assert_true(wrong[i].col < 2 ? errs.item[0].col >= wrong[i].col
		                             : errs.item[0].col == wrong[i].col);
		assert_non_null(strstr(errs.item[0].msg, wrong[i].why));
		assert_int_equal(s.notes.n, 0);
		errs_free(&errs);
	}
	free(deep);
	free(many);
	free(list);
	free(notes);
	free(all);
	story_close(&s);
}

/* Bytes of a good file broken at random: notes or an error, and what came can be saved. */
static void damaged_files(void **state)
{
	struct story s;
	size_t readable = 0;

	(void)state;
	story_open(&s, small, COUNT(small));
	for (int i = 0; i < 3000; i++) {
		char *file = strdup(files[dice(COUNT(files))].file);
		struct notes ns = {0};
		struct imported im;
		struct errs errs = {0};

		for (uint32_t k = 1 + dice(3), n = (uint32_t)strlen(file); k; k--)
			file[dice(n)] = "\n:-[]{}\"x0,\\\xFF"[dice(13)];
		bool ok = import_notes("x", file, strlen(file), s.article, s.n, &ns, &im, &errs);
		assert_int_equal(ok, errs.n == 0);
		readable += ok;
		for (size_t k = 0; k < ns.n; k++)
			for (size_t t = 0; t < ns.item[k].n_targets; t++)
				assert_true(ns.item[k].target[t].article < s.n);
		notes_free(&ns);
		errs_free(&errs);
		free(file);
	}
	assert_true(readable > 100);
	story_close(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_notes_keep_their_meaning),
		cmocka_unit_test(what_others_write), cmocka_unit_test(which_article_is_meant),
		cmocka_unit_test(the_later_one_stays),
		cmocka_unit_test(what_is_refused),
		cmocka_unit_test(damaged_files),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
