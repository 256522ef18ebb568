/* Random views: what is written reads back the same, and what was read is written the same
 * byte for byte. Fixed seed; strings are made of what breaks formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "mark/viewfile.h"

enum { VIEWS = 10000 };
#define FILE_NAME "folder/story.hexapla.yaml"

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

static char *any_string(bool empty)
{
	static const char *const part[] = {
		"word", "two words", "yes", "no", "null", "~", "12", "-1.5", "", " ", "  ", "\t",
		"\n", "\n\n", "\r\n", "\r", ": ", ":", "- ", "-", "# ", "#", "\"", "'", "\\",
		"\\n", "[", "]", "{", "}", ",", "&a", "*a", "!tag", "%YAML", "@", "`", "|", ">",
		"?", "...", "---", "\x01", "\x1b[31m", "\x7f", "\xC2\x85", "\xC2\xA0", "\xC2\xAD",
		"caf\xC3\xA9", "\xE2\x80\xA8", "\xE2\x80\xAE", "\xEF\xBB\xBF", "\xEF\xBF\xBD",
		"\xEF\xBF\xBE", "\xE2\x80\x9Cquoted\xE2\x80\x9D", "\xF0\x9F\x98\x80",
		"\xE6\xBC\xA2", "<script>alert(1)</script>", "]]>", "<<", "=", "0x1F",
		"2024-03-28", "A1", "end.", "line\nline", "a line\nand another\n", "x\n  y",
		"\xF3\xA0\x80\x81", "\xEE\x80\x80", "e\xCC\x81",
	};
	struct str out = STR_INIT;

	for (uint32_t n = dice(5) + !empty; n; n--)
		str_add(&out, part[dice(COUNT(part))]);
	if (!empty && !out.n)
		str_add(&out, "x");
	return str_take(&out);
}

static char *maybe_string(uint32_t percent)
{
	return chance(percent) ? any_string(true) : NULL;
}

static char *any_path(void)
{
	static const char *const path[] = {
		"folder/a.txt", "folder/sub/b c.txt", "folder/caf\xC3\xA9.txt", "folder/caf\xE9.txt",
		"folder/bytes:x", "folder/bytes:%41", "/etc/x.txt", "-", "folder/100%.txt", "folder/yes",
		"folder/: x", "folder/\x1b]0;t\x07", "folder/\xFF%\x01",
	};

	return xstrdup(path[dice(COUNT(path))]);
}

static char *maybe_extra(void)
{
	static const char *const extra[] = {
		"mood: good\n", "count: 12\nwhen: 2026-11-21T19:40:00Z\n", "nothing: null\n", "empty: []\n",
		"odd key: \"two words\"\n", "none: {}\nlist:\n  - x\n  - \"yes\"\n  - yes\n",
		"nested:\n  a: 1\n  b:\n    - x\n    - k: v\n      l: \"a: b\\nc\"\n    -\n      - deep\n",
	};

	if (!chance(10))
		return NULL;
	const char *s = extra[dice(COUNT(extra))];
	return str_starts(s, "odd") ? xstrdup("\"odd key\": \"two words\"\n") : xstrdup(s);
}

static struct saved_range any_range(void)
{
	uint32_t start = dice(9999);

	return (struct saved_range){start, start + 1 + dice(999)};
}

static void make_articles(struct saved_view *v)
{
	v->n_articles = 1 + dice(4);
	v->article = xcalloc(v->n_articles, sizeof *v->article);
	for (size_t i = 0; i < v->n_articles; i++) {
		struct saved_article *a = &v->article[i];

		a->path = any_path();
		for (size_t k = 0; chance(90) && k < 64; k++)
			a->sha256[k] = "0123456789abcdef"[dice(16)];
		if (strlen(a->sha256) < 64)
			memset(a->sha256, 0, sizeof a->sha256);
		a->bytes = chance(50) ? dice(100000) : (uint64_t)dice(1000) << 40;
		a->language = maybe_string(20);
		a->title = maybe_string(30);
		a->source = maybe_string(20);
		a->date = maybe_string(20);
		a->top = dice(3) ? dice(100000) : 0;
		a->cursor = dice(3) ? dice(100000) : 0;
		a->hidden = chance(10);
		a->n_read = dice(3);
		a->read = xcalloc(a->n_read + 1, sizeof *a->read);
		for (size_t k = 0; k < a->n_read; k++)
			a->read[k] = (struct saved_reading){any_range(), 1 + dice(999)};
		a->n_folds = dice(3);
		a->fold = xcalloc(a->n_folds + 1, sizeof *a->fold);
		for (size_t k = 0; k < a->n_folds; k++)
			a->fold[k] = any_range();
		a->text = maybe_string(20);
		a->width = chance(10) ? 1 + dice(1000) : 0;
		a->extra = maybe_extra();
	}
	v->focus = dice((uint32_t)v->n_articles);
	v->maximised = chance(20);
	if (chance(50)) {
		v->n_order = v->n_articles;
		v->order = xcalloc(v->n_order, sizeof *v->order);
		for (uint32_t i = 0, from = dice(9); i < v->n_order; i++)
			v->order[i] = (from + i) % (uint32_t)v->n_order;
	}
}

static void make_settings(struct saved_view *v)
{
	uint32_t articles = (uint32_t)v->n_articles;

	v->layout = maybe_string(50);
	v->fold = chance(20) ? xstrdup(chance(50) ? "wire" : "known") : NULL;
	v->theme = maybe_string(50);
	v->n_rules = dice(3);
	v->rules = xcalloc(v->n_rules + 1, sizeof *v->rules);
	for (size_t i = 0; i < v->n_rules; i++)
		v->rules[i] = chance(30) ? xstrdup("newsroom") : any_path();
	v->n_options = dice(3);
	v->option = xcalloc(v->n_options + 1, sizeof *v->option);
	for (size_t i = 0; i < v->n_options; i++)
		v->option[i] = (struct saved_option){str_printf("%zu%s", i, "name"), any_string(true)};
	v->n_marks = dice(4);
	v->mark = xcalloc(v->n_marks + 1, sizeof *v->mark);
	for (size_t i = 0; i < v->n_marks; i++)
		v->mark[i] = (struct saved_mark){(char)('!' + (char)(i * 23 + dice(23))),
		                                 dice(articles), dice(9999)};
	v->n_pins = dice(3);
	v->pin = xcalloc(v->n_pins + 1, sizeof *v->pin);
	for (size_t i = 0; i < v->n_pins; i++)
		v->pin[i] = (struct saved_pin){dice(articles), dice(9999), dice(articles), dice(9999),
		                               chance(50)};
	v->extra = maybe_extra();
}

static void make_note(struct saved_view *v)
{
	struct note *n = VEC_ADD(&v->notes);

	*n = (struct note){
		.id = chance(90) ? str_printf("n%u", ++v->notes.last_id) : str_printf("x%zu", v->notes.n),
		.text = any_string(true),
		.colour = maybe_string(20),
		.author = maybe_string(20),
		.iri = maybe_string(20),
		.made = dice(4000000) * (int64_t)1000,
		.changed = dice(4000000) * (int64_t)1000,
		.extra = maybe_extra(),
	};
	n->n_tags = chance(50) ? dice(4) : 0;
	n->tag = xcalloc(n->n_tags + 1, sizeof *n->tag);
	for (size_t i = 0; i < n->n_tags; i++)
		n->tag[i] = any_string(false);
	n->n_targets = 1 + dice(2);
	n->target = xcalloc(n->n_targets, sizeof *n->target);
	for (size_t i = 0; i < n->n_targets; i++) {
		uint32_t start = dice(50000);

		n->target[i] = (struct target){
			.article = dice((uint32_t)v->n_articles), .start = start, .end = start + dice(900),
			.exact = any_string(true), .prefix = any_string(true), .suffix = any_string(true),
			.state = (enum anchor_state)dice(3), .source = maybe_string(10),
			.extra = maybe_extra(),
		};
	}
}

static struct saved_view make_view(void)
{
	struct saved_view v = {0};

	make_articles(&v);
	make_settings(&v);
	for (uint32_t n = dice(4); n; n--)
		make_note(&v);
	v.notes.last_id += chance(20) ? dice(5) : 0;
	return v;
}

static void same_string(const char *a, const char *b)
{
	if (a && b)
		assert_string_equal(a, b);
	else
		assert_true(a == b);
}

static bool same_range(struct saved_range a, struct saved_range b)
{
	return a.start == b.start && a.end == b.end;
}

static void same_articles(const struct saved_view *x, const struct saved_view *y)
{
	assert_int_equal(x->n_articles, y->n_articles);
	for (size_t i = 0; i < x->n_articles; i++) {
		const struct saved_article *a = &x->article[i], *b = &y->article[i];

		same_string(a->path, b->path);
		assert_string_equal(a->sha256, b->sha256);
		assert_int_equal(a->bytes, b->bytes);
		same_string(a->language, b->language);
		same_string(a->title, b->title);
		same_string(a->source, b->source);
		same_string(a->date, b->date);
		assert_int_equal(a->top, b->top);
		assert_int_equal(a->cursor, b->cursor);
		assert_int_equal(a->hidden, b->hidden);
		assert_int_equal(a->n_read, b->n_read);
		for (size_t k = 0; k < a->n_read; k++)
			assert_true(same_range(a->read[k].at, b->read[k].at) &&
			            a->read[k].when == b->read[k].when);
		assert_int_equal(a->n_folds, b->n_folds);
		for (size_t k = 0; k < a->n_folds; k++)
			assert_true(same_range(a->fold[k], b->fold[k]));
		same_string(a->text, b->text);
		assert_int_equal(a->width, b->width);
		same_string(a->extra, b->extra);
	}
}

static void same_settings(const struct saved_view *x, const struct saved_view *y)
{
	same_string(x->layout, y->layout);
	same_string(x->fold, y->fold);
	assert_int_equal(x->focus, y->focus);
	assert_int_equal(x->maximised, y->maximised);
	assert_int_equal(x->n_order, y->n_order);
	for (size_t i = 0; i < x->n_order; i++)
		assert_int_equal(x->order[i], y->order[i]);
	same_string(x->theme, y->theme);
	assert_int_equal(x->n_rules, y->n_rules);
	for (size_t i = 0; i < x->n_rules; i++)
		same_string(x->rules[i], y->rules[i]);
	assert_int_equal(x->n_options, y->n_options);
	for (size_t i = 0; i < x->n_options; i++) {
		same_string(x->option[i].name, y->option[i].name);
		same_string(x->option[i].value, y->option[i].value);
	}
	assert_int_equal(x->n_marks, y->n_marks);
	for (size_t i = 0; i < x->n_marks; i++) {
		assert_int_equal(x->mark[i].letter, y->mark[i].letter);
		assert_int_equal(x->mark[i].article, y->mark[i].article);
		assert_int_equal(x->mark[i].at, y->mark[i].at);
	}
	assert_int_equal(x->n_pins, y->n_pins);
	for (size_t i = 0; i < x->n_pins; i++) {
		const struct saved_pin *a = &x->pin[i], *b = &y->pin[i];

		assert_true(a->a_article == b->a_article && a->a_unit_at == b->a_unit_at &&
		            a->b_article == b->b_article && a->b_unit_at == b->b_unit_at &&
		            a->same == b->same);
	}
	same_string(x->extra, y->extra);
}

static void same_targets(const struct note *a, const struct note *b)
{
	assert_int_equal(a->n_targets, b->n_targets);
	for (size_t i = 0; i < a->n_targets; i++) {
		const struct target *s = &a->target[i], *t = &b->target[i];

		assert_true(s->article == t->article && s->start == t->start && s->end == t->end &&
		            s->state == t->state);
		same_string(s->exact, t->exact);
		same_string(s->prefix, t->prefix);
		same_string(s->suffix, t->suffix);
		same_string(s->source, t->source);
		same_string(s->extra, t->extra);
	}
}

static void same_notes(const struct notes *x, const struct notes *y)
{
	assert_int_equal(x->n, y->n);
	assert_int_equal(x->last_id, y->last_id);
	for (size_t i = 0; i < x->n; i++) {
		const struct note *a = &x->item[i], *b = &y->item[i];

		same_string(a->id, b->id);
		same_string(a->text, b->text);
		same_string(a->colour, b->colour);
		same_string(a->author, b->author);
		same_string(a->iri, b->iri);
		assert_int_equal(a->made, b->made);
		assert_int_equal(a->changed, b->changed);
		same_string(a->extra, b->extra);
		assert_int_equal(a->n_tags, b->n_tags);
		for (size_t k = 0; k < a->n_tags; k++)
			same_string(a->tag[k], b->tag[k]);
		same_targets(a, b);
	}
}

static void random_views_round_trip(void **state)
{
	struct str once = STR_INIT, twice = STR_INIT;
	struct errs errs = {0};

	(void)state;
	for (size_t i = 0; i < VIEWS; i++) {
		struct saved_view v = make_view(), back;

		str_clear(&once);
		str_clear(&twice);
		viewfile_write(&v, FILE_NAME, NULL, &once);
		if (!viewfile_parse(FILE_NAME, once.s, once.n, &back, &errs)) {
			str_clear(&twice);
			errs_format(&errs, &twice);
			fail_msg("view %zu does not read back:\n%s\n%s", i, twice.s, once.s);
		}
		same_articles(&v, &back);
		same_settings(&v, &back);
		same_notes(&v.notes, &back.notes);
		viewfile_write(&back, FILE_NAME, NULL, &twice);
		assert_string_equal(once.s, twice.s);
		viewfile_free(&v);
		viewfile_free(&back);
	}
	str_free(&once);
	str_free(&twice);
}

/* Bytes of a written view broken at random: an error or a view, never a crash; whatever reads
 * is written in a form that reads the same. */
