/* scenarios.c - what readers do, in small: each a run of the program on small files. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "app/app.h"
#include "app/run.h"
#include "base/str.h"
#include "fault.h"

#define ARTICLE \
	"Ferry service to the islands to stop for six weeks\n\nThe company will take the Meridian out of " \
	"service on 9 March for repairs that the harbour master expects to last six weeks. Freight will " \
	"go by the night boat.\n\n“We are a lifeline, not a pleasure cruise,” said the harbour master, " \
	"Ada Renn.\n\nHotels fear for the Easter trade. Two hundred bookings were cancelled on Tuesday.\n"
#define NOTE(id, text) \
	"  - id: " id "\n    made: 2024-03-28T12:00:00Z\n    changed: 2024-03-28T12:00:00Z\n    text: \"" text \
	"\"\n    targets:\n      - article: A\n        at: [0, 5]\n        exact: \"Ferry\"\n" \
	"        prefix: \"\"\n        suffix: \" service to the islands to stop\"\n        state: anchored\n"
#define VIEW_OF(notes) "hexapla: 1\narticles:\n  - id: A\n    path: one.txt\nnotes:\n" notes

static const char one[] = ARTICLE;
static const char two[] =
	"News > Transport > Ferries\n\nFerry to the islands will stop for eight weeks\n\nThe operator will "
	"take the Meridian out of service on 9 March for repairs that will last eight weeks. “We are a "
	"lifeline, not a pleasure cruise,” the harbour master told the Gazette. Two hundred bookings were "
	"cancelled.\n\nRelated articles\n";
static const char german[] =
	"Fähre zu den Inseln fällt sechs Wochen aus\n\nDie Reederei nimmt die Meridian am 9. März für "
	"Reparaturen aus dem Dienst, die nach Ansicht der Hafenmeisterin sechs Wochen dauern werden. Die "
	"Fracht geht mit dem Nachtboot.\n\n„Wir sind eine Lebensader, keine Vergnügungsfahrt“, sagte die "
	"Hafenmeisterin Ada Renn.\n\nZweihundert Buchungen wurden am Dienstag storniert.\n";
static const char cyrillic[] = /* KOI8-R: something to guess */
	"\xf0\xc1\xd2\xcf\xcd \xce\xc1 \xcf\xd3\xd4\xd2\xcf\xd7\xc1 \xce\xc5 \xc8\xcf\xc4\xc9\xd4\n\n\xeb"
	"\xcf\xcd\xd0\xc1\xce\xc9\xd1 \xd3\xce\xc9\xcd\xc1\xc5\xd4 \xd3\xd5\xc4\xce\xcf \xd3 \xcc\xc9\xce"
	"\xc9\xc9 \xce\xc1 \xdb\xc5\xd3\xd4\xd8 \xce\xc5\xc4\xc5\xcc\xd8. \xe7\xd2\xd5\xda\xd9 \xd0\xcf"
	"\xca\xc4\xd5\xd4 \xce\xcf\xde\xce\xd9\xcd \xd2\xc5\xca\xd3\xcf\xcd, \xd3\xcb\xc1\xda\xc1\xcc "
	"\xcb\xc1\xd0\xc9\xd4\xc1\xce \xd0\xcf\xd2\xd4\xc1.\n";
static const char page[] =
	"<!DOCTYPE html><html lang=en><head><title>Ferry service to stop</title><meta name=date "
	"content=2024-03-08><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": "
	"\"Ferry service to stop\", \"datePublished\": \"2024-03-08T09:00:00Z\"}</script></head><body><nav>"
	"<ul><li><a href=/>Home</a><li><a href=/sea>Sea</a></ul></nav><article><h1>Ferry service to stop"
	"</h1><p>The company will take the Meridian out of service on 9 March for repairs that the harbour "
	"master expects to last six weeks.<p>&ldquo;We are a <b>lifeline</b>, not a pleasure cruise,&rdquo; "
	"said the harbour master, Ada Renn.<p>Two hundred bookings were cancelled on Tuesday.</article>"
	"<footer><p>About us <a href=/x>Terms</a></footer></body></html>\n";
static const char letter[] =
	"From: Ada Renn <ada@port.example>\nSubject: =?utf-8?q?F=C3=A4hre?=\nDate: Fri, 8 Mar 2024 09:00:00 "
	"+0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: "
	"text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe ferry stops for "
	"six weeks, she said. Freight will go by the night boat, as=\n it did in M=E4rz.\n\n--x--\n";
