/* Everything that acts on a terminal or hides there, in every field a stranger can fill: opened,
 * searched, annotated, copied, exported. Nothing of it reaches the terminal, its title, the
 * clipboard, a file or standard error; what the program writes to the terminal is text and the
 * sequences of the terminal's own entry. */
#define _GNU_SOURCE /* memmem */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "pty.h"
#include "work.h"

#define COUNT(a) (sizeof(a) / sizeof *(a))
#define WORD "zqx"
enum { MOST = 16 << 20 };

/* Sequences that no frame has in it. Two columns: whole, as bytes; what a terminal would do. */
static const char *const attack[] = {
	"\033]0;" WORD "\a", "\033]2;" WORD "\033\\",        /* titles */
	"\033]52;c;enF4\a", "\033]52;p;?\a",                 /* the clipboard, and reading it */
	"\033]8;;http://" WORD ".example/\033\\" WORD "\033]8;;\033\\",
	"\033]4;1;?\a", "\033]11;?\033\\", "\033]1337;File=" WORD "\a", "\033]9;" WORD "\a",
	"\033]0;" WORD,                                      /* never ended */
	"\033[6n", "\033[c", "\033[>0c", "\033[0x", "\033[21t", "\033[?1003h" /* answers become keys */,
	"\033[2J\033[1;1H" WORD, "\033[31;45;5m" WORD, "\033[?1049l" WORD, "\033[3;4;5;6;7;8r",
	"\033[999C" WORD, "\033[8;1;1t", "\033[20h", "\033[4h" WORD, "\033[5i" WORD "\033[4i",
	"\033P+q544e\033\\", "\033P$qm\033\\", "\033P1$r" WORD "\033\\", "\033_G" WORD "\033\\",
	"\033^" WORD "\033\\", "\033X" WORD "\033\\", "\033c" WORD, "\033#8" WORD, "\033Z", "\033n" WORD,
	"\033(0" WORD, "\033%@" WORD, "\033 F" WORD, "\033N" WORD, "\016" WORD "\017",
	WORD "\b\b\b", WORD "\177", WORD "\a", WORD "\005", WORD "\rcba", "\032" WORD, "\033" WORD,
	"\302\233" "31m" WORD, "\302\235" "0;" WORD "\302\234", "\302\220q" WORD "\302\234",
	"\302\237" WORD "\302\234", "\302\205" WORD, "\302\215" WORD, /* C1 in UTF-8 */
	"\342\200\256" WORD "\342\200\254", "\342\200\252" WORD, "\342\200\253" WORD,
	"\342\200\255" WORD, "\342\201\246" WORD "\342\201\251", "\342\201\247" WORD,
	"\342\201\250" WORD, "\342\200\216" WORD, "\342\200\217" WORD, "\330\234" WORD,
	WORD "\342\200\213" WORD, WORD "\342\201\240" WORD, WORD "\357\273\277" WORD,
	WORD "\363\240\201\201\363\240\201\202", "\363\240\200\201" WORD, /* tags */
	WORD "\342\200\250" WORD, WORD "\342\200\251" WORD, "\357\277\271" WORD "\357\277\273",
	WORD "\356\200\200", WORD "\357\267\220", WORD "\364\217\277\277", WORD "\343\205\244",
};
/* The same in bytes that are not UTF-8: eight-bit C1, overlong forms, surrogates, halves. */
static const char *const broken[] = {
	"\233" "31m" WORD, "\2350;" WORD "\234", "\220q" WORD "\234", "\237" WORD "\234",
	"\300\233[31m" WORD, "\340\200\233]0;" WORD "\a", "\360\200\200\233[2J" WORD, "\300\212" WORD,
	"\355\240\200" WORD, "\364\220\200\200" WORD, "\370\210\200\200\200" WORD, WORD "\342\200",
	"\377\376" WORD,
};

/* A list of our own, on purpose: what acts on a terminal or hides there. */
static bool acts(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200B || c == 0x200E ||
	       c == 0x200F || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
	       (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFDD0 && c <= 0xFDEF) || c == 0xFEFF ||
	       c == 0x3164 || (c >= 0xFFF0 && c <= 0xFFFB) || c >= 0xE0000;
}

