#include "app/args.h"

#include <stdlib.h>
#include <string.h>

#include "text/article.h"
#include "text/charset.h"
#include "text/lang.h"
#include "view/screen.h"

enum id { EXPORT, OUTPUT, NOTES, ONLY_NOTES, IMPORT, RULES, THEME, NO_CONFIG, LANG,
          CHARSET, TITLE, SOURCE, DATE, DICTIONARY, EXPLAIN,
          CHECK, FOCUS, GOTO, VIEW, COLOR, PRINT_CONFIG, LIST_KEYS, LIST_STYLES, LIST_THEMES,
          LIST_LANGUAGES, LIST_FILTERS, SCRIPT, SIZE,
          DEMO, HELP, VERSION_ };

static const struct option_row { enum id id; char letter; const char *name, *arg, *help; } table[] = {
	{EXPORT, 'e', "export", "FORMAT",
	 "write json, html, markdown, csv, jsonld, text or ansi; no screen"},
	{OUTPUT, 'o', "output", "FILE", "write the export there instead of to standard output"},
	{NOTES, 0, "notes", "WORDS", "export only the notes with these words (#tag in:B state:changed ...)"},
	{ONLY_NOTES, 0, "only-notes", NULL, "export the notes without the articles' text"},
	{IMPORT, 0, "import", "FILE",
	 "take in notes: Web Annotations, Hypothes.is (repeatable)"},
	{RULES, 'r', "rules", "FILE", "highlight by the rules of a file (repeatable)"},
	{THEME, 't', "theme", "NAME|FILE", "colours and glyphs"},
	{NO_CONFIG, 0, "no-config", NULL, "do not read the configuration file"},
	{LANG, 'l', "lang", "[SIGLUM=]CODE", "language of the articles, or of one: -l C=id"},
	{CHARSET, 0, "charset", "[SIGLUM=]NAME", "encoding of the articles, or of one: --charset=B=koi8-r"},
	{TITLE, 0, "title", "[SIGLUM=]TEXT", "title to show instead of the article's own"},
	{SOURCE, 0, "source", "[SIGLUM=]TEXT", "outlet or author of an article"},
	{DATE, 0, "date", "[SIGLUM=]TEXT", "date of an article, as 2024-03-28"},
	{DICTIONARY, 0, "dictionary", "FILE", "words of two languages, for the alignment (repeatable)"},
	{EXPLAIN, 0, "explain", "ID,ID", "why two units (A12,C3) are linked or not"},
	{CHECK, 'c', "check", NULL, "validate rules, themes, configurations and views; open nothing"},
	{FOCUS, 0, "focus", "SIGLUM", "article to start in"},
	{GOTO, 0, "goto", "ID", "unit (A12) or note (n3) to start at"},
	{VIEW, 0, "view", "NAME", "columns, focus, synopsis, map, ledger, matrix, notes or rules"},
	{COLOR, 0, "color", "WHEN", "auto, never, 16, 256 or direct"},
	{PRINT_CONFIG, 0, "print-config", NULL, "print a configuration with all defaults, to start from"},
	{LIST_KEYS, 0, "list-keys", NULL, "print what every key does"},
	{LIST_STYLES, 0, "list-styles", NULL, "print the names a theme or rule can style"},
	{LIST_THEMES, 0, "list-themes", NULL, "print the themes that can be loaded"},
	{LIST_LANGUAGES, 0, "list-languages", NULL, "print the languages with word lists"},
	{LIST_FILTERS, 0, "list-filters", NULL, "print what turns files of other kinds into text"},
	{SCRIPT, 0, "script", "FILE", "type the keys of a file, print the screens it asks for"},
	{SIZE, 0, "size", "COLSxROWS", "screen for --script (80x24); export such a screen as text or ansi"},
	{DEMO, 0, "demo", NULL, "open the story that comes with the program"},
	{HELP, 'h', "help", NULL, "print this help"},
	{VERSION_, 'V', "version", NULL, "print the version"},
};

void args_help(struct str *out)
{
	str_add(out, "Usage: hexapla [OPTIONS] ARTICLE...\n"
	             "       hexapla [OPTIONS] VIEW.hexapla.yaml\n"
	             "       hexapla --check FILE...\n\n"
	             "Read articles about one story side by side: what each copied, reworded, added,\n"
	             "left out or states differently. - is standard input; a folder is its articles.\n\n");
	for (size_t i = 0; i < COUNT(table); i++) {
		const struct option_row *r = &table[i];
		struct str s = STR_INIT;
		if (r->letter)
			str_addf(&s, "  -%c, ", r->letter);
		else
			str_add(&s, "      ");
		str_addf(&s, "--%s%s%s", r->name, r->arg ? "=" : "", r->arg ? r->arg : "");
		str_fill(&s, ' ', s.n < 29 ? 29 - s.n : 1);
		str_addf(out, "%s%s\n", s.s, r->help);
		str_free(&s);
	}
	str_add(out, "  +COMMAND                   type it at the start: +12, +/word, '+theme light'\n");
	str_add(out, "\nOn the screen: F1 help, q quit. Exit status: 0 done, 1 something asked for\n"
	             "failed, 2 wrong usage.\n\n"
	             "  hexapla a.txt b.txt c.txt              read three articles\n"
	             "  hexapla --export=json a.txt b.txt      what matches, for scripts\n"
	             "  hexapla story.hexapla.yaml             a saved view, with its notes\n"
	             "  hexapla --demo                         try it\n");
}

