/* scratch.h - a folder of its own for a test: scratch_start and scratch_end as group set-up and
 * tear-down, scratch("name") = a path inside (valid until the next 8 calls). */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char scratch_dir[200];

static int scratch_start(void **state)
{
	const char *tmp = getenv("TMPDIR");
	(void)state;
	snprintf(scratch_dir, sizeof scratch_dir, "%s/hexapla.XXXXXX", tmp && *tmp ? tmp : "/tmp");
	return mkdtemp(scratch_dir) ? 0 : -1;
}

static int scratch_remove(const char *path, const struct stat *st, int type, struct FTW *at)
{
	(void)st;
	(void)type;
	(void)at;
	return remove(path);
}

static int scratch_end(void **state)
{
	(void)state;
	return nftw(scratch_dir, scratch_remove, 8, FTW_DEPTH | FTW_PHYS);
}

static const char *scratch(const char *name)
{
	static char path[8][1024];
	static unsigned next;
	char *p = path[next++ % 8];
	snprintf(p, sizeof path[0], "%s/%s", scratch_dir, name);
	return p;
}

#endif
