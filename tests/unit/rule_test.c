/* Rules: what they mark (tests/data/rule), what is told of wrong ones, limits, predicates. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/clock.h"
#include "cases.h"
#include "conf/library.h"
#include "mark/rule.h"

/* A story of two articles with an alignment that is written here, so that each predicate
 * meets what it asks for. It takes the place of the engine's in this program. */
struct alignment { struct link link[6]; size_t n; };

static const struct conflict number_conflict = {CONFLICT_NUMBER, {0, 0, 0, 0}, "1", "2"};
static uint32_t link_index[6];
static uint32_t support_index[8];

const char *class_name(enum link_class c)
{
	static const char *const names[] = {"unique", "translation", "paraphrase", "edited",
	                                    "verbatim"};

	return names[c];
}

const char *conflict_name(enum conflict_kind k)
{
	static const char *const names[] = {"number", "date", "name", "quote", "modality",
	                                    "negation"};

	return names[k];
}

const struct link *alignment_links(const struct alignment *al, size_t *n)
{
	*n = al->n;
	return al->link;
}

const uint32_t *alignment_links_of(const struct alignment *al, struct uref u, size_t *n)
{
	*n = 0;
	for (uint32_t i = 0; i < al->n; i++)
		if (uref_eq(al->link[i].a, u) || uref_eq(al->link[i].b, u))
			link_index[(*n)++] = i;
	return link_index;
}

struct uref link_other(const struct link *l, struct uref u)
{
	return uref_eq(l->a, u) ? l->b : l->a;
}

enum link_class alignment_class(const struct alignment *al, struct uref u)
{
	size_t n;
	const uint32_t *of = alignment_links_of(al, u, &n);
	enum link_class best = CLASS_UNIQUE;

	for (size_t i = 0; i < n; i++)
		if (al->link[of[i]].cls > best)
			best = (enum link_class)al->link[of[i]].cls;
	return best;
}

const uint32_t *alignment_support(const struct alignment *al, struct uref u, size_t *n)
{
	alignment_links_of(al, u, n);
	++*n;
	return support_index;
}

/* "STYLE text" for each mark, in the order in which they lie on each other. */
static void write_marks(const struct theme *t, const struct article *a, const mark_vec *v,
                        struct str *out)
{
	for (size_t i = 0; i < v->n; i++) {
		str_addf(out, "%s ", theme_style_name(t, v->item[i].style));
		for (uint32_t k = v->item[i].start; k < v->item[i].end; k++)
			if (a->text[k] == '\n' || a->text[k] == '\r')
				str_add(out, a->text[k] == '\n' ? "\\n" : "\\r");
			else
				str_addc(out, a->text[k]);
		if (v->item[i].priority != MARK_RULE)
			str_addf(out, " (%d)", v->item[i].priority - MARK_RULE);
		str_addc(out, '\n');
	}
}

/* The marks of all rules, found anew. */
static void find_marks(struct rules *rs, const struct rule_story *story, uint32_t which, mark_vec *out)
{
	rules_changed(rs, RULES_TEXT);
	struct rule_run *run = rule_run_new(rs, story, which);
	assert_true(rule_run_step(run, 0));
	const mark_vec *v = rule_run_marks(run);
	for (size_t i = 0; i < v->n; i++)
		VEC_PUSH(out, v->item[i]);
	rule_run_free(run);
}

/* Input: rules, a line "%%%", the article. */
static void run_case(const char *name, const char *kind, const struct str *input,
                     struct str *actual)
{
	const char *bar = strstr(input->s, "%%%\n"), *text = bar ? bar + 4 : input->s + input->n;
	size_t rules_len = bar ? (size_t)(bar - input->s) : input->n;
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	struct errs errs = {0};
	struct article_opts opts = {.language = *kind ? kind : "eng"};
	struct article *a = article_parse("a.txt", text, input->n - (size_t)(text - input->s), &opts,
	                                  NULL);
	const struct article *const list[] = {a};
	mark_vec v = {0};

