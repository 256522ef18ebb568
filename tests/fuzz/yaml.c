/* The same bytes as a rules file, a theme and a configuration. Each gives errors with places or
 * something that works: rules are applied to a story. */
#include <locale.h>
#include <unistd.h>

#include "align/job.h"
#include "app/config.h"
#include "base/glyph.h"
#include "fuzz.h"
#include "mark/rule.h"

static const char *const text[] = {
	"Ferry stops for six weeks\n\nThe company said on Tuesday that 400 people wait. “We are a "
	"lifeline,” said Ada Renn, the harbour\nmaster of 9 March 2024.\n",
	"The company said on Tuesday that 300 people wait. Hotels may fear for the Easter trade.\n",
};
static struct article *article[COUNT(text)];
static struct alignment *al;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static struct job *job;

	(void)argc;
	(void)argv;
	for (size_t i = 0; i < COUNT(text); i++)
		article[i] = article_parse("a.txt", text[i], strlen(text[i]), NULL, NULL);
	job = job_new((const struct article *const *)article, COUNT(text), NULL);
	job_step(job, 0);
	al = job_take(job);
	return !setlocale(LC_CTYPE, "C.UTF-8") || !al;
}

/* What is told about a file is safe and has the file's name. */
static void check_errors(bool ok, struct errs *errs, size_t n)
{
	struct str s = STR_INIT, clean = STR_INIT;

	must(ok == !errs->n);
	fuzz_errors(errs, n);
	errs_format(errs, &s);
	must(ok || strstr(s.s, "x.yaml:"));
	glyph_clean_text(&clean, s.s, s.n);
	fuzz_safe(clean.s, clean.n, "\n");
	str_free(&s);
	str_free(&clean);
	errs_free(errs);
}

static void apply(struct rules *rs)
{
	struct rule_story story = {(const struct article *const *)article, COUNT(text), al, NULL};

	for (size_t i = 0; i < rules_count(rs); i++)
		must(rule_name(rs, i) && !strcmp(rule_file(rs, i), "x.yaml") && rule_line(rs, i));
	for (uint32_t a = 0; a < COUNT(text); a++) {
		rules_changed(rs, RULES_TEXT);
		struct rule_run *run = rule_run_new(rs, &story, a);
		must(rule_run_step(run, 0));
		const mark_vec *marks = rule_run_marks(run);
		for (size_t i = 0; i < marks->n; i++)
			must(marks->item[i].start < marks->item[i].end &&
			     marks->item[i].end <= article[a]->len &&
			     marks->item[i].ref < rules_count(rs));
		rule_run_free(run);
	}
}

static void check_rules(const char *s, size_t n)
{
	struct theme *theme = theme_default();
	struct rules *rs = rules_new();
	struct errs errs = {0};
	bool ok = rules_parse(rs, "x.yaml", s, n, theme, &errs);

	check_errors(ok, &errs, n);
	apply(rs);
	rules_free(rs);
	theme_free(theme);
}

static void check_theme(const char *s, size_t n)
{
	struct errs errs = {0};
	struct theme *t = theme_parse("x.yaml", s, n, &errs);

	check_errors(t != NULL, &errs, n);
	if (!t)
		return;
	for (uint16_t i = 0; i < theme_styles(t); i++) {
		const char *glyph = theme_style_glyph(t, i, false);
		must(theme_style_name(t, i));
		must(theme_style(t, theme_style_name(t, i), strlen(theme_style_name(t, i))) == i);
		must(!glyph || glyph_width(glyph, strlen(glyph)) == 1);
	}
	for (int g = 0; g < THEME_GLYPH_COUNT; g++)
		for (int ascii = 0; ascii < 2; ascii++) {
			const char *s2 = theme_glyph(t, (enum theme_glyph)g, ascii);
			fuzz_safe(s2, strlen(s2), "");
			must(glyph_width(s2, strlen(s2)) == 1);
		}
	theme_free(t);
}

static void check_config(const char *s, size_t n)
{
	struct config c;
	struct errs errs = {0};
	char path[64];
	char name[] = "/tmp/yaml-XXXXXX";
	int fd = mkstemp(name);

	must(fd >= 0 && !unlink(name) && write(fd, s, n) == (ssize_t)n);
	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	config_init(&c);
	bool ok = config_load(&c, path, &errs);
	must(ok == !errs.n);
	fuzz_errors(&errs, n);
	errs_free(&errs);
	config_free(&c);
	close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	const char *s = (const char *)data;

	check_rules(s, n);
	check_theme(s, n);
	check_config(s, n);
	return 0;
}