static const char rules[] =
	"rules:\n  - name: figures\n    match: '\\b\\d+\\b|\\b(six|eight) weeks'\n    style: figure\n"
	"  - name: said\n    match: 'said (?<who>the \\w+)'\n    groups: {who: figure}\n    flags: caseless\n"
	"    style: quotation\n  - name: sea\n    match: 'ferry|harbour|freight'\n    style: hedge\n";
static const char theme[] =
	"name: dusk\ndescription: for the evening\ninherits: default\ncolours:\n  paper: {direct: '#101020', "
	"256: 17, 16: black}\nstyles:\n  quotation: {fg: '#ffd75f', attributes: [italic]}\n";
static const char wrong[] =
	"rules:\n  - nmae: figures\n    match: '(unclosed'\n    style: {fg: reddish}\n  - name: x\n"
	"    match: '(unclosed'\n    bold: yess\n";
static const char words[] =
	"# eng deu\nferry\tFähre\nweeks\tWochen\nrepairs\tReparaturen\nfreight\tFracht\nbookings\tBuchungen\n"
	"lifeline\tLebensader\ncompany\tReederei\n";
static const char index_of[] = "ferry\tA\tN\nfreight\tN\tQ\nweek\td\tN\n";
static const char entries[] = "ferry\n Fähre\nfreight\n Fracht\nweek\n Woche\n";
static const char config[] =
	"theme: ../../theme.yaml\nrules: [../../rules.yaml]\noptions: {threshold: 0.4, mouse: no}\n"
	"keys: {text: {F5: next-unique}}\nfilters:\n  - {name: mine, match: '\\.quiet$', run: [rev]}\n";
static const char notes[] =
	"{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"AnnotationPage\", \"items\": [{\"id\": "
	"\"http://x.example/a1\", \"type\": \"Annotation\", \"created\": \"2024-03-28T12:00:00Z\", \"body\": "
	"[{\"type\": \"TextualBody\", \"value\": \"really?\"}, {\"type\": \"TextualBody\", \"purpose\": "
	"\"tagging\", \"value\": \"figures\"}], \"target\": {\"source\": \"one.txt\", \"selector\": [{\"type\": "
	"\"TextQuoteSelector\", \"exact\": \"Two hundred bookings\", \"prefix\": \"Easter trade. \", "
	"\"suffix\": \" were cancelled\"}]}}]}\n";
static const char keys[] =
	"size 80x24\nkeys /ferry<Enter>n]u]c\nscreen\nkeys gl<Esc>gx<Esc>gm<Esc>\nkeys afirst<Enter>gn\n"
	"screen\nkeys <Esc>v)y<Esc>KgrzM\nscreen\nkeys ZQ\n";
static const char view[] = VIEW_OF(NOTE("n1", "who says so"));
static const char left_by[] = VIEW_OF(NOTE("n1", "who says so") NOTE("n2", "and why"));
static const char broken[] = "hexapla: 1\narticles:\n  - id: A\n    path: [\n";

#define TEXT(s) s, sizeof s - 1
static const struct { const char *name, *bytes; size_t n; } file[] = {
	{"one.txt", TEXT(one)}, {"folder/a.txt", TEXT(one)}, {"folder/b.txt", TEXT(two)},
	{"two.txt", TEXT(two)}, {"german.txt", TEXT(german)}, {"cyrillic.txt", TEXT(cyrillic)},
	{"page.html", TEXT(page)}, {"letter.eml", TEXT(letter)}, {"rules.yaml", TEXT(rules)},
	{"theme.yaml", TEXT(theme)}, {"wrong.yaml", TEXT(wrong)}, {"words.tsv", TEXT(words)},
	{"d/freedict-eng-deu.index", TEXT(index_of)}, {"d/freedict-eng-deu.dict", TEXT(entries)},
	{"config/hexapla/config.yaml", TEXT(config)}, {"notes.jsonld", TEXT(notes)},
	{"keys", TEXT(keys)}, {"old.hexapla.yaml", TEXT(view)}, {"broken.hexapla.yaml", TEXT(broken)},
	{"one.quiet", TEXT(one)},
};

static void put(const char *name, const char *bytes, size_t n)
{
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);

	if (fd < 0 || write(fd, bytes, n) != (ssize_t)n || close(fd)) {
		perror(name);
		exit(1);
	}
}