static void damaged_views(void **state)
{
	struct str bytes = STR_INIT, once = STR_INIT, twice = STR_INIT;
	size_t readable = 0;

	(void)state;
	for (size_t i = 0; i < VIEWS / 5; i++) {
		struct saved_view v = make_view(), back;
		struct errs errs = {0};

		str_clear(&bytes);
		viewfile_write(&v, FILE_NAME, NULL, &bytes);
		viewfile_free(&v);
		for (uint32_t k = 1 + dice(3); k; k--)
			bytes.s[dice((uint32_t)bytes.n)] = "\n :-[]{}\"x0\xFF"[dice(12)];
		bool ok = viewfile_parse(FILE_NAME, bytes.s, bytes.n, &back, &errs);
		assert_int_equal(ok, errs.n == 0);
		errs_free(&errs);
		if (!ok)
			continue;
		readable++;
		str_clear(&once);
		str_clear(&twice);
		viewfile_write(&back, FILE_NAME, NULL, &once);
		viewfile_free(&back);
		assert_true(viewfile_parse(FILE_NAME, once.s, once.n, &back, NULL));
		viewfile_write(&back, FILE_NAME, NULL, &twice);
		assert_string_equal(once.s, twice.s);
		viewfile_free(&back);
	}
	assert_true(readable > 50);
	str_free(&bytes);
	str_free(&once);
	str_free(&twice);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_views_round_trip),
		cmocka_unit_test(damaged_views),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
