/* The HTML page, the Markdown page and the Web Annotations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <jansson.h>

#include "base/map.h"
#include "base/utf8.h"
#include "story.h"

static bool one_of(const char *s, size_t n, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == n && !memcmp(s, *list, n))
			return true;
	return false;
}

/* Reads the tags of a page: only elements and attributes that we write ourselves. */
struct tags { struct map *ids; struct str open; };

static void check_attribute(struct tags *t, const char *name, size_t n, const char *value,
			    size_t len)
{
	static const char *const known[] = {
		"lang",        "charset", "http-equiv", "content", "name",       "class",
		"href",        "id",      "tabindex",   "role",    "aria-label", "aria-labelledby",
		"aria-hidden", "scope",   "dir",        "datetime", NULL};

	if (!one_of(name, n, known))
		fail_msg("attribute %.*s", (int)n, name);
	assert_null(memchr(value, '<', len));
	if (n == 4 && !memcmp(name, "href", 4)) {
		assert_int_equal(value[0], '#');
	} else if (n == 2 && !memcmp(name, "id", 2)) {
		size_t before = map_count(t->ids);

		map_intern(t->ids, value, len);
		assert_int_equal(map_count(t->ids), before + 1);
	}
}

static const char *check_attributes(struct tags *t, const char *s)
{
	while (*s == ' ') {
		const char *name = ++s;

		s += strcspn(s, "=");
		assert_int_equal(s[1], '"');
		const char *value = s + 2, *end = strchr(value, '"');
		assert_non_null(end);
		check_attribute(t, name, (size_t)(s - name), value, (size_t)(end - value));
		s = end + 1;
	}
	assert_int_equal(*s, '>');
	return s + 1;
}

/* One tag; elements nest. */
static const char *check_tag(struct tags *t, const char *s)
{
	static const char *const known[] = {
		"html",    "head",    "meta", "title", "style", "body",    "header", "h1",
		"h2",      "h3",      "div",  "table", "tr",    "th",      "td",     "a",
		"bdi",     "ul",      "li",   "span",  "p",     "nav",     "main",   "article",
		"details", "summary", "q",    "mark",  "br",    "section", "footer",
		"code",    "b",       "time", NULL};
	static const char *const empty[] = {"meta", "br", NULL};
	bool closing = *s == '/';

	s += closing;
	size_t n = strcspn(s, " >");
	if (!one_of(s, n, known))
		fail_msg("element %.*s", (int)n, s);
	if (closing) {
		struct str *open = &t->open;

		assert_true(open->n > n && !memcmp(open->s + open->n - n, s, n));
		str_erase(open, open->n - n - 1, n + 1);
		assert_int_equal(s[n], '>');
		return s + n + 1;
	}
	if (!one_of(s, n, empty)) {
		str_addc(&t->open, '/');
		str_addn(&t->open, s, n);
	}
	return check_attributes(t, s + n);
}

static void check_links(const struct tags *t, const char *page)
{
	for (const char *s = page; (s = strstr(s, "href=\"#")); s++) {
		const char *id = s + strlen("href=\"#");

		if (map_get(t->ids, id, strcspn(id, "\"")) == MAP_NONE)
			fail_msg("no #%.*s", (int)strcspn(id, "\""), id);
	}
}

static void check_page(const char *page)
{
	struct tags t = {map_new(), STR_INIT};
	const char *s = page;

	assert_true(str_starts(s, "<!DOCTYPE html>\n"));
	assert_non_null(strstr(page, "content=\"default-src 'none'; style-src 'unsafe-inline'"));
	for (s = strchr(s, '\n'); *s;) {
		s += strcspn(s, "<");
		if (*s)
			s = check_tag(&t, s + 1);
	}
	assert_string_equal(t.open.s, "");
	check_links(&t, page);
	map_free(t.ids);
	str_free(&t.open);
}

static void the_page_is_well_formed_and_inert(void **state)
{
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	for (int i = 0; i < 3; i++) { /* the last time the notes alone */
		if (i)
			open_hostile(&s);
		else
			story_open(&s, small, COUNT(small));
		s.src.only_notes = i == 2;
		s.src.view = i ? HOSTILE : NULL;
		write_as("html", &s, &out);
		check_page(out.s);
		if (i) {
			assert_non_null(strstr(out.s, "&lt;script&gt;alert(1)"));
			assert_non_null(
				strstr(out.s, "<span class=\"hidden\">&lt;U+202E&gt;</span>"));
		}
		story_close(&s);
	}
	str_free(&out);
}