	(void)name;
	rules_parse(rs, "r.yaml", input->s, rules_len, theme, &errs);
	errs_format(&errs, actual);
	find_marks(rs, &(struct rule_story){list, 1, NULL, NULL}, 0, &v);
	write_marks(theme, a, &v, actual);
	errs_free(&errs);
	free(v.item);
	rules_free(rs);
	theme_free(theme);
	article_free(a);
}

/* Input: an article; the rules are the shipped set's. */
static void run_newsroom(const char *name, const char *kind, const struct str *input,
                         struct str *actual)
{
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	struct article_opts opts = {.language = kind};
	struct article *a = article_parse("a.txt", input->s, input->n, &opts, NULL);
	const struct article *const list[] = {a};
	mark_vec v = {0};

	(void)name;
	assert_true(rules_load(rs, "newsroom", theme, NULL));
	find_marks(rs, &(struct rule_story){list, 1, NULL, NULL}, 0, &v);
	write_marks(theme, a, &v, actual);
	free(v.item);
	rules_free(rs);
	theme_free(theme);
	article_free(a);
}

static void check_file(const char *name, case_fn *fn, size_t least)
{
	size_t n;

	assert_int_equal(cases_run(name, fn, &n), 0);
	assert_true(n >= least);
}

static void rules_mark_what_they_say(void **state)
{
	(void)state;
	check_file("rule/match.case", run_case, 110);
}

static void wrong_rules_are_told(void **state)
{
	(void)state;
	check_file("rule/error.case", run_case, 60);
}

static void newsroom_knows_its_languages(void **state)
{
	(void)state;
	check_file("rule/newsroom.case", run_newsroom, 9);
}

static const char story_a[] =
	"# Ferry stops\n\nRenn said it will stop. It costs 5 marks. Nobody knows why. It is over.\n";
static const char story_b[] = "Renn said so. It costs 6 marks. Something else is here.\n";

/* Links between the units of the two, by index: A1 headline, A2 said, A3 costs, A4, A5. */
static const struct alignment planted = {
	{
		{{0, 1}, {1, 0}, 0.9f, CLASS_VERBATIM, false, false, NULL, 0, NULL, 0, 0, NULL},
		{{0, 2}, {1, 1}, 0.7f, CLASS_EDITED, true, false, NULL, 0, &number_conflict, 1, 0, NULL},
		{{0, 3}, {1, 1}, 0.5f, CLASS_PARAPHRASE, false, true, NULL, 0, NULL, 0, 0, NULL},
	},
	3,
};

struct fixture {
	struct article *article[2];
	struct theme *theme;
	struct rules *rules;
	struct notes notes;
	mark_vec marks;
};

static void set_up(struct fixture *f, const char *rules)
{
	struct article_opts opts = {.language = "eng"};
	struct errs errs = {0};
	struct str s = STR_INIT;

	f->article[0] = article_parse("a.txt", story_a, sizeof story_a - 1, &opts, NULL);
	f->article[1] = article_parse("b.txt", story_b, sizeof story_b - 1, &opts, NULL);
	f->theme = theme_default();
	f->rules = rules_new();
	f->marks = (mark_vec){0};
	f->notes = (struct notes){0};
	const struct article *const list[] = {f->article[0], f->article[1]};
	notes_add(&f->notes, list, 0, 40, 42, "who?", 0); /* in A3 */
	notes_add(&f->notes, list, 1, 0, 4, "and here?", 0);
	rules_parse(f->rules, "r.yaml", rules, strlen(rules), f->theme, &errs);
	errs_format(&errs, &s);
	if (errs.n)
		fail_msg("%s", s.s);
	str_free(&s);
	errs_free(&errs);
}

static void tear_down(struct fixture *f)
{
	article_free(f->article[0]);
	article_free(f->article[1]);
	theme_free(f->theme);
	rules_free(f->rules);
	notes_free(&f->notes);
	free(f->marks.item);
}

static void apply(struct fixture *f, uint32_t which)
{
	const struct article *const list[] = {f->article[0], f->article[1]};

	find_marks(f->rules, &(struct rule_story){list, 2, &planted, &f->notes}, which, &f->marks);
}