/* The next character of strict UTF-8; 0: it is none. */
static size_t character(const unsigned char *s, size_t n, uint32_t *c)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t len = *s < 0x80 ? 1 : *s < 0xC2 ? 0 : *s < 0xE0 ? 2 : *s < 0xF0 ? 3 : *s < 0xF5 ? 4 : 0;

	*c = len == 1 ? *s : *s & (0x7Fu >> len);
	for (size_t i = 1; i < len; i++) {
		if (i >= n || (s[i] & 0xC0) != 0x80)
			return 0;
		*c = *c << 6 | (s[i] & 0x3F);
	}
	return *c >= least[len] && *c <= 0x10FFFF && (*c < 0xD800 || *c > 0xDFFF) ? len : 0;
}

static void fail_at(const char *where, const char *why, const char *s, size_t n, size_t at)
{
	char shown[400], *out = shown;

	for (size_t i = at < 40 ? 0 : at - 40; i < n && i < at + 40; i++)
		out += sprintf(out, s[i] < ' ' || s[i] > '~' ? "\\x%02x" : "%c", (unsigned char)s[i]);
	fail_msg("%s: %s at byte %zu: %s", where, why, at, shown);
}

/* Nothing but text, and what `sequence` takes: bytes of a sequence at s that may stand there. */
static void check_bytes(const char *where, const char *s, size_t n,
                        size_t (*sequence)(const char *s, size_t n))
{
	for (size_t i = 0; i < n;) {
		uint32_t c;
		size_t known = sequence(s + i, n - i);
		size_t len = known ? known : character((const unsigned char *)s + i, n - i, &c);
		if (!len)
			fail_at(where, "no UTF-8", s, n, i);
		if (!known && acts(c))
			fail_at(where, "what acts", s, n, i);
		i += len;
	}
	for (size_t i = 0; i < COUNT(attack); i++) {
		char *hit = memmem(s, n, attack[i], strlen(attack[i]));
		if (hit)
			fail_at(where, "an attack", s, n, (size_t)(hit - s));
	}
}

/* Lines. */
static size_t lines(const char *s, size_t n)
{
	return *s == '\n' || (n > 1 && *s == '\r' && s[1] == '\n') ? 1 : 0;
}

/* Lines, and looks: CSI ... m. */
static size_t looks(const char *s, size_t n)
{
	size_t i = 2;

	if (n < 3 || s[0] != '\033' || s[1] != '[')
		return lines(s, n);
	while (i < n && strchr("0123456789;", s[i]))
		i++;
	return i < n && s[i] == 'm' ? i + 1 : 0;
}

static bool whole(const char *s, size_t n, const char *const *of, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(of[i]) == n && !memcmp(of[i], s, n))
			return true;
	return false;
}

/* What the entry of xterm-256color holds, the modes for the mouse and pastes, the word for tests,
 * and, as it was asked for, the clipboard. */
static size_t entry(const char *s, size_t n)
{
	static const char *const modes[] = {
		"[?1049h", "[?1049l", "[22;0;0t", "[23;0;0t", "[?1h", "[?1l", "[?25h", "[?25l", "[?12l",
		"[?12h", "[?12;25h", "[4l", "[?2004h", "[?2004l", "[?1002h", "[?1002l", "[?1006h",
		"[?1006l", "[!p", "[?3;4l", "[?7h", "(B", "(0", "=", ">", "7", "8", "M",
	};
	size_t i = 2;

	if (strchr("\r\n\b\t", *s) && *s)
		return 1;
	if (*s != '\033' || n < 2)
		return 0;
	if (n > 5 && !memcmp(s, "\033]104\a", 6)) /* its own colours again */
		return 6;
	if (s[1] == ']') {
		const char *end = memchr(s, s[2] == '7' ? '\a' : '\\', n);
		size_t len = end ? (size_t)(end - s) + 1 : 0;
		bool idle = len > 18 && !memcmp(s, "\033]7777;frame=", 13) &&
		            !memcmp(s + len - 6, ";idle\a", 6);
		bool copy = len > 9 && !memcmp(s, "\033]52;c;", 7);
		return idle || copy ? len : 0;
	}
	for (size_t len = 1; len < 10 && len < n; len++)
		if (whole(s + 1, len, modes, COUNT(modes)))
			return len + 1;
	while (i < n && strchr("0123456789;", s[i]))
		i++;
	return s[1] == '[' && i < n && strchr("ABCDGHJKLMPSTX@Zbdmr", s[i]) && s[i] ? i + 1 : 0;
}

