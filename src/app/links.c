/* links.c - the alignment under the reader's hands: why, pins, threshold. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "text/wrap.h"

enum { STEP = 5, LEAST = 5, MOST = 95 }; /* hundredths */

/* "A12 C3", "C3" (with the cursor's unit), or "" (the unit and its counterpart). */
static bool find_pair(struct app *app, const char *arg, struct uref *a, struct uref *b)
{
	size_t n = strcspn(arg, " ,");
	const char *second = arg + n + strspn(arg + n, " ,");

	if (!app_here(app, a))
		return false;
	if (!*arg) {
		const struct link *l = app_link(app, *a);
		if (l)
			*b = link_other(l, *a);
		return l != NULL;
	}
	if (*second)
		return unit_find(app, arg, n, a) && unit_find(app, second, strlen(second), b);
	return unit_find(app, arg, n, b);
}

static bool ready(struct app *app)
{
	if (app->job && app->finished && !app->stopped)
		return true;
	screen_say(&app->screen, app->scene.n < 2 ? "there is only this article"
	                         : app->stopped   ? "the alignment was stopped; R starts it again"
	                                          : "still aligning");
	return false;
}

/* Text in as many rows as it takes. */
static void add_text(struct app *app, struct list *l, const char *label, const struct str *text)
{
	enum { MARGINS = 10, NARROW = 20 }; /* columns; the signs of strength take most of them */
	int cols = app->screen.cols - MARGINS;
	row_vec rows = {0};

	wrap_rows(text->s, 0, text->n, (size_t)(cols < NARROW ? NARROW : cols), &rows);
	for (size_t i = 0; i < rows.n; i++) {
		char *row = xstrndup(text->s + rows.item[i].start, rows.item[i].end - rows.item[i].start);
		list_add(l, -1, i ? NULL : label, row, NULL);
		free(row);
	}
	free(rows.item);
}

static void add_unit(struct app *app, struct list *l, struct uref u)
{
	const struct article *a = app->scene.article[u.article];
	char *id = unit_id(u);
	struct str text = STR_INIT;

	glyph_clean(&text, a->text + a->unit[u.unit].start,
	            a->unit[u.unit].end - a->unit[u.unit].start);
	add_text(app, l, id, &text);
	str_free(&text);
	free(id);
}

/* Line of "what<TAB>value<TAB>contribution" in three; returns the next one. */
static const char *split(const char *lines, char **cell)
{
	size_t n = strcspn(lines, "\n");

	cell[0] = xstrndup(lines, n);
	cell[1] = cell[2] = NULL;
	for (int i = 1; i < 3 && cell[i - 1]; i++)
		if ((cell[i] = strchr(cell[i - 1], '\t')))
			*cell[i]++ = 0;
	return lines + n + (lines[n] != 0);
}

/* The words in common and the longest run, in running text. */
static void add_shared(struct app *app, struct list *l, const char *lines)
{
	struct str words = STR_INIT, run = STR_INIT;
	char *cell[3];

	while (*lines) {
		lines = split(lines, cell);
		if (str_starts(cell[0], "run ") && !run.n) {
			app_quote(app, cell[0] + 4, strlen(cell[0] + 4), &run);
			str_addf(&run, " %s", cell[1]);
		} else if (str_starts(cell[0], "word ")) {
			str_addf(&words, "%s%s %s", words.n ? ", " : "", cell[0] + 5, cell[1]);
		}
		free(cell[0]);
	}
	if (run.n) {
		list_heading(l, "longest run of words in common");
		add_text(app, l, "", &run);
	}
	if (words.n) {
		list_heading(l, "words in common, those that tell most first");
		add_text(app, l, "", &words);
	}
	str_free(&words);
	str_free(&run);
}

/* "+++" for what speaks for the pair: one sign for each third of a logit, five at most. */
static void strength(double contribution, char sign[8])
{
	double size = contribution < 0 ? -contribution : contribution;
	size_t n = size > 1.5 ? 5 : 1 + (size_t)(size / 0.34);

	memset(sign, contribution < 0 ? '-' : '+', n > 5 ? 5 : n);
	sign[n > 5 ? 5 : n] = 0;
}

