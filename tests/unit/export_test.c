/* The writers: the report against its schema, the text export against a picture, and every
 * writer on a story that wants to break its format. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <locale.h>
#include <string.h>

#include <cmocka.h>

#include "base/glyph.h"
#include "base/utf8.h"
#include "json_schema.h"
#include "story.h"

static json_t *report_of(const struct story *s)
{
	struct str out = STR_INIT;
	json_error_t e;

	write_as("json", s, &out);
	json_t *report = json_loadb(out.s, out.n, JSON_REJECT_DUPLICATES, &e);
	if (!report)
		fail_msg("line %d: %s", e.line, e.text);
	str_free(&out);
	return report;
}

static void the_report_follows_its_schema(void **state)
{
	json_t *schema = schema_load("report.schema.json");
	struct story s;

	(void)state;
	for (int i = 0; i < 2; i++) {
		if (i)
			open_hostile(&s);
		else
			story_open(&s, small, COUNT(small));
		json_t *report = report_of(&s);
		if (!schema_valid(schema, schema, report, ""))
			fail_msg("%s", schema_why);
		assert_int_equal(json_array_size(json_object_get(report, "articles")), s.n);
		json_decref(report);
		story_close(&s);
	}
	json_decref(schema);
}

static void notes_alone_follow_theirs(void **state)
{
	json_t *schema = schema_load("notes.schema.json");
	struct story s;

	(void)state;
	open_hostile(&s);
	s.src.only_notes = true;
	json_t *doc = report_of(&s);
	if (!schema_valid(schema, schema, doc, ""))
		fail_msg("%s", schema_why);
	assert_int_equal(json_array_size(json_object_get(doc, "notes")), s.notes.n);
	json_decref(doc);
	s.src.notes = NULL;
	doc = report_of(&s);
	assert_true(schema_valid(schema, schema, doc, ""));
	json_decref(doc);
	json_decref(schema);
	story_close(&s);
}

/* The schema says no where it should. */
static void the_schema_is_no_rubber_stamp(void **state)
{
	static const char *const wrong[] = {
		"{}",
		"[]",
		"{\"format\": \"hexapla-report\", \"version\": 1, \"generator\": \"x\", "
		"\"articles\": [], \"links\": [], \"passages\": [], \"more\": 1}",
		"{\"format\": \"hexapla-report\", \"version\": 2, \"generator\": \"x\", "
		"\"articles\": [], \"links\": [], \"passages\": []}",
		"{\"format\": \"hexapla-report\", \"version\": 1, \"generator\": \"x\", "
		"\"articles\": [], \"links\": [], \"passages\": [[\"A1\"]]}",
		"{\"format\": \"hexapla-report\", \"version\": 1, \"generator\": \"x\", "
		"\"articles\": [], "
		"\"links\": [{\"a\": \"A1\", \"b\": \"B1\", \"class\": \"unique\", \"score\": 0.5, "
		"\"moved\": false, "
		"\"spans\": [], \"conflicts\": []}], \"passages\": []}",
		"{\"format\": \"hexapla-report\", \"version\": 1, \"generator\": \"x\", "
		"\"articles\": [], "
		"\"links\": [{\"a\": \"A1\", \"b\": \"B1\", \"class\": \"edited\", \"score\": 1.5, "
		"\"moved\": false, "
		"\"spans\": [], \"conflicts\": []}], \"passages\": []}",
		"{\"format\": \"hexapla-report\", \"version\": 1, \"generator\": \"x\", "
		"\"articles\": [], "
		"\"links\": [{\"a\": \"A1\", \"b\": \"B1\", \"class\": \"edited\", \"score\": 1, "
		"\"moved\": false, "
		"\"spans\": [[1, 2, 3]], \"conflicts\": []}], \"passages\": []}",
	};
	json_t *schema = schema_load("report.schema.json");

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		json_t *doc = json_loads(wrong[i], 0, NULL);

		assert_non_null(doc);
		if (schema_valid(schema, schema, doc, ""))
			fail_msg("passed: %s", wrong[i]);
		json_decref(doc);
	}
	json_decref(schema);
}

