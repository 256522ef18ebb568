/* Random keys, clicks, pastes and sizes: nothing crashes or hangs, memory does not grow (seen in
 * lives that are long enough, as in make monkey), and after some Escapes `q` leaves within a
 * second. Seeds are fixed. MONKEY: how many events in all (make monkey: 100,000, under
 * sanitizers). What is typed can do no harm: files are written in a folder of its own (no "/" is
 * typed where it could name a file), and no command is found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/stat.h>

#include "pty.h"
#include "work.h"

enum { EVENTS = 4000, LONG_LIVES = 2, SHORT_LIFE = 200, STEADY = 5000, BATCH = 16, NAMES = 300 };

static uint64_t seed;
static char name[NAMES][40]; /* of commands */
static unsigned names;

static unsigned pick(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

struct keys { char s[8192]; size_t n; };

static void add(struct keys *k, const char *s)
{
	size_t n = strlen(s);

	if (k->n + n < sizeof k->s) {
		memcpy(k->s + k->n, s, n + 1);
		k->n += n;
	}
}

static void add_char(struct keys *k, unsigned c)
{
	char s[2] = {(char)c, 0};

	add(k, s);
}

/* Any character but those that leave (they have their turn at the end), and "/". */
static void add_letter(struct keys *k)
{
	unsigned c = ' ' + pick('~' - ' ' + 1);

	add_char(k, strchr("qQZ/", (int)c) ? '\r' : c);
}

static void add_control(struct keys *k)
{
	unsigned c = 1 + pick(31);

	add_char(k, c == '\034' ? '\033' : c); /* ^\ is a signal that ends it */
}

static void add_special(struct keys *k)
{
	static const char *const of[] = {
		"\033OA", "\033OB", "\033OC", "\033OD", "\033[A", "\033[1;5C", "\033[1;2D", "\033OP",
		"\033[5~", "\033[6~", "\033[1~", "\033[4~", "\033OH", "\033OF", "\033[Z", "\033[3~", "\177",
		"\t", "\r", "\033", "\0331", "\0339", "\033u", "\033[", "\033O", "\033[15~",
		"\033[I", "\033[M !!", "\033[999;999R", "\033OX", "\033[?62;22c", "\033]11;rgb:0000/0000/0000\033\\",
		"\033]4;1;ZQ", "\033P>|tmux 3.3a\033\\", "\033_Gi=31;OK\033\\", "\033^ZQ\033\\", "\033X\033\\",
	};

	add(k, of[pick(sizeof of / sizeof *of)]);
}

static void add_mouse(struct keys *k)
{
	static const unsigned buttons[] = {0, 0, 0, 1, 2, 3, 32, 35, 64, 65, 66, 16, 4, 8, 128, 4000};
	char s[60];

	snprintf(s, sizeof s, "\033[<%u;%u;%u%c", buttons[pick(16)], pick(20) ? pick(130) : 99999999,
	         pick(20) ? pick(45) : 0, pick(3) ? 'M' : 'm');
	add(k, s);
	if (!pick(30))
		add(k, "\033[<1;;M\033[<;\033[<0;1M");
}

static void add_paste(struct keys *k)
{
	static const char *const of[] = {
		"wall", "\303\251", "\346\274\242", "\360\237\221\250\342\200\215\360\237\221\251", "\n", "\r",
		"\t", "\033[2J", "\033]0;x\a", "\377", "\342\200", "\342\200\256", " ", "#tag", "note",
		"q:q!\r", "a(b|", "\302\233", "e\314\201\314\201\314\201\314\201\314\201\314\201",
	};

	add(k, "\033[200~");
	for (unsigned n = pick(30); n; n--)
		add(k, of[pick(sizeof of / sizeof *of)]);
	if (pick(20)) /* or it does not end yet */
		add(k, "\033[201~");
}

static void add_command(struct keys *k)
{
	static const char *const argument[] = {
		"", "", "", " A", " B", " C12", " json j", " html h", " n1", " mono", " light", " wall",
		" mouse", " ascii", " text-width=20", " margin=99", " pane-width=4", " threshold=0.1",
		" nothing=such", " x.hexapla.yaml", " 3", " newsroom", " \303\251\t",
	};

	add(k, "\a\a\a:");
	add(k, name[pick(names)]);
	add(k, argument[pick(sizeof argument / sizeof *argument)]);
	add(k, "\r");
}

static void add_search(struct keys *k)
{
	static const char *const of[] = {"wall", "the", ".*", "(", "[a-z]+", "\\b\\w", "x*", "(a+)+$", "", "400"};

	add(k, "\a\a\a/");
	add(k, of[pick(sizeof of / sizeof *of)]);
	add(k, pick(4) ? "\r" : "\a");
}

static void add_bytes(struct keys *k)
{
	for (unsigned n = 1 + pick(4); n; n--)
		add_char(k, 0x80 + pick(0x80));
}

static void add_event(struct keys *k)
{
	unsigned kind = pick(100);

	if (kind < 58)
		add_letter(k);
	else if (kind < 66)
		add_control(k);
	else if (kind < 76)
		add_special(k);
	else if (kind < 84)
		add_mouse(k);
	else if (kind < 88)
		add_paste(k);
	else if (kind < 94)
		add_command(k);
	else if (kind < 97)
		add_search(k);
	else if (kind < 98) /* notes are not to pile up */
		add(k, "\a\a\agadddddddddddddddddddddddd\a");
	else
		add_bytes(k);
}

static void read_names(void)
{
	char line[400], command[600];

	snprintf(command, sizeof command, "%s --list-keys", program());
	FILE *f = popen(command, "r");
	while (f && names < NAMES && fgets(line, sizeof line, f)) {
		char *tab = strchr(line, '\t'), *word = tab ? strchr(tab + 1, '\t') : NULL;
		/* What leaves, stops, or waits for another program. */
		if (word && sscanf(word + 1, "%39s", name[names]) == 1 && !strstr(name[names], "quit") &&
		    !strstr(name[names], "close") && strcmp(name[names], "suspend"))
			names++;
	}
	if (f)
		pclose(f);
	assert_true(names > 100);
}

static struct pty *start(void)
{
	static char home[600], state[600], config[600], tmp[600], sanitizer[700];
	static char *const set[] = {home, state, config, tmp};
	static const char *const is[] = {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "TMPDIR"};

	for (size_t i = 0; i < 4; i++) {
		snprintf(set[i], 600, "%s=%s/%s", is[i], work_dir(), is[i]);
		mkdir(strchr(set[i], '=') + 1, 0700);
	}
	snprintf(sanitizer, sizeof sanitizer, "ASAN_OPTIONS=quarantine_size_mb=1:malloc_context_size=8:"
	         "log_path=%s/report", work_dir());
	/* (memory that was freed is to be free, also where a sanitizer looks after it) */
	const char *const env[] = {home, state, config, tmp, "PATH=/nonexistent", "VISUAL=/bin/true",
	                           sanitizer, NULL};
	char *argv[] = {program(), "--demo", NULL};
	struct pty *p = pty_start(24, 80, env, argv);
	pty_idle(p);
	pty_type(p, ":set mouse\r");
	return p;
}

/* Memory that is in use, in kB. */
static long memory(const struct pty *p)
{
	char path[60], line[200];
	long kb = 0;

	snprintf(path, sizeof path, "/proc/%d/status", (int)p->pid);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof line, f))
		sscanf(line, "VmRSS: %ld", &kb);
	fclose(f);
	assert_true(kb > 0);
	return kb;
}