static const char *row_name(const void *ctx, size_t i)
{
	(void)ctx;
	return table[i].name;
}

static void wrong(struct errs *errs, const char *why, const char *what)
{
	errs_add(errs, NULL, 0, 0, "%s %s (--help lists the options)", why, what);
}

static const struct option_row *by_name(const char *name, size_t n, struct errs *errs)
{
	const struct option_row *start = NULL;
	size_t starts = 0;

	for (size_t i = 0; i < COUNT(table); i++) {
		if (strncmp(table[i].name, name, n))
			continue;
		if (!table[i].name[n])
			return &table[i];
		start = &table[i];
		starts++;
	}
	if (starts == 1 && n)
		return start;
	char *word = xstrndup(name, n);
	const char *near = str_nearest(word, row_name, NULL, COUNT(table));
	if (starts > 1)
		errs_add(errs, NULL, 0, 0, "option --%s could be several", word);
	else if (near)
		errs_add(errs, NULL, 0, 0, "unknown option --%s; did you mean --%s?", word, near);
	else
		errs_add(errs, NULL, 0, 0, "unknown option --%s (--help lists the options)", word);
	free(word);
	return NULL;
}

/* "C=text": text for C; anything else is for all. */
static void add_given(given_vec *v, const char *s)
{
	size_t n = strcspn(s, "=");
	int article = n <= 2 && s[n] ? siglum_index(s, n) : -1;

	VEC_PUSH(v, ((struct given_value){article, article < 0 ? s : s + n + 1}));
}

const char *given_find(const given_vec *v, size_t article)
{
	const char *all = NULL;

	for (size_t i = v->n; i-- > 0;) {
		if (v->item[i].article == (int)article)
			return v->item[i].value;
		if (v->item[i].article < 0 && !all)
			all = v->item[i].value;
	}
	return all;
}

static bool add_lang(struct args *a, const char *value, struct errs *errs)
{
	char code[4];

	add_given(&a->language, value);
	if (lang_code(a->language.item[a->language.n - 1].value, code))
		return true;
	errs_add(errs, NULL, 0, 0, "unknown language %s (--list-languages lists them)", value);
	return false;
}

static bool add_charset(struct args *a, const char *value, struct errs *errs)
{
	add_given(&a->charset, value);
	if (charset_known(a->charset.item[a->charset.n - 1].value))
		return true;
	errs_add(errs, NULL, 0, 0, "unknown encoding %s (iconv -l lists them)", value);
	return false;
}

static bool parse_colour(struct args *a, const char *value, struct errs *errs)
{
	static const char *const word[] = {"auto", "never", "16", "256", "direct"};

	for (size_t i = 0; i < COUNT(word); i++)
		if (!strcmp(value, word[i])) {
			a->colour = (enum colour_mode)i;
			return true;
		}
	errs_add(errs, NULL, 0, 0, "--color is auto, never, 16, 256 or direct, not %s", value);
	return false;
}

static bool parse_size(struct args *a, const char *value, struct errs *errs)
{
	char *end;
	long cols = strtol(value, &end, 10);
	long rows = *end == 'x' ? strtol(end + 1, &end, 10) : 0;

	if (*end || cols < 1 || rows < 1 || cols > 1000 || rows > 1000) {
		errs_add(errs, NULL, 0, 0, "--size is COLSxROWS, as 80x24, not %s", value);
		return false;
	}
	a->cols = (int)cols;
	a->rows = (int)rows;
	return true;
}

static bool parse_view(struct args *a, const char *value, struct errs *errs)
{
	a->view = value;
	if (view_find(value) >= 0 || !strcmp(value, "notes") || !strcmp(value, "rules"))
		return true;
	errs_add(errs, NULL, 0, 0, "--view is %s, not %s", table[VIEW].help, value);
	return false;
}

