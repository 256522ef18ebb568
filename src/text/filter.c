#include "text/filter.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/child.h"
#include "base/mem.h"
#include "base/path.h"
#include "text/regex.h"

#define RUN(...) (const char *const[]){__VA_ARGS__, NULL}
#define PANDOC(from) RUN("pandoc", "--from", from, "--to=plain", "--wrap=none", "--sandbox")
#define LIMITS .seconds = FILTER_SECONDS, .megabytes = FILTER_MEGABYTES, .enabled = true

/* What readers' articles come in. Office files are all zip files: there the name tells. */
static const struct filter builtin[] = {
	{.name = "gzip", .begins = "\x1f\x8b\x08", LIMITS},
	{.name = "zstd", .begins = "\x28\xb5\x2f\xfd", .run = RUN("zstd", "-dcq"), .package = "", LIMITS},
	{.name = "xz", .begins = "\xfd" "7zXZ", .run = RUN("xz", "-dcq"), .package = "xz-utils", LIMITS},
	{.name = "bzip2", .begins = "BZh?1AY&SY", .run = RUN("bzip2", "-dcq"), .package = "", LIMITS},
	{.name = "pdf", .begins = "%PDF-", .package = "poppler-utils", LIMITS,
	 .run = RUN("pdftotext", "-nopgbrk", "-enc", "UTF-8", "-", "-")},
	{.name = "docx", .begins = "PK\3\4", .ends = ".docx", .run = PANDOC("docx"), .package = "", LIMITS},
	{.name = "odt", .begins = "PK\3\4", .ends = ".odt", .run = PANDOC("odt"), .package = "", LIMITS},
	{.name = "epub", .begins = "PK\3\4", .ends = ".epub", .run = PANDOC("epub"), .package = "", LIMITS},
	{.name = "rtf", .begins = "{\\rtf", .run = PANDOC("rtf"), .package = "", LIMITS},
	{.name = "web", .match = "(?i)^https?://", .seconds = 30, .megabytes = FILTER_MEGABYTES,
	 .package = "", .run = RUN("curl", "--silent", "--show-error", "--fail", "--location",
	 "--compressed", "--proto", "=https,http", "--max-redirs", "5", "--", "{}")},
};

/* A filter of the reader's. */
struct own { struct filter f; struct regex *re; };

struct filters {
	struct arena *arena;
	VEC(struct own) own;
};

struct filters *filters_new(void)
{
	struct filters *fs = xcalloc(1, sizeof *fs);

	fs->arena = arena_new();
	return fs;
}

void filters_free(struct filters *fs)
{
	if (!fs)
		return;
	for (size_t i = 0; i < fs->own.n; i++)
		regex_free(fs->own.item[i].re);
	free(fs->own.item);
	arena_free(fs->arena);
	free(fs);
}

static const char *copy(struct filters *fs, const char *s)
{
	return s ? arena_strdup(fs->arena, s) : NULL;
}

static const char *const *copy_words(struct filters *fs, const char *const *word)
{
	size_t n = 0;

	while (word && word[n])
		n++;
	const char **to = arena_zero(fs->arena, (n + 1) * sizeof *to);
	for (size_t i = 0; i < n; i++)
		to[i] = copy(fs, word[i]);
	return word ? to : NULL;
}

bool filters_add(struct filters *fs, const struct filter *f, size_t *offset, char *msg)
{
	struct own own = {.f = *f};

	if (f->match && !(own.re = regex_new(f->match, strlen(f->match), 0, offset, msg)))
		return false;
	own.f.name = copy(fs, f->name);
	own.f.match = copy(fs, f->match);
	own.f.begins = copy(fs, f->begins);
	own.f.ends = copy(fs, f->ends);
	own.f.run = copy_words(fs, f->run);
	own.f.package = copy(fs, f->package);
	VEC_PUSH(&fs->own, own);
	return true;
}

const struct filter *filter_builtin(const char *name)
{
	for (size_t i = 0; i < COUNT(builtin); i++)
		if (!strcmp(builtin[i].name, name))
			return &builtin[i];
	return NULL;
}

const char *filter_builtin_name(size_t i)
{
	return i < COUNT(builtin) ? builtin[i].name : NULL;
}

static bool replaced(const struct filters *fs, const struct filter *f)
{
	for (size_t i = 0; i < fs->own.n; i++)
		if (!strcmp(fs->own.item[i].f.name, f->name))
			return true;
	return false;
}

const struct filter *filters_each(const struct filters *fs, size_t i)
{
	if (i < fs->own.n)
		return &fs->own.item[i].f;
	i -= fs->own.n;
	for (size_t k = 0; k < COUNT(builtin); k++)
		if (!replaced(fs, &builtin[k]) && !i--)
			return &builtin[k];
	return NULL;
}

bool filter_is_url(const char *path)
{
	return !strncasecmp(path, "https://", 8) || !strncasecmp(path, "http://", 7);
}

static bool begins(const char *with, const char *bytes, size_t n)
{
	size_t len = strlen(with), i = 0;

	if (n < len)
		return false;
	while (i < len && (with[i] == '?' || with[i] == bytes[i]))
		i++;
	return i == len;
}