/* Predicate, and the units of A (as digits from 1) that it is true of. */
static const struct { const char *where, *units; } predicates[] = {
	{"class: verbatim", "2"},
	{"class: [verbatim, edited]", "23"},
	{"class: unique", "15"},
	{"class: unique, kind: sentence", "5"},
	{"not: {class: unique}", "234"},
	{"conflict: number", "3"},
	{"conflict: date", ""},
	{"conflict: [date, number]", "3"},
	{"conflict: yes", "3"},
	{"conflict: no", "1245"},
	{"support: '1'", "15"},
	{"support: 2", "234"},
	{"support: '<2'", "15"},
	{"support: '<=1'", "15"},
	{"support: '>1'", "234"},
	{"support: '>=2'", "234"},
	{"support: '>2'", ""},
	{"support: 1..2", "12345"},
	{"support: all", "234"},
	{"moved: yes", "3"},
	{"moved: no", "1245"},
	{"pinned: yes", "4"},
	{"note: yes", "3"},
	{"note: no", "1245"},
	{"counterpart: {note: yes}", "2"},
	{"counterpart: {note: no}, support: all", "34"},
	{"counterpart: {kind: sentence}", "234"},
	{"counterpart: {match: '6'}", "34"},
	{"counterpart: {not: {match: '\\d'}}", "2"},
	{"not: {counterpart: {match: '\\d'}}", "125"},
	{"counterpart: {article: B}", "234"},
	{"counterpart: {article: A}", ""},
	{"counterpart: {in: quotation}", ""},
	{"match: '\\d', counterpart: {match: '\\d'}", "3"},
	{"or: [{class: verbatim}, {moved: yes}]", "23"},
	{"or: [{class: verbatim}, {moved: yes}], not: {match: said}", "3"},
	{"and: [{class: [edited, paraphrase]}, {not: {pinned: yes}}]", "3"},
	{"not: {or: [{class: verbatim}, {and: [{moved: yes}, {conflict: yes}]}]}", "145"},
	{"language: de", ""},
	{"article: B", ""},
	{"article: [A, B], class: verbatim", "2"},
};

static void predicates_look_at_the_alignment(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(predicates); i++) {
		struct fixture f;
		char *rules = str_printf("rules:\n  - {name: a, where: {%s}}\n", predicates[i].where);
		char units[9] = "";
		set_up(&f, rules);
		assert_int_equal(f.article[0]->n_units, 5);
		apply(&f, 0);
		for (size_t k = 0; k < f.marks.n; k++) {
			size_t u = article_unit_at(f.article[0], f.marks.item[k].start);
			units[k] = (char)('1' + u);
			assert_int_equal(f.marks.item[k].start, f.article[0]->unit[u].start);
			assert_int_equal(f.marks.item[k].end, f.article[0]->unit[u].end);
		}
		if (strcmp(units, predicates[i].units) != 0)
			fail_msg("{%s}: %s instead of %s", predicates[i].where, units, predicates[i].units);
		assert_int_equal(rule_hits(f.rules, 0, 0)->hits, f.marks.n);
		tear_down(&f);
		free(rules);
	}
}

static void a_match_needs_its_unit_to_satisfy_the_predicate(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "rules:\n  - {name: a, match: 'It', where: {conflict: yes}}\n");
	apply(&f, 0);
	assert_int_equal(f.marks.n, 1);
	assert_int_equal(article_unit_at(f.article[0], f.marks.item[0].start), 2);
	assert_int_equal(f.marks.item[0].ref, 0);
	assert_int_equal(f.marks.item[0].style, STYLE_MARK);
	tear_down(&f);
}

