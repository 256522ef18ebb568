/* bad.c - the program on bad input of many kinds. Each run must end by itself with 0, 1 or 2, within
 * SECONDS of processor time and MEGABYTES of memory; with a failure it names the file (and the line,
 * where it has lines); nothing that it writes acts on a terminal. TAP, a line for each kind. With
 * arguments: only the inputs with these numbers, which stay in the folder that is told. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bad.h"
#include "base/mem.h"
#include "base/utf8.h"

enum { SECONDS = 2, MEGABYTES = 512, WALL = 60, LEAST = 600 };

#if defined __SANITIZE_ADDRESS__
#define SANITIZED 1
#elif defined __has_feature
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif
/* What looks at the program at work takes longer. */
#if SANITIZED
enum { SLOWER = 30 };
#elif defined COVERAGE
enum { SLOWER = 10 };
#else
enum { SLOWER = 1 };
#endif

static const char good[] =
	"Bridge shut\n\nThe bridge over the Senn is shut since Friday, the mayor said. Two cables broke. "
	"“We will mend it,” she said.\n\nIt cost 2,000 crowns on 9 March 2024.\n";
static const char other[] =
	"Brücke gesperrt\n\nDie Brücke über die Senne ist seit Freitag gesperrt, sagte die "
	"Bürgermeisterin. Zwei Kabel sind gerissen.\n";
static const char keys[] =
	"size 60x20\nscreen\nkeys /a<Enter>n]u]cgs\nscreen\nkeys gl<Esc>gx<Esc>gmgca\nkeys a note<Enter>ga\n"
	"screen\nkeys <Esc>v)y<Esc>K\nscreen\nsize 20x5\nscreen\nsize 200x50\nkeys GgfzM\nscreen\n";

static char dir[200];
static const char *program;
static unsigned long seed = 20240311;
static size_t number, kind_failed, total_failed, kind_from;
static struct { char **number; int n; } only;
static double slowest;

size_t bad_random(size_t n)
{
	seed = seed * 1103515245 + 12345;
	return n ? (seed >> 16 & 0x7FFFFFFF) % n : 0;
}

void bad_damage(struct str *s, size_t times, const char *with)
{
	while (times-- && s->n) {
		size_t at = bad_random(s->n);
		s->s[at] = with ? with[bad_random(strlen(with))] : (char)bad_random(256);
	}
}

static void write_file(const char *name, const char *bytes, size_t n)
{
	FILE *f = fopen(name, "wb");

	if (!f || fwrite(bytes, 1, n, f) != n || fclose(f)) {
		perror(name);
		exit(1);
	}
}

/* Does the code point act on a terminal, or hide there? */
static bool acts(uint32_t cp)
{
	return (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp < 0xA0) || cp == 0x200B ||
	       cp == 0x61C || cp == 0x200E || cp == 0x200F || (cp >= 0x2028 && cp <= 0x202E) ||
	       (cp >= 0x2060 && cp <= 0x206F) || (cp >= 0xE000 && cp <= 0xF8FF) || cp == 0xFEFF ||
	       cp >= 0xE0000 || (cp & UTF8_BAD);
}

/* Offset of the first thing in s that is not safe, n if there is none; colours are, if asked. */
static size_t unsafe(const struct str *s, bool colours, bool crlf)
{
	uint32_t cp;
	size_t k;

	for (size_t i = 0; i < s->n; i += k) {
		k = utf8_next(s->s + i, s->n - i, &cp);
		if (colours && !strncmp(s->s + i, "\x1b[", 2)) {
			k = 2 + strspn(s->s + i + 2, "0123456789;");
			if (s->s[i + k] == 'm')
				k++;
			else
				return i;
		} else if (acts(cp) && !(crlf && cp == '\r')) {
			return i;
		}
	}
	return s->n;
}

static _Noreturn void child(char *const argv[], int out, int err)
{
	struct rlimit cpu = {SLOWER * SECONDS, SLOWER * SECONDS};
	struct rlimit as = {(rlim_t)MEGABYTES << 20, (rlim_t)MEGABYTES << 20}, none = {0, 0};

	setrlimit(RLIMIT_CPU, &cpu);
	setrlimit(RLIMIT_CORE, &none);
	if (!SANITIZED)
		setrlimit(RLIMIT_AS, &as);
	int null = open("/dev/null", O_RDONLY);
	dup2(null, 0);
	dup2(out, 1);
	dup2(err, 2);
	for (int fd = 3; fd < 20; fd++)
		close(fd);
	alarm(WALL);
	execv(argv[0], argv);
	_exit(127);
}

