/* batch.c - without a screen: exports, checking files, lists. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "align/dictionary.h"
#include "align/job.h"
#include "app/run.h"
#include "base/codeset.h"
#include "base/file.h"
#include "base/glyph.h"
#include "base/path.h"
#include "base/yaml.h"
#include "conf/library.h"
#include "export/export.h"
#include "mark/notefilter.h"
#include "text/lang.h"

/* A terminal gets it in its own character set, a file or a pipe in UTF-8. */
static bool put_out(const struct str *s, FILE *to)
{
	struct str own = STR_INIT;

	if (!codeset_other() || !isatty(fileno(to)))
		return fwrite(s->s, 1, s->n, to) == s->n;
	codeset_put(&own, s->s, s->n);
	bool ok = fwrite(own.s, 1, own.n, to) == own.n;
	str_free(&own);
	return ok;
}

void run_say(const char *text)
{
	struct str clean = STR_INIT;

	glyph_clean_text(&clean, text, strlen(text));
	put_out(&clean, stderr);
	str_free(&clean);
}

static void print_errors(struct errs *errs)
{
	struct str s = STR_INIT;

	errs_format(errs, &s);
	run_say(s.s);
	str_free(&s);
	errs_free(errs);
}

int run_failed(struct errs *errs)
{
	print_errors(errs);
	return 1;
}

bool run_print(const struct str *s, struct errs *errs)
{
	if (put_out(s, stdout) && !fflush(stdout))
		return true;
	errs_sys(errs, "standard output", "write");
	return false;
}

static void list_formats(struct errs *errs, const char *unknown)
{
	struct str s = STR_INIT;

	for (size_t i = 0; exporter_each(i); i++)
		str_addf(&s, "%s%s", i ? ", " : "", exporter_each(i)->name);
	errs_add(errs, NULL, 0, 0, "unknown export format %s; there are %s", unknown, s.s);
	str_free(&s);
}

/* Can the theme and the rules that args name be had? */
static bool check_look(const struct args *args)
{
	struct errs errs = {0};
	struct rules *rules = rules_new();
	struct theme *theme = args->theme ? theme_load(args->theme, &errs) : NULL;

	if (!theme)
		theme = theme_default();
	for (size_t i = 0; i < args->rules.n; i++) {
		char *path = config_named(args->rules.item[i], NULL);
		rules_load(rules, path, theme, &errs);
		free(path);
	}
	rules_free(rules);
	theme_free(theme);
	bool ok = !errs.n;
	print_errors(&errs);
	return ok;
}

/* The configuration's word in an export: filters, dictionaries, threshold; and whether rules and
 * theme are right, since they were named. */
bool run_configure(const struct args *args, struct config *c)
{
	struct errs soft = {0};

	config_init(c);
	if (!args->no_config)
		config_load_own(c, &soft);
	for (size_t i = 0; i < args->dictionary.n; i++)
		VEC_PUSH(&c->dictionary, xstrdup(args->dictionary.item[i]));
	print_errors(&soft);
	return check_look(args);
}

bool run_open(const struct args *args, const struct config *c, struct opened *o, struct errs *errs)
{
	bool ok = open_story(args, c->filters, o, errs) && (!o->n || o->missing < o->n);

	open_all_otherwise(o, &o->view.notes, c->options);
	ok = ok && open_import(o, args, errs) && open_has_places(o, &o->view.notes, args, errs);
	run_say(o->said.s);
	return ok;
}

struct job *run_align(const struct config *c, const struct opened *o)
{
	const char **dictionary = xcalloc(c->dictionary.n + 1, sizeof *dictionary);

	for (size_t i = 0; i < c->dictionary.n; i++)
		dictionary[i] = c->dictionary.item[i];
	struct align_opts opts = {
		.threshold = options_number(c->options, OPTION_THRESHOLD), .dictionary = dictionary,
	};
	struct job *job = job_new((const struct article *const *)o->article, o->n, &opts);
	while (!job_step(job, 0))
		;
	run_say(job_messages(job));
	free(dictionary);
	return job;
}

