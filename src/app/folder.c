#include "app/folder.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/path.h"
#include "text/feed.h"

enum { HEAD = 4096, MOST_NAMED = 3 };

/* Why a file is left out. */
enum reason { TAKEN, HIDDEN, FOLDER, EMPTY, OTHER, NO_TEXT, NO_TOOL, UNREADABLE, REASONS };
static const char *const reason_text[REASONS][2] = {
	[HIDDEN] = {"hidden", "hidden"},
	[FOLDER] = {"folder", "folders"},
	[EMPTY] = {"empty", "empty"},
	[OTHER] = {"of another kind", "of other kinds"},
	[NO_TEXT] = {"no text", "no text"},
	[NO_TOOL] = {"without the command it needs", "without the commands they need"},
	[UNREADABLE] = {"unreadable", "unreadable"},
};

static bool ends_in(const char *name, size_t n, const char *const ending[])
{
	for (size_t i = 0; ending[i]; i++) {
		size_t k = strlen(ending[i]);
		if (n > k && !strncasecmp(name + n - k, ending[i], k))
			return true;
	}
	return false;
}

/* Do files with such a name hold articles? */
static bool likely(const char *name)
{
	static const char *const packed[] = {".gz", ".zst", ".xz", ".bz2", NULL};
	static const char *const kinds[] = {
		".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".eml", ".pdf",
		".docx", ".odt", ".epub", ".rtf", ".rss", ".atom", NULL};
	static const char *const about[] = {"README", "LICENSE", "LICENCE", "COPYING", "Makefile"};
	size_t n = strlen(name);

	for (size_t i = 0; i < COUNT(about); i++)
		if (str_starts(name, about[i]))
			return false;
	if (ends_in(name, n, packed))
		n = (size_t)(strrchr(name, '.') - name);
	return ends_in(name, n, kinds) || !memchr(name, '.', n);
}

static enum reason judge(const char *path, const char *name, const struct filters *fs)
{
	char head[HEAD];
	struct stat st;
	enum reason why = TAKEN;

	if (*name == '.')
		return HIDDEN;
	if (stat(path, &st))
		return UNREADABLE;
	if (!S_ISREG(st.st_mode))
		return S_ISDIR(st.st_mode) ? FOLDER : OTHER;
	if (!st.st_size)
		return EMPTY;
	static const char *const xml[] = {".xml", NULL}; /* feeds are often called so */
	const struct filter *f = filters_find(fs, path, NULL, 0);
	bool feed = !f && ends_in(name, strlen(name), xml);
	if (!f && !feed && !likely(name))
		return OTHER;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, head, sizeof head);
	if (n < 0)
		why = UNREADABLE;
	else if (feed && !feed_is(head, (size_t)n))
		why = OTHER;
	else if (!f && !(f = filters_find(fs, path, head, (size_t)n)) && memchr(head, 0, (size_t)n) &&
	         memcmp(head, "\xff\xfe", 2) && memcmp(head, "\xfe\xff", 2))
		why = NO_TEXT;
	if (f && !filter_installed(f))
		why = NO_TOOL;
	if (fd >= 0)
		close(fd);
	return why;
}

/* By name; stretches of digits by their value: part 2 before part 10. */
static int by_name(const struct dirent **one, const struct dirent **other)
{
	const char *a = (*one)->d_name, *b = (*other)->d_name;

	while (*a && *b) {
		if (!isdigit((unsigned char)*a) || !isdigit((unsigned char)*b)) {
			if (*a != *b)
				break;
			a++;
			b++;
			continue;
		}
		a += strspn(a, "0");
		b += strspn(b, "0");
		size_t n = strspn(a, "0123456789"), m = strspn(b, "0123456789");
		int d = n != m ? (n > m) - (n < m) : strncmp(a, b, n);
		if (d)
			return d;
		a += n;
		b += n;
	}
	int d = (unsigned char)*a - (unsigned char)*b;
	return d ? d : strcmp((*one)->d_name, (*other)->d_name);
}

/* What is left out for one reason: how many, and the names of some. */
struct left { size_t n, named; struct str names; };

/* Unreadable files are named, and of those of other kinds the endings, each once. */
static void leave(struct left left[], enum reason r, const char *name)
{
	const char *dot = r == OTHER ? strrchr(name, '.') : NULL;
	char *word = str_printf(" %s", dot && dot > name ? dot : name);
	struct left *l = &left[r];

	l->n++;
	if ((r == OTHER || r == UNREADABLE) && l->named < MOST_NAMED && !strstr(l->names.s, word)) {
		str_add(&l->names, word);
		l->named++;
	}
	free(word);
}

static void tell(const char *path, size_t taken, size_t found, const struct left left[],
                 struct str *said)
{
	struct str out = STR_INIT;

	for (size_t i = TAKEN + 1; i < REASONS; i++)
		if (left[i].n) {
			str_addf(&out, "%s%zu %s", out.n ? ", " : "", left[i].n,
			         reason_text[i][left[i].n > 1]);
			if (left[i].named)
				str_addf(&out, " (%s)", left[i].names.s + 1);
		}
	if (taken < found)
		str_addf(said, "%s: the first %zu of %zu articles", path, taken, found);
	if (out.n)
		str_addf(said, "%s%sleft out: %s", taken < found ? "" : path, taken < found ? "; " : ": ",
		         out.s);
	if (taken < found || out.n)
		str_addc(said, '\n');
	str_free(&out);
}

bool folder_articles(const char *path, const struct filters *fs, size_t most, strings *out,
                     struct str *said, struct errs *errs)
{
	struct dirent **entry;
	struct str why = STR_INIT;
	struct left left[REASONS];
	size_t found = 0, taken = 0;
	int n = scandir(path, &entry, NULL, by_name);

	if (n < 0) {
		errs_sys(errs, path, "read the folder");
		return false;
	}
	for (int i = 0; i < REASONS; i++)
		left[i] = (struct left){.names = STR_INIT};
	for (int i = 0; i < n; i++) {
		const char *name = entry[i]->d_name;
		char *file = path_join(path, name);
		bool dots = !strcmp(name, ".") || !strcmp(name, "..");
		enum reason r = dots ? HIDDEN : judge(file, name, fs);
		found += r == TAKEN;
		if (r != TAKEN && !dots)
			leave(left, r, name);
		if (r == TAKEN && taken < most) {
			VEC_PUSH(out, file);
			taken++;
		} else {
			free(file);
		}
		free(entry[i]);
	}
	free(entry);
	tell(path, taken, found, left, found ? said : &why);
	if (why.n)
		why.s[why.n - 1] = 0; /* the line's end; it begins with the path */
	if (!found)
		errs_add(errs, path, 0, 0, "no articles in this folder%s", why.n ? why.s + strlen(path) : "");
	for (int i = 0; i < REASONS; i++)
		str_free(&left[i].names);
	str_free(&why);
	return found > 0;
}