/* What went to the clipboard: the last of it, decoded. */
static size_t clipboard(const char *s, size_t n, char *out)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t len = 0;

	for (const char *p = s; (p = memmem(p, n - (size_t)(p - s), "\033]52;c;", 7));) {
		uint32_t bits = 0;
		int have = 0;
		len = 0;
		for (p += 7; strchr(digit, *p) && *p; p++) {
			bits = bits << 6 | (uint32_t)(strchr(digit, *p) - digit);
			have += 6;
			if (have >= 8)
				out[len++] = (char)(bits >> (have -= 8));
		}
	}
	return len;
}

static char *slurp(const char *path, size_t *n)
{
	FILE *f = fopen(path, "r");
	char *s = malloc(MOST);

	if (!f)
		fail_msg("%s was not written", path);
	*n = fread(s, 1, MOST, f);
	fclose(f);
	return s;
}

static void put(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

/* Articles, in files whose names are hostile too, and a view and rules with such words. */
static char *file[2], *page[2], *view, *rules;

static void write_articles(void)
{
	static const char *const name[] = {"a\033]0;" WORD "\a\342\200\256.txt", "b\b\302\2332J.txt"};

	for (size_t k = 0; k < COUNT(file); k++) {
		file[k] = work_file(name[k]);
		FILE *f = fopen(file[k], "w");
		assert_non_null(f);
		fprintf(f, "Bridges %s of the old town %s\nBy %s\n", attack[k], attack[44], attack[k + 2]);
		for (size_t i = 0; i < COUNT(attack); i++)
			fprintf(f, "\nThe council %s agreed to rebuild %zu bridges in the old town %s, and to "
			           "look again at what it had agreed on in the spring.\n",
			        attack[i], 40 + i + k, i % 2 ? "next year" : attack[i]);
		if (k)
			for (size_t i = 0; i < COUNT(broken); i++)
				fprintf(f, "\nThe mayor %s of the town was not told of %zu bridges.\n",
				        broken[i], i);
		fwrite("\n\nA byte \0 of nothing.\n", 1, 23, f);
		fclose(f);
	}
}

/* An attack as references by number, in the two ways; `amp`: "&", or what stands for it. */
static void write_references(FILE *f, const char *amp, const char *s)
{
	uint32_t c;

	for (size_t i = 0; s[i]; i += character((const unsigned char *)s + i, strlen(s + i), &c)) {
		character((const unsigned char *)s + i, strlen(s + i), &c);
		fprintf(f, i % 2 ? "%s#x%x;" : "%s#%u;", amp, c);
	}
}

/* A web page with all of it in its head, its attributes, its scripts and its text. */
static void write_page(const char *path)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fprintf(f, "<!DOCTYPE html><html><head><title>Bridges %s", attack[0]);
	write_references(f, "&", attack[44]);
	fputs("</title><meta property='og:title' content='Bridges ", f);
	write_references(f, "&", attack[2]);
	fprintf(f, "'><meta name=author content='%s'><meta property='og:site_name' content='Post ", attack[16]);
	write_references(f, "&", attack[3]);
	fprintf(f, "'><script type='application/ld+json'>{\"headline\": \"\\u001b]0;" WORD "\\u0007\", "
	           "\"publisher\": \"\\u202e%s\"}</script><style>p { content: '%s' }</style></head><body>"
	           "<script>alert('%s')</script><h1 onclick='%s'>Bridges of the old town ", attack[4], attack[5],
	        attack[6], attack[7]);
	write_references(f, "&", attack[1]);
	fprintf(f, "</h1><time datetime='%s'></time>", attack[12]);
	for (size_t i = 0; i < COUNT(attack); i++) {
		fprintf(f, "<p class='%s'>The council <a href='javascript:%s'>agreed</a> %s to rebuild %zu bridges in "
		           "the old town, ", attack[i], attack[i], attack[i], 40 + i);
		write_references(f, "&", attack[i]);
		fputs(" and to look again at what it had agreed on in the spring.</p>\n", f);
	}
	for (size_t i = 0; i < COUNT(broken); i++)
		fprintf(f, "<p>The mayor %s of the town was not told of %zu bridges.<iframe src='javascript:%s'>"
		           "</iframe></p>\n", broken[i], i, WORD);
	fputs("<p>&#0;&#128;&#155;31m&#xd800;&#x110000;&#xffffffff;" WORD "&#x9d;0;x&#x9c;\n", f);
	fclose(f);
}