static void add_reasons(struct list *l, const char *lines)
{
	char *cell[3], sign[8];

	while (*lines) {
		lines = split(lines, cell);
		bool reason = !str_starts(cell[0], "run ") && !str_starts(cell[0], "word ") &&
		              !str_starts(cell[0], "measure ") && strcmp(cell[0], "score");
		strength(cell[2] ? strtod(cell[2], NULL) : 0, sign);
		char *text = cell[1] && *cell[1] ? str_printf("%s: %s", cell[0], cell[1])
		                                 : xstrdup(cell[0]);
		if (reason)
			list_add(l, -1, cell[2] && *cell[2] ? sign : "", text, NULL);
		free(text);
		free(cell[0]);
	}
}

static void add_measures(struct list *l, const char *lines)
{
	char *cell[3];

	while (*lines) {
		lines = split(lines, cell);
		if (str_starts(cell[0], "measure "))
			list_add(l, -1, cell[0] + 8, cell[1], cell[2]);
		free(cell[0]);
	}
}

/* All measures of the pair: for who wants to know how the score came about. */
void why_measures(struct app *app)
{
	struct list *l = list_new("Why: every measure, its value, what it adds",
	                          "/ filter  q close", LIST_TEXT);
	struct str s = STR_INIT;

	job_explain(app->job, app->why[0], app->why[1], &s);
	add_measures(l, s.s);
	list_show(app, l);
	str_free(&s);
}

void do_why_show(struct app *app, const struct call *c)
{
	struct uref a, b;
	struct str s = STR_INIT;

	if (!ready(app))
		return;
	if (!find_pair(app, c->arg, &a, &b) || a.article == b.article) {
		screen_say(&app->screen, *c->arg ? "say two units of two articles, as :why A12 C3"
		                                 : "no other article tells this; :why C3 asks about C3");
		return;
	}
	const struct link *l = NULL, *all = alignment_links(app->al, &(size_t){0});
	size_t n;
	const uint32_t *link = alignment_links_of(app->al, a, &n);
	for (size_t i = 0; i < n && !l; i++)
		l = uref_eq(link_other(&all[link[i]], a), b) ? &all[link[i]] : NULL;
	if (l)
		str_addf(&s, "Why: %s, %.2f of 1", class_name(l->cls), (double)l->score);
	else
		str_add(&s, "Why not: these units are not linked");
	struct list *list = list_new(s.s, "/ filter  q close", LIST_WHY);
	str_clear(&s);
	job_explain(app->job, a, b, &s);
	add_unit(app, list, a);
	add_unit(app, list, b);
	add_shared(app, list, s.s);
	list_heading(list, "what speaks for it (+) and against it (-)");
	add_reasons(list, s.s);
	if (strstr(s.s, "\nmeasure "))
		list_add(list, 0, "", "Enter: every measure", NULL);
	app->why[0] = a;
	app->why[1] = b;
	list_show(app, list);
	str_free(&s);
}

static bool same_pair(const struct pin *p, struct uref a, struct uref b)
{
	return (uref_eq(p->a, a) && uref_eq(p->b, b)) || (uref_eq(p->a, b) && uref_eq(p->b, a));
}

static bool linked(const struct app *app, struct uref a, struct uref b)
{
	size_t n;
	const struct link *all = alignment_links(app->al, &n);
	const uint32_t *link = alignment_links_of(app->al, a, &n);

	for (size_t i = 0; i < n; i++)
		if (uref_eq(link_other(&all[link[i]], a), b))
			return true;
	return false;
}

void pins_set(struct app *app, const struct pin *pin, size_t n)
{
	bool same = app->pin.n == n;

	for (size_t i = 0; i < n && same; i++)
		same = same_pair(&app->pin.item[i], pin[i].a, pin[i].b) &&
		       app->pin.item[i].same == pin[i].same;
	if (same)
		return;
	app->pin.n = 0;
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&app->pin, pin[i]);
	app_recut(app);
}