/* The bytes of a file; NULL: it cannot be read. Valid until the next call. */
static const char *get(const char *name, size_t *n)
{
	static char bytes[1 << 16];
	int fd = open(name, O_RDONLY);
	ssize_t k = fd < 0 ? -1 : read(fd, bytes, sizeof bytes);

	if (fd >= 0)
		close(fd);
	*n = k < 0 ? 0 : (size_t)k;
	return k < 0 ? NULL : bytes;
}

void scenario_files(void)
{
	static const char *const folder[] = {"folder", "d", "config", "config/hexapla", "s", "state"};
	char packed[2000];
	z_stream z = {.next_in = (unsigned char *)(uintptr_t)one, .avail_in = sizeof one - 1,
	              .next_out = (unsigned char *)packed, .avail_out = sizeof packed};

	for (size_t i = 0; i < COUNT(folder); i++)
		mkdir(folder[i], 0755);
	for (size_t i = 0; i < COUNT(file); i++)
		put(file[i].name, file[i].bytes, file[i].n);
	deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
	deflate(&z, Z_FINISH);
	put("one.txt.gz", packed, sizeof packed - z.avail_out);
	deflateEnd(&z);
}

static void empty(const char *folder)
{
	DIR *d = opendir(folder);
	char name[600];

	for (struct dirent *e; d && (e = readdir(d));) {
		snprintf(name, sizeof name, "%s/%s", folder, e->d_name);
		if (*e->d_name != '.' || strlen(e->d_name) > 2)
			unlink(name);
	}
	if (d)
		closedir(d);
}

void scenario_again(void)
{
	empty("s");
	empty("state/hexapla");
	unlink("out");
	put("s/one.txt", one, sizeof one - 1);
	put("s/x.hexapla.yaml", view, sizeof view - 1);
	put("s/.x.hexapla.yaml.recover", left_by, sizeof left_by - 1);
}

bool scenario_unchanged(void)
{
	size_t n;

	for (size_t i = 0; i < COUNT(file); i++) {
		const char *is = get(file[i].name, &n);
		if (!is || n != file[i].n || memcmp(is, file[i].bytes, n) != 0)
			return false;
	}
	const char *is = get("s/one.txt", &n);
	return is && n == sizeof one - 1 && !memcmp(is, one, n);
}

/* The program, as main.c has it. */

#define RUN(name, ...) \
	static int name(void) \
	{ \
		char *argv[] = {"hexapla", __VA_ARGS__, NULL}; \
		return program((int)COUNT(argv) - 1, argv); \
	}

static int program(int argc, char **argv)
{
	struct args args;
	struct errs errs = {0};
	int status = 2;

	fault_start();
	if (args_parse(&args, argc, argv, false, &errs))
		status = args.what == DO_CHECK ? run_check(&args) : args.what == DO_SCRIPT ? run_script(&args)
		       : args.what == DO_EXPLAIN ? run_explain(&args)
		       : args.what == DO_EXPORT || args.what == DO_READ ? run_export(&args) : run_list(&args);
	else
		run_failed(&errs);
	args_free(&args);
	return status;
}

RUN(plain, "--no-config", "-e", "text", "one.txt")
RUN(web_page, "--no-config", "-e", "text", "page.html")
RUN(charset, "--no-config", "-e", "text", "cyrillic.txt")
RUN(packed, "--no-config", "-e", "text", "one.txt.gz")
RUN(mail, "--no-config", "-e", "text", "letter.eml")
RUN(filtered, "-e", "text", "one.quiet")
RUN(folder, "--no-config", "-e", "markdown", "folder")
RUN(english, "--no-config", "-e", "json", "one.txt", "two.txt")
RUN(languages, "--no-config", "-e", "json", "--dictionary=words.tsv",
    "--dictionary=d/freedict-eng-deu.index", "one.txt", "german.txt")
RUN(highlight, "--no-config", "--size=80x20", "-e", "ansi", "--rules=rules.yaml",
    "one.txt")
