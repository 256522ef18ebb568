/* main.c - the way the program is to run, and nothing else. */
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/run.h"
#include "base/codeset.h"

static int run(const struct args *args)
{
	switch (args->what) {
	case DO_READ: return isatty(STDOUT_FILENO) ? run_terminal(args) : run_export(args);
	case DO_EXPORT: return run_export(args);
	case DO_EXPLAIN: return run_explain(args);
	case DO_CHECK: return run_check(args);
	case DO_SCRIPT: return run_script(args);
	default: return run_list(args);
	}
}

/* "hexapla < file", "curl ... | hexapla": a file or pipe, where nothing is named. */
static bool text_is_piped(void)
{
	struct stat st;

	return !fstat(STDIN_FILENO, &st) && (S_ISREG(st.st_mode) || S_ISFIFO(st.st_mode));
}

int main(int argc, char **argv)
{
	struct args args;
	struct errs errs = {0};
	int status = 2;

	codeset_start();
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a failed write, not the end */
	if (args_parse(&args, argc, argv, text_is_piped(), &errs))
		status = run(&args);
	else
		run_failed(&errs);
	args_free(&args);
	return status;
}