static void the_page_has_signs_counterparts_and_notes(void **state)
{
	static const char *const parts[] = {
		"<article id=\"B\" lang=\"en\" ",
		("id=\"A3\" tabindex=\"-1\"><span class=\"sign\" role=\"img\" aria-label=\"verbatim, in 2 of "
		 "2\">=2</span>"),
		"<details><summary>= B2</summary>",
		"<li><a href=\"#B2\">B2</a> verbatim: <q lang=\"en\"><bdi>\xE2\x80\x9CWe are",
		"<mark class=\"noted plain\">Meridian</mark>",
		"<a href=\"#note-1\">n1</a> on <q><bdi>Meridian</bdi></q>",
		"<p dir=\"auto\">Which one?</p>\n<p dir=\"auto\">Ask.</p>",
		"<div class=\"note plain\" id=\"note-1\">",
		"1970-01-01T00:00:05Z",
		"<h3><bdi>Ferry service to the islands stops for six weeks</bdi></h3>",
	};
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	story_open(&s, small, COUNT(small));
	size_t at = (size_t)(strstr(small[0], "Meridian") - small[0]);
	notes_add(&s.notes, s.view, 0, at, at + 8, "Which one?\nAsk.", 5);
	write_as("html", &s, &out);
	for (size_t i = 0; i < COUNT(parts); i++)
		if (!strstr(out.s, parts[i]))
			fail_msg("missing: %s\nin %s", parts[i], out.s);
	str_free(&out);
	story_close(&s);
}

/* Joined emoji stay whole where they are spelling; a joiner alone is shown. */
static void joiners_stay_in_clusters(void **state)
{
	static const char *const texts[] = {
		"A family \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7 came by and stayed.\n\n"
		"A joiner\xE2\x80\x8D alone is odd."};
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	story_open(&s, texts, 1);
	write_as("html", &s, &out);
	assert_non_null(strstr(out.s, "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7"));
	assert_non_null(strstr(out.s, "&lt;U+200D&gt;"));
	str_free(&out);
	story_close(&s);
}

/* In front of each character that Markdown or HTML acts on stands a backslash, but for the
 * emphasis, headings, table and quotations that are ours. */
static void markdown_is_escaped(void **state)
{
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	open_hostile(&s);
	write_as("markdown", &s, &out);
	size_t whole = out.n;
	struct str alone = STR_INIT;
	s.src.only_notes = true;
	s.src.view = HOSTILE; /* not even quoted: it has what ends a span of code */
	write_as("markdown", &s, &alone);
	str_addn(&out, alone.s, alone.n);
	assert_true(alone.n > 500 && alone.n < whole);
	str_free(&alone);
	for (size_t i = 0; i < out.n; i++) {
		char before = i ? out.s[i - 1] : '\n';

		if (out.s[i] && strchr("`[]<~&", out.s[i]) && before != '\\')
			fail_msg("bare %c: %.60s", out.s[i], out.s + i);
		if (out.s[i] == '>' && before != '\\' && before != '\n')
			fail_msg("bare >: %.60s", out.s + i);
		if (out.s[i] == '#' && before != '\\' && before != '\n' && before != '#')
			fail_msg("bare #: %.60s", out.s + i);
	}
	assert_non_null(strstr(out.s, "http\\://x.example"));
	assert_non_null(strstr(out.s, "\\*bold\\*"));
	str_free(&out);
	story_close(&s);
}