/* Every unit's text is the article's bytes, every id a unit, every span inside its unit. */
static void the_report_says_what_the_alignment_says(void **state)
{
	struct story s;

	(void)state;
	story_open(&s, small, COUNT(small));
	json_t *report = report_of(&s);
	json_t *articles = json_object_get(report, "articles"),
	       *links = json_object_get(report, "links");
	size_t n;
	const struct link *link = alignment_links(s.al, &n);
	assert_true(n >= 2);
	assert_int_equal(json_array_size(links), n);
	for (size_t i = 0; i < s.n; i++) {
		json_t *units = json_object_get(json_array_get(articles, i), "units"), *unit;
		size_t k;

		assert_int_equal(json_array_size(units), s.article[i]->n_units);
		json_array_foreach (units, k, unit) {
			size_t start = (size_t)json_integer_value(json_object_get(unit, "start"));
			size_t end = (size_t)json_integer_value(json_object_get(unit, "end"));
			const char *text = json_string_value(json_object_get(unit, "text"));

			assert_int_equal(strlen(text), end - start);
			assert_memory_equal(text, small[i] + start, end - start);
		}
	}
	for (size_t i = 0; i < n; i++) {
		json_t *l = json_array_get(links, i);
		struct str id = STR_INIT;

		str_addf(&id, "%c%u", 'A' + (int)link[i].a.article, link[i].a.unit + 1);
		assert_string_equal(json_string_value(json_object_get(l, "a")), id.s);
		assert_string_equal(json_string_value(json_object_get(l, "class")),
				    class_name(link[i].cls));
		double off = json_number_value(json_object_get(l, "score")) - (double)link[i].score;
		assert_true(off < 0.0001 && off > -0.0001);
		assert_int_equal(json_array_size(json_object_get(l, "spans")), link[i].n_spans);
		str_free(&id);
	}
	json_decref(report);
	story_close(&s);
}

static void the_text_export_reads_well(void **state)
{
	static const char *const lines[] = {
		"A  Ferry service to the islands stops for six weeks\n",
		"   English \xC2\xB7 a.txt\n",
		"The figure beside a sign: in how many of the 2 articles it stands.",
		"\nA2 =2  The company will take the Meridian out of service on 9 March for "
		"repairs,\n"
		"       it said on Tuesday. [",
		" Ada\n       Renn. [=\xC2\xA0"
		"B2]\n",
		"       \xE2\x9C\x8E n1 on \xE2\x80\x9CMeridian\xE2\x80\x9D #ship\n         Which "
		"one?\n         Ask.\n       1970-01-01T00:00:01Z\n"
		"       hexapla --goto=n1 ferry.hexapla.yaml\n",
		"\n\nA4 \xC2\xB7   Renn has run the port since 2009.\n",
		"Notes whose place is gone\n",
		"\xE2\x9C\x8E n2 on \xE2\x80\x9C"
		"bookings\xE2\x80\x9D (orphan)\n  Gone.\n",
	};
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	story_open(&s, small, COUNT(small));
	size_t at = (size_t)(strstr(small[0], "Meridian") - small[0]);
	note_set_tags(notes_add(&s.notes, s.view, 0, at, at + 8, "Which one?\nAsk.", 1), "ship");
	at = (size_t)(strstr(small[1], "bookings") - small[1]);
	notes_add(&s.notes, s.view, 1, at, at + 8, "Gone.", 1)->target->state = ANCHOR_ORPHAN;
	s.src.view = "ferry.hexapla.yaml";
	write_as("text", &s, &out);
	for (size_t i = 0; i < COUNT(lines); i++)
		if (!strstr(out.s, lines[i]))
			fail_msg("missing:\n%s\nin:\n%s", lines[i], out.s);
	for (char *line = out.s, *end; *line; line = end + 1) {
		end = line + strcspn(line, "\n");
		if (glyph_width(line, (size_t)(end - line)) > 80)
			fail_msg("wider than 80: %.*s", (int)(end - line), line);
		assert_true(end == line || end[-1] != ' ');
	}
	str_free(&out);
	story_close(&s);
}

/* Take out SGR sequences, and only those. */
static void strip_sgr(struct str *s)
{
	for (size_t i = 0; i + 1 < s->n;) {
		size_t n = s->s[i] == '\x1b' && s->s[i + 1] == '['
				   ? strspn(s->s + i + 2, "0123456789;")
				   : 0;

		if (n && s->s[i + 2 + n] == 'm')
			str_erase(s, i, n + 3);
		else
			i++;
	}
}

static void ansi_is_the_text_in_colours(void **state)
{
	struct story s;
	struct str plain = STR_INIT, coloured = STR_INIT;

	(void)state;
	open_hostile(&s);
	write_as("text", &s, &plain);
	write_as("ansi", &s, &coloured);
	assert_true(coloured.n > plain.n);
	for (char *line = coloured.s, *end; *line; line = end + 1) { /* no row leaves a colour on */
		char *last = NULL;

		end = line + strcspn(line, "\n");
		for (char *esc = memchr(line, '\x1b', (size_t)(end - line)); esc;
		     esc = memchr(esc + 1, '\x1b', (size_t)(end - esc - 1)))
			last = esc;
		assert_true(!last || str_starts(last, "\x1b[0m"));
	}
	strip_sgr(&coloured);
	assert_string_equal(coloured.s, plain.s);
	str_free(&plain);
	str_free(&coloured);
	story_close(&s);
}

