/* keys - how long does a key take until its frame is painted?
 *
 *   keys ROWSxCOLS COUNT COMMAND...
 *
 * Types COUNT keys of a mix (moving, panes, jumps, views, folds), one at a time, each when the
 * frame before is painted, and prints median, 99th percentile and longest in ms, and bytes
 * written a key. The time runs from the write of the key to the program's word that nothing is
 * left to do. The same keys are typed in several sessions and the least time of each counts:
 * what others do on the machine is not the program's. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pty.h"

/* Each is a key or a sequence; what is there often is typed often. */
static const char *const MIX[] = {
	"j", "j", "j", "j", "j", "j", "j", "k", "k", "k", " ", "b", "\004", "\025", ")", "(", "}",
	"l", "h", "\t", "]c", "[c", "]u", "]m", "*", "#", "\017", "gf", "gc", "gs", "gc", "gm", "gc",
	"gl", "gc", "gx", "gc", "\r", ":1\r", "zM", "zR", "gn", "G", "gg", "/the\r", "n",
};

enum { RUNS = 5 };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int by_size(const void *pa, const void *pb)
{
	double a = *(const double *)pa, b = *(const double *)pb;

	return (a > b) - (a < b);
}

/* One session; took[i]: the least so far. Returns bytes written. */
static unsigned long run(int rows, int cols, char **argv, double *took, int count)
{
	struct pty *p = pty_start(rows, cols, NULL, argv);
	const char *left = "";
	uint64_t x = 1;

	pty_idle(p);
	p->blind = true;
	unsigned long before = p->written;
	for (int i = 0; i < count; i++) {
		if (!*left) {
			x = x * 6364136223846793005u + 1442695040888963407u;
			left = MIX[(x >> 33) % (sizeof MIX / sizeof *MIX)];
		}
		double start = now();
		pty_type(p, (char[]){*left++, 0});
		double ms = now() - start;
		took[i] = took[i] > 0 && took[i] < ms ? took[i] : ms;
	}
	unsigned long written = p->written - before;
	pty_free(p);
	return written;
}

int main(int argc, char **argv)
{
	int rows, cols, count = argc > 2 ? atoi(argv[2]) : 0;

	if (argc < 4 || sscanf(argv[1], "%dx%d", &rows, &cols) != 2 || count < 1) {
		fprintf(stderr, "usage: keys ROWSxCOLS COUNT COMMAND...\n");
		return 2;
	}
	double *took = calloc((size_t)count, sizeof *took);
	unsigned long written = 0;
	for (int i = 0; took && i < RUNS; i++)
		written = run(rows, cols, argv + 3, took, count);
	qsort(took, (size_t)count, sizeof *took, by_size);
	printf("%d keys: median %.2f ms, p99 %.2f ms, longest %.2f ms, %lu bytes a key\n", count,
	       took[count / 2], took[count * 99 / 100], took[count - 1],
	       written / (unsigned long)count);
	free(took);
	return 0;
}