static void align_and_write(const struct args *args, const struct config *c,
                            const struct opened *o, const struct exporter *e, struct str *out)
{
	const struct article *const *article = (const struct article *const *)o->article;
	struct job *job = args->only_notes ? NULL : run_align(c, o);
	struct alignment *al = job ? job_take(job) : NULL;
	struct notes some;
	struct export_source src = {
		.article = article, .n = o->n, .al = al, .threshold = job ? job_threshold(job) : 0,
		.notes = &some, .only_notes = args->only_notes, .view = o->view_path,
		.colours = colour_wish(args->colour)};

	notes_filter(&o->view.notes, article, args->notes ? args->notes : "", &some);
	exporter_write(e, &src, out);
	free(some.item);
	alignment_free(al);
	job_free(job);
}

static bool run_story(const struct args *args, const struct exporter *e, struct str *out,
                      bool *complete, struct errs *errs)
{
	struct config config;
	struct opened o;

	bool configured = run_configure(args, &config);
	bool ok = run_open(args, &config, &o, errs) && open_target(&o, args, errs);
	*complete = configured && !errs->n;
	if (ok)
		align_and_write(args, &config, &o, e, out);
	opened_free(&o);
	config_free(&config);
	return ok;
}

int run_export(const struct args *args)
{
	const char *format = args->export_format ? args->export_format : "text";
	const struct exporter *e = exporter_find(format);
	struct errs errs = {0};
	struct str out = STR_INIT;

	if (!e) {
		list_formats(&errs, format);
		print_errors(&errs);
		return 2;
	}
	bool complete; /* what is written says nothing of that */
	bool ok = args->rows && args->export_format ? run_screen(args, &out, &complete, &errs)
	                                            : run_story(args, e, &out, &complete, &errs);
	if (ok && args->output && strcmp(args->output, "-"))
		ok = file_save(args->output, out.s, out.n, NULL, &errs);
	else if (ok)
		ok = run_print(&out, &errs);
	str_free(&out);
	print_errors(&errs);
	return ok && complete ? 0 : 1;
}

/* What kind of file is it? By its keys; broken files by their names. */
enum file_kind { KIND_RULES, KIND_THEME, KIND_CONFIG, KIND_VIEW };

static enum file_kind kind_of(const char *path, const struct yaml_file *f)
{
	static const char *const config[] = {"options", "keys", "theme", "dictionaries", "filters"};
	const struct yaml *rules = yaml_get(f->root, "rules");

	if (viewfile_is(path) || yaml_get(f->root, "hexapla"))
		return KIND_VIEW;
	for (size_t i = 0; i < COUNT(config); i++)
		if (yaml_get(f->root, config[i]))
			return KIND_CONFIG;
	if (rules && (rules->kind == YAML_SCALAR || (rules->n && rules->item[0]->kind == YAML_SCALAR)))
		return KIND_CONFIG;
	if (!rules && !strcmp(path_base(path), "config.yaml"))
		return KIND_CONFIG;
	return rules ? KIND_RULES : KIND_THEME;
}

/* A file of comments only: is it a configuration, as --print-config writes one? */
static bool is_bare_config(const char *path, const struct str *bytes)
{
	const char *eol = memchr(bytes->s, '\n', bytes->n);
	const char *schema = strstr(bytes->s, "config.schema.json");

	return !strcmp(path_base(path), "config.yaml") || (schema && eol && schema < eol);
}

static bool check_config(const char *path, struct errs *errs)
{
	struct config c;

	config_init(&c);
	action_bind(c.keymap);
	bool ok = config_load(&c, path, errs);
	config_free(&c);
	return ok;
}

static bool check_file(const char *path, struct errs *errs)
{
	struct str bytes = STR_INIT;
	struct yaml_file *f = NULL;
	struct theme *theme = theme_default();
	bool ok = file_read(path, 0, &bytes, errs);

	/* Parsed here for its kind only: whoever reads that kind tells what is wrong. */
	if (ok)
		f = yaml_parse(path, bytes.s, bytes.n, NULL);
	if (ok && !f) {
		yaml_parse(path, bytes.s, bytes.n, errs);
		ok = false;
	} else if (ok && !f->root && !is_bare_config(path, &bytes)) {
		errs_add(errs, path, 0, 0, "the file says nothing");
		ok = false;
	} else if (ok && f->root) {
		struct rules *rules = rules_new();
		struct saved_view view;
		struct theme *t;
		switch (kind_of(path, f)) {
		case KIND_RULES: ok = rules_parse(rules, path, bytes.s, bytes.n, theme, errs); break;
		case KIND_CONFIG: ok = check_config(path, errs); break;
		case KIND_THEME:
			t = theme_parse(path, bytes.s, bytes.n, errs);
			ok = t != NULL;
			theme_free(t);
			break;
		case KIND_VIEW:
			ok = viewfile_parse(path, bytes.s, bytes.n, &view, errs);
			if (ok)
				viewfile_free(&view);
			break;
		}
		rules_free(rules);
	}
	yaml_file_free(f);
	theme_free(theme);
	str_free(&bytes);
	return ok;
}

