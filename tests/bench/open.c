/* open - how long do commands take from start to end?
 *
 *   open RUNS -- COMMAND... -- COMMAND...
 *
 * Runs the commands in turn, RUNS times and one more to warm up, their output thrown away, and
 * prints medians in ms: from start to end, how much more than the first one (of runs side by side,
 * so that a machine that slows down slows both), and the same in processor time, which others on
 * the machine do not lengthen. Exit 1 if a command fails. */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_RUNS = 200, MAX_COMMANDS = 8 };

struct cost { double ms, cpu; };
struct command { char **argv; struct cost cost[MAX_RUNS]; };

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

/* Of the runs of a command, or of what they cost more than those of another. */
static double median(const struct command *c, const struct command *less, bool cpu, int runs)
{
	double v[MAX_RUNS];

	for (int i = 0; i < runs; i++) {
		v[i] = cpu ? c->cost[i].cpu : c->cost[i].ms;
		if (less)
			v[i] -= cpu ? less->cost[i].cpu : less->cost[i].ms;
	}
	qsort(v, (size_t)runs, sizeof *v, by_value);
	return v[runs / 2];
}

static double ms_of(struct timeval t)
{
	return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static bool run(char *const *argv, struct cost *out)
{
	double start = now();
	struct rusage used;
	int status;
	pid_t child = fork();

	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execv(argv[0], argv);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0)
		return false;
	*out = (struct cost){now() - start, ms_of(used.ru_utime) + ms_of(used.ru_stime)};
	return true;
}

static int parse(int argc, char **argv, struct command *command)
{
	int n = 0;

	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--") != 0)
			continue;
		argv[i] = NULL;
		if (i + 1 < argc && n < MAX_COMMANDS)
			command[n++].argv = &argv[i + 1];
	}
	return n;
}

int main(int argc, char **argv)
{
	static struct command command[MAX_COMMANDS];
	int runs = argc > 3 ? atoi(argv[1]) : 0, n = parse(argc, argv, command);

	if (runs < 1 || runs > MAX_RUNS || n < 1) {
		fprintf(stderr, "usage: open RUNS -- COMMAND... -- COMMAND...\n");
		return 2;
	}
	for (int i = -1; i < runs; i++)
		for (int k = 0; k < n; k++)
			if (!run(command[k].argv, &command[k].cost[i < 0 ? 0 : i])) {
				fprintf(stderr, "open: %s failed\n", command[k].argv[0]);
				return 1;
			}
	for (int k = 0; k < n; k++) {
		const struct command *c = &command[k];
		printf("%8.1f ms %+7.1f ms, processor %6.1f ms %+7.1f ms\n",
		       median(c, NULL, false, runs), median(c, command, false, runs),
		       median(c, NULL, true, runs), median(c, command, true, runs));
	}
	return 0;
}