static void markdown_reads_well(void **state)
{
	static const char *const parts[] = {
		"# 2 articles compared\n\n| | Title |",
		"\n## A Ferry service to the islands stops for six weeks\n",
		"\n\n### A1 ",
		"said the harbour master, Ada Renn. \\[= B2\\]\n",
		" take the *Meridian* out of service",
		("\n\n> **\xE2\x9C\x8E n1** on \xE2\x80\x9CMeridian\xE2\x80\x9D \\#ship\n>\n> "
		 "\xC2\xA0Which one?\n"),
		">\n> 1970-01-01T00:00:05Z\n>\n> `hexapla --goto=n1 ferry.hexapla.yaml`\n",
	};
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	story_open(&s, small, COUNT(small));
	size_t at = (size_t)(strstr(small[0], "Meridian") - small[0]);
	note_set_tags(notes_add(&s.notes, s.view, 0, at, at + 8, "Which one?\nAsk.", 5), "ship");
	s.src.view = "ferry.hexapla.yaml";
	write_as("markdown", &s, &out);
	for (size_t i = 0; i < COUNT(parts); i++)
		if (!strstr(out.s, parts[i]))
			fail_msg("missing: %s\nin %s", parts[i], out.s);
	str_free(&out);
	story_close(&s);
}

static const char *text_of(const json_t *o, const char *key)
{
	const char *s = json_string_value(json_object_get(o, key));

	assert_non_null(s);
	return s;
}