static bool take(struct args *a, enum id id, const char *value, struct errs *errs)
{
	switch (id) {
	case EXPORT: a->what = DO_EXPORT; a->export_format = value; break;
	case OUTPUT: a->output = value; break;
	case NOTES: a->notes = value; break;
	case ONLY_NOTES: a->only_notes = true; break;
	case IMPORT: VEC_PUSH(&a->import, value); break;
	case RULES: VEC_PUSH(&a->rules, value); break;
	case THEME: a->theme = value; break;
	case NO_CONFIG: a->no_config = true; break;
	case LANG: return add_lang(a, value, errs);
	case CHARSET: return add_charset(a, value, errs);
	case TITLE: add_given(&a->title, value); break;
	case SOURCE: add_given(&a->source, value); break;
	case DATE: add_given(&a->date, value); break;
	case DICTIONARY: VEC_PUSH(&a->dictionary, value); break;
	case EXPLAIN: a->what = DO_EXPLAIN; a->explain = value; break;
	case CHECK: a->what = DO_CHECK; break;
	case FOCUS: a->focus = value; break;
	case GOTO: a->go = value; break;
	case VIEW: return parse_view(a, value, errs);
	case COLOR: return parse_colour(a, value, errs);
	case PRINT_CONFIG: a->what = DO_PRINT_CONFIG; break;
	case LIST_KEYS: a->what = DO_LIST_KEYS; break;
	case LIST_STYLES: a->what = DO_LIST_STYLES; break;
	case LIST_THEMES: a->what = DO_LIST_THEMES; break;
	case LIST_LANGUAGES: a->what = DO_LIST_LANGUAGES; break;
	case LIST_FILTERS: a->what = DO_LIST_FILTERS; break;
	case SCRIPT: a->what = DO_SCRIPT; a->script = value; break;
	case SIZE: return parse_size(a, value, errs);
	case DEMO: a->demo = true; break;
	case HELP: a->what = DO_HELP; break;
	case VERSION_: a->what = DO_VERSION; break;
	}
	return true;
}

static size_t stdin_named(const struct args *a)
{
	size_t n = 0;

	for (size_t i = 0; i < a->file.n; i++)
		n += !strcmp(a->file.item[i], "-");
	return n;
}

static bool takes_articles(const struct args *a)
{
	return a->what == DO_READ || a->what == DO_EXPORT || a->what == DO_SCRIPT ||
	       a->what == DO_EXPLAIN;
}

/* Options that were given must fit together. */
static bool consistent(const struct args *a, struct errs *errs)
{
	if (a->what == DO_CHECK && !a->file.n)
		wrong(errs, "--check needs", "a file");
	else if (takes_articles(a) && !a->file.n && !a->demo)
		errs_add(errs, NULL, 0, 0,
		         "no article named (- is standard input); try hexapla --demo or hexapla --help");
	else if (a->command && a->what != DO_READ && a->what != DO_SCRIPT)
		wrong(errs, "there is no screen for", "+COMMAND");
	else if (stdin_named(a) > 1)
		errs_add(errs, NULL, 0, 0, "standard input (-) can be read only once");
	else if (a->output && a->what != DO_EXPORT)
		wrong(errs, "--output goes with", "--export");
	else if (a->what == DO_EXPORT && a->rows && strcmp(a->export_format, "text") &&
	         strcmp(a->export_format, "ansi"))
		wrong(errs, "--size goes with --export=text and", "--export=ansi");
	else if ((a->notes || a->only_notes) && a->what != DO_EXPORT)
		wrong(errs, "--notes and --only-notes go with", "--export");
	else
		return true;
	return false;
}

bool args_parse(struct args *a, int argc, char **argv, bool piped, struct errs *errs)
{
	bool options = true;

	*a = (struct args){.what = DO_READ};
	for (int i = 1; i < argc; i++) {
		const char *s = argv[i];
		if (options && s[0] == '+' && s[1]) { /* as vi and less: +12, +/word */
			a->command = s + 1;
			continue;
		}
		if (!options || s[0] != '-' || !s[1]) {
			VEC_PUSH(&a->file, s);
			continue;
		}
		if (!strcmp(s, "--")) {
			options = false;
			continue;
		}
		const char *value = NULL;
		const struct option_row *r = NULL;
		if (s[1] == '-') {
			size_t n = strcspn(s + 2, "=");
			if (!(r = by_name(s + 2, n, errs)))
				return false;
			value = s[2 + n] ? s + 3 + n : NULL;
			if (value && !r->arg) {
				errs_add(errs, NULL, 0, 0, "--%s takes no value", r->name);
				return false;
			}
		} else {
			for (size_t k = 0; k < COUNT(table) && !r; k++)
				r = table[k].letter == s[1] ? &table[k] : NULL;
			if (!r || (s[2] && !r->arg)) {
				wrong(errs, "unknown option", s);
				return false;
			}
			value = s[2] ? s + 2 : NULL;
		}
		if (r->arg && !value && i + 1 < argc)
			value = argv[++i];
		if (r->arg && !value) {
			errs_add(errs, NULL, 0, 0, "--%s needs a value: --%s=%s", r->name, r->name,
			         r->arg);
			return false;
		}
		if (!take(a, r->id, value, errs))
			return false;
	}
	if (piped && takes_articles(a) && !a->file.n && !a->demo)
		VEC_PUSH(&a->file, "-");
	return consistent(a, errs);
}

void args_free(struct args *a)
{
	free(a->file.item);
	free(a->rules.item);
	free(a->dictionary.item);
	free(a->import.item);
	free(a->title.item);
	free(a->source.item);
	free(a->date.item);
	free(a->language.item);
	free(a->charset.item);
}
