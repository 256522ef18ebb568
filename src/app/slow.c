#include "app/slow.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/glyph.h"

enum { PATIENCE = 500 }; /* ms */

static struct str line = STR_INIT; /* as it stands while the signal may come */

static void tell(int sig)
{
	int was = errno;

	(void)sig;
	(void)!write(STDERR_FILENO, line.s, line.n);
	errno = was;
}

static void set_timer(suseconds_t ms)
{
	setitimer(ITIMER_REAL, &(struct itimerval){.it_value.tv_usec = ms * 1000}, NULL);
}

void slow_begin(const char *path)
{
	char *text = isatty(STDERR_FILENO) ? str_printf("reading %s ... (^C stops)\n", path) : NULL;

	if (!text)
		return;
	glyph_clean_text(&line, text, strlen(text));
	free(text);
	sigaction(SIGALRM, &(struct sigaction){.sa_handler = tell, .sa_flags = SA_RESTART}, NULL);
	set_timer(PATIENCE);
}

void slow_end(void)
{
	if (!line.n)
		return;
	set_timer(0);
	signal(SIGALRM, SIG_DFL);
	str_free(&line);
}
