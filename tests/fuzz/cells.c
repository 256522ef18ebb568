/* Bytes of any charset -> text -> the cells of a screen and lines of an export: nothing that comes
 * out acts on a terminal, all of it is where it was said to be. */
#include <locale.h>

#include "base/glyph.h"
#include "fuzz.h"
#include "text/charset.h"
#include "view/grid.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void check_glyphs(const char *s, size_t n)
{
	size_t width = 0, used;

	for (size_t i = 0; i < n;) {
		struct glyph g = glyph_next(s + i, n - i);
		must(g.bytes && g.bytes <= n - i && g.width >= 0);
		fuzz_safe(g.out, strlen(g.out), "");
		must(strlen(g.out) < GLYPH_BYTES);
		i += g.bytes;
		width += (size_t)g.width;
	}
	must(glyph_width(s, n) <= width + n); /* breaks become blanks */
	size_t fits = glyph_fit(s, n, width / 2, &used);
	must(fits <= n && used <= width / 2);
	must(glyph_hidden(s, n) <= n);
}

static void check_lines(const char *s, size_t n)
{
	struct str out = STR_INIT;

	glyph_clean(&out, s, n);
	fuzz_safe(out.s, out.n, "");
	must(!glyph_hidden(out.s, out.n));
	str_clear(&out);
	glyph_clean_text(&out, s, n);
	fuzz_safe(out.s, out.n, "\n");
	str_free(&out);
}

static void check_grid(const char *s, size_t n, int rows, int cols)
{
	struct grid g;

	grid_init(&g);
	grid_resize(&g, rows, cols);
	for (int row = -1; row <= rows; row++) {
		int used = grid_put(&g, row, row, cols, s, n, (struct look){0});
		must(used >= 0 && used <= cols);
		grid_put_line(&g, row, cols - 3 - row, 2, s, n, (struct look){0});
	}
	for (int row = 0; row < rows; row++)
		for (int col = 0; col < cols; col++) {
			const struct cell *c = grid_at(&g, row, col);
			must(strlen(c->ch) < GLYPH_BYTES);
			fuzz_safe(c->ch, strlen(c->ch), "");
			must(c->width <= 2 && (c->width == 0) == (c->ch[0] == 0));
			must(c->width || (col && grid_at(&g, row, col - 1)->width == 2));
			must(c->width < 2 || (col + 1 < cols && !grid_at(&g, row, col + 1)->width));
		}
	grid_free(&g);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct str out = STR_INIT;
	char name[32];
	struct fuzz_bytes b = {data, n};
	int rows = 1 + (int)fuzz_byte(&b) % 6, cols = 1 + (int)fuzz_byte(&b) % 40;
	const char *s = (const char *)b.p;

	n = b.n;
	if (charset_decode(s, n, &out, name)) {
		must(utf8_check(out.s, out.n) == out.n);
		s = out.s;
		n = out.n;
	}
	must(memchr(name, 0, sizeof name));
	fuzz_safe(name, strlen(name), "");
	check_glyphs(s, n);
	check_lines(s, n);
	check_grid(s, n, rows, cols);
	str_free(&out);
	return 0;
}
