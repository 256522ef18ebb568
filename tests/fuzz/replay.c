/* replay.c - a fuzz target without a fuzzer: every file of its corpus (tests/fuzz/corpus/NAME,
 * or the files and folders named), each within SECONDS. */
#include <dirent.h>
#include <locale.h>
#include <signal.h>
#include <unistd.h>

#include "base/file.h"
#include "base/path.h"
#include "fuzz.h"

enum { SECONDS = 20 };

static const char *now; /* the file, for who finds the core */

static void told(int sig)
{
	(void)sig;
	(void)!write(1, "# too slow: ", 12);
	(void)!write(1, now, strlen(now));
	(void)!write(1, "\n", 1);
	_exit(1);
}

static int not_hidden(const struct dirent *d)
{
	return d->d_name[0] != '.';
}

static size_t play(const char *path)
{
	struct dirent **entry;
	struct str s = STR_INIT;
	size_t played = 1;
	int n = scandir(path, &entry, not_hidden, alphasort);

	if (n < 0) {
		now = path;
		alarm(SECONDS);
		if (!file_read(path, 0, &s, NULL))
			exit(1);
		/* A block of exactly its size: what reads past it is seen. */
		uint8_t *block = malloc(s.n ? s.n : 1);
		memcpy(block, s.s, s.n);
		LLVMFuzzerTestOneInput(block, s.n);
		free(block);
		str_free(&s);
		return 1;
	}
	played = 0;
	for (int i = 0; i < n; i++) {
		char *file = path_join(path, entry[i]->d_name);
		played += play(file);
		free(file);
		free(entry[i]);
	}
	free(entry);
	return played;
}

int main(int argc, char **argv)
{
	const char *base = path_base(argv[0]);
	char *corpus = str_printf("%s/tests/fuzz/corpus/%.*s", SOURCEDIR, (int)strcspn(base, "."),
	                          base);
	size_t played = 0;

	setlocale(LC_CTYPE, "C.UTF-8");
	signal(SIGALRM, told);
	if (LLVMFuzzerInitialize(&argc, &argv))
		return 1;
	for (int i = 1; i < argc; i++)
		played += play(argv[i]);
	if (argc < 2)
		played = play(corpus);
	free(corpus);
	printf("%s 1 - %zu inputs of %.*s\n", played ? "ok" : "not ok", played,
	       (int)strcspn(base, "."), base);
	return !played;
}