/* re: the pattern of one of the reader's; that of a built-in one is known. */
static bool fits(const struct filter *f, const struct regex *re, const char *name,
                 const char *bytes, size_t n)
{
	if (!f->enabled || (f->ends && !str_ends(name, f->ends)))
		return false;
	if (re)
		return regex_find(re, name, strlen(name), 0, NULL, 0) == REGEX_FOUND;
	if (f->match)
		return filter_is_url(name);
	return bytes && begins(f->begins, bytes, n);
}

const struct filter *filters_find(const struct filters *fs, const char *name, const char *bytes,
                                  size_t n)
{
	for (size_t i = 0; i < fs->own.n; i++)
		if (fits(&fs->own.item[i].f, fs->own.item[i].re, name, bytes, n))
			return &fs->own.item[i].f;
	for (size_t i = 0; i < COUNT(builtin); i++)
		if (fits(&builtin[i], NULL, name, bytes, n) && !replaced(fs, &builtin[i]))
			return &builtin[i];
	return NULL;
}

bool filter_wants_path(const struct filter *f)
{
	for (const char *const *w = f->run; w && *w; w++)
		if (strstr(*w, "{}"))
			return true;
	return false;
}

bool filter_installed(const struct filter *f)
{
	const char *path = getenv("PATH");
	bool found = !f->run;

	if (f->run && strchr(f->run[0], '/'))
		return !access(f->run[0], X_OK);
	for (size_t n; !found && path && *path; path += n + (path[n] == ':')) {
		n = strcspn(path, ":");
		char *dir = xstrndup(path, n), *file = path_join(dir, f->run[0]);
		found = !access(file, X_OK);
		free(file);
		free(dir);
	}
	return found;
}

void filter_put(const struct filter *f, struct str *out)
{
	str_addf(out, "%s\t", f->name);
	if (f->match)
		str_addf(out, "paths like %s", f->match);
	if (f->begins)
		str_add(out, "what begins with ");
	for (const char *s = f->begins ? f->begins : ""; *s; s++)
		str_addf(out, *s > ' ' && *s <= '~' ? "%c" : "<%02X>", (unsigned char)*s);
	if (f->ends)
		str_addf(out, " and is called *%s", f->ends);
	str_addc(out, '\t');
	if (!f->run)
		str_add(out, "(built in)");
	for (const char *const *w = f->run; w && *w; w++)
		str_addf(out, "%s%s", w == f->run ? "" : " ", *w);
}

/* The words of its command, with the path in them. A path is never an option. */
static char **command(const struct filter *f, const char *path)
{
	VEC(char *) words = {0};
	const char *dot = *path == '-' ? "./" : "";

	for (const char *const *w = f->run; *w; w++) {
		struct str s = STR_INIT;
		const char *from = *w;
		for (const char *at; (at = strstr(from, "{}")); from = at + 2) {
			str_addn(&s, from, (size_t)(at - from));
			str_addf(&s, "%s%s", at == *w ? dot : "", path);
		}
		str_add(&s, from);
		VEC_PUSH(&words, str_take(&s));
	}
	VEC_PUSH(&words, NULL);
	return words.item;
}

/* What a command said, as one line of some length. */
static void add_said(struct str *why, const struct str *said)
{
	size_t from = why->n, n = said->n;

	while (n && strchr(" \t\r\n", said->s[n - 1]))
		n--;
	str_add(why, n ? ": " : " and said nothing");
	for (size_t i = 0; i < n && why->n - from < 300; i++)
		if (said->s[i] == '\n')
			str_add(why, "; ");
		else
			str_addc(why, said->s[i]);
}

static void tell(const struct filter *f, enum child_end end, const char *shown,
                 const struct str *said, struct errs *errs)
{
	struct str why = STR_INIT;

	str_addf(&why, "filter %s: ", f->name);
	switch (end) {
	case CHILD_DONE: break;
	case CHILD_MISSING:
		if (errno != ENOENT)
			str_addf(&why, "cannot run %s: %s", f->run[0], strerror(errno));
		else if (f->package)
			str_addf(&why, "%s is not installed (Debian package %s)", f->run[0],
			         *f->package ? f->package : f->run[0]);
		else
			str_addf(&why, "there is no command %s", f->run[0]);
		break;
	case CHILD_FAILED:
		str_addf(&why, "%s failed", f->run[0]);
		add_said(&why, said);
		break;
	case CHILD_SLOW:
		str_addf(&why, "%s took more than %u second%s", f->run[0], f->seconds,
		         f->seconds == 1 ? "" : "s");
		break;
	case CHILD_LARGE:
		str_addf(&why, "%s wrote more than %u MB", f->run[0], f->megabytes);
		break;
	case CHILD_INTERRUPTED: str_addf(&why, "%s was stopped", f->run[0]); break;
	}
	errs_add(errs, shown, 0, 0, "%s", why.s);
	str_free(&why);
}

bool filter_run(const struct filter *f, const char *path, int fd, const char *shown,
                struct str *out, struct errs *errs)
{
	char **argv = command(f, path);
	struct child c = {.argv = argv, .in = fd, .seconds = f->seconds,
	                  .max = (size_t)f->megabytes << 20};
	struct str said = STR_INIT;
	enum child_end end = child_run(&c, out, &said);

	if (end != CHILD_DONE)
		tell(f, end, shown, &said, errs);
	for (char **w = argv; *w; w++)
		free(*w);
	free(argv);
	str_free(&said);
	return end == CHILD_DONE;
}