/* What is linked becomes not the same, what is not linked the same; a pin is taken away. */
static void toggle_pin(struct app *app, struct uref a, struct uref b)
{
	char *x = unit_id(a), *y = unit_id(b);
	size_t i = 0;

	app_remember(app);
	while (i < app->pin.n && !same_pair(&app->pin.item[i], a, b))
		i++;
	if (i < app->pin.n) {
		memmove(app->pin.item + i, app->pin.item + i + 1,
		        (app->pin.n - i - 1) * sizeof *app->pin.item);
		app->pin.n--;
		screen_say(&app->screen, "%s and %s are no longer pinned", x, y);
	} else {
		bool was = app->al && linked(app, a, b);
		VEC_PUSH(&app->pin, ((struct pin){a, b, !was}));
		screen_say(&app->screen, was ? "pinned: %s and %s are not the same; u undoes it"
		                             : "pinned: %s and %s tell the same; u undoes it", x, y);
	}
	app_changed(app);
	app_recut(app);
	free(x);
	free(y);
}

void do_pin_toggle(struct app *app, const struct call *c)
{
	struct uref a, b = app->pin_from;

	if (!ready(app) || !app_here(app, &a))
		return;
	if (*c->arg) {
		if (find_pair(app, c->arg, &a, &b) && a.article != b.article)
			toggle_pin(app, a, b);
		else
			screen_error(&app->screen, "say two units of two articles, as :pin A12 C3");
		return;
	}
	if (b.article == UINT32_MAX || b.article == a.article) {
		bool again = b.article != UINT32_MAX && uref_eq(a, b);
		char *id = unit_id(a);
		app->pin_from = a;
		if (again)
			app->pin_from.article = UINT32_MAX;
		screen_say(&app->screen,
		           again ? "%s let go" : "%s and ...? go to the other unit and press A", id);
		free(id);
		return;
	}
	app->pin_from.article = UINT32_MAX;
	toggle_pin(app, a, b);
}

static int by_mark(const void *pa, const void *pb)
{
	uint64_t a = *(const uint64_t *)pa, b = *(const uint64_t *)pb;

	return (a > b) - (a < b);
}

/* What tells one passage from another: its units. Sorted; free it. */
static uint64_t *passage_marks(const struct alignment *al, size_t *n)
{
	const struct passage *p = alignment_passages(al, n);
	uint64_t *mark = xcalloc(*n + 1, sizeof *mark);

	for (size_t i = 0; i < *n; i++) {
		mark[i] = 0xcbf29ce484222325u; /* FNV-1a over the units' numbers */
		for (uint32_t k = 0; k < p[i].n; k++) {
			mark[i] = (mark[i] ^ p[i].unit[k].article) * 0x100000001b3u;
			mark[i] = (mark[i] ^ p[i].unit[k].unit) * 0x100000001b3u;
		}
	}
	qsort(mark, *n, sizeof *mark, by_mark);
	return mark;
}

/* How many of the passages are others than before. */
static size_t passages_changed(const uint64_t *was, size_t n_was, const uint64_t *is, size_t n_is)
{
	size_t same = 0;

	for (size_t i = 0, k = 0; i < n_was && k < n_is;) {
		bool both = was[i] == is[k], first = was[i] < is[k];
		same += both;
		i += both || first;
		k += both || !first;
	}
	return (n_was > n_is ? n_was : n_is) - same;
}

void do_threshold_step(struct app *app, const struct call *c)
{
	char value[16], why[200];
	size_t before, after, n_was, n_is;

	if (!ready(app))
		return;
	double now = options_number(app->options, OPTION_THRESHOLD);
	long t = (long)((now > 0 ? now : job_threshold(app->job)) * 100 + 0.5);
	t = (t + STEP / 2) / STEP * STEP + STEP * c->value * call_count(c, 1);
	t = t < LEAST ? LEAST : t > MOST ? MOST : t;
	snprintf(value, sizeof value, "%ld.%02ld", t / 100, t % 100);
	options_set(app->options, OPTION_THRESHOLD, value, why);
	alignment_links(app->al, &before);
	uint64_t *was = passage_marks(app->al, &n_was);
	app_recut(app);
	alignment_links(app->al, &after);
	uint64_t *is = passage_marks(app->al, &n_is);
	size_t changed = passages_changed(was, n_was, is, n_is);
	size_t more = after > before ? after - before : before - after;
	if (changed || more)
		screen_say(&app->screen, "threshold %s: %zu link%s %s, %zu passage%s changed", value, more,
		           more == 1 ? "" : "s", after > before ? "more" : "fewer", changed,
		           changed == 1 ? "" : "s");
	else
		screen_say(&app->screen, "threshold %s: nothing changes", value);
	free(was);
	free(is);
}