/* Rules in slices find what they find in one go; what did not change is not looked for again. */
static void slices_and_what_is_kept(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "rules:\n"
	           "  - {name: words, match: '\\w+'}\n"
	           "  - {name: conflict, where: {conflict: yes}}\n"
	           "  - {name: noted, where: {note: yes}}\n");
	apply(&f, 0);
	const struct article *const list[] = {f.article[0], f.article[1]};
	struct rule_story story = {list, 2, &planted, &f.notes};
	rules_changed(f.rules, RULES_TEXT);
	struct rule_run *run = rule_run_new(f.rules, &story, 0);
	size_t steps = 1;
	while (!rule_run_step(run, 1e-9))
		steps++;
	assert_true(steps >= 3);
	const mark_vec *v = rule_run_marks(run);
	assert_int_equal(v->n, f.marks.n);
	assert_memory_equal(v->item, f.marks.item, v->n * sizeof *v->item);
	rule_run_free(run);
	/* Without a word of what changed, all is as it was; with it, only what looks at that. */
	size_t words = rule_hits(f.rules, 0, 0)->hits;
	story = (struct rule_story){list, 2, NULL, NULL};
	run = rule_run_new(f.rules, &story, 0);
	assert_true(rule_run_step(run, 0));
	assert_int_equal(rule_run_marks(run)->n, f.marks.n);
	rule_run_free(run);
	rules_changed(f.rules, RULES_NOTES);
	run = rule_run_new(f.rules, &story, 0);
	assert_true(rule_run_step(run, 0));
	assert_int_equal(rule_hits(f.rules, 0, 0)->hits, words);
	assert_int_equal(rule_hits(f.rules, 1, 0)->hits, 1);
	assert_int_equal(rule_hits(f.rules, 2, 0)->hits, 0);
	rule_run_free(run);
	rules_changed(f.rules, RULES_ALIGNMENT);
	rule_enable(f.rules, 0, false);
	run = rule_run_new(f.rules, &story, 0);
	assert_true(rule_run_step(run, 0));
	assert_int_equal(rule_hits(f.rules, 1, 0)->hits, 0);
	assert_int_equal(rule_run_marks(run)->n, 0);
	rule_run_free(run);
	tear_down(&f);
}

static void switched_rules_stay_switched(void **state)
{
	struct fixture f, g;
	static const char rules[] = "rules: [{name: one, match: it}, {name: two, match: is}]\n";

	(void)state;
	set_up(&f, rules);
	set_up(&g, "rules: [{name: two, match: is}, {name: one, match: was, enabled: no}]\n");
	rule_enable(f.rules, 1, false);
	rules_keep_switched(g.rules, f.rules);
	assert_false(rule_enabled(g.rules, 0));
	assert_false(rule_enabled(g.rules, 1)); /* the file's word: nobody switched it */
	tear_down(&f);
	tear_down(&g);
}

static void what_is_known_of_rules(void **state)
{
	struct fixture f;

	(void)state;
	set_up(&f, "rules:\n"
	           "  - {name: one, match: it, description: about it, key: ^F, priority: -3}\n"
	           "  - {name: two, match: '(?<n>\\d)', groups: {n: figure}, enabled: no}\n");
	assert_int_equal(rules_count(f.rules), 2);
	assert_string_equal(rule_name(f.rules, 0), "one");
	assert_string_equal(rule_description(f.rules, 0), "about it");
	assert_null(rule_description(f.rules, 1));
	assert_string_equal(rule_key(f.rules, 0), "^F");
	assert_null(rule_key(f.rules, 1));
	assert_string_equal(rule_file(f.rules, 1), "r.yaml");
	assert_int_equal(rule_line(f.rules, 1), 3);
	assert_true(rule_enabled(f.rules, 0));
	assert_false(rule_enabled(f.rules, 1));
	apply(&f, 0);
	assert_int_equal(rule_hits(f.rules, 0, 0)->hits, 1);
	assert_int_equal(f.marks.item[0].priority, MARK_RULE - 3);
	assert_int_equal(rule_hits(f.rules, 1, 0)->hits, 0);
	assert_int_equal(rule_hits(f.rules, 0, 1)->hits, 0);
	rule_enable(f.rules, 1, true);
	rule_enable(f.rules, 0, false);
	f.marks.n = 0;
	apply(&f, 0);
	assert_int_equal(rule_hits(f.rules, 0, 0)->hits, 0);
	assert_int_equal(rule_hits(f.rules, 1, 0)->hits, 1);
	apply(&f, 1);
	assert_int_equal(rule_hits(f.rules, 1, 1)->hits, 1);
	assert_int_equal(f.marks.n, 2);
	tear_down(&f);
}

