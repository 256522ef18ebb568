/* shot - a picture (SVG) of a program's screen.
 *
 *   shot ROWSxCOLS KEYS COMMAND... > screen.svg
 *
 * KEYS are typed one by one as they are (printf makes the odd ones), each when the screen is
 * painted. The program runs with direct colour. */
#include <stdlib.h>
#include <string.h>

#include "pty.h"

int main(int argc, char **argv)
{
	int rows, cols;

	if (argc < 4 || sscanf(argv[1], "%dx%d", &rows, &cols) != 2) {
		fprintf(stderr, "usage: shot ROWSxCOLS KEYS COMMAND... > screen.svg\n");
		return 2;
	}
	static const char *const env[] = {"COLORTERM=truecolor", NULL};
	struct pty *p = pty_start(rows, cols, env, argv + 3);
	pty_idle(p);
	for (const char *k = argv[2]; *k; k++)
		pty_type(p, (char[]){*k, 0});
	pty_svg(p, stdout);
	pty_free(p);
	return 0;
}