/* Both ends to their ends. */
static void gather(int fd[2], struct str *to[2])
{
	static char buf[1 << 16];

	for (int open = 2; open;) {
		struct pollfd p[2] = {{fd[0], POLLIN, 0}, {fd[1], POLLIN, 0}};
		if (poll(p, 2, -1) < 0)
			continue;
		for (int i = 0; i < 2; i++) {
			ssize_t k = p[i].revents ? read(fd[i], buf, sizeof buf) : 0;
			if (k > 0)
				str_addn(to[i], buf, (size_t)k);
			if (p[i].revents && k <= 0) {
				close(fd[i]);
				fd[i] = -1;
				open--;
			}
		}
	}
}

/* Wait status of the program. */
static int run(char *const argv[], struct str *out, struct str *err)
{
	int o[2], e[2], status;
	struct rusage used;

	if (pipe(o) || pipe(e))
		exit(1);
	pid_t pid = fork();
	if (!pid)
		child(argv, o[1], e[1]);
	close(o[1]);
	close(e[1]);
	gather((int[2]){o[0], e[0]}, (struct str *[2]){out, err});
	while (wait4(pid, &status, 0, &used) < 0 && errno == EINTR)
		;
	double cpu = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
	             (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
	slowest = cpu > slowest ? cpu : slowest;
	return status;
}

static void command(enum way way, char *file, char *argv[12])
{
	static char *const format[] = {"text", "json", "html", "markdown", "csv", "ansi", "jsonld"};
	static char export[32];
	size_t n = 2;

	argv[0] = (char *)(uintptr_t)program;
	argv[1] = "--no-config";
	snprintf(export, sizeof export, "--export=%s", format[number % COUNT(format)]);
	if (way == WAY_ARTICLE) {
		argv[n++] = export;
		argv[n++] = "good.txt";
	} else if (way == WAY_SCRIPT) {
		argv[n++] = "--script=keys";
		argv[n++] = "good.txt";
	} else if (way == WAY_CHECK) {
		argv[n++] = "--check";
	} else if (way == WAY_RULES) {
		argv[n++] = "--script=keys";
		argv[n++] = "good.txt";
		argv[n++] = "-r";
	} else if (way == WAY_DICTIONARY) {
		argv[n++] = "--export=text";
		argv[n++] = "good.txt";
		argv[n++] = "other.txt";
		argv[n++] = "--lang=B=deu";
		argv[n++] = "--dictionary";
	} else {
		argv[n++] = export;
	}
	argv[n++] = file;
	argv[n] = NULL;
}

static void complain(const char *file, const char *why, char *const argv[], const struct str *s, size_t at)
{
	printf("# input %zu, %s: %s:", number, file, why);
	for (size_t i = 1; argv[i]; i++)
		printf(" %s", argv[i]);
	printf("\n#   ");
	for (size_t i = at; i < s->n && i < at + 200; i++)
		printf(s->s[i] >= 0x20 && s->s[i] < 0x7F ? "%c" : "\\x%02X", (unsigned char)s->s[i]);
	printf("\n");
	kind_failed++;
}

/* "FILE:12:" somewhere in the text. */
static bool has_place(const struct str *s, const char *file)
{
	for (const char *p = s->s; (p = strstr(p, file)); p++) {
		const char *q = p + strlen(file);
		if (*q == ':' && q[1] >= '1' && q[1] <= '9' && q[1 + strspn(q + 1, "0123456789")] == ':')
			return true;
	}
	return false;
}

static void judge(enum answer answer, const char *file, char *const argv[], int status,
                  const struct str *out, const struct str *err)
{
	int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	bool crlf = strstr(argv[2], "csv"), colours = strstr(argv[2], "ansi");
	struct str all = STR_INIT;
	size_t at;

	if (WIFSIGNALED(status))
		complain(file, strsignal(WTERMSIG(status)), argv, err, 0);
	else if (code > 2)
		complain(file, "odd exit status", argv, err, 0);
	else if ((answer == FINE && code) || (answer > FINE && code != 1))
		complain(file, code ? "refused" : "not refused", argv, err, 0);
	str_addn(&all, err->s, err->n);
	if (!strcmp(argv[2], "--check"))
		str_addn(&all, out->s, out->n);
	/* (Of a view, the article may be what is missing.) */
	if (code && !strstr(all.s, file) && !(strstr(file, "hexapla") && strstr(all.s, "cannot open")))
		complain(file, "not named", argv, &all, 0);
	else if (answer == REFUSED_AT_LINE && code && !has_place(&all, file))
		complain(file, "no place", argv, &all, 0);
	if ((at = unsafe(out, colours, crlf)) < out->n)
		complain(file, "the output acts", argv, out, at);
	if ((at = unsafe(err, false, false)) < err->n)
		complain(file, "a message acts", argv, err, at);
	str_free(&all);
}

static bool wanted(void)
{
	bool is = !only.n && (!SANITIZED || number % 4 == 0); /* which takes its time */

	for (int i = 0; i < only.n; i++)
		is |= strtoul(only.number[i], NULL, 10) == number;
	return is;
}

/* Some have names that act as well. */
static const char *name_start(void)
{
	static const char *const start[] = {"in\x1b[31m", "in\xC2\x9B", "in\xFF"};

	return number % 10 < COUNT(start) ? start[number % 10] : "in";
}

void bad(enum way way, enum answer answer, const char *ending, const char *bytes, size_t n)
{
	char file[64], *argv[12];
	struct str out = STR_INIT, err = STR_INIT;

	number++;
	if (!wanted())
		return;
	snprintf(file, sizeof file, "%sput%zu.%s", name_start(), number, ending);
	write_file(file, bytes, n);
	command(way, file, argv);
	int status = run(argv, &out, &err);
	judge(answer, strstr(file, "put"), argv, status, &out, &err);
	if (!only.n)
		unlink(file);
	str_free(&out);
	str_free(&err);
}

static void clean_up(void)
{
	DIR *d = only.n ? NULL : opendir(".");

	for (struct dirent *e; d && (e = readdir(d));)
		unlink(e->d_name);
	if (d)
		closedir(d);
	if (only.n)
		printf("# inputs are in %s\n", dir);
	else
		rmdir(dir);
}

int main(int argc, char **argv)
{
	static const struct { const char *name; void (*make)(void); } kind[] = {
		{"encodings", bad_encodings}, {"characters that act", bad_controls},
		{"HTML", bad_pages}, {"feeds", bad_feeds}, {"sizes", bad_sizes}, {"YAML", bad_yaml}, {"patterns", bad_patterns},
		{"saved views", bad_views}, {"dictionaries", bad_dictionaries},
	};
	const char *tmp = getenv("TMPDIR"), *given = getenv("HEXAPLA");

	program = realpath(given ? given : "build/hexapla", NULL);
	snprintf(dir, sizeof dir, "%s/bad-XXXXXX", tmp && *tmp ? tmp : "/tmp");
	if (!program || !mkdtemp(dir) || chdir(dir)) {
		perror("bad");
		return 1;
	}
	setenv("HEXAPLA_DICTIONARIES", "", 1);
	unsetenv("HEXAPLA_TEST");
	only.number = argv + 1;
	only.n = argc - 1;
	atexit(clean_up);
	write_file("good.txt", good, sizeof good - 1);
	write_file("other.txt", other, sizeof other - 1);
	write_file("keys", keys, sizeof keys - 1);
	for (size_t i = 0; i < COUNT(kind); i++) {
		kind_from = number;
		kind_failed = 0;
		slowest = 0;
		kind[i].make();
		total_failed += kind_failed;
		printf("%s %zu - %s: %zu inputs, slowest %.2f s\n", kind_failed ? "not ok" : "ok", i + 1,
		       kind[i].name, number - kind_from, slowest);
		fflush(stdout);
	}
	printf("%s %zu - %zu inputs in all\n", number >= LEAST ? "ok" : "not ok", COUNT(kind) + 1, number);
	return total_failed || number < LEAST;
}
