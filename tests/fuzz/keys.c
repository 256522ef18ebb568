/* A stream of keys, pastes, mouse events, sizes and slices of work through a session without a
 * terminal. It always returns, what is drawn is safe, and from anywhere Esc and ZQ lead out.
 *
 * Commands can write files, run programs and read what never ends: the linker puts the functions
 * below in place of those (-Wl,--wrap), so that only the session's own folder can be written to
 * and nothing is run. */
#include <dirent.h>
#include <errno.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/app.h"
#include "base/file.h"
#include "base/path.h"
#include "conf/stream.h"
#include "fuzz.h"

enum { ROWS_MOST = 60, COLS_MOST = 200, EVENTS_MOST = 120 };

static const char ferry[] =
	"Ferry service to the islands to stop for six weeks\n\nThe company will take the Meridian "
	"out of service on 9 March for repairs that the harbour master expects to last six weeks. "
	"Freight will go by the night boat.\n\n“We are a lifeline, not a pleasure cruise,” said "
	"the harbour master, Ada Renn.\n\nHotels fear for the Easter trade. Two hundred bookings "
	"were cancelled on Tuesday.\n";
static const char gazette[] =
	"News > Transport > Ferries\n\nFerry to the islands will stop for eight weeks\n\n"
	"The operator will take the Meridian out of service on 9 March for repairs that will last "
	"eight weeks. “We are a lifeline, not a pleasure cruise,” the harbour master told the "
	"Gazette. Two hundred bookings were cancelled.\n\nRelated articles\n";
static const char evil[] =
	"Kapal berhenti\n\nEvil \x1b]0;owned\a, \xFF, \xE2\x80\xAE and \U0001F468\u200D\U0001F469. "
	"Freight moves to the night boat, officials said.\n";
static const char *const story[] = {ferry, gazette, evil};
static char folder[64];
static char *path[COUNT(story)];

bool __real_file_save(const char *name, const void *p, size_t n, bool *doubtful, struct errs *errs);
bool __wrap_file_save(const char *name, const void *p, size_t n, bool *doubtful, struct errs *errs);
bool __wrap_file_save_soon(const char *name, const void *p, size_t n, struct errs *errs);
bool __real_file_read(const char *name, size_t max, struct str *out, struct errs *errs);
bool __wrap_file_read(const char *name, size_t max, struct str *out, struct errs *errs);
int __real_file_lock(const char *name, char **holder, struct errs *errs);
int __wrap_file_lock(const char *name, char **holder, struct errs *errs);
int __real_unlink(const char *name);
int __wrap_unlink(const char *name);
int __wrap_mkdir(const char *name, mode_t mode);
int __wrap_fork(void);

/* Is it a file, there or not, in the session's folder? */
static bool ours(const char *name)
{
	char *dir = path_dir(name), *real = realpath(dir, NULL);
	bool is = real && !strcmp(real, folder) && strlen(path_base(name)) < 200;

	free(dir);
	free(real);
	return is;
}

bool __wrap_file_save(const char *name, const void *p, size_t n, bool *doubtful, struct errs *errs)
{
	if (ours(name))
		return __real_file_save(name, p, n, doubtful, errs);
	errno = EROFS;
	errs_sys(errs, name, "write");
	return false;
}

bool __wrap_file_save_soon(const char *name, const void *p, size_t n, struct errs *errs)
{
	return __wrap_file_save(name, p, n, NULL, errs);
}

bool __wrap_file_read(const char *name, size_t max, struct str *out, struct errs *errs)
{
	struct stat st;

	if (!stat(name, &st) && S_ISREG(st.st_mode) && st.st_size < 1 << 16)
		return __real_file_read(name, max, out, errs);
	errno = EIO;
	errs_sys(errs, name, "read");
	return false;
}

int __wrap_file_lock(const char *name, char **holder, struct errs *errs)
{
	*holder = NULL;
	if (ours(name))
		return __real_file_lock(name, holder, errs);
	errno = EROFS;
	errs_sys(errs, name, "lock");
	return -1;
}

int __wrap_unlink(const char *name)
{
	return ours(name) ? __real_unlink(name) : -1;
}

int __wrap_mkdir(const char *name, mode_t mode)
{
	(void)name;
	(void)mode;
	errno = EROFS;
	return -1;
}

int __wrap_fork(void)
{
	errno = EAGAIN;
	return -1;
}

/* What was written goes; the story stays, or comes back. */
static void sweep(void)
{
	DIR *d = opendir(folder);

	for (struct dirent *e; d && (e = readdir(d));) {
		char *name = path_join(folder, e->d_name);
		__real_unlink(name);
		free(name);
	}
	if (d)
		closedir(d);
}

static void write_story(void)
{
	for (size_t i = 0; i < COUNT(story); i++)
		must(__real_file_save(path[i], story[i], strlen(story[i]), NULL, NULL));
}