static json_t *annotations(const struct story *s)
{
	struct str out = STR_INIT;

	write_as("jsonld", s, &out);
	json_t *page = json_loadb(out.s, out.n, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(page);
	str_free(&out);
	assert_string_equal(json_string_value(json_array_get(json_object_get(page, "@context"), 0)),
			    "http://www.w3.org/ns/anno.jsonld");
	assert_string_equal(text_of(page, "type"), "AnnotationPage");
	return page;
}

/* The Recommendation's MUSTs for what we use. */
static void annotations_follow_the_model(void **state)
{
	static const char *const motivations[] = {"linking", "commenting", "tagging",
						  "highlighting", NULL};
	struct story s;
	size_t i;

	(void)state;
	open_hostile(&s);
	for (i = 0; i < s.n; i++)
		article_digest(s.article[i]);
	json_t *page = annotations(&s), *items = json_object_get(page, "items"), *item, *target;
	size_t k, positions = 0;
	assert_int_equal(json_array_size(items), s.notes.n);
	json_array_foreach (items, i, item) {
		assert_string_equal(text_of(item, "type"), "Annotation");
		assert_true(str_starts(text_of(item, "id"), "urn:uuid:"));
		assert_int_equal(strlen(text_of(item, "id")), strlen("urn:uuid:") + 36);
		assert_true(one_of(text_of(item, "motivation"), strlen(text_of(item, "motivation")),
				   motivations));
		json_array_foreach (json_object_get(item, "target"), k, target) {
			const struct target *t = &s.notes.item[i].target[k];
			json_t *selectors = json_object_get(target, "selector"), *quote;

			json_t *source = json_object_get(target, "source");
			assert_string_equal(text_of(source, "sha256"),
					    s.article[t->article]->sha256);
			assert_string_equal(text_of(source, "id"),
					    t->article ? "b.txt" : "a.txt");
			quote = json_array_get(selectors, json_array_size(selectors) - 1);
			assert_string_equal(text_of(quote, "type"), "TextQuoteSelector");
			assert_string_equal(text_of(quote, "exact"), t->exact);
			assert_string_equal(text_of(quote, "prefix"), t->prefix);
			if (json_array_size(selectors) < 2)
				continue;
			positions++;
			json_t *position = json_array_get(selectors, 0);
			const struct article *a = s.article[t->article];
			size_t start =
				(size_t)json_integer_value(json_object_get(position, "start"));
			size_t end = (size_t)json_integer_value(json_object_get(position, "end"));
			assert_int_equal(utf8_offset(a->text, a->len, start), t->start);
			assert_int_equal(utf8_offset(a->text, a->len, end), t->end);
		}
	}
	assert_int_equal(positions, 2); /* not of the lost, nor of the doubtful */
	json_decref(page);
	story_close(&s);
}

static void annotations_tell_kind_and_maker(void **state)
{
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	struct note *n = notes_add(&s.notes, s.view, 0, 0, 5, "Why?", 86400);
	n->author = strdup("R");
	note_set_tags(n, "a b");
	notes_add(&s.notes, s.view, 0, 6, 9, "", 86400);
	json_t *page = annotations(&s), *items = json_object_get(page, "items");
	json_t *first = json_array_get(items, 0), *second = json_array_get(items, 1);
	assert_string_equal(text_of(first, "motivation"), "commenting");
	assert_string_equal(text_of(first, "created"), "1970-01-02T00:00:00Z");
	assert_string_equal(text_of(json_object_get(first, "creator"), "name"), "R");
	assert_int_equal(json_array_size(json_object_get(first, "body")), 3);
	assert_string_equal(text_of(json_array_get(json_object_get(first, "body"), 2), "purpose"),
			    "tagging");
	assert_string_equal(text_of(second, "motivation"), "highlighting");
	assert_null(json_object_get(second, "body"));
	assert_string_not_equal(text_of(first, "id"), text_of(second, "id"));
	json_decref(page);
	story_close(&s);
}

/* In a story too large for the screen, counterparts are named and not quoted: the page grows with
 * the text, not with its square. */
static void a_large_story_names_its_counterparts(void **state)
{
	enum { MANY = 30 };
	struct article *article[MANY];
	struct str out = STR_INIT;

	(void)state;
	for (size_t i = 0; i < MANY; i++)
		article[i] = article_parse("x.txt", small[0], strlen(small[0]), NULL, NULL);
	const struct article *const *view = (const struct article *const *)article;
	struct job *job = job_new(view, MANY, NULL);
	while (!job_step(job, 0))
		;
	struct alignment *al = job_take(job);
	struct export_source src = {.article = view, .n = MANY, .al = al};
	exporter_write(exporter_find("html"), &src, &out);
	check_page(out.s);
	assert_null(strstr(out.s, "<q "));
	assert_non_null(strstr(out.s, "<li><a href=\"#B2\">B2</a> verbatim</li>"));
	str_free(&out);
	alignment_free(al);
	job_free(job);
	for (size_t i = 0; i < MANY; i++)
		article_free(article[i]);
}

/* The command that leads back goes through a shell. */
static void the_way_back_is_quoted(void **state)
{
	static const struct { const char *view, *command; } cases[] = {
		{"s/x.hexapla.yaml", "hexapla --goto=n1 s/x.hexapla.yaml\n"},
		{"my story.yaml", "hexapla --goto=n1 'my story.yaml'\n"},
		{"it's;rm", "hexapla --goto=n1 'it'\\''s;rm'\n"},
	};
	struct str out = STR_INIT;
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	notes_add(&s.notes, s.view, 0, 0, 5, "Why?", 5);
	s.src.only_notes = true;
	for (size_t i = 0; i < COUNT(cases); i++) {
		s.src.view = cases[i].view;
		write_as("text", &s, &out);
		assert_non_null(strstr(out.s, cases[i].command));
	}
	str_free(&out);
	story_close(&s);
}

static void paths_become_references(void **state)
{
	static const struct { const char *path, *source; } cases[] = {
		{"a b.txt", "a%20b.txt"}, {"/x/\xC3\xA9.txt", "%C3%A9.txt"},
		{"2024-03: news.txt", "./2024-03:%20news.txt"}, {"../a#1?.txt", "a%231%3F.txt"},
		{"caf\xE9", "caf%E9"},
	};

	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct article a = {.path = (char *)(uintptr_t)cases[i].path,
				    .text = (char[]){"word"},
				    .len = 4};
		const struct article *list[] = {&a};
		struct notes ns = {0};
		struct str out = STR_INIT;
		struct export_source src = {.article = list, .n = 1, .notes = &ns};

		notes_add(&ns, list, 0, 0, 4, "", 0);
		exporter_write(exporter_find("jsonld"), &src, &out);
		char *expected = str_printf("\"source\": {\"id\": \"%s\"", cases[i].source);
		if (!strstr(out.s, expected))
			fail_msg("no %s in %s", expected, out.s);
		free(expected);
		notes_free(&ns);
		str_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_page_is_well_formed_and_inert),
		cmocka_unit_test(the_page_has_signs_counterparts_and_notes),
		cmocka_unit_test(joiners_stay_in_clusters),
		cmocka_unit_test(markdown_is_escaped),
		cmocka_unit_test(markdown_reads_well),
		cmocka_unit_test(annotations_follow_the_model),
		cmocka_unit_test(annotations_tell_kind_and_maker),
		cmocka_unit_test(paths_become_references),
		cmocka_unit_test(a_large_story_names_its_counterparts),
		cmocka_unit_test(the_way_back_is_quoted),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