/* A feed with it, escaped once and twice. */
static void write_feed(const char *path)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	fprintf(f, "<?xml version='1.0'?><rss><channel><title>Post %s", attack[0]);
	write_references(f, "&", attack[2]);
	fputs("</title>", f);
	for (size_t i = 0; i < COUNT(attack); i++) {
		fprintf(f, "<item><title><![CDATA[Bridges %s]]></title><pubDate>%s</pubDate><description>&lt;p&gt;"
		           "The council agreed to rebuild %zu bridges %s in the old town ", attack[i], attack[i],
		        40 + i, attack[i]);
		write_references(f, i % 2 ? "&amp;" : "&", attack[i]);
		fputs(" next year.&lt;script&gt;" WORD "&lt;/script&gt;</description></item>\n", f);
	}
	fclose(f);
}

static int set_up(void **state)
{
	(void)state;
	write_articles();
	page[0] = work_file("p\033[2J\302\2330m.html");
	page[1] = work_file("f\033]2;" WORD "\a.rss");
	write_page(page[0]);
	write_feed(page[1]);
	rules = work_file("rules.yaml");
	put(rules, "rules:\n  - name: \"r\\e]0;" WORD "\\a\\u202e\"\n    match: \"bridges\"\n"
	           "    style: \"unique\"\n");
	view = work_file("view.hexapla.yaml");
	put(view, "hexapla: 1\narticles:\n  - id: A\n    path: \"a\\e]0;" WORD "\\a\\u202e.txt\"\n"
	          "    title: \"t\\e[6n\\x9b2J\"\n"
	          "notes:\n  - id: n1\n    text: \"note \\e]0;" WORD "\\a \\u202e \\x9b31m\"\n"
	          "    author: \"\\e[6n\"\n    tags: [\"\\e[6n\"]\n"
	          "    targets:\n      - article: A\n        at: [0, 7]\n        exact: \"Bridges\"\n");
	return 0;
}

static void check_screen(const struct pty *p)
{
	for (int r = 0; r < p->rows; r++)
		for (int c = 0; c < p->cols; c++) {
			VTermScreenCell cell = pty_cell(p, r, c);
			for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
				if (cell.chars[i] != UINT32_MAX && acts(cell.chars[i]))
					fail_msg("U+%04X in row %d: %s", cell.chars[i], r, pty_row(p, r));
		}
	assert_true(p->alternate);
	assert_false(p->titled);
}

static void type(struct pty *p, const char *keys)
{
	pty_type(p, keys);
	check_screen(p);
}

/* As a terminal pastes; the end of a paste is no attack, but ends it. */
static void paste(struct pty *p, const char *text)
{
	char all[200];

	snprintf(all, sizeof all, "\033[200~%s\033[201~", text);
	type(p, all);
}

static void check_file(const char *name)
{
	char *path = work_file(name);
	size_t n;
	char *s = slurp(path, &n);

	assert_true(n > 0);
	check_bytes(name, s, n, strstr(name, "ansi") ? looks : lines);
	if (!strstr(name, "screen") && !strstr(name, "csv")) /* (that has words in dispute alone) */
		assert_non_null(memmem(s, n, WORD, 3));
	assert_null(memmem(s, n, "alert(", 6)); /* no script of a page */
	assert_null(memmem(s, n, "javascript:", 11));
	free(s);
	free(path);
}

