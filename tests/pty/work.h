/* work.h - where tests of the program write, and the program. */
#ifndef TESTS_PTY_WORK_H
#define TESTS_PTY_WORK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static inline char *program(void)
{
	char *p = getenv("HEXAPLA");

	return p ? p : "build/hexapla";
}

/* A new folder; what is in it goes with run.sh's TMPDIR. */
static inline const char *work_dir(void)
{
	static char dir[512];
	const char *tmp = getenv("TMPDIR");

	if (!*dir) {
		snprintf(dir, sizeof dir, "%s/pty-XXXXXX", tmp && *tmp ? tmp : "/tmp");
		if (!mkdtemp(dir)) {
			perror(dir);
			exit(1);
		}
	}
	return dir;
}

/* A file in it; free it. */
static inline char *work_file(const char *name)
{
	size_t n = strlen(work_dir()) + strlen(name) + 2;
	char *path = malloc(n);

	snprintf(path, n, "%s/%s", work_dir(), name);
	return path;
}

#endif
