/* paint - how fast do programs show a text?
 *
 *   paint RUNS ROWSxCOLS WORD KEYS -- COMMAND... -- COMMAND...
 *
 * Starts each command in turn on a terminal of its own, RUNS times and one more to warm up, and
 * prints medians: until WORD is on its way to the screen (and the least; and the processor time it
 * took, which others on the machine do not lengthen), until the screen is quiet, and from
 * a key to the end of what it paints (each byte of KEYS is one key); the most memory it took; then
 * the least time and the processor time until WORD as multiples of the first command's. Programs run
 * in turn, so that a machine that slows down slows all of them. -1: it never came to that; exit 1
 * if WORD did not. */
#define _GNU_SOURCE /* memmem */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { START_MS = 10000, QUIET_MS = 120, KEY_MS = 500, KEY_QUIET_MS = 40, /* waits */
       MAX_RUNS = 200, MAX_COMMANDS = 8, MAX_KEYS = 32 };

struct sample { double v[MAX_RUNS * MAX_KEYS]; size_t n; };
struct command {
	char **argv;
	struct sample word, cpu, quiet, key;
	double mb; /* resident, at most */
};

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(struct sample *s)
{
	if (!s->n)
		return -1;
	qsort(s->v, s->n, sizeof *s->v, by_value);
	return s->v[s->n / 2];
}

static double least(const struct sample *s) /* after median() */
{
	return s->n ? s->v[0] : -1;
}

static void add(struct sample *s, double v)
{
	if (v >= 0 && s->n < sizeof s->v / sizeof *s->v)
		s->v[s->n++] = v;
}

/* Processor time of a process so far. */
static double cpu_ms(pid_t pid)
{
	clockid_t clock;
	struct timespec t;

	if (clock_getcpuclockid(pid, &clock) || clock_gettime(clock, &t))
		return -1;
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* When a word was complete in the output, and the processor time till then; -1: never. */
struct sight { const char *word; pid_t pid; double at, cpu; };

/* Read until nothing more came for quiet_ms (for first_ms at the start). Returns when the last
 * byte came, -1 if none did. */
static double burst(int fd, int first_ms, int quiet_ms, struct sight *seen)
{
	static char out[1 << 20];
	size_t n = 0;
	double last = -1;
	seen->at = seen->cpu = -1;
	for (;;) {
		struct pollfd p = {.fd = fd, .events = POLLIN};
		int ready = poll(&p, 1, last < 0 ? first_ms : quiet_ms);
		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return last;
		if (n > sizeof out - 4096) { /* keep enough for a word across the edge */
			memmove(out, out + n - 256, 256);
			n = 256;
		}
		ssize_t got = read(fd, out + n, sizeof out - 1 - n);
		if (got <= 0)
			return last;
		last = now();
		n += (size_t)got;
		out[n] = '\0';
		if (seen->at < 0 && memmem(out, n, seen->word, strlen(seen->word))) {
			seen->at = last;
			seen->cpu = cpu_ms(seen->pid);
		}
	}
}

static void run(struct command *c, struct winsize *size, const char *word, const char *keys,
                bool warm)
{
	int fd;
	double start = now();
	pid_t pid = forkpty(&fd, NULL, NULL, size);
	if (pid < 0) {
		perror("forkpty");
		exit(1);
	}
	if (!pid) {
		setenv("TERM", "xterm-256color", 1);
		execvp(c->argv[0], c->argv);
		perror(c->argv[0]);
		_exit(127);
	}
	struct sight seen = {.word = word, .pid = pid};
	double quiet = burst(fd, START_MS, QUIET_MS, &seen);
	if (warm) {
		add(&c->word, seen.at < 0 ? -1 : seen.at - start);
		add(&c->cpu, seen.cpu);
		add(&c->quiet, quiet < 0 ? -1 : quiet - start);
	}
	for (const char *k = keys; *k; k++) {
		double pressed = now();
		if (write(fd, k, 1) != 1)
			break;
		double painted = burst(fd, KEY_MS, KEY_QUIET_MS, &seen);
		if (warm)
			add(&c->key, painted < 0 ? -1 : painted - pressed);
	}
	kill(pid, SIGKILL);
	close(fd);
	struct rusage used;
	if (wait4(pid, NULL, 0, &used) == pid && (double)used.ru_maxrss / 1024 > c->mb)
		c->mb = (double)used.ru_maxrss / 1024;
}

int main(int argc, char **argv)
{
	static struct command command[MAX_COMMANDS];
	struct winsize size = {0};
	int runs = argc > 4 ? atoi(argv[1]) : 0;
	int n = 0;
	if (runs < 1 || runs > MAX_RUNS || strlen(argv[4]) > MAX_KEYS ||
	    sscanf(argv[2], "%hux%hu", &size.ws_row, &size.ws_col) != 2) {
		fprintf(stderr, "usage: paint RUNS ROWSxCOLS WORD KEYS -- COMMAND...\n");
		return 2;
	}
	for (int i = 5; i < argc && n < MAX_COMMANDS; i++)
		if (!strcmp(argv[i], "--")) {
			argv[i] = NULL;
			command[n++].argv = &argv[i + 1];
		}
	for (int r = 0; r <= runs; r++)
		for (int i = 0; i < n; i++)
			run(&command[i], &size, argv[3], argv[4], r > 0);
	printf("%-10s %8s %8s %8s %8s %8s %8s %8s %8s\n", "", "text ms", "least", "cpu ms", "quiet ms",
	       "key ms", "MB", "ratio", "cpu");
	int status = 0;
	for (int i = 0; i < n; i++) {
		struct command *c = &command[i], *first = &command[0];
		const char *name = strrchr(c->argv[0], '/');
		double word = median(&c->word), cpu = median(&c->cpu);
		if (word < 0)
			status = 1;
		printf("%-10s %8.1f %8.1f %8.1f %8.1f %8.2f %8.1f %8.2f %8.2f\n",
		       name ? name + 1 : c->argv[0], word, least(&c->word), cpu, median(&c->quiet),
		       median(&c->key), c->mb, least(&c->word) / least(&first->word),
		       cpu / median(&first->cpu));
	}
	return status;
}