static void clean_up(void)
{
	sweep();
	rmdir(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	static const char *const name[] = {"one.txt", "two.txt", "three.txt"};

	(void)argc;
	(void)argv;
	strcpy(folder, "/dev/shm/keys-XXXXXX");
	if (!mkdtemp(folder)) {
		strcpy(folder, "/tmp/keys-XXXXXX");
		must(mkdtemp(folder));
	}
	must(!chdir(folder) && !setenv("HOME", folder, 1) && !setenv("HEXAPLA_DICTIONARIES", "", 1));
	must(!setenv("HEXAPLA_NOW", "1700000000", 1) && !unsetenv("XDG_CONFIG_HOME") &&
	     !unsetenv("XDG_STATE_HOME"));
	for (size_t i = 0; i < COUNT(story); i++)
		path[i] = path_join(folder, name[i]);
	write_story();
	atexit(clean_up);
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void draw(struct app *app, struct grid *g)
{
	app_draw(app, g);
	must(g->rows == app->screen.rows && g->cols == app->screen.cols);
	for (int i = 0; i < g->rows * g->cols; i++)
		fuzz_safe(g->cell[i].ch, strlen(g->cell[i].ch), "");
}

static void feed(struct app *app, struct grid *g, const struct event *e)
{
	app_event(app, e);
	if (app->request.what == REQUEST_RUN) {
		app->request.done(app, 1);
		pipe_words_free(app->request.argv);
	}
	app->request = (struct request){0};
	if (app->clipboard)
		fuzz_safe(app->clipboard, strlen(app->clipboard), "\n\t");
	free(app->clipboard);
	app->clipboard = NULL;
	draw(app, g);
}

/* Bytes below 128 are keys; those above: */
enum { NAMED = 30, SIZES = 0xA0, PASTE, MOUSE, WORK, ALT, KEEP, SENT };

/* Bytes as a terminal sends them, and the time after them in which no more come. */
static void send(struct app *app, struct grid *g, struct fuzz_bytes *b)
{
	struct stream s;
	struct event e;
	size_t n = fuzz_byte(b);

	stream_init(&s);
	stream_know(&s, "\033OP", K_F1);
	for (n = n < b->n ? n : b->n; n; n--) {
		stream_put(&s, (const char *)b->p++, 1);
		b->n--;
		while (!app->quit && stream_next(&s, false, &e))
			feed(app, g, &e);
	}
	while (!app->quit && stream_next(&s, true, &e))
		feed(app, g, &e);
	must(app->quit || stream_wait(&s, 25) < 0);
	stream_free(&s);
}

static void step(struct app *app, struct grid *g, struct fuzz_bytes *b)
{
	unsigned c = fuzz_byte(b), n;
	struct event e = {.key = c ? c : K_INTERRUPT};

	if (c == SIZES) {
		unsigned rows = fuzz_byte(b), cols = fuzz_byte(b);
		app_resize(app, 1 + (int)rows % ROWS_MOST, 1 + (int)cols % COLS_MOST);
		e.key = K_RESIZE;
	} else if (c == PASTE) {
		n = fuzz_byte(b);
		e = (struct event){.key = K_PASTE, .text = (const char *)b->p,
		                   .len = n < b->n ? n : b->n};
		feed(app, g, &e);
		b->p += e.len;
		b->n -= e.len;
		return;
	} else if (c == MOUSE) {
		e.key = K_MOUSE;
		n = fuzz_byte(b);
		e.button = (int)(n & 0x7F);
		e.press = n & 0x80;
		e.row = (int)fuzz_byte(b) % ROWS_MOST;
		e.col = (int)fuzz_byte(b) % COLS_MOST;
	} else if (c == WORK) {
		app_work(app, fuzz_byte(b) % 2);
		e.key = K_WAKE;
	} else if (c == ALT) {
		e.key = K_ALT | (fuzz_byte(b) & 0x7F);
	} else if (c == KEEP) {
		free(recover_keep(app, true));
		return;
	} else if (c == SENT) {
		send(app, g, b);
		return;
	} else if (c >= 0xC0) {
		e.key = (c & 31) << 8 | fuzz_byte(b); /* other scripts */
		e.key = e.key < 0xA0 ? 0x3B1 : e.key;
	} else if (c >= 0x80) {
		e.key = K_UP + (c - 0x80) % NAMED;
		if (e.key == K_RESIZE || e.key == K_PASTE || e.key == K_MOUSE)
			e.key = K_F1;
	}
	feed(app, g, &e);
}

/* However deep it is in: out. */
static void leave(struct app *app, struct grid *g)
{
	struct event e = {.key = K_ESC};

	for (int i = 0; i < 12 && !app->quit; i++)
		feed(app, g, &e);
	for (const char *s = "ZQ"; *s && !app->quit; s++) {
		e.key = (key_code)*s;
		feed(app, g, &e);
	}
	must(app->quit);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned first = fuzz_byte(&b);
	struct args args = {.no_config = true};
	struct errs errs = {0};
	struct app app;
	struct grid g;

	for (size_t i = 0; i < 1 + first % COUNT(story); i++)
		VEC_PUSH(&args.file, path[i]);
	must(app_open(&app, &args, &errs));
	app.scripted = first & 128;
	grid_init(&g);
	app_resize(&app, 24, 80);
	if (first & 64)
		app_work(&app, 0);
	draw(&app, &g);
	for (int i = 0; i < EVENTS_MOST && b.n && !app.quit; i++)
		step(&app, &g, &b);
	app_work(&app, 0);
	draw(&app, &g);
	if (!app.quit)
		leave(&app, &g);
	grid_free(&g);
	app_close(&app);
	args_free(&args);
	sweep();
	write_story();
	return 0;
}
