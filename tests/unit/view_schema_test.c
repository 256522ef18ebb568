/* view.schema.json against the views we write: editors check by it, so it must know every key. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "base/yaml.h"
#include "json_schema.h"
#include "mark/viewfile.h"

static json_t *document(const char *text)
{
	struct yaml_file *f = yaml_parse("view", text, strlen(text), NULL);

	assert_non_null(f);
	json_t *doc = schema_document(f->root);
	yaml_file_free(f);
	return doc;
}

static char *string(const char *s)
{
	return strdup(s);
}

/* A view that has everything a view can have. */
static void fill(struct saved_view *v)
{
	v->n_articles = 2;
	v->article = calloc(2, sizeof *v->article);
	assert_non_null(v->article);
	v->article[0] = (struct saved_article){.path = string("a.txt"),
					       .bytes = 12,
					       .language = string("eng"),
					       .title = string("12"),
					       .source = string("x"),
					       .date = string("2025-01-01"),
					       .top = 1,
					       .cursor = 2,
					       .hidden = true};
	memset(v->article[0].sha256, 'a', 64);
	v->article[0].n_read = v->article[0].n_folds = 1;
	v->article[0].read = calloc(1, sizeof *v->article[0].read);
	v->article[0].read[0] = (struct saved_reading){{1, 2}, 1};
	v->article[0].fold = calloc(1, sizeof *v->article[0].fold);
	v->article[0].fold[0] = (struct saved_range){3, 4};
	v->article[0].text = string("some text\nof it\n");
	v->fold = string("shared");
	v->article[1].path = string("b.txt");
	v->layout = string("columns");
	v->maximised = true;
	v->n_order = 2;
	v->order = calloc(2, sizeof *v->order);
	v->order[1] = 1;
	v->theme = string("light");
	v->n_rules = v->n_options = v->n_marks = 1;
	v->rules = calloc(1, sizeof *v->rules);
	v->rules[0] = string("r.yaml");
	v->option = calloc(1, sizeof *v->option);
	v->option[0] = (struct saved_option){string("lock"), string("off")};
	v->mark = calloc(1, sizeof *v->mark);
	v->mark[0] = (struct saved_mark){'y', 1, 5};
	v->n_pins = 2;
	v->pin = calloc(2, sizeof *v->pin);
	v->pin[1] = (struct saved_pin){0, 1, 1, 2, true};
	v->notes.last_id = 9;
	v->notes.item = calloc(1, sizeof *v->notes.item);
	v->notes.n = v->notes.cap = 1;
	struct note *n = v->notes.item;
	*n = (struct note){.id = string("n1"),
			   .text = string("two\nlines"),
			   .colour = string("figure"),
			   .author = string("me"),
			   .iri = string("urn:x"),
			   .made = 5,
			   .changed = 6};
	n->tag = calloc(1, sizeof *n->tag);
	n->tag[0] = string("t");
	n->n_tags = n->n_targets = 1;
	n->target = calloc(1, sizeof *n->target);
	n->target[0] = (struct target){.article = 1, .start = 1, .end = 3, .exact = string("an"),
	                               .prefix = string("b"), .suffix = string("d"),
	                               .state = ANCHOR_CHANGED, .source = string("p")};
}

/* Does the schema forbid keys it does not name? Then it names all that are there. */
static void close_schema(json_t *s)
{
	const char *key;
	json_t *sub;
	size_t i;

	if (json_is_object(json_object_get(s, "properties")) &&
	    !json_object_get(s, "additionalProperties"))
		json_object_set_new(s, "additionalProperties", json_false());
	if (json_is_object(s))
		json_object_foreach (s, key, sub)
			close_schema(sub);
	json_array_foreach (s, i, sub)
		close_schema(sub);
}

static void the_schema_knows_every_key_we_write(void **state)
{
	json_t *schema = schema_load("view.schema.json");
	struct saved_view v = {0};
	struct str out = STR_INIT;

	(void)state;
	fill(&v);
	viewfile_write(&v, "x.hexapla.yaml", NULL, &out);
	json_t *doc = document(out.s);
	close_schema(schema);
	if (!schema_valid(schema, schema, doc, ""))
		fail_msg("%s in\n%s", schema_why, out.s);
	/* And we write every key that it knows. */
	assert_int_equal(json_object_size(doc),
			 json_object_size(json_object_get(schema, "properties")));
	json_decref(doc);
	json_decref(schema);
	viewfile_free(&v);
	str_free(&out);
}

static void the_schema_refuses_what_the_reader_refuses(void **state)
{
	static const char *const wrong[] = {
		"articles: []",
		"hexapla: 2\narticles: []",
		"hexapla: 1\narticles:\n  - id: A\n",
		"hexapla: 1\narticles: []\nmaximised: 3\n",
		"hexapla: 1\narticles: []\nmarks: {a: [A]}\n",
		"hexapla: 1\narticles: []\nnotes: [{id: n1, targets: []}]\n",
		"hexapla: 1\narticles: []\npins: [{alike: [[A, 1], [B, 2]]}]\n",
	};
	json_t *schema = schema_load("view.schema.json");

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct saved_view v;
		json_t *doc = document(wrong[i]);

		if (schema_valid(schema, schema, doc, ""))
			fail_msg("passed: %s", wrong[i]);
		assert_false(viewfile_parse("v", wrong[i], strlen(wrong[i]), &v, NULL));
		json_decref(doc);
	}
	json_decref(schema);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_schema_knows_every_key_we_write),
		cmocka_unit_test(the_schema_refuses_what_the_reader_refuses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