/* Which colours: none, the sixteen, the palette, or all. */
static void ansi_has_the_colours_asked_for(void **state)
{
	static const struct { enum colour_mode mode; const char *sgr; } of[] = {
		{COLOUR_AUTO, ";1;38;5;100;48;5;200m"}, {COLOUR_256, ";1;38;5;100;48;5;200m"},
		{COLOUR_NEVER, ";1;4m"}, {COLOUR_16, ";1;93;44m"}, {COLOUR_DIRECT, ";1;38;2;18;52;86;48;2;0;0;7m"},
	};
	struct look look = {0x123456, 0x000007, 100, 200, 11, 4, LOOK_BOLD, LOOK_UNDERLINE};

	(void)state;
	for (size_t i = 0; i < COUNT(of); i++) {
		struct str s = STR_INIT;
		assert_true(ansi_begin(&s, look, of[i].mode));
		assert_string_equal(s.s + strlen("\x1b[0"), of[i].sgr);
		str_free(&s);
	}
	assert_int_equal(setenv("NO_COLOR", "1", 1), 0);
	assert_int_equal(colour_wish(COLOUR_AUTO), COLOUR_NEVER);
	assert_int_equal(colour_wish(COLOUR_DIRECT), COLOUR_DIRECT);
	assert_int_equal(setenv("NO_COLOR", "", 1), 0);
	assert_int_equal(colour_wish(COLOUR_AUTO), COLOUR_AUTO);
	assert_int_equal(unsetenv("NO_COLOR"), 0);
}

/* Whatever the articles and notes hold, no export acts on a terminal. */
static void nothing_hostile_gets_through(void **state)
{
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	open_hostile(&s);
	s.src.view = HOSTILE;
	for (size_t i = 0; exporter_each(i / 2); i++) {
		s.src.only_notes = i & 1;
		write_as(exporter_each(i / 2)->name, &s, &out);
		if (!strcmp(exporter_each(i / 2)->name, "ansi"))
			strip_sgr(&out); /* its own colours */
		assert_int_equal(utf8_check(out.s, out.n), out.n);
		for (size_t k = 0; k < out.n;) {
			uint32_t cp;
			size_t len = utf8_next(out.s + k, out.n - k, &cp);

			bool line = cp == '\n' || (cp == '\r' && out.s[k + len] == '\n');
			if (!line && glyph_is_hidden(cp))
				fail_msg("%s: U+%04X at %zu", exporter_each(i / 2)->name, cp, k);
			k += len;
		}
	}
	str_free(&out);
	story_close(&s);
}

static void exports_are_deterministic(void **state)
{
	struct str first = STR_INIT, second = STR_INIT;

	(void)state;
	for (size_t i = 0; exporter_each(i); i++) {
		struct story s;

		story_open(&s, small, COUNT(small));
		write_as(exporter_each(i)->name, &s, &first);
		story_close(&s);
		story_open(&s, small, COUNT(small));
		write_as(exporter_each(i)->name, &s, &second);
		story_close(&s);
		assert_string_equal(first.s, second.s);
		assert_true(first.n > 30 && first.s[first.n - 1] == '\n');
	}
	assert_null(exporter_find("nonsense"));
	str_free(&first);
	str_free(&second);
}

static void one_article_and_none(void **state)
{
	static const char *const texts[] = {"One line.\n", ""};

	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct story s;
		struct str out = STR_INIT;

		story_open(&s, &texts[i], 1);
		json_decref(report_of(&s));
		for (size_t k = 0; exporter_each(k); k++)
			write_as(exporter_each(k)->name, &s, &out);
		str_free(&out);
		story_close(&s);
	}
}

static void a_story_that_was_not_aligned(void **state)
{
	struct story s;
	struct str out = STR_INIT;

	(void)state;
	story_open(&s, small, COUNT(small));
	s.src.al = NULL;
	json_t *report = report_of(&s);
	json_t *unit = json_array_get(
		json_object_get(json_array_get(json_object_get(report, "articles"), 1), "units"),
		2);
	assert_int_equal(json_array_size(json_object_get(report, "links")), 0);
	assert_string_equal(json_string_value(json_array_get(json_object_get(unit, "support"), 0)),
			    "B");
	json_decref(report);
	for (size_t k = 0; exporter_each(k); k++)
		write_as(exporter_each(k)->name, &s, &out);
	str_free(&out);
	story_close(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_report_follows_its_schema),
		cmocka_unit_test(notes_alone_follow_theirs),
		cmocka_unit_test(the_schema_is_no_rubber_stamp),
		cmocka_unit_test(the_report_says_what_the_alignment_says),
		cmocka_unit_test(the_text_export_reads_well),
		cmocka_unit_test(ansi_is_the_text_in_colours),
		cmocka_unit_test(ansi_has_the_colours_asked_for),
		cmocka_unit_test(nothing_hostile_gets_through),
		cmocka_unit_test(exports_are_deterministic),
		cmocka_unit_test(one_article_and_none),
		cmocka_unit_test(a_story_that_was_not_aligned),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
