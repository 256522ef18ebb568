/* crash.c - the terminal is given back whatever ends the program. Everything the handler
 * needs is prepared at the start: one string to write, the modes to set, a stack to run on. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "term_int.h"

static volatile sig_atomic_t armed;
static int tty;
static char reset_bytes[512];
static size_t reset_n;
static struct termios modes;

void crash_restore(void)
{
	if (!armed)
		return;
	armed = 0;
	ssize_t ignored = write(tty, reset_bytes, reset_n);
	(void)ignored;
	/* A process in the background would stop here: it waits for no one. */
	signal(SIGTTOU, SIG_IGN);
	tcsetattr(tty, TCSANOW, &modes);
}

static void on_crash(int sig)
{
	static const char text[] = "hexapla crashed; the terminal was restored. This is a bug. "
	                           "What was not saved is offered at the next start.\n";

	crash_restore();
	ssize_t ignored = write(STDERR_FILENO, text, sizeof text - 1);
	(void)ignored;
	raise(sig); /* SA_RESETHAND: this time it kills */
}

void crash_arm(int fd, const char *reset, size_t n, const struct termios *before)
{
	static bool installed;

	tty = fd;
	reset_n = n < sizeof reset_bytes ? n : sizeof reset_bytes;
	memcpy(reset_bytes, reset, reset_n);
	modes = *before;
	armed = 1;
	if (installed)
		return;
	installed = true;

	static char room[64 * 1024]; /* of their own: the stack may be what overflowed */
	stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
	sigaltstack(&stack, NULL);
	static const int deadly[] = {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
	struct sigaction act = {.sa_handler = on_crash};
	act.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
	for (size_t i = 0; i < COUNT(deadly); i++)
		sigaction(deadly[i], &act, NULL);
	atexit(crash_restore);
	mem_on_fail(crash_restore);
}

void crash_disarm(void)
{
	armed = 0;
}