/* A command that writes a file of this name, and says so. */
static void write_file(struct pty *p, const char *what, const char *name, const char *before,
                       const char *after)
{
	char *path = work_file(name), all[800];

	snprintf(all, sizeof all, ":%s%s\r", what, path);
	pty_send(p, all);
	snprintf(all, sizeof all, "%s%s%s", before, path, after);
	pty_until(p, all);
	check_screen(p);
	check_file(name);
	free(path);
}

static struct pty *start(FILE *copy, char *const argv[])
{
	static char home[600];

	snprintf(home, sizeof home, "XDG_STATE_HOME=%s/state", work_dir());
	const char *const env[] = {home, NULL};
	struct pty *p = pty_start(40, 120, env, argv);
	p->copy = copy;
	pty_idle(p);
	check_screen(p);
	return p;
}

static void finish(struct pty *p, FILE *copy, char **bytes, size_t *n)
{
	pty_send(p, "ZQ");
	assert_int_equal(pty_end(p), 0);
	assert_false(p->alternate);
	assert_false(p->titled);
	pty_free(p);
	fclose(copy);
	check_bytes("the terminal", *bytes, *n, entry);
}

static const char *const formats[] = {"json", "html", "markdown", "csv", "jsonld", "text", "ansi"};

/* Two articles read, searched, annotated, copied, exported into files whose names begin with `name`. */
static void read_and_keep(char *a, char *b, const char *name)
{
	char *argv[] = {program(), "--no-config", "--rules", rules, a, b, NULL}, *bytes;
	char *clip = malloc(MOST), what[60], to[60];
	size_t n;
	FILE *copy = open_memstream(&bytes, &n);
	struct pty *p = start(copy, argv);

	for (int i = 0; i < 12; i++)
		type(p, i == 6 ? "\t" : " ");
	type(p, "gg");
	type(p, "/" WORD "\r");
	type(p, "n");
	type(p, "g&");
	type(p, "\033");
	for (size_t i = 0; i < COUNT(attack); i += 7) { /* looked for, and told that it is not there */
		type(p, "/");
		paste(p, attack[i]);
		type(p, "\r");
		type(p, "\033");
		type(p, ":");
		paste(p, attack[i]);
		type(p, "\r");
	}
	for (size_t i = 0; i < COUNT(attack); i += 5) {
		type(p, "a");
		paste(p, attack[i]);
		type(p, "note\r");
		type(p, ")");
	}
	type(p, "t");
	paste(p, attack[0]);
	type(p, "\r");
	static const char *const keys[] = {"ga", "\033", "gf", "gs", "gm", "gl", "gx", "gc", "K", "\033", "gr",
	                                   "\033", "g<", "\033", "o", "\033", "gq", "\033", "\r", "\033", "H", "\033", "zb",
	                                   "zb", "zM", "zR", "O", "O", "R"};
	for (size_t i = 0; i < COUNT(keys); i++)
		type(p, keys[i]);
	char offer[600];
	snprintf(offer, sizeof offer, ":export json %s/a\t", work_dir());
	type(p, offer); /* hostile names are offered */
	type(p, "\t");
	type(p, "\033");
	for (size_t i = 0; i < COUNT(formats); i++) {
		snprintf(what, sizeof what, "export %s ", formats[i]);
		snprintf(to, sizeof to, "%s%s", name, formats[i]);
		write_file(p, what, to, "", " written");
	}
	static const char *const others[][4] = {
		{"snapshot ", "screen", "", " written"}, {"snapshot ", "screen.ansi", "", " written"},
		{"write ", "kept.hexapla.yaml", "saved ", ""},
	};
	for (size_t i = 0; i < COUNT(others); i++) {
		snprintf(to, sizeof to, "%s%s", name, others[i][1]);
		write_file(p, others[i][0], to, others[i][2], others[i][3]);
	}
	type(p, "gg");
	static const char *const copies[][3] = {
		{"yank ", "copied", "added to "}, {"cite ", "cited", "added to "},
		{"yank |tee ", "teed", "bytes to |tee "},
	};
	for (size_t i = 0; i < COUNT(copies); i++) {
		type(p, "V10)");
		snprintf(to, sizeof to, "%s%s", name, copies[i][1]);
		write_file(p, copies[i][0], to, copies[i][2], "");
	}
	type(p, "V10)|cat\r");
	type(p, "\033");
	type(p, ":set clipboard\r");
	type(p, "V10)");
	type(p, "y");
	type(p, "V10)");
	type(p, "Y");
	finish(p, copy, &bytes, &n);
	size_t copied = clipboard(bytes, n, clip);
	assert_true(copied > 500);
	check_bytes("the clipboard", clip, copied, lines);
	free(bytes);
	free(clip);
}