/* It ends well: also, nothing leaked. */
static void check_end(struct pty *p, const char *keys)
{
	char path[700], line[400];
	pid_t pid = p->pid;
	int status = pty_end(p);

	if (!status)
		return;
	snprintf(path, sizeof path, "%s/report.%d", work_dir(), (int)pid);
	FILE *f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		print_message("# %s", line);
	print_message("# the last keys:");
	for (; *keys; keys++)
		print_message(*keys < ' ' || *keys > '~' ? " %02x" : "%c", (unsigned char)*keys);
	print_message("\n");
	fail_msg("exit status %d", status);
}

static double slowest;

static void leave(struct pty *p)
{
	for (int i = 0; i < 10; i++)
		pty_type(p, "\033");
	pty_send(p, "qd"); /* d: discard what is not saved, if that is asked */
	double seconds = pty_given_back(p);
	slowest = seconds > slowest ? seconds : slowest;
	check_end(p, "q");
	if (p->alternate || seconds > 1)
		fail_msg("q left after %.2f s", seconds);
	pty_free(p);
}

/* Some keys; false: one of them was a way to leave, which is fine but for what it may say. */
static bool type(struct pty *p, const char *keys)
{
	if (pty_type_or_end(p, keys))
		return true;
	check_end(p, keys);
	pty_free(p);
	return false;
}

static void live(unsigned which, unsigned events)
{
	long early = 0, late;
	unsigned begun = 0, lives = 1;

	seed = which * 7919u + 17;
	struct pty *p = start();
	const bool lasting = events > 2 * SHORT_LIFE;
	for (unsigned done = 0; done < events;) {
		struct keys k = {.n = 0};
		for (unsigned n = 1 + pick(BATCH); n && done < events; n--, done++)
			add_event(&k);
		add(&k, "\033[201~\016"); /* what was begun ends, and something is left to paint */
		if (!type(p, k.s)) {
			p = start();
			begun = done;
			early = 0;
			lives++;
		}
		if (!pick(4)) {
			pty_resize(p, 1 + (int)pick(60), 1 + (int)pick(pick(3) ? 120 : 260));
			done++;
		}
		if (!early && lasting && done - begun >= events / 5)
			early = memory(p);
	}
	late = memory(p);
	if (lasting)
		print_message("# seed %u: %u events, %u starts; %ld kB after a fifth, %ld kB after all\n",
		              which, events, lives, early, late);
	/* Notes, places and what can be undone are kept: 1 MB for 10,000 events, and room to breathe.
	 * After few events it still grows to the largest screen and the longest list that come by chance. */
	if (early && events / 5 >= STEADY && late - early > 4096 + (long)events / 10)
		fail_msg("seed %u: memory grew from %ld kB to %ld kB", which, early, late);
	leave(p);
}

/* Most events in a few long lives, some in many short ones, that end in any state. */
static void events(void **state)
{
	const char *wish = getenv("MONKEY");
	unsigned all = wish ? (unsigned)atoi(wish) : EVENTS, part = all / 5;
	char *folder = work_file("here");

	(void)state;
	read_names();
	mkdir(folder, 0700);
	assert_int_equal(chdir(folder), 0);
	free(folder);
	for (unsigned i = 0; i < LONG_LIVES; i++)
		live(1 + i, (all - part) / LONG_LIVES);
	for (unsigned i = 0; i < part / SHORT_LIFE; i++)
		live(100 + i, SHORT_LIFE);
	print_message("# q took %.2f s at most\n", slowest);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(events),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
