/* limit.c - ends a fuzzer after $FUZZ_SECONDS of processor time, as if it were done (libFuzzer
 * itself counts time on the wall, which says little on a busy machine). */
#include <signal.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

static void enough(int sig)
{
	(void)sig;
	kill(getpid(), SIGUSR1); /* libFuzzer ends after the current input */
}

__attribute__((constructor)) static void start(void)
{
	const char *seconds = getenv("FUZZ_SECONDS");
	struct itimerval t = {.it_value.tv_sec = seconds ? atoi(seconds) : 0,
	                      .it_interval.tv_sec = 1};

	signal(SIGPROF, enough);
	setitimer(ITIMER_PROF, &t, NULL);
}