static void texts(void **state)
{
	(void)state;
	read_and_keep(file[0], file[1], "");
}

static void pages(void **state)
{
	(void)state;
	read_and_keep(page[0], page[1], "page-");
}

/* Notes of a stranger's view. */
static void saved_view(void **state)
{
	char *argv[] = {program(), "--no-config", view, NULL}, *bytes;
	size_t n;
	FILE *copy = open_memstream(&bytes, &n);
	struct pty *p = start(copy, argv);

	(void)state;
	type(p, "ga");
	assert_true(pty_find(p, WORD, NULL, NULL));
	type(p, "\033");
	type(p, "]n");
	type(p, "K");
	finish(p, copy, &bytes, &n);
	free(bytes);
}

/* What the program writes without a screen, to standard output and standard error. */
static void check_batch(char *const argv[], int status, size_t (*sequence)(const char *, size_t))
{
	int end[2], how;
	size_t n = 0;
	ssize_t k;
	char *s = malloc(MOST), where[200];

	assert_int_equal(pipe(end), 0);
	pid_t pid = fork();
	if (!pid) {
		dup2(end[1], 1);
		dup2(end[1], 2);
		close(end[0]);
		close(end[1]);
		execv(argv[0], argv);
		_exit(127);
	}
	close(end[1]);
	while ((k = read(end[0], s + n, (MOST) - n)) > 0)
		n += (size_t)k;
	close(end[0]);
	assert_int_equal(waitpid(pid, &how, 0), pid);
	snprintf(where, sizeof where, "%s", argv[1]);
	if (!WIFEXITED(how) || WEXITSTATUS(how) != status)
		fail_msg("%s: status %d: %.*s", where, how, (int)n, s);
	assert_true(n > 0);
	check_bytes(where, s, n, sequence);
	free(s);
}

static void without_a_screen(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(formats); i++) {
		char option[40];
		snprintf(option, sizeof option, "--export=%s", formats[i]);
		char *argv[] = {program(), option, "--no-config", "--title=A=\033]0;" WORD "\a", file[0],
		                file[1], NULL};
		check_batch(argv, 0, !strcmp(formats[i], "ansi") ? looks : lines);
		argv[4] = page[0];
		argv[5] = page[1];
		check_batch(argv, 0, !strcmp(formats[i], "ansi") ? looks : lines);
	}
	char *explain[] = {program(), "--explain=A2,B2", "--no-config", file[0], file[1], NULL};
	check_batch(explain, 0, lines);
	char *screen[] = {program(), "--export=text", "--size=100x30", file[0], file[1], NULL};
	check_batch(screen, 0, lines);
	for (size_t i = 0; i < COUNT(attack); i++) { /* names in messages; also what no option is */
		char name[100];
		snprintf(name, sizeof name, "/nowhere/%s", attack[i]);
		char *missing[] = {program(), "--export=text", name, NULL};
		check_batch(missing, 1, lines);
		snprintf(name, sizeof name, "--%s", attack[i]);
		char *wrong[] = {program(), name, NULL};
		check_batch(wrong, 2, lines);
		snprintf(name, sizeof name, "--theme=%s", attack[i]);
		char *theme[] = {program(), "--check", name, rules, NULL};
		check_batch(theme, 1, lines);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts),
		cmocka_unit_test(pages),
		cmocka_unit_test(saved_view),
		cmocka_unit_test(without_a_screen),
	};

	return cmocka_run_group_tests(tests, set_up, NULL);
}