int run_check(const struct args *args)
{
	bool ok = true;

	for (size_t i = 0; i < args->file.n; i++) {
		struct errs errs = {0};
		ok &= check_file(args->file.item[i], &errs);
		print_errors(&errs);
	}
	return ok ? 0 : 1;
}

/* Code, name, and the dictionaries that join it to the others: what is installed, and the
 * packages of what is not. */
static void list_languages(struct str *out)
{
	for (size_t i = 0; lang_each(i); i++) {
		str_addf(out, "%s\t%s\t", lang_each(i), lang_name(lang_each(i)));
		size_t n = 0;
		for (size_t k = 0; lang_each(k); k++) {
			char buf[64];
			bool here;
			const char *package = dictionary_package(lang_each(i), lang_each(k), dictionary_folder(),
			                                         &here, buf);
			if (package)
				str_addf(out, "%s%s: %s", n++ ? ", " : "", lang_name(lang_each(k)),
				         here ? "installed" : package);
		}
		str_addc(out, '\n');
	}
}

static void list_keys(const struct args *args, struct str *out)
{
	struct config c;
	struct errs soft = {0};

	config_init(&c);
	action_bind(c.keymap);
	if (!args->no_config)
		config_load_own(&c, &soft);
	action_list(c.keymap, out);
	print_errors(&soft);
	config_free(&c);
}

/* Name, what it is for, its command, and whether it can be used. */
static void list_filters(const struct args *args, struct str *out)
{
	struct config c;
	struct errs soft = {0};
	const struct filter *f;

	config_init(&c);
	if (!args->no_config)
		config_load_own(&c, &soft);
	for (size_t i = 0; (f = filters_each(c.filters, i)); i++) {
		bool ready = filter_installed(f);
		filter_put(f, out);
		str_add(out, !f->enabled ? "\toff" : ready ? "\tready" : "\tnot installed");
		if (f->enabled && !ready && f->package)
			str_addf(out, ": %s", *f->package ? f->package : f->run[0]);
		str_addc(out, '\n');
	}
	print_errors(&soft);
	config_free(&c);
}

static void list_themes(struct str *out, struct errs *errs)
{
	char **name = library_list(LIBRARY_THEMES, errs);

	for (size_t i = 0; name[i]; i++) {
		struct theme *t = theme_load(name[i], errs);
		const char *about = t ? theme_description(t) : NULL;
		str_addf(out, "%s\t%s\n", name[i], about ? about : "");
		theme_free(t);
	}
	library_free_list(name);
}

static void print_config(struct str *out)
{
	char *schema = path_data("config.schema.json");

	if (!schema) /* not installed */
		schema = path_data("src/data/config.schema.json");
	config_print(out, schema);
	free(schema);
}

int run_list(const struct args *args)
{
	struct str out = STR_INIT;
	struct errs errs = {0};

	switch (args->what) {
	case DO_PRINT_CONFIG: print_config(&out); break;
	case DO_LIST_KEYS: list_keys(args, &out); break;
	case DO_LIST_STYLES:
		for (int i = 0; i < STYLE_BUILTIN; i++)
			str_addf(&out, "%s\t%s\n", style_name((enum style)i),
			         style_help((enum style)i));
		break;
	case DO_LIST_THEMES: list_themes(&out, &errs); break;
	case DO_LIST_LANGUAGES: list_languages(&out); break;
	case DO_LIST_FILTERS: list_filters(args, &out); break;
	case DO_HELP: args_help(&out); break;
	default: str_add(&out, "hexapla " VERSION "\n"); break;
	}
	bool ok = run_print(&out, &errs);
	str_free(&out);
	print_errors(&errs);
	return ok ? 0 : 1;
}