static void several_files_lie_on_each_other(void **state)
{
	static const char more[] = "rules: [{name: one, match: it, style: boat}]\n"
	                           "styles: {boat: {fg: red}}\n";
	struct fixture f;

	(void)state;
	set_up(&f, "rules: [{name: one, match: it}]\n");
	assert_true(rules_parse(f.rules, "more.yaml", more, sizeof more - 1, f.theme, NULL));
	apply(&f, 0);
	assert_int_equal(f.marks.n, 2);
	assert_int_equal(f.marks.item[1].ref, 1);
	assert_string_equal(theme_style_name(f.theme, f.marks.item[1].style), "boat");
	assert_string_equal(rule_file(f.rules, 1), "more.yaml");
	tear_down(&f);
}

/* Patterns that backtrack without end on the text that follows. */
static const struct { const char *pattern, *text; } slow[] = {
	{"^(a+)+$", "a"}, {"(a+)+b", "a"}, {"(a|a)*b", "a"}, {"(a|aa)+$", "a"}, {"(a*)*b", "a"},
	{"([a-z]+)*=", "a"}, {"(\\w+\\s?)+:;", "a"}, {"^(([a-z])+.)+[A-Z]([a-z])+$", "a"},
	{"(x+x+)+y", "x"}, {"^(.*a)*Q$", "a"}, {"^(.+)+Q$", "x"}, {"((a+)?)+b", "a"},
	{"(?:a?){30}a{30}b", "a"}, {"(a+){10}b", "a"}, {"(\\d+|\\w+)+!", "1"},
	{"(.*,){11}P", "1,"}, {"(.*?,){12}P", "1,"}, {"^(?:a|a?)+b;", "a"}, {"(?:(?:a+)+)+b", "a"},
	{"(\\w|\\d|_)+-", "1"}, {"(a|b|ab)*;", "ab"}, {"(([^,]*)*,)*;", "1,"},
	{"(?:(a+)|(a+a))+b", "a"}, {"(a+)(a+)(a+)(a+)(a+)(a+)b", "a"},
};

static void slow_patterns_stop_and_the_others_apply(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(slow); i++) {
		struct str text = STR_INIT;
		char *rules = str_printf("rules:\n  - {name: slow, match: '%s'}\n"
		                         "  - {name: good, match: '\\bend\\b', style: name}\n",
		                         slow[i].pattern);
		for (int p = 0; p < 12; p++) {
			for (int k = 0; k < 300; k++)
				str_add(&text, slow[i].text);
			str_add(&text, " the end: Q=b:!P;-y.\n\n"); /* what patterns need, in vain */
		}
		struct theme *theme = theme_default();
		struct rules *rs = rules_new();
		assert_true(rules_parse(rs, "r.yaml", rules, strlen(rules), theme, NULL));
		struct article *a = article_parse("a.txt", text.s, text.n, NULL, NULL);
		const struct article *const list[] = {a};
		mark_vec v = {0};
		double start = clock_ms();
		find_marks(rs, &(struct rule_story){list, 1, NULL, NULL}, 0, &v);
		if (clock_ms() - start > 20 * RULE_MS)
			fail_msg("%s took %.0f ms", slow[i].pattern, clock_ms() - start);
		if (!rule_hits(rs, 0, 0)->too_slow)
			fail_msg("%s was not too slow (%zu hits)", slow[i].pattern, rule_hits(rs, 0, 0)->hits);
		assert_false(rule_hits(rs, 1, 0)->too_slow);
		assert_int_equal(rule_hits(rs, 1, 0)->hits, 12);
		free(v.item);
		article_free(a);
		rules_free(rs);
		theme_free(theme);
		str_free(&text);
		free(rules);
	}
}