RUN(themed, "--no-config", "--size=80x20", "-e", "ansi", "--theme=theme.yaml", "one.txt")
RUN(check, "--check", "config/hexapla/config.yaml", "rules.yaml", "theme.yaml", "old.hexapla.yaml")
RUN(check_wrong, "--check", "wrong.yaml", "broken.hexapla.yaml")
RUN(old_view, "--no-config", "-e", "markdown", "old.hexapla.yaml")
RUN(to_html, "--no-config", "-e", "html", "-o", "out", "one.txt", "two.txt")
RUN(import, "--no-config", "--only-notes", "-e", "jsonld", "--import=notes.jsonld", "one.txt")
RUN(why, "--no-config", "--explain=A2,B2", "one.txt", "two.txt")
RUN(lists, "--list-themes")
RUN(script, "--script=keys", "one.txt", "two.txt")

/* Sessions: keys typed as in the terminal's loop, what was not saved kept after each. */

static struct args args;
static struct app app;
static char *const saved_view = "s/x.hexapla.yaml";

static bool open_session(void)
{
	struct errs errs = {0};

	args = (struct args){.no_config = true};
	VEC_PUSH(&args.file, saved_view);
	if (!app_open(&app, &args, &errs)) {
		run_failed(&errs);
		return false;
	}
	app.scripted = true;
	app_resize(&app, 24, 80);
	return true;
}

static int close_session(int status)
{
	app_close(&app);
	args_free(&args);
	return status;
}

static void type(const char *s)
{
	for (size_t left = strlen(s), n; left; s += n, left -= n) {
		struct event e = {.key = ' '};
		n = *s == ' ' ? 1 : key_parse(s, left, &e.key);
		app_event(&app, &e);
	}
}

/* What the reader may take as safe now. */
static void keep(void)
{
	char *where = recover_keep(&app, false);

	if (where)
		fault->kept = (int)app.notes.n;
	if (app.version == app.saved && !app.left_taken)
		fault->saved = (int)app.notes.n;
	free(where);
}

/* Notes written, one saved, one not; then the session is gone. */
static int write_notes(void)
{
	unlink("s/.x.hexapla.yaml.recover");
	fault_start();
	if (!open_session())
		return close_session(1);
	fault->saved = (int)app.notes.n;
	type("athe second<Enter>");
	keep();
	type("s");
	keep();
	type("athe third<Enter>");
	keep();
	return close_session(0);
}

/* What another session left is taken and saved. */
static int recover(void)
{
	fault->kept = 2;
	fault_start();
	if (!open_session())
		return close_session(1);
	type("r");
	keep();
	type("s");
	keep();
	return close_session(0);
}

/* The articles read again, with a note; all of the session's files. */
static int read_again(void)
{
	unlink("s/.x.hexapla.yaml.recover");
	fault_start();
	if (!open_session())
		return close_session(1);
	type("athe second<Enter>R");
	keep();
	app_work(&app, 0);
	type(":w<Enter>");
	keep();
	type(":export html out<Enter>");
	return close_session(0);
}

/* In a process without faults: what the view has, and what it would offer. */
static bool all_there(void)
{
	int kept = fault->kept, saved = fault->saved;

	if (!open_session())
		return false;
	if ((int)app.notes.n < saved)
		return false;
	if (app.store.left || app.unsaved)
		type("r");
	bool all = (int)app.notes.n >= kept;
	close_session(0);
	return all;
}

const struct scenario scenarios[] = {
	{.name = "plain text", .run = plain},
	{.name = "a web page", .run = web_page},
	{.name = "an old encoding", .run = charset},
	{.name = "gzip", .run = packed},
	{.name = "a mail", .run = mail},
	{.name = "configuration, filter", .run = filtered},
	{.name = "a folder", .run = folder},
	{.name = "two articles, JSON", .run = english},
	{.name = "two languages, dictionaries", .run = languages},
	{.name = "rules on a screen", .run = highlight},
	{.name = "a theme", .run = themed},
	{.name = "--check", .run = check},
	{.name = "--check, mistakes", .run = check_wrong, .status = 1},
	{.name = "a saved view", .run = old_view},
	{.name = "HTML into a file", .run = to_html, .output = "out"},
	{.name = "notes imported", .run = import},
	{.name = "--explain", .run = why},
	{.name = "--list-themes", .run = lists},
	{.name = "a key script", .run = script},
	{.name = "notes, saved and not", .run = write_notes, .look = all_there},
	{.name = "recovery", .run = recover, .look = all_there},
	{.name = "articles read again", .run = read_again, .look = all_there, .output = "out"},
};
const size_t n_scenarios = COUNT(scenarios);
