/* pipe.c - a command on a text, without a shell, in a session of its own: it cannot reach the
 * terminal, and it is given up after some seconds. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/app.h"
#include "base/clock.h"

enum { SECONDS = 10, OUTPUT_MOST = 1 << 20 };

char **pipe_words(const char *command)
{
	VEC(char *) words = {0};
	struct str word = STR_INIT;
	bool any = false;
	char quote = 0;

	for (const char *s = command;; s++) {
		if (!*s || (!quote && (*s == ' ' || *s == '\t'))) {
			if (any)
				VEC_PUSH(&words, str_take(&word));
			any = false;
			if (!*s)
				break;
		} else if (*s == quote || (!quote && (*s == '\'' || *s == '"'))) {
			quote = quote ? 0 : *s;
			any = true;
		} else {
			if (*s == '\\' && quote != '\'' && s[1])
				s++;
			str_addc(&word, *s);
			any = true;
		}
	}
	str_free(&word);
	VEC_PUSH(&words, NULL);
	return words.item;
}

void pipe_words_free(char **word)
{
	for (char **w = word; *w; w++)
		free(*w);
	free(word);
}

static pid_t start(char *const argv[], int *in, int *out)
{
	int to[2], from[2];

	if (pipe(to))
		return -1;
	if (pipe(from)) {
		close(to[0]);
		close(to[1]);
		return -1;
	}
	pid_t pid = fork();
	if (!pid) {
		setsid();
		signal(SIGPIPE, SIG_DFL);
		dup2(to[0], 0);
		dup2(from[1], 1);
		dup2(from[1], 2);
		for (int fd = 3; fd < 64; fd++)
			close(fd);
		execvp(argv[0], argv);
		_exit(127);
	}
	close(to[0]);
	close(from[1]);
	*in = to[1];
	*out = from[0];
	return pid;
}

/* Feed and read in turn until the command closes its output. False: too slow. */
static bool exchange(int in, int out, const char *text, size_t n, struct str *result)
{
	double until = clock_ms() + SECONDS * 1000.0;
	char buf[4096];

	fcntl(in, F_SETFL, O_NONBLOCK);
	while (clock_ms() < until) {
		struct pollfd p[2] = {{out, POLLIN, 0}, {in, POLLOUT, 0}};
		if (poll(p, in < 0 ? 1 : 2, 100) < 0 && errno != EINTR)
			break;
		if (in >= 0 && p[1].revents) {
			ssize_t k = write(in, text, n);
			text += k > 0 ? k : 0;
			n -= k > 0 ? (size_t)k : 0;
			if (!n || (k < 0 && errno != EAGAIN && errno != EINTR)) {
				close(in);
				in = -1;
			}
		}
		if (p[0].revents) {
			ssize_t k = read(out, buf, sizeof buf);
			if (k <= 0 && !(k < 0 && errno == EINTR))
				break;
			if (k > 0 && result->n < OUTPUT_MOST)
				str_addn(result, buf, (size_t)k);
		}
	}
	if (in >= 0)
		close(in);
	close(out);
	return clock_ms() < until;
}

bool pipe_text(const char *command, const char *text, size_t n, struct str *out,
               struct errs *errs)
{
	char **argv = pipe_words(command);
	int in, from, status = 0;
	void (*keep)(int) = signal(SIGPIPE, SIG_IGN);
	pid_t pid = argv[0] ? start(argv, &in, &from) : -1;

	if (pid < 0) {
		errs_add(errs, NULL, 0, 0, argv[0] ? "cannot run %s" : "name a command", argv[0]);
	} else {
		bool done = exchange(in, from, text, n, out);
		if (!done)
			kill(-pid, SIGKILL);
		while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
			;
		if (!done)
			errs_add(errs, NULL, 0, 0, "%s took too long", argv[0]);
		else if (WIFEXITED(status) && WEXITSTATUS(status) == 127 && !out->n)
			errs_add(errs, NULL, 0, 0, "cannot run %s", argv[0]);
		else if (!WIFEXITED(status) || WEXITSTATUS(status))
			errs_add(errs, NULL, 0, 0, "%s failed: %.100s", argv[0], out->s);
	}
	bool ok = pid >= 0 && WIFEXITED(status) && !WEXITSTATUS(status);
	signal(SIGPIPE, keep);
	pipe_words_free(argv);
	return ok;
}