static void thousands_of_hits(void **state)
{
	struct str text = STR_INIT;
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	static const char rules[] = "rules:\n  - {name: words, match: '\\w+'}\n"
	                            "  - {name: letters, match: '.'}\n";

	(void)state;
	for (int i = 0; i < 4000; i++)
		str_add(&text, i % 40 == 39 ? "word.\n\n" : "some words here ");
	assert_true(rules_parse(rs, "r.yaml", rules, sizeof rules - 1, theme, NULL));
	struct article *a = article_parse("a.txt", text.s, text.n, NULL, NULL);
	const struct article *const list[] = {a};
	mark_vec v = {0};
	find_marks(rs, &(struct rule_story){list, 1, NULL, NULL}, 0, &v);
	assert_int_equal(rule_hits(rs, 0, 0)->hits, 3900 * 3 + 100);
	/* As many as there may be, and no more. */
	assert_true(rule_hits(rs, 1, 0)->hits <= RULE_MATCHES);
	assert_true(rule_hits(rs, 1, 0)->too_slow);
	free(v.item);
	article_free(a);
	rules_free(rs);
	theme_free(theme);
	str_free(&text);
}

static void more_rules_than_may_be(void **state)
{
	struct str s = STR_INIT;
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	struct errs errs = {0};

	(void)state;
	str_add(&s, "rules:\n");
	for (int i = 0; i <= RULES_MAX; i++)
		str_addf(&s, "- {name: r%d, match: a}\n", i);
	assert_false(rules_parse(rs, "r.yaml", s.s, s.n, theme, &errs));
	assert_int_equal(errs.n, 1);
	assert_int_equal(errs.item[0].line, 502);
	assert_string_equal(errs.item[0].msg, "more than 500 rules");
	assert_int_equal(rules_count(rs), RULES_MAX);
	errs_free(&errs);
	rules_free(rs);
	theme_free(theme);
	str_free(&s);
}

static void a_rule_set_that_is_not_there(void **state)
{
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	struct errs errs = {0};

	(void)state;
	assert_false(rules_load(rs, "newsrom", theme, &errs));
	assert_string_equal(errs.item[0].msg, "unknown rule set \"newsrom\", did you mean \"newsroom\"?");
	errs_free(&errs);
	assert_false(rules_load(rs, "/nowhere/rules.yaml", theme, &errs));
	assert_string_equal(errs.item[0].file, "/nowhere/rules.yaml");
	errs_free(&errs);
	rules_free(rs);
	theme_free(theme);
}

static void shipped_rule_sets_load_clean(void **state)
{
	char **names = library_list(LIBRARY_RULES, NULL);
	size_t n = 0;

	(void)state;
	for (; names[n]; n++) {
		struct theme *theme = theme_default();
		struct rules *rs = rules_new();
		struct errs errs = {0};
		struct str s = STR_INIT;
		rules_load(rs, names[n], theme, &errs);
		errs_format(&errs, &s);
		if (errs.n)
			fail_msg("%s", s.s);
		assert_true(rules_count(rs) > 0);
		for (size_t i = 0; i < rules_count(rs); i++)
			assert_non_null(rule_description(rs, i));
		str_free(&s);
		errs_free(&errs);
		rules_free(rs);
		theme_free(theme);
	}
	assert_true(n >= 3);
	library_free_list(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rules_mark_what_they_say),
		cmocka_unit_test(wrong_rules_are_told),
		cmocka_unit_test(newsroom_knows_its_languages),
		cmocka_unit_test(predicates_look_at_the_alignment),
		cmocka_unit_test(a_match_needs_its_unit_to_satisfy_the_predicate),
		cmocka_unit_test(slices_and_what_is_kept),
		cmocka_unit_test(switched_rules_stay_switched),
		cmocka_unit_test(what_is_known_of_rules),
		cmocka_unit_test(several_files_lie_on_each_other),
		cmocka_unit_test(slow_patterns_stop_and_the_others_apply),
		cmocka_unit_test(thousands_of_hits),
		cmocka_unit_test(more_rules_than_may_be),
		cmocka_unit_test(a_rule_set_that_is_not_there),
		cmocka_unit_test(shipped_rule_sets_load_clean),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
